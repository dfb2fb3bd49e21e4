"""Ways in: pasting a page, the token, the language."""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import APIRouter, HTTPException
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sanad.web import changes
from sanad.web.access import Rules, remember, same_token
from sanad.web.render import House, View, Visiting, check_proof, draw, words_of
from sanad.web.words import languages


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/add")(paste_form)
    router.post("/add")(paste)
    router.get("/login")(login_form)
    router.post("/login")(login)
    router.get("/language")(language)
    router.get("/about")(about)


def paste_form(visit: Visiting) -> Response:
    """A form to paste a page or choose a file."""
    return visit.page(View("add.html", visit.words("add.title"), {}))


async def paste(request: Request) -> Response:
    """Take in what was pasted or chosen, and show its article."""
    house: House = request.app.state.house
    async with request.form(max_files=1, max_fields=10, max_part_size=house.bounds.body) as sent:
        check_proof(house, sent.get("proof"))
        file, text = sent.get("file"), sent.get("text")
        name, data = None, b""
        if isinstance(file, UploadFile) and file.filename:
            name, data = "".join(one for one in file.filename if one >= " ")[:100], await file.read()
        elif isinstance(text, str):
            data = text.replace("\r\n", "\n").encode("utf-8", "replace")
    if not data.strip():
        raise HTTPException(422, words_of(request)("error.nothing_pasted"))
    done = await run_in_threadpool(changes.take_page, house.desk, data, name)
    if done.article is None:
        raise HTTPException(422, words_of(request)("error.unreadable", reason=done.reason))
    return RedirectResponse(f"/articles/{done.article}?done={done.outcome}", 303)


def login_form(request: Request, next: str = "/") -> Response:
    """A form that asks for the token."""
    words = words_of(request)
    body = draw(request.app.state.house, request, words, "login.html", title=words("login.title"), next=_inside(next), failed=False)
    return Response(body, media_type="text/html; charset=utf-8")


async def login(request: Request) -> Response:
    """Remember a browser that knows the token."""
    house: House = request.app.state.house
    rules: Rules = request.app.state.rules
    async with request.form(max_files=0, max_fields=5) as sent:
        given, following = str(sent.get("token") or "").strip(), _inside(str(sent.get("next") or "/"))
    if rules.token is None or same_token(given, rules.token):
        answer = RedirectResponse(following, 303)
        if rules.token is not None:
            remember(answer, rules.token)
        return answer
    words = words_of(request)
    body = draw(house, request, words, "login.html", title=words("login.title"), next=following, failed=True)
    return Response(body, 401, media_type="text/html; charset=utf-8")


def language(to: str, next: str = "/") -> Response:
    """Change the language of the interface."""
    answer = RedirectResponse(_inside(next), 303)
    if to in languages():
        answer.set_cookie("sanad_language", to, max_age=365 * 86400, httponly=True, samesite="lax", path="/")
    return answer


def about(visit: Visiting) -> Response:
    """How to read the pages: the chain, the colours, the marks."""
    return visit.page(View("about.html", visit.words("about.title"), {}))


def _inside(address: str) -> str:
    """The address where it is one on this server; home where it leads elsewhere."""
    parts = urlsplit(address)
    fine = address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc and "\\" not in address
    return address if fine and all(one >= " " for one in address) else "/"
