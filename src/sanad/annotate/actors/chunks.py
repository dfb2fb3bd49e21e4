"""The pieces that mentions are made of: words of the lexicon, and runs of capitals that it does not know."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sanad.annotate.actors.words import ANY, EXACT, KIND, Word
from sanad.lang.names import NameWords
from sanad.text.reading import Reading

# What a form stands for where it may be several things; a doubtful reading comes after all others.
_RANK = {what: rank for rank, what in enumerate(
    ("pronoun", "former", "acting", "pair", "person", "body", "organ", "country", "office", "rank", "outlet", "unit", "place", "group", "epithet", "site"))}
_QUOTES = frozenset("\"“”‘'«„(:[–—")


@dataclass(slots=True)
class Chunk:
    """Tokens ``[first, last)`` at characters ``[start, end)``; ``words`` is empty for a run of unknown capitals, ``initial`` where it opens a sentence."""

    first: int
    last: int
    start: int
    end: int
    words: list[Word]
    capital: bool
    initial: bool = False

    @property
    def what(self) -> str:
        """What the likeliest reading is; ``name`` for unknown capitals."""
        return self.words[0].what if self.words else "name"

    def read_as(self, *kinds: str) -> Word | None:
        """The first reading that is of one of these kinds."""
        return next((word for word in self.words if word.what in kinds), None)


def find_chunks(reading: Reading, names: NameWords, given: Collection[str], masked: Sequence[tuple[int, int]]) -> list[Chunk]:
    """The chunks of ``reading`` in order; nothing that lies in a ``masked`` span, such as a date."""
    text, tokens = reading.text, reading.tokens
    taken = bytearray(len(tokens))
    for start, end in masked:
        for index in tokens.within(start, end):
            taken[index] = 1
    initials = _initials(reading)
    known = _known(reading, taken, initials)
    capitals = [index for index, start in enumerate(tokens.starts) if text[start].isupper()]
    unknown = _runs(reading, names, [index for index in capitals if not taken[index]], taken, initials)
    seen = _Seen(reading, names, given, set(capitals), initials)
    chunks = known + [chunk for run in unknown if (chunk := seen.chunk(*run)) is not None]
    chunks.sort(key=lambda chunk: chunk.first)
    return _with_particles(chunks, reading, names)


def _with_particles(chunks: list[Chunk], reading: Reading, names: NameWords) -> list[Chunk]:
    """``chunks`` with "Leila de Lima" in one piece, though the last word alone is known."""
    words = reading.tokens.words
    joined: list[Chunk] = []
    for chunk in chunks:
        left = joined[-1] if joined else None
        if (left is not None and not left.words and chunk.capital and 1 <= chunk.first - left.last <= 2
                and all(word in names.particles for word in words[left.last:chunk.first])):
            joined[-1] = Chunk(left.first, chunk.last, left.start, chunk.end, [], True, left.initial)
        else:
            joined.append(chunk)
    return joined


def _initials(reading: Reading) -> set[int]:
    """The tokens that open a sentence, where a capital says nothing."""
    words, found = reading.tokens.words, set()
    for sentence in reading.sentences:
        index = sentence.first
        while index < sentence.last and not words[index][0].isalnum():
            index += 1
        found.add(index)
    return found


def _known(reading: Reading, taken: bytearray, initials: set[int]) -> list[Chunk]:
    """The lexicon's words from left to right, the longest that fits first; their tokens are marked in ``taken``."""
    text, tokens = reading.text, reading.tokens
    chunks: list[Chunk] = []
    open_start = open_end = -1
    for start, end, word in reading.hits(KIND):
        if start < open_end and (start != open_start or end != open_end):
            continue
        if word.letters != ANY and (not text[start].isupper() if word.letters != EXACT else text[start:end] != word.form):
            continue
        if start == open_start:
            chunks[-1].words.append(word)
            continue
        first = tokens.at(start)
        if first >= len(tokens) or tokens.starts[first] != start or taken[first]:
            continue
        last = tokens.holding(end - 1) + 1
        for index in range(first, last):
            taken[index] = 2
        chunks.append(Chunk(first, last, start, end, [word], text[start].isupper(), first in initials))
        open_start, open_end = start, end
    for chunk in chunks:
        if len(chunk.words) > 1:
            chunk.words.sort(key=lambda word: (word.doubtful, _RANK[word.what]))
        if chunk.words[0].doubtful:
            chunk.words = [word for word in chunk.words if not word.doubtful or not _unsure(chunk, word)]
    return chunks


