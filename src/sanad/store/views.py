"""What the web pages ask beyond listings: who and which outlets there are, who cites whom, what countries do to each other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from sanad.model import Record
from sanad.store.cursors import Slice
from sanad.store.filters import like
from sanad.store.queries import ActorRow, SourceRow


@dataclass(frozen=True, slots=True)
class Month(Record):
    """What one side did to the other in one month: events and the sum of their PLOVER scores, cooperation and conflict apart."""

    month: str
    actor: str
    recipient: str
    cooperation: float
    conflict: float
    events: int


def actor_slice(connection: sqlite3.Connection, name: str | None, limit: int, after: str | None) -> Slice:
    """Who is mentioned, by id, behind ``after``; with ``name``, those who are called so, or partly."""
    asked = "SELECT DISTINCT entity FROM appearance WHERE entity > ?" + (" AND name LIKE ? ESCAPE '\\'" if name else "")
    values = [after or "", *([like(name)] if name else []), limit + 1]
    ids = [one for (one,) in connection.execute(f"{asked} ORDER BY entity LIMIT ?", values)]
    rows = tuple(row for row in (actor(connection, one) for one in ids[:limit]) if row)
    return Slice(rows, ids[limit - 1] if len(ids) > limit else None)


def actor(connection: sqlite3.Connection, entity: str) -> ActorRow | None:
    """Somebody by id: as most often called, with all names."""
    found = connection.execute(
        "SELECT name, kind, country, sector, count(*), sum(times) FROM appearance WHERE entity = ?"
        " GROUP BY name, kind, country, sector ORDER BY sum(times) DESC, name",
        (entity,),
    ).fetchall()
    if not found:
        return None
    name, kind, country, sector, _, _ = found[0]
    return ActorRow(
        entity,
        name,
        kind,
        country,
        sector,
        sum(row[4] for row in found),
        sum(row[5] for row in found),
        tuple(dict.fromkeys(row[0] for row in found)),
    )


def source_rows(connection: sqlite3.Connection) -> Iterator[SourceRow]:
    """All outlets, agencies and vehicles by name."""
    asked = "SELECT outlet, count(*) FROM article WHERE outlet IS NOT NULL GROUP BY outlet"
    count = dict(connection.execute(asked).fetchall())
    echoed = dict(
        connection.execute(
            "SELECT a.outlet, count(*) FROM (SELECT DISTINCT later FROM echo) h JOIN article a ON a.key = h.later"
            " WHERE a.outlet IS NOT NULL GROUP BY a.outlet"
        ).fetchall()
    )
    cites: dict[str, set[str]] = {}
    cited: dict[str, set[str]] = {}
    for citing, named, _ in citation_counts(connection):
        cites.setdefault(citing, set()).add(named)
        cited.setdefault(named, set()).add(citing)
    for name in sorted({*count, *cites, *cited}):
        yield SourceRow(
            name, count.get(name, 0), echoed.get(name, 0), tuple(sorted(cites.get(name, ()))), tuple(sorted(cited.get(name, ())))
        )


def citation_counts(connection: sqlite3.Connection) -> list[tuple[str, str, int]]:
    """Who cites whom, and how often."""
    asked = "SELECT citing, cited, count(*) FROM citation GROUP BY citing, cited ORDER BY count(*) DESC, citing, cited"
    return connection.execute(asked).fetchall()


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
