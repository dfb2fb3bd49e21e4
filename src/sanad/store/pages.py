"""Pages in: what is known already, and writing what a page gave."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from sanad.model import Failure
from sanad.store.rows import PageRows, appearances, encode, encode_article, encode_notes


@dataclass(slots=True)
class Touched:
    """What a batch changed, so that only that is linked anew: keys of articles, and of events and quotes that lost a member."""

    articles: set[int] = field(default_factory=set)
    events: set[int] = field(default_factory=set)
    quotes: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when it was last looked at; ``outcome`` is page, failure, left_out or container."""

    size: int
    mtime: int
    outcome: str
    detail: str


def find_seen(connection: sqlite3.Connection, location: str) -> Seen | None:
    """What is known of the file at ``location``."""
    row = connection.execute("SELECT size, mtime, outcome, detail FROM seen WHERE location = ?", (location,)).fetchone()
    return Seen(*row) if row else None


def save_seen(connection: sqlite3.Connection, location: str, seen: Seen) -> None:
    """Remember how a file looked."""
    connection.execute(
        "INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?, ?)", (location, seen.size, seen.mtime, seen.outcome, seen.detail)
    )


def save_failure(connection: sqlite3.Connection, failure: Failure) -> None:
    """Keep why a page could not be read."""
    connection.execute("INSERT OR REPLACE INTO failure VALUES (?, ?, ?)", (failure.location, failure.reason, failure.retrieved))


def drop_failure(connection: sqlite3.Connection, location: str) -> None:
    """What failed before has been read now."""
    connection.execute("DELETE FROM failure WHERE location = ?", (location,))


def has_page(connection: sqlite3.Connection, sha256: str) -> bool:
    """Whether these bytes are in the chronicle."""
    return connection.execute("SELECT 1 FROM page WHERE sha256 = ?", (sha256,)).fetchone() is not None


def save_location(connection: sqlite3.Connection, location: str, sha256: str) -> bool:
    """The page was (also) found at ``location``; whether that is news."""
    return connection.execute("INSERT OR IGNORE INTO location VALUES (?, ?)", (location, sha256)).rowcount > 0


def save_page(connection: sqlite3.Connection, rows: PageRows, day: str, touched: Touched) -> str:
    """Write one page: ``new``; ``known`` where its bytes are there; ``same`` where another page carries the same article.

    Of pages with the same article the one with the least hash stands for it, whichever came first.
    """
    article, sha256 = rows.article, rows.article.raw_sha256 or ""
    if has_page(connection, sha256):
        save_location(connection, rows.location, sha256)
        return "known"
    held = connection.execute("SELECT key, sha256 FROM article WHERE id = ?", (article.id,)).fetchone()
    if held is None:
        key = _insert_article(connection, rows)
        _insert_parts(connection, key, rows, touched)
    else:
        key = held[0]
    connection.execute("INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)", (sha256, key, rows.body, article.url, article.retrieved, day))
    save_location(connection, rows.location, sha256)
    if held is not None and sha256 < held[1]:
        replace_article(connection, key, rows, touched)
    return "new" if held is None else "same"


def replace_article(connection: sqlite3.Connection, key: int, rows: PageRows, touched: Touched) -> None:
    """Put what ``rows`` say of an article in the place of what was read before."""
    touch_article(connection, key, touched)
    for table in ("appearance", "statement", "telling", "citation", "claim", "band"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (key,))
    connection.execute("DELETE FROM echo WHERE earlier = ? OR later = ?", (key, key))
    connection.execute(
        "UPDATE article SET id = ?, sha256 = ?, outlet = ?, language = ?, published = ?, day = ?, title = ?, text = ?, record = ?,"
        " notes = ?,"
        " coded_by = ?, signature = ? WHERE key = ?",
        (*_columns(rows), key),
    )
    _insert_parts(connection, key, rows, touched)


def touch_article(connection: sqlite3.Connection, key: int, touched: Touched) -> None:
    """All that hangs on an article must be linked anew."""
    touched.articles.add(key)
    asked = "SELECT DISTINCT event FROM telling WHERE article = ? AND event IS NOT NULL"
    touched.events.update(one for (one,) in connection.execute(asked, (key,)))
    asked = "SELECT DISTINCT quote FROM statement WHERE article = ? AND quote IS NOT NULL"
    touched.quotes.update(one for (one,) in connection.execute(asked, (key,)))
    others = "SELECT earlier FROM echo WHERE later = ? UNION SELECT later FROM echo WHERE earlier = ?"
    touched.articles.update(other for (other,) in connection.execute(others, (key, key)))


def _columns(rows: PageRows) -> tuple[object, ...]:
    one = rows.article
    return (
        one.id,
        one.raw_sha256 or "",
        one.outlet_name or one.outlet,
        one.language,
        one.published,
        (one.published or "")[:10] or None,
        one.title,
        one.text,
        encode_article(one),
        encode_notes(rows.annotations),
        rows.annotations.coded_by,
        rows.signature,
    )


