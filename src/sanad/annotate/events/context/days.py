"""The day of an event that its own sentence does not name, from the sentences around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from sanad.annotate.events.context.around import DAY, Around, Page, is_day
from sanad.annotate.events.context.counting import counted
from sanad.annotate.events.context.further_down import day_further_down, find_dated_nouns
from sanad.annotate.events.context.standing import is_standing
from sanad.annotate.events.days.behind import Behind, points_back
from sanad.annotate.events.sources import on_one_side
from sanad.lang.phrases import find_phrases
from sanad.model import EventMention, Mention
from sanad.plover import quad_of
from sanad.times.days import days_of, of_the_news

_YEAR: Final = 4  # letters of a year
_BACK: Final = 2  # sentences back of a paragraph in which the day stands that goes on
_SOON: Final = 4  # sentences back in which the day stands of what the page's own day answers
_ANNOUNCING: Final = 16  # tokens of a sentence that tells no more than that somebody speaks
_BEFORE: Final = 3  # words before a verb in which its auxiliary stands
_CLEARING: Final = frozenset({"ASSAULT", "COERCE"})
_FORCES: Final = frozenset({"COP", "MIL"})


def with_days_around(events: Sequence[EventMention], page: Page, published: str | None) -> list[EventMention]:
    """The events; what is told without a day has that from which its sentence counts ("hours later", "two days before the vote"),
    that which the next sentence gives ("the move was announced on Friday"), or that on which its actor was last told to act in the
    same paragraph. What is told with no more than a week or month, has the day that the next sentence gives."""
    if published is None or not page.times or all(_has_day(event) for event in events):
        return list(events)
    ahead: dict[int, list[EventMention]] = {}  # by sentence, as their own sentences date them
    for event in events:
        ahead.setdefault(page.reading.sentence_index(event.trigger.start), []).append(event)
    around = Around(page, published[:DAY], ahead)
    around = around._replace(nouns=find_dated_nouns(around.days_by_sentence(), page.reading, page.words))
    found: list[EventMention] = []
    told: dict[int, list[EventMention]] = {}  # by sentence
    for event in events:
        index = page.reading.sentence_index(event.trigger.start)
        here = told.setdefault(index, [])
        if event.date is None and event.status == "reported":
            day = _day_of(around, event, here[0] if here else event, told)
            event = event if day is None else replace(event, date=day)
        elif not _has_day(event) and event.status in ("reported", "alleged"):
            day = _told_next(around, event, here[0] if here else event, index) or _told_below(around, event, index, told)
            event = event if day is None or not (_is_of_cause(event) or _holds(event.date, day)) else replace(event, date=day)
        here.append(event)
        found.append(event)
    return found


def _day_of(around: Around, event: EventMention, lead: EventMention, told: Mapping[int, Sequence[EventMention]]) -> str | None:
    """The day of an event whose sentence names none; ``lead`` is the first that the sentence tells, ``told`` what is told up to
    there, by sentence."""
    here = around.page.reading.sentence_index(event.trigger.start)
    sentence = around.page.reading.sentences[here]
    own = [time for time in around.times_in(sentence) if not around.is_of_what_was_told(time, sentence)]
    if any(is_day(time) and time.value[:DAY] <= around.today for time in own):
        return None
    day = counted(around, event, sentence, own, here, told)
    if day is not None:
        return day
    if any(is_day(time) for time in own):  # of what is asked for or promised
        return _told_next(around, event, lead, here)
    day = _told_next(around, event, lead, here) or _announced(around, event, here) or _going_on(around, event, here, told)
    day = day or _told_below(around, event, here, told)
    return day or _at_once(around, event, here, told) or _same_day(around, event, here, told)


def _told_below(around: Around, event: EventMention, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
    """The day that a noun further down gives for what this sentence tells: "Monday's session"."""
    leads = not any(told.get(back) for back in range(here)) and not told.get(here)
    page = around.page
    return day_further_down(
        event, here, leads=leads, nouns=around.nouns, told=around.ahead, reading=page.reading, words=page.words)


def _told_next(around: Around, event: EventMention, lead: EventMention, here: int) -> str | None:
    """The one day that the next sentence gives for what this one tells."""
    if here + 1 >= len(around.page.reading.sentences):
        return None
    sentence = around.page.reading.sentences[here + 1]
    placed = around.of_main_clause(around.days_placed(here + 1, retold=True), sentence)
    if len({day for _, day in placed}) != 1:
        return None
    start = bisect_left(around.page.mentions, sentence.start, key=attrgetter("start"))
    end = bisect_left(around.page.mentions, sentence.end, key=attrgetter("start"))
    tokens = around.page.reading.tokens
    verb, told = tokens.words[tokens.at(event.trigger.start)], around.ahead.get(here + 1, ())
    behind = Behind(tokens.words, sentence, tokens.at(placed[0][0]), around.page.mentions[start:end], told, verb)
    return placed[0][1] if points_back(behind, event, around.page.words, first=_same_actor(event, lead)) else None


def _announced(around: Around, event: EventMention, here: int) -> str | None:
    """The one day of the sentence before in the paragraph, where that tells no more than that somebody speaks: "Two allies
    spoke up on Friday"."""
    sentences, tokens, stance = around.page.reading.sentences, around.page.reading.tokens, around.page.words.stance
    if not here or quad_of(event.type) not in ("VC", "VK") or around.ahead.get(here - 1):
        return None
    before = sentences[here - 1]
    if before.paragraph != sentences[here].paragraph or before.last - before.first > _ANNOUNCING:
        return None
    days = set(around.days_in(here - 1))
    speaks = find_phrases(tokens.words, before.first, before.last, stance.reacting)
    return days.pop() if speaks and len(days) == 1 else None


