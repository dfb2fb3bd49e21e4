"""The patterns of an event lexicon, joined into one tree of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sanad.lang.event_lines import EventEntry
from sanad.lang.inflect import Morphology
from sanad.lang.pack import Fault, Pack
from sanad.text.tokens import find_tokens, fold

GAP, SLOT = 6, 10  # how many words may stand for ".." and for a party inside a pattern
_PIECE = re.compile(r"\([^()]*\)|\S+")
# A word, a sign, or several phrases of which one is meant (an empty one where it may be left out).
Element = str | tuple[tuple[str, ...], ...]


class Reading(NamedTuple):
    """One way to read an entry's pattern. ``actor`` and ``recipient`` say where that party stands if not as usual: 0 before the
    first word, -1 behind the last, n the n-th open place between them. ``last`` is the last element, empty where it is one of
    several words."""

    entry: EventEntry
    actor: int | None
    recipient: int | None
    last: str


class Node:
    """A place in the tree: the words that may follow, what may follow behind anything (``gap``) or behind a party (``slot``), and
    what ends here. ``onward`` holds all words that follow a first word, at once or behind an open place."""

    __slots__ = ("edges", "finals", "gap", "onward", "slot")

    def __init__(self) -> None:
        self.edges: dict[str, tuple[Node, ...]] = {}
        self.gap: Node | None = None
        self.slot: Node | None = None
        self.finals: tuple[Reading, ...] = ()
        self.onward: frozenset[str] = frozenset()


class Start(NamedTuple):
    """A first word of some pattern: the pattern's kind, its place in the tree, and the voices of a verb in this form."""

    kind: str
    node: Node
    voices: frozenset[str]


