"""What a page says of its article in JSON-LD, meta elements and microdata."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any

from sanad.read.blocks import Page, attributes_of
from sanad.read.jsonld import find_article, names_in, text_in

_META = re.compile(r"<meta\b([^>]*)>", re.IGNORECASE)
_LANG = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_ISO = re.compile(r"^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE)
_PUBLISHED = ("article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "dc.date.issued", "dcterms.created", "dc.date.created",
              "dcterms.date", "dc.date", "publishdate", "publish_date", "publish-date", "pubdate", "publication_date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
              "content_publisheddate", "date", "release_date", "originalpublicationdate", "article.published", "published_at", "citation_publication_date")
_MODIFIED = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article.updated", "modified_at", "revised")
_AUTHORS = ("byl", "dc.creator", "dcterms.creator", "sailthru.author", "author", "article:author", "article:author_name", "og:article:author", "parsely-author", "citation_author", "content_author", "cxenseparse:author",
            "twitter:data1")
_KEYWORDS = ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords")


@dataclass(slots=True)
class Metadata:
    """What is declared; empty where nothing is. ``titles`` come by where they stand: jsonld, og, twitter, title."""

    titles: dict[str, str] = field(default_factory=dict)
    sites: list[str] = field(default_factory=list)
    authors: list[tuple[str, str]] = field(default_factory=list)
    other_authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    modified: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    language: str | None = None
    body: str | None = None
    caption: str | None = None


def read_metadata(html: str, head: str, scripts: Sequence[str], page: Page) -> Metadata:
    """The metadata of the page with the source ``html``, whose mended head is ``head``, and its JSON-LD ``scripts``."""
    metas = _metas(head, html)
    article = find_article(scripts)
    data = Metadata()
    first = {name: values[0] for name, values in metas.items()}
    titles = {"jsonld": text_in(article.get("headline")), "og": first.get("og:title"), "twitter": first.get("twitter:title")}
    if found := _TITLE.search(head or html[:20000]):
        titles["title"] = " ".join(unescape(found.group(1)).split())
    data.titles = {key: value for key, value in titles.items() if value}
    data.sites = _unique([first.get("og:site_name", ""), *(name for name, _ in names_in(article.get("publisher"))), first.get("application-name", ""),
                          first.get("apple-mobile-web-app-title", ""), first.get("twitter:site", "").lstrip("@")])
    data.authors = [pair for pair in names_in(article.get("author") or article.get("creator")) if pair[0]]
    data.other_authors = _other_authors(metas, page)
    data.editors = [name for name, _ in names_in(article.get("editor"))]
    data.published = _moments([text_in(article.get("datePublished")), *(first.get(name) for name in _PUBLISHED), *_marked(page, "datePublished"),
                               text_in(article.get("dateCreated")), first.get("dc.date.created")])
    data.modified = _moments([text_in(article.get("dateModified")), *(first.get(name) for name in _MODIFIED), *_marked(page, "dateModified")])
    data.keywords = _keywords(article, metas)
    language = _LANG.search(html[:5000])
    data.language = text_in(article.get("inLanguage")) or (language.group(1) if language else None) or first.get("og:locale") or first.get("language")
    data.body = _body(article)
    data.caption = _image_caption(article.get("image"))
    return data


def _metas(head: str, html: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for raw in _META.findall(head or html[:200_000]):
        one = attributes_of(raw)
        name = one.get("property") or one.get("name") or one.get("itemprop")
        content = text_in(one.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _marked(page: Page, name: str) -> list[str]:
    wanted = f"itemprop:{name}"
    return [one.value or one.text for one in page.marked if one.kind == wanted]


def _other_authors(metas: dict[str, list[str]], page: Page) -> list[str]:
    """Authors from elsewhere than JSON-LD: microdata, then meta elements, then links that say so; the first kind that names any."""
    within = [one.text for one in page.marked if one.kind == "itemprop:author" and 0 < len(one.text) < 80]
    inner = _inner_names(page)
    for kind in (inner, *(metas.get(name, [])[:8] for name in _AUTHORS), within, [one.text for one in page.marked if one.kind == "author"][:6]):
        names = [name for name in kind if name and "//" not in name and "@" not in name and not name.startswith("(") and not ("-" in name and name.islower())]
        if names:
            return _unique(names)
    return []


def _inner_names(page: Page) -> list[str]:
    """The ``name`` inside an ``author`` in microdata."""
    found: list[str] = []
    last = -1
    holders = {index for index, one in enumerate(page.elements) if 'itemprop="author"' in one.attributes}
    for one in page.marked:
        if one.kind == "itemprop:name" and (one.text or one.value):
            element = one.element
            if element in holders or page.elements[element].parent in holders:
                if last >= 0 and element - last > 12:
                    break  # further down are those of other articles
                last = element
                found.append(one.text or one.value)
    return found


def _keywords(article: dict[str, Any], metas: dict[str, list[str]]) -> list[str]:
    if len(tags := metas.get("article:tag", [])) > 1:
        return _unique(tags)
    words = article.get("keywords")
    listed = [str(one) for one in words if isinstance(one, str)] if isinstance(words, list) else words.split(",") if isinstance(words, str) else []
    if not listed:
        listed = next((metas[name][0].split(",") for name in _KEYWORDS if name in metas), [])
    return _unique(text_in(one) or "" for one in listed if ":" not in one)


def _body(article: dict[str, Any]) -> str | None:
    body = article.get("articleBody")
    return unescape(body) if isinstance(body, str) and len(body) > 80 else None


def _image_caption(image: Any) -> str | None:
    if isinstance(image, list):
        image = next((one for one in image if isinstance(one, dict)), None)
    return text_in(image.get("caption")) if isinstance(image, dict) else None


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in (" ".join(one.split()) for one in values) if value))


def _moments(values: Iterable[str | None]) -> list[str]:
    return _unique(moment for value in values if value and (moment := to_iso(value)))


def to_iso(value: str) -> str | None:
    """A time as machines write it (ISO 8601, RFC 5322, seconds since 1970) in ISO 8601; `None` where it is none."""
    found = _ISO.match(value)
    if found:
        year, month, day, hour, minute, second, zone = found.groups()
        try:
            date = dt.date(int(year), int(month), int(day))
            if hour is None:
                return date.isoformat()
            clock = dt.time(int(hour) % 24, int(minute), min(int(second or 0), 59))
        except ValueError:
            return None
        zone = "" if zone is None else "+00:00" if zone in "zZ" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
        return f"{date.isoformat()}T{clock.isoformat('seconds' if clock.second else 'minutes')}{zone}"
    if value.strip().isdigit() and len(value.strip()) in (10, 13):
        moment = dt.datetime.fromtimestamp(int(value.strip()[:10]), dt.UTC)
        return to_iso(moment.isoformat()) if 1990 < moment.year < 2100 else None
    if "," in value or " " in value.strip():
        try:
            return to_iso(parsedate_to_datetime(value).isoformat())
        except (ValueError, TypeError, IndexError):
            return None
    return None
