"""What linking reads from the store and writes to it: candidates by what they share, and the results."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sanad.model import Conflict, Echo, Event, EventMention, Quote, Statement, Storyline
from sanad.store.rows import decode, encode


@dataclass(frozen=True, slots=True)
class Card:
    """What linking must know of an article."""

    key: int
    id: str
    outlet: str | None
    published: str | None
    language: str | None
    title: str | None
    coded_by: str


def _many(keys: Iterable[int]) -> Iterator[tuple[str, list[int]]]:
    """Keys in lots that one statement can take, each with its placeholders."""
    held = sorted(keys)
    for start in range(0, len(held), 500):
        lot = held[start : start + 500]
        yield ",".join("?" * len(lot)), lot


def cards(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Card]:
    """The articles with these keys."""
    found = {}
    for marks, lot in _many(keys):
        for row in connection.execute(
            f"SELECT key, id, outlet, published, language, title, coded_by FROM article WHERE key IN ({marks})", lot
        ):
            found[row[0]] = Card(*row)
    return found


def texts(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, str]:
    """The texts of the articles with these keys."""
    return {
        key: text
        for marks, lot in _many(keys)
        for key, text in connection.execute(f"SELECT key, text FROM article WHERE key IN ({marks})", lot)
    }


# -- echoes -----------------------------------------------------------------------------------------------------------


def echo_candidates(connection: sqlite3.Connection, keys: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of articles, one of them of ``keys``, that share a band of their signatures; the lower key first."""
    pairs = set()
    for marks, lot in _many(keys):
        for one, other in connection.execute(
            f"SELECT DISTINCT a.article, b.article FROM band a JOIN band b ON a.hash = b.hash AND a.article <> b.article"
            f" WHERE a.article IN ({marks})",
            lot,
        ):
            pairs.add((min(one, other), max(one, other)))
    return pairs


def save_echoes(connection: sqlite3.Connection, echoes: Iterable[tuple[int, int, Echo]]) -> None:
    """Write echoes; the keys are those of the earlier and the later article."""
    connection.executemany(
        "INSERT OR REPLACE INTO echo VALUES (?, ?, ?, ?)", [(earlier, later, one.share, one.kind) for earlier, later, one in echoes]
    )


def echo_groups(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, set[int]]:
    """For every article of ``keys`` and all that they are joined with by echoes: its group, itself included."""
    neighbours: dict[int, set[int]] = {}
    frontier = set(keys)
    while frontier:
        for key in frontier:
            neighbours.setdefault(key, set())
        for marks, lot in _many(frontier):
            for one, other in connection.execute(
                f"SELECT later, earlier FROM echo WHERE later IN ({marks})"
                f" UNION ALL SELECT earlier, later FROM echo WHERE earlier IN ({marks})",
                lot + lot,
            ):
                neighbours[one].add(other)
        frontier = {other for around in neighbours.values() for other in around if other not in neighbours}
    groups: dict[int, set[int]] = {}
    for key in neighbours:
        if key in groups:
            continue
        group, rest = {key}, [key]
        while rest:
            for other in neighbours[rest.pop()]:
                if other not in group:
                    group.add(other)
                    rest.append(other)
        for member in group:
            groups[member] = group
    return groups


def blocks_of(connection: sqlite3.Connection, keys: Iterable[int]) -> set[tuple[str, str]]:
    """Block and day of every telling of these articles."""
    return {
        row
        for marks, lot in _many(keys)
        for row in connection.execute(f"SELECT block, day FROM telling WHERE article IN ({marks})", lot)
    }


# -- runs: the members of a block that lie within reach of each other -------------------------------------------------

_DAYS = {
    "telling": "SELECT day, key FROM telling WHERE block = ? ORDER BY day, key",
    "statement": "SELECT day, key FROM statement WHERE block = ? ORDER BY day, key",
    "event": "SELECT day, key FROM event WHERE story = ? ORDER BY day, key",
}


def members(connection: sqlite3.Connection, table: str, block: str) -> list[tuple[str, int]]:
    """Days and keys of all rows of one block, in order of day; ``table`` is telling, statement or event."""
    return connection.execute(_DAYS[table], (block,)).fetchall()


# -- events -----------------------------------------------------------------------------------------------------------


def load_tellings(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[int, str, int, str, EventMention]]:
    """Key, id, article key, day and record of tellings."""
    return [
        (key, id_, article, day, decode(record, EventMention))
        for marks, lot in _many(keys)
        for key, id_, article, day, record in connection.execute(
            f"SELECT key, id, article, day, record FROM telling WHERE key IN ({marks})", lot
        )
    ]


def load_denials(connection: sqlite3.Connection, articles: Iterable[int]) -> list[tuple[int, Statement]]:
    """The statements of these articles that contradict a claim, with the article's key."""
    return [
        (article, decode(record, Statement))
        for marks, lot in _many(articles)
        for article, record in connection.execute(
            f"SELECT article, record FROM statement WHERE denies AND article IN ({marks}) ORDER BY id", lot
        )
    ]


