"""Pages of which the later adds nothing of its own: copies, light rewrites, translations.

Candidates share a band of a MinHash signature (Broder 1997; banding as in Leskovec, Rajaraman and Ullman, *Mining of Massive
Datasets*, ch. 3), and are then compared. Two signatures are filed by the time of publication: one of runs of words, for copies and
rewrites, one of language-free facts, for rewrites and translations. The same parties are in the news for years and two pages of one
desk always share some words, so that without the time the number of candidates would grow with the chronicle. What repeats another
page nearly word for word is found however much later it appears, by wider bands of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rensa import RMinHash

from sanad.link.facts import resemblance
from sanad.link.pages import Page, mixed, stretches, timed
from sanad.link.words import alone, page_words
from sanad.model import Echo
from sanad.text.tokens import find_tokens
from sanad.times.days import days_between

SHINGLE: Final = 3  # words
SEED: Final = 20  # of the permutations; part of the file format, since bands are stored
# Half of the pairs at a similarity of .42 become candidates.
WORD_BANDS: Final = 32
WORD_ROWS: Final = 4
# Nine in ten at .7, at .1 one in fifty thousand.
EVER_BANDS: Final = 20
EVER_ROWS: Final = 6
# Of the pairs at a similarity of .4 nine in ten do, at .1 one in thirty.
FACT_BANDS: Final = 32
FACT_ROWS: Final = 3
LEAST: Final = 8  # shingles or facts, below which a page is too slight to be told from another

# Share of the later page's shingles that stand in the earlier.
COPY: Final = 0.9
REWRITE: Final = 0.5
DAYS: Final = 4  # within which a rewrite or translation appears
STRETCH: Final = 14  # days; a page is filed under the stretch that it appears in, and near its end under the next one too
# Facts that both have; and in the same order.
ALIKE: Final = 0.42
ORDERED: Final = 0.65
SAME_WORDS: Final = 0.55  # share of the later page's words in the earlier, for a rewrite in one language
LENGTHS: Final = 1.8  # a translation is at most so much longer or shorter


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
    shingles = list(set(_shingles(alone(page_words(text).tokens.words))))
    number = date.fromisoformat(day).toordinal() if day else None
    when = () if number is None else stretches(number, number, STRETCH, DAYS)
    words = _digest(shingles, WORD_BANDS * WORD_ROWS)
    told = _digest([str(one) for one in facts], FACT_BANDS * FACT_ROWS)
    near = [*_bands(words, WORD_BANDS, WORD_ROWS, 1), *_bands(told, FACT_BANDS, FACT_ROWS, 2)]
    return (*_bands(words, EVER_BANDS, EVER_ROWS, 0), *(key for one in when for key in timed(one, near)))


def _digest(pieces: Sequence[str], permutations: int) -> list[int]:
    """The MinHash of ``pieces``; none where they are too few."""
    if len(pieces) < LEAST:
        return []
    sketch = RMinHash(num_perm=permutations, seed=SEED)
    sketch.update(list(pieces))
    found: list[int] = sketch.digest()
    return found


def _bands(digest: Sequence[int], count: int, rows: int, salt: int) -> tuple[int, ...]:
    """64-bit keys, made of the salt and the rows of each band."""
    if not digest:
        return ()
    return mixed([salt] * count, range(count), *(digest[row : count * rows : rows] for row in range(rows)))


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
