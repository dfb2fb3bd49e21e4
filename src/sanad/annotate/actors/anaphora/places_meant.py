"""Towns that were named before: "bombarded the hillside town", "menembaki kota itu", "marched on the capital"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import Final

from sanad.annotate.actors.anaphora.subjects import subject_before
from sanad.annotate.actors.drafts import Draft, Scene, own_words

_DESCRIBING: Final = 4  # words between a noun and the pointing word on its side
_REACH: Final = 2  # sentences back
_LATEST: Final = 30  # mentions back
_CAPITAL: Final = "capital"  # the part of a country's word that is the name of its capital
_STATES: Final = frozenset({"country", "organisation", "group", "person", "office"})


def with_towns(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """``drafts`` in order with nouns for a town that a pointing word makes mean one named before, as places of its country."""
    nouns, words = scene.names.towns, scene.words
    if nouns.isdisjoint(words):
        return list(drafts)
    taken = {at: one for one in drafts for at in range(one.first, one.last)}
    found: list[Draft] = []
    for at, word in enumerate(words):
        if word not in nouns:
            continue
        vague = taken.get(at)
        if vague is not None and not _is_vague(vague, scene):
            continue
        span = _pointed(at, scene)
        if span is None or any(taken.get(token) not in (None, vague) for token in range(*span)):
            continue
        first, last = span
        before = [one for one in drafts if one.first < first]
        capital = word in scene.names.capitals or " ".join(words[max(at - 1, 0) : at + 1]) in scene.names.capitals
        meant = _named(before, first, scene, capital=capital)
        country = meant.country if meant is not None else _state_around(before, first, scene) if capital else None
        if country is None:
            continue
        draft = vague or Draft(first, last, scene.starts[first], scene.ends[last - 1], "place")
        draft.kind, draft.country, draft.at = "place", country, scene.sentence(first)
        draft.name = meant.name if meant is not None and meant.kind == "place" else own_words(draft, scene)
        draft.entity = meant.entity if meant is not None and meant.kind == "place" else f"place:{country.lower()}-{word}"
        if vague is None:
            found.append(draft)
    return sorted([*drafts, *found], key=attrgetter("first")) if found else list(drafts)


def _is_vague(draft: Draft, scene: Scene) -> bool:
    """Whether a mention is but a noun for a place of no country: "port city"."""
    return draft.kind == "place" and draft.country is None and scene.text[draft.start : draft.end].islower()


def _pointed(at: int, scene: Scene) -> tuple[int, int] | None:
    """The tokens of the noun at token ``at`` with the pointing word on its side and what only describes it between them; nothing
    where a name or another noun goes on."""
    words, names, clauses = scene.words, scene.names, scene.clauses
    behind = at + 1
    if names.modifiers == "before":
        after = words[behind] if behind < len(words) else "."
        ends = not after[0].isalpha() or after in clauses.prepositions or after in clauses.coordinators or after in clauses.that
        ends = ends or after in names.beside or scene.ends[at] in scene.marks.cue_starts
        if not ends or after in names.of or after in names.possessive or words[at].endswith(names.possessive):
            return None
        for first in range(at - 1, max(at - 2 - _DESCRIBING, -1), -1):
            if words[first] in names.pointing:
                return first, behind
            plain = (words[first].isalpha() or words[first] == "-") and not scene.text[scene.starts[first]].isupper()
            if not plain or words[first] in clauses.prepositions or words[first] in clauses.coordinators:
                return None
        return None
    first = at - (at > 0 and " ".join(words[at - 1 : behind]) in names.capitals)
    for last in range(behind, min(behind + _DESCRIBING, len(words))):
        if words[last] in names.pointing:
            return first, last + 1
        if not words[last].isalpha() or scene.text[scene.starts[last]].isupper() or words[last] in clauses.coordinators:
            break
    alone = " ".join(words[first:behind]) in names.capitals and behind < len(words)
    named = alone and (words[behind] in clauses.prepositions or not words[behind].isalpha())
    return (first, behind) if named else None


def _named(before: Sequence[Draft], first: int, scene: Scene, *, capital: bool) -> Draft | None:
    """The town that was named last, in this sentence or shortly before; only one that is a state's ``capital``, if it is to be."""
    here = scene.sentence(first)
    for one in islice(reversed(before), _LATEST):
        if here - scene.sentence(one.first) > _REACH:
            return None
        seat = one.head is not None and one.head.part == _CAPITAL
        named = not scene.text[one.start : one.end].islower() and one.country is not None
        if named and (seat or (one.kind == "place" and not capital)):
            return one
    return None


def _state_around(before: Sequence[Draft], first: int, scene: Scene) -> str | None:
    """The one state of which this sentence and the one before tell, who acts here aside; whose capital is meant."""
    here = scene.sentence(first)
    told = {one.country for one in before if here - scene.sentence(one.first) <= 1 and one.kind in {*_STATES, "place"}}
    near = {country for country in told if country is not None and country in scene.world.countries}
    if len(near) < 2:
        return next(iter(near), None)
    actor = subject_before(first, before, scene)
    others = near - {actor.country} if actor is not None else near
    return next(iter(others)) if len(others) == 1 else None
