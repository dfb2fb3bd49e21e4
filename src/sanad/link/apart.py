"""Tellings of one page that are of different acts, although type and parties agree."""

from __future__ import annotations

from typing import Final

from sanad.model import EventMention
from sanad.plover import quad_of

# Acts whose modes are different things that one side does to another, and not ways to do one: to expel an envoy, to demand visas.
_OF_MANY_KINDS: Final = frozenset({"SANCTION", "COERCE", "RETREAT"})
_FRIENDLY: Final = frozenset({"VC", "MC"})


def are_other_kinds(one: EventMention, other: EventMention) -> bool:
    """Whether two mentions of a type are of different things: of two modes, or one of a mode and one of none."""
    return one.act in _OF_MANY_KINDS and one.mode != other.mode


def are_apart(one: EventMention, other: EventMention) -> bool:
    """Whether a page that tells both tells two acts: of different kinds, unless both on one day; or one for which the page or
    who acts vouches, and one that is denied, where that is no charge. What is denied is something else then that is said of it
    ("denied that it had traded the prisoners whom it freed"): where the act itself is denied, that is found when the page is
    read."""
    if are_other_kinds(one, other) and (one.date is None or one.date != other.date):
        return True
    denied, told = (one, other) if one.status == "denied" else (other, one)
    if denied.status != "denied" or told.status != "reported" or not _is_vouched_for(told):
        return False
    return quad_of(told.type) in _FRIENDLY


def _is_vouched_for(mention: EventMention) -> bool:
    """Whether the page tells it in its own words, or in those of the side that acted."""
    speaker = mention.speaker
    if speaker is None:
        return True
    own = {one.country for one in mention.actors} - {None}
    return speaker.country in own or any(one.entity == speaker.entity for one in mention.actors)
