"""Who is mentioned in a text, and who is meant by each mention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sanad.lang.names import NameWords
from sanad.model import Article, Mention, TimeExpression
from sanad.text.match import Entry
from sanad.text.reading import Reading
from sanad.world.who import World

if TYPE_CHECKING:
    from sanad.annotate.language import Language


def entries(names: NameWords, world: World) -> Iterator[Entry]:
    """The lexicon entries that `find_mentions` looks up."""
    return iter(())


def find_mentions(reading: Reading, language: Language, article: Article, times: Sequence[TimeExpression]) -> list[Mention]:
    """The mentions in ``reading`` in order of start."""
    return []
