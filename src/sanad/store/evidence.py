"""One thing by its id, with all that vouches for it: what `sanad show` and the web pages answer from."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sanad.model import (
    Annotations,
    Article,
    ArticleRow,
    Conflict,
    Event,
    EventMention,
    Passage,
    Quote,
    Record,
    Statement,
    StatementRow,
    Storyline,
)
from sanad.store import queries
from sanad.store.filters import Filters
from sanad.store.moved import standing_for
from sanad.store.reasons import Placed, find_reasons
from sanad.store.rows import decode
from sanad.store.storylines import storyline
from sanad.store.timeline import sentence_around
from sanad.text.spans import held_in, words_said


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """Words on a page: where they stand, the sentence around them, and the article's outlet, time and title."""

    where: Passage
    sentence: str
    outlet: str | None
    published: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class ToldEvent(Record):
    """An event with every mention, its evidence and why it was merged with those before it; conflicts about it; its storyline."""

    event: Event
    mentions: tuple[EventMention, ...]
    evidence: tuple[Evidence, ...]
    reasons: tuple[str | None, ...]
    conflicts: tuple[Conflict, ...]
    storyline: str | None


@dataclass(frozen=True, slots=True)
class ReadArticle(Record):
    """An article with its places and all that was read from it."""

    row: ArticleRow
    annotations: Annotations


@dataclass(frozen=True, slots=True)
class SaidStatement(Record):
    """A statement with the sentence around it."""

    row: StatementRow
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class KnownActor(Record):
    """Somebody with the events they take part in and what they said."""

    actor: queries.ActorRow
    events: tuple[Event, ...]
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class KnownOutlet(Record):
    """An outlet, agency or vehicle with its articles."""

    source: queries.SourceRow
    articles: tuple[str, ...]


Found = ToldEvent | ReadArticle | SaidStatement | Quote | Storyline | KnownActor | KnownOutlet


def find(connection: sqlite3.Connection, id_: str) -> Found | None:
    """What has this id (or, for actors and outlets, this name), or stands for it since it was merged; None where nothing does."""
    for look in (_event, _article, _statement, _quote, storyline, _entity, _outlet, _named):
        found = look(connection, id_)
        if found is not None:
            return found
    heir = standing_for(connection, id_)
    return find(connection, heir) if heir and heir != id_ else None


def find_kind(connection: sqlite3.Connection, kind: str, id_: str) -> Found | None:
    """The one of ``kind`` (events, articles, statements, quotes, storylines) that has this id, or stands for it; None where none
    does."""
    found = _BY_KIND[kind](connection, id_)
    heir = None if found is not None else standing_for(connection, id_)
    return _BY_KIND[kind](connection, heir) if heir else found


def evidence_of(connection: sqlite3.Connection, where: Passage) -> Evidence | None:
    """The words at ``where`` with the sentence around them."""
    row = connection.execute("SELECT outlet, published, title FROM article WHERE id = ?", (where.article,)).fetchone()
    held = sentence_of(connection, where)
    return Evidence(where, held[0], *row) if held else None


def sentence_of(connection: sqlite3.Connection, where: Passage) -> tuple[str, int] | None:
    """The sentence around the words at ``where``, and where it begins in its field."""
    row = connection.execute("SELECT record, text FROM article WHERE id = ?", (where.article,)).fetchone()
    if row is None:
        return None
    held = row[1] if where.field == "text" else str(getattr(decode(row[0], Article), where.field, None) or "")
    start, end = sentence_around(held, where.start, where.end)
    return held[start:end], start


