"""Who may ask, and how much: the token, requests from other sites, sizes and rates, and the headers that keep browsers strict."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sanad.web.errors import problem

COOKIE = "sanad_token"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",  # with no-referrer, forms would come without an origin to check
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "x-frame-options": "DENY",
}
OPEN = ("/static/", "/login")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is taken in: bytes of one body, and writes a minute of one caller."""

    body: int = 5_000_000
    writes: int = 60
    callers: int = 4096  # that are remembered


@dataclass(frozen=True, slots=True)
class Rules:
    """``token`` is asked of everybody where it is given; ``hosts`` are the names by which the server may be called (any where
    empty).
    """

    token: str | None = None
    hosts: frozenset[str] = frozenset()
    bounds: Bounds = Bounds()
    clock: Callable[[], float] = time.monotonic


def is_local(host: str) -> bool:
    """Whether only programs on this machine can reach the address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def proof_of(token: str) -> str:
    """What the browser keeps in place of the token."""
    return hashlib.sha256(b"sanad " + token.encode()).hexdigest()


class Access:
    """The gate before the application: lets requests in, bounds them, and sets the headers of all answers."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self.app = app
        self.rules = rules
        self._writes: OrderedDict[str, list[float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        head_only = scope["method"] == "HEAD"
        if head_only:  # is answered as GET is, but for the body
            scope = {**scope, "method": "GET"}

        async def sending(message: Message) -> None:
            if head_only and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "private, no-cache")
            await send(message)

        refused = self._refused(scope)
        if refused is not None:
            await refused(scope, receive, sending)
            return
        if scope["method"] == "GET":
            await self.app(scope, receive, sending)
            return
        body = await self._body(receive)
        if body is None:
            refused = self._too_long({"Connection": "close"})
            await refused(scope, receive, sending)
            return
        await self.app(scope, _replay(body, receive), sending)

    def _refused(self, scope: Scope) -> Response | None:
        headers, method, path = Headers(scope=scope), scope["method"], scope["path"]
        host = headers.get("host", "")
        if self.rules.hosts and (urlsplit(f"//{host}").hostname or "") not in self.rules.hosts:
            return problem(421, "this server is not called by that name; it answers to this machine alone, or start it with --host")
        bearer = self._bearer(headers)
        if self.rules.token is not None and not path.startswith(OPEN) and not bearer and not self._cookie(headers):
            return self._ask_token(scope, headers)
        if method in ("GET", "OPTIONS"):
            return None
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > self.rules.bounds.body:
            return self._too_long()
        if not bearer and not _same_origin(headers, host):
            return problem(403, "this came from another site; open the page on this server and send it from there")
        return self._too_many(scope)

    def _too_long(self, headers: dict[str, str] | None = None) -> Response:
        said = f"more than {self.rules.bounds.body // 1_000_000} MB; send one page at a time"
        return problem(413, said, headers=headers)

    def _bearer(self, headers: Headers) -> bool:
        kind, _, given = headers.get("authorization", "").partition(" ")
        return self.rules.token is not None and kind.lower() == "bearer" and same_token(given.strip(), self.rules.token)

    def _cookie(self, headers: Headers) -> bool:
        given = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
        return self.rules.token is not None and same_token(given, proof_of(self.rules.token))

    def _ask_token(self, scope: Scope, headers: Headers) -> Response | None:
        """The way to a token; an address with the right one in it is answered by one without, and the browser remembers."""
        pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((value for name, value in pairs if name == "token"), None)
        token = self.rules.token
        if given is not None and token is not None and same_token(given, token) and scope["method"] == "GET":
            rest = urlencode([pair for pair in pairs if pair[0] != "token"])
            answer = RedirectResponse(quote(scope["path"]) + (f"?{rest}" if rest else ""), 303)
            remember(answer, token)
            return answer
        if "text/html" in headers.get("accept", "") and not scope["path"].startswith("/api/") and scope["method"] == "GET":
            return RedirectResponse("/login?" + urlencode({"next": scope["path"]}), 303)
        return problem(401, "a token is needed: send Authorization: Bearer TOKEN", headers={"WWW-Authenticate": "Bearer"})

    def _too_many(self, scope: Scope) -> Response | None:
        caller, now, bounds = (scope.get("client") or ("-",))[0], self.rules.clock(), self.rules.bounds
        recent = [one for one in self._writes.pop(caller, []) if one > now - 60]
        refused = len(recent) >= bounds.writes
        self._writes[caller] = recent if refused else [*recent, now]
        while len(self._writes) > bounds.callers:
            self._writes.popitem(last=False)
        if not refused:
            return None
        wait = str(max(1, round(recent[0] + 60 - now)))
        return problem(429, f"more than {bounds.writes} changes a minute; wait {wait} seconds", headers={"Retry-After": wait})

    async def _body(self, receive: Receive) -> bytes | None:
        """The whole body; None where it is longer than allowed."""
        pieces: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return b"".join(pieces)
            pieces.append(message.get("body", b""))
            size += len(pieces[-1])
            if size > self.rules.bounds.body:
                return None
            if not message.get("more_body"):
                return b"".join(pieces)


def remember(answer: Response, token: str) -> None:
    """Let the browser keep the proof of the token."""
    answer.set_cookie(COOKIE, proof_of(token), max_age=30 * 86400, httponly=True, samesite="strict", path="/")


def same_token(one: str, other: str) -> bool:
    """Whether two secrets are equal, found out in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())


def _same_origin(headers: Headers, host: str) -> bool:
    """Whether a request that changes something comes from a page of this server, or from no page at all."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == host


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if not given:
            given = True
            return {"type": "http.request", "body": body, "more_body": False}
        return await receive()

    return again
