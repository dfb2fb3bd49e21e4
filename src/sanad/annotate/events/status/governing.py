"""What the acts of one sentence make of each other: verbs that refuse, agree, demand, threaten, accuse, deny or end an act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sanad.annotate.events.days.behind import acts_of
from sanad.annotate.events.parties import BETWEEN, CHARGED, Parties
from sanad.annotate.events.scene import NOBODY, Scene, is_spot
from sanad.annotate.events.sources import Said
from sanad.annotate.events.status.joined import is_joined, is_one_clause, stands_bare
from sanad.annotate.events.trigger import Trigger
from sanad.lang.events import EventWords
from sanad.lang.stance import StanceWords
from sanad.plover import AHEAD, ENDED, TYPES, quad_of
from sanad.text.sentences import Sentence

_LOOSE: Final = 2  # adjectives between a verb that ends an act and its noun
_REACH: Final = 12  # words between a governing verb and the act that it governs

# Acts that speak of another act, which then is no event of its own.
_OPERATORS: Final = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT"})
# Answers to what somebody proposes, asks or says; acts that answer another's.
_ANSWERS: Final = frozenset({"REJECT", "ACCUSE", "SUPPORT", "AGREE", "CONCEDE"})
_UTTERED: Final = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})  # what is done by saying it
_TRAVEL: Final = "visit"
_REACTIONS: Final = frozenset({"ACCUSE", "MOBILIZE", "THREATEN", "SANCTION", "REJECT", "ASSAULT"})
# The mode that the act asked for or refused gives to REQUEST and REJECT.
_ASKED: Final = {
    "AID": "assist", "SUPPORT": "assist", "COOPERATE": "assist", "CONSULT": "meet", "RETREAT": "yield", "CONCEDE": "yield",
}
# Acts of which a promise is no agreement: it is a threat, or a concession.
_PROMISED: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
_THREATENED: Final = {"ASSAULT": "violence", "COERCE": "restrict", "SANCTION": "relations"}


@dataclass
class Act:
    """A trigger while its sentence is being read."""

    trigger: Trigger
    parties: Parties
    type: str
    mode: str | None
    said: Said | None
    gone: bool = False
    alleged: bool = False
    denied: bool = False
    governed: bool = False
    to_say: bool = False  # what somebody calls, meets or writes to say
    rule: str = ""


def end(scene: Scene, sentence: Sentence, stance: StanceWords, act: Act) -> None:
    """ "halted the attack", "the talks were cancelled": what an ended act is coded as."""
    trigger, words = act.trigger, scene.words
    ceased = trigger.voice == "active" and trigger.first > sentence.first and words[trigger.first - 1] in stance.ceasing
    ceased = ceased and words[trigger.first - 2] not in stance.negation
    if trigger.voice not in ("noun", "gerund") and not ceased:
        return
    at, loose = trigger.first - 1, 0
    while at > sentence.first and words[at] not in stance.ending:
        if words[at] not in stance.skip and scene.owner[at] == NOBODY:
            loose += words[at].isalpha()
            if loose > _LOOSE or words[at] in stance.functions or not (words[at][0].isalnum() or words[at] == "-"):
                break
        at -= 1
    ended = ceased or (words[at] in stance.ending and at >= sentence.first)
    if not ended and trigger.voice == "noun":
        passive = False
        for at in range(trigger.last + 1, min(sentence.last, trigger.last + 1 + _REACH)):
            if words[at] in stance.hard or words[at] in stance.relative or words[at] == ",":
                break
            passive = passive or words[at] in stance.be
            if words[at] in stance.negation:
                break
            if words[at] in stance.ending and (passive or words[at].startswith(stance.passive_heads)):
                ended = True
                break
    if ended and act.type in ENDED:
        act.rule, act.type, act.mode = f"ending {act.type}", ENDED[act.type], None


def govern(scene: Scene, sentence: Sentence, stance: StanceWords, acts: list[Act]) -> None:
    """What "refuse", "agree", "threaten", "demand", "deny" and "accuse" make of the act behind them."""
    for index, outer in enumerate(acts):
        if outer.gone or (outer.trigger.voice == "noun" and outer.type not in _OPERATORS):
            continue
        for inner in acts[index + 1 :]:
            if inner.gone or inner.governed:
                continue
            if not _governs(scene, sentence, stance, outer, inner):
                break
            _apply(scene, stance, outer, inner)
        if outer.type == "ACCUSE":
            _allege(scene, stance, acts[index + 1 : index + 1 + _REACH])


def _allege(scene: Scene, stance: StanceWords, others: Sequence[Act]) -> None:
    """What a relative clause tells of the act that somebody is accused of is alleged as well: "an attack that killed ten"."""
    last = next((one for one in others if one.alleged), None)
    for one in others if last is not None else ():
        if one.governed or last is None or one.trigger.first < last.trigger.first or quad_of(one.type) != "MK":
            continue
        between = scene.words[last.trigger.last + 1 : one.trigger.first]
        if not stance.relative.isdisjoint(between) and stance.hard.isdisjoint(between):
            one.alleged = True
            one.parties = one.parties._replace(actors=last.parties.actors or one.parties.actors)


def _governs(scene: Scene, sentence: Sentence, stance: StanceWords, outer: Act, inner: Act) -> bool:
    """Whether ``inner`` is the complement of ``outer``."""
    words = scene.words
    if _speaks_anew(scene, outer, inner):
        return False
    if _is_of_accused(outer, inner) and words[inner.trigger.aux - 1] not in stance.prepositions:
        return False
    if outer.type in _OPERATORS and _is_complement_too(scene, sentence, stance, outer.trigger, inner.trigger):
        return True
    if inner.trigger.first - outer.trigger.last > _REACH or _is_coordinated(scene, stance, outer, inner):
        return False
    said = parties = False
    last = words[outer.trigger.last]
    closed = len(outer.trigger.at) > 1 and last not in stance.functions and last not in stance.complement  # "a deal that lets"
    asked = not stance.complement.isdisjoint(words[outer.trigger.first + 1 : outer.trigger.last])  # "urged A to stop and talk"
    for at in range(outer.trigger.last + 1, inner.trigger.first):
        word = words[at]
        joined = asked and at == outer.trigger.last + 1 and word in stance.conjunction
        if (word in stance.hard and word not in stance.condition) or (
            word in stance.conjunction and scene.owner[at] == NOBODY and not (parties or joined)
        ):
            return False
        said = said or joined
        if word in stance.relative and word not in stance.complement and words[at + 1] not in stance.retelling:
            return False  # but "denied reports that say A sent"
        beside = scene.owner[at - 1], scene.owner[min(at + 1, sentence.last - 1)]
        if word == "," and NOBODY in beside and not _sets_off_name(scene, at):
            return False
        if word == "," and inner.trigger.voice == "active" and _opens_main(scene, at, inner):
            return False
        said = said or (word in stance.complement and not (closed and word in stance.relative))
        parties = parties or scene.owner[at] != NOBODY
    if inner.trigger.voice == "noun":
        return not inner.parties.own and inner.trigger.first - outer.trigger.last <= _REACH // 2
    if inner.trigger.voice == "gerund":
        return True
    if outer.trigger.voice == "noun":
        said = said or words[outer.trigger.last] in stance.complement or (stance.owner_follows and _is_owned(scene, outer, inner))
        return said and inner.trigger.voice != "passive"
    return said or stance.bare_is_headline or words[outer.trigger.last] in stance.complement


def _speaks_anew(scene: Scene, outer: Act, inner: Act) -> bool:
    """Whether ``inner`` is what the one who does ``outer`` goes on to say: "accused A of raids led by B and said he had"."""
    if inner.said is None or inner.said is outer.said or inner.said.statement.cue is None:
        return False
    behind = inner.said.statement.cue.start >= scene.ends[outer.trigger.last]
    return behind and any(scene.mentions[one] == inner.said.statement.speaker for one in outer.parties.actors)


def _sets_off_name(scene: Scene, comma: int) -> bool:
    """Whether a comma stands before or behind a name that says who holds the office before it: "the minister, N, to"."""
    text = scene.reading.text
    for index in (scene.owner[comma + 1], scene.owner[comma - 1]):
        one = scene.mentions[index] if index != NOBODY else None
        if one is not None and one.role is not None and text[: one.start].rstrip().endswith(f"{one.role},"):
            return True
    return False


def _is_owned(scene: Scene, outer: Act, inner: Act) -> bool:
    """Whether only whose a noun is stands between that and the verb that completes it: "ancaman A menyerang"."""
    between = range(outer.trigger.last + 1, inner.trigger.first)
    return len(between) > 0 and all(scene.owner[at] in outer.parties.actors for at in between)


def _opens_main(scene: Scene, comma: int, inner: Act) -> bool:
    """Whether behind a comma stand the subject of ``inner`` and its verb at once, no list of parties: "despite threats by A, B
    freed"."""
    subject = scene.owner[comma + 1]
    if subject not in inner.parties.actors or scene.lasts[subject] != inner.trigger.aux:
        return False
    return scene.owner[comma - 1] not in inner.parties.actors


