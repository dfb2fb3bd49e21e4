"""What every rule of the date grammar is made of: a pattern over the letters of typed tokens, and what it makes of a match."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sanad.lang.dates import DateWords
from sanad.times.figures import Item
from sanad.times.moment import Moment

Match = re.Match[str]
Action = Callable[["Cut"], "list[Item] | Item | None"]


class Cut:
    """The items under one match, by the names of the pattern's groups."""

    __slots__ = ("items", "match", "words")

    def __init__(self, match: Match, items: Sequence[Item], words: DateWords) -> None:
        self.match, self.items, self.words = match, items, words

    def has(self, name: str) -> bool:
        """Whether group ``name`` matched."""
        return self.match.start(name) >= 0

    def at(self, name: str) -> Item:
        """The item under group ``name``, which has to have matched."""
        return self.items[self.match.start(name)]

    def value(self, name: str) -> Any:
        """The value of the item under group ``name``, None where it did not match."""
        at = self.match.start(name)
        return self.items[at].value if at >= 0 else None

    def moment(self, name: str) -> Moment:
        """The item under group ``name`` as a moment."""
        return moment_of(self.at(name))

    @property
    def first(self) -> Item:
        """The first item of the match."""
        return self.items[self.match.start()]

    @property
    def last(self) -> Item:
        """The last item of the match."""
        return self.items[self.match.end() - 1]

    def item(self, kind: str, moment: Moment, first: str | None = None) -> Item:
        """One item over the whole match, or from the group ``first`` on."""
        begin = self.at(first) if first else self.first
        return Item(kind, begin.start, self.last.end, moment)


class Rule(NamedTuple):
    """A pattern, the letters that it can't do without, what it makes of a match (None: nothing), and letters of which it needs
    one at least (empty: it has no such choice)."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    action: Action
    some: frozenset[str]


def rule(pattern: str, needs: str, action: Action, some: str = "") -> Rule:
    """A rule with its pattern compiled."""
    return Rule(re.compile(pattern), frozenset(needs), action, frozenset(some))


def moment_of(item: Item) -> Moment:
    """What an item says by itself."""
    kind, value = item.kind, item.value
    if isinstance(value, Moment):
        return value
    if kind == "M":
        return Moment(month=int(value))
    if kind == "W":
        return Moment(weekday=int(value))
    if kind in "dn" and isinstance(value, (int, float)):
        return Moment(day=int(value))
    if kind == "o":
        return Moment(day=value)
    if kind == "y":
        return Moment(year=int(value))
    if kind == "P" or kind == "p":
        return Moment(part=value) if kind == "P" else Moment(unit="day", shift=0, part=value, anaphoric=True)
    if kind == "T":
        return day_word(value)
    if kind == "H":
        return Moment(holiday=value, part=value.part)
    if kind == "N":
        return Moment(sub=value)
    if kind == "%":
        return Moment(sub=value)
    if kind == "v":
        return Moment(fixed=f"{value[0]}/{value[1]}")
    if kind == "w":
        return Moment(sub="WE")
    return Moment(fixed=value if isinstance(value, str) else None)


def day_word(value: int | str) -> Moment:
    """A shift in days, with the part of day where one is written behind it."""
    if isinstance(value, int):
        return Moment(unit="day", shift=value)
    return Moment(unit="day", shift=int(value[:-2]), part=value[-2:])
