"""The timeline: every event with the sentence that says so best, and the chain by which it came."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sanad.model import UNNAMED, Event, EventMention, Mention, Passage, Record
from sanad.store import filters as where
from sanad.store.filters import Filters
from sanad.store.keys import in_lots, lots_of
from sanad.store.naming import name_in_words
from sanad.store.queries import ALL
from sanad.store.rows import decode
from sanad.text.sentences import find_sentences
from sanad.text.spans import held_in
from sanad.text.tokens import find_tokens

LOT = 200  # events whose tellings are fetched at a time


@dataclass(frozen=True, slots=True)
class TimelineRow(Record):
    """One line of the timeline: the event, its best telling, the sentence and where it stands, who vouches for it there, and the
    way it came: ``chain`` from the vehicle nearest to the happening to the page's own outlet.
    """

    event: Event
    mention: EventMention
    sentence: str
    where: Passage
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None
    language: str | None
    speaker: str | None
    chain: tuple[str, ...]
    storyline: str | None

    def to_dict(self) -> dict[str, Any]:
        """The event's own fields, with the others beside them."""
        rest = Record.to_dict(self)
        del rest["mention"]
        return {**rest.pop("event"), **rest}


def timeline(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[TimelineRow]:
    """Events by day, each with its best telling: one with the event's own status, then not in passing, then the earliest."""
    asked = where.events(filters)
    rows = connection.execute(
        f"SELECT e.key, e.record, e.storyline FROM event e WHERE {asked.sql} ORDER BY e.day = '', e.day, e.id",
        asked.values,
    )
    for lot in lots_of(rows, LOT):
        yield from timeline_rows(connection, [(key, decode(record, Event), storyline) for key, record, storyline in lot])


def timeline_rows(connection: sqlite3.Connection, events: Iterable[tuple[int, Event, str | None]]) -> Iterator[TimelineRow]:
    """The lines of events, each given with the store's own key and its storyline; one that no page tells any more has none."""
    held = list(events)
    told: dict[int, list[_Told]] = {}
    for marks, lot in in_lots({key for key, _, _ in held}):
        for key, mention, *rest in connection.execute(
            "SELECT t.event, t.record, a.key, a.id, a.outlet, a.published, a.title, a.language FROM telling t JOIN article a"
            f" ON t.article = a.key WHERE t.event IN ({marks}) ORDER BY a.published IS NULL, a.published, a.id, t.key",
            lot,
        ):
            told.setdefault(key, []).append(_Told(decode(mention, EventMention), *rest))
    best = {key: min(told[key], key=lambda one: _worth(one.mention, event)) for key, event, _ in held if key in told}
    texts: dict[int, tuple[str, str | None]] = {}
    for marks, lot in in_lots({one.page for one in best.values()}):
        asked = f"SELECT key, text, json_extract(CAST(record AS TEXT), '$.url') FROM article WHERE key IN ({marks})"
        texts.update((key, (text, url)) for key, text, url in connection.execute(asked, lot))
    for key, event, storyline in held:
        if key in best:
            yield _line(event, best[key], *texts[best[key].page], storyline)


def timeline_row(connection: sqlite3.Connection, key: int, event: Event, storyline: str | None) -> TimelineRow | None:
    """The line of the event with the store's own key; None where no page tells it any more."""
    return next(timeline_rows(connection, [(key, event, storyline)]), None)


class _Told(NamedTuple):
    """A telling with what is shown of its article."""

    mention: EventMention
    page: int
    article: str
    outlet: str | None
    published: str | None
    title: str | None
    language: str | None


def _line(event: Event, best: _Told, text: str, url: str | None, storyline: str | None) -> TimelineRow:
    mention = best.mention
    held = held_in(mention.field, text, best.title)
    start, end = sentence_around(held, mention.start, mention.end)
    return TimelineRow(
        event,
        mention,
        held[start:end],
        Passage(best.article, mention.field, start, end),
        best.outlet,
        best.published,
        best.title,
        url,
        best.language,
        called(mention.speaker),
        tuple(dict.fromkeys([*mention.chain, *([best.outlet] if best.outlet else [])])),
        storyline,
    )


def called(speaker: Mention | None, language: str | None = None) -> str | None:
    """A speaker's name, as the ``language`` of the interface has it where one is given; the page's own words for one whom it does
    not name."""
    if speaker is None:
        return None
    if speaker.name == UNNAMED:
        return speaker.text
    return name_in_words(speaker.entity, speaker.name, language) if language else speaker.name


def _worth(mention: EventMention, event: Event) -> tuple[bool, bool, bool]:
    return mention.status != event.status, mention.historical, mention.date is None


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or sentences, of ``text`` in which ``[start, end)`` lies."""
    begin = text.rfind("\n\n", 0, start)
    begin = begin + 2 if begin >= 0 else 0
    stop = text.find("\n\n", end)
    stop = stop if stop >= 0 else len(text)
    paragraph = text[begin:stop]
    inside = [
        one
        for one in find_sentences(paragraph, find_tokens(paragraph), frozenset())
        if one.start + begin < max(end, start + 1) and one.end + begin > start
    ]
    return (begin + inside[0].start, begin + inside[-1].end) if inside else (start, end)
