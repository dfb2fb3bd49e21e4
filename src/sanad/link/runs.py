"""Rows in order of day, cut where nothing happens for a while."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sanad.times.days import days_between

T = TypeVar("T")


def cut_runs(rows: Iterable[tuple[str, T]], gap: int) -> Iterator[list[tuple[str, T]]]:
    """Runs of ``(day, row)``, no two neighbours of which are more than ``gap`` days apart; ``rows`` come sorted by day."""
    run: list[tuple[str, T]] = []
    for row in rows:
        if run and days_between(run[-1][0], row[0]) > gap:
            yield run
            run = []
        run.append(row)
    if run:
        yield run
