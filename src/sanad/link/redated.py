"""Rival days on one page: an act that is told again with another day, or a caption that gives another day than the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from sanad.link.sheet import Sheet
from sanad.model import Conflict, Passage, TimeExpression
from sanad.text.sentences import Sentence
from sanad.text.tokens import find_tokens
from sanad.times.days import days_between, days_of

SLIP: Final = 3  # days by which accounts of one act may differ
_NEAR: Final = 9  # words between an act and its day
_TOLD: Final = 25  # the same where the act is told with a verb
_POINTING: Final = 4  # words before a noun, or behind it, in which stands that it was told before
# Letters in one piece that words of one root share, and how much of the shorter they are.
ROOT: Final = 5
OF_ROOT: Final = 0.55
# Words between an unlisted noun of an act and its day, and letters that one of its form has.
_BESIDE: Final = 5
_SHAPED: Final = 7
_RIGHT_BEHIND: Final = 2  # words behind a day in which the same may stand
STEM: Final = 6  # letters by which words count as the same
# Stems of a caption, and how many of them stand in the sentence that tells the same.
LEAST: Final = 5
ALIKE: Final = 0.6


class _Act(NamedTuple):
    """An act with its day, which is the tokens ``[first, behind)``: ``kind`` is the class of the word that stands nearest to the
    day, None where the pack lists none.

    ``noun`` is that which points back to what was told, None where none does; ``close``: nothing stands between it and its day but
    where or with whom; ``called`` are the listed nouns beside the day.
    """

    kind: str | None
    day: str
    sentence: Sentence
    noun: str | None
    close: bool
    called: frozenset[str]
    first: int
    behind: int


def find_rival_days(sheet: Sheet, caption: Sequence[TimeExpression] = ()) -> list[Conflict]:
    """Conflicts of days on a page. ``caption`` holds the times in the caption of its picture."""
    return [*_captioned(sheet, caption), *_told_again(sheet)]


def _told_again(sheet: Sheet) -> Iterator[Conflict]:
    acts = list(acts_of(sheet)) if len({day for _, _, day in sheet.days}) > 1 else []
    done: set[frozenset[str]] = set()
    for again in acts:
        if again.noun is None:
            continue
        elsewhere = [one for one in acts if one.sentence != again.sentence]
        named_so = [one for one in elsewhere if (one.kind is not None and one.kind == again.kind) or again.noun in one.called]
        first = _first_told(named_so, again)
        if first is None and again.close:
            first = _first_told([one for one in elsewhere if one in named_so or _same_act(sheet, one, again)], again)
        days = frozenset({first.day, again.day}) if first is not None else frozenset()
        if first is not None and days not in done:
            done.add(days)
            where = (sheet.passage(first.sentence), sheet.passage(again.sentence))
            yield Conflict("date", sheet.quote(again.sentence), tuple(sorted(days)), where)


def _first_told(told: Sequence[_Act], again: _Act) -> _Act | None:
    """Of what tells the same act, the first with another day, where that is the only one near and none gives the same day."""
    others = {one.day for one in told if one.day != again.day and days_between(*sorted((one.day, again.day))) <= SLIP}
    if len(others) != 1 or any(one.day == again.day for one in told if one.noun is None):
        return None
    return next(one for one in told if one.day in others)


def _same_act(sheet: Sheet, one: _Act, again: _Act) -> bool:
    """Whether both tell one act under other names: of two classes that one happening may be called by (a visit is talks, too) and
    with somebody or a place in common, or with a word of the noun's own root; and name no other people and places."""
    families = sheet.words.families
    akin = one.kind in families and again.kind in families and families[str(one.kind)] == families[str(again.kind)]
    rooted = again.noun is not None and any(_of_one_root(word, again.noun) for word in _told(sheet, one))
    if not akin and not rooted:
        return False
    pairs = list(zip(sheet.names_in(one.sentence), sheet.names_in(again.sentence), strict=True))
    agree = all(not left or not right or left & right for left, right in pairs)
    return agree and (rooted or any(left & right for left, right in pairs))


def _of_one_root(word: str, noun: str) -> bool:
    """Whether two words have most of their letters in one piece: *recall* and *recalled*, *peresmian* and *meresmikan*."""
    if word == noun:
        return False  # the thing, not what is done with it
    found = SequenceMatcher(None, word, noun, autojunk=False).find_longest_match()
    return found.size >= ROOT and found.size >= OF_ROOT * min(len(word), len(noun)) and 2 * found.size >= len(noun)


