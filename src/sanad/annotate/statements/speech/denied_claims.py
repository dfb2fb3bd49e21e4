"""Claims that are denied in the passive: "Claims that … were denied by X", "Tudingan bahwa … dibantah X"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying, cover_of
from sanad.annotate.statements.speakers.agents import agent_of, verb_from
from sanad.annotate.statements.speech.clauses import form_of, is_relative, span_of
from sanad.lang.reporting import CueWord

_FAR: Final = 8  # words from the noun to its *that*
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


def _denied(speech: Speech, noun: CueWord, first: int, cue: Cue, last: int) -> Saying | None:
    """What stands in tokens ``[first, cue.first)`` as denied by whoever is the agent of the passive that ``cue`` is."""
    speaker = agent_of(speech, cue, last)
    if speaker is None or not speaker.known:
        return None
    span = span_of(speech, first, verb_from(speech, cue))
    if span is None:
        return None
    tail = speech.reading.tokens.ends[speaker.last - 1]
    word = CueWord(noun.surface, (_DENY,), frozenset({"noun"}), False, True, noun.where)
    verb = Cue(cue.start, cue.end, cue.first, cue.last, word)
    return Saying((span,), verb, speaker, form_of(speech, (span,)), "denied claim", tail)
