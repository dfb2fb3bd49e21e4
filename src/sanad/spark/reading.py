"""What Spark's Python workers run: files into pages, pages into lines of the table of pages."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from sanad.intake import LeftOut, Options, Task
from sanad.model import Failure
from sanad.read.sources import open_sources
from sanad.spark.guard import Guard, Limits
from sanad.tables import PageLine, arrow_schema, page_line, to_batch, to_row

Batches = Iterator[Any]  # of pyarrow.RecordBatch
T = TypeVar("T")

LOT = 32  # pages in one batch: as many as are held in memory twice


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page as it was found, or the ``reason`` why it can't be had."""

    location: str
    body: bytes
    url: str | None
    retrieved: str | None
    reason: str | None


def open_files(batches: Batches) -> Batches:
    """Pages of files; ``path`` is a local path, or the address of a file whose ``content`` Spark has fetched."""
    schema = arrow_schema(RawPage)
    for lot in lots(_raw_pages(rows_of(batches)), LOT):
        yield to_batch([to_row(one) for one in lot], schema)


def _raw_pages(rows: Iterable[dict[str, Any]]) -> Iterator[RawPage]:
    for row in rows:
        if row.get("content") is None:
            found = open_sources(Path(row["path"]))
            yield from map(_raw, found)
            continue
        with tempfile.TemporaryDirectory() as folder:  # readers of archives want a file to go back and forth in
            spool = Path(folder, "page")
            spool.write_bytes(row["content"])
            for one in map(_raw, open_sources(spool)):
                where = row["path"] + one.location.removeprefix(str(spool))
                yield RawPage(where, one.body, one.url, one.retrieved, one.reason)


def _raw(one: Any) -> RawPage:
    if isinstance(one, Failure):
        return RawPage(one.location, b"", None, one.retrieved, one.reason)
    return RawPage(one.location, one.data, one.url, one.retrieved, None)


def page_reader(options: Options, limits: Limits, today: str) -> Callable[[Batches], Batches]:
    """The function that turns batches of `RawPage` into batches of `PageLine`."""

    def read(batches: Batches) -> Batches:
        schema, guard = arrow_schema(PageLine), _guard(options, limits)
        for lot in lots(rows_of(batches), LOT):
            yield to_batch([to_row(_line(row, guard, today)) for row in lot], schema)

    return read


@lru_cache(maxsize=1)
def _guard(options: Options, limits: Limits) -> Guard:
    """One for each worker, which Spark uses again for many tasks."""
    return Guard(options, limits)


def _line(row: dict[str, Any], guard: Guard, today: str) -> PageLine:
    location, retrieved = row["location"], row["retrieved"]
    if row["reason"] is not None:
        return PageLine(location, None, retrieved, row["reason"], None)
    sha256 = hashlib.sha256(row["body"]).hexdigest()
    found = guard.derive(Task(location, row["body"], row["url"], retrieved, today))
    if isinstance(found, Failure):
        return PageLine(location, sha256, retrieved, found.reason, None)
    if isinstance(found, LeftOut):
        return PageLine(location, sha256, retrieved, None, None)
    return page_line(found)


def rows_of(batches: Batches) -> Iterator[dict[str, Any]]:
    """Arrow batches row by row."""
    for batch in batches:
        yield from batch.to_pylist()


def lots(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Rows in lists of no more than ``size``."""
    held: list[T] = []
    for row in rows:
        held.append(row)
        if len(held) == size:
            yield held
            held = []
    if held:
        yield held
