"""The pieces that mentions are made of: words of the lexicon, and runs of capitals that it does not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from operator import attrgetter
from typing import Final

from sanad.annotate.actors.headlines import find_headline_words
from sanad.annotate.actors.homonyms import names_meant
from sanad.annotate.actors.namesakes import tell_namesakes
from sanad.annotate.actors.words import ANY, EXACT, KIND, Word
from sanad.lang.names import NameWords
from sanad.text.reading import Reading
from sanad.world.who import World

# What a form stands for where it may be several things; a doubtful reading comes after all others.
_RANK: Final = {what: rank for rank, what in enumerate((
    "pronoun", "former", "acting", "pair", "person", "body", "organ", "country", "office", "rank", "outlet", "unit", "place",
    "group", "epithet", "site"))}
_BEGINNINGS: Final = frozenset({"unit", "site"})  # what only the head of a longer name is
# Whose bodies are named by their noun alone, too.
_OF_THE_STATE: Final = frozenset({"GOV", "LEG", "JUD", "COP", "MIL", "SPY", "PTY"})
_NO_NAME: Final = frozenset({"office", "group", "site", "unit", "place"})  # what a word means that may be part of a name, too
_OF_A_NAME: Final = frozenset({"person", "name"})
_NOUNS: Final = frozenset({"office", "group"})
_SIDES: Final = frozenset({"country", "organ", "group"})
_MANY: Final = "many"  # the part of a word in the plural
_LONG: Final = 4  # sentences of a page that would say more of a name than a sentence by itself
# Folded tokens behind which a capital may only begin a sentence; not the dash, which is the hyphen of names as well.
_QUOTES: Final = frozenset({'"', "'", "''", "(", ":", "["})


class Chunk:
    """Tokens ``[first, last)`` at characters ``[start, end)``, where ``words`` may stand; none for a run of unknown capitals.

    ``what`` is what the likeliest of ``words`` is, or name; ``initial`` is set where the chunk opens a sentence; ``after`` is
    ``last``, or the token behind brackets that stand there, ``hint`` a person of whom
    part of the name is known.
    """

    __slots__ = ("after", "capital", "end", "first", "hint", "initial", "last", "start", "what", "words")

    def __init__(self, first: int, last: int, start: int, end: int, words: list[Word], capital: bool, initial: bool) -> None:
        self.first, self.last, self.start, self.end = first, last, start, end
        self.words, self.capital, self.initial = words, capital, initial
        self.after = last
        self.hint: Word | None = None
        self.what = words[0].what if words else "name"

    def take(self, words: list[Word]) -> None:
        """Lets the chunk stand for ``words`` alone."""
        self.words = words
        self.what = words[0].what if words else "name"

    def read_as(self, *kinds: str) -> Word | None:
        """The first reading that is of one of these kinds."""
        for word in self.words:
            if word.what in kinds:
                return word
        return None


def find_chunks(
    reading: Reading,
    names: NameWords,
    given: Collection[str],
    world: World,
    masked: Sequence[tuple[int, int]],
    parts_names: Callable[[str], bool],
) -> list[Chunk]:
    """The chunks of ``reading`` in order; nothing that lies in a ``masked`` span, such as a date. In a headline all of whose words
    have capitals what ``parts_names`` stands for is part of none."""
    text, folded, tokens = reading.text, reading.folded, reading.tokens
    taken = bytearray(len(tokens))
    for start, end in masked:
        for index in tokens.within(start, end):
            taken[index] = 1
    initials = _initials(reading)
    chunks = _known(reading, names, world, taken, initials)
    for title in names_meant(chunks, reading, names, given, taken):
        chunks.remove(title)
        taken[title.first] = 0
    starts = tokens.starts
    capitals = [index for index, at in enumerate(starts) if text[at] != folded[at] and text[at].isupper()]
    for index in find_headline_words(reading, capitals, taken, given, parts_names):
        taken[index] = 1
    free = [index for index in capitals if not taken[index]]
    if free:
        seen = _Seen(reading, names, given, initials, free, capitals)
        for run in _runs(reading, names, free, taken, initials):
            chunk = seen.chunk(*run)
            if chunk is not None:
                chunks.append(chunk)
        chunks.sort(key=attrgetter("first"))
        chunks = _with_particles(chunks, reading, names, given)
    return chunks


def _with_particles(chunks: list[Chunk], reading: Reading, names: NameWords, given: Collection[str]) -> list[Chunk]:
    """``chunks`` with "Rosa de Silva" in one piece, though the last word alone is known; and what is a country as well, as in "Rosa
    Jordan", as a name from then on."""
    words = reading.tokens.words
    joined: list[Chunk] = []
    left: Chunk | None = None
    borne: set[str] = set()  # names of countries that somebody bears
    meant: set[str] = set()  # ... that were named before him
    for chunk in chunks:
        if chunk.what == "country" and words[chunk.first] in borne and words[chunk.first - 1] not in names.within:
            chunk.take([])
        near = left is not None and chunk.capital and chunk.first - left.last <= 2
        if left is not None and near and _one_name(left, chunk, reading.text, words, names, given):
            hint = chunk.read_as("person") or left.read_as("person")
            if chunk.what == "country" and words[chunk.first] not in meant:
                borne.add(words[chunk.first])
            joined[-1] = left = Chunk(left.first, chunk.last, left.start, chunk.end, [], True, left.initial)
            left.hint = hint
        else:
            joined.append(chunk)
            left = chunk
            if chunk.what == "country":
                meant.add(words[chunk.first])
    return joined


