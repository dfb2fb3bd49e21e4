"""What a page only mentions in passing, beside what it is about: acts of nobody known, or done to nobody known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.parties import are_unknown
from sanad.annotate.events.status.stance import CONDITION
from sanad.model import EventMention, Mention
from sanad.text.reading import Reading

_FEWEST: Final = 2  # sentences that tell of acts between known sides by which a page shows that it is about the dealings of states
_MOVED: Final = "MOBILIZE"
_STREET: Final = "PROTEST"  # people in the street need no name
_VIOLENT: Final = "ASSAULT"  # gunmen who strike somebody known need none either
# Acts towards another state, which say next to nothing of the dealings of states where this is not known.
_AT_ANOTHER: Final = frozenset({"ACCUSE", "AID", "ASSAULT", "CONCEDE", "CONSULT", "SANCTION"})


def without_asides(events: Sequence[EventMention], reading: Reading) -> list[EventMention]:
    """``events``; where several sentences tell of some between sides of known countries, without those of which nobody known is
    told to have done them, those done to people of whom nothing is known, what is but a condition, and acts towards another state
    of which it is not known which. A page that tells little else keeps them, and what it opens with."""
    telling = {reading.sentence_index(one.trigger.start) for one in events if _is_between_known(one)}
    if len(telling) < _FEWEST:
        return list(events)
    return [_of_states(one) for one in events if not _is_aside(one) or _opens(one, reading)]


def _opens(event: EventMention, reading: Reading) -> bool:
    """Whether the page opens with what somebody known does to somebody, though it is not known of which state he is."""
    known = event.act in _AT_ANOTHER and bool(event.recipients) and _is_known(event.actors)
    return known and event.trigger.start < reading.sentences[0].end


def _is_between_known(event: EventMention) -> bool:
    sides = {one.country for one in (*event.actors, *event.recipients)} - {None}
    return len(sides) > 1


def _of_states(event: EventMention) -> EventMention:
    """Forces that are moved within their own state are where they are, and against nobody there."""
    home = {one.country for one in event.actors} - {None}
    if event.act != _MOVED or not event.recipients or any(one.country not in home for one in event.recipients):
        return event
    where = next((one for one in event.recipients if one.kind in ("place", "country")), None)
    return replace(event, recipients=(), place=event.place or where)


def _is_aside(event: EventMention) -> bool:
    if event.act == _STREET:
        return False
    if CONDITION in event.rule:
        return True
    if not _is_known(event.actors):
        return not (event.act == _VIOLENT and event.actors and _is_known(event.recipients))
    if event.act in _AT_ANOTHER and len(event.actors) == 1:
        return not _is_known(event.recipients)
    return bool(event.recipients) and are_unknown(event.recipients)


def _is_known(side: Sequence[Mention]) -> bool:
    return any(one.country is not None for one in side)
