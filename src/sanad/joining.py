"""Linking over the store: only what a batch touched is fetched, linked by the pure functions of `sanad.link`, and written back.

What is linked together is decided by what the pages say, never by when they came: blocks and runs are functions of the whole set,
so a chronicle that grew page by page equals one that is linked at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from sanad.link import conflicts, echoes, events, quotes, storylines
from sanad.link.pages import Page, Saying, Telling
from sanad.link.runs import cut_runs, touches
from sanad.model import Conflict, Event, Storyline
from sanad.store import joins
from sanad.store.pages import Touched
from sanad.times.days import days_of

LOT = 200  # articles whose echoes are looked for at a time, which bounds the texts held in memory


def join(connection: sqlite3.Connection, touched: Touched, tick: Callable[[], None] = lambda: None) -> None:
    """Link anew what ``touched`` names; within the caller's transaction. ``tick`` is called now and then, for progress."""
    desk = Desk(connection)
    changed = _join_echoes(connection, touched.articles, tick)
    touched.tellings |= joins.blocks_of(connection, changed)
    stories: set[tuple[str, str]] = set()
    for block, run in _runs(connection, "telling", touched.tellings, events.WINDOW):
        stories |= _join_events(connection, desk, block, run)
        tick()
    for block, run in _runs(connection, "statement", touched.sayings, quotes.WINDOW):
        _join_quotes(connection, desk, block, run)
        tick()
    for block, run in _runs(connection, "event", stories, storylines.GAP):
        _join_storylines(connection, desk, block, run)
        tick()


def rejoin(connection: sqlite3.Connection, tick: Callable[[], None] = lambda: None) -> None:
    """Link everything anew; within the caller's transaction."""
    joins.clear_joins(connection)
    touched = Touched()
    touched.articles.update(key for (key,) in connection.execute("SELECT key FROM article"))
    touched.tellings.update(connection.execute("SELECT DISTINCT block, day FROM telling"))
    touched.sayings.update(connection.execute("SELECT DISTINCT block, day FROM statement WHERE block IS NOT NULL"))
    join(connection, touched, tick)


class Desk:
    """The pages that linking looks at, each fetched once per batch, with the leader of its group of echoes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._pages: dict[int, Page] = {}
        self._coded: dict[int, str] = {}

    def fetch(self, keys: Iterable[int]) -> None:
        """Have the pages with these keys at hand."""
        missing = {key for key in keys if key not in self._pages}
        if not missing:
            return
        groups = joins.echo_groups(self._connection, missing)
        cards = joins.cards(self._connection, groups)
        leaders: dict[int, joins.Card] = {}
        for key in groups:
            if key not in leaders:
                first = min(
                    (cards[one] for one in groups[key]), key=lambda card: (card.published is None, card.published or "", card.id)
                )
                leaders.update(dict.fromkeys(groups[key], first))
        for key, card in cards.items():
            leader = leaders[key]
            self._pages[key] = Page(card.id, card.outlet, card.published, card.language, card.title, leader.id, leader.outlet)
            self._coded[key] = card.coded_by

    def page(self, key: int) -> Page:
        """The page of an article that was fetched."""
        return self._pages[key]

    def coded_by(self, key: int) -> str:
        """The versions by which an article that was fetched was read."""
        return self._coded[key]


def _runs(
    connection: sqlite3.Connection, table: str, touched: Iterable[tuple[str, str]], window: int
) -> Iterator[tuple[str, list[int]]]:
    """Blocks with the keys of each run of their members that a touched day is in reach of; see `sanad.link.runs`."""
    days: dict[str, set[str]] = {}
    for block, day in touched:
        days.setdefault(block, set()).add(day)
    for block in sorted(days):
        met = False
        for run in cut_runs(joins.members(connection, table, block), window):
            if any(touches(run, day, window) for day in days[block]):
                met = True
                yield block, [key for _, key in run]
        if not met:
            yield block, []  # what was made of rows that are gone must go


def _join_echoes(connection: sqlite3.Connection, keys: Iterable[int], tick: Callable[[], None]) -> set[int]:
    """Find the echoes of these articles; gives the keys of all whose group may have changed by it."""
    known = sorted(keys)
    for start in range(0, len(known), LOT):
        pairs = joins.echo_candidates(connection, known[start : start + LOT])
        wanted = {key for pair in pairs for key in pair}
        cards, texts = joins.cards(connection, wanted), joins.texts(connection, wanted)
        numbers = {card.id: key for key, card in cards.items()}
        pages = {
            card.id: Page(card.id, card.outlet, card.published, card.language, card.title, card.id, card.outlet)
            for card in cards.values()
        }
        found = echoes.find_echoes(
            pages,
            {cards[key].id: text for key, text in texts.items()},
            sorted((cards[one].id, cards[other].id) for one, other in pairs),
        )
        joins.save_echoes(connection, [(numbers[one.earlier], numbers[one.later], one) for one in found])
        tick()
    return set(joins.echo_groups(connection, known))


def _join_events(connection: sqlite3.Connection, desk: Desk, block: str, run: list[int]) -> set[tuple[str, str]]:
    rows = joins.load_tellings(connection, run)
    articles = {article for _, _, article, _, _ in rows}
    desk.fetch(articles)
    keys = {id_: key for key, id_, _, _, _ in rows}
    tellings = [Telling(id_, desk.page(article), mention, desk.coded_by(article), day) for _, id_, article, day, mention in rows]
    merged = events.merge_tellings(tellings)
    denials = (
        [(desk.page(article).article, one) for article, one in joins.load_denials(connection, articles)]
        if any(event.disputed for event, _ in merged)
        else []
    )
    made: list[tuple[Event, str, str, str | None, list[int], list[Conflict]]] = []
    for event, group in merged:
        days = days_of(event.date)
        first = storylines.day_of(event)
        made.append(
            (
                event,
                first,
                days[1] if days else first,
                storylines.block_of(event),
                [keys[one.id] for one in group],
                list(conflicts.find_conflicts(event, group, denials)),
            )
        )
    return joins.replace_events(connection, block, run, made)


def _join_quotes(connection: sqlite3.Connection, desk: Desk, block: str, run: list[int]) -> None:
    rows = joins.load_sayings(connection, run)
    desk.fetch({article for _, _, article, _ in rows})
    keys = {id_: key for key, id_, _, _ in rows}
    texts = joins.texts(connection, {article for _, _, article, _ in rows})
    sayings = [
        Saying(
            id_,
            desk.page(article),
            one,
            " ".join(texts[article][start:end] for start, end in one.content) if one.field == "text" else "",
        )
        for _, id_, article, one in rows
    ]
    made = [
        (quote, (quote.first.published or "")[:10] or None, [keys[one.id] for one in group])
        for quote, group in quotes.fold_sayings(sayings)
    ]
    joins.replace_quotes(connection, block, run, made)


def _join_storylines(connection: sqlite3.Connection, desk: Desk, block: str, run: list[int]) -> None:
    rows = joins.load_events(connection, run)
    keys = {event.id: key for key, event in rows}
    numbers = joins.article_keys(connection, {passage.article for _, event in rows for passage in event.mentions})
    desk.fetch(numbers.values())
    pages = {id_: desk.page(key) for id_, key in numbers.items()}
    made: list[tuple[Storyline, list[int]]] = [
        (one, [keys[id_] for id_ in one.events]) for one in storylines.group_events([event for _, event in rows], pages)
    ]
    joins.replace_storylines(connection, block, run, made)
