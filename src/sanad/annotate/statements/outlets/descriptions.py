"""Descriptions of an outlet that mean one named before: "the newspaper", "the British daily", "koran Inggris itu"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sanad.lang.reporting import ReportingWords
from sanad.model import Mention
from sanad.text.cover import Cover
from sanad.text.match import longest
from sanad.text.reading import Reading

_PRESS: Final = "JRN"
_NEAR: Final = 30  # characters before a name in which the word for its country stands: "the British daily X"


def settle_described(reading: Reading, words: ReportingWords, mentions: Sequence[Mention]) -> list[Mention]:
    """``mentions`` with each definite description of an outlet meaning the last before it; with one that holds a country's name,
    the last that is of the country, or was introduced as being so."""
    settled: list[Mention] = []
    outlets: list[Mention] = []
    overlooked = list(_overlooked(reading, words, mentions))
    for one in sorted([*mentions, *overlooked], key=_place) if overlooked else mentions:
        nation = _nation(reading, words, one)
        if nation:
            known = [other for other in outlets if one.kind == "group" and one.country is not None and other.country == one.country]
            told = [other for other in outlets if _is_introduced(reading, other, nation)]
            if told or known:
                one = replace((told or known)[-1], start=one.start, end=one.end, text=one.text)
        elif one.kind == "outlet" and one.field == "text" and one.text[0].isupper():
            outlets.append(one)
        elif outlets and _is_bare(reading, words, one):
            one = replace(outlets[-1], start=one.start, end=one.end, text=one.text)
        if one.entity:  # else it was overlooked, and means nobody
            settled.append(one)
    return settled


def _place(one: Mention) -> tuple[bool, int]:
    return one.field != "text", one.start


def _overlooked(reading: Reading, words: ReportingWords, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Nouns for outlets beside a word of reporting that are no mentions yet, since they are often no outlets elsewhere: "the
    website said", "tulis surat kabar itu"; without an entity."""
    hits = longest(reading.hits("cue.press"))
    if not hits:
        return
    tokens, text = reading.tokens, reading.text
    cues = [hit for hit in reading.hits("cue") if hit.value is not None]
    starts, ends = {hit.start for hit in cues}, {hit.end for hit in cues}
    taken = Cover((one.start, one.end) for one in mentions if one.field == "text")
    for hit in hits:
        first, last = tokens.at(hit.start), tokens.at(hit.end)
        behind = last + (tokens.words[last : last + 1] != [] and tokens.words[last] in words.pointing)
        before = first - 1 - (first > 0 and tokens.words[first - 1] in words.definite)
        reports = behind < len(tokens) and tokens.starts[behind] in starts
        if (reports or (before >= 0 and tokens.ends[before] in ends)) and not taken.holds(hit.start):
            yield Mention(hit.start, hit.end, text[hit.start : hit.end], "group", "", "", sector=_PRESS)


def _nation(reading: Reading, words: ReportingWords, one: Mention) -> str:
    """The word for a country in the definite description of an outlet that ``one`` is; empty where it is none."""
    press = one.kind == "outlet" or (one.kind == "group" and one.sector == _PRESS)
    if not press or one.field != "text" or " " not in one.text:
        return ""
    folded = reading.folded[one.start : one.end]
    if not any(folded.startswith(f"{noun} ") or folded.endswith(f" {noun}") for noun in words.via.press):
        return ""
    tokens = reading.tokens
    inside = range(tokens.at(one.start), tokens.at(one.end))
    capitals = [tokens.words[at] for at in inside if reading.text[tokens.starts[at]].isupper()]
    return capitals[0] if len(capitals) == 1 and _is_definite(reading, words, one) else ""


def _is_bare(reading: Reading, words: ReportingWords, one: Mention) -> bool:
    """Whether ``one`` is a noun for an outlet with nothing but what makes it definite: "the newspaper", "harian itu"; and no name
    behind it: "the broadcaster RTS"."""
    if one.kind != "group" or one.field != "text":
        return False
    first, _, rest = reading.folded[one.start : one.end].partition(" ")
    noun = rest if first in words.definite else reading.folded[one.start : one.end]
    named = reading.text[one.end : one.end + 2].strip()[:1].isupper()
    return not named and noun in words.via.press and _is_definite(reading, words, one)


def _is_definite(reading: Reading, words: ReportingWords, one: Mention) -> bool:
    tokens = reading.tokens
    first, last = tokens.at(one.start), tokens.at(one.end)
    article = not words.definite.isdisjoint(tokens.words[max(0, first - 1) : first + 1])
    return article or not words.pointing.isdisjoint(tokens.words[first : last + 1])


def _is_introduced(reading: Reading, outlet: Mention, nation: str) -> bool:
    """Whether the word for a country stands before the name of an outlet that is on no list."""
    before = reading.folded[max(0, outlet.start - _NEAR) : outlet.start]
    return outlet.country is None and nation in before.replace(",", " ").split()
