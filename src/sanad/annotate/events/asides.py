"""What a page only mentions in passing, beside what it is about: acts of nobody known, or done to nobody known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.model import EventMention, Mention

_FEWEST = 3  # acts between known sides by which a page shows that it is about the dealings of states and bodies
_MOVED = "MOBILIZE"
_VIOLENT = "ASSAULT"  # an attack on somebody known is told whoever made it
_STREET = "PROTEST"  # people in the street need no name


def without_asides(events: Sequence[EventMention]) -> list[EventMention]:
    """``events``; where several of them stand between sides of known countries, without those of which nobody known is told to have
    done them, and those done to people of whom nothing is known. A page that tells little else keeps them."""
    if sum(_is_between_known(one) for one in events) < _FEWEST:
        return list(events)
    return [_of_states(one) for one in events if not _is_aside(one)]


def _is_between_known(event: EventMention) -> bool:
    sides = {one.country for one in (*event.actors, *event.recipients)} - {None}
    return len(sides) > 1


def _of_states(event: EventMention) -> EventMention:
    """Forces that are moved within their own state are where they are, and against nobody there."""
    home = {one.country for one in event.actors} - {None}
    at_home = all(one.kind == "place" and one.country in home for one in event.recipients)
    if event.act != _MOVED or not event.recipients or not at_home:
        return event
    return replace(event, recipients=(), place=event.place or event.recipients[0])


def _is_aside(event: EventMention) -> bool:
    if event.act == _STREET or (event.act == _VIOLENT and _is_known(event.recipients)):
        return False
    if not _is_known(event.actors):
        return True
    return bool(event.recipients) and all(one.kind == "group" and one.country is None for one in event.recipients)


def _is_known(side: Sequence[Mention]) -> bool:
    return any(one.country is not None for one in side)
