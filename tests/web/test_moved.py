"""Addresses with ids that are gone: bookmarks and links of others keep working."""

from __future__ import annotations

from pathlib import Path

from fastapi.testclient import TestClient

from sanad.chronicle import Chronicle

from .conftest import Browser, rows


def moved(db: Path, client: TestClient, what: str, old: str) -> str:
    """The id of the first row of a listing, for which ``old`` once stood."""
    new = rows(client, what, limit=1)[0]["id"]
    with Chronicle(db) as chronicle:
        chronicle.connection.execute("INSERT INTO moved VALUES (?, ?)", (old, new))
    return str(new)


def test_an_old_address_shows_what_stands_for_it(browser: Browser, db: Path) -> None:
    """Pages and the API answer with today's id; what never was is still not found."""
    client = browser()
    event, story = moved(db, client, "events", "e111111111111"), moved(db, client, "storylines", "l111111111111")
    assert client.get("/api/events/e111111111111").json()["event"]["id"] == event
    assert client.get("/api/storylines/l111111111111").json()["id"] == story
    outlets = {row["outlet"] for row in rows(client, "articles") if row["outlet"]}
    told = [client.get(f"/events/{id_}") for id_ in ("e111111111111", event)]
    first, second = ({name for name in outlets if name in page.text.partition("<main")[2]} for page in told)
    assert first == second != set()
    page = client.get("/storylines/l111111111111")
    assert page.status_code == 200
    assert f"/storylines/{story}" in page.text
    assert len(rows(client, "events", storyline="l111111111111")) == len(rows(client, "events", storyline=story)) > 0
    assert client.get("/events/e222222222222").status_code == 404
    assert client.get("/storylines/l222222222222").status_code == 404