def _insert_article(connection: sqlite3.Connection, rows: PageRows) -> int:
    columns = _columns(rows)
    cursor = connection.execute(
        "INSERT INTO article (id, sha256, outlet, language, published, day, title, text, record, notes, coded_by, signature)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        columns,
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


_FILED = ("statement_key", "statement_clue", "telling_key", "telling_clue")


def _insert_parts(connection: sqlite3.Connection, key: int, rows: PageRows, touched: Touched) -> None:
    touched.articles.add(key)
    connection.executemany(
        "INSERT INTO appearance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(key, *one) for one in appearances(rows.annotations.mentions)],
    )
    filed: dict[str, list[tuple[int, int]]] = {name: [] for name in _FILED}
    for saying in rows.sayings:
        speaker = saying.statement.speaker
        who = (speaker.entity, speaker.name, speaker.country) if speaker else (None, None, None)
        cursor = connection.execute(
            "INSERT INTO statement (article, id, entity, name, country, denies, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (key, saying.id, *who, saying.statement.denies, encode(saying.statement)),
        )
        filed["statement_key"] += [(one, cursor.lastrowid or 0) for one in saying.keys]
        filed["statement_clue"] += [(one, cursor.lastrowid or 0) for one in saying.clues]
    for telling in rows.tellings:
        cursor = connection.execute(
            "INSERT INTO telling (article, id, day, record, root, contested, said) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (key, telling.id, telling.day, encode(telling.mention), telling.root, telling.contested, telling.said),
        )
        filed["telling_key"] += [(one, cursor.lastrowid or 0) for one in telling.keys]
        filed["telling_clue"] += [(one, cursor.lastrowid or 0) for one in telling.clues]
    for table, hashes in filed.items():
        connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", sorted(hashes))  # in the order of its tree
    connection.executemany(
        "INSERT INTO citation VALUES (?, ?, ?, ?, ?)",
        [(key, n, one.citing, one.cited, encode(one)) for n, one in enumerate(rows.citations)],
    )
    connection.executemany("INSERT INTO claim VALUES (?, ?, ?)", [(key, n, encode(one)) for n, one in enumerate(rows.claims)])
    connection.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", [(band, key) for band in rows.bands])


@dataclass(frozen=True, slots=True)
class StoredPage:
    """The page that stands for an article, as it came."""

    key: int
    sha256: str
    body: bytes
    url: str | None
    retrieved: str | None
    added: str
    location: str


_WAS = "was:"  # before the ids that articles had, while they are read anew
_STORED = (
    "SELECT p.article, p.sha256, p.body, p.url, p.retrieved, p.added,"
    " coalesce((SELECT min(location) FROM location l WHERE l.sha256 = p.sha256), p.sha256) FROM page p"
)


def stored_pages(connection: sqlite3.Connection, after: str, count: int) -> Iterator[StoredPage]:
    """The next ``count`` pages in order of their hash, behind ``after``; bodies still compressed."""
    asked = f"{_STORED} WHERE p.sha256 > ? ORDER BY p.sha256 LIMIT ?"
    for row in connection.execute(asked, (after, count)).fetchall():
        yield StoredPage(*row)


def stored_page(connection: sqlite3.Connection, sha256: str) -> StoredPage | None:
    """The page with this hash."""
    row = connection.execute(f"{_STORED} WHERE p.sha256 = ?", (sha256,)).fetchone()
    return StoredPage(*row) if row else None


def count_pages(connection: sqlite3.Connection) -> int:
    """How many pages are kept."""
    return int(connection.execute("SELECT count(*) FROM page").fetchone()[0])


class Claims:
    """Which page stands for which article while all pages, in order of their hashes, are read anew: a newer version may take two
    articles for one, or one for two. Within the caller's transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._taken: set[int] = set()
        connection.execute("UPDATE article SET id = ? || id", (_WAS,))  # ids are free for whoever reads them

    def settle(self, page: StoredPage, rows: PageRows | None) -> None:
        """Write what was read of a page; what only an older version could read (``rows`` is None) is kept as it was read."""
        if rows is None:
            if page.key not in self._taken and self._stands(page):
                self._taken.add(page.key)
                asked = "UPDATE OR IGNORE article SET id = substr(id, ?) WHERE key = ?"
                self._connection.execute(asked, (len(_WAS) + 1, page.key))
            return
        held = self._connection.execute("SELECT key FROM article WHERE id = ?", (rows.article.id,)).fetchone()
        if held is not None:  # a page with a lesser hash carries the same article
            key = int(held[0])
        elif page.key not in self._taken:
            key = page.key
            replace_article(self._connection, key, rows, Touched())
        else:
            key = _insert_article(self._connection, rows)
            _insert_parts(self._connection, key, rows, Touched())
        self._taken.add(key)
        self._connection.execute("UPDATE page SET article = ? WHERE sha256 = ?", (key, page.sha256))

    def close(self) -> None:
        """Take away the articles that no page stands for any more."""
        self._connection.execute("DELETE FROM article WHERE key NOT IN (SELECT article FROM page)")

    def _stands(self, page: StoredPage) -> bool:
        asked = "SELECT 1 FROM article WHERE key = ? AND sha256 = ?"
        return self._connection.execute(asked, (page.key, page.sha256)).fetchone() is not None
