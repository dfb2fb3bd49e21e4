"""Outlets, agencies and vehicles: who cites whom, and what is their own."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from sanad.store import outlets as shelves
from sanad.store import views
from sanad.web import charts
from sanad.web.chain import kind_of, outlet_path
from sanad.web.render import View, Visiting

DRAWN = 40  # links of the graph


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/outlets")(outlets)
    router.get("/outlets/{name:path}")(outlet)


def _kind(name: str, articles: int) -> str:
    return "page" if articles else kind_of(name)


def outlets(visit: Visiting) -> Response:
    """All outlets with the graph of who cites whom."""
    counts = shelves.citation_counts(visit.connection)
    rows = sorted(shelves.source_rows(visit.connection, counts), key=lambda row: (-row.articles - len(row.cited_by), row.name))
    links = [(cited, citing, count) for citing, cited, count in counts[:DRAWN]]
    named = {name for one, other, _ in links for name in (one, other)}
    spots = [
        charts.Spot(row.name, _kind(row.name, row.articles), outlet_path(row.name), not row.cites)
        for row in rows
        if row.name in named
    ]
    return visit.page(
        View(
            "outlets.html",
            visit.words("outlets.title"),
            {
                "rows": rows[:300],
                "kinds": {row.name: _kind(row.name, row.articles) for row in rows[:300]},
                "graph": charts.graph(spots, links, visit.words("outlets.graph")),
                "links": links,
            },
            lambda: {"rows": [row.to_dict() for row in rows]},
            "sources",
            rows,
        )
    )


def outlet(visit: Visiting, name: str) -> Response:
    """One outlet: what it has from whom, who has things from it, and its articles."""
    connection = visit.connection
    counts = shelves.citation_counts(connection)
    row = next((row for row in shelves.source_rows(connection, counts) if row.name == name), None)
    if row is None:
        raise HTTPException(404, visit.words("error.no_outlet", name=name))
    links = [one for one in counts if name in one[:2]]
    found = shelves.articles_of(connection, name, 50)
    return visit.page(
        View(
            "outlet.html",
            name,
            {
                "row": row,
                "kind": _kind(name, row.articles),
                "cites": [(cited, count) for citing, cited, count in links if citing == name],
                "cited_by": [(citing, count) for citing, cited, count in links if cited == name],
                "articles": found,
                "echoes": views.echoes_among(connection, [one.id for one in found]),
            },
            lambda: {**row.to_dict(), "newest": [one.to_dict() for one in found]},
            "sources",
            [row],
        )
    )
