"""Storylines told from their events: who takes part most, which pages, and a title from the pages' own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sanad.model import Participant, Storyline
from sanad.store import filters as where
from sanad.store.filters import Filters
from sanad.store.moved import standing_for

CHIEF = 6  # participants that are named
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
        "SELECT a.id FROM telling t JOIN event e ON t.event = e.key JOIN article a ON t.article = a.key"
        " WHERE e.storyline = ? GROUP BY a.key ORDER BY a.published IS NULL, a.published, a.id",
        (id_,),
    ).fetchall()
    title = headline(connection, id_) or ", ".join(name for _, name, _, _ in chief[:2])
    return Storyline(
        id_,
        title,
        tuple(Participant(*one) for one in chief),
        tuple(event for event, _ in events),
        tuple(article for (article,) in pages),
        events[0][1],
        events[-1][1],
    )


def headline(connection: sqlite3.Connection, storyline: str) -> str | None:
    """The headline of the page that tells most of a storyline's first events, of several the earliest; None where none has one."""
    row = connection.execute(
        "SELECT a.title FROM (SELECT key FROM event WHERE storyline = ? ORDER BY day, id LIMIT ?) e"
        " CROSS JOIN telling t ON t.event = e.key JOIN article a ON t.article = a.key WHERE a.title <> ''"
        " GROUP BY a.key ORDER BY count(*) DESC, a.published IS NULL, a.published, a.id LIMIT 1",
        (storyline, FIRST),
    ).fetchone()
    return str(row[0]) if row else None