def _one_name(left: Chunk, right: Chunk, text: str, words: list[str], names: NameWords, given: Collection[str]) -> bool:
    """Whether two chunks are one name: parted by particles, or an unknown and a known part of a person's name side by side."""
    gap = right.first - left.last
    if gap == 0:
        named = right.what == "place" or (right.what == "country" and words[right.first] in names.surnames)
        if named and left.what == "name" and left.last - left.first == 1 and words[left.first] in given:
            return text[left.end:right.start] == " "  # a family name like a town's
        if _word_in_name(left, right, words, names):
            return text[left.end:right.start] == " "
        known = "person" in (left.what, right.what) or left.hint is not None or right.hint is not None
        both = {left.what, right.what} <= _OF_A_NAME and text[left.end:right.start] == " "
        return known and both and words[left.last - 1] not in names.institution
    return left.what == "name" and all(word in names.particles for word in words[left.last:right.first])


def _word_in_name(left: Chunk, right: Chunk, words: list[str], names: NameWords) -> bool:
    """Whether a word that means something else as well is part of a name: a family name before a given name in two halves ("Park
    Jung-soo"), or the last of three ("Dian Triansyah Putra")."""
    if left.what in _NO_NAME and words[left.first] in names.homonyms and left.last - left.first == 1:
        return right.what == "name" and right.last - right.first == 3 and words[right.first + 1] == "-"
    last = right.what in _NOUNS and words[right.first] in names.homonyms and right.last - right.first == 1
    return last and left.what == "name" and left.last - left.first == 2


def _initials(reading: Reading) -> set[int]:
    """The tokens that open a sentence, where a capital says nothing."""
    words, found = reading.tokens.words, set()
    for sentence in reading.sentences:
        index, last = sentence.first, sentence.last
        while index < last and not words[index][0].isalnum():
            index += 1
        found.add(index)
    return found


