"""The event lexicon of one language, by PLOVER type."""

from __future__ import annotations

from dataclasses import dataclass

from sanad.lang.pack import Pack


@dataclass(frozen=True, slots=True)
class EventWords:
    """What finding events needs to know of a language."""


def read_event_words(pack: Pack) -> EventWords:
    """The event words of ``pack``."""
    return EventWords()
