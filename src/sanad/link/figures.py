"""Rival figures on one page: the same thing counted differently by different tellers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanad.lang.disputes import find_phrases
from sanad.link.sheet import Sheet
from sanad.model import Conflict
from sanad.text.numbers import Amount
from sanad.text.sentences import Sentence

_PEOPLE = "person"  # the unit of those who are only counted as people
_BEHIND, _BEFORE, _PART, _RIGHT_BEFORE = 5, 4, 4, 2  # words around a figure in which stands what is counted, or that it is a part
_SHARE = "percent"
_STOPS = frozenset(".,;:)!?")
_TOTAL = 9  # words before a figure in which stands that it is a number, of what was counted before
_ANNOUNCED = 15  # words before a sentence in which may stand that accounts differ
STEM = 6  # letters by which nouns count as the same


class Figure(NamedTuple):
    """A number with what it counts: ``kind`` is the class of the words around it, ``noun`` the stem of the word behind it; both
    are None for a figure that leaves unsaid what it counts."""

    amount: Amount
    sentence: Sentence
    kind: str | None
    noun: str | None
    teller: str | None


def find_rival_figures(sheet: Sheet) -> list[Conflict]:
    """Conflicts between figures that stand against each other: in one sentence, or in two of one paragraph."""
    counted: dict[int, list[Amount]] = {}  # by the first token of their sentence
    held = {one.first: one for one in sheet.sentences} if len(sheet.figures) > 1 else {}
    for one in sheet.figures if held else ():
        sentence = sheet.sentence_at(one.start)
        if sentence is not None:
            counted.setdefault(sentence.first, []).append(one)
    found: list[Conflict] = []
    before: tuple[Sentence, list[Amount]] | None = None
    announcing = {sentence.paragraph: at for at in sheet.differing if (sentence := sheet.sentence_at(sheet.tokens.starts[at]))}
    for first, amounts in counted.items():
        sentence = held[first]
        beside = before if before is not None and _follows(before[0], sentence) else None
        before = sentence, amounts
        if beside is None and len(amounts) < 2:
            continue
        figures = _figures(sheet, sentence, amounts)
        announced = any(sentence.first - _ANNOUNCED <= at < sentence.last for at in sheet.differing)
        rivals = next((pair for pair in _pairs(figures) if _rival(sheet, *pair, announced)), None)
        if rivals is None and beside is not None:
            apart = ((one, other) for one in _figures(sheet, *beside) for other in figures)
            told = announcing.get(sentence.paragraph, len(sheet.tokens)) <= sentence.last
            rivals = next((pair for pair in apart if _told_apart(sheet, *pair, told)), None)
        if rivals is not None:
            found.append(_conflict(sheet, rivals))
    return found


def _follows(one: Sentence, other: Sentence) -> bool:
    """Whether one sentence follows the other in one paragraph."""
    return one.last == other.first and one.paragraph == other.paragraph


def _figures(sheet: Sheet, sentence: Sentence, amounts: list[Amount]) -> list[Figure]:
    return [_read(sheet, sentence, one) for one in amounts if not _is_part(sheet, sentence, one)]


def _pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    for n, one in enumerate(figures):
        yield from ((one, other) for other in figures[n + 1 :])


def _read(sheet: Sheet, sentence: Sentence, amount: Amount) -> Figure:
    words, counted = sheet.tokens.words, sheet.words.counted
    first, behind = sheet.tokens.at(amount.start), sheet.tokens.at(amount.end)
    noun, kind = None, None
    for at in range(behind, min(behind + _BEHIND, sentence.last)):
        word = words[at]
        if not word[0].isalpha():
            break
        if noun is None and at == behind:
            noun = word[:STEM]
        if word in counted:
            kind = counted[word]
            break
    if kind is None:
        near = range(first - 1, max(sentence.first, first - _BEFORE) - 1, -1)
        kind = next((counted[words[at]] for at in near if words[at] in counted), None)
    if amount.unit == _PEOPLE:
        noun, kind = None, kind or _PEOPLE
    elif amount.unit is not None:
        noun, kind = None, amount.unit
    elif behind < sentence.last and words[behind] in counted:
        noun = None
    return Figure(amount, sentence, kind, noun, sheet.teller(amount.start) or sheet.counter(amount.start, sentence))


def _is_part(sheet: Sheet, sentence: Sentence, amount: Amount) -> bool:
    """Whether it counts some of those counted before ("four of them police"), or others beside them ("three more")."""
    first, behind = sheet.tokens.at(amount.start), sheet.tokens.at(amount.end)
    words, lists = sheet.tokens.words, sheet.words
    before = find_phrases(words, max(sentence.first, first - _RIGHT_BEFORE), first, lists.parts_before)
    after = find_phrases(words, behind, min(sentence.last, behind + _PART), lists.parts_behind)
    return any(True for _ in (*before, *after))


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both may count the same: of one class and noun, or the later leaves it unsaid."""
    if other.kind is None and other.noun is None:
        return one.kind is not None or one.noun is not None
    if one.noun and other.noun and one.noun != other.noun:
        return False
    return one.kind == other.kind if one.kind and other.kind else one.noun is not None and one.noun == other.noun


