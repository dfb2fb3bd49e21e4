"""Descriptions of an outlet by its country, which mean one named before: "the British daily", "koran Inggris itu"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.lang.reporting import ReportingWords
from sanad.model import Mention
from sanad.text.reading import Reading

_PRESS = "JRN"
_NEAR = 30  # characters before a name in which the word for its country stands: "the British daily X"


def settle_described(reading: Reading, words: ReportingWords, mentions: Sequence[Mention]) -> list[Mention]:
    """``mentions`` with each definite description that holds a country's name meaning the last outlet before that is of the
    country, or was introduced as being so."""
    settled: list[Mention] = []
    outlets: list[Mention] = []
    for one in mentions:
        nation = _nation(reading, words, one)
        if nation:
            known = [other for other in outlets if one.kind == "group" and one.country is not None and other.country == one.country]
            told = [other for other in outlets if _is_introduced(reading, other, nation)]
            if told or known:
                one = replace((told or known)[-1], start=one.start, end=one.end, text=one.text)
        elif one.kind == "outlet" and one.field == "text" and one.text[0].isupper():
            outlets.append(one)
        settled.append(one)
    return settled


def _nation(reading: Reading, words: ReportingWords, one: Mention) -> str:
    """The word for a country in the definite description of an outlet that ``one`` is; empty where it is none."""
    press = one.kind == "outlet" or (one.kind == "group" and one.sector == _PRESS)
    if not press or one.field != "text" or " " not in one.text:
        return ""
    tokens = reading.tokens
    first, last = tokens.at(one.start), tokens.at(one.end)
    inside = tokens.words[first:last]
    folded = reading.folded[one.start : one.end]
    if not any(folded.startswith(f"{noun} ") or folded.endswith(f" {noun}") for noun in words.via.press):
        return ""
    behind = tokens.words[last : last + 1]
    definite = (first and tokens.words[first - 1] in words.definite) or not words.pointing.isdisjoint([*inside, *behind])
    capitals = [word for word, start in zip(inside, tokens.starts[first:last], strict=True) if reading.text[start].isupper()]
    return capitals[0] if definite and len(capitals) == 1 else ""


def _is_introduced(reading: Reading, outlet: Mention, nation: str) -> bool:
    """Whether the word for a country stands before the name of an outlet that is on no list."""
    before = reading.folded[max(0, outlet.start - _NEAR) : outlet.start]
    return outlet.country is None and nation in before.replace(",", " ").split()
