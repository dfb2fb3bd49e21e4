"""What only refers back to an act that was told before, and is no second one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.found import Found
from sanad.annotate.events.speech.voiced import CONTRADICTS
from sanad.model import Mention
from sanad.plover import MUTUAL
from sanad.text.reading import Reading

_REPEATED: Final = frozenset({"COERCE", "SANCTION", "ACCUSE"})  # told again they are of something else, or what came of them
_DEEDS: Final = frozenset({"ASSAULT", "MOBILIZE"})  # told again they are the same, unless on another day

# Acts, and sentences, ahead in which a deed is told at length.
_AHEAD: Final = 6
_SOON: Final = 2

_Deed = tuple[str, str, frozenset[str | None], frozenset[str | None]]  # an act, its status, and the countries on either side


def without_retellings(all_found: Sequence[Found], reading: Reading) -> list[Found]:
    """The events without those that only refer back to one told before: the same act between the same countries, on no other day,
    told as a noun, as a visit again, or in the next sentence."""
    kept: list[Found] = []
    told: dict[_Deed, set[str | None]] = {}
    visits: set[_Deed] = set()
    last: dict[tuple[str | None, _Deed], int] = {}  # with the sides as told, and how where both do it
    for at, one in enumerate(all_found):
        event = one.event
        if _is_told_at_length(one, all_found[at + 1 : at + 1 + _AHEAD], reading):
            continue
        actors, recipients = frozenset(x.country for x in event.actors), frozenset(x.country for x in event.recipients)
        as_told = event.mode if event.act in MUTUAL else None, (event.act, event.status, actors, recipients)
        if event.act in MUTUAL:
            actors, recipients = actors | recipients, frozenset()
        key = event.act, event.status, actors, recipients
        days = told.setdefault(key, set())
        here = reading.sentence_index(event.trigger.start)
        again = one.voice == "noun" or event.status == "denied" or event.rule.startswith(CONTRADICTS)
        again = again or (event.mode == "visit" and key in visits) or event.mode == "third-party"
        again = again or (event.act in _DEEDS and key in told and bool(days))
        again = again or (event.act not in _REPEATED and here - last.get(as_told, here) == 1)
        undated = one.voice == "noun" and days == {None} and here - last.get(as_told, -1) == 1  # "the demand was made on Friday"
        last[as_told] = here
        if again and (actors or recipients) and days and (event.date is None or event.date in days or undated):
            continue
        days.add(event.date)
        if event.mode == "visit":
            visits.add(key)
        kept.append(one)
    return kept


def _is_told_at_length(one: Found, ahead: Sequence[Found], reading: Reading) -> bool:
    """Whether a deed that but a noun names without its day is told with it by a verb right behind: "condemned A's attack on B. A's
    jets bombed B on Monday"."""
    if one.voice != "noun" or one.event.act not in _DEEDS or one.event.date is not None or not one.event.recipients:
        return False
    here = reading.sentence_index(one.event.trigger.start)
    return any(
        other.voice != "noun" and other.event.date is not None
        and (other.event.act, other.event.status) == (one.event.act, one.event.status)
        and _countries(other.event.actors) == _countries(one.event.actors)
        and _countries(other.event.recipients) == _countries(one.event.recipients)
        and 0 < reading.sentence_index(other.event.trigger.start) - here <= _SOON
        for other in ahead
    )


def _countries(side: Sequence[Mention]) -> frozenset[str | None]:
    return frozenset(one.country for one in side)
