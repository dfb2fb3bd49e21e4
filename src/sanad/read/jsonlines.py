"""JSON records, one a line, in a list, or a single one: fields that hold a page or a text become pages."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import IO, Any, Final

from sanad.model import Failure
from sanad.read.record import MOST_BYTES, Source, page_of, too_big
from sanad.text.clean import without_halves
from sanad.world.outlets import DATA

MOST_LINE: Final = MOST_BYTES
MOST_WHOLE: Final = 100_000_000  # bytes of a single JSON value, which is held in memory as a whole
NEXT: Final = 20  # lines behind a first one that is no JSON, by which lines of JSON are told from a value that goes over several


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the fields of JSON records, where they are not the usual ones."""

    html: str | None = None
    text: str | None = None
    url: str | None = None
    retrieved: str | None = None
    title: str | None = None
    published: str | None = None


@lru_cache(maxsize=1)
def _usual() -> Mapping[str, tuple[str, ...]]:
    """The names of fields by what they hold."""
    listed = tomllib.loads((DATA / "record_fields.toml").read_text(encoding="utf-8"))
    return {name: tuple(names) for name, names in listed.items()}


def is_json(head: bytes) -> bool:
    """Whether a file that begins so holds JSON records."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not text.startswith((b"{", b"[")):
        return False
    inner = text[1:].lstrip(b" \t\r\n")
    return inner.startswith((b'"', b"}") if text.startswith(b"{") else (b"{", b"]"))


def read_json_lines(location: str, file: IO[bytes], fields: Fields | None = None) -> Iterator[Source | Failure]:
    """The pages in the records of ``file``, with the number of their line or place behind ``!``."""
    number, first = 0, 1
    while line := file.readline(MOST_LINE + 1):
        number += 1
        if number == 1:
            line = line.lstrip(b"\xef\xbb\xbf")
        if len(line) > MOST_LINE:
            if number == first and line.lstrip().startswith(b"["):  # a list on one line
                yield from _read_whole(location, line + file.read(MOST_WHOLE + 1 - len(line)), fields)
                return
            yield too_big(f"{location}!{number}", len(line))
            while line and not line.endswith(b"\n"):
                line = file.readline(MOST_LINE)
            continue
        if not line.strip():
            first += number == first
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            if number == first and not _lines_follow(file):
                yield from _read_whole(location, line + file.read(MOST_WHOLE + 1 - len(line)), fields)
                return
            yield Failure(f"{location}!{number}", f"line {number} is no JSON: {error}", None)
            continue
        if isinstance(record, list):
            yield from _read_list(location, record, fields)
        else:
            yield page_from_record(f"{location}!{number}", record, fields)


def _lines_follow(file: IO[bytes]) -> bool:
    """Whether most of the next lines of ``file`` are records by themselves, so that only the one before them is broken; the file
    stays where it is."""
    here = file.tell()
    count = records = 0
    for _ in range(NEXT):
        if (line := file.readline(MOST_LINE)).strip():
            count, records = count + 1, records + _is_record(line)
    file.seek(here)
    return records * 2 > count


def _is_record(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _read_whole(location: str, data: bytes, fields: Fields | None) -> Iterator[Source | Failure]:
    if len(data) > MOST_WHOLE:
        reason = f"a single JSON value of more than {MOST_WHOLE // 1_000_000} MB is not read; give one record a line (JSON lines)"
        yield Failure(location, reason, None)
        return
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        yield Failure(location, f"this is neither JSON nor JSON lines: {error}", None)
        return
    yield from _read_list(location, value if isinstance(value, list) else [value], fields)


def _read_list(location: str, records: list[Any], fields: Fields | None) -> Iterator[Source | Failure]:
    for place, record in enumerate(records, 1):
        yield page_from_record(f"{location}!{place}", record, fields)


def page_from_record(location: str, record: Any, fields: Fields | None) -> Source | Failure:
    """The page that one record holds, or a `Failure` that names the fields it has."""
    if not isinstance(record, dict):
        return Failure(location, "the record is no JSON object", None)
    lowered = {str(key).lower(): value for key, value in record.items()}
    found = {name: _value(record, lowered, name, fields) for name in _usual()}
    html, text = found["html"], found["text"]
    if text and not html and "<p" in text[:4000].lower():
        html, text = text, ""
    if not html and not text:
        has = without_halves(", ".join(map(str, list(record)[:12])))
        return Failure(location, f"the record has no field with a page or a text; it has {has}", None)
    whole = html.lstrip()[:300].lower() if html else ""
    if html and ("<html" in whole or "<!doctype" in whole):
        return Source(location, html.encode(), found["url"] or None, found["retrieved"] or None)
    return Source(location, page_of(found, html or None, text), found["url"] or None, found["retrieved"] or None)


def _value(record: Mapping[str, Any], lowered: Mapping[str, Any], name: str, fields: Fields | None) -> str:
    given = getattr(fields, name, None) if fields else None
    values = [record.get(given)] if given else [lowered.get(one) for one in _usual()[name]]
    for value in values:
        if isinstance(value, str) and value.strip():
            return without_halves(value)
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return without_halves(", ".join(value))
    return ""
