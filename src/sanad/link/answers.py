"""Accusations that the accused answers on the same page."""

from __future__ import annotations

from collections.abc import Iterator

from sanad.link.pages import UNNAMED
from sanad.model import Annotations, EventMention, Mention, Statement

ACCUSE, REJECT, DENIED = "ACCUSE", "REJECT", "denied"


def contested(annotations: Annotations) -> frozenset[int]:
    """Places in ``annotations.events`` of those that somebody on the page contradicts: what is told as denied, and the
    accusations that the accused denies.

    A denial answers the last accusation against its side that comes before it; where none does, the first behind it.
    """
    found = {n for n, one in enumerate(annotations.events) if one.status == DENIED}
    charges = [(n, one) for n, one in enumerate(annotations.events) if one.act == ACCUSE and one.recipients]
    if not charges:
        return frozenset(found)
    for start, who in _denials(annotations):
        against = [(n, one) for n, one in charges if _charged(one, who)]
        before = [(n, one) for n, one in against if one.start <= start]
        chosen = before[-1] if before else against[0] if against else None
        if chosen is not None:
            found |= {n for n, one in against if (one.start, one.end) == (chosen[1].start, chosen[1].end)}
    return frozenset(found)


def _denials(annotations: Annotations) -> Iterator[tuple[int, Mention]]:
    """Where and who: statements that deny, and denials that are told as acts; not refusals to do what is asked."""
    for one in annotations.statements:
        if one.denies and one.speaker is not None and one.speaker.name != UNNAMED:
            yield _end(one), one.speaker
    for event in annotations.events:
        if event.act == REJECT and event.mode is None and event.status not in ("planned", "hypothetical"):
            yield from ((event.end, actor) for actor in event.actors if actor.name != UNNAMED)


def _end(statement: Statement) -> int:
    return max((statement.end, *(span.end for span in statement.content)))


def _charged(accusation: EventMention, who: Mention) -> bool:
    """Whether ``who`` stands on the accused side, and not on that of the accuser."""
    return any(_one_side(one, who) for one in accusation.recipients) and not any(_one_side(one, who) for one in accusation.actors)


def _one_side(one: Mention, other: Mention) -> bool:
    return one.entity == other.entity or (one.country is not None and one.country == other.country)
