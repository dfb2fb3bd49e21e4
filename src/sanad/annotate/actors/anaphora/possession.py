"""Whose things and people are that the page says belong to somebody: "a drone belonging to A's army", "kapal milik B"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene, give_entity
from sanad.lang.phrases import find_phrases
from sanad.model import BODIES, OF_NO_STATE

_BEHIND: Final = 4  # words behind a noun within which it is said that it belongs to somebody
_NEAR: Final = 3  # words between that and its owner


def give_possessed(drafts: Sequence[Draft], scene: Scene) -> None:
    """Gives a group or ship whose own words say no country that of whom the words right behind it say that it belongs to."""
    for at, draft in enumerate(drafts):
        if draft.kind == "group" and draft.country is None and at and (state := _tied(drafts[at - 1], draft, scene)):
            draft.country = state
            give_entity(draft)
            continue
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


def _tied(owner: Draft, draft: Draft, scene: Scene) -> str | None:
    """The state that a compound right ahead of a group names as its owner: "a Greek-flagged cargo ship"."""
    words, hyphen = scene.words, owner.after
    if not 1 < draft.first - hyphen <= 1 + _NEAR or words[hyphen] != "-" or words[hyphen + 1] not in scene.names.owning:
        return None
    described = all(word.isalpha() for word in words[hyphen + 1 : draft.first])
    return owner.country if described and owner.country not in OF_NO_STATE else None
