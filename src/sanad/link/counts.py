"""What a page counts, with what befell so many, where and when: filed so that other figures for the same are found on other pages,
whether or not an event was read where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from sanad.lang.phrases import find_phrases
from sanad.link.figures import PEOPLE, Figure, read_figures
from sanad.link.sheet import Sheet
from sanad.model import UNNAMED
from sanad.text.numbers import Amount
from sanad.text.sentences import Sentence

_FAR: Final = 12  # words between a figure and what befell so many
_PHRASE: Final = 4  # words behind a figure in which stands the noun that it counts
_RIGHT_BEFORE: Final = 4  # words before a figure in which stands that there may be more, or what is another figure's
_BACK: Final = 3  # sentences before one that names no place, or no day, in which it was named
_MONEY: Final = 3  # letters of a currency
_HYPHENS: Final = ("-", "\N{EN DASH}", "\N{NON-BREAKING HYPHEN}")
_PARTED: Final = frozenset(";:()!?")
_MARKS: Final = frozenset(".,;:()!?")
_PEOPLES: Final = frozenset({"killed", "injured", "arrested", "missing", "displaced", "attending"})  # what befalls people alone
_EVACUATED: Final = "evacuated"  # mostly people, but ships and cultural goods are brought home too
_NOUNS: Final = _PEOPLES | {_EVACUATED}  # by whose words people are called: "28 dead", "350 evacuees"
_PERSONS: Final = frozenset({"office", "person"})
# Classes of people.
PEOPLES: Final = frozenset({PEOPLE, "troops", "diplomats", "officials", "crew", "workers", "migrants", "prisoners"})
ON: Final = "on"  # of the days of a count: its own sentence says so
SINCE: Final = "since"  # only since, before or after when
_HARM: Final = frozenset({"killed", "injured", "missing"})  # what is told of people by whatever noun
_TITLED: Final = frozenset({"office", "outlet", "country", "place"})  # kinds of names that are of no ship, camp or company
_NOBODY: Final = "by "  # begins tellers of whom no more is known than that somebody counts


@dataclass(frozen=True, slots=True)
class Count:
    """So many of ``what`` whom ``fate`` befell, told in the sentence ``[start, end)``.

    ``sort`` says which people, ``least`` that there may be more. ``names`` are those of places and of things that have one;
    ``local``: a place is among them. ``by`` is the country named last before the figure, ``to`` the one named first behind it, both
    in its clause; ``teller`` gives it, ``land`` is his country. ``days`` are the times that it may be of, each as its first and
    last day; ``dated`` is ``on`` where its sentence says the day, ``since`` where that says only since, before or after when,
    ``near`` otherwise. ``disputed``: the page says that others differ.
    """

    start: int
    end: int
    what: str
    fate: str
    value: float
    sort: str | None
    least: bool
    names: tuple[str, ...]
    local: bool
    by: str | None
    to: str | None
    land: str | None
    days: tuple[str, ...]
    dated: str
    teller: str | None
    disputed: bool

    @property
    def about(self) -> str:
        """What two counts must share to contradict each other."""
        return f"count {self.fate}"


class _Told(NamedTuple):
    """A figure with what it counts and what befell so many, as far as its own words say."""

    figure: Figure
    fate: str | None
    what: str | None
    sort: str | None


def find_counts(sheet: Sheet) -> Iterator[Count]:
    """The figures of a page that say what befell so many, and not of parts of a whole."""
    amounts: dict[int, list[Amount]] = {}
    for one in sheet.figures:
        sentence = sheet.sentence_at(one.start)
        if sentence is not None and not is_compound(sheet, one):
            amounts.setdefault(sentence.first, []).append(one)
    if not amounts:
        return
    speakers = frozenset(one.speaker.entity for one in sheet.statements if one.speaker is not None and one.speaker.name != UNNAMED)
    lands: dict[str, str | None] = {}
    for who in sheet.names:
        if who.kind != "outlet":
            lands.setdefault(who.entity, who.country)
    for nth, sentence in enumerate(sheet.sentences):
        for told in _shared(sheet, _told(sheet, sentence, amounts[sentence.first])) if sentence.first in amounts else ():
            if told.fate is not None and told.what is not None:
                yield _count(sheet, nth, told, speakers, lands)


def is_compound(sheet: Sheet, amount: Amount) -> bool:
    """Whether a number is a piece of a word or of a score: "55-year-old", "6-4"."""
    text = sheet.article.text
    return text[amount.end : amount.end + 1] in _HYPHENS or text[amount.start - 1 : amount.start] in _HYPHENS


# -- what is counted --------------------------------------------------------------------------------------------------


def _told(sheet: Sheet, sentence: Sentence, amounts: list[Amount]) -> list[_Told]:
    taken = [(sheet.tokens.at(one.start), sheet.tokens.at(one.end)) for one in amounts]
    found = []
    for figure in read_figures(sheet, sentence, amounts):
        first, behind = _scope(sheet, figure, taken)
        fate = _fate(sheet, figure, first, behind, any(start == behind for start, _ in taken))
        what, sort, noun = _noun(sheet, figure, behind)
        if (fate in _PEOPLES and what not in PEOPLES) or (fate == _EVACUATED and what is None):
            what = PEOPLE if figure.amount.unit == PEOPLE or noun or (what is None and fate in _HARM) else None
        found.append(_Told(figure, fate, what, sort))
    return found


def _shared(sheet: Sheet, told: list[_Told]) -> list[_Told]:
    """The figures of a sentence; what befell one of two that are joined ("four civilians and nine soldiers were killed") befell the
    other, and both ends of a range ("four to nine soldiers") count the same."""
    for at in range(len(told) - 1):
        one, other = told[at], told[at + 1]
        between = sheet.tokens.words[one.figure.behind : other.figure.first]
        joined = not sheet.words.joining.isdisjoint(between) and _MARKS.isdisjoint(between)
        if joined and (one.fate is None) != (other.fate is None):
            fate = one.fate or other.fate
            told[at : at + 2] = one._replace(fate=fate), other._replace(fate=fate)
        if joined and len(between) == 1 and one.what is None:
            told[at] = told[at]._replace(what=other.what, sort=other.sort)
    return told


def _scope(sheet: Sheet, figure: Figure, taken: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The tokens around a figure that no other figure, no mark and no contrast parts from it."""
    first, behind = _clause(sheet, figure)
    first = max([first, figure.first - _FAR, *(end for _, end in taken if end <= figure.first)])
    return first, min([behind, figure.behind + _FAR, *(start for start, _ in taken if start >= figure.behind)])


