"""What the web pages ask beyond listings: the latest, the most covered, every telling with its way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from sanad.model import Conflict, Event, EventMention, Quote, Record, Statement, StatementRow
from sanad.store import filters as where
from sanad.store.actors import Partner
from sanad.store.filters import Filters
from sanad.store.queries import BEST, newest_that_hold, search_terms
from sanad.store.rows import decode
from sanad.store.storylines import chief_parties, titles
from sanad.store.timeline import TimelineRow, sentence_around, timeline_rows
from sanad.text.spans import held_in, words_said

WEIGHED = 200  # events of a storyline whose origins are counted: the newest
WINDOW = "-60 days"  # before the newest page: what is covered now
WEEK = "-7 days"


@dataclass(frozen=True, slots=True)
class Covered(Record):
    """A storyline and how many distinct origins vouch for its events (the newest, where it has very many), on how many pages."""

    id: str
    title: str
    sources: int
    events: int
    pages: int
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class StorylineHead(Record):
    """A storyline as it stands in lists: its chief parties, and how many events on how many pages it has."""

    id: str
    title: str
    participants: tuple[Partner, ...]
    events: int
    pages: int
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class _Carried:
    """The part of an event that says who vouches for it; the rest of its record is not looked at."""

    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute(Record):
    """A conflict with the event, or else the article, that it is about."""

    conflict: Conflict
    event: str | None
    article: str | None
    day: str


@dataclass(frozen=True, slots=True)
class Told(Record):
    """One telling: its event, its sentence and where that begins, its article and its place among the tellings there.

    ``echo_of`` is the article that this one repeats.
    """

    event: str
    mention: EventMention
    sentence: str
    offset: int
    article: str
    outlet: str | None
    published: str | None
    title: str | None
    language: str | None
    place: int
    echo_of: str | None


@dataclass(frozen=True, slots=True)
class Shelf(Record):
    """An article as it stands in lists."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None


# -- home -------------------------------------------------------------------------------------------------------------


def newest_day(connection: sqlite3.Connection) -> str:
    """The day of the newest page; empty where there is none."""
    row = connection.execute("SELECT max(day) FROM article").fetchone()
    return str(row[0] or "")


def latest(connection: sqlite3.Connection, count: int) -> list[TimelineRow]:
    """The newest happenings that are not after the newest page."""
    rows = connection.execute(
        "SELECT key, record, storyline FROM event WHERE day <> '' AND day <= ? ORDER BY day DESC, id LIMIT ?",
        (newest_day(connection), count),
    ).fetchall()
    return list(timeline_rows(connection, [(key, decode(record, Event), storyline) for key, record, storyline in rows]))


def covered(connection: sqlite3.Connection, count: int, language: str = "en") -> list[Covered]:
    """Storylines by how many distinct origins they had in the last two months; by those of all time where there are too few."""
    asked = (
        "SELECT storyline FROM event WHERE storyline IS NOT NULL{} GROUP BY storyline ORDER BY sum(sources) DESC, storyline LIMIT ?"
    )
    since, most = (newest_day(connection), WINDOW), 2 * count
    ids = [one for (one,) in connection.execute(asked.format(" AND day >= date(?, ?)"), (*since, most))]
    if len(ids) < count:
        ids = list(dict.fromkeys([*ids, *(one for (one,) in connection.execute(asked.format(""), (most,)))]))[:most]
    origins = {one: _origins(connection, one) for one in ids}
    best = sorted(ids, key=lambda one: (-origins[one], one))[:count]
    return [_covered(connection, one, origins[one], language) for one in best]


def _covered(connection: sqlite3.Connection, id_: str, origins: int, language: str) -> Covered:
    title, pages = _title_and_pages(connection, id_, language)
    return Covered(id_, title, origins, *_extent(connection, id_, pages))


def _origins(connection: sqlite3.Connection, id_: str) -> int:
    asked = "SELECT record FROM event WHERE storyline = ? ORDER BY day DESC, id LIMIT ?"
    held = [decode(record, _Carried) for (record,) in connection.execute(asked, (id_, WEIGHED))]
    return len({origin for one in held for origin in one.origins})


