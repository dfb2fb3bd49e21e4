"""Accusations that the accused answers on the same page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sanad.link.pages import lies_ahead, on_one_side
from sanad.model import UNNAMED, EventMention, Mention, Passage, Statement

ACCUSE: Final = "ACCUSE"
REJECT: Final = "REJECT"
DENIED: Final = "denied"


def answered(events: Sequence[EventMention], statements: Sequence[Statement], aimed: Sequence[Passage] = ()) -> frozenset[int]:
    """Places in ``events`` of what is told as denied, and of the accusations that the accused denies.

    A denial answers the last accusation against its side that comes before it; where none does, the first behind it. ``aimed``
    holds the places of denials that are known to answer something.
    """
    found = {n for n, one in enumerate(events) if one.status == DENIED}
    charges = [(n, one) for n, one in enumerate(events) if one.act == ACCUSE and one.recipients]
    if not charges:
        return frozenset(found)
    for start, who in _denials(events, statements):
        if any(one.field == "text" and one.start <= start <= one.end for one in aimed):
            continue
        against = [(n, one) for n, one in charges if _charged(one, who)]
        before = [(n, one) for n, one in against if one.start <= start]
        chosen = before[-1] if before else against[0] if against else None
        if chosen is not None:
            found |= {n for n, one in against if (one.start, one.end) == (chosen[1].start, chosen[1].end)}
    return frozenset(found)


def _denials(events: Sequence[EventMention], statements: Sequence[Statement]) -> Iterator[tuple[int, Mention]]:
    """Where and who: statements that deny, and denials that are told as acts; not refusals to do what is asked."""
    for one in statements:
        if one.denies and one.speaker is not None and one.speaker.name != UNNAMED:
            yield _end(one), one.speaker
    for event in events:
        if is_denial(event):
            yield from ((event.end, actor) for actor in event.actors if actor.name != UNNAMED)


def is_denial(event: EventMention) -> bool:
    """Whether an act that is told may be a denial: one of PLOVER's modes says that it is a refusal to do what is asked."""
    return event.act == REJECT and event.mode is None and not lies_ahead(event)


def _end(statement: Statement) -> int:
    return max((statement.end, *(span.end for span in statement.content)))


def _charged(accusation: EventMention, who: Mention) -> bool:
    """Whether ``who`` stands on the accused side, and not on that of the accuser."""
    accused = any(on_one_side(one, who) for one in accusation.recipients)
    return accused and not any(on_one_side(one, who) for one in accusation.actors)