def _unsure(chunk: Chunk, word: Word) -> bool:
    """Whether a doubtful reading wants more support than its capital: a part of a name always, others at the head of a sentence."""
    return word.what == "person" or (word.what == "outlet" and chunk.initial)


def _runs(reading: Reading, names: NameWords, capitals: Sequence[int], taken: bytearray, initials: set[int]) -> list[list[int]]:
    """``[first, last]`` of each run of capitals: hyphens, initials, particles and what joins words of institutions lie inside."""
    words, starts, ends = reading.tokens.words, reading.tokens.starts, reading.tokens.ends
    count = len(words)
    runs: list[list[int]] = []
    last = -1
    for index in capitals:
        if runs and last <= index <= last + 3 and index not in initials and _joined(words, starts, ends, last, index, names, taken):
            runs[-1][1] = last = index + 1
        else:
            runs.append([index, index + 1])
            last = index + 1
        # A hyphen with a lower-case half or a number stays in the name: Kim Jong-un, Covid-19.
        if last + 1 < count and words[last] == "-" and ends[last - 1] == starts[last] and ends[last] == starts[last + 1] and words[last + 1].isalnum() \
                and not taken[last + 1]:
            runs[-1][1] = last = last + 2
    return runs


def _joined(words: list[str], starts: list[int], ends: list[int], last: int, index: int, names: NameWords, taken: bytearray) -> bool:
    """Whether what lies between tokens ``last - 1`` and ``index`` may stand inside one name."""
    gap = index - last
    if gap == 0:
        return True
    between = words[last:index]
    if gap == 1:
        mark = between[0]
        if mark == "-":
            return ends[last - 1] == starts[last] and ends[last] == starts[index]
        if mark == ".":
            return ends[last - 1] == starts[last] and len(words[last - 1]) <= 2
        if mark in names.particles and not taken[last]:
            return True
    elif all(word in names.particles or word == "-" for word in between) and not any(taken[last:index]):
        return True
    return (words[last - 1] in names.institution and words[index] in names.institution
            and all(word == "," or word in names.joins for word in between))


class _Seen:
    """What the page shows of its words: which stand in lower case somewhere, which with a capital inside a sentence."""

    def __init__(self, reading: Reading, names: NameWords, given: Collection[str], capitals: set[int], initials: set[int]) -> None:
        self.reading, self.names, self.given, self.initials = reading, names, given, initials
        words = reading.tokens.words
        self.lower = {word for index, word in enumerate(words) if index not in capitals}
        self.inside = {words[index] for index in capitals if index not in initials and not _opens(words, index)}

    def chunk(self, first: int, last: int) -> Chunk | None:
        """The run as a chunk, without the common words at its head; None where nothing is left."""
        words, starts, ends = self.reading.tokens.words, self.reading.tokens.starts, self.reading.tokens.ends
        initial = first in self.initials or _opens(words, first)
        while first < last and self._common(words[first], initial, last - first):
            first += 1
            while first < last and not words[first][0].isalpha():
                first += 1
            if initial and first < last:
                initial = False
        while last > first and words[last - 1] in self.names.common and last - first > 1 and words[last - 1] not in self.given:
            last -= 1
        if first >= last:
            return None
        end = ends[last - 1]
        text = self.reading.folded
        for mark in self.names.possessive:
            if text.endswith(mark, starts[last - 1], end):
                end -= len(mark)
                break
        if end <= starts[first]:
            return None
        return Chunk(first, last, starts[first], end, [], True, initial)

    def _common(self, word: str, initial: bool, length: int) -> bool:
        """Whether the capital is due to the place in the sentence alone, or the word is never a name."""
        if word in self.names.common:
            return initial or length == 1 or word not in self.given
        if not initial or word in self.inside or word in self.given:
            return False
        return word in self.lower or (length == 1 and self.names.shapes is not None and self.names.shapes.search(word) is not None)


def _opens(words: list[str], index: int) -> bool:
    return index > 0 and words[index - 1] in _QUOTES
