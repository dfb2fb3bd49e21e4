"""Towns and villages that no list knows, as places of the state that the words beside them name: "the Djiboutian town of X",
"desa X di Djibouti"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene, slug
from sanad.model import OF_NO_STATE

_UNKNOWN: Final = frozenset({"organisation", "place"})  # what an unknown name is taken for
_STATED: Final = frozenset({"country", "place"})  # kinds that say in what state something is


def place_names(drafts: Sequence[Draft], scene: Scene) -> None:
    """Gives the unknown names of places among ``drafts`` their state."""
    nouns = frozenset(scene.names.places)
    for draft in drafts:
        at = draft.first - 1
        if _is_unknown(draft) and at > 0 and scene.words[at] in scene.names.of and scene.words[at - 1] in nouns:
            draft.kind, draft.entity, draft.sector = "place", f"place:{slug(draft.name)}", None  # "the town of X"
    for left, right in pairwise(drafts):
        if right.first - left.after != 1:
            continue
        word = scene.words[left.after]
        if left.kind == "place" and left.country not in {None, *OF_NO_STATE} and right.kind == "place" and word in scene.names.of:
            right.country = right.country or left.country
        elif left.kind == "place" and left.country is None and right.kind in _STATED and word in scene.names.inside:
            left.country = right.country if right.country not in OF_NO_STATE else None


def _is_unknown(draft: Draft) -> bool:
    """Whether nothing but its capitals says of a draft what it is."""
    return draft.kind in _UNKNOWN and draft.country is None and draft.sector is None and draft.head is None and draft.body is None
