"""What the elements of a page say of their own text: microdata (``itemprop``), ``rel=author``, ``time``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

from sanad.read.blocks import attributes_of

_SIGNS: Final = ("itemprop=", "datetime=")
_RELATIONS: Final = ("rel=", 'rel="', "rel='")
_TAG_NAME: Final = re.compile(r"<(\w+)\s")
_MARKUP: Final = re.compile(r"<[^<>]*>")
MOST: Final = 300
REACH: Final = 400  # characters of markup in which the text of such an element stands


class Marked(NamedTuple):
    """``kind`` is ``itemprop:name``, ``author`` or ``time``; ``value`` a machine's form of the ``text``, which is left out of a
    ``time``; ``start`` where it stands."""

    kind: str
    value: str
    text: str
    start: int


def find_marked(html: str) -> list[Marked]:
    """The elements of ``html`` that say what their text is, in order."""
    places = {place for sign in _SIGNS for place in _tags_with(html, sign)}
    places.update(_tags_with(html, "author", _RELATIONS))
    found: list[Marked] = []
    for start in sorted(places)[:MOST]:
        end = html.find(">", start)
        name = _TAG_NAME.match(html, start)
        if name is None or end < 0:
            continue
        attributes = attributes_of(html[start:end])
        tag = name.group(1)
        if "itemprop" in attributes:
            kind = "itemprop:" + attributes["itemprop"].partition(" ")[0]
        elif "author" in attributes.get("rel", "").split():
            kind = "author"
        elif tag == "time" and "datetime" in attributes:
            kind = "time"
        else:
            continue
        close = html.find(f"</{tag}", end, end + REACH) if kind != "time" else -1
        text = " ".join(unescape(_MARKUP.sub(" ", html[end + 1 : close])).split()) if close > 0 else ""
        found.append(Marked(kind, attributes.get("content") or attributes.get("datetime") or "", text, start))
    return found


def _tags_with(html: str, sign: str, before: tuple[str, ...] = ("",)) -> Iterator[int]:
    """Where the first tags begin in which ``sign`` stands, right behind one of ``before``."""
    place = html.find(sign)
    for _ in range(MOST):
        if place < 0:
            return
        if not html.endswith(before, 0, place):
            place = html.find(sign, place + len(sign))
            continue
        start = html.rfind("<", max(0, place - REACH), place)
        if start >= 0:
            yield start
        place = html.find(sign, place + len(sign))
