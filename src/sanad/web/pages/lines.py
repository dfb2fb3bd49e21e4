"""What many pages show: an event as one line with its sentence and its chain."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sanad.model import Event
from sanad.store.timeline import TimelineRow
from sanad.store.views import Told, echoes_among
from sanad.times.days import days_of
from sanad.web.chain import Chain, make_chain
from sanad.web.marks import Mark, marked
from sanad.web.words import Words


@dataclass(frozen=True, slots=True)
class Line:
    """An event as it stands in lists."""

    event: Event
    act: str
    day: str
    sentence: Markup
    language: str | None
    chain: Chain
    article: str
    storyline: str | None


def lines_of(connection: sqlite3.Connection, rows: Sequence[TimelineRow], words: Words) -> list[Line]:
    """Lines for the rows of a timeline."""
    echoes = echoes_among(connection, [row.where.article for row in rows])
    return [_line(row, words, row.where.article in echoes) for row in rows]


def _line(row: TimelineRow, words: Words, echo: bool) -> Line:
    event, mention = row.event, row.mention
    mark = Mark(mention.trigger.start, mention.trigger.end, "event")
    vehicles = [one for one in row.chain if one != row.outlet]
    chain = make_chain(
        mention.speaker,
        vehicles,
        row.outlet or words("unknown_outlet"),
        event.status,
        article=row.where.article,
        echo=echo,
        language=words.language,
    )
    sentence = marked(row.sentence, [mark], row.where.start)
    return Line(event, words.act(event), day_said(event, words), sentence, row.language, chain, row.where.article, row.storyline)


def day_said(event: Event, words: Words) -> str:
    """The day of an event; in brackets where it is but that of the first report."""
    if days_of(event.date):
        return words.date(event.date)
    first = words.date((event.first_reported or "")[:10])
    return f"({first})" if first else event.date or words("no_date")


def chain_told(told: Told, words: Words) -> Chain:
    """The chain of one telling."""
    mention = told.mention
    return make_chain(
        mention.speaker,
        mention.chain,
        told.outlet or words("unknown_outlet"),
        mention.status,
        article=told.article,
        echo=told.echo_of is not None,
        language=words.language,
    )
