"""A storyline as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from sanad.model import Event, Storyline
from sanad.store.export.feeds import ATOM, child, moment
from sanad.web.words import Words


def atom(storyline: Storyline, events: Sequence[Event], words: Words, base: str) -> bytes:
    """The storyline's events, the latest first reported on top, linked to their pages below ``base``."""
    rows = sorted(events, key=lambda one: (one.first_reported or "", one.id), reverse=True)[:100]
    feed = ElementTree.Element("feed", xmlns=ATOM)
    child(feed, "title", f"{storyline.title} – sanad")
    child(feed, "id", f"urn:sanad:storyline:{storyline.id}")
    child(feed, "updated", moment(rows[0].first_reported if rows else None))
    child(child(feed, "author"), "name", "sanad")
    _link(feed, f"{base}/storylines/{storyline.id}", "alternate")
    _link(feed, f"{base}/storylines/{storyline.id}.atom", "self")
    for one in rows:
        entry = child(feed, "entry")
        child(entry, "id", f"urn:sanad:event:{one.id}")
        marks = [words.said("status", one.status)] if one.status != "reported" else []
        marks += [words("disputed")] if one.disputed else []
        child(entry, "title", words.act(one) + (f" [{', '.join(marks)}]" if marks else ""))
        child(entry, "updated", moment(one.first_reported))
        child(
            entry, "summary", f"{words.date(one.date)}. {words('sources', count=one.independent_sources)}: {', '.join(one.origins)}"
        )
        child(entry, "category").set("term", one.type)
        _link(entry, f"{base}/events/{one.id}", "alternate")
    body: bytes = ElementTree.tostring(feed, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def _link(parent: ElementTree.Element, href: str, rel: str) -> None:
    link = child(parent, "link")
    link.set("href", href)
    link.set("rel", rel)
