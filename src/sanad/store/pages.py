"""Pages in: what is known already, and writing what a page gave."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sanad.model import Failure
from sanad.store import joins
from sanad.store.filing import FiledPage
from sanad.store.keys import free_key, in_lots, insert_rows
from sanad.store.mentioned import save_appearances
from sanad.store.rows import Appearance, QuoteValues


@dataclass(slots=True)
class Touched:
    """What a batch changed, so that only that is linked anew: keys of articles, and of events, quotes and groups of
    figures that lost a member (of the last enough of the figures that are left to find all).

    ``alone`` holds what new statements, by their keys, are as quotes of their own, so that those which stay alone are only written.
    """

    articles: set[int] = field(default_factory=set)
    events: set[int] = field(default_factory=set)
    quotes: set[int] = field(default_factory=set)
    figures: set[int] = field(default_factory=set)
    alone: dict[int, QuoteValues | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when it was last looked at; ``outcome`` is page, failure, left_out or container (then ``detail`` counts the
    pages in it and those of them that failed)."""

    size: int
    mtime: int
    outcome: str
    detail: str

    @property
    def pages(self) -> tuple[int, int]:
        """Of a container, how many pages it holds and how many of them failed; an older sanad noted the first alone."""
        count, _, failed = self.detail.partition(" ")
        return int(count), int(failed or 0)


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


def drop_failure(connection: sqlite3.Connection, location: str) -> bool:
    """What failed before has been read now, or is nobody's concern any more; whether it had failed."""
    return connection.execute("DELETE FROM failure WHERE location = ?", (location,)).rowcount > 0


def drop_seen(connection: sqlite3.Connection, location: str) -> None:
    """A file that failed is as one that was never looked at."""
    connection.execute("DELETE FROM seen WHERE location = ? AND outcome = 'failure'", (location,))


def has_page(connection: sqlite3.Connection, sha256: str) -> bool:
    """Whether these bytes are in the chronicle."""
    return connection.execute("SELECT 1 FROM page WHERE sha256 = ?", (sha256,)).fetchone() is not None


def save_location(connection: sqlite3.Connection, location: str, sha256: str) -> bool:
    """The page was (also) found at ``location``; whether that is news."""
    return connection.execute("INSERT OR IGNORE INTO location VALUES (?, ?)", (location, sha256)).rowcount > 0


