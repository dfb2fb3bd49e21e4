"""What the events of one sentence say of each other: what came of an act is that act, and what is done on the same occasion is done
to the same side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.annotate.events.drafts import Draft
from sanad.annotate.events.meant import Side
from sanad.annotate.events.scene import Scene
from sanad.lang.stance import StanceWords

_FORCED = frozenset({"ASSAULT", "COERCE"})
_NEAR = 24  # words within which a clause tells of what the one before it tells
_THINGS = frozenset({"place", "country"})
_PUBLIC = frozenset({"CVL", "LAB", "BUS", "JRN", "REL", "EDU", "MED", "AGR", "REF", None, ""})


def of_one_occasion(scene: Scene, stance: StanceWords, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, each act once: "two were killed when A shelled B", "A shelled a town, killing two"; people of no
    known country as those of the other side that is named beside them: "A seized B's trawlers and arrested ten fishermen"."""
    if len(drafts) < 2:
        return list(drafts)
    kept = _without_purposes(drafts)
    for draft in drafts:
        blow = next((one for one in kept if one is not draft and _came_of(scene, stance, draft, one)), None)
        if blow is not None and draft in kept:
            kept.remove(draft)
            at = kept.index(blow)
            kept[at] = blow._replace(recipients=_struck(blow, draft.recipients), indices=(*blow.indices, *draft.indices))
    for at in range(1, len(kept)):
        kept[at] = _of_same_side(scene, stance, kept[at - 1], kept[at])
    return kept


def _without_purposes(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without what a visit that lies ahead is for: "will fly to B for talks with its president"."""
    kept: list[Draft] = []
    for draft in drafts:
        visit = kept[-1] if kept else None
        if visit is not None and visit.coding.act == draft.coding.act == "CONSULT" and visit.coding.status == "planned":
            same = {one.entity for one in visit.actors} >= {one.entity for one in draft.actors}
            host = {one.country for one in draft.recipients} <= {one.country for one in visit.recipients}
            behind = draft.trigger.first > visit.trigger.last and draft.coding.status in ("reported", "planned")
            if same and host and behind and draft.said is visit.said:
                continue
        kept.append(draft)
    return kept


def _came_of(scene: Scene, stance: StanceWords, toll: Draft, blow: Draft) -> bool:
    """Whether what is told of nobody who did it, or of the same in the same breath, is what came of another act."""
    if toll.coding.type != "ASSAULT" or blow.coding.type != "ASSAULT" or not blow.actors or toll.said is not blow.said:
        return False
    if toll.coding.status != blow.coding.status and blow.coding.status != "alleged":
        return False
    first, second = (toll.trigger, blow.trigger) if toll.trigger.first < blow.trigger.first else (blow.trigger, toll.trigger)
    between = scene.words[first.last + 1 : second.first]
    if len(between) > _NEAR or ";" in between:
        return False
    countries = {one.country for one in toll.recipients} - {None}
    if toll.trigger.voice == "passive" and not toll.actors:
        sides = {one.country for one in (*blow.actors, *blow.recipients)} - {None}
        tied = not stance.hard.isdisjoint(between) or not stance.conjunction.isdisjoint(between)
        struck = all(one.country is None or one.kind in _THINGS for one in blow.recipients)
        return tied and blow.trigger.voice != "passive" and (struck or countries <= sides)
    same = {one.entity for one in toll.actors} == {one.entity for one in blow.actors}
    if not same or toll.trigger.voice != "gerund" or second is not toll.trigger or "," not in between:
        return False
    struck_countries = {one.country for one in blow.recipients} - {None}
    return not countries or not struck_countries or countries <= struck_countries or all(x.kind in _THINGS for x in blow.recipients)


def _struck(draft: Draft, toll: Side) -> Side:
    """Whom an act struck that is told with what came of it: people who are told of rather than things and places of nobody."""
    blow = draft.recipients
    if {one.country for one in toll} <= {one.country for one in draft.actors}:
        return blow  # of either side in a fight
    named = tuple(one for one in blow if one.country is not None)
    if any(one.country is not None for one in toll) and all(one.kind in _THINGS or one.text.islower() for one in named):
        return toll
    return named or toll or blow


def _of_same_side(scene: Scene, stance: StanceWords, before: Draft, draft: Draft) -> Draft:
    """A draft whose people are of no known country, as those of the other side of what the same actor did right before."""
    if not draft.recipients or draft.trigger.voice == "noun" or before.trigger.voice == "noun":
        return draft
    if {one.entity for one in draft.actors} != {one.entity for one in before.actors} or not draft.actors:
        return draft
    unknown = all(one.country is None and one.kind in ("group", "office") for one in draft.recipients)
    if not unknown:
        return draft
    home = {one.country for one in draft.actors}
    there = {one.country for one in before.recipients} - {None}
    public = all(one.sector in _PUBLIC for one in draft.recipients)
    both = before.coding.type in _FORCED and draft.coding.type in _FORCED
    forced = public and both and before.trigger.voice == draft.trigger.voice
    beside = any(word in stance.neighbours for one in draft.recipients for word in _words(one.text))
    if len(there) != 1 or not home.isdisjoint(there) or not (forced or beside):
        return draft
    (country,) = there
    return draft._replace(recipients=tuple(replace(one, country=country) for one in draft.recipients))


def _words(text: str) -> list[str]:
    return text.lower().split()