def _known(reading: Reading, names: NameWords, world: World, taken: bytearray, initials: set[int]) -> list[Chunk]:
    """The lexicon's words from left to right, the longest that fits first; their tokens are marked in ``taken``."""
    text, starts, token_at = reading.text, reading.tokens.starts, reading.tokens.at
    chunks: list[Chunk] = []
    several: list[Chunk] = []
    last_start = last_end = -1
    count = len(starts)
    for start, end, word in reading.hits(KIND):
        if start < last_end and (start != last_start or end != last_end):
            continue
        letters = word.letters
        if letters != ANY and (not text[start].isupper() if letters != EXACT else text[start:end] != word.form):
            continue
        if start == last_start:
            chunk = chunks[-1]
            if len(chunk.words) == 1:
                several.append(chunk)
            chunk.words.append(word)
            continue
        first = token_at(start)
        if first >= count or starts[first] != start or taken[first]:
            continue
        if start > 1 and text[start - 1] == "-" and word.what in _SIDES and reading.tokens.words[first - 2] in names.leanings:
            taken[first] = 2  # whom somebody is for or against acts not
            continue
        if text[end:end + 1] == "-" and word.what == "person" and " " in text[start:end] and text[end + 1:end + 2].islower():
            continue  # half of a longer name
        if word.what == "outlet" and text[start].islower() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            continue  # "the National Security Council" is no newspaper
        if word.what == "outlet" and first in initials and _is_only_whose(reading, first, end):
            continue
        last = first + 1
        taken[first] = 2
        while last < count and starts[last] < end:
            taken[last] = 2
            last += 1
        chunk = Chunk(first, last, start, end, [word], text[start].isupper(), first in initials)
        if word.doubtful:
            several.append(chunk)
        chunks.append(chunk)
        last_start, last_end = start, end
    for chunk in several:
        words = [word for word in sorted(chunk.words, key=_likely) if not word.doubtful or not _unsure(chunk, word, reading)]
        if not words:
            chunk.hint = chunk.read_as("person")
        chunk.take(words)
    if several:
        tell_namesakes(several, chunks, reading, names, world)
        for chunk in several:
            if not chunk.words and chunk.hint is None:
                taken[chunk.first : chunk.last] = bytes(chunk.last - chunk.first)
        chunks = [chunk for chunk in chunks if chunk.words or chunk.hint is not None]
    for chunk in chunks:
        if (
            chunk.initial
            and chunk.what in _BEGINNINGS
            and chunk.words[0].sector not in _OF_THE_STATE
            and _begins_no_name(chunk, reading, names)
        ):
            chunk.take([word for word in chunk.words if word.what not in _BEGINNINGS])
    return _doubled([chunk for chunk in chunks if chunk.words or not chunk.initial or chunk.hint is not None], reading)


def _doubled(chunks: list[Chunk], reading: Reading) -> list[Chunk]:
    """``chunks`` with a noun said twice, "menteri-menteri", in one piece: it means several."""
    words, starts, ends = reading.tokens.words, reading.tokens.starts, reading.tokens.ends
    left: list[Chunk] = []
    for chunk in chunks:
        before = chunk.first - 2
        if before >= 0 and chunk.what in _NOUNS and words[before + 1] == "-" and words[before] == words[chunk.first] and (
            ends[before + 1] == chunk.start and ends[before] == starts[before + 1]
        ):
            if left and left[-1].last > before:
                chunk.capital, chunk.initial = left[-1].capital, left[-1].initial
                left.pop()
            chunk.first, chunk.start = before, starts[before]
            chunk.words = [word._replace(part=word.part or _MANY) for word in chunk.words]
        left.append(chunk)
    return left


def _begins_no_name(chunk: Chunk, reading: Reading, names: NameWords) -> bool:
    """Whether a noun at the head of a sentence, in a language that puts nouns first, has no name behind it: "Kelompok itu"."""
    if names.modifiers != "behind" or chunk.last >= len(reading.tokens.words):
        return False
    return chunk.last - chunk.first == 1 and reading.text[reading.tokens.starts[chunk.last]].islower()


def _is_only_whose(reading: Reading, first: int, end: int) -> bool:
    """Whether a newspaper's name at the head of a sentence only says whose the noun behind it is: "The Australian navy left"."""
    words, starts, ends = reading.tokens.words, reading.tokens.starts, reading.tokens.ends
    behind = first + 2
    if behind >= len(words) or ends[first + 1] != end or reading.hits_at("cue", starts[behind]):
        return False
    state = any(hit.end == end and hit.value.what == "country" for hit in reading.hits_at(KIND, starts[first + 1]))
    return state and words[behind].isalpha()


def _likely(word: Word) -> tuple[bool, int]:
    return word.doubtful, _RANK[word.what]


def _unsure(chunk: Chunk, word: Word, reading: Reading) -> bool:
    """Whether a doubtful reading wants more support than its capital: a part of a name always, an outlet at the head of a sentence
    unless it is the subject of a reporting word, or is set off ("Antara melaporkan", "Antara, mengutip …,")."""
    if word.what != "outlet" or not chunk.initial:
        return word.what == "person"
    words, starts = reading.tokens.words, reading.tokens.starts
    if chunk.last >= len(words):
        return True
    return words[chunk.last] != "," and not reading.hits_at("cue", starts[chunk.last])


