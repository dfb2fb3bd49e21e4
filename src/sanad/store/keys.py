"""Keys of rows, and rows: many of them in one statement; and free keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

_LOT = 500  # keys of one statement
_ROWS = 100  # rows of one statement


Key = TypeVar("Key", int, str)
Row = TypeVar("Row")


def in_lots(keys: Iterable[Key]) -> Iterator[tuple[str, list[Key]]]:
    """Keys, or ids, in lots that one statement can take, each with its placeholders."""
    held = sorted(keys)
    for start in range(0, len(held), _LOT):
        lot = held[start : start + _LOT]
        yield ",".join("?" * len(lot)), lot


def lots_of(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """Rows in their order, ``size`` at a time."""
    stream = iter(rows)
    while lot := list(islice(stream, size)):
        yield lot


def insert_rows(connection: sqlite3.Connection, into: str, rows: Iterable[Sequence[object]]) -> None:
    """Write rows by statements that begin with ``into``. Many go into one, which takes a quarter less time than one by one; and
    what one statement brings in the full-text index keeps together, where it would have to merge it afterwards."""
    for lot in lots_of(rows, _ROWS):
        row = f"({','.join('?' * len(lot[0]))})"
        connection.execute(f"{into} VALUES {','.join([row] * len(lot))}", [value for one in lot for value in one])


def free_key(connection: sqlite3.Connection, table: str) -> int:
    """The first of the keys that no row of the table has yet; nobody else writes meanwhile."""
    return int(connection.execute(f"SELECT coalesce(max(key), 0) + 1 FROM {table}").fetchone()[0])
