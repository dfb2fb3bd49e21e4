"""The front page, the search, and the lists of happenings, storylines, disputes and failures."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from sanad.model import Failure
from sanad.plover import TYPES
from sanad.store import actors, evidence, queries, views
from sanad.store.cursors import cut
from sanad.store.timeline import TimelineRow
from sanad.web.asked import Asked, Cursor
from sanad.web.marks import snippet
from sanad.web.pages.actor import states_called
from sanad.web.pages.lines import lines_of
from sanad.web.render import View, Visiting

STATUSES = ("reported", "planned", "hypothetical", "alleged", "denied", "disputed")
SLICE = 40
STORYLINES = 20


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/")(home)
    router.get("/search")(search)
    router.get("/timeline")(timeline)
    router.get("/storylines")(storylines)
    router.get("/disputes")(disputes)
    router.get("/failures")(failures)


def home(visit: Visiting) -> Response:
    """What is new, what is most covered, what is disputed."""
    connection, words = visit.connection, visit.words
    latest = views.latest(connection, 12)
    covered = views.covered(connection, 8, visit.words.language)
    disputed = views.disputes(connection, 6)
    return visit.page(
        View(
            "home.html",
            words("home.title"),
            {
                "latest": lines_of(connection, latest, words),
                "covered": covered,
                "disputes": disputed,
                "newest": views.newest_day(connection),
            },
            lambda: {
                "latest": [one.to_dict() for one in latest],
                "storylines": [one.to_dict() for one in covered],
                "disputes": [one.to_dict() for one in disputed],
            },
            "events",
            [one.event for one in latest],
        )
    )


def search(visit: Visiting, filters: Asked, q: Annotated[str, Query(max_length=200)] = "") -> Response:
    """Articles that hold the words, and actors of that name."""
    connection = visit.connection
    found = queries.search(connection, q.replace("\x00", " "), filters, 50) if q.strip() else []
    people = [*states_called(visit, q), *actors.actors_called(connection, q.strip(), 8)] if q.strip() else []
    return visit.page(
        View(
            "search.html",
            visit.words("search.title"),
            {"q": q, "found": [(row, snippet(row.snippet)) for row in found], "people": people},
            lambda: {"rows": [row.to_dict() for row in found]},
            "search",
            found,
        )
    )


def timeline(visit: Visiting, filters: Asked, cursor: Cursor = None) -> Response:
    """What happened, the newest first."""
    found = cut(visit.connection, "timeline", filters, limit=SLICE, cursor=cursor, newest=True)
    rows = [row for row in found.rows if isinstance(row, TimelineRow)]
    return visit.page(
        View(
            "timeline.html",
            visit.words("timeline.title"),
            {
                "lines": lines_of(visit.connection, rows, visit.words),
                "next": found.next,
                "filters": filters,
                "types": list(TYPES),
                "statuses": STATUSES,
            },
            lambda: {"rows": [row.to_dict() for row in rows], "next": found.next},
            "events",
            [row.event for row in rows],
        )
    )


def storylines(visit: Visiting, filters: Asked, cursor: Cursor = None) -> Response:
    """Storylines, the newest first."""
    ask = partial(cut, visit.connection, "storylines", filters, limit=STORYLINES, cursor=cursor, newest=True)
    if visit.format != "html":
        whole = ask()
        data = {"rows": [row.to_dict() for row in whole.rows], "next": whole.next}
        return visit.page(View("", "", {}, lambda: data, "storylines", whole.rows))
    found = ask(made=lambda connection, row: views.storyline_head(connection, row[0], visit.words.language))
    return visit.page(View("storylines.html", visit.words("storylines.title"), {"rows": found.rows, "next": found.next}))


def disputes(visit: Visiting) -> Response:
    """Where accounts part, the newest first, each with who says what."""
    found = views.disputes(visit.connection, 200, every=True)
    said = [evidence.evidence_of_all(visit.connection, one.conflict.mentions) for one in found]
    return visit.page(
        View(
            "disputes.html",
            visit.words("disputes.title"),
            {"rows": list(zip(found, said, strict=True))},
            lambda: {"rows": [one.to_dict() for one in found]},
            "conflicts",
            [one.conflict for one in found],
        )
    )


def failures(visit: Visiting, filters: Asked, cursor: Cursor = None) -> Response:
    """What could not be read, and why."""
    found = cut(visit.connection, "failures", filters, limit=200, cursor=cursor)
    rows = [row for row in found.rows if isinstance(row, Failure)]
    return visit.page(
        View(
            "failures.html",
            visit.words("failures.title"),
            {"rows": rows, "next": found.next},
            lambda: {"rows": [row.to_dict() for row in rows], "next": found.next},
            "failures",
            rows,
        )
    )
