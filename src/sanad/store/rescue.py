"""What can still be read of a damaged file: the pages as they came, from which all else is derived, and what people corrected."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sanad.errors import StoreError
from sanad.store.rows import decompress, encode


@dataclass(frozen=True, slots=True)
class Rescued:
    """How much was written: pages that are whole, pages that are lost, and corrections."""

    pages: int
    lost: int
    corrections: int


def rescue(path: Path, folder: Path) -> Rescued:
    """Write every page that is whole into ``folder``, named by its hash, and corrections into ``corrections.jsonl``, an object a
    line with the columns of their table: also those taken back, which say when (``undone``).

    Raises `StoreError` where the head of the file is gone, without which nothing can be found in it.
    """
    if not path.is_file():
        raise StoreError(f"there is no chronicle at {path}")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        rows = _rows(connection, "page", "sha256, body")
        folder.mkdir(parents=True, exist_ok=True)
        saved = lost = 0
        for row in rows:
            body = _whole(*row) if row else None
            if row is None or body is None:
                lost += 1
            else:
                (folder / f"{row[0]}.page").write_bytes(body)
                saved += 1
        kept = [row for row in _rows(connection, "correction", "*") if row]
        if kept:
            names = [name for _, name, *_ in connection.execute("PRAGMA table_info(correction)")]
            lines = [encode(dict(zip(names, map(_plain, row), strict=True))) for row in kept]
            (folder / "corrections.jsonl").write_bytes(b"\n".join(lines) + b"\n")
        return Rescued(saved, lost, len(kept))
    except sqlite3.DatabaseError as error:
        raise StoreError(f"nothing can be saved from {path}, its head is damaged ({error}); go back to a copy") from error
    finally:
        connection.close()


def _rows(connection: sqlite3.Connection, table: str, columns: str) -> Iterator[tuple[Any, ...] | None]:
    """The rows of a table one by one, so that a damaged one (None) costs no other."""
    known = True
    try:
        last = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0
    except sqlite3.DatabaseError:  # as many as there is room for: no row is shorter than a twentieth of a database page
        last = connection.execute("PRAGMA page_count").fetchone()[0] * 20
        known = False
    for number in range(1, last + 1):
        try:
            row = connection.execute(f"SELECT {columns} FROM {table} WHERE rowid = ?", (number,)).fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            if known:
                yield None
            continue
        if row is not None:
            yield row


def _plain(value: Any) -> Any:
    """A value of a column; what is kept as JSON is unpacked where it is whole."""
    if not isinstance(value, bytes):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value.decode("utf-8", "replace")


def _whole(sha256: Any, body: Any) -> bytes | None:
    try:
        page = decompress(body)
    except (zlib.error, TypeError):
        return None
    return page if hashlib.sha256(page).hexdigest() == sha256 else None
