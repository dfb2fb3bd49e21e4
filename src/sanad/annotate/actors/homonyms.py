"""Titles and forms of address that are somebody's name as well: "Ambassador Kang Chol", "Karen Bishop", and "Bishop said" behind
her."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from sanad.lang.names import NameWords
from sanad.text.reading import Reading

if TYPE_CHECKING:
    from sanad.annotate.actors.chunks import Chunk

_TITLES: Final = frozenset({"rank", "office"})
_OF_AN_OFFICE: Final = frozenset({"country", "body", "organ", "unit", "place"})  # what may stand between it and its holder's name
_HALVES: Final = 3  # tokens of a given name in two halves: "Ki-hun"


def names_meant(
    chunks: Sequence[Chunk], reading: Reading, names: NameWords, given: Collection[str], taken: bytearray
) -> list[Chunk]:
    """Those of ``chunks``, in order, that are titles by their word alone and part of a name on this page; ``taken`` marks the
    tokens of words that are known."""
    found: list[Chunk] = []
    doubtful: list[Chunk] = []
    borne: set[str] = set()
    page = _Page(reading, names.articles, given, taken)
    words = page.words
    for at, chunk in enumerate(chunks):
        if chunk.what == "person" and words[chunk.last - 1] in names.homonyms:
            borne.add(words[chunk.last - 1])
        title = chunk.what in _TITLES and chunk.capital and chunk.last - chunk.first == 1
        if not title or words[chunk.first] not in names.homonyms:
            continue
        if not (page.ends_name(chunk) or page.opens_name(chunk, _holds_office(chunks, at))):
            if page.calls(chunk):
                continue
            doubtful.append(chunk)
            if chunk.what == "office" or chunk.words[0].sector or not page.is_told_of(chunk):
                continue  # who is called by a rank alone may well hold it
        borne.add(words[chunk.first])
        found.append(chunk)
    found += (chunk for chunk in doubtful if words[chunk.first] in borne and chunk not in found)
    return found


def _holds_office(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an office stands right ahead of the chunk at ``at``, or behind it only whose it is."""
    while at > 0 and chunks[at - 1].last == chunks[at].first:
        at -= 1
        if chunks[at].what == "office":
            return True
        if chunks[at].what not in _OF_AN_OFFICE:
            return False
    return False


class _Page:
    """The words of a page around a title."""

    def __init__(self, reading: Reading, articles: Collection[str], given: Collection[str], taken: bytearray) -> None:
        self.text, self.words = reading.text, reading.tokens.words
        self.starts, self.ends = reading.tokens.starts, reading.tokens.ends
        self.cues = frozenset(hit.start for hit in reading.hits("cue"))
        self.articles, self.given, self.taken = articles, given, taken

    def _is_unknown(self, at: int) -> bool:
        """Whether a capital that no list knows stands at token ``at``."""
        return 0 <= at < len(self.words) and not self.taken[at] and self.text[self.starts[at]].isupper()

    def _follows(self, at: int) -> bool:
        """Whether nothing but a blank parts the tokens at ``at`` and before it."""
        return 0 < at < len(self.words) and self.text[self.ends[at - 1] : self.starts[at]] == " "

    def ends_name(self, chunk: Chunk) -> bool:
        """Whether a given name stands ahead of the word and no capital behind it: "Karen Bishop"."""
        at = chunk.first
        if not self._follows(at) or not self._is_unknown(at - 1) or self.words[at - 1] not in self.given:
            return False
        return not (self._follows(chunk.last) and self.text[self.starts[chunk.last]].isupper())

    def opens_name(self, chunk: Chunk, in_office: bool) -> bool:
        """Whether what stands behind the word makes it a family name: a name in two halves, or, of somebody in office, one that is
        no given name, which forms of address stand before."""
        at = chunk.last
        if not self._follows(at) or not self._is_unknown(at):
            return False
        halves = self.words[at + 1 : at + 2] == ["-"] and self.ends[at] == self.starts[at + 1] == self.ends[at + 1] - 1
        if halves and at + _HALVES <= len(self.words):
            return self.text[self.starts[at + 2] : self.ends[at + 2]].islower()
        return in_office and self.words[at] not in self.given

    def calls(self, chunk: Chunk) -> bool:
        """Whether the word is a title, of whom the capital behind it names or with an article ("the Bishop"), or calls somebody to
        whom it is said: ", Kang,"."""
        at, before = chunk.last, self.words[chunk.first - 1] if chunk.first else ""
        if at >= len(self.words) or before == "," or before in self.articles:
            return True
        return self._follows(at) and self.text[self.starts[at]].isupper() and self.words[at] in self.given

    def is_told_of(self, chunk: Chunk) -> bool:
        """Whether something is said of who is called by the word alone: it stands inside a sentence, or speaks at its head."""
        at = chunk.last
        if not self._follows(at) or self.text[self.starts[at]].isupper():
            return False
        return self.starts[at] in self.cues if chunk.initial else self._follows(chunk.first)
