"""The events of one sentence before they are dated: parties, governing verbs and status joined, and what is said twice dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sanad.annotate.events.occasions import place_of
from sanad.annotate.events.parties import Parties
from sanad.annotate.events.relevance import is_name, is_nobodys, is_told, leaves_open
from sanad.annotate.events.roles import find_parties
from sanad.annotate.events.scene import NOBODY, Scene, is_spot, may_act
from sanad.annotate.events.sides import is_anchored, page_sides
from sanad.annotate.events.sources import Said, said_at, vouches
from sanad.annotate.events.stance import Coding, code, find_conditions, read_outlook
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.triggers import find_triggers
from sanad.lang.events import EventWords
from sanad.lang.stance import StanceWords
from sanad.model import Mention
from sanad.plover import ENDED, TYPES, quad_of
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_BESIDE = 4  # words within which a place belongs to the people named before it
_LOOSE = 2  # adjectives between a verb that ends an act and its noun
_REACH = 12  # words between a governing verb and the act that it governs

# Acts that speak of another act, which then is no event of its own.
_OPERATORS = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT"})
_ARMED = frozenset({"MIL", "REB", "PRM", "UAF"})
# Answers to what somebody proposes, asks or says; acts that answer another's.
_ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT", "AGREE", "CONCEDE"})
_REACTIONS = frozenset({"ACCUSE", "MOBILIZE", "THREATEN", "SANCTION", "REJECT", "ASSAULT"})
# The mode that the act asked for or refused gives to REQUEST and REJECT.
_ASKED = {"AID": "assist", "SUPPORT": "assist", "COOPERATE": "assist", "CONSULT": "meet", "RETREAT": "yield", "CONCEDE": "yield"}
_THREATENED = {"ASSAULT": "violence", "COERCE": "restrict", "SANCTION": "relations"}


class Draft(NamedTuple):
    """An event of a sentence: its trigger and coding, its parties (with the indices of their mentions), in whose words it stands.

    ``open_to`` says that the words themselves leave the other side open ("urged all sides", "denied the rumours").
    """

    trigger: Trigger
    coding: Coding
    mode: str | None
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    indices: tuple[int, ...]
    said: Said | None
    past: bool
    rule: str
    open_to: bool = False


@dataclass
class _Act:
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
    rule: str = ""


def draft_sentence(scene: Scene, sentence: Sentence, words: EventWords, sayings: Sequence[Said]) -> list[Draft]:
    """The events that one sentence tells."""
    triggers = find_triggers(scene, sentence, words)
    if not triggers:
        return []
    stance = words.stance
    said = [said_at(sayings, scene.starts[trigger.first]) for trigger in triggers]
    limits = [sentence.last if one is None else min(sentence.last, scene.reading.tokens.at(one.end)) for one in said]
    acts = [
        _Act(trigger, parties, trigger.entry.type, trigger.entry.mode, one)
        for trigger, parties, one in zip(triggers, find_parties(scene, sentence, stance, triggers, limits), said, strict=True)
    ]
    for act in acts:
        _end(scene, sentence, stance, act)
    _answer(scene, acts)
    _govern(scene, sentence, stance, acts)
    conditions = find_conditions(scene, sentence, stance)
    _oppose(scene, acts, conditions)
    drafts = []
    for act in acts:
        if act.gone or is_nobodys(scene, sentence, words, act.trigger) or is_name(scene, sentence, act.trigger):
            continue
        draft = _draft(scene, sentence, stance, act, conditions)
        if draft is not None:
            drafts.append(draft)
    return _without_doubles(drafts)


# -- governing verbs ----------------------------------------------------------------------------------------------------


def _end(scene: Scene, sentence: Sentence, stance: StanceWords, act: _Act) -> None:
    """ "halted the attack", "the talks were cancelled": what an ended act is coded as."""
    trigger, words = act.trigger, scene.words
    if trigger.voice not in ("noun", "gerund"):
        return
    at, loose = trigger.first - 1, 0
    while at > sentence.first and words[at] not in stance.ending:
        if words[at] not in stance.skip and scene.owner[at] == NOBODY:
            loose += words[at].isalpha()
            if loose > _LOOSE or words[at] in stance.functions or not (words[at][0].isalnum() or words[at] == "-"):
                break
        at -= 1
    ended = words[at] in stance.ending and at >= sentence.first
    if not ended and trigger.voice == "noun":
        passive = False
        for at in range(trigger.last + 1, min(sentence.last, trigger.last + 1 + _REACH)):
            if words[at] in stance.hard or words[at] in stance.relative or words[at] == ",":
                break
            passive = passive or words[at] in stance.be
            if words[at] in stance.negation:
                break
            if words[at] in stance.ending and (passive or words[at].startswith(stance.passive_heads or ("\n",))):
                ended = True
                break
    if ended and act.type in ENDED:
        act.rule, act.type, act.mode = f"ending {act.type}", ENDED[act.type], None


def _govern(scene: Scene, sentence: Sentence, stance: StanceWords, acts: list[_Act]) -> None:
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


def _governs(scene: Scene, sentence: Sentence, stance: StanceWords, outer: _Act, inner: _Act) -> bool:
    """Whether ``inner`` is the complement of ``outer``."""
    words = scene.words
    if inner.trigger.first - outer.trigger.last > _REACH:
        return False
    said = parties = False
    last = words[outer.trigger.last]
    closed = len(outer.trigger.at) > 1 and last not in stance.functions and last not in stance.complement  # "a deal that lets"
    for at in range(outer.trigger.last + 1, inner.trigger.first):
        word = words[at]
        if (word in stance.hard and word not in stance.condition) or (
            word in stance.conjunction and scene.owner[at] == NOBODY and not parties
        ):
            return False
        if word in stance.relative and word not in stance.complement:
            return False
        if word == "," and (scene.owner[at - 1] == NOBODY or scene.owner[min(at + 1, sentence.last - 1)] == NOBODY):
            return False
        said = said or (word in stance.complement and not (closed and word in stance.relative))
        parties = parties or scene.owner[at] != NOBODY
    if inner.trigger.voice == "noun":
        return not inner.parties.own and inner.trigger.first - outer.trigger.last <= _REACH // 2
    if inner.trigger.voice == "gerund":
        return True
    if outer.trigger.voice == "noun":
        return (said or words[outer.trigger.last] in stance.complement) and inner.trigger.voice != "passive"
    return said or stance.bare_is_headline or words[outer.trigger.last] in stance.complement


def _apply(scene: Scene, stance: StanceWords, outer: _Act, inner: _Act) -> None:
    inner.governed = True
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
        outer.gone = True
        inner.parties = Parties(outer.parties.actors, inner.parties.recipients or outer.parties.recipients, "decreed", True)
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
    if promised and outer.type == "AGREE" and inner.type == "RETREAT" and inner.trigger.voice != "noun":
        outer.type, outer.rule = "CONCEDE", f"promising {inner.type}"
    if outer.mode is None:
        chosen = _THREATENED.get(inner.type) if outer.type == "THREATEN" else _ASKED.get(inner.type, "change")
        outer.mode = chosen if chosen in TYPES[outer.type].modes else None
    if not outer.parties.recipients:
        taken = {scene.mentions[one].entity for one in outer.parties.actors}
        borrowed = tuple(one for one in (*inner.parties.recipients,) if scene.mentions[one].entity not in taken)
        outer.parties = outer.parties._replace(recipients=borrowed)


def _answer(scene: Scene, acts: list[_Act]) -> None:
    """ "A rejected B's proposal": an act that is a noun with its own actor was directed at the one who answers it."""
    for index, act in enumerate(acts):
        if act.trigger.voice != "noun" or not act.parties.own or not act.parties.actors:
            continue
        before = acts[index - 1] if index else None
        behind = acts[index + 1] if index + 1 < len(acts) else None
        answer: tuple[int, ...] = ()
        near = before is not None and act.trigger.first - before.trigger.last <= _REACH // 2
        if before is not None and near and before.type == "REJECT" and before.trigger.voice in ("active", "gerund"):
            before.parties = before.parties._replace(recipients=act.parties.actors)
        if before is not None and before.trigger.voice == "active" and before.type in _ANSWERS:
            answer = before.parties.actors
        elif behind is not None and behind.trigger.voice == "passive" and behind.type in _ANSWERS:
            answer = behind.parties.actors
        if not answer or (act.parties.recipients and act.type not in ("AGREE", "REQUEST")):
            continue
        own = {scene.mentions[one].entity for one in act.parties.actors}
        act.parties = act.parties._replace(recipients=tuple(one for one in answer if scene.mentions[one].entity not in own))


def _oppose(scene: Scene, acts: list[_Act], conditions: Sequence[range]) -> None:
    """What is threatened on a condition is threatened to the one who could meet it; what follows another's act answers that."""
    for act in acts:
        if not all(is_spot(scene, one) for one in act.parties.recipients) or (act.trigger.voice == "noun" and not act.rule):
            continue
        own = {scene.mentions[one].entity for one in act.parties.actors}
        for clause in conditions:
            if act.trigger.first not in clause:
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


