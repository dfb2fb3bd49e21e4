"""The patterns of an event lexicon, joined into one tree of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import Final, NamedTuple

from sanad.lang.event_lines import EventEntry
from sanad.lang.event_patterns import (
    Element,
    check_pattern,
    parties_behind,
    pieces_of,
    read_elements,
    read_phrase,
    take_parties,
    words_of,
)
from sanad.lang.inflect import Morphology
from sanad.lang.pack import Fault

# How many words may stand for ".." and for a party inside a pattern.
GAP: Final = 6
SLOT: Final = 10
_TOLD_OF_OBJECT: Final = frozenset({"passive", "participle"})  # voices of a verb whose object may stand before it


class Reading(NamedTuple):
    """One way to read an entry's pattern. ``actor`` and ``recipient`` say where that party stands if not as usual: 0 before the
    first word, -1 behind the last, n the n-th open place between them. ``last`` is the last element, empty where it is one of
    several words."""

    entry: EventEntry
    actor: int | None
    recipient: int | None
    last: str


# Of the places that are the last of their pattern, as most are; never written to.
_NO_EDGES: Final[dict[str, tuple[Node, ...]]] = {}


class Node:
    """A place in the tree: the words that may follow, what may follow behind anything (``gap``) or behind a party (``slot``), and
    what ends here. ``onward`` holds all words that follow a first word, at once or behind an open place."""

    __slots__ = ("edges", "finals", "gap", "onward", "slot")

    def __init__(self) -> None:
        self.edges = _NO_EDGES
        self.gap: Node | None = None
        self.slot: Node | None = None
        self.finals: tuple[Reading, ...] = ()
        self.onward: frozenset[str] = frozenset()


class Root:
    """The place behind a first word. What lies behind it grows when the word is first met, since a page holds few of them;
    ``grown`` is that place from then on."""

    __slots__ = ("_tree", "grown", "lines", "word")

    def __init__(self, tree: EventTree, word: str) -> None:
        self._tree = tree
        self.word = word
        self.grown: Node | None = None
        self.lines: list[_Line] = []  # that may begin with the word, until the place has grown

    def node(self) -> Node:
        """The place with all that lies behind it."""
        return self.grown if self.grown is not None else self._tree.grow(self)


class Start:
    """A first word of some pattern: the pattern's kind, its place in the tree, and the voices of a verb in this form, of which one
    may be ``told_of_object``: the object of such a verb may stand before it."""

    __slots__ = ("kind", "root", "told_of_object", "voices")

    def __init__(self, kind: str, root: Root, voices: frozenset[str]) -> None:
        self.kind = kind
        self.root = root
        self.voices = voices
        self.told_of_object = kind == "v" and not voices.isdisjoint(_TOLD_OF_OBJECT)


_FEW: Final = 8  # edges that are faster added one by one than all at a time
# The edges that entries have in common, by how many elements of the pattern are left.
_Shared = dict[int, dict[str, tuple[Node, ...]]]


def _merge(node: Node, branches: dict[str, tuple[Node, ...]]) -> None:
    """Add ``branches`` to the edges of ``node``."""
    edges = node.edges
    if not edges:
        node.edges = branches.copy()
        return
    if len(branches) < _FEW:
        for word, places in branches.items():
            before = edges.get(word)
            edges[word] = places if before is None or before == places else (*before, *places)
        return
    if edges.keys().isdisjoint(branches):
        edges.update(branches)
        return
    both = edges.keys() & branches.keys()
    kept = {word: edges[word] for word in both}
    edges.update(branches)
    for word, before in kept.items():
        edges[word] = before if before == branches[word] else (*before, *branches[word])


def _with_onward(node: Node) -> Node:
    """The place behind a first word, with all words by which its patterns go on."""
    behind = (node.gap, node.slot, node.slot.gap if node.slot is not None else None)
    node.onward = frozenset(node.edges).union(*(one.edges for one in behind if one is not None))
    return node


class _Line:
    """A line of the lexicon whose words are read when the first of them is met: what may stand behind each of its first words
    (``begins``), and what the ways to begin it have in common, behind several first phrases (``tail``) and behind a class
    (``same``)."""

    __slots__ = ("begins", "entry", "same", "tail")

    def __init__(self, entry: EventEntry) -> None:
        self.entry = entry
        self.begins: dict[str, list[_Behind]] | None = None
        self.tail: _Shared = {}
        self.same: _Shared = {}


class _Common(NamedTuple):
    """How many elements at the end of a pattern are in common with others of its line, and what those have grown there."""

    rest: int
    shared: _Shared | None


class _Behind(NamedTuple):
    """What stands behind the first word of a pattern, with what is in common as in `_Common`."""

    elements: Sequence[Element]
    reading: Reading
    rest: int
    shared: _Shared | None


Classes = Mapping[str, tuple[tuple[str, ...], ...]]  # of each class its phrases


def split_classes(classes: Mapping[str, tuple[str, ...]]) -> Classes:
    """The phrases of each class as words, for the trees of one language."""
    return {name: tuple([tuple(words_of(phrase)) for phrase in phrases]) for name, phrases in classes.items()}


class EventTree:
    """The tree of a lexicon."""

    def __init__(self, morphology: Morphology, classes: Classes) -> None:
        self.starts: dict[str, list[Start]] = {}
        self._morphology = morphology
        self._classes = classes
        self._roots: dict[tuple[str, str], Root] = {}
        self._lock = Lock()
        self._joined: dict[tuple[int, Element], Node] = {}  # of the place that is growing
        self._choices: dict[Element, list[tuple[tuple[str, ...], list[str]]]] = {}

    def add(self, entry: EventEntry) -> list[Fault]:
        """Let the tree grow by ``entry``; what is wrong with its pattern comes back."""
        try:
            check_pattern(entry.pattern, self._classes)
            line = _Line(entry)
            for word in dict.fromkeys(self._first_words(entry.pattern)):
                self._root(entry.kind, word).lines.append(line)
        except ValueError as error:
            return [Fault(entry.where, str(error))]
        return []

    def finish(self) -> dict[str, tuple[Start, ...]]:
        """The first words, when all entries are in."""
        return {word: tuple(found) for word, found in self.starts.items()}

    def _first_words(self, pattern: str) -> Iterator[str]:
        """The words with which ``pattern`` may begin."""
        for opening in pieces_of(pattern):
            if opening in ("A", "R"):
                continue
            may_be_left_out = False
            for phrase in opening[1:-1].split("|") if opening[0] == "(" else (opening,):
                first = next(iter(read_phrase(phrase)), "")
                if first in ("..", "A", "R"):
                    break
                if not first:
                    may_be_left_out = True
                elif first[0] == "@":
                    yield from (inside[0] for inside in self._class(first))
                else:
                    yield first
            else:
                if may_be_left_out:
                    continue
                return
            break
        raise ValueError(f"{pattern!r} has to begin with a word")

    def grow(self, root: Root) -> Node:
        """The place of ``root`` with all that its lines say of what stands behind its word."""
        with self._lock:
            if root.grown is None:
                place = Node()
                for line in root.lines:
                    for behind in self._behind(line, root.word):
                        self._grow(behind, place)
                self._joined.clear()
                root.lines.clear()
                root.grown = _with_onward(place)
            return root.grown

    def _behind(self, line: _Line, word: str) -> Sequence[_Behind]:
        """What may stand behind ``word`` where ``line`` begins with it."""
        if line.begins is None:
            line.begins = {}
            self._begin(line, line.begins, read_elements(line.entry.pattern), _Common(0, None))
        return line.begins.pop(word, ())

    def _begin(self, line: _Line, begins: dict[str, list[_Behind]], elements: Sequence[Element], common: _Common) -> None:
        """Add to ``begins`` what stands behind each first word of ``elements``."""
        lead = 0
        while lead < len(elements) and elements[lead] in ("A", "R"):
            lead += 1
        opening = elements[lead]
        if isinstance(opening, tuple):
            tail = _Common(len(elements) - lead - 1, line.tail)
            for phrase in opening:
                self._begin(line, begins, [*elements[:lead], *phrase, *elements[lead + 1 :]], tail)
            return
        rest = max(0, common.rest - parties_behind(elements))
        elements, actor, recipient = take_parties(elements)
        # where there are open places ahead, those behind are counted otherwise
        shared = None if ".." in elements[: len(elements) - rest] else common.shared
        first, last = str(elements[0]), elements[-1]
        reading = Reading(line.entry, actor, recipient, last if isinstance(last, str) else "")
        if first[0] != "@":
            begins.setdefault(first, []).append(_Behind(elements[1:], reading, rest, shared))
            return
        for phrase in self._class(first):
            behind = _Behind([*phrase[1:], *elements[1:]], reading, len(elements) - 1, line.same)
            begins.setdefault(phrase[0], []).append(behind)

    def _root(self, kind: str, word: str) -> Root:
        root = self._roots.get((kind, word))
        if root is None:
            root = self._roots[kind, word] = Root(self, word)
            if kind == "v":
                for surface, voices in self._morphology.verb_forms(word).items():
                    self.starts.setdefault(surface, []).append(Start(kind, root, voices))
            else:
                for surface in self._morphology.noun_forms(word) if kind == "n" else (word,):
                    self.starts.setdefault(surface, []).append(Start(kind, root, frozenset()))
        return root

    def _grow(self, behind: _Behind, root: Node) -> None:
        elements, reading, rest, shared = behind
        nodes = [root]
        before: dict[Node, Node] = {}  # of a place behind an open one
        for index, element in enumerate(elements):
            if element == "..":
                for node in nodes:
                    node.gap = node.gap or Node()
                    before[node.gap] = node
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
                shared[left] = self._branches(element, place)
                _merge(nodes[0], shared[left])
                nodes, shared = [place], None
            else:
                after = [self._joined.get((id(node), element)) or self._join(node, element) for node in nodes]
                nodes = after + nodes if isinstance(element, tuple) and () in element else after
                shared = None
        for node in nodes:
            end = before.get(node, node)  # what is open at its end ends there
            end.finals = (*end.finals, reading)

    def _join(self, node: Node, element: Element) -> Node:
        """A new place behind ``node`` for a word in its forms, for any word of a class, or for one of several phrases."""
        place = self._joined[id(node), element] = Node()
        _merge(node, self._branches(element, place))
        return place

    def _branches(self, element: Element, place: Node) -> dict[str, tuple[Node, ...]]:
        """The edges that lead over an element to ``place``."""
        choices = self._choices.get(element)
        if choices is None:
            choices = self._choices[element] = self._read_choices(element)
        if len(choices) == 1 and not choices[0][0]:  # single words, as nearly always
            return dict.fromkeys(choices[0][1], (place,))
        start = Node()
        for lead, surfaces in choices:
            here = start
            for word in lead:
                if word == "..":
                    here.gap = here.gap or Node()
                    here = here.gap
                    continue
                inner = next((one for one in here.edges.get(word, ()) if one is not place), None)
                if inner is None:
                    inner = Node()
                    _merge(here, {word: (inner,)})
                here = inner
            _merge(here, dict.fromkeys(surfaces, (place,)))
        return start.edges

    def _read_choices(self, element: Element) -> list[tuple[tuple[str, ...], list[str]]]:
        """The phrases that an element stands for, each as the words before its last and the forms of that; single words in one."""
        found: list[tuple[tuple[str, ...], list[str]]] = []
        choices: Iterable[tuple[str, ...]] = [(element,)] if isinstance(element, str) else element
        for phrase in (full for choice in choices for full in self._spelled(choice)):
            lead, surfaces = phrase[:-1], self._morphology.noun_forms(phrase[-1])
            if found and not lead and not found[-1][0]:
                found[-1][1].extend(surfaces)
            else:
                found.append((lead, list(surfaces)))
        return found

    def _spelled(self, phrase: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        """A phrase with the words of a class that it names put in."""
        if not any(word.startswith("@") for word in phrase):
            return (phrase,) if phrase else ()
        return [
            (*phrase[:at], *inside, *phrase[at + 1 :])
            for at, word in enumerate(phrase)
            if word.startswith("@")
            for inside in self._class(word)
        ]

    def _class(self, element: str) -> tuple[tuple[str, ...], ...]:
        return self._classes[element[1:]]
