"""The day of an event that its own sentence does not name, from the sentences around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.annotate.events.context.standing import is_of_since, is_standing
from sanad.annotate.events.days.behind import Behind, acts_of, points_back
from sanad.annotate.events.days.occasions import day_of_noun, days_from, days_long, names_an_act
from sanad.annotate.events.sources import on_one_side
from sanad.annotate.events.speech.as_said import Voices
from sanad.lang.events import EventWords
from sanad.lang.phrases import find_phrases
from sanad.model import SIDES, EventMention, Mention, Statement, TimeExpression
from sanad.plover import quad_of
from sanad.text.reading import Reading
from sanad.text.sentences import Sentence
from sanad.times.days import days_of, of_the_news

# Letters of a calendar day, and of a year.
_DAY: Final = 10
_YEAR: Final = 4
_TO_THE_DAY: Final = frozenset({"day", "minute", "part_of_day"})
_BACK: Final = 2  # sentences back of a paragraph in which the day stands that goes on
# Sentences back in which the day is looked for from which days are counted, or hours.
_FAR: Final = 8
_SOON: Final = 4
_OPENING: Final = 6  # words in which a sentence says from what it counts
_ANNOUNCING: Final = 16  # tokens of a sentence that tells no more than that somebody speaks
_LASTING: Final = 2  # words that say how long something took, not how much later it was: "three hours", not "three hours later"
_BEFORE: Final = 3  # words before a verb in which its auxiliary stands
_CLEARING: Final = frozenset({"ASSAULT", "COERCE"})
_FORCES: Final = frozenset({"COP", "MIL"})
_SAID: Final = 1000  # characters of what somebody says that are looked back over
_STEM: Final = 6  # letters by which words count as the same


class Page(NamedTuple):
    """What a page holds beside its events, and the words by which it is read."""

    statements: Sequence[Statement]
    voices: Voices
    times: Sequence[TimeExpression]
    mentions: Sequence[Mention]
    reading: Reading
    words: EventWords


def with_days_around(events: Sequence[EventMention], page: Page, published: str | None) -> list[EventMention]:
    """The events; what is told without a day has that from which its sentence counts ("hours later", "two days before the vote"),
    that which the next sentence gives ("the move was announced on Friday"), or that on which its actor was last told to act in the
    same paragraph. What is told with no more than a week or month, has the day that the next sentence gives."""
    if published is None or not page.times or all(_has_day(event) for event in events):
        return list(events)
    ahead: dict[int, list[EventMention]] = {}  # by sentence, as their own sentences date them
    for event in events:
        ahead.setdefault(page.reading.sentence_index(event.trigger.start), []).append(event)
    around = _Around(page, published[:_DAY], ahead)
    found: list[EventMention] = []
    told: dict[int, list[EventMention]] = {}  # by sentence
    for event in events:
        index = page.reading.sentence_index(event.trigger.start)
        here = told.setdefault(index, [])
        if event.date is None and event.status == "reported":
            day = around.day_of(event, here[0] if here else event, told)
            event = event if day is None else replace(event, date=day)
        elif not _has_day(event) and event.status in ("reported", "alleged"):
            day = around.told_next(event, here[0] if here else event, index)
            event = event if day is None or not (_is_of_cause(event) or _holds(event.date, day)) else replace(event, date=day)
        here.append(event)
        found.append(event)
    return found


class _Around(NamedTuple):
    """What is looked up around an event: its `Page`, the day of that, and what its sentences tell (``ahead``)."""

    page: Page
    today: str
    ahead: Mapping[int, Sequence[EventMention]]

    def day_of(self, event: EventMention, lead: EventMention, told: Mapping[int, Sequence[EventMention]]) -> str | None:
        """The day of an event whose sentence names none; ``lead`` is the first that the sentence tells, ``told`` what is told up to
        there, by sentence."""
        here = self.page.reading.sentence_index(event.trigger.start)
        sentence = self.page.reading.sentences[here]
        own = [time for time in self.times_in(sentence) if not self.is_of_what_was_told(time, sentence)]
        if any(_is_day(time) and time.value[:_DAY] <= self.today for time in own):
            return None
        counted = self.counted(event, sentence, own, here, told)
        if counted is not None:
            return counted
        if any(_is_day(time) for time in own):  # of what is asked for or promised
            return self.told_next(event, lead, here)
        day = self.told_next(event, lead, here) or self.announced(event, here) or self.going_on(event, here, told)
        return day or self.at_once(event, here, told) or self.same_day(event, here, told)

    def times_in(self, sentence: Sentence) -> list[TimeExpression]:
        """The times of a sentence."""
        start = bisect_left(self.page.times, sentence.start, key=attrgetter("start"))
        end = bisect_left(self.page.times, sentence.end, key=attrgetter("start"))
        return [time for time in self.page.times[start:end] if time.field == "text"]

    def is_of_what_was_told(self, time: TimeExpression, sentence: Sentence) -> bool:
        """Whether a part of the day is that of the day of an act told before: "on the night of the attack"."""
        tokens = self.page.reading.tokens
        return names_an_act(tokens.words, self.page.words.stance, tokens.at(time.start), tokens.at(time.end), sentence.last)

    def counted(
        self,
        event: EventMention,
        sentence: Sentence,
        own: Sequence[TimeExpression],
        here: int,
        told: Mapping[int, Sequence[EventMention]],
    ) -> str | None:
        """The day so many hours or days from that which was spoken of last; or that of an act which a noun takes up."""
        tokens, stance = self.page.reading.tokens, self.page.words.stance
        head = range(sentence.first, min(sentence.first + _OPENING, sentence.last))
        behind = next((last for first, last in find_phrases(tokens.words, head.start, head.stop, stance.same_day)), None)
        if behind is None:
            behind = day_of_noun(tokens.words, stance, sentence.first, sentence.last, tokens.at(event.trigger.start))
            day = self.of_act(behind, sentence, here, told) if behind is not None else None
            if day is not None:
                return day
        if behind is None and find_phrases(tokens.words, sentence.first, sentence.last, stance.same_occasion):
            if event.speaker is not None:
                return None  # "has protested eight times, he told the same briefing"
            return self.told_last(here, told) or self.spoken_of(here, _SOON, ())
        if behind is not None:
            return self.spoken_of(here, _SOON, tokens.words[behind : self.clause_end(behind, sentence)])
        for time in own:
            behind = tokens.at(time.end)
            long, opens = days_long(time.value), tokens.at(time.start) in head
            word = tokens.words[behind] if behind < sentence.last else ""
            counts = word in stance.after or word in stance.before
            lasts = not counts and not opens and behind - tokens.at(time.start) <= _LASTING and time.value[2:3].isdigit()
            if time.value.startswith("PT") and time.value.endswith("H") and long is None and not lasts:
                about = tokens.words[behind : self.clause_end(behind, sentence)] if counts else ()
                return self.spoken_of(here, _SOON, about)
            if long is None or not opens or not counts:
                continue
            ends = self.clause_end(behind, sentence)
            days = long if word in stance.after else -long
            counted_from = self.of_head(sentence, time, here, told)
            if counted_from is not None and event.trigger.start > time.end:
                return days_from(counted_from, -days)
            base = self.of_act(behind + 1, sentence, here, told) or self.spoken_of(here, _FAR, tokens.words[behind:ends])
            if base is not None and self.takes_up(sentence, time, here):
                return days_from(base, -days)
            if base is None or tokens.at(event.trigger.start) < ends:
                return base
            return days_from(base, days)
        return None

    def told_last(self, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
        """The one day of what the sentence before tells, or the one before that."""
        for back in range(here - 1, max(here - _BACK, 0) - 1, -1):
            dated = (one.date for one in told.get(back, ()) if one.date is not None)
            days = {day for day in dated if len(day) == _DAY and day <= self.today}
            if days:
                return days.pop() if len(days) == 1 else None
        return None

    def of_act(self, at: int, sentence: Sentence, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
        """The day of the last act told before that the words from a token to the end of their clause take up: "the day of the
        *raid*", "two days before *the rebels attacked*"."""
        words = self.page.reading.tokens.words
        ends = min(self.clause_end(at, sentence), at + _OPENING)
        for noun in range(at, ends):
            acts = acts_of(words, noun, sentence.last, self.page.words)
            if not acts:
                continue
            for back in range(here - 1, max(here - _FAR, 0) - 1, -1):
                for one in reversed(told.get(back, ())):
                    if one.act in acts and one.date is not None and len(one.date) == _DAY and one.date <= self.today:
                        return one.date
            return None
        return None

    def of_head(
        self, sentence: Sentence, time: TimeExpression, here: int, told: Mapping[int, Sequence[EventMention]]
    ) -> str | None:
        """The day of the act told before that a sentence takes up ahead of a time and tells no other there: "*the clash* came a day
        after A left"."""
        opens = self.page.reading.tokens.at(time.start)
        if opens == sentence.first or any(one.trigger.start < time.start for one in self.ahead.get(here, ())):
            return None
        return self.of_act(sentence.first, sentence._replace(last=opens), here, told)

    def takes_up(self, sentence: Sentence, time: TimeExpression, here: int) -> bool:
        """Whether what stands ahead of a time in its sentence tells no act but takes one up: "the decision came a day after"."""
        tokens, stance = self.page.reading.tokens, self.page.words.stance
        ahead = range(sentence.first, tokens.at(time.start))
        if not ahead or any(one.trigger.start < time.start for one in self.ahead.get(here, ())):
            return False
        pointing = stance.definite or stance.pointing
        return any(tokens.words[at] in pointing or tokens.words[at] in stance.pointing for at in ahead)

    def clause_end(self, at: int, sentence: Sentence) -> int:
        """The comma behind a token, or where its sentence ends."""
        words = self.page.reading.tokens.words
        return next((one for one in range(at, sentence.last) if words[one] == ","), sentence.last)

    def spoken_of(self, here: int, far: int, about: Sequence[str]) -> str | None:
        """The last day, up to that of the page, which the sentences before name; rather one that stands with the words of what is
        spoken ``about``."""
        stems = {word[:_STEM] for word in about if len(word) >= _STEM}
        last = None
        for back in range(here - 1, max(here - _FAR, 0) - 1, -1):
            days = list(self.days_in(back))
            if not days:
                continue
            sentence = self.page.reading.sentences[back]
            told = self.page.reading.tokens.words[sentence.first : sentence.last]
            if not stems.isdisjoint(word[:_STEM] for word in told):
                return days[-1]
            if last is None and here - back <= far:
                last = max(of_the_news(days))
        return last

    def told_next(self, event: EventMention, lead: EventMention, here: int) -> str | None:
        """The one day that the next sentence gives for what this one tells."""
        if here + 1 >= len(self.page.reading.sentences):
            return None
        sentence = self.page.reading.sentences[here + 1]
        placed = self.of_main_clause(self.days_placed(here + 1, retold=True), sentence)
        if len({day for _, day in placed}) != 1:
            return None
        start = bisect_left(self.page.mentions, sentence.start, key=attrgetter("start"))
        end = bisect_left(self.page.mentions, sentence.end, key=attrgetter("start"))
        tokens = self.page.reading.tokens
        verb, told = tokens.words[tokens.at(event.trigger.start)], self.ahead.get(here + 1, ())
        behind = Behind(tokens.words, sentence, tokens.at(placed[0][0]), self.page.mentions[start:end], told, verb)
        return placed[0][1] if points_back(behind, event, self.page.words, first=_same_actor(event, lead)) else None

    def announced(self, event: EventMention, here: int) -> str | None:
        """The one day of the sentence before in the paragraph, where that tells no more than that somebody speaks: "Two allies
        spoke up on Friday"."""
        sentences, tokens, stance = self.page.reading.sentences, self.page.reading.tokens, self.page.words.stance
        if not here or quad_of(event.type) not in ("VC", "VK") or self.ahead.get(here - 1):
            return None
        before = sentences[here - 1]
        if before.paragraph != sentences[here].paragraph or before.last - before.first > _ANNOUNCING:
            return None
        days = set(self.days_in(here - 1))
        speaks = find_phrases(tokens.words, before.first, before.last, stance.reacting)
        return days.pop() if speaks and len(days) == 1 else None

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
            (time.start, time.value[:_DAY])
            for time in self.times_in(self.page.reading.sentences[index])
            if _is_day(time)
            and time.value[:_DAY] <= self.today
            and (not self.page.voices.hold(time.start) or (retold and self.is_retold(time.start)))
            and not self.is_of_old(time.start)
        ]

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

    def going_on(self, event: EventMention, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
        """The one day that the sentence before names, or the one before that, where it tells of the actor; or that of what he does
        there."""
        if is_standing(event, self.page.reading, self.page.words.stance):
            return None
        if not event.actors or (event.speaker is not None and not on_one_side(event.speaker, event.actors[0])):
            return None
        paragraph = self.page.reading.sentences[here].paragraph
        for back in range(here - 1, max(here - _BACK, 0) - 1, -1):
            sentence = self.page.reading.sentences[back]
            if sentence.paragraph != paragraph:
                return None
            told_of, days = self.tells_of(event.actors[0], sentence), of_the_news(self.days_in(back))
            if days:
                return days.pop() if told_of and len(days) == 1 else None
            done = {one.date for one in told.get(back, ()) if _goes_on(one, event) and not self.is_of_old(one.trigger.start)}
            if done:
                return done.pop() if len(done) == 1 else None
            if not told_of:
                return None
        return None

    def at_once(self, event: EventMention, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
        """The day of what the sentence before tells, where an act is done as soon as that had happened."""
        tokens = self.page.reading.tokens
        at = tokens.at(event.trigger.start)
        before = [one.date for one in told.get(here - 1, ()) if one.date is not None and len(one.date) == _DAY]
        return max(before) if before and tokens.words[at - 1] in self.page.words.stance.at_once else None

    def same_day(self, event: EventMention, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
        """The day of what was told right before, between the same sides or by one of them: that of the page, since what is done
        about it was done before the page came out; or that of a rally, which police break up while it lasts."""
        words, at = self.page.reading.tokens.words, self.page.reading.tokens.at(event.trigger.start)
        stance = self.page.words.stance
        if is_standing(event, self.page.reading, stance) or not stance.beforehand.isdisjoint(words[max(0, at - _BEFORE) : at]):
            return None
        if event.speaker is not None and not any(on_one_side(event.speaker, one) for one in event.actors):
            return None
        for back in range(here - 1, max(here - _SOON, 0) - 1, -1):
            dated = [one for one in told.get(back, ()) if one.date is not None]
            if not dated:
                continue
            last = dated[-1]
            follows = last.date == self.today or (last.act == "PROTEST" and _is_by_police(event))
            shares = any(on_one_side(one, other) for one in _sides(event) for other in _sides(last))
            return last.date if follows and shares else None
        return None

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


def _same_actor(event: EventMention, lead: EventMention) -> bool:
    return bool(event.actors and lead.actors) and event.actors[0].entity == lead.actors[0].entity


def _sides(event: EventMention) -> tuple[Mention, ...]:
    return (*event.actors, *event.recipients)


def _is_by_police(event: EventMention) -> bool:
    return event.act in _CLEARING and any(one.sector in _FORCES for one in event.actors)


def _goes_on(before: EventMention, event: EventMention) -> bool:
    """Whether an act is told as done on the day of one before it, by the same actor; or in its month, by or to the same side."""
    if before.date is None or before.date.isdigit():
        return False
    if len(before.date) == _DAY:
        return _same_actor(before, event)
    return any(on_one_side(one, other) for one in _sides(event) for other in _sides(before))


def _has_day(event: EventMention) -> bool:
    """Whether an event has a day, or a time that no sentence behind it would narrow: a year is of long ago."""
    return event.date is not None and (len(event.date) == _YEAR or len(event.date) >= _DAY)


def _is_of_cause(event: EventMention) -> bool:
    """Whether the span of years with which words are told is that of what they are about: "apologised for the war of 1914 to
    1918"."""
    return quad_of(event.type) in ("VC", "VK") and event.date is not None and "/" in event.date


def _holds(date: str | None, day: str) -> bool:
    """Whether a day lies in what is told as a week or month."""
    days = days_of(date)
    return days is not None and days[0] <= day <= days[1]


def _is_day(time: TimeExpression) -> bool:
    return time.precision in _TO_THE_DAY and time.value[:1].isdigit()
