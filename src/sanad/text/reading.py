"""A text made ready for annotating: folded, tokenised, split into sentences and matched against the lexicon, each once."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from typing import Final

from sanad.text.match import Hit, Lexicon
from sanad.text.offsets import Offsets
from sanad.text.sentences import Sentence, find_sentences
from sanad.text.tokens import Tokens, find_tokens, fold

_START: Final = attrgetter("start")
KEPT: Final = 64  # texts of which tokens and sentences are at hand: pages that were annotated, and are filed next
LONG: Final = 100_000  # characters of a text that is not kept


class Reading:
    """One text with all that later steps look things up in; offsets are those of ``text``.

    ``paragraph_starts`` has, for each of ``sentences``, where its paragraph begins; ``found`` the lexicon's hits by kind.
    """

    __slots__ = ("_offsets", "folded", "found", "paragraph_starts", "sentence_starts", "sentences", "text", "tokens")

    def __init__(self, text: str, folded: str, tokens: Tokens, sentences: list[Sentence], found: dict[str, list[Hit]]) -> None:
        self.text = text
        self.folded = folded
        self.tokens = tokens
        self.sentences = sentences
        self.found = found
        paragraphs: dict[int, int] = {}
        self.paragraph_starts = [paragraphs.setdefault(one.paragraph, one.start) for one in sentences]
        self.sentence_starts = [one.start for one in sentences]
        self._offsets = Offsets(self.sentence_starts)

    def hits(self, kind: str) -> list[Hit]:
        """The lexicon's hits of one kind, in order of start, longest first."""
        return self.found.get(kind, [])

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at ``offset``, or the last that begins before it."""
        return self.sentences[self.sentence_index(offset)]

    def sentence_index(self, offset: int) -> int:
        """Which sentence `sentence_at` gives."""
        index = self._offsets.before(offset + 1)
        return index - 1 if index else 0

    def hits_in(self, kind: str, start: int, end: int) -> list[Hit]:
        """The lexicon's hits of one kind that begin in ``[start, end)``."""
        hits = self.found.get(kind)
        if not hits:
            return []
        first = bisect_left(hits, start, key=_START)
        return hits[first : bisect_left(hits, end, first, key=_START)]

    def hits_at(self, kind: str, start: int) -> list[Hit]:
        """The lexicon's hits of one kind that begin at ``start``."""
        return self.hits_in(kind, start, start + 1)

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph begins that holds the character at ``offset``."""
        return self.paragraph_starts[self.sentence_index(offset)]


def tokens_of(text: str) -> tuple[str, Tokens]:
    """``text`` folded, and its tokens. Those of texts that were asked for lately are kept, so that none is to be changed."""
    return (_kept_tokens if len(text) <= LONG else _tokens)(text)


def sentences_of(text: str, abbreviations: frozenset[str]) -> list[Sentence]:
    """The sentences of ``text``, kept as its tokens are."""
    return (_kept_sentences if len(text) <= LONG else _sentences)(text, abbreviations)


def _tokens(text: str) -> tuple[str, Tokens]:
    folded = fold(text)
    return folded, find_tokens(text, folded)


def _sentences(text: str, abbreviations: frozenset[str]) -> list[Sentence]:
    return find_sentences(text, tokens_of(text)[1], abbreviations)


_kept_tokens, _kept_sentences = lru_cache(maxsize=KEPT)(_tokens), lru_cache(maxsize=KEPT)(_sentences)


def read_text(text: str, lexicon: Lexicon, abbreviations: frozenset[str]) -> Reading:
    """``text`` made ready: the only pass over its characters that annotating makes."""
    folded, tokens = tokens_of(text)
    return Reading(text, folded, tokens, sentences_of(text, abbreviations), lexicon.find(folded))