class Batch:
    """Pages on their way into the store, within the caller's transaction. All is kept until `flush`, so that each table is written
    in one go and in the order of its tree; ``touched`` is what must be linked anew then.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.touched = Touched()
        self._connection = connection
        self._rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _WRITTEN}
        self._appearances: list[tuple[int, Appearance]] = []
        self._next: dict[str, int] = {}  # free keys of articles, statements, tellings and figures

    def save(self, filed: Sequence[FiledPage], day: str) -> list[str]:
        """Take pages, and say of each whether it is ``new``; ``known``, where its bytes are there; or ``same``, where another page
        carries the same article.

        Of pages with the same article the one with the least hash stands for it, whichever came first.
        """
        there, held = self._known(filed)
        became = []
        for page in filed:
            self._rows["location"].append((page.location, page.sha256))
            if page.sha256 in there:
                became.append("known")
                continue
            there.add(page.sha256)
            before = held.get(page.id)
            key = self.insert(page) if before is None else before[0]
            self._rows["page"].append((page.sha256, key, page.body, page.url, page.retrieved, day))
            if before is not None and page.sha256 < before[1]:
                self.replace(key, page)
            if before is None or page.sha256 < before[1]:
                held[page.id] = key, page.sha256
            became.append("new" if before is None else "same")
        return became

    def _known(self, filed: Sequence[FiledPage]) -> tuple[set[str], dict[str, tuple[int, str]]]:
        """What is there already: hashes of pages, and articles by their ids, each with its key and the hash of its page."""
        there: set[str] = set()
        held: dict[str, tuple[int, str]] = {}
        for marks, lot in in_lots({page.sha256 for page in filed}):
            there.update(one for (one,) in self._connection.execute(f"SELECT sha256 FROM page WHERE sha256 IN ({marks})", lot))
        for marks, lot in in_lots({page.id for page in filed}):
            asked = f"SELECT id, key, sha256 FROM article WHERE id IN ({marks})"
            held.update((id_, (key, sha256)) for id_, key, sha256 in self._connection.execute(asked, lot))
        return there, held

    def insert(self, page: FiledPage) -> int:
        """Take a new article; gives its key."""
        key = self._take("article", 1)
        self._rows["article"].append((key, *page.article))
        self._keep(key, page)
        return key

    def replace(self, key: int, page: FiledPage) -> None:
        """Put what ``page`` says of an article in the place of what was read before."""
        self.flush()
        touch_article(self._connection, key, self.touched)
        for table in ("presence", "statement", "telling", "citation", "claim", "figure", "band"):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (key,))
        self._connection.execute("DELETE FROM echo WHERE earlier = ? OR later = ?", (key, key))
        self._connection.execute(
            "UPDATE article SET id = ?, sha256 = ?, outlet = ?, language = ?, published = ?, day = ?, title = ?, text = ?,"
            " record = ?, notes = ?, coded_by = ?, signature = ? WHERE key = ?",
            (*page.article, key),
        )
        self._keep(key, page)

    def flush(self) -> None:
        """Write what is still kept."""
        for table, into in _WRITTEN.items():
            rows = self._rows[table]
            if rows:
                if table in _HASHED:
                    rows.sort()
                insert_rows(self._connection, into, rows)
                if table == "statement":
                    self._connection.execute(_CLUES, (rows[0][0],))
                rows.clear()
        save_appearances(self._connection, self._appearances)
        self._appearances.clear()

    def _keep(self, key: int, page: FiledPage) -> None:
        self.touched.articles.add(key)
        rows = self._rows
        self._appearances += [(key, one) for one in page.appearances]
        for table, records, keys, clues in (
            ("statement", page.statements, page.statement_keys, ()),  # their clues are among their columns
            ("telling", page.tellings, page.telling_keys, page.telling_clues),
            ("figure", page.figures, page.figure_keys, page.figure_clues),
        ):
            first = self._take(table, len(records))
            rows[table] += [(n, key, *one) for n, one in enumerate(records, first)]
            rows[f"{table}_key"] += [(one, n) for n, hashes in enumerate(keys, first) for one in hashes]
            if table == "statement":
                self.touched.alone.update(enumerate(page.quotes, first))
            elif clues:
                rows[f"{table}_clue"] += [(one, n) for n, hashes in enumerate(clues, first) for one in hashes]
        rows["citation"] += [(key, *one) for one in page.citations]
        rows["claim"] += [(key, n, one) for n, one in enumerate(page.claims)]
        rows["band"] += [(one, key) for one in page.bands]

    def _take(self, table: str, count: int) -> int:
        """The first of ``count`` keys that no row of the table has yet; nobody else writes meanwhile."""
        if table not in self._next:
            self._next[table] = free_key(self._connection, table)
        first = self._next[table]
        self._next[table] += count
        return first


_WRITTEN = {  # in an order in which what is pointed at comes first
    "article": "INSERT INTO article (key, id, sha256, outlet, language, published, day, title, text, record, notes, coded_by,"
    " signature)",
    "page": "INSERT INTO page",
    "location": "INSERT OR IGNORE INTO location",
    "statement": "INSERT INTO statement (key, article, id, entity, name, country, denies, record, clues)",
    "telling": "INSERT INTO telling (key, article, id, day, record, root, contested, said, profile)",
    "statement_key": "INSERT OR IGNORE INTO statement_key",
    "telling_key": "INSERT OR IGNORE INTO telling_key",
    "telling_clue": "INSERT OR IGNORE INTO telling_clue",
    "figure": "INSERT INTO figure (key, article, id, record)",
    "figure_key": "INSERT OR IGNORE INTO figure_key",
    "figure_clue": "INSERT OR IGNORE INTO figure_clue",
    "citation": "INSERT INTO citation",
    "claim": "INSERT INTO claim",
    "band": "INSERT OR IGNORE INTO band",
}
_HASHED = {"statement_key", "telling_key", "telling_clue", "figure_key", "figure_clue", "band"}
_CLUES = (  # of the statements from a key on
    "INSERT OR IGNORE INTO statement_clue SELECT c.value, s.key FROM statement s JOIN json_each(s.clues) c"
    " WHERE s.key >= ? ORDER BY c.value"
)


def touch_article(connection: sqlite3.Connection, key: int, touched: Touched) -> None:
    """All that hangs on an article must be linked anew."""
    touched.articles.add(key)
    asked = "SELECT DISTINCT event FROM telling WHERE article = ? AND event IS NOT NULL"
    touched.events.update(one for (one,) in connection.execute(asked, (key,)))
    asked = "SELECT DISTINCT quote FROM statement WHERE article = ? AND quote IS NOT NULL"
    touched.quotes.update(one for (one,) in connection.execute(asked, (key,)))
    others = "SELECT earlier FROM echo WHERE later = ? UNION SELECT later FROM echo WHERE earlier = ?"
    touched.articles.update(other for (other,) in connection.execute(others, (key, key)))
    touched.figures.update(joins.figures_beside(connection, key))
    touched.figures -= joins.rows_of(connection, "figure", (key,))  # which another page of the batch may have noted


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
        self._batch = Batch(connection)
        self._taken: set[int] = set()
        connection.execute("UPDATE article SET id = ? || id", (_WAS,))  # ids are free for whoever reads them

    def settle(self, page: StoredPage, read: FiledPage | None) -> None:
        """Write what was read of a page; what only an older version could read (``read`` is None) is kept as it was read."""
        if read is None:
            if page.key not in self._taken and self._stands(page):
                self._taken.add(page.key)
                asked = "UPDATE OR IGNORE article SET id = substr(id, ?) WHERE key = ?"
                self._connection.execute(asked, (len(_WAS) + 1, page.key))
            return
        held = self._connection.execute("SELECT key FROM article WHERE id = ?", (read.id,)).fetchone()
        if held is not None:  # a page with a lesser hash carries the same article
            key = int(held[0])
        elif page.key not in self._taken:
            key = page.key
            self._batch.replace(key, read)
        else:
            key = self._batch.insert(read)
            self._batch.flush()
        self._taken.add(key)
        self._batch.touched.alone.clear()  # all quotes are made anew at the end
        self._connection.execute("UPDATE page SET article = ? WHERE sha256 = ?", (key, page.sha256))

    def close(self) -> None:
        """Take away the articles that no page stands for any more."""
        self._batch.flush()
        self._connection.execute("DELETE FROM article WHERE key NOT IN (SELECT article FROM page)")
        self._connection.execute("DELETE FROM who WHERE key NOT IN (SELECT who FROM presence)")

    def _stands(self, page: StoredPage) -> bool:
        asked = "SELECT 1 FROM article WHERE key = ? AND sha256 = ?"
        return self._connection.execute(asked, (page.key, page.sha256)).fetchone() is not None
