"""Errors in one shape: problem details (RFC 9457) for programs, a page that says the same for people."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from sanad.errors import SanadError, StoreError, UnfitValue
from sanad.store.cursors import UnknownCursor

LOG = logging.getLogger("sanad.web")
TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    421: "Misdirected Request",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    500: "Internal Server Error",
    503: "Service Unavailable",
}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
Page = Callable[[Request, int, str], Response]


def problem(
    status: int, detail: str, *, faults: list[dict[str, str]] | None = None, headers: dict[str, str] | None = None
) -> Response:
    """The answer to a program: type, title, status, detail, and the faults one by one where there are several."""
    body: dict[str, object] = {"type": "about:blank", "title": TITLES.get(status, "Error"), "status": status, "detail": detail}
    if faults:
        body["errors"] = faults
    return Response(msgspec.json.encode(body), status, headers, media_type="application/problem+json")


def wants_page(request: Request) -> bool:
    """Whether an error is to be told as a page: where a page was asked for, and whoever asks does not refuse one."""
    if request.url.path.startswith(("/api/", "/openapi")) or request.query_params.get("format", "html") != "html":
        return False
    accepted = request.headers.get("accept", "*/*")
    return "text/html" in accepted or "*/*" in accepted


def _message(fault: Any) -> str:
    """What is wrong with a value, without the pattern that it does not match, which tells people nothing."""
    if fault["type"] == "string_pattern_mismatch":
        return f"{str(fault['input'])[:60]!r} does not fit; the API's description (/openapi.json) says what does"
    return str(fault["msg"])


def _methods(app: FastAPI, request: Request) -> set[str]:
    """What may be done at an address, over all routes that lead there."""
    found = {
        method
        for method in METHODS
        if any(route.matches({**request.scope, "method": method})[0] == Match.FULL for route in app.routes)
    }
    return found | {"HEAD"} if "GET" in found else found


def tell_errors(app: FastAPI, page: Page) -> None:
    """Make every error of ``app`` come out in one shape; ``page`` makes it for people."""

    def told(request: Request, status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
        if wants_page(request):
            response = page(request, status, detail)
            response.headers.update(headers or {})
            return response
        return problem(status, detail, headers=headers)

    @app.exception_handler(HTTPException)
    def on_http(request: Request, error: HTTPException) -> Response:
        headers = dict(error.headers) if error.headers else {}
        if error.status_code == 405:
            headers["Allow"] = ", ".join(sorted(_methods(app, request)))
        return told(request, error.status_code, str(error.detail), headers)

    @app.exception_handler(RequestValidationError)
    def on_invalid(request: Request, error: RequestValidationError) -> Response:
        faults = [{"where": ".".join(str(part) for part in one["loc"]), "message": _message(one)} for one in error.errors()]
        said = "; ".join(f"{one['where']}: {one['message']}" for one in faults)
        if wants_page(request):
            return page(request, 422, said)
        return problem(422, said, faults=faults)

    @app.exception_handler(SanadError)
    def on_ours(request: Request, error: SanadError) -> Response:
        if isinstance(error, UnknownCursor):
            return told(request, 404, str(error))
        if isinstance(error, UnfitValue):
            return told(request, 422, str(error))
        return told(request, 503 if isinstance(error, StoreError) and "being written" in str(error) else 400, str(error))

    @app.exception_handler(sqlite3.OperationalError)
    def on_store(request: Request, error: sqlite3.OperationalError) -> Response:
        LOG.warning("%s: %s", request.url.path, error)
        if "locked" in str(error) or "busy" in str(error):
            return told(request, 503, "the chronicle is being written; ask again in a moment", {"Retry-After": "1"})
        return told(request, 500, "the chronicle could not be read; its file may be damaged (see: sanad check)")

    @app.exception_handler(Exception)
    def on_fault(request: Request, error: Exception) -> Response:
        LOG.exception("%s", request.url.path, exc_info=error)
        return told(request, 500, "a fault in sanad; the server's log says more")