def _is_of_accused(outer: Act, inner: Act) -> bool:
    """Whether a passive tells what was done to somebody who is accused of something: "a man accused of spying was arrested"."""
    passive = outer.type == "ACCUSE" and outer.trigger.voice == inner.trigger.voice == "passive"
    return passive and bool(outer.parties.recipients) and outer.parties.recipients == inner.parties.recipients


def _is_coordinated(scene: Scene, stance: StanceWords, outer: Act, inner: Act) -> bool:
    """Whether the verb of ``inner`` stands behind a conjunction beside that of ``outer``, whose object ends there and has no clause
    of its own: "mengecam A dan mendesak B", not "menuduh A berbohong dan menyerang B"."""
    words, joint = scene.words, inner.trigger.aux - 1
    both = outer.trigger.voice == inner.trigger.voice == "active" and stands_bare(scene, stance, inner.trigger)
    if not both or not stance.owner_follows or words[joint] not in stance.conjunction:
        return False
    parties = [one for one in outer.parties.recipients if outer.trigger.last < scene.firsts[one] < joint]
    if not parties:
        return False
    behind = scene.lasts[parties[-1]]
    while behind < joint and (words[behind] in stance.pointing or behind in scene.dated or words[behind] in stance.skip):
        behind += 1
    return behind == joint or words[behind] in stance.prepositions


