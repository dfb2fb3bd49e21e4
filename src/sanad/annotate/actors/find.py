"""From the words on the page to mentions: the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sanad.annotate.actors.chunks import find_chunks
from sanad.annotate.actors.drafts import Draft, Scene
from sanad.annotate.actors.joins import join_drafts
from sanad.annotate.actors.phrases import draft_mentions, read_phrases
from sanad.annotate.actors.reference import resolve
from sanad.model import Article, Mention, TimeExpression
from sanad.text.reading import Reading

if TYPE_CHECKING:
    from sanad.annotate.language import Language


def find_mentions(reading: Reading, language: Language, article: Article, times: Sequence[TimeExpression]) -> list[Mention]:
    """The mentions in ``reading`` in order of start."""
    chunks = find_chunks(reading, language.names, language.given, [(time.start, time.end) for time in times])
    words = reading.tokens.words
    alone = [chunk.first for chunk in chunks if not chunk.words and chunk.last - chunk.first == 1 and chunk.first]
    spots = frozenset(words[index] for index in alone if words[index - 1] in language.names.prepositions and words[index] not in language.given)
    singles = frozenset(words[index] for index in alone) - spots
    scene = Scene(reading.text, words, reading.tokens.starts, reading.tokens.ends, language.names, language.world,
                  language.given, singles, spots, article.published[:10] if article.published else None)
    drafts = [draft for phrase in read_phrases(chunks, scene) for draft in draft_mentions(phrase, scene)]
    drafts.sort(key=lambda draft: draft.first)
    drafts = resolve(join_drafts(drafts, scene), chunks, reading.sentences, scene)
    return [_mention(draft, scene) for draft in drafts]


def _mention(draft: Draft, scene: Scene) -> Mention:
    return Mention(draft.start, draft.end, scene.text[draft.start:draft.end], draft.kind, draft.entity, draft.name,
                   draft.country, draft.sector, draft.role)
