"""What the doors ask: records that match the filters, in an order that depends on what is stored alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from sanad.errors import UnfitValue
from sanad.model import (
    PAIR,
    Annotations,
    ArticleRow,
    Citation,
    Conflict,
    Echo,
    Event,
    EventMention,
    Failure,
    Quote,
    Record,
    Statement,
    StatementRow,
    Storyline,
)
from sanad.store import filters as where
from sanad.store.filters import Filters
from sanad.store.rows import decode, decode_article, decode_notes
from sanad.store.storylines import storylines as told_storylines
from sanad.text.spans import words_said

ALL = Filters()


@dataclass(frozen=True, slots=True)
class SourceRow(Record):
    """An outlet, agency or vehicle: how many articles it has here, how many of them echo others, whom it cites and who cites it."""

    name: str
    articles: int
    echoes: int
    cites: tuple[str, ...]
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchRow(Record):
    """An article that holds the words searched for, with a snippet in which they stand in ``[ ]``."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    snippet: str


@dataclass(frozen=True, slots=True)
class MentionRow(Record):
    """An event mention with its article and the event it belongs to."""

    id: str
    article: str
    event: str | None
    outlet: str | None
    published: str | None
    mention: EventMention

    def to_dict(self) -> dict[str, object]:
        """The mention's own fields, with those of the row beside them."""
        return {
            **self.mention.to_dict(),
            "id": self.id,
            "article": self.article,
            "event": self.event,
            "outlet": self.outlet,
            "published": self.published,
        }


@dataclass(frozen=True, slots=True)
class ActorRow(Record):
    """Somebody who is mentioned: by which names, on how many pages, how often."""

    entity: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    articles: int
    mentions: int
    names: tuple[str, ...]


