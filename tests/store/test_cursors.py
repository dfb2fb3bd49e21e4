"""Listings a slice at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanad.chronicle import Chronicle
from sanad.store import cursors
from sanad.store.filters import Filters
from sanad.testing import write_pages


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronicle of made-up pages, in which governments speak."""
    home = tmp_path_factory.mktemp("cursors")
    write_pages(home / "pages", 40)
    with Chronicle(home / "news.db") as chronicle:
        chronicle.add(home / "pages")
    return home / "news.db"


@pytest.mark.parametrize("newest", [False, True])
@pytest.mark.parametrize("actor", ["government", "o", "nobody of this name"])
def test_speakers_with_few_and_with_many_statements_are_listed_alike(
    made: Path, monkeypatch: pytest.MonkeyPatch, actor: str, newest: bool
) -> None:
    """Whether rows are sorted or met on a walk from day to day is a matter of speed; the slices are the same."""

    def listed(few: int) -> list[str]:
        monkeypatch.setattr(cursors, "FEW", few)
        found: list[str] = []
        cursor: str | None = None
        while True:
            part = cursors.cut(chronicle.connection, "statements", Filters(actor=actor), limit=7, cursor=cursor, newest=newest)
            found += [row.id for row in part.rows]
            cursor = part.next
            if cursor is None:
                return found

    with Chronicle(made) as chronicle:
        said = {
            row.id for row in chronicle.statements() if row.statement.speaker and actor in row.statement.speaker.name.casefold()
        }
        assert listed(1) == listed(10_000)
        assert set(listed(1)) == said
        assert bool(said) == (actor != "nobody of this name")
