"""In whose words an event stands: the statement that covers it, and what that makes of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

from sanad.model import UNNAMED, Mention, Statement
from sanad.plover import quad_of
from sanad.text.tokens import fold

_OFFICIAL: Final = frozenset({"GOV", "MIL", "REB"})
# Hostile acts that are made known to whom they are done, and so are no mere charge in his mouth: envoys sent home, trade banned.
_OPEN: Final = frozenset({"SANCTION"})


class Said(NamedTuple):
    """A piece of a statement's content at ``[start, end)``; ``reach`` is the furthest end of those up to it in order."""

    start: int
    end: int
    statement: Statement
    reach: int = 0


def sayings_of(statements: Sequence[Statement]) -> list[Said]:
    """All pieces of what is said, by start."""
    pieces = [(span.start, span.end, one) for one in statements if one.field == "text" for span in one.content]
    pieces.sort(key=itemgetter(0, 1))
    found, reach = [], 0
    for start, end, one in pieces:
        reach = max(reach, end)
        found.append(Said(start, end, one, reach))
    return found


def tells(mention: Mention, said: Said) -> bool:
    """Whether a mention stands beside what is said, as its speaker behind it or as whom it is told: "420 were killed, A said"."""
    statement = said.statement
    if mention == statement.addressee:
        return all(mention.start < span.start or mention.start >= span.end for span in statement.content)
    speaker = statement.speaker
    if speaker is None or speaker.start < max(span.end for span in statement.content):
        return False
    return speaker.start <= mention.start < speaker.end


def speaks_ahead(mention: Mention, said: Said) -> bool:
    """Whether a mention is the speaker ahead of what is said, to whom nothing in it is done: "she said that it was proposed"."""
    statement = said.statement
    return mention == statement.speaker and mention.end <= min(span.start for span in statement.content)


def said_at(sayings: Sequence[Said], offset: int) -> Said | None:
    """The shortest piece that holds the character at ``offset``."""
    best: Said | None = None
    for index in range(bisect_right(sayings, offset, key=attrgetter("start")) - 1, -1, -1):
        one = sayings[index]
        if one.reach <= offset:
            break
        if offset < one.end and (best is None or one.end - one.start <= best.end - best.start):
            best = one
    return best


def speaks(said: Said, actors: Sequence[Mention]) -> bool:
    """Whether the one in whose words an act stands is on the side of who acts, or nobody says who speaks."""
    speaker = said.statement.speaker
    return speaker is None or not actors or any(on_one_side(speaker, actor) for actor in actors)


def vouches(
    said: Said | None, type_: str, actors: Sequence[Mention], recipients: Sequence[Mention], jointly: frozenset[str] = frozenset()
) -> bool:
    """Whether the one in whose words an act stands can vouch for it: not an unnamed source, unless that is what several sides say
    together (one of ``jointly`` is in its name); nor, if the act is hostile and no measure taken openly, the side that it was done
    to."""
    if said is None:
        return True
    speaker = said.statement.speaker
    if speaker is None:
        return True
    hostile = quad_of(type_) == "MK"
    if speaker.name == UNNAMED:
        return not hostile and is_joint(speaker, jointly)
    if not hostile or type_ in _OPEN or not actors or any(on_one_side(speaker, actor) for actor in actors):
        return True
    nobody = all(one.country is None for one in recipients)
    if nobody and speaker.sector in _OFFICIAL and speaker.country is not None:
        return False  # one government of another's violence
    return not any(on_one_side(speaker, one) for one in recipients)


def is_joint(speaker: Mention, jointly: frozenset[str]) -> bool:
    """Whether a source without a name is what several sides say together: "a joint statement said"."""
    return speaker.name == UNNAMED and not jointly.isdisjoint(fold(speaker.text).split())


def on_one_side(one: Mention, other: Mention) -> bool:
    return one.entity == other.entity or (one.country is not None and one.country == other.country)
