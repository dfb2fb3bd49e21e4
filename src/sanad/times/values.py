"""Arithmetic on TIMEX3 values: which days they cover, how precise they are, whether two overlap."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

_DAY: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:$|T)")
_DURATION: Final = re.compile(r"P(?:[\d.X]+(?:CE|DE|[YMWD]))*(?:T(?:[\d.X]+[HMS])+)?")
_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, 12, 31) if month == 12 else dt.date(year, month + 1, 1) - dt.timedelta(days=1)


def _decade(found: re.Match[str]) -> tuple[dt.date, dt.date]:
    first = int(found[1]) * 10
    return dt.date(max(first, 1), 1, 1), dt.date(first + 9, 12, 31)


def _century(found: re.Match[str]) -> tuple[dt.date, dt.date]:
    first = int(found[1]) * 100
    return dt.date(max(first, 1), 1, 1), dt.date(first + 99, 12, 31)


def _week(found: re.Match[str]) -> tuple[dt.date, dt.date]:
    return dt.date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1), dt.date.fromisocalendar(
        int(found[1]), int(found[2]), 7
    )


def _months(year: int, first: int, count: int) -> tuple[dt.date, dt.date]:
    last = first + count - 1
    return dt.date(year, first, 1), month_end(year + (last - 1) // 12, (last - 1) % 12 + 1)


_FORMS: Final[tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], tuple[dt.date, dt.date]]], ...]] = (
    (re.compile(r"(\d{4})-(\d{2})"), "month", lambda found: _months(int(found[1]), int(found[2]), 1)),
    (re.compile(r"(\d{4})"), "year", lambda found: _months(int(found[1]), 1, 12)),
    (re.compile(r"(\d{4})-W(\d{2})(-WE)?"), "week", _week),
    (re.compile(r"(\d{3})X?"), "decade", _decade),
    (re.compile(r"(\d{2})(?:XX)?"), "century", _century),
    (re.compile(r"(\d{4})-Q([1-4])"), "quarter", lambda found: _months(int(found[1]), 3 * int(found[2]) - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), "half", lambda found: _months(int(found[1]), 6 * int(found[2]) - 5, 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), "season", lambda found: _months(int(found[1]), _SEASONS[found[2]], 3)),
)


def day_of(value: str | None) -> dt.date | None:
    """The calendar day that ``value`` lies on; None where it is no single day.

    >>> day_of("2022-08-15T17:35+07:00")
    datetime.date(2022, 8, 15)
    """
    found = _DAY.match(value) if value and "/" not in value else None
    try:
        return dt.date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def interval_of(value: str | None) -> tuple[dt.date, dt.date] | None:
    """First and last day that ``value`` covers; None for durations, sets and references.

    >>> interval_of("2022-W33")
    (datetime.date(2022, 8, 15), datetime.date(2022, 8, 21))
    """
    if not value:
        return None
    if "/" in value:
        first, _, second = value.partition("/")
        begin, end = interval_of(first), interval_of(second)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    day = day_of(value)
    if day:
        return day, day
    for pattern, _, reading in _FORMS:
        found = pattern.fullmatch(value)
        if found:
            try:
                return reading(found)
            except ValueError:
                return None
    return None


def later_by(value: str, seconds: float) -> str | None:
    """The clock time that many seconds from ``value``, in its zone; None where that is no clock time.

    >>> later_by("2022-08-15T23:35+07:00", 3600)
    '2022-08-16T00:35+07:00'
    """
    day = day_of(value)
    if day is None or not value[11:13].isdecimal():
        return None
    clock = dt.timedelta(hours=int(value[11:13]), minutes=int(value[14:16]), seconds=seconds)
    return (dt.datetime(day.year, day.month, day.day) + clock).strftime("%Y-%m-%dT%H:%M") + value[16:]


def precision_of(value: str) -> str:
    """The precision that `TimeExpression` gives for ``value``: minute, part_of_day, day, weekend, week, ..., duration, set,
    reference.

    >>> precision_of("2022-08-14TNI"), precision_of("P3D"), precision_of("XXXX-WXX-4")
    ('part_of_day', 'duration', 'set')
    """
    if value.endswith("_REF"):
        return "reference"
    if value.startswith("XXXX"):
        return "set"
    if "/" in value:
        return "range"
    if _DURATION.fullmatch(value):
        return "duration"
    if day_of(value):
        clock = value[11:]
        return "day" if not clock else "minute" if clock[0].isdecimal() else "part_of_day"
    if value.endswith("-WE"):
        return "weekend"
    return next((precision for pattern, precision, _ in _FORMS if pattern.fullmatch(value)), "reference")


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two values have a day in common; false where either covers no known days."""
    first, second = interval_of(one), interval_of(other)
    return bool(first and second and first[0] <= second[1] and second[0] <= first[1])


def within(inner: str | None, outer: str | None) -> bool:
    """Whether every day of ``inner`` lies in ``outer``; false where either covers no known days."""
    first, second = interval_of(inner), interval_of(outer)
    return bool(first and second and second[0] <= first[0] and first[1] <= second[1])
