"""Rules that join what stands together: weekday and date, part of day, clock time, shift, frame, modifier."""

from __future__ import annotations

from sanad.times.clocks import hour_in
from sanad.times.items import Item
from sanad.times.moment import Moment
from sanad.times.rules import Action, Cut, day_word, moment_of, rule


def _join(kind: str, *names: str) -> Action:
    """One item that says all that those under ``names`` say; the first counts most."""

    def action(cut: Cut) -> Item:
        present = [cut.moment(name) for name in names if cut.has(name)]
        moment = present[0]
        for other in present[1:]:
            moment = moment.also(other)
        return cut.item(kind, moment)

    return action


def _weekday_pair(cut: Cut) -> Item:
    return cut.item("6", cut.moment("range"))


def _shifted(cut: Cut) -> Item | None:
    unit, shift = cut.value("unit"), cut.value("shift")
    if cut.at("unit").kind == "w":
        return cut.item("5", Moment(sub="WE", unit="week", shift=int(shift)))
    if unit in ("second", "minute", "hour") or shift is None:
        return None
    return cut.item("3" if unit == "day" else "5", Moment(unit=str(unit), shift=int(shift)))


def _spoken_of(cut: Cut, shift: int, name: str = "unit") -> Item | None:
    unit = cut.at(name)
    if unit.kind == "M":
        return cut.item("5", Moment(month=int(unit.value), unit="year", shift=shift, anaphoric=True))
    if unit.kind == "W":
        return cut.item("3", Moment(weekday=int(unit.value), unit="week", shift=shift, anaphoric=True))
    if unit.kind == "P":
        return cut.item("3", Moment(part=unit.value, unit="day", shift=shift, anaphoric=True))
    if unit.value in ("second", "minute", "hour"):
        return None
    moment = Moment(
        unit="week" if unit.kind == "w" else unit.value, shift=shift, anaphoric=True, sub="WE" if unit.kind == "w" else None
    )
    return cut.item("3" if unit.value == "day" else "5", moment)


def _same(cut: Cut) -> Item | None:
    return _spoken_of(cut, 0)


def _following(cut: Cut) -> Item | None:
    return _spoken_of(cut, int(cut.value("by")))


def _directed(cut: Cut) -> Item:
    item = cut.at("what")
    moment, direction = moment_of(item), int(cut.value("shift"))
    return cut.item("5" if item.kind in "MN5H" else "3", moment.but(direction=direction))


def _directed_range(cut: Cut) -> Item | None:
    moment, direction = cut.moment("what"), int(cut.value("shift"))
    if moment.year is not None or moment.end is None:
        return None
    return cut.item("6", moment.but(direction=direction, end=moment.end.but(direction=direction or None)))


def _within(cut: Cut) -> Item | None:
    """A weekday, month or day of a shifted week, month or year: Rabu pekan lalu, October last year."""
    what, frame = cut.at("what"), cut.moment("frame")
    moment = moment_of(what)
    fits = {"week": ("W",), "year": ("M", "3", "H", "N", "%", "5"), "month": ("d", "o", "W")}.get(frame.unit or "", ())
    if frame.shift is None and frame.year is not None and frame.month is None and frame.sub is None:
        if what.kind not in "HN%5" or moment.year is not None or (what.kind == "5" and not (moment.sub or moment.holiday)):
            return None
        return cut.item("5" if moment.holiday is None else "3", moment.but(year=frame.year))
    if what.kind not in fits or (what.kind in "35" and (moment.year is not None or moment.shift is not None)) or frame.mod:
        return None
    if what.kind == "W" and frame.unit == "month":
        return None
    return cut.item(
        "5" if what.kind in "MN%5" else "3", moment.also(Moment(unit=frame.unit, shift=frame.shift)).but(anaphoric=frame.anaphoric)
    )


def _year_part(cut: Cut) -> Item | None:
    """The third quarter, semester II."""
    number, letter = cut.value("o"), {"quarter": "Q", "half": "H"}.get(str(cut.value("Q")))
    if letter is None or not isinstance(number, (int, float)) or not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    return cut.item("%", Moment(sub=f"{letter}{int(number)}"))


def _century(cut: Cut) -> Item | None:
    number, unit = cut.value("o"), cut.value("U")
    if unit == "century" and isinstance(number, (int, float)) and 1 <= number <= 22:
        return cut.item("5", Moment(fixed=f"{int(number) - 1:02d}"))
    return None


