"""The REST API: listings in slices, single things with their evidence, pages in, corrections."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Body, HTTPException, Path, Query
from starlette.requests import Request
from starlette.responses import Response

import sanad
from sanad.build import annotate, read
from sanad.errors import UnreadablePage
from sanad.model import Quote, Storyline
from sanad.store import actors, evidence, outlets, queries
from sanad.store.corrections import load_corrections
from sanad.store.cursors import LISTINGS, Slice, cut
from sanad.store.export.lines import COLUMNS, encoded, write_csv, write_jsonl
from sanad.store.vocabulary import check_country, check_storyline
from sanad.web import changes, shapes
from sanad.web.asked import Asked, Connection, Cursor, Form, Limit, Order, Text

LIMIT = 100
ABOUT = {
    "timeline": "What happened: each event with the sentence that says so best, and the chain by which it came.",
    "events": "One row per happening, merged over pages.",
    "mentions": "Where events are told, page by page.",
    "articles": "Every article, with where it came from.",
    "statements": "Who said what, through whom.",
    "quotes": "The same saying over pages and wordings, and who carried it first.",
    "storylines": "Events grouped over time.",
    "echoes": "Pairs of pages of which the later adds nothing of its own.",
    "citations": "Who cites whom: every link of every chain.",
    "conflicts": "Where pages, or one page, disagree.",
    "failures": "What could not be read, and why.",
}
Id = Annotated[str, Path(max_length=300, pattern=r"^[^\x00-\x1f]+$")]


def answer(value: object, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A value as JSON."""
    return Response(encoded(value), status, headers, media_type="application/json")


def rows_as(request: Request, found: Slice, what: str, form: str) -> Response:
    """A slice of rows in the form that was asked for; where there is more, `Link` and ``next`` say how to go on."""
    headers = {}
    if found.next:
        asked = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
        headers["Link"] = f'<{request.url.path}?{urlencode([*asked, ("cursor", found.next)])}>; rel="next"'
    if form == "json":
        return answer({"rows": [row.to_dict() for row in found.rows], "next": found.next}, headers=headers)
    out = BytesIO()
    if form == "csv":
        write_csv(found.rows, what if what in COLUMNS else "events", out)
        headers["Content-Disposition"] = f'attachment; filename="{what}.csv"'
        return Response(out.getvalue(), headers=headers, media_type="text/csv; charset=utf-8")
    write_jsonl(found.rows, out)
    return Response(out.getvalue(), headers=headers, media_type="application/x-ndjson")


def make_router() -> APIRouter:
    """All routes below /api."""
    router = APIRouter(prefix="/api", responses=shapes.PROBLEMS)

    @router.get("/", summary="What this is, how much it holds, and where", tags=["about"], responses=shapes.plain("About"))
    def about(connection: Connection) -> Response:
        return answer(
            {
                "name": "sanad",
                "version": sanad.__version__,
                "counts": queries.count(connection),
                "listings": {name: f"/api/{name}" for name in (*LISTINGS, "sources", "actors", "search", "corrections")},
                "description": "/openapi.json",
            }
        )

    for what in LISTINGS:
        router.add_api_route(
            f"/{what}", _listing(what), methods=["GET"], summary=ABOUT[what], tags=["listings"], name=f"list_{what}",
            operation_id=f"list_{what}", responses=shapes.rows(what),
        )  # fmt: skip
    _more_listings(router)
    _single(router)
    _reading(router)
    _correcting(router)
    return router


def _listing(what: str) -> Callable[..., Response]:
    def listing(
        request: Request,
        connection: Connection,
        filters: Asked,
        limit: Limit = LIMIT,
        cursor: Cursor = None,
        order: Order = "oldest",
        form: Form = "json",
    ) -> Response:
        found = cut(connection, what, filters, limit=limit, cursor=cursor, newest=order == "newest")
        return rows_as(request, found, what, form)

    return listing


def _more_listings(router: APIRouter) -> None:
    @router.get("/actors", summary="Who is mentioned, by id", tags=["listings"], responses=shapes.rows("actors"))
    def list_actors(
        request: Request,
        connection: Connection,
        name: Text = None,
        limit: Limit = LIMIT,
        cursor: Cursor = None,
        form: Form = "json",
    ) -> Response:
        return rows_as(request, actors.actor_slice(connection, name, limit, cursor), "actors", form)

    @router.get("/sources", summary="Outlets, agencies and vehicles, by name", tags=["listings"], responses=shapes.rows("sources"))
    def list_sources(
        request: Request, connection: Connection, limit: Limit = LIMIT, cursor: Cursor = None, form: Form = "json"
    ) -> Response:
        rows = [row for row in outlets.source_rows(connection) if cursor is None or row.name > cursor]
        return rows_as(request, Slice(tuple(rows[:limit]), rows[limit - 1].name if len(rows) > limit else None), "sources", form)

    @router.get("/search", summary="Full text: articles with all the words", tags=["listings"], responses=shapes.rows("search"))
    def search(
        connection: Connection,
        filters: Asked,
        q: Annotated[str, Query(min_length=1, max_length=200, description='Words; "a phrase"; a star for any ending: negara*.')],
        limit: Annotated[int, Query(ge=1, le=200)] = 20,
    ) -> Response:
        check_storyline(connection, filters)
        queries.check_words(q)
        rows = queries.search(connection, q.replace("\x00", " "), filters, limit)
        return answer({"rows": [row.to_dict() for row in rows], "next": None})

    @router.get("/pairs/{one}/{other}", summary="Two countries, month by month", tags=["listings"], responses=shapes.rows("months"))
    def pair(
        connection: Connection,
        one: Annotated[str, Path(pattern=r"^[A-Z]{3}$")],
        other: Annotated[str, Path(pattern=r"^[A-Z]{3}$")],
    ) -> Response:
        check_country(one)
        check_country(other)
        return answer({"rows": [row.to_dict() for row in actors.pair_months(connection, one, other)], "next": None})


