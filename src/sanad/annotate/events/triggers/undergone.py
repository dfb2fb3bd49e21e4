"""Entries of a verb with its object, met where the object stands before the verb: in the passive, and in a relative clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.triggers.apposed import apposed_at, noun_behind
from sanad.annotate.events.triggers.homographs import opens_object
from sanad.annotate.events.triggers.onsets import Onset, objects_of
from sanad.annotate.events.triggers.voices import auxiliaries_of
from sanad.lang.event_tree import Node, Reading, Start
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_BACK: Final = 9  # words back from a passive in which its subject's noun stands, and behind it in which who acts does
_LONGEST: Final = 3  # words of such a noun
_DONE: Final = frozenset({"ACCUSE", "COERCE", "REJECT", "RETREAT", "SANCTION"})  # acts that are done to what is their object
_WON: Final = frozenset({"ASSAULT"})  # acts that are told of a place in a relative clause: "the town that A captured"
_MADE: Final = _DONE | {"AGREE", "AID", "REQUEST", "SUPPORT"}  # ... or by making it


def find_undergone(
    scene: Scene, sentence: Sentence, stance: StanceWords, verbs: Sequence[Onset]
) -> list[tuple[Trigger, tuple[int, ...]]]:
    """The verbs of one sentence of whose entries the object stands before them ("the ambassador was summoned", "a deal which A
    struck"), each with the tokens of that object; ``verbs`` are those of the sentence that such may be."""
    found: list[tuple[Trigger, tuple[int, ...]]] = []
    for verb in verbs:
        at = verb.at
        if scene.owner[at] != NOBODY:
            continue
        aux, helper = auxiliaries_of(scene, sentence, stance, at)
        told = at == aux and scene.words[at - 1] == "," and at - 1 > sentence.first  # "the town, captured by A"
        relative = _relative_before(scene, sentence, stance, at, aux) if helper in ("", "have") else NOBODY
        behind = scene.words[at + 1] if at + 1 < sentence.last else ""
        for begin in verb.begins:
            if relative != NOBODY and "passive" not in begin.voices:
                voice, types, objects = "active", _MADE | _WON, _objects(scene, sentence, stance, begin, relative, behind)
            elif "passive" in begin.voices or _is_passive(scene, sentence, stance, at, helper):
                types = _MADE | _WON if _names_agent(scene, sentence, stance, at) else _DONE
                voice, objects = "passive", _objects(scene, sentence, stance, begin, aux - told, "")
            else:
                continue
            for reading, ahead in objects:
                if reading.entry.type in types and _is_free(reading):
                    found.append((Trigger(reading, (at,), (), aux, voice, begin.voices), ahead))
    return found


def _relative_before(scene: Scene, sentence: Sentence, stance: StanceWords, verb: int, aux: int) -> int:
    """Where a relative clause opens whose subject stands right before the token ``aux`` and whose ``verb`` has no object behind it:
    "demands [that] A and B handed over"; `NOBODY` where there is none."""
    words, at = scene.words, aux - 1
    if stance.owner_follows or at <= sentence.first or scene.owner[at] == NOBODY or opens_object(scene, stance, verb + 1):
        return NOBODY
    while at > sentence.first and words[at] not in stance.relative and (
        scene.owner[at] != NOBODY or words[at] in stance.article or words[at] in stance.conjunction or words[at] in stance.skip
    ):
        at -= 1
    if words[at] in stance.relative and words[at] not in stance.place:
        return at
    comma = apposed_at(scene, sentence, stance)
    return at + 1 if comma != NOBODY and at == noun_behind(scene, sentence, stance, comma) else NOBODY  # "an offer A declined"


def _names_agent(scene: Scene, sentence: Sentence, stance: StanceWords, at: int) -> bool:
    """Whether it is told soon behind a passive who does that: "aid was sent to A by B"."""
    words = scene.words
    for here in range(at + 1, min(sentence.last - 1, at + _BACK)):
        if words[here] == "," or words[here] in stance.hard or words[here] in stance.relative:
            break
        if words[here] in stance.agent and scene.owner[here] == NOBODY:
            return True
    return False


def _is_passive(scene: Scene, sentence: Sentence, stance: StanceWords, at: int, helper: str) -> bool:
    """Whether a participle behind its object is a passive: by its auxiliary, or as what follows is no object of its own."""
    if helper == "be":
        return True
    behind = scene.words[at + 1] if at + 1 < sentence.last else ""
    return not helper and behind in stance.agent and scene.owner[at + 1] == NOBODY


def _objects(
    scene: Scene, sentence: Sentence, stance: StanceWords, begin: Start, aux: int, behind_verb: str
) -> Iterator[tuple[Reading, tuple[int, ...]]]:
    """The readings of the verb ``begin`` whose object ends the noun phrase before the token ``aux``, with its tokens;
    ``behind_verb`` stands behind the verb, where an entry may end that goes on behind its object."""
    words, objects = scene.words, objects_of(begin)
    aux -= words[aux] in stance.relative and words[aux - 1] == ","  # "the town, which A captured"
    behind = aux
    for first in range(aux - 1, max(sentence.first, aux - _BACK) - 1, -1):
        if words[first] in stance.hard or words[first] == ",":
            return
        for step in chain.from_iterable(after.get(words[first], ()) for after in objects):
            for reading, last in _ends(scene, step, first + 1, aux, behind_verb):
                if last >= behind:
                    yield reading, tuple(range(first, last))
        if first < behind and _may_follow(scene, stance, first):
            behind = first
        elif first + _LONGEST < behind:
            return


def _is_free(reading: Reading) -> bool:
    """Whether an entry has no party of its own inside the words."""
    return reading.actor is None and reading.recipient is None


def _ends(scene: Scene, node: Node, at: int, limit: int, behind_verb: str) -> Iterator[tuple[Reading, int]]:
    """What ends at ``node``, at a word of the same phrase behind it, or at the one behind the verb, each with the token behind."""
    for reading in node.finals:
        yield reading, at
    for step in node.edges.get(behind_verb, ()):
        for reading in step.finals:
            yield reading, at
    if at < limit:
        for step in node.edges.get(scene.words[at], ()):
            yield from _ends(scene, step, at + 1, limit, behind_verb)


def _may_follow(scene: Scene, stance: StanceWords, at: int) -> bool:
    """Whether a word may stand between a noun and the verb that it is the subject of: whose it is, where, when, and that a
    relative clause begins."""
    word = scene.words[at]
    return (
        scene.owner[at] != NOBODY
        or at in scene.dated
        or word in stance.relative
        or word in stance.article
        or word in stance.adverbs
        or word in stance.prepositions
    )
