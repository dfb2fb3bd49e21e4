"""Whether any of many spans of a text holds a place, asked again and again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Cover:
    """Half-open spans, laid out in order of where they begin, with the furthest end of all that begin up to there."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        held = sorted(spans)
        self._starts = [start for start, _ in held]
        self._reach = list(accumulate((end for _, end in held), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the spans has a character in common with ``[start, end)``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def holds(self, at: int) -> bool:
        """Whether one of the spans holds the character ``at``."""
        return self.touches(at, at + 1)
