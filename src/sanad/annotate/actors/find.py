"""From the words on the page to mentions: the order of the steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sanad.annotate.actors.chunks import Chunk, find_chunks
from sanad.annotate.actors.clauses import find_marks
from sanad.annotate.actors.countries.headline import Headline, read_headline
from sanad.annotate.actors.drafts import Draft, Scene
from sanad.annotate.actors.phrases.build import draft_mentions, read_phrases
from sanad.annotate.actors.phrases.joins import join_drafts
from sanad.annotate.actors.phrases.parts import country_of
from sanad.annotate.actors.reference import resolve
from sanad.model import Article, Mention, TimeExpression
from sanad.text.reading import Reading, read_text

if TYPE_CHECKING:
    from sanad.annotate.language import Language

_DAY: Final = 10  # characters of a date that names its day
_YEAR: Final = 4  # ... that names its year
_OPENING: Final = 1  # words ahead of a time with which a sentence opens: "In 1983"
_ON_THE_CALENDAR: Final = frozenset({"day", "month", "year"})
_NO_TIMES: Final[Mapping[int, str]] = MappingProxyType({})
_BREAKAWAY: Final = "REB"  # the sector of the authorities of a territory that no ISO code names


def find_mentions(reading: Reading, language: Language, article: Article, times: Sequence[TimeExpression]) -> list[Mention]:
    """The mentions in ``reading`` in order of start."""
    chunks = find_chunks(reading, language.names, language.given, language.world, [(time.start, time.end) for time in times],
                         language.events.parts_names)
    day = _day_of(article, times)
    scene = _scene(reading, language, day, chunks, _past_times(reading, language, day, times))
    headline = _headline(language, article, scene.day)
    return [_mention(draft, scene) for draft in resolve(_drafts(chunks, scene), chunks, scene, headline)]


def _drafts(chunks: Sequence[Chunk], scene: Scene) -> list[Draft]:
    drafts = [draft for phrase in read_phrases(chunks, scene) for draft in draft_mentions(phrase, scene)]
    drafts.sort(key=attrgetter("first"))
    return join_drafts(drafts, scene)


def _headline(language: Language, article: Article, day: str | None) -> Headline:
    """What headline and dateline, where the page has them, say of states and their bodies."""
    spot = None
    if article.dateline:
        at, chunks = _look_up(article.dateline, language, day)
        spot = country_of(chunks, at)
    if not article.title:
        return Headline(spot=spot)
    scene, chunks = _look_up(article.title, language, day)
    return read_headline(_drafts(chunks, scene), scene, spot)


def _day_of(article: Article, times: Sequence[TimeExpression]) -> str | None:
    """The day as of which people hold their offices: that of the page, else the last one of which it speaks."""
    if article.published:
        return article.published[:_DAY]
    return max((time.value for time in times if len(time.value) == _DAY and time.value[:1].isdigit()), default=None)


def _past_times(
    reading: Reading, language: Language, day: str | None, times: Sequence[TimeExpression]
) -> dict[int, str]:
    """The times of earlier years with which sentences open, by their numbers: what is told behind them was so then, unless a word
    like *since* stands ahead."""
    found: dict[int, str] = {}
    for time in times if day else ():
        number = reading.sentence_index(time.start)
        opening = reading.folded[reading.sentence_starts[number] : time.start].split()
        opens = len(opening) <= _OPENING and language.names.beside.isdisjoint(opening)
        if opens and time.precision in _ON_THE_CALENDAR and time.value[:_YEAR] < (day or "")[:_YEAR]:
            found.setdefault(number + 1, time.value)
    return found


def _look_up(text: str, language: Language, day: str | None) -> tuple[Scene, list[Chunk]]:
    reading = read_text(text, language.lexicon, language.abbreviations)
    chunks = find_chunks(reading, language.names, language.given, language.world, (), language.events.parts_names)
    return _scene(reading, language, day, chunks), chunks


def _scene(
    reading: Reading, language: Language, day: str | None, chunks: Sequence[Chunk], dated: Mapping[int, str] = _NO_TIMES
) -> Scene:
    words, names, given = reading.tokens.words, language.names, language.given
    alone = [chunk.first for chunk in chunks if chunk.what == "name" and chunk.last - chunk.first == 1 and chunk.first]
    spots = frozenset(words[index] for index in alone if words[index - 1] in names.prepositions and words[index] not in given)
    vouching = (reading.tokens.at(hit.end) for hit in reading.hits("cue") if hit.value is not None and "source" in hit.value.orders)
    return Scene(
        text=reading.text, words=words, starts=reading.tokens.starts, ends=reading.tokens.ends, names=names, world=language.world,
        given=given, singles=frozenset(words[index] for index in alone) - spots, spots=spots,
        day=day, firsts=[sentence.first for sentence in reading.sentences],
        clauses=language.clauses, marks=find_marks(reading), vouching=frozenset(vouching), dated=dated)


def _mention(draft: Draft, scene: Scene) -> Mention:
    country, sector = draft.country, draft.sector
    state = scene.world.countries.get(country) if country else None
    if state is not None and state.within is not None:  # who holds a part of a state acts in that state, against its government
        country, sector = state.within, _BREAKAWAY if sector == "GOV" else sector
    return Mention(draft.start, draft.end, scene.text[draft.start:draft.end], draft.kind, draft.entity, draft.name,
                   country, sector, draft.role)
