"""Who takes part in an event, by all that tell of it, and what most of them say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sanad.model import EventMention, Participant


def commonest(values: Iterable[str]) -> str | None:
    """The value that occurs most often, of several the first in the alphabet; None where there is none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def participants_of(mentions: Sequence[EventMention]) -> tuple[Participant, ...]:
    """The parties of all tellings, each entity once, actors first and the most often named first."""
    parts: Counter[str] = Counter()
    seen: dict[str, Participant] = {}
    for mention in mentions:
        for part, parties in (("actor", mention.actors), ("recipient", mention.recipients)):
            for one in parties:
                parts[one.entity] += 1
                seen.setdefault(one.entity, Participant(one.entity, one.name, one.country, part))
    return tuple(sorted(seen.values(), key=lambda one: (one.part, -parts[one.entity], one.entity)))