def _centuries(cut: Cut) -> list[Item] | None:
    """The 15th and 16th centuries."""
    first, second = cut.at("o"), cut.at("o2")
    if cut.value("U") != "century" or not all(1 <= one.value <= 22 for one in (first, second)):
        return None
    end = cut.last.end
    return [
        Item("5", cut.first.start, first.end, Moment(fixed=f"{first.value - 1:02d}")),
        Item("_", first.end, second.start),
        Item("5", second.start, end, Moment(fixed=f"{second.value - 1:02d}")),
    ]


def _week_of_month(cut: Cut) -> Item | None:
    if cut.value("U") != "week" or not 1 <= int(cut.value("o")) <= 5:
        return None
    month = cut.moment("M")
    if month.sub or month.fixed or (month.month is None and month.unit != "month"):
        return None
    return cut.item("5", month.but(week=int(cut.value("o"))))


def _last_week(cut: Cut) -> Item | None:
    """The last week of August."""
    items = cut.items[cut.match.start() : cut.match.end()]
    last = any(one.kind in "sL" and one.value == -1 for one in items) and any(
        one.kind == "U" and one.value == "week" for one in items
    )
    month = cut.moment("M")
    return cut.item("5", month.but(week=-1)) if last and (month.month or month.unit == "month") else None


def _modified(cut: Cut) -> Item | None:
    what = cut.at("what")
    if what.kind == "U":
        if what.value not in ("week", "month", "year", "decade", "century", "day"):
            return None
        return cut.item("5", Moment(unit=str(what.value), shift=0, mod=str(cut.value("mod"))))
    moment = moment_of(what)
    if moment.mod:
        return None
    kind = "5" if what.kind in "MyNIHw%Q" else what.kind
    return cut.item(kind, moment.but(mod=str(cut.value("mod"))))


def _year_end(cut: Cut) -> Item | None:
    """Year-end 2023."""
    made = _modified(cut)
    return made._replace(value=made.value.but(year=cut.value("y"), unit=None, shift=None)) if made and cut.has("y") else made


def _nth_weekday(cut: Cut) -> Item | None:
    """The first Sunday in June, the last Friday of May."""
    month, number = cut.moment("M"), cut.value("o") if cut.has("o") else cut.value("shift")
    if month.month is None or month.day or month.end or month.mod or not (1 <= number <= 5 or (number == -1 and cut.has("shift"))):
        return None
    return cut.item("3", month.but(weekday=cut.moment("W").weekday, week=int(number)))


def _week_of_day(cut: Cut) -> Item | None:
    """The week of October 3."""
    if cut.value("U") != "week" or cut.value("g") != "genitive":
        return None
    return cut.item("5", cut.moment("day").but(week=0))


def _plain(kind: str, name: str) -> Action:
    """The item under ``name`` with the words around it."""
    return lambda cut: cut.item(kind, cut.moment(name))


def _eve(cut: Cut) -> Item:
    """Malam Minggu is the night before Sunday."""
    day, part = cut.moment("day"), str(cut.value("part"))
    before = cut.words.night_is_eve and part == "NI" and cut.at("day").kind == "W"
    return cut.item("3", day.but(part=part, plus=day.plus - 1 if before else day.plus))


def _part_today(cut: Cut) -> Item | None:
    shift = cut.at("shift")
    part = str(cut.value("part"))
    by = int(shift.value)
    if shift.kind == "K":
        return cut.item("3", Moment(unit="day", shift=-1 if part == "NI" and by < 0 else 0, part=part))
    return cut.item("3", Moment(unit="day", shift=by, part=part))


def _clocked(cut: Cut) -> Item:
    day, clock = cut.moment("day"), cut.moment("clock")
    hour = clock.hour if day.part is None or clock.unit else hour_in(clock.hour or 0, day.part)
    if clock.unit == "clock" and day.shift == 0 and hour == 0:
        hour = 24
    return cut.item("3", day.but(hour=hour, minute=clock.minute, zone=clock.zone, part=None))


def _midnight_today(cut: Cut) -> Item | None:
    if int(cut.value("shift")) < 0:
        return None
    clock = cut.moment("clock")
    return (
        cut.item("3", clock.but(unit="day", shift=0, hour=24 if clock.hour == 0 else clock.hour)) if clock.unit == "clock" else None
    )