def _clause(sheet: Sheet, figure: Figure) -> tuple[int, int]:
    words, sentence = sheet.tokens.words, figure.sentence
    marks = _PARTED | sheet.words.contrast
    first = next((at + 1 for at in range(figure.first - 1, sentence.first - 1, -1) if words[at] in marks), sentence.first)
    return first, next((at for at in range(figure.behind, sentence.last) if words[at] in marks), sentence.last)


def _fate(sheet: Sheet, figure: Figure, first: int, behind: int, followed: bool) -> str | None:
    """What befell those counted: the nearest word behind them up to one that joins, else the nearest before, else behind that; what
    stands right before another figure is that one's ("73 raids killed five")."""
    words, lists = sheet.tokens.words, sheet.words
    if followed:
        near = range(behind, max(behind - _RIGHT_BEFORE, figure.behind), -1)
        behind = next((at for at in near if not words[at - 1][0].isalpha() or words[at - 1] in lists.joining), figure.behind)
    joined = next((at for at in range(figure.behind, behind) if words[at] in lists.joining), behind)
    told = _fates(sheet, figure.behind, joined)[:1] or _fates(sheet, first, figure.first)[-1:] or _fates(sheet, joined, behind)[:1]
    return told[0] if told else None


def _fates(sheet: Sheet, first: int, behind: int) -> list[str]:
    words, lists = sheet.tokens.words, sheet.words
    found = [(at, lists.fate_of[tuple(words[at:end])]) for at, end in find_phrases(words, first, behind, lists.fates)]
    found += [
        (at, lists.counted[word])
        for at, word in enumerate(words[first:behind], first)
        if lists.counted.get(word) in _PEOPLES and word not in lists.things  # people are no more than who they are
    ]
    return [kind for _, kind in sorted(found)]


def _noun(sheet: Sheet, figure: Figure, behind: int) -> tuple[str | None, str | None, bool]:
    """The class of what is counted, that of the last noun right behind the figure that has one; which sort of people they are; and
    whether what befell them stands in the place of a noun ("28 dead")."""
    words, lists, unit = sheet.tokens.words, sheet.words, figure.amount.unit
    if unit not in (None, PEOPLE):
        return (unit if len(unit) == _MONEY and unit.isupper() else None), None, False
    what = sort = None
    stands = False
    for at in range(figure.behind - (unit == PEOPLE), min(figure.behind + _PHRASE, behind)):
        word = words[at]
        stands = lists.counted.get(word) in _NOUNS and word not in lists.things
        if stands or not word[0].isalpha() or word in lists.joining or word in lists.relatives:
            break
        sort = sort or lists.sorts.get(word)
        if word in lists.things:
            what = lists.things[word]
        elif what is not None:
            break
    if what is None and figure.bare:
        what = _of_total(sheet, figure)
    return PEOPLE if sort is not None else what, sort, stands


def _of_total(sheet: Sheet, figure: Figure) -> str | None:
    """The class of what a figure counts that says no more than how many: "the total of buses donated stands at 9"."""
    words, lists = sheet.tokens.words, sheet.words
    start = max(figure.sentence.first, figure.first - _FAR)
    total = next((at for at in range(figure.first - 1, start - 1, -1) if words[at] in lists.totals), figure.first)
    return next((lists.things[words[at]] for at in range(total, figure.first) if words[at] in lists.things), None)


# -- where, when, by whom ---------------------------------------------------------------------------------------------


