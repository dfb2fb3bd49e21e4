"""Time expressions in a text, with their TIMEX3 values."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from sanad.lang.dates import DateWords
from sanad.model import TimeExpression
from sanad.text.match import Entry
from sanad.text.reading import Reading
from sanad.times.anchor import Place, resolve
from sanad.times.days import of_the_news
from sanad.times.figures import Item
from sanad.times.grammar import parse
from sanad.times.items import find_items
from sanad.times.moment import Moment
from sanad.times.sifting import sift
from sanad.times.values import day_of, interval_of, precision_of

# How fine a value has to be to be spoken of as a day, week, ...
_FINE_ENOUGH: Final = {
    "day": frozenset({"day", "minute", "part_of_day"}),
    "week": frozenset({"day", "minute", "part_of_day", "week", "weekend"}),
    "month": frozenset({"day", "minute", "part_of_day", "week", "weekend", "month", "range"}),
}
_RECENT: Final = dt.timedelta(days=3)
_HEAD: Final = 2  # words within which a time stands at the head of its sentence
_FAR: Final = 20  # the same for a day, and where a day to come stands between
_BACK: Final = 5  # sentences back in which a day or month is looked for that is spoken of again
_MOTION: Final = 6  # words from somebody's setting out to what for
_ONSET: Final = 3  # words between one that says from when and the day
_QUOTES: Final = frozenset('"\u201c\u201d')
REACH: Final = 100  # tokens within which a word of tense may stand: what is no sentence may have thousands


def entries(words: DateWords) -> Iterator[Entry]:
    """The lexicon entries that `find_times` looks up."""
    return (Entry(surface, "time", word) for surface, word in words.anchors)


def find_times(reading: Reading, words: DateWords, published: str | None) -> list[TimeExpression]:
    """The time expressions of ``reading`` in order, resolved against ``published`` (ISO 8601) and against those before them."""
    items = find_items(reading, words) if words.anchors else []
    if not items:
        return []
    finder = _Finder(reading, words, published)
    for item, moment in sift(parse(items, words), reading, words):
        finder.add(item, moment)
    return finder.found


class _Finder:
    """The expressions found so far, which those behind them may be resolved against."""

    def __init__(self, reading: Reading, words: DateWords, published: str | None) -> None:
        self.reading, self.words = reading, words
        self.day = day_of(published)
        self.hour = (
            int(published[11:13] + published[14:16]) if published and len(published) >= 16 and published[13] == ":" else None
        )
        self.found: list[TimeExpression] = []
        self.sentences: list[int] = []
        self.clocks: set[int] = set()  # where a clock time stands that leaves its day open
        self.starts = reading.sentence_starts

    def add(self, item: Item, moment: Moment) -> None:
        """Resolve one expression and keep it, where it has a value."""
        sentence = bisect_right(self.starts, item.start) - 1
        place = Place(
            self.day,
            self.hour,
            lambda: self.tense(item, sentence),
            lambda unit: self.spoken_of(unit, item, sentence, _FAR if unit == "day" else _BACK),
            lambda: self.same_day(sentence),
            lambda: self.same_year(sentence),
            lambda: self.day_before(sentence),
            lambda: self.is_aim(item, sentence) or self.is_onset(item, sentence),
        )
        try:
            resolved = resolve(moment, place)
        except OverflowError:  # a page that says it is of the year 1: what is counted from there may lie before all calendars
            return
        if resolved is None:
            return
        value, against = resolved
        if moment.hour is not None and moment == Moment(hour=moment.hour, minute=moment.minute, zone=moment.zone, end=moment.end):
            self.clocks.add(item.start)
        self.found.append(
            TimeExpression(
                item.start, item.end, self.reading.text[item.start : item.end], value, precision_of(value), against, moment.mod
            )
        )
        self.sentences.append(sentence)

    def tense(self, item: Item, sentence: int) -> int:
        """1 where the nearest word of tense before it in the sentence, else behind it, speaks of what is planned; -1 of what
        happened.
        """
        tokens, words = self.reading.tokens, self.words
        at = tokens.at(item.start)
        bounds = self.reading.sentences[max(sentence, 0)]
        since = at > bounds.first and tokens.words[at - 1] in words.since
        open_end = 1 if at > bounds.first and tokens.words[at - 1] in words.deadline else 0
        end = tokens.at(item.end)
        before = range(at - 1, max(bounds.first, at - REACH) - 1, -1)
        closed = at - bounds.first > _HEAD  # what another clause behind says is of no time at the end of its own
        behind = range(end, min(bounds.last, len(tokens), end + REACH))
        for index in (*before, *behind) if self.is_quoted(item.start) else (*self.unquoted(before), *self.unquoted(behind)):
            word = tokens.words[index]
            if index >= end and ((closed and word == ",") or (index == end and word in words.clause)):
                break
            pair = f"{tokens.words[index - 1]} {word}" if index else ""
            if pair in words.neutral or (index + 1 < bounds.last and f"{word} {tokens.words[index + 1]}" in words.neutral):
                continue
            if index >= end and word in words.vowing:
                return -1  # "on Saturday A threatened": what lies ahead is what he threatens
            if word in words.future or pair in words.future:
                return -1 if index < at and word in words.arranged and self.has_passed(index, bounds.first) else 1
            if (
                word in words.past
                or pair in words.past
                or (words.past_endings and len(word) > 4 and word.endswith(words.past_endings))
            ):
                if since and index == at - 1:
                    continue
                leader = self.leader(index, bounds.first)
                if tokens.words[leader] in words.future and leader < index - 1:
                    return 1
                if index > bounds.first and tokens.words[index - 1] in words.no_past_after:
                    continue
                return -2 if since else -1
        return -2 if since else open_end

    def is_aim(self, item: Item, sentence: int) -> bool:
        """Whether a time is that of what somebody set out for: "left for Lima to meet B on Monday"."""
        tokens, words = self.reading.tokens.words, self.words
        at = self.reading.tokens.at(item.start)
        first = max(self.reading.sentences[max(sentence, 0)].first, at - REACH)
        for index in range(at - 1, first, -1):
            if tokens[index] in ",;:":
                return False
            if tokens[index] in words.aims and self.reading.text[self.reading.tokens.starts[index + 1]].islower():
                near = range(max(first + 1, index - _MOTION), index - 1)  # not right before it: "flew to the capital"
                return any(tokens[one] in words.motion or f"{tokens[one - 1]} {tokens[one]}" in words.motion for one in near)
        return False

    def is_onset(self, item: Item, sentence: int) -> bool:
        """Whether a time is that from which a rule is to hold, as a verb of its sentence says: "closed its border from Monday"."""
        tokens, words = self.reading.tokens.words, self.words
        at = first = self.reading.tokens.at(item.start)
        bounds = self.reading.sentences[max(sentence, 0)]
        while at - 1 > bounds.first and tokens[at - 1] in words.onset_between and first - at < _ONSET:
            at -= 1
        if at <= bounds.first or words.onset.isdisjoint(tokens[at - 1 : first]):
            return False
        end = self.reading.tokens.at(item.end)
        if end < len(tokens) and tokens[end] in words.possessives:
            return False  # "the film from Monday's closure"
        near = tokens[max(bounds.first, first - REACH) : min(bounds.last, first + REACH)]
        return not words.ruling.isdisjoint(near)

    def has_passed(self, arranged: int, first: int) -> bool:
        """Whether something had been done before with what was arranged for a day: "had scrapped a meeting *set* for Tuesday"."""
        tokens = self.reading.tokens.words
        for index in range(arranged - 1, max(first, arranged - REACH) - 1, -1):
            if tokens[index] in self.words.beforehand:
                return True
            if tokens[index] == "," or tokens[index] in self.words.future:
                return False
        return False

    def unquoted(self, run: Iterable[int]) -> Iterator[int]:
        """The tokens of a run that stand in no quotation marks: whoever is quoted has a tense of his own."""
        quoted = False
        for index in run:
            if self.reading.tokens.words[index] in _QUOTES:
                quoted = not quoted
            elif not quoted:
                yield index

    def leader(self, index: int, first: int) -> int:
        """The token that leads the verb at ``index``, in front of its auxiliaries: *will* of "will be allowed"."""
        words = self.reading.tokens.words
        at = index - 1
        while at > first and words[at] in self.words.auxiliary:
            at -= 1
        return max(at, first)

    def spoken_of(self, unit: str, item: Item, sentence: int, back: int) -> str | None:
        """The last value before that is as fine as ``unit``, in this sentence or the ``back`` before: far away only a recent day.
        What happened is not counted from a day that lies ahead of the page, unless its own sentence names that; nor from a clock
        time of which nobody says the day, nor from what somebody is quoted to say of his own day."""
        fine = _FINE_ENOUGH.get(unit)
        said = self.is_quoted(item.start)
        for one, at in zip(reversed(self.found), reversed(self.sentences), strict=True):
            if at < sentence - back:
                break
            if at != sentence and (one.start in self.clocks or (not said and self.is_quoted(one.start)) or self.is_back(one, at)):
                continue
            if (fine is None or one.precision in fine) and interval_of(one.value):
                ahead = at != sentence and self.day is not None and (day_of(one.value) or self.day) > self.day
                if ahead and self.tense(item, sentence) <= 0:
                    back = _FAR
                elif at >= sentence - _BACK or self._is_recent(one.value):
                    return self.latest(one.value, at) if at != sentence and one.precision == "day" else one.value
        return None

    def is_back(self, one: TimeExpression, sentence: int) -> bool:
        """Whether a day is counted back from another that its sentence names: "cut ties on Friday over the arrest of A two days
        earlier" goes on from Friday."""
        day, start = day_of(one.value), bisect_left(self.sentences, sentence)
        if one.anchor is None or day is None or day_of(one.anchor) == self.day:
            return False
        return any(
            other.start < one.start and other.value[:10] == one.anchor[:10] and day < (day_of(other.value) or day)
            for other in self.found[start : bisect_right(self.sentences, sentence)]
        )

    def latest(self, value: str, sentence: int) -> str:
        """The latest day up to that of the page which a sentence names, where its last, ``value``, is none of the news: "visited
        on Monday the bridge that burned on 3 March"."""
        days = [value]
        for one, at in zip(reversed(self.found), reversed(self.sentences), strict=True):
            if at < sentence:
                break
            day = day_of(one.value) if at == sentence and one.precision == "day" and one.start not in self.clocks else None
            if day is not None and self.day is not None and day <= self.day:
                days.append(one.value)
        news = of_the_news(days)
        return value if value in news else max(news)

    def is_quoted(self, at: int) -> bool:
        """Whether a place stands in quotation marks of its paragraph."""
        before = self.reading.text[self.reading.paragraph_start(at) : at]
        curled = before.count("\u201c") - before.count("\u201d")
        return curled > 0 or before.count('"') % 2 == 1

    def _is_recent(self, value: str) -> bool:
        """Whether a value is a day of the news that the page tells: its own or one of the few before."""
        day = day_of(value)
        return day is not None and self.day is not None and dt.timedelta(0) <= self.day - day <= _RECENT

    def same_day(self, sentence: int) -> dt.date | None:
        """The day spoken of last in this sentence."""
        for one, at in zip(reversed(self.found), reversed(self.sentences), strict=True):
            if at != sentence:
                break
            day = day_of(one.value)
            if day:
                return day
        return None

    def day_before(self, sentence: int) -> dt.date | None:
        """The one day up to that of the page which the sentence before names, where that is of the same paragraph."""
        if sentence < 1 or self.reading.sentences[sentence - 1].paragraph != self.reading.sentences[sentence].paragraph:
            return None
        start = bisect_left(self.sentences, sentence - 1)
        told = self.found[start : bisect_left(self.sentences, sentence)]
        days = {day for one in told if one.precision == "day" and (day := day_of(one.value)) is not None}
        day = days.pop() if len(days) == 1 else None
        return day if day is not None and self.day is not None and day <= self.day else None

    def same_year(self, sentence: int) -> int | None:
        """The year of a full date before in this sentence."""
        for one, at in zip(reversed(self.found), reversed(self.sentences), strict=True):
            if at != sentence:
                break
            if one.anchor is None and one.precision in ("day", "month"):
                return int(one.value[:4])
        return None
