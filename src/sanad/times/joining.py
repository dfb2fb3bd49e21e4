"""Rules that join what stands together: weekday and date, part of day, clock time, shift, frame, modifier."""

from __future__ import annotations

from typing import Final

from sanad.times.clocks import hour_in, zoned_by
from sanad.times.figures import Item
from sanad.times.framing import (
    centuries,
    century,
    day_of_feast,
    day_of_month,
    directed,
    directed_range,
    feast_weekend,
    following,
    half_of_month,
    holiday_year,
    last_decade,
    last_week,
    nth_weekday,
    same,
    same_any,
    shifted,
    short_year,
    this_unit,
    week_of_day,
    week_of_month,
    within,
    year_gone,
    year_in_two_figures,
    year_part,
    year_word,
)
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


def _modified(cut: Cut) -> Item | None:
    what = cut.at("what")
    if what.kind == "U":
        if not what.alone or what.value not in ("week", "month", "year", "decade", "century", "day"):
            return None
        return cut.item("5", Moment(unit=str(what.value), shift=0, mod=str(cut.value("mod"))))
    moment = moment_of(what)
    if moment.mod or (what.kind == "I" and not what.alone and cut.first.kind != "i"):  # "her late twenties" is an age
        return None
    kind = "5" if what.kind in "MyNIHw%Q" else what.kind
    return cut.item(kind, moment.but(mod=str(cut.value("mod"))))


def _year_end(cut: Cut) -> Item | None:
    """Year-end 2023, the month's end."""
    what, mod = cut.at("what"), cut.at("mod")
    if not cut.has("dash") and what.value != "year" and mod.start - what.end == 1:
        return None
    made = _modified(cut)
    return made._replace(value=made.value.but(year=cut.value("y"), unit=None, shift=None)) if made and cut.has("y") else made


def _plain(kind: str, name: str) -> Action:
    """The item under ``name`` with the words around it."""
    return lambda cut: cut.item(kind, cut.moment(name))


def _eve(cut: Cut) -> Item:
    """Malam Minggu is the night before Sunday."""
    day, part = cut.moment("day"), str(cut.value("part"))
    weekday = cut.at("day").kind == "W" or (day.weekday is not None and day.day is None and day.shift is None)
    before = cut.words.night_is_eve and part == "NI" and weekday
    if cut.words.night_is_eve and day.day is not None:  # malam Jumat (9/5): the date is that of the night, a Thursday
        day = day.but(weekday=None)
    return cut.item("3", day.but(part=part, plus=day.plus - 1 if before else day.plus))


def _night_of_two(cut: Cut) -> Item | None:
    """The night of Aug. 3-4: that of the first."""
    days = cut.moment("days")
    if days.day is None or days.end is None:
        return None
    return cut.item("3", days.but(end=None, part=str(cut.value("part"))))


def _part_today(cut: Cut) -> Item | None:
    shift = cut.at("shift")
    part = str(cut.value("part"))
    by = int(shift.value)
    if shift.kind == "K":
        return cut.item("3", Moment(unit="day", shift=-1 if part == "NI" and by < 0 else 0, part=part))
    return cut.item("3", Moment(unit="day", shift=by, part=part))


def _clocked(cut: Cut) -> Item:
    day, clock = cut.moment("day"), cut.moment("clock")
    if day.hour is not None:  # 11 a.m. Thursday (0300 GMT)
        clock = zoned_by(clock, day)
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


def _weekday_date(cut: Cut) -> Item:
    """A date beside its weekday: the date counts; a part of day on either side is kept."""
    day = cut.moment("day")
    part = cut.value("P") or cut.value("P2") or day.part or cut.moment("W").part
    return cut.item("3", day.but(part=part, weekday=cut.moment("W").weekday))


def _shifted_weekday(cut: Cut) -> Item | None:
    """Rabu lusa: a weekday with the word for its distance, which counts where it fits."""
    by = cut.moment("by")
    if by.unit != "day" or by.anaphoric:
        return None
    return cut.item("3", by.but(weekday=cut.moment("W").weekday))


def _dated_day(cut: Cut) -> Item | None:
    """Minggu Paskah (21/4/2019), Sabtu pekan lalu (11/5), Hari Buruh 1 Mei: the date counts."""
    what, day = cut.moment("what"), cut.moment("day")
    if day.day is None or day.month is None or (what.holiday is None and what.weekday is None) or what.day is not None:
        return None
    if not cut.has("open") and (what.holiday is None or (what.holiday.month, what.holiday.day) != (day.month, day.day)):
        return None
    return cut.item("3", day.but(part=day.part or what.part))


def _same_day_word(cut: Cut) -> Item | None:
    """Senin (13/5) kemarin: the date counts."""
    day, by = cut.moment("day"), cut.moment("by")
    if day.day is None or day.month is None or by.unit != "day" or by.anaphoric:
        return None
    return cut.item("3", day.but(part=day.part or by.part))