def _going_on(around: Around, event: EventMention, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
    """The one day that the sentence before names, or the one before that, where it tells of the actor; or that of what he does
    there."""
    if is_standing(event, around.page.reading, around.page.words.stance):
        return None
    if not event.actors or (event.speaker is not None and not on_one_side(event.speaker, event.actors[0])):
        return None
    paragraph = around.page.reading.sentences[here].paragraph
    for back in range(here - 1, max(here - _BACK, 0) - 1, -1):
        sentence = around.page.reading.sentences[back]
        if sentence.paragraph != paragraph:
            return None
        told_of, days = around.tells_of(event.actors[0], sentence), of_the_news(around.days_in(back))
        if days:
            return days.pop() if told_of and len(days) == 1 else None
        recent = [one for one in told.get(back, ()) if one.date is not None and not around.is_of_old(one.trigger.start)]
        done = {one.date for one in recent if _goes_on(one, event)}
        if done:
            return done.pop() if len(done) == 1 else None
        if not told_of or any(_concerns(one, event.actors[0]) for one in recent):
            return None  # what was done to him later is nearer than what stands above
    return None


def _at_once(around: Around, event: EventMention, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
    """The day of what the sentence before tells, where an act is done as soon as that had happened."""
    tokens = around.page.reading.tokens
    at = tokens.at(event.trigger.start)
    before = [one.date for one in told.get(here - 1, ()) if one.date is not None and len(one.date) == DAY]
    return max(before) if before and tokens.words[at - 1] in around.page.words.stance.at_once else None


def _same_day(around: Around, event: EventMention, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
    """The day of what was told right before, between the same sides or by one of them: that of the page, since what is done
    about it was done before the page came out; or that of a rally, which police break up while it lasts."""
    words, at = around.page.reading.tokens.words, around.page.reading.tokens.at(event.trigger.start)
    stance = around.page.words.stance
    if is_standing(event, around.page.reading, stance) or not stance.beforehand.isdisjoint(words[max(0, at - _BEFORE) : at]):
        return None
    if event.speaker is not None and not any(on_one_side(event.speaker, one) for one in event.actors):
        return None
    for back in range(here - 1, max(here - _SOON, 0) - 1, -1):
        dated = [one for one in told.get(back, ()) if one.date is not None]
        if not dated:
            continue
        last = dated[-1]
        follows = last.date == around.today or (last.act == "PROTEST" and _is_by_police(event))
        shares = any(on_one_side(one, other) for one in _sides(event) for other in _sides(last))
        return last.date if follows and shares else None
    return None


def _same_actor(event: EventMention, lead: EventMention) -> bool:
    return bool(event.actors and lead.actors) and event.actors[0].entity == lead.actors[0].entity


def _concerns(event: EventMention, who: Mention) -> bool:
    """Whether something was done to ``who`` on a day of its own."""
    return event.date is not None and len(event.date) == DAY and any(on_one_side(one, who) for one in event.recipients)


def _sides(event: EventMention) -> tuple[Mention, ...]:
    return (*event.actors, *event.recipients)


def _is_by_police(event: EventMention) -> bool:
    return event.act in _CLEARING and any(one.sector in _FORCES for one in event.actors)


def _goes_on(before: EventMention, event: EventMention) -> bool:
    """Whether an act is told as done on the day of one before it, by the same actor; or in its month, by or to the same side."""
    if before.date is None or before.date.isdigit():
        return False
    if len(before.date) == DAY:
        return _same_actor(before, event)
    return any(on_one_side(one, other) for one in _sides(event) for other in _sides(before))


def _has_day(event: EventMention) -> bool:
    """Whether an event has a day, or a time that no sentence behind it would narrow: a year is of long ago."""
    return event.date is not None and (len(event.date) == _YEAR or len(event.date) >= DAY)


def _is_of_cause(event: EventMention) -> bool:
    """Whether the span of years with which words are told is that of what they are about: "apologised for the war of 1914 to
    1918"."""
    return quad_of(event.type) in ("VC", "VK") and event.date is not None and "/" in event.date


def _holds(date: str | None, day: str) -> bool:
    """Whether a day lies in what is told as a week or month."""
    days = days_of(date)
    return days is not None and days[0] <= day <= days[1]
