"""The way of a user through the pages, in a real browser."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn

from sanad.chronicle import Chronicle
from sanad.web.access import Rules
from sanad.web.app import make_app
from sanad.web.server import LOCAL_NAMES

sync_api = pytest.importorskip("playwright.sync_api", reason="needs Playwright, which comes with the extra dev")
axe = pytest.importorskip("axe_core_python.sync_playwright", reason="needs axe, which comes with the extra dev")

pytestmark = pytest.mark.slow

PASTED = """Lini Embun

Indonesian minister visits New Delhi

By Rina Sari

2 July 2023, 10:15 WIB

Indonesia's foreign minister visited India on Saturday (1/7/2023), the ministry in Jakarta said.

India accused Pakistan of shelling a village near the border.

"The talks were warm," Indian Foreign Minister Subrahmanyam Jaishankar said in New Delhi.

The United States supported the talks, and Indonesia agreed with India to hold talks again in August.
"""


@pytest.fixture
def address(db: Path) -> Iterator[str]:
    """A server on this machine, on a free port."""
    server = uvicorn.Server(uvicorn.Config(make_app(db, rules=Rules(hosts=LOCAL_NAMES)), port=0, log_level="error"))
    held = server.config.bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [held]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{held.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def open_page(need_program: Callable[..., str]) -> Iterator[Callable[..., object]]:
    """A function that opens a page of the system's Chromium, and fails the test where the browser complains of it."""
    program = need_program("chromium", "chromium-browser", "google-chrome")
    complaints: list[str] = []
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])

        def open_(**how: object):
            page = chromium.new_context(**how).new_page()
            page.set_default_timeout(60_000)
            page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            return page

        yield open_
        chromium.close()
    assert not complaints


def check(page) -> None:
    """No view is wider than the screen, and axe finds nothing against it."""
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.url
    faults = [(one["id"], one["nodes"][0]["html"][:160]) for one in axe.Axe().run(page)["violations"]]
    assert not faults, page.url


@pytest.mark.parametrize(
    ("locale", "width", "scheme", "latest"), [("en-GB", 1280, "light", "Latest"), ("id-ID", 390, "dark", "Terkini")]
)
def test_through_every_view(address: str, open_page, locale: str, width: int, scheme: str, latest: str) -> None:
    """By links alone, on a wide and a narrow screen, in both languages and schemes."""
    page = open_page(locale=locale, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(address)
    assert page.locator("#latest").inner_text().startswith(latest)
    check(page)
    for view in ("timeline", "storylines", "statements", "actors", "pairs", "outlets", "articles", "disputes", "review", "add"):
        page.click(f'nav a[href="/{view}"]')
        assert page.url.endswith(f"/{view}")
        check(page)
    page.goto(f"{address}/")
    page.locator(".ranked a").first.click()
    assert "/storylines/" in page.url
    check(page)
    page.locator(".line h3 a").first.click()
    assert "/events/" in page.url
    check(page)
    page.locator(".report > .meta > a[href^='/articles/']").last.click()
    assert "/articles/" in page.url
    check(page)
    page.locator("a.m-actor").first.click()
    assert "/actors/" in page.url
    check(page)
    page.goto(f"{address}/pairs/SAU/IRN")
    check(page)
    page.keyboard.press("/")
    page.keyboard.type("gencatan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search**")
    assert page.locator(".m-hit").count() > 0
    check(page)


def test_a_page_is_pasted_and_put_right(address: str, open_page, db: Path) -> None:
    """What is pasted appears at once; a correction is kept, shown, and survives linking anew."""
    page = open_page(locale="en-GB")
    page.goto(f"{address}/add")
    page.fill("#text", PASTED)
    page.click(".drop button")
    page.wait_for_url("**/articles/**")
    assert page.locator("h1").inner_text() == "Indonesian minister visits New Delhi"
    article = page.url.split("?")[0]
    told = page.locator("a[href*='/event/']")
    count = told.count()
    assert count > 0
    told.first.click()
    page.check("input[value=wrong]")
    page.fill("input[name=name]", "R. Sari")
    page.click("form.correct button")
    page.wait_for_url("**/articles/**")
    assert page.locator("a[href*='/event/']").count() == count - 1
    with Chronicle(db) as chronicle:
        chronicle.relink()
    page.goto(article)
    assert page.locator("a[href*='/event/']").count() == count - 1
    assert "R. Sari" in page.content()
    page.goto(f"{address}/review")
    page.fill("input[name=name]", "B. Lubis")
    page.click("form.inline button")
    page.wait_for_url("**/review**")
    page.goto(article)
    assert page.locator("a[href*='/event/']").count() == count
