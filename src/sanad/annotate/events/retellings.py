"""What only refers back to an act that was told before, and is no second one."""

from __future__ import annotations

from collections.abc import Sequence

from sanad.annotate.events.found import Found
from sanad.annotate.events.voiced import CONTRADICTS
from sanad.plover import MUTUAL
from sanad.text.reading import Reading

_REPEATED = frozenset({"COERCE", "SANCTION", "ACCUSE"})  # told again they are of something else, or what came of them
_DEEDS = frozenset({"ASSAULT", "MOBILIZE"})  # told again they are the same, unless on another day

_Deed = tuple[str, str, frozenset[str | None], frozenset[str | None]]  # an act, its status, and the countries on either side


def without_retellings(all_found: Sequence[Found], reading: Reading) -> list[Found]:
    """The events without those that only refer back to one told before: the same act between the same countries, on no other day,
    told as a noun, as a visit again, or in the next sentence."""
    kept: list[Found] = []
    told: dict[_Deed, set[str | None]] = {}
    visits: set[_Deed] = set()
    last: dict[tuple[str | None, _Deed], int] = {}  # with the sides as told, and how where both do it
    for one in all_found:
        event = one.event
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
        last[as_told] = here
        if again and (actors or recipients) and days and (event.date is None or event.date in days):
            continue
        days.add(event.date)
        if event.mode == "visit":
            visits.add(key)
        kept.append(one)
    return kept
