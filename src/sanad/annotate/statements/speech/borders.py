"""Where a reporting clause begins and ends beside what it reports: what sets it off, and what may follow in it."""

from __future__ import annotations

from typing import Final

from sanad.annotate.statements.cues import Cue
from sanad.annotate.statements.quotes import MARKS
from sanad.annotate.statements.speakers.speaker import begins_outlet
from sanad.annotate.statements.speech.clauses import Clause, is_relative, opens_time

_LONG: Final = 7  # words of a phrase that says where and when something was said
_MEDIUM: Final = 5  # words up to the name of an outlet that somebody told something
_FAR: Final = 20


def is_set_off(clause: Clause, token: int) -> bool:
    """Whether a comma stands before ``token``, also inside a closing quotation mark or before a word like *as*."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    token -= 1
    if words[token] in lists.lead_in:
        token -= 1
    while token > clause.floor and words[token] in MARKS:
        token -= 1
    return words[token] in ",-" or (words[token] in "?!" and words[token + 1] in MARKS)


def pauses(clause: Clause, token: int, verb: Cue | None = None, *, loosely: bool = False) -> bool:
    """Whether the reporting clause may end before ``token``: the sentence ends, or a phrase of time, place or addressee follows.

    ``verb`` is handed in where nothing but that verb stands before ``token``.
    """
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if token >= clause.last:
        return True
    word = words[token]
    while verb is None and word in lists.between and token + 1 < clause.last and words[token + 1] == ",":
        token += 1  # "kata dia lagi, …"
        word = words[token]
    if word in lists.finite:
        return False
    if word == ",":
        return verb is None or not lists.comma_introduces
    if (
        verb is not None
        and verb.word.tells
        and (word in lists.audience or clause.speech.reading.text[clause.speech.reading.tokens.starts[token]].isupper())
    ):
        return not _goes_on_with_that(clause, token)
    if (
        verb is not None
        and verb.word.tells
        and word in lists.determiners
        and token + 1 < len(words)
        and (
            words[token + 1] in lists.audience
            or words[token + 1] in lists.via.press
            or _is_medium(clause, token + 1)
            or (clause.last - token <= _LONG and "," not in words[token : clause.last])
        )
    ):
        return not _goes_on_with_that(clause, token)
    if (
        word in lists.when
        or word in lists.adverbials
        or word in lists.to_whom
        or (verb is None and word in lists.stops)
        or word == "("
    ):
        return loosely or not _goes_on_with_that(clause, token)
    return False


def ends_soon(clause: Clause, token: int) -> bool:
    """Whether no more than a short phrase follows before the sentence ends or a comma comes."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if clause.last - token <= _LONG or "," in words[token : token + _LONG + 1]:
        return True
    end = next((at for at in range(token, min(clause.last, token + _FAR)) if words[at] == ","), clause.last)
    return end - token < _FAR and not lists.via.words.isdisjoint(words[token:end])  # "said in a statement carried by X"


def trails(clause: Clause, token: int) -> bool:
    """Whether what follows the comma only says when, where or how it was said."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    word = words[token]
    if (
        word in lists.via.words
        or word in lists.lead_in
        or (word in lists.stops and word not in lists.that)
        or word in lists.relatives
    ):
        return True
    if begins_outlet(clause.speech, token + 1) and clause.speech.reading.text[clause.speech.reading.tokens.starts[token]].islower():
        return True  # "…, disambung X"
    if any(
        one.first == token and lists.participle and one.word.surface.endswith(lists.participle)
        for one in clause.speech.cues_in(clause.speech.reading.tokens.starts[token], clause.speech.reading.tokens.ends[token])
    ):
        return True
    return (word in lists.when or word in lists.adverbials) and clause.last - token <= 9


def is_only_time(clause: Clause, first: int) -> bool:
    """Whether a time, with at most a place, stands alone up to the next comma: "Menurut X, Senin (6/5) di Jakarta, …"."""
    speech, words, lists = clause.speech, clause.speech.reading.tokens.words, clause.speech.words
    if not opens_time(speech, first, clause.last):
        return False
    for token in range(first, min(clause.last, first + _FAR)):
        word = words[token]
        if word == ",":
            return True
        plain = word in lists.when or word in lists.prepositions or word in lists.pointing or not word.isalpha()
        if not plain and not speech.reading.text[speech.reading.tokens.starts[token]].isupper():
            return False
    return True


def sets_the_scene(clause: Clause, first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` are a phrase that sets the speech rather than a clause that is reported."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    while first < last and words[first] in MARKS:
        first += 1
    if not lists.finite.isdisjoint(words[first:last]):
        return False  # "At least ten are missing"
    return last - first < 3 or words[first] in lists.prepositions or words[first] in lists.openers or words[first] in lists.when


def counts_from(clause: Clause, last: int) -> bool:
    """Whether the clause up to token ``last`` only says how long after something it was: "Dua hari setelah hujan reda"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    first = words[clause.floor]
    if not (first[0].isdigit() or first in lists.numerals) or not lists.finite.isdisjoint(words[clause.floor : last]):
        return False
    at = clause.floor + 2
    return at < last and words[at - 1] in lists.when and (words[at] in lists.stops or words[at] in lists.subordinators)


def _goes_on_with_that(clause: Clause, token: int) -> bool:
    """Whether a *that* follows soon which belongs to the verb before ``token``, not to another: "told the daily X, adding that"."""
    tokens, lists = clause.speech.reading.tokens, clause.speech.words
    for at in range(token, min(clause.last, token + _FAR)):
        if tokens.words[at] in lists.that and not is_relative(clause.speech, at, clause.last):
            cue = clause.speech.cues_in(tokens.starts[max(token, at - 1)], tokens.starts[at])
            return not (cue and cue[-1].last == at and tokens.words[cue[-1].first - 1] == ",")
    return False


def _is_medium(clause: Clause, token: int) -> bool:
    """Whether an outlet is named within a few words from ``token``: "told the state news agency X"."""
    tokens = clause.speech.reading.tokens
    end = tokens.ends[min(clause.last, token + _MEDIUM) - 1]
    return any(one.kind == "outlet" for one in clause.speech.mentions_in(tokens.starts[min(token, clause.last - 1)], end))
