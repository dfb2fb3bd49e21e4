"""Reported clauses that their cue opens: `Menurut X, …`, `Dikatakan X, …`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.agents import speaker_behind
from sanad.annotate.statements.speakers.speaker import Speaker, is_mute, unnamed
from sanad.annotate.statements.speech.borders import is_only_time
from sanad.annotate.statements.speech.clauses import Clause, close_clause, form_of, span_of
from sanad.annotate.statements.speech.page_words import said_until, tells_when
from sanad.lang.reporting import ReportingWords
from sanad.model import UNNAMED, Mention, Span
from sanad.text.match import Entry

_ASIDE: Final = 14
_HEAD: Final = 4
_SHORT: Final = 9  # words of a subject with what is set off behind it
# Words that what is said has at least, where nothing but the verb introduces it.
_LEAST: Final = 3

def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `said_behind` looks up."""
    for phrase in words.anonymity:
        yield Entry(phrase, "cue.anonymous", phrase)


def led(clause: Clause, cue: Cue) -> Saying | None:
    """`Menurut X, …`, `Dikatakan X, …`, `Menurutnya …`."""
    words, speech = clause.speech.reading.tokens.words, clause.speech
    speaker: Speaker | None = None
    at = cue.last
    if not cue.word.own:
        speaker = _document(clause, cue) or speaker_behind(speech, cue, clause.last)
        if (speaker.mention is None and not speaker.pronoun) or (speaker.loose and "source" not in cue.word.orders):
            return None
        if is_mute(speech, speaker, source="source" in cue.word.orders):
            return None
        at = speaker.last
        if cue.word.orders == {"inverted"} and not (speaker.pronoun or (speaker.named and speaker.first == cue.last)):
            return None
        if at < clause.last and words[at] != "," and (words[at] not in speech.words.that or _cites(clause, at)):
            comma = next((token for token in range(at, min(clause.last, at + 25)) if words[token] == ","), None)
            if speaker.loose:
                return None
            carried = words[at] in speech.words.relatives and not speech.words.via.words.isdisjoint(words[at : comma or at])
            if comma is not None and (carried or not speaker.pronoun):  # "menurut pernyataannya yang dimuat X, …"
                at = comma
            elif not speaker.pronoun and (speaker.mention is None or speaker.mention.end != speech.reading.tokens.ends[at - 1]):
                return None
    if "source" not in cue.word.orders and (at >= clause.last or (words[at] not in speech.words.that and words[at] != ",")):
        return None
    while at < clause.last and (words[at] == "," or words[at] in speech.words.that):
        at += 1
    lists = speech.words
    while (
        at < clause.last
        and words[at - 1] == ","
        and (
            is_only_time(clause, at)
            or words[at] in lists.via.words
            or words[at] in lists.lead_in
            or words[at] in lists.relatives
            or _names_vehicle(clause, at)
            or (speaker is not None and (_is_apposition(clause, speaker, at) or _only_describes(clause, at)))
        )
    ):
        at = next((token + 1 for token in range(at, min(clause.last, at + _ASIDE)) if words[token] == ","), clause.last)
    if _goes_on(clause, at):
        return None
    return said_of(clause, cue, speaker, at, clause.last, "cue and speaker before clause")