# -- status and parties -------------------------------------------------------------------------------------------------


def _draft(scene: Scene, sentence: Sentence, stance: StanceWords, act: _Act, conditions: Sequence[range]) -> Draft | None:
    trigger, parties, said = act.trigger, act.parties, act.said
    outlook = read_outlook(scene, sentence, stance, trigger, conditions)
    coding = code(act.type, outlook)
    if coding is None and said is not None and said.statement.denies and outlook.negated and quad_of(act.type) != "VK":
        coding = Coding(act.type, act.type, "denied", rule="denied by the speaker")
    if coding is None:
        return None
    if act.denied:
        coding = Coding(act.type, act.type, "denied", rule="denied by the one said to act")
    elif act.alleged:
        coding = Coding(act.type, act.type, "alleged", rule="accused of")
    if coding.type == "AGREE" and coding.status == "reported" and _is_invitation(scene, stance, trigger):
        coding = coding._replace(act="CONSULT", status="planned", rule="invited")
    actors = tuple(_named(scene, sentence, stance, one, said) for one in parties.actors)
    recipients = tuple(_named(scene, sentence, stance, one, said) for one in parties.recipients)
    speaker = said.statement.speaker if said is not None else None
    if not actors and speaker is not None and trigger.voice != "noun" and _is_first_person(scene, sentence, stance, trigger):
        actors = (speaker,)
    if coding.by_speaker or (act.type == "REQUEST" and scene.words[trigger.first] in stance.duty):
        speaker = said.statement.speaker if said is not None else _speaker_before(scene, sentence, parties)
        if speaker is None or not actors or speaker in actors:
            return None
        actors, recipients = (speaker,), actors
    if act.type == "PROTEST" and not actors and not recipients:
        where = place_of(scene, sentence, stance, trigger, ()) or _place_behind(scene, sentence, trigger)
        actors = (where,) if where is not None and where.country is not None else ()
    if not actors and not recipients and trigger.voice == "noun" and is_anchored(scene, sentence, stance, trigger):
        actors = page_sides(scene, sentence)
        parties = parties._replace(rule="sides of the page")
    if not is_told(trigger, actors, recipients) or _is_anybody(stance, scene, actors):
        return None
    recipients = (*recipients, *_whose(scene, sentence, stance, trigger, parties, recipients))
    if coding.status == "reported" and not vouches(said, coding.type, actors, recipients):
        coding = coding._replace(status="alleged", rule="told by the other side or an unnamed source")
    if coding.type == "PROTEST" and actors and trigger.voice != "noun":
        if all(one.sector in _ARMED for one in actors):
            coding = coding._replace(type="ASSAULT", act="ASSAULT", rule="by armed men")
        elif all(_is_state(one) for one in actors):
            coding = coding._replace(type="ACCUSE", act="ACCUSE", rule="protest of a state")
    mode = act.mode if coding.type == act.type else None
    rule = ", ".join(part for part in (parties.rule, act.rule) if part)
    indices = (*parties.actors, *parties.recipients)
    open_to = not recipients and leaves_open(scene, sentence, stance, trigger, coding.type)
    return Draft(trigger, coding, mode, actors, recipients, indices, said, outlook.past, rule, open_to)


