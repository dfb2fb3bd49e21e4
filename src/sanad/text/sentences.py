"""Where sentences and paragraphs begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import Final, NamedTuple

from sanad.text.tokens import Tokens, fold

# A mark that may end a sentence, with the quotes and brackets that close behind it; or the end of a line, or of several. It begins
# with one set of characters, since the search for a set is far faster than that for alternatives.
_STOP: Final = re.compile(r"[.!?…\n](?:(?<=\n)(?:\s*\n)?|(?<!\n)(?<![.!?…][.!?…])[.!?…]*[\"'”’»)\]]*(?=\s|$))")
_WORD: Final = re.compile(r"[^\W\d_]+")
# In the list of abbreviations: behind one that may also end a sentence, and before a word that begins a sentence behind such a one.
_MAY_END: Final = "$"
_OPENS: Final = "^"
_OPENERS: Final = "\"'“‘«„([-–—"
# The network, behind a preposition ("on X. The minister …"), where an initial would follow a title or a name.
_NETWORK: Final = "X"
_BEFORE_INITIAL: Final = " .(\n\u00a0\t"
_LONGEST: Final = 24  # characters of an abbreviation, and of what is looked at for one


class Sentence(NamedTuple):
    """A sentence: characters ``[start, end)``, tokens ``[first, last)``, and the number of its paragraph."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


def find_sentences(text: str, tokens: Tokens, abbreviations: Collection[str]) -> list[Sentence]:
    """The sentences of ``text`` in order. ``abbreviations`` are folded words that keep their point ("dr", "u.s")."""
    found: list[Sentence] = []
    begin = paragraph = first = 0
    for at, end in [mark.span() for mark in _STOP.finditer(text)] + [(len(text), len(text))]:
        line = text[at : at + 1] == "\n"
        if not line and end > at and not _ends(text, at, end, abbreviations):
            continue
        start, stop = _trimmed(text, begin, at if line else end)
        if stop > start:  # what is no blank lies in a sentence, so that each begins with the token behind the one before
            last = bisect_left(tokens.starts, stop, first)
            found.append(Sentence(start, stop, first, last, paragraph))
            first = last
        if line and text.count("\n", at, end) > 1:
            paragraph += 1
        begin = end
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` without the blanks at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, start: int, end: int, abbreviations: Collection[str]) -> bool:
    """Whether the mark at ``[start, end)`` is a full stop: not behind an initial or abbreviation, and followed by what may
    open a sentence.
    """
    following, last = end, len(text)
    while following < last and text[following] in " \u00a0\t":
        following += 1
    if following >= last or text[following] == "\n":
        return True
    opener = text[following]
    if text[start] in "!?":
        return not opener.islower()
    if opener.islower() or opener in ",;:)":
        return False
    if text[start] == "." and end - start == 1 and start:
        word = _word_before(text, start)
        if word in abbreviations:
            return False
        if word + _MAY_END in abbreviations:
            opening = _WORD.match(text, following)
            return opening is not None and _OPENS + fold(opening.group()) in abbreviations
        if text[start - 1].isalpha() and (start == 1 or text[start - 2] in _BEFORE_INITIAL):
            return text[start - 1] == _NETWORK and text[start - 3 : start - 2].islower()
    return opener.isupper() or opener.isdigit() or opener in _OPENERS or not opener.isalnum()


def _word_before(text: str, start: int) -> str:
    """The folded word that ends before ``start``, with the points inside it and without the marks that open it."""
    words = text[max(0, start - _LONGEST) : start].rsplit(maxsplit=1)
    return fold(words[-1].lstrip("(\"'“‘")) if words else ""
