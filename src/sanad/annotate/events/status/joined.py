"""Verbs that share the auxiliaries of the verb before them: "will visit A and sign a treaty", "asked A to stop and apologise"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.scene import Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_REACH: Final = 18  # words between two verbs that share their auxiliaries
_LISTED: Final = 12  # words behind a verb of a list within which its conjunction stands


def leaders(scene: Scene, sentence: Sentence, stance: StanceWords, triggers: Sequence[Trigger]) -> list[Trigger | None]:
    """For each trigger of a sentence the verb whose auxiliaries it shares: the first of those that it is coordinated with; None
    where it stands by itself."""
    found: list[Trigger | None] = []
    last = -1  # the verb before
    for index, trigger in enumerate(triggers):
        first: Trigger | None = None
        if last >= 0 and is_joined(scene, sentence, stance, trigger):
            other = triggers[last]
            if other.voice == "active" and is_one_clause(scene, stance, other, trigger):
                first = found[last] or other
        found.append(first if first is not None and _is_infinitive(scene, stance, first) else None)
        if trigger.voice != "noun" and trigger.entry.kind != "p":
            last = index
    return found


def stands_bare(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a verb has no auxiliaries of its own, but at most adverbs and what stands like them: "and in turn accused"."""
    inserted = dict(find_phrases(scene.words, trigger.aux, trigger.first, stance.inserted))
    at = trigger.aux
    while at < trigger.first:
        if at not in inserted and scene.words[at] not in stance.beside_verbs:
            return False
        at = inserted.get(at, at + 1)
    return True


def is_joined(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a verb without subject and auxiliary of its own stands behind a conjunction, or behind a comma in a list, in the form
    that it has behind an auxiliary."""
    at = trigger.aux - 1
    if trigger.voice != "active" or trigger.aux != trigger.first or at <= sentence.first:
        return False
    if not stance.bare_is_headline and ("bare" not in trigger.voices or "active" in trigger.voices):
        return False
    if scene.words[at] in stance.conjunction:
        return True
    if scene.words[at] != ",":
        return False
    return not stance.conjunction.isdisjoint(scene.words[trigger.last + 1 : min(sentence.last, trigger.last + _LISTED)])


def is_one_clause(scene: Scene, stance: StanceWords, before: Trigger, trigger: Trigger) -> bool:
    """Whether nothing ends the clause of ``before`` ahead of ``trigger``."""
    between = scene.words[before.last + 1 : trigger.aux]
    return len(between) <= _REACH and stance.hard.isdisjoint(between) and stance.relative.isdisjoint(between)


def _is_infinitive(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a verb stands behind an auxiliary that those coordinated with it share. Where a bare verb does not show that it
    shares it, a negation is the first verb's alone."""
    auxiliaries = scene.words[trigger.aux : trigger.first]
    if stance.bare_is_headline:
        return stance.negation.isdisjoint(auxiliaries) and not stance.future.union(stance.plan).isdisjoint(auxiliaries)
    return not stance.infinitive.isdisjoint(auxiliaries)
