"""Entries of a verb with its object, met in the passive: the object stands before the verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sanad.annotate.events.onsets import Onset, objects_of
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.voices import auxiliaries_of
from sanad.lang.event_tree import Node, Reading
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_BACK = 9  # words back from a passive in which its subject's noun stands
_LONGEST = 3  # words of such a noun
_DONE = frozenset({"ACCUSE", "COERCE", "REJECT", "RETREAT", "SANCTION"})  # acts that are done to what is their object


def find_undergone(
    scene: Scene, sentence: Sentence, stance: StanceWords, verbs: Sequence[Onset]
) -> list[tuple[Trigger, tuple[int, ...]]]:
    """The passives of one sentence of whose entries the object stands before them ("the ambassador was summoned"), each with the
    tokens of that object; ``verbs`` are those of the sentence that such may be."""
    found: list[tuple[Trigger, tuple[int, ...]]] = []
    for at, begins in verbs:
        if scene.owner[at] != NOBODY:
            continue
        aux, helper = auxiliaries_of(scene, sentence, stance, at)
        for begin in begins:
            if "passive" not in begin.voices and not _is_passive(scene, sentence, stance, at, helper):
                continue
            for reading, ahead in _objects(scene, sentence, stance, objects_of(begin), aux):
                found.append((Trigger(reading, (at,), (), aux, "passive", begin.voices), ahead))
    return found


def _is_passive(scene: Scene, sentence: Sentence, stance: StanceWords, at: int, helper: str) -> bool:
    """Whether a participle behind its object is a passive: by its auxiliary, or as what follows is no object of its own."""
    if helper == "be":
        return True
    behind = scene.words[at + 1] if at + 1 < sentence.last else ""
    return not helper and behind in stance.agent and scene.owner[at + 1] == NOBODY


def _objects(
    scene: Scene, sentence: Sentence, stance: StanceWords, objects: Mapping[str, tuple[Node, ...]], aux: int
) -> Iterator[tuple[Reading, tuple[int, ...]]]:
    """The readings whose object ends the noun phrase before the token ``aux``, with its tokens; ``objects`` are the words with
    which one may begin."""
    words, behind = scene.words, aux
    for first in range(aux - 1, max(sentence.first, aux - _BACK) - 1, -1):
        if words[first] in stance.hard or words[first] == ",":
            return
        for step in objects.get(words[first], ()):
            for reading, last in _ends(scene, step, first + 1, aux):
                if last >= behind and _is_done_to_it(reading):
                    yield reading, tuple(range(first, last))
        if first < behind and _may_follow(scene, stance, first):
            behind = first
        elif first + _LONGEST < behind:
            return


def _is_done_to_it(reading: Reading) -> bool:
    """Whether an entry's act is done to what it names as the object, with no party of its own inside the words."""
    return reading.entry.type in _DONE and reading.actor is None and reading.recipient is None


def _ends(scene: Scene, node: Node, at: int, limit: int) -> Iterator[tuple[Reading, int]]:
    """What ends at ``node`` or at a word of the same phrase behind it, each with the token behind."""
    for reading in node.finals:
        yield reading, at
    if at < limit:
        for step in node.edges.get(scene.words[at], ()):
            yield from _ends(scene, step, at + 1, limit)


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
