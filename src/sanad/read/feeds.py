"""RSS and Atom files: each entry is a page, from the feed itself where it carries the text, else fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from sanad.model import Failure
from sanad.read.record import Source, page_of

_OPENING: Final = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<\?[^>]*>\s*|<!doctype[^>\[]*(?:\[.*?\]\s*)?>\s*)*<(?:rss|feed|rdf:rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS: Final = re.compile(r"<[^<>]*>")
WHOLE: Final = 600  # characters of text above which an entry carries its article, and not only an appetiser
MOST_ENTRIES: Final = 10_000


def is_feed(head: bytes) -> bool:
    """Whether a file that begins so is a feed."""
    return bool(_OPENING.match(head))


def read_feed(location: str, data: bytes, fetch: Callable[[str], Source | Failure] | None) -> Iterator[Source | Failure]:
    """The entries of a feed in its order; those that carry only an appetiser are fetched where ``fetch`` is given."""
    if b"<!ENTITY" in data:
        yield Failure(location, "the feed declares entities of its own, which are not resolved", None)
        return
    import feedparser  # takes a moment to load

    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        yield Failure(location, "the feed has no entries", None)
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], 1):
        url = entry.get("link") or None
        content = _content(entry)
        if len(_TAGS.sub("", content)) < WHOLE and fetch is not None and url:
            yield fetch(url)
            continue
        parts = {
            "title": _plain(entry.get("title")),
            "author": _plain(entry.get("author")),
            "published": _plain(entry.get("published")),
            "modified": _plain(dict.get(entry, "updated")),
            "site": _plain(feed.feed.get("title")),
            "language": _plain(feed.feed.get("language"))[:2],
            "tags": ", ".join(str(tag.get("term")) for tag in entry.get("tags", []) if tag.get("term")),
        }
        yield Source(f"{location}!{entry.get('id') or url or number}", page_of(parts, content, None), url)


def _content(entry: Any) -> str:
    values = [str(one.get("value") or "") for one in entry.get("content", [])]
    return max([*values, str(entry.get("summary") or "")], key=len)


def _plain(value: Any) -> str:
    return " ".join(_TAGS.sub(" ", str(value)).split()) if value else ""
