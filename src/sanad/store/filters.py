"""The one set of filters that the timeline, all listings and exports share, as conditions in SQL."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; empty means all. ``actor`` is an entity or a part of a name (with a colon it is an id for sure),
    ``country`` ISO 3166-1 alpha-3, ``since`` and ``until`` ISO dates or the heads of such (2022-08), ``outlet`` a part
    of a name, ``storyline`` an id. What has no day is before or after none.
    """

    actor: str | None = None
    country: str | None = None
    type: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    language: str | None = None
    storyline: str | None = None

    def __bool__(self) -> bool:
        return any(getattr(self, one.name) for one in fields(self))


# A storyline by its id; one that became a part of another by its old id too.
_STANDING = "CASE WHEN EXISTS (SELECT 1 FROM event WHERE storyline = ?) THEN ? ELSE (SELECT new FROM moved WHERE old = ?) END"


def standing(connection: sqlite3.Connection, storyline: str) -> str | None:
    """The id of the storyline that has this id, or that one with it became a part of; None where there is none."""
    asked = "SELECT storyline FROM event WHERE storyline = (SELECT " + _STANDING + ") LIMIT 1"
    row = connection.execute(asked, (storyline,) * 3).fetchone()
    return str(row[0]) if row else None


@dataclass(frozen=True, slots=True)
class Where:
    """A condition in SQL with its values."""

    sql: str
    values: tuple[str, ...]


def like(words: str) -> str:
    """The pattern of texts that hold ``words``; LIKE's own signs in them are taken as they are, by ESCAPE '\\'."""
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _named(actor: str, alias: str) -> tuple[str, tuple[str, ...]]:
    """That an actor is meant in a table with columns ``entity`` and ``name``; ids go by the index."""
    if ":" in actor:
        return f"{alias}.entity = ?", (actor,)
    return f"({alias}.entity = ? OR {alias}.name LIKE ? ESCAPE '\\')", (actor, like(actor))


def _last(until: str) -> str:
    return until + "\uffff" if len(until) < 10 else until  # a month or year includes all its days


def _join(parts: list[tuple[str, tuple[str, ...]]]) -> Where:
    return Where(" AND ".join(sql for sql, _ in parts) or "1", tuple(value for _, values in parts for value in values))


def articles(filters: Filters) -> Where:
    """For rows of ``article a``."""
    parts: list[tuple[str, tuple[str, ...]]] = []
    one = filters
    if one.actor:
        sql, values = _named(one.actor, "p")
        parts.append((f"a.key IN (SELECT p.article FROM appearance p WHERE {sql})", values))
    if one.country:
        parts.append(("EXISTS (SELECT 1 FROM appearance p WHERE p.article = a.key AND p.country = ?)", (one.country.upper(),)))
    if one.type or one.status or one.storyline:
        inner = _join(_of_event(one))
        parts.append(
            (
                f"EXISTS (SELECT 1 FROM telling t JOIN event e ON t.event = e.key WHERE t.article = a.key AND {inner.sql})",
                inner.values,
            )
        )
    if one.since:
        parts.append(("a.day >= ?", (one.since,)))
    if one.until:
        parts.append(("a.day <= ?", (_last(one.until),)))
    parts += _of_page(one)
    return _join(parts)


def events(filters: Filters) -> Where:
    """For rows of ``event e``."""
    one = filters
    parts = _of_event(one)
    if one.actor:
        sql, values = _named(one.actor, "p")
        parts.append((f"e.key IN (SELECT p.event FROM party p WHERE {sql})", values))
    if one.country:
        parts.append(("e.key IN (SELECT p.event FROM party p WHERE p.country = ?)", (one.country.upper(),)))
    if one.since:
        parts.append(("e.last_day >= ?", (one.since,)))
    if one.until:
        parts.append(("e.day <> '' AND e.day <= ?", (_last(one.until),)))
    page = _join(_of_page(one))
    if page.values:
        parts.append(
            (
                f"EXISTS (SELECT 1 FROM telling t JOIN article a ON t.article = a.key WHERE t.event = e.key AND {page.sql})",
                page.values,
            )
        )
    return _join(parts)


def statements(filters: Filters) -> Where:
    """For rows of ``statement s JOIN article a``; type, status and storyline ask for pages that tell such an event."""
    one = filters
    parts: list[tuple[str, tuple[str, ...]]] = []
    if one.actor:
        parts.append(_named(one.actor, "s"))
    if one.country:
        parts.append(("s.country = ?", (one.country.upper(),)))
    rest = articles(
        Filters(
            type=one.type,
            status=one.status,
            since=one.since,
            until=one.until,
            outlet=one.outlet,
            language=one.language,
            storyline=one.storyline,
        )
    )
    return _join([*parts, (rest.sql, rest.values)])


def _of_event(one: Filters) -> list[tuple[str, tuple[str, ...]]]:
    parts: list[tuple[str, tuple[str, ...]]] = []
    if one.type:
        parts.append(("(e.type = ? OR e.act = ?)", (one.type.upper(), one.type.upper())))
    if one.status == "disputed":
        parts.append(("e.disputed = 1", ()))
    elif one.status:
        parts.append(("e.status = ?", (one.status.lower(),)))
    if one.storyline:
        parts.append((f"e.storyline = {_STANDING}", (one.storyline,) * 3))
    return parts


def _of_page(one: Filters) -> list[tuple[str, tuple[str, ...]]]:
    parts: list[tuple[str, tuple[str, ...]]] = []
    if one.outlet:
        parts.append(("a.outlet LIKE ? ESCAPE '\\'", (like(one.outlet),)))
    if one.language:
        parts.append(("a.language = ?", (one.language.lower(),)))
    return parts
