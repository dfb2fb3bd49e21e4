"""The events of one sentence before they are dated, each by itself: parties, governing verbs and status joined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.implied.crowds import in_street
from sanad.annotate.events.implied.meant import Side, named_sides
from sanad.annotate.events.implied.others import blames_thing, of_teller, sender, threatener
from sanad.annotate.events.implied.recipients import done_to
from sanad.annotate.events.implied.sides import DEALERS, PAGE_SIDES, dealers, is_anchored, page_sides
from sanad.annotate.events.implied.withheld import doer_before
from sanad.annotate.events.parties import ARMED, FORCES, Parties
from sanad.annotate.events.roles.assign import find_parties
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.sources import Said, said_at, speaks, vouches
from sanad.annotate.events.speech.about import object_type, what_is_judged, what_is_praised
from sanad.annotate.events.status.aims import is_aim, is_effect, is_feared, is_granted
from sanad.annotate.events.status.governing import Act, answer, calls_off, drop_aims, end, govern, oppose
from sanad.annotate.events.status.joined import leaders
from sanad.annotate.events.status.stance import Coding, Outlook, code, find_conditions, read_outlook, share_auxiliaries
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.triggers.apposed import apposed_at
from sanad.annotate.events.triggers.find import find_triggers
from sanad.annotate.events.triggers.onsets import Onsets
from sanad.annotate.events.triggers.relevance import (
    are_meant,
    is_anybody,
    is_name,
    is_nobodys,
    is_rule,
    is_to_anybody,
    is_told,
    leaves_open,
)
from sanad.lang.events import EventWords
from sanad.lang.stance import StanceWords
from sanad.model import CALLED_OFF, PAIR, Mention
from sanad.plover import quad_of
from sanad.text.sentences import Sentence

_NEXT: Final = 2  # words behind an act, of which one may be an article
_STORMERS: Final = frozenset({"CRM", "COP"})  # who are no protesters where they use force
BY_HAND: Final = frozenset({"riot", "vandalize"})  # protests that told of a state are no words
_AT_WORK: Final = frozenset({"strike", "hunger"})  # protests of judges and officials too: no note is meant


class Draft(NamedTuple):
    """An event of a sentence: its trigger and coding, its parties (with the indices of their mentions), in whose words it stands.

    ``open_to`` says that the words themselves leave the other side open ("urged all sides", "denied the rumours"); ``about`` is the
    type of an act told before that they point back to ("condemned the attack"), ``by_pronoun`` that a pronoun in the verb itself
    is who acts, ``heard`` that the recipient only hears the complaint, ``to_say`` that somebody calls or writes to say it.
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
    about: str | None = None
    by_pronoun: bool = False
    heard: bool = False
    to_say: bool = False


def draft_sentence(
    scene: Scene, sentence: Sentence, words: EventWords, sayings: Sequence[Said], onsets: Onsets
) -> list[Draft]:
    """The events that one sentence tells, whose entries may be met at ``onsets``."""
    triggers = find_triggers(scene, sentence, words, onsets)
    if not triggers:
        return []
    stance = words.stance
    comma = apposed_at(scene, sentence, stance)
    said = [_without_verdict(scene, comma, trigger, said_at(sayings, scene.starts[trigger.first])) for trigger in triggers]
    at = scene.reading.tokens.at
    limits = [
        (sentence.first, _told_until(scene, sentence, stance, sayings, trigger))
        if one is None
        else (at(one.start), min(sentence.last, at(one.end)))
        for trigger, one in zip(triggers, said, strict=True)
    ]
    if comma != NOBODY:  # what a noun behind it sums up ends there
        limits = [(opens, min(limit, comma) if trigger.last < comma else limit)
                  for trigger, (opens, limit) in zip(triggers, limits, strict=True)]
    acts = [
        Act(trigger, parties, trigger.entry.type, trigger.entry.mode, one)
        for trigger, parties, one in zip(triggers, find_parties(scene, sentence, stance, triggers, limits), said, strict=True)
    ]
    for act in acts:
        end(scene, sentence, stance, act)
    answer(scene, acts)
    govern(scene, sentence, stance, acts)
    conditions = find_conditions(scene, sentence, stance)
    oppose(scene, acts, conditions)
    drop_aims(scene, stance, acts)
    drafts = []
    taken = frozenset(at for trigger in triggers for at in trigger.at)
    clause = Clause(scene, sentence, stance, triggers, taken, sentence.first, sentence.last)
    for act, led_by in zip(acts, leaders(scene, sentence, stance, triggers), strict=True):
        trigger = act.trigger
        if act.gone or is_nobodys(scene, sentence, words, trigger, taken) or is_name(scene, sentence, trigger):
            continue
        if is_aim(clause, trigger) or is_feared(clause, trigger):
            continue
        outlook = read_outlook(scene, sentence, stance, trigger, conditions)
        if led_by is not None:
            outlook = share_auxiliaries(outlook, read_outlook(scene, sentence, stance, led_by, conditions))
        if (outlook.ahead or outlook.chance) and is_effect(clause, trigger):
            continue
        draft = _draft(scene, sentence, stance, act, outlook)
        if draft is not None:
            if draft.coding.type == "ACCUSE" and not draft.recipients:
                draft = draft._replace(about=object_type(scene, words, act.trigger.last, sentence.last))
            if draft.coding.type == "SUPPORT" and act.trigger.voice != "noun" and not draft.recipients:
                praised = what_is_praised(scene, words, act.trigger, sentence.last) if act.trigger.voice == "active" else None
                draft = draft._replace(about=praised or what_is_judged(scene, words, act.trigger, sentence.first))
            drafts.append(draft)
            if draft.coding.type == "REJECT" and calls_off(scene, words, act):
                drafts.append(draft._replace(coding=Coding("AGREE", "CONSULT", "planned", rule=CALLED_OFF), mode=None))
    return drafts


