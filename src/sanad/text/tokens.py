"""Words, numbers and marks with their offsets, and the folded form in which lexicons match."""

from __future__ import annotations

import re
from typing import Final

from sanad.text.offsets import Offsets

# Of folded text. A word keeps its inner apostrophes (ma'ruf), a number its inner points, commas, colons and slashes (15/8/2022,
# 17.35, 1,200).
# Two single quotation marks side by side are how some papers write a double one. Words first: they are most.
# Nothing that was taken is given back (``++``, ``*+``): it would not be a token either.
_TOKEN: Final = re.compile(r"([^\W\d_]++(?:'[^\W\d_]++)*+|\d++(?:[.,:/]\d++)*+|''|[^\w\s]|_++)")

# The same for text in ASCII, which most folded text is: sets instead of look-ups of what a letter is.
_TOKEN_ASCII: Final = re.compile(r"([a-z]++(?:'[a-z]++)*+|[0-9]++(?:[.,:/][0-9]++)*+|''|[^\w\s]|_++)")

# One character for one, so that offsets in the folded text are offsets in the text.
_ALIKE: Final = (
    *((mark, '"') for mark in "“”„‟«»″"),
    *((mark, "'") for mark in "‘’‚‛′`´"),
    *((mark, "-") for mark in "‐‑‒–—―−"),
    *((mark, " ") for mark in "\u00a0\u2007\u2009\u202f\t"),
)


def fold(text: str) -> str:
    """The text in lower case with one kind of quotation mark, dash and blank; always as long as ``text``.

    >>> fold("“Jakarta” – Kyiv")
    '"jakarta" - kyiv'
    """
    if text.isascii():
        return text.replace("`", "'").replace("\t", " ").lower()
    # A search for each is far faster than str.translate, which looks every character up.
    for mark, plain in _ALIKE:
        if mark in text:
            text = text.replace(mark, plain)
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow when lowered (İ)
        lowered = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    return lowered


class Tokens:
    """The tokens of one text as parallel lists: where each starts and ends, and its folded word."""

    __slots__ = ("_offsets", "ends", "starts", "words")

    def __init__(self, starts: list[int], ends: list[int], words: list[str]) -> None:
        self.starts = starts
        self.ends = ends
        self.words = words
        self._offsets: Offsets | None = None  # laid out when they are first asked for

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, start: int) -> int:
        """Index of the first token that starts at or after the character ``start``."""
        if self._offsets is None:
            self._offsets = Offsets(self.starts)
        return self._offsets.before(start)

    def holding(self, offset: int) -> int:
        """Index of the last token that starts at or before ``offset``; -1 before the first."""
        return self.at(offset + 1) - 1

    def within(self, start: int, end: int) -> range:
        """Indices of the tokens that start in ``[start, end)``."""
        return range(self.at(start), self.at(end))


def find_tokens(text: str, folded: str | None = None) -> Tokens:
    """The tokens of ``text``; ``folded`` is handed in where the caller has it already."""
    if folded is None:
        folded = fold(text)
    token = _TOKEN_ASCII if folded.isascii() else _TOKEN
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    at = 0
    for piece in folded.split(" "):
        if piece.isalpha():  # as most are: a word and nothing else
            starts.append(at)
            at += len(piece)
            ends.append(at)
            words.append(piece)
        elif piece:
            apart = token.split(piece)  # what lies between tokens, and the tokens, in turn
            for index in range(1, len(apart), 2):
                at += len(apart[index - 1])
                starts.append(at)
                at += len(apart[index])
                ends.append(at)
                words.append(apart[index])
            at += len(apart[-1])
        at += 1
    return Tokens(starts, ends, words)
