"""The same saying over pages and wordings.

As in `sanad.link.events`: what shares a key is the same saying, what shares a clue is compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final

from rensa import RMinHash

from sanad.link.pages import Saying, digest, hashed, mixed, timed
from sanad.link.words import words_alone
from sanad.model import UNNAMED, Quote, Statement, Variant
from sanad.times.days import days_between

WINDOW: Final = 7  # days of publication between carriers of one saying
ALIKE: Final = 0.6  # of the words of the shorter wording
LEAST: Final = 4  # words without which likeness says nothing
# 8 bands of 3: half of the wordings that share half of their words become candidates.
PERMUTATIONS: Final = 24
ROWS: Final = 3
STRETCH: Final = 1.8  # a translated saying is at most so much longer or shorter
SEED: Final = 20  # of the permutations; part of the file format, since clues are stored


def keys_of(saying: Saying, words: Sequence[str]) -> tuple[int, ...]:
    """What the same saying shares for certain: speaker, words, and about when. A speaker whom the page does not name has none.

    ``words`` are those of the saying, without marks, as its page has them at hand.
    """
    speaker = speaker_of(saying.statement)
    if speaker is None or not words:
        return (hashed("quote", saying.id),)
    return (hashed("quote", speaker, " ".join(words), (saying.page.published or "")[:7]),)


def clues_of(sayings: Sequence[Saying], words: Sequence[Sequence[str]]) -> list[tuple[int, ...]]:
    """What different wordings of each of these sayings of one page may share: speaker, bands of a MinHash over their ``words``, and
    the week, which for sayings within `WINDOW` days of each other is the same or the next (see `sanad.link.pages.NEXT`)."""
    bands, digits, who = PERMUTATIONS // ROWS, list[int](), list[int]()
    filed = []
    for saying, told in zip(sayings, words, strict=True):
        speaker = speaker_of(saying.statement)
        filed.append(speaker is not None and len(told) >= LEAST)
        if speaker is not None and filed[-1]:
            sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
            sketch.update(list(set(told)))
            digits += sketch.digest()
            who += [hashed("quote", speaker)] * bands
    if not who:
        return [()] * len(filed)
    rows = (digits[row::ROWS] for row in range(ROWS))
    keys = iter(timed(_week(sayings[0].page.day), mixed(who, [*range(bands)] * (len(who) // bands), *rows)))
    return [tuple(islice(keys, bands)) if one else () for one in filed]


def _week(day: str | None) -> int:
    """The stretch of `WINDOW` days in which a page appeared; one of its own for pages without a day."""
    return date.fromisoformat(day).toordinal() // WINDOW if day else 0


def compare_sayings(one: Saying, other: Saying) -> str | None:
    """Why two sayings that share a clue are the same; None where they are not. Depends on these two alone."""
    if one.page.day and other.page.day and days_between(one.page.day, other.page.day) > WINDOW:
        return None
    mine, theirs = set(words_alone(one.text)), set(words_alone(other.text))
    shorter, longer = sorted((len(mine), len(theirs)))
    shared = len(mine & theirs)
    if shorter < LEAST or longer > 3 * shorter or shared < ALIKE * shorter:
        return None
    return f"{shared} of {shorter} words"


def align(one: Sequence[Saying], other: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """What is the same saying on two pages of which one translates the other, by its place among what its speaker says there.

    ``one`` and ``other`` are all sayings of each page, in their order. Only where both pages have as many of a speaker's sayings
    (of all, or of those in quotation marks) does the place tell; and no pair of unlike length, or with other numbers, is one.
    """
    for speaker in sorted({who for who in map(_speaker, one) if who} & {who for who in map(_speaker, other) if who}):
        mine = [saying for saying in one if _speaker(saying) == speaker]
        theirs = [saying for saying in other if _speaker(saying) == speaker]
        if len(mine) != len(theirs):
            mine = [saying for saying in mine if saying.statement.form == "direct"]
            theirs = [saying for saying in theirs if saying.statement.form == "direct"]
        if len(mine) == len(theirs):
            yield from ((left, right) for left, right in zip(mine, theirs, strict=True) if _may_translate(left, right))


def _speaker(saying: Saying) -> str | None:
    return speaker_of(saying.statement)


def _may_translate(one: Saying, other: Saying) -> bool:
    shorter, longer = sorted((len(one.text), len(other.text)))
    mine, theirs = _numbers(one.text), _numbers(other.text)
    alike = one.statement.form == other.statement.form and one.statement.denies == other.statement.denies
    return alike and longer <= STRETCH * shorter and bool(not mine or not theirs or mine & theirs)


def _numbers(text: str) -> frozenset[str]:
    return frozenset(word for word in words_alone(text) if word[0].isdigit())


def speaker_of(statement: Statement) -> str | None:
    """The entity that says it; None for a speaker whom the page does not name."""
    speaker = statement.speaker
    return speaker.entity if speaker and speaker.name != UNNAMED else None


def make_quote(sayings: Iterable[Saying]) -> Quote | None:
    """The quote that a whole group of sayings is, the earliest published as its first variant; None where nobody is named."""
    group = sorted(sayings, key=lambda one: (one.page.order, one.statement.start, one.id))
    speaker = group[0].statement.speaker
    if speaker is None or speaker_of(group[0].statement) is None:
        return None
    variants = tuple(Variant(one.text, one.passage, one.statement.chain, one.page.outlet, one.page.published) for one in group)
    return Quote("q" + digest(group[0].id), speaker.name, speaker.entity, variants[0].text, variants, variants[0])