def articles(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[ArticleRow]:
    """Articles by day of publication."""
    asked = where.articles(filters)
    for record, text, places in connection.execute(
        "SELECT a.record, a.text, (SELECT group_concat(location, char(31)) FROM (SELECT location FROM location l JOIN page p"
        " ON l.sha256 = p.sha256 WHERE p.article = a.key ORDER BY location))"
        f" FROM article a WHERE {asked.sql} ORDER BY a.day NULLS LAST, a.id",
        asked.values,
    ):
        locations = tuple(dict.fromkeys((places or "").split("\x1f")))
        yield ArticleRow(decode_article(record, text), locations[0], locations)


def article(connection: sqlite3.Connection, id_: str) -> tuple[ArticleRow, Annotations] | None:
    """One article with all that was read from it."""
    row = connection.execute("SELECT key FROM article WHERE id = ?", (id_,)).fetchone()
    return article_by_key(connection, row[0]) if row else None


def article_by_key(connection: sqlite3.Connection, key: int) -> tuple[ArticleRow, Annotations]:
    """The article with the store's own key, with all that was read from it."""
    asked = "SELECT record, text, notes, coded_by FROM article WHERE key = ?"
    record, text, notes, coded_by = connection.execute(asked, (key,)).fetchone()
    times, mentions = decode_notes(notes)
    asked = "SELECT record FROM telling WHERE article = ? ORDER BY key"
    told = tuple(decode(one, EventMention) for (one,) in connection.execute(asked, (key,)))
    asked = "SELECT record FROM statement WHERE article = ? ORDER BY key"
    said = tuple(decode(one, Statement) for (one,) in connection.execute(asked, (key,)))
    asked = "SELECT DISTINCT location FROM location l JOIN page p ON l.sha256 = p.sha256 WHERE p.article = ? ORDER BY location"
    places = tuple(place for (place,) in connection.execute(asked, (key,)))
    held = ArticleRow(decode_article(record, text), places[0] if places else "", places)
    return held, Annotations(times, mentions, said, told, coded_by)


def article_of_page(connection: sqlite3.Connection, sha256: str) -> str | None:
    """The id of the article on the page with this hash."""
    row = connection.execute("SELECT a.id FROM page p JOIN article a ON p.article = a.key WHERE p.sha256 = ?", (sha256,)).fetchone()
    return str(row[0]) if row else None


def page_of(connection: sqlite3.Connection, id_: str) -> bytes | None:
    """The stored page of an article, compressed."""
    row = connection.execute("SELECT p.body FROM page p JOIN article a ON p.sha256 = a.sha256 WHERE a.id = ?", (id_,)).fetchone()
    return bytes(row[0]) if row else None


def events(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[Event]:
    """Events by day."""
    asked = where.events(filters)
    for (record,) in connection.execute(
        f"SELECT e.record FROM event e WHERE {asked.sql} ORDER BY e.day = '', e.day, e.id", asked.values
    ):
        yield decode(record, Event)


def mentions(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[MentionRow]:
    """Event mentions, event by event."""
    asked = where.events(filters)
    for id_, article_id, event, outlet, published, record in connection.execute(
        "SELECT t.id, a.id, e.id, a.outlet, a.published, t.record FROM telling t JOIN article a ON t.article = a.key JOIN event e"
        f" ON t.event = e.key WHERE {asked.sql} ORDER BY e.day = '', e.day, e.id, a.published IS NULL, a.published, a.id, t.id",
        asked.values,
    ):
        yield MentionRow(id_, article_id, event, outlet, published, decode(record, EventMention))


def statements(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[StatementRow]:
    """Statements by day of publication and place on the page."""
    asked = where.statements(filters)
    # By an index of articles, so that the first come before the last are found; few of one speaker are found first and then sorted.
    joined = "statement s JOIN article a" if filters.actor or filters.country else "article a CROSS JOIN statement s"
    for id_, article_id, entity, text, title, record in connection.execute(
        f"SELECT s.id, a.id, s.entity, a.text, a.title, s.record FROM {joined} ON s.article = a.key"
        f" WHERE {asked.sql} ORDER BY a.day NULLS LAST, a.id, s.key",
        asked.values,
    ):
        one = decode(record, Statement)
        yield StatementRow(id_, article_id, one, entity, words_said(one, text, title))


def quotes(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[Quote]:
    """Quotes by the day on which they were first carried."""
    asked = where.statements(filters)
    limit = (
        f" WHERE q.key IN (SELECT s.quote FROM statement s JOIN article a ON s.article = a.key WHERE {asked.sql})"
        if filters
        else ""
    )
    for (record,) in connection.execute(f"SELECT q.record FROM quote q{limit} ORDER BY q.day IS NULL, q.day, q.id", asked.values):
        yield decode(record, Quote)


def storylines(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[Storyline]:
    """Storylines by their first day."""
    return told_storylines(connection, filters)


def echoes(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[Echo]:
    """Pairs of pages of which the later adds nothing; filters ask for the later one."""
    asked = where.articles(filters)
    for row in connection.execute(
        "SELECT f.id, a.id, h.share, h.kind FROM echo h JOIN article f ON h.earlier = f.key JOIN article a ON h.later = a.key"
        f" WHERE {asked.sql} ORDER BY f.day IS NULL, f.day, f.id, a.day IS NULL, a.day, a.id",
        asked.values,
    ):
        yield Echo(*row)


def citations(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[Citation]:
    """Who cites whom, page by page."""
    asked = where.articles(filters)
    for (record,) in connection.execute(
        f"SELECT c.record FROM citation c JOIN article a ON c.article = a.key WHERE {asked.sql}"
        " ORDER BY a.day IS NULL, a.day, a.id, c.n",
        asked.values,
    ):
        yield decode(record, Citation)


def conflicts(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[Conflict]:
    """Where accounts part: about an event, or on the pages that match; by day."""
    return (one for one, _, _ in conflicts_about(connection, filters))


def conflicts_about(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[tuple[Conflict, str, str]]:
    """`conflicts`, each with the id of the event, or else of the article, that it is about, and its day where one is known."""
    about, on = where.events(filters), where.articles(filters)
    for record, id_, day in connection.execute(
        "SELECT record, about, day FROM"
        " (SELECT c.record, c.day, c.kind, e.id AS about FROM conflict c JOIN event e ON c.event = e.key"
        f" WHERE {about.sql} UNION ALL SELECT c.record, c.day, c.kind, a.id FROM conflict c JOIN article a ON c.article = a.key"
        f" WHERE {on.sql}) ORDER BY day = '', day, about, kind, record",
        (*about.values, *on.values),
    ):
        yield decode(record, Conflict), id_, day


def failures(connection: sqlite3.Connection) -> Iterator[Failure]:
    """What could not be read."""
    for row in connection.execute("SELECT location, reason, retrieved FROM failure ORDER BY location"):
        yield Failure(*row)


def sources(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[SourceRow]:
    """All outlets, agencies and vehicles, the most cited first."""
    asked = where.articles(filters)
    count: dict[str, list[int]] = {}
    for name, pages, echoed in connection.execute(
        "SELECT a.outlet, count(*), sum(EXISTS (SELECT 1 FROM echo h WHERE h.later = a.key)) FROM article a"
        f" WHERE a.outlet IS NOT NULL AND {asked.sql} GROUP BY a.outlet",
        asked.values,
    ):
        count[name] = [pages, echoed]
    cites: dict[str, set[str]] = {}
    cited: dict[str, set[str]] = {}
    for citing, named in connection.execute(
        f"SELECT DISTINCT c.citing, c.cited FROM citation c JOIN article a ON c.article = a.key WHERE {asked.sql}", asked.values
    ):
        cites.setdefault(citing, set()).add(named)
        cited.setdefault(named, set()).add(citing)
    for name in sorted({*count, *cites, *cited}, key=lambda one: (-len(cited.get(one, ())), -count.get(one, [0, 0])[0], one)):
        pages, echoed = count.get(name, [0, 0])
        yield SourceRow(name, pages, echoed, tuple(sorted(cites.get(name, ()))), tuple(sorted(cited.get(name, ()))))


def actors(connection: sqlite3.Connection, filters: Filters = ALL) -> Iterator[ActorRow]:
    """Who is mentioned, the most often mentioned first; words that mean two ("both presidents") are none of their own."""
    asked = where.articles(filters)
    found: dict[str, list[tuple[str, str, str | None, str | None, int, int]]] = {}
    for entity, *rest in connection.execute(
        "SELECT m.entity, m.name, m.kind, m.country, m.sector, count(*), sum(m.times)"
        " FROM appearance m JOIN article a ON m.article = a.key"
        f" WHERE {asked.sql} AND m.entity NOT LIKE '{PAIR}%' GROUP BY m.entity, m.name, m.kind, m.country, m.sector"
        " ORDER BY sum(m.times) DESC, m.name, m.kind, m.country, m.sector",
        asked.values,
    ):
        found.setdefault(entity, []).append(tuple(rest))
    rows = [
        ActorRow(
            entity,
            all_[0][0],
            all_[0][1],
            all_[0][2],
            all_[0][3],
            sum(one[4] for one in all_),
            sum(one[5] for one in all_),
            tuple(dict.fromkeys(one[0] for one in all_)),
        )
        for entity, all_ in found.items()
    ]
    yield from sorted(rows, key=lambda one: (-one.mentions, one.entity))


BEST = "rank MATCH 'bm25(4.0, 1.0)'"  # words of the title count four times those of the text
RANKED = 20_000  # articles that are weighed against each other


def search(connection: sqlite3.Connection, words: str, filters: Filters = ALL, limit: int = 50) -> list[SearchRow]:
    """Articles that hold all ``words``, the best first; words in quotation marks are a phrase, a star stands for any ending.

    Of words that more than `RANKED` articles hold, the best of those that came in last.
    """
    asked, terms = where.articles(filters), search_terms(words)
    rows = connection.execute(
        "SELECT rank, a.id, a.title, a.outlet, a.published, snippet(words, -1, '[', ']', '…', 24)"
        " FROM words CROSS JOIN article a ON words.rowid = a.key"
        f" WHERE words MATCH ? AND words.rowid > ? AND {BEST} AND {asked.sql} ORDER BY rank LIMIT ?",
        (terms, 0 if filters else newest_that_hold(connection, terms), *asked.values, limit),
    )
    return [SearchRow(*row) for _, *row in sorted(rows, key=lambda row: (row[0], row[1]))]


def check_words(words: str) -> None:
    """Raises `UnfitValue` where there is nothing to search for in ``words``."""
    if search_terms(words) == '""':
        raise UnfitValue(f'{words!r} holds no words to look for; write some, or "several in quotation marks" for a phrase')


def newest_that_hold(connection: sqlite3.Connection, terms: str) -> int:
    """The key behind which `RANKED` articles hold the ``terms``; none has a lesser one where that many do not."""
    asked = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
    row = connection.execute(asked, (terms, RANKED)).fetchone()
    return int(row[0]) if row else 0


def search_terms(words: str) -> str:
    """What people type, as an expression that FTS5 never refuses."""
    terms = []
    for n, piece in enumerate(words.split('"')):
        if n % 2:
            terms.append('"' + piece + '"')
        else:
            terms += [
                '"' + word.rstrip("*") + '"' + ("*" if word.endswith("*") else "") for word in piece.split() if word.strip("*")
            ]
    return " ".join(term for term in terms if term != '""') or '""'


def count(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows of each kind there are."""
    asked = {
        "articles": "article",
        "events": "event",
        "statements": "statement",
        "quotes": "quote",
        "storylines": "(SELECT DISTINCT storyline FROM event WHERE storyline IS NOT NULL)",
        "echoes": "echo",
        "citations": "citation",
        "conflicts": "conflict",
        "failures": "failure",
    }
    return {name: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for name, table in asked.items()}
