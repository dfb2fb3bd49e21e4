"""The figures of a page: what each counts, and who gives it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sanad.lang.phrases import find_phrases
from sanad.link.sheet import Sheet
from sanad.text.numbers import Amount
from sanad.text.sentences import Sentence

PEOPLE: Final = "person"  # the unit and class of those who are only counted as people
# Words around a figure in which stands what is counted, or that it is a part.
_BEHIND: Final = 5
_BEFORE: Final = 4
_PART: Final = 4
_RIGHT_BEFORE: Final = 2
_STOPS: Final = frozenset(".,;:)!?")
_CLAUSES: Final = frozenset(".,;)!?")
_TOTAL: Final = 9  # words before a figure in which stands that it is a number, of what was counted before
_GIVEN: Final = 7  # words between a verb of counting and the figure that is its object
_NEAR: Final = 2  # the same for a verb that may report anything: "residents said at least 40"
_PHRASE: Final = 3  # words behind a figure that may be the noun it counts, or go before it
_WIDE: Final = 5  # the same where a page says again what it counts
_LONG: Final = 5  # letters from the second of them on: shorter words join others
STEM: Final = 6  # letters by which nouns count as the same


@dataclass(frozen=True, eq=False)  # without slots, so that what few figures are asked for is reckoned once, and then only
class Figure:
    """A number of a page, which is the tokens ``[first, behind)``, with what it counts and who gives it."""

    sheet: Sheet
    sentence: Sentence
    amount: Amount
    first: int
    behind: int

    @cached_property
    def kinds(self) -> list[str]:
        """The classes of the words around it ("arrested 20 soldiers"): that right behind it first, then those before it."""
        return _classes(self.sheet, self.sentence, self.first, self.behind)

    @cached_property
    def kind(self) -> str | None:
        """The class of what it counts; None where it leaves that unsaid."""
        kind = self.kinds[0] if self.kinds else None
        if self.amount.unit == PEOPLE:
            return kind or PEOPLE
        if self.amount.unit is not None:
            return self.amount.unit
        return PEOPLE if kind is None and _counts_people(self.sheet, self.behind) else kind

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The stems of the words behind it, among which is the noun that it counts; none where its unit or class says it all."""
        unit, words = self.amount.unit, self.sheet.tokens.words
        told = unit is None and self.behind < self.sentence.last and words[self.behind] in self.sheet.words.counted
        unsaid = unit == PEOPLE or told or _is_before_time(self.sheet, self.behind)
        return () if unsaid else _nouns(self.sheet, self.sentence, self.behind)

    @cached_property
    def phrase(self) -> frozenset[str]:
        """The stems of more words behind it."""
        behind = self.sheet.tokens.words[self.behind : min(self.behind + _WIDE, self.sentence.last)]
        return frozenset(word[:STEM] for word in behind if len(word) >= _LONG)

    @cached_property
    def sort(self) -> str | None:
        """Which sort of people it counts, where the words behind it say so: civilians, fighters."""
        words, sorts = self.sheet.tokens.words, self.sheet.words.sorts
        behind = words[self.first : min(self.behind + _PHRASE, self.sentence.last)]
        return next((sorts[word] for word in behind if word in sorts), None)

    @cached_property
    def _counted_by(self) -> str | None:
        return _given(self.sheet, self.sentence, self.first)

    @property
    def given(self) -> bool:
        """Whether its sentence says no more than that somebody counts so many."""
        return self._counted_by is not None

    @cached_property
    def teller(self) -> str | None:
        """Who gives it; None where that is the page itself."""
        start = self.amount.start
        return self.sheet.teller(start) or self.sheet.counter(start, self.sentence) or self._counted_by

    @property
    def known(self) -> bool:
        """Whether it counts what was told before ("the five sailors")."""
        words = self.sheet.tokens.words
        return self.first > self.sentence.first and words[self.first - 1] in self.sheet.words.pointing_before

    @property
    def bare(self) -> bool:
        """Whether it leaves unsaid what it counts."""
        return self.kind is None and not self.nouns


def read_figures(sheet: Sheet, sentence: Sentence, amounts: list[Amount]) -> list[Figure]:
    """The figures of a sentence that count a whole."""
    at = sheet.tokens.at
    figures = [Figure(sheet, sentence, one, at(one.start), at(one.end)) for one in amounts]
    return [one for one in figures if not _is_part(one)]


