"""Parquet tables whose columns hold a page or a text: their rows become pages, as those of JSON records do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from sanad.model import Failure
from sanad.read.jsonlines import Fields, page_from_record
from sanad.read.record import MOST_BYTES, Source, too_big

MAGIC: Final = b"PAR1"
LOT: Final = 50  # rows that are held in memory at a time


def read_parquet(location: str, path: str, fields: Fields | None) -> Iterator[Source | Failure]:
    """The pages of one table, a few rows at a time; needs pyarrow, without which the table is a `Failure`."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        yield Failure(location, "a Parquet table needs pyarrow; install it with: pip install 'sanad[parquet]'", None)
        return
    number = 0
    try:
        with pyarrow.parquet.ParquetFile(path) as table:
            for batch in table.iter_batches(LOT):
                for row in batch.to_pylist():
                    number += 1
                    for name, value in row.items():
                        if isinstance(value, (date, datetime)):
                            row[name] = value.isoformat()
                    yield _page(f"{location}!{number}", row, fields)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        reason = (str(error).splitlines() or [""])[0][:200]
        yield Failure(location, f"the Parquet table can't be read{f' behind row {number}' if number else ''}: {reason}", None)


def _page(location: str, row: dict[str, object], fields: Fields | None) -> Source | Failure:
    named = (fields.html or fields.text) if fields else None
    raw = row.get(named) if named else next((value for value in row.values() if isinstance(value, bytes)), None)
    if not isinstance(raw, bytes):
        return page_from_record(location, row, fields)
    if len(raw) > MOST_BYTES:
        return too_big(location, len(raw))
    # bytes stay as they are, since only the page itself says in which encoding it is; the other columns say where it is from
    others = {name: value for name, value in row.items() if value is not raw}
    known = page_from_record(location, {**others, (fields and fields.html) or "html": "<html>"}, fields)
    return Source(location, raw, known.url, known.retrieved) if isinstance(known, Source) else known
