"""What stands around a subject that is no part of it: times, brackets, phrases set off by commas, words for a network."""

from __future__ import annotations

from typing import Final

from sanad.annotate.statements.cues import Speech

_TIME: Final = 4  # words of a time that opens a clause
_ACCOUNT: Final = 5  # words of "took to his official X account"


def before_network(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before words for the network that somebody uses to say it: "A used WeChat to warn", "took to X to greet"."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    end = last - (last > floor and words[last - 1] in lists.aim)
    first = max(floor, end - _ACCOUNT)
    if first >= end or not speech.reading.hits_in("cue.network", tokens.starts[first], tokens.ends[end - 1]):
        return last
    return next((at for at in range(end - 1, first - 1, -1) if words[at] in lists.via.using), last)


def before_time(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before brackets and times that stand directly before the verb: "KBRI (…) pada Minggu (21/7) menyatakan"."""
    words, lists = speech.reading.tokens.words, speech.words
    while last > floor:
        before = last
        if words[last - 1] == ")":
            while last > floor and words[last - 1] != "(":
                last -= 1
            last = max(last - 1, floor)
        moved = last
        while last > floor and (words[last - 1] in lists.when or (last < before and words[last - 1][0].isdigit())):
            last -= 1
        if last < moved and last > floor and words[last - 1] in lists.prepositions:
            last -= 1
        if last == before:
            break
    return last


def before_brackets(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before brackets that end there: "Rep. Moore (D-Wis.) said"."""
    words = speech.reading.tokens.words
    if last > floor and words[last - 1] == ")":
        begin = last - 1
        while begin > floor and words[begin] != "(":
            begin -= 1
        if words[begin] == "(" and begin > floor and words[begin - 1] not in speech.words.when:
            return begin
    return last


def before_adverbials(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before phrases of time and place that are set off: "Ia, di Bogor, Senin (3/2), mengatakan"."""
    words, lists = speech.reading.tokens.words, speech.words
    while True:
        while last > floor and words[last - 1] == ",":
            last -= 1
        begin = last
        if begin > floor and words[begin - 1] == ")":
            while begin > floor and words[begin - 1] != "(":
                begin -= 1
            begin -= 1
        while begin > floor and words[begin - 1] not in ",()":
            begin -= 1
        if (
            begin <= floor
            or words[begin - 1] != ","
            or begins_name(speech, begin)
            or not (
                words[begin] in lists.when
                or words[begin] in lists.prepositions
                or words[begin] in lists.adverbials
                or words[begin] in lists.relatives
                or words[begin] in lists.subordinators
                or words[begin] in lists.via.words
                or words[begin] in lists.lead_in
                or (words[begin] in lists.between and _sources_or_places(speech, begin + 1))  # "masih dari laporan X"
                or _opens_source(speech, begin)
                or (words[begin] in lists.pronouns and not lists.relatives.isdisjoint(words[begin + 1 : begin + 3]))  # none of whom
            )
        ):
            return last
        last = begin - 1


def _sources_or_places(speech: Speech, token: int) -> bool:
    words, lists = speech.reading.tokens.words, speech.words
    return words[token] in lists.prepositions or words[token] in lists.via.words or words[token] in lists.lead_in


def _opens_source(speech: Speech, token: int) -> bool:
    """Whether *according to* or the like begins at ``token``, also behind a word like *still* ("X, masih menurut Y, …")."""
    words, lists, start = speech.reading.tokens.words, speech.words, speech.reading.tokens.starts
    while words[token] in lists.between:
        token += 1
    return any("source" in cue.word.orders and not cue.word.own for cue in speech.cues_in(start[token], start[token] + 1))


def begins_name(speech: Speech, token: int) -> bool:
    """Whether a person's name begins at ``token``, which may be a common word as well ("Lalu Wira")."""
    start = speech.reading.tokens.starts[token]
    return any(one.kind == "person" and one.text[0].isupper() and " " in one.text for one in speech.mentions_in(start, start + 1))


def behind_time(speech: Speech, first: int, last: int) -> int:
    """``first`` moved behind a time that opens a clause without a comma: "two days later A said"."""
    words, starts = speech.reading.tokens.words, speech.reading.tokens.starts
    for at in range(first, min(first + _TIME, last - 1)):
        if speech.mentions_in(starts[at], starts[at] + 1):
            break  # also a name that begins with such a word: "Lalu Wira"
        if words[at] in speech.words.when:
            return at + 1
    return first
