"""Who speaks: the words beside a cue that say so, and whom they mean."""

from __future__ import annotations

from typing import NamedTuple

from sanad.annotate.quotes import MARKS
from sanad.annotate.cues import Cue, Speech
from sanad.model import Mention

UNNAMED = "unnamed"
_LONGEST_PHRASE = 24
_BREAKS = frozenset([";", ":", "(", ")", *MARKS])


class Speaker(NamedTuple):
    """Who speaks, and the tokens ``[first, last)`` of the whole phrase; ``pronoun`` where the words only point back.

    A ``loose`` one is a phrase without a name or a word for people or papers: a speaker only where the construction leaves no doubt.
    """

    mention: Mention | None
    first: int
    last: int
    pronoun: bool = False
    loose: bool = False

    @property
    def known(self) -> bool:
        """Whether the words stand for somebody who can speak."""
        return self.pronoun or (self.mention is not None and not self.loose)

    @property
    def named(self) -> bool:
        """Whether a mention that was found before stands there, or a pronoun."""
        return self.pronoun or (self.mention is not None and not self.mention.entity.startswith(UNNAMED))


def speaker_before(speech: Speech, floor: int, cue: Cue) -> Speaker:
    """The subject of ``cue``, somewhere in tokens ``[floor, cue.first)``."""
    words, lists = speech.reading.tokens.words, speech.words
    last = cue.first
    while last > floor and words[last - 1] in lists.between:
        last -= 1
    last = _without_brackets(speech, floor, last)
    if last > floor and words[last - 1] in lists.relatives:
        last -= 1
        while last > floor and words[last - 1] == ",":
            last -= 1
    set_off = last > floor and words[last - 1] == ","
    last = _without_adverbials(speech, floor, last)
    if last <= floor:
        return Speaker(None, cue.first, cue.first)
    first = _phrase_start(speech, floor, last)
    word = words[last - 1]
    if word in lists.pronouns and (last - 1 == first or words[last - 2] in lists.openers or not set_off):
        return Speaker(_mention_at(speech, last - 1), last - 1, last, True)
    mention = _named_before(speech, floor if set_off else first, last, set_off)
    if mention is not None and not _hidden(speech, first, last, mention):
        return Speaker(mention, min(first, speech.reading.tokens.at(mention.start)), last, _is_pronoun(speech, mention))
    return _phrase(speech, first, last)


