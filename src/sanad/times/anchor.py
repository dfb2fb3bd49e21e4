"""From what the words of a time say to its TIMEX3 value, resolved against the day of the page and the times spoken of before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final, NamedTuple

from sanad.lang.dates import Holiday
from sanad.times.feasts import feast_day, nth_weekday
from sanad.times.moment import Moment
from sanad.times.stamp import day_or_none, zone_offset
from sanad.times.values import day_of, interval_of, later_by, month_end

# When a part of day begins, to tell whether it can have been before the page.
_BEGINS: Final = {"MO": 0, "MI": 10, "AF": 14, "EV": 17, "NI": 19}
_RESULTS_OUT: Final = dt.timedelta(days=100)  # how long after its end a quarter's figures are still awaited
_SOON: Final = 3  # days to a weekday ahead for which somebody has set out
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600}
_SEASON_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # months


class Place(NamedTuple):
    """Where an expression stands: ``day`` and ``hour`` of the page, and what its surroundings say when they are asked.

    ``tense`` gives 1 for what is planned, -1 for what happened, 0 where nothing says so. ``spoken_of`` gives the value of the
    last time before it that is at least as fine as the unit asked for; ``same_day`` that of a day in the same sentence,
    ``day_before`` the one day of the sentence before it; ``aim`` says whether it is of what somebody set out for.
    """

    day: dt.date | None
    hour: int | None
    tense: Callable[[], int]
    spoken_of: Callable[[str], str | None]
    same_day: Callable[[], dt.date | None]
    same_year: Callable[[], int | None]
    day_before: Callable[[], dt.date | None]
    aim: Callable[[], bool] = lambda: False


def resolve(moment: Moment, place: Place) -> tuple[str, str | None] | None:
    """The value of ``moment`` and what it was resolved against (None for what is complete in itself); None where it has no
    value here.
    """
    if moment.week == 0:  # the week of a day
        held = resolve(moment.but(week=None), place)
        day = day_of(held[0]) if held else None
        return (_of_week(Moment(), day, place), held[1]) if day and held else None
    if moment.end is not None:
        first = resolve(moment.but(end=None), place)
        last = resolve(moment.end, _after(place, first[0]) if first and moment.end.year is None else place)
        return (f"{first[0]}/{last[0]}", first[1] or last[1]) if first and last else None
    if moment.fixed is not None and moment.shift is None:
        return moment.fixed, None
    if moment.shift is not None:
        return _relative(moment, place)
    if moment.holiday is not None:
        return _feast(moment, place)
    if moment.year is not None:
        value = _dated(moment, moment.year, place)
        return (value, None) if value else None
    return _open(moment, place)


def _after(place: Place, first: str) -> Place:
    """The place of the far end of a range: not before its near end."""
    begin = interval_of(first)
    return Place(begin[0], place.hour, lambda: 1, place.spoken_of, place.same_day, lambda: None, lambda: None) if begin else place


# -- counted from a day -----------------------------------------------------------------------------------------------


def _relative(moment: Moment, place: Place) -> tuple[str, str | None] | None:
    unit, shift = moment.unit or "day", moment.shift or 0
    if moment.fixed is not None and not moment.anaphoric and not (moment.direction and place.tense() > 0 and place.day):
        return moment.fixed, None
    against = place.spoken_of(unit if moment.number is None else _fine(unit)) if moment.anaphoric else None
    interval = interval_of(against)
    if interval is None and moment.anaphoric and moment.fixed is not None:
        return moment.fixed, None
    if interval is None and moment.anaphoric and shift == 0 and not moment.part:
        return None
    base = (
        (interval[0] if shift <= 0 or moment.number is None or interval[0] == interval[1] else interval[1])
        if interval
        else place.day
    )
    if base is None:
        return _undated(moment) if unit == "day" else None
    anchor = against or base.isoformat()
    if interval and unit in _SECONDS and moment.number is not None:  # two hours later: from a clock time, else a length
        later = later_by(against or "", shift * moment.number * _SECONDS[unit])
        return (later, anchor) if later else (moment.fixed, None) if moment.fixed else None
    value = _moved(moment, base, unit, shift, place)
    return (value, anchor) if value else None


def _fine(unit: str) -> str:
    return unit if unit in ("month", "year", "decade", "century") else "day"


def _moved(moment: Moment, base: dt.date, unit: str, shift: int, place: Place) -> str | None:
    count = shift * (moment.number if moment.number is not None else 1)
    if unit in _SECONDS:
        return _hours_away(base, count * _SECONDS[unit], place)
    try:
        if unit == "day":
            day = base + dt.timedelta(days=round(count))
            if moment.weekday is not None and not moment.anaphoric and day.isoweekday() != moment.weekday:  # "Wednesday, tomorrow"
                day = _weekday(moment.but(direction=(count > 0) - (count < 0)), base, place)
            return _of_day(moment, day, place)
        if moment.to_day and unit in ("month", "year", "decade", "century"):
            return _to_the_day(moment, base, round(count * {"month": 1, "year": 12, "decade": 120}.get(unit, 1200)), place)
        if unit in ("week", "fortnight"):
            return _of_week(moment, base + dt.timedelta(days=round(count * (7 if unit == "week" else 14))), place)
        if unit == "month":
            return _of_month(moment, base, count, place)
        if unit in ("quarter", "half"):
            size = 3 if unit == "quarter" else 6
            index = base.year * (12 // size) + (base.month - 1) // size + round(count)
            year, part = divmod(index, 12 // size)
            return f"{year:04d}-{'Q' if size == 3 else 'H'}{part + 1}"
        years = count * {"decade": 10, "century": 100, "windu": 8}.get(unit, 1)
        if years != int(years):
            return _of_month(moment, base, years * 12, place)
        year = base.year + int(years)
        if moment.holiday or moment.month or moment.sub:
            framed = resolve(moment.but(year=year, shift=None, unit=None, number=None, anaphoric=False), place)
            return framed[0] if framed else None
        if unit == "decade" and moment.number is None:
            return f"{year // 10:03d}"
        if unit == "century" and moment.number is None:
            return f"{year // 100:02d}"
        return f"{year:04d}" if 0 < year < 10000 else None
    except (ValueError, OverflowError):
        return None


def _to_the_day(moment: Moment, base: dt.date, months: int, place: Place) -> str:
    """A year ago today; where that month is shorter, its last day."""
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    return _of_day(moment, dt.date(year, month + 1, min(base.day, month_end(year, month + 1).day)), place)


def _hours_away(base: dt.date, seconds: float, place: Place) -> str | None:
    if place.hour is None:
        return None
    moment = dt.datetime(base.year, base.month, base.day, place.hour // 100, place.hour % 100) + dt.timedelta(seconds=seconds)
    return moment.strftime("%Y-%m-%dT%H:%M")


def _of_day(moment: Moment, day: dt.date, place: Place) -> str:
    day += dt.timedelta(days=moment.plus)
    if moment.hour is not None:
        zone = "" if moment.zone in (None, "local") else zone_offset(str(moment.zone), day)
        return f"{day.isoformat()}T{moment.hour:02d}:{moment.minute:02d}{zone}"
    return f"{day.isoformat()}T{moment.part}" if moment.part else day.isoformat()


def _of_week(moment: Moment, day: dt.date, place: Place) -> str:
    year, week, _ = day.isocalendar()
    if moment.weekday is not None:
        return _of_day(moment, dt.date.fromisocalendar(year, week, moment.weekday), place)
    if moment.number is not None:  # two weeks ago: a day
        return day.isoformat()
    return f"{year:04d}-W{week:02d}" + ("-WE" if moment.sub == "WE" else "")


def _of_month(moment: Moment, base: dt.date, count: float, place: Place) -> str | None:
    whole = round(count)
    year, month = divmod(base.year * 12 + base.month - 1 + whole, 12)
    if moment.day is not None:
        day = day_or_none(year, month + 1, moment.day)
        return _of_day(moment, day, place) if day else None
    if moment.week is not None:
        return _week_in(year, month + 1, moment.week)
    return f"{year:04d}-{month + 1:02d}"


def _week_in(year: int, month: int, number: int) -> str:
    last = month_end(year, month)
    day = last if number < 0 else min(dt.date(year, month, 1) + dt.timedelta(days=7 * (number - 1)), last)
    found = day.isocalendar()
    return f"{found[0]:04d}-W{found[1]:02d}"


# -- with a year, or with one to be found -----------------------------------------------------------------------------


def _dated(moment: Moment, year: int, place: Place) -> str | None:
    if moment.sub:
        return f"{year:04d}-{moment.sub}"
    if moment.month is None:
        return f"{year:04d}"
    if moment.week is not None and moment.weekday is not None:
        found = nth_weekday(year, moment.month, moment.weekday, moment.week)
        return found.isoformat() if found.month == moment.month else None
    if moment.week is not None:
        return _week_in(year, moment.month, moment.week)
    if moment.day is None:
        return f"{year:04d}-{moment.month:02d}"
    if moment.ambiguous and place.day:
        other = day_or_none(year, moment.day, moment.month)
        day = day_or_none(year, moment.month, moment.day)
        if other and day and abs(other - place.day) < abs(day - place.day):
            return _of_day(moment, other, place)
    day = day_or_none(year, moment.month, moment.day)
    return _of_day(moment, day, place) if day else None


def _open(moment: Moment, place: Place) -> tuple[str, str | None] | None:
    today = place.day
    if today is None:
        return _undated(moment)
    against = today.isoformat()
    if moment.sub == "WE" and moment.holiday is None:
        return _weekend(moment, today, place), against
    if moment.sub:
        return _part_of_year(moment, today, place), against
    if moment.month is not None:
        found = _year_for(moment, place)
        value = _dated(moment, found, place) if found is not None else None
        return (value, against) if value else None
    if moment.weekday is not None:
        return _of_day(moment, _weekday(moment, today, place), place), against
    if moment.day is not None:
        near = place.same_day() or today
        ahead = (moment.direction == 1 and moment.day <= near.day) - (moment.direction == -1 and moment.day >= near.day)
        value = _of_month(moment, near, ahead, place)
        return (value, against) if value else None
    if moment.hour is not None or moment.part is not None:
        day = place.same_day()
        if day is None and moment.hour is None and moment.direction is None and place.tense() <= 0:
            day = place.day_before()  # "was hit on Friday. The jets came in the early morning"
        if day is None:
            day = today
            if (
                moment.part
                and place.hour is not None
                and place.hour < _BEGINS[moment.part] * 100
                and place.tense() <= 0
                and moment.direction is None
            ):
                day -= dt.timedelta(days=1)
        return _of_day(moment, day, place), day.isoformat()
    return None


def _undated(moment: Moment) -> tuple[str, str | None] | None:
    """What can be said without the day of the page."""
    if moment.weekday is not None:
        return f"XXXX-WXX-{moment.weekday}", None
    if moment.month is not None:
        return f"XXXX-{moment.month:02d}" + (f"-{moment.day:02d}" if moment.day else ""), None
    return None


def _weekday(moment: Moment, today: dt.date, place: Place) -> dt.date:
    ahead = ((moment.weekday or 1) - today.isoweekday()) % 7
    direction = moment.direction
    if direction == 0:
        by = (moment.weekday or 1) - today.isoweekday()
        tense = place.tense() if by else 0
        return today + dt.timedelta(days=by + 7 if by < 0 and tense > 0 else by - 7 if by > 3 and tense < 0 else by)
    if direction is not None:
        return today + dt.timedelta(days=(ahead or 7) if direction > 0 else (ahead or 7) - 7 if ahead else -7)
    if not ahead:
        return today
    soon = ahead <= _SOON and place.aim()  # "left for Lima to meet B on Monday"
    return today + dt.timedelta(days=ahead if soon or place.tense() > 0 else ahead - 7)


def _weekend(moment: Moment, today: dt.date, place: Place) -> str:
    monday = today - dt.timedelta(days=today.isoweekday() - 1)
    if moment.direction is not None:
        monday += dt.timedelta(days=7 * moment.direction)
    elif today.isoweekday() < 6 and place.tense() <= 0:
        monday -= dt.timedelta(days=7)
    year, week, _ = monday.isocalendar()
    return f"{year:04d}-W{week:02d}-WE"


def _part_of_year(moment: Moment, today: dt.date, place: Place) -> str:
    sub = moment.sub or ""
    first = _SEASON_STARTS[sub] if sub in _SEASON_STARTS else (int(sub[1]) - 1) * (3 if sub[0] == "Q" else 6) + 1
    begins = dt.date(today.year, first, 1)
    length = 6 if sub[0] == "H" else 3
    last_month = first + length - 1
    ended = month_end(today.year + (last_month > 12), (last_month - 1) % 12 + 1) < today
    year = today.year
    if moment.direction == 0:
        year -= sub == "WI" and today.month < 3
    elif moment.direction == -1:
        year -= not ended
    elif moment.direction == 1:
        year += begins <= today
    elif place.tense() > 0:  # results of a quarter come out when it is over
        year += ended and not (moment.ambiguous and today - month_end(today.year, (last_month - 1) % 12 + 1) < _RESULTS_OUT)
    elif begins > today:
        year -= 1
    return f"{year:04d}-{sub}"


def _year_for(moment: Moment, place: Place) -> int | None:
    """The year of a month or day without one: nearest to the page, unless the words say last or next, or the sentence what is
    planned.
    """
    today = place.day
    assert today is not None
    days = {year: _days_in(moment, year) for year in range(today.year - 6, today.year + 3)}
    around = {year: days[year] for year in (today.year - 1, today.year, today.year + 1)}
    known = {year: span for year, span in around.items() if span}
    if moment.weekday is not None and moment.day is not None:  # the weekday tells the year
        fitting = [year for year, span in days.items() if span and span[0].isoweekday() == moment.weekday]
        if fitting:
            return min(fitting, key=lambda year: abs(year - today.year))
    if moment.direction == 0:
        return today.year
    if moment.direction == -1:
        return max((year for year, (_, last) in known.items() if last < today), default=None)
    if moment.direction == 1:
        return min((year for year, (first, _) in known.items() if first > today), default=None)
    told = place.same_year()
    if told is not None and told != today.year and _days_in(moment, told):
        return told
    tense = _weighed(place.tense(), [first for first, _ in known.values()], today)
    if tense > 0:
        return min((year for year, (_, last) in known.items() if last >= today), default=None)
    past = [year for year, (first, _) in known.items() if first <= today]
    if tense < 0 and past:
        return past[-1]
    return min(known, key=lambda year: abs(known[year][0] - today), default=None)


def _days_in(moment: Moment, year: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a month or day in ``year``; None where that year has no such day."""
    month = moment.month or 1
    if moment.day is None:
        return dt.date(year, month, 1), month_end(year, month)
    day = day_or_none(year, month, moment.day)
    return (day, day) if day else None