def _count(sheet: Sheet, nth: int, told: _Told, speakers: frozenset[str], lands: Mapping[str, str | None]) -> Count:
    figure, sentence = told.figure, told.figure.sentence
    own = _own_days(sheet, figure)
    days = own or next((found for one in _before(sheet, nth) if (found := sheet.dates_in(one))), [])
    names, local = _names(sheet, nth, speakers)
    teller = figure.teller if figure.teller is not None and not figure.teller.startswith(_NOBODY) else None
    return Count(
        sentence.start,
        sentence.end,
        str(told.what),
        str(told.fate),
        figure.amount.value,
        told.sort,
        _is_least(sheet, figure),
        tuple(sorted(names)),
        local,
        *_sides(sheet, figure, speakers),
        lands.get(teller) if teller is not None else None,
        tuple(dict.fromkeys(f"{first}/{last}" for _, first, last in days)),
        "near" if not own else SINCE if all(_parted(sheet, start) for start, _, _ in own) else ON,
        teller,
        _is_disputed(sheet, nth),
    )


def _is_disputed(sheet: Sheet, nth: int) -> bool:
    """Whether the page says around a sentence that accounts differ, or right before it that a number is denied."""
    words = sheet.tokens.words
    for one in sheet.sentences[max(0, nth - 1) : nth + 1]:
        if not sheet.words.totals.isdisjoint(words[one.first : one.last]) and sheet.denies(one.first, one.last):
            return True
    first, last = sheet.sentences[max(0, nth - _BACK)].first, sheet.sentences[min(nth + 1, len(sheet.sentences) - 1)].last
    return any(first <= at < last for at in sheet.differing)


def _is_least(sheet: Sheet, figure: Figure) -> bool:
    """Whether there may be more, by the words right before a figure, unless they tell what befell so many ("handed over 80")."""
    words, start = sheet.tokens.words, max(figure.sentence.first, figure.first - _RIGHT_BEFORE)
    bounds = find_phrases(words, start, figure.first, sheet.words.least)
    return bool(bounds) and all(end != bounds[-1][1] for _, end in find_phrases(words, start, figure.first, sheet.words.fates))


def _before(sheet: Sheet, nth: int) -> Iterator[Sentence]:
    """The few sentences before one in its paragraph, the nearest first."""
    for back in range(nth - 1, max(nth - 1 - _BACK, -1), -1):
        if sheet.sentences[back].paragraph != sheet.sentences[nth].paragraph:
            return
        yield sheet.sentences[back]


def _own_days(sheet: Sheet, figure: Figure) -> list[tuple[int, str, str]]:
    """The times that the sentence of a figure names; where that stands in what somebody says, those in it, since others are when he
    said so."""
    found = sheet.dates_in(figure.sentence)
    said = sheet.statement_at(figure.amount.start) if found else None
    return found if said is None else [day for day in found if any(start <= day[0] < end for start, end in said.content)]


def _parted(sheet: Sheet, start: int) -> bool:
    """Whether a time says before, after or since when something was."""
    at = sheet.tokens.at(start)
    return at > 0 and sheet.tokens.words[at - 1] in sheet.words.parting


def _sides(sheet: Sheet, figure: Figure, speakers: frozenset[str]) -> tuple[str | None, str | None]:
    """The countries named nearest to a figure in its clause, before and behind it, but for those of who speaks."""
    first, behind = _clause(sheet, figure)
    since, until = sheet.tokens.starts[first], sheet.tokens.ends[behind - 1]
    held = sheet.mentions_in(figure.sentence)  # a clause is within one
    named = [one for one in held if since <= one.start < until and one.country and one.kind != "outlet"]
    named = [one for one in named if one.kind not in _PERSONS or one.entity not in speakers]
    before = [one.country for one in named if one.start < figure.amount.start]
    return before[-1] if before else None, next((one.country for one in named if one.end > figure.amount.end), None)


def _names(sheet: Sheet, nth: int, speakers: frozenset[str]) -> tuple[frozenset[str], bool]:
    """The names of places, and of what else has one, in a sentence or else in the nearest before it in its paragraph; and whether
    a place is among them."""
    for sentence in (sheet.sentences[nth], *_before(sheet, nth)):
        held = sheet.mentions_in(sentence)
        places = {one.name for one in held if one.kind == "place"}
        taken = [(one.start, one.end) for one in held if one.kind in _TITLED or one.country or one.entity in speakers]
        taken += sheet.times_in(sentence)
        things = {one.name for one in held if one.kind == "organisation" and not one.country and one.entity not in speakers
                  and one.text[0].isupper() and one.start > sentence.start}  # fmt: skip
        things.update(runs_of(sheet, sentence, taken))
        if places or things:
            return frozenset(places | things), bool(places)
    return frozenset(), False


def runs_of(sheet: Sheet, sentence: Sentence, taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The runs of two and more capitalised words of a sentence, outside of what is ``taken``."""
    text, starts, ends = sheet.article.text, sheet.tokens.starts, sheet.tokens.ends
    run: list[str] = []
    for at in range(sentence.first + 1, sentence.last):
        here = starts[at]
        if text[here].isupper() and not any(start <= here < end for start, end in taken):
            run.append(text[here : ends[at]])
            continue
        if len(run) > 1 and not sheet.is_name(at):  # no title before a name
            yield " ".join(run)
        run = []
    if len(run) > 1:
        yield " ".join(run)
