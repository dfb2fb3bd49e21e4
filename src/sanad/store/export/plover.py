"""Events as political scientists exchange them: PLOVER's JSON lines, and POLECAT's table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, BinaryIO

from sanad.model import Mention, Participant
from sanad.plover import TYPES
from sanad.store.export.lines import encoded
from sanad.store.filters import Filters
from sanad.store.keys import in_lots, lots_of
from sanad.store.timeline import LOT, TimelineRow, timeline
from sanad.times.days import days_of
from sanad.world.who import World, load_world

CODEBOOK = "PLOVER manual, 16 types"
# Numbered as event data usually number them: verbal cooperation, material cooperation, verbal conflict, material conflict.
QUAD = {name: ("VC", "MC", "VK", "MK").index(one.quad) + 1 for name, one in TYPES.items()}
# Our status and background as PLOVER's auxiliary modes, which its own coders leave empty.
AUXILIARY = {"planned": "future", "hypothetical": "hypothetical", "denied": "negation"}

POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip


def write_plover(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    """One event a line, with PLOVER's field names."""
    for row in timeline(connection, filters):
        out.write(encoded(plover_event(row)) + b"\n")


def plover_event(row: TimelineRow) -> dict[str, Any]:
    """An event with PLOVER's field names; what is not known is left out."""
    event = row.event
    days = days_of(event.date)
    modes = [event.mode] if event.mode else []
    modes += [AUXILIARY[event.status]] if event.status in AUXILIARY else []
    modes += ["historical"] if event.historical else []
    found = {
        "id": event.id,
        "date": days[0] if days else (event.first_reported or "")[:10],
        "enddate": days[1] if days and days[1] != days[0] else None,
        "actor": [_entity(one, row.mention.actors) for one in event.participants if one.part == "actor"],
        "recipient": [_entity(one, row.mention.recipients) for one in event.participants if one.part == "recipient"],
        "event": [event.type],
        "mode": modes,
        "context": list(event.contexts),
        "quad_code": QUAD.get(event.type),
        "event_scale": event.score,
        "event_loc": {"extracted_place": event.place} if event.place else None,
        "event_text": [row.sentence],
        "link": row.url,
        "text": row.sentence,
        "text_info": {"start": row.where.start, "end": row.where.end},
        "cite_info": {"citation": row.outlet, "url": row.url, "title": row.title, "language": row.language,
                      "publication": row.published, "coder": "sanad", "codebook": CODEBOOK, "version": event.coded_by},
        "coder": "sanad",
        "comment": None if event.act == event.type else f"act {event.act}, {event.status}",
    }  # fmt: skip
    return {key: value for key, value in found.items() if value not in (None, [], "") or key in ("actor", "event", "date")}


def _entity(party: Participant, mentions: Iterable[Mention]) -> dict[str, Any]:
    told = next((one for one in mentions if one.entity == party.entity), None)
    found = {
        "code": party.country,
        "sector": told and told.sector,
        "entity_text": told.text if told else party.name,
        "identifier_id": party.entity,
        "identifier_text": party.name,
        "office": told and told.role,
    }
    return {key: value for key, value in found.items() if value}


def write_polecat(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    """A tab-separated table with POLECAT's forty columns; what is not known is the word ``None``."""
    out.write(("\t".join(POLECAT) + "\n").encode())
    for rows in lots_of(timeline(connection, filters), LOT):
        mentioned = _mentioned(connection, {row.where.article for row in rows})
        for row in rows:
            cells = polecat_row(row, mentioned.get(row.where.article, ()))
            out.write(("\t".join(cells[column] for column in POLECAT) + "\n").encode("utf-8", "replace"))


def _mentioned(connection: sqlite3.Connection, articles: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Kind and name of all who are mentioned in articles, in the order in which they come there first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for marks, lot in in_lots(articles):
        for article, kind, name in connection.execute(
            f"SELECT a.id, m.kind, m.name FROM appearance m JOIN article a ON m.article = a.key WHERE a.id IN ({marks})"
            " ORDER BY m.field <> 'title', m.field, m.start, m.\"end\", m.entity",
            lot,
        ):
            found.setdefault(article, []).append((kind, name))
    return found


def polecat_row(row: TimelineRow, story: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The cells of one event by column; ``story`` lists kind and name of all who are mentioned on the page."""
    event, kinds = row.event, list(story)
    days = days_of(event.date)
    place = row.mention.place
    cells: dict[str, object] = {
        "Event ID": event.id,
        "Event Date": days[0] if days else (event.first_reported or "")[:10],
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": event.score,
        "Quad Code": QUAD.get(event.type),
        "Contexts": list(event.contexts),
        **_side("Actor", "actor", row, row.mention.actors),
        **_side("Recipient", "recipient", row, row.mention.recipients),
        "Placename": event.place,
        "Country": place and place.country,
        "Raw Placename": place and place.text,
        "Source": row.outlet,
        "Publication Date": (row.published or "")[:10],
        "Story People": [name for kind, name in kinds if kind == "person"],
        "Story Organizations": [name for kind, name in kinds if kind in ("organisation", "outlet")],
        "Story Locations": [name for kind, name in kinds if kind in ("place", "country")],
        "Language": row.language,
        "Version": event.coded_by,
    }
    return {column: _cell(cells.get(column)) for column in POLECAT}


def _side(side: str, part: str, row: TimelineRow, mentions: tuple[Mention, ...]) -> dict[str, object]:
    parties = [one for one in row.event.participants if one.part == part]
    sectors = [one.sector for one in mentions if one.sector]
    return {
        f"{side} Name": [one.name for one in parties],
        f"{side} Country": [one.country for one in parties if one.country],
        f"{side} COW": [str(number) for one in parties if (number := _cow(one.country)) is not None],
        f"Primary {side} Sector": sectors[0] if sectors else None,
        f"{side} Sectors": sectors,
        f"{side} Title": [one.role for one in mentions if one.role],
        f"{side} Name Raw": [one.text for one in mentions],
    }


def _cow(country: str | None) -> int | None:
    known = _world().country(country)
    return known.cow if known else None


@lru_cache(maxsize=1)
def _world() -> World:
    return load_world()


def _cell(value: object) -> str:
    if isinstance(value, list):
        value = ";".join(dict.fromkeys(str(one).replace(";", ",") for one in value))
    return "None" if value is None or value == "" else " ".join(str(value).split())