def _is_complement_too(scene: Scene, sentence: Sentence, stance: StanceWords, outer: Trigger, inner: Trigger) -> bool:
    """Whether a verb that shares the auxiliary of the verb before it completes ``outer``, as that does: "asked A to stop and
    apologise"."""
    if outer.voice == "noun" or not is_joined(scene, sentence, stance, inner) or not is_one_clause(scene, stance, outer, inner):
        return False
    if stance.owner_follows:  # "meminta A berhenti dan mundur": the verb of the first stands behind the party asked
        return any(scene.owner[at] != NOBODY for place in outer.places for at in range(*place))
    return not stance.purpose.isdisjoint(scene.words[outer.first + 1 : inner.aux - 1])


def _apply(scene: Scene, stance: StanceWords, outer: Act, inner: Act) -> None:
    inner.governed = True
    if outer.trigger.reading.entry.type == "ACCUSE" and inner.parties.rule == CHARGED:
        inner.alleged = True
        return
    if outer.trigger.reading.entry.type == "ACCUSE" and inner.trigger.voice != "noun":
        if quad_of(inner.type) == "VK":
            inner.gone = True
            return
        inner.alleged = True
        sides = outer.parties
        if inner.trigger.reading.recipient == 0:  # "accused X of receiving arms from Y": it is Y who gives
            inner.parties = inner.parties._replace(recipients=sides.recipients or inner.parties.recipients)
        elif sides.recipients and inner.parties.actors[:1] != sides.recipients[:1]:
            recipients = inner.parties.recipients
            if not recipients and inner.parties.actors and inner.parties.actors != sides.actors:
                recipients = inner.parties.actors
            inner.parties = inner.parties._replace(actors=sides.recipients, recipients=recipients, own=True)
        return
    decree = scene.words[outer.trigger.last] in stance.decreeing and len(outer.trigger.at) == 1
    if inner.trigger.voice == "noun" and decree and quad_of(inner.type) in ("MK", "MC"):
        if _are_ordered(scene, outer, inner):
            inner.gone = True  # "ordered B to prevent genocide"
            return
        outer.gone = True
        inner.parties = Parties(outer.parties.actors, inner.parties.recipients or outer.parties.recipients, "decreed", True)
        return
    if scene.words[outer.trigger.first] in stance.forbidding and inner.trigger.voice != "noun":
        inner.gone = True  # "barred B's airlines from entering"
        return
    if outer.type == "PROTEST" and inner.trigger.voice == "active" and _demands(scene, stance, outer):
        inner.gone = True  # "blocked a road to demand that the state drop"
        return
    if outer.type not in _OPERATORS:
        return
    denying = not set(scene.words[outer.trigger.first : outer.trigger.last + 1]).isdisjoint(stance.untrue)
    if denying and inner.trigger.voice != "noun" and quad_of(inner.type) in ("MK", "MC"):
        inner.denied = True
        if not inner.parties.actors:
            inner.parties = inner.parties._replace(actors=outer.parties.actors, own=True)
        if outer.parties.recipients == inner.parties.recipients:
            outer.parties = outer.parties._replace(recipients=())
        return
    inner.gone = True
    if denying:
        return
    promised = not set(scene.words[outer.trigger.first : outer.trigger.last + 1]).isdisjoint(stance.promising)
    promised = promised and stance.negation.isdisjoint(scene.words[outer.trigger.first : inner.trigger.first])  # "not to attack"
    if promised and outer.type == "AGREE" and inner.type in _PROMISED and inner.trigger.voice != "noun":
        outer.type, outer.rule = AHEAD[inner.type], f"promising {inner.type}"
    if outer.mode is None:
        chosen = _THREATENED.get(inner.type) if outer.type == "THREATEN" else _ASKED.get(inner.type, "change")
        outer.mode = chosen if chosen in TYPES[outer.type].modes else None
    if not outer.parties.recipients:
        taken = {scene.mentions[one].entity for one in outer.parties.actors}
        borrowed = tuple(one for one in inner.parties.recipients if scene.mentions[one].entity not in taken)
        outer.parties = outer.parties._replace(recipients=borrowed)


