"""Rival days on one page: an act that is told again with another day, or a caption that gives another day than the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanad.link.sheet import Sheet
from sanad.link.words import tokens_of
from sanad.model import Conflict, Passage, TimeExpression
from sanad.text.sentences import Sentence
from sanad.times.days import days_between, days_of

SLIP = 3  # days by which accounts of one act may differ
_NEAR = 9  # words between an act and its day
_TOLD = 25  # the same where the act is told with a verb
_POINTING = 4  # words before a noun, or behind it, in which stands that it was told before
STEM = 6  # letters by which words count as the same
LEAST, ALIKE = 5, 0.6  # stems of a caption, and how many of them stand in the sentence that tells the same


class _Act(NamedTuple):
    """An act with its day; ``again``: a noun that points back to what was told."""

    kind: str
    day: str
    sentence: Sentence
    again: bool


def find_rival_days(sheet: Sheet, caption: Sequence[TimeExpression] = ()) -> list[Conflict]:
    """Conflicts of days on a page. ``caption`` holds the times in the caption of its picture."""
    return [*_captioned(sheet, caption), *_told_again(sheet)]


def _told_again(sheet: Sheet) -> Iterator[Conflict]:
    acts = list(_acts(sheet)) if len({day for _, _, day in sheet.days}) > 1 else []
    done: set[frozenset[str]] = set()
    for again in acts:
        if not again.again:
            continue
        told = [one for one in acts if one.kind == again.kind and one.sentence != again.sentence]
        others = {one.day for one in told if one.day != again.day and days_between(*sorted((one.day, again.day))) <= SLIP}
        days = frozenset({*others, again.day})
        if len(others) != 1 or any(one.day == again.day for one in told if not one.again) or days in done:
            continue
        done.add(days)
        first = next(one for one in told if one.day in others)
        where = (sheet.passage(first.sentence), sheet.passage(again.sentence))
        yield Conflict("date", sheet.quote(again.sentence), tuple(sorted(days)), where)


def _acts(sheet: Sheet) -> Iterator[_Act]:
    """The act that stands nearest to each day in its sentence."""
    for start, end, day in sheet.days:
        sentence = sheet.sentence_at(start)
        if sentence is None:
            continue
        first, behind = sheet.tokens.at(start), sheet.tokens.at(end)
        near = [
            (first - at if at < first else at - behind + 1, at)
            for at in range(max(sentence.first, first - _TOLD), min(sentence.last, behind + _TOLD))
            if not first <= at < behind
        ]
        acts = [
            (far, at, kind)
            for far, at in sorted(near)
            if (kind := _kind(sheet, at, far)) is not None and not _parted(sheet, at, first, behind)
        ]
        if acts:
            kind = acts[0][2]
            nouns = [at for far, at, other in acts if other == kind and far <= _NEAR and _noun(sheet, at) is not None]
            again = any(_points(sheet, sentence, at, behind if at < first else at + 1) for at in nouns)
            yield _Act(kind, day, sentence, again)


def _parted(sheet: Sheet, at: int, first: int, behind: int) -> bool:
    """Whether a word like *before* stands between an act and a day (``[first, behind)`` in tokens), so that it is another's day."""
    between = sheet.tokens.words[at + 1 : first] if at < first else sheet.tokens.words[behind:at]
    return not sheet.words.parting.isdisjoint(between)


def _kind(sheet: Sheet, at: int, far: int) -> str | None:
    """The class of the act that a word names, if it stands near enough to a day."""
    noun = _noun(sheet, at)
    return noun if noun is not None and far <= _NEAR else sheet.words.verbs.get(sheet.tokens.words[at])


def _noun(sheet: Sheet, at: int) -> str | None:
    word, nouns = sheet.tokens.words[at], sheet.words.nouns
    if word in nouns:
        return nouns[word]
    bare = (word.removesuffix(end) for end in sheet.words.pointing_endings)
    return next((nouns[one] for one in bare if one in nouns), None)


def _points(sheet: Sheet, sentence: Sentence, at: int, behind: int) -> bool:
    """Whether the noun at ``at`` means what was told before; ``behind`` follows the noun and its date."""
    words, lists = sheet.tokens.words, sheet.words
    if words[at] not in lists.nouns:
        return True  # it ends so
    before = range(max(sentence.first, at - _POINTING), at)
    after = range(at + 1, min(sentence.last, behind + _POINTING))
    return any(words[one] in lists.pointing_before for one in before) or any(words[one] in lists.pointing_behind for one in after)


def _captioned(sheet: Sheet, caption: Sequence[TimeExpression]) -> Iterator[Conflict]:
    days = {found[0] for one in caption if (found := days_of(one.value)) and found[0] == found[1]}
    text = sheet.article.image_caption
    if len(days) != 1 or not text:
        return
    day = next(iter(days))
    mine = _stems(text, [(one.start, one.end) for one in caption])
    if len(mine) < LEAST:
        return
    for sentence in sheet.sentences:
        told = {one for start, _, one in sheet.days if sentence.start <= start < sentence.end}
        if len(told) != 1 or day in told:
            continue
        other = next(iter(told))
        if days_between(*sorted((day, other))) > SLIP:
            continue
        theirs = _stems(sheet.quote(sentence), [(start - sentence.start, end - sentence.start) for start, end in sheet.timed])
        if len(mine & theirs) >= ALIKE * min(len(mine), len(theirs)) and len(mine & theirs) >= LEAST - 1:
            where = (sheet.passage(sentence), Passage(sheet.article.id, "image_caption", 0, len(text)))
            yield Conflict("date", sheet.quote(sentence), tuple(sorted((day, other))), where)
            return


def _stems(text: str, without: list[tuple[int, int]]) -> frozenset[str]:
    tokens = tokens_of(text)
    return frozenset(
        word[:STEM]
        for start, word in zip(tokens.starts, tokens.words, strict=True)
        if len(word) > 3 and word[0].isalpha() and not any(first <= start < end for first, end in without)
    )
