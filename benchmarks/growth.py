"""A chronicle that grows: time a page as it does, and how much of what was planted is found again."""

from __future__ import annotations

import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from sanad.chronicle import Chronicle
from sanad.testing import MadePage, write_pages


@dataclass(frozen=True, slots=True)
class Point:
    """After so many ``pages``: milliseconds of processor time for each of the last ones, megabytes resident and of the file."""

    pages: int
    milliseconds: float
    resident: float
    file: float


@dataclass(frozen=True, slots=True)
class Found:
    """How much of what was planted is found, and how much of what is found was planted; in pairs of pages."""

    planted: int
    recall: float
    precision: float


def grow(count: int, home: Path, steps: int = 10) -> tuple[Chronicle, list[MadePage], list[Point]]:
    """Add ``count`` made-up pages in as many steps; gives the chronicle, the pages and the points of the curve."""
    made = write_pages(home / "pages", count, seed=17)
    files = sorted(one for one in (home / "pages").rglob("*") if one.is_file())
    chronicle, points, size = Chronicle(home / "news.db"), [], max(1, count // steps)
    chronicle.add(files[:1])  # loads what is loaded once
    for start in range(0, count, size):
        started = time.process_time()
        chronicle.add(files[start : start + size])
        spent = (time.process_time() - started) / len(files[start : start + size]) * 1000
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        points.append(Point(min(start + size, count), spent, resident, (home / "news.db").stat().st_size / 1e6))
    return chronicle, made, points


def judge(chronicle: Chronicle, made: list[MadePage]) -> dict[str, Found]:
    """Echoes and repeated events, held against what was planted."""
    names = {row.article.id: Path(place).name for row in chronicle.articles() for place in row.locations}
    planted = groups((one.echo_of or one.name, one.name) for one in made)
    found = {tuple(sorted((names[one.earlier], names[one.later]))) for one in chronicle.echoes()}
    told = groups((one.event, one.name) for one in made)
    events = {event.id: {names[one.article] for one in event.mentions} for event in chronicle.events()}
    return {"echoes": score(pairs(planted), found), "repeated events": score(pairs(told), pairs(events))}


def groups(rows: Iterable[tuple[Hashable, str]]) -> dict[Hashable, set[str]]:
    """Names by what they share."""
    found: dict[Hashable, set[str]] = defaultdict(set)
    for shared, name in rows:
        found[shared].add(name)
    return found


def pairs(grouped: Mapping[Hashable, set[str]]) -> set[tuple[str, ...]]:
    """All pairs within groups."""
    return {pair for names in grouped.values() for pair in combinations(sorted(names), 2)}


def score(planted: set[tuple[str, ...]], found: set[tuple[str, ...]]) -> Found:
    """Recall and precision of pairs."""
    right = Counter(pair in planted for pair in found)[True]
    return Found(len(planted), right / max(1, len(planted)), right / max(1, len(found)))


def measured(count: int) -> tuple[list[Point], dict[str, Found], list[object]]:
    """Growth to ``count`` pages: curve, scores, and the times of questions to the grown chronicle."""
    from benchmarks.speed import asking

    with tempfile.TemporaryDirectory() as home:
        chronicle, made, points = grow(count, Path(home))
        with chronicle:
            return points, judge(chronicle, made), list(asking(chronicle))
