"""Ids that are gone because what they named was merged, or is called after another of its pages now, and what stands for them.

Before linking takes rows away it notes them; when all is linked, whoever now holds the words that the old row began with inherits
its id. What is found under an id today always comes before what an id was once.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable

from sanad.model import EventMention, Passage
from sanad.store.rows import decode

FIRST = "json_extract(CAST(e.record AS TEXT), '$.mentions[0]')"  # where an event is told first


def note_events(connection: sqlite3.Connection, condition: str = "1", values: Iterable[int] = ()) -> None:
    """Note the events for which ``condition`` holds (of ``event e``), before they are taken away."""
    _prepare(connection)
    connection.execute(
        f"INSERT OR IGNORE INTO temp.gone SELECT e.id, e.storyline, {FIRST}, NULL FROM event e WHERE {condition}", tuple(values)
    )


def note_quotes(connection: sqlite3.Connection, condition: str = "1", values: Iterable[int] = ()) -> None:
    """Note the quotes for which ``condition`` holds (of ``quote q``), before they are taken away."""
    _prepare(connection)
    connection.execute(
        "INSERT OR IGNORE INTO temp.gone SELECT q.id, NULL, NULL, min(s.id) FROM quote q JOIN statement s ON s.quote = q.key"
        f" WHERE {condition} GROUP BY q.key",
        tuple(values),
    )


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS gone (id TEXT PRIMARY KEY, storyline TEXT, telling TEXT, statement TEXT) WITHOUT ROWID"
    )


def settle(connection: sqlite3.Connection, renamed: Iterable[tuple[str, str]]) -> None:
    """Say of every id that is gone what stands for it; ``renamed`` are storylines of events that stayed, old and new."""
    _prepare(connection)
    heirs: dict[str, Counter[str]] = {}
    for old, new in renamed:
        heirs.setdefault(old, Counter())[new] += 1
    asked = (
        "SELECT id, storyline, telling, statement FROM temp.gone g WHERE"
        " (telling IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = g.id))"
        " OR (statement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.id = g.id))"
        " OR (storyline IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.storyline = g.storyline))"
    )
    for old, storyline, telling, statement in connection.execute(asked).fetchall():
        heir, told_in = _event_of(connection, telling) if telling is not None else (None, None)
        if statement is not None:
            heir = _quote_of(connection, statement)
        if heir is not None and heir != old:
            heirs.setdefault(old, Counter())[heir] += 1
        if storyline and told_in:
            heirs.setdefault(storyline, Counter())[told_in] += 1
    for old, counts in sorted(heirs.items()):
        if not _lives(connection, old):
            _move(connection, old, min(counts, key=lambda one: (-counts[one], one)))
    connection.execute("DELETE FROM temp.gone")


def _event_of(connection: sqlite3.Connection, first: str) -> tuple[str | None, str | None]:
    """The event that is told at a passage now, and its storyline."""
    where = decode(first.encode(), Passage)
    asked = (
        "SELECT t.record, e.id, e.storyline FROM article a JOIN telling t ON t.article = a.key JOIN event e ON t.event = e.key"
        " WHERE a.id = ? ORDER BY t.key"
    )
    for record, id_, storyline in connection.execute(asked, (where.article,)):
        one = decode(record, EventMention)
        if (one.field, one.start, one.end) == (where.field, where.start, where.end):
            return id_, storyline
    return None, None


def _quote_of(connection: sqlite3.Connection, statement: str) -> str | None:
    row = connection.execute("SELECT q.id FROM statement s JOIN quote q ON s.quote = q.key WHERE s.id = ?", (statement,)).fetchone()
    return str(row[0]) if row else None


def _lives(connection: sqlite3.Connection, id_: str) -> bool:
    asked = (
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM event WHERE id = ?1) OR EXISTS (SELECT 1 FROM event WHERE storyline = ?1)"
        " OR EXISTS (SELECT 1 FROM quote WHERE id = ?1)"
    )
    return connection.execute(asked, (id_,)).fetchone() is not None


def _move(connection: sqlite3.Connection, old: str, new: str) -> None:
    connection.execute("UPDATE moved SET new = ? WHERE new = ?", (new, old))
    connection.execute("INSERT OR REPLACE INTO moved VALUES (?, ?)", (old, new))
    connection.execute("DELETE FROM moved WHERE old = new")


def standing_for(connection: sqlite3.Connection, old: str) -> str | None:
    """The id that stands for one that is gone; None where it never was, or nothing came after it."""
    row = connection.execute("SELECT new FROM moved WHERE old = ?", (old,)).fetchone()
    return str(row[0]) if row else None
