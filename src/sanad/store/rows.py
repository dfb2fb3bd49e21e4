"""Records as rows and back: what has a column of its own, and the rest as JSON."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from sanad.model import Annotations, Article, Citation, Conflict, EventMention, Mention, Quote, Statement, TimeExpression
from sanad.times.days import days_published

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TellingRow:
    """An event mention with what the store files it under."""

    id: str
    day: str
    mention: EventMention
    keys: tuple[int, ...]
    clues: tuple[int, ...]
    root: str | None = None
    contested: bool = False
    said: str | None = None
    profile: int = 0


@dataclass(frozen=True, slots=True)
class SayingRow:
    """A statement with its words, and what the store files it under."""

    id: str
    statement: Statement
    text: str
    keys: tuple[int, ...]
    clues: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What a page counts, as linking encodes it, with what the store files it under."""

    id: str
    record: bytes
    keys: tuple[int, ...]
    clues: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageRows:
    """All that one page gives: what is written in one go, and what the processes that read pages hand back."""

    location: str
    body: bytes
    article: Article
    annotations: Annotations
    signature: bytes
    bands: tuple[int, ...]
    tellings: tuple[TellingRow, ...]
    sayings: tuple[SayingRow, ...]
    figures: tuple[FigureRow, ...]
    citations: tuple[Citation, ...]
    claims: tuple[Conflict, ...]


QuoteValues = tuple[str, str | None, bytes]  # id, day and record, as the store keeps them


def quote_values(quote: Quote) -> QuoteValues:
    """A quote as it is written."""
    days = days_published(quote.first.published)
    return quote.id, days[0] if days else None, encode(quote)


def encode(record: object) -> bytes:
    """A record, or a tuple of records, as JSON."""
    return msgspec.json.encode(record)


def decode(data: bytes, kind: type[T]) -> T:
    """The record that `encode` was given."""
    return msgspec.json.decode(data, type=kind)


def encode_article(article: Article) -> bytes:
    """The article without its text, which has a column of its own."""
    return msgspec.json.encode(replace(article, text=""))


def decode_article(record: bytes, text: str) -> Article:
    """The article with its text."""
    return replace(msgspec.json.decode(record, type=Article), text=text)


def encode_notes(annotations: Annotations) -> bytes:
    """Times and mentions, which are looked at page by page only, compressed."""
    return zlib.compress(msgspec.json.encode((annotations.times, annotations.mentions)), 1)


def decode_notes(data: bytes) -> tuple[tuple[TimeExpression, ...], tuple[Mention, ...]]:
    """Times and mentions as `encode_notes` was given them."""
    return msgspec.json.decode(zlib.decompress(data), type=tuple[tuple[TimeExpression, ...], tuple[Mention, ...]])


def compress(body: bytes) -> bytes:
    """A page's bytes as they are kept."""
    return zlib.compress(body, 2)  # at half the time of the usual 6, a sixteenth larger


def decompress(body: bytes) -> bytes:
    """A page's bytes as they came."""
    return zlib.decompress(body)


Who = tuple[str, str, str, str | None, str | None]  # entity, name, kind, country, sector
Appearance = tuple[Who, tuple[int, str, int, int]]  # how often; field, start and end of where first


def appearances(mentions: Iterable[Mention]) -> list[Appearance]:
    """Who is mentioned on one page."""
    found: dict[str, list[Mention]] = {}
    for one in mentions:
        found.setdefault(one.entity, []).append(one)
    return [
        ((entity, one.name, one.kind, one.country, one.sector), (len(all_), one.field, one.start, one.end))
        for entity, all_ in sorted(found.items())
        for one in all_[:1]
    ]