def _weighed(tense: int, days: list[dt.date], today: dt.date) -> int:
    """The tense, unless following it leads most of a year away from a day close by."""
    if not days:  # no year near has such a day: 29 February
        return tense
    near = min(days, key=lambda day: abs(day - today))
    if abs(tense) < 2 and abs(near - today).days <= 45 and (near - today).days * tense < 0:
        return 0
    return tense


# -- feasts -----------------------------------------------------------------------------------------------------------


def _feast(moment: Moment, place: Place) -> tuple[str, str | None] | None:
    holiday = moment.holiday
    assert holiday is not None
    year, against = moment.year or holiday.only, None
    if year is None and moment.number is not None and holiday.since:
        year = holiday.since + int(moment.number)
    if year is None:
        year = _feast_year(moment, holiday, place)
        against = place.day.isoformat() if place.day else None
    if year is None:
        return (f"XXXX-{holiday.month:02d}-{holiday.day:02d}", None) if holiday.month else None
    day = feast_day(holiday, year)
    if day is None:
        return None
    if moment.sub == "WE":
        found = (day - dt.timedelta(days=2)).isocalendar()
        return f"{found[0]:04d}-W{found[1]:02d}-WE", against
    if moment.day is not None:  # the second day of the feast
        return _of_day(moment, day + dt.timedelta(days=moment.day - 1), place), against
    if holiday.length > 1 and not moment.plus and moment.week is None:
        return f"{day.isoformat()}/{(day + dt.timedelta(days=holiday.length - 1)).isoformat()}", against
    return _of_day(moment, day, place), against


def _feast_year(moment: Moment, holiday: Holiday, place: Place) -> int | None:
    today = place.day
    if today is None:
        return None
    found = {year: feast_day(holiday, year) for year in range(today.year - 1, today.year + 3)}
    days = {year: day for year, day in found.items() if day}
    if not days:
        return None
    if moment.direction == 0:
        return today.year
    tense = _weighed(place.tense(), list(days.values()), today) if moment.direction is None else moment.direction
    same = moment.direction is None  # a feast on the day of the page is neither last nor next
    ahead = [year for year, day in days.items() if day > today or (same and day == today)]
    behind = [year for year, day in days.items() if day < today or (same and day == today)]
    if tense > 0 and ahead:
        return ahead[0]
    if tense < 0 and behind:
        return behind[-1]
    return min(days, key=lambda year: abs(days[year] - today))