def _event(connection: sqlite3.Connection, id_: str) -> ToldEvent | None:
    row = connection.execute("SELECT key, record, storyline FROM event WHERE id = ?", (id_,)).fetchone()
    if row is None:
        return None
    key, record, storyline = row
    mentions, evidence, placed = [], [], []
    for telling, page, profile, article, text, outlet, published, title, mention in connection.execute(
        "SELECT t.key, a.key, t.profile, a.id, a.text, a.outlet, a.published, a.title, t.record FROM telling t JOIN article a"
        " ON t.article = a.key WHERE t.event = ? ORDER BY a.published IS NULL, a.published, a.id, t.key",
        (key,),
    ):
        one = decode(mention, EventMention)
        held = held_in(one.field, text, title)
        start, end = sentence_around(held, one.start, one.end)
        mentions.append(one)
        evidence.append(Evidence(Passage(article, one.field, one.start, one.end), held[start:end], outlet, published, title))
        placed.append(Placed(telling, page, article, profile))
    asked = "SELECT record FROM conflict WHERE event = ? ORDER BY kind, record"
    conflicts = tuple(decode(one, Conflict) for (one,) in connection.execute(asked, (key,)))
    reasons = tuple(find_reasons(connection, placed))
    return ToldEvent(decode(record, Event), tuple(mentions), tuple(evidence), reasons, conflicts, storyline)


def evidence_of_all(connection: sqlite3.Connection, passages: Iterable[Passage]) -> list[Evidence]:
    """The sentences around some passages, each once, as they come."""
    found = (evidence_of(connection, one) for one in passages)
    return list({(one.where.article, one.sentence): one for one in found if one is not None}.values())


def _article(connection: sqlite3.Connection, id_: str) -> ReadArticle | None:
    found = queries.article(connection, id_)
    return ReadArticle(*found) if found else None


def _statement(connection: sqlite3.Connection, id_: str) -> SaidStatement | None:
    row = connection.execute(
        "SELECT a.id, s.entity, s.record FROM statement s JOIN article a ON s.article = a.key WHERE s.id = ?", (id_,)
    ).fetchone()
    if row is None:
        return None
    article, entity, record = row
    one = decode(record, Statement)
    evidence = evidence_of(connection, Passage(article, one.field, one.start, one.end))
    if evidence is None:
        return None
    text, title = connection.execute("SELECT text, title FROM article WHERE id = ?", (article,)).fetchone()
    return SaidStatement(StatementRow(id_, article, one, entity, words_said(one, text, title)), evidence)


def _quote(connection: sqlite3.Connection, id_: str) -> Quote | None:
    row = connection.execute("SELECT record FROM quote WHERE id = ?", (id_,)).fetchone()
    return decode(row[0], Quote) if row else None


def _entity(connection: sqlite3.Connection, id_: str) -> KnownActor | None:
    known = connection.execute("SELECT 1 FROM appearance WHERE entity = ? LIMIT 1", (id_,)).fetchone()
    return _actor(connection, id_) if known else None


def _named(connection: sqlite3.Connection, name: str) -> KnownActor | None:
    asked = "SELECT entity FROM appearance WHERE name = ? COLLATE NOCASE GROUP BY entity ORDER BY sum(times) DESC, entity LIMIT 1"
    row = connection.execute(asked, (name,)).fetchone()
    return _actor(connection, row[0]) if row else None


def _actor(connection: sqlite3.Connection, entity: str) -> KnownActor | None:
    filters = Filters(actor=entity)
    actor = next((one for one in queries.actors(connection, filters) if one.entity == entity), None)
    if actor is None:
        return None
    said = tuple(one for one in queries.statements(connection, filters) if one.entity == entity)
    return KnownActor(actor, tuple(queries.events(connection, filters)), said)


def _outlet(connection: sqlite3.Connection, name: str) -> KnownOutlet | None:
    source = next((one for one in queries.sources(connection) if one.name.casefold() == name.casefold()), None)
    return KnownOutlet(source, tuple(_articles_of(connection, source.name))) if source else None


def _articles_of(connection: sqlite3.Connection, outlet: str) -> Iterator[str]:
    for (id_,) in connection.execute("SELECT id FROM article WHERE outlet = ? ORDER BY day IS NULL, day, id", (outlet,)):
        yield str(id_)


def events_of(connection: sqlite3.Connection, storyline: Storyline) -> list[Event]:
    """The events of a storyline by day."""
    return list(queries.events(connection, Filters(storyline=storyline.id)))


_BY_KIND: dict[str, Callable[[sqlite3.Connection, str], Found | None]] = {
    "events": _event,
    "articles": _article,
    "statements": _statement,
    "quotes": _quote,
    "storylines": storyline,
}
