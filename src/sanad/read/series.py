"""Articles that a site gives in several pages: which pages belong together, and one bundle of their bytes.

Two pages belong together if their addresses differ in the number of the page alone: ``/story?page=2``, ``/story/page/2``,
``/story/2``. The address is that from which a page came, else the one that it declares of itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from sanad.lang.furniture import FurnitureWords

MARK: Final = b"sanad-pages/1 "
MOST_PAGES: Final = 50  # of one article
MOST_TAGS: Final = 20
HEAD: Final = 60_000  # bytes at the head of a page in which it declares its address
_SELF: Final = (b"canonical", b"og:url")
_RELATION: Final = re.compile(rb"""rel=["']?(next|prev)\b""", re.IGNORECASE)
_VALUE: Final = re.compile(rb"""(?:href|content)\s*=\s*["']?([^"'\s>]{1,1500})""", re.IGNORECASE)
_SECOND: Final = b"=2"
_LAST_WORD: Final = re.compile(rb"[\w.-]+\Z")


class Place(NamedTuple):
    """Where a page stands: the address of its article, without the number of the page, and that number."""

    address: str
    number: int


def pack_pages(pages: Sequence[bytes]) -> bytes:
    """The bytes of several pages as those of one, from which `unpack_pages` gives them back."""
    return MARK + b",".join(str(len(one)).encode() for one in pages) + b"\n" + b"".join(pages)


def unpack_pages(data: bytes) -> list[bytes]:
    """The pages in a bundle of `pack_pages`; none where ``data`` is no such bundle, or a damaged one."""
    if not data.startswith(MARK):
        return []
    head, _, rest = data.partition(b"\n")
    try:
        sizes = [int(one) for one in head.removeprefix(MARK).split(b",")]
    except ValueError:
        return []
    if sum(sizes) != len(rest) or min(sizes) < 0 or len(sizes) > MOST_PAGES:
        return []
    pages: list[bytes] = []
    for size in sizes:
        pages.append(rest[:size])
        rest = rest[size:]
    return pages


def find_place(data: bytes, url: str | None, words: FurnitureWords) -> Place | None:
    """Where the page ``data`` stands in its series; `None` for a page that shows no sign of being one of several."""
    head = data[:HEAD]
    given = [url] if url else []
    given += [value for sign in _SELF for tag in _tags_with(head, sign) if (value := _value(tag))]
    places = [place for one in given if (place := place_of(one, words))]
    if not places:
        return None
    own = next((place for place in places if place.number > 1), places[0])
    if own.number > 1:
        return own
    for tag in [*_tags_with(head, b"next"), *_tags_with(head, b"prev")]:
        relation = _RELATION.search(tag)
        beside = place_of(_value(tag) or "", words) if relation else None
        if relation and beside and beside.address == own.address and beside.number != own.number:
            number = beside.number + (1 if relation[1].lower() == b"prev" else -1)
            return Place(own.address, number) if number >= 1 else None
    return own if _leads_on(data, own.address, words) else None


def place_of(url: str, words: FurnitureWords) -> Place | None:
    """The article and the page that an address names; page 1 where it names none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    if not host:
        return None
    number, rest = 1, []
    for key, value in parse_qsl(parts.query):
        if key.lower() in words.page_parameters and value.isascii() and value.isdigit() and 0 < int(value[:6]) <= MOST_PAGES:
            number = int(value)
        else:
            rest.append(f"{key}={value}")
    path = parts.path.rstrip("/").split("/")
    last = path[-1]
    if number == 1 and len(path) > 2 and len(last) < 3 and last.isascii() and last.isdigit() and 0 < int(last) <= MOST_PAGES:
        if path[-2].lower() in words.page_parameters:
            number, path = int(last), path[:-2]
        elif _names_story(path[-2]) and not (path[-2].isdigit() and len(path[-2]) < 5):  # no month or year
            number, path = int(last), path[:-1]
    if not rest and not _names_story(path[-1]):
        return None  # a list of articles
    return Place("?".join([host + "/".join(path), *(["&".join(sorted(rest))] if rest else [])]), number)


def _names_story(segment: str) -> bool:
    """Whether a segment of a path is the name or number of one article, not of a section."""
    return "-" in segment or "_" in segment or any(one.isdigit() for one in segment)


def _tags_with(head: bytes, sign: bytes) -> list[bytes]:
    """The first tags in which ``sign`` stands."""
    found: list[bytes] = []
    place = head.find(sign)
    while place >= 0 and len(found) < MOST_TAGS:
        start, end = head.rfind(b"<", max(0, place - 2000), place), head.find(b">", place)
        if start >= 0 and end >= 0:
            found.append(head[start:end])
        place = head.find(sign, place + len(sign))
    return found


def _value(tag: bytes) -> str | None:
    found = _VALUE.search(tag)
    return unescape(found[1].decode("utf-8", "replace")) if found else None


def _leads_on(data: bytes, address: str, words: FurnitureWords) -> bool:
    """Whether a link that may be to the second page of the article stands on the page."""
    last = address.partition("?")[0].rpartition("/")[2].encode()
    if last and re.search(re.escape(last) + rb"/2\b", data):
        return True
    place = data.find(_SECOND)
    while place >= 0:
        found = None if data[place + 2 : place + 3].isdigit() else _LAST_WORD.search(data, max(0, place - 50), place)
        if found and found[0].decode("ascii", "replace").lower() in words.page_parameters:
            return True
        place = data.find(_SECOND, place + 2)
    return False
