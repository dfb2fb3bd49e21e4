"""Who said what, and through whom the page has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sanad.lang.reporting import ReportingWords
from sanad.model import Article, Mention, Statement
from sanad.text.match import Entry
from sanad.text.reading import Reading

if TYPE_CHECKING:
    from sanad.annotate.language import Language


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_statements` looks up."""
    return iter(())


def find_statements(reading: Reading, language: Language, article: Article, mentions: Sequence[Mention]) -> list[Statement]:
    """The statements in ``reading`` in order of start."""
    return []
