"""Phrases of a few words that are looked for among tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sanad.text.tokens import find_tokens, fold

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, longest first


def read_phrases(listed: Iterable[str]) -> Phrases:
    """The phrases of a list, folded. Raises `ValueError` where one is empty."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in listed:
        split = tuple(find_tokens(fold(phrase)).words)
        if not split:
            raise ValueError("an empty string in a list of phrases")
        found.setdefault(split[0], []).append(split)
    return {first: tuple(sorted(rows, key=lambda row: (-len(row), row))) for first, rows in found.items()}


def find_phrases(words: Sequence[str], first: int, last: int, phrases: Phrases) -> list[tuple[int, int]]:
    """Where one of ``phrases`` stands among the tokens ``[first, last)``: its first token and the one behind it."""
    found: list[tuple[int, int]] = []
    if first >= last or phrases.keys().isdisjoint(words[first:last]):
        return found
    for at in [at for at, word in enumerate(words[first:last], first) if word in phrases]:
        for phrase in phrases[words[at]]:
            if at + len(phrase) <= last and tuple(words[at : at + len(phrase)]) == phrase:
                found.append((at, at + len(phrase)))
                break
    return found
