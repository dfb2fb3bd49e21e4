"""Connections that only read: several at a time, each for one request, while another process may be writing."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sanad.store.db import open_database


class Readers:
    """Open connections to one chronicle, handed out and taken back."""

    def __init__(self, db: Path) -> None:
        self.db = db
        self._free: deque[sqlite3.Connection] = deque()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees the chronicle as it is now, until the end. Raises `StoreError` where the file is gone."""
        try:
            connection = self._free.pop()
        except IndexError:
            connection = open_database(self.db, create=False)
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA cache_size=-16384")
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._free.append(connection)

    def stamp(self) -> tuple[int, ...]:
        """What changes whenever the chronicle does: sizes and times of its files."""
        marks: list[int] = []
        for path in (self.db, Path(f"{self.db}-wal")):
            try:
                found = path.stat()
            except OSError:
                continue
            if found.st_size:  # an empty log only says that somebody reads
                marks += [found.st_size, found.st_mtime_ns]
        return tuple(marks)

    def close(self) -> None:
        """Close what is open."""
        while self._free:
            self._free.pop().close()
