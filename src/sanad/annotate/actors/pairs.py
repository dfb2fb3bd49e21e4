"""Words that mean two who were named: "the two sides", "kedua menteri"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene
from sanad.annotate.actors.members import listed_behind
from sanad.annotate.actors.words import POINTERS
from sanad.model import PAIR, SIDES

# How many sentences back two states may have been named.
_REACH = 6
_OFTEN = 2
_BOTH = 2
_RECENT = 200  # mentions back among which "the two sides" are looked for
_TITLE = 6  # words of a title before a name


def two_sides(chunk: Chunk, ahead: Sequence[Draft], done: Sequence[Draft], scene: Scene) -> Draft | None:
    """"The two sides": two whose names follow, or that were named as one list in this sentence or the one before, else two states
    that these sentences name or that the text is about."""
    if ahead:
        draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "group")
        stand_for(draft, ahead)
        return draft
    recent = done[-_RECENT:]
    sides = _listed(chunk, recent, scene) or _by_country(chunk, recent, scene)
    if len(sides) < 2:
        return None
    draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "group")
    stand_for(draft, sides)
    return draft


def named_behind(chunk: Chunk, drafts: Sequence[Draft], scene: Scene) -> Sequence[Draft]:
    """The two whose names stand behind "the two ministers", set off by a comma."""
    if chunk.last >= len(scene.words) or scene.words[chunk.last] != ",":
        return ()
    index = bisect_left(drafts, chunk.last, key=lambda one: one.first)
    people = listed_behind(drafts, index, chunk.last, scene)
    return people if len(people) == _BOTH else ()


def stand_for(draft: Draft, sides: Sequence[Draft]) -> None:
    """Makes ``draft`` mean all of ``sides``."""
    draft.entity, draft.name = PAIR + "|".join(one.entity for one in sides), ", ".join(one.name for one in sides)
    draft.country, draft.sector = sides[0].country, sides[0].sector


def _is_side(one: Draft) -> bool:
    return one.kind in SIDES and bool(one.country and one.entity)


def _listed(chunk: Chunk, done: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The last two parties that were named as a list of two, in this sentence or the one before: "A and B"."""
    here = scene.sentence(chunk.first)
    for second, first in zip(reversed(done), reversed(done[:-1]), strict=False):
        if here - first.at > 1:
            break
        if _are_listed(first, second, scene):
            return [first, second]
    return []


def _are_listed(first: Draft, second: Draft, scene: Scene) -> bool:
    """Whether two drafts are all of one list, a title before the second aside: "A and President B"."""
    joint, names = first.after, scene.names
    if first.entity == second.entity or not (_is_side(first) and _is_side(second)) or second.first - joint > _TITLE:
        return False
    word = scene.words[joint]
    if word not in names.joins or word in names.of or (first.first and scene.words[first.first - 1] == ","):
        return False
    return all(scene.text[scene.starts[at]].isupper() or scene.words[at] in names.pointing for at in range(joint + 1, second.first))


def _by_country(chunk: Chunk, done: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The last mention of either of two countries, in the order in which these stand: the only two of these sentences, unless one
    of them deals with the two that the text has named most often."""
    here = scene.sentence(chunk.first)
    last: dict[str, Draft] = {}
    near: list[str] = []
    counts: Counter[str] = Counter()
    dealing: str | None = None
    for one in done:
        if not _is_side(one) or one.country is None:
            continue
        last[one.country] = one
        counts[one.country] += one.head is None or one.head.what not in POINTERS  # words that point name nobody
        if here - one.at <= 1 and one.country not in near:
            near.append(one.country)
        if one.at == here and dealing is None:
            dealing = one.country
    often = [code for code, times in counts.most_common(2) if times >= _OFTEN]
    mediated = len(often) == _BOTH and dealing is not None and dealing not in often
    pairs = zip(reversed(done), reversed(done[:-1]), strict=False)
    listed = next(((first, second) for second, first in pairs if _are_listed(first, second, scene)), None)
    if len(near) == _BOTH and not mediated:
        chosen = near
    elif listed is not None and (listed[0].at <= 1 or all(counts[one.country or ""] >= _OFTEN for one in listed)):
        return list(listed)
    else:
        chosen = [code for code, times in counts.most_common() if here - last[code].at <= _REACH or times >= _OFTEN]
    return sorted((last[code] for code in chosen[:2]), key=lambda one: one.first)
