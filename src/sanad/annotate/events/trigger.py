"""A lexicon entry found in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from sanad.lang.event_lines import EventEntry
from sanad.lang.event_tree import Reading


class Trigger(NamedTuple):
    """An entry found in a sentence.

    ``entry`` is the lexicon's line and ``reading`` the way in which it is met; ``at`` are the tokens of its words, ``first`` to
    ``last``, and ``places`` the open places between them (half-open); ``voice`` is active, passive, gerund or noun, empty before
    it is known. ``aux`` is the first token of the auxiliaries and adverbs that belong to a verb.
    """

    reading: Reading
    at: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    aux: int
    voice: str = ""
    voices: frozenset[str] = frozenset()

    @property
    def entry(self) -> EventEntry:
        return self.reading.entry

    @property
    def first(self) -> int:
        return self.at[0]

    @property
    def last(self) -> int:
        return self.at[-1]
