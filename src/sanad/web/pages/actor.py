"""Actors, and what two countries do to each other."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from sanad.store import actors as who
from sanad.store.cursors import cut
from sanad.store.filters import Filters
from sanad.store.queries import ActorRow
from sanad.store.timeline import TimelineRow
from sanad.store.vocabulary import check_country
from sanad.web import charts
from sanad.web.asked import Cursor
from sanad.web.pages.lines import lines_of
from sanad.web.render import View, Visit, Visiting
from sanad.web.words import Words

CODE = r"^[A-Z]{3}$"


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/actors")(actors)
    router.get("/actors/{id_:path}")(actor)
    router.get("/pairs")(pairs)
    router.get("/pairs/{one}/{other}")(pair)


def actors(visit: Visiting, name: Annotated[str, Query(max_length=100)] = "", cursor: Cursor = None) -> Response:
    """Who is mentioned."""
    found = who.actor_slice(visit.connection, name.strip() or None, 60, cursor)
    states = [] if cursor else states_called(visit, name)
    rows = [*states, *(row for row in found.rows if row not in states)]
    return visit.page(
        View(
            "actors.html",
            visit.words("actors.title"),
            {
                "rows": rows,
                "next": found.next,
                "name": name,
                "lately": [] if name or cursor else who.lately(visit.connection, 24),
            },
            lambda: {"rows": [row.to_dict() for row in rows], "next": found.next},
            "actors",
            rows,
        )
    )


def states_called(visit: Visit, name: str) -> list[ActorRow]:
    """The states that the language of the interface calls so."""
    found = (who.actor(visit.connection, f"country:{code}") for code in visit.words.countries_called(name)[:8])
    return [row for row in found if row is not None]


def actor(visit: Visiting, id_: str) -> Response:
    """One actor: what they did, with whom, and what they said."""
    connection, words = visit.connection, visit.words
    row = who.actor(connection, id_)
    if row is None:
        raise HTTPException(404, words("error.no_actor", id=id_))
    found = cut(connection, "timeline", Filters(actor=id_), limit=30, newest=True)
    lines = [one for one in found.rows if isinstance(one, TimelineRow)]
    months = who.actor_months(connection, id_)
    said = who.said_by(connection, id_, 20)
    name = words.who(row.entity, row.name)
    return visit.page(
        View(
            "actor.html",
            name,
            {
                "actor": row,
                "name": name,
                "lines": lines_of(connection, lines, words),
                "more": found.next is not None,
                "months": months,
                "chart": charts.both_widths(lambda width: charts.months(months, words, words("actor.chart", name=name), (), width)),
                "partners": who.partners(connection, id_, 12),
                "said": said,
            },
            lambda: {
                **row.to_dict(),
                "events": [one.event.to_dict() for one in lines],
                "months": [one.to_dict() for one in months],
                "statements": [one.to_dict() for one in said],
            },
            "events",
            [one.event for one in lines],
        )
    )


def pairs(visit: Visiting, one: str = "", other: str = "") -> Response:
    """Which two countries."""
    codes = [code.strip().upper() for code in (one, other)]
    if all(code in visit.words.countries for code in codes):
        return RedirectResponse(f"/pairs/{codes[0]}/{codes[1]}", 303)
    known = sorted(visit.words.countries.items(), key=lambda item: item[1])
    common = who.common_pairs(visit.connection, 20)
    return visit.page(
        View(
            "pairs.html",
            visit.words("pair.which"),
            {"countries": known, "common": common},
            lambda: {"rows": [{"one": one, "other": other, "events": count} for one, other, count in common]},
        )
    )


def _chart(rows: list[who.Month], frame: list[who.Month], words: Words) -> Markup | None:
    """One side's chart, to be compared with that of the other."""
    return charts.both_widths(lambda width: charts.months(rows, words, words("pair.chart"), frame, width))


def pair(visit: Visiting, one: Annotated[str, Path(pattern=CODE)], other: Annotated[str, Path(pattern=CODE)]) -> Response:
    """Two countries: cooperation and conflict by month, and the happenings."""
    connection, words = visit.connection, visit.words
    check_country(one)
    check_country(other)
    months = who.pair_months(connection, one, other)
    lines = who.pair_events(connection, one, other, 40)
    names = (words.country(one), words.country(other))
    charted = [
        (words("pair.towards", one=words.country(a), other=words.country(b)), rows, _chart(rows, months, words))
        for a, b in ((one, other), (other, one))
        if (rows := [row for row in months if row.actor == a])
    ]
    return visit.page(
        View(
            "pair.html",
            " – ".join(names),
            {"one": one, "other": other, "names": names, "charts": charted, "lines": lines_of(connection, lines, words)},
            lambda: {"months": [row.to_dict() for row in months], "events": [row.event.to_dict() for row in lines]},
            "months",
            months,
        )
    )
