"""Where the object of a verb may begin: in an open place of its entry, behind its preposition, or behind the verb."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.parties import FORCES
from sanad.annotate.events.roles.means import is_saved, opens_sum
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger

_HANDLED: Final = frozenset({"CVL", "REF", "OPP", "JRN", "EDU", "LAB", "REL", "SOC"})  # people whom something is done to
_LETTING: Final = frozenset({"RETREAT", "CONCEDE", "COERCE"})
# Acts that answer another's words or deeds: whose these are is said before the noun for them.
_ANSWERING: Final = frozenset({"REJECT", "ACCUSE", "SUPPORT", "CONCEDE", "AGREE"})


def introduction(clause: Clause, trigger: Trigger, mention: int) -> str:
    """The preposition that introduces a mention; "" where it belongs to the verb and says no place: "called in B's envoy over"."""
    how, behind = clause.preposition(mention), trigger.first + 1
    inside = behind in trigger.at and clause.scene.words[behind] == how and clause.scene.firsts[mention] < trigger.last
    return "" if inside and how in clause.stance.inside else how


def find_start(clause: Clause, trigger: Trigger, home: set[str]) -> int:
    """Where the object may begin: in the open place before a preposition ("accuse .. of"), behind an entry that ends in a
    preposition, else behind the verb; ``home`` are the actor's countries."""
    words, stance = clause.scene.words, clause.stance
    for start, end in trigger.places:
        mention = clause.scene.owner[end - 1] if end > start else NOBODY
        if mention != NOBODY and _is_someone(clause, mention) and not introduction(clause, trigger, mention):
            return clause.scene.firsts[mention]
        mention = clause.scene.owner[start] if end > start else NOBODY
        direct = mention != NOBODY and clause.scene.firsts[mention] == start and clause.scene.mentions[mention].kind == "person"
        if direct and clause.scene.lasts[mention] == end:
            return start  # "found X guilty of"
        if mention == NOBODY and end > start + 1 and words[start] in stance.article:
            mention = clause.scene.owner[start + 1]  # "gave the X a deadline"
        if mention != NOBODY and _is_whole(clause, mention, start, end):
            return clause.scene.firsts[mention]
        if mention != NOBODY and opens_sum(clause, clause.scene.lasts[mention], end):
            return clause.scene.firsts[mention]
        if end - start > 1 and words[end - 1] in stance.indefinite:
            given = _given_to(clause, start, end)
            if given is not None:
                return given
        named = any(clause.scene.owner[at] != NOBODY and clause.scene.party[clause.scene.owner[at]] for at in range(start, end))
        if named and (words[end] in stance.prepositions or words[end] in stance.complement or words[end] in stance.particles):
            return start
    last = clause.last_word(trigger)
    if last not in stance.prepositions:
        return trigger.first + 1
    said = _whose(clause, trigger, home) if trigger.entry.type in _ANSWERING and last not in stance.source else None
    if said is not None:
        return said
    into = last in stance.recipient and last not in stance.purpose and last not in stance.companion and last not in stance.goal
    admitting = into and trigger.entry.type in _LETTING  # "let inspectors into"
    if len(trigger.at) > 2 and (admitting or last in stance.source or last in stance.inside):  # "evacuated civilians from"
        people = clause.scene.owner[trigger.at[-2]]
        handled = people != NOBODY and (
            clause.scene.mentions[people].sector in _HANDLED or (admitting and clause.scene.mentions[people].sector not in FORCES)
        )
        if handled and clause.scene.mentions[people].kind == "group":
            return clause.scene.firsts[people]
    if trigger.entry.type == "AID" and len(trigger.at) > 1:  # "winched sailors to safety from"
        saved = clause.scene.owner[trigger.at[-2]]
        if saved != NOBODY and is_saved(clause, saved, clause.scene.lasts[saved]):
            return clause.scene.firsts[saved]
    if last in stance.purpose and trigger.entry.type in _LETTING and len(trigger.at) > 1:  # "allowed the A to deliver"
        let, behind = clause.scene.owner[trigger.at[-2]], min(trigger.last + 1, clause.sentence.last - 1)
        if let != NOBODY and clause.scene.owner[behind] == NOBODY and words[behind] not in stance.article:
            return clause.scene.firsts[let]
    return trigger.last + 1


def _is_whole(clause: Clause, mention: int, start: int, end: int) -> bool:
    """Whether a party stands at the head of an open place and what is asked of it behind a preposition: "asked R for an answer"."""
    scene, behind = clause.scene, clause.scene.lasts[mention]
    opens = scene.firsts[mention] in (start, start + 1) and scene.party[mention] and not clause.is_introduced(mention)
    return opens and behind < end and scene.words[behind] in clause.stance.weak_recipient and not clause.stance.owner_follows


def _whose(clause: Clause, trigger: Trigger, home: set[str]) -> int | None:
    """Where a party begins that stands in an open place right before the entry's own noun, which is that party's, whoever else is
    named behind it: "denied B's claims of"."""
    words, scene = clause.scene.words, clause.scene
    if len(trigger.at) < 3 or clause.stance.owner_follows:
        return None
    noun = trigger.at[-2]
    before = noun - 1 - (words[noun - 1] in clause.stance.possessive)
    mention = scene.owner[before]
    if before <= trigger.first or mention == NOBODY or scene.mentions[mention].country in {None, *home} or not scene.party[mention]:
        return None
    return None if scene.mentions[mention].text.islower() else scene.firsts[mention]


def _given_to(clause: Clause, start: int, end: int) -> int | None:
    """Where a party begins that stands in an open place right before what it is given: "gave the regional council an ultimatum"."""
    words, stance, scene = clause.scene.words, clause.stance, clause.scene
    last = end - 1
    while last > start and words[last] in stance.indefinite:
        last -= 1
    mention = scene.owner[last] if last < end - 1 else NOBODY
    if mention == NOBODY or not scene.party[mention] or scene.firsts[mention] < start or clause.is_introduced(mention):
        return None
    return scene.firsts[mention]


def _is_someone(clause: Clause, mention: int) -> bool:
    """Whether a mention before a noun is a party of its own ("granted the Swiss government permission") and no qualifier of the
    noun."""
    one = clause.scene.mentions[mention]
    known = one.kind in ("person", "office", "organisation", "group") and (one.sector is not None or one.country is not None)
    return clause.scene.party[mention] and known and not one.text.islower()
