"""What pages, tellings and sayings are joined by: candidates by what they share, echoes and ties, and the groups of these."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sanad.model import Echo
from sanad.store.keys import in_lots, insert_rows


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


def cards(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Card]:
    """The articles with these keys."""
    found = {}
    for marks, lot in in_lots(keys):
        for row in connection.execute(
            f"SELECT key, id, outlet, published, language, title, coded_by FROM article WHERE key IN ({marks})", lot
        ):
            found[row[0]] = Card(*row)
    return found


def texts(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, str]:
    """The texts of the articles with these keys."""
    return {
        key: text
        for marks, lot in in_lots(keys)
        for key, text in connection.execute(f"SELECT key, text FROM article WHERE key IN ({marks})", lot)
    }


def evidence(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[tuple[int, str, bytes]]:
    """Key, text and signature of these articles: what echoes are told by."""
    for marks, lot in in_lots(keys):
        yield from connection.execute(f"SELECT key, text, signature FROM article WHERE key IN ({marks})", lot)


# -- echoes -----------------------------------------------------------------------------------------------------------


def echo_candidates(connection: sqlite3.Connection, keys: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of articles, one of them of ``keys``, that share a band of their signatures; the lower key first."""
    pairs = set()
    for marks, lot in in_lots(keys):
        for one, other in connection.execute(
            f"SELECT DISTINCT a.article, b.article FROM band a JOIN band b ON a.hash = b.hash AND a.article <> b.article"
            f" WHERE a.article IN ({marks})",
            lot,
        ):
            pairs.add((min(one, other), max(one, other)))
    return pairs


def save_echoes(connection: sqlite3.Connection, echoes: Iterable[tuple[int, int, Echo]]) -> None:
    """Write echoes; the keys are those of the earlier and the later article."""
    rows = ((earlier, later, one.share, one.kind) for earlier, later, one in echoes)
    insert_rows(connection, "INSERT OR REPLACE INTO echo", rows)


def translations(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[int, int]]:
    """Pairs of articles, one of them of ``keys``, of which the later translates the earlier."""
    found: set[tuple[int, int]] = set()
    for marks, lot in in_lots(keys):
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
        for marks, lot in in_lots(frontier):
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


# -- groups: rows of one table (telling, statement or figure) that are joined by shared keys and by ties ------------------------


def rows_of(connection: sqlite3.Connection, table: str, articles: Iterable[int]) -> set[int]:
    """Keys of all rows of these articles."""
    return {
        key
        for marks, lot in in_lots(articles)
        for (key,) in connection.execute(f"SELECT key FROM {table} WHERE article IN ({marks})", lot)
    }