def _without_brackets(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before brackets that end there: "Rep. Moore (D-Wis.) said"."""
    words = speech.reading.tokens.words
    if last > floor and words[last - 1] == ")":
        begin = last - 1
        while begin > floor and words[begin] != "(":
            begin -= 1
        if words[begin] == "(" and begin > floor and words[begin - 1] not in speech.words.when:
            return begin
    return last


def _without_adverbials(speech: Speech, floor: int, last: int) -> int:
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
        if begin <= floor or words[begin - 1] != "," or not (words[begin] in lists.when or words[begin] in lists.prepositions):
            return last
        last = begin - 1


def _named_before(speech: Speech, floor: int, last: int, set_off: bool) -> Mention | None:
    """The mention nearest to the cue that can be its subject; where an apposition stands between commas, the person before it."""
    tokens = speech.reading.tokens
    here = speech.mentions_in(tokens.starts[floor], tokens.ends[last - 1])
    nearest: Mention | None = None
    for one in reversed(here):
        if one.kind == "place" or behind_preposition(speech, one) or speech.quotation_over(one.start) is not None:
            continue
        if nearest is None:
            nearest = one
            if one.kind == "person" or not set_off:
                break
        elif one.kind == "person" and "," in tokens.words[tokens.holding(one.end):tokens.at(nearest.start)]:
            return one
    return nearest


def behind_preposition(speech: Speech, mention: Mention) -> bool:
    """Whether a preposition governs the name, also over the title before it ("kepada Presiden Rusia Vladimir Putin")."""
    tokens, text = speech.reading.tokens, speech.reading.text
    at = tokens.at(mention.start)
    lowest = max(0, at - 6)
    while at > lowest and text[tokens.starts[at - 1]].isupper() and tokens.words[at - 1] not in speech.words.prepositions:
        at -= 1
    before = tokens.words[at - 1] if at else ""
    return before == "(" or before in speech.words.prepositions


def _is_pronoun(speech: Speech, mention: Mention) -> bool:
    return speech.reading.folded[mention.start:mention.end] in speech.words.pronouns


def _hidden(speech: Speech, first: int, last: int, mention: Mention) -> bool:
    """Whether the phrase is of somebody unnamed and only mentions ``mention``: "seorang sumber di rombongan Lavrov"."""
    words, lists = speech.reading.tokens.words, speech.words
    if words[first] not in lists.indefinite:
        return False
    at = speech.reading.tokens.at(mention.start)
    if at <= first or at >= last:
        return at > first
    inner = words[first:at]
    return mention.kind != "person" or any(word in lists.prepositions for word in inner)


def _phrase_start(speech: Speech, floor: int, last: int) -> int:
    """The token at which the noun phrase that ends before ``last`` begins."""
    words, lists = speech.reading.tokens.words, speech.words
    first = last
    while first > floor and last - first < _LONGEST_PHRASE:
        word = words[first - 1]
        if word == "," or word in _BREAKS or word in lists.that or word in lists.coordinators:
            break
        first -= 1
    while first < last - 1 and words[first] in lists.openers:
        first += 1
    return first


def speaker_behind(speech: Speech, cue: Cue, ceiling: int) -> Speaker:
    """The one named behind ``cue``, in tokens ``[cue.last, ceiling)``."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    first = cue.last
    while first < ceiling and (words[first] in lists.between):
        first += 1
    if first >= ceiling:
        return Speaker(None, first, first)
    if words[first] in lists.pronouns:
        return Speaker(_mention_at(speech, first), first, first + 1, True)
    last = first
    while last < ceiling and last - first < _LONGEST_PHRASE:
        word = words[last]
        if word == "," or word in _BREAKS or (last > first and (word in lists.stops or word in lists.that)):
            break
        last += 1
    if last == first:
        return Speaker(None, first, first)
    mention = _named_behind(speech, first, last)
    if mention is not None and mention.kind != "person" and last < ceiling and words[last] == ",":
        beyond = _apposed(speech, last, ceiling)
        if beyond is not None:
            return Speaker(beyond, first, tokens.at(beyond.end))
    if mention is None and last < ceiling and words[last] == ",":
        mention = _apposed(speech, last, ceiling)
        if mention is not None:
            return Speaker(mention, first, tokens.at(mention.end))
    if mention is not None and not _hidden(speech, first, last, mention):
        return Speaker(mention, first, last, _is_pronoun(speech, mention))
    return _phrase(speech, first, last)


def _named_behind(speech: Speech, first: int, last: int) -> Mention | None:
    """The first person in the phrase who is not behind a preposition, else the first mention that can speak."""
    tokens = speech.reading.tokens
    chosen: Mention | None = None
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[last - 1]):
        if tokens.at(one.start) > first and behind_preposition(speech, one):
            if chosen is not None:
                break
            continue
        if one.kind == "person":
            return one
        if chosen is None and one.kind != "place":
            chosen = one
    return chosen


def _apposed(speech: Speech, comma: int, ceiling: int) -> Mention | None:
    """The person named directly behind the comma: "kata Ketua Komisi, Budi"."""
    tokens = speech.reading.tokens
    if comma + 1 >= ceiling:
        return None
    start = tokens.starts[comma + 1]
    for one in speech.mentions_in(start, start + 1):
        if one.kind == "person":
            return one
    return None


def _mention_at(speech: Speech, token: int) -> Mention | None:
    start, end = speech.reading.tokens.starts[token], speech.reading.tokens.ends[token]
    for one in speech.mentions_in(start, start + 1):
        if one.end == end:
            return one
    return None


def _phrase(speech: Speech, first: int, last: int) -> Speaker:
    """A speaker in the page's own words, where they can be words for a speaker: a name or a noun for people and papers."""
    tokens, lists, text = speech.reading.tokens, speech.words, speech.reading.text
    while first < last and not tokens.words[first][0].isalnum():
        first += 1
    if first >= last:
        return Speaker(None, first, last)
    begin = speech.reading.sentence_at(tokens.starts[first]).first
    capital = any(text[start].isupper() for start in tokens.starts[max(first, begin + 1):last]) or (
        first == begin and last == first + 1 and text[tokens.starts[first]:tokens.ends[first]].isupper())
    loose = not capital and tokens.words[first] not in lists.describing
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Speaker(unnamed(speech, start, end), first, last, loose=loose)


def unnamed(speech: Speech, start: int, end: int) -> Mention:
    """A speaker whom the page describes and doesn't name."""
    words = speech.reading.text[start:end]
    return Mention(start, end, words, "person", f"{UNNAMED}:{start}", UNNAMED)