def _without_verdict(scene: Scene, comma: int, trigger: Trigger, said: Said | None) -> Said | None:
    """``said``; none where its speaker only says what he makes of what the page tells before ``comma``: "a step described as
    piracy by B"."""
    cue = said.statement.cue if said is not None else None
    if cue is None or comma == NOBODY or trigger.last > comma:
        return said
    at = scene.reading.tokens.at(cue.start)
    return None if at > comma and "," not in scene.words[comma + 1 : at] else said


def _told_until(scene: Scene, sentence: Sentence, stance: StanceWords, sayings: Sequence[Said], trigger: Trigger) -> int:
    """The token at which, behind a conjunction, a verb begins by which something is said, else the end of the sentence: what the
    act of ``trigger`` is done to stands before that: "welcomed the vote and said that B's entry"."""
    behind = scene.ends[trigger.last]
    for index in range(bisect_right(sayings, behind, key=attrgetter("start")), len(sayings)):
        one = sayings[index]
        if one.start >= sentence.end:
            break
        cue = one.statement.cue
        if cue is not None and behind <= cue.start < one.start < sentence.end:
            at = scene.reading.tokens.at(cue.start)
            if scene.words[at - 1] in stance.conjunction:
                return at
    return sentence.last


# -- status and parties -------------------------------------------------------------------------------------------------


_PRIVATE: Final = frozenset({"CVL", "REF", "AGR", "LAB"})  # sectors of people whose coming is no visit of their state
_AHEAD: Final = 3  # words around somebody's name in which it says what comes


def _are_private(scene: Scene, actors: Sequence[int]) -> bool:
    """Whether those who come are people in general, who visit nobody for their state."""
    return bool(actors) and all(scene.mentions[one].kind == "group" and scene.mentions[one].sector in _PRIVATE for one in actors)


def _are_forces(scene: Scene, stance: StanceWords, actors: Sequence[int]) -> bool:
    """Whether those who come are many who bear arms, and no officers on a visit."""
    return bool(actors) and all(
        scene.mentions[one].kind in ("group", "organisation")
        and scene.mentions[one].sector in FORCES
        and not stance.forces.isdisjoint(scene.words[scene.firsts[one] : scene.lasts[one]])
        for one in actors
    )


def _code_coming(scene: Scene, sentence: Sentence, stance: StanceWords, act: Act) -> None:
    """Codes what comes without being anybody's visit: peacekeepers and relief are aid, jets and warships a show of force."""
    coming = {word for one in act.parties.actors[:1] for word in scene.words[scene.firsts[one] : scene.lasts[one]]}
    around = set(coming)
    for one in act.parties.actors[:1]:
        around.update(scene.words[max(sentence.first, scene.firsts[one] - _AHEAD) : scene.firsts[one]])
        around.update(scene.words[scene.lasts[one] : min(scene.lasts[one] + _AHEAD, act.trigger.first)])
    brought = stance.relief.intersection(scene.words[sentence.first : sentence.last])
    if not coming.isdisjoint(stance.peacekeeping) or (brought and not around.isdisjoint(stance.carriers)):
        act.type, act.mode = "AID", None
    elif not coming.isdisjoint(stance.arms) or _are_forces(scene, stance, act.parties.actors):
        act.type, act.mode = "MOBILIZE", None  # "two fighter jets landed in C", "300 soldiers landed in C"


