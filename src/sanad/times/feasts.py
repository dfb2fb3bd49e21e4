"""The days on which feasts fall."""

from __future__ import annotations

import datetime as dt

from sanad.lang.dates import Holiday
from sanad.times.stamp import day_or_none
from sanad.times.values import month_end


def easter(year: int) -> dt.date:
    """Easter Sunday (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The ``number``th such weekday of a month, from its end where ``number`` is negative."""
    if number > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    last = month_end(year, month)
    return last - dt.timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-number - 1))


def feast_day(holiday: Holiday, year: int) -> dt.date | None:
    """The day on which a feast falls in ``year``; None where the calendar does not say."""
    day: dt.date | None = None
    if holiday.days:
        listed = next((one for one in holiday.days if one.startswith(f"{year:04d}-")), None)
        day = dt.date.fromisoformat(listed) if listed else None
    elif holiday.rule and holiday.rule[0] == "easter":
        day = easter(year) + dt.timedelta(days=holiday.rule[1])
    elif holiday.rule:
        _, month, weekday, number = holiday.rule
        day = nth_weekday(year, month, weekday, number)
    elif holiday.month:
        day = day_or_none(year, holiday.month, holiday.day)
    return day - dt.timedelta(days=holiday.before) if day else None
