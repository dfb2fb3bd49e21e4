"""Fetching, against a written server."""

import datetime as dt

import httpx
import pytest

from sanad.model import Failure
from sanad.read.fetch import Limits, fetcher

PAGES = {
    "/robots.txt": (200, b"User-agent: *\nDisallow: /private/\n", {}),
    "/page": (200, b"<p>Hello</p>", {}),
    "/moved": (302, b"", {"location": "/page"}),
    "/round": (302, b"", {"location": "/round"}),
    "/inside": (302, b"", {"location": "http://inside.example/"}),
    "/private/page": (200, b"secret", {}),
    "/gone": (404, b"", {}),
    "/big": (200, b"x" * 5000, {}),
    "/file": (302, b"", {"location": "file:///etc/passwd"}),
}
ADDRESSES = {
    "ledger.example": ["93.184.216.34"],
    "inside.example": ["10.0.0.8"],
    "local.example": ["127.0.0.1"],
    "six.example": ["::1"],
    "metadata.example": ["169.254.169.254"],
}


@pytest.fixture
def fetch():
    def answer(request: httpx.Request) -> httpx.Response:
        status, data, headers = PAGES.get(request.url.path, (404, b"", {}))
        return httpx.Response(status, content=data, headers=headers)

    return fetcher(
        Limits(most_bytes=1000, redirects=3),
        transport=httpx.MockTransport(answer),
        resolve=lambda host, port: ADDRESSES.get(host, []),
        now=lambda: dt.datetime(2023, 4, 3, 10, tzinfo=dt.UTC),
    )


def test_a_page_comes_with_its_final_address_and_the_time(fetch):
    """Redirects are followed."""
    source = fetch("http://ledger.example/moved")
    assert (source.data, source.url, source.retrieved) == (
        b"<p>Hello</p>",
        "http://ledger.example/page",
        "2023-04-03T10:00:00+00:00",
    )


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://ledger.example/private/page", "robots.txt"),
        ("http://ledger.example/gone", "404"),
        ("http://ledger.example/big", "more than"),
        ("http://ledger.example/round", "redirects"),
        ("http://ledger.example/inside", "own network"),
        ("http://local.example/page", "own network"),
        ("http://six.example/page", "own network"),
        ("http://metadata.example/page", "own network"),
        ("http://ledger.example/file", "only http"),
        ("http://nowhere.example/", "no host"),
    ],
)
def test_what_must_not_or_cannot_be_fetched_says_why(fetch, url, reason):
    """Each refusal is a value with one sentence."""
    refused = fetch(url)
    assert isinstance(refused, Failure) and reason in refused.reason


def test_the_address_that_was_checked_is_the_one_that_is_asked():
    """The request goes to the number; the name travels beside it."""
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append((request.url.host, request.headers["host"]))
        return httpx.Response(404 if request.url.path == "/robots.txt" else 200, content=b"ok")

    fetch = fetcher(transport=httpx.MockTransport(answer), resolve=lambda host, port: ["93.184.216.34"])
    assert fetch("http://ledger.example/page").data == b"ok"
    assert set(seen) == {("93.184.216.34", "ledger.example")}


def test_a_failing_robots_server_allows_nothing():
    """RFC 9309: while the rules can't be had, nobody knows what is allowed."""
    fetch = fetcher(
        transport=httpx.MockTransport(lambda request: httpx.Response(503)), resolve=lambda host, port: ["93.184.216.34"]
    )
    assert isinstance(fetch("http://ledger.example/page"), Failure)
