"""Rules for dates in figures and with the month by name."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from sanad.times.figures import Item
from sanad.times.moment import Moment
from sanad.times.rules import Cut, Rule, rule

# -- in figures


def _valid(year: int | None, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def slashed(value: Sequence[int | str], order: str) -> Moment | None:
    """A date in figures; ``ambiguous`` where day and month may be the other way about."""
    year = int(value[2]) if len(value) > 2 else None
    if year is not None and year < 100:
        year += 2000 if year < 50 else 1900
    first, second = int(value[0]), int(value[1])
    if len(value) > 3:
        return Moment(year=year, month=second, day=first) if _valid(year, second, first) else None
    day, month = (first, second) if order == "dmy" else (second, first)
    if _valid(year, month, day):
        return Moment(year=year, month=month, day=day, ambiguous=order != "dmy" and day != month and _valid(year, day, month))
    return Moment(year=year, month=day, day=month) if _valid(year, day, month) else None


def _slashed(cut: Cut) -> Item | None:
    value = cut.value("x")
    moment = slashed(value, cut.words.numeric)
    if moment is None:
        return None
    return cut.item("3", moment)


def _slashed_range(cut: Cut) -> Item | None:
    last = slashed(cut.value("last"), cut.words.numeric)
    first = cut.at("first")
    if last is None:
        return None
    begin = last.but(day=int(first.value)) if first.kind == "d" else slashed(first.value, cut.words.numeric)
    if begin is None:
        return None
    return cut.item("6", begin.but(year=begin.year or last.year, end=last, ambiguous=False))


def _dashed(cut: Cut) -> Item | None:
    """2022-08-15 and 15-8-2022."""
    items = cut.items[cut.match.start() : cut.match.end()]
    if any(one.end != two.start for one, two in itertools.pairwise(items)):
        return None
    year, month, day = (
        (int(one.value) for one in (items[0], items[2], items[4]))
        if items[0].kind == "y"
        else (int(one.value) for one in (items[4], items[2], items[0]))
    )
    return cut.item("3", Moment(year=year, month=month, day=day)) if _valid(year, month, day) else None


FIGURE_RULES: Final = (
    rule(r"y-d-d", "y-", _dashed),
    rule(r"d-d-y", "y-", _dashed),
    rule(r"(?P<first>[dx])[-~](?P<last>x)", "x", _slashed_range, "-~"),
    rule(r"(?P<x>x)", "x", lambda cut: _slashed(cut) if len(cut.value("x")) > 2 else None),
    rule(r"(?P<x>x)(?=P|,?7)", "x", lambda cut: _loose(cut) if cut.words.bare_numeric else None),
    rule(r"\((?P<x>x)\)|(?<=[WPT],)(?P<z>x)|(?<=[WPTr])(?P<q>x)", "x", lambda cut: _loose(cut)),
)


def _loose(cut: Cut) -> list[Item] | None:
    """(7/10), or a day and month in figures behind a weekday."""
    name = next(one for one in ("x", "z", "q") if one in cut.match.re.groupindex and cut.has(one))
    moment = slashed(cut.value(name), cut.words.numeric)
    if moment is None:
        return None
    item = cut.at(name)
    dated = Item("3", item.start, item.end, moment)
    return [cut.first, dated, cut.last] if name == "x" and cut.first.kind == "(" else [dated]


# -- with the month by name


def _year(cut: Cut) -> int | None:
    return int(cut.value("y")) if "y" in cut.match.re.groupindex and cut.has("y") else None


def _ordinal(cut: Cut) -> bool:
    """Whether a day is given by an ordinal in a language that has no such days ("pekan kedua Maret")."""
    return not cut.words.ordinal_days and "o" in cut.match.group()


def _days(cut: Cut) -> list[Item] | None:
    """15, 16 and 17 November: as many dates as there are days, each at its own words."""
    month, year = cut.moment("M").month, _year(cut)
    if _ordinal(cut):
        return None
    run = [one for one in cut.items[cut.match.start() : cut.match.end()] if one.kind in "do"]
    if not all(_valid(year, month or 0, int(one.value)) for one in run):
        return None
    found = [Item("3", one.start, one.end, Moment(year=year, month=month, day=int(one.value))) for one in run]
    first, last = cut.items[cut.match.start()], cut.items[cut.match.end() - 1]
    found[0] = found[0]._replace(start=first.start)
    found[-1] = found[-1]._replace(end=last.end)
    out: list[Item] = []
    for one in found:
        out += [one, Item("_", one.end, one.end)]
    return out[:-1]


def _day_range(cut: Cut) -> Item | None:
    month, year = cut.moment("M").month, _year(cut)
    first, last = cut.value("d1"), cut.value("d2")
    if _ordinal(cut):
        return None
    if not (_valid(year, month or 0, int(first)) and _valid(year, month or 0, int(last)) and int(first) < int(last)):
        return None
    begin = Moment(year=year, month=month, day=int(first))
    return cut.item("6", begin.but(end=begin.but(day=int(last))))


def _day_month(cut: Cut) -> Item | None:
    if "g" in cut.match.re.groupindex and cut.has("g") and cut.value("g") != "genitive":  # "27 in February" counts something
        return None
    if _ordinal(cut):
        return None
    month, year, day = cut.moment("M").month or 0, _year(cut), int(cut.value("d"))
    return cut.item("3", Moment(year=year, month=month, day=day)) if _valid(year, month, day) else None


def _month_year(cut: Cut) -> Item:
    return cut.item("5", Moment(year=_year(cut), month=cut.moment("M").month))


def _month_range(cut: Cut) -> Item:
    first, last, year = cut.moment("M1").month, cut.moment("M2").month, _year(cut)
    begin = Moment(year=year - (first > last) if year and first and last else None, month=first)
    return cut.item("6", begin.but(end=Moment(year=year, month=last)))


_BEHIND: Final = r"(?:,?U?(?P<y>y))?"
_NAMED: Final = {
    "dmy": (
        rule(r"r?(?:[do],)*[do],?&[do](?P<M>M)" + _BEHIND, "M&", _days),
        rule(r"r?(?P<d1>[do])[-~](?P<d2>[do])(?:gi?)?(?P<M>M)" + _BEHIND, "M", _day_range),
        rule(r"r?i?(?P<d>[do])(?P<g>g)?U?(?P<M>M)" + _BEHIND, "M", _day_month),
        rule(r"r(?P<d>n)(?P<M>M)" + _BEHIND, "Mrn", _day_month),
    ),
    "mdy": (
        rule(r"(?P<M>M)(?:[do],)+[do],?&[do](?!M|U)" + _BEHIND, "M&", _days),
        rule(r"(?P<M>M)(?P<d1>[do])[-~](?P<d2>[do])(?![MaU])" + _BEHIND, "M", _day_range),
        rule(r"(?P<M>M)[do]&[do](?![MaUP])" + _BEHIND, "M&", _days),
        rule(r"(?P<M>M)i?(?P<d>[do])(?![Ma*]|-?U)" + _BEHIND, "M", _day_month),
    ),
}
MONTH_RULES: Final = (
    rule(r"(?P<M1>M)[-~](?P<M2>M),?g?U?(?P<y>y)", "My", _month_range),
    rule(r"U?(?P<M>M),?g?[Uu]?(?P<y>y)", "My", _month_year),
)


def named_rules(orders: Sequence[str]) -> list[Rule]:
    """The rules for dates with the month by name, in the orders that a language has."""
    return [rule for order in orders for rule in _NAMED[order]]
