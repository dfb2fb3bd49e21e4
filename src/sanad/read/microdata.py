"""What the elements of a page say of their own text: microdata (``itemprop``), ``rel=author``, ``time``."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from sanad.read.blocks import attributes_of

_OPENING = re.compile(r"<(\w+)\b([^<>]*\b(?:itemprop|rel|datetime)\s*=[^<>]*)>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>")
MOST = 300
REACH = 400  # characters of markup in which the text of such an element stands


class Marked(NamedTuple):
    """``kind`` is ``itemprop:name``, ``author`` or ``time``; ``value`` a machine's form of the ``text``; ``start`` where it stands."""

    kind: str
    value: str
    text: str
    start: int


def find_marked(html: str) -> list[Marked]:
    """The elements of ``html`` that say what their text is, in order."""
    found: list[Marked] = []
    for opening in _OPENING.finditer(html):
        attributes = attributes_of(opening.group(2))
        tag = opening.group(1).lower()
        if "itemprop" in attributes:
            kind = "itemprop:" + attributes["itemprop"].partition(" ")[0]
        elif "author" in attributes.get("rel", "").split():
            kind = "author"
        elif tag == "time" and "datetime" in attributes:
            kind = "time"
        else:
            continue
        end = html.find(f"</{tag}", opening.end(), opening.end() + REACH)
        text = " ".join(unescape(_MARKUP.sub(" ", html[opening.end():end])).split()) if end > 0 else ""
        found.append(Marked(kind, attributes.get("content") or attributes.get("datetime") or "", text, opening.start()))
        if len(found) >= MOST:
            break
    return found
