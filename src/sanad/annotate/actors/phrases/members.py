"""Whom a phrase set beside a name tells of: members of bodies, and plural heads with the names of all behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene

_BODIES: Final = frozenset({"organisation", "group", "country"})
_PARTS: Final = frozenset({",", "'"})
_ENDS: Final = frozenset(".;:?!\"()")
_ASIDE: Final = 14  # words of a phrase set off by commas
_NEAR: Final = 3  # words of an article and adjectives ahead of a body


def join_members(drafts: Sequence[Draft], scene: Scene) -> None:
    """Tells somebody of whom no office is told that he is of the body in the phrase behind his name, and plural heads whom they
    mean."""
    for index, draft in enumerate(drafts):
        if draft.kind == "group" and draft.office and not draft.bare:
            _list_behind(drafts, index, scene)
        elif draft.country is None and draft.role is None and draft.tokens and draft.kind in ("", "person"):
            draft.member = _body_behind(drafts, index, scene)


def _body_behind(drafts: Sequence[Draft], index: int, scene: Scene) -> Draft | None:
    """The body of "X of the Y Party" or "X, speaking for the Y Party,": behind the word for *of*, or set beside the name."""
    words, names, last = scene.words, scene.names, drafts[index].after
    if last >= len(words):
        return None
    if words[last] in names.of:
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        near = after is not None and after.first - last - 1 <= _NEAR and after.kind == "organisation"
        return after if near and all(word.isalpha() for word in words[last + 1 : after.first if after else last]) else None
    if words[last] != ",":
        return None
    end = next((at for at in range(last + 1, min(last + _ASIDE, len(words))) if words[at] == "," or words[at] in _ENDS), -1)
    if end < 0 or words[end] != ",":
        return None
    titled = words[last + 1] in names.articles
    for other in map(drafts.__getitem__, range(index + 1, len(drafts))):
        if other.first >= end:
            break
        before = _ahead(other, last + 1, scene)
        if other.kind in _BODIES and (before in names.of or (titled and other.first - last - 1 <= _NEAR)):
            return other
    return None


def _ahead(draft: Draft, floor: int, scene: Scene) -> str:
    """The word ahead of the phrase of ``draft``, its article and adjectives passed over."""
    words, at = scene.words, draft.first - 1
    for back in range(_NEAR):
        if at - back < floor:
            break
        if words[at - back] in scene.names.articles:
            at -= back + 1
            break
    return words[at] if at >= floor else ""


def _list_behind(drafts: Sequence[Draft], index: int, scene: Scene) -> None:
    """"the foreign ministers of the two states, A and B": the head stands for those named, and the states are theirs."""
    head, words = drafts[index], scene.words
    inner = drafts[index + 1] if index + 1 < len(drafts) else None
    of = inner is not None and inner.kind == "group" and inner.country is None and head.after < len(words) and (
        words[head.after] in scene.names.of and inner.first - head.after <= _NEAR)
    end, rest = (inner.after, index + 2) if of and inner is not None else (head.after, index + 1)
    if end >= len(words) or words[end] != ",":
        return
    people = listed_behind(drafts, rest, end, scene)
    if len(people) > 1:
        head.listed = people
        if of and inner is not None:
            inner.gone = True


def listed_behind(drafts: Sequence[Draft], index: int, end: int, scene: Scene) -> list[Draft]:
    """The people whom ``drafts`` from ``index`` on name in one list behind token ``end``, their states and titles aside."""
    words, names, people = scene.words, scene.names, list[Draft]()
    for one in map(drafts.__getitem__, range(index, len(drafts))):
        first = min(one.lead, one.first)
        joins = names.joins | names.of if one.kind == "country" else names.joins
        if any(word not in _PARTS and word not in joins and word not in names.articles for word in words[end:first]):
            break
        if one.kind == "person" or (not one.kind and len(one.tokens) > 1):
            people.append(one)
        elif one.kind != "country":
            break
        end = one.after
    return people
