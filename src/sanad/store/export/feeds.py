"""Events for calendars, feed readers and TimelineJS."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, BinaryIO
from xml.etree import ElementTree

from sanad.store.export.lines import encoded
from sanad.store.filters import Filters
from sanad.store.phrases import act_in_words
from sanad.store.storylines import storylines
from sanad.store.timeline import TimelineRow, timeline
from sanad.times.days import days_of, days_published

ATOM = "http://www.w3.org/2005/Atom"


def headline(row: TimelineRow) -> str:
    """The event in words, with its marks."""
    marks = [row.event.status] if row.event.status != "reported" else []
    marks += ["disputed"] if row.event.disputed else []
    return act_in_words(row.event) + (f" [{', '.join(marks)}]" if marks else "")


def body(row: TimelineRow) -> str:
    """The sentence that says so, the way it came, and how many sources there are."""
    way = " → ".join([*([row.speaker] if row.speaker else []), *row.chain])
    count = row.event.independent_sources
    return f"{row.sentence}\n{way}{' · ' if way else ''}{count} independent {'source' if count == 1 else 'sources'}"


def write_ics(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    """A calendar (RFC 5545): one all-day entry for each event that has a date; the end is the day after the last."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sanad//chronicle//EN", "CALSCALE:GREGORIAN"]
    for row in timeline(connection, filters):
        days = days_of(row.event.date)
        if days is None:
            continue
        stamp = _digits(row.event.first_reported or days[0])
        lines += [
            "BEGIN:VEVENT",
            f"UID:{row.event.id}@sanad",
            f"DTSTAMP:{stamp}T000000Z",
            f"DTSTART;VALUE=DATE:{_digits(days[0])}",
            f"DTEND;VALUE=DATE:{_digits(_after(days[1]))}",
            f"SUMMARY:{_ics(headline(row))}",
            f"DESCRIPTION:{_ics(body(row))}",
            *([f"LOCATION:{_ics(row.event.place)}"] if row.event.place else []),
            *([f"URL:{''.join(row.url.split())}"] if row.url else []),
            f"CATEGORIES:{row.event.type}",
            f"STATUS:{'TENTATIVE' if row.event.status in ('planned', 'hypothetical', 'alleged') else 'CONFIRMED'}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    for line in [*lines, "END:VCALENDAR"]:
        out.write(b"\r\n ".join(_folded(line)) + b"\r\n")


def _digits(day: str) -> str:
    return day[:10].replace("-", "")


def _after(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except OverflowError:
        return day


def _ics(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> Iterator[bytes]:
    """Pieces of at most 74 octets, none of which cuts a character."""
    piece = b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(piece) + len(octets) > 74:
            yield piece
            piece = b""
        piece += octets
    yield piece


def write_atom(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    """A feed (RFC 4287) of the events, the latest first reported on top."""
    rows = sorted(timeline(connection, filters), key=lambda row: (row.event.first_reported or "", row.event.id), reverse=True)
    feed = ElementTree.Element("feed", xmlns=ATOM)
    child(feed, "title", "sanad")
    child(feed, "id", "urn:sanad:chronicle")
    child(feed, "updated", moment(rows[0].event.first_reported if rows else None))
    child(child(feed, "author"), "name", "sanad")
    for row in rows:
        entry = child(feed, "entry")
        child(entry, "id", f"urn:sanad:event:{row.event.id}")
        child(entry, "title", headline(row))
        child(entry, "updated", moment(row.event.first_reported))
        child(entry, "summary", body(row))
        child(entry, "category").set("term", row.event.type)
        if row.url:
            child(entry, "link").set("href", row.url)
    out.write(b'<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="utf-8") + b"\n")


def child(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    """A new element below ``parent``; characters that XML does not know are left out of its text."""
    made = ElementTree.SubElement(parent, name)
    if text is not None:
        made.text = "".join(one for one in text if one >= " " or one in "\n\t").encode("utf-8", "replace").decode()
    return made


def moment(published: str | None) -> str:
    """A time as Atom wants it: the first moment of what is known of it."""
    days = days_published(published)
    if not published or not days:
        return "1970-01-01T00:00:00Z"  # Atom wants a time; none is known
    if len(published) <= len(days[0]):
        return days[0] + "T00:00:00Z"
    return published if len(published) > 16 and published[16] == ":" else published[:16] + ":00" + published[16:]


def write_timelinejs(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    """The JSON of TimelineJS: one slide for each event that has a date, imprecision and status in ``display_date``."""
    slides = [slide for row in timeline(connection, filters) if (slide := timelinejs_slide(row))]
    titles = {one.id: one.title for one in storylines(connection, filters)}
    for slide in slides:
        title = titles.get(slide.pop("group"))
        if title:  # an empty group would be one more row without a name
            slide["group"] = title
    out.write(encoded({"events": slides, "scale": "human"}) + b"\n")


def timelinejs_slide(row: TimelineRow) -> dict[str, Any] | None:
    """A slide for an event; None where it has no date. TimelineJS shows HTML, so what pages say is escaped."""
    days = days_of(row.event.date)
    if days is None:
        return None
    marks = [row.event.date or ""] + ([row.event.status] if row.event.status != "reported" else [])
    slide: dict[str, Any] = {
        "unique_id": row.event.id,
        "start_date": _date(days[0], row.event.date),
        "display_date": ", ".join(marks),
        "text": {"headline": _html(headline(row)), "text": _html(body(row)).replace("\n", "<br>")},
        "group": row.storyline,
        "autolink": False,
    }
    if days[1] != days[0]:
        slide["end_date"] = _date(days[1], None)
    return slide


def _date(day: str, value: str | None) -> dict[str, int]:
    parts = dict(zip(("year", "month", "day"), (int(part) for part in day.split("-")), strict=True))
    hour = value.partition("T")[2] if value else ""
    if len(hour) >= 5 and hour[2] == ":" and hour[:2].isdigit() and hour[3:5].isdigit():
        parts |= {"hour": int(hour[:2]), "minute": int(hour[3:5])}
    return parts


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