def _place_behind(scene: Scene, sentence: Sentence, trigger: Trigger) -> Mention | None:
    """The place that is named as a protest's own: "took to the streets of X"."""
    for at in range(trigger.last + 1, min(sentence.last, trigger.last + 3)):
        if scene.owner[at] != NOBODY:
            mention = scene.mentions[scene.owner[at]]
            return mention if mention.kind in ("place", "country") else None
    return None


def _is_invitation(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    return any(scene.words[at] in stance.inviting for at in trigger.at)


def _speaker_before(scene: Scene, sentence: Sentence, parties: Parties) -> Mention | None:
    """The first party of the sentence before the one who should act: "X said Y must"."""
    if parties.actors:
        for at in range(sentence.first, scene.firsts[parties.actors[0]]):
            if scene.owner[at] != NOBODY and scene.party[scene.owner[at]]:
                return scene.mentions[scene.owner[at]]
    return None


def _is_state(mention: Mention) -> bool:
    """Whether a protest by a mention is a diplomatic note rather than people in the street."""
    return mention.kind == "country" or (mention.sector in ("GOV", "IGO", "MIL", "LEG", "JUD") and mention.kind != "group")


def _whose(
    scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, parties: Parties, recipients: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The country in which people were who are named by no country of their own: "killed 48 people in Afghanistan"."""
    if not recipients or not parties.recipients or any(one.kind != "group" or one.country for one in recipients):
        return ()
    start = scene.lasts[parties.recipients[-1]]
    near = start + _BESIDE if quad_of(trigger.entry.type) in ("VC", "VK") else sentence.last
    for at in range(start, min(sentence.last, near)):
        if scene.words[at] in stance.hard:
            break
        mention = scene.owner[at]
        if (
            mention != NOBODY
            and not stance.place.isdisjoint(scene.words[at - 2 : at])
            and scene.mentions[mention].kind == "country"
        ):
            return () if mention in parties.actors else (scene.mentions[mention],)
    return ()


def _is_first_person(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a verb is told of the one who speaks: "we reject"."""
    return any(scene.words[at] in stance.own for at in range(max(trigger.aux - 1, sentence.first), trigger.first))


def _is_anybody(stance: StanceWords, scene: Scene, actors: tuple[Mention, ...]) -> bool:
    """Whether the actor is only a pronoun of which nobody knows whom it means."""
    return bool(actors) and all(one.country is None and fold(one.text) in stance.pronouns for one in actors)


def _named(scene: Scene, sentence: Sentence, stance: StanceWords, index: int, said: Said | None) -> Mention:
    """A mention, or for a pronoun the words in the same sentence that name who is meant."""
    mention = scene.mentions[index]
    if (
        scene.lasts[index] - scene.firsts[index] > 1
        or scene.words[scene.firsts[index]] not in stance.pronouns
        or mention.text[1:].isupper()
    ):
        return mention
    for at in range(sentence.first, sentence.last):
        other = scene.owner[at]
        if (
            other != NOBODY
            and other != index
            and scene.mentions[other].entity == mention.entity
            and scene.words[at] not in stance.pronouns
        ):
            return scene.mentions[other]
    speaker = said.statement.speaker if said else None
    if speaker is not None and said is not None:
        own = scene.words[scene.firsts[index]] in stance.own
        if (
            speaker.entity == mention.entity
            or own
            or (said.statement.form == "indirect" and mention.country in (None, speaker.country))
        ):
            return speaker
        return mention
    for at in range(sentence.first, scene.firsts[index]):
        other = scene.owner[at]
        if other != NOBODY and scene.party[other] and scene.words[at] not in stance.pronouns and may_act(scene.mentions[other]):
            return scene.mentions[other]
    return mention


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """One event of a type between the same parties; no deployment beside the attack it led to; nothing that a protest is about."""
    kept: list[Draft] = []
    assaulting = {one.entity for draft in drafts if draft.coding.type == "ASSAULT" for one in draft.actors}
    for draft in drafts:
        actors, recipients = {one.entity for one in draft.actors}, {one.entity for one in draft.recipients}
        if draft.coding.type == "MOBILIZE" and actors & assaulting:
            continue
        protest = next((one for one in kept if one.coding.type == "PROTEST"), None)
        if protest is not None and protest.trigger.last < draft.trigger.first and actors <= {one.entity for one in protest.actors}:
            continue
        if any(
            one.coding.type == draft.coding.type
            and actors <= {x.entity for x in one.actors}
            and recipients <= {x.entity for x in one.recipients}
            for one in kept
        ):
            continue
        kept.append(draft)
    return kept
