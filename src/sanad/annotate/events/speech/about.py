"""What act told before words point back to: "condemned the strike", "the assault broke the treaty"."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.event_lines import BLOCKER
from sanad.lang.events import EventWords

OUTCOME: Final = "outcome"  # in place of a type: whatever was decided last
_OBJECT: Final = 4  # words behind a verb within which the noun stands that is its object
_SUBJECT: Final = 6  # words ahead of a charge among which the noun stands that is its subject
_NEAR: Final = 2  # words within which a word that points stands ahead of its noun


def object_type(scene: Scene, words: EventWords, last: int, end: int) -> str | None:
    """The type of the act that is the object of the verb ending at the token ``last``, before ``end``."""
    for at in range(last + 1, min(end, last + 1 + _OBJECT)):
        if scene.words[at] in words.stance.hard or scene.owner[at] != NOBODY:
            break
        if _is_definite(scene, words, last + 1, at) and (type_ := type_of(words, scene.words[at])) is not None:
            return type_
    return None


def what_is_praised(scene: Scene, words: EventWords, trigger: Trigger, end: int) -> str | None:
    """The type of the act that is welcomed, where its noun is that of a case against somebody, or `OUTCOME`."""
    for at in range(trigger.first + 1, trigger.last + 1):
        if _is_definite(scene, words, trigger.first + 1, at) and type_of(words, scene.words[at]) == "ACCUSE":
            return "ACCUSE"
    return OUTCOME if _is_outcome(scene, words, trigger, end) else None


def what_is_judged(scene: Scene, words: EventWords, trigger: Trigger, first: int) -> str | None:
    """`OUTCOME` where the sentence from the token ``first`` on is about a step told before, of which the verb says what others
    made: "the move was welcomed by", "the step, which A praised", "langkah itu dipuji"."""
    stance = words.stance
    for noun in range(first, min(first + _NEAR + 1, trigger.last)):
        if scene.words[noun] not in stance.deeds or scene.owner[noun] != NOBODY or not _is_definite(scene, words, first, noun):
            continue
        behind = noun + 1
        while scene.words[behind] in stance.pointing or scene.words[behind] == ",":
            behind += 1
        if trigger.first <= behind or scene.words[behind] in stance.relative or trigger.aux <= behind:
            between = scene.words[behind + 1 : trigger.first]
            return OUTCOME if len(between) <= _SUBJECT and "," not in between else None
    return None


def what_is_denied(scene: Scene, words: EventWords, charges: frozenset[str], at: int) -> str | None:
    """ACCUSE where the sentence at the character ``at`` names an accusation, of the nouns ``charges`` for what is claimed."""
    sentence = scene.reading.sentence_at(at)
    named = charges.intersection(scene.words[sentence.first : sentence.last])
    return "ACCUSE" if any(type_of(words, noun) == "ACCUSE" for noun in named) else None


def _is_outcome(scene: Scene, words: EventWords, trigger: Trigger, end: int) -> bool:
    """Whether the object of a verb, in its own words or behind them, is a thing told before that is nobody: "welcomed the vote"."""
    for at in range(trigger.first + 1, min(end, trigger.last + 1 + _NEAR)):
        if scene.words[at] in words.stance.hard or scene.owner[at] != NOBODY:
            return False
        if scene.words[at] not in words.stance.definite and _is_definite(scene, words, trigger.first + 1, at):
            return True
    return False


def subject_type(scene: Scene, words: EventWords, first: int, at: int) -> str | None:
    """The type of the act that is the subject of the verb at the token ``at``, behind ``first``."""
    for before in range(at - 1, max(first, at - 1 - _SUBJECT) - 1, -1):
        if scene.words[before] in words.stance.hard or scene.owner[before] != NOBODY:
            break
        if _is_definite(scene, words, max(first, before - _NEAR), before):
            type_ = type_of(words, scene.words[before])
            if type_ is not None:
                return type_
    return None


def _is_definite(scene: Scene, words: EventWords, first: int, at: int) -> bool:
    """Whether a noun means one told before: by a word ahead of it from ``first`` on, or one behind it; where a language has no
    article, a relative clause is enough."""
    stance = words.stance
    if not stance.definite.isdisjoint(scene.words[first:at]):
        return True
    behind = scene.words[at + 1] if at + 1 < len(scene.words) else ""
    return behind in stance.pointing or (not stance.definite and behind in stance.relative)


def type_of(words: EventWords, noun: str) -> str | None:
    """The one type of act that a noun tells by itself, or else with what may follow: "attack on", "attack against"."""
    nodes = [begin.root.node() for begin in words.starts.get(noun, ()) if begin.kind == "n"]
    behind = [node for start in nodes for ahead in start.edges.values() for node in ahead]
    for level in (nodes, behind):
        types = {one.entry.type for node in level for one in node.finals} - {BLOCKER}
        if len(types) == 1:
            return types.pop()
    return None