def _classes(sheet: Sheet, sentence: Sentence, first: int, behind: int) -> list[str]:
    """The classes of the words around a figure: that of the words right behind it first (what befell people says more than who
    they are), then those before it, the nearest first."""
    words, lists = sheet.tokens.words, sheet.words
    end = min(behind + _BEHIND, sentence.last)
    end = next((at for at in range(behind, end) if not words[at][0].isalpha()), end)
    told = next((classes[word] for classes in (lists.counted, lists.things) for word in words[behind:end] if word in classes), None)
    found = [] if told is None else [told]
    near = range(first - 1, max(sentence.first, first - _BEFORE) - 1, -1)
    return found + [lists.counted[words[at]] for at in near if words[at] in lists.counted]


def _counts_people(sheet: Sheet, behind: int) -> bool:
    """Whether the words right behind a figure are for people of some sort: migrants, passengers."""
    if behind >= len(sheet.tokens):
        return False
    start, end = sheet.tokens.starts[behind], sheet.tokens.ends[min(behind + 1, len(sheet.tokens) - 1)]
    return sheet.named.touches(start, end) and any(one.kind == "group" and start <= one.start < end for one in sheet.names)


def _is_before_time(sheet: Sheet, behind: int) -> bool:
    """Whether right behind a figure, or one word further, stands a time: "counted 224 on Sunday"."""
    if behind + 1 >= len(sheet.tokens):
        return False
    nth = bisect_left(sheet.timed, (sheet.tokens.starts[behind], 0))
    return nth < len(sheet.timed) and sheet.timed[nth][0] <= sheet.tokens.starts[behind + 1]


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


def _given(sheet: Sheet, sentence: Sentence, first: int) -> str | None:
    """Who counts, by the word before the verb of counting, where the figure at the token ``first`` is its object; a noun for how
    many does as well."""
    words, lists = sheet.tokens.words, sheet.words
    if first - sentence.first > 1 and words[first - 1] in _CLAUSES and words[first - 2] in lists.totals:
        return f"by {words[first - 2]} {sentence.start}"  # "offered a smaller count, 70"
    start = max(sentence.first, first - _TOTAL)
    for at in range(first - 1, start - 1, -1):
        if words[at] in _CLAUSES:
            start = at + 1
            break
    for at, behind in find_phrases(words, start, first, lists.counting):
        if first - behind <= _GIVEN:
            subject = words[at - 1] if at > sentence.first else words[at]
            reports = bool(find_phrases(words, at, behind, lists.saying))
            if not reports or first - behind <= _NEAR:
                return f"by {subject}"
    noun = next((words[at] for at in range(start, first - 1) if words[at] in lists.totals), None)  # not "number one"
    return f"by {noun} {sentence.start}" if noun is not None else None


def _is_part(figure: Figure) -> bool:
    """Whether it counts some of those counted before ("four of them police"), or others beside them ("three more")."""
    sentence, first, behind = figure.sentence, figure.first, figure.behind
    words, lists = figure.sheet.tokens.words, figure.sheet.words
    if find_phrases(words, max(sentence.first, first - _RIGHT_BEFORE), first, lists.parts_before):
        return True
    until = min(sentence.last, behind + _PART)
    # "90 drowned and 310 others rescued", "17 climbers, some of them guides"
    until = next((at for at in range(behind, until) if words[at][0].isdigit() or words[at] in _CLAUSES), until)
    until = next((at for at, _ in find_phrases(words, behind, until + 1, lists.least)), until)  # "six lost and more than 40 saved"
    return bool(find_phrases(words, behind, until, lists.parts_behind))


def is_total(figure: Figure) -> bool:
    """Whether the figure says how many without saying of what: "the true number was 300"."""
    first, behind = figure.first, figure.behind
    words, lists = figure.sheet.tokens.words, figure.sheet.words
    if behind < figure.sentence.last and words[behind] not in _STOPS:
        return False
    start = max(figure.sentence.first, first - _TOTAL)
    return bool(find_phrases(words, start, first, lists.counting)) or not lists.totals.isdisjoint(words[start:first])


def plain(value: float) -> str:
    """A number as people write it, without powers of ten.

    >>> plain(11500000.0), plain(2.5)
    ('11500000', '2.5')
    """
    return str(int(value)) if value == int(value) else f"{value:g}"
