"""Linking over the store: only what a batch touched is fetched, linked by the pure functions of `sanad.link`, and written back.

What belongs together is decided by what the pages say, never by when they came: keys, clues and comparisons depend on the rows
alone, and whole groups are handed to the functions that make something of them. So a chronicle that grew page by page equals one
that is linked at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations
from typing import TypeVar

from sanad.link import claims, conflicts, echoes, events, noted, quotes, storylines
from sanad.link.facts import unpack_facts
from sanad.link.noted import Note
from sanad.link.pages import NEXT, Page, Saying, Telling
from sanad.link.runs import cut_runs
from sanad.model import Conflict, Event
from sanad.store import joins, moved, results, stories
from sanad.store.keys import lots_of
from sanad.store.pages import Touched
from sanad.store.rows import decode, quote_values
from sanad.text.spans import words_said
from sanad.times.days import days_published

T = TypeVar("T")

LOT = 200  # articles whose echoes, or groups whose rows, are held in memory at a time
KEPT = 4000  # tellings, and as many sayings, that are kept at hand for being asked for again


def join(connection: sqlite3.Connection, touched: Touched, tick: Callable[[], None] = lambda: None) -> None:
    """Link anew what ``touched`` names; within the caller's transaction. ``tick`` is called now and then, for progress."""
    desk = Desk(connection)
    changed = _join_echoes(connection, touched.articles, tick)
    touched_days, rivalled = _join_events(connection, desk, touched.events, changed, tick)
    _join_claims(connection, changed)
    _join_figures(connection, desk, touched.figures, changed, rivalled, tick)
    _join_quotes(connection, desk, touched, changed, tick)
    renamed = [
        pair for story, days in sorted(touched_days.items()) for pair in _join_storylines(connection, story, min(days), max(days))
    ]
    moved.settle(connection, renamed)


def rejoin(connection: sqlite3.Connection, tick: Callable[[], None] = lambda: None) -> None:
    """Link everything anew; within the caller's transaction."""
    results.clear(connection)
    join(connection, Touched({key for (key,) in connection.execute("SELECT key FROM article")}), tick)


def page_of(card: joins.Card, leader: joins.Card | None = None) -> Page:
    """The page of an article; ``leader`` leads the group of echoes that it is in, where it is in one."""
    first = leader or card
    return Page(card.id, card.outlet, card.published, card.language, card.title, first.id, first.outlet)


