"""Who is meant by a source that was named before: "menurut laman yang sama", "the same official said"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.subjects import speaker_before
from sanad.model import UNNAMED, Mention


def same_source(speech: Speech, saying: Saying, since: int, before: Mention | None) -> Mention | None:
    """Who is meant by a source named before ("menurut laman yang sama"); None where the speaker's words point to none.

    It is whoever is said to speak right before in the paragraph; else, of a mere *source*, the unnamed one who spoke last; else the
    outlet named last.
    """
    speaker = saying.speaker
    if speaker is None or speaker.last <= speaker.first or (speaker.mention is not None and speaker.mention.name != UNNAMED):
        return None
    tokens = speech.reading.tokens
    start, end = tokens.starts[speaker.first], tokens.ends[speaker.last - 1]
    hits = speech.reading.hits("cue.same")
    index = bisect_left(hits, start, key=lambda hit: hit.start)
    if index == len(hits) or hits[index].start >= end:
        return None
    first, last = hits[index].start, hits[index].end
    meant = _teller_since(speech, max(since, speech.reading.paragraph_start(start)), speech.reading.sentence_at(start).start)
    paper = not speech.words.papers.isdisjoint(tokens.words[speaker.first : speaker.last])
    if meant is None and paper and before is not None and before.kind != "outlet":
        meant = before  # who spoke in that paper
    if meant is None and before is not None and before.name == UNNAMED and hits[index].value in speech.words.via.same_sources:
        meant = before
    if meant is None:
        meant = next(
            (
                one
                for one in speech.mentions_back(start)
                if one.kind == "outlet" and speech.quotation_over(one.start) is None
            ),
            before,
        )
    return None if meant is None else replace(meant, start=first, end=last, text=speech.reading.text[first:last])


def _teller_since(speech: Speech, start: int, end: int) -> Mention | None:
    """The last one in ``[start, end)`` who is the subject of a reporting word, whatever kind of body it is."""
    for cue in reversed(speech.cues_in(start, end)):
        if cue.word.orders & {"subject", "object"} and cue.word.surface not in speech.words.via.words:
            speaker = speaker_before(speech, speech.reading.sentence_at(cue.start).first, cue)
            if speaker.mention is not None and speaker.mention.name != UNNAMED:
                return speaker.mention
    return None
