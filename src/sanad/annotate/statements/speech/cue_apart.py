"""Statements whose speaker stands in a sentence of its own, or only before a colon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.quotes import MARKS
from sanad.annotate.statements.sayings import Saying, cover_of
from sanad.annotate.statements.speakers.agents import speaker_behind
from sanad.annotate.statements.speakers.speaker import Speaker
from sanad.annotate.statements.speech.clauses import form_of, span_of
from sanad.text.sentences import Sentence

_POINTER: Final = 4
_HEAD: Final = 9
_LEAST: Final = 4


def pointing_back(speech: Speech, sentence: Sentence, cue: Cue, said: Sequence[Saying]) -> Saying | None:
    """`… . Hal itu diungkapkan X, Rabu.`: what was said is the sentence before, unless that is somebody's words already."""
    words, lists = speech.reading.tokens.words, speech.words
    points = cue.first == sentence.first and "source" in cue.word.orders and cue.word.weak
    if not points and not (
        "passive" in cue.word.orders
        and not cue.word.own
        and words[sentence.first] in lists.via.documents
        and cue.first - sentence.first <= _POINTER
    ):
        return None
    speaker = speaker_behind(speech, cue, sentence.last)
    index = speech.reading.sentence_index(sentence.start)
    if not speaker.named or index == 0 or any(word in lists.that for word in words[speaker.last : sentence.last]):
        return None
    before = speech.reading.sentences[index - 1]
    if before.paragraph != sentence.paragraph or any(one.start < before.end and one.tail > before.start for one in said):
        return None
    rest = [word for word in words[speaker.last : sentence.last] if word.isalpha()]
    if rest and not (rest[0] in lists.when or rest[0] in lists.adverbials or rest[0] in lists.to_whom or rest[0] in lists.stops):
        return None
    span = span_of(speech, before.first, before.last)
    if span is None:
        return None
    return Saying((span,), cue, speaker, form_of(speech, (span,)), "sentence before", sentence.end)


def headed(speech: Speech, direct: Sequence[Saying], found: Sequence[Saying]) -> list[Saying]:
    """`X: …`: a name, a colon and a clause, as in headlines and transcripts."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    heads: list[Saying] = []
    said = cover_of((*direct, *found))
    for sentence in speech.reading.sentences:
        head = words[sentence.first : sentence.first + _HEAD]
        if lists.announcing.isdisjoint(head):
            continue
        colon = next((at for at, word in enumerate(head) if word in lists.announcing), 0)
        if not colon or sentence.last - sentence.first - colon < _LEAST:
            continue
        at = sentence.first + colon
        first = sentence.first + (words[sentence.first] in MARKS)
        named = [
            one
            for one in speech.mentions_in(tokens.starts[first], tokens.starts[at])
            if one.end == tokens.ends[at - 1] and one.kind != "place"
        ]
        if not named or words[at + 1] in MARKS or any(not word.isalpha() for word in words[first:at]):
            continue
        if said.touches(sentence.start, sentence.end):
            continue
        span = span_of(speech, at + 1, sentence.last)
        if span is not None:
            heads.append(
                Saying((span,), None, Speaker(named[0], first, at), form_of(speech, (span,)), "name and colon", sentence.end)
            )
    return heads