class Desk:
    """What linking looks at: pages, each fetched once per batch, with the leader of its group of echoes; and their tellings and
    sayings, which are kept until they are many, since what was compared is put together soon after."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._pages: dict[int, Page] = {}
        self._coded: dict[int, str] = {}
        self._tellings: dict[int, Telling] = {}
        self._sayings: dict[int, Saying] = {}
        self._figures: dict[int, tuple[Note, int]] = {}  # each with the key of its article

    def fetch(self, keys: Iterable[int]) -> None:
        """Have the pages with these keys at hand."""
        missing = {key for key in keys if key not in self._pages}
        if not missing:
            return
        groups = joins.echo_groups(self._connection, missing)
        cards = joins.cards(self._connection, groups)
        leaders: dict[int, joins.Card] = {}
        for key, group in groups.items():
            if key not in leaders:
                first = min((cards[one] for one in group), key=lambda card: page_of(card).order)
                leaders.update(dict.fromkeys(group, first))
        for key, card in cards.items():
            self._pages[key] = page_of(card, leaders[key])
            self._coded[key] = card.coded_by

    def page(self, key: int) -> Page:
        """The page of an article that was fetched."""
        return self._pages[key]

    def tellings(self, keys: Iterable[int]) -> dict[int, Telling]:
        """Tellings by their keys."""
        asked = sorted(set(keys))
        rows = results.load_tellings(self._connection, _missing(asked, self._tellings))
        self.fetch({one.article for one in rows})
        for one in rows:
            page, coded_by = self.page(one.article), self._coded[one.article]
            self._tellings[one.key] = Telling(one.id, page, one.mention, coded_by, one.day, one.root, one.contested, one.said)
        return {key: self._tellings[key] for key in asked}

    def sayings(self, keys: Iterable[int]) -> dict[int, Saying]:
        """Sayings by their keys."""
        asked = sorted(set(keys))
        rows = results.load_sayings(self._connection, _missing(asked, self._sayings))
        articles = {article for _, _, article, _ in rows}
        self.fetch(articles)
        texts = joins.texts(self._connection, articles)
        for key, id_, article, one in rows:
            page = self.page(article)
            self._sayings[key] = Saying(id_, page, one, words_said(one, texts[article], page.title))
        return {key: self._sayings[key] for key in asked}

    def figures(self, keys: Iterable[int]) -> dict[int, Note]:
        """Figures by their keys."""
        asked = sorted(set(keys))
        rows = results.load_figures(self._connection, _missing(asked, self._figures))
        self.fetch({article for _, _, article, _ in rows})
        for key, id_, article, one in rows:
            self._figures[key] = noted.note_of(id_, self.page(article), noted.record_in(decode(one, dict))), article
        return {key: self._figures[key][0] for key in asked}

    def article(self, figure: int) -> int:
        """The key of the article of a figure, one of those fetched last."""
        return self._figures[figure][1]


def _missing(asked: list[int], kept: dict[int, T]) -> list[int]:
    """Those of the keys that are not at hand; what is at hand is let go where it has become much."""
    if len(kept) > KEPT:
        kept.clear()
    return [key for key in asked if key not in kept]


def _join_echoes(connection: sqlite3.Connection, keys: Iterable[int], tick: Callable[[], None]) -> set[int]:
    """Find the echoes of these articles; gives the keys of all whose group may have changed by it."""
    known = sorted(keys)
    for start in range(0, len(known), LOT):
        pairs = joins.echo_candidates(connection, known[start : start + LOT])
        wanted = {key for pair in pairs for key in pair}
        cards = joins.cards(connection, wanted)
        numbers = {card.id: key for key, card in cards.items()}
        pages = {one.id: page_of(one) for one in cards.values()}
        named = sorted((cards[one].id, cards[other].id) for one, other in pairs)
        texts = joins.evidence(connection, wanted)
        prints = {cards[key].id: echoes.print_of(text, unpack_facts(facts)) for key, text, facts in texts}
        found = echoes.find_echoes(pages, prints, named)
        joins.save_echoes(connection, [(numbers[one.earlier], numbers[one.later], one) for one in found])
        tick()
    return set(joins.echo_groups(connection, known))


def _join_events(
    connection: sqlite3.Connection, desk: Desk, lost: Iterable[int], articles: Iterable[int], tick: Callable[[], None]
) -> tuple[dict[str, set[str]], set[int]]:
    """Make the events of these articles anew, and those that lost a telling; gives the stories that this touches, with the days,
    and the articles with events that differ, or did, about numbers."""
    rows = joins.rows_of(connection, "telling", articles)
    joins.clear_ties(connection, "telling", rows)
    rows |= joins.members_of(connection, "telling", "event", lost)
    for lot in lots_of(sorted(rows), LOT):
        _tie_tellings(connection, desk, joins.unlike_pairs(connection, "telling", lot))
        tick()
    echoing = {min(group): group for group in joins.echo_groups(connection, articles).values() if len(group) > 1}
    for some in lots_of(sorted(echoing), LOT):
        _tie_tellings(connection, desk, _echoed_pairs(connection, desk, set().union(*(echoing[key] for key in some))), echoed=True)
        tick()
    groups = joins.groups(connection, "telling", rows)
    together = {key for group in groups for key in group}
    rivalled = results.rival_articles(connection, together)
    days: dict[str, set[str]] = {}
    for story, day in results.drop_events(connection, lost, together):
        days.setdefault(story, set()).add(day)
    for many in lots_of(groups, LOT):
        held = desk.tellings(key for group in many for key in group)
        keys = {one.id: key for key, one in held.items()}
        made = [
            _made(event, told, [keys[one.id] for one in told])
            for group in many
            for event, told in events.merge_tellings(held[key] for key in group)
        ]
        results.save_events(connection, made)
        for one in made:
            if one.story:
                days.setdefault(one.story, set()).add(one.first)
        tick()
    return days, rivalled | results.rival_articles(connection, together)


def _echoed_pairs(connection: sqlite3.Connection, desk: Desk, articles: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of tellings of one act on pages that echo one another: of each two profiles enough to tell all, as in
    `joins.unlike_pairs`. ``articles`` are whole groups of echoes."""
    profiles: dict[tuple[str, str], dict[int, list[int]]] = {}
    for key, one in sorted(desk.tellings(joins.compared_tellings(connection, articles)).items()):
        act = (one.page.leader, one.mention.act)
        profiles.setdefault(act, {}).setdefault(events.profile_of(one), []).append(key)
    pairs: set[tuple[int, int]] = set()
    for found in profiles.values():
        ends = [{rows[0], rows[-1]} for _, rows in sorted(found.items())]
        for mine, theirs in combinations(ends, 2):
            pairs.update((min(left, right), max(left, right)) for left in mine for right in theirs)
    return pairs


