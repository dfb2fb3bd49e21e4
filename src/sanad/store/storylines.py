"""Storylines told from their events: who takes part most, which pages, and a title from the pages' own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sanad.model import Participant, Storyline
from sanad.store import filters as where
from sanad.store.filters import Filters
from sanad.store.moved import standing_for

CHIEF = 6  # participants that are named


def storylines(connection: sqlite3.Connection, filters: Filters) -> Iterator[Storyline]:
    """Storylines by their first day; with filters, those that have an event which meets them, whole."""
    asked = where.events(filters)
    rows = connection.execute(
        "SELECT storyline, min(day) FROM event WHERE storyline IN"
        f" (SELECT e.storyline FROM event e WHERE e.storyline IS NOT NULL AND {asked.sql})"
        " GROUP BY storyline ORDER BY min(day), storyline",
        asked.values,
    )
    for id_, _ in rows.fetchall():
        yield _tell(connection, id_)


def storyline(connection: sqlite3.Connection, id_: str) -> Storyline | None:
    """The storyline with this id, or the one that it became a part of."""
    asked = "SELECT 1 FROM event WHERE storyline = ? LIMIT 1"
    for name in (id_, standing_for(connection, id_)):
        if name and connection.execute(asked, (name,)).fetchone():
            return _tell(connection, name)
    return None


def _tell(connection: sqlite3.Connection, id_: str) -> Storyline:
    events = connection.execute("SELECT id, day FROM event WHERE storyline = ? ORDER BY day, id", (id_,)).fetchall()
    chief = connection.execute(
        "SELECT p.entity, min(p.name), min(p.country), min(p.part) FROM party p JOIN event e ON p.event = e.key"
        " WHERE e.storyline = ? GROUP BY p.entity ORDER BY count(*) DESC, p.entity LIMIT ?",
        (id_, CHIEF),
    ).fetchall()
    pages = connection.execute(
        "SELECT a.id, a.title, count(*) FROM telling t JOIN event e ON t.event = e.key JOIN article a ON t.article = a.key"
        " WHERE e.storyline = ? GROUP BY a.key ORDER BY a.published IS NULL, a.published, a.id",
        (id_,),
    ).fetchall()
    titled = [(count, title) for _, title, count in pages if title]
    most = max((count for count, _ in titled), default=0)
    title = next((title for count, title in titled if count == most), None) or ", ".join(name for _, name, _, _ in chief[:2])
    return Storyline(
        id_,
        title,
        tuple(Participant(*one) for one in chief),
        tuple(event for event, _ in events),
        tuple(article for article, _, _ in pages),
        events[0][1],
        events[-1][1],
    )
