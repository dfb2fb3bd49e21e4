"""The words that decide about an event's parties, status and time: prepositions, auxiliaries, negation, modals, conditions (``stance.toml``)."""

from __future__ import annotations

from dataclasses import dataclass, fields

from sanad.errors import PackError
from sanad.lang.pack import Pack
from sanad.text.tokens import find_tokens, fold

Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Sets of folded words; what each is for stands beside it in ``packs/en/stance.toml``."""

    skip: frozenset[str] = frozenset()


def read_stance_words(pack: Pack) -> StanceWords:
    """The words of ``stance.toml``."""
    table = pack.table("stance")
    return StanceWords(frozenset(table.get("skip", ())))
