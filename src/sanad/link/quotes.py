"""The same saying over pages and wordings."""

from __future__ import annotations

from collections.abc import Iterable

from sanad.link.pages import Saying, digest
from sanad.model import Quote, Statement, Variant
from sanad.text.tokens import find_tokens
from sanad.times.days import days_between

WINDOW = 7  # days of publication between carriers of one saying
ALIKE = 0.6  # of the words of the shorter wording


def block_of(statement: Statement) -> str | None:
    """What all wordings of one saying share: who says it. None for a speaker whom the page does not name."""
    speaker = statement.speaker
    return speaker.entity if speaker and speaker.name != "unnamed" else None


def fold_sayings(sayings: Iterable[Saying]) -> list[tuple[Quote, list[Saying]]]:
    """Quotes with the sayings that each is made of; ``sayings`` are all those of one speaker within reach of each other."""
    ordered = sorted(sayings, key=lambda one: (one.page.order, one.statement.start, one.id))
    groups: list[tuple[frozenset[str], list[Saying]]] = []
    for one in ordered:
        words = frozenset(word for word in find_tokens(one.text).words if word[0].isalnum())
        group = next((held for known, held in groups if _alike(known, words) and _near(held[0], one)), None)
        if group is None:
            groups.append((words, [one]))
        else:
            group.append(one)
    return [(_quote(group), group) for _, group in groups]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= 3 and len(one & other) >= ALIKE * shorter and 3 * shorter >= max(len(one), len(other))


def _near(one: Saying, other: Saying) -> bool:
    return not one.page.day or not other.page.day or days_between(one.page.day, other.page.day) <= WINDOW


def _quote(group: list[Saying]) -> Quote:
    variants = tuple(Variant(one.text, one.passage, one.statement.chain, one.page.outlet, one.page.published) for one in group)
    speaker = group[0].statement.speaker
    return Quote(
        "q" + digest(group[0].id),
        speaker.name if speaker else "unnamed",
        speaker.entity if speaker else None,
        variants[0].text,
        variants,
        variants[0],
    )
