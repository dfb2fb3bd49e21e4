"""Whom the words for the parties of an act mean: pronouns, groups of which others are named, and who only tells of the act."""

from __future__ import annotations

from sanad.annotate.events.scene import NOBODY, Scene, may_act
from sanad.annotate.events.sources import Said, speaks_ahead, tells
from sanad.annotate.events.status.governing import Act
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import PAIR, Mention
from sanad.plover import quad_of
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

Side = tuple[Mention, ...]


def named_sides(scene: Scene, sentence: Sentence, stance: StanceWords, act: Act) -> tuple[Side, Side]:
    """Actors and recipients of an act: pronouns as whom they mean, without those who only tell of it, with the speaker as "we" or
    "us"."""
    trigger, said = act.trigger, act.said
    actors, recipients = act.parties.actors, act.parties.recipients
    if said is not None:
        mentions = scene.mentions
        if quad_of(act.type) in ("VK", "MK"):  # what one is not said to do to others by saying so
            actors = tuple(one for one in actors if not tells(mentions[one], said))
            recipients = tuple(one for one in recipients if mentions[one].kind != "outlet" or not tells(mentions[one], said))
        recipients = tuple(one for one in recipients if not speaks_ahead(mentions[one], said))
    doers = tuple(_named(scene, sentence, stance, one, said) for one in actors)
    others = tuple(_named(scene, sentence, stance, one, said) for one in recipients)
    speaker = said.statement.speaker if said is not None else None
    if speaker is None:
        return doers, others
    if not doers and trigger.voice != "noun" and _is_first_person(scene, sentence, stance, trigger):
        doers = (speaker,)
    if said is not None and trigger.voice == "active" and _opens_what_is_said(scene, trigger, said, doers):
        doers = (speaker,)
    if not others and doers and trigger.voice == "active" and speaker not in doers:
        behind = trigger.last + 1
        if behind < sentence.last and scene.words[behind] in stance.own and doers[0].country != speaker.country:
            others = (speaker,)  # "they attacked us"
    return doers, others


def _opens_what_is_said(scene: Scene, trigger: Trigger, said: Said, doers: Side) -> bool:
    """Whether what somebody says begins with a verb, whose subject is who says it, and ``doers`` stand ahead of where that is
    said: "menuduh A curang dan mengaku menyetop", "accused A of fraud and claimed to have stopped"."""
    cue, opens = said.statement.cue, said.statement.content[0].start
    begins = said.statement.form == "indirect" and cue is not None and cue.end <= opens == scene.starts[trigger.aux]
    return begins and cue is not None and all(one.end <= cue.start for one in doers)


def _is_first_person(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a verb is told of the one who speaks: "we reject"."""
    return any(scene.words[at] in stance.own for at in range(max(trigger.aux - 1, sentence.first), trigger.first))


def _named(scene: Scene, sentence: Sentence, stance: StanceWords, index: int, said: Said | None) -> Mention:
    """A mention, or for a pronoun the words in the same sentence that name who is meant."""
    mention = _of_both(scene, sentence, stance, index) or _of_whom(scene, sentence, stance, index) or scene.mentions[index]
    if (
        scene.lasts[index] - scene.firsts[index] > 1
        or scene.words[scene.firsts[index]] not in stance.pronouns
        or mention.text[1:].isupper()
        or mention.entity.startswith(PAIR)
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
            abroad = mention.country is not None and mention.country != scene.mentions[other].country
            direct = scene.words[scene.firsts[index] - 1] not in stance.prepositions
            return mention if abroad and direct else scene.mentions[other]  # "A arrested them": B's, who were named before
    return mention


def _of_whom(scene: Scene, sentence: Sentence, stance: StanceWords, index: int) -> Mention | None:
    """The people of whom a group of no known country is one, and who leads it: "a group of South African lawyers", "forces led by
    A"."""
    mention, at = scene.mentions[index], scene.lasts[index]
    if mention.country is not None or at + 1 >= sentence.last:
        return None
    if not stance.neighbours.isdisjoint(fold(mention.text).split()):
        named = scene.owner[at + (scene.words[at] == ",")]
        known = named != NOBODY and scene.mentions[named].kind == "country"
        return scene.mentions[named] if known else None  # "its neighbour, A"
    at += scene.words[at] in stance.relative
    if scene.words[at] in stance.led and at + 1 < sentence.last:
        at += 1 + (scene.words[at + 1] in stance.agent)
        leader = scene.owner[at] if at < sentence.last else NOBODY
        return scene.mentions[leader] if leader != NOBODY and scene.mentions[leader].country is not None else None
    if mention.kind != "group" or stance.owner_follows:
        return None
    if scene.words[at] not in stance.weak_recipient or scene.words[at] in stance.between:
        return None
    other = scene.owner[at + 1]
    whose = other != NOBODY and scene.mentions[other].kind == "group" and scene.mentions[other].country is not None
    return scene.mentions[other] if whose else None


def _of_both(scene: Scene, sentence: Sentence, stance: StanceWords, index: int) -> Mention | None:
    """The two sides whose people a mention is: "delegations from both sides", "delegasi kedua negara"."""
    if scene.mentions[index].kind not in ("group", "office"):
        return None
    at = scene.lasts[index]
    at += at < sentence.last and (scene.words[at] in stance.weak_recipient or scene.words[at] in stance.source)
    owner = scene.owner[at] if at < sentence.last else NOBODY
    return scene.mentions[owner] if owner != NOBODY and scene.mentions[owner].entity.startswith(PAIR) else None
