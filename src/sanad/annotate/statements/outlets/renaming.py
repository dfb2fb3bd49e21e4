"""Mentions of which it has turned out that they name outlets."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.actors.drafts import slug
from sanad.model import Mention

_PRESS: Final = "JRN"


def renamed(text: str, mentions: Sequence[Mention], spots: Sequence[tuple[int, int]]) -> list[Mention]:
    """``mentions`` with those at ``spots`` made outlets; the longest where two overlap."""
    chosen: list[tuple[int, int]] = []
    placed: list[tuple[int, int]] = []  # the same in order of start

    def is_free(start: int, end: int) -> bool:
        before = bisect_left(placed, (end, 0)) - 1
        return before < 0 or placed[before][1] <= start

    for start, end in sorted(spots, key=lambda spot: (spot[0] - spot[1], spot[0])):
        if is_free(start, end):
            chosen.append((start, end))
            insort(placed, (start, end))
    kept = [one for one in mentions if one.field != "text" or is_free(one.start, one.end)]
    known = {one.entity for one in kept}
    ending: dict[int, list[Mention]] = {}
    for one in mentions:
        if one.field == "text" and one.entity:
            ending.setdefault(one.end, []).append(one)
    lost = {one.entity: (start, end) for start, end in chosen for one in ending.get(end, ()) if one.start >= start}
    for index, one in enumerate(kept if not known.isdisjoint(lost) else ()):
        if one.entity in lost:  # pronouns for it
            name = " ".join(text[slice(*lost[one.entity])].split())
            kept[index] = replace(one, kind="outlet", entity=f"outlet:{slug(name)}", name=name, sector=_PRESS)
    for start, end in chosen:
        name = " ".join(text[start:end].split())
        kept.append(Mention(start, end, text[start:end], "outlet", f"outlet:{slug(name)}", name, sector=_PRESS))
    return sorted(kept, key=lambda one: (one.field != "text", one.start))
