"""Of which state people are whom the page only calls a crowd: that of the place where they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.days.occasions import place_of
from sanad.annotate.events.implied.meant import Side
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.status.governing import Act
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import EventMention, Mention
from sanad.text.sentences import Sentence

_PEOPLE: Final = "CVL"
_BY_CROWDS: Final = frozenset({"ASSAULT", "COERCE"})  # acts that people in the street of some place may do there
_BESIDE: Final = 4  # words between a protest and the place behind it
_EARLIER: Final = 50  # events back in which a place is looked for


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


def with_land_of_victims(event: EventMention) -> EventMention:
    """An attack with the people whom it befell, of whom the page says no more, as people of the place where that was."""
    land = event.place.country if event.place is not None else None
    known = any(one.country is not None for one in event.recipients)
    if event.act != "ASSAULT" or land is None or known or not all(one.kind == "group" for one in event.recipients):
        return event
    return replace(event, recipients=tuple(_in_country(one, land) for one in event.recipients))


def _are_crowds(actors: Sequence[Mention]) -> bool:
    """Whether nobody acts but private people of no known country."""
    return bool(actors) and all(x.country is None and x.kind == "group" and x.sector == _PEOPLE for x in actors)


def _in_country(mention: Mention, country: str) -> Mention:
    return replace(mention, country=country) if mention.kind == "group" and mention.country is None else mention


def in_street(
    scene: Scene, sentence: Sentence, stance: StanceWords, act: Act, actors: Side, recipients: Side
) -> tuple[Side, Side]:
    """The sides of a protest: people whom nobody names are those of the place; the place where they march is not against whom."""
    if actors:
        at_place = _is_where(scene, stance, act.parties.recipients, recipients)
        against = _opposed(scene, sentence, stance, act.trigger) if at_place else ()
        country = recipients[0].country if against else None
        return (tuple(_in_country(one, country) for one in actors) if country else actors), against or recipients
    there = place_of(scene, sentence, stance, act.trigger, act.parties.recipients)
    known = (there,) if there is not None and there.country is not None and there not in recipients else ()
    if known and act.parties.recipients and known[0].end < scene.starts[scene.firsts[act.parties.recipients[0]]]:
        aside = scene.words[scene.firsts[act.parties.recipients[0]] - 1] in stance.place
        return known, () if aside else recipients  # "in X against the war in R"
    if act.parties.recipients and _is_of(scene, stance, act.parties.recipients[0]):
        return (replace(recipients[0], kind="place", sector=None),), ()  # "took to the streets of X"
    if recipients and not _is_where(scene, stance, act.parties.recipients, recipients):
        return known, recipients
    where = recipients[0] if recipients else place_of(scene, sentence, stance, act.trigger, ())
    where = where or _place_behind(scene, sentence, act.trigger)
    if where is not None and where.text[0].islower():  # "near A's base": against whose it is
        return (), (where,)
    against = _opposed(scene, sentence, stance, act.trigger) if recipients else ()
    return ((where,) if where is not None and where.country is not None else ()), against


def _is_where(scene: Scene, stance: StanceWords, indices: Sequence[int], recipients: Side) -> bool:
    """Whether the only recipient of a protest is the town where it takes place: "marched in X against B"."""
    if len(indices) != 1 or len(recipients) != 1 or recipients[0].kind not in ("place", "country"):
        return False
    first = scene.firsts[indices[0]]
    return first > 0 and scene.words[first - 1] in stance.place and recipients[0].text[0].isupper()


def _opposed(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> Side:
    """Against whom people march behind the place where they do: "marched in X against B"."""
    for at in range(trigger.last, sentence.last):
        if scene.words[at - 1] in stance.adverse and scene.owner[at] != NOBODY and scene.party[scene.owner[at]]:
            return (scene.mentions[scene.owner[at]],)
    return ()


def _place_behind(scene: Scene, sentence: Sentence, trigger: Trigger) -> Mention | None:
    """The place right behind a protest, whatever introduces it: "marched through X"."""
    for at in range(trigger.last + 1, min(sentence.last, trigger.last + _BESIDE)):
        if scene.owner[at] != NOBODY:
            mention = scene.mentions[scene.owner[at]]
            return mention if mention.kind == "place" else None
    return None


def _is_of(scene: Scene, stance: StanceWords, index: int) -> bool:
    """Whether a capital or country only says whose the street is in which something takes place."""
    before = scene.firsts[index] - 1
    return before >= 0 and scene.words[before] in stance.weak_recipient and scene.mentions[index].kind in ("country", "place")
