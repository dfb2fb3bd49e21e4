"""Who said what: by speaker, subject and date."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from starlette.responses import Response

from sanad.model import StatementRow
from sanad.store import evidence, views
from sanad.store.cursors import cut
from sanad.web.asked import CLEAN, Asked, Cursor
from sanad.web.chain import Chain, make_chain
from sanad.web.marks import Mark, marked
from sanad.web.render import View, Visiting

SLICE = 40


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/statements")(statements)
    router.get("/statements/{id_}")(statement)


def statements(
    visit: Visiting, filters: Asked, about: Annotated[str, Query(max_length=100, pattern=CLEAN)] = "", cursor: Cursor = None
) -> Response:
    """Statements, the newest first; ``about`` are words that stand in the article."""
    connection = visit.connection
    if about.strip():
        found = views.statements_about(connection, about, filters, SLICE)
        rows, following = found, None
    else:
        part = cut(connection, "statements", filters, limit=SLICE, cursor=cursor, newest=True)
        rows, following = [row for row in part.rows if isinstance(row, StatementRow)], part.next
    shown = [(row, views.article_head(connection, row.article), _chain(visit, row)) for row in rows]
    return visit.page(
        View(
            "statements.html",
            visit.words("statements.title"),
            {"rows": shown, "next": following, "filters": filters, "about": about},
            lambda: {"rows": [row.to_dict() for row in rows], "next": following},
            "statements",
            rows,
        )
    )


def _chain(visit: Visiting, row: StatementRow) -> Chain:
    head = views.article_head(visit.connection, row.article)
    outlet = (head and head.outlet) or visit.words("unknown_outlet")
    echo = bool(views.echoes_among(visit.connection, [row.article]))
    said, language = row.statement, visit.words.language
    return make_chain(said.speaker, said.chain, outlet, article=row.article, echo=echo, language=language)


def statement(visit: Visiting, id_: str) -> Response:
    """One statement, and the same saying on other pages."""
    connection = visit.connection
    found = evidence.find_kind(connection, "statements", id_)
    if not isinstance(found, evidence.SaidStatement):
        raise HTTPException(404, visit.words("error.no_statement", id=id_))
    row, proof = found.row, found.evidence
    held = evidence.sentence_of(connection, proof.where)
    marks = [Mark(span.start, span.end, "said") for span in row.statement.content]
    if row.statement.cue:
        marks.append(Mark(row.statement.cue.start, row.statement.cue.end, "cue"))
    quote = views.quote_of(connection, id_)
    return visit.page(
        View(
            "statement.html",
            visit.words("statement.title"),
            {
                "row": row,
                "evidence": proof,
                "sentence": marked(held[0], marks, held[1]) if held else "",
                "chain": _chain(visit, row),
                "quote": quote,
            },
            lambda: {**found.to_dict(), "quote": quote.to_dict() if quote else None},
            "statements",
            [row],
        )
    )
