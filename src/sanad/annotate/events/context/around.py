"""What stands around an event on its page: times, days and who is spoken of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.annotate.events.context.further_down import DatedNoun
from sanad.annotate.events.context.standing import is_of_since
from sanad.annotate.events.days.occasions import names_an_act
from sanad.annotate.events.sources import on_one_side
from sanad.annotate.events.speech.as_said import Voices
from sanad.lang.events import EventWords
from sanad.model import SIDES, EventMention, Mention, Statement, TimeExpression
from sanad.text.reading import Reading
from sanad.text.sentences import Sentence

DAY: Final = 10  # letters of a calendar day
_TO_THE_DAY: Final = frozenset({"day", "minute", "part_of_day"})
_SAID: Final = 1000  # characters of what somebody says that are looked back over


class Page(NamedTuple):
    """What a page holds beside its events, and the words by which it is read."""

    statements: Sequence[Statement]
    voices: Voices
    times: Sequence[TimeExpression]
    mentions: Sequence[Mention]
    reading: Reading
    words: EventWords


class Around(NamedTuple):
    """What is looked up around an event: its `Page`, the day of that, and what its sentences tell (``ahead``)."""

    page: Page
    today: str
    ahead: Mapping[int, Sequence[EventMention]]
    nouns: Sequence[DatedNoun] = ()

    def times_in(self, sentence: Sentence) -> list[TimeExpression]:
        """The times of a sentence."""
        start = bisect_left(self.page.times, sentence.start, key=attrgetter("start"))
        end = bisect_left(self.page.times, sentence.end, key=attrgetter("start"))
        return [time for time in self.page.times[start:end] if time.field == "text"]

    def is_of_what_was_told(self, time: TimeExpression, sentence: Sentence) -> bool:
        """Whether a part of the day is that of the day of an act told before: "on the night of the attack"."""
        tokens = self.page.reading.tokens
        return names_an_act(tokens.words, self.page.words.stance, tokens.at(time.start), tokens.at(time.end), sentence.last)

    def clause_end(self, at: int, sentence: Sentence) -> int:
        """The comma behind a token, or where its sentence ends."""
        words = self.page.reading.tokens.words
        return next((one for one in range(at, sentence.last) if words[one] == ","), sentence.last)

    def of_main_clause(self, placed: Sequence[tuple[int, str]], sentence: Sentence) -> Sequence[tuple[int, str]]:
        """The days of a sentence without those behind a word with which a reason or another clause begins."""
        tokens, hard = self.page.reading.tokens, self.page.words.stance.hard
        opens = (at for at in range(sentence.first + 1, sentence.last) if tokens.words[at] in hard and tokens.words[at].isalpha())
        ends = next((tokens.starts[at] for at in opens if any(day[0] < tokens.starts[at] for day in placed)), sentence.end)
        return [one for one in placed if one[0] < ends]

    def days_in(self, index: int) -> Iterator[str]:
        """The days that a sentence names outside what is said in it, up to that of the page."""
        return (day for _, day in self.days_placed(index))

    def days_placed(self, index: int, *, retold: bool = False) -> list[tuple[int, str]]:
        """The same, each with where it begins; with those in what an outlet tells of others, where it is ``retold``."""
        return [
            (time.start, time.value[:DAY])
            for time in self.times_in(self.page.reading.sentences[index])
            if is_day(time)
            and time.value[:DAY] <= self.today
            and (not self.page.voices.hold(time.start) or (retold and self.is_retold(time.start)))
            and not self.is_of_old(time.start)
        ]

    def days_by_sentence(self) -> dict[int, list[tuple[int, str]]]:
        """The days up to that of the page that each sentence names, what is said in it too, with where they begin."""
        found: dict[int, list[tuple[int, str]]] = {}
        for time in self.page.times:
            if time.field == "text" and is_day(time) and time.value[:DAY] <= self.today and not self.is_of_old(time.start):
                found.setdefault(self.page.reading.sentence_index(time.start), []).append((time.start, time.value[:DAY]))
        return found

    def is_retold(self, character: int) -> bool:
        """Whether what stands at a character is what an outlet tells of others in its own words, as the page itself might."""
        start = bisect_left(self.page.statements, character - _SAID, key=attrgetter("start"))
        end = bisect_left(self.page.statements, character + 1, key=attrgetter("start"))
        near = self.page.statements[start:end]
        holding = [one for one in near if any(first <= character < last for first, last in one.content)]
        return all(one.form == "indirect" and one.speaker is not None and one.speaker.kind == "outlet" for one in holding)

    def is_of_old(self, character: int) -> bool:
        """Whether what stands at a character is of an old act, from whose day nothing is counted."""
        return is_of_since(character, self.page.reading, self.page.words.stance)

    def tells_of(self, actor: Mention, sentence: Sentence) -> bool:
        """Whether a sentence names somebody, or one on whose side he is, or gives his words."""
        start = bisect_left(self.page.mentions, sentence.start, key=attrgetter("start"))
        end = bisect_left(self.page.mentions, sentence.end, key=attrgetter("start"))
        named = [one for one in self.page.mentions[start:end] if one.kind != "place"]
        told = [one for one in named if one.kind in SIDES or (one is named[0] and one.kind == "group")]
        start = bisect_left(self.page.statements, sentence.start, key=attrgetter("start"))
        end = bisect_left(self.page.statements, sentence.end, key=attrgetter("start"))
        told += [one.speaker for one in self.page.statements[start:end] if one.field == "text" and one.speaker is not None]
        return any(one.entity == actor.entity or on_one_side(one, actor) for one in told)


def is_day(time: TimeExpression) -> bool:
    return time.precision in _TO_THE_DAY and time.value[:1].isdigit()
