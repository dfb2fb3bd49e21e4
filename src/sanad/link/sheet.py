"""One page laid out for finding where its accounts differ: sentences, figures, days, and who says what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sanad.lang.disputes import DisputeWords
from sanad.model import UNNAMED, Annotations, Article, Passage, Statement
from sanad.text.numbers import Amount, find_amounts
from sanad.text.sentences import Sentence, find_sentences
from sanad.text.tokens import Tokens, find_tokens
from sanad.times.days import days_of

_TIMES = frozenset({"duration", "set", "reference"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of ``article`` in tokens and sentences; ``days`` are the single days that it names, each with where it stands, and
    ``timed`` the spans of all its time expressions."""

    article: Article
    words: DisputeWords
    tokens: Tokens
    sentences: list[Sentence]
    days: list[tuple[int, int, str]]
    timed: list[tuple[int, int]]
    statements: list[Statement]

    def figures(self, sentence: Sentence) -> Iterator[Amount]:
        """The numbers in a sentence that belong to no time and say how many exactly."""
        for one in find_amounts(self.tokens, sentence.first, sentence.last, self.words.numbers):
            if not one.vague and not any(start < one.end and one.start < end for start, end in self.timed):
                yield one

    def teller(self, at: int) -> str | None:
        """Whose words stand here, by entity; None where it is the page's own."""
        for one in self.statements:
            if any(start <= at < end for start, end in one.content):
                return one.speaker.entity if one.speaker is not None and one.speaker.name != UNNAMED else f"{UNNAMED} {one.start}"
        return None

    def passage(self, sentence: Sentence) -> Passage:
        """Where a sentence stands."""
        return Passage(self.article.id, "text", sentence.start, sentence.end)

    def quote(self, sentence: Sentence) -> str:
        """The words of a sentence."""
        return self.article.text[sentence.start : sentence.end]


def lay_out(article: Article, annotations: Annotations, words: DisputeWords) -> Sheet:
    """The sheet of a page."""
    tokens = find_tokens(article.text)
    times = [one for one in annotations.times if one.field == "text"]
    days = [
        (one.start, one.end, found[0])
        for one in times
        if one.precision not in _TIMES and (found := days_of(one.value)) and found[0] == found[1]
    ]
    timed = [(one.start, one.end) for one in times]
    statements = [one for one in annotations.statements if one.field == "text"]
    return Sheet(article, words, tokens, find_sentences(article.text, tokens, words.abbreviations), days, timed, statements)
