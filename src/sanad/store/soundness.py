"""Whether a chronicle's file is sound."""

from __future__ import annotations

import sqlite3

_KINDS = {"telling": "an event", "statement": "a statement"}
_BEHIND = (  # articles in which something of a kind ends behind the text
    "SELECT a.id, length(a.text) AS size, max(json_extract(CAST(t.record AS TEXT), '$.end')) AS last"
    " FROM article a JOIN {} t ON t.article = a.key"
    " WHERE json_extract(CAST(t.record AS TEXT), '$.field') = 'text' GROUP BY a.key HAVING last > size ORDER BY a.id"
)
# No foreign key watches over what statements are filed under.
_CLUES_OF_NOTHING = "SELECT DISTINCT row FROM statement_clue WHERE row NOT IN (SELECT key FROM statement) ORDER BY row"
_NOT_FILED = (
    "SELECT DISTINCT s.key FROM statement s JOIN json_each(s.clues) c"
    " LEFT JOIN statement_clue b ON b.hash = c.value AND b.row = s.key WHERE b.row IS NULL ORDER BY s.key"
)


def damages(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file itself. Raises `sqlite3.DatabaseError` where it can't even be read."""
    return [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]


def inconsistencies(connection: sqlite3.Connection) -> list[str]:
    """What does not fit together in a file that can be read: references to missing rows, statements that can't be found by what
    they are filed under, spans outside texts."""
    faults = [
        f"{table}: row {row} points at a missing row of {other}"
        for table, row, other, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    for (row,) in connection.execute(_CLUES_OF_NOTHING):
        faults.append(f"statement_clue: row {row} points at a missing row of statement")
    for (row,) in connection.execute(_NOT_FILED):
        faults.append(f"statement: row {row} is not filed under all its clues; run: sanad reread")
    for table, what in _KINDS.items():
        faults += [
            f"article {id_}: {what} ends at {last}, behind the text's {size} characters"
            for id_, size, last in connection.execute(_BEHIND.format(table))
        ]
    return faults
