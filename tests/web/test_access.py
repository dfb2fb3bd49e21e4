"""Who may ask, and how much."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient

from sanad.errors import SanadError
from sanad.web.access import Bounds, Rules
from sanad.web.server import rules_for

from .conftest import Browser

TOKEN = "a token that is long enough"


def test_this_machine_needs_no_token() -> None:
    """On the loopback address there is none, but the server answers to its own names alone."""
    assert rules_for("127.0.0.1", None).token is None
    assert "localhost" in rules_for("127.0.0.1", None).hosts


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "news.example"])
def test_others_need_a_token(host: str) -> None:
    """Where others can reach the server a token is made if none is given; a short one is refused."""
    made, again = rules_for(host, None).token, rules_for(host, None).token
    assert made
    assert len(made) >= 24
    assert made != again
    with pytest.raises(SanadError, match="too short"):
        rules_for(host, "abc")


def test_other_names_are_refused(client: TestClient) -> None:
    """A page elsewhere must not reach the server by a name of its own that leads here."""
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 421


def test_without_the_token_nothing_is_told(browser: Browser) -> None:
    """Programs get 401, people the page that asks for it."""
    client = browser(rules=Rules(TOKEN))
    assert client.get("/api/events").status_code == 401
    assert client.get("/openapi.json", headers={"Accept": "application/json"}).status_code == 401
    asked = client.get("/timeline")
    assert (asked.status_code, asked.headers["location"]) == (303, "/login?next=%2Ftimeline")
    assert client.get("/login").status_code == 200
    assert client.get("/api/events", headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_the_token_opens(browser: Browser) -> None:
    """As a header, once in the address, or in the form; the browser then keeps a proof, not the token."""
    assert browser(rules=Rules(TOKEN)).get("/api/events", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    by_address = browser(rules=Rules(TOKEN))
    answer = by_address.get("/timeline", params={"token": TOKEN, "country": "IRN"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/timeline?country=IRN")
    assert TOKEN not in answer.headers["set-cookie"]
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert by_address.get("/timeline").status_code == 200
    by_form = browser(rules=Rules(TOKEN))
    assert by_form.post("/login", data={"token": "wrong"}).status_code == 401
    assert by_form.post("/login", data={"token": TOKEN, "next": "//evil.example"}).headers["location"] == "/"
    assert by_form.get("/timeline").status_code == 200


@pytest.mark.parametrize("headers", [{"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}])
def test_other_sites_can_change_nothing(client: TestClient, headers: dict[str, str]) -> None:
    """A form on another site is refused, whatever it knows."""
    assert client.post("/api/pages", content=b"page", headers=headers).status_code == 403
    assert client.post("/add", data={"text": "page"}, headers=headers).status_code == 403


def test_forms_need_their_proof(client: TestClient) -> None:
    """A form that was not loaded from here is refused even without an origin."""
    assert client.post("/add", data={"text": "page"}).status_code == 403
    assert client.post("/review/undo/1", data={"name": "R. Sari", "proof": "x"}).status_code == 403


def test_long_bodies_are_refused(browser: Browser) -> None:
    """Both where the length is told and where it is not."""
    client = browser(rules=Rules(bounds=Bounds(body=1000)))
    assert client.post("/api/read", content=b"x" * 1001).status_code == 413
    assert client.post("/api/read", content=(b"x" * 100 for _ in range(11))).status_code == 413


def test_too_many_changes_must_wait(browser: Browser) -> None:
    """After the last one of the minute the caller is told when to come again, and may then."""
    now = [0.0]
    client = browser(rules=Rules(bounds=Bounds(writes=2), clock=lambda: now[0]))
    codes = [client.post("/api/read", content=b"").status_code for _ in range(3)]
    assert codes == [422, 422, 429]
    now[0] = 61
    assert client.post("/api/read", content=b"").status_code == 422


@pytest.mark.parametrize("address", ["/", "/api/events", "/nothing", "/static/sanad.css", "/api/nothing"])
def test_all_answers_keep_browsers_strict(client: TestClient, address: str) -> None:
    """No script but our own, nothing from elsewhere, in no frame."""
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_pages_ask_nothing_of_other_hosts(client: TestClient) -> None:
    """No page has a style, script, image or font from elsewhere, nor a style or script within."""
    for address in ("/", "/outlets", "/timeline", "/about"):
        text = client.get(address).text
        assert " style=" not in text
        assert "<style" not in text
        assert "<script>" not in text
        assert 'src="http' not in text
        assert 'href="http' not in text


def test_serve_prints_the_token_that_it_asks_for(filled: Path) -> None:
    """`sanad serve` on an address that others can reach makes a token, prints it, and answers those who send it."""
    command = [sys.executable, "-m", "sanad", "serve", "--db", str(filled), "--host", "0.0.0.0", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            first = server.stderr.readline()
            assert "0.0.0.0" not in first  # that is no address to open
            port = re.search(r"http://127\.0\.0\.1:(\d+)/", first)
            token = server.stderr.readline().removeprefix("token: ").strip()
            assert port
            address = f"http://127.0.0.1:{port[1]}/api/"
            assert httpx.get(address, timeout=60).status_code == 401
            assert httpx.get(address, headers={"Authorization": f"Bearer {token}"}, timeout=60).json()["name"] == "sanad"
        finally:
            server.terminate()


def test_serve_says_what_is_wrong(filled: Path, tmp_path: Path) -> None:
    """No chronicle, or a port that is taken: one line, exit status 2."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        for db, port in ((tmp_path / "none.db", 0), (filled, taken.getsockname()[1])):
            command = [sys.executable, "-m", "sanad", "serve", "--db", str(db), "--port", str(port)]
            done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
            assert done.returncode == 2
            assert done.stderr.count("\n") == 1
            assert str(db if port == 0 else port) in done.stderr


@pytest.mark.parametrize(
    "path", ["/", "/timeline", "/search?q=gencatan", "/events/none", "/api/events", "/openapi.json", "/static/sanad.css"]
)
def test_head_is_get_without_the_body(client: TestClient, path: str) -> None:
    """Checkers of links and downloaders ask for the head alone: status and headers are those of GET, nothing follows them."""
    whole, head = client.get(path), client.head(path)
    assert head.status_code == whole.status_code
    assert head.content == b""
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_head_does_not_read_pages_in(client: TestClient) -> None:
    """Where only changes are sent, the head is refused as GET is, and the answer says what is allowed."""
    refused = client.head("/api/pages")
    assert refused.status_code == 405
    assert refused.headers["allow"] == "POST"
    assert client.delete("/timeline").headers["allow"] == "GET, HEAD"
