"""One row a line: JSON with everything in it; CSV and Parquet with flat columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO, Protocol

import msgspec

from sanad.errors import StoreError

Cell = str | int | float | bool | None | list[str]
Column = tuple[
    str, str, Callable[[dict[str, Any]], Cell]
]  # name, kind (text, list, integer, number, truth), how it is taken from a row


class HasDict(Protocol):
    """A record, or a row made of records."""

    def to_dict(self) -> dict[str, Any]: ...


def _plain(kind: str, *names: str) -> list[Column]:
    return [(name, kind, lambda row, name=name: row[name]) for name in names]  # type: ignore[misc]


def _names(field: str, key: str, part: str | None = None) -> Callable[[dict[str, Any]], Cell]:
    return lambda row: list(dict.fromkeys(one[key] for one in row[field] if one[key] and (part is None or one["part"] == part)))


def _length(field: str) -> Callable[[dict[str, Any]], Cell]:
    return lambda row: len(row[field])


def _of(field: str, key: str) -> Callable[[dict[str, Any]], Cell]:
    return lambda row: row[field] and row[field][key]


def _articles(row: dict[str, Any]) -> Cell:
    return list(dict.fromkeys(one["article"] for one in row["mentions"]))


def _spans(row: dict[str, Any]) -> Cell:
    return [f"{start}-{end}" for start, end in row["content"]]


COLUMNS: dict[str, list[Column]] = {
    "events": [
        *_plain("text", "id", "date", "type", "act", "mode", "status"),
        *_plain("number", "score"),
        ("actors", "list", _names("participants", "name", "actor")),
        ("actor_countries", "list", _names("participants", "country", "actor")),
        ("actor_entities", "list", _names("participants", "entity", "actor")),
        ("recipients", "list", _names("participants", "name", "recipient")),
        ("recipient_countries", "list", _names("participants", "country", "recipient")),
        ("recipient_entities", "list", _names("participants", "entity", "recipient")),
        *_plain("text", "place"),
        *_plain("list", "contexts"),
        *_plain("text", "first_reported"),
        *_plain("integer", "independent_sources"),
        *_plain("list", "origins"),
        *_plain("truth", "disputed", "historical"),
        ("mentions", "integer", _length("mentions")),
        ("articles", "list", _articles),
        *_plain("text", "coded_by"),
    ],
    "mentions": [
        *_plain("text", "id", "event", "article", "outlet", "published", "field"),
        *_plain("integer", "start", "end"),
        *_plain("text", "date", "type", "act", "mode", "status"),
        *_plain("number", "score"),
        ("actors", "list", _names("actors", "name")),
        ("actor_countries", "list", _names("actors", "country")),
        ("recipients", "list", _names("recipients", "name")),
        ("recipient_countries", "list", _names("recipients", "country")),
        ("place", "text", _of("place", "name")),
        ("speaker", "text", _of("speaker", "name")),
        *_plain("list", "chain", "contexts"),
        *_plain("truth", "historical"),
        *_plain("text", "entry", "rule"),
    ],
    "statements": [
        *_plain("text", "id", "article"),
        ("speaker", "text", _of("speaker", "name")),
        *_plain("text", "entity"),
        ("country", "text", _of("speaker", "country")),
        ("role", "text", _of("speaker", "role")),
        ("addressee", "text", _of("addressee", "name")),
        *_plain("text", "form"),
        *_plain("truth", "denies"),
        *_plain("list", "chain"),
        *_plain("text", "text", "field"),
        ("content", "list", _spans),
        *_plain("text", "rule"),
    ],
    "quotes": [
        *_plain("text", "id", "speaker", "entity", "text"),
        ("variants", "integer", _length("variants")),
        ("first_outlet", "text", _of("first", "outlet")),
        ("first_published", "text", _of("first", "published")),
        ("articles", "list", lambda row: list(dict.fromkeys(one["where"]["article"] for one in row["variants"]))),
    ],
    "storylines": [
        *_plain("text", "id", "title", "start", "end"),
        ("participants", "list", _names("participants", "name")),
        *_plain("list", "events", "articles"),
    ],
    "articles": [
        *_plain("text", "id", "published", "modified", "language", "outlet", "outlet_name", "title"),
        *_plain("list", "byline"),
        *_plain("text", "editor", "dateline", "url", "retrieved"),
        *_plain("list", "tags", "sources"),
        *_plain("text", "source_line", "image_caption", "image_credit"),
        ("problems", "list", _names("problems", "code")),
        *_plain("text", "location", "raw_sha256", "text"),
    ],
    "echoes": [*_plain("text", "earlier", "later"), *_plain("number", "share"), *_plain("text", "kind")],
    "citations": [*_plain("text", "citing", "cited", "article", "field"), *_plain("integer", "start", "end")],
    "conflicts": [*_plain("text", "kind", "what"), *_plain("list", "values"), ("articles", "list", _articles)],
    "sources": [*_plain("text", "name"), *_plain("integer", "articles", "echoes"), *_plain("list", "cites", "cited_by")],
    "actors": [
        *_plain("text", "entity", "name", "kind", "country", "sector"),
        *_plain("integer", "articles", "mentions"),
        *_plain("list", "names"),
    ],
    "failures": _plain("text", "location", "reason", "retrieved"),
}


def write_jsonl(rows: Iterable[HasDict], out: BinaryIO) -> None:
    """One JSON object a line, UTF-8."""
    for row in rows:
        out.write(encoded(row.to_dict()) + b"\n")


def encoded(value: Any) -> bytes:
    """JSON in UTF-8; what UTF-8 has no bytes for (half of a surrogate pair) becomes a question mark."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_mended(value))


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _mended(one) for key, one in value.items()}
    return [_mended(one) for one in value] if isinstance(value, list) else value


def write_csv(rows: Iterable[HasDict], what: str, out: BinaryIO) -> None:
    """CSV as spreadsheets want it: UTF-8 with a byte order mark, a head line, lists joined by semicolons."""
    columns = COLUMNS[what]
    text = io.TextIOWrapper(out, encoding="utf-8-sig", errors="replace", newline="")
    table = csv.writer(text)
    table.writerow([name for name, _, _ in columns])
    for row in rows:
        plain = row.to_dict()
        table.writerow([_csv_cell(take(plain)) for _, _, take in columns])
    text.flush()
    text.detach()


def _csv_cell(value: Cell) -> str | int | float:
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return ""
    if isinstance(value, str) and value[:1] in "=+-@\t\r" and value:
        return "'" + value  # a page must not be able to put a formula into somebody's spreadsheet
    return value


def write_parquet(rows: Iterable[HasDict], what: str, out: BinaryIO) -> None:
    """Parquet with the columns of the CSV, lists as lists. Raises `StoreError` where pyarrow is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise StoreError("Parquet needs pyarrow; install it with: pip install pyarrow") from None
    kinds = {"text": pa.string(), "list": pa.list_(pa.string()), "integer": pa.int64(), "number": pa.float64(), "truth": pa.bool_()}
    columns = COLUMNS[what]
    schema = pa.schema([(name, kinds[kind]) for name, kind, _ in columns])
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for lot in _lots(rows, 5000):
            data = {name: [take(row) for row in lot] for name, _, take in columns}
            writer.write_table(pa.table({name: pa.array(data[name], kinds[kind]) for name, kind, _ in columns}, schema=schema))


def _lots(rows: Iterable[HasDict], size: int) -> Iterator[list[dict[str, Any]]]:
    stream = iter(rows)
    while lot := [row.to_dict() for row in islice(stream, size)]:
        yield lot
