"""What linking reads from the store and writes to it: candidates by what they share, and the results."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sanad.model import Conflict, Echo, Event, EventMention, Quote, Statement
from sanad.store import moved
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


def evidence(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[tuple[int, str, bytes]]:
    """Key, text and signature of these articles: what echoes are told by."""
    for marks, lot in _many(keys):
        yield from connection.execute(f"SELECT key, text, signature FROM article WHERE key IN ({marks})", lot)


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


def translations(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[int, int]]:
    """Pairs of articles, one of them of ``keys``, of which the later translates the earlier."""
    found: set[tuple[int, int]] = set()
    for marks, lot in _many(keys):
        asked = f"SELECT earlier, later FROM echo WHERE kind = 'translation' AND (earlier IN ({marks}) OR later IN ({marks}))"
        found.update((earlier, later) for earlier, later in connection.execute(asked, lot + lot))
    return sorted(found)


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
    for part in map(set, connected(neighbours)):
        groups.update((key, part) for key in part)
    return groups


# -- groups: rows of one table (telling or statement) that are joined by shared keys and by ties ------------------------


def rows_of(connection: sqlite3.Connection, table: str, articles: Iterable[int]) -> set[int]:
    """Keys of all rows of these articles."""
    return {
        key
        for marks, lot in _many(articles)
        for (key,) in connection.execute(f"SELECT key FROM {table} WHERE article IN ({marks})", lot)
    }


def compared_tellings(connection: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    """Keys of the tellings of these articles that are compared with others: not those that people put apart, which have no clue."""
    return {
        key
        for marks, lot in _many(articles)
        for (key,) in connection.execute(
            f"SELECT key FROM telling WHERE article IN ({marks})"
            " AND EXISTS (SELECT 1 FROM telling_clue WHERE row = telling.key)",
            lot,
        )
    }


def members_of(connection: sqlite3.Connection, table: str, group: str, keys: Iterable[int]) -> set[int]:
    """Keys of the rows that belong to these events or quotes; ``group`` is the column that says so."""
    return {
        key
        for marks, lot in _many(keys)
        for (key,) in connection.execute(f"SELECT key FROM {table} WHERE {group} IN ({marks})", lot)
    }


def pairs_by_clue(connection: sqlite3.Connection, table: str, rows: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of rows, one of them of ``rows``, that share a clue; the lower key first."""
    pairs = set()
    for marks, lot in _many(rows):
        for one, other in connection.execute(
            f"SELECT DISTINCT a.row, b.row FROM {table}_clue a JOIN {table}_clue b ON a.hash = b.hash AND a.row <> b.row"
            f" WHERE a.row IN ({marks})",
            lot,
        ):
            pairs.add((min(one, other), max(one, other)))
    return pairs


