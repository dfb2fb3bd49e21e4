"""Storylines told from their events: who takes part most, which pages, and a title from the pages' own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanad.model import Participant, Storyline
from sanad.store import filters as where
from sanad.store.filters import Filters
from sanad.store.keys import in_lots, lots_of
from sanad.store.moved import standing_for
from sanad.store.naming import name_in_words

CHIEF = 6  # participants that are named
LOT = 100  # storylines that are told at a time
FIRST = 100  # events that a title is taken from, so that a storyline is not called anew as it grows


def storylines(connection: sqlite3.Connection, filters: Filters) -> Iterator[Storyline]:
    """Storylines by their first day; with filters, those that have an event which meets them, whole."""
    asked = where.events(filters)
    rows = connection.execute(
        "SELECT storyline, min(day) FROM event WHERE storyline IN"
        f" (SELECT e.storyline FROM event e WHERE e.storyline IS NOT NULL AND {asked.sql})"
        " GROUP BY storyline ORDER BY min(day), storyline",
        asked.values,
    )
    for lot in lots_of([id_ for id_, _ in rows.fetchall()], LOT):
        yield from _tell(connection, lot)


def storyline(connection: sqlite3.Connection, id_: str, language: str = "en") -> Storyline | None:
    """The storyline with this id, or the one that it became a part of; its `titles` in the ``language`` of the interface."""
    asked = "SELECT 1 FROM event WHERE storyline = ? LIMIT 1"
    for name in (id_, standing_for(connection, id_)):
        if name and connection.execute(asked, (name,)).fetchone():
            return next(_tell(connection, [name], language))
    return None


def _tell(connection: sqlite3.Connection, ids: Sequence[str], language: str = "en") -> Iterator[Storyline]:
    """These storylines, all of which are there, in a few questions."""
    marks = ",".join("?" * len(ids))
    events: dict[str, list[tuple[str, str]]] = {}
    asked = f"SELECT storyline, id, day FROM event WHERE storyline IN ({marks}) ORDER BY storyline, day, id"
    for id_, event, day in connection.execute(asked, ids):
        events.setdefault(id_, []).append((event, day))
    pages: dict[str, list[str]] = {}
    for id_, article in connection.execute(
        "SELECT e.storyline, a.id FROM telling t JOIN event e ON t.event = e.key JOIN article a ON t.article = a.key"
        f" WHERE e.storyline IN ({marks}) GROUP BY e.storyline, a.key ORDER BY a.published IS NULL, a.published, a.id",
        ids,
    ):
        pages.setdefault(id_, []).append(article)
    chief, called = chief_parties(connection, ids), titles(connection, ids, language)
    for id_ in ids:
        parties = [one for one, _ in chief.get(id_, ())]
        told = events[id_]
        yield Storyline(
            id_,
            called.get(id_, ""),
            tuple(parties),
            tuple(event for event, _ in told),
            tuple(pages.get(id_, ())),
            told[0][1],
            told[-1][1],
        )


def chief_parties(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, list[tuple[Participant, int]]]:
    """Who takes part in most events of each storyline, and in how many."""
    found: dict[str, list[tuple[Participant, int]]] = {}
    for id_, entity, name, country, part, count in connection.execute(
        "SELECT e.storyline, p.entity, min(p.name), min(p.country), min(p.part), count(*) FROM event e"
        f" CROSS JOIN party p ON p.event = e.key WHERE e.storyline IN ({','.join('?' * len(ids))}) GROUP BY e.storyline, p.entity"
        " ORDER BY e.storyline, count(*) DESC, p.entity",
        ids,
    ):
        held = found.setdefault(id_, [])
        if len(held) < CHIEF:
            held.append((Participant(entity, name, country, part), count))
    return found


def titles(connection: sqlite3.Connection, ids: Sequence[str], language: str = "en") -> dict[str, str]:
    """What each storyline is called: the headline of the page that tells most of its first events, of several the earliest.

    A page may tell most of several storylines: of those the one of which it tells most has the bare headline, and the others their
    two sides behind it. The sides, as the ``language`` of the interface calls them, stand alone where no page has a headline.
    """
    chosen = _headlines(connection, ids)
    pages = sorted({one.page for one in chosen.values()})
    beside = {
        id_
        for marks, lot in in_lots(pages)
        for (id_,) in connection.execute(
            "SELECT DISTINCT e.storyline FROM telling t JOIN event e ON t.event = e.key"
            f" WHERE e.storyline IS NOT NULL AND t.article IN ({marks})",
            lot,
        )
    }
    rivals = _headlines(connection, sorted(beside - chosen.keys())) | chosen
    owners: dict[str, str] = {}
    for id_, one in sorted(rivals.items(), key=lambda item: (-item[1].told, item[0])):
        owners.setdefault(one.title, id_)
    plain = {id_ for id_, one in chosen.items() if owners[one.title] == id_}
    sides = _sides(connection, [id_ for id_ in ids if id_ not in plain], language)
    return {
        id_: chosen[id_].title if id_ in plain else f"{chosen[id_].title} ({sides[id_]})" if id_ in chosen else sides[id_]
        for id_ in ids
    }


def _sides(connection: sqlite3.Connection, ids: Sequence[str], language: str) -> dict[str, str]:
    """The chief party of each storyline, and the chief one of another state."""
    found: dict[str, str] = {}
    for id_, chief in chief_parties(connection, ids).items():
        first = chief[0][0]
        other = next((one for one, _ in chief if (one.country or one.entity) != (first.country or first.entity)), None)
        found[id_] = ", ".join(name_in_words(one.entity, one.name, language) for one in (first, other) if one is not None)
    return found


class _Headline(NamedTuple):
    """A page's headline, its key, and how many of a storyline's first events it tells."""

    title: str
    page: int
    told: int


def _headlines(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, _Headline]:
    """The headline of the page that tells most of each storyline's first events, of several the earliest."""
    found: dict[str, _Headline] = {}
    for marks, lot in in_lots(ids):
        for id_, *headline in connection.execute(
            "SELECT e.storyline, a.title, a.key, count(*) FROM"
            " (SELECT key, storyline, row_number() OVER (PARTITION BY storyline ORDER BY day, id) AS n"
            f" FROM event WHERE storyline IN ({marks})) e"
            " CROSS JOIN telling t ON t.event = e.key JOIN article a ON t.article = a.key WHERE e.n <= ? AND a.title <> ''"
            " GROUP BY e.storyline, a.key ORDER BY count(*) DESC, a.published IS NULL, a.published, a.id",
            (*lot, FIRST),
        ):
            found.setdefault(id_, _Headline(*headline))
    return found
