"""Storylines while events come and go: only what changed is looked at, and the result is that of cutting everything anew."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sanad import joining
from sanad.chronicle import Chronicle
from sanad.link import storylines
from sanad.link.runs import cut_runs
from sanad.store import stories
from sanad.store import storylines as storylines_told
from sanad.store.db import open_in_memory

STORY = "IRN|SAU"
DAYS = st.integers(0, 12).map(lambda n: (date(2023, 1, 1) + timedelta(days=n * storylines.GAP // 2)).isoformat())
CHANGES = st.lists(st.tuples(st.lists(DAYS, max_size=3), st.lists(st.integers(0, 20), max_size=2)), max_size=8)


@given(CHANGES)
def test_storylines_grow_part_and_join_as_if_cut_at_once(changes: list[tuple[list[str], list[int]]]) -> None:
    """After each batch of new and lost events every event has the storyline that all events together give it."""
    connection = open_in_memory()
    number = 0
    for come, go in changes:
        touched = set(come)
        held = connection.execute("SELECT key, day FROM event ORDER BY key").fetchall()
        for key, day in {held[place % len(held)] for place in go if held}:
            connection.execute("DELETE FROM event WHERE key = ?", (key,))
            touched.add(day)
        for day in come:
            number += 1
            connection.execute(
                "INSERT INTO event (id, type, act, status, day, last_day, story, record) VALUES (?, '', '', '', ?, ?, ?, '')",
                (f"e{number}", day, day, STORY),
            )
        if touched:
            joining._join_storylines(connection, STORY, min(touched), max(touched))
        expected = {}
        for run in cut_runs(stories.story_days(connection, STORY), storylines.GAP):
            name = storylines.storyline_id(STORY, run[0][0]) if len(run) >= storylines.LEAST else None
            expected |= {key: name for _, (key, _) in run}
        assert dict(connection.execute("SELECT key, storyline FROM event").fetchall()) == expected
    connection.close()


def test_storylines_that_one_page_tells_are_told_apart(tmp_path: Path) -> None:
    """The one of which it tells most has its headline; the other the two sides behind it, in the language of the interface."""
    page = (
        "Fields and fences\n\nThe Bellwether\n\n3 May 2021\n\n"
        "Kenya expelled Peru's ambassador on Monday. Kenya imposed sanctions on Peru on Saturday.\n\n"
        "Peru threatened Kenya with war on Sunday.\n\n"
        "Norway expelled Japan's ambassador on Saturday.\n\nJapan imposed sanctions on Norway on Sunday.\n"
    )
    (tmp_path / "page.txt").write_text(page)
    with Chronicle(tmp_path / "news.db") as chronicle:
        chronicle.add(tmp_path / "page.txt")
        ids = [one.id for one in chronicle.storylines()]
        assert sorted(one.title for one in chronicle.storylines()) == ["Fields and fences", "Fields and fences (Norway, Japan)"]
        called = storylines_told.titles(chronicle.connection, ids, "id")
        assert sorted(called.values()) == ["Fields and fences", "Fields and fences (Norwegia, Jepang)"]
        assert all(storylines_told.titles(chronicle.connection, [one.id])[one.id] == one.title for one in chronicle.storylines())
