"""Events grouped over time."""

from __future__ import annotations

from sanad.link.pages import digest
from sanad.model import Event
from sanad.times.days import days_of

GAP = 120  # days of silence after which a new story begins
LEAST = 2  # events without which there is no story


def story_of(event: Event) -> str | None:
    """What all events of one storyline share: the two parties that come first in the alphabet. None: no story."""
    keys = sorted({one.country or one.entity for one in event.participants})
    return "|".join(keys[:2]) if len(keys) > 1 and day_of(event) and not event.historical else None


def day_of(event: Event) -> str:
    """The day that an event is sorted by: its own, or that of its first report; empty where neither is known."""
    days = days_of(event.date)
    return days[0] if days else (event.first_reported or "")[:10]


def storyline_id(story: str, start: str) -> str:
    """The id of the storyline that begins on this day."""
    return "l" + digest(story, start)
