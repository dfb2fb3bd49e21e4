"""Who stands where an entry leaves a place open for a party: its A and R."""

from __future__ import annotations

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.roles.nearest import party_before
from sanad.annotate.events.roles.objects import find_object, is_owner
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger


def fill_slot(clause: Clause, trigger: Trigger, slot: int) -> tuple[int, ...]:
    """Who stands in the open place ``slot`` of an entry, counted from one; where that is -1, behind its words."""
    if slot < 0:
        spot = _spot_behind(clause, trigger) if trigger.entry.mode == "visit" else ()
        if spot:
            return spot
        own = clause.scene.owner[trigger.last]
        if own != NOBODY and clause.scene.lasts[own] > trigger.last + 1:
            return (own,)  # "memasuki perairan R": the entry's last word begins the name
        found = find_object(clause, trigger, (), trigger.last + 1)
        if clause.last_word(trigger) in clause.stance.prepositions or not found:
            return found
        how = clause.preposition(found[0])
        return found if not how or how in clause.stance.agent else ()
    if slot > len(trigger.places):
        return ()
    start, end = trigger.places[slot - 1]
    for at in range(start, end):
        mention = clause.scene.owner[at]
        owning = clause.scene.words[at] in clause.stance.owning
        if mention == NOBODY or owning or not clause.scene.party[mention] or _is_only_owner(clause, mention, end):
            continue  # nobody, or only whose he is: "its neighbours", "A's support"
        named = tuple(one for one in clause.list_right(mention, True) if clause.scene.firsts[one] < end)
        return (*named, *_of_whom_too(clause, named[-1], end)) if named else ()
    return ()


def find_keeper(clause: Clause, trigger: Trigger, held: int) -> tuple[int, ...]:
    """Who keeps or puts the party right before a phrase as that says: "A has kept R under house arrest"."""
    scene, stance = clause.scene, clause.stance
    if scene.lasts[held] != trigger.first or trigger.aux != trigger.first or stance.owner_follows:
        return ()
    start = scene.firsts[held]
    while start > clause.sentence.first and scene.words[start - 1] in stance.article:
        start -= 1
    before = start - 1
    if before <= clause.sentence.first or not clause.is_plain(before):
        return ()
    subject = party_before(clause, before)
    return () if not subject or held in subject or clause.is_introduced(subject[-1]) else subject


def _spot_behind(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """The state or place right behind the preposition with which the words of ``trigger`` end: "arrived in R"."""
    scene, behind = clause.scene, trigger.last + 1
    if behind >= clause.limit or clause.last_word(trigger) not in clause.stance.inside:
        return ()
    mention = scene.owner[behind]
    known = mention != NOBODY and scene.mentions[mention].kind in ("place", "country") and scene.mentions[mention].country
    return (mention,) if known and scene.party[mention] else ()


def _is_only_owner(clause: Clause, mention: int, end: int) -> bool:
    """Whether a mention before the token ``end`` owns what is named before that: "A's allies", but not "saw A's hand"."""
    behind = clause.scene.lasts[mention]
    behind += behind < end and clause.scene.words[behind] in clause.stance.possessive
    return behind < end and is_owner(clause, mention)


def _of_whom_too(clause: Clause, index: int, end: int) -> tuple[int, ...]:
    """The second state whose people are named but once: "the leaders of A and B"."""
    scene, at = clause.scene, clause.scene.lasts[index]
    if at + 1 < end and scene.words[at] in clause.stance.weak_recipient and scene.owner[at + 1] != NOBODY:
        at = scene.lasts[scene.owner[at + 1]]
    if scene.mentions[index].kind not in ("office", "group", "person") or at + 1 >= end:
        return ()
    owner = scene.owner[at + 1] if scene.words[at] in clause.stance.conjunction else NOBODY
    return (owner,) if owner != NOBODY and scene.mentions[owner].kind == "country" else ()
