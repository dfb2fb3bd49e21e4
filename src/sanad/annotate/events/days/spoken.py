"""The day of what a lead tells as said, where the sentence with the words themselves names it; and of what is announced."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.sources import on_one_side
from sanad.lang.stance import StanceWords
from sanad.model import EventMention, Mention, Statement, TimeExpression
from sanad.plover import quad_of
from sanad.text.reading import Reading

_NEAR: Final = 2  # sentences between what a lead tells and the words themselves
_MOST: Final = 20  # statements looked at for one event
_DECREED: Final = frozenset({"SANCTION"})  # done by announcing it
_DAY: Final = 10  # characters of a calendar day


def dated_by_speech(
    events: Sequence[EventMention],
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    reading: Reading,
    stance: StanceWords,
    published: str | None,
) -> list[EventMention]:
    """The events; one of words without a day has that of the nearest statement by the same side, if its sentence names one outside
    what is said; or that on which somebody announces it."""
    if published is None or not times or not any(_lacks_day(event) for event in events):
        return list(events)
    days = _days(statements, times, reading, published)
    if not days:
        return list(events)
    found = []
    for event in events:
        if _lacks_day(event):
            here = reading.sentence_index(event.trigger.start)
            start = bisect_left(days, here, key=lambda one: one[0])
            near = (told for told in days[start : start + _MOST] if told[0] == here)
            announced = next((day for _, one, day in near if _announces(one, event, reading, stance)), None)
            if announced is not None:
                found.append(replace(event, date=announced))
                continue
            start = bisect_right(days, here, key=lambda one: one[0])
            for at, statement, day in days[start : start + _MOST]:
                if at - here > _NEAR:
                    break
                if statement.speaker is not None and _is_own(statement.speaker, event):
                    event = replace(event, date=day)
                    break
        found.append(event)
    return found


def _lacks_day(event: EventMention) -> bool:
    in_words = quad_of(event.type) in ("VC", "VK") or event.type in _DECREED
    return event.date is None and event.status == "reported" and bool(event.actors) and in_words


def _announces(statement: Statement, event: EventMention, reading: Reading, stance: StanceWords) -> bool:
    """Whether an event stands in what a statement makes known."""
    cue = statement.cue
    if cue is None or not any(span.start <= event.trigger.start < span.end for span in statement.content):
        return False
    first, last = reading.tokens.at(cue.start), reading.tokens.at(cue.end)  # with the verb behind "thus"
    return not stance.announcing.isdisjoint(reading.tokens.words[first : last + 1])


def _is_own(speaker: Mention, event: EventMention) -> bool:
    """Whether a statement is the actor's own, or that of somebody who speaks for it."""
    if event.speaker is not None and not on_one_side(speaker, event.speaker):
        return False
    return any(
        one.entity == speaker.entity or (one.kind in ("organisation", "country") and on_one_side(speaker, one))
        for one in event.actors
    )


def _days(
    statements: Sequence[Statement], times: Sequence[TimeExpression], reading: Reading, published: str
) -> list[tuple[int, Statement, str]]:
    """Each statement with its sentence and the day that the words around it name, by sentence."""
    found = []
    for one in statements:
        if one.speaker is None or one.field != "text" or not one.content:
            continue
        at = reading.sentence_index(one.cue.start if one.cue is not None else one.content[0].start)
        sentence = reading.sentences[at]
        for time in times[bisect_left(times, sentence.start, key=lambda time: time.start) :]:
            if time.start >= sentence.end:
                break
            day = time.value[:_DAY]
            outside = not any(span.start <= time.start < span.end for span in one.content)
            if outside and time.precision in ("day", "minute", "part_of_day") and day <= published[:_DAY]:
                found.append((at, one, day))
                break
    return sorted(found, key=lambda one: one[0])