def _anniversary(cut: Cut) -> Item:
    holiday = cut.at("holiday")
    number = cut.value("o")
    return cut.item(
        "3",
        Moment(holiday=holiday.value, part=holiday.value.part, number=int(number) if isinstance(number, (int, float)) else None),
    )


def _countdown(cut: Cut) -> Item:
    sign = -1 if cut.match.group("sign") == "-" else 1
    moment = cut.moment("H").but(year=cut.value("y"))
    return cut.item("3", moment.but(plus=sign * int(cut.value("d"))))


def _numbered_day(cut: Cut) -> Item:
    """Tanggal 15: of this month, or of the nearest that fits."""
    shift = cut.value("shift")
    return cut.item("3", Moment(day=int(cut.value("d")), direction=int(shift) if shift is not None else None))


def _ordinal_day(cut: Cut) -> list[Item] | None:
    """On the 18th: of the month that was spoken of. Nothing follows that it might count ("on the 18th floor" breaks off behind
    it).
    """
    day = cut.at("day")
    if not cut.words.ordinal_days or not 1 <= day.value <= 31:
        return None
    article = cut.items[cut.match.end() - 2]
    return [*cut.items[cut.match.start() : cut.match.end() - 2], Item("#", article.start, day.end, Moment(day=day.value))]


def _offset_day(cut: Cut) -> Item:
    by = cut.value("F")
    return cut.item("3", (day_word(by) if isinstance(by, str) else Moment(unit="day", shift=int(by))).but(anaphoric=True))


def _numbered(cut: Cut) -> Item | None:
    """Hari Kemerdekaan ke-77: only of feasts that count."""
    holiday, number = cut.value("b"), cut.value("n")
    return cut.item("3", Moment(holiday=holiday, part=holiday.part, number=int(number))) if holiday.since else None


def _share_day(cut: Cut) -> list[Item]:
    """From 9 to 11 on Friday: both on Friday."""
    first, last = cut.at("first"), cut.at("last")
    clock, day = moment_of(first), moment_of(last)
    return [
        first._replace(kind="3", value=day.but(hour=clock.hour, minute=clock.minute, zone=clock.zone)),
        Item("_", first.end, last.start),
        last,
    ]


def _year_word(cut: Cut) -> Item | None:
    head, year = cut.at("head"), cut.at("y")
    if head.kind == "U" and head.value not in ("year", "decade"):
        return None
    if year.kind == "y":
        decade = head.value == "decade" and int(year.value) % 10 == 0
        return cut.item("5", Moment(fixed=str(year.value)[:3]) if decade else Moment(year=int(year.value)))
    return cut.item("5" if year.kind == "I" else "6", moment_of(year))


def _weekday_date(cut: Cut) -> Item:
    """A date beside its weekday: the date counts; a part of day on either side is kept."""
    day = cut.moment("day")
    part = cut.value("P") or cut.value("P2") or day.part or cut.moment("W").part
    return cut.item("3", day.but(part=part, weekday=cut.moment("W").weekday))


def _same_any(cut: Cut) -> Item | None:
    name = next(one for one in ("what", "unit", "unit2") if cut.has(one))
    made = _spoken_of(cut, 0, name)
    return made._replace(start=cut.first.start, end=cut.last.end) if made else None


def _last_decade(cut: Cut) -> Item | None:
    """The last decade and the last century are lengths; the last week is a week."""
    unit, shift = cut.value("unit"), int(cut.value("shift"))
    if unit in ("decade", "century") and shift:
        return cut.item("9", Moment(fixed="P1DE" if unit == "decade" else "P1CE"))
    return _shifted(cut)


def _day_of_month(cut: Cut) -> Item | None:
    frame = cut.moment("frame" if cut.has("frame") else "frame2")
    day = int(cut.value("what") or cut.value("what2"))
    if frame.unit != "month" and frame.month is None:
        return None
    return cut.item("3", frame.but(day=day))


def _holiday_year(cut: Cut) -> Item | None:
    year = cut.at("y")
    frame = moment_of(year)
    if frame.year is not None and frame.year < 1600:  # of another calendar
        return cut.item("3", cut.moment("what"))
    if frame.unit not in (None, "year") or frame.month or frame.sub or frame.fixed:
        return None
    return cut.item("3", cut.moment("what").but(year=frame.year, unit=frame.unit, shift=frame.shift))


