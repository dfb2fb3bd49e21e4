"""Linking a handful of pages in memory: the same steps as over a store, in one function."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from sanad.link import citations, conflicts, echoes, events, quotes, storylines
from sanad.link.pages import Page, Saying, Telling, page_alone, sayings_of, tellings_of
from sanad.link.runs import cut_runs
from sanad.model import Annotations, Article, Citation, Conflict, Echo, Event, Quote, Record, Statement, Storyline


@dataclass(frozen=True, slots=True)
class Links(Record):
    """What joins some pages."""

    events: tuple[Event, ...]
    echoes: tuple[Echo, ...]
    citations: tuple[Citation, ...]
    conflicts: tuple[Conflict, ...]
    quotes: tuple[Quote, ...]
    storylines: tuple[Storyline, ...]


def link_pages(pages: Iterable[tuple[Article, Annotations]]) -> Links:
    """The links between ``pages``; the same whatever their order."""
    held = sorted(pages, key=lambda page: page_alone(page[0]).order)
    alone = {article.id: page_alone(article) for article, _ in held}
    filed: dict[int, set[str]] = {}
    for article, _ in held:
        for band in echoes.bands(echoes.signature(article.text)):
            filed.setdefault(band, set()).add(article.id)
    pairs = sorted({pair for articles in filed.values() for pair in combinations(sorted(articles), 2)})
    echoed = list(echoes.find_echoes(alone, {article.id: article.text for article, _ in held}, pairs))
    led = _leaders(alone, echoed)
    tellings = [telling for article, notes in held for telling in tellings_of(led[article.id], notes)]
    denials = [(article.id, one) for article, notes in held for one in notes.statements if one.denies]
    found, parted = _events(tellings, denials)
    sayings = [saying for article, notes in held for saying in sayings_of(led[article.id], article, notes)]
    return Links(
        tuple(found),
        tuple(echoed),
        tuple(one for article, notes in held for one in citations.find_citations(article, notes)),
        tuple(parted),
        tuple(_quotes(sayings)),
        tuple(_storylines(found, led)),
    )


def _leaders(pages: dict[str, Page], echoed: Iterable[Echo]) -> dict[str, Page]:
    group = {article: {article} for article in pages}
    for one in echoed:
        joined = group[one.earlier] | group[one.later]
        group.update(dict.fromkeys(joined, joined))
    first = {article: min((pages[one] for one in group[article]), key=lambda page: page.order) for article in pages}
    return {
        article: replace(page, leader=first[article].article, leader_outlet=first[article].outlet)
        for article, page in pages.items()
    }


def _events(tellings: list[Telling], denials: list[tuple[str, Statement]]) -> tuple[list[Event], list[Conflict]]:
    found: list[tuple[Event, list[Telling]]] = []
    filed: dict[str, list[Telling]] = {}
    for one in tellings:
        filed.setdefault(events.block_of(one.mention), []).append(one)
    for block in filed.values():
        for run in cut_runs(sorted(((one.day, one) for one in block), key=lambda row: row[0]), events.WINDOW):
            found += events.merge_tellings(one for _, one in run)
    found.sort(key=lambda one: (storylines.day_of(one[0]) == "", storylines.day_of(one[0]), one[0].id))
    return [event for event, _ in found], [
        conflict for event, group in found for conflict in conflicts.find_conflicts(event, group, denials)
    ]


def _quotes(sayings: list[Saying]) -> list[Quote]:
    filed: dict[str, list[Saying]] = {}
    for one in sayings:
        block = quotes.block_of(one.statement)
        if block is not None:
            filed.setdefault(block, []).append(one)
    found = [
        quote
        for block in filed.values()
        for run in cut_runs(sorted(((one.page.day or "", one) for one in block), key=lambda row: row[0]), quotes.WINDOW)
        for quote, _ in quotes.fold_sayings(one for _, one in run)
    ]
    return sorted(found, key=lambda one: (one.first.published is None, one.first.published or "", one.id))


def _storylines(found: list[Event], pages: dict[str, Page]) -> list[Storyline]:
    filed: dict[str, list[Event]] = {}
    for one in found:
        block = storylines.block_of(one)
        if block is not None:
            filed.setdefault(block, []).append(one)
    made = [one for block in filed.values() for one in storylines.group_events(block, pages)]
    return sorted(made, key=lambda one: (one.start or "", one.id))
