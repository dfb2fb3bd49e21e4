"""What the events of one sentence say of each other: what somebody is accused of is alleged, what is told twice is one act, what
came of an act is that act, and what is done on the same occasion is done to the same side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.drafts import BY_HAND, Draft
from sanad.annotate.events.implied.meant import Side
from sanad.annotate.events.parties import are_unknown
from sanad.annotate.events.scene import Scene
from sanad.annotate.events.sources import speaks
from sanad.lang.stance import StanceWords
from sanad.plover import quad_of
from sanad.text.tokens import fold

_FORCED: Final = frozenset({"ASSAULT", "COERCE"})
_FREED: Final = "release"  # the mode of letting somebody go
_NEAR: Final = 24  # words within which a clause tells of what the one before it tells
_THINGS: Final = frozenset({"place", "country"})
_PUBLIC: Final = frozenset({"CVL", "LAB", "BUS", "JRN", "REL", "EDU", "MED", "AGR", "REF", None})


def beside_each_other(scene: Scene, stance: StanceWords, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, each act once: "two were killed when A shelled B", "A shelled a town, killing two"; people of no
    known country as those of the other side that is named beside them: "A seized B's trawlers and arrested ten fishermen"."""
    if len(drafts) < 2:
        return list(drafts)
    kept = _without_purposes(_without_doubles(_with_captors(_with_answered(_with_alleged(scene, list(drafts))))))
    for draft in tuple(kept):
        blow = next((one for one in kept if one is not draft and _came_of(scene, stance, draft, one)), None)
        if blow is not None and draft in kept:
            kept.remove(draft)
            at = kept.index(blow)
            kept[at] = blow._replace(recipients=_struck(blow, draft.recipients), indices=(*blow.indices, *draft.indices))
    for at in range(1, len(kept)):
        kept[at] = _of_same_side(scene, stance, kept[at - 1], kept[at])
    return kept


def _with_answered(drafts: list[Draft]) -> list[Draft]:
    """The drafts; a sanction that names nobody but one's own is against whoever is told beside it to have acted against oneself:
    "A recalled its ambassador after B seized its ships"."""
    for index, draft in enumerate(drafts):
        home = {one.country for one in draft.actors}
        abroad = any(one.country not in home for one in draft.recipients)
        if draft.coding.type != "SANCTION" or len(home) != 1 or None in home or abroad:
            continue
        against = (one for one in drafts if quad_of(one.coding.type) == "MK" and home & {x.country for x in one.recipients})
        adversary = next((one.actors for one in against if home.isdisjoint(x.country for x in one.actors)), ())
        if adversary:
            drafts[index] = draft._replace(recipients=adversary[:1], rule=f"{draft.rule}, whose act it answers")
    return drafts


def _with_captors(drafts: list[Draft]) -> list[Draft]:
    """The drafts; whoever is told beside it to have let somebody go is who had arrested him, where nobody is said to have."""
    for index, draft in enumerate(drafts):
        if draft.coding.type != "COERCE" or draft.actors or not draft.recipients or draft.trigger.voice == "noun":
            continue
        held = {one.entity for one in draft.recipients}
        freed = (one for one in drafts if one.coding.type == "RETREAT" and one.coding.status == "reported" and one.mode == _FREED)
        captor = next((one.actors for one in freed if one.actors and held == {x.entity for x in one.recipients}), ())
        if captor:
            drafts[index] = draft._replace(actors=captor, rule=f"{draft.rule}, by whoever let them go")
    return drafts


def _with_alleged(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts; what somebody is told to have done behind his being accused is alleged: "accused A of sending men who killed"."""
    for charge in drafts:
        if charge.coding.type != "ACCUSE" or charge.trigger.voice == "noun" or not charge.recipients:
            continue
        accused = {one.entity for one in charge.recipients}
        for index, draft in enumerate(drafts):
            behind = draft.trigger.first > charge.trigger.last and draft.coding.status == "reported"
            theirs = draft.said is None or draft.said is charge.said or speaks(draft.said, charge.actors)
            done = draft.trigger.voice != "noun" and draft.actors and accused.issuperset(one.entity for one in draft.actors)
            if behind and theirs and done and not _resumes(scene, charge, draft) and quad_of(draft.coding.type) == "MK":
                drafts[index] = draft._replace(coding=draft.coding._replace(status="alleged", rule="accused of"))
    return drafts


def _resumes(scene: Scene, charge: Draft, draft: Draft) -> bool:
    """Whether an act is told behind the comma that closes a clause about who is accused: "A, which B accuses of fraud, closed"."""
    before = scene.starts[charge.trigger.first]
    return scene.words[draft.trigger.aux - 1] == "," and all(one.start < before for one in charge.recipients)


def _is_same_blow(noun: Draft, verb: Draft) -> bool:
    """Whether a noun for an attack that names nobody struck and the verb behind it tell one attack."""
    if noun.coding.type != "ASSAULT" or noun.trigger.voice != "noun" or verb.trigger.voice == "noun":
        return False
    return not noun.recipients and {one.entity for one in noun.actors} == {one.entity for one in verb.actors}


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """One event of a type between the same parties; no deployment or riot beside its attack; nothing of which a protest is."""
    kept: list[Draft] = []
    assaulting = {one.entity for draft in drafts if draft.coding.type == "ASSAULT" for one in draft.actors}
    for draft in drafts:
        actors, recipients = {one.entity for one in draft.actors}, {one.entity for one in draft.recipients}
        led_to_it = draft.coding.type == "MOBILIZE" or (draft.coding.type == "PROTEST" and draft.mode in BY_HAND)
        if led_to_it and actors & assaulting:
            continue
        protest = next((one for one in kept if one.coding.type == "PROTEST"), None)
        if (
            protest is not None
            and protest.trigger.last < draft.trigger.first
            and draft.coding.type != "REJECT"  # "the strikers will not end the strike"
            and actors <= {one.entity for one in protest.actors}
        ):
            continue
        if draft.coding.type == "ASSAULT" and kept and recipients and _is_same_blow(kept[-1], draft):
            kept[-1] = kept[-1]._replace(recipients=draft.recipients, indices=draft.indices)  # "A's bomb hit B"
            continue
        toll = draft.coding.type == "ASSAULT" and are_unknown(draft.recipients)
        if any(
            one.coding.type == draft.coding.type
            and actors <= {x.entity for x in one.actors}
            and (toll or recipients <= {x.entity for x in one.recipients})
            for one in kept
        ):
            continue
        kept.append(draft)
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
    """Whom an act struck that is told with what came of it: people who are told of rather than things and places of nobody; the
    place rather than soldiers of whom only the context says where they are from."""
    blow = draft.recipients
    if {one.country for one in toll} <= {one.country for one in draft.actors}:
        return blow  # of either side in a fight
    named = tuple(one for one in blow if one.country is not None)
    there = {one.country for one in named}
    if named and all(one.text.islower() and one.country not in there for one in toll):
        return named
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
    beside = any(not stance.neighbours.isdisjoint(fold(one.text).split()) for one in draft.recipients)
    if len(there) != 1 or not home.isdisjoint(there) or not (forced or beside):
        return draft
    (country,) = there
    return draft._replace(recipients=tuple(replace(one, country=country) for one in draft.recipients))
