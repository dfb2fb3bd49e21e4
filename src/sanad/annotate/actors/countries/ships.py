"""Ships by name: those of a state, and whose the page says they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene, slug
from sanad.model import OF_NO_STATE

_AHEAD: Final = 4  # words ahead of a name among which it says that it is a ship's, and whose
_FORCES: Final = frozenset({"MIL", "COP"})


def name_ships(drafts: Sequence[Draft], scene: Scene) -> None:
    """Settles the names that are ships: by what they begin with ("USS Orion"), or behind a word for a vessel ("the Greek frigate
    Kimon"), and wherever these stand alone again."""
    sailing = not scene.names.vessels.isdisjoint(scene.words)
    owners: dict[str, tuple[str | None, str | None]] = {}
    named: list[tuple[Draft, str]] = []
    for index, draft in enumerate(drafts):
        if not draft.tokens or draft.kind not in ("", "person") or draft.entity:
            continue
        words = scene.text[draft.start : draft.end].split() if draft.last - draft.first > 1 else []
        hull = scene.world.hulls.get(words[0]) if len(words) > 1 else None
        if hull is not None:
            owners[draft.tokens[-1]] = hull
            named.append((draft, draft.tokens[-1]))
        elif sailing and _is_behind_vessel(draft, scene):
            country, sector = owners.get(draft.tokens[-1], (None, None))
            mine, force = _owner(index, drafts, scene)
            owners[draft.tokens[-1]] = (country or mine, sector or force)
            named.append((draft, draft.tokens[-1]))
    if not owners:
        return
    taken = {id(draft) for draft, _ in named}
    ahead = scene.names.articles | scene.names.prepositions | {""}
    for draft in drafts:
        alone = draft.tokens and draft.kind in ("", "person") and not draft.entity and id(draft) not in taken
        if alone and draft.tokens[-1] in owners and scene.before(draft) in ahead:
            named.append((draft, draft.tokens[-1]))
    for draft, key in named:
        draft.kind, draft.entity, draft.hint = "organisation", f"body:{slug(key)}", None
        draft.country, sector = owners[key]
        draft.sector = sector or draft.sector
        draft.tokens = ()


def _is_behind_vessel(draft: Draft, scene: Scene) -> bool:
    """Whether a word for a vessel stands right ahead of a name, or where qualifiers follow it at the head of the phrase."""
    if scene.names.modifiers == "before":
        return draft.first > 0 and scene.words[draft.first - 1] in scene.names.vessels
    for at in range(draft.first - 1, max(draft.first - 1 - _AHEAD, -1), -1):
        if scene.words[at] in scene.names.vessels:
            return True
        if not scene.words[at].isalpha() or scene.words[at] in scene.names.prepositions:
            return False
    return False


def _owner(index: int, drafts: Sequence[Draft], scene: Scene) -> tuple[str | None, str | None]:
    """The country and sector that the words right ahead of a ship's name give it."""
    name, country, sector = drafts[index], None, None
    for draft in reversed(drafts[max(0, index - 2) : index]):
        if draft.last < name.first - _AHEAD or any(not word.isalpha() for word in scene.words[draft.last : name.first]):
            break
        word = draft.head
        if draft.kind == "group" or (word is not None and word.what == "country" and word.part != "seat"):
            country = country or (draft.country if draft.country not in OF_NO_STATE else None)
            sector = sector or (draft.sector if draft.sector in _FORCES else None)
    return country, sector
