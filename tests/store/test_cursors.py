"""Listings a slice at a time."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sanad.chronicle import Chronicle
from sanad.store import actors, cursors, evidence, views
from sanad.store.export.plover import write_polecat
from sanad.store.filters import Filters
from sanad.store.timeline import timeline
from sanad.testing import write_pages

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples" / "pages"


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


def test_what_is_shown_does_not_hang_on_which_page_came_first(tmp_path: Path) -> None:
    """Why tellings are one event, what is disputed, what is related, and slices of conflicts: the same the other way about."""
    write_pages(tmp_path / "pages", 120, seed=5)
    files = [one for home in (tmp_path / "pages", EXAMPLES) for one in sorted(home.rglob("*")) if one.is_file()]
    shown: list[dict[str, object]] = []
    for name, order in (("there", files), ("back", files[::-1])):
        with Chronicle(tmp_path / f"{name}.db") as chronicle:
            for start in range(0, len(order), 50):
                chronicle.add(order[start : start + 50])
            held = chronicle.connection
            ids = sorted(one.article.id for one in chronicle.articles())
            found = [evidence.find(held, one.id) for one in chronicle.events()]
            shown.append(
                {
                    "events": found,
                    "disputes": views.disputes(held, 100, every=True),
                    "related": [views.related(held, one, 8) for one in ids],
                    "echoes": views.echoes_among(held, ids),
                    "about": views.statements_about(held, "the", Filters(), 50),
                    "lately": actors.lately(held, 50),
                    "pairs": actors.common_pairs(held, 50),
                    "conflicts": conflicts(chronicle),
                }
            )
            assert any(one.reasons[1:] for one in found if isinstance(one, evidence.ToldEvent))
            assert shown[-1]["conflicts"] == chronicle.conflicts() != []
    assert shown[0] == shown[1]


def test_listings_ask_the_file_a_few_questions_however_many_rows_they_give(made: Path) -> None:
    """The timeline, POLECAT's table, storylines, and one event with all its tellings."""
    with Chronicle(made) as chronicle:
        held, asked = chronicle.connection, list[str]()
        most = max(chronicle.events(), key=lambda one: len(one.mentions))
        assert len(most.mentions) > 2
        held.set_trace_callback(asked.append)
        for give, few in (
            (lambda: list(timeline(held)), 3),
            (lambda: write_polecat(held, Filters(), "events", io.BytesIO()), 4),
            (lambda: chronicle.storylines(), 8),
            (lambda: evidence.find(held, most.id), 8),
        ):
            asked.clear()
            give()
            assert len(asked) <= few


def conflicts(chronicle: Chronicle) -> list[object]:
    """The conflicts, fetched one by one; everything is linked anew on the way."""
    found: list[object] = []
    cursor: str | None = None
    while True:
        part = cursors.cut(chronicle.connection, "conflicts", Filters(), limit=1, cursor=cursor)
        found += part.rows
        cursor = part.next
        if cursor is None:
            return found
        if len(found) == 1:
            chronicle.relink()
