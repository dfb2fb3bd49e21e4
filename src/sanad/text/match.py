"""All words of all lexicons in one pass over the text (Aho and Corasick 1975, as pyahocorasick)."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import Any, Final, NamedTuple

import ahocorasick

from sanad.text.tokens import fold


class Entry(NamedTuple):
    """A surface form, the kind of thing it is (the name that its reader asks for), and what its reader wants back."""

    surface: str
    kind: str
    value: Any


class Hit(NamedTuple):
    """An entry found at ``[start, end)``."""

    start: int
    end: int
    value: Any


_SPAN: Final = itemgetter(0, 1)

# For Latin-1, what is neither letter nor digit as a blank, all else as itself.
_BLANKED: Final = bytes(code if chr(code).isalnum() else 32 for code in range(256))

_Values = tuple[tuple[str, Any], ...]


class Lexicon:
    """Compiled entries. Matching is on folded text, at word boundaries, and gives every entry that stands there, also
    overlapping ones.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        listed: dict[str, _Values] = {}
        for surface, kind, value in entries:
            key = fold(surface)
            listed[key] = (*listed.get(key, ()), (kind, value))  # a tuple at once: few keys have several
        listed.pop("", None)
        # How far before the last character of a match a key begins, its length, itself where it has marks to compare, its values.
        blank: dict[str, tuple[tuple[int, int, str, _Values], ...]] = {}
        for key, values in listed.items():
            if key.isalnum():
                bare, one = key, (len(key) + 1, len(key), "", values)
            else:
                words = _blank(key)
                bare = words.strip()
                if not bare:
                    raise ValueError(f"an entry has a letter or digit in it; this is {key!r}")
                one = (len(bare) + 1 + len(words) - len(words.lstrip()), len(key), key, values)
            blank[bare] = (*blank.get(bare, ()), one)
        automaton = ahocorasick.Automaton()
        for bare, keys in blank.items():
            automaton.add_word(f" {bare} ", keys)
        if blank:
            automaton.make_automaton()
        self._automaton = automaton if blank else None

    def find(self, folded: str) -> dict[str, list[Hit]]:
        """Hits by kind, in order of start, the longest first where several start together; ``folded`` as `fold` gives it."""
        found: dict[str, list[Hit]] = {}
        if self._automaton is None:
            return found
        met: list[tuple[int, int, _Values]] = []
        for last, keys in self._automaton.iter(f" {_blank(folded)} "):
            for back, length, key, values in keys:
                start = last - back
                if not key or (start >= 0 and folded.startswith(key, start)):
                    met.append((start, -start - length, values))
        met.sort(key=_SPAN)
        make = tuple.__new__  # what a named tuple is made with, without the call of a function in Python
        for start, end, values in met:
            for kind, value in values:
                hit = make(Hit, (start, -end, value))
                if kind in found:
                    found[kind].append(hit)
                else:
                    found[kind] = [hit]
        return found


def _blank(folded: str) -> str:
    """``folded`` with a blank in place of all that is neither letter nor digit: so that only whole words match, in C and not in
    Python."""
    try:
        return folded.encode("latin-1").translate(_BLANKED).decode("latin-1")  # of bytes, which is far faster than of text
    except UnicodeEncodeError:
        pass
    for mark in set(folded):  # few of them differ, so that each is replaced by itself
        if not mark.isalnum():
            folded = folded.replace(mark, " ")
    return folded


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """The hits from left to right, without those that overlap an earlier or longer one taken before them."""
    kept: list[Hit] = []
    end = -1
    for hit in hits:
        if hit.start >= end:
            kept.append(hit)
            end = hit.end
    return kept