def _are_ordered(scene: Scene, outer: Act, inner: Act) -> bool:
    """Whether an order is given to another state, ahead of the noun for what it shall or shall not do."""
    own = {None, *(scene.mentions[one].country for one in outer.parties.actors)}
    ahead = (one for one in outer.parties.recipients if scene.lasts[one] <= inner.trigger.first)
    return any(scene.mentions[one].country not in own for one in ahead)


def _demands(scene: Scene, stance: StanceWords, act: Act) -> bool:
    """Whether the words for an act end in a verb by which something is demanded."""
    word = scene.words[act.trigger.last]
    return stance.voiced.get(word) == "REQUEST" or word in stance.demanding


def answer(scene: Scene, acts: list[Act]) -> None:
    """ "A rejected B's proposal": an act that is a noun with its own actor was directed at the one who answers it."""
    for index, act in enumerate(acts):
        if act.trigger.voice != "noun" or not act.parties.own or not act.parties.actors or act.parties.rule == BETWEEN:
            continue
        before = acts[index - 1] if index else None
        behind = acts[index + 1] if index + 1 < len(acts) else None
        answering: tuple[int, ...] = ()
        near = before is not None and act.trigger.first - before.trigger.last <= _REACH // 2
        free = before is not None and (not before.parties.recipients or act.type in ("AGREE", "REQUEST"))
        if before is not None and near and free and before.type == "ACCUSE" and act.type == "AGREE":
            act.gone = before.trigger.voice in ("active", "gerund")  # "denounced B's plan to build": nobody is promised anything
        if before is not None and near and free and before.type == "REJECT" and before.trigger.voice in ("active", "gerund"):
            before.parties = before.parties._replace(recipients=act.parties.actors)
        if before is not None and before.trigger.voice == "active" and before.type in _ANSWERS:
            answering = before.parties.actors
        elif behind is not None and behind.trigger.voice == "passive" and behind.type in _ANSWERS:
            answering = behind.parties.actors
        if not answering or (act.parties.recipients and act.type not in ("AGREE", "REQUEST")):
            continue
        own = {scene.mentions[one].entity for one in act.parties.actors}
        act.parties = act.parties._replace(recipients=tuple(one for one in answering if scene.mentions[one].entity not in own))