def _draft(scene: Scene, sentence: Sentence, stance: StanceWords, act: Act, outlook: Outlook) -> Draft | None:
    trigger, parties, said = act.trigger, act.parties, act.said
    if act.mode == "visit":
        if _are_private(scene, parties.actors):
            return None  # "five Americans landed in C"
        _code_coming(scene, sentence, stance, act)
    coding = _coding(scene, stance, act, outlook)
    if coding is None:
        return None
    actors, recipients = named_sides(scene, sentence, stance, act)
    speaker = said.statement.speaker if said is not None else None
    actors = sender(scene, stance, trigger, actors, speaker) or doer_before(scene, sentence, stance, act, coding, recipients)
    if not actors:
        threatening = threatener(scene, stance, trigger, outlook.ahead, recipients, speaker)
        if threatening is None:
            return None
        if threatening:
            actors, coding = threatening, Coding(act.type, act.type, "reported", rule="what awaits the other side")
    in_denial = said is not None and _reports_denied(scene, stance, said) and bool(actors) and speaks(said, actors)
    if in_denial and quad_of(act.type) == "MC" and coding.status == "reported":
        coding = Coding(act.type, act.type, "denied", rule="what the speaker denies")
    if coding.status == "denied" and is_granted(scene, stance, trigger, sentence.last):
        return None
    if coding.by_speaker or (act.type == "REQUEST" and scene.words[trigger.first] in stance.duty):
        speaker = speaker if said is not None else _speaker_before(scene, sentence, parties)
        if speaker is None or not actors or speaker in actors:
            return None
        actors, recipients = (speaker,), actors
    if act.type == "PROTEST":
        actors, recipients = in_street(scene, sentence, stance, act, actors, recipients)
    if not actors and not recipients and trigger.voice == "noun" and is_anchored(scene, sentence, stance, trigger):
        meeting = act.type == "CONSULT"
        actors = page_sides(scene, sentence) if meeting else dealers(scene)
        parties = parties._replace(rule=PAGE_SIDES if meeting else DEALERS)
    armed = coding.type == "ASSAULT" and trigger.aux > sentence.first and scene.words[trigger.aux - 1] in stance.arms
    if not is_told(trigger, actors, recipients, armed) or is_anybody(stance, actors) or not are_meant(trigger.entry, actors):
        return None
    if is_rule(coding, actors, recipients) or (coding.act == "CONSULT" and _is_no_meeting(scene, sentence, act)):
        return None
    if coding.type == "ACCUSE" and not recipients and blames_thing(scene, sentence, stance, trigger):
        return None
    if coding.type == "REJECT" and not recipients and is_to_anybody(scene, sentence, stance, trigger):
        return None  # nobody's wish is refused
    recipients, heard = done_to(scene, sentence, stance, trigger, coding, parties, actors, recipients)
    if act.mode == "third-party" and _are_several(recipients) and any(scene.words[at] in stance.bringing for at in trigger.at):
        actors, recipients = recipients, ()  # whom somebody brings together meet
    recipients = of_teller(scene, sentence, stance, trigger, actors, recipients, speaker)
    coding = _by_parties(scene, sentence, stance, act, coding, actors, recipients)
    mode = act.mode if coding.type == act.type else None
    rule = ", ".join(part for part in (parties.rule, act.rule) if part)
    indices = (*parties.actors, *parties.recipients)
    open_to = _are_ours(actors, recipients) and leaves_open(scene, sentence, stance, trigger, coding.type)
    by_pronoun = not actors and trigger.voice == "passive" and scene.words[trigger.first].endswith(stance.agent_endings)
    parted = trigger, coding, mode, actors, recipients, indices, said, outlook.past, rule
    return Draft(*parted, open_to, by_pronoun=by_pronoun, heard=heard, to_say=act.to_say)


