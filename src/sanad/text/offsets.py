"""Where things stand among the characters of a text, asked again and again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, repeat
from operator import sub


class Offsets:
    """Of things in order of where they start, how many start before a character.

    The answers are laid out once: a look into a list, where a search compares a dozen numbers.
    """

    __slots__ = ("_before", "_count")

    def __init__(self, starts: Sequence[int]) -> None:
        self._count = len(starts)
        gaps = map(sub, starts, chain((-1,), starts))  # of each the characters for which it is the next to start
        self._before = list(chain.from_iterable(map(repeat, range(self._count), gaps)))

    def before(self, offset: int) -> int:
        """How many start before the character ``offset``: the index of the first that does not."""
        if offset >= len(self._before):
            return self._count
        return self._before[offset] if offset > 0 else 0
