"""Where sentences and paragraphs begin and end."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from sanad.text.tokens import Tokens, fold

# A mark that may end a sentence, with the quotes and brackets that close behind it.
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n\s*\n|\n")
_OPENERS = "\"'“‘«„([-–—"
_INITIAL = re.compile(r"(?:^|[\s.(])[^\W\d_]$")


@dataclass(frozen=True, slots=True)
class Sentence:
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
            inside = tokens.within(start, stop)
            found.append(Sentence(start, stop, inside.start, inside.stop, paragraph))
        begin = end

    for mark in _STOP.finditer(text):
        if mark.group()[0] == "\n":
            close(mark.start())
            paragraph += mark.group().count("\n") > 1
            begin = mark.end()
        elif _ends(text, mark, abbreviations):
            close(mark.end())
    close(len(text))
    return found


def _ends(text: str, mark: re.Match[str], abbreviations: Collection[str]) -> bool:
    """Whether the point is a full stop: not behind an initial or abbreviation, and followed by what may open a sentence."""
    following = mark.end()
    while following < len(text) and text[following] in " \u00a0\t":
        following += 1
    if following >= len(text) or text[following] == "\n":
        return True
    opener = text[following]
    if mark.group()[0] in "!?":
        return not opener.islower()
    if opener.islower() or opener in ",;:)":
        return False
    before = text[max(0, mark.start() - 24):mark.start()]
    word = fold(before.split()[-1].lstrip("(\"'“‘")) if before.split() else ""
    if mark.group()[0] == "." and len(mark.group()) == 1 and (word in abbreviations or _INITIAL.search(before)):
        return False
    return opener.isupper() or opener.isdigit() or opener in _OPENERS or not opener.isalnum()
