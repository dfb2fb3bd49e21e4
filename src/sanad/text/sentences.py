"""Where sentences and paragraphs begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

from sanad.text.tokens import Tokens, fold

# A mark that may end a sentence, with the quotes and brackets that close behind it; or the end of a line, or of several. It begins
# with one set of characters, since the search for a set is far faster than that for alternatives.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)(?:\s*\n)?|(?<!\n)(?<![.!?…][.!?…])[.!?…]*[\"'”’»)\]]*(?=\s|$))")
_WORD = re.compile(r"[^\W\d_]+")
# In the list of abbreviations: behind one that may also end a sentence, and before a word that begins a sentence behind such a one.
_MAY_END, _OPENS = "$", "^"
_OPENERS = "\"'“‘«„([-–—"
# The network, behind a preposition ("on X. The minister …"), where an initial would follow a title or a name.
_NETWORK = "X"
_BEFORE_INITIAL = " .(\n\u00a0\t"


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
    begin, paragraph = 0, 0

    def close(end: int) -> None:
        nonlocal begin
        start = begin
        while start < end and text[start].isspace():
            start += 1
        stop = end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            first = bisect_left(tokens.starts, start)
            found.append(Sentence(start, stop, first, bisect_left(tokens.starts, stop, first), paragraph))
        begin = end

    for mark in _STOP.finditer(text):
        at, end = mark.span()
        if text[at] == "\n":
            close(at)
            paragraph += text.count("\n", at, end) > 1
            begin = end
        elif _ends(text, at, end, abbreviations):
            close(end)
    close(len(text))
    return found


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
        words = text[max(0, start - 24) : start].rsplit(maxsplit=1)
        word = fold(words[-1].lstrip("(\"'“‘")) if words else ""
        if word in abbreviations:
            return False
        if word + _MAY_END in abbreviations:
            opening = _WORD.match(text, following)
            return opening is not None and _OPENS + fold(opening.group()) in abbreviations
        if text[start - 1].isalpha() and (start == 1 or text[start - 2] in _BEFORE_INITIAL):
            return text[start - 1] == _NETWORK and text[start - 3 : start - 2].islower()
    return opener.isupper() or opener.isdigit() or opener in _OPENERS or not opener.isalnum()
