"""TIMEX3 values as the days that they cover, in ISO form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from sanad.times.values import interval_of

_NEWS: Final = 7  # days


def days_of(value: str | None) -> tuple[str, str] | None:
    """First and last day of ``value``, ISO; None where it names no days (durations, PAST_REF, what can't be read).

    >>> days_of("2022-W33")
    ('2022-08-15', '2022-08-21')
    """
    if value and "/" in value:
        first, last = (days_of(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else first or last
    found = interval_of(value)
    return (found[0].isoformat(), found[1].isoformat()) if found else None


@lru_cache(maxsize=4096)  # asked of the same few pages again and again while they are compared
def days_published(published: str | None) -> tuple[str, str] | None:
    """First and last day of what a page says of its publication: mostly one, but a page may give the month or year alone.

    >>> days_published("2023-05-02T10:00+07:00"), days_published("2023-05")
    (('2023-05-02', '2023-05-02'), ('2023-05-01', '2023-05-31'))
    """
    return days_of(published[:10]) if published else None


def days_between(one: str, other: str) -> int:
    """Days from the earlier to the later of two ISO days."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def of_the_news(days: Iterable[str]) -> set[str]:
    """The ISO ``days`` without those that lie more than a week before the latest, of which a sentence tells beside the news.

    >>> sorted(of_the_news(["2024-05-06", "2024-03-09", "2024-05-04"]))
    ['2024-05-04', '2024-05-06']
    """
    found = set(days)
    since = shift(max(found), -_NEWS) if found else ""
    return {day for day in found if day >= since}


def shift(day: str, days: int) -> str:
    """The ISO day ``days`` later; the day itself where the calendar ends."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return day
