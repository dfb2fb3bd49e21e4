"""The date grammar: all rules in their order, tried on the typed tokens of a text.

A rule turns what its pattern matches into one item or more. Kinds that rules make: 3 a day, 5 a longer time (week, month, year,
season), 6 a finished range, 7 a clock time, 9 a duration, % a part of a year, = a set, _ the joint of two times that stay
apart. The other letters are those of `sanad.lang.dates.KINDS` and `sanad.times.items`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sanad.lang.dates import DateWords
from sanad.times.calendar_dates import FIGURE_RULES, MONTH_RULES, named_rules
from sanad.times.clocks import CLOCK_RULES
from sanad.times.counted import COUNTED_RULES
from sanad.times.figures import Item
from sanad.times.items import letters
from sanad.times.joining import JOIN_RULES
from sanad.times.quantities import DURATION_RULES
from sanad.times.ranges import RANGE_RULES, SET_RULES
from sanad.times.rules import Cut, Rule


def parse(items: list[Item], words: DateWords) -> list[Item]:
    """The items after all rules, in order."""
    kinds = letters(items)
    present = frozenset(kinds)
    rules: Sequence[Sequence[Rule]] = (
        CLOCK_RULES,
        FIGURE_RULES,
        named_rules(words.orders),
        MONTH_RULES,
        JOIN_RULES,
        DURATION_RULES,
        COUNTED_RULES,
        SET_RULES,
        RANGE_RULES,
    )
    for group in rules:
        for one in group:
            if one.needs <= present and not (one.some and one.some.isdisjoint(present)):
                before = kinds
                items, kinds = _apply(one, items, kinds, words)
                if kinds is not before:
                    present = frozenset(kinds)
    return items


def _apply(one: Rule, items: list[Item], kinds: str, words: DateWords) -> tuple[list[Item], str]:
    out: list[Item] = []
    done = 0
    for match in one.pattern.finditer(kinds):
        made = one.action(Cut(match, items, words))
        if made is not None:
            out += items[done : match.start()]
            out += made if isinstance(made, list) else [made]
            done = match.end()
    if not done:
        return items, kinds
    out += items[done:]
    return out, letters(out)
