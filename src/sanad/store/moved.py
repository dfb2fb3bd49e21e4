"""Ids that are gone because what they named was merged, or is called after another of its pages now, and what stands for them.

Before linking takes rows away it notes them; when all is linked, whoever now holds the words that the old row began with inherits
its id. What is found under an id today always comes before what an id was once.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sanad.model import Passage
from sanad.store.keys import in_lots, lots_of
from sanad.store.rows import decode

LOT = 500  # ids that are gone whose heirs are looked up at a time
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
    for lot in lots_of(connection.execute(asked).fetchall(), LOT):
        told = _told_at(connection, [decode(telling.encode(), Passage) for _, _, telling, _ in lot if telling is not None])
        said = _quotes_of(connection, [statement for _, _, _, statement in lot if statement is not None])
        for old, storyline, telling, statement in lot:
            where = decode(telling.encode(), Passage) if telling is not None else None
            heir, told_in = told.get(where, (None, None)) if where is not None else (said.get(statement), None)
            if heir is not None and heir != old:
                heirs.setdefault(old, Counter())[heir] += 1
            if storyline and told_in:
                heirs.setdefault(storyline, Counter())[told_in] += 1
    living = _living(connection, heirs)
    for old, counts in sorted(heirs.items()):
        if old not in living:
            _move(connection, old, min(counts, key=lambda one: (-counts[one], one)))
    connection.execute("DELETE FROM temp.gone")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a telling stands; the rest of its record is not looked at."""

    start: int
    end: int
    field: str = "text"


def _told_at(connection: sqlite3.Connection, passages: Iterable[Passage]) -> dict[Passage, tuple[str, str | None]]:
    """The event that is told at each of these passages now, and its storyline."""
    wanted = set(passages)
    found: dict[Passage, tuple[str, str | None]] = {}
    for marks, lot in in_lots({one.article for one in wanted}):
        for article, record, id_, storyline in connection.execute(
            "SELECT a.id, t.record, e.id, e.storyline FROM article a JOIN telling t ON t.article = a.key JOIN event e"
            f" ON t.event = e.key WHERE a.id IN ({marks}) ORDER BY t.key",
            lot,
        ):
            one = decode(record, _Place)
            where = Passage(article, one.field, one.start, one.end)
            if where in wanted:
                found.setdefault(where, (id_, storyline))
    return found


def _quotes_of(connection: sqlite3.Connection, statements: Iterable[str]) -> dict[str, str]:
    """The quotes that these statements belong to."""
    return {
        statement: quote
        for marks, lot in in_lots(statements)
        for statement, quote in connection.execute(
            f"SELECT s.id, q.id FROM statement s JOIN quote q ON s.quote = q.key WHERE s.id IN ({marks})", lot
        )
    }


def _living(connection: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Those of the ids that something has now."""
    return {
        id_
        for marks, lot in in_lots(ids)
        for asked in ("id FROM event WHERE id", "storyline FROM event WHERE storyline", "id FROM quote WHERE id")
        for (id_,) in connection.execute(f"SELECT DISTINCT {asked} IN ({marks})", lot)
    }


def _move(connection: sqlite3.Connection, old: str, new: str) -> None:
    connection.execute("UPDATE moved SET new = ? WHERE new = ?", (new, old))
    connection.execute("INSERT OR REPLACE INTO moved VALUES (?, ?)", (old, new))
    connection.execute("DELETE FROM moved WHERE old = new")


def standing_for(connection: sqlite3.Connection, old: str) -> str | None:
    """The id that stands for one that is gone; None where it never was, or nothing came after it."""
    row = connection.execute("SELECT new FROM moved WHERE old = ?", (old,)).fetchone()
    return str(row[0]) if row else None