def replace_events(
    connection: sqlite3.Connection,
    block: str,
    tellings: Iterable[int],
    events: Sequence[tuple[Event, str, str, str | None, Sequence[int], Sequence[Conflict]]],
) -> set[tuple[str, str]]:
    """Put ``events`` in the place of those that the ``tellings`` of a run made; gives the stories touched, with days.

    Each event comes with its first and last day, its story, the keys of its tellings, and the conflicts about it.
    """
    old: set[int] = set()
    for marks, lot in _many(tellings):
        old.update(
            key
            for (key,) in connection.execute(
                f"SELECT DISTINCT event FROM telling WHERE event IS NOT NULL AND key IN ({marks})", lot
            )
        )
    old.update(
        key
        for (key,) in connection.execute(
            "SELECT key FROM event WHERE block = ? AND NOT EXISTS (SELECT 1 FROM telling WHERE event = event.key)", (block,)
        )
    )
    stories: set[tuple[str, str]] = set()
    for marks, lot in _many(old):
        stories.update(connection.execute(f"SELECT story, day FROM event WHERE story IS NOT NULL AND key IN ({marks})", lot))
        connection.execute(f"DELETE FROM event WHERE key IN ({marks})", lot)
    for event, first, last, story, keys, conflicts in events:
        cursor = connection.execute(
            "INSERT INTO event (id, block, type, act, status, day, last_day, story, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (event.id, block, event.type, event.act, event.status, first, last, story, encode(event)),
        )
        key = cursor.lastrowid
        connection.executemany("UPDATE telling SET event = ? WHERE key = ?", [(key, one) for one in keys])
        connection.executemany(
            "INSERT OR IGNORE INTO party VALUES (?, ?, ?, ?, ?)",
            [(key, one.entity, one.part, one.name, one.country) for one in event.participants],
        )
        connection.executemany(
            "INSERT INTO conflict (block, event, kind, day, record) VALUES (?, ?, ?, ?, ?)",
            [(block, key, one.kind, first, encode(one)) for one in conflicts],
        )
        if story is not None:
            stories.add((story, first))
    return stories


def load_events(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[int, Event]]:
    """Events with their keys."""
    return [
        (key, decode(record, Event))
        for marks, lot in _many(keys)
        for key, record in connection.execute(f"SELECT key, record FROM event WHERE key IN ({marks})", lot)
    ]


# -- quotes -----------------------------------------------------------------------------------------------------------


def load_sayings(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[int, str, int, Statement]]:
    """Key, id, article key and record of statements."""
    return [
        (key, id_, article, decode(record, Statement))
        for marks, lot in _many(keys)
        for key, id_, article, record in connection.execute(
            f"SELECT key, id, article, record FROM statement WHERE key IN ({marks})", lot
        )
    ]


def replace_quotes(
    connection: sqlite3.Connection, block: str, sayings: Iterable[int], quotes: Sequence[tuple[Quote, str | None, Sequence[int]]]
) -> None:
    """Put ``quotes``, each with its day and the keys of its sayings, in the place of those that the ``sayings`` of a run made."""
    old: set[int] = set()
    for marks, lot in _many(sayings):
        old.update(
            key
            for (key,) in connection.execute(
                f"SELECT DISTINCT quote FROM statement WHERE quote IS NOT NULL AND key IN ({marks})", lot
            )
        )
    old.update(
        key
        for (key,) in connection.execute(
            "SELECT key FROM quote WHERE block = ? AND NOT EXISTS (SELECT 1 FROM statement WHERE quote = quote.key)", (block,)
        )
    )
    connection.executemany("DELETE FROM quote WHERE key = ?", [(key,) for key in old])
    for quote, day, keys in quotes:
        cursor = connection.execute(
            "INSERT INTO quote (id, block, day, record) VALUES (?, ?, ?, ?)", (quote.id, block, day, encode(quote))
        )
        connection.executemany("UPDATE statement SET quote = ? WHERE key = ?", [(cursor.lastrowid, one) for one in keys])


# -- storylines -------------------------------------------------------------------------------------------------------


def article_keys(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """Keys of articles by their ids."""
    return {
        id_: row[0] for id_ in set(ids) if (row := connection.execute("SELECT key FROM article WHERE id = ?", (id_,)).fetchone())
    }


def replace_storylines(
    connection: sqlite3.Connection, block: str, events: Iterable[int], storylines: Sequence[tuple[Storyline, Sequence[int]]]
) -> None:
    """Put ``storylines``, each with the keys of its events, in the place of those that the ``events`` of a run made."""
    old: set[int] = set()
    for marks, lot in _many(events):
        old.update(
            key
            for (key,) in connection.execute(
                f"SELECT DISTINCT storyline FROM event WHERE storyline IS NOT NULL AND key IN ({marks})", lot
            )
        )
    old.update(
        key
        for (key,) in connection.execute(
            "SELECT key FROM storyline WHERE block = ? AND NOT EXISTS (SELECT 1 FROM event WHERE storyline = storyline.key)",
            (block,),
        )
    )
    connection.executemany("DELETE FROM storyline WHERE key = ?", [(key,) for key in old])
    for storyline, keys in storylines:
        cursor = connection.execute(
            "INSERT INTO storyline (id, block, start, record) VALUES (?, ?, ?, ?)",
            (storyline.id, block, storyline.start, encode(storyline)),
        )
        connection.executemany("UPDATE event SET storyline = ? WHERE key = ?", [(cursor.lastrowid, one) for one in keys])


def clear_joins(connection: sqlite3.Connection) -> None:
    """Take away all that linking made, for linking everything anew."""
    for table in ("echo", "conflict", "event", "quote", "storyline"):
        connection.execute(f"DELETE FROM {table}")
