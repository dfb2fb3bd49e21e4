"""Of which state people are whom the page only calls a crowd: that of the place where they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.model import EventMention, Mention

_PEOPLE = "CVL"
_BY_CROWDS = frozenset({"ASSAULT", "COERCE"})  # acts that people in the street of some place may do there
_EARLIER = 50  # events back in which a place is looked for


def with_place_of_crowd(event: EventMention, earlier: Sequence[EventMention]) -> EventMention:
    """A protest with its place, and people whom nobody names as people of that place, also where they strike somebody there."""
    if event.type in _BY_CROWDS and event.place is not None and event.place.country is not None and _are_crowds(event.actors):
        return replace(event, actors=tuple(_in_country(x, event.place.country) for x in event.actors))
    if event.type != "PROTEST":
        return event
    if event.place is None and event.recipients and event.recipients[0].kind == "place":
        event = replace(event, place=event.recipients[0])
    if event.place is None and all(x.country is None for x in event.actors):
        places = (x.place for x in reversed(earlier[-_EARLIER:]) if x.place is not None and x.status == "reported")
        event = replace(event, place=next(places, None))
    if event.place is not None and event.place.country is not None:
        crowd = tuple(_in_country(x, event.place.country) for x in event.actors)
        event = replace(event, actors=crowd or (event.place,))
    return event


def _are_crowds(actors: Sequence[Mention]) -> bool:
    """Whether nobody acts but private people of no known country."""
    return bool(actors) and all(x.country is None and x.kind == "group" and x.sector == _PEOPLE for x in actors)


def _in_country(mention: Mention, country: str) -> Mention:
    return replace(mention, country=country) if mention.kind == "group" and mention.country is None else mention
