"""Bytes of one page to an Article: decoded, told apart (HTML or pasted text), read, and put together."""

from __future__ import annotations

import codecs
import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from sanad.errors import UnreadablePage
from sanad.lang.countries import read_country_names
from sanad.lang.dates import DateWords, read_date_words
from sanad.lang.detect import detect_language
from sanad.lang.furniture import read_furniture_words
from sanad.lang.pack import Pack
from sanad.model import Article, Furniture, Problem
from sanad.read.cited import find_sources
from sanad.read.context import Context
from sanad.read.draft import Draft
from sanad.read.html import read_html
from sanad.read.pasted import read_pasted
from sanad.read.record import MOST_BYTES
from sanad.read.series import unpack_pages
from sanad.read.unread import cut_unread
from sanad.text.clean import decode, strip_unseen, without_halves
from sanad.text.tokens import fold
from sanad.world.datelines import Dateline, load_datelines
from sanad.world.outlets import Outlet, Outlets, load_outlets
from sanad.world.who import World

MOST_CHARS: Final = 4_000_000
HEAD: Final = 20_000  # bytes that show whether a page is markup
_MARKUP: Final = re.compile(
    r"<(?:!doctype|html|head|body|meta|title|div|p|article|script|table|span|h1|br|\?xml)\b[^<]{0,2000}?>", re.IGNORECASE
)
_MAGIC: Final = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive",
    b"\x1f\x8b": "gzip-compressed data",
    b"\x7fELF": "a program",
    b"RIFF": "a media file",
    b"OggS": "a media file",
    b"SQLite format 3": "a database",
    b"\xd0\xcf\x11\xe0": "an Office document",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"ID3": "an audio file",
    b"MZ\x90": "a program",
}
_NUMBER: Final = re.compile(r"\b\d{1,2}\b")
_UNTEXT: Final = (*map(chr, range(9)), "\x0b", *map(chr, range(14, 32)), "\ufffd")
MORE_PAGES: Final = "the article goes on on further pages"
NEXT_TO_NOTHING: Final = 25  # words of a body below which a page is hardly an article