def compared_tellings(connection: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    """Keys of the tellings of these articles that are compared with others: not those that people put apart, which have no clue."""
    return {
        key
        for marks, lot in in_lots(articles)
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
        for marks, lot in in_lots(keys)
        for (key,) in connection.execute(f"SELECT key FROM {table} WHERE {group} IN ({marks})", lot)
    }


def pairs_by_clue(connection: sqlite3.Connection, statements: Collection[int], week: int) -> set[tuple[int, int]]:
    """Pairs of statements, one of them of ``statements``, that share a clue, or would but for a week, which is what one of the next
    has more; the lower key first."""
    pairs = set()
    for marks, lot in in_lots(statements):
        for one, other in connection.execute(
            "SELECT DISTINCT s.key, b.row FROM statement s JOIN json_each(s.clues) a"
            f" CROSS JOIN (SELECT -{week} AS apart UNION ALL SELECT 0 UNION ALL SELECT {week}) w"
            " JOIN statement_clue b ON b.hash = a.value + w.apart"
            f" WHERE s.key IN ({marks}) AND b.row <> s.key",
            lot,
        ):
            pairs.add((min(one, other), max(one, other)))
    return pairs


_PROFILES = {"telling": ("telling", "key", "profile"), "figure": ("figure_key", "row", "hash")}  # table, its rows, their profiles


def unlike_pairs(connection: sqlite3.Connection, table: str, rows: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of tellings, or figures, that share a clue but not their profile: of each two profiles, one of which a row of ``rows``
    has, enough to tell all. The first and the last of each will do, since they are of different pages where there is more than
    one."""
    held, row, profile = _PROFILES[table]
    pairs: set[tuple[int, int]] = set()
    for marks, lot in in_lots(rows):
        for one, another, other, further in connection.execute(
            f"WITH mine AS (SELECT c.hash AS hash, t.{profile} AS profile, min(c.row) AS first, max(c.row) AS last"
            f" FROM {table}_clue c JOIN {held} t ON t.{row} = c.row WHERE c.row IN ({marks}) GROUP BY c.hash, t.{profile})"
            f" SELECT m.first, m.last, min(c.row), max(c.row) FROM mine m JOIN {table}_clue c ON c.hash = m.hash"
            f" JOIN {held} t ON t.{row} = c.row WHERE t.{profile} <> m.profile GROUP BY m.hash, m.profile, t.{profile}",
            lot,
        ):
            pairs.update((min(left, right), max(left, right)) for left in {one, another} for right in {other, further})
    return pairs


def clear_ties(connection: sqlite3.Connection, table: str, rows: Iterable[int]) -> None:
    """Forget why these rows were found to be the same as others: what echoes them may have changed."""
    for marks, lot in in_lots(rows):
        connection.execute(f"DELETE FROM {table}_tie WHERE one IN ({marks})", lot)
        connection.execute(f"DELETE FROM {table}_tie WHERE other IN ({marks})", lot)


def save_ties(connection: sqlite3.Connection, table: str, ties: Iterable[tuple[int, int, str]]) -> None:
    """Keep pairs that were found to be the same, the lower key first, with the reason."""
    insert_rows(connection, f"INSERT OR REPLACE INTO {table}_tie", ties)


def groups(connection: sqlite3.Connection, table: str, rows: Iterable[int]) -> list[list[int]]:
    """Every group that a row of ``rows`` belongs to, whole: all that are joined by keys and ties, directly or through others."""
    joined: dict[int, set[int]] = {}
    frontier, known, seen = set(rows), set[int](), set[int]()
    while frontier:
        known |= frontier
        found: dict[int, set[int]] = {}
        hashes: set[int] = set()
        for marks, lot in in_lots(frontier):
            hashes.update(one for (one,) in connection.execute(f"SELECT hash FROM {table}_key WHERE row IN ({marks})", lot))
        sharing: dict[int, int] = {}
        for marks, lot in in_lots(hashes - seen):
            asked = f"SELECT hash, row FROM {table}_key WHERE hash IN ({marks}) ORDER BY hash, row"
            for hash_, row in connection.execute(asked, lot):  # each row with the first that has this key
                first = sharing.setdefault(hash_, row)
                found.setdefault(row, set()).add(first)
                found.setdefault(first, set()).add(row)
        seen |= hashes
        for marks, lot in in_lots(frontier):
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


def figures_beside(connection: sqlite3.Connection, article: int) -> set[int]:
    """Figures of other articles from which all that are joined with those of this one are found when these are gone: whatever is
    tied to one of them, and for each of their keys one that has it too. The whole group may be large, and the same for many."""
    mine = "(SELECT key FROM figure WHERE article = :article)"
    asked = (
        f"SELECT other AS row FROM figure_tie WHERE one IN {mine} UNION SELECT one FROM figure_tie WHERE other IN {mine}"
        " UNION SELECT (SELECT b.row FROM figure_key b WHERE b.hash = a.hash"
        f" AND b.row NOT IN {mine} ORDER BY b.row LIMIT 1) FROM figure_key a WHERE a.row IN {mine}"
    )
    rows = connection.execute(f"SELECT row FROM ({asked}) WHERE row IS NOT NULL AND row NOT IN {mine}", {"article": article})
    return {row for (row,) in rows}


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
