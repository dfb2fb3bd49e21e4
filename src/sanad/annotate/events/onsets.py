"""Where on a page entries of the event lexicon may be met: many words begin one, but few of these are followed by what it goes on
with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from sanad.lang.event_tree import Node, Start
from sanad.text.sentences import Sentence

_TOLD_OF_OBJECT = frozenset({"passive", "participle"})  # voices of a verb whose object may stand before it

Starts = Mapping[str, tuple[Start, ...]]


class Onset(NamedTuple):
    """A token at which an entry may be met, and those of its word's beginnings of which more may stand around it."""

    at: int
    begins: list[Start]


class Onsets(NamedTuple):
    """Those of a page: the words that begin an entry of which more stands on the page, with these beginnings, and the tokens of
    such words in order; the same of verbs whose object stands somewhere on the page, and so perhaps before them."""

    begins: dict[str, list[Start]]
    places: list[int]
    undergone: dict[str, list[Start]]
    verbs: list[int]


class SentenceOnsets(NamedTuple):
    """Those of a sentence, or piece of one: from where an entry may go on within it, and the verbs whose object may stand before
    them."""

    starts: list[Onset]
    verbs: list[Onset]


def find_onsets(tokens: list[str], starts: Starts) -> Onsets:
    """Those of a page of ``tokens``: each word is asked once."""
    vocabulary = set(tokens)
    begins: dict[str, list[Start]] = {}
    undergone: dict[str, list[Start]] = {}
    for word in starts.keys() & vocabulary:
        hopeful = _hopeful(starts[word], vocabulary)
        if hopeful:
            begins[word] = hopeful
            told = _undergone(hopeful, vocabulary)
            if told:
                undergone[word] = told
    return Onsets(begins, _places(tokens, begins), undergone, _places(tokens, undergone))


def onsets_in(onsets: Onsets, piece: Sentence, tokens: list[str]) -> SentenceOnsets:
    """Those of a page that are of a sentence, or piece of one."""
    starts, verbs = [], []
    for at in _within(piece, onsets.places):
        hopeful = _hopeful(onsets.begins[tokens[at]], tokens[at + 1 : piece.last])
        if hopeful:
            starts.append(Onset(at, hopeful))
    for at in _within(piece, onsets.verbs):
        told = _undergone(onsets.undergone[tokens[at]], tokens[piece.first : at])
        if told:
            verbs.append(Onset(at, told))
    return SentenceOnsets(starts, verbs)


def objects_of(begin: Start) -> tuple[Mapping[str, tuple[Node, ...]], ...]:
    """The words with which an object begins that follows the verb ``begin``, at once and behind an open place, each with what
    follows it."""
    node = begin.root.node()
    return (node.edges,) if node.gap is None else (node.edges, node.gap.edges)


def _places(tokens: list[str], among: Collection[str]) -> list[int]:
    return list(compress(range(len(tokens)), map(among.__contains__, tokens))) if among else []


def _within(piece: Sentence, places: list[int]) -> list[int]:
    return places[bisect_left(places, piece.first) : bisect_left(places, piece.last)]


def _hopeful(begins: Sequence[Start], behind: Iterable[str]) -> list[Start]:
    """Those of ``begins`` that end with their first word or go on with a word of those ``behind``."""
    found = []
    for begin in begins:
        node = begin.root.node()
        if node.finals or not node.onward.isdisjoint(behind):
            found.append(begin)
    return found


def _undergone(begins: Sequence[Start], ahead: Iterable[str]) -> list[Start]:
    """Those of ``begins`` that are a verb in a form told of its object, with a word of that among those ``ahead``."""
    found = []
    for begin in begins:
        told = begin.kind == "v" and not begin.voices.isdisjoint(_TOLD_OF_OBJECT)
        if told and not all(objects.keys().isdisjoint(ahead) for objects in objects_of(begin)):
            found.append(begin)
    return found
