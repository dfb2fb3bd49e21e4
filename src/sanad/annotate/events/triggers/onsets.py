"""Where in a sentence entries of the event lexicon may be met: many words begin one, but few of these are followed by what it goes
on with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sanad.lang.event_tree import Node, Start
from sanad.text.sentences import Sentence

Starts = Mapping[str, tuple[Start, ...]]


class Onset:
    """A token at which an entry may be met, and those of its word's beginnings of which more may stand around it."""

    __slots__ = ("at", "begins")

    def __init__(self, at: int, begins: list[Start]) -> None:
        self.at = at
        self.begins = begins


class Onsets:
    """Those of a sentence, or piece of one: from where an entry may go on within it, and the verbs whose object may stand before
    them."""

    __slots__ = ("starts", "verbs")

    def __init__(self, starts: list[Onset], verbs: list[Onset]) -> None:
        self.starts = starts
        self.verbs = verbs


def find_onsets(tokens: list[str], piece: Sentence, starts: Starts) -> Onsets:
    """Those of the entries that ``starts`` begin in a ``piece`` of the page's ``tokens``."""
    found: list[Onset] = []
    verbs: list[Onset] = []
    first, last = piece.first, piece.last
    for at, begins in enumerate(map(starts.get, tokens[first:last]), first):
        if begins is None:
            continue
        hopeful = _hopeful(begins, tokens[at + 1 : last])
        if hopeful:
            found.append(Onset(at, hopeful))
        told = _undergone(begins, tokens, first, at)
        if told:
            verbs.append(Onset(at, told))
    return Onsets(found, verbs)


def objects_of(begin: Start) -> tuple[Mapping[str, tuple[Node, ...]], ...]:
    """The words with which an object begins that follows the verb ``begin``, at once and behind an open place, each with what
    follows it."""
    node = begin.root.node()
    return (node.edges,) if node.gap is None else (node.edges, node.gap.edges)


def _hopeful(begins: Sequence[Start], behind: Iterable[str]) -> list[Start]:
    """Those of ``begins`` that end with their first word or go on with a word of those ``behind``."""
    found = []
    for begin in begins:
        node = begin.root.node()
        if node.finals or not node.onward.isdisjoint(behind):
            found.append(begin)
    return found


def _undergone(begins: Sequence[Start], tokens: list[str], first: int, at: int) -> list[Start]:
    """Those of ``begins`` that are a verb in a form told of its object, with a word of that among the tokens from ``first`` to
    ``at``."""
    found = []
    for begin in begins:
        if begin.told_of_object and any(not words.keys().isdisjoint(tokens[first:at]) for words in objects_of(begin)):
            found.append(begin)
    return found
