"""What linking makes and what of: events of tellings, conflicts of claims and figures, quotes of sayings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sanad.model import Conflict, Event, EventMention, Statement
from sanad.store import moved
from sanad.store.keys import free_key, in_lots, insert_rows
from sanad.store.rows import QuoteValues, decode, encode

# -- events -----------------------------------------------------------------------------------------------------------


class StoredTelling(NamedTuple):
    """A telling with the keys of itself and of its article."""

    key: int
    id: str
    article: int
    day: str
    mention: EventMention
    root: str | None
    contested: bool
    said: str | None


def load_tellings(connection: sqlite3.Connection, keys: Iterable[int]) -> list[StoredTelling]:
    """The tellings with these keys."""
    return [
        StoredTelling(key, id_, article, day, decode(record, EventMention), root, bool(contested), said)
        for marks, lot in in_lots(keys)
        for key, id_, article, day, record, root, contested, said in connection.execute(
            f"SELECT key, id, article, day, record, root, contested, said FROM telling WHERE key IN ({marks})", lot
        )
    ]


@dataclass(frozen=True, slots=True)
class MadeEvent:
    """An event with what it is filed under: first and last day, story, the keys of its tellings, and the conflicts about it."""

    event: Event
    first: str
    last: str
    story: str | None
    tellings: Sequence[int]
    conflicts: Sequence[Conflict]


def _made_of(connection: sqlite3.Connection, result: str, table: str, keys: Iterable[int]) -> Iterator[int]:
    """The keys of the results, as the column ``result`` has them, that rows of a table belong to."""
    for marks, lot in in_lots(keys):
        found = connection.execute(f"SELECT DISTINCT {result} FROM {table} WHERE {result} IS NOT NULL AND key IN ({marks})", lot)
        yield from (key for (key,) in found)


def drop_events(connection: sqlite3.Connection, keys: Iterable[int], tellings: Iterable[int]) -> set[tuple[str, str]]:
    """Take away these events and those that ``tellings`` belong to; gives the stories that lose one, with its day."""
    old = {*keys, *_made_of(connection, "event", "telling", tellings)}
    stories: set[tuple[str, str]] = set()
    for marks, lot in in_lots(old):
        asked = f"SELECT DISTINCT story, day FROM event WHERE story IS NOT NULL AND key IN ({marks})"
        stories.update(connection.execute(asked, lot))
        moved.note_events(connection, f"e.key IN ({marks})", lot)
        connection.execute(f"DELETE FROM event WHERE key IN ({marks})", lot)
    return stories


def rival_articles(connection: sqlite3.Connection, tellings: Iterable[int]) -> set[int]:
    """The articles that tell of events of these tellings about whose numbers or days they differ."""
    return {
        article
        for marks, lot in in_lots(tellings)
        for (article,) in connection.execute(
            "SELECT DISTINCT u.article FROM telling t JOIN conflict c ON c.event = t.event AND c.kind IN ('number', 'date')"
            f" JOIN telling u ON u.event = t.event WHERE t.key IN ({marks})",
            lot,
        )
    }


def event_rivals(connection: sqlite3.Connection, articles: Iterable[int]) -> list[Conflict]:
    """The conflicts of numbers and days about events that one of these articles tells."""
    return [
        decode(record, Conflict)
        for marks, lot in in_lots(articles)
        for (record,) in connection.execute(
            "SELECT DISTINCT c.record FROM telling t JOIN conflict c ON c.event = t.event AND c.kind IN ('number', 'date')"
            f" WHERE t.article IN ({marks})",
            lot,
        )
    ]


def save_events(connection: sqlite3.Connection, made: Iterable[MadeEvent]) -> None:
    """Write events with their parties and conflicts, and say of their tellings that they tell them."""
    numbered = list(enumerate(made, free_key(connection, "event")))
    insert_rows(
        connection,
        "INSERT INTO event (key, id, type, act, status, day, last_day, story, record, sources, disputed, score)",
        ((key, *_event_values(one)) for key, one in numbered),
    )
    connection.executemany(
        "UPDATE telling SET event = ? WHERE key = ?", [(key, telling) for key, one in numbered for telling in one.tellings]
    )
    insert_rows(
        connection,
        "INSERT OR IGNORE INTO party",
        ((key, who.entity, who.part, who.name, who.country) for key, one in numbered for who in one.event.participants),
    )
    insert_rows(
        connection,
        "INSERT INTO conflict (event, kind, day, record)",
        ((key, about.kind, one.first, encode(about)) for key, one in numbered for about in one.conflicts),
    )


def _event_values(made: MadeEvent) -> tuple[object, ...]:
    event = made.event
    named = (event.id, event.type, event.act, event.status)
    return (*named, made.first, made.last, made.story, encode(event), event.independent_sources, event.disputed, event.score)


# -- claims -----------------------------------------------------------------------------------------------------------


def load_claims(connection: sqlite3.Connection, articles: Iterable[int]) -> dict[int, list[Conflict]]:
    """What is asserted and denied on these articles' pages, by article; those with nothing of the kind are left out."""
    found: dict[int, list[Conflict]] = {}
    for marks, lot in in_lots(articles):
        for article, record in connection.execute(f"SELECT article, record FROM claim WHERE article IN ({marks}) ORDER BY n", lot):
            found.setdefault(article, []).append(decode(record, Conflict))
    return found


