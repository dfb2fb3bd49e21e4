"""When somebody spoke, as far as a page says: an accusation, a demand or a denial is often told without its day, and the day stands
where the same person is quoted.

An event whose words stand near has the day already (`sanad.annotate.events.spoken`). This looks over the whole page, which is too
bold for what is reported of one page, and serves linking alone.
"""

from __future__ import annotations

from sanad.model import UNNAMED, Annotations, Article, Mention
from sanad.times.days import days_between, days_of

# What is said: the same parties demand or refuse one thing today and another tomorrow.
SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT"})
# Acts that are done in speaking: whoever does one of them on a day spoke on that day.
_MOUTHS = frozenset({"person", "office", "organisation"})
RECENT = 7  # days
_STOPS = (". ", "\n")
_TOLD = SPOKEN | {"SUPPORT", "CONCEDE"}


def days_spoken(article: Article, annotations: Annotations) -> dict[int, str]:
    """The days of acts of speech that are told without one, by their place in ``annotations.events``.

    It is the one day on which the page has the same person or body speak; or, where it gives none, on which it has the bodies of a
    person's country, or the people of a body's country, speak. Only days shortly before the page count: what was said long ago is
    background.
    """
    told = (article.published or "")[:10]
    undated = [
        (n, one)
        for n, one in enumerate(annotations.events)
        if one.date is None and one.act in SPOKEN and one.status == "reported" and one.actors and one.actors[0].kind in _MOUTHS
    ]
    if not undated or not told:
        return {}
    days = [(who, day) for who, day in _days_said(article.text, annotations) if day <= told and days_between(day, told) <= RECENT]
    found = {}
    for n, one in undated:
        who = one.actors[0]
        own = {day for other, day in days if other.entity == who.entity} or {
            day for other, day in days if who.country and other.country == who.country and other.kind != who.kind
        }
        if len(own) == 1:
            found[n] = own.pop()
    return found


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
