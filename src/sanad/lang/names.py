"""Titles, offices, pronouns and the like of one language."""

from __future__ import annotations

from dataclasses import dataclass

from sanad.lang.pack import Pack


@dataclass(frozen=True, slots=True)
class NameWords:
    """What finding actors needs to know of a language."""


def read_name_words(pack: Pack) -> NameWords:
    """The name words of ``pack``."""
    return NameWords()