def storyline_head(connection: sqlite3.Connection, id_: str, language: str = "en") -> StorylineHead:
    """The storyline with this id, which is there, in a few questions that do not read its events."""
    title, pages = _title_and_pages(connection, id_, language)
    return StorylineHead(id_, title, tuple(_chief(connection, id_)), *_extent(connection, id_, pages))


def _extent(connection: sqlite3.Connection, storyline: str, pages: int) -> tuple[int, int, str, str]:
    """How many events and pages a storyline has, its first and its last day."""
    asked = "SELECT count(*), min(day), max(day) FROM event WHERE storyline = ?"
    count, start, end = connection.execute(asked, (storyline,)).fetchone()
    return count, pages, start, end


def _title_and_pages(connection: sqlite3.Connection, storyline: str, language: str) -> tuple[str, int]:
    asked = "SELECT count(DISTINCT t.article) FROM event e JOIN telling t ON t.event = e.key WHERE e.storyline = ?"
    pages = connection.execute(asked, (storyline,)).fetchone()[0]
    return titles(connection, [storyline], language).get(storyline, ""), pages


def _chief(connection: sqlite3.Connection, storyline: str) -> list[Partner]:
    chief = chief_parties(connection, [storyline]).get(storyline, ())
    return [Partner(one.entity, one.name, one.country, count) for one, count in chief]


def disputes(connection: sqlite3.Connection, count: int, storyline: str | None = None, *, every: bool = False) -> list[Dispute]:
    """The newest conflicts about the events of a storyline or on its pages, or of all, or of the last week; where that had none,
    the last ones."""
    asked = (
        "SELECT c.record, e.id, a.id, c.day FROM conflict c LEFT JOIN event e ON c.event = e.key LEFT JOIN article a"
        " ON c.article = a.key WHERE {} ORDER BY c.day DESC, coalesce(e.id, a.id), c.kind, c.record LIMIT ?"
    )
    if storyline is not None:
        about = "c.event IN (SELECT key FROM event WHERE storyline = ?)"
        on = "c.article IN (SELECT t.article FROM event s JOIN telling t ON t.event = s.key WHERE s.storyline = ?)"
        rows = connection.execute(asked.format(f"{about} OR {on}"), (storyline, storyline, count)).fetchall()
    elif every:
        rows = connection.execute(asked.format("1"), (count,)).fetchall()
    else:
        rows = connection.execute(asked.format("c.day >= date(?, ?)"), (newest_day(connection), WEEK, count)).fetchall()
        rows = rows or connection.execute(asked.format("1"), (count,)).fetchall()
    return [Dispute(decode(record, Conflict), event, article, day) for record, event, article, day in rows]


# -- tellings ---------------------------------------------------------------------------------------------------------

_TOLD = (
    "SELECT e.id, t.record, a.id, a.outlet, a.published, a.title, a.language, a.text,"
    " (SELECT count(*) FROM telling u WHERE u.article = t.article AND u.key < t.key),"
    " (SELECT f.id FROM echo h JOIN article f ON h.earlier = f.key WHERE h.later = a.key"
    "  ORDER BY f.published IS NULL, f.published, f.id LIMIT 1)"
    " FROM event e JOIN telling t ON t.event = e.key JOIN article a ON t.article = a.key"
)


def told(connection: sqlite3.Connection, events: Sequence[str], limit: int = 400) -> list[Told]:
    """The tellings of some events, the earliest page first."""
    marks = ",".join("?" * len(events))
    rows = connection.execute(
        f"{_TOLD} WHERE e.id IN ({marks}) ORDER BY a.published IS NULL, a.published, a.id, t.key LIMIT ?", (*events, limit)
    )
    return [_told(*row) for row in rows]


def _told(
    event: str, record: bytes, article: str, outlet: str | None, published: str | None, title: str | None, language: str | None,
    text: str, place: int, echo_of: str | None,
) -> Told:  # fmt: skip
    mention = decode(record, EventMention)
    held = held_in(mention.field, text, title)
    start, end = sentence_around(held, mention.start, mention.end)
    return Told(event, mention, held[start:end], start, article, outlet, published, title, language, place, echo_of)


def echoes_among(connection: sqlite3.Connection, articles: Iterable[str]) -> dict[str, str]:
    """Which of these articles repeat an earlier one: its id."""
    asked = (
        "SELECT f.id FROM echo h JOIN article f ON h.earlier = f.key JOIN article a ON h.later = a.key WHERE a.id = ?"
        " ORDER BY f.published IS NULL, f.published, f.id LIMIT 1"
    )
    found = ((one, connection.execute(asked, (one,)).fetchone()) for one in sorted(set(articles)))
    return {one: row[0] for one, row in found if row}


