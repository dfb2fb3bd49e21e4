"""Who did what to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sanad.lang.events import EventWords
from sanad.model import Article, EventMention, Mention, Statement, TimeExpression
from sanad.text.match import Entry
from sanad.text.reading import Reading

if TYPE_CHECKING:
    from sanad.annotate.language import Language


def entries(words: EventWords) -> Iterator[Entry]:
    """The lexicon entries that `find_events` looks up."""
    return iter(())


def find_events(
    reading: Reading,
    language: Language,
    article: Article,
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> list[EventMention]:
    """The events told in ``reading`` in order of start."""
    return []
