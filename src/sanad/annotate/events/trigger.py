"""A lexicon entry found in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from sanad.lang.event_tree import Reading, Start


class Met(NamedTuple):
    """A pattern that matches: its start, whether a noun begins with its word too, its reading, and the tokens of its words and of
    its open places."""

    begin: Start
    noun: bool
    reading: Reading
    path: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


class Trigger:
    """An entry found in a sentence.

    ``entry`` is the lexicon's line and ``reading`` the way in which it is met; ``at`` are the tokens of its words, ``first`` to
    ``last``, and ``places`` the open places between them (half-open); ``voice`` is active, passive, gerund or noun, and ``voices``
    those that the form of a verb may have. ``aux`` is the first token of the auxiliaries and adverbs that belong to a verb.
    """

    __slots__ = ("at", "aux", "entry", "first", "last", "places", "reading", "voice", "voices")

    def __init__(
        self,
        reading: Reading,
        at: tuple[int, ...],
        places: tuple[tuple[int, int], ...],
        aux: int,
        voice: str,
        voices: frozenset[str],
    ) -> None:
        self.reading = reading
        self.entry = reading.entry
        self.at = at
        self.first = at[0]
        self.last = at[-1]
        self.places = places
        self.aux = aux
        self.voice = voice
        self.voices = voices

    def passive(self) -> Trigger:
        """The trigger as a passive."""
        return Trigger(self.reading, self.at, self.places, self.aux, "passive", self.voices)
