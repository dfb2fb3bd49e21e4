"""Hearsay: what is told without anybody who says it (`Santer beredar kabar bahwa …`, `It is rumoured that …`), and what is
told on from a source named before (`Masih dari sumber yang sama, …`).

The speaker of hearsay is the page's own words for it, unnamed. An adverb inside a clause (`X reportedly fell ill`) or a passive
with a subject of its own (`X dikabarkan sakit`) makes no statement: it only says that the act is alleged.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying, extents
from sanad.annotate.statements.speakers.speaker import Speaker, begins_outlet, unnamed
from sanad.annotate.statements.speech.clauses import Clause, close_clause, form_of, make_clause, span_of
from sanad.lang.reporting import CueWord, ReportingWords
from sanad.text.match import Entry, longest
from sanad.text.sentences import Sentence

_ALONE: Final = "alone"
_IMPERSONAL: Final = "impersonal"
_RUMOUR: Final = "rumour"
_NEAR: Final = 5
_THAT: Final = 9
_LEAST: Final = 3
_HEAD: Final = 14
_ORDERS: Final = frozenset({"hearsay"})


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_hearsay` looks up."""
    for kind, phrases in (
        (_ALONE, words.hearsay.alone),
        (_IMPERSONAL, words.hearsay.impersonal),
        (_RUMOUR, words.hearsay.rumours),
    ):
        for phrase in sorted(phrases):
            yield Entry(phrase, "cue.hearsay", kind)


def find_hearsay(speech: Speech, said: Sequence[Saying]) -> list[Saying]:
    """The hearsay of ``speech``, and what is told on from the source before, outside what is ``said`` already."""
    found: list[Saying] = []
    taken = extents(said)
    starts = [start for start, _ in taken]
    done = -1
    for hit in longest(speech.reading.hits("cue.hearsay")):
        if hit.start < done or speech.quotation_over(hit.start) is not None or _inside(taken, starts, hit.start):
            continue
        sentence = speech.reading.sentence_at(hit.start)
        clause = make_clause(speech, sentence.first, sentence.last)
        first, last = speech.reading.tokens.at(hit.start), speech.reading.tokens.at(hit.end)
        head = _phrase(clause, first, last, hit.value)
        if head is None:
            continue
        begin, beyond, opening = head
        told = _told(clause, begin, beyond, opening, starts)
        if told is not None:
            found.append(told)
            done = told.tail
    for hit in speech.reading.hits("cue.same"):
        sentence = speech.reading.sentence_at(hit.start)
        told = _told_on(speech, hit.start, hit.end, sentence, taken, [*found])
        if told is not None:
            found = [one for one in found if one.tail <= sentence.start or one.start >= sentence.end]
            found.append(told)
    return sorted(found, key=lambda one: one.start)


def _inside(taken: Sequence[tuple[int, int]], starts: Sequence[int], offset: int) -> bool:
    index = bisect_left(starts, offset + 1) - 1
    return index >= 0 and offset < taken[index][1]


def _phrase(clause: Clause, first: int, last: int, kind: str) -> tuple[int, int, int] | None:
    """The tokens of the whole phrase, and where what is told begins behind it; None where the words aren't hearsay."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    hearsay = lists.hearsay
    if kind == _RUMOUR:
        return _spreading(clause, first, last)
    begin = first
    while begin > clause.floor and (
        words[begin - 1] in lists.between or words[begin - 1] in hearsay.widely or words[begin - 1] in lists.passive_auxiliaries
    ):
        if words[begin - 1] in lists.negation:
            return None
        begin -= 1
    if kind == _IMPERSONAL and hearsay.dummy:
        if begin == clause.floor or words[begin - 1] not in hearsay.dummy:
            return None
        begin -= 1
    elif (
        not _at_head(clause, begin)
        or (begin > clause.floor and words[begin - 1] in lists.lead_in)
        or begins_outlet(clause.speech, last)
    ):
        return None  # "demikian dilaporkan X", "dilaporkan X": an outlet says so
    at = last
    while kind == _IMPERSONAL and at < clause.last and words[at] in hearsay.widely:
        at += 1
    comma = at < clause.last and words[at] == ","
    if comma:
        at += 1
    if at < clause.last and words[at] in lists.that:
        return begin, last, at + 1
    if kind == _IMPERSONAL and hearsay.dummy:
        return None
    # "Dilaporkan Antara, …" and "dikabarkan oleh X" have somebody who says it; a bare preposition only says where.
    if kind == _IMPERSONAL and not comma and (at >= clause.last or words[at] in lists.prepositions):
        return _introduced(clause, begin, last, at)
    return begin, last, at


def _at_head(clause: Clause, token: int) -> bool:
    """Whether only words that lead in, or a phrase set off by a comma, stand before ``token``."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    before = words[clause.floor : token]
    if all(word in lists.openers or word in lists.when or word in lists.coordinators or word in ",-" for word in before):
        return True
    return (
        before[-1] == ","
        and len(before) <= _HEAD
        and (
            before[0] in lists.prepositions
            or before[0] in lists.openers
            or before[0] in lists.when
            or before[0] in lists.adverbials
            or before[0] in lists.between
        )
    )