def read_classes(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The words of each class, by its name: ``classes/troops.txt`` is ``@troops``."""
    found: dict[str, tuple[str, ...]] = {}
    for folder in ("events/classes", "classes"):
        for name, lines in pack.folder(folder).items():
            found[name] = (*found.get(name, ()), *(line.text for line in lines))
    return found


_FEW = 8  # edges that are faster added one by one than all at a time
# The edges that entries have in common, by how many elements of the pattern are left.
_Shared = dict[int, dict[str, tuple[Node, ...]]]


def _merge(node: Node, branches: Mapping[str, tuple[Node, ...]]) -> None:
    """Add ``branches`` to the edges of ``node``."""
    edges = node.edges
    if not edges:
        node.edges = dict(branches)
        return
    if len(branches) < _FEW:
        for word, places in branches.items():
            before = edges.get(word)
            edges[word] = places if before is None or before == places else (*before, *places)
        return
    both = edges.keys() & branches.keys()
    if not both:
        edges.update(branches)
        return
    kept = {word: edges[word] for word in both}
    edges.update(branches)
    for word, before in kept.items():
        edges[word] = before if before == branches[word] else (*before, *branches[word])


class EventTree:
    """The tree while it grows."""

    def __init__(self, morphology: Morphology, classes: Mapping[str, tuple[str, ...]]) -> None:
        self.starts: dict[str, list[Start]] = {}
        self._morphology = morphology
        self._classes = {name: tuple(tuple(_words(phrase)) for phrase in phrases) for name, phrases in classes.items()}
        self._roots: dict[tuple[str, str], Node] = {}
        self._joined: dict[tuple[int, Element], Node] = {}
        self._choices: dict[Element, list[tuple[tuple[str, ...], list[str]]]] = {}

    def add(self, entry: EventEntry) -> list[Fault]:
        """Grow the tree by ``entry``; what is wrong with its pattern comes back."""
        try:
            self._add(entry, _elements(entry.pattern))
        except ValueError as error:
            return [Fault(entry.where, str(error))]
        return []

    def finish(self) -> dict[str, tuple[Start, ...]]:
        """The first words, when all entries are in."""
        for root in self._roots.values():
            behind = (root.gap, root.slot, root.slot.gap if root.slot is not None else None)
            follow = [root.edges, *(node.edges for node in behind if node is not None)]
            root.onward = frozenset(follow[0]).union(*follow[1:])
        return {word: tuple(found) for word, found in self.starts.items()}

    def _add(self, entry: EventEntry, elements: Sequence[Element], rest: int = 0, shared: _Shared | None = None) -> None:
        """Grow the tree by a pattern whose last ``rest`` elements it has in common with others of the entry, ``shared`` being what
        those have grown there."""
        lead = 0
        while lead < len(elements) and elements[lead] in ("A", "R"):
            lead += 1
        opening = elements[lead] if lead < len(elements) else ""
        if isinstance(opening, tuple):
            tail: _Shared = {}
            for phrase in opening:
                self._add(entry, [*elements[:lead], *phrase, *elements[lead + 1 :]], len(elements) - lead - 1, tail)
            return
        rest = max(0, rest - _parties_behind(elements))
        elements, actor, recipient = _take_parties(elements)
        if ".." in elements[: len(elements) - rest]:
            shared = None  # the open places are counted otherwise
        if not elements or elements[0] in ("..", "A", "R"):
            raise ValueError(f"{entry.pattern!r} has to begin with a word")
        first, last = elements[0], elements[-1]
        reading = Reading(entry, actor, recipient, last if isinstance(last, str) else "")
        if isinstance(first, str) and first.startswith("@"):
            same: _Shared = {}
            for phrase in self._class(first, entry):
                self._grow(entry, self._root(entry.kind, phrase[0]), [*phrase[1:], *elements[1:]], reading, len(elements) - 1, same)
        elif isinstance(first, str):
            self._grow(entry, self._root(entry.kind, first), elements[1:], reading, rest, shared)

    def _root(self, kind: str, word: str) -> Node:
        node = self._roots.get((kind, word))
        if node is None:
            node = self._roots[kind, word] = Node()
            if kind == "v":
                for surface, voices in self._morphology.verb_forms(word).items():
                    self.starts.setdefault(surface, []).append(Start(kind, node, voices))
            else:
                for surface in self._morphology.noun_forms(word) if kind == "n" else (word,):
                    self.starts.setdefault(surface, []).append(Start(kind, node, frozenset()))
        return node

    def _grow(
        self,
        entry: EventEntry,
        root: Node,
        elements: Sequence[Element],
        reading: Reading,
        rest: int,
        shared: _Shared | None,
    ) -> None:
        nodes = [root]
        for index, element in enumerate(elements):
            if element == "..":
                for node in nodes:
                    node.gap = node.gap or Node()
                nodes = [node.gap for node in nodes if node.gap is not None]
            elif element in ("A", "R"):
                for node in nodes:
                    node.slot = node.slot or Node()
                nodes = [node.slot for node in nodes if node.slot is not None]
            elif shared is not None and len(elements) - index <= rest and not (isinstance(element, tuple) and () in element):
                left = len(elements) - index
                if left in shared:
                    _merge(nodes[0], shared[left])
                    return
                place = Node()
                shared[left] = self._branches(entry, element, place)
                _merge(nodes[0], shared[left])
                nodes, shared = [place], None
            else:
                behind = [self._joined.get((id(node), element)) or self._join(entry, node, element) for node in nodes]
                nodes = behind + nodes if isinstance(element, tuple) and () in element else behind
                shared = None
        for node in nodes:
            node.finals = (*node.finals, reading)

    def _join(self, entry: EventEntry, node: Node, element: Element) -> Node:
        """A new place behind ``node`` for a word in its forms, for any word of a class, or for one of several phrases."""
        place = self._joined[id(node), element] = Node()
        _merge(node, self._branches(entry, element, place))
        return place

    def _branches(self, entry: EventEntry, element: Element, place: Node) -> dict[str, tuple[Node, ...]]:
        """The edges that lead over an element to ``place``."""
        choices = self._choices.get(element)
        if choices is None:
            choices = self._choices[element] = self._read_choices(entry, element)
        if len(choices) == 1 and not choices[0][0]:  # single words, as nearly always
            return dict.fromkeys(choices[0][1], (place,))
        start = Node()
        for lead, surfaces in choices:
            if not lead:
                _merge(start, dict.fromkeys(surfaces, (place,)))
                continue
            here = start
            for word in lead:
                if word == "..":
                    here.gap = here.gap or Node()
                    here = here.gap
                    continue
                inner = next((one for one in here.edges.get(word, ()) if one is not place), None)
                if inner is None:
                    inner = Node()
                    here.edges[word] = (*here.edges.get(word, ()), inner)
                here = inner
            _merge(here, dict.fromkeys(surfaces, (place,)))
        return start.edges

    def _read_choices(self, entry: EventEntry, element: Element) -> list[tuple[tuple[str, ...], list[str]]]:
        """The phrases that an element stands for, each as the words before its last and the forms of that; single words in one."""
        found: list[tuple[tuple[str, ...], list[str]]] = []
        choices: Iterable[tuple[str, ...]] = [(element,)] if isinstance(element, str) else element
        for phrase in (full for choice in choices for full in self._spelled(entry, choice)):
            lead, surfaces = phrase[:-1], self._morphology.noun_forms(phrase[-1])
            if found and not lead and not found[-1][0]:
                found[-1][1].extend(surfaces)
            else:
                found.append((lead, list(surfaces)))
        return found

    def _spelled(self, entry: EventEntry, phrase: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        """A phrase with the words of a class that it names put in."""
        if not any(word.startswith("@") for word in phrase):
            return (phrase,) if phrase else ()
        return [
            (*phrase[:at], *inside, *phrase[at + 1 :])
            for at, word in enumerate(phrase)
            if word.startswith("@")
            for inside in self._class(word, entry)
        ]

    def _class(self, element: str, entry: EventEntry) -> tuple[tuple[str, ...], ...]:
        phrases = self._classes.get(element[1:])
        if not phrases:
            raise ValueError(f"{entry.pattern!r} names the class {element}, of which there is no list classes/{element[1:]}.txt")
        return phrases


def _words(phrase: str) -> list[str]:
    return find_tokens(fold(phrase)).words


def _elements(pattern: str) -> list[Element]:
    """The pattern as words, ``..``, ``@class``, ``A``, ``R``, and tuples of phrases of which one is meant."""
    if pattern.count("(") != pattern.count(")"):
        raise ValueError(f"the brackets of {pattern!r} don't match")
    found: list[Element] = []
    for piece in _PIECE.findall(pattern):
        if piece.startswith("(") and piece.endswith(")"):
            choice = tuple(tuple(_plain(one)) for one in piece[1:-1].split("|"))
            if any(word in ("A", "R") for phrase in choice for word in phrase):
                raise ValueError(f"{pattern!r} has a party inside brackets; write it as several lines")
            found.append(choice)
        else:
            found += _plain(piece)
    return found


def _plain(text: str) -> list[str]:
    found: list[str] = []
    for piece in text.split():
        if piece in ("..", "A", "R") or piece.startswith("@") or (piece.isascii() and piece.isalpha() and piece.islower()):
            found.append(piece)
        else:
            found += _words(piece)
    return found


def _parties_behind(elements: Sequence[Element]) -> int:
    """How many parties end the elements."""
    at = len(elements)
    while at and elements[at - 1] in ("A", "R"):
        at -= 1
    return len(elements) - at


def _take_parties(elements: Sequence[Element]) -> tuple[Sequence[Element], int | None, int | None]:
    """The elements without a party at either end, and where actor and recipient stand: 0 before, -1 behind, n in the n-th open
    place."""
    found: dict[str, int] = {}
    while elements and elements[0] in ("A", "R"):
        found[str(elements[0])], elements = 0, elements[1:]
    while elements and elements[-1] in ("A", "R"):
        found[str(elements[-1])], elements = -1, elements[:-1]
    opened = 0
    for element in elements:
        if element in ("..", "A", "R"):
            opened += 1
            if element != "..":
                found[str(element)] = opened
    return elements, found.get("A"), found.get("R")
