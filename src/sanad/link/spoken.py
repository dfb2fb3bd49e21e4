"""When somebody spoke, as far as a page says: an accusation, a demand or a denial is often told without its day, and the day stands
where the same person is quoted.

An event whose words stand near has the day already (`sanad.annotate.events.days.spoken`). This looks over the whole page, which is
too bold for what is reported of one page, and serves linking alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.link.pages import on_one_side, page_alone
from sanad.model import UNNAMED, Annotations, Article, EventMention, Mention
from sanad.times.days import days_between, days_of

# What is said: the same parties demand or refuse one thing today and another tomorrow.
SPOKEN: Final = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT"})
_MOUTHS: Final = frozenset({"person", "office", "organisation"})  # kinds of those who speak
RECENT: Final = 7  # days
_STOPS: Final = (". ", "\n")
# Acts that are done in speaking: whoever does one of them on a day spoke on that day.
_TOLD: Final = SPOKEN | {"SUPPORT", "CONCEDE"}
_SAID: Final = SPOKEN | {"SUPPORT"}


def days_spoken(article: Article, annotations: Annotations) -> dict[int, str]:
    """The days of acts of speech that are told without one, by their place in ``annotations.events``.

    It is the one day on which the page has the same person or body speak; or, where it gives none, on which it has the bodies of a
    person's country, or the people of a body's country, speak. Only days shortly before the page count: what was said long ago is
    background.
    """
    told = page_alone(article).day
    undated = [
        (n, one)
        for n, one in enumerate(annotations.events)
        if one.date is None and one.act in _SAID and one.status == "reported" and one.actors
    ]
    if not undated or not told:
        return {}
    days = [(who, day) for who, day in _days_said(article.text, annotations) if day <= told and days_between(day, told) <= RECENT]
    found = _told_beside(article.text, annotations, undated, told)
    for n, one in undated:
        if n in found or one.act not in SPOKEN or one.actors[0].kind not in _MOUTHS:
            continue
        who = one.actors[0]
        own = {day for other, day in days if other.entity == who.entity} or {
            day for other, day in days if who.country and other.country == who.country and other.kind != who.kind
        }
        if len(own) == 1:
            found[n] = own.pop()
    return found


def _told_beside(text: str, annotations: Annotations, undated: Sequence[tuple[int, EventMention]], told: str) -> dict[int, str]:
    """The days of what is said in a paragraph that names but one: before that day, in a lead that goes on to say when somebody of
    that side said it; or behind it, by somebody whom the sentence with the day names."""
    spans = [span for one in annotations.statements if one.field == "text" for span in one.content]
    found = {}
    for n, one in undated:
        if one.field != "text" or (one.speaker is not None and not on_one_side(one.speaker, one.actors[0])):
            continue  # what somebody says that another asks
        start = text.rfind("\n", 0, one.start) + 1
        end = text.find("\n", one.start) if "\n" in text[one.start :] else len(text)
        held = (time for time in annotations.times if time.field == "text" and start <= time.start < end)
        times = [(time.start, days_of(time.value)) for time in held]
        days = {value[0] for _, value in times if value and value[0] == value[1]}
        at = min((place for place, value in times if value), default=None)
        if at is None or len(days) != 1 or any(first <= at < last for first, last in spans):
            continue
        day = next(iter(days))
        if day > told or days_between(day, told) > RECENT:
            continue
        who = one.actors[0]
        beside = [other for other in _named_beside(text, annotations, at) if who.name != UNNAMED and on_one_side(who, other)]
        if beside and ((start == 0 and one.end < at) or (at < one.start and any(other.entity == who.entity for other in beside))):
            found[n] = day
    return found


def _named_beside(text: str, annotations: Annotations, at: int) -> list[Mention]:
    """Who is named in the sentence at a place."""
    start, end = _clause(text, at)
    return [one for one in annotations.mentions if one.field == "text" and start <= one.start < end]


def _days_said(text: str, annotations: Annotations) -> set[tuple[Mention, str]]:
    """Who speaks on which days."""
    found: set[tuple[Mention, str]] = set()
    for event in annotations.events:
        days = days_of(event.date)
        if days and days[0] == days[1] and event.act in _TOLD and event.status == "reported":
            found.update((who, days[0]) for who in event.actors[:1] if who.kind in _MOUTHS)
    said = [(one, one.speaker) for one in annotations.statements if one.field == "text" and one.speaker]
    spans = [span for one, _ in said for span in one.content]
    times = [
        (one.start, days[0])
        for one in annotations.times
        if one.field == "text" and (days := days_of(one.value)) and days[0] == days[1]
        if not any(start <= one.start < end for start, end in spans)
    ]
    for one, who in said if times else ():
        if who.kind in _MOUTHS and who.name != UNNAMED:
            start, end = _clause(text, one.cue.start if one.cue else one.start)
            found.update((who, day) for at, day in times if start <= at < end)
    return found


def _clause(text: str, where: int) -> tuple[int, int]:
    """From one full stop to the next, around a place; one behind an abbreviation cuts too early, which costs a day, no more."""
    start = max(text.rfind(stop, 0, where) for stop in _STOPS)
    ends = [end for stop in _STOPS if (end := text.find(stop, where)) >= 0]
    return start + 1, min(ends, default=len(text))
