"""Time expressions in a text, with their TIMEX3 values."""

from __future__ import annotations

from collections.abc import Iterator

from sanad.lang.dates import DateWords
from sanad.model import TimeExpression
from sanad.text.match import Entry
from sanad.text.reading import Reading


def entries(words: DateWords) -> Iterator[Entry]:
    """The lexicon entries that `find_times` looks up."""
    return iter(())


def find_times(reading: Reading, words: DateWords, published: str | None) -> list[TimeExpression]:
    """The time expressions of ``reading`` in order, resolved against ``published`` (ISO 8601) and against those before them."""
    return []