def _runs(
    reading: Reading, names: NameWords, capitals: Sequence[int], taken: bytearray, initials: set[int]
) -> list[tuple[int, int]]:
    """``(first, last)`` of each run of capitals: hyphens, initials, particles and what joins words of institutions lie inside."""
    words, starts, ends = reading.tokens.words, reading.tokens.starts, reading.tokens.ends
    count = len(words)
    runs: list[tuple[int, int]] = []
    first = last = -1
    for index in capitals:
        if first >= 0:
            if index < last:
                continue
            if index > last + 3 or index in initials or not (index == last or _joined(reading, last, index, names, taken)):
                runs.append((first, last))
                first = -1
        if first < 0:
            first = index
        last = index + 1
        # A hyphen with a lower-case half or a number stays in the name: Kim Jong-un, Covid-19.
        if (last + 1 < count and words[last] == "-" and ends[last - 1] == starts[last] and ends[last] == starts[last + 1]
                and words[last + 1].isalnum() and not taken[last + 1]):
            last += 2
    if first >= 0:
        runs.append((first, last))
    return runs


def _joined(reading: Reading, last: int, index: int, names: NameWords, taken: bytearray) -> bool:
    """Whether what lies between the tokens ``last - 1`` and ``index`` may stand inside one name."""
    words, starts, ends = reading.tokens.words, reading.tokens.starts, reading.tokens.ends
    between = words[last:index]
    if index - last == 1:
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
    """What the page shows of its words: how often each stands there at all, and with a capital; which has one inside a sentence."""

    def __init__(
        self, reading: Reading, names: NameWords, given: Collection[str], initials: set[int], free: Sequence[int],
        capitals: Sequence[int],
    ) -> None:
        self.text, self.folded, self.names, self.given, self.initials = reading.text, reading.folded, names, given, initials
        self.tokens = reading.tokens
        words = reading.tokens.words
        self.inside = {words[index] for index in free if index not in initials and words[index - 1] not in _QUOTES}
        self.cues = frozenset(hit.start for hit in reading.hits("cue"))
        self.often = Counter([words[index] for index in capitals])
        self.ever = Counter(words)
        self.long = len(reading.sentences) >= _LONG

    def chunk(self, first: int, last: int) -> Chunk | None:
        """The run as a chunk, without the common words at its head; None where nothing is left."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        initial = first in self.initials or (first > 0 and words[first - 1] in _QUOTES)
        opens = initial
        while first < last and self._common(words[first], opens, last - first):
            first += 1
            while first < last and not words[first][0].isalpha():
                first += 1
            opens = initial = False
        if initial and last - first == 1 and words[first] not in self.inside and (
            self.names.modifiers == "behind" and last < len(words) and words[last] in self.names.pointing
        ):
            return None  # "Insiden itu"
        if opens and self.long and last - first == 1 and self._once(first):
            return None
        if first >= last or (not initial and self._says_nothing(first, last)):
            return None
        start, end = starts[first], ends[last - 1]
        for mark in self.names.possessive:
            if self.folded.endswith(mark, starts[last - 1], end):
                end -= len(mark)
                break
        return Chunk(first, last, start, end, [], True, initial) if end > start else None

    def _says_nothing(self, first: int, last: int) -> bool:
        """Whether all words of a run are common ones."""
        words, names = self.tokens.words, self.names
        for index in range(first, last):
            word = words[index]
            if (word not in names.common or word in names.institution) and word[0].isalpha():
                return False
        return True

    def _once(self, index: int) -> bool:
        """Whether a capital at the head of a sentence is all that makes a word a name: it stands nowhere else, and neither speaks
        nor has a gloss."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        word = words[index]
        if word in self.inside or word in self.given or self.often[word] > 1 or self.text[starts[index]:ends[index]].isupper():
            return False
        behind = index + 1
        if behind >= len(words) or len(word) == 1 or "'" in word or not self.text[starts[behind]].islower():
            return False
        return starts[behind] not in self.cues and words[behind] not in self.names.of & self.names.within

    def _common(self, word: str, initial: bool, length: int) -> bool:
        """Whether the capital is due to the place in the sentence alone, or the word is never a name."""
        if word in self.names.common or ("'" in word and word.partition("'")[0] in self.names.common):
            return initial or (length == 1 and word not in self.names.institution and word not in self.names.given)
        if not initial or word in self.inside or word in self.given:
            return False
        if self.ever[word] > self.often[word]:  # it stands in lower case, too
            return True
        return length == 1 and self.names.shapes is not None and self.names.shapes.search(word) is not None
