"""The words with which a language reports speech."""

from __future__ import annotations

from dataclasses import dataclass

from sanad.lang.pack import Pack


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """What finding statements needs to know of a language."""


def read_reporting_words(pack: Pack) -> ReportingWords:
    """The reporting words of ``pack``."""
    return ReportingWords()
