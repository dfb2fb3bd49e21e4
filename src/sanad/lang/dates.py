"""The words of dates and times in one language (``dates.toml``)."""

from __future__ import annotations

from dataclasses import dataclass

from sanad.lang.pack import Pack


@dataclass(frozen=True, slots=True)
class DateWords:
    """What the date grammar needs to know of a language."""


def read_date_words(pack: Pack) -> DateWords:
    """The date words of ``pack``."""
    return DateWords()
