"""Acts that happen once to whom or what they happen, with the day that a page gives them, filed so that pages which give two days
are found, whether or not an event was read there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from sanad.lang.phrases import find_phrases
from sanad.link.counts import ON, Count, runs_of
from sanad.link.figures import plain
from sanad.link.pages import Page, hashed, mention_id, stretches, timed
from sanad.link.redated import SLIP, acts_of
from sanad.link.sheet import Sheet
from sanad.model import UNNAMED, Conflict, Passage
from sanad.text.sentences import Sentence

# Classes of acts (see ``disputes.toml``) that befall the same person, ship or company once within a few days.
_ONCE: Final = frozenset(
    {"arrest", "release", "expulsion", "resignation", "crash", "abduction", "appointment", "seizure", "opening", "killing"}
)
_OF_PEOPLE: Final = frozenset({"killing", "abduction", "arrest", "release", "expulsion"})  # what befalls nobody but people
_OF_THINGS: Final = frozenset({"seizure", "crash", "opening"})  # where a thing in common is enough
_STRETCH: Final = 7  # days; an act is filed under the stretch that it is of, and near its end under the next one too
_MOST: Final = 6  # names that an act is filed under
_RULERS: Final = frozenset({"GOV", "LEG", "JUD"})  # sectors of those who do such things to others
_BODIES: Final = _RULERS | {"MIL", "COP", "SPY", "REB", "IGO", "NGO"}  # and of bodies
_COUNTRY: Final = "="  # begins the names of countries
_NEAR: Final = 12  # words before a day in which stands what began then
_MANY: Final = 10  # so many that are no others by chance, unless it is a round number
_ROUND: Final = 10
_OTHERS: Final = frozenset({"office", "outlet", "country", "place", "group"})  # kinds of names that are of no ship or company


@dataclass(frozen=True, slots=True)
class Dating:
    """An act of the class ``kind`` with its ``day``, told in the sentence ``[start, end)``, and the ``names`` of people and things
    in it; ``others`` are the days that the page has for acts of the class with one of these names."""

    start: int
    end: int
    kind: str
    day: str
    names: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """What two datings must share to contradict each other."""
        return f"day {self.kind}"


@dataclass(frozen=True)  # without slots, so that what it is compared by is reckoned once
class Dated:
    """A dating on its page."""

    id: str
    page: Page
    dating: Dating

    @property
    def place(self) -> tuple[tuple[bool, str, str], int, str, str]:
        """Sorts datings by the time of their pages, and as they stand there; no two are alike."""
        return self.page.order, self.dating.start, self.dating.day, self.id

    @cached_property
    def number(self) -> int:
        """The number of its day."""
        return date.fromisoformat(self.dating.day).toordinal()

    @cached_property
    def names(self) -> frozenset[str]:
        """Whom and what its sentence names."""
        return frozenset(self.dating.names)

    @property
    def about(self) -> str:
        """What two datings must share to contradict each other."""
        return self.dating.about

    @property
    def keys(self) -> tuple[int, ...]:
        """What datings share that compare alike with all others: they stand for one another."""
        return (hashed("dating", repr(self.repeated_as)),)

    @property
    def repeated_as(self) -> Hashable:
        """The same of those on pages that echo one another."""
        return replace(self.dating, start=0, end=0)

    @property
    def clues(self) -> tuple[int, ...]:
        """What datings of the same act may share: its class, somebody or something, and about when."""
        held = [hashed("dating", self.dating.kind, name) for name in self.dating.names[:_MOST]]
        near = stretches(self.number, self.number, _STRETCH, SLIP)
        return tuple(sorted({key for at in near for key in timed(at, held)}))


def find_datings(sheet: Sheet, counts: Sequence[Count] = ()) -> list[Dating]:
    """The acts of a page that happen once and are told with whom they befell, what began, and what befell so many as ``counts``
    tell; with their days."""
    if not sheet.days:
        return []
    speakers = frozenset(one.speaker.entity for one in sheet.statements if one.speaker is not None and one.speaker.name != UNNAMED)
    found = [*_once(sheet, speakers), *_begun(sheet), *_counted(counts)]
    days: dict[tuple[str, str], set[str]] = {}
    for one in found:
        for name in one.names:
            days.setdefault((one.kind, name), set()).add(one.day)
    return [replace(one, others=tuple(sorted(set().union(*(days[one.kind, name] for name in one.names))))) for one in found]


def _once(sheet: Sheet, speakers: frozenset[str]) -> Iterator[Dating]:
    for act in acts_of(sheet):
        names = tuple(sorted(set(_names(sheet, act.sentence, act.kind, speakers)))) if act.kind in _ONCE else ()
        if act.kind is not None and names:
            yield Dating(act.sentence.start, act.sentence.end, act.kind, act.day, names)


def _begun(sheet: Sheet) -> Iterator[Dating]:
    """What lasts and began on a day: "the blockade since 6 November", "gencatan senjata berlaku, Rabu"; with the countries of its
    sentence."""
    words, lists = sheet.tokens.words, sheet.words
    for day, sentence, first, _ in sheet.days_placed():
        start = max(sentence.first, first - _NEAR)
        verbs = find_phrases(words, start, first, lists.beginning)
        if not verbs and (first == sentence.first or words[first - 1] not in lists.since):
            continue
        until = verbs[-1][0] if verbs else first
        lasting = find_phrases(words, start, until, lists.lasting)
        if not lasting:
            continue
        kind = lists.lasting_of[tuple(words[slice(*lasting[-1])])]
        named = {f"{_COUNTRY}{one.country}" for one in sheet.mentions_in(sentence) if one.country}
        if named:
            yield Dating(sentence.start, sentence.end, f"{kind} begins", day, tuple(sorted(named)))


def _counted(counts: Iterable[Count]) -> Iterator[Dating]:
    """What befell so many that hardly as many others are told of: "26 people were killed near Lamu on Tuesday"."""
    for one in counts:
        first, _, last = one.days[0].partition("/") if one.dated == ON and len(one.days) == 1 else ("", "", "")
        if first and first == last and one.names and one.value >= _MANY and one.value % _ROUND:
            yield Dating(one.start, one.end, f"{one.what} {one.fate} {plain(one.value)}", first, one.names)


def _names(sheet: Sheet, sentence: Sentence, kind: str, speakers: frozenset[str]) -> Iterator[str]:
    """Who is named in a sentence, rulers and who speaks left out; and the things that have names of two words and more."""
    held = sheet.mentions_in(sentence)
    for one in held:
        if one.kind == "person" and one.sector not in _RULERS and one.entity not in speakers:
            yield one.name
    if kind not in _OF_PEOPLE:
        taken = [(one.start, one.end) for one in held if one.kind in _OTHERS or one.sector in _BODIES or one.entity in speakers]
        taken += sheet.times_in(sentence)
        yield from runs_of(sheet, sentence, taken)


def dated_of(page: Page, datings: Iterable[Dating]) -> list[Dated]:
    """The datings of a page, each with its id."""
    return [Dated(mention_id("d", page.article, "text", one.start, one.end, n), page, one) for n, one in enumerate(datings)]


def differ(one: Dated, other: Dated) -> bool:
    """Whether two pages give one act two days, a few days apart, and neither tells of both days; where it is done to people, one
    names only whom the other does."""
    mine, theirs = one.dating, other.dating
    if one.page.article == other.page.article or mine.kind != theirs.kind or not 0 < abs(one.number - other.number) <= SLIP:
        return False
    if mine.day in theirs.others or theirs.day in mine.others:
        return False
    shared = one.names & other.names
    return bool(shared) and (mine.kind in _OF_THINGS or shared in (one.names, other.names))


def make_conflict(datings: Sequence[Dated]) -> Conflict | None:
    """The conflict of datings that hang together; None where all say the same."""
    told = sorted(datings, key=lambda one: one.place)
    days = sorted({one.dating.day for one in told})
    if len(days) < 2:
        return None
    spans = dict.fromkeys(Passage(one.page.article, "text", one.dating.start, one.dating.end) for one in told)
    names = [name.removeprefix(_COUNTRY) for name in told[0].dating.names]
    return Conflict("date", ", ".join((told[0].dating.kind, *names)), tuple(days), tuple(spans))
