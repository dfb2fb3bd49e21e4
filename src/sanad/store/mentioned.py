"""Who is mentioned on which page: each with a number, under which all that is said of them here stands once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from sanad.store.keys import free_key, in_lots, insert_rows
from sanad.store.rows import Appearance, Who


def save_appearances(connection: sqlite3.Connection, found: Sequence[tuple[int, Appearance]]) -> None:
    """Write who appears in which articles, each with the key of the article; nobody else writes meanwhile."""
    numbers = _numbers(connection, {who for _, (who, _) in found})
    rows = sorted((article, numbers[who], *where) for article, (who, where) in found)
    insert_rows(connection, "INSERT INTO presence", rows)


def _numbers(connection: sqlite3.Connection, wanted: Iterable[Who]) -> dict[Who, int]:
    """The number of each; a new one for those that are new."""
    numbers: dict[Who, int] = {}
    for marks, lot in in_lots({one[0] for one in wanted}):
        asked = f"SELECT key, entity, name, kind, country, sector FROM who WHERE entity IN ({marks})"
        for key, entity, name, kind, country, sector in connection.execute(asked, lot):
            numbers[entity, name, kind, country, sector] = key
    new = sorted((one for one in wanted if one not in numbers), key=lambda one: (*one[:3], one[3] or "", one[4] or ""))
    numbered = list(enumerate(new, free_key(connection, "who")))
    insert_rows(connection, "INSERT INTO who", ((key, *one) for key, one in numbered))
    numbers.update((one, key) for key, one in numbered)
    return numbers
