"""Whose claim or demand a rejection answers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.annotate.events.parties import fights, is_medium, is_unnamed
from sanad.annotate.events.speech.voiced import CONTRADICTS
from sanad.model import EventMention, Mention, Statement
from sanad.text.reading import Reading

ASKING: Final = frozenset({"ACCUSE", "REQUEST", "AGREE", "THREATEN"})  # acts that want an answer
BACK: Final = 8  # sentences back in which the other side of an exchange is looked for


class Claim(NamedTuple):
    """What somebody says: where it begins and ends, its sentence, who says it, the countries it is about, whether it denies."""

    start: int
    end: int
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
        found.append(Claim(one.start, one.end, reading.sentence_index(one.start), one.speaker, told_of, one.denies))
    return found


def whom_it_answers(
    event: EventMention, claims: Sequence[Claim], earlier: Sequence[EventMention], reading: Reading, *, of_claim: bool
) -> Mention | None:
    """Whose words a rejection answers that names nobody: who else spoke in the sentence before of its paragraph; else who of
    another country last said something of the one that rejects it, unless somebody did something to it since. What answers a claim
    answers nobody who said nothing of its author."""
    here = reading.sentence_index(event.trigger.start)
    first = bisect_left(claims, here - BACK, key=attrgetter("sentence"))
    before = claims[first : bisect_left(claims, event.start, key=attrgetter("start"))]
    beside = None if event.rule == CONTRADICTS else _spoken_beside(event, before, here, reading, of_claim=of_claim)
    if beside is not None:
        return beside
    own = {one.country for one in event.actors} - {None}
    for claim in reversed(before):
        other = claim.speaker.country not in {None, *own} and not is_medium(claim.speaker) and not is_unnamed(claim.speaker)
        if other and not claim.denies and not own.isdisjoint(claim.told_of):
            return None if _has_asked_since(claim.end, earlier) else claim.speaker
    return None


def _has_asked_since(end: int, earlier: Sequence[EventMention]) -> bool:
    """Whether somebody did what wants an answer behind the character ``end``."""
    return any(one.type in ASKING for one in takewhile(lambda one: one.trigger.start >= end, reversed(earlier)))


def _spoken_beside(
    event: EventMention, before: Sequence[Claim], here: int, reading: Reading, *, of_claim: bool
) -> Mention | None:
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
        if of_claim and None not in own and own.isdisjoint(claim.told_of):
            continue
        return claim.speaker
    return None
