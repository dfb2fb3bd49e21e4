"""Events grouped over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sanad.link.pages import Page, digest
from sanad.model import Event, Participant, Storyline
from sanad.times.days import days_between, days_of

GAP = 120  # days of silence after which a new story begins


def block_of(event: Event) -> str | None:
    """What all events of one storyline share: the two parties that come first in the alphabet. None for events with fewer."""
    keys = sorted({one.country or one.entity for one in event.participants})
    return "|".join(keys[:2]) if len(keys) > 1 else None


def day_of(event: Event) -> str:
    """The day that an event is sorted by: its own, or that of its first report; empty where neither is known."""
    days = days_of(event.date)
    return days[0] if days else (event.first_reported or "")[:10]


def group_events(events: Iterable[Event], pages: Mapping[str, Page]) -> list[Storyline]:
    """The storylines of one block's events; two events at least, by no more than `GAP` days apart."""
    ordered = sorted((one for one in events if day_of(one) and not one.historical), key=lambda one: (day_of(one), one.id))
    runs: list[list[Event]] = []
    for event in ordered:
        if runs and days_between(day_of(runs[-1][-1]), day_of(event)) <= GAP:
            runs[-1].append(event)
        else:
            runs.append([event])
    return [_storyline(run, pages) for run in runs if len(run) > 1]


def _storyline(run: Sequence[Event], pages: Mapping[str, Page]) -> Storyline:
    told = Counter(passage.article for event in run for passage in event.mentions)
    articles = sorted(told, key=lambda article: pages[article].order)
    titled = [article for article in articles if pages[article].title]
    best = min(titled, key=lambda article: (-told[article], pages[article].order), default=None)
    names: Counter[str] = Counter()
    parties: dict[str, Participant] = {}
    for event in run:
        for one in event.participants:
            names[one.entity] += 1
            parties.setdefault(one.entity, one)
    chief = sorted(parties.values(), key=lambda one: (-names[one.entity], one.entity))[:6]
    title = (pages[best].title if best else None) or ", ".join(one.name for one in chief[:2])
    block = block_of(run[0]) or ""
    return Storyline(
        "l" + digest(block, day_of(run[0])),
        title,
        tuple(chief),
        tuple(one.id for one in run),
        tuple(articles),
        day_of(run[0]),
        day_of(run[-1]),
    )