def _tie_tellings(connection: sqlite3.Connection, desk: Desk, pairs: set[tuple[int, int]], *, echoed: bool = False) -> None:
    held = desk.tellings({key for pair in pairs for key in pair})
    reasons = ((one, other, events.tie_of(held[one], held[other], echoed)) for one, other in sorted(pairs))
    joins.save_ties(connection, "telling", [(one, other, why) for one, other, why in reasons if why is not None])


def _made(event: Event, told: list[Telling], keys: list[int]) -> results.MadeEvent:
    """An event with what the store files it under."""
    first, last = storylines.extent_of(event) or ("", "")
    found = list(conflicts.find_conflicts(event, told))
    return results.MadeEvent(event, first, last, storylines.story_of(event), keys, found)


def _join_claims(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Fold what is asserted and denied on the pages of each group of echoes; ``articles`` are whole groups."""
    groups = joins.echo_groups(connection, articles)
    cards = joins.cards(connection, groups)
    held = results.load_claims(connection, groups)
    folded: list[tuple[int, str, Conflict]] = []
    for first in sorted({min(groups[key]) for key in held}):
        group = sorted(groups[first], key=lambda one: page_of(cards[one]).order)
        days = days_published(cards[group[0]].published)
        found = claims.fold_claims(one for key in group for one in held.get(key, ()))
        folded += [(group[0], days[0] if days else "", one) for one in found]
    results.replace_claims(connection, groups, folded)


def _join_figures(
    connection: sqlite3.Connection,
    desk: Desk,
    lost: Collection[int],
    articles: Iterable[int],
    rivalled: Iterable[int],
    tick: Callable[[], None],
) -> None:
    """Find what the figures of these articles, and of groups that lost one, contradict, where no event tells it; ``articles`` are
    whole groups of echoes, ``rivalled`` those whose events changed in what they tell."""
    own = joins.rows_of(connection, "figure", articles)
    rows = own.union(lost)
    if not rows and not rivalled:
        return
    around = rows | joins.rows_of(connection, "figure", rivalled)
    before = {key for group in joins.groups(connection, "figure", around) for key in group}
    joins.clear_ties(connection, "figure", own)  # those of the others stand
    for lot in lots_of(sorted(rows), LOT):
        _tie_figures(connection, desk, joins.unlike_pairs(connection, "figure", lot))
        tick()
    echoing = {min(group): group for group in joins.echo_groups(connection, articles).values() if len(group) > 1}
    for some in lots_of(sorted(echoing), LOT):
        repeated = joins.rows_of(connection, "figure", set().union(*(echoing[key] for key in some)))
        _tie_figures(connection, desk, noted.repeated_pairs(desk.figures(repeated)))
        tick()
    made: list[tuple[int, int, str, Conflict]] = []
    groups = joins.groups(connection, "figure", before)
    for many in lots_of((group for group in groups if len(group) > 1), LOT):
        held = desk.figures(key for group in many for key in group)
        for group in many:
            found = noted.make_conflict([held[key] for key in group])
            if found is None:
                continue
            if not noted.is_told(found, results.event_rivals(connection, {desk.article(key) for key in group})):
                first = min(group, key=lambda key: held[key].place)
                made.append((first, desk.article(first), held[first].page.day or "", found))
        tick()
    results.replace_tallies(connection, before.union(*groups), made)


def _tie_figures(connection: sqlite3.Connection, desk: Desk, pairs: set[tuple[int, int]]) -> None:
    held = desk.figures({key for pair in pairs for key in pair})
    ties = [(one, other, "figures that differ") for one, other in sorted(pairs) if noted.differ(held[one], held[other])]
    joins.save_ties(connection, "figure", ties)


def _join_quotes(
    connection: sqlite3.Connection, desk: Desk, touched: Touched, articles: Iterable[int], tick: Callable[[], None]
) -> None:
    rows = joins.rows_of(connection, "statement", articles)
    joins.clear_ties(connection, "statement", rows)
    rows |= joins.members_of(connection, "statement", "quote", touched.quotes)
    for lot in lots_of(sorted(rows), LOT):
        pairs = joins.pairs_by_clue(connection, lot, NEXT)
        held = desk.sayings({key for pair in pairs for key in pair})
        reasons = ((one, other, quotes.compare_sayings(held[one], held[other])) for one, other in sorted(pairs))
        joins.save_ties(connection, "statement", [(one, other, why) for one, other, why in reasons if why is not None])
    for both in lots_of(joins.translations(connection, articles), LOT):
        joins.save_ties(connection, "statement", _translated(connection, desk, both))
    groups = joins.groups(connection, "statement", rows)
    results.drop_quotes(connection, touched.quotes, (key for group in groups for key in group))
    ready = [group for group in groups if len(group) == 1 and group[0] in touched.alone]
    alone = ((touched.alone[group[0]], group) for group in ready)
    results.save_quotes(connection, [(values, group) for values, group in alone if values is not None])
    for many in lots_of((group for group in groups if len(group) > 1 or group[0] not in touched.alone), LOT):
        held = desk.sayings(key for group in many for key in group)
        made = ((quotes.make_quote(held[key] for key in group), group) for group in many)
        results.save_quotes(connection, [(quote_values(one), group) for one, group in made if one is not None])
        tick()


def _translated(connection: sqlite3.Connection, desk: Desk, both: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The ties between the sayings of pages and those of their translations; ``both`` are pairs of articles."""
    articles = {key for pair in both for key in pair}
    sayings = desk.sayings(joins.rows_of(connection, "statement", articles))
    names = {key: card.id for key, card in joins.cards(connection, articles).items()}
    said: dict[str, list[Saying]] = {name: [] for name in names.values()}
    for key in sorted(sayings):  # in the order of the page
        said[sayings[key].page.article].append(sayings[key])
    keys = {one.id: key for key, one in sayings.items()}
    for earlier, later in both:
        for left, right in quotes.align(said[names[earlier]], said[names[later]]):
            low, high = sorted((keys[left.id], keys[right.id]))
            yield low, high, "the same place in a translation"


def _join_storylines(connection: sqlite3.Connection, story: str, first: str, last: str) -> list[tuple[str, str]]:
    """Say of the events of a story, of which some changed from ``first`` to ``last``, which storyline they belong to; gives old and
    new name for each event that had another.

    Mostly they carry on a storyline that was there; then what was before and after need not be looked at, however long it is.
    """
    before, between, behind = stories.story_between(connection, story, first, last)
    name = _carried_on(connection, story, first, before, between, behind)
    if name is not None:
        return _named(connection, name, between)
    renamed = []
    for run in cut_runs(stories.story_days(connection, story), storylines.GAP):
        renamed += _named(connection, storylines.storyline_id(story, run[0][0]) if len(run) >= storylines.LEAST else None, run)
    return renamed


def _carried_on(
    connection: sqlite3.Connection,
    story: str,
    first: str,
    before: list[stories.Placed],
    between: list[stories.Placed],
    behind: list[stories.Placed],
) -> str | None:
    """The storyline that the events ``between`` belong to, where those around them keep theirs; None where that is not certain."""
    if not before or (name := before[0][1][1]) is None:
        return None
    known = [*before, *between]
    if (
        stories.count_before(connection, name, first, storylines.LEAST) < storylines.LEAST
        or len(list(cut_runs(known, storylines.GAP))) > 1
    ):
        return None
    if behind:
        day, (_, present) = behind[0]
        goes_on = len(list(cut_runs([known[-1], behind[0]], storylines.GAP))) == 1
        if present != name if goes_on else present not in (None, storylines.storyline_id(story, day)):
            return None
    return name


def _named(connection: sqlite3.Connection, name: str | None, run: list[stories.Placed]) -> list[tuple[str, str]]:
    stories.save_storyline(connection, name, [key for _, (key, present) in run if present != name])
    return [(present, name) for _, (_, present) in run if name is not None and present is not None and present != name]
