"""The headline among the titles that a page carries, and the name of its site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from sanad.lang.furniture import FurnitureWords
from sanad.read.blocks import Page, read_feet
from sanad.read.context import Context, without_suffix
from sanad.read.metadata import Metadata
from sanad.read.people import looks_like_name
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

_CUT: Final = re.compile(r"\s+[-–—|«»‹›·•/:]+\s+|\s*[|｜]\s*|(?<=[^\x00-\x7f])：")
# How much each place counts for; those that agree are added up. Shown and declared headlines go before what is made for sharing
# and search.
_WEIGHT: Final = {"jsonld": 1.0, "og": 1.3, "h1": 1.0, "twitter": 0.3, "title": 0.2}


def site_keys(sites: Iterable[str], url: str | None, outlet: str | None) -> frozenset[str]:
    """The forms in which the site's own name may stand behind a title."""
    found = {key_of(site) for site in sites} | ({key_of(outlet)} if outlet else set())
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    if host:
        found |= {key_of(host), key_of(max(host.split("."), key=len))}
    return frozenset(one for one in found if len(one) > 1)


def strip_site(title: str, keys: frozenset[str], words: FurnitureWords) -> str:
    """``title`` without the site's name or a byline behind or before it."""
    while cuts := list(_CUT.finditer(title)):
        last, first = cuts[-1], cuts[0]
        tail, head = key_of(title[last.end() :]), key_of(title[: first.start()])
        if tail and any(
            tail == key
            or (len(key) > 3 and (tail.startswith(key) or tail.endswith(key) or (len(tail) > 3 and key.startswith(tail))))
            for key in keys
        ):
            if not title[: last.start()].strip():
                return title
            title = title[: last.start()].strip()
        elif head in keys and title[first.end() :].strip():
            title = title[first.end() :].strip()
        elif _is_byline(title[last.end() :], words) and title[: last.start()].strip():
            title = title[: last.start()].strip()
        else:
            return title
    return title


def _is_byline(tail: str, words: FurnitureWords) -> bool:
    label = words.labels.at_head(fold(tail))
    return label is not None and label[0] == "byline" and looks_like_name(tail[label[1] :].strip(" :"), words, 4)


def choose_title(titles: Mapping[str, str], headlines: Sequence[str], keys: frozenset[str], words: FurnitureWords) -> str | None:
    """The article's own headline: the wording on which most places of the page agree, as JSON-LD, the share title or the page
    writes it."""
    found = {key: strip_site(title, keys, words) for key, title in titles.items()}
    declared = {key_of(title) for title in found.values()}
    named = next((one for one in headlines if key_of(one) in declared), headlines[0] if headlines else None)
    if named and key_of(named) not in keys and (not found or any(_alike(named, title) for title in found.values())):
        found["h1"] = named
        if not keys:  # "Headline - Name of the site", whose name is not declared
            same_named = key_of(named)
            for key, whole in found.items():
                if len(named) * 2 > len(whole) and same_named in map(key_of, split_title(whole)):
                    found[key] = named
    elif named and key_of(named) not in keys and max(map(len, map(str.split, found.values()))) <= 6:
        return named
    if "h1" not in found and set(found) == {"title"}:
        return _longest_part(found["title"])
    score: dict[str, float] = {}
    shown: dict[str, str] = {}
    for key in ("og", "jsonld", "h1", "twitter", "title"):
        if (title := found.get(key)) and (same := key_of(title)):
            score[same] = score.get(same, 0.0) + _WEIGHT[key]
            shown.setdefault(same, title)
    return shown[max(score, key=lambda same: score[same])] if score else None


def _alike(one: str, other: str) -> bool:
    """Whether two titles share half of their words, or are not written with blanks."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return len(first & second) * 2 >= min(len(first), len(second)) or (min(len(first), len(second)) < 3 and len(one) > 12)


def split_title(title: str) -> list[str]:
    """The parts of a window title that bars, dashes and the like make."""
    return [part for part in re.split(r"\s+(?:[-–—|«»‹›]|::)\s+", title) if part]


def _longest_part(title: str) -> str:
    """Where a page has only its window title: the longest of the parts that bars and dashes make, if it is much the longest."""
    parts = split_title(title)
    best = max(parts, key=len)
    return best if len(best) * 10 >= len(title) * 5 else title


def outlet_of_page(data: Metadata, page: Page, title: str | None, owners: Sequence[str | None], context: Context) -> str | None:
    """The outlet as the page names itself: in its metadata, else in what its window title has beside the headline, as one of the
    blocks at the head and foot of the ``page`` writes it; of several parts the one that ``owners`` of rights confirm."""
    for site in data.sites:
        if not context.is_outlet(site) and ("." in site and " " not in site and site.islower()):
            continue
        return site
    window = data.titles.get("title")
    others = _beside(window, title) if window and title else []
    if window and title and not others and set(data.titles) == {"title"} and _is_other(window, title):
        others = [window]
    if not others:
        return data.sites[0] if data.sites else None
    for rest in others:
        keys = {key_of(rest), key_of(without_suffix(rest))}
        if owner := next((one for one in owners if one and key_of(one) in keys), None):
            return owner if "." in rest and " " not in rest else rest
    for rest in others:  # what the page calls itself at its head and its foot, in other words
        same = set(fold(rest).split())
        owner = next((one for one in owners if one and len(same & set(fold(one).split())) >= SHARED), None)
        if owner and any(block.text == owner for block in page.blocks[:12]):
            return owner
    rest = next((one for one in others if context.is_outlet(one)), others[0])
    key = key_of(rest)
    for block in [*page.blocks[:12], *read_feet(page)[-6:]]:
        for text in (*block.anchors, block.text):
            own = key_of(text)
            if len(own) >= 4 and len(text.split()) <= 5 and own.startswith(key) and not text.islower():
                return text
    return rest


def _is_other(window: str, title: str) -> bool:
    """Whether the window title is the name of the site alone: short, and without a word of the headline."""
    named = fold(window).split()
    return len(named) <= MOST_OF_NAME and set(named).isdisjoint(fold(title).split())


MOST_OF_NAME: Final = 5  # words
SHARED: Final = 2  # words in which two names of one site agree


def _beside(window: str, title: str) -> list[str]:
    """What stands in the window title beside the headline and is short enough for a name; what stands farthest from it first."""
    key = key_of(title)
    parts = split_title(window)
    if len(parts) < 2 and len(window) > len(title):  # "SITE: Headline"
        rest = window.removesuffix(title).strip(" :") if window.endswith(title) else ""
        parts = [rest, title] if rest else parts
    others = [part for part in parts if key_of(part) not in key]
    if len(parts) < 2 or not others:
        return []
    if key_of(parts[0]) in key or not key_of(parts[0]):
        others.reverse()
    return [part for part in others if len(fold(part).split()) <= 5] if len(fold(others[0]).split()) <= 5 else []
