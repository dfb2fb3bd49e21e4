"""A lexicon entry found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from sanad.lang.event_lines import EventEntry
from sanad.lang.event_tree import Reading, Start


class Met(NamedTuple):
    """A pattern that matches: its start, whether a noun begins with its word too, its reading, and the tokens of its words and of
    its open places."""

    begin: Start
    noun: bool
    reading: Reading
    path: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """An entry found in a sentence.

    ``entry`` is the lexicon's line and ``reading`` the way in which it is met; ``at`` are the tokens of its words, ``first`` to
    ``last``, and ``places`` the open places between them (half-open); ``voice`` is active, passive, gerund or noun, and ``voices``
    those that the form of a verb may have. ``aux`` is the first token of the auxiliaries and adverbs that belong to a verb.
    """

    reading: Reading
    at: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    aux: int
    voice: str
    voices: frozenset[str]

    @property
    def entry(self) -> EventEntry:
        return self.reading.entry

    @property
    def first(self) -> int:
        return self.at[0]

    @property
    def last(self) -> int:
        return self.at[-1]

    def passive(self) -> Trigger:
        """The trigger as a passive."""
        return replace(self, voice="passive")
