"""The words of a page, found once however many steps look at them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sanad.lang.phrases import Phrases, find_phrases
from sanad.model import Statement
from sanad.text.reading import tokens_of
from sanad.text.spans import held_in
from sanad.text.tokens import Tokens, find_tokens

PAGES: Final = 4  # texts of pages and titles at hand: those of the one that is looked at
PIECES: Final = 64  # shorter texts: more than what one page has people say


@dataclass(frozen=True, slots=True)
class PageWords:
    """The tokens of a page's text, and which words there are: most lists of words have none of them."""

    tokens: Tokens
    vocabulary: frozenset[str]

    def find(self, phrases: Phrases) -> list[tuple[int, int]]:
        """Where one of ``phrases`` stands: its first token and the one behind it."""
        if phrases.keys().isdisjoint(self.vocabulary):
            return []
        return find_phrases(self.tokens.words, 0, len(self.tokens), phrases)


@lru_cache(maxsize=PAGES)
def page_words(text: str) -> PageWords:
    """The words of a page's text (or title); what is cut out of it is looked up here (see `words_in`)."""
    tokens = tokens_of(text)[1]
    return PageWords(tokens, frozenset(tokens.words))


def words_in(text: str, start: int, end: int) -> list[str]:
    """The words and marks of a piece of a page's text."""
    tokens = page_words(text).tokens
    first, last = tokens.at(start), tokens.at(end)
    if (first and tokens.ends[first - 1] > start) or (first < last and tokens.ends[last - 1] > end):
        return words_of(text[start:end])  # it cuts a token
    return tokens.words[first:last]


def words_told(statement: Statement, text: str, title: str | None) -> list[str]:
    """The words and marks of what is said (see `sanad.text.spans.words_said`)."""
    held = held_in(statement.field, text, title)
    return [word for start, end in statement.content for word in words_in(held, start, end)]


@lru_cache(maxsize=PIECES)
def words_of(text: str) -> list[str]:
    """The words and marks of a short text; those of texts that were asked for lately are kept, so that none of them is to be
    changed."""
    return find_tokens(text).words


@lru_cache(maxsize=PIECES)
def words_alone(text: str) -> tuple[str, ...]:
    """The words and numbers of a short text, without its marks."""
    return alone(find_tokens(text).words)


def alone(words: list[str]) -> tuple[str, ...]:
    """Those of ``words`` that are words or numbers and not marks."""
    return tuple([word for word in words if word[0].isalnum()])
