"""Speakers whom the page describes and does not name: one of many, one singled out of several, a paper that an outlet has seen."""

from __future__ import annotations

from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.speakers.speaker import Speaker, unnamed
from sanad.model import UNNAMED

_HEAD: Final = 10  # words of somebody without a name
_LEAST: Final = 4


def nameless(speech: Speech, floor: int, cue: Cue) -> Speaker | None:
    """Who opens the clause as one of many and is then described at length, up to the ``cue``: "seorang pejabat X yang hadir, dan
    tak mau disebut namanya, mengatakan", "one of them, a defence official, said"."""
    words, lists, tokens, text = speech.reading.tokens.words, speech.words, speech.reading.tokens, speech.reading.text
    last = cue.first
    while last > floor and words[last - 1] in lists.between:
        last -= 1
    first = floor
    while first < last and (words[first] in lists.openers or words[first] == ","):
        first += 1
    if first < last and speech.reading.folded.startswith(lists.partitives, tokens.starts[first]):
        return _singled_out(speech, first, last)
    if last - first < _LEAST or words[first] not in lists.indefinite or not _is_somebody(speech, first + 1):
        return None
    end = next((at for at in range(first + 1, last) if words[at] == "," or words[at] in lists.relatives), last)
    if end >= last - 1 or end - first > _HEAD or not lists.finite.isdisjoint(words[first:end]):
        return None  # "Two men were held, according to X, citing …" is a clause
    begin, stop = tokens.starts[end], tokens.ends[last - 1]
    hiding = {hit.end for hit in speech.reading.hits_in("cue.anonymous", begin, stop)} if words[end] in lists.relatives else set()
    if any("subject" in one.word.orders and tokens.ends[one.first - 1] in hiding for one in speech.cues_in(begin, cue.start)):
        return None  # its verb stands before: "an official who asked not to be named said …, X wrote"
    hidden = stop in hiding
    beside = words[end] == "," and (not text[tokens.starts[end + 1]].islower() or words[end + 1] in lists.prepositions)
    if not hidden and (words[last - 1] != "," or beside):
        return None
    if any(one.kind == "person" and one.name != UNNAMED and one.text[0].isupper() for one in speech.mentions_in(begin, stop)):
        return None
    return Speaker(unnamed(speech, tokens.starts[first], tokens.ends[end - 1]), first, end)


def _singled_out(speech: Speech, first: int, last: int) -> Speaker | None:
    """Who is one of several, by what is set off behind that: "one of them, a defence official, said"; None where it is a name."""
    words, tokens = speech.reading.tokens.words, speech.reading.tokens
    begin = words.index(",", first) + 1
    end = next((at for at in range(begin, last) if words[at] == ","), last)
    if end <= begin or end < last - 1 or end - begin > _HEAD:
        return None
    start, stop = tokens.starts[begin], tokens.ends[end - 1]
    if any(one.kind in ("person", "outlet") and one.text[0].isupper() for one in speech.mentions_in(start, stop)):
        return None
    return Speaker(unnamed(speech, start, stop), first, last)


def _is_somebody(speech: Speech, token: int) -> bool:
    """Whether the word at ``token`` is one for people."""
    word, start = speech.reading.tokens.words[token], speech.reading.tokens.starts[token]
    if word in speech.words.persons or word in speech.words.describing or word in speech.words.crowds:
        return True
    return any(one.kind in ("group", "office") for one in speech.mentions_in(start, start + 1))


def paper_seen(speech: Speech, first: int, last: int) -> Speaker | None:
    """The paper that speaks although an outlet that has it is named behind: "dokumen X yang dilihat
    AFP", "a report seen by AFP"."""
    tokens, lists = speech.reading.tokens, speech.words
    words = tokens.words
    for at in range(first + 1, last - 1):
        if words[at] not in lists.via.words:
            continue
        end = at - (words[at - 1] in lists.relatives)
        head = words[end - 1] if lists.head_last else words[first]
        outlet = any(one.kind == "outlet" for one in speech.mentions_in(tokens.starts[at], tokens.ends[last - 1]))
        if head in lists.files and outlet and end > first:
            return Speaker(unnamed(speech, tokens.starts[first], tokens.ends[end - 1]), first, last)
        return None
    return None
