"""A noun that several states share: "Peruvian, Bolivian and Chilean citizens", "warga Peru, Bolivia, dan Chile"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene, give_entity, give_organ, head_noun, own_words

_SHARED: Final = frozenset({"group", "organisation"})
_NOUNS: Final = frozenset({"group", "organ"})
_REBELS: Final = "REB"  # are seldom those of the next state, too: "pemberontak Kongo dan Rwanda"
_PART: Final = {"before": "adjective", "behind": "name"}  # how a state is called beside the noun, by where modifiers stand


def share_nouns(drafts: Sequence[Draft], scene: Scene) -> None:
    """Makes people of the states that are listed beside a noun with its own one: "Peruvian" of "Peruvian and Chilean citizens" is
    no government."""
    for index, noun in enumerate(drafts):
        if noun.kind not in _SHARED or noun.country is None or noun.sector == _REBELS or noun.office:
            continue
        if noun.head is None or noun.head.what not in _NOUNS:
            continue
        for state in _listed(drafts, index, scene):
            _take_noun(state, noun, scene)


def _listed(drafts: Sequence[Draft], index: int, scene: Scene) -> Iterator[Draft]:
    """The states in one list with that of the noun at ``index``: ahead of it or behind it, as the language puts modifiers."""
    behind = scene.names.modifiers == "behind"
    states, joined, near = list[Draft](), False, drafts[index]
    for state in drafts[index + 1 :] if behind else reversed(drafts[:index]):
        left, right = (near, state) if behind else (state, near)
        between = scene.words[left.after : right.first]
        if state.kind != "country" or state.head is None or state.head.part != _PART[scene.names.modifiers]:
            break
        if not between or len(between) > 2 or not all(word == "," or word in scene.clauses.coordinators for word in between):
            break
        if joined and behind:
            break  # what stands behind the last of a list begins something else
        joined = joined or between[-1] != ","
        states.append(state)
        near = state
    if joined:
        yield from states


def _take_noun(state: Draft, noun: Draft, scene: Scene) -> None:
    words = (head_noun(noun, scene), own_words(state, scene))
    state.kind, state.head, state.sector, state.entity = noun.kind, noun.head, noun.sector, ""
    state.name = " ".join(words if scene.names.modifiers == "behind" else reversed(words))
    if noun.organ is not None:
        give_organ(state, noun.organ, state.country, scene)
    if not state.entity:
        give_entity(state)
