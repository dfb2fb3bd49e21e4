"""A lexicon entry found in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from sanad.lang.events import EventEntry, Reading


class Trigger(NamedTuple):
    """An entry found in a sentence.

    ``at`` are the tokens of its words, ``places`` the open places between them (half-open); ``voice`` is active, passive, gerund
    or noun. ``aux`` is the first token of the auxiliaries and adverbs that belong to a verb.
    """

    reading: Reading
    at: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    voice: str
    aux: int
    voices: frozenset[str] = frozenset()

    @property
    def entry(self) -> EventEntry:
        """The lexicon's line."""
        return self.reading.entry

    @property
    def first(self) -> int:
        """Its first token."""
        return self.at[0]

    @property
    def last(self) -> int:
        """Its last token."""
        return self.at[-1]
