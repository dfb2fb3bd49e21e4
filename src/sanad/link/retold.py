"""Rival days on one page, where a clause with a day points back to what was told with another: *the depot that was hit on 3 May*,
*rombongan yang berangkat Senin (3/5) itu*."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanad.link.redated import SLIP, STEM
from sanad.link.sheet import Sheet
from sanad.model import Conflict
from sanad.text.sentences import Sentence
from sanad.times.days import days_between

_CLAUSE = 12  # words before a day that may belong to its clause
_RELATIVE, _LED = 8, 4  # words between a relative pronoun and the day, and before it, in which stands that its noun is known
_HEAD = 6  # words of the sentence behind, in which stands what it calls the act that the one before told
_SHORT, _NAME = 5, 4  # letters from which a word says something, and a name
_CLOSED, _OPEN = 1, 2  # words in common from which a clause tells the same: where it ends by pointing back, and where it only may
_AROUND = 40  # words on either side of a day that may tell what was done on it
_MOST = 200  # days of a page; one with more is a list of them, and tells nothing twice
_COMMON = 4  # sentences from which a word is all over the page
_MARGIN = 0.12  # by which the likeliest day must be likelier than others
_STOPS = frozenset(",;:")


class _Told(NamedTuple):
    """A day with the sentence that gives it; ``stems`` maps what the sentence says to how far from the day it stands."""

    day: str
    sentence: Sentence
    stems: dict[str, int]


class _Page(NamedTuple):
    """A page with the tokens that belong to its time expressions, and to names."""

    sheet: Sheet
    timed: frozenset[int]
    named: frozenset[int]


class _Clause(NamedTuple):
    """What a clause says of its day; ``least`` words of it in common with a sentence make both tell the same."""

    stems: frozenset[str]
    least: int


def find_retold_days(sheet: Sheet) -> Iterator[Conflict]:
    """Conflicts between the day of a clause that points back, and that of the only earlier sentence that tells the same."""
    if len(sheet.days) > _MOST or len({day for _, _, day in sheet.days}) < 2:
        return
    named = [(one.start, one.end) for one in sheet.names]
    page = _Page(sheet, _tokens_in(sheet, sheet.timed), _tokens_in(sheet, named))
    told: list[_Told] = []
    spread = _spread(page)
    for start, end, day in sheet.days:
        sentence = sheet.sentence_at(start)
        if sentence is None:
            continue
        first, behind = sheet.tokens.at(start), sheet.tokens.at(end)
        if first > sentence.first and sheet.tokens.words[first - 1] in sheet.words.parting:
            continue
        clause = _pointing_clause(page, sentence, first, behind)
        before = None
        if clause is not None:
            rare = _Clause(frozenset(one for one in clause.stems if spread[one] < _COMMON), clause.least)
            before = _first_told([one for one in told if one.sentence != sentence], rare, day)
        if before is not None:
            where = (sheet.passage(before.sentence), sheet.passage(sentence))
            yield Conflict("date", sheet.quote(sentence), tuple(sorted((before.day, day))), where)
        else:
            told.append(_Told(day, sentence, _told_stems(page, sentence, first, behind)))


def _first_told(told: list[_Told], clause: _Clause, day: str) -> _Told | None:
    """The sentence that tells what the clause points back to, where its day is near and another; None where none or several may."""
    best: dict[str, tuple[float, _Told]] = {}
    for one in told:
        shared = [one.stems[stem] for stem in clause.stems if stem in one.stems]
        if len(shared) >= clause.least and days_between(*sorted((one.day, day))) <= SLIP:
            likely = len(shared) + 1 / (1 + min(shared))
            if likely > best.get(one.day, (0.0, one))[0]:
                best[one.day] = likely, one
    ranked = sorted(best.values(), key=lambda one: -one[0])
    if not ranked or ranked[0][1].day == day or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    return ranked[0][1]


def _pointing_clause(page: _Page, sentence: Sentence, first: int, behind: int) -> _Clause | None:
    """The clause of a day ``[first, behind)`` if it points back: the word behind the day says so, or it is a relative clause of
    something known."""
    words, lists = page.sheet.tokens.words, page.sheet.words
    since = max(sentence.first, first - _CLAUSE)
    since = max((at + 1 for at in range(since, first) if words[at] in _STOPS), default=since)
    after = behind + 1 if behind < sentence.last and words[behind] == ")" else behind
    if after < sentence.last and words[after] in lists.pointing_behind:
        return _Clause(frozenset(_stems(page, since, first)), _CLOSED)
    for at in range(first - 1, max(since, first - _RELATIVE) - 1, -1):
        led = range(max(sentence.first, at - _LED), at)
        if words[at] in lists.relatives and any(words[one] in lists.pointing_before for one in led):
            return _Clause(frozenset(_stems(page, led.start, first)), _OPEN)
    return None


def _told_stems(page: _Page, sentence: Sentence, first: int, behind: int) -> dict[str, int]:
    """What the sentence says around the day, and what the next one, if it has no day of its own, calls it at its head."""
    sheet, stems = page.sheet, dict[str, int]()
    words, lists = sheet.tokens.words, sheet.words
    before, after = range(max(sentence.first, first - _AROUND), first), range(behind, min(sentence.last, behind + _AROUND))
    since = max((at + 1 for at in before if words[at] in lists.parting), default=before.start)
    until = min((at for at in after if words[at] in lists.parting), default=after.stop)
    for at in (*range(since, first), *range(behind, until)):
        far = first - at if at < first else at - behind + 1
        for stem in _stems(page, at, at + 1):
            stems[stem] = min(far, stems.get(stem, far))
    index = bisect_right(sheet.sentences, sentence.start, key=lambda one: one.start)
    following = sheet.sentences[index] if index < len(sheet.sentences) else None
    if following is not None and not any(following.start <= start < following.end for start, _, _ in sheet.days):
        head = range(following.first, min(following.last, following.first + _HEAD))
        closed = next((at for at in head if words[at] in lists.pointing_behind), None)
        if closed is not None:
            for stem in _stems(page, following.first, closed):
                stems.setdefault(stem, _HEAD)
    return stems


def _stems(page: _Page, first: int, last: int) -> Iterator[str]:
    sheet, lists = page.sheet, page.sheet.words
    for at in range(first, last):
        word = sheet.tokens.words[at]
        plain = word not in lists.pointing_before and word not in lists.relatives and word not in lists.parting
        if not plain or not word[0].isalpha() or len(word) < _NAME or at in page.timed:
            continue
        if len(word) >= _SHORT or at in page.named:
            yield word[:STEM]


def _tokens_in(sheet: Sheet, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The tokens that begin in one of these spans."""
    return frozenset(at for start, end in spans for at in range(sheet.tokens.at(start), sheet.tokens.at(end)))


def _spread(page: _Page) -> dict[str, int]:
    """In how many sentences each stem stands."""
    spread: dict[str, int] = {}
    for one in page.sheet.sentences:
        for stem in frozenset(_stems(page, one.first, one.last)):
            spread[stem] = spread.get(stem, 0) + 1
    return spread
