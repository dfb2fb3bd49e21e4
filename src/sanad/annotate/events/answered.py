"""Whose claim or demand a rejection answers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from sanad.annotate.events.voiced import CONTRADICTS
from sanad.model import REBELS, UNNAMED, EventMention, Mention, Statement
from sanad.text.reading import Reading

ASKING = frozenset({"ACCUSE", "REQUEST", "AGREE", "THREATEN"})  # acts that want an answer
BACK = 8  # sentences back in which the other side of an exchange is looked for


class Claim(NamedTuple):
    """What somebody says: where it ``start``s, in which sentence, who says it, the countries it is about, whether it denies."""

    start: int
    sentence: int
    speaker: Mention
    told_of: frozenset[str]
    denies: bool


def claims_of(statements: Sequence[Statement], mentions: Sequence[Mention], reading: Reading) -> list[Claim]:
    """What is said in the body of a page, in order."""
    starts = [mention.start for mention in mentions]
    found = []
    for one in statements:
        if one.field != "text" or one.speaker is None:
            continue
        named = (mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)] for span in one.content)
        told_of = frozenset(mention.country for inside in named for mention in inside if mention.country is not None)
        found.append(Claim(one.start, reading.sentence_index(one.start), one.speaker, told_of, one.denies))
    return found


def whom_it_answers(
    event: EventMention, claims: Sequence[Claim], earlier: Sequence[EventMention], reading: Reading
) -> Mention | None:
    """Whose words a rejection answers that names nobody: who else spoke in the sentence before of its paragraph; else who of
    another country last said something of the one that rejects it, unless somebody did something to it since."""
    here = reading.sentence_index(event.trigger.start)
    first = bisect_left(claims, here - BACK, key=attrgetter("sentence"))
    before = claims[first : bisect_left(claims, event.start, key=attrgetter("start"))]
    beside = None if event.rule == CONTRADICTS else _spoken_beside(event, before, here, reading)
    if beside is not None:
        return beside
    own = {one.country for one in event.actors} - {None}
    for claim in reversed(before):
        of_it = not claim.denies and not own.isdisjoint(claim.told_of)
        if of_it and claim.speaker.country not in {None, *own} and not is_medium(claim.speaker) and not is_unnamed(claim.speaker):
            since = any(one.type in ASKING and one.trigger.start > claim.start + len(claim.speaker.text) for one in earlier[-BACK:])
            return None if since else claim.speaker
    return None


def _spoken_beside(event: EventMention, before: Sequence[Claim], here: int, reading: Reading) -> Mention | None:
    """Who else spoke last, in the sentence before of the same paragraph."""
    paragraph = reading.sentence_at(event.trigger.start).paragraph
    own = {one.country for one in event.actors}
    for claim in reversed(before):
        if here - claim.sentence > 1 or reading.sentence_at(claim.start).paragraph != paragraph:
            return None
        if any(actor.start < claim.speaker.end and claim.speaker.start < actor.end for actor in event.actors):
            continue  # the denial itself
        if claim.speaker.country in own and claim.speaker.country is not None and not fights(event.actors[0], claim.speaker):
            continue
        return claim.speaker
    return None


def is_unnamed(mention: Mention) -> bool:
    """Whether a speaker is somebody who is not named: "a diplomat", of whatever country he may be."""
    return mention.name == UNNAMED


def fights(one: Mention, other: Mention) -> bool:
    """Whether two bodies of one country are sides of a conflict within it."""
    armed = any(mention.sector in REBELS | {"OPP"} for mention in (one, other))
    return armed and one.entity != other.entity and other.kind in ("organisation", "group", "country") and other.sector is not None


def is_medium(mention: Mention) -> bool:
    """Whether a mention is of journalists, who pass words on without being those to whom they are addressed."""
    return mention.kind == "outlet" or mention.sector == "JRN"
