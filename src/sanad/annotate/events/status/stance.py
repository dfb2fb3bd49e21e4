"""Whether an act is told as done, planned, possible, alleged or denied, and what PLOVER codes it as then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.plover import AHEAD, quad_of
from sanad.text.sentences import Sentence

_ALTERNATIVE: Final = 10  # words from a negation to the other of two verbs
_NOUN_BEFORE: Final = 5
_NOUN_BEHIND: Final = 6
_CLAUSE: Final = 10  # words before a verb within which its clause begins

# What one threatens by saying that it may be done.
_THREATS: Final = frozenset({"ASSAULT", "COERCE", "SANCTION"})
# What one refuses by "will not": acts for somebody's good. Not to do harm is no event.
_KIND_ACTS: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
# Acts that others feel: what is said to come behind their noun mostly comes of them.
_FELT: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "SUPPORT"})


class Outlook(NamedTuple):
    """What the words around a trigger say about it."""

    negated: bool = False
    unwilling: bool = False
    ahead: bool = False
    ready: bool = False
    duty: bool = False
    chance: bool = False
    able: bool = False
    vowed: bool = False
    threatened: bool = False
    alleged: bool = False
    untrue: bool = False
    past: bool = False
    conditional: bool = False
    condition_near: bool = False
    asked: bool = False
    open: bool = False


POSSIBLE: Final = "possible"  # the rule of what may happen
CONDITION: Final = "in a condition"  # the rule of what would have to


class Coding(NamedTuple):
    """What a trigger is coded as, with its status; ``by_speaker`` where the act is what a speaker asks of the one who would do
    it."""

    type: str
    act: str
    status: str
    by_speaker: bool = False
    rule: str = ""


def find_conditions(scene: Scene, sentence: Sentence, stance: StanceWords) -> list[range]:
    """The tokens of the conditional clauses of a sentence, and of those that say what is asked."""
    found: list[range] = []
    words = scene.words
    inside = words[sentence.first : sentence.last]
    if stance.condition.isdisjoint(inside) and stance.question.isdisjoint(inside):
        return found
    for at in range(sentence.first, sentence.last):
        if words[at] in stance.condition or words[at] in stance.question:
            end = at + 1
            while end < sentence.last and words[end] not in (",", ";", '"'):
                end += 1
            found.append(range(at, end))
    return found


def read_outlook(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, conditions: Sequence[range]) -> Outlook:
    """What the auxiliaries and adverbs of a verb, or the words around a noun, say."""
    words = scene.words
    if trigger.voice == "noun":
        around, behind = _around_noun(scene, sentence, stance, trigger)
        ahead = any(not around.isdisjoint(listed) for listed in (stance.plan, stance.future))
        coming = not behind.isdisjoint(stance.coming) and _is_about_act(scene, stance, trigger)
        ahead = ahead or (coming and behind.isdisjoint(stance.negation))
        duty = False
    else:
        said = range(max(sentence.first, trigger.aux - 1), trigger.first)
        around = {
            words[at]
            for at in said
            if at not in scene.dated  # "held in May" may be
            and (at >= trigger.aux or scene.owner[at] == NOBODY)
            and not (words[at] in stance.plan and words[at + 1] in stance.be)  # "the plan was backed"
            and not (words[at] in stance.past and words[at + 1] in stance.anew)  # "once more declined"
        }
        if trigger.voice == "passive":
            around |= _before_subject(scene, sentence, stance, trigger)
        ahead = (
            not around.isdisjoint(stance.future) or not around.isdisjoint(stance.plan) or _headline_future(scene, stance, trigger)
        ) or _is_to_be(scene, sentence, stance, trigger)
        ahead = ahead or _is_due(scene, stance, trigger)
        if trigger.entry.kind == "p":  # "drills will be held", with the words of a phrase on both sides
            ahead = ahead or any(words[at] in stance.future for place in trigger.places for at in range(*place))
        duty = not around.isdisjoint(stance.duty)
    return Outlook(
        negated=not around.isdisjoint(stance.negation)
        or _is_of_nobody(scene, sentence, stance, trigger)
        or _is_alternative(scene, sentence, stance, trigger)
        or _is_held_back(scene, stance, trigger)
        or _is_not_uttered(scene, stance, trigger),
        unwilling=not around.isdisjoint(stance.unwilling)
        or not (around.isdisjoint(stance.negation) or around.isdisjoint(stance.resolve)),
        ahead=ahead,
        ready=not around.isdisjoint(stance.ready),
        duty=duty,
        chance=not around.isdisjoint(stance.chance),
        able=_is_able(scene, stance, trigger, around),
        vowed=_is_uttered(scene, stance, trigger, stance.vowing),
        threatened=_is_uttered(scene, stance, trigger, stance.threatening),
        alleged=not around.isdisjoint(stance.alleged),
        untrue=not around.isdisjoint(stance.untrue),
        past=not around.isdisjoint(stance.past),
        conditional=any(trigger.first in clause for clause in conditions),
        condition_near=any(words[clause.start] in stance.condition for clause in conditions),
        asked=any(trigger.first in clause and words[clause.start] in stance.question for clause in conditions),
        open=trigger.voice == "active" and around.isdisjoint(stance.have),
    )


def share_auxiliaries(outlook: Outlook, lead: Outlook) -> Outlook:
    """The outlook of a verb that shares the auxiliaries of the verb before it, whose outlook is ``lead``."""
    return outlook._replace(
        negated=outlook.negated or lead.negated,
        unwilling=outlook.unwilling or lead.unwilling,
        ahead=outlook.ahead or lead.ahead,
        ready=lead.ready,
        duty=lead.duty,
        chance=lead.chance,
        able=lead.able,
        vowed=lead.vowed,
        threatened=lead.threatened,
    )


def _is_able(scene: Scene, stance: StanceWords, trigger: Trigger, around: set[str]) -> bool:
    """Whether somebody only may or can do an act; "powers" and the like are only of those who do it, unless it completes them."""
    words, found = scene.words, around & stance.able
    if stance.bare_is_headline or not found:
        return bool(found)
    near = range(max(0, trigger.aux - 1 - _NOUN_BEFORE), trigger.first)
    return any(words[at] in found and words[at + 1] in stance.complement for at in near)


def _is_not_uttered(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether an infinitive completes what is said not to be there: "made no promise to admit", "has no plans to leave"."""
    at = _completed(scene, stance, trigger)
    return at > 0 and scene.words[at - 1] in stance.negation


