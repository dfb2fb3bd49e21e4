"""Pages of which the later adds nothing of its own: copies, light rewrites, translations.

Candidates share a band of one of two MinHash signatures (Broder 1997; banding as in Leskovec, Rajaraman and Ullman, *Mining of
Massive Datasets*, ch. 3): one of runs of words, for copies; one of language-free facts, for rewrites and translations. The bands of
facts go with the time of publication, since the same parties are in the news for years and only what appears within days retells;
so the number of candidates does not grow with the chronicle. Each candidate is then compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rensa import RMinHash

from sanad.link.facts import resemblance
from sanad.link.pages import Page
from sanad.model import Echo
from sanad.text.tokens import find_tokens
from sanad.times.days import days_between

SHINGLE = 3  # words
SEED = 20  # of the permutations; part of the file format, since bands are stored
WORD_BANDS, WORD_ROWS = 32, 4  # half of the pairs at a similarity of .42 become candidates
FACT_BANDS, FACT_ROWS = 32, 3  # of the pairs at a similarity of .4 nine in ten do, at .1 one in thirty
LEAST = 8  # shingles or facts, below which a page is too slight to be told from another

COPY, REWRITE = 0.9, 0.5  # share of the later page's shingles that stand in the earlier
DAYS = 4  # within which a rewrite or translation appears
STRETCH = 14  # days; a page is filed under the stretch that it appears in, and near its end under the next one too
ALIKE, ORDERED = 0.42, 0.75  # facts that both have; and in the same order
SAME_WORDS = 0.5  # share of the later page's words in the earlier, for a rewrite in one language
LENGTHS = 1.8  # a translation is at most so much longer or shorter


@dataclass(frozen=True, slots=True)
class Print:
    """What two pages are compared by."""

    words: frozenset[str]
    shingles: frozenset[str]
    facts: tuple[int, ...]
    length: int


def print_of(text: str, facts: tuple[int, ...]) -> Print:
    """The print of a page with this text."""
    words = [word for word in find_tokens(text).words if word[0].isalnum()]
    return Print(frozenset(word for word in words if len(word) > 3), frozenset(_shingles(words)), facts, len(text))


def _shingles(words: Sequence[str]) -> Iterator[str]:
    if len(words) < SHINGLE:
        return iter([" ".join(words)] if words else [])
    return map(" ".join, zip(*(words[n:] for n in range(SHINGLE)), strict=False))


def bands_of(text: str, facts: Sequence[int], day: str | None) -> tuple[int, ...]:
    """The keys under which a page that was published on ``day`` is filed; pages that share one are candidates."""
    words = [word for word in find_tokens(text).words if word[0].isalnum()]
    by_words = _bands(sorted(set(_shingles(words))), WORD_BANDS, WORD_ROWS, (0,))
    return (*by_words, *_bands([str(one) for one in sorted(facts)], FACT_BANDS, FACT_ROWS, _stretches(day)))


def _stretches(day: str | None) -> tuple[int, ...]:
    """The stretches of time that a page is filed under: two pages within `DAYS` of each other share one. Without a day, none."""
    if not day:
        return ()
    number = date.fromisoformat(day).toordinal()
    return tuple(sorted({number // STRETCH, (number + DAYS) // STRETCH}))


def _bands(pieces: Sequence[str], count: int, rows: int, salts: Sequence[int]) -> Iterator[int]:
    """64-bit keys (FNV-1a over the rows of each band), once for each salt, signed as SQLite stores them."""
    if len(pieces) < LEAST or not salts:
        return
    sketch = RMinHash(num_perm=count * rows, seed=SEED)
    sketch.update(list(pieces))
    digest = sketch.digest()
    for salt in salts:
        for band in range(count):
            key = 0xCBF29CE484222325 ^ (salt * 1000 + band)
            for value in digest[band * rows : (band + 1) * rows]:
                key = ((key ^ value) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
            yield key - (1 << 63)


def compare(one: Page, other: Page, prints: Mapping[str, Print]) -> Echo | None:
    """The echo of one page by the other, if there is one; ``prints`` holds those of both by article."""
    earlier, later = sorted((one, other), key=lambda page: page.order)
    first, second = prints[earlier.article], prints[later.article]
    if not first.shingles or not second.shingles:
        return None
    share = len(first.shingles & second.shingles) / len(second.shingles)
    if share >= REWRITE:
        return Echo(earlier.article, later.article, round(share, 3), "copy" if share >= COPY else "rewrite")
    if not _retold(earlier, later, first, second):
        return None
    if earlier.language == later.language:
        words = len(first.words & second.words) / max(len(second.words), 1)
        return Echo(earlier.article, later.article, round(words, 3), "rewrite") if words >= SAME_WORDS else None
    facts = len(set(first.facts) & set(second.facts)) / len(second.facts)
    return Echo(earlier.article, later.article, round(facts, 3), "translation")


def _retold(earlier: Page, later: Page, first: Print, second: Print) -> bool:
    """Whether the later page tells the same facts in the same order, soon after and at like length."""
    if min(len(first.facts), len(second.facts)) < LEAST or not earlier.day or not later.day:
        return False
    if days_between(earlier.day, later.day) > DAYS or not 1 / LENGTHS <= second.length / max(first.length, 1) <= LENGTHS:
        return False
    alike, ordered = resemblance(first.facts, second.facts)
    return alike >= ALIKE and ordered >= ORDERED


def find_echoes(pages: Mapping[str, Page], prints: Mapping[str, Print], pairs: Iterable[tuple[str, str]]) -> Iterator[Echo]:
    """The echoes among candidate ``pairs`` of articles."""
    for one, other in pairs:
        echo = compare(pages[one], pages[other], prints)
        if echo:
            yield echo
