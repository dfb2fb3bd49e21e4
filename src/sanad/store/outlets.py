"""Outlets, agencies and vehicles: how much each has here, and who cites whom."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from sanad.store.queries import SourceRow
from sanad.store.views import Shelf


def source_rows(connection: sqlite3.Connection, links: Iterable[tuple[str, str, int]] | None = None) -> Iterator[SourceRow]:
    """All outlets, agencies and vehicles by name; ``links`` are `citation_counts`, where they are known already."""
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
    for citing, named, _ in citation_counts(connection) if links is None else links:
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


def articles_of(connection: sqlite3.Connection, outlet: str, count: int) -> list[Shelf]:
    """The newest articles of an outlet."""
    asked = "SELECT id, title, outlet, published, language FROM article WHERE outlet = ? ORDER BY day DESC, id LIMIT ?"
    return [Shelf(*row) for row in connection.execute(asked, (outlet, count))]
