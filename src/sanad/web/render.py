"""From what a view found to what is sent: a page, or its data as JSON or CSV, each with a mark by which browsers know it again."""

from __future__ import annotations

import csv
import hashlib
import hmac
import io
import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import quote, urlencode

from fastapi import Depends, HTTPException
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

import sanad
from sanad.store.export.lines import COLUMNS, HasDict, encoded, write_csv
from sanad.web import chain, charts
from sanad.web.access import Bounds
from sanad.web.changes import Desk
from sanad.web.readers import Readers
from sanad.web.words import Words, best_language, languages, load_words

TEMPLATES = Path(__file__).resolve().parent / "templates"
STATIC = Path(__file__).resolve().parent / "static"
DONE = ("new", "known", "corrected", "undone")  # what a page may say of the change before it
KEPT = 256  # pages that are held ready until the chronicle changes
ZONE_FREE = 16  # characters of a time without its zone


@dataclass(frozen=True, slots=True)
class View:
    """What a view found: for the page ``template`` with ``context``; ``data`` gives it for JSON; ``rows`` of the kind ``what`` are
    for CSV.
    """

    template: str
    title: str
    context: dict[str, Any]
    data: Callable[[], Any] = dict
    what: str = "events"
    rows: Iterable[HasDict] = ()


@dataclass(slots=True)
class House:
    """What all views share: connections, the desk for changes, templates, the secret that forms carry, and pages held ready."""

    readers: Readers
    desk: Desk
    secret: str
    bounds: Bounds
    templates: Environment = field(init=False)
    assets: str = field(init=False)
    ready: OrderedDict[str, tuple[bytes, str]] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self.templates = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self.templates.globals.update(
            actor_path=chain.actor_path,
            outlet_path=chain.outlet_path,
            side_of=charts.side_of,
            version=sanad.__version__,
        )
        self.templates.filters["pathed"] = lambda text: quote(str(text), safe="")
        held = hashlib.sha256()
        for file in sorted(STATIC.iterdir()):
            held.update(file.read_bytes())
        self.assets = held.hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Visit:
    """One request for a page: its connection, the words of its language, and the mark of its answer."""

    request: Request
    house: House
    connection: sqlite3.Connection
    words: Words
    etag: str
    format: str

    def page(self, view: View, status: int = 200) -> Response:
        """What the view found, in the form asked for."""
        headers = {"ETag": f'"{self.etag}"', "Vary": "Accept-Language, Cookie"}
        if self.format == "json":
            return Response(encoded(view.data()), status, headers, media_type="application/json")
        if self.format == "csv":
            headers["Content-Disposition"] = f'attachment; filename="{view.what}.csv"'
            return Response(_csv(view), status, headers, media_type="text/csv; charset=utf-8")
        body = draw(self.house, self.request, self.words, view.template, title=view.title, **view.context).encode(
            "utf-8", "replace"
        )
        if status == 200:
            keep(self.house, self.etag, body)
        return Response(body, status, headers, media_type="text/html; charset=utf-8")


class Unchanged(Exception):
    """The answer is already there: in the browser (no body), or held ready from last time."""

    def __init__(self, etag: str, body: bytes | None) -> None:
        super().__init__(etag)
        self.etag = etag
        self.body = body


def keep(house: House, etag: str, body: bytes) -> None:
    """Hold a page ready."""
    house.ready[etag] = (body, "")
    while len(house.ready) > KEPT:
        house.ready.popitem(last=False)


def unchanged(request: Request, error: Exception) -> Response:
    """The answer that `Unchanged` asks for."""
    assert isinstance(error, Unchanged)
    headers = {"ETag": f'"{error.etag}"', "Vary": "Accept-Language, Cookie"}
    if error.body is None:
        return Response(status_code=304, headers=headers)
    return Response(error.body, headers=headers, media_type="text/html; charset=utf-8")


def words_of(request: Request) -> Words:
    """The words in the language that was chosen, or else that the browser asks for."""
    chosen = request.cookies.get("sanad_language", "")
    return load_words(chosen if chosen in languages() else best_language(request.headers.get("accept-language", "")))


def fresh(request: Request, form: str) -> tuple[Words, str]:
    """The words and the mark of the answer. Raises `Unchanged` where nothing has changed since it was last given."""
    house: House = request.app.state.house
    words = words_of(request)
    parts = (request.url.path, request.url.query, words.language, form, house.assets, sanad.__version__, house.readers.stamp())
    etag = hashlib.sha256(repr(parts).encode()).hexdigest()[:24]
    if request.headers.get("if-none-match", "").strip('W/"') == etag:
        raise Unchanged(etag, None)
    if form == "html" and etag in house.ready:
        house.ready.move_to_end(etag)
        raise Unchanged(etag, house.ready[etag][0])
    return words, etag


def visit_of(request: Request, format: Literal["html", "json", "csv"] = "html") -> Iterable[Visit]:
    """What a view needs of its request."""
    words, etag = fresh(request, format)
    house: House = request.app.state.house
    with house.readers.reading() as connection:
        yield Visit(request, house, connection, words, etag, format)


Visiting = Annotated[Visit, Depends(visit_of)]


def draw(house: House, request: Request, words: Words, template: str, /, **context: Any) -> str:
    """A page as text."""
    query = [pair for pair in request.query_params.multi_items() if pair[0] not in ("format", "done")]
    here = request.url.path + (f"?{urlencode(query)}" if query else "")
    return house.templates.get_template(template).render(
        t=words,
        language=words.language,
        languages=languages(),
        here=here,
        done=done if (done := request.query_params.get("done")) in DONE else None,
        path=request.url.path,
        query=dict(query),
        with_query=lambda **more: "?" + urlencode([*(pair for pair in query if pair[0] not in more), *more.items()]),
        proof=proof(house),
        assets=house.assets,
        moment=lambda value: words.date((value or "")[:ZONE_FREE]),
        **context,
    )


def proof(house: House) -> str:
    """What forms carry to show that they come from a page of this server."""
    return hmac.new(house.secret.encode(), b"form", "sha256").hexdigest()[:32]


def check_proof(house: House, given: object) -> None:
    """Refuse a form that is not from here."""
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), proof(house).encode()):
        raise HTTPException(403, "this form is not from here, or the server was started anew; load the page again and send it")


def error_page(request: Request, status: int, detail: str) -> Response:
    """An error, told to people."""
    words = words_of(request)
    house: House = request.app.state.house
    title = words("error.not_found") if status == 404 else words("error.title", status=status)
    body = draw(house, request, words, "error.html", title=title, detail=detail, status=status)
    return Response(body, status, media_type="text/html; charset=utf-8")


def _csv(view: View) -> bytes:
    out = io.BytesIO()
    if view.what in COLUMNS:
        write_csv(view.rows, view.what, out)
        return out.getvalue()
    rows = [row.to_dict() for row in view.rows]
    text = io.StringIO(newline="")
    table = csv.writer(text)
    columns: Sequence[str] = list(rows[0]) if rows else []
    table.writerow(columns)
    for row in rows:
        table.writerow([_cell(row[name]) for name in columns])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple, dict)):
        value = encoded(value).decode()
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value  # a page must not be able to put a formula into somebody's spreadsheet
    return "" if value is None else value
