"""In whose words an event stands: the statement that covers it, and what that makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sanad.model import Mention, Statement
from sanad.plover import quad_of

UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of a statement's content at ``[start, end)``."""

    start: int
    end: int
    statement: Statement


def sayings_of(statements: Sequence[Statement]) -> list[Said]:
    """All pieces of what is said, by start."""
    found = [Said(span.start, span.end, one) for one in statements if one.field == "text" for span in one.content]
    return sorted(found, key=lambda one: (one.start, one.end))


def said_at(sayings: Sequence[Said], offset: int) -> Said | None:
    """The shortest piece that holds the character at ``offset``."""
    best: Said | None = None
    for one in sayings:
        if one.start > offset:
            break
        if offset < one.end and (best is None or one.end - one.start < best.end - best.start):
            best = one
    return best


def vouches(said: Said | None, type_: str, actors: Sequence[Mention], recipients: Sequence[Mention]) -> bool:
    """Whether the one in whose words a hostile act stands can vouch for it: not an unnamed source, nor the side that it was done to."""
    if said is None:
        return True
    speaker = said.statement.speaker
    if speaker is None:
        return True
    if speaker.name == UNNAMED:
        return False
    if quad_of(type_) != "MK" or not actors or any(_one_side(speaker, actor) for actor in actors):
        return True
    return not any(_one_side(speaker, one) for one in recipients)


def _one_side(one: Mention, other: Mention) -> bool:
    return one.entity == other.entity or (one.country is not None and one.country == other.country)
