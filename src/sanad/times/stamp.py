"""A page's line of publication as ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from sanad.lang.dates import DateWords
from sanad.text.tokens import fold

_NUMERIC: Final = re.compile(r"(?<![\d.,:/-])(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])")
_CLOCK: Final = re.compile(r"(?<![\d.:/-])(\d{1,2})([:.])(\d{2})(?:[:.](\d{2}))?(?:\.\d+)?(?![\d/])\s*")
_HOUR: Final = re.compile(r"(?<![\d.:/-])(\d{1,2})\s*(?=[ap]\.?m)")
_OFFSET: Final = re.compile(r"\s*\(?(?:[a-z]{2,5}[,;/ ]\s*\(?)?(?:[a-z]{3})?\s*([+-])(\d{1,2}):?(\d{2})?\b|\s*(z)\b")
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['.](?=[^\W\d_]))*")
_DAY_BEFORE: Final = re.compile(r"(?<!\d)(\d{1,2})(?:[a-z]{2})?(?:\s+[a-z]{2}\b)?[\s.-]*$")
_DAY_BEHIND: Final = re.compile(r"\s*\.?\s*(\d{1,2})(?:[a-z]{2})?(?![\d:.])\s*,?\s*")
_YEAR_BEHIND: Final = re.compile(r"[\s.,'-]*(\d{4})(?!\d)")
_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=t\d|\b)")


def read_stamp(text: str, words: Iterable[DateWords]) -> str | None:
    """The first date of ``text``, with its clock time and zone where it has them; ``words`` are those of all languages at hand.

    "Rabu, 4 Mei 2016 08.10 WIB" gives ``2016-05-04T08:10+07:00``; without zone no offset is given, without clock the date
    alone; None where there is no full date.
    """
    languages = list(words)
    folded = fold(text)
    found = _date(folded, languages)
    if found is None:
        return None
    day, start, end = found
    clock = _clock(folded, end, languages, start)
    if clock is None:
        return day.isoformat()
    hour, minute, behind = clock
    zone = _zone(folded, behind, day, languages) or ""
    if zone and not zone.startswith("-") and (found := _date(folded, languages, day_first=True)):
        day = found[0]  # months first are written west of the Atlantic alone
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}{zone}"


def _date(folded: str, languages: list[DateWords], *, day_first: bool = False) -> tuple[dt.date, int, int] | None:
    candidates = [_iso(folded), _named(folded, languages), _numeric(folded, languages, day_first=day_first)]
    return min((one for one in candidates if one), key=lambda one: one[1], default=None)


def _iso(folded: str) -> tuple[dt.date, int, int] | None:
    for found in _ISO.finditer(folded):
        day = day_or_none(int(found[1]), int(found[2]), int(found[3]))
        if day:
            return day, found.start(), found.end()
    return None


def _named(folded: str, languages: list[DateWords]) -> tuple[dt.date, int, int] | None:
    """The first month by name that has a day and a year."""
    for word in _WORD.finditer(folded):
        month = next((one.months[word[0]] for one in languages if word[0] in one.months), None)
        if month is None:
            continue
        before = _DAY_BEFORE.search(folded[max(0, word.start() - 12) : word.start()])
        year = _YEAR_BEHIND.match(folded, word.end())
        if before and year:
            day = day_or_none(int(year[1]), month, int(before[1]))
            if day:
                return day, word.start() - (len(before[0])), year.end()
        behind = _DAY_BEHIND.match(folded, word.end())
        if behind:
            year = _YEAR_BEHIND.match(folded, behind.end())
            day = day_or_none(int(year[1]), month, int(behind[1])) if year else None
            if day and year:
                return day, word.start(), year.end()
    return None


def _numeric(folded: str, languages: list[DateWords], *, day_first: bool) -> tuple[dt.date, int, int] | None:
    for found in _NUMERIC.finditer(folded):
        first, second, third = int(found[1]), int(found[3]), int(found[4])
        year = third + 2000 if third < 100 else third
        if first > 31:
            day = day_or_none(first, second, third)
        else:
            orders = [(first, second), (second, first)]  # (day, month)
            if not day_first and languages and languages[0].numeric == "mdy" and found[2] == "/":
                orders.reverse()
            day = next((one for one in (day_or_none(year, month, date) for date, month in orders) if one), None)
        if day:
            return day, found.start(), found.end()
    return None


def day_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _clock(folded: str, end: int, languages: list[DateWords], start: int) -> tuple[int, int, int] | None:
    """Hour, minute and the place behind the clock time that follows the date, or stands before it."""
    meridiem = {key: value for one in languages for key, value in one.meridiem.items()}
    for place, stop in ((end, len(folded)), (0, start)):
        for pattern in (_CLOCK, _HOUR):
            found = pattern.search(folded, place, stop)
            if not found:
                continue
            hour, minute = int(found[1]), int(found[3]) if pattern is _CLOCK else 0
            behind = found.end()
            mark = next((one for one in sorted(meridiem, key=len, reverse=True) if folded.startswith(one, behind)), None)
            if mark is not None and hour <= 12:
                hour = hour % 12 + meridiem[mark]
                behind += len(mark)
            if hour < 24 and minute < 60:
                return hour, minute, behind
    return None


def _zone(folded: str, behind: int, day: dt.date, languages: list[DateWords]) -> str | None:
    offset = _OFFSET.match(folded, behind)
    if offset:
        return "+00:00" if offset[4] else f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    rest = folded[behind : behind + MOST_OF_ZONE].lstrip(" .(")
    ends = [found.end() for found in islice(_WORD.finditer(rest), MOST_WORDS)]
    for end in reversed(ends):
        for one in languages:
            if zone := one.zones.get(rest[:end]):
                return zone_offset(zone, day)
    return None


# Characters and words of the name of a zone.
MOST_OF_ZONE: Final = 48
MOST_WORDS: Final = 4


def zone_offset(zone: str, day: dt.date) -> str:
    """The offset of ``zone`` ("+07:00" or a name of the tz database) at noon of ``day``."""
    if zone[0] in "+-":
        return zone
    shift = dt.datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)).utcoffset() or dt.timedelta()
    minutes = int(shift.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
