"""What a page says of its article in JSON-LD, meta elements and microdata."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any, Final

from sanad.read.blocks import attributes_of
from sanad.read.jsonld import find_article, names_in, text_in
from sanad.read.microdata import Marked, find_marked
from sanad.text.clean import without_halves

_META: Final = re.compile("<meta", re.IGNORECASE)
_NAMING: Final = frozenset({"property=", "name=", "itemprop=", "property =", "name =", "itemprop ="})
_SAYING: Final = frozenset({"content=", "content ="})
_NAMED: Final = re.compile(r"""\b(?:property|name|itemprop)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LANG: Final = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_TITLE: Final = re.compile(r"<[Tt][Ii][Tt][Ll][Ee]\b[^>]*>(.*?)</[Tt][Ii][Tt][Ll][Ee]", re.DOTALL)
_ISO: Final = re.compile(
    r"^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE
)
_PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "publishdate",
    "publish_date",
    "publish-date",
    "pubdate",
    "publication_date",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "content_publisheddate",
    "date",
    "release_date",
    "originalpublicationdate",
    "article.published",
    "published_at",
    "citation_publication_date",
)
_MODIFIED: Final = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "article.updated",
    "modified_at",
    "revised",
)
_AUTHORS: Final = (
    "byl",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "parsely-author",
    "citation_author",
    "content_author",
    "cxenseparse:author",
    "twitter:data1",
)
_DATED: Final = ("time", "itemprop:datePublished")
_KEYWORDS: Final = ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords")
_WANTED: Final = frozenset(
    [
        *_PUBLISHED,
        *_MODIFIED,
        *_AUTHORS,
        *_KEYWORDS,
        "og:title",
        "twitter:title",
        "og:site_name",
        "application-name",
        "apple-mobile-web-app-title",
        "og:locale",
        "language",
    ]
)
MOST_HEAD: Final = 400_000


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
    shown: list[str] = field(default_factory=list)


def read_metadata(html: str, scripts: Sequence[str], markup: str) -> Metadata:
    """The metadata of the page ``html`` (as `cut_unread` left it) with its JSON-LD ``scripts``; ``markup`` is the part that can
    hold the article."""
    metas = _metas(_head_of(html))
    article = find_article(scripts)
    data = Metadata()
    first = {name: values[0] for name, values in metas.items()}
    titles = {"jsonld": text_in(article.get("headline")), "og": first.get("og:title"), "twitter": first.get("twitter:title")}
    if found := _TITLE.search(html, 0, 200_000):
        titles["title"] = text_in(found.group(1))
    data.titles = {key: value for key, value in titles.items() if value}
    data.sites = _unique(
        [
            first.get("og:site_name", "").lstrip("@"),
            *(name for name, _ in names_in(article.get("publisher"))),
            first.get("application-name", ""),
            first.get("apple-mobile-web-app-title", ""),
        ]
    )
    data.authors = [pair for pair in names_in(article.get("author") or article.get("creator")) if pair[0]]
    data.editors = [name for name, _ in names_in(article.get("editor"))]
    data.published = _moments([text_in(article.get("datePublished")), *(first.get(name) for name in _PUBLISHED)])
    data.modified = _moments([text_in(article.get("dateModified")), *(first.get(name) for name in _MODIFIED)])
    wanting = not data.authors or not data.published
    marked = find_marked(markup) if wanting or not _is_exact(data.published[0]) else []
    if wanting and not any(one.kind in _DATED for one in marked):
        marked = find_marked(html)
    if marked or not data.authors:
        data.other_authors = _other_authors(metas, marked)
        data.published += [one for one in _moments(_marked(marked, "datePublished")) if one not in data.published]
        data.modified += [one for one in _moments(_marked(marked, "dateModified")) if one not in data.modified]
        data.shown = _moments(one.value for one in marked if one.kind == "time")
    data.published += [one for one in _moments([text_in(article.get("dateCreated"))]) if not data.published]
    data.keywords = _keywords(article, metas)
    language = _LANG.search(html, 0, 5000)
    data.language = (
        text_in(article.get("inLanguage"))
        or (language.group(1) if language else None)
        or first.get("og:locale")
        or first.get("language")
    )
    data.body = _body(article)
    data.caption = _image_caption(article.get("image"))
    return data


def _is_exact(moment: str) -> bool:
    """Whether it has a clock time and a zone other than that of machines."""
    return len(moment) > 16 and ("+" in moment or "-" in moment[16:]) and not moment.endswith("+00:00")


def _head_of(html: str) -> str:
    """``html`` up to its body, where metadata stand; a bounded part of it where it has none."""
    end = html.find("<body")
    if end < 0:
        end = html.find("<BODY")
    return html[: end if 0 < end < MOST_HEAD else MOST_HEAD]


