"""One happening: every report side by side, and a storyline of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query
from markupsafe import Markup
from starlette.responses import Response

from sanad.model import Event, Record
from sanad.store import evidence, views
from sanad.store.corrections import Correction, corrections_on
from sanad.store.queries import MentionRow
from sanad.store.storylines import storyline as storyline_of
from sanad.store.views import Told
from sanad.store.vocabulary import check_days
from sanad.times.days import days_of
from sanad.web import charts
from sanad.web.asked import CLEAN
from sanad.web.chain import Chain, actor_path, outlet_path
from sanad.web.feed import atom
from sanad.web.marks import Mark, marked
from sanad.web.pages.lines import chain_told, day_said
from sanad.web.render import View, Visiting
from sanad.web.words import Words

LISTED, DRAWN = 100, 500  # events of a storyline that are told, and that are drawn: the newest


@dataclass(frozen=True, slots=True)
class Report:
    """One page's telling of a happening."""

    told: Told
    sentence: Markup
    chain: Chain
    differs: tuple[tuple[str, str], ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Cast(Record):
    """Somebody in a storyline, and in how many of its events as actor and as recipient."""

    entity: str
    name: str
    acts: int
    receives: int


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/events/{id_}")(happening)
    router.get("/storylines/{id_}.atom")(feed)
    router.get("/storylines/{id_}")(storyline)


def happening(visit: Visiting, id_: str) -> Response:
    """Every report of one happening, the earliest first."""
    connection, words = visit.connection, visit.words
    found = evidence.find_kind(connection, "events", id_)
    if not isinstance(found, evidence.ToldEvent):
        raise HTTPException(404, words("error.no_event", id=id_))
    event = found.event
    tellings = views.told(connection, [event.id])
    corrected = corrections_on(connection, (one.article for one in tellings))
    reports = [_report(visit, one, event, tellings, corrected.get(one.article, ())) for one in tellings]
    return visit.page(
        View(
            "event.html",
            words.act(event),
            {
                "event": event,
                "act": words.act(event),
                "day": day_said(event, words),
                "reports": reports,
                "conflicts": found.conflicts,
                "storyline": found.storyline,
                "pages": len({one.article for one in tellings}),
                "carriers": {name for one in tellings for name in (one.outlet, *one.mention.chain)},
            },
            found.to_dict,
            "mentions",
            [MentionRow("", one.article, id_, one.outlet, one.published, one.mention) for one in tellings],
        )
    )


def _report(visit: Visiting, told: Told, event: Event, all_: Sequence[Told], corrections: Sequence[Correction]) -> Report:
    words, mention = visit.words, told.mention
    marks = [Mark(mention.trigger.start, mention.trigger.end, "event", mention.rule)]
    for one in (*mention.actors, *mention.recipients, *([mention.speaker] if mention.speaker else [])):
        if one.field == mention.field:
            marks.append(Mark(one.start, one.end, "actor", one.name, actor_path(one.entity)))
    differs = []
    if mention.date and mention.date != event.date:
        differs.append((words("event.date"), words.date(mention.date)))
    if mention.status != event.status:
        differs.append((words("event.status"), words.said("status", mention.status)))
    if mention.mode and mention.mode != event.mode:
        differs.append((words("event.mode"), words.said("mode", mention.mode)))
    named = {one.entity for other in all_ if other is not told for one in (*other.mention.actors, *other.mention.recipients)}
    alone = [words.who(one.entity, one.name) for one in (*mention.actors, *mention.recipients) if one.entity not in named]
    if alone and len(all_) > 1:
        differs.append((words("event.only_here"), ", ".join(dict.fromkeys(alone))))
    for amount in mention.quantities:
        differs.append((words.said("quantity", amount.kind), f"{amount.value:g}{' ' + amount.unit if amount.unit else ''}"))
    trigger = told.sentence[mention.trigger.start - told.offset : mention.trigger.end - told.offset]
    about = tuple(one for one in corrections if one.subject == "event" and one.words == trigger)
    return Report(told, marked(told.sentence, marks, told.offset), chain_told(told, words), tuple(differs), about)


def storyline(
    visit: Visiting,
    id_: str,
    since: Annotated[str | None, Query(alias="from", max_length=40, pattern=CLEAN)] = None,
    until: Annotated[str | None, Query(alias="to", max_length=40, pattern=CLEAN)] = None,
) -> Response:
    """A storyline: its timeline, cast, chains and disputes."""
    check_days(since, until)
    connection, words = visit.connection, visit.words
    held = storyline_of(connection, id_, words.language)
    if held is None:
        raise HTTPException(404, words("error.no_storyline", id=id_))
    events, span = evidence.events_of(connection, held)[-DRAWN:], _span(since, until)
    within = [one for one in events if _lies_in(one, span)]
    tellings = views.told(connection, [one.id for one in within[-LISTED:]])
    first_told: dict[str, Told] = {}
    for one in tellings:
        first_told.setdefault(one.event, one)
    lines = [_line(one, first_told.get(one.id), words) for one in within[-LISTED:]]
    disputed = views.disputes(connection, 50, held.id)
    cast, signs = _cast(events, words), charts.signs_of(events, words)
    return visit.page(
        View(
            "storyline.html",
            held.title,
            {
                "storyline": held,
                "lines": lines,
                "count": len(within),
                "chart": charts.both_widths(lambda width: charts.timeline(events, words, span, width, signs)),
                "zoomed": bool(since or until),
                "cast": cast,
                "graph": _chains(tellings, words),
                "links": _links(tellings, words),
                "disputes": disputed,
                "articles": [views.article_head(connection, one) for one in held.articles[:60]],
                "origins": len({origin for one in events for origin in one.origins}),
            },
            lambda: {**held.to_dict(), "told": [one.to_dict() for one in events], "cast": [one.to_dict() for one in cast]},
            "events",
            events,
        )
    )


def _line(event: Event, told: Told | None, words: Words) -> dict[str, Any]:
    """An event with the words and the chain of its first telling."""
    line: dict[str, Any] = {"event": event, "act": words.act(event), "day": day_said(event, words), "chain": None}
    if told is not None:
        mark = Mark(told.mention.trigger.start, told.mention.trigger.end, "event")
        sentence = marked(told.sentence, [mark], told.offset)
        line |= {"chain": chain_told(told, words), "sentence": sentence, "language": told.language}
    return line


def _lies_in(event: Event, span: tuple[str, str] | None) -> bool:
    """Whether an event may have been within a span of days; every one is within none."""
    days = days_of(event.date) or days_of((event.first_reported or "")[:10])
    return span is None or (days is not None and days[1] >= span[0] and days[0] <= span[1])


def feed(visit: Visiting, id_: str) -> Response:
    """The storyline for feed readers."""
    held = storyline_of(visit.connection, id_, visit.words.language)
    if held is None:
        raise HTTPException(404, visit.words("error.no_storyline", id=id_))
    events = evidence.events_of(visit.connection, held)
    base = str(visit.request.base_url).rstrip("/")
    return Response(atom(held, events, visit.words, base), headers={"ETag": f'"{visit.etag}"'}, media_type="application/atom+xml")


def _span(since: str | None, until: str | None) -> tuple[str, str] | None:
    low, high = days_of(since or None), days_of(until or None)
    if low is None and high is None:
        return None
    return (low[0] if low else "0001-01-01", high[1] if high else "9999-12-31")


def _cast(events: Sequence[Event], words: Words) -> list[Cast]:
    acts: Counter[str] = Counter()
    receives: Counter[str] = Counter()
    names: dict[str, str] = {}
    for event in events:
        for one in event.participants:
            names.setdefault(one.entity, words.who(one.entity, one.name))
            (acts if one.part == "actor" else receives)[one.entity] += 1
    ranked = sorted(names, key=lambda entity: (-(acts[entity] + receives[entity]), entity))
    return [Cast(entity, names[entity], acts[entity], receives[entity]) for entity in ranked[:16]]


def _links(tellings: Sequence[Told], words: Words) -> list[tuple[str, str, int]]:
    counts: Counter[tuple[str, str]] = Counter()
    for one in tellings:
        nodes = [node.label for node in chain_told(one, words).nodes]
        counts.update(set(pairwise(nodes)))
    return [(one, other, count) for (one, other), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def _chains(tellings: Sequence[Told], words: Words) -> Markup | None:
    links = _links(tellings, words)[:40]
    kinds: dict[str, tuple[str, str | None]] = {}
    for one in tellings:
        for node in chain_told(one, words).nodes:
            kinds.setdefault(node.label, (node.kind, outlet_path(node.label) if node.kind == "page" else node.href))
    names = sorted({name for one, other, _ in links for name in (one, other)})
    origins = {one for one, _, _ in links} - {other for _, other, _ in links}
    spots = [charts.Spot(name, kinds[name][0], kinds[name][1], name in origins) for name in names]
    return charts.graph(spots, links, words("storyline.graph"))
