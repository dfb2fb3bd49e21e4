"""Where pages, or one page, disagree about an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from sanad.link.figures import plain
from sanad.link.pages import Telling
from sanad.model import COUNTED, UNNAMED, Conflict, Event
from sanad.times.days import days_of

_ROUND: Final = 100  # what a round number at least is round to
_NEAR: Final = 4  # part of that by which it is off at most: nobody rounds 70 to 100


def find_conflicts(event: Event, tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """The conflicts of dates and numbers between the ``tellings`` of one event, and those between whoever tells it on one page and
    whoever denies it on another; those of claims within a page are in `sanad.link.claims`."""
    yield from _dates(event, tellings)
    yield from _numbers(event, tellings)
    yield from _words(event, tellings)


def what_of(event: Event) -> str:
    """The event in a few words, for people: act and parties."""
    sides = [", ".join(one.name for one in event.participants if one.part == part) for part in ("actor", "recipient")]
    return f"{event.act}: " + " > ".join(side for side in sides if side)


def _first_hand(tellings: Sequence[Telling]) -> list[Telling]:
    """Of pages that echo one another, the tellings of the first: what a copy gives differently is no other account."""
    first: dict[str, tuple[tuple[bool, str, str], str]] = {}
    for one in tellings:
        mine = (one.page.order, one.page.article)
        first[one.page.leader] = min(first.get(one.page.leader, mine), mine)
    return [one for one in tellings if first[one.page.leader][1] == one.page.article]


def _dates(event: Event, tellings: Sequence[Telling]) -> Iterator[Conflict]:
    days: dict[str, list[Telling]] = {}
    for one in _first_hand([one for one in tellings if one.mention.date]):
        found = days_of(one.mention.date)
        if found and found[0] == found[1]:
            days.setdefault(found[0], []).append(one)
    if len(days) > 1:
        yield Conflict("date", what_of(event), tuple(sorted(days)), tuple(one.passage for day in sorted(days) for one in days[day]))


def _numbers(event: Event, tellings: Sequence[Telling]) -> Iterator[Conflict]:
    counts: dict[tuple[str, str | None], dict[float, list[Telling]]] = {}
    for one in _first_hand([one for one in tellings if one.mention.quantities]):
        whole: dict[tuple[str, str | None], float] = {}
        for quantity in one.mention.quantities:  # of several in one telling the smaller are parts of the largest
            key = quantity.kind, quantity.unit
            whole[key] = max(quantity.value, whole.get(key, quantity.value))
        for key, value in whole.items():
            counts.setdefault(key, {}).setdefault(value, []).append(one)
    for (kind, unit), values in sorted(counts.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        if len(values) > 1 and not _rounded(list(values)) and _of_one_place(values):
            yield Conflict(
                "number",
                f"{what_of(event)} ({unit if kind == COUNTED else kind})",
                tuple(plain(value) for value in sorted(values)),
                tuple(one.passage for value in sorted(values) for one in values[value]),
            )


def _of_one_place(values: Mapping[float, Sequence[Telling]]) -> bool:
    """Whether two numbers are told that are not of two places ("12 people were held in Lima, 30 in Cusco")."""
    places = [{one.mention.place.name if one.mention.place else None for one in told} for told in values.values()]
    return any(None in mine | theirs or mine & theirs for mine, theirs in combinations(places, 2))


def _rounded(values: Sequence[float]) -> bool:
    """Whether all but one of ``values`` are that one in round hundreds, thousands and so on: "some 200" for 213."""
    exact = max(values, key=lambda one: len(plain(one).rstrip("0")))
    return all(one == exact or is_round_of(one, exact) for one in values)


def is_round_of(value: float, exact: float) -> bool:
    """Whether a number in round hundreds or thousands may be ``exact``."""
    step = round_to(value)
    return step >= _ROUND and abs(value - exact) < step / _NEAR


def round_to(value: float) -> int:
    """What a number is round to: tens, hundreds.

    >>> round_to(1400), round_to(35)
    (100, 1)
    """
    step = 1
    while step * 10 <= value and value % (step * 10) == 0:
        step *= 10
    return step


def _words(event: Event, tellings: Sequence[Telling]) -> Iterator[Conflict]:
    said = [(one, one.mention.speaker.name) for one in tellings if one.mention.speaker is not None]
    denied = [(one, name) for one, name in said if one.mention.status == "denied" and name != UNNAMED]
    deniers, leaders = {name for _, name in denied}, {one.page.leader for one, _ in denied}
    claimed = [(one, name) for one, name in said if one.mention.status != "denied" and name not in deniers]
    apart = [(one, name) for one, name in claimed if one.page.leader not in leaders]
    if apart and denied:
        values = tuple(dict.fromkeys(name for _, name in (*apart, *denied)))
        yield Conflict("claim", what_of(event), values, tuple(one.passage for one, _ in (*apart, *denied)))
