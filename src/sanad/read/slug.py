"""The head of a body: the place it is written from and the slug of the outlet, which are no part of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

_MARK: Final = re.compile(
    r"\s+[-–—−]{1,3}\s+|(?<=\))\.\s?[-–—]+\s*|\s*[–—]{1,2}\s*|--\s*|(?<=[\w)])-\s+(?=[A-Z\"“])|\s*\|\s+|:\s+|(?<=[A-Z)])\.\s+|,\s+(?=[A-Z\"“])"
)
_PARTS: Final = re.compile(r"\s*[,(/)|]\s*")
_DOMAIN: Final = re.compile(r"^[\w-]+(\.[\w-]+)+$")
_WITHOUT_DASH: Final = re.compile(r"([\w-]+(?:\.[a-z]{2,4}){1,2}),\s+", re.IGNORECASE)
_WIRED: Final = re.compile(
    r"([^\W\d_][^(),\d]{2,30})(?:, [^()]{1,24})? \(([A-Z][A-Za-z.]{1,14})(?:/[A-Z][A-Za-z.]{1,14}){0,2}\):? (?=[A-Z\"“])"
)
_DAY: Final = re.compile(r"\d")
MOST: Final = 75


class Slug(NamedTuple):
    """What stood at the head: the place, the outlet as written, and the index where the text proper begins."""

    place: str | None
    outlet: str | None
    end: int


def read_slug(
    text: str, is_outlet: Callable[[str], bool], is_place: Callable[[str], bool], *, outlet_known: bool = False
) -> Slug | None:
    """The dateline and slug with which ``text`` begins, or `None`. ``outlet_known`` says that the page names its outlet
    elsewhere."""
    opened = text[: MOST + 5]
    if domain := _WITHOUT_DASH.match(opened):
        words = opened[domain.end() :].split(" ")
        for count in (3, 2, 1):  # "OUTLET.com, Place Text": only a known place ends it
            place = " ".join(words[:count])
            if is_place(place) and len(words) > count and words[count][:1].isupper():
                return Slug(place, domain.group(1), domain.end() + len(place) + 1)
    if "(" in opened and (wired := _WIRED.match(opened)) and is_place(wired.group(1)):  # "Town, 3 May (Agency) Text"
        return Slug(wired.group(1), wired.group(2), wired.end())
    for mark in _MARK.finditer(opened):
        head, sign = opened[: mark.start()], mark.group().strip()
        if not head:
            return None
        if sign == "," and not _ends_slug_with_comma(head, opened[mark.end() :], is_outlet):
            continue
        if sign == "." and _DOMAIN.match(head + "."):
            continue
        found = _read_head(head, sign, is_outlet, is_place, outlet_known)
        if found:
            return Slug(found[0], found[1], mark.end())
        if sign not in (",", "-"):
            break
    return None


def _ends_slug_with_comma(head: str, rest: str, is_outlet: Callable[[str], bool]) -> bool:
    """ "OUTLET, Text": only where the head is the outlet's own name and no dash follows further on."""
    return "," not in head and is_outlet(head) and not _MARK.search(rest[:40].split(". ")[0])


def _read_head(
    head: str, sign: str, is_outlet: Callable[[str], bool], is_place: Callable[[str], bool], outlet_known: bool
) -> tuple[str | None, str | None] | None:
    parts = [part for part in _PARTS.split(head.strip()) if part]
    if not 1 <= len(parts) <= 4 or len(head) > MOST:
        return None
    named = len(parts)
    parts = [
        part for part in parts if not (_DAY.search(part) and len(part) < 24 and not _DOMAIN.match(part) and not is_outlet(part))
    ]
    if not parts or not all(_is_name(part) or is_outlet(part) or _DOMAIN.match(part) for part in parts):
        return None
    if len(parts) == 1 < named and parts[0].isupper() and not _DOMAIN.match(parts[0]):
        return parts[0], None  # "TOWN, May 3"
    outlets = [part for part in parts if is_outlet(part) or _DOMAIN.match(part)]
    places = [part for part in parts if part not in outlets]
    if not outlets and len(parts) >= 2:
        bracketed = "(" in head
        region = outlet_known and not bracketed and parts[0].isupper() and not parts[1].isupper()  # "TOWN, Region"
        outlets = (
            [parts[1]] if not region and not is_place(parts[1]) and (bracketed or parts[0].isupper() or is_place(parts[0])) else []
        )
        places = [part for part in parts if part not in outlets]
        if not outlets and not region and not is_place(parts[0]):
            return None
    if sign in (":", ".", ",") and not outlets and not (is_place(places[0]) and sign == ":"):
        return None
    if not outlets and len(places) == 1 and not is_place(places[0]):
        if len(places[0].split()) > 4 or not places[0].isupper():
            return None
        if not outlet_known:
            return None, places[0]
    return (", ".join(places) or None, outlets[0] if outlets else None)


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) <= 5 and all(
        word[0].isupper() or not word[0].isalnum() or (len(word) <= 3 and index) for index, word in enumerate(words)
    )
