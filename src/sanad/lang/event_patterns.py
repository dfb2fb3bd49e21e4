"""How the pattern of an event entry is written: words, open places, parties, classes, and choices in brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from sanad.text.tokens import find_tokens, fold

_PIECE: Final = re.compile(r"\([^()]*\)|\S+")
_PARTY_INSIDE: Final = re.compile(r"\([^()]*(?<![^ (|])[AR](?![^ )|])[^()]*\)")
_CLASS: Final = re.compile(r"@([^\s()|]+)")
# A word, a sign, or several phrases of which one is meant (an empty one where it may be left out).
Element = str | tuple[tuple[str, ...], ...]


def check_pattern(pattern: str, classes: Mapping[str, object]) -> None:
    """Raise `ValueError` for a pattern that can't be read."""
    if pattern.count("(") != pattern.count(")"):
        raise ValueError(f"the brackets of {pattern!r} don't match")
    if "(" in pattern and _PARTY_INSIDE.search(pattern):
        raise ValueError(f"{pattern!r} has a party inside brackets; write it as several lines")
    for name in _CLASS.findall(pattern) if "@" in pattern else ():
        if not classes.get(name):
            raise ValueError(f"{pattern!r} names the class @{name}, of which there is no list classes/{name}.txt")


def pieces_of(pattern: str) -> list[str]:
    """The pattern cut at blanks, choices in brackets in one piece."""
    return _PIECE.findall(pattern)


def words_of(phrase: str) -> list[str]:
    """The words of a phrase as they stand in folded text."""
    if phrase.isascii() and phrase.isalpha() and phrase.islower():  # as most are
        return [phrase]
    return find_tokens(fold(phrase)).words


def read_elements(pattern: str) -> list[Element]:
    """The pattern as words, ``..``, ``@class``, ``A``, ``R``, and tuples of phrases of which one is meant."""
    found: list[Element] = []
    for piece in pieces_of(pattern):
        if piece.startswith("(") and piece.endswith(")"):
            found.append(tuple(tuple(read_phrase(one)) for one in piece[1:-1].split("|")))
        else:
            found += read_phrase(piece)
    return found


def read_phrase(text: str) -> list[str]:
    """The words and signs of a phrase."""
    found: list[str] = []
    for piece in text.split():
        if piece in ("..", "A", "R") or piece.startswith("@"):
            found.append(piece)
        else:
            found += words_of(piece)
    return found


def parties_behind(elements: Sequence[Element]) -> int:
    """How many parties end the elements."""
    at = len(elements)
    while at and elements[at - 1] in ("A", "R"):
        at -= 1
    return len(elements) - at


def take_parties(elements: Sequence[Element]) -> tuple[Sequence[Element], int | None, int | None]:
    """The elements without a party at either end, and where actor and recipient stand: 0 before, -1 behind, n in the n-th open
    place."""
    found: dict[str, int] = {}
    while elements and elements[0] in ("A", "R"):
        found[str(elements[0])], elements = 0, elements[1:]
    while elements and elements[-1] in ("A", "R"):
        found[str(elements[-1])], elements = -1, elements[:-1]
    opened = 0
    for element in elements:
        if element in ("..", "A", "R"):
            opened += 1
            if element != "..":
                found[str(element)] = opened
    return elements, found.get("A"), found.get("R")
