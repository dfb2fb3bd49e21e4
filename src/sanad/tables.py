"""Records as Parquet tables: their schemas, made from the records themselves, and the table of pages that a chronicle can take in.

pyarrow is an extra (``pip install 'sanad[parquet]'``) and loaded when a table is.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import reduce
from operator import and_
from pathlib import Path
from typing import Any

import msgspec

from sanad.errors import SanadError
from sanad.model import Failure, Span
from sanad.store.rows import PageRows

PAGES = "pages"  # the folder of a result that holds all that was read
ABOUT = "about"  # and the one that says what made it

_SIMPLE = {str: "string", int: "int64", float: "float64", bool: "bool_", bytes: "binary"}


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of the table of pages: what one page gave, or the ``reason`` why it could not be read, or neither where its language
    was not asked for.
    """

    location: str
    sha256: str | None
    retrieved: str | None
    reason: str | None
    rows: PageRows | None


@dataclass(frozen=True, slots=True)
class Slice:
    """Which part of a result is asked for: days of publication (or their heads: 2023-01), outlets, languages; empty is all."""

    since: str | None = None
    until: str | None = None
    outlets: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


ALL = Slice()


def arrow() -> Any:
    """pyarrow. Raises `SanadError` where it is not installed."""
    try:
        import pyarrow
        import pyarrow.compute
        import pyarrow.dataset
        import pyarrow.parquet
    except ImportError:
        raise SanadError("Parquet needs pyarrow; install it with: pip install 'sanad[parquet]'") from None
    return pyarrow


def arrow_type(kind: Any) -> Any:
    """The Arrow type of values of ``kind``: records become structs, tuples lists, spans lists of two numbers."""
    pa = arrow()
    if kind in _SIMPLE:
        return getattr(pa, _SIMPLE[kind])()
    if kind is Span:
        return pa.list_(pa.int64())
    if is_dataclass(kind):
        return pa.struct(list(arrow_schema(kind)))
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return arrow_type(next(one for one in inner if one is not type(None)))
    if origin is tuple:
        return pa.list_(arrow_type(inner[0]))
    raise TypeError(f"no column can hold {kind}")


def arrow_schema(record: Any) -> Any:
    """The columns of a table with one record a line."""
    hints = typing.get_type_hints(record)
    return arrow().schema([(one.name, arrow_type(hints[one.name])) for one in fields(record)])


def to_row(value: Any) -> Any:
    """A record as dictionaries and lists, as Arrow takes them."""
    return msgspec.to_builtins(value, builtin_types=(bytes,))


def from_row(row: Any, kind: Any) -> Any:
    """The record of this ``kind`` that `to_row` was given."""
    return msgspec.convert(row, kind)


def to_batch(rows: list[Any], schema: Any) -> Any:
    """Rows as one record batch; half of a surrogate pair, for which UTF-8 has no bytes, becomes a question mark."""
    pa = arrow()
    try:
        return pa.RecordBatch.from_pylist(rows, schema=schema)
    except (UnicodeEncodeError, pa.ArrowInvalid):
        return pa.RecordBatch.from_pylist([_mended(row) for row in rows], schema=schema)


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _mended(one) for key, one in value.items()}
    return [_mended(one) for one in value] if isinstance(value, list) else value


def page_line(rows: PageRows) -> PageLine:
    """The line for a page that was read; what stands in its tellings and sayings is not said twice."""
    article, slim = rows.article, replace(rows.annotations, statements=(), events=())
    return PageLine(rows.location, article.raw_sha256, article.retrieved, None, replace(rows, annotations=slim))


def page_rows_of(line: PageLine) -> PageRows | None:
    """What the page gave, whole."""
    rows = line.rows
    if rows is None:
        return None
    said, told = tuple(one.statement for one in rows.sayings), tuple(one.mention for one in rows.tellings)
    return replace(rows, annotations=replace(rows.annotations, statements=said, events=told))


def is_result(path: Path) -> bool:
    """Whether a folder is what ``python -m sanad.spark`` wrote."""
    try:
        return (path / PAGES).is_dir() and (path / ABOUT).is_dir()
    except OSError:  # what may not be looked into is told when it is opened
        return False


def load_result(path: Path, part: Slice = ALL) -> Iterator[PageRows | Failure]:
    """What a result holds, page by page, or a part of it; failures alone where the whole is asked for.

    Raises `SanadError` where the folder holds no finished result.
    """
    pa = arrow()
    rounds = [str(file) for file in sorted((path / PAGES).glob("round=*")) if (path / "files" / file.name).is_dir()]
    if not rounds:
        raise SanadError(f"{path} holds no finished result; run the job that writes it again, it goes on where it was")
    files = [str(file) for one in rounds for file in sorted(Path(one).glob("*.parquet"))]
    table = pa.dataset.dataset(files, schema=arrow_schema(PageLine), format="parquet")
    for batch in table.to_batches(filter=_condition(pa, part), batch_size=100, batch_readahead=1, fragment_readahead=1):
        for row in batch.to_pylist():
            line = from_row(row, PageLine)
            if line.reason is not None:
                yield Failure(line.location, line.reason, line.retrieved)
            elif (rows := page_rows_of(line)) is not None:
                yield rows


def _condition(pa: Any, part: Slice) -> Any:
    def field(name: str) -> Any:
        return pa.compute.field("rows", "article", name)

    conditions = []
    if part.since:
        conditions.append(field("published") >= part.since)
    if part.until:
        conditions.append(field("published") <= part.until + "\uffff")
    if part.outlets:
        conditions.append(pa.compute.coalesce(field("outlet_name"), field("outlet")).isin(sorted(part.outlets)))
    if part.languages:
        conditions.append(field("language").isin(sorted(part.languages)))
    return reduce(and_, conditions) if conditions else None
