"""A chronicle of the example pages, and browsers on it that only seem to be there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sanad.chronicle import Chronicle
from sanad.web.access import Rules
from sanad.web.app import make_app
from sanad.web.changes import Desk
from sanad.web.server import LOCAL_NAMES

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "pages"
HERE = "http://127.0.0.1"
NOW = datetime(2023, 7, 1, 9, 0, tzinfo=UTC)

Browser = Callable[..., TestClient]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chronicle of the example pages; copied by those who change it."""
    db = tmp_path_factory.mktemp("web") / "examples.db"
    with Chronicle(db) as chronicle:
        assert not chronicle.add([EXAMPLES]).failed
        chronicle.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return db


@pytest.fixture
def db(filled: Path, tmp_path: Path) -> Path:
    """A chronicle of one's own."""
    return Path(shutil.copy(filled, tmp_path / "news.db"))


@pytest.fixture
def browser(db: Path) -> Iterator[Browser]:
    """A function that opens a client: ``language`` as browsers ask for it, ``rules`` of the server."""
    opened: list[TestClient] = []

    def open_(language: str = "en", rules: Rules | None = None, path: Path = db) -> TestClient:
        rules = rules or Rules(hosts=LOCAL_NAMES)
        app = make_app(path, rules=rules, desk=Desk(path, now=lambda: NOW), secret="secret of the tests")
        client = TestClient(
            app, base_url=HERE, headers={"Accept-Language": language, "Accept": "text/html"}, follow_redirects=False
        )
        opened.append(client)
        return client

    yield open_
    for client in opened:
        client.app.state.readers.close()  # type: ignore[attr-defined]


@pytest.fixture
def client(browser: Browser) -> TestClient:
    """A client that asks for English."""
    return browser()


def rows(client: TestClient, what: str, **asked: object) -> list[dict]:
    """The rows of a listing of the API."""
    answer = client.get(f"/api/{what}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()["rows"]
