"""Mentions of which it has turned out that they name outlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.annotate.actors.drafts import slug
from sanad.model import Mention

_PRESS = "JRN"


def renamed(text: str, mentions: Sequence[Mention], spots: Sequence[tuple[int, int]]) -> list[Mention]:
    """``mentions`` with those at ``spots`` made outlets; the longest where two overlap."""
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spots, key=lambda spot: (spot[0] - spot[1], spot[0])):
        if all(end <= first or last <= start for first, last in chosen):
            chosen.append((start, end))
    kept = [one for one in mentions if one.field != "text" or all(one.end <= start or end <= one.start for start, end in chosen)]
    known = {one.entity for one in kept}
    lost = {
        one.entity: (start, end)
        for start, end in chosen
        for one in mentions
        if one.field == "text" and one.start >= start and one.end == end and one.entity
    }
    for index, one in enumerate(kept if not known.isdisjoint(lost) else ()):
        if one.entity in lost:  # pronouns for it
            name = " ".join(text[slice(*lost[one.entity])].split())
            kept[index] = replace(one, kind="outlet", entity=f"outlet:{slug(name)}", name=name, sector=_PRESS)
    for start, end in chosen:
        name = " ".join(text[start:end].split())
        kept.append(Mention(start, end, text[start:end], "outlet", f"outlet:{slug(name)}", name, sector=_PRESS))
    return sorted(kept, key=lambda one: (one.field != "text", one.start))