def replace_claims(connection: sqlite3.Connection, articles: Iterable[int], folded: Iterable[tuple[int, str, Conflict]]) -> None:
    """Put the folded conflicts, each with the article that leads its group and that one's day, in the place of what these articles
    had."""
    for marks, lot in in_lots(articles):
        connection.execute(f"DELETE FROM conflict WHERE article IN ({marks}) AND figure IS NULL", lot)
    insert_rows(
        connection,
        "INSERT INTO conflict (article, kind, day, record)",
        ((leader, one.kind, day, encode(one)) for leader, day, one in folded),
    )


# -- figures ----------------------------------------------------------------------------------------------------------


def load_figures(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[int, str, int, bytes]]:
    """Key, id, article key and record of figures, as they were filed."""
    return [
        row
        for marks, lot in in_lots(keys)
        for row in connection.execute(f"SELECT key, id, article, record FROM figure WHERE key IN ({marks})", lot)
    ]


def replace_tallies(
    connection: sqlite3.Connection, figures: Iterable[int], made: Iterable[tuple[int, int, str, Conflict]]
) -> None:
    """Put conflicts, each with the key of the figure that it begins with, its article and the day, in the place of those that began
    with one of ``figures``."""
    for marks, lot in in_lots(figures):
        connection.execute(f"DELETE FROM conflict WHERE figure IN ({marks})", lot)
    insert_rows(
        connection,
        "INSERT INTO conflict (figure, article, kind, day, record)",
        ((figure, article, one.kind, day, encode(one)) for figure, article, day, one in made),
    )


# -- quotes -----------------------------------------------------------------------------------------------------------


def load_sayings(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[int, str, int, Statement]]:
    """Key, id, article key and record of statements."""
    return [
        (key, id_, article, decode(record, Statement))
        for marks, lot in in_lots(keys)
        for key, id_, article, record in connection.execute(
            f"SELECT key, id, article, record FROM statement WHERE key IN ({marks})", lot
        )
    ]


def drop_quotes(connection: sqlite3.Connection, keys: Iterable[int], sayings: Iterable[int]) -> None:
    """Take away these quotes and those that ``sayings`` belong to."""
    old = {*keys, *_made_of(connection, "quote", "statement", sayings)}
    for marks, lot in in_lots(old):
        moved.note_quotes(connection, f"q.key IN ({marks})", lot)
        connection.execute(f"DELETE FROM quote WHERE key IN ({marks})", lot)


def save_quotes(connection: sqlite3.Connection, made: Iterable[tuple[QuoteValues, Sequence[int]]]) -> None:
    """Write quotes, and say of their sayings, whose keys are beside them, that they are it."""
    numbered = list(enumerate(made, free_key(connection, "quote")))
    insert_rows(connection, "INSERT INTO quote", ((key, *values) for key, (values, _) in numbered))
    connection.executemany(
        "UPDATE statement SET quote = ? WHERE key = ?", [(key, saying) for key, (_, sayings) in numbered for saying in sayings]
    )


# -- all of it -------------------------------------------------------------------------------------------------------


def clear(connection: sqlite3.Connection) -> None:
    """Take away all that linking made, for linking everything anew."""
    moved.note_events(connection)
    moved.note_quotes(connection)
    for table in ("echo", "telling_tie", "statement_tie", "figure_tie", "conflict", "event", "quote"):
        connection.execute(f"DELETE FROM {table}")
