"""What the rules of direct and indirect speech hand to each other before speakers, chains and denials are settled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from sanad.annotate.statements.cues import Cue
from sanad.annotate.statements.speakers import Speaker
from sanad.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Saying:
    """Something said: where, by which cue, by whom as far as the words beside the cue tell.

    ``start`` is where it begins, reporting clause or content, ``tail`` where the reporting clause ends;
    ``rule`` names what found it; ``through`` is an outlet that
    vouches for the whole. Without a cue the speaker is whoever spoke before.
    """

    content: tuple[Span, ...]
    cue: Cue | None
    speaker: Speaker | None
    form: str
    rule: str
    tail: int
    addressee: Mention | None = None
    through: Mention | None = None
    start: int = field(init=False)

    def __post_init__(self) -> None:
        start = self.content[0].start
        if self.cue is not None and self.cue.start < start:
            start = self.cue.start
        mention = self.speaker.mention if self.speaker is not None else None
        if mention is not None and mention.start < start:
            start = mention.start
        object.__setattr__(self, "start", start)


def extents(sayings: Iterable[Saying]) -> list[tuple[int, int]]:
    """Where each of ``sayings`` begins and ends, its reporting clause included, in order."""
    return sorted((one.start, max(one.tail, one.content[-1].end)) for one in sayings)


class Reach(NamedTuple):
    """Where sayings begin, in order, and the furthest end of a reporting clause among all that begin up to there."""

    starts: list[int]
    tails: list[int]

    def overlap(self, start: int, end: int) -> bool:
        """Whether something is said in ``[start, end)``."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and self.tails[index] > start


def reach_of(sayings: Iterable[Saying]) -> Reach:
    """What `Reach` asks of ``sayings``."""
    spans = sorted((one.start, one.tail) for one in sayings)
    return Reach([start for start, _ in spans], list(accumulate((tail for _, tail in spans), max)))
