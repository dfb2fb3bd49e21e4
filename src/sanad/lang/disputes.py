"""The words by which a page says that accounts differ: rival figures and days, corrections, hearsay that is denied, retorts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sanad.lang.pack import Pack
from sanad.text.numbers import NumberWords, read_number_words
from sanad.text.tokens import find_tokens, fold

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, longest first


@dataclass(frozen=True, slots=True)
class DisputeWords:
    """Those of one language, folded; ``counted``, ``nouns`` and ``verbs`` give the class of each word (see ``disputes.toml``)."""

    numbers: NumberWords
    abbreviations: frozenset[str]
    corrections: Phrases
    differing: Phrases
    parts_before: Phrases
    parts_behind: Phrases
    contrast: frozenset[str]
    hearsay: frozenset[str]
    retorts: frozenset[str]
    negations: frozenset[str]
    counted: Mapping[str, str]
    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    pointing_before: frozenset[str]
    pointing_behind: frozenset[str]
    pointing_endings: tuple[str, ...]


def read_dispute_words(pack: Pack) -> DisputeWords:
    """Those of ``pack`` (``disputes.toml``, ``numbers.toml``, ``abbreviations.txt``); empty lists where it has none."""
    table = pack.table("disputes")

    def words(key: str) -> frozenset[str]:
        return frozenset(fold(word) for word in table.get(key, ()))

    return DisputeWords(
        numbers=read_number_words(pack),
        abbreviations=frozenset(fold(line.text).rstrip(".") for line in pack.lines("abbreviations")),
        corrections=_phrases(table.get("corrections", ())),
        differing=_phrases(table.get("differing", ())),
        parts_before=_phrases(table.get("parts_before", ())),
        parts_behind=_phrases(table.get("parts_behind", ())),
        contrast=words("contrast"),
        hearsay=words("hearsay"),
        retorts=words("retorts"),
        negations=words("negations"),
        counted=_classes(table.get("counted", {})),
        nouns=_classes(table.get("nouns", {})),
        verbs=_classes(table.get("verbs", {})),
        pointing_before=words("pointing_before"),
        pointing_behind=words("pointing_behind"),
        pointing_endings=tuple(fold(word) for word in table.get("pointing_endings", ())),
    )


def _phrases(listed: Sequence[str]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in listed:
        split = tuple(find_tokens(phrase).words)
        found.setdefault(split[0], []).append(split)
    return {first: tuple(sorted(rows, key=lambda row: (-len(row), row))) for first, rows in found.items()}


def _classes(table: Mapping[str, Any]) -> dict[str, str]:
    return {fold(word): name for name, listed in table.items() for word in listed}


def find_phrases(words: Sequence[str], first: int, last: int, phrases: Phrases) -> Iterator[tuple[int, int]]:
    """Where one of ``phrases`` stands among the tokens ``[first, last)``: its first token and the one behind it."""
    for at in range(first, last):
        for phrase in phrases.get(words[at], ()):
            if at + len(phrase) <= last and tuple(words[at : at + len(phrase)]) == phrase:
                yield at, at + len(phrase)
                break