def _is_uttered(scene: Scene, stance: StanceWords, trigger: Trigger, uttering: frozenset[str]) -> bool:
    """Whether an infinitive completes one of ``uttering``: "vowed to expel", "a threat to expel"."""
    at = _completed(scene, stance, trigger)
    return at >= 0 and scene.words[at] in uttering


def _completed(scene: Scene, stance: StanceWords, trigger: Trigger) -> int:
    """The token of the word that a verb completes as its infinitive, where that is nobody's name; -1 where there is none."""
    at = trigger.aux
    infinitive = trigger.voice == "active" and at < trigger.first and scene.words[at] in stance.purpose
    return at - 1 if infinitive and at and scene.owner[at - 1] == NOBODY else -1


def _is_of_nobody(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether the words for one side of a verb say that there is none: "raised no objection", "not one of them signed"."""
    words, behind = scene.words, trigger.first + 1
    if trigger.voice not in ("active", "passive"):
        return False
    if behind < sentence.last and behind not in trigger.at and words[behind] in stance.no and scene.owner[behind] == NOBODY:
        return True
    first = trigger.aux
    floor = max(sentence.first, first - _CLAUSE)
    while first > floor and words[first - 1] not in stance.hard and words[first - 1] != ",":
        first -= 1
    return any(at == first for at, _ in find_phrases(words, first, trigger.aux, stance.nobody))


def _is_held_back(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a negation stands among the words of a friendly act: "said that A should not count on its support"."""
    if trigger.entry.type not in _KIND_ACTS:
        return False
    return any(scene.words[at] in stance.negation for place in trigger.places for at in range(*place))


def _is_alternative(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a verb is the other of two things that somebody did not do: "was not free to visit A or to host B"."""
    words = scene.words
    if trigger.voice == "noun" or trigger.aux - 1 <= sentence.first or words[trigger.aux - 1] not in stance.alternative:
        return False
    for at in range(trigger.aux - 2, max(sentence.first, trigger.aux - _ALTERNATIVE) - 1, -1):
        if words[at] in stance.negation:
            return True
        if words[at] == "," or words[at] in stance.hard or words[at] in stance.relative:
            return False
    return False


def _before_subject(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> set[str]:
    """The negations in the noun phrase that a passive is said of: "no agreements had been signed"."""
    found: set[str] = set()
    for at in range(trigger.aux - 1, max(sentence.first, trigger.aux - 1 - _NOUN_BEFORE) - 1, -1):
        if scene.owner[at] != NOBODY or scene.words[at] in stance.hard or scene.words[at] == ",":
            break
        if scene.words[at] in stance.negation and scene.words[at] not in stance.lacking:
            found.add(scene.words[at])
    return found


def _around_noun(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> tuple[set[str], set[str]]:
    words = scene.words
    around: set[str] = set()
    at = trigger.first - 1
    while at >= max(sentence.first, trigger.first - _NOUN_BEFORE) and words[at] not in stance.hard and words[at] != ",":
        if words[at] in stance.topic:
            break
        if scene.owner[at] == NOBODY:
            around.add(words[at])
        at -= 1
    behind: set[str] = set()
    at = trigger.last + 1
    while at < min(sentence.last, trigger.last + 1 + _NOUN_BEHIND) and words[at] not in stance.hard and words[at] != ",":
        if words[at] in stance.relative:
            break
        behind.add(words[at])
        at += 1
    return around, behind


def _is_about_act(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a future behind the noun of an act is that of the act itself, "will be lifted", rather than of what comes of it,
    "will hurt the economy"; occasions like talks also do in their future what they do."""
    if trigger.entry.type not in _FELT:
        return True
    words = scene.words
    for at in range(trigger.last + 1, min(len(words) - 1, trigger.last + 1 + _NOUN_BEHIND)):
        if words[at] in stance.future:
            behind = words[at + 1]
            return behind in stance.be or behind in stance.phase or behind.startswith(stance.passive_heads)
    return True


def _is_to_be(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """ "X is to visit Y"."""
    at = trigger.first - 1
    near = at - 1 > sentence.first and scene.words[at] in stance.infinitive and scene.owner[at] == NOBODY
    return near and scene.words[at - 1] in stance.be


def _is_due(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether the act is that somebody is awaited: "X is due in Y"."""
    behind = trigger.first + 1
    return scene.words[trigger.first] in stance.be and behind in trigger.at and scene.words[behind] in stance.plan


def _headline_future(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """ "X to visit Y": the infinitive right behind the one who will."""
    at = trigger.first - 1
    if stance.bare_is_headline or at < 1 or trigger.aux != at or scene.words[at] not in stance.infinitive:
        return False
    mention = scene.owner[at - 1]
    if scene.words[at] not in stance.recipient or mention == NOBODY:
        return False
    before = scene.words[scene.firsts[mention] - 1] if scene.firsts[mention] else ""
    taken = before.endswith(stance.participle_endings)  # "used Telegram to urge": it is no subject
    return not taken and before not in stance.prepositions and before not in stance.causing


def code(type_: str, outlook: Outlook) -> Coding | None:
    """The coding of an act of ``type_``; None where the words say that it did not take place."""
    if outlook.untrue and not outlook.negated and quad_of(type_) in ("MK", "MC"):
        return Coding(type_, type_, "denied", rule="denied")
    if outlook.conditional:
        return None if outlook.negated or outlook.asked else Coding(type_, type_, "hypothetical", rule=CONDITION)
    if outlook.unwilling or (outlook.negated and outlook.ahead):
        return Coding("REJECT", "REJECT", "reported", rule=f"will not {type_}") if type_ in _KIND_ACTS else None
    if outlook.negated:
        return None
    if outlook.duty:
        return Coding("REQUEST", "REQUEST", "reported", by_speaker=True, rule=f"must {type_}")
    if (outlook.vowed or outlook.threatened) and type_ in AHEAD:
        return Coding("THREATEN" if outlook.threatened else AHEAD[type_], type_, "reported", rule="vowed")
    if outlook.ahead:
        shifted = "AGREE" if outlook.ready and type_ == "RETREAT" else AHEAD.get(type_, type_)
        threat = shifted == "THREATEN" and outlook.condition_near
        return Coding(shifted, type_, "reported" if threat else "planned", rule="ahead")
    if outlook.chance and outlook.open and type_ in _THREATS:
        return Coding("THREATEN", type_, "hypothetical", rule=POSSIBLE)  # "may attack", not "may have attacked"
    if outlook.chance or outlook.able:
        return Coding(type_, type_, "hypothetical", rule=POSSIBLE)
    if outlook.alleged:
        return Coding(type_, type_, "alleged", rule="alleged")
    return Coding(type_, type_, "reported")
