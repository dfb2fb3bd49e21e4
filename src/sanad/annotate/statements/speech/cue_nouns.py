"""Reported clauses behind a noun: "pernyataan X bahwa …", "X's claim that …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying, cover_of
from sanad.annotate.statements.speakers.speaker import Speaker
from sanad.annotate.statements.speech.clauses import close_clause, form_of, is_relative, span_of
from sanad.lang.reporting import CueWord, ReportingWords
from sanad.model import Mention
from sanad.text.match import Entry

_FAR: Final = 8


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_noun_cues` looks up."""
    for noun in sorted(words.nouns):
        kind = "deny" if noun in words.denying_nouns else "say"
        yield Entry(noun, "cue.noun", CueWord(noun, (kind,), frozenset({"noun"}), False, True, "reporting.toml"))


def find_noun_cues(speech: Speech, said: Sequence[Saying]) -> list[Saying]:
    """The clauses that a noun with its possessor reports, outside what is ``said`` already."""
    found: list[Saying] = []
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    taken = cover_of(said)
    for hit in speech.reading.hits("cue.noun"):
        first, last = tokens.at(hit.start), tokens.at(hit.end)
        that = next((token for token in range(last, min(len(words), last + _FAR)) if words[token] in lists.that), -1)
        if that < 0 or speech.quotation_over(hit.start) is not None:
            continue
        speaker = _possessor(speech, first, last, that)
        sentence = speech.reading.sentence_at(hit.start)
        if speaker is None or that >= sentence.last or is_relative(speech, that, sentence.last):
            continue
        span = span_of(speech, that + 1, close_clause(speech, that + 1, sentence.last))
        if span is None or taken.touches(hit.start, span.end):
            continue
        cue = Cue(hit.start, hit.end, first, last, hit.value)
        found.append(Saying((span,), cue, speaker, form_of(speech, (span,)), "noun", span.end))
    return found


def _possessor(speech: Speech, first: int, last: int, that: int) -> Speaker | None:
    """Whose noun it is: the name between it and *that*, the one before it that ends as a possessor does, or an outlet."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    if last < that:
        begin = last + (words[last] in lists.prepositions)
        speaking = _speaking(speech, begin, that) if begin < that else None
        if speaking is not None:
            return speaking
    elif first and words[first - 1].endswith(lists.possessive):
        begin = tokens.starts[max(0, first - _FAR)]
        named = [one for one in speech.mentions_in(begin, tokens.ends[first - 1]) if one.end > tokens.starts[first - 1]]
        if named and named[-1].kind != "place":
            return Speaker(named[-1], tokens.at(named[-1].start), first)
        return None
    if first:
        start, end = tokens.starts[max(0, first - _FAR)], tokens.ends[first - 1]
        for one in speech.mentions_in(start, end):
            if one.kind == "outlet" and one.end == end:  # "a Tribune report that"
                return Speaker(one, tokens.at(one.start), first)
    return None


def _speaking(speech: Speech, first: int, last: int) -> Speaker | None:
    tokens = speech.reading.tokens
    here: list[Mention] = speech.mentions_in(tokens.starts[first], tokens.ends[last - 1])
    named = [one for one in here if one.kind != "place" and one.end == tokens.ends[last - 1]]
    return Speaker(named[0], first, last) if named else None
