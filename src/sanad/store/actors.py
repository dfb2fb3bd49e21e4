"""Actors and countries: who they are, what they did with whom month by month, and what they said."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sanad.model import PAIR, Event, Record, StatementRow
from sanad.store.cursors import Slice, cut
from sanad.store.filters import Filters
from sanad.store.queries import ActorRow
from sanad.store.rows import decode
from sanad.store.timeline import TimelineRow, timeline_rows

LATELY = 500  # newest pages
LAST = "\U0010ffff"  # behind every name that begins alike


@dataclass(frozen=True, slots=True)
class Month(Record):
    """What one side did to the other in one month: events and the sum of their PLOVER scores, cooperation and conflict apart."""

    month: str
    actor: str
    recipient: str
    cooperation: float
    conflict: float
    events: int


@dataclass(frozen=True, slots=True)
class Partner(Record):
    """Somebody who takes part in the same events, and in how many."""

    entity: str
    name: str
    country: str | None
    events: int


def actor_slice(connection: sqlite3.Connection, name: str | None, limit: int, after: str | None) -> Slice:
    """Who is mentioned, by id, behind ``after``; with ``name``, those with a name that begins so."""
    by_name = "+" if name else ""  # a plus keeps SQLite from going by id: it finds the few of that name and sorts them
    asked = f"SELECT DISTINCT entity FROM appearance WHERE {by_name}entity > ? AND entity NOT LIKE '{PAIR}%'"
    values: list[str | int] = [after or ""]
    if name:
        asked += " AND name >= ? COLLATE NOCASE AND name < ? COLLATE NOCASE"
        values += [name, name + LAST]
    ids = [one for (one,) in connection.execute(f"{asked} ORDER BY {by_name}entity LIMIT ?", (*values, limit + 1))]
    rows = tuple(row for row in (actor(connection, one) for one in ids[:limit]) if row)
    return Slice(rows, ids[limit - 1] if len(ids) > limit else None)


def actor(connection: sqlite3.Connection, entity: str) -> ActorRow | None:
    """Somebody by id: as most often called, with all names."""
    found = connection.execute(
        "SELECT name, kind, country, sector, count(*), sum(times) FROM appearance WHERE entity = ?"
        " GROUP BY name, kind, country, sector ORDER BY sum(times) DESC, name, kind, country, sector",
        (entity,),
    ).fetchall()
    if not found:
        return None
    name, kind, country, sector, _, _ = found[0]
    pages, times = sum(row[4] for row in found), sum(row[5] for row in found)
    return ActorRow(entity, name, kind, country, sector, pages, times, tuple(dict.fromkeys(row[0] for row in found)))


def actors_called(connection: sqlite3.Connection, name: str, count: int) -> list[ActorRow]:
    """Those whose name begins so, the most often mentioned first."""
    ids = connection.execute(
        "SELECT entity FROM appearance WHERE name >= ? COLLATE NOCASE AND name < ? COLLATE NOCASE"
        f" AND entity NOT LIKE '{PAIR}%' GROUP BY +entity"
        " ORDER BY count(*) DESC, entity LIMIT ?",
        (name, name + LAST, count),
    ).fetchall()
    return [one for one in (actor(connection, entity) for (entity,) in ids) if one is not None]


def lately(connection: sqlite3.Connection, count: int) -> list[Partner]:
    """Who is mentioned most often on the newest pages, and on how many of them."""
    rows = connection.execute(
        "SELECT entity, min(name), min(country), count(*) FROM (SELECT key FROM article ORDER BY day DESC, id LIMIT ?)"
        " CROSS JOIN appearance ON article = key WHERE entity NOT LIKE 'unnamed:%'"
        f" AND entity NOT LIKE '{PAIR}%' GROUP BY entity"
        " ORDER BY count(*) DESC, entity LIMIT ?",
        (LATELY, count),
    )
    return [Partner(*row) for row in rows]


def partners(connection: sqlite3.Connection, entity: str, count: int) -> list[Partner]:
    """Who takes part in the same events as an actor, most often first."""
    rows = connection.execute(
        "SELECT q.entity, min(q.name), min(q.country), count(DISTINCT q.event) FROM party p JOIN party q ON p.event = q.event"
        " WHERE p.entity = ? AND q.entity <> ? GROUP BY q.entity ORDER BY count(DISTINCT q.event) DESC, q.entity LIMIT ?",
        (entity, entity, count),
    )
    return [Partner(*row) for row in rows]


def actor_months(connection: sqlite3.Connection, entity: str) -> list[Month]:
    """What an actor did, month by month: events in which it acts, that are said to have happened."""
    rows = connection.execute(
        "SELECT substr(e.day, 1, 7) AS month, sum(max(e.score, 0)), sum(min(e.score, 0)), count(*) FROM party p"
        " JOIN event e ON p.event = e.key WHERE p.entity = ? AND p.part = 'actor' AND e.day <> ''"
        " AND e.status IN ('reported', 'alleged') GROUP BY month ORDER BY month",
        (entity,),
    )
    return [Month(month, entity, "", *rest) for month, *rest in rows]


def pair_months(connection: sqlite3.Connection, one: str, other: str) -> list[Month]:
    """What two countries did to each other, month by month and direction by direction; acts of both at once count for either.

    Planned, hypothetical and denied acts are left out: the chart shows what is said to have happened.
    """
    rows = connection.execute(
        "SELECT substr(e.day, 1, 7) AS month, a.country, b.country, sum(max(e.score, 0)), sum(min(e.score, 0)), count(*)"
        " FROM (SELECT DISTINCT event, country FROM party WHERE country IN (?, ?) AND part = 'actor') a"
        " JOIN (SELECT DISTINCT event, country FROM party WHERE country IN (?, ?)) b"
        " ON a.event = b.event AND a.country <> b.country"
        " JOIN event e ON e.key = a.event"
        " WHERE e.day <> '' AND e.status IN ('reported', 'alleged')"
        " GROUP BY month, a.country, b.country ORDER BY month, a.country",
        (one, other, one, other),
    )
    return [Month(*row) for row in rows]


def pair_events(connection: sqlite3.Connection, one: str, other: str, count: int) -> list[TimelineRow]:
    """The newest events in which both countries take part."""
    rows = connection.execute(
        "SELECT key, record, storyline FROM event WHERE key IN (SELECT event FROM party WHERE country = ?"
        " INTERSECT SELECT event FROM party WHERE country = ?) ORDER BY day DESC, id LIMIT ?",
        (one, other, count),
    ).fetchall()
    return list(timeline_rows(connection, [(key, decode(record, Event), storyline) for key, record, storyline in rows]))


def said_by(connection: sqlite3.Connection, entity: str, count: int) -> list[StatementRow]:
    """The newest statements of an actor."""
    return list(cut(connection, "statements", Filters(actor=entity), limit=count, newest=True).rows)


def common_pairs(connection: sqlite3.Connection, count: int) -> list[tuple[str, str, int]]:
    """Which two countries take part in the same events most often, among the newest three thousand."""
    return connection.execute(
        "SELECT p.country, q.country, count(DISTINCT p.event) FROM"
        " (SELECT key FROM event WHERE day <> '' ORDER BY day DESC, id LIMIT 3000) e"
        " JOIN party p ON p.event = e.key JOIN party q ON q.event = e.key AND p.country < q.country"
        " GROUP BY p.country, q.country ORDER BY count(DISTINCT p.event) DESC, p.country, q.country LIMIT ?",
        (count,),
    ).fetchall()