def _bare_clock(cut: Cut) -> Item:
    hour, minute = cut.value("t")
    return cut.item("3", cut.moment("day").but(hour=hour, minute=minute, zone=cut.value("zone"), part=None))


def _this_unit(cut: Cut) -> Item | None:
    unit = cut.value("unit") or cut.value("unit2")
    return cut.item("5", Moment(unit=str(unit), shift=0)) if unit in ("week", "month", "year", "day") else None


def _kept(cut: Cut) -> Item | None:
    what = cut.at("what")
    if what.kind == "3" and what.value.hour is not None:
        return None
    kind = "5" if what.kind in "MN" else "3" if what.kind in "TW" else what.kind
    return cut.item(kind, moment_of(what))


JOIN_RULES = (
    rule(r"U(?P<x>W)", "UW", lambda cut: cut.item("W", cut.moment("x")) if cut.first.value == "day" else None),
    rule(r"U(?P<x>M)", "UM", lambda cut: cut.item("M", cut.moment("x")) if cut.first.value == "month" else None),
    rule(r"i?(?P<head>[Uu])(?P<y>[yvI])", "", lambda cut: _year_word(cut)),
    rule(r"(?P<h>h)(?P<sign>[-+])(?P<d>d)(?P<H>H)(?:g?U?(?P<y>y))?", "hH", _countdown),
    rule(
        r"Y(?P<o>o)?(?P<holiday>[zH])|(?P<b>H)(?P<n>o)", "", lambda cut: _anniversary(cut) if cut.has("holiday") else _numbered(cut)
    ),
    rule(r"[WT][-~&][WT],?(?P<open>\()?(?P<range>6)(?(open)\))", "6", _weekday_pair),
    rule(r"(?P<W>[WT])(?P<P>P)?,?(?P<open>\()?(?P<day>3)(?(open)\))(?P<P2>P)?", "3", lambda cut: _weekday_date(cut)),
    rule(r"(?P<W>[WT]),?(?P<open>\()?(?P<day>6)(?(open)\))", "6", _plain("6", "day")),
    rule(r"i?(?P<o>o)-?(?P<Q>Q)", "oQ", _year_part),
    rule(r"(?P<Q>Q)(?P<o>[o8]|[dn](?!-?U))", "Q", _year_part),
    rule(r"i?(?P<o>o)&(?P<o2>o)(?P<U>U)", "oU", _centuries),
    rule(r"i?(?P<o>o)-?(?P<U>U)", "oU", _century),
    rule(r"(?P<U>U)(?P<o>[o8d])", "U", _century),
    rule(r"i?(?P<what>[M])(?P<by>e)|i?(?P<unit>[UwP])(?P<e>e)|e(?P<unit2>[UwP])", "e", lambda cut: _same_any(cut)),
    rule(r"A?j(?P<unit>[UwP])", "j", _same),
    rule(r"(?<![n?d1249])(?P<unit>[Uw])(?P<j>`)", "`", _same),
    rule(r"i(?P<by>f)(?P<unit>[UwPMW])", "f", _following),
    rule(r"(?P<by>f)(?P<unit>[Uw])", "f", _following),
    rule(r"(?<![n?d1249])(?P<unit>[UwP])(?P<by>A)", "A", lambda cut: _following(cut) if cut.words.bare_units else None),
    rule(r"i?(?:(?P<o>o)|(?P<shift>s))(?P<W>W)g(?P<M>[M5])", "Wg", _nth_weekday),
    rule(r"i?(?P<U>U)(?P<g>g)(?P<day>3)", "Ug3", _week_of_day),
    rule(r"i?sUgi?(?P<M>[M5])", "sU", _last_week),
    rule(r"UL(?P<M>[M5])", "UL", _last_week),
    rule(r"[is]?l(?P<w>w)", "lw", lambda cut: cut.item("5", Moment(sub="WE", direction=-1))),
    rule(r"i?(?P<shift>s)(?P<unit>[UwQ])", "s", lambda cut: _last_decade(cut)),
    rule(r"(?<![n?1249])(?<!(?<!r)d)(?P<unit>[UwQ])(?P<shift>[SJ])", "", _shifted),
    rule(r"i?(?P<o>[o])(?P<U>U)g?i?(?P<M>[M5])", "oU", _week_of_month),
    rule(r"(?P<U>U)(?P<o>[o8])g?i?(?P<M>[M5])", "U", _week_of_month),
    rule(r"i?(?P<what>[WMN3%])(?:,?g?i?)(?P<frame>5)", "5", _within),
    rule(r"r(?P<what>d)g?(?P<frame>5)|i(?P<what2>o)g(?P<frame2>5)", "5", lambda cut: _day_of_month(cut)),
    rule(r"(?P<frame>5),?g?(?P<what>W)", "5W", _within),
    rule(r"i?(?P<what>[H])(?:g?U?)(?P<y>[y5])", "H", lambda cut: _holiday_year(cut)),
    rule(r"i?(?P<what>N)g?i?(?P<y>y)-d", "Ny-d", _join("5", "what", "y")),
    rule(r"(?<!1)i?(?P<what>[N%])(?:[-/]|g?i?U?)(?P<y>y)", "y", _join("5", "what", "y")),
    rule(
        r"i?(?P<what>[%])gi(?P<u>U)",
        "%",
        lambda cut: cut.item("5", cut.moment("what").but(unit="year", shift=0)) if cut.value("u") == "year" else None,
    ),
    rule(r"i?(?P<what>N)[-/]?(?P<y>v)", "Nv", lambda cut: cut.item("5", cut.moment("what").but(year=cut.value("y")[0]))),
    rule(r"(?P<what>[WM3NH])(?P<shift>[SJK])", "", _directed),
    rule(r"[is]?(?P<shift>s)(?P<what>[WMNH3])", "s", _directed),
    rule(r"(?P<what>6)(?P<shift>[SJK])", "6", _directed_range),
    rule(r"(?P<shift>K)(?P<part>P)", "KP", _part_today),
    rule(r"(?P<part>P)(?P<shift>[KSJ])", "P", _part_today),
    rule(r"(?P<shift>s)(?P<part>P)", "sP", _part_today),
    rule(r"r(?P<d>d)(?![-~&,]?[dMU])(?P<shift>[SJK])?", "rd", _numbered_day),
    rule(r"@?gi(?P<day>o)(?![UQMo&])", "o", _ordinal_day),
    rule(r"(?P<F>F)(?P<P>P)?", "F", lambda cut: _offset_day(cut)),
    rule(r"(?:i|m)?(?P<part>P)(?:g?i?)(?P<day>[WT3])", "P", _eve),
    rule(r"(?P<day>[WT3H])(?:g?i?)(?P<part>P)", "P", _join("3", "day", "part")),
    rule(r"(?P<clock>7)(?P<shift>[SK])", "7", _midnight_today),
    rule(r"(?P<day>[WT3])[g@,]*q?(?P<open>\()?(?P<clock>7)(?(open)\))", "7", _clocked),
    rule(r"(?P<day>[3])[,]?(?P<t>t)(?P<zone>Z)?", "3t", lambda cut: _bare_clock(cut)),
    rule(r"(?P<clock>7)[,]?g?(?P<open>\()?(?P<day>[WT3])(?(open)\))", "7", _clocked),
    rule(r"(?P<day>3),?(?P<open>\()?(?P<Z>Z)(?(open)\))", "3Z", _plain("3", "day")),
    rule(r"(?P<day>T)\(W\)", "TW", _plain("3", "day")),
    rule(r"(?P<day>[WT])(?P<Z>Z)", "Z", _plain("3", "day")),
    rule(r"(?P<clock>7)K", "7K", _plain("7", "clock")),
    rule(r"(?P<first>7)_(?P<last>3)", "7_", _share_day),
    rule(r"[Ak]gi?(?P<unit>U)|[Ak]i(?P<unit2>U)", "", lambda cut: _this_unit(cut)),
    rule(r"[Ak]g?(?P<what>[5T3WMN])", "", lambda cut: _kept(cut)),
    rule(r"(?P<what>U)-(?P<mod>m)(?P<y>y)?", "U-m", _year_end),
    rule(r"i?(?P<mod>m)-?g?i?(?P<what>[35WMyNUwI%6H])(?!o)", "m", _modified),
    rule(r"i(?P<what>[Iw5%])", "i", lambda cut: cut.at("what")._replace(start=cut.first.start)),
)
