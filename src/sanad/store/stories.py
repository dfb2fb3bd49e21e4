"""What cutting stories into storylines reads from the store and writes to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

Placed = tuple[str, tuple[int, str | None]]  # the day of an event, its key and its present storyline


def story_days(connection: sqlite3.Connection, story: str) -> list[Placed]:
    """Every event of a story, in order of day."""
    asked = "SELECT day, key, storyline FROM event WHERE story = ? ORDER BY day, id"
    return [(day, (key, storyline)) for day, key, storyline in connection.execute(asked, (story,))]


def story_between(
    connection: sqlite3.Connection, story: str, first: str, last: str
) -> tuple[list[Placed], list[Placed], list[Placed]]:
    """The events of a story from ``first`` to ``last`` by day, between the last one before them and the first one behind."""
    asked = "SELECT day, key, storyline FROM event WHERE story = ? AND"
    parts = (
        (" day < ? ORDER BY day DESC, id DESC LIMIT 1", (first,)),
        (" day BETWEEN ? AND ? ORDER BY day, id", (first, last)),
        (" day > ? ORDER BY day, id LIMIT 1", (last,)),
    )
    before, between, behind = (
        [(day, (key, storyline)) for day, key, storyline in connection.execute(asked + how, (story, *values))]
        for how, values in parts
    )
    return before, between, behind


def count_before(connection: sqlite3.Connection, storyline: str, day: str, most: int) -> int:
    """How many events of a storyline were before a day; no more than ``most`` are counted."""
    asked = "SELECT count(*) FROM (SELECT 1 FROM event WHERE storyline = ? AND day < ? LIMIT ?)"
    return int(connection.execute(asked, (storyline, day, most)).fetchone()[0])


def save_storyline(connection: sqlite3.Connection, storyline: str | None, events: Iterable[int]) -> None:
    """Say of these events that they belong to a storyline."""
    connection.executemany("UPDATE event SET storyline = ? WHERE key = ?", [(storyline, one) for one in events])
