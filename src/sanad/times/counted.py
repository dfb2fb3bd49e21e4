"""Rules for times counted from one beside them: a minute before midnight, two days after Christmas, a year ago today."""

from __future__ import annotations

from typing import Final

from sanad.times.figures import Item
from sanad.times.moment import Moment
from sanad.times.rules import Cut, moment_of, rule

_MINUTES: Final = {"second": 1 / 60, "minute": 1, "hour": 60}
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
_DAY_MINUTES: Final = 24 * 60


def _from_named(cut: Cut) -> Item | None:
    """A minute before midnight; three days after Christmas."""
    length, what = cut.moment("length"), cut.at("what")
    by = int(cut.value("by")) if cut.at("by").kind == "<" else 1  # "past", which elsewhere means the last
    named = moment_of(what)
    if length.unit is None or length.shift is not None or named.end is not None:
        return None
    if named.hour is not None:
        return _from_clock(cut, length, by, named) if length.unit in _MINUTES else None
    if length.unit not in _DAYS or length.number is None or not _is_day(named):
        return None
    return cut.item("3", _days_on(named, by * round(length.number * _DAYS[length.unit])).but(mod=length.mod))


def _from_clock(cut: Cut, length: Moment, by: int, clock: Moment) -> Item | None:
    if length.number is None:
        return cut.item(cut.at("what").kind, clock.but(mod="APPROX"))
    minutes = (clock.hour or 0) * 60 + clock.minute
    if not minutes and by < 0:
        minutes = _DAY_MINUTES
    minutes += round(by * length.number * _MINUTES[length.unit or "minute"])
    if not 0 <= minutes < _DAY_MINUTES:
        return None
    what = cut.at("what")
    unit = None if what.kind == "7" else clock.unit  # midnight itself may be that of the day's end
    return cut.item(what.kind, clock.but(hour=minutes // 60, minute=minutes % 60, unit=unit, mod=length.mod))


def _is_day(moment: Moment) -> bool:
    """Whether a moment is a day, or a feast, which has a first and a last."""
    return moment.part is None and (
        moment.holiday is not None or moment.day is not None or moment.weekday is not None or moment.unit == "day"
    )


def _days_on(moment: Moment, days: int) -> Moment:
    """That many days after the last or before the first day."""
    lasts = moment.holiday.length - 1 if moment.holiday is not None and days > 0 else 0
    return moment.but(plus=moment.plus + days + lasts)


def _unit_from_named(cut: Cut) -> Item | None:
    """The day after Christmas, the week before Easter."""
    unit, named = str(cut.value("unit")), cut.moment("what")
    if (
        unit not in ("day", "week")
        or not cut.at("unit").alone
        or named.end is not None
        or named.hour is not None
        or not _is_day(named)
    ):
        return None
    moved = _days_on(named, int(cut.value("by")) * _DAYS[unit])
    return cut.item("3", moved) if unit == "day" else cut.item("5", moved.but(week=0))


def _ago_today(cut: Cut) -> Item | None:
    """A year ago today, a week ago Monday, two years ago this month."""
    ago, named = cut.moment("ago"), cut.moment("what")
    if ago.unit not in ("week", "month", "year", "decade", "century") or ago.number is None or ago.anaphoric or not ago.shift:
        return None
    if named.weekday is not None and named.unit is None and ago.unit == "week" and named.part is None:
        return cut.item("3", ago.but(weekday=named.weekday))
    if named.unit == "day" and named.shift is not None and not named.anaphoric and named.part is None:
        if ago.unit == "week":
            weeks = ago.shift * ago.number * 7 + named.shift
            return cut.item("3", Moment(unit="day", shift=round(weeks)))
        return cut.item("3", ago.but(to_day=True, plus=named.shift))
    if named.unit == "month" and named.shift == 0 and ago.unit in ("year", "decade"):
        months = ago.shift * ago.number * (12 if ago.unit == "year" else 120)
        return cut.item("5", Moment(unit="month", shift=round(months)))
    return None


def _weekday_of_weeks_ago(cut: Cut) -> Item | None:
    """Kamis dua pekan lalu."""
    ago, weekday = cut.moment("ago"), cut.moment("W")
    if ago.unit != "week" or ago.number is None or ago.anaphoric or ago.weekday is not None or not ago.shift:
        return None
    return cut.item("3", ago.but(weekday=weekday.weekday))


def _from_weekday(cut: Cut) -> Item | None:
    """A week from Tuesday, two weeks from today."""
    length, named = cut.moment("length"), cut.moment("what")
    if cut.value("g") != "counted_from" or length.unit not in ("week", "fortnight", "month", "year") or length.number is None:
        return None
    if named.unit == "day" and named.shift == 0 and named.part is None:
        return cut.item("3", Moment(unit=length.unit, shift=1, number=length.number, to_day=True))
    if named.weekday is None or named.unit is not None or length.unit not in _DAYS:
        return None
    return cut.item("3", named.but(direction=1, plus=round(length.number * _DAYS[length.unit])))


def _weekday_week(cut: Cut) -> Item | None:
    """Tuesday week: the Tuesday after the next."""
    if not cut.words.weekday_week or cut.value("unit") != "week" or not cut.at("unit").alone:
        return None
    return cut.item("3", cut.moment("what").but(direction=1, plus=7))


def _up_to(cut: Cut) -> Item | None:
    """The 12 months to April: a length, with the month in which it ends."""
    if cut.value("to") != "to":
        return None
    if cut.has("unit"):
        return cut.item("9", Moment(fixed="P1Y")) if cut.value("unit") == "year" and cut.at("unit").alone else None
    length = cut.moment("length")
    if length.unit not in ("week", "month", "quarter", "year") or length.shift is not None or length.number is None:
        return None
    return cut.item("9", Moment(fixed=length.fixed, mod=length.mod))


def _months_of_year(cut: Cut) -> Item | None:
    """The first six months of the year, tiga bulan pertama 2024: its months from the first to the last of them."""
    length, frame = cut.moment("length"), cut.at("frame")
    rank = cut.value("rank")
    if length.unit not in ("month", "quarter") or length.number is None or rank not in (1, -1):
        return None
    count = round(length.number * (3 if length.unit == "quarter" else 1))
    year = _year_frame(frame)
    if year is None or not 0 < count < 12:
        return None
    first, last = (1, count) if rank == 1 else (13 - count, 12)
    return cut.item("6", year.but(month=first, end=year.but(month=last)))


def _year_frame(item: Item) -> Moment | None:
    if item.kind == "U":
        return Moment(unit="year", shift=0) if item.value == "year" and item.alone else None
    moment = moment_of(item)
    whole = moment.month is None and moment.sub is None and moment.holiday is None and moment.fixed is None and moment.mod is None
    if moment.year is not None and whole:
        return Moment(year=moment.year)
    return Moment(unit="year", shift=moment.shift) if moment.unit == "year" and moment.number is None and whole else None


# "for three days after Christmas" is a length: a preposition in front
COUNTED_RULES: Final = (
    rule(r"(?P<length>9)(?P<by>[<l])(?P<what>[73])", "9", _from_named, "<l"),
    rule(r"(?<!g)(?P<length>9)(?P<by><)i?(?P<what>[HWT3])", "9<", _from_named),
    rule(r"i?(?P<unit>U)(?P<by><)(?P<what>[H3WT])", "U<", _unit_from_named),
    rule(r"(?P<ago>3),?g?(?P<what>[TW35])", "3", _ago_today),
    rule(r"(?P<W>W)(?P<ago>3)", "W3", _weekday_of_weeks_ago),
    rule(r"(?P<length>9)(?P<g>g)(?P<what>[WT])", "9g", _from_weekday),
    rule(r"(?P<what>W)(?P<unit>U)", "WU", _weekday_week),
    rule(r"i?(?:(?P<length>9)|(?<=i)(?P<unit>U))(?P<to>~)i?[M35y]", "~", _up_to, "9U"),
    rule(r"i?(?P<rank>[osL])(?P<length>9)gi?(?P<frame>[5yU])", "9g", _months_of_year, "osL"),
    rule(r"(?P<length>9)(?P<rank>[oL])g?(?P<frame>[5y])", "9", _months_of_year, "oL"),
)