# -- one article ------------------------------------------------------------------------------------------------------


def event_ids(connection: sqlite3.Connection, article: str) -> list[str | None]:
    """The event that each event mention of the article tells, in the article's order."""
    asked = (
        "SELECT e.id FROM telling t JOIN article a ON t.article = a.key LEFT JOIN event e ON t.event = e.key WHERE a.id = ?"
        " ORDER BY t.key"
    )
    return [one for (one,) in connection.execute(asked, (article,))]


def statement_ids(connection: sqlite3.Connection, article: str) -> list[str]:
    """The id of each statement of the article, in its order."""
    asked = "SELECT s.id FROM statement s JOIN article a ON s.article = a.key WHERE a.id = ? ORDER BY s.key"
    return [one for (one,) in connection.execute(asked, (article,))]


def related(connection: sqlite3.Connection, article: str, count: int) -> list[Shelf]:
    """Pages that tell the same happenings, or the newest ones of the same storylines, those with most in common first."""
    rows = connection.execute(
        "WITH mine AS (SELECT DISTINCT e.key AS event, e.storyline FROM telling t JOIN article a ON t.article = a.key"
        "  JOIN event e ON t.event = e.key WHERE a.id = ?),"
        " near AS (SELECT event, 3 AS weight FROM mine UNION ALL SELECT * FROM"
        "  (SELECT key, 1 FROM event WHERE storyline IN (SELECT storyline FROM mine WHERE storyline IS NOT NULL)"
        "  ORDER BY day DESC, id LIMIT 400))"
        " SELECT b.id, b.title, b.outlet, b.published, b.language FROM near JOIN telling t ON t.event = near.event"
        " JOIN article b ON t.article = b.key WHERE b.id <> ? GROUP BY b.key"
        " ORDER BY sum(near.weight) DESC, b.day DESC, b.id LIMIT ?",
        (article, article, count),
    )
    return [Shelf(*row) for row in rows]


def quote_of(connection: sqlite3.Connection, statement: str) -> Quote | None:
    """The quote, over all pages, that a statement belongs to."""
    row = connection.execute(
        "SELECT q.record FROM statement s JOIN quote q ON s.quote = q.key WHERE s.id = ?", (statement,)
    ).fetchone()
    return decode(row[0], Quote) if row else None


def article_head(connection: sqlite3.Connection, id_: str) -> Shelf | None:
    """An article as it stands in lists."""
    row = connection.execute("SELECT id, title, outlet, published, language FROM article WHERE id = ?", (id_,)).fetchone()
    return Shelf(*row) if row else None


def stored_article(connection: sqlite3.Connection, sha256: str) -> Shelf | None:
    """The article that the page with this hash stands for."""
    asked = "SELECT id, title, outlet, published, language FROM article WHERE sha256 = ?"
    row = connection.execute(asked, (sha256,)).fetchone()
    return Shelf(*row) if row else None


def statements_about(connection: sqlite3.Connection, words: str, filters: Filters, count: int) -> list[StatementRow]:
    """Statements that hold all ``words``, in the articles that hold them best."""
    asked, terms = where.statements(filters), search_terms(words)
    rows = connection.execute(
        "SELECT s.id, a.id, s.entity, a.text, a.title, s.record FROM (SELECT rowid AS page, rank AS worth FROM words"
        f" WHERE words MATCH ? AND rowid > ? AND {BEST} ORDER BY rank LIMIT 400) JOIN article a ON a.key = page"
        f" JOIN statement s ON s.article = a.key WHERE {asked.sql} ORDER BY worth, a.id, s.key",
        (terms, newest_that_hold(connection, terms), *asked.values),
    )
    wanted = [one.strip('"*').casefold() for one in words.split() if one.strip('"*')]
    made = ((id_, article, who, decode(record, Statement), text, title) for id_, article, who, text, title, record in rows)
    said = (StatementRow(id_, article, one, who, words_said(one, text, title)) for id_, article, who, one, text, title in made)
    return list(islice((one for one in said if all(word in one.text.casefold() for word in wanted)), count))
