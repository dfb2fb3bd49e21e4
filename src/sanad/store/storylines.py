"""Storylines told from their events: who takes part most, which pages, and a title from the pages' own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from sanad.model import Participant, Storyline
from sanad.store import filters as where
from sanad.store.filters import Filters
from sanad.store.keys import lots_of
from sanad.store.moved import standing_for

CHIEF = 6  # participants that are named
LOT = 100  # storylines that are told at a time
FIRST = 100  # events that a title is taken from, so that a storyline is not called anew as it grows


def storylines(connection: sqlite3.Connection, filters: Filters) -> Iterator[Storyline]:
    """Storylines by their first day; with filters, those that have an event which meets them, whole."""
    asked = where.events(filters)
    rows = connection.execute(
        "SELECT storyline, min(day) FROM event WHERE storyline IN"
        f" (SELECT e.storyline FROM event e WHERE e.storyline IS NOT NULL AND {asked.sql})"
        " GROUP BY storyline ORDER BY min(day), storyline",
        asked.values,
    )
    for lot in lots_of([id_ for id_, _ in rows.fetchall()], LOT):
        yield from _tell(connection, lot)


def storyline(connection: sqlite3.Connection, id_: str) -> Storyline | None:
    """The storyline with this id, or the one that it became a part of."""
    asked = "SELECT 1 FROM event WHERE storyline = ? LIMIT 1"
    for name in (id_, standing_for(connection, id_)):
        if name and connection.execute(asked, (name,)).fetchone():
            return next(_tell(connection, [name]))
    return None


def _tell(connection: sqlite3.Connection, ids: Sequence[str]) -> Iterator[Storyline]:
    """These storylines, all of which are there, in a few questions."""
    marks = ",".join("?" * len(ids))
    events: dict[str, list[tuple[str, str]]] = {}
    asked = f"SELECT storyline, id, day FROM event WHERE storyline IN ({marks}) ORDER BY storyline, day, id"
    for id_, event, day in connection.execute(asked, ids):
        events.setdefault(id_, []).append((event, day))
    pages: dict[str, list[str]] = {}
    for id_, article in connection.execute(
        "SELECT e.storyline, a.id FROM telling t JOIN event e ON t.event = e.key JOIN article a ON t.article = a.key"
        f" WHERE e.storyline IN ({marks}) GROUP BY e.storyline, a.key ORDER BY a.published IS NULL, a.published, a.id",
        ids,
    ):
        pages.setdefault(id_, []).append(article)
    chief, titles = chief_parties(connection, ids), headlines(connection, ids)
    for id_ in ids:
        parties = [one for one, _ in chief.get(id_, ())]
        told = events[id_]
        yield Storyline(
            id_,
            titles.get(id_) or ", ".join(one.name for one in parties[:2]),
            tuple(parties),
            tuple(event for event, _ in told),
            tuple(pages.get(id_, ())),
            told[0][1],
            told[-1][1],
        )


def chief_parties(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, list[tuple[Participant, int]]]:
    """Who takes part in most events of each storyline, and in how many."""
    found: dict[str, list[tuple[Participant, int]]] = {}
    for id_, entity, name, country, part, count in connection.execute(
        "SELECT e.storyline, p.entity, min(p.name), min(p.country), min(p.part), count(*) FROM event e"
        f" CROSS JOIN party p ON p.event = e.key WHERE e.storyline IN ({','.join('?' * len(ids))}) GROUP BY e.storyline, p.entity"
        " ORDER BY e.storyline, count(*) DESC, p.entity",
        ids,
    ):
        held = found.setdefault(id_, [])
        if len(held) < CHIEF:
            held.append((Participant(entity, name, country, part), count))
    return found


def headlines(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, str]:
    """The headline of the page that tells most of each storyline's first events, of several the earliest."""
    found: dict[str, str] = {}
    for id_, title in connection.execute(
        "SELECT e.storyline, a.title FROM (SELECT key, storyline, row_number() OVER (PARTITION BY storyline ORDER BY day, id) AS n"
        f" FROM event WHERE storyline IN ({','.join('?' * len(ids))})) e"
        " CROSS JOIN telling t ON t.event = e.key JOIN article a ON t.article = a.key WHERE e.n <= ? AND a.title <> ''"
        " GROUP BY e.storyline, a.key ORDER BY count(*) DESC, a.published IS NULL, a.published, a.id",
        (*ids, FIRST),
    ):
        found.setdefault(id_, title)
    return found