def _cites(clause: Clause, that: int) -> bool:
    """Whether the *that* behind a source only tells whom it cites: "according to a report in X that cites officials, …"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    return that + 1 < clause.last and words[that + 1] in lists.via.reverse


def _goes_on(clause: Clause, token: int) -> bool:
    """Whether the sentence goes on with another verb before anything is said: "Hal itu disampaikan X, seraya menambahkan bahwa"."""
    words, tokens, lists = clause.speech.reading.tokens.words, clause.speech.reading.tokens, clause.speech.words
    if token + 1 >= clause.last or words[token] not in lists.coordinators:
        return False
    at = token + 1
    while at < clause.last - 1 and words[at] in lists.between:
        at += 1
    return any("subject" in one.word.orders for one in clause.speech.cues_in(tokens.starts[at], tokens.ends[at]))


def _is_apposition(clause: Clause, speaker: Speaker, first: int) -> bool:
    """Whether what the speaker is begins at token ``first``, up to a comma: "Menurut X, panglima angkatan darat, …"."""
    words, tokens, lists = clause.speech.reading.tokens.words, clause.speech.reading.tokens, clause.speech.words
    if speaker.mention is None or speaker.mention.kind != "person" or speaker.mention.name == UNNAMED:
        return _is_what_body(clause, speaker, first)
    comma = next((token for token in range(first, min(clause.last, first + _SHORT)) if words[token] == ","), 0)
    if not comma or clause.last - comma <= _LEAST or not lists.finite.isdisjoint(words[first:comma]):
        return False
    if clause.speech.cues_in(tokens.starts[first], tokens.starts[comma]):
        return False
    head = words[comma - 1] if lists.head_last else words[first]
    held = any(word in lists.persons for word in words[first:comma])
    return held and (head in lists.persons or words[first] in lists.determiners or words[first] in lists.indefinite)


def _names_vehicle(clause: Clause, first: int) -> bool:
    """Whether a phrase that only says what carried the words begins at token ``first``: "…, in a text put out by X, …"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    comma = next((token for token in range(first, min(clause.last, first + _ASIDE)) if words[token] == ","), first)
    return words[first] in lists.prepositions and not lists.via.words.isdisjoint(words[first:comma])


def _only_describes(clause: Clause, first: int) -> bool:
    """Whether nothing but a noun for a body with what it is follows up to the end: "dibantah X, pemimpin Y, partai utama itu"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    rest = words[first : clause.last]
    head = rest[0] if rest and not lists.head_last else ""
    return head in lists.bodies and len(rest) <= _SHORT and rest[-1] in lists.pointing


def _is_what_body(clause: Clause, speaker: Speaker, first: int) -> bool:
    """Whether what the source is begins at token ``first``, a body: "According to a readout from X, the army's media wing, …"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    comma = next((token for token in range(first, min(clause.last, first + _SHORT)) if words[token] == ","), 0)
    if speaker.pronoun or not comma or clause.last - comma <= _LEAST or not lists.finite.isdisjoint(words[first:comma]):
        return False
    return lists.head_last and words[comma - 1] in lists.bodies and words[first] in lists.determiners


def _document(clause: Clause, cue: Cue) -> Speaker | None:
    """The paper or knowledge that a phrase like "berdasarkan informasi yang …" names, up to the comma."""
    words, tokens = clause.speech.reading.tokens.words, clause.speech.reading.tokens
    if cue.last - cue.first < 2 or cue.last >= clause.last or words[cue.last] not in clause.speech.words.relatives:
        return None
    comma = next((token for token in range(cue.last, min(clause.last, cue.last + 16)) if words[token] == ","), 0)
    if not comma:
        return None
    return Speaker(unnamed(clause.speech, tokens.starts[cue.last - 1], tokens.ends[comma - 1]), cue.last - 1, comma)


def said_of(
    clause: Clause,
    cue: Cue,
    speaker: Speaker | None,
    first: int,
    last: int,
    rule: str,
    addressee: Mention | None = None,
    without: tuple[int, int] = (0, 0),
) -> Saying | None:
    """What tokens ``[first, last)`` say, up to where the page takes over, but for the tokens ``without``."""
    speech = clause.speech
    whole = close_clause(speech, first, last)
    end = said_until(speech, cue, speaker, first, whole)
    span = span_of(speech, first, end)
    if span is None or _asks_no_name(speech, span.start, first):
        return None
    content: tuple[Span, ...] = (span,)
    head, rest = (span_of(speech, first, without[0]), span_of(speech, without[1], end)) if without[1] else (None, None)
    if head is not None and rest is not None:
        content = (head, rest)
    timed = end < whole and tells_when(speech, end + 1)
    tail = speech.reading.tokens.ends[whole - 1] if timed else span.end
    return Saying(content, cue, speaker, form_of(speech, content), rule, tail, addressee)


def _asks_no_name(speech: Speech, start: int, first: int) -> bool:
    """Whether what is said only keeps the speaker's name out of the paper: "asked not to be named"."""
    hits = speech.reading.hits("cue.anonymous")
    if not hits:
        return False
    tokens = speech.reading.tokens
    beyond = tokens.ends[min(first + _HEAD, len(tokens) - 1)]
    return any(start <= hit.start < beyond for hit in hits)
