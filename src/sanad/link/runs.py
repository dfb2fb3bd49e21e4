"""Rows in order of day, cut where nothing happens for a while: what lies in different runs is linked independently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sanad.times.days import days_between

T = TypeVar("T")


def cut_runs(rows: Iterable[tuple[str, T]], window: int) -> Iterator[list[tuple[str, T]]]:
    """Runs of ``(day, row)``, no two neighbours of which are more than ``window`` days apart; ``rows`` come sorted by day.

    Rows without a day ('') are a run of their own.
    """
    run: list[tuple[str, T]] = []
    for row in rows:
        if run and not in_reach(run[-1][0], row[0], window):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def in_reach(one: str, other: str, window: int) -> bool:
    """Whether two days are no more than ``window`` apart; what has no day is in reach of its like only."""
    return one == other or (bool(one) and bool(other) and days_between(one, other) <= window)


def touches(run: list[tuple[str, T]], day: str, window: int) -> bool:
    """Whether a row of this day would belong to the run, or have joined it with another."""
    first, last = run[0][0], run[-1][0]
    return in_reach(first, day, window) or in_reach(last, day, window) or (bool(first) and first <= day <= last)