def unlike_pairs(connection: sqlite3.Connection, rows: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of tellings that share a clue but not their profile: of each two profiles, one of which a row of ``rows`` has, enough
    to tell all. The first and the last of each will do, since they are of different pages where there is more than one."""
    pairs: set[tuple[int, int]] = set()
    for marks, lot in _many(rows):
        for one, another, other, further in connection.execute(
            "WITH mine AS (SELECT c.hash AS hash, t.profile AS profile, min(c.row) AS first, max(c.row) AS last"
            f" FROM telling_clue c JOIN telling t ON t.key = c.row WHERE c.row IN ({marks}) GROUP BY c.hash, t.profile)"
            " SELECT m.first, m.last, min(c.row), max(c.row) FROM mine m JOIN telling_clue c ON c.hash = m.hash"
            " JOIN telling t ON t.key = c.row WHERE t.profile <> m.profile GROUP BY m.hash, m.profile, t.profile",
            lot,
        ):
            pairs.update((min(left, right), max(left, right)) for left in (one, another) for right in (other, further))
    return pairs


def clear_ties(connection: sqlite3.Connection, table: str, rows: Iterable[int]) -> None:
    """Forget why these rows were found to be the same as others: what echoes them may have changed."""
    for marks, lot in _many(rows):
        connection.execute(f"DELETE FROM {table}_tie WHERE one IN ({marks})", lot)
        connection.execute(f"DELETE FROM {table}_tie WHERE other IN ({marks})", lot)


def save_ties(connection: sqlite3.Connection, table: str, ties: Iterable[tuple[int, int, str]]) -> None:
    """Keep pairs that were found to be the same, the lower key first, with the reason."""
    connection.executemany(f"INSERT OR REPLACE INTO {table}_tie VALUES (?, ?, ?)", ties)


def groups(connection: sqlite3.Connection, table: str, rows: Iterable[int]) -> list[list[int]]:
    """Every group that a row of ``rows`` belongs to, whole: all that are joined by keys and ties, directly or through others."""
    joined: dict[int, set[int]] = {}
    frontier, known, seen = set(rows), set[int](), set[int]()
    while frontier:
        known |= frontier
        found: dict[int, set[int]] = {}
        hashes: set[int] = set()
        for marks, lot in _many(frontier):
            hashes.update(one for (one,) in connection.execute(f"SELECT hash FROM {table}_key WHERE row IN ({marks})", lot))
        sharing: dict[int, int] = {}
        for marks, lot in _many(hashes - seen):
            asked = f"SELECT hash, row FROM {table}_key WHERE hash IN ({marks}) ORDER BY hash, row"
            for hash_, row in connection.execute(asked, lot):  # each row with the first that has this key
                first = sharing.setdefault(hash_, row)
                found.setdefault(row, set()).add(first)
                found.setdefault(first, set()).add(row)
        seen |= hashes
        for marks, lot in _many(frontier):
            for one, other in connection.execute(
                f"SELECT one, other FROM {table}_tie WHERE one IN ({marks})"
                f" UNION ALL SELECT other, one FROM {table}_tie WHERE other IN ({marks})",
                lot + lot,
            ):
                found.setdefault(one, set()).add(other)
        for row in frontier | found.keys():
            joined.setdefault(row, set()).update(found.get(row, ()))
        frontier = {other for others in found.values() for other in others} - known
    return connected(joined)


def connected(joined: dict[int, set[int]]) -> list[list[int]]:
    """The connected parts of a graph, each sorted, in order of their least member."""
    parts: list[list[int]] = []
    seen: set[int] = set()
    for start in sorted(joined):
        if start in seen:
            continue
        part, rest = {start}, [start]
        while rest:
            for other in joined[rest.pop()]:
                if other not in part:
                    part.add(other)
                    rest.append(other)
        seen |= part
        parts.append(sorted(part))
    return parts


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
        for marks, lot in _many(keys)
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


def drop_events(connection: sqlite3.Connection, keys: Iterable[int], tellings: Iterable[int]) -> set[tuple[str, str]]:
    """Take away these events and those that ``tellings`` belong to; gives the stories that lose one, with its day."""
    old = set(keys)
    for marks, lot in _many(tellings):
        old.update(
            key
            for (key,) in connection.execute(
                f"SELECT DISTINCT event FROM telling WHERE event IS NOT NULL AND key IN ({marks})", lot
            )
        )
    stories: set[tuple[str, str]] = set()
    for marks, lot in _many(old):
        asked = f"SELECT DISTINCT story, day FROM event WHERE story IS NOT NULL AND key IN ({marks})"
        stories.update(connection.execute(asked, lot))
        moved.note_events(connection, f"e.key IN ({marks})", lot)
        connection.execute(f"DELETE FROM event WHERE key IN ({marks})", lot)
    return stories


def save_events(connection: sqlite3.Connection, made: Iterable[MadeEvent]) -> None:
    """Write events with their parties and conflicts, and say of their tellings that they tell them."""
    numbered = list(enumerate(made, free_key(connection, "event")))
    connection.executemany(
        "INSERT INTO event (key, id, type, act, status, day, last_day, story, record, sources, disputed, score)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(key, *_event_values(one)) for key, one in numbered],
    )
    connection.executemany(
        "UPDATE telling SET event = ? WHERE key = ?", [(key, telling) for key, one in numbered for telling in one.tellings]
    )
    connection.executemany(
        "INSERT OR IGNORE INTO party VALUES (?, ?, ?, ?, ?)",
        [(key, who.entity, who.part, who.name, who.country) for key, one in numbered for who in one.event.participants],
    )
    connection.executemany(
        "INSERT INTO conflict (event, kind, day, record) VALUES (?, ?, ?, ?)",
        [(key, about.kind, one.first, encode(about)) for key, one in numbered for about in one.conflicts],
    )


def _event_values(made: MadeEvent) -> tuple[object, ...]:
    event = made.event
    named = (event.id, event.type, event.act, event.status)
    return (*named, made.first, made.last, made.story, encode(event), event.independent_sources, event.disputed, event.score)


def free_key(connection: sqlite3.Connection, table: str) -> int:
    """The first of the keys that no row of the table has yet; nobody else writes meanwhile."""
    return int(connection.execute(f"SELECT coalesce(max(key), 0) + 1 FROM {table}").fetchone()[0])


# -- claims -----------------------------------------------------------------------------------------------------------


def load_claims(connection: sqlite3.Connection, articles: Iterable[int]) -> dict[int, list[Conflict]]:
    """What is asserted and denied on these articles' pages, by article; those with nothing of the kind are left out."""
    found: dict[int, list[Conflict]] = {}
    for marks, lot in _many(articles):
        for article, record in connection.execute(f"SELECT article, record FROM claim WHERE article IN ({marks}) ORDER BY n", lot):
            found.setdefault(article, []).append(decode(record, Conflict))
    return found


def replace_claims(connection: sqlite3.Connection, articles: Iterable[int], folded: Iterable[tuple[int, str, Conflict]]) -> None:
    """Put the folded conflicts, each with the article that leads its group and that one's day, in the place of what these articles
    had."""
    for marks, lot in _many(articles):
        connection.execute(f"DELETE FROM conflict WHERE article IN ({marks})", lot)
    connection.executemany(
        "INSERT INTO conflict (article, kind, day, record) VALUES (?, ?, ?, ?)",
        [(leader, one.kind, day, encode(one)) for leader, day, one in folded],
    )


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


def drop_quotes(connection: sqlite3.Connection, keys: Iterable[int], sayings: Iterable[int]) -> None:
    """Take away these quotes and those that ``sayings`` belong to."""
    old = set(keys)
    for marks, lot in _many(sayings):
        old.update(
            key
            for (key,) in connection.execute(
                f"SELECT DISTINCT quote FROM statement WHERE quote IS NOT NULL AND key IN ({marks})", lot
            )
        )
    for marks, lot in _many(old):
        moved.note_quotes(connection, f"q.key IN ({marks})", lot)
        connection.execute(f"DELETE FROM quote WHERE key IN ({marks})", lot)


def save_quotes(connection: sqlite3.Connection, made: Iterable[tuple[Quote, Sequence[int]]]) -> None:
    """Write quotes, and say of their sayings, whose keys are beside them, that they are it."""
    numbered = list(enumerate(made, free_key(connection, "quote")))
    connection.executemany(
        "INSERT INTO quote VALUES (?, ?, ?, ?)",
        [(key, one.id, (one.first.published or "")[:10] or None, encode(one)) for key, (one, _) in numbered],
    )
    connection.executemany(
        "UPDATE statement SET quote = ? WHERE key = ?", [(key, saying) for key, (_, sayings) in numbered for saying in sayings]
    )


# -- all of it -------------------------------------------------------------------------------------------------------


def clear_joins(connection: sqlite3.Connection) -> None:
    """Take away all that linking made, for linking everything anew."""
    moved.note_events(connection)
    moved.note_quotes(connection)
    for table in ("echo", "telling_tie", "statement_tie", "conflict", "event", "quote"):
        connection.execute(f"DELETE FROM {table}")