def oppose(scene: Scene, acts: list[Act], conditions: Sequence[range]) -> None:
    """What is threatened on a condition is threatened to the one who could meet it; what follows another's act answers that."""
    for act in acts:
        if not all(is_spot(scene, one) for one in act.parties.recipients) or (act.trigger.voice == "noun" and not act.rule):
            continue
        own = {scene.mentions[one].entity for one in act.parties.actors}
        for clause in conditions:
            if act.trigger.first not in clause and not _is_anothers(acts, act, clause):
                others = [scene.owner[at] for at in clause if scene.owner[at] != NOBODY and scene.party[scene.owner[at]]]
                others = [one for one in others if scene.mentions[one].entity not in own]
                act.parties = act.parties._replace(recipients=tuple(others[:1]) or act.parties.recipients)
    if len(acts) == 2 and all(act.trigger.voice == "active" and act.parties.actors and not act.parties.recipients for act in acts):
        first, second = acts
        if {scene.mentions[one].entity for one in first.parties.actors}.isdisjoint(
            {scene.mentions[one].entity for one in second.parties.actors}
        ):
            if second.type in _REACTIONS:
                second.parties = second.parties._replace(recipients=first.parties.actors)
            if first.type == "MOBILIZE" and second.type == "MOBILIZE":
                first.parties = first.parties._replace(recipients=second.parties.actors)


def _is_anothers(acts: list[Act], act: Act, condition: range) -> bool:
    """Whether a conditional clause hangs on another verb that stands between: "workers vow not to go back until"."""
    verbs = [other.trigger.first for other in acts if other.trigger.voice != "noun"]
    return any(act.trigger.first < first < condition.start for first in verbs)


def drop_aims(scene: Scene, stance: StanceWords, acts: list[Act]) -> None:
    """What another act is done for is not told as done: "sent them arms to attack C"; but what somebody calls or writes to say is
    said, to whom he calls: "telephoned B to demand an end to"."""
    for before, act in pairwise(acts):
        if act.trigger.voice == "active" and not act.gone:
            last = before.trigger.last
            tied = last in (act.trigger.aux - 1, act.trigger.aux) and scene.words[last] in stance.purpose
            aim = tied or _is_aim(scene, stance, before.trigger, act.trigger)
            act.to_say = aim and before.type == "CONSULT" and before.mode != _TRAVEL and act.type in _UTTERED
            act.gone = aim and not act.to_say
            if act.to_say:
                whom = act.parties.recipients or before.parties.recipients
                act.parties = act.parties._replace(actors=before.parties.actors, recipients=whom)


def _is_aim(scene: Scene, stance: StanceWords, before: Trigger, trigger: Trigger) -> bool:
    """Whether an infinitive says to what end the act of ``before`` is done: in its clause, and not what is due: "is to"."""
    words = scene.words
    at = next((at for at in range(trigger.aux - 1, trigger.first) if words[at] in stance.purpose), NOBODY)
    if at == NOBODY or at <= before.last or not stance.hard.isdisjoint(words[before.last + 1 : at]):
        return False
    if not (stance.causing - stance.letting).isdisjoint(words[before.last + 1 : at]):
        return False  # "seized a boat, prompting B to close its border"
    if at - 1 > before.last and (words[at - 1] in stance.vowing or words[at - 1] in stance.threatening):
        return False
    return all(words[at - 1] not in due for due in (stance.be, stance.have, stance.plan, stance.resolve))


def calls_off(scene: Scene, words: EventWords, act: Act) -> bool:
    """Whether a rejection is of a meeting that had been planned: the noun of one stands in its words, or is what was ended."""
    entry = act.trigger.entry
    if entry.type == "CONSULT":
        return act.rule == "ending CONSULT"
    if entry.type != "REJECT" or words.stance.cancelling.isdisjoint(scene.words[at] for at in act.trigger.at):
        return False
    if not words.stance.purpose.isdisjoint(scene.words[act.trigger.first : act.trigger.last]):
        return False  # "refused to hold talks": nothing was planned
    return any("CONSULT" in acts_of(scene.words, at, len(scene.words), words, nouns=True) for at in act.trigger.at)
