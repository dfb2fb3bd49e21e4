"""Claims that are denied in the passive: "Claims that … were denied by X", "Tudingan bahwa … dibantah X"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.agents import speaker_behind
from sanad.annotate.statements.clauses import form_of, is_relative, span_of
from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying, cover_of
from sanad.annotate.statements.speakers import Speaker
from sanad.lang.reporting import CueWord

_FAR: Final = 8  # words from the noun to its *that*
_TITLE: Final = 6  # words of a title, with the name
_LEAST: Final = 3  # words of the claim
_DENY: Final = "deny"


def find_denied_claims(speech: Speech, said: Sequence[Saying]) -> list[Saying]:
    """The claims that somebody named is said to deny behind them, outside what is ``said`` already."""
    found: list[Saying] = []
    denying = [cue for cue in speech.cues if _DENY in cue.word.kinds]
    if not denying:
        return found
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    taken = cover_of(said)
    for hit in speech.reading.hits("cue.noun"):
        sentence = speech.reading.sentence_at(hit.start)
        last = tokens.at(hit.end)
        that = next((token for token in range(last, min(sentence.last, last + _FAR)) if words[token] in lists.that), -1)
        if that < 0 or speech.quotation_over(hit.start) is not None or is_relative(speech, that, sentence.last):
            continue
        for cue in denying:
            if not that + _LEAST < cue.first < sentence.last:
                continue
            one = _denied(speech, hit.value, that + 1, cue, sentence.last)
            if one is not None and not taken.touches(hit.start, one.tail):
                found.append(one)
            break
    return found


def _person_at(speech: Speech, first: int) -> Speaker | None:
    """The person whose name or title begins at token ``first``: "by Rwandan President X in an interview"."""
    tokens = speech.reading.tokens
    if first >= len(tokens):
        return None
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[min(first + _TITLE, len(tokens)) - 1]):
        at = tokens.at(one.start)
        if one.kind == "person" and all(speech.reading.text[start].isupper() for start in tokens.starts[first:at]):
            return Speaker(one, first, tokens.at(one.end))
    return None


def _denied(speech: Speech, noun: CueWord, first: int, cue: Cue, last: int) -> Saying | None:
    """What stands in tokens ``[first, cue.first)`` as denied by whoever is the agent of the passive that ``cue`` is."""
    words, lists = speech.reading.tokens.words, speech.words
    end = cue.first
    while end > first and words[end - 1] in lists.between:
        end -= 1
    auxiliary = not lists.passive_auxiliaries.isdisjoint(words[end : cue.first])
    if not auxiliary and "passive" not in cue.word.orders:
        return None
    agent = next((at for at in range(cue.last, min(cue.last + _LEAST, last)) if words[at] in lists.via.agents), -1)
    if auxiliary and agent < 0:
        return None
    beyond = agent + 1 if agent >= 0 else cue.last
    speaker = _person_at(speech, beyond) or speaker_behind(speech, Cue(cue.start, cue.end, cue.first, beyond, cue.word), last)
    span = span_of(speech, first, end)
    if span is None or not speaker.known:
        return None
    tail = speech.reading.tokens.ends[max(speaker.last, beyond) - 1]
    word = CueWord(noun.surface, (_DENY,), frozenset({"noun"}), False, True, noun.where)
    verb = Cue(cue.start, cue.end, cue.first, cue.last, word)
    return Saying((span,), verb, speaker, form_of(speech, (span,)), "denied claim", tail)