def _bare_clock(cut: Cut) -> Item:
    hour, minute = cut.value("t")
    return cut.item("3", cut.moment("day").but(hour=hour, minute=minute, zone=cut.value("zone"), part=None))


def _kept(cut: Cut) -> Item | None:
    what = cut.at("what")
    if what.kind == "3" and what.value.hour is not None:
        return None
    kind = "5" if what.kind in "MN" else "3" if what.kind in "TW" else what.kind
    return cut.item(kind, moment_of(what))


JOIN_RULES: Final = (
    rule(r"U(?P<x>W)", "UW", lambda cut: cut.item("W", cut.moment("x")) if cut.first.value == "day" else None),
    rule(r"U(?P<x>M)", "UM", lambda cut: cut.item("M", cut.moment("x")) if cut.first.value == "month" else None),
    rule(r"i?(?P<head>[Uu])(?P<y>[yvI])(?!-[dn])", "", lambda cut: year_word(cut), "yvI"),
    rule(r"u(?P<y>[dn])", "u", short_year),
    rule(r"(?P<head>[UuM])'(?P<y>[dn])", "'", year_in_two_figures),
    rule(r"(?P<h>h)(?P<sign>[-+])(?P<d>d)<?(?P<H>H)(?:g?U?(?P<y>y))?", "hH", _countdown),
    rule(
        r"Y(?P<o>o)?(?P<holiday>[zH])|(?P<b>H)(?P<n>o)",
        "",
        lambda cut: _anniversary(cut) if cut.has("holiday") else _numbered(cut),
        "YH",
    ),
    rule(r"i?'(?P<x>I)", "'I", lambda cut: cut.item("I", cut.moment("x"))),
    rule(r"[WT][-~&][WT],?(?P<open>\()?(?P<range>6)(?(open)\))", "6", _weekday_pair),
    rule(r"(?P<W>[WT])(?P<P>P)?,?(?P<open>\()?(?P<day>3)(?(open)\))(?P<P2>P)?", "3", lambda cut: _weekday_date(cut)),
    rule(r"(?P<W>[WT]),?(?P<open>\()?(?P<day>6)(?(open)\))", "6", _plain("6", "day")),
    rule(r"i?(?P<o>o)-?(?P<Q>Q)g?i?(?P<M>[M5])", "oQ", half_of_month),
    rule(r"(?P<Q>Q)(?P<o>[o8])g?i?(?P<M>[M5])", "Q", half_of_month),
    rule(r"i?(?P<o>o)-?(?P<Q>Q)", "oQ", year_part),
    rule(r"(?P<Q>Q)(?P<o>[o8]|[dn](?!-?U))", "Q", year_part),
    rule(r"i?(?P<o>o)(?P<U>U)g?i?(?P<H>H)", "oH", day_of_feast),
    rule(r"(?P<U>U)(?P<o>[o8])(?P<H>H)", "UH", day_of_feast),
    rule(r"i?(?P<o>o)&(?P<o2>o)(?P<U>U)", "oU", centuries),
    rule(r"i?(?P<o>o)-?(?P<U>U)", "oU", century),
    rule(r"(?P<U>U)(?P<o>[o8d])", "U", century, "o8d"),
    rule(r"i?(?P<what>[M])(?P<by>e)|i?(?P<unit>[UwPQ])(?P<e>e)|e(?P<unit2>[UwPQ])(?![SJA])", "e", lambda cut: same_any(cut)),
    rule(r"A?j(?P<unit>[UwPQ])", "j", same),
    rule(r"(?<![n?d1249])(?P<unit>[UwPQ])(?P<j>`)", "`", same),
    rule(r"i(?P<by>f)(?P<unit>[UwPMWQ])", "f", following),
    rule(r"(?P<by>f)(?P<unit>[UwQ])", "f", following),
    rule(r"i(?P<unit>[UwPW])(?P<by>A)", "iA", following),
    rule(r"(?<![n?d1249)])(?P<unit>[UwPQ])(?P<by>A)", "A", lambda cut: following(cut) if cut.words.bare_units else None),
    rule(r"i?(?:(?P<o>o)|(?P<shift>s))(?P<W>W)g(?P<M>[M5])", "Wg", nth_weekday),
    rule(r"i?(?P<U>U)(?P<g>g)(?P<day>3)", "Ug3", week_of_day),
    rule(r"i?sUgi?(?P<M>[M5])", "sU", last_week),
    rule(r"UL(?P<M>[M5])", "UL", last_week),
    rule(r"[is]?(?P<shift>l)(?P<what>[MWN])", "l", directed),
    rule(r"[is]?l(?P<w>w)", "lw", lambda cut: cut.item("5", Moment(sub="WE", direction=-1))),
    rule(r"i?(?P<shift>s)(?P<unit>[UwQ])", "s", lambda cut: last_decade(cut)),
    rule(r"(?<![n?1249)])(?<!(?<!r)d)(?P<unit>[UwQ])(?P<shift>[SJ])", "", shifted, "SJ"),
    rule(r"i?(?P<o>[o])(?P<U>U)g?i?(?P<M>[M5])", "oU", week_of_month),
    rule(r"(?P<U>U)(?P<o>[o8])g?i?(?P<M>[M5])", "U", week_of_month, "o8"),
    rule(r"i?(?P<what>[WMN3%])(?:,?g?i?)(?P<frame>5)", "5", within),
    rule(r"r(?P<what>d)g?(?P<frame>5)|i(?P<what2>o)g(?P<frame2>5)", "5", lambda cut: day_of_month(cut), "ri"),
    rule(r"(?P<frame>5),?g?(?P<what>W)", "5W", within),
    rule(r"i?(?P<what>[H])(?:g?U?)(?P<y>[y5])", "H", lambda cut: holiday_year(cut)),
    rule(r"i?(?P<what>N)g?i?(?P<y>y)-[dn]", "Ny-", _join("5", "what", "y")),
    rule(r"(?<!1)i?(?P<what>[N%])(?:[-/]|g?i?U?)(?P<y>y)", "y", _join("5", "what", "y")),
    rule(
        r"i?(?P<what>[%])gi(?P<u>U)",
        "%",
        lambda cut: cut.item("5", cut.moment("what").but(unit="year", shift=0)) if cut.value("u") == "year" else None,
    ),
    rule(r"i?(?P<what>[NH])[-/]?(?P<y>v)", "v", lambda cut: cut.item("5", cut.moment("what").but(year=cut.value("y")[0]))),
    rule(r"(?P<W>W)(?P<by>T)", "WT", _shifted_weekday),
    rule(r"(?P<what>[WM3NH])(?P<shift>[SJK])", "", directed, "SJK"),
    rule(r"(?P<what>[5y])(?P<shift>[SJ])", "", year_gone, "SJ"),
    rule(r"(?P<day>3)(?P<by>T)", "3T", _same_day_word),
    rule(r"(?P<H>H)(?P<w>w)", "Hw", feast_weekend),
    rule(r"[is]?(?P<shift>s)(?P<what>[WMNH3])", "s", directed),
    rule(r"(?P<what>6)(?P<shift>[SJK])", "6", directed_range),
    rule(r"(?P<shift>K)(?P<part>P)", "KP", _part_today),
    rule(r"(?:i(?=PS))?(?P<part>P)(?P<shift>[KSJ])", "P", _part_today),
    rule(r"(?P<shift>s)(?P<part>P)", "sP", _part_today),
    rule(r"r(?P<d>d)(?![-~&,]?[dMU])(?P<shift>[SJK])?", "rd", _numbered_day),
    rule(r"@?gi(?P<day>o)(?![UQMo&]|[dn?]U)", "o", _ordinal_day),
    rule(r"(?P<F>F)(?P<P>P)?", "F", lambda cut: _offset_day(cut)),
    rule(r"(?:i|m)?(?P<part>P)(?:g?i?)(?P<day>[WT3])", "P", _eve),
    rule(r"i?(?P<part>P)gi?(?P<days>6)", "P6", _night_of_two),
    rule(r"(?P<day>[WT3H])(?:g?i?)(?P<part>P)", "P", _join("3", "day", "part")),
    rule(r"(?P<what>[H3])P?(?P<open>\()?(?P<day>3)(?(open)\))", "3", _dated_day, "(H"),
    rule(r"(?P<clock>7)(?P<shift>[SK])", "7", _midnight_today),
    rule(r"(?P<day>[WT3])[g@,]*q?(?P<open>\()?(?P<clock>7)(?(open)\))", "7", _clocked),
    rule(r"(?P<day>[3])[,]?(?P<t>t)(?P<zone>Z)?", "3t", lambda cut: _bare_clock(cut)),
    rule(r"(?P<clock>7)[,]?g?(?P<open>\()?(?P<day>[WT3])(?(open)\))", "7", _clocked),
    rule(r"(?P<day>3),?(?P<open>\()?(?P<Z>Z)(?(open)\))", "3Z", _plain("3", "day")),
    rule(r"(?P<day>T)\(W\)", "TW", _plain("3", "day")),
    rule(r"(?P<day>[WT])(?P<Z>Z)", "Z", _plain("3", "day")),
    rule(r"(?P<clock>7)K", "7K", _plain("7", "clock")),
    rule(r"(?P<first>7)_(?P<last>3)", "7_", _share_day),
    rule(r"[Ak]gi?(?P<unit>U)|[Ak]i(?P<unit2>U)", "U", lambda cut: this_unit(cut), "Ak"),
    rule(r"[Ak]g?(?P<what>[5T3WMN])", "", lambda cut: _kept(cut), "Ak"),
    rule(r"i?(?P<what>U)(?P<dash>-)?(?P<mod>\^)(?P<y>y)?", "U^", _year_end),
    rule(r"i?(?P<mod>m)-?g?i?(?P<what>[35WMyNUwI%6H])(?!o)", "m", _modified),
    rule(r"i(?P<what>[Iw5%])", "i", lambda cut: cut.at("what")._replace(start=cut.first.start)),
)
