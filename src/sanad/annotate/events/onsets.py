"""Where on a page entries of the event lexicon may be met: many words begin one, but few of these are followed by what it goes on
with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from sanad.lang.event_tree import Start
from sanad.text.sentences import Sentence

_TOLD_OF_OBJECT = frozenset({"passive", "participle"})  # voices of a verb whose object may stand before it

Starts = Mapping[str, tuple[Start, ...]]


class Onset(NamedTuple):
    """A token at which an entry may begin, and those of its word's beginnings that may go on behind it."""

    at: int
    begins: list[Start]


class Onsets(NamedTuple):
    """Those of a page: the tokens, in order, whose words begin an entry of which more stands on the page, and these beginnings of
    each such word; and the tokens of verbs whose object stands somewhere on the page, and so perhaps before them."""

    places: list[int]
    begins: dict[str, list[Start]]
    verbs: list[int]


def find_onsets(tokens: list[str], starts: Starts) -> Onsets:
    """Those of a page of ``tokens``: each word is asked once."""
    vocabulary = set(tokens)
    begins: dict[str, list[Start]] = {}
    verbs: set[str] = set()
    for word in starts.keys() & vocabulary:
        hopeful = _hopeful(starts[word], vocabulary)
        if hopeful:
            begins[word] = hopeful
            if _may_be_undergone(hopeful, vocabulary):
                verbs.add(word)
    return Onsets(_places(tokens, begins), begins, _places(tokens, verbs))


def onsets_in(onsets: Onsets, piece: Sentence, tokens: list[str]) -> list[Onset]:
    """The places in a sentence, or piece of one, from which an entry may go on within it."""
    found, limit, places = [], piece.last, onsets.places
    for at in places[bisect_left(places, piece.first) : bisect_left(places, limit)]:
        hopeful = _hopeful(onsets.begins[tokens[at]], tokens[at + 1 : limit])
        if hopeful:
            found.append(Onset(at, hopeful))
    return found


def verbs_in(onsets: Onsets, sentence: Sentence) -> list[int]:
    """The verbs in a sentence whose object may stand before them."""
    verbs = onsets.verbs
    return verbs[bisect_left(verbs, sentence.first + 1) : bisect_left(verbs, sentence.last)]


def _places(tokens: list[str], among: Collection[str]) -> list[int]:
    return list(compress(range(len(tokens)), map(among.__contains__, tokens))) if among else []


def _hopeful(begins: Sequence[Start], behind: Iterable[str]) -> list[Start]:
    """Those of ``begins`` that end with their first word or go on with a word of those ``behind``."""
    found = []
    for begin in begins:
        node = begin.root.grown or begin.root.node()
        if node.finals or not node.onward.isdisjoint(behind):
            found.append(begin)
    return found


def _may_be_undergone(begins: Sequence[Start], vocabulary: set[str]) -> bool:
    """Whether a verb in one of its forms has an object on the page that may stand before it."""
    for begin in begins:
        if begin.kind == "v" and not begin.voices.isdisjoint(_TOLD_OF_OBJECT):
            gap = begin.root.node().gap
            if gap is not None and not gap.edges.keys().isdisjoint(vocabulary):
                return True
    return False
