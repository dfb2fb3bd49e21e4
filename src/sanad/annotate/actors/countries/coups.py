"""Whose the junta is, and the officers, generals and coup leaders, on a page that tells of a coup without saying so each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene
from sanad.lang.phrases import find_phrases
from sanad.model import BODIES

# What tells of whose a coup is: that a state is named beside it, named right ahead or right behind ("took power in A"), or that a
# junta is said to be its own.
_NAMED: Final = 2
_AHEAD: Final = 1
_SEATED: Final = 4
_RULED: Final = 6
_NEAR: Final = 3  # words of which one is the state's that stands right behind


def coup_state(drafts: Sequence[Draft], by_sentence: Mapping[int, Sequence[tuple[int, str]]], scene: Scene) -> str | None:
    """The country of whose coup or junta a page tells: that which most of the sentences name that tell of it; ``by_sentence`` holds
    the countries of each sentence with their tokens, in order."""
    told: Counter[str] = Counter()
    for draft in drafts:
        if draft.country and draft.kind in BODIES and _is_called(draft, scene.names.juntas, scene):
            told[draft.country] += _RULED
    for at, _ in find_phrases(scene.words, 0, len(scene.words), scene.names.coups):
        here = by_sentence.get(scene.sentence(at), ())
        told.update(dict.fromkeys((country for _, country in here), _NAMED))
        told.update(dict.fromkeys([country for first, country in here if first < at][-1:], _AHEAD))
        told.update({country: _SEATED for first, country in here if 0 < first - at <= _NEAR})
    return told.most_common(1)[0][0] if told else None


def is_of_coup(draft: Draft, scene: Scene) -> bool:
    """Whether ``draft`` names those who rule by a coup or made it, or somebody who serves them, on a page that tells of one."""
    if draft.kind != "group":
        return not scene.names.juntas.isdisjoint(scene.words[draft.lead : draft.last])
    return _is_called(draft, scene.names.juntas, scene) or _is_called(draft, scene.names.putschists, scene)


def _is_called(draft: Draft, nouns: frozenset[str], scene: Scene) -> bool:
    """Whether one of ``nouns`` heads the words of a group, whoever owns it."""
    words = scene.words[draft.first : draft.last]
    phrases = range(1, len(words) + 1)
    if scene.names.modifiers == "before":
        return any(" ".join(words[-many:]) in nouns for many in phrases)
    return any(" ".join(words[:many]) in nouns for many in phrases)
