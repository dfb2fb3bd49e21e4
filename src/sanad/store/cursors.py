"""Listings a slice at a time: the next one goes on behind the last row that was given, however many rows came in between.

A cursor names the last row by its day and id, so it costs the same on the first page and on the thousandth.
"""

from __future__ import annotations

import base64
import binascii
import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from sanad.errors import StoreError
from sanad.model import ArticleRow, Citation, Conflict, Echo, Event, EventMention, Failure, Quote, Statement, StatementRow
from sanad.store import filters as where
from sanad.store.filters import Filters, Where
from sanad.store.queries import MentionRow
from sanad.store.rows import decode, decode_article
from sanad.store.storylines import storyline
from sanad.store.timeline import timeline_row
from sanad.store.vocabulary import check_storyline
from sanad.text.spans import words_said

FEW = 1000  # rows


class UnknownCursor(StoreError):
    """A cursor that was never handed out."""


class HasDict(Protocol):
    """A record, or a row made of records."""

    def to_dict(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Slice:
    """Some rows of a listing, and the cursor of the next slice; None where there is none."""

    rows: tuple[Any, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Listing:
    """How rows of one kind are found: ``day`` and ``id`` are the columns they are ordered by, ``undated`` those without a day.

    ``table`` goes by day. Where they are given, ``by_actor`` goes by an actor's id, and ``by_name`` over an index of names: each is
    faster than to go by day where an actor is asked for who has few rows.
    """

    columns: str
    table: str
    day: str
    id: str
    undated: str
    asked: Callable[[Filters], Where]
    made: Callable[[sqlite3.Connection, tuple[Any, ...]], HasDict]
    by_actor: str = ""
    by_name: str = ""


def _article_row(connection: sqlite3.Connection, row: tuple[Any, ...]) -> ArticleRow:
    key, record, text = row
    places = tuple(
        place
        for (place,) in connection.execute(
            "SELECT DISTINCT location FROM location l JOIN page p ON l.sha256 = p.sha256 WHERE p.article = ? ORDER BY location",
            (key,),
        )
    )
    return ArticleRow(decode_article(record, text), places[0] if places else "", places)


def _statement_row(connection: sqlite3.Connection, row: tuple[Any, ...]) -> StatementRow:
    id_, article, entity, text, title, record = row
    one = decode(record, Statement)
    return StatementRow(id_, article, one, entity, words_said(one, text, title))


def _storyline(connection: sqlite3.Connection, row: tuple[Any, ...]) -> HasDict:
    told = storyline(connection, row[0])
    assert told is not None  # the id was read in the same transaction
    return told


def _timeline_row(connection: sqlite3.Connection, row: tuple[Any, ...]) -> HasDict:
    line = timeline_row(connection, row[0], decode(row[1], Event), row[2])
    return line if line is not None else decode(row[1], Event)


def _of_quote(filters: Filters) -> Where:
    asked = where.statements(filters)
    if not filters:
        return Where("1", ())
    return Where(f"q.key IN (SELECT s.quote FROM statement s JOIN article a ON s.article = a.key WHERE {asked.sql})", asked.values)


def _of_conflict(filters: Filters) -> Where:
    if not filters:
        return Where("1", ())
    about, on = where.events(filters), where.articles(filters)
    return Where(f"((c.event IS NOT NULL AND {about.sql}) OR (c.article IS NOT NULL AND {on.sql}))", (*about.values, *on.values))


def _of_storyline(filters: Filters) -> Where:
    asked = where.events(filters)
    if not filters:
        return Where("g.storyline IS NOT NULL", ())
    return Where(f"g.storyline IN (SELECT e.storyline FROM event e WHERE e.storyline IS NOT NULL AND {asked.sql})", asked.values)


# Which one a conflict is of those of its kind about the same event or page; their keys tell when they were linked, no more.
_NTH = (
    "(SELECT count(*) FROM conflict d WHERE d.{0} = c.{0} AND d.kind = c.kind AND (d.record, d.key) < (c.record, c.key))"
)
_CONFLICT = f"CASE WHEN c.event IS NULL THEN {_NTH.format('article')} ELSE {_NTH.format('event')} END"

_STORIES = "(SELECT storyline, min(day) AS day FROM event WHERE storyline IS NOT NULL GROUP BY storyline) g"

LISTINGS: dict[str, Listing] = {
    "articles": Listing("a.key, a.record, a.text", "article a", "a.day", "a.id", "a.day IS NULL", where.articles, _article_row),
    "events": Listing(
        "e.record", "event e", "e.day", "e.id", "e.day = ''", where.events, lambda connection, row: decode(row[0], Event)
    ),
    "timeline": Listing("e.key, e.record, e.storyline", "event e", "e.day", "e.id", "e.day = ''", where.events, _timeline_row),
    "mentions": Listing(
        "t.id, a.id, e.id, a.outlet, a.published, t.record",
        "event e CROSS JOIN telling t ON t.event = e.key JOIN article a ON t.article = a.key",
        "e.day",
        "t.id",
        "e.day = ''",
        where.events,
        lambda connection, row: MentionRow(row[0], row[1], row[2], row[3], row[4], decode(row[5], EventMention)),
    ),
    "statements": Listing(
        "s.id, a.id, s.entity, a.text, a.title, s.record",
        "article a CROSS JOIN statement s ON s.article = a.key",
        "a.day",
        "s.id",
        "a.day IS NULL",
        where.statements,
        _statement_row,
        "statement s JOIN article a ON s.article = a.key",
        "statement s INDEXED BY statement_speaker CROSS JOIN article a ON s.article = a.key",
    ),
    "quotes": Listing(
        "q.record", "quote q", "q.day", "q.id", "q.day IS NULL", _of_quote, lambda connection, row: decode(row[0], Quote)
    ),
    "storylines": Listing("g.storyline", _STORIES, "g.day", "g.storyline", "g.day = ''", _of_storyline, _storyline),
    "echoes": Listing(
        "f.id, a.id, h.share, h.kind",
        "echo h JOIN article f ON h.earlier = f.key JOIN article a ON h.later = a.key",
        "a.day",
        "a.id || ' ' || f.id",
        "a.day IS NULL",
        where.articles,
        lambda connection, row: Echo(*row),
    ),
    "citations": Listing(
        "c.record",
        "article a CROSS JOIN citation c ON c.article = a.key",
        "a.day",
        "printf('%s %06d', a.id, c.n)",
        "a.day IS NULL",
        where.articles,
        lambda connection, row: decode(row[0], Citation),
    ),
    "conflicts": Listing(
        "c.record",
        "conflict c LEFT JOIN event e ON c.event = e.key LEFT JOIN article a ON c.article = a.key",
        "c.day",
        f"printf('%s %s %06d', coalesce(e.id, a.id), c.kind, {_CONFLICT})",
        "c.day = ''",
        _of_conflict,
        lambda connection, row: decode(row[0], Conflict),
    ),
    "failures": Listing(
        "f.location, f.reason, f.retrieved",
        "failure f",
        "''",
        "f.location",
        "0",
        lambda filters: Where("1", ()),
        lambda connection, row: Failure(*row),
    ),
}


def cut(
    connection: sqlite3.Connection,
    what: str,
    filters: Filters,
    *,
    limit: int,
    cursor: str | None = None,
    newest: bool = False,
    made: Callable[[sqlite3.Connection, tuple[Any, ...]], HasDict] | None = None,
) -> Slice:
    """At most ``limit`` rows of the listing ``what`` behind ``cursor``, by day; those without a day stand at the end.

    ``made`` makes something else of the columns than the listing's own rows.

    Raises `UnknownCursor` where the cursor is none that was handed out, `UnfitValue` where there is no such storyline.
    """
    check_storyline(connection, filters)
    one = LISTINGS[what]
    part, day, id_ = _read(cursor)
    order, sign = ("DESC", "<") if newest else ("ASC", ">")
    asked = one.asked(filters)
    other = one.by_actor if ":" in (filters.actor or "") else one.by_name
    table = other if other and filters.actor and _are_few(connection, other, asked) else one.table
    found: list[tuple[Any, ...]] = []
    while part < 2 and len(found) <= limit:
        conditions, values = [asked.sql, one.undated if part else f"NOT ({one.undated})"], list(asked.values)
        if id_ is not None and part:
            conditions.append(f"{one.id} {sign} ?")
            values.append(id_)
        elif id_ is not None:
            conditions.append(f"({one.day}, {one.id}) {sign} (?, ?)")
            values += [day, id_]
        by = f"{one.id} {order}" if part else f"{one.day} {order}, {one.id} {order}"
        found += [
            (part, *row)
            for row in connection.execute(
                f"SELECT {one.day}, {one.id}, {one.columns} FROM {table} WHERE {' AND '.join(conditions)} ORDER BY {by} LIMIT ?",
                (*values, limit + 1 - len(found)),
            )
        ]
        part, id_ = part + 1, None
    make = made or one.made
    rows = tuple(make(connection, row[3:]) for row in found[:limit])
    return Slice(rows, _write(found[limit - 1][:3]) if len(found) > limit else None)


def _are_few(connection: sqlite3.Connection, table: str, asked: Where) -> bool:
    """Whether so few rows meet the condition that they are better sorted than met on a walk from day to day."""
    found = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {asked.sql} LIMIT ?)"
    return int(connection.execute(found, (*asked.values, FEW)).fetchone()[0]) < FEW


def _write(place: Iterable[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(list(place)).encode()).decode().rstrip("=")


def _read(cursor: str | None) -> tuple[int, str, str | None]:
    if not cursor:
        return 0, "", None
    try:
        part, day, id_ = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error, TypeError):
        part = None
    if part not in (0, 1) or isinstance(part, bool) or not isinstance(day, str | None) or not isinstance(id_, str):
        raise UnknownCursor("there is no such cursor; take the one named next in the answer before, or leave it out to begin anew")
    return part, day or "", id_