def _metas(html: str) -> dict[str, list[str]]:
    """The contents of meta elements by name, of those whose name says something of an article."""
    found: dict[str, list[str]] = {}
    if "<M" in html:
        html = _META.sub("<meta", html)
    for part in html.split("<meta")[1:]:  # twice as fast as an expression that finds what stands in them
        raw, closed, _ = part.partition(">")
        if not closed or "<" in raw or not raw[:1].isspace():
            continue
        name, content = "", None
        pieces = raw.split('"')
        for place in range(0, len(pieces) - 1, 2):  # as nearly all are written
            key = pieces[place].strip().lower()
            if key in _NAMING and (given := pieces[place + 1].strip().lower()) in _WANTED:
                name = given
            elif key in _SAYING:
                content = pieces[place + 1]
        if (name and content is None) or (len(pieces) < 5 and _names_wanted(raw)):
            attributes = attributes_of(raw)
            name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").strip().lower()
            content = attributes.get("content")
        if name in _WANTED and content and (content := text_in(content)):
            found.setdefault(name, []).append(content)
    return found


def _names_wanted(raw: str) -> bool:
    return any((one or two or three).strip().lower() in _WANTED for one, two, three in _NAMED.findall(raw))


def _marked(marked: list[Marked], name: str) -> list[str]:
    wanted = f"itemprop:{name}"
    return [one.value or one.text for one in marked if one.kind == wanted]


def _other_authors(metas: dict[str, list[str]], marked: list[Marked]) -> list[str]:
    """Authors from elsewhere than JSON-LD: microdata, then meta elements, then links that say so; the first kind that names any."""
    within = [one.text for one in marked if one.kind == "itemprop:author" and 0 < len(one.text) < 80]
    linked = [one.text for one in marked if one.kind == "author"][:6]
    for kind in (_inner_names(marked), *(metas.get(name, [])[:8] for name in _AUTHORS), within, linked):
        names = [
            name
            for name in kind
            if name and "//" not in name and "@" not in name and not name.startswith("(") and not ("-" in name and name.islower())
        ]
        if names:
            return _unique(names)
    return []


def _inner_names(marked: list[Marked]) -> list[str]:
    """The ``name`` inside an ``author`` in microdata, of the first such author and those right behind."""
    found: list[str] = []
    last = -1
    for place, one in enumerate(marked):
        if (
            one.kind == "itemprop:name"
            and place
            and marked[place - 1].kind in ("itemprop:author", "itemprop:url")
            and one.start - marked[place - 1].start < 1000
        ):
            if last >= 0 and one.start - last > 3000:
                break  # further down are those of other articles
            last = one.start
            found.append(one.text or one.value)
    return found


def _keywords(article: dict[str, Any], metas: dict[str, list[str]]) -> list[str]:
    if len(tags := metas.get("article:tag", [])) > 1:
        return _unique(tags)
    words = article.get("keywords")
    listed = (
        [str(one) for one in words if isinstance(one, str)]
        if isinstance(words, list)
        else words.split(",")
        if isinstance(words, str)
        else []
    )
    if not listed:
        listed = next((metas[name][0].split(",") for name in _KEYWORDS if name in metas), [])
    return _unique(text_in(one) or "" for one in listed if ":" not in one)


def _body(article: dict[str, Any]) -> str | None:
    body = article.get("articleBody")
    return without_halves(unescape(body)) if isinstance(body, str) and len(body) > 80 else None


def _image_caption(image: Any) -> str | None:
    if isinstance(image, list):
        image = next((one for one in image if isinstance(one, dict)), None)
    return text_in(image.get("caption")) if isinstance(image, dict) else None


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in (" ".join(one.split()) for one in values) if value))


def _moments(values: Iterable[str | None]) -> list[str]:
    found = [to_iso(value) for value in dict.fromkeys(values) if value]  # the same few times stand on a page again and again
    return list(dict.fromkeys([moment for moment in found if moment]))


def to_iso(value: str) -> str | None:
    """A time as machines write it (ISO 8601, RFC 5322, seconds since 1970) in ISO 8601; `None` where it is none."""
    digits = value.strip()
    if len(digits) in (10, 13) and digits.isascii() and digits.isdigit():
        moment = dt.datetime.fromtimestamp(int(digits[:10]), dt.UTC)
        return to_iso(moment.isoformat()) if 1990 < moment.year < 2100 else None
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
    if "," in value or " " in value.strip():
        try:
            return to_iso(parsedate_to_datetime(value).isoformat())
        except (ValueError, TypeError, IndexError):
            return None
    return None
