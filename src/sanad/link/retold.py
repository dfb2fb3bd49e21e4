"""Rival days on one page, where a clause with a day points back to what was told with another: *the depot that was hit on 3 May*,
*rombongan yang berangkat Senin (3/5) itu*."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sanad.link.redated import SLIP, STEM
from sanad.link.sheet import Sheet
from sanad.model import Conflict
from sanad.text.sentences import Sentence
from sanad.times.days import days_between

_CLAUSE: Final = 12  # words before a day that may belong to its clause
# Words between a relative pronoun and the day, and before it, in which stands that its noun is known.
_RELATIVE: Final = 8
_LED: Final = 4
_HEAD: Final = 6  # words of the sentence behind, in which stands what it calls the act that the one before told
# Letters from which a word says something, and a name.
_SHORT: Final = 5
_NAME: Final = 4
# Words in common from which a clause tells the same: where it ends by pointing back, and where it only may.
_CLOSED: Final = 1
_OPEN: Final = 2
_AROUND: Final = 40  # words on either side of a day that may tell what was done on it
_MOST: Final = 200  # days of a page; one with more is a list of them, and tells nothing twice
_COMMON: Final = 4  # sentences from which a word is all over the page
_MARGIN: Final = 0.12  # by which the likeliest day must be likelier than others
_STOPS: Final = frozenset(",;:")


class _Told(NamedTuple):
    """A day with the sentence that gives it; ``stems`` maps what the sentence says to how far from the day it stands."""

    day: str
    sentence: Sentence
    stems: dict[str, int]


class _Page(NamedTuple):
    """A page with the stem of each of its tokens, empty where that says nothing."""

    sheet: Sheet
    stems: list[str]


class _Clause(NamedTuple):
    """The tokens ``[first, last)`` of a clause, and how many words of it in common with a sentence make both tell the same."""

    first: int
    last: int
    least: int


class _Dated(NamedTuple):
    """A day, which is the tokens ``[first, behind)`` of its sentence, with its clause if that points back."""

    day: str
    sentence: Sentence
    first: int
    behind: int
    clause: _Clause | None


def find_retold_days(sheet: Sheet) -> Iterator[Conflict]:
    """Conflicts between the day of a clause that points back, and that of the only earlier sentence that tells the same."""
    if len(sheet.days) > _MOST or len({day for _, _, day in sheet.days}) < 2:
        return
    dated = list(_dated(sheet))
    if all(one.clause is None for one in dated):
        return
    page = _Page(sheet, _stems(sheet))
    told: list[_Told] = []
    spread = _spread(page)
    for day, sentence, first, behind, clause in dated:
        before = None
        if clause is not None:
            said = {one for one in page.stems[clause.first : clause.last] if one}
            rare = [one for one in said if spread[one] < _COMMON]
            before = _first_told([one for one in told if one.sentence != sentence], rare, clause.least, day)
        if before is not None:
            where = (sheet.passage(before.sentence), sheet.passage(sentence))
            yield Conflict("date", sheet.quote(sentence), tuple(sorted((before.day, day))), where)
        else:
            told.append(_Told(day, sentence, _told_stems(page, sentence, first, behind)))


def _dated(sheet: Sheet) -> Iterator[_Dated]:
    """The days of a page but those that are told as before or after something."""
    for day, sentence, first, behind in sheet.days_placed():
        if first == sentence.first or sheet.tokens.words[first - 1] not in sheet.words.parting:
            yield _Dated(day, sentence, first, behind, _pointing_clause(sheet, sentence, first, behind))


def _first_told(told: list[_Told], stems: Sequence[str], least: int, day: str) -> _Told | None:
    """The sentence that tells what a clause with these ``stems`` points back to, where its day is near and another; None where none
    or several may."""
    best: dict[str, tuple[float, _Told]] = {}
    for one in told:
        shared = [one.stems[stem] for stem in stems if stem in one.stems]
        if len(shared) >= least and days_between(*sorted((one.day, day))) <= SLIP:
            likely = len(shared) + 1 / (1 + min(shared))
            if likely > best.get(one.day, (0.0, one))[0]:
                best[one.day] = likely, one
    ranked = sorted(best.values(), key=lambda one: -one[0])
    if not ranked or ranked[0][1].day == day or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    return ranked[0][1]


def _pointing_clause(sheet: Sheet, sentence: Sentence, first: int, behind: int) -> _Clause | None:
    """The clause of a day ``[first, behind)`` if it points back: the word behind the day says so, or it is a relative clause of
    something known."""
    words, lists = sheet.tokens.words, sheet.words
    since = max(sentence.first, first - _CLAUSE)
    since = max((at + 1 for at in range(since, first) if words[at] in _STOPS), default=since)
    after = behind + 1 if behind < sentence.last and words[behind] == ")" else behind
    if after < sentence.last and words[after] in lists.pointing_behind:
        return _Clause(since, first, _CLOSED)
    for at in range(first - 1, max(since, first - _RELATIVE) - 1, -1):
        led = range(max(sentence.first, at - _LED), at)
        if words[at] in lists.relatives and any(words[one] in lists.pointing_before for one in led):
            return _Clause(led.start, first, _OPEN)
    return None


def _told_stems(page: _Page, sentence: Sentence, first: int, behind: int) -> dict[str, int]:
    """What the sentence says around the day, and what the next one, if it has no day of its own, calls it at its head."""
    sheet, stems = page.sheet, dict[str, int]()
    words, lists = sheet.tokens.words, sheet.words
    before, after = range(max(sentence.first, first - _AROUND), first), range(behind, min(sentence.last, behind + _AROUND))
    since = max((at + 1 for at in before if words[at] in lists.parting), default=before.start)
    until = min((at for at in after if words[at] in lists.parting), default=after.stop)
    for at in (*range(since, first), *range(behind, until)):
        far, stem = first - at if at < first else at - behind + 1, page.stems[at]
        if stem:
            stems[stem] = min(far, stems.get(stem, far))
    index = bisect_right(sheet.sentence_starts, sentence.start)
    following = sheet.sentences[index] if index < len(sheet.sentences) else None
    if following is not None and not any(following.start <= start < following.end for start, _, _ in sheet.days):
        head = range(following.first, min(following.last, following.first + _HEAD))
        closed = next((at for at in head if words[at] in lists.pointing_behind), None)
        if closed is not None:
            for stem in page.stems[following.first : closed]:
                if stem:
                    stems.setdefault(stem, _HEAD)
    return stems


def _stems(sheet: Sheet) -> list[str]:
    """The stem of each token, empty where it says nothing."""
    empty = sheet.words.pointing_before | sheet.words.relatives | sheet.words.parting
    stems = [
        word[:STEM] if len(word) >= (_NAME if sheet.is_name(at) else _SHORT) and word[0].isalpha() and word not in empty else ""
        for at, word in enumerate(sheet.tokens.words)
    ]
    for start, end in sheet.timed:
        for at in range(sheet.tokens.at(start), sheet.tokens.at(end)):
            stems[at] = ""
    return stems


def _spread(page: _Page) -> dict[str, int]:
    """In how many sentences each stem stands."""
    spread: dict[str, int] = {}
    for one in page.sheet.sentences:
        for stem in set(page.stems[one.first : one.last]):
            spread[stem] = spread.get(stem, 0) + 1
    return spread