def _introduced(clause: Clause, begin: int, last: int, at: int) -> tuple[int, int, int] | None:
    """The phrase with what is told behind a *that* that follows soon."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    for token in range(at, min(clause.last, at + _THAT)):
        if words[token] in lists.that:
            return begin, last, token + 1
    return None


def _spreading(clause: Clause, first: int, last: int) -> tuple[int, int, int] | None:
    """`santer beredar kabar (bahwa) …`, `rumours are swirling in Moscow that …`: a word for rumours and one for their spreading."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    hearsay = lists.hearsay
    begin, beyond, spread = first, last, False
    if last + 1 < clause.last and words[last] in lists.relatives and words[last + 1] in hearsay.spreading:
        return _told_by_rumour(clause, first, last + 2)
    while (
        begin > clause.floor
        and first - begin < _NEAR
        and (
            words[begin - 1] in hearsay.spreading
            or words[begin - 1] in hearsay.widely
            or words[begin - 1] in lists.between
            or words[begin - 1] in hearsay.dummy
        )
    ):
        spread = spread or words[begin - 1] in hearsay.spreading
        if words[begin - 1] in lists.negation:
            return None
        begin -= 1
    while (
        beyond < clause.last
        and beyond - last < _NEAR
        and (words[beyond] in hearsay.spreading or words[beyond] in hearsay.widely or words[beyond] in lists.between)
    ):
        if words[beyond] in lists.negation:
            return None
        spread = spread or words[beyond] in hearsay.spreading
        beyond += 1
    if not spread:
        return None
    if begin > clause.floor and (words[begin - 1] in lists.relatives or words[begin - 1] in lists.prepositions):
        return None  # "kabar yang beredar itu", "amid rumours circulating"
    if beyond < clause.last and words[beyond] in lists.that:
        return begin, beyond, beyond + 1
    if beyond < clause.last and words[beyond] == "," and hearsay.bare:
        return begin, beyond, beyond + 1
    introduced = _introduced(clause, begin, beyond, beyond)
    if introduced is not None:
        return introduced
    if hearsay.bare and begin < first and beyond == last and beyond < clause.last and words[beyond] not in lists.prepositions:
        return begin, beyond, beyond
    return None


def _told_by_rumour(clause: Clause, first: int, last: int) -> tuple[int, int, int] | None:
    """`kabar yang beredar menyebutkan …`: a rumour that is itself said to say something."""
    tokens, lists = clause.speech.reading.tokens, clause.speech.words
    if last >= clause.last:
        return None
    for cue in clause.speech.cues_in(tokens.starts[last], tokens.ends[min(last + _NEAR, clause.last - 1)]):
        if "subject" in cue.word.orders and _at_head(clause, first) and cue.last < clause.last:
            return first, cue.last, cue.last + (tokens.words[cue.last] in lists.that)
    return None


def _told(clause: Clause, begin: int, beyond: int, opening: int, starts: Sequence[int]) -> Saying | None:
    speech, tokens = clause.speech, clause.speech.reading.tokens
    last = clause.last
    if last - opening < _LEAST:
        return None
    limit = bisect_left(starts, tokens.starts[begin])
    if limit < len(starts) and starts[limit] < tokens.ends[last - 1]:
        return None  # somebody is said to speak in the same sentence
    part = next((token for token in range(opening + _LEAST, last) if tokens.words[token] == ";"), last)
    span = span_of(speech, opening, close_clause(speech, opening, part))
    if span is None:
        return None
    start, end = tokens.starts[begin], tokens.ends[beyond - 1]
    word = CueWord(speech.reading.folded[start:end], ("say",), _ORDERS, False, False, "reporting.toml")
    cue = Cue(start, end, begin, beyond, word)
    return Saying((span,), cue, Speaker(unnamed(speech, start, end), begin, beyond), form_of(speech, (span,)), "hearsay", span.end)


def _told_on(
    speech: Speech, start: int, end: int, sentence: Sentence, taken: Sequence[tuple[int, int]], found: Sequence[Saying]
) -> Saying | None:
    """`Masih dari sumber yang sama, …`: a sentence that opens with a source named before and tells on."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    at = tokens.at(start)
    if at - sentence.first > _NEAR or any(begin < sentence.end and tail > sentence.start for begin, tail in taken):
        return None
    before = words[sentence.first : at]
    if not any(word in lists.via.origin for word in before[-3:]) or not all(
        word in lists.via.origin or word in lists.openers or word in lists.between or word in lists.determiners for word in before
    ):
        return None
    beyond = tokens.at(end)
    if beyond >= sentence.last or words[beyond] != ",":
        return None
    rumour = next((one for one in found if sentence.start <= one.start < sentence.end), None)
    if rumour is not None:
        content, cue = rumour.content, rumour.cue
    else:
        clause = make_clause(speech, sentence.first, sentence.last)
        if clause.last - beyond - 1 < _LEAST:
            return None
        span = span_of(speech, beyond + 1, close_clause(speech, beyond + 1, clause.last))
        if span is None:
            return None
        content, cue = (span,), None
    speaker = Speaker(None, at, beyond, True)
    return Saying(content, cue, speaker, form_of(speech, content), "same source", content[-1].end)