def _coding(scene: Scene, stance: StanceWords, act: Act, outlook: Outlook) -> Coding | None:
    """What an act is coded as by the words around it and in whose words it stands, whoever its parties are."""
    trigger, said = act.trigger, act.said
    coding = code(act.type, outlook._replace(ahead=False) if act.to_say else outlook)  # "called B to demand" was done
    if coding is None and said is not None and said.statement.denies and outlook.negated and quad_of(act.type) != "VK":
        coding = Coding(act.type, act.type, "denied", rule="denied by the speaker")
    if coding is None and act.type == "MOBILIZE" and act.parties.recipients and scene.words[trigger.first] in stance.light:
        refused = code("AID", outlook)  # "will not send troops to B": help refused
        coding = refused if refused is not None and refused.type == "REJECT" else None
    if coding is None:
        return None
    if act.denied:
        return Coding(act.type, act.type, "denied", rule="denied by the one said to act")
    if act.alleged:
        return Coding(act.type, act.type, "alleged", rule="accused of")
    if coding.type == "AGREE" and coding.status == "reported" and any(scene.words[at] in stance.inviting for at in trigger.at):
        return coding._replace(act="CONSULT", status="planned", rule="invited")
    return coding


def _are_several(side: Side) -> bool:
    return len({one.country for one in side} - {None}) > 1 or any(one.entity.startswith(PAIR) for one in side)


def _is_no_meeting(scene: Scene, sentence: Sentence, act: Act) -> bool:
    """Whether words for a meeting tell of none: an outlet stands in or right behind them ("speaking to the Tribune"), or the
    visitor was brought ("was flown to C")."""
    trigger = act.trigger
    if act.mode == "visit" and trigger.voice == "passive" and not act.parties.actors:
        return True
    owners = {scene.owner[at] for at in range(trigger.first, min(sentence.last, trigger.last + 1 + _NEXT))} - {NOBODY}
    return any(scene.mentions[one].kind == "outlet" for one in owners)


def _by_parties(
    scene: Scene, sentence: Sentence, stance: StanceWords, act: Act, coding: Coding, actors: Side, recipients: Side
) -> Coding:
    """The coding of an act where it depends on who its parties are."""
    trigger = act.trigger
    if coding.status == "reported" and not vouches(act.said, coding.type, actors, recipients, stance.jointly):
        coding = coding._replace(status="alleged", rule="told by the other side or an unnamed source")
    if coding.type == "PROTEST" and actors and trigger.voice != "noun":
        is_where = any(scene.firsts[one] > trigger.first for one in act.parties.actors)  # "riots broke out in B"
        if all(one.sector in ARMED or (one.sector in _STORMERS and act.mode in BY_HAND) for one in actors):
            coding = coding._replace(type="ASSAULT", act="ASSAULT", rule="by armed men")
        elif all(_is_state(one) for one in actors) and not (act.mode in _AT_WORK or is_where):
            type_ = "ASSAULT" if act.mode in BY_HAND else "ACCUSE"
            coding = coding._replace(type=type_, act=type_, rule="protest of a state")
    if coding.act == "MOBILIZE" and recipients and _keeps_peace(scene, sentence, stance, trigger, actors, recipients):
        coding = coding._replace(type="AID" if coding.type == "MOBILIZE" else coding.type, act="AID", rule="to keep the peace")
    exercise = any(scene.words[at] in stance.exercises for at in trigger.at)
    if exercise and coding.type == "MOBILIZE" and len({one.country for one in actors}) > 1:
        coding = coding._replace(type="COOPERATE", act="COOPERATE", rule="exercise of several states")
    return coding


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


def _are_ours(actors: Side, recipients: Side) -> bool:
    """Whether nobody of another country than the actors' is on the other side."""
    return all(any(one.country == other.country for other in actors) for one in recipients)


def _keeps_peace(
    scene: Scene,
    sentence: Sentence,
    stance: StanceWords,
    trigger: Trigger,
    actors: tuple[Mention, ...],
    recipients: tuple[Mention, ...],
) -> bool:
    """Whether forces are sent abroad as peacekeepers: words for these stand behind in the same clause."""
    if not actors or any(one.country in (None, actors[0].country) for one in recipients):
        return False
    for at in range(trigger.first, sentence.last):
        if scene.words[at] in stance.peacekeeping:
            return True
        if scene.words[at] in stance.hard:
            break
    return False


def _reports_denied(scene: Scene, stance: StanceWords, said: Said) -> bool:
    """Whether what is said is a claim that its speaker denies, and no answer to one: "denied that it had armed A", but not "denied
    it and said that it had protected A"."""
    cue, text = said.statement.cue, scene.reading.folded
    return said.statement.denies and cue is not None and not stance.untrue.isdisjoint(text[cue.start : cue.end].split())
