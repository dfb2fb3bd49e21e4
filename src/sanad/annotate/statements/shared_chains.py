"""Statements that name no vehicle of their own and have that of a neighbour, or of what they sum up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.contradictions import words_shared
from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.sayings import Saying
from sanad.model import UNNAMED, Mention
from sanad.text.sentences import Sentence

_LEADING: Final = 4  # statements that a lead has at most: a page in one paragraph is none
_NEXT_TO: Final = 3  # paragraphs from a statement to one of the same speaker


def share_chains(
    speech: Speech,
    sayings: Sequence[Saying],
    speakers: Sequence[Mention | None],
    sentences: Sequence[tuple[Sentence, Sentence]],
    chains: list[tuple[str, ...]],
    named: Sequence[bool],
) -> None:
    """A statement that names no chain has that of its neighbour by the same speaker, or of the outlet that tells the paragraph."""
    words, lists = speech.reading.tokens.words, speech.words
    for index in range(1, len(chains)):
        if chains[index] or not chains[index - 1]:
            continue
        before, here = speakers[index - 1], speakers[index]
        first, earlier = sentences[index][0], sentences[index - 1][1]
        if before is None or any(word in lists.when for word in words[first.first : first.first + 3]):
            continue
        near = first.paragraph == earlier.paragraph or first.paragraph - earlier.paragraph == 1
        same = here is not None and (here.entity == before.entity or (here.name == UNNAMED and before.name == UNNAMED))
        if near and (same or (before.kind == "outlet" and first.paragraph == earlier.paragraph)):
            chains[index] = chains[index - 1]
    for index in range(len(chains) - 2, -1, -1):
        here, behind = speakers[index], speakers[index + 1]
        if chains[index] or not chains[index + 1] or here is None or behind is None:
            continue
        same_sentence = sentences[index][0].first == sentences[index + 1][0].first
        if not named[index + 1] and not same_sentence:
            continue
        opening = sentences[index + 1][0].first
        quoted = speech.quotation_over(speech.reading.tokens.starts[opening]) is not None
        if not quoted and not same_sentence and any(word in lists.when for word in words[opening : opening + 3]):
            continue  # said another day
        distance = sentences[index + 1][0].paragraph - sentences[index][0].paragraph
        lead = distance == 1 and sentences[index][0].paragraph == speech.reading.sentences[0].paragraph
        beside = not distance or (lead and words_shared(speech, sayings[index], sayings[index + 1]) > 0)
        if distance <= _NEXT_TO and (here.entity == behind.entity or (beside and _speaks_for(behind, here))):
            chains[index] = chains[index + 1]
    _sum_up(speech, sayings, speakers, sentences, chains, named)


def _sum_up(
    speech: Speech,
    sayings: Sequence[Saying],
    speakers: Sequence[Mention | None],
    sentences: Sequence[tuple[Sentence, Sentence]],
    chains: list[tuple[str, ...]],
    named: Sequence[bool],
) -> None:
    """A statement in the lead that sums up what the same speaker is quoted with further down has the chain of that."""
    lead = speech.reading.sentences[0].paragraph if sentences else 0
    for index, (first, _) in enumerate(sentences):
        if first.paragraph != lead or index == _LEADING:
            break
        speaker = speakers[index]
        if chains[index] or speaker is None or speaker.name == UNNAMED:
            continue
        for other in range(index + 1, len(sentences)):
            behind = speakers[other]
            same = behind is not None and behind.entity == speaker.entity and sayings[other].form != "indirect"
            if same and named[other] and words_shared(speech, sayings[index], sayings[other]):
                chains[index] = chains[other]
                break


def _speaks_for(person: Mention, body: Mention) -> bool:
    """Whether ``person``, in an office, may tell, in its paragraph or the next, what ``body`` is said to say before."""
    return (
        person.kind == "person"
        and person.role is not None
        and body.kind in ("country", "organisation", "office")
        and body.country == person.country is not None
    )
