"""Where pages count the same and differ: one conflict for all figures that contradict each other, directly or through others.

A later page that has more brings the earlier up to date, unless a page says that accounts differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import Final

from sanad.link.conflicts import is_round_of, round_to
from sanad.link.counts import ON, PEOPLES, SINCE, Count
from sanad.link.figures import PEOPLE, plain
from sanad.link.pages import Page, hashed, mention_id, stretches, timed
from sanad.model import UNNAMED, Conflict, Passage

_BOTH: Final = 2  # countries that do something with people of one another
_SLIP: Final = 3  # days by which pages may differ about when it was
_LONGEST: Final = 8  # days of a time that says when something was
_STRETCH: Final = 7  # days; a figure is filed under the stretch that it is of, and near its end under the next one too
_DAY: Final = 10  # letters of a day
_HOUR: Final = 13  # and with its hour: on one day a page brings another up to date in a later one
_FEW: Final = 40  # counts of one fate on a page; one with more is a list of them
_MOST: Final = 6  # names, and times, that one figure is filed under
# What befalls people at many places every day, and that of which there are now more, now fewer.
_COMMON: Final = frozenset({"killed", "injured", "missing", "arrested", "displaced", "attending"})
_DAILY: Final = _COMMON | {"fired", "downed", "destroyed", "sunk", "seized", "rammed", "crossed", "freed"}  # what wars do every day
_PASSING: Final = frozenset({"stranded", "missing", "displaced", "deployed", "attending", "infected"})


Days = tuple[int, int]  # a time, as the numbers of its first and last day


@dataclass(frozen=True)  # without slots, so that what it is compared by is reckoned once
class Tally:
    """A count on its page."""

    id: str
    page: Page
    count: Count

    @property
    def place(self) -> tuple[tuple[bool, str, str], int, float, str]:
        """Sorts counts by the time of their pages, and as they stand there; no two are alike."""
        return self.page.order, self.count.start, self.count.value, self.id

    @cached_property
    def told(self) -> list[Days]:
        """The times that are told with it."""
        return [(_number(first), _number(last)) for first, _, last in (one.partition("/") for one in self.count.days)]

    @cached_property
    def day(self) -> int | None:
        """The day of its page."""
        return _number(self.page.day) if self.page.day else None

    @cached_property
    def times(self) -> list[Days]:
        """The times that it may be of: those told, the long ones left out; and the day of its page, unless its sentence says when,
        or counts from then on what only grows."""
        one = self.count
        if one.dated == SINCE and one.fate in _COMMON - _PASSING:
            return [(first, first) for first, _ in self.told]
        told = [(first, last) for first, last in self.told if last - first <= _LONGEST]
        return told if one.dated == ON or self.day is None else [*told, (self.day, self.day)]

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries beside it, and that of its teller."""
        return frozenset(one for one in (self.count.by, self.count.to, self.count.land) if one is not None)

    @property
    def about(self) -> str:
        """What two counts must share to contradict each other."""
        return self.count.about

    @property
    def keys(self) -> tuple[int, ...]:
        """What counts share that compare alike with all others: they stand for one another. The hour is left out where no later
        page of the day brings them up to date."""
        exact = _DAY if self.count.disputed or self.count.fate in _PASSING else _HOUR
        return (hashed("count", repr(self._unplaced), (self.page.published or "")[:exact]),)

    @property
    def repeated_as(self) -> Hashable:
        """What those share that compare alike with all others on pages that echo theirs, whenever these appeared."""
        return self._unplaced, tuple(self.times)

    @property
    def _unplaced(self) -> Count:
        return replace(self.count, start=0, end=0)

    @property
    def clues(self) -> tuple[int, ...]:
        """What counts of the same may share: what befell whom, and where, or with what, and about when; what befalls people
        everywhere is filed by countries under the days alone that are told with it."""
        one = self.count
        what = ("count", one.fate, PEOPLE if one.what in PEOPLES else one.what)
        common = one.fate in _DAILY
        held = [hashed(*what, name) for name in (*one.names[:_MOST], *(() if common else sorted(self.countries)))]
        near = {at for first, last in self.times[:_MOST] for at in stretches(first, last, _STRETCH, _SLIP)}
        keys = {key for at in near for key in timed(at, held)}
        if common and not one.local:
            short = [span for span in self.times[:_MOST] if span in self.told]
            for day in {day for first, last in short for day in range(first, last + 1)}:
                keys.update(timed(day // _STRETCH, [hashed(*what, country, str(day)) for country in self.countries]))
        return tuple(sorted(keys))


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def tallies_of(page: Page, counts: Iterable[Count]) -> list[Tally]:
    """The counts of a page, each with its id."""
    return [Tally(mention_id("n", page.article, "text", one.start, one.end, n), page, one) for n, one in enumerate(counts)]


def differ(one: Tally, other: Tally) -> bool:
    """Whether two counts contradict each other: they are of the same, and neither brings the other up to date. Depends on these two
    alone, and on whether their pages echo one another."""
    if other.page.order < one.page.order:
        one, other = other, one
    if one.page.article == other.page.article or _agree(one.count, other.count):
        return False
    if not (_of_one(one, other) and _at_one_time(one, other) and _at_one_place(one, other)):
        return False
    if one.page.leader == other.page.leader:
        return True  # whoever repeats a page and gives another figure is in error
    return one.count.disputed or other.count.disputed or not _is_update(one, other)


def _of_one(one: Tally, other: Tally) -> bool:
    """Whether the same befell the same, by and to whom it did as far as is told."""
    mine, theirs = one.count, other.count
    if mine.fate != theirs.fate or not (_holds(mine, theirs) or _holds(theirs, mine)):
        return False
    turned = None not in (mine.by, theirs.by) and mine.by != theirs.by and mine.by == theirs.to and theirs.by == mine.to
    ours, others = one.countries, other.countries
    return not turned and (not ours or not others or ours <= others or others <= ours)


def _holds(one: Count, other: Count) -> bool:
    """Whether ``one`` counts the same as ``other``, or people of whom that counts some, and fewer all the same."""
    if (one.what, one.sort) == (other.what, other.sort):
        return True
    both = one.what in PEOPLES and other.what in PEOPLES and not one.least
    return both and one.what == PEOPLE and one.sort is None and one.value < other.value


def _at_one_time(one: Tally, other: Tally) -> bool:
    mine, theirs = one.count, other.count
    somewhere = mine.local or theirs.local or set(mine.names).isdisjoint(theirs.names)  # and not on one ship
    exact = mine.dated == theirs.dated == ON or (mine.fate in _DAILY and somewhere)
    return _meet(one.times, other.times, 0 if exact else _SLIP)


def _at_one_place(one: Tally, other: Tally) -> bool:
    """Whether both are told of one place or thing; or, where no other is named, of one country, if that is enough."""
    mine, theirs = one.count, other.count
    if not set(mine.names).isdisjoint(theirs.names):
        return True
    shared = len(one.countries & other.countries)
    if mine.fate in _COMMON and (mine.local or theirs.local):
        return False
    if (mine.fate in _DAILY or (mine.what in PEOPLES and shared < _BOTH)) and not _meet(one.told, other.told, 0):
        return False
    return not (mine.local and theirs.local) and shared > 0


def _is_update(one: Tally, other: Tally) -> bool:
    """Whether the later of two counts may be right as the earlier was: who gave it gives another, there are more by then, or, of
    what comes and goes, fewer."""
    mine, theirs = one.count, other.count
    gap = abs(one.day - other.day) if one.day is not None and other.day is not None else 0
    if gap and mine.teller is not None and mine.teller == theirs.teller and not mine.teller.startswith(UNNAMED):
        return True
    if mine.fate in _PASSING:
        return gap > 1 and not _meet(one.told, other.told, _SLIP)
    closed = mine.dated == theirs.dated == ON and mine.fate not in _COMMON  # so many were fired at one time, and no more since
    return theirs.value > mine.value and not closed and (gap > 0 or _hours_apart(one.page, other.page))


def _hours_apart(one: Page, other: Page) -> bool:
    """Whether both pages say in which hour they appeared, and not the same."""
    mine, theirs = (one.published or "")[:_HOUR], (other.published or "")[:_HOUR]
    return min(len(mine), len(theirs)) > _DAY and mine != theirs


def _agree(one: Count, other: Count) -> bool:
    """Whether two numbers contradict each other no more than "some 300", "more than 300" and 314 do."""
    fewer, more = sorted((one, other), key=lambda count: count.value)
    rounded = is_round_of(fewer.value, more.value) or (not more.least and is_round_of(more.value, fewer.value))
    if fewer.value == more.value or rounded:
        return True
    return _reaches(one, other.value) or _reaches(other, one.value)


def _reaches(one: Count, value: float) -> bool:
    """Whether a number of which there may be more, up to the next one as round, may be ``value``."""
    return one.least and one.value <= value < one.value + round_to(one.value)


def _meet(one: Sequence[Days], other: Sequence[Days], slip: int) -> bool:
    """Whether a time of ``one`` lies within ``slip`` days of one of ``other``."""
    return any(first <= till + slip and since <= last + slip for first, last in one for since, till in other)


def differ_here(one: Tally, other: Tally) -> bool:
    """Whether two counts of one page contradict each other: given by two tellers in two sentences, where it says that accounts
    differ."""
    mine, theirs = one.count, other.count
    if mine.start == theirs.start or None in (mine.teller, theirs.teller) or mine.teller == theirs.teller:
        return False
    if not (mine.disputed or theirs.disputed) or _agree(mine, theirs) or not _of_one(one, other):
        return False
    elsewhere = mine.local and theirs.local and set(mine.names).isdisjoint(theirs.names)
    return not elsewhere and (mine.dated != ON or theirs.dated != ON or _meet(one.times, other.times, 0))


def find_rival_counts(tallies: Sequence[Tally]) -> list[Conflict]:
    """The conflicts between counts of one page, one for all that contradict each other."""
    alike: dict[str, list[Tally]] = {}
    for one in tallies:
        alike.setdefault(one.count.fate, []).append(one)
    found = []
    for told in alike.values():
        groups: list[set[Tally]] = []
        for pair in combinations(told, 2) if len(told) <= _FEW else ():
            if differ_here(*pair):
                touched = [group for group in groups if not group.isdisjoint(pair)]
                groups = [*(group for group in groups if group not in touched), set(pair).union(*touched)]
        groups.sort(key=lambda group: min(one.place for one in group))
        found += [one for one in map(make_conflict, groups) if one is not None]
    return found


def _common(names: Sequence[Iterable[str]]) -> list[str]:
    """The names that more than one of those has."""
    counted = Counter(name for some in names for name in some)
    return sorted(name for name, times in counted.items() if times > 1)


def make_conflict(tallies: Iterable[Tally]) -> Conflict | None:
    """The conflict of counts that hang together; None where all say the same."""
    told = sorted(tallies, key=lambda one: one.place)
    values = sorted({one.count.value for one in told})
    if len(values) < 2:
        return None
    first = told[0].count
    what = " ".join(filter(None, (first.sort or ("people" if first.what == PEOPLE else first.what), first.fate)))
    where = _common([one.count.names for one in told]) or _common([one.countries for one in told])
    spans = dict.fromkeys(Passage(one.page.article, "text", one.count.start, one.count.end) for one in told)
    return Conflict("number", ", ".join((what, *where)), tuple(plain(one) for one in values), tuple(spans))