def _single(router: APIRouter) -> None:
    for name, kind in (
        ("events", evidence.ToldEvent),
        ("articles", evidence.ReadArticle),
        ("statements", evidence.SaidStatement),
        ("quotes", Quote),
        ("storylines", Storyline),
    ):
        router.add_api_route(
            f"/{name}/{{id_}}", _one(name), methods=["GET"], summary=f"One of the {name}, with its evidence", tags=["single"],
            operation_id=f"one_of_{name}", responses=shapes.plain(kind.__name__, missing=True),
        )  # fmt: skip

    @router.get("/actors/{id_:path}", summary="One actor", tags=["single"], responses=shapes.plain("ActorRow", missing=True))
    def one_actor(connection: Connection, id_: Id) -> Response:
        row = actors.actor(connection, id_)
        if row is None:
            raise HTTPException(404, f"nobody here has the id {id_!r}; ids stand in /api/actors")
        return answer(row.to_dict())

    @router.get(
        "/sources/{id_:path}", summary="One outlet or agency", tags=["single"], responses=shapes.plain("SourceRow", missing=True)
    )
    def one_source(connection: Connection, id_: Id) -> Response:
        row = next((row for row in outlets.source_rows(connection) if row.name == id_), None)
        if row is None:
            raise HTTPException(404, f"no outlet here is called {id_!r}; names stand in /api/sources")
        return answer(row.to_dict())


def _one(kind: str) -> Callable[..., Response]:
    def one(connection: Connection, id_: Id) -> Response:
        found = evidence.find_kind(connection, kind, id_)
        if found is None:
            raise HTTPException(404, f"nothing here has the id {id_!r}; ids stand in the listings")
        return answer(found.to_dict())

    return one


def _reading(router: APIRouter) -> None:
    @router.post(
        "/read",
        summary="Read a page, keep nothing",
        tags=["pages"],
        openapi_extra=shapes.PAGE_BODY,
        responses=shapes.plain("Reading"),
    )
    def read_only(data: changes.PageBody) -> Response:
        try:
            article = read(data)
        except UnreadablePage as error:
            raise HTTPException(422, str(error)) from error
        return answer({"article": article.to_dict(), **annotate(article).to_dict()})

    @router.post(
        "/pages", summary="Take a page into the chronicle", tags=["pages"], status_code=201, openapi_extra=shapes.PAGE_BODY,
        responses=shapes.added(),
    )  # fmt: skip
    def take_page(request: Request, data: changes.PageBody, name: Text = None) -> Response:
        done = changes.take_page(request.app.state.desk, data, name)
        if done.article is None:
            raise HTTPException(422, done.reason)
        return answer({"article": done.article, "outcome": done.outcome}, 201 if done.outcome == "new" else 200)


def _correcting(router: APIRouter) -> None:
    @router.get(
        "/corrections", summary="What was corrected, by whom and when", tags=["corrections"], responses=shapes.rows("corrections")
    )
    def list_corrections(connection: Connection) -> Response:
        return answer({"rows": [one.to_dict() for one in load_corrections(connection, undone=True)], "next": None})

    @router.post(
        "/corrections", summary="Put right what was read; kept through reread and relink", tags=["corrections"], status_code=201,
        responses=shapes.plain("CorrectionRow", status=201, missing=True),
    )  # fmt: skip
    def correct(request: Request, given: Annotated[changes.Given, Body()]) -> Response:
        return answer(changes.correct(request.app.state.desk, given).to_dict(), 201)

    @router.delete(
        "/corrections/{key}", summary="Take a correction back; it stays listed", tags=["corrections"],
        responses=shapes.plain("CorrectionRow", missing=True),
    )  # fmt: skip
    def undo(
        request: Request,
        key: Annotated[int, Path(ge=1, le=2**53)],
        by: Annotated[str, Query(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f]+$", description="Your name.")],
    ) -> Response:
        return answer(changes.undo(request.app.state.desk, key, by).to_dict())
