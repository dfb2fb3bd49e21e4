"""The application: the REST API, the pages, and the gate before both."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.responses import RedirectResponse
from starlette.staticfiles import StaticFiles

import sanad
from sanad.web import api, pages, shapes
from sanad.web.access import Access, Rules
from sanad.web.changes import Desk
from sanad.web.errors import tell_errors
from sanad.web.readers import Readers
from sanad.web.render import STATIC, House, Unchanged, error_page, unchanged

ABOUT = (
    "A chronicle read from news pages: who did what to whom, when, who says so and through whom. Listings come in slices: `next`"
    " of one answer is `cursor` of the following call. Errors are problem details (RFC 9457)."
)


def make_app(db: Path, *, rules: Rules | None = None, desk: Desk | None = None, secret: str | None = None) -> FastAPI:
    """The application that serves the chronicle at ``db``; what it must not do itself (clock, token) is handed in."""
    readers, rules = Readers(db), rules or Rules()

    @asynccontextmanager
    async def closing(app: FastAPI) -> AsyncIterator[None]:
        yield
        readers.close()

    app = FastAPI(
        title="sanad", version=sanad.__version__, description=ABOUT, docs_url=None, redoc_url=None, lifespan=closing,
        swagger_ui_oauth2_redirect_url=None,
    )  # fmt: skip
    app.state.readers = readers
    app.state.desk = desk or Desk(db)
    app.state.rules = rules
    app.state.house = House(readers, app.state.desk, secret or secrets.token_urlsafe(16), rules.bounds)
    app.include_router(api.make_router())
    app.include_router(pages.make_router(), include_in_schema=False)
    app.add_api_route("/docs", lambda: RedirectResponse("/openapi.json"), include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC))
    app.add_exception_handler(Unchanged, unchanged)
    tell_errors(app, error_page)
    app.add_middleware(Access, rules=rules)
    app.openapi = lambda: _description(app, rules)  # type: ignore[method-assign]
    return app


def _description(app: FastAPI, rules: Rules) -> dict[str, Any]:
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, description=ABOUT, routes=app.routes)
        parts = made.setdefault("components", {})
        parts.setdefault("schemas", {}).update(shapes.schemas())
        if rules.token is not None:
            parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
            made["security"] = [{"token": []}]
        app.openapi_schema = made
    return app.openapi_schema
