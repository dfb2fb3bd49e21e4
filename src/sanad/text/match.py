"""All words of all lexicons in one pass over the text (Aho and Corasick 1975, as pyahocorasick)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

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


class Lexicon:
    """Compiled entries. Matching is on folded text, at word boundaries, and gives every entry that stands there, also
    overlapping ones.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        automaton = ahocorasick.Automaton()
        listed: dict[str, list[tuple[str, Any]]] = {}
        for surface, kind, value in entries:
            key = fold(surface)
            if key:
                listed.setdefault(key, []).append((kind, value))
        for key, values in listed.items():
            automaton.add_word(key, (len(key), tuple(values)))
        if listed:
            automaton.make_automaton()
        self._automaton = automaton if listed else None

    def find(self, folded: str) -> dict[str, list[Hit]]:
        """Hits by kind, in order of start, the longest first where several start together; ``folded`` as `fold` gives it."""
        found: dict[str, list[Hit]] = {}
        if self._automaton is None:
            return found
        last = len(folded)
        for inner_end, (length, values) in self._automaton.iter(folded):
            end = inner_end + 1
            start = end - length
            if (end < last and folded[end].isalnum() and folded[inner_end].isalnum()) or (
                start and folded[start - 1].isalnum() and folded[start].isalnum()
            ):
                continue
            for kind, value in values:
                found.setdefault(kind, []).append(Hit(start, end, value))
        for hits in found.values():
            hits.sort(key=lambda hit: (hit.start, -hit.end))
        return found


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """The hits from left to right, without those that overlap an earlier or longer one taken before them."""
    kept: list[Hit] = []
    end = -1
    for hit in hits:
        if hit.start >= end:
            kept.append(hit)
            end = hit.end
    return kept