def _rival(sheet: Sheet, one: Figure, other: Figure, announced: bool) -> bool:
    """Whether two figures of one sentence stand against each other."""
    if one.amount.value == other.amount.value or _SHARE in (one.kind, other.kind):
        return False
    if announced and one.kind is one.noun is other.kind is other.noun is None:
        return True  # "of the miners, who speak of five, and of the state, which says three"
    if not _alike(one, other):
        return False
    if announced:
        return True
    between = range(sheet.tokens.at(one.amount.end), sheet.tokens.at(other.amount.start))
    opposed = any(sheet.tokens.words[at] in sheet.words.contrast for at in between)
    return opposed and other.teller not in (None, one.teller) and (one.teller is not None or one.kind in _told(sheet))


def _told(sheet: Sheet) -> frozenset[str]:
    """The classes of what is counted that the pack lists."""
    return frozenset(sheet.words.counted.values())


def _told_apart(sheet: Sheet, one: Figure, other: Figure, announced: bool) -> bool:
    """Whether two figures of neighbouring sentences are those of two tellers about the same: of a class that the pack lists, or in
    the second sentence only a number, or denied there; and not of another day."""
    if one.amount.value == other.amount.value or _other_day(sheet, one, other):
        return False
    known = None not in (one.teller, other.teller) and one.teller != other.teller
    if _SHARE in (one.kind, other.kind):
        return known and one.kind == other.kind and _denied(sheet, other)
    if announced and _alike(one, other):
        return one.teller is None or one.teller != other.teller
    if _denied(sheet, other):
        return one.kind is not None and _one_class(one.kind, other.kind)
    if not known:
        return False
    if _is_total(sheet, other):
        return one.kind is not None or one.noun is not None or _is_total(sheet, one)
    return one.kind in _told(sheet) and one.kind == other.kind and _alike(one, other)


def _other_day(sheet: Sheet, one: Figure, other: Figure) -> bool:
    days = [{day for start, _, day in sheet.days if held.start <= start < held.end} for held in (one.sentence, other.sentence)]
    return bool(days[0] and days[1] and days[0] != days[1])


def _one_class(kind: str | None, other: str | None) -> bool:
    """Whether both classes may count the same: people may be counted as whatever they are or do."""
    return kind == other or _PEOPLE in (kind, other)


def _denied(sheet: Sheet, figure: Figure) -> bool:
    """Whether the figure stands behind a verb of denial in its sentence, as the one that is right."""
    first = sheet.tokens.at(figure.amount.start)
    said = (one for one in sheet.statements if any(start <= figure.amount.start < end for start, end in one.content))
    return sheet.denies(figure.sentence.first, first) or any(one.denies for one in said)


def _is_total(sheet: Sheet, figure: Figure) -> bool:
    """Whether the figure says how many without saying of what: "the true number was 300"."""
    first, behind = sheet.tokens.at(figure.amount.start), sheet.tokens.at(figure.amount.end)
    words = sheet.tokens.words
    if behind < figure.sentence.last and words[behind] not in _STOPS:
        return False
    counted = find_phrases(words, max(figure.sentence.first, first - _TOTAL), first, sheet.words.counting)
    return any(True for _ in counted) or not sheet.words.totals.isdisjoint(
        words[max(figure.sentence.first, first - _TOTAL) : first]
    )


def _conflict(sheet: Sheet, rivals: tuple[Figure, Figure]) -> Conflict:
    values = tuple(plain(one.amount.value) for one in sorted(rivals, key=lambda one: one.amount.value))
    where = tuple(dict.fromkeys(sheet.passage(one.sentence) for one in rivals))
    return Conflict("number", sheet.quote(rivals[1].sentence), values, where)


def plain(value: float) -> str:
    """A number as people write it, without powers of ten.

    >>> plain(11500000.0), plain(2.5)
    ('11500000', '2.5')
    """
    return str(int(value)) if value == int(value) else f"{value:g}"