def read_page(
    data: bytes | str, packs: Mapping[str, Pack], world: World, *, url: str | None = None, retrieved: str | None = None
) -> Article:
    """The article that stands on the page ``data``. Raises `UnreadablePage` where there is neither title nor body."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    if parts := unpack_pages(raw):
        return _read_series(parts, raw, packs, world, url, retrieved)
    digest = hashlib.sha256(raw).hexdigest()
    page = _open(data)
    draft = _read(page, tuple(packs[code] for code in sorted(packs)), world, url)
    if page.oddity:
        draft.problems.insert(0, Problem("encoding_guessed", page.oddity))
    if not draft.title and not draft.paragraphs:
        raise UnreadablePage("neither a title nor a body was found; give a page that holds one article")
    return _article(draft, digest, url, retrieved, _outlets(world))


def _read_series(
    parts: list[bytes], raw: bytes, packs: Mapping[str, Pack], world: World, url: str | None, retrieved: str | None
) -> Article:
    """The article whose pages are ``parts``: the first says what it is, the text of all is its text."""
    if any(unpack_pages(one) for one in parts):
        raise UnreadablePage("this is a bundle of bundles, and no article")
    every: list[Article] = []
    for one in parts:
        try:
            every.append(read_page(one, packs, world, url=url, retrieved=retrieved))
        except UnreadablePage:
            if not every:
                raise
    first, *others = every
    known = set(first.text.split("\n\n"))  # what is repeated at the head of each page: a lead, a note
    paragraphs = [one.text for one in every[:1] if one.text]
    paragraphs += [line for one in others for line in one.text.split("\n\n") if line and line not in known]
    text = "\n\n".join(paragraphs)
    last = max((number for one in every for number in _page_numbers(one.furniture)), default=1)
    problems = [one for one in first.problems if one.code != "more_pages"]
    if max(last, len(parts)) > len(every):
        problems.append(Problem("more_pages", MORE_PAGES))
    own = "\n".join([first.outlet_name or "", first.title or "", first.published or "", text])
    return replace(
        first,
        id=hashlib.sha256(own.encode()).hexdigest()[:16],
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        byline=tuple(dict.fromkeys(name for one in every for name in one.byline)),
        editor=next((one.editor for one in every if one.editor), None),
        image_caption=next((one.image_caption for one in every if one.image_caption), None),
        image_credit=next((one.image_credit for one in every if one.image_credit), None),
        tags=next((one.tags for one in every if one.tags), ()),
        source_line=next((one.source_line for one in every if one.source_line), None),
        sources=tuple(dict.fromkeys(name for one in every for name in one.sources)),
        furniture=tuple(piece for one in every for piece in one.furniture),
        problems=tuple(problems),
    )


def _page_numbers(furniture: Iterable[Furniture]) -> list[int]:
    """The numbers of pages to which a page of an article leads."""
    return [int(number) for one in furniture if one.kind == "pages" for number in _NUMBER.findall(one.text)]


class _Opened(NamedTuple):
    """A page as text, without what is never shown if it is markup; its JSON-LD; and what was odd about its encoding."""

    text: str
    scripts: list[str]
    is_html: bool
    oddity: str | None


def _open(data: bytes | str) -> _Opened:
    """The page as text. Raises `UnreadablePage` for what is no page at all."""
    if len(data) > MOST_BYTES:
        raise UnreadablePage(f"the page has {len(data) / 1e6:.0f} MB; more than {MOST_BYTES // 1_000_000} MB is no article")
    oddity = declared = None
    if isinstance(data, str):
        data, declared = without_halves(data[:MOST_CHARS]).encode(), "utf-8"  # whatever encoding its markup names
    else:
        for mark, what in _MAGIC.items():
            if data.startswith(mark):
                raise UnreadablePage(f"this is {what}, not a page of text; convert or unpack it first")
        if b"\0" in data[:400]:  # letters of two bytes
            text, _, oddity = decode(data)
            data, declared = text[:MOST_CHARS].encode("utf-8", "replace"), "utf-8"
    if not data or data.isspace():
        raise UnreadablePage("the page is empty")
    scripts: list[bytes] = []
    is_html = looks_like_html(data[:HEAD].removeprefix(codecs.BOM_UTF8).decode("latin-1"))
    if is_html:
        data, scripts = cut_unread(data)
    # Together, since what tells the encoding may stand in either.
    text, _, own = decode(b"\0".join([data, *(one.replace(b"\0", b"") for one in scripts)]), declared)
    text, *said = text.rsplit("\0", len(scripts))
    text = text[:MOST_CHARS]
    head = text[:4000]
    empty = not text or text.isspace()
    if sum([head.count(mark) for mark in _UNTEXT if mark in head]) * 10 > len(head) or (empty and not scripts):
        raise UnreadablePage("the page is empty" if empty else "this is binary data, not a page of text")
    return _Opened(text, said, is_html, oddity or own)


def _read(page: _Opened, packs: tuple[Pack, ...], world: World, url: str | None) -> Draft:
    outlets = _outlets(world)
    known = outlets.by_url(url)
    context = Context(
        read_furniture_words(packs),
        outlets,
        _places(packs),
        _date_words(packs),
        _nations(packs),
        outlet=known.name if known else None,
        url=url,
    )
    if page.is_html:
        draft = read_html(page.text, page.scripts, context)
        draft.language = detect_language(
            "\n".join([draft.title or "", *draft.paragraphs[:12]]), context.language, context.words.telling
        )
    else:
        text = strip_unseen(page.text)
        context.language = detect_language(text, None, context.words.telling)
        draft = read_pasted(text, context)
        draft.language = context.language
    _settle_times(draft, context, known)
    find_sources(draft, context)
    return draft


def _settle_times(draft: Draft, context: Context, outlet: Outlet | None) -> None:
    """The zone of a time without one, from the place that a page writes from at home; and the only time of a page that names but
    its update."""
    if draft.published is None and draft.modified is not None:
        draft.published = draft.modified
        draft.note("only_updated", "the page says when it was updated, not when it was published")
    places = (draft.dateline or "").split(",")  # "TOWN, Country"
    place = context.places.get(fold(draft.dateline or "")) or context.places.get(fold(places[0].strip()))
    home = context.words.homes.get(draft.language or "") if outlet is None else outlet.country
    if place and place.zone and place.country == home:
        draft.published, draft.modified = (with_zone(moment, place.zone) for moment in (draft.published, draft.modified))


def with_zone(moment: str | None, zone: str) -> str | None:
    """``moment`` with the offset of ``zone``, if it has a clock time without one."""
    if moment is None or len(moment) <= 10 or moment[10:].find("+") >= 0 or moment[10:].find("-") >= 0 or moment.endswith("Z"):
        return moment
    local = dt.datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone))
    return local.isoformat("T", "seconds" if local.second else "minutes")


def unshouted(name: str | None) -> str | None:
    """An outlet's name as other pages write it, where its own page sets it in capitals; short words are taken for initials.

    >>> unshouted("RADIO KOTA BBM")
    'Radio Kota BBM'
    """
    if name is None or not name.isupper():
        return name
    return " ".join(word.capitalize() if len(word) > 3 else word for word in name.split(" "))


def looks_like_html(text: str) -> bool:
    """Whether ``text`` is markup, and not text that someone copied from a page."""
    head = text[:3000].lstrip()
    return bool(_MARKUP.match(head)) or len(_MARKUP.findall(text[:20000])) >= 3


def _article(draft: Draft, digest: str, url: str | None, retrieved: str | None, outlets: Outlets) -> Article:
    text = "\n\n".join(draft.paragraphs)
    by_url = outlets.by_url(url) if url else None
    outlet = draft.outlet or (by_url.name if by_url else None)
    known = (outlets.by_name(draft.outlet) if draft.outlet else None) or by_url
    _note_gaps(draft, text)
    name = known.name if known else unshouted(outlet)
    own = "\n".join([name or "", draft.title or "", draft.published or "", text])
    return Article(
        id=hashlib.sha256(own.encode()).hexdigest()[:16],
        raw_sha256=digest,
        url=url,
        retrieved=retrieved,
        outlet=outlet,
        outlet_name=name,
        title=draft.title,
        byline=tuple(draft.byline),
        editor=draft.editor,
        published=draft.published,
        modified=draft.modified,
        language=draft.language,
        dateline=draft.dateline,
        text=text,
        image_caption=draft.image_caption,
        image_credit=draft.image_credit,
        tags=tuple(draft.tags),
        source_line=draft.source_line,
        sources=tuple(draft.sources),
        furniture=tuple(draft.furniture),
        problems=tuple(draft.problems),
    )


def _note_gaps(draft: Draft, text: str) -> None:
    if not draft.title:
        draft.note("no_title", "no title was found")
    if not draft.published:
        draft.note("no_date", "the page says nowhere when it was published")
    if not text:
        draft.note("no_text", "no body was found")
    elif text.count(" ") < NEXT_TO_NOTHING:
        draft.note("little_text", "there is next to no text")
    if max(_page_numbers(draft.furniture), default=1) > 1:
        draft.note("more_pages", MORE_PAGES)


@lru_cache(maxsize=8)
def _date_words(packs: tuple[Pack, ...]) -> dict[str, DateWords]:
    return {pack.code: read_date_words(pack) for pack in packs}


@lru_cache(maxsize=8)
def _nations(packs: tuple[Pack, ...]) -> frozenset[str]:
    """What the countries and what is of them is called in the languages of ``packs``."""
    names = (one for pack in packs for one in read_country_names(pack))
    return frozenset(fold(one.surface) for one in names if one.part in ("name", "adjective", "people"))


@lru_cache(maxsize=1)
def _known_outlets() -> Outlets:
    return load_outlets()


def _outlets(world: World) -> Outlets:
    return world.outlets or _known_outlets()


@lru_cache(maxsize=8)
def _places(packs: tuple[Pack, ...]) -> Mapping[str, Dateline]:
    """Towns, and the countries by the names that ``packs`` give them: they stand behind a town."""
    found = dict(load_datelines())
    for pack in packs:
        for one in read_country_names(pack):
            if one.part == "name" and not one.exact and not one.doubtful:
                found.setdefault(fold(one.surface), Dateline(one.id, ""))
    return found
