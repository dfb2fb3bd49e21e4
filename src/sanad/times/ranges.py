"""Rules for ranges and for times that come again."""

from __future__ import annotations

from typing import Final

from sanad.times.figures import Item
from sanad.times.moment import Moment
from sanad.times.rules import Cut, moment_of, rule


def _range(cut: Cut) -> Item | None:
    first, last = cut.at("first"), cut.at("last")
    one, two = moment_of(first), moment_of(last)
    if one.end or two.end or (first.kind in "yd" and last.kind not in "y35dn") or one.hour is not None or two.hour is not None:
        return None
    if first.kind == "y" and last.kind == "y" and not int(first.value) < int(last.value):
        return None
    if first.kind == "y" and last.kind in "dn":  # 1950-53; 2005-11 may be a month
        year, short = int(first.value), last.value
        if last.end - last.start != 2 or last.start - first.end != 1 or not isinstance(short, int):
            return None
        if short != (year + 1) % 100 and not (max(12, year % 100) < short and 1700 <= year < 2100):
            return None
        two = Moment(year=year + (short - year) % 100)
    if first.kind in "M53" and one.year is None and one.shift is None and two.year is not None and not one.fixed:
        later = (one.month or 0, one.day or 0) > (two.month or 0, two.day or 0) and two.month is not None
        one = one.but(year=two.year - later)
    elif first.kind == "M" and one.shift is None and two.unit == "year" and two.month is not None:
        one = one.but(unit=two.unit, shift=two.shift)
    if two.direction is not None and one.direction is None and one.year is None:
        one, two = one.but(direction=two.direction), two.but(direction=None)
    return cut.item("6", one.but(end=two), "first")


def _every(cut: Cut) -> Item | None:
    what = cut.at("what")
    value = _set_value(what, "other" in str(cut.first.value))
    return cut.item("=", Moment(fixed=value)) if value else None


def _every_two(cut: Cut) -> list[Item]:
    """Every Monday and Thursday are two sets; every Monday to Friday is one."""
    one, two = (f"XXXX-WXX-{cut.value(name)}" for name in ("one", "two"))
    first, joint, last = cut.first, cut.at("joint"), cut.at("two")
    if joint.kind != "&":
        return [cut.item("=", Moment(fixed=f"{one}/{two}"))]
    return [
        Item("=", first.start, cut.at("one").end, Moment(fixed=one)),
        Item("_", joint.start, joint.end),
        Item("=", last.start, last.end, Moment(fixed=two)),
    ]


PERIODS: Final = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
    "hour": "PT1H",
    "minute": "PT1M",
    "second": "PT1S",
    "decade": "P1DE",
    "century": "P1CE",
    "quarter": "P3M",
    "half": "P6M",
    "fortnight": "P2W",
    "windu": "P8Y",
}


def _set_value(item: Item, other: bool) -> str | None:
    moment = moment_of(item)
    if item.kind in "UVQ":
        period = PERIODS.get(str(item.value))
        return period.replace("1", "2") if other and period else period
    if item.kind == "w":
        return "XXXX-WXX-WE"
    if item.kind == "9":
        return moment.fixed
    tail = f"T{moment.part}" if moment.part else ""
    if moment.weekday:
        return f"XXXX-WXX-{(moment.weekday + moment.plus - 1) % 7 + 1}{tail}"
    if moment.month and moment.day:
        return f"XXXX-{moment.month:02d}-{moment.day:02d}"
    if moment.day and not moment.month and item.kind == "3":
        return f"XXXX-XX-{moment.day:02d}"
    if moment.month:
        return f"XXXX-{moment.month:02d}"
    if moment.unit in PERIODS and moment.shift == 0:
        return PERIODS[moment.unit]
    if moment.holiday and moment.holiday.month:
        return f"XXXX-{moment.holiday.month:02d}-{moment.holiday.day:02d}"
    if moment.holiday:
        return "P1Y"
    if moment.sub in ("SU", "SP", "WI", "FA"):
        return f"XXXX-{moment.sub}"
    return f"XXXX-XX-XX{tail}" if tail else None


def _times(cut: Cut) -> Item | None:
    what = cut.at("what")
    value = _set_value(what, False)
    return cut.item("=", Moment(fixed=value)) if value else None


RANGE_RULES: Final = (
    rule(r"b?(?P<first>[35WMyHTd])[~-]g?(?P<last>[35WMyHTd]|(?<=y-)n)(?<!d[~-]d)(?!-)", "", _range, "~-"),
    rule(r"b(?P<first>[35WMyHT])&(?P<last>[35WMyHT])", "b", _range),
    rule(r"b(?P<first>3)_(?P<last>3)", "b3", _range),
    rule(r"b(?P<d1>d)&(?P<last>3)", "b3", lambda cut: _between_days(cut)),
)
SET_RULES: Final = (
    rule(r"E(?P<one>W)(?P<joint>[&~-])(?P<two>W)", "EW", lambda cut: _every_two(cut), "&~-"),
    rule(r"E(?P<what>[UVwWPMHN359Q])", "E", _every),
    rule(
        r"(?:[dn?]X|O)(?:g|g?E)?(?P<what>V)|(?:[dn?]X|O)(?:E|1|gi?1?)(?P<w2>[UQ9])|(?:[dn?]X|O)(?P<g>g)?(?P<w3>9)",
        "",
        lambda cut: _times_any(cut),
        "XO",
    ),
    rule(r"E?(?P<what>[V9])O", "O", _times),
)


def _times_any(cut: Cut) -> Item | None:
    if cut.has("w3") and cut.value("g") == "in_time":  # "twice in ten minutes" happened once
        return None
    item = cut.at(next(name for name in ("what", "w2", "w3") if cut.has(name)))
    value = _set_value(item, False)
    return cut.item("=", Moment(fixed=value)) if value else None


def _between_days(cut: Cut) -> Item | None:
    last = cut.moment("last")
    return cut.item("6", last.but(day=int(cut.value("d1")), end=last), "d1") if last.day else None
