"""Who did what to whom: the order of the steps from triggers to coded events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sanad.annotate.actors.drafts import PAIR
from sanad.annotate.events.context import with_context
from sanad.annotate.events.drafts import Draft, draft_sentence
from sanad.annotate.events.occasions import date_of, place_of, quantities_of
from sanad.annotate.events.relevance import is_definition, is_political, needs_other_side
from sanad.annotate.events.scene import NOBODY, Scene, lay_out
from sanad.annotate.events.sources import sayings_of, with_denials
from sanad.lang.events import EventWords
from sanad.model import Article, EventMention, Mention, Span, Statement, TimeExpression
from sanad.plover import TOWARDS, quad_of, score_of
from sanad.text.match import Entry
from sanad.text.reading import Reading
from sanad.text.sentences import Sentence

if TYPE_CHECKING:
    from sanad.annotate.language import Language

_TOPIC = "event.topic"
# Acts of which casualties and sums are counted.
_COUNTABLE = frozenset({"ASSAULT", "COERCE", "AID", "RETREAT", "PROTEST"})
_LONG_AGO = 1  # years before the page after which an act is background


def entries(words: EventWords) -> Iterator[Entry]:
    """The lexicon entries that `find_events` looks up: words of topics in which nothing is an event. Triggers are looked up by
    token."""
    for topic in words.topics:
        yield Entry(topic, _TOPIC, None)


def find_events(
    reading: Reading,
    language: Language,
    article: Article,
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> list[EventMention]:
    """The events told in ``reading`` in order of start."""
    words = language.events
    scene = lay_out(reading, mentions, [(one.start, one.end) for one in times if one.field == "text"], words.after_names)
    sayings = sayings_of(statements)
    topics = [hit.start for hit in reading.hits(_TOPIC)]
    found: list[tuple[EventMention, bool]] = []
    time_at = topic_at = 0
    for sentence in reading.sentences:
        while time_at < len(times) and times[time_at].start < sentence.start:
            time_at += 1
        inside = time_at
        while inside < len(times) and times[inside].start < sentence.end:
            inside += 1
        off_topic = False
        while topic_at < len(topics) and topics[topic_at] < sentence.end:
            off_topic = off_topic or topics[topic_at] >= sentence.start
            topic_at += 1
        if max(scene.owner[sentence.first : sentence.last], default=NOBODY) == NOBODY:
            continue  # nobody is named who could act
        if reading.text[sentence.end - 1] == "?":
            continue  # a question tells nothing
        if (off_topic and not is_political(scene, sentence)) or is_definition(scene, sentence, words):
            continue
        drafts = draft_sentence(scene, sentence, words, sayings)
        if drafts:
            counted = quantities_of(scene, sentence, words.stance, language.dates.numbers)
            holder = next((draft for draft in drafts if draft.coding.act in _COUNTABLE), drafts[0])
            for draft in drafts:
                event = _to_event(scene, sentence, words, article, times[time_at:inside], draft)
                event = replace(event, quantities=counted) if counted and draft is holder else event
                found.append((event, needs_other_side(draft.trigger, draft.coding.type, draft.actors)))
    found.sort(key=lambda one: (one[0].start, one[0].end))
    events = with_context([event for event, _ in found], reading)
    events = [
        event
        for event, (_, lone) in zip(events, found, strict=True)
        if event.recipients or len(event.actors) > 1 or not (lone or event.type in TOWARDS)
    ]
    return with_denials(events, statements, reading)


def _to_event(
    scene: Scene,
    sentence: Sentence,
    words: EventWords,
    article: Article,
    times: Sequence[TimeExpression],
    draft: Draft,
) -> EventMention:
    trigger, coding, said = draft.trigger, draft.coding, draft.said
    entry = trigger.entry
    told = said is not None and quad_of(coding.type) in (
        "MK",
        "MC",
    )  # what is said to be done; saying itself has the sentence's day
    span = (said.start, said.end) if said is not None and told else (sentence.start, sentence.end)
    ahead = coding.status in ("planned", "hypothetical") or coding.type == "AGREE"
    date = date_of(scene, words.stance, trigger, times, span, ahead, article.published)
    mode = draft.mode
    first, last = scene.starts[trigger.first], scene.ends[trigger.last]
    parties = (*draft.actors, *draft.recipients)
    return EventMention(
        start=min((first, *(one.start for one in parties if sentence.start <= one.start < sentence.end))),
        end=max((last, *(one.end for one in parties if sentence.start <= one.start < sentence.end))),
        trigger=Span(first, last),
        type=coding.type,
        act=coding.act,
        score=score_of(coding.type, mode),
        mode=mode,
        contexts=entry.contexts,
        actors=tuple(_each(draft.actors, scene.mentions)),
        recipients=tuple(_each(draft.recipients, scene.mentions)),
        date=date,
        place=place_of(scene, sentence, words.stance, trigger, draft.indices),
        status=coding.status,
        chain=said.statement.chain if said else (),
        historical=_is_background(date, article.published) or draft.past,
        speaker=said.statement.speaker if said else None,
        entry=f"{entry.where} {entry.kind} {entry.pattern}",
        rule=", ".join(part for part in (draft.rule, coding.rule) if part),
    )


def _each(parties: Sequence[Mention], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The parties, with both of "the two sides" where these stand for them."""
    for one in parties:
        if not one.entity.startswith(PAIR):
            yield one
            continue
        for entity in one.entity.removeprefix(PAIR).split("|"):
            meant = next(other for other in mentions if other.entity == entity)
            yield replace(meant, start=one.start, end=one.end, text=one.text)


def _is_background(date: str | None, published: str | None) -> bool:
    if date is None or published is None or not (date[:4].isdigit() and published[:4].isdigit()):
        return False
    return int(date[:4]) + _LONG_AGO < int(published[:4]) or (
        int(date[:4]) < int(published[:4]) and date[5:] < published[5 : len(date)]
    )
