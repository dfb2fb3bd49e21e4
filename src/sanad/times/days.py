"""TIMEX3 values as the days that they cover."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

_VALUE = re.compile(r"(\d{4})(?:-(?:W(\d\d)(?:-WE)?|Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?(?:T.*)?$")
_DECADE = re.compile(r"\d{2,3}$")  # a decade or a century is the year without its last digits


def days_of(value: str | None) -> tuple[str, str] | None:
    """First and last day of ``value``, ISO; None where it names no days (durations, PAST_REF, what can't be read).

    >>> days_of("2022-W33")
    ('2022-08-15', '2022-08-21')
    """
    if not value:
        return None
    if "/" in value:
        first, last = (days_of(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else first or last
    if _DECADE.match(value):
        return value.ljust(4, "0") + "-01-01", value.ljust(4, "9") + "-12-31"
    found = _VALUE.match(value)
    try:
        return _days(found) if found else None
    except ValueError:
        return None


def _days(found: re.Match[str]) -> tuple[str, str]:
    year, week, quarter, half, month, day = (int(group) if group else None for group in found.groups())
    assert year is not None
    if day and month:
        one = date(year, month, day).isoformat()
        return one, one
    if week:
        monday = date.fromisocalendar(year, week, 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    first, last = 1, 12
    if month:
        first = last = month
    elif quarter:
        first, last = quarter * 3 - 2, quarter * 3
    elif half:
        first, last = half * 6 - 5, half * 6
    return date(year, first, 1).isoformat(), date(year, last, calendar.monthrange(year, last)[1]).isoformat()


def days_between(one: str, other: str) -> int:
    """Days from the earlier to the later of two ISO days."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def shift(day: str, days: int) -> str:
    """The ISO day ``days`` later; the day itself where the calendar ends."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return day
