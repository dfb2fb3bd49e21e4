"""Acts that are done by speaking, beside those that are told: which of them are the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.found import Found
from sanad.model import EventMention
from sanad.plover import quad_of
from sanad.text.reading import Reading

# Acts that a state does with others or by itself.
_DEALINGS: Final = frozenset({"REJECT", "COOPERATE", "AID", "AGREE", "SUPPORT", "MOBILIZE"})


def with_voiced(found: list[Found], voiced: Sequence[EventMention]) -> list[Found]:
    """The events with those of reporting verbs, unless such a verb was found already, by its own words or as what the speaker says
    ("must"); what it accuses somebody of, told as a noun, is no second event."""
    triggers = sorted((one.event.trigger.start, one.event.trigger.end) for one in found)
    said = {(one.event.type, id(one.event.speaker)) for one in found if one.event.speaker is not None}
    new = []
    for event in voiced:
        before = bisect_left(triggers, (event.trigger.end, 0)) - 1
        overlaps = before >= 0 and triggers[before][1] > event.trigger.start
        if not overlaps and (event.type, id(event.actors[0])) not in said:
            new.append(event)
    speakers = {id(event.actors[0]) for event in new}
    kept = [
        one
        for one in found
        if one.voice != "noun" or id(one.event.speaker) not in speakers or quad_of(one.event.type) not in ("MK", "VK")
    ]
    return [*kept, *(Found(event) for event in new)]


def with_charges(found: Sequence[Found], charged: Sequence[tuple[EventMention, str | None]], reading: Reading) -> list[Found]:
    """The events with the charges of those who accuse nobody in the same sentence yet; a breach or a dealing with which somebody
    charges another is that charge and no act that the page reports."""
    meant = unless_accused(found, [one for one, _ in charged], reading)
    fresh = [one for one in charged if one[0] in meant]
    new, about = [one for one, _ in fresh], {one.trigger.start: type_ for one, type_ in fresh if type_ is not None}
    kept = list(found)
    for index, charge in enumerate(new):
        breach = next((one for one in kept if _is_breach(one.event) and _is_charged(one.event, charge)), None)
        if breach is not None:
            kept.remove(breach)
            new[index] = replace(charge, recipients=breach.event.actors or charge.recipients)
    return [
        one._replace(about=about[one.event.trigger.start]) if one.event in new and one.event.trigger.start in about else one
        for one in with_voiced(kept, new)
    ]


def unless_accused(found: Sequence[Found], charges: Sequence[EventMention], reading: Reading) -> list[EventMention]:
    """The ``charges`` of those who are not told to accuse somebody, or to be sorry, in the same sentence."""
    accused = {
        (actor.entity, reading.sentence_index(one.event.trigger.start))
        for one in found
        if one.event.type in ("ACCUSE", "CONCEDE")
        for actor in one.event.actors
    }
    return [one for one in charges if (one.actors[0].entity, reading.sentence_index(one.trigger.start)) not in accused]


def _is_breach(event: EventMention) -> bool:
    """Whether an act is nothing but what somebody holds against its actor, if he does so: no deed of which somebody suffers."""
    return event.type in _DEALINGS or (event.type == "COERCE" and not event.recipients)


def _is_charged(event: EventMention, charge: EventMention) -> bool:
    """Whether an act is what somebody charges another with."""
    overlaps = event.trigger.start < charge.trigger.end and charge.trigger.start < event.trigger.end
    return overlaps and not any(one.country == charge.actors[0].country for one in event.actors)
