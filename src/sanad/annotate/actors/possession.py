"""Whose things and people are that the page says belong to somebody: "a drone belonging to A's army", "kapal milik B"."""

from __future__ import annotations

from collections.abc import Sequence

from sanad.annotate.actors.drafts import Draft, Scene, give_entity
from sanad.lang.phrases import find_phrases
from sanad.model import BODIES, OF_NO_STATE

_BEHIND = 4  # words behind a noun within which it is said that it belongs to somebody
_NEAR = 3  # words between that and its owner


def give_possessed(drafts: Sequence[Draft], scene: Scene) -> None:
    """Gives a group or ship whose own words say no country that of whom the words right behind it say that it belongs to."""
    for at, draft in enumerate(drafts[:-1]):
        if draft.kind not in BODIES or draft.bound or (draft.kind == "organisation" and draft.country is not None):
            continue
        end = min(draft.after + _BEHIND, len(scene.words))
        said = next((behind for _, behind in find_phrases(scene.words, draft.after, end, scene.names.belonging)), None)
        owner = next((one for one in drafts[at + 1 : at + 3] if said is not None and one.first >= said), None)
        if owner is None or said is None or owner.country is None or owner.country in OF_NO_STATE or owner.first - said > _NEAR:
            continue
        if all(word.isalpha() for word in scene.words[draft.after : owner.first]):
            draft.country = owner.country
            if draft.kind == "group":
                give_entity(draft)
