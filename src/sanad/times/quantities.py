"""Rules for durations, and for times that lie a duration away."""

from __future__ import annotations

from typing import Final

from sanad.times.figures import Item
from sanad.times.moment import Moment
from sanad.times.rules import Cut, moment_of, rule

_LETTERS: Final = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "M",
    "half": "M",
    "year": "Y",
    "windu": "Y",
    "decade": "DE",
    "century": "Y",
    "fortnight": "W",
}
_TIMES: Final = {"quarter": 3, "half": 6, "windu": 8, "century": 100, "fortnight": 2}
_SMALLER: Final = {"hour": ("minute", 60), "day": ("hour", 24), "year": ("month", 12), "minute": ("second", 60)}
_RANK: Final = (
    "century", "decade", "windu", "year", "half", "quarter", "month", "fortnight", "week", "day", "hour", "minute", "second",
)


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 duration of ``count`` units, None for an unknown number.

    >>> duration(3, "day"), duration(None, "month"), duration(1.5, "hour"), duration(0.25, "century")
    ('P3D', 'PXM', 'PT90M', 'P25Y')
    """
    letter = _LETTERS[unit]
    if count is None:
        letter = "CE" if unit == "century" else letter
        return f"PTX{letter[1]}" if letter[0] == "T" else f"PX{letter}"
    count *= _TIMES.get(unit, 1)
    if unit in ("century", "windu"):
        unit = "year"
    if count != int(count) and unit == "month":
        return f"P{int(count)}M{round((count - int(count)) * 30)}D" if count > 1 else f"P{round(count * 30)}D"
    if count != int(count) and unit in _SMALLER:
        smaller, by = _SMALLER[unit]
        return duration(round(count * by), smaller)
    if unit == "decade" and count != int(count):
        return duration(count * 10, "year")
    shown = str(int(count)) if count == int(count) else f"{count:g}"
    return f"PT{shown}{letter[1]}" if letter[0] == "T" else f"P{shown}{letter}"


def _length(count: float | None, unit: str) -> Moment:
    return Moment(fixed=duration(count, unit), unit=unit, number=count)


def _counted(cut: Cut) -> Item | None:
    unit = str(cut.value("U"))
    if unit not in _LETTERS:
        return None
    n = cut.at("n") if cut.has("n") else None
    if n is None:
        count: float | None = None
    elif n.kind == "1":
        count = 1
    elif n.kind == "2":
        count = 0.5
    elif n.kind == "4":
        count = 0.25
    elif n.kind == "Q":
        count = 0.5 if n.value == "half" else 0.25
    elif isinstance(n.value, (int, float)):
        count = float(n.value)
    else:
        return None
    if cut.has("n1") and count is not None:
        count *= float(cut.value("n1"))
    if count is not None and (cut.match.group("more") or cut.match.group("half")):
        count += 0.5
    if count == 0 or (n is not None and n.kind == "1" and unit in ("quarter", "half")):  # "a quarter" is rather a fourth
        return None
    moment = _length(count, unit).but(ambiguous=n is not None and n.kind == "1")
    approx = cut.value("q")
    return cut.item("9", moment.but(mod=str(approx)) if approx else moment)


def _one(cut: Cut) -> Item:
    count = 1.5 if cut.match.group("half") else 1
    moment = _length(count, str(cut.value("V"))).but(ambiguous=True)
    approx = cut.value("q")
    return cut.item("9", moment.but(mod=str(approx)) if approx else moment)


def _chain(cut: Cut) -> Item | None:
    """Six years six months: one length, where the second unit is the smaller."""
    one, two = cut.moment("one"), cut.moment("two")
    if one.unit is None or two.unit is None or one.number is None or two.number is None or one.fixed is None or two.fixed is None:
        return None
    if _RANK.index(one.unit) >= _RANK.index(two.unit) or (
        cut.match.group("and") and _RANK.index(two.unit) - _RANK.index(one.unit) > 4
    ):
        return None
    (day1, _, clock1), (day2, _, clock2) = one.fixed.partition("T"), two.fixed.partition("T")
    clock = clock1 + clock2
    return cut.item("9", Moment(fixed=day1 + day2[1:] + (f"T{clock}" if clock else ""), mod=one.mod))


def _away(cut: Cut) -> Item | None:
    """Three days ago, two weeks from now."""
    length, by = cut.moment("length"), int(cut.value("by"))
    if by == 0 or (length.number is None and by > 0):
        return cut.item("9", length)
    if length.number is None:
        return cut.item("R", Moment(fixed="PAST_REF")) if length.fixed and "X" in length.fixed else None
    return cut.item("3", Moment(unit=length.unit, shift=by, number=length.number, mod=length.mod))


def _once(cut: Cut) -> Item | None:
    """Years ago."""
    return cut.item("R", Moment(fixed="PAST_REF")) if int(cut.value("by")) < 0 else None


def _away_from(cut: Cut) -> Item | None:
    """Two days later, counted from the time that was spoken of."""
    length = cut.moment("length")
    if length.number is None or length.unit is None:
        return cut.item("9", length)
    by = int(cut.value("by"))
    return cut.item("3", Moment(unit=length.unit, shift=by, number=length.number, anaphoric=True, fixed=length.fixed))


def _in_time(cut: Cut) -> Item | None:
    """In three days: a day ahead where the sentence is about what is planned, else a length."""
    length = cut.moment("length")
    if cut.value("g") != "in_time" or length.number is None or length.unit is None:
        return None
    return cut.item("9", length.but(shift=1, direction=1), "length")


def _stretch(cut: Cut) -> Item:
    return cut.item("9", Moment(fixed=cut.moment("length").fixed, mod=cut.moment("length").mod))


def _whole(cut: Cut) -> Item | None:
    """The past week."""
    unit = str(cut.value("U"))
    return cut.item("9", Moment(fixed="P1DE" if unit == "decade" else duration(1, unit))) if unit in _LETTERS else None


def _long(cut: Cut) -> Item | None:
    return _whole(cut) if cut.value("U") in ("decade", "century") else None


def _from_to(cut: Cut) -> Item | None:
    """Three to five days."""
    first, last = cut.at("first"), cut.moment("last")
    if last.unit is None or last.number is None or last.shift is not None or last.ambiguous:
        return None
    count = moment_of(first).number if first.kind == "9" else first.value
    unit = moment_of(first).unit if first.kind == "9" else last.unit
    if not isinstance(count, (int, float)) or unit is None:
        return None
    return cut.item("9", Moment(fixed=f"{duration(count, unit)}/{last.fixed}"))


DURATION_RULES: Final = (
    rule(r"i?l(?P<U>U)", "l", _whole),
    rule(r"(?<![dn?])i?(?P<U>U)L", "L", _long),
    rule(
        r"(?P<q>q)?(?:(?P<n1>[dn])\*)?(?:1(?=ng?U|Q-?g?1?U))?(?:(?P<n>[dn](?:\([dn]\))?|[24]|1(?!Q-?g?1?U)|Q(?=-?g?1?U))(?:(?<=Q)g?1)?|\?g?)(?P<more>2|-?&-?1?-?Q-?)?g?-?(?P<U>[UQ])(?P<half>2|&1Q)?",
        "",
        _counted,
    ),
    rule(r"(?P<q>q)?(?P<V>V)(?P<half>2)?", "V", _one),
    rule(r"(?P<B>B)", "B", lambda cut: cut.item("9", Moment(fixed=duration(None, str(cut.value("B")))))),
    rule(r"(?P<one>9),?(?P<and>&)?(?P<two>9)", "9", _chain),
    rule(r"(?P<first>[dn](?=[-~&])|9(?=[-~]))[-~&](?P<last>9)", "9", _from_to, "-~&"),
    rule(r"(?P<length>9)(?P<by>[GS])", "9", _away, "GS"),
    rule(r"(?<![n?d1249])(?P<U>U)(?P<by>G)", "UG", _once),
    rule(r"(?P<length>9)(?P<by>A)", "9A", _away_from),
    rule(r"f(?P<length>9)", "f9", _stretch),
    rule(
        r"i?[lsf](?P<length>9)|(?P<length2>9)[LJ]",
        "9",
        lambda cut: _stretch(cut) if cut.has("length") else cut.item("9", cut.moment("length2")),
        "lsfLJ",
    ),
    rule(r"(?P<g>g)(?P<length>9)", "g9", _in_time),
)
