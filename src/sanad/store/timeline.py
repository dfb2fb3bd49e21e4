"""The timeline: every event with the sentence that says so best, and the chain by which it came."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sanad.model import Event, EventMention, Mention, Passage, Record
from sanad.store import filters as where
from sanad.store.filters import Filters
from sanad.store.queries import ALL
from sanad.store.rows import decode
from sanad.text.sentences import find_sentences
from sanad.text.spans import held_in
from sanad.text.tokens import find_tokens


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
    for key, record, storyline in rows:
        row = timeline_row(connection, key, decode(record, Event), storyline)
        if row is not None:
            yield row


def timeline_row(connection: sqlite3.Connection, key: int, event: Event, storyline: str | None) -> TimelineRow | None:
    """The line of the event with the store's own key; None where no page tells it any more."""
    told = [
        (decode(mention, EventMention), *rest)
        for mention, *rest in connection.execute(
            "SELECT t.record, a.key, a.id, a.outlet, a.published, a.title, a.language FROM telling t JOIN article a"
            " ON t.article = a.key WHERE t.event = ? ORDER BY a.published IS NULL, a.published, a.id, t.key",
            (key,),
        )
    ]
    if not told:
        return None
    best, page, article, outlet, published, title, language = min(told, key=lambda one: _worth(one[0], event))
    text, url = connection.execute(
        "SELECT text, json_extract(CAST(record AS TEXT), '$.url') FROM article WHERE key = ?", (page,)
    ).fetchone()
    held = held_in(best.field, text, title)
    start, end = sentence_around(held, best.start, best.end)
    return TimelineRow(
        event,
        best,
        held[start:end],
        Passage(article, best.field, start, end),
        outlet,
        published,
        title,
        url,
        language,
        _called(best.speaker),
        tuple(dict.fromkeys([*best.chain, *([outlet] if outlet else [])])),
        storyline,
    )


def _called(speaker: Mention | None) -> str | None:
    """A speaker's name; the page's own words for one whom it does not name."""
    return None if speaker is None else speaker.text if speaker.name == "unnamed" else speaker.name


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
