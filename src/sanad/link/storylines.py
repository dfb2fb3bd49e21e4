"""Events grouped over time."""

from __future__ import annotations

from typing import Final

from sanad.link.pages import digest
from sanad.model import Event
from sanad.times.days import days_of, days_published

GAP: Final = 120  # days of silence after which a new story begins
LEAST: Final = 2  # events without which there is no story


def story_of(event: Event) -> str | None:
    """What all events of one storyline share: the two parties that come first in the alphabet. None: no story."""
    keys = sorted({one.country or one.entity for one in event.participants})
    return "|".join(keys[:2]) if len(keys) > 1 and extent_of(event) and not event.historical else None


def extent_of(event: Event) -> tuple[str, str] | None:
    """First and last day of an event, or of its first report; None where neither is known."""
    return days_of(event.date) or days_published(event.first_reported)


def storyline_id(story: str, start: str) -> str:
    """The id of the storyline that begins on this day."""
    return "l" + digest(story, start)
