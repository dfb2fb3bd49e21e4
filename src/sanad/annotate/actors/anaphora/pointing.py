"""Phrases that a pointing word makes refer back: "that agency", "the landlocked kingdom", "negara kecil di Afrika Barat itu"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene

_REACH: Final = 3  # words from a noun to the pointing word ahead of it; behind it one more, but behind an office
_BEHIND: Final = 4
_BEHIND_OFFICE: Final = 2
_DESCRIBING: Final = 5  # the same for the noun of a state, which may be described at length
_DESCRIBING_BEHIND: Final = 8


def points_back(draft: Draft, scene: Scene) -> bool:
    """Whether a pointing word stands on its side of the noun ``draft``, whose span grows over it."""
    words, names = scene.words, scene.names
    if names.modifiers == "before":
        return _reaches(draft, scene, _REACH, lambda at: words[at] in names.between)
    first, reach = draft.after, _BEHIND_OFFICE if draft.bare else _BEHIND

    def goes_on(at: int) -> bool:
        """Not so with another noun behind a name: "laman X pemimpin itu"."""
        ends_name = at > first and _has_capital(at - 1, scene) and not _has_capital(at, scene)
        return words[at][0].isalpha() and not ends_name

    return _reaches(draft, scene, reach, goes_on)


def describes_state(draft: Draft, scene: Scene) -> bool:
    """The same for the noun of a state, between which and the pointing word anything may stand that only describes."""
    words, names, clauses = scene.words, scene.names, scene.clauses

    def may_describe(at: int) -> bool:
        """In small letters, or a part of the world: "the West African state", not "the Rakhine state", "berita negara BelTA"."""
        part_of_world = not names.regions.isdisjoint(words[at : at + 2]) or any(
            " ".join(words[low:high]) in names.traits for low, high in ((at, at + 1), (at, at + 2), (at - 1, at + 1)))
        return part_of_world or not _has_capital(at, scene)

    def describes(at: int) -> bool:
        word = words[at]
        if word in clauses.prepositions or word in clauses.that or word in clauses.coordinators or word in clauses.aim:
            return False
        return (word.isalpha() or word == "-") and may_describe(at)

    def goes_on(at: int) -> bool:
        if words[at] in clauses.coordinators or scene.starts[at] in scene.marks.cue_starts or not words[at][0].isalpha():
            return False
        return at > draft.after or may_describe(at)

    if names.modifiers == "before":
        return _reaches(draft, scene, _DESCRIBING, describes)
    return _reaches(draft, scene, _DESCRIBING_BEHIND, goes_on)


def _reaches(draft: Draft, scene: Scene, reach: int, fits: Callable[[int], bool]) -> bool:
    """Whether a pointing word is among the ``reach`` words on its side of ``draft``, and but tokens that fit stand between."""
    words, before = scene.words, scene.names.modifiers == "before"
    ahead = range(draft.first - 1, max(-1, draft.first - 1 - reach), -1)
    for at in ahead if before else range(draft.after, min(draft.after + reach, len(words))):
        if words[at] in scene.names.pointing:
            if not before and words[at - 1] in scene.names.moments:
                return False  # "Presiden Chile hari ini"
            if before:
                draft.first, draft.start = at, scene.starts[at]
            else:
                draft.last, draft.end = at + 1, scene.ends[at]
            return True
        if not fits(at):
            return False
    return False


def _has_capital(token: int, scene: Scene) -> bool:
    return scene.text[scene.starts[token]].isupper()
