"""Where things stand among the characters of a text, asked again and again."""

from __future__ import annotations

from collections.abc import Sequence


class Offsets:
    """Of things in order of where they start, how many start before a character.

    The answers are laid out once: a look into a list, where a search compares a dozen numbers.
    """

    __slots__ = ("_before", "_count")

    def __init__(self, starts: Sequence[int]) -> None:
        self._count = len(starts)
        self._before: list[int] = []
        laid = 0
        for index, start in enumerate(starts):
            self._before += [index] * (start + 1 - laid)
            laid = max(laid, start + 1)

    def before(self, offset: int) -> int:
        """How many start before the character ``offset``: the index of the first that does not."""
        if offset >= len(self._before):
            return self._count
        return self._before[offset] if offset > 0 else 0
