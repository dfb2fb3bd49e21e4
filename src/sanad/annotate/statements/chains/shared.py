"""Statements that name no vehicle of their own and have that of a neighbour, or of what they sum up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.denials.contradictions import words_shared
from sanad.annotate.statements.sayings import Saying
from sanad.model import UNNAMED, Mention
from sanad.text.sentences import Sentence

_LEADING: Final = 4  # statements that a lead has at most: a page in one paragraph is none
_NEXT_TO: Final = 3  # paragraphs from a statement to one of the same speaker
_OPENING: Final = 3  # words in which a sentence says that it tells of another day


class Told(NamedTuple):
    """A statement with who makes it, the ``first`` and ``last`` sentence that it stands in, and whether vehicles are ``named``
    beside it."""

    saying: Saying
    speaker: Mention | None
    first: Sentence
    last: Sentence
    named: bool


def share_chains(speech: Speech, told: Sequence[Told], chains: list[tuple[str, ...]]) -> None:
    """Gives each of ``told`` that has none among ``chains`` that of the one before it or behind it, or of what it sums up."""
    for index, (before, here) in enumerate(pairwise(told), 1):
        if not chains[index] and chains[index - 1] and _goes_on(speech, before, here):
            chains[index] = chains[index - 1]
    for index in range(len(told) - 2, -1, -1):
        if not chains[index] and chains[index + 1] and _leads_to(speech, told[index], told[index + 1]):
            chains[index] = chains[index + 1]
    lead = speech.reading.sentences[0].paragraph if told else 0
    for index, one in enumerate(told[:_LEADING]):
        if one.first.paragraph != lead:
            break
        if not chains[index]:
            summed = (at for at in range(index + 1, len(told)) if _sums_up(speech, one, told[at]))
            chains[index] = chains[next(summed, index)]


def _goes_on(speech: Speech, before: Told, here: Told) -> bool:
    """Whether a statement is by the same speaker as the one right before it, or told by the outlet that tells the paragraph."""
    if before.speaker is None or _is_of_another_day(speech, here):
        return False
    apart = here.first.paragraph - before.last.paragraph
    if before.speaker.kind == "outlet" and not apart:
        return True
    speaker = here.speaker
    both = speaker is not None and speaker.name == before.speaker.name == UNNAMED
    return apart in (0, 1) and (both or (speaker is not None and speaker.entity == before.speaker.entity))


def _leads_to(speech: Speech, here: Told, behind: Told) -> bool:
    """Whether a statement leads up to the one behind it, by the same speaker or by who may tell it, which names its vehicles."""
    if here.speaker is None or behind.speaker is None:
        return False
    same_sentence = here.first.first == behind.first.first
    if not behind.named and not same_sentence:
        return False
    quoted = speech.quotation_over(speech.reading.tokens.starts[behind.first.first]) is not None
    if not quoted and not same_sentence and _is_of_another_day(speech, behind):
        return False
    distance = behind.first.paragraph - here.first.paragraph
    lead = distance == 1 and here.first.paragraph == speech.reading.sentences[0].paragraph
    beside = not distance or (lead and words_shared(speech, here.saying, behind.saying) > 0)
    same = here.speaker.entity == behind.speaker.entity
    return distance <= _NEXT_TO and (same or (beside and _speaks_for(behind.speaker, here.speaker)))


def _sums_up(speech: Speech, lead: Told, other: Told) -> bool:
    """Whether a statement in the lead sums up what the same speaker is quoted with further down."""
    if lead.speaker is None or other.speaker is None or lead.speaker.name == UNNAMED or not other.named:
        return False
    same = other.speaker.entity == lead.speaker.entity and other.saying.form != "indirect"
    return same and words_shared(speech, lead.saying, other.saying) > 0


def _is_of_another_day(speech: Speech, told: Told) -> bool:
    """Whether the sentence of a statement opens with when it was made."""
    first = told.first.first
    return any(word in speech.words.when for word in speech.reading.tokens.words[first : first + _OPENING])


def _speaks_for(person: Mention, body: Mention) -> bool:
    """Whether ``person``, in an office, may tell, in its paragraph or the next, what ``body`` is said to say before."""
    return (
        person.kind == "person"
        and person.role is not None
        and body.kind in ("country", "organisation", "office")
        and body.country == person.country is not None
    )
