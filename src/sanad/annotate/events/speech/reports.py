"""Whose report a rejection calls untrue: "A denied a report by the newspaper B", or what B reported before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from sanad.annotate.events.parties import is_medium
from sanad.lang.stance import StanceWords
from sanad.model import EventMention, Mention
from sanad.text.reading import Reading

_OBJECT: Final = 4  # words behind a verb among which the noun of its object stands
_BESIDE: Final = 6  # words between that noun and who made the report
_PAUSES: Final = frozenset(",.;:\"'()")
_BACK: Final = 2  # sentences back in which somebody reported something


def noun_of_report(event: EventMention, reading: Reading, stance: StanceWords) -> int | None:
    """The token of the noun for news that somebody carried, where that is what is rejected: "denied reports that", "called the
    story false"."""
    first, behind = reading.tokens.at(event.trigger.start), reading.tokens.at(event.trigger.end) + _OBJECT
    behind = min(behind, reading.sentence_at(event.trigger.start).last)
    return next((at for at in range(first, behind) if reading.tokens.words[at] in stance.reports), None)


def is_of_claim(event: EventMention, reading: Reading, stance: StanceWords) -> bool:
    """Whether what is rejected is something said, by the verb or the noun for it: "denied", "called the claim absurd"."""
    first, behind = reading.tokens.at(event.trigger.start), reading.tokens.at(event.trigger.end) + _OBJECT
    words = reading.tokens.words[first : min(behind, reading.sentence_at(event.trigger.start).last)]
    return words[0] in stance.untrue or not (stance.utterances | stance.hearsay).isdisjoint(words)


def whose_report(
    event: EventMention, noun: int, media: Sequence[Mention], reading: Reading, stance: StanceWords
) -> Mention | None:
    """Which of ``media``, in order of start, carried the report that ``event`` rejects, called so by the token ``noun``: the one
    named beside it, else for a report known by now ("that report") the one that was last named, some sentences back at most; None
    where that is of no known country."""
    words, at = reading.tokens.words, reading.tokens.at
    beside = bisect_left(media, event.trigger.start, key=attrgetter("start"))
    if beside < len(media) and media[beside].country is not None:
        named = at(media[beside].start)
        apart = words[noun + 1 : named]  # ", AFP reported" only tells who has the denial
        if named < reading.sentence_at(event.trigger.start).last and named - noun <= _BESIDE and _PAUSES.isdisjoint(apart):
            return media[beside]
    known = words[noun - 1] in stance.definite or not stance.pointing.isdisjoint(words[noun + 1 : noun + 2])
    if not known or beside == 0 or _far(event, media[beside - 1], reading):
        return None
    return media[beside - 1] if media[beside - 1].country is not None else None


def _far(event: EventMention, before: Mention, reading: Reading) -> bool:
    return reading.sentence_index(event.trigger.start) - reading.sentence_index(before.start) > _BACK


def media_of(mentions: Sequence[Mention]) -> list[Mention]:
    """The outlets and journalists that a page names, in order of start."""
    return [one for one in mentions if one.field == "text" and is_medium(one)]
