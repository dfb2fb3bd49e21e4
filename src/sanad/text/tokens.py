"""Words, numbers and marks with their offsets, and the folded form in which lexicons match."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

# A number keeps its inner points, commas, colons and slashes (15/8/2022, 17.35, 1,200); a word its inner apostrophes (Ma'ruf).
# Two single quotation marks side by side are how some papers write a double one.
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’`][^\W\d_]+)*|''|``|‘‘|’’|[^\w\s]|_+")

# One character for one, so that offsets in the folded text are offsets in the text.
_ALIKE = str.maketrans({
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "),
})


def fold(text: str) -> str:
    """The text in lower case with one kind of quotation mark, dash and blank; always as long as ``text``.

    >>> fold("“Jakarta” – Kyiv")
    '"jakarta" - kyiv'
    """
    lowered = text.lower()
    if lowered.isascii() and "`" not in lowered and "\t" not in lowered:
        return lowered
    if len(lowered) != len(text):  # a few letters grow when lowered (İ)
        lowered = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    return lowered.translate(_ALIKE)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text as parallel lists: where each starts and ends, and its folded word."""

    starts: list[int]
    ends: list[int]
    words: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, start: int) -> int:
        """Index of the first token that starts at or after the character ``start``."""
        return bisect_left(self.starts, start)

    def holding(self, offset: int) -> int:
        """Index of the last token that starts at or before ``offset``; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def within(self, start: int, end: int) -> range:
        """Indices of the tokens that start in ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def find_tokens(text: str, folded: str | None = None) -> Tokens:
    """The tokens of ``text``; ``folded`` is handed in where the caller has it already."""
    folded = fold(text) if folded is None else folded
    spans = [found.span() for found in _TOKEN.finditer(text)]
    return Tokens([start for start, _ in spans], [end for _, end in spans], [folded[start:end] for start, end in spans])
