"""One page as it was found, before it is read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from sanad.model import Failure

MOST_BYTES: Final = 20_000_000  # a page of more than this is no article, which has at most a few megabytes of HTML


@dataclass(frozen=True, slots=True)
class Source:
    """One page as it was found: where, its bytes, and its address and time of retrieval where known.

    ``location`` is a path, an address, or either with the member behind ``!`` (``crawl.warc.gz!<urn:uuid:...>``,
    ``pages.zip!a/b.html``).
    """

    location: str
    data: bytes
    url: str | None = None
    retrieved: str | None = None


def location_of(path: Path) -> str:
    """``path`` as it is written down: bytes of a file's name that are no UTF-8 stand in it as ``\\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def too_big(location: str, size: int) -> Failure:
    """Why a page of ``size`` bytes is not read."""
    return Failure(location, f"{size / 1e6:.0f} MB is too big for a page (at most {MOST_BYTES // 1_000_000} MB)", None)


def page_of(parts: dict[str, str], html: str | None, text: str | None) -> bytes:
    """A page for an article that came as fields, so that what is known of it stands in metadata as on any page.

    ``parts`` may hold title, author, published, modified, site, language and tags.
    """
    metas = [
        ("og:title", "title"),
        ("author", "author"),
        ("article:published_time", "published"),
        ("article:modified_time", "modified"),
        ("og:site_name", "site"),
        ("news_keywords", "tags"),
    ]
    head = "".join(f'<meta property="{name}" content="{escape(parts[key])}">' for name, key in metas if parts.get(key))
    title = f"<title>{escape(parts['title'])}</title>" if parts.get("title") else ""
    shown = f"<h1>{escape(parts['title'])}</h1>" if parts.get("title") else ""
    body = html if html is not None else "".join(f"<p>{escape(line)}</p>\n" for line in (text or "").splitlines() if line.strip())
    language = f' lang="{escape(parts["language"])}"' if parts.get("language") else ""
    whole = f"{title}{head}</head><body>{shown}<article>{body}</article></body></html>"
    return f'<!doctype html><html{language}><head><meta charset="utf-8">{whole}'.encode("utf-8", "replace")