def acts_of(sheet: Sheet) -> Iterator[_Act]:
    """The act that stands nearest to each day in its sentence."""
    for day, sentence, first, behind in sheet.days_placed():
        near = [
            (far, at, kind)
            for far, at in _around(sentence, first, behind, _TOLD)
            if (kind := _kind(sheet, at, far)) is not None and not _parted(sheet, at, first, behind)
        ]
        words, joining = sheet.tokens.words, sheet.words.joining
        if any(at < first for _, at, _ in near):  # "seized it on Monday and fired at it": what is told before has the day
            near = [one for one in near if one[1] < first or joining.isdisjoint(words[behind : one[1]])]
        acts = sorted(near)
        kind = acts[0][2] if acts else None
        named = [(at, other) for far, at, other in acts if far <= _NEAR and _noun(sheet, at) is not None]
        nouns = named[:1]
        points = [at for at, other in nouns if other == kind and _points(sheet, sentence, at, behind if at < first else at + 1)]
        pointing = points[0] if points else _beside(sheet, sentence, first, behind) if not nouns else None
        noun = words[pointing] if pointing is not None else None
        close = pointing is not None and _close(sheet, pointing, first, behind)
        yield _Act(kind, day, sentence, noun, close, frozenset(words[at] for at, _ in named), first, behind)


def _around(sentence: Sentence, first: int, behind: int, most: int) -> list[tuple[int, int]]:
    """The tokens of a sentence up to ``most`` words from a day ``[first, behind)``, each with how far it stands from it."""
    before = [(first - at, at) for at in range(max(sentence.first, first - most), first)]
    return before + [(at - behind + 1, at) for at in range(behind, min(sentence.last, behind + most))]


def _told(sheet: Sheet, act: _Act) -> frozenset[str]:
    """The words near a day that may tell its act."""
    near = _around(act.sentence, act.first, act.behind, _NEAR)
    return frozenset(sheet.tokens.words[at] for _, at in near if _may_tell(sheet, at))


def _may_tell(sheet: Sheet, at: int) -> bool:
    """Whether a word may tell an act of the day near it: no name, and not told as before or after something else."""
    word = sheet.tokens.words[at]
    parted = at > 0 and sheet.tokens.words[at - 1] in sheet.words.parting
    return len(word) >= ROOT and word[0].isalpha() and not parted and not sheet.is_name(at)


def _close(sheet: Sheet, at: int, first: int, behind: int) -> bool:
    """Whether a noun stands right behind a day ``[first, behind)``, or a few words before it in the same breath."""
    between = sheet.tokens.words[at + 1 : first] if at < first else sheet.tokens.words[behind:at]
    return len(between) <= (_BESIDE if at < first else 0) and all(word[0].isalpha() or word in "('" for word in between)


def _beside(sheet: Sheet, sentence: Sentence, first: int, behind: int) -> int | None:
    """The noun of an act that the pack does not list, right before a day ``[first, behind)``: "the recall on Wednesday"; or of a
    form that nouns of acts have, a few words before: "penarikan duta besar pada Rabu itu"."""
    words, lists = sheet.tokens.words, sheet.words
    for at in range(first - 1, max(sentence.first, first - _BESIDE) - 1, -1):
        word = words[at]
        if not word[0].isalpha():
            return None
        shaped = any(word.startswith(start) and word.endswith(end) and len(word) > _SHAPED for start, end in lists.act_nouns)
        plain = not lists.act_nouns and at >= first - 2 and len(word) > ROOT and at - 1 >= sentence.first
        plain = plain and (words[at - 1] in lists.pointing_before or _owns(words[at - 1], lists.owners))
        if (shaped or plain) and not sheet.is_name(at) and _points(sheet, sentence, at, behind, listed=False):
            return at
    return None


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
    if not word.endswith(sheet.words.pointing_endings):
        return None
    bare = (word.removesuffix(end) for end in sheet.words.pointing_endings)
    return next((nouns[one] for one in bare if one in nouns), None)


def _points(sheet: Sheet, sentence: Sentence, at: int, behind: int, *, listed: bool = True) -> bool:
    """Whether the noun at ``at`` means what was told before; ``behind`` follows the noun and its date."""
    words, lists = sheet.tokens.words, sheet.words
    if listed and words[at] not in lists.nouns:
        return True  # it ends so
    before = range(max(sentence.first, at - _POINTING), at)
    after = (*range(at + 1, min(sentence.last, at + _POINTING)), *range(behind, min(sentence.last, behind + _RIGHT_BEHIND)))
    owned = lists.pointing_endings and not listed  # where nouns are pointed at from behind, only this will do for any noun
    led = not owned and any(words[one] in lists.pointing_before or _owns(words[one], lists.owners) for one in before)
    return led or any(words[one] in lists.pointing_behind for one in after)


def _owns(word: str, owners: tuple[str, ...]) -> bool:
    return bool(owners) and word.endswith(owners)


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
    tokens = find_tokens(text)
    return frozenset(
        word[:STEM]
        for start, word in zip(tokens.starts, tokens.words, strict=True)
        if len(word) > 3 and word[0].isalpha() and not any(first <= start < end for first, end in without)
    )
