"""Two small storylines, whole pages in English and Indonesian, against what a careful reader takes from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sanad
from sanad.chronicle import Links, link
from sanad.model import Conflict, Event

FOLDER = Path(__file__).parent / "storylines"
NAMES = sorted(one.name for one in FOLDER.iterdir() if one.is_dir())
Pages = dict[str, str]


@pytest.fixture(scope="module", params=NAMES)
def told(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Links, Pages]:
    """The gold, what linking makes of the pages, and the number of each page by the id of its article."""
    folder = FOLDER / request.param
    articles = [(file.name[:2], sanad.read(file.read_bytes())) for file in sorted((folder / "pages").iterdir())]
    numbers = {article.id: number for number, article in articles}
    return (
        json.loads((folder / "gold.json").read_text(encoding="utf-8")),
        link((article, sanad.annotate(article)) for _, article in articles),
        numbers,
    )


def overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def same(gold: dict[str, Any], event: Event, numbers: Pages) -> float:
    """How alike a happening and an event are; 0 where they are not the same."""
    if event.act not in {gold["type"], *gold.get("type_alt", ())}:
        return 0.0
    who = overlap(set(gold["participants"]), {one.country for one in event.participants if one.country} - {"IGO", "NGO"})
    where = overlap(set(gold["pages"]), {numbers[one.article] for one in event.mentions})
    return 0.0 if who < 0.6 or where < 0.5 else who + where + (gold["date"] == event.date)


def matches(told: tuple[dict[str, Any], Links, Pages]) -> list[tuple[dict[str, Any], Event]]:
    gold, links, numbers = told
    pairs = sorted(
        ((same(one, event, numbers), n, m) for n, one in enumerate(gold["happenings"]) for m, event in enumerate(links.events)),
        reverse=True,
    )
    found: dict[int, int] = {}
    for likeness, n, m in pairs:
        if likeness and n not in found and m not in found.values():
            found[n] = m
    return [(gold["happenings"][n], links.events[m]) for n, m in found.items()]


def test_happenings(told: tuple[dict[str, Any], Links, Pages]) -> None:
    """Most are found whole: with their type, their parties and at least half of their pages; and not too many beside them."""
    gold, links, _ = told
    found = len(matches(told))
    assert found >= 0.75 * len(gold["happenings"])
    assert found / len(links.events) >= 0.35


def test_dates_and_disputes(told: tuple[dict[str, Any], Links, Pages]) -> None:
    """Of those that are found."""
    found = matches(told)
    assert sum(one["date"] == event.date for one, event in found) >= 0.75 * len(found)
    assert sum(one["disputed"] == event.disputed for one, event in found) >= 0.75 * len(found)


def test_echoes(told: tuple[dict[str, Any], Links, Pages]) -> None:
    """The one translated page, and no other."""
    gold, links, numbers = told
    assert [[numbers[one.earlier], numbers[one.later]] for one in links.echoes] == gold["echoes"]


def test_conflicts(told: tuple[dict[str, Any], Links, Pages]) -> None:
    """Most are found, with both sides."""
    gold, links, numbers = told

    def covers(one: dict[str, Any], other: Conflict) -> bool:
        pages = {numbers[place.article] for place in other.mentions} & set(one["pages"])
        return one["kind"] == other.kind and len(set(one["values"]) & set(other.values)) >= 2 and bool(pages)

    found = [one for one in gold["conflicts"] if any(covers(one, other) for other in links.conflicts)]
    assert len(found) >= 0.6 * len(gold["conflicts"])


def test_who_cites_whom(told: tuple[dict[str, Any], Links, Pages]) -> None:
    """Every link, however the page writes its own name."""
    gold, links, _ = told
    read = {(one.citing.casefold(), one.cited.casefold()) for one in links.citations}
    assert read == {(citing.casefold(), cited.casefold()) for citing, cited in gold["lineage"]}
