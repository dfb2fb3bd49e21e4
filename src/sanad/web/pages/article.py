"""One article: its clean text with all that was read from it, and what it has in common with others."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from sanad.model import Annotations, Article
from sanad.store import evidence, views
from sanad.store.corrections import load_corrections
from sanad.store.cursors import cut
from sanad.store.queries import MentionRow
from sanad.web.asked import Asked, Cursor
from sanad.web.chain import actor_path, make_chain
from sanad.web.marks import Mark, marked, paragraphs
from sanad.web.render import View, Visiting
from sanad.web.words import Words

PACE = 200  # words a minute
SLICE = 60


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/articles")(articles)
    router.get("/articles/{id_}")(article)


def articles(visit: Visiting, filters: Asked, cursor: Cursor = None) -> Response:
    """All articles, the newest first."""
    found = cut(visit.connection, "articles", filters, limit=SLICE, cursor=cursor, newest=True)
    return visit.page(
        View(
            "articles.html",
            visit.words("articles.title"),
            {"rows": found.rows, "next": found.next, "filters": filters},
            lambda: {"rows": [row.to_dict() for row in found.rows], "next": found.next},
            "articles",
            found.rows,
        )
    )


def article(visit: Visiting, id_: str) -> Response:
    """One article."""
    connection, words = visit.connection, visit.words
    found = evidence.find_kind(connection, "articles", id_)
    if not isinstance(found, evidence.ReadArticle):
        raise HTTPException(404, words("error.no_article", id=id_))
    held, notes = found.row.article, found.annotations
    events = views.event_ids(connection, id_)
    statements = views.statement_ids(connection, id_)
    marks = marks_of(notes, events, statements, words)
    echoes = views.echoes_among(connection, [id_])
    outlet = held.outlet_name or held.outlet or words("unknown_outlet")
    link = partial(make_chain, article=id_, echo=bool(echoes), language=words.language)
    told = [
        {
            "id": id_of,
            "act": words.act_of(one),
            "mention": one,
            "chain": link(one.speaker, one.chain, outlet, one.status),
            "n": n,
        }
        for n, (one, id_of) in enumerate(zip(notes.events, events, strict=False))
    ]
    said = [
        {
            "id": id_of,
            "statement": one,
            "text": _said(held, one.field, [tuple(span) for span in one.content]),
            "chain": link(one.speaker, one.chain, outlet),
            "n": n,
        }
        for n, (one, id_of) in enumerate(zip(notes.statements, statements, strict=False))
    ]
    return visit.page(
        View(
            "article.html",
            held.title or words("untitled"),
            {
                "article": held,
                "row": found.row,
                "headline": marked(held.title or words("untitled"), marks["title"]),
                "paragraphs": paragraphs(held.text, marks["text"]),
                "told": told,
                "said": said,
                "minutes": max(1, round(len(held.text.split()) / PACE)),
                "echo_of": views.article_head(connection, echoes[id_]) if echoes else None,
                "related": views.related(connection, id_, 8),
                "corrections": load_corrections(connection, held.raw_sha256, undone=True) if held.raw_sha256 else [],
                "coded_by": notes.coded_by,
                "outlet": outlet,
            },
            lambda: {**found.row.to_dict(), "annotations": notes.to_dict()},
            "mentions",
            [
                MentionRow("", id_, event, held.outlet, held.published, one)
                for one, event in zip(notes.events, events, strict=False)
            ],
        )
    )


def _said(article: Article, field: str, spans: list[tuple[int, ...]]) -> str:
    text = getattr(article, field, None) or ""
    return " … ".join(text[span[0] : span[1]] for span in spans)


def marks_of(notes: Annotations, events: list[str | None], statements: list[str], words: Words) -> dict[str, list[Mark]]:
    """What is to be marked in title and text."""
    marks: dict[str, list[Mark]] = {"title": [], "text": []}

    def mark(field: str, one: Mark) -> None:
        if field in marks:
            marks[field].append(one)

    for time in notes.times:
        mark(time.field, Mark(time.start, time.end, "time", words.date(time.value) or time.value))
    for person in notes.mentions:
        title = words.who(person.entity, person.name) + (f" – {person.role}" if person.role else "")
        mark(person.field, Mark(person.start, person.end, "actor", title, actor_path(person.entity)))
    for statement, id_ in zip(notes.statements, statements, strict=False):
        speaker = words.who(statement.speaker.entity, statement.speaker.name) if statement.speaker else words("nobody")
        for n, span in enumerate(statement.content):
            anchor = id_ if n == 0 else None
            mark(statement.field, Mark(span.start, span.end, "said", words("article.said_by", name=speaker), None, anchor))
        if statement.cue:
            mark(statement.field, Mark(statement.cue.start, statement.cue.end, "cue", "", f"/statements/{id_}"))
    for event, event_id in zip(notes.events, events, strict=False):
        href = f"/events/{event_id}" if event_id else None
        mark(event.field, Mark(event.trigger.start, event.trigger.end, "event", words.act_of(event), href))
    return marks
