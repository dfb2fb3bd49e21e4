"""The figures of a page: what each counts, and who gives it."""

from __future__ import annotations

from typing import NamedTuple

from sanad.lang.phrases import find_phrases
from sanad.link.sheet import Sheet
from sanad.text.numbers import Amount
from sanad.text.sentences import Sentence

PEOPLE = "person"  # the unit and class of those who are only counted as people
_BEHIND, _BEFORE, _PART, _RIGHT_BEFORE = 5, 4, 4, 2  # words around a figure in which stands what is counted, or that it is a part
_STOPS = frozenset(".,;:)!?")
_CLAUSES = frozenset(".,;)!?")
_TOTAL = 9  # words before a figure in which stands that it is a number, of what was counted before
_GIVEN = 7  # words between a verb of counting and the figure that is its object
_NEAR = 2  # the same for a verb that may report anything: "residents said at least 40"
_PHRASE = 3  # words behind a figure that may be the noun it counts, or go before it
_WIDE = 5  # the same where a page says again what it counts
_LONG = 5  # letters from the second of them on: shorter words join others
STEM = 6  # letters by which nouns count as the same


class Figure(NamedTuple):
    """A number with what it counts: ``kind`` is the class of the words around it, ``kinds`` all that they belong to ("arrested 20
    soldiers"), ``nouns`` the stems of the words behind it; a figure that leaves unsaid what it counts has none of them. ``phrase``
    holds the stems of more words behind it.

    ``teller`` is who gives it, None where that is the page itself; ``given``: its sentence says no more than that somebody counts
    so many; ``known``: it counts what was told before ("the five sailors").
    """

    amount: Amount
    sentence: Sentence
    kind: str | None
    kinds: frozenset[str]
    nouns: tuple[str, ...]
    phrase: frozenset[str]
    teller: str | None
    given: bool
    known: bool

    @property
    def bare(self) -> bool:
        """Whether it leaves unsaid what it counts."""
        return self.kind is None and not self.nouns


def read_figures(sheet: Sheet, sentence: Sentence, amounts: list[Amount]) -> list[Figure]:
    """The figures of a sentence that count a whole."""
    return [_read(sheet, sentence, one) for one in amounts if not _is_part(sheet, sentence, one)]


def _read(sheet: Sheet, sentence: Sentence, amount: Amount) -> Figure:
    words, lists = sheet.tokens.words, sheet.words
    first, behind = sheet.tokens.at(amount.start), sheet.tokens.at(amount.end)
    classes = _classes(sheet, sentence, first, behind)
    kind = classes[0] if classes else None
    nouns = _nouns(sheet, sentence, behind)
    if amount.unit == PEOPLE:
        nouns, kind = (), kind or PEOPLE
    elif amount.unit is not None:
        kind = amount.unit
    elif behind < sentence.last and words[behind] in lists.counted:
        nouns = ()
    elif kind is None and _counts_people(sheet, behind):
        kind = PEOPLE
    counter, given = _given(sheet, sentence, amount)
    teller = sheet.teller(amount.start) or sheet.counter(amount.start, sentence) or counter
    known = first > sentence.first and words[first - 1] in lists.pointing_before
    phrase = frozenset(word[:STEM] for word in words[behind : min(behind + _WIDE, sentence.last)] if len(word) >= _LONG)
    return Figure(amount, sentence, kind, frozenset(classes), nouns, phrase, teller, given, known)


def _classes(sheet: Sheet, sentence: Sentence, first: int, behind: int) -> list[str]:
    """The classes of the words around a figure: that right behind it first, then those before it, the nearest first."""
    words, lists = sheet.tokens.words, sheet.words
    found: list[str] = []
    for at in range(behind, min(behind + _BEHIND, sentence.last)):
        word = words[at]
        if not word[0].isalpha():
            break
        if word in lists.counted or word in lists.things:
            found.append(lists.counted.get(word) or lists.things[word])
            break
    near = range(first - 1, max(sentence.first, first - _BEFORE) - 1, -1)
    return found + [lists.counted[words[at]] for at in near if words[at] in lists.counted]


def _counts_people(sheet: Sheet, behind: int) -> bool:
    """Whether the words right behind a figure are for people of some sort: migrants, passengers."""
    if behind >= len(sheet.tokens):
        return False
    start, end = sheet.tokens.starts[behind], sheet.tokens.ends[min(behind + 1, len(sheet.tokens) - 1)]
    return sheet.named.touches(start, end) and any(one.kind == "group" and start <= one.start < end for one in sheet.names)


def _nouns(sheet: Sheet, sentence: Sentence, behind: int) -> tuple[str, ...]:
    """The stems of the words right behind a figure, among which is the noun that it counts."""
    found: list[str] = []
    for at in range(behind, min(behind + _PHRASE, sentence.last)):
        word = sheet.tokens.words[at]
        if not word[0].isalpha():
            break
        if at == behind or len(word) >= _LONG:
            found.append(word[:STEM])
    return tuple(found)


def _given(sheet: Sheet, sentence: Sentence, amount: Amount) -> tuple[str | None, bool]:
    """Who counts, by the word before the verb of counting, and whether the figure is its object; a noun for how many does as
    well."""
    words, lists = sheet.tokens.words, sheet.words
    first = sheet.tokens.at(amount.start)
    start = max(sentence.first, first - _TOTAL)
    for at in range(first - 1, start - 1, -1):
        if words[at] in _CLAUSES:
            start = at + 1
            break
    for at, behind in find_phrases(words, start, first, lists.counting):
        if first - behind <= _GIVEN:
            subject = words[at - 1] if at > sentence.first else words[at]
            reports = any(True for _ in find_phrases(words, at, behind, lists.saying))
            if not reports or first - behind <= _NEAR:
                return f"by {subject}", True
    noun = next((words[at] for at in range(start, first - 1) if words[at] in lists.totals), None)  # not "number one"
    return (f"by {noun} {sentence.start}", True) if noun is not None else (None, False)


def _is_part(sheet: Sheet, sentence: Sentence, amount: Amount) -> bool:
    """Whether it counts some of those counted before ("four of them police"), or others beside them ("three more")."""
    first, behind = sheet.tokens.at(amount.start), sheet.tokens.at(amount.end)
    words, lists = sheet.tokens.words, sheet.words
    before = find_phrases(words, max(sentence.first, first - _RIGHT_BEFORE), first, lists.parts_before)
    until = min(sentence.last, behind + _PART)
    until = next((at for at in range(behind, until) if words[at][0].isdigit()), until)  # "700 killed and 2,800 others hurt"
    after = find_phrases(words, behind, until, lists.parts_behind)
    return any(True for _ in (*before, *after))


def is_total(sheet: Sheet, figure: Figure) -> bool:
    """Whether the figure says how many without saying of what: "the true number was 300"."""
    first, behind = sheet.tokens.at(figure.amount.start), sheet.tokens.at(figure.amount.end)
    words = sheet.tokens.words
    if behind < figure.sentence.last and words[behind] not in _STOPS:
        return False
    counted = find_phrases(words, max(figure.sentence.first, first - _TOTAL), first, sheet.words.counting)
    return any(True for _ in counted) or not sheet.words.totals.isdisjoint(
        words[max(figure.sentence.first, first - _TOTAL) : first]
    )


def plain(value: float) -> str:
    """A number as people write it, without powers of ten.

    >>> plain(11500000.0), plain(2.5)
    ('11500000', '2.5')
    """
    return str(int(value)) if value == int(value) else f"{value:g}"
