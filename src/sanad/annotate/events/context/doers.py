"""Who does what is told without saying by whom: a pronoun's meaning, a captor, a speaker's state, a visitor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.found import Found, told_within
from sanad.annotate.events.parties import CUSTODY, SPOKEN, is_medium, is_unnamed
from sanad.model import EventMention, Mention
from sanad.text.reading import Reading

_NEAR: Final = 3  # sentences back in which a pronoun's meaning is looked for
_BY_AUTHORITIES: Final = {("COERCE", "arrest"), ("SANCTION", "convict")}  # acts, with their modes, that only authorities do
_EARLIER: Final = 50  # events back in which a captor is


def with_actor(one: Found, earlier: Sequence[EventMention], reading: Reading) -> EventMention:
    """An event of which only who it is done to is named, with who does it: a pronoun's meaning, a captor, a visitor."""
    event = one.event
    if event.actors or not event.recipients or not earlier:
        return event
    doer = _pronoun(event, earlier, reading) if one.by_pronoun else None
    if (event.type in CUSTODY or event.mode == "release") and not one.by_pronoun:
        doer = _keeper(event, earlier)
    told = event.type in SPOKEN and one.voice == "passive"
    if doer is None and told and event.speaker is not None and _speaks_for(event.speaker, event.recipients):
        doer = event.speaker
    if doer is None and event.type == "CONSULT":
        doer = _visitor(event, earlier[-1], reading)
    return event if doer is None else replace(event, actors=(doer,), rule=f"{event.rule}, actor from the context")


def with_captor_there(event: EventMention) -> EventMention:
    """An arrest or sentence of which nobody says by whom, as that of the authorities where it was: "was arrested in Lima"."""
    where = event.place
    arrest = (event.act, event.mode) in _BY_AUTHORITIES and not event.actors and bool(event.recipients)
    if not arrest or where is None or where.country is None:
        return event
    return replace(event, actors=(where,), rule=f"{event.rule}, by the authorities of the place")


def _pronoun(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """Whom a pronoun for who acts means: who spoke or acted last, a few sentences back at most, and is not acted on."""
    others = {None, *(one.country for one in event.recipients)}
    for one in told_within(_NEAR, event, earlier, reading):
        for doer in (one.speaker, *one.actors[:1]):
            if doer is not None and doer.country not in others and not is_medium(doer):
                return doer
    return None


def _speaks_for(speaker: Mention, recipients: Sequence[Mention]) -> bool:
    """Whether a state's own voice tells what was done to others without saying by whom: "B had been asked", A's envoy said."""
    abroad = all(one.country not in (None, speaker.country) for one in recipients)
    return abroad and speaker.country is not None and speaker.sector == "GOV" and not is_unnamed(speaker)


def _keeper(event: EventMention, earlier: Sequence[EventMention]) -> Mention | None:
    """Who took somebody before that is now held or freed, where nobody says by whom: "police arrested A. A was jailed"."""
    held = {one.entity for one in event.recipients if one.kind == "person" or event.mode == "release"}
    for one in reversed(earlier[-_EARLIER:]):
        took = one.act in CUSTODY and one.status == event.status == "reported" and one.actors
        if took and one.actors[0].country is not None and any(x.entity in held for x in one.recipients):
            return one.actors[0]
    return None


def _visitor(event: EventMention, last: EventMention, reading: Reading) -> Mention | None:
    """Whom the sentence before was about, for a meeting of which only the other side is named."""
    if reading.sentence_index(event.trigger.start) - reading.sentence_index(last.trigger.start) > 1 or not last.actors:
        return None
    first = last.actors[0]
    own = {None, *(one.country for one in event.recipients)}
    return first if first.country not in own and not is_medium(first) else None
