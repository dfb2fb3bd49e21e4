"""Words that say what a thing is for or would do, what is hard for somebody, talked of, feared or averted: nobody is told to do
that."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.plover import quad_of

_STOPS: Final = frozenset(",;")
_LOOSE: Final = 2  # words between a word for fear and what is feared


def is_aim(clause: Clause, trigger: Trigger) -> bool:
    """Whether the verb of ``trigger`` is such an infinitive, or a form in -ing that only says what is talked of: "spoke about
    bombing A"."""
    if trigger.voice == "gerund":
        return not clause.stance.topic.isdisjoint(clause.stance.plan.intersection(clause.scene.words[trigger.aux : trigger.first]))
    return trigger.voice == "active" and (_is_for_somebody(clause, trigger) or _is_of_thing(clause, trigger))


def is_effect(clause: Clause, trigger: Trigger) -> bool:
    """Whether an auxiliary tells what a thing would do or could do, which is nobody's plan: "their records would help A". Only
    people meet, whatever they are called, and arms are used by somebody."""
    stance, at = clause.stance, trigger.aux - 1
    if stance.owner_follows or trigger.voice != "active" or trigger.entry.type == "CONSULT" or trigger.aux == trigger.first:
        return False
    if at < clause.sentence.first or clause.scene.owner[at] != NOBODY or clause.scene.words[trigger.aux] not in stance.infinitive:
        return False
    word = clause.scene.words[at]
    acting = word in stance.arms or word in stance.organs or word in stance.states
    return not acting and _is_thing(clause, at)


def is_granted(scene: Scene, stance: StanceWords, trigger: Trigger, last: int) -> bool:
    """Whether a denial up to the token ``last`` is only of why or how the act of ``trigger`` was done: "denied that it had expelled
    them because of the vote". Behind a comma stands why it is denied."""
    end = next((at for at in range(trigger.last + 1, last) if scene.words[at] in _STOPS), last)
    return bool(find_phrases(scene.words, trigger.aux, end, stance.motives))


def is_feared(clause: Clause, trigger: Trigger) -> bool:
    """Whether the noun for a hostile act stands right behind a word that makes it one that may come, or was averted: "fears of a
    war between A and B", "incitement to war"."""
    words, stance = clause.scene.words, clause.stance
    if trigger.voice != "noun" or quad_of(trigger.entry.type) != "MK":
        return False
    at, loose = trigger.first - 1, 0
    while at >= clause.sentence.first and words[at] not in stance.feared:
        if words[at] not in stance.article and words[at] not in stance.weak_recipient and words[at] not in stance.purpose:
            loose += 1
            named = clause.scene.owner[at]
            of_state = named != NOBODY and clause.scene.mentions[named].kind == "country"
            plain = named == NOBODY and words[at].isalpha() and words[at] not in stance.functions
            if loose > _LOOSE or not (of_state or plain):
                return False
            at = clause.scene.firsts[named] if of_state else at
        at -= 1
    return at >= clause.sentence.first


def _is_for_somebody(clause: Clause, trigger: Trigger) -> bool:
    """Whether the infinitive is said of a party behind a preposition: "hard for A to attack", also within the words of an entry:
    "made it hard for A to attack"."""
    words, stance = clause.scene.words, clause.stance
    for first, last in trigger.places:
        if last > first and words[last - 1] in stance.purpose and not stance.for_whom.isdisjoint(words[first + 1 : last]):
            return True
    at = trigger.aux
    party = clause.scene.owner[at - 1] if at < trigger.first and words[at] in stance.purpose else NOBODY
    if party == NOBODY:
        return False
    return clause.preposition(party) in stance.for_whom or _is_only_caused(clause, party)


def _is_only_caused(clause: Clause, party: int) -> bool:
    """Whether a party would be brought to act, or somebody wants to bring it to: "would force A to withdraw", not "forced A to"."""
    words, stance, at = clause.scene.words, clause.stance, clause.scene.firsts[party] - 1
    while at > clause.sentence.first and words[at] in stance.article:
        at -= 1
    return at > clause.sentence.first and words[at] in stance.causing and words[at - 1] in stance.infinitive


def _is_of_thing(clause: Clause, trigger: Trigger) -> bool:
    """Whether the infinitive says what a thing is to do or is for: "its raids on B were to avenge", "the goal is to help"."""
    words, stance, at = clause.scene.words, clause.stance, trigger.aux
    for here in range(at, trigger.first - 1):
        if words[here] in stance.be and words[here + 1] in stance.purpose:
            return not stance.plan.isdisjoint(words[at:here]) or _is_thing(clause, at - 1)  # "the plan is to"
    return False


def _is_thing(clause: Clause, last: int) -> bool:
    """Whether the noun phrase that ends at ``last`` is said of no party, whoever else is named in it."""
    scene = clause.scene
    while last > clause.sentence.first and scene.owner[last] != NOBODY:
        party = scene.owner[last]
        if not clause.is_introduced(party):
            return False
        last = scene.firsts[party] - 1
        while last > clause.sentence.first and scene.words[last] in clause.stance.article:
            last -= 1
        last -= scene.words[last] in clause.stance.prepositions
    word = scene.words[last]
    plain = word.isalpha() and scene.owner[last] == NOBODY and last not in scene.dated
    return plain and not any(word in known for known in (clause.stance.unnamed, clause.stance.pronouns, clause.stance.own)) and (
        word not in clause.stance.functions
    )
