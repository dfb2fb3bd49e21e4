"""The words of what stands on a page beside the article (``furniture.toml``), of all packs together: pages mix languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sanad.errors import PackError
from sanad.lang.pack import Pack
from sanad.text.match import Entry, Lexicon
from sanad.text.tokens import fold

HEAD = 3  # letters of a phrase by which it is looked up


class Heads:
    """Phrases that are looked for at the head of a line, each with its kind."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        listed: dict[str, dict[str, str]] = {}
        for phrase, kind in phrases:
            key = fold(phrase)
            if key:
                listed.setdefault(key[:HEAD], {}).setdefault(key, kind)
        self._by_start = {start: sorted(found.items(), key=_longest_first) for start, found in listed.items()}

    def at_head(self, folded: str) -> tuple[str, int] | None:
        """Kind and length of the longest phrase with which ``folded`` begins, as whole words."""
        for length in range(HEAD, 0, -1):
            for phrase, kind in self._by_start.get(folded[:length], ()):
                if folded.startswith(phrase):
                    end = len(phrase)
                    if (
                        end == len(folded)
                        or not phrase[-1].isalnum()
                        or not (folded[end].isalnum() or (folded[end] == "-" and folded[end + 1 : end + 2].isalnum()))
                    ):
                        return kind, end
        return None


def _longest_first(phrase: tuple[str, str]) -> int:
    return -len(phrase[0])


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity, so that what is made from it can be kept
class FurnitureWords:
    """What reading a page needs to know of words; all folded.

    ``labels`` (byline, editor, source, ...) stand before a value, ``begins`` open a line that is furniture, ``holds`` mark one
    from inside (``held`` are the same phrases alone),
    ``ends`` are headings behind which the article is over. ``cite_before`` and ``cite_after`` stand beside an outlet that is
    drawn on, behind ``cite_strict`` any name is one. ``particles`` are small words inside of names,
    ``particles_joined`` are written together with the rest, ``suffixes`` stand behind names. ``homes`` is the country by language
    from which most of its
    pages come, ``common`` its commonest words; ``markup_part`` and ``markup_whole`` are
    class names of elements beside the article.
    """

    labels: Heads
    begins: Heads
    holds: Lexicon
    held: tuple[str, ...]
    ends: Mapping[str, str]
    nobody: frozenset[str]
    join: frozenset[str]
    role: frozenset[str]
    role_before: frozenset[str]
    menu: frozenset[str]
    buttons: frozenset[str]
    cite_before: frozenset[str]
    cite_after: frozenset[str]
    cite_strict: frozenset[str]
    particles: frozenset[str]
    particles_joined: frozenset[str]
    suffixes: frozenset[str]
    homes: Mapping[str, str]
    common: Mapping[str, frozenset[str]]
    markup_part: frozenset[str]
    markup_whole: frozenset[str]


@lru_cache(maxsize=8)
def read_furniture_words(packs: tuple[Pack, ...]) -> FurnitureWords:
    """The furniture words of all ``packs``. Raises `PackError` where a table is not made of lists of strings."""

    def pairs(table: str) -> list[tuple[str, str]]:
        return [(phrase, kind) for pack in packs for kind, phrases in _table(pack, table).items() for phrase in phrases]

    def all_of(table: str, key: str) -> frozenset[str]:
        return frozenset(fold(phrase) for phrase, kind in pairs(table) if kind == key)

    return FurnitureWords(
        Heads(pairs("label")),
        Heads(pairs("begins")),
        Lexicon(Entry(phrase, "holds", kind) for phrase, kind in pairs("holds")),
        tuple(sorted({fold(phrase) for phrase, _ in pairs("holds")})),
        {fold(phrase): kind for phrase, kind in reversed(pairs("ends"))},
        all_of("nobody", "words"),
        all_of("join", "words"),
        all_of("role", "words"),
        all_of("role", "before"),
        all_of("menu", "words"),
        all_of("buttons", "words"),
        all_of("cites", "before"),
        all_of("cites", "after"),
        all_of("cites", "names"),
        all_of("name", "particles"),
        all_of("name", "joined"),
        all_of("name", "suffixes"),
        {pack.code: str(home) for pack in packs if (home := pack.table("furniture").get("home_country"))},
        {pack.code: frozenset(map(fold, words)) for pack in packs if (words := _table(pack, "common").get("words"))},
        all_of("markup", "part"),
        all_of("markup", "whole"),
    )


def _table(pack: Pack, name: str) -> Mapping[str, list[str]]:
    table: Any = pack.table("furniture").get(name, {})
    if not isinstance(table, Mapping) or not all(
        isinstance(phrases, list) and all(isinstance(one, str) for one in phrases) for phrases in table.values()
    ):
        raise PackError(f"{pack.code}/furniture.toml: [{name}] needs keys with lists of strings")
    return table
