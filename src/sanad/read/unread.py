"""What of a page's bytes is never shown and takes up most of them: scripts, styles, drawings, comments.

Cut from the bytes, before they are decoded: less is left to decode then, and the marks that it is cut at are the same in every
encoding that has ASCII in it.
"""

from __future__ import annotations

import re
from typing import Final

# Scripts and styles, and the commonest of the elements that show no text, written as nearly all are.
_UNREAD: Final = re.compile(rb"<(?:!--|(s(?:cript|tyle|vg)|noscript|template|iframe|S(?:CRIPT|TYLE|cript|tyle))(?=[\s>/]))")
_RAW: Final = frozenset({b"script", b"style"})  # closed by an end tag only, whatever their own tag says
MOST_SCRIPTS: Final = 30


def cut_unread(html: bytes) -> tuple[bytes, list[bytes]]:
    """``html`` without scripts, styles, drawings and comments, which make up most of a page, and the JSON-LD among the scripts."""
    kept: list[bytes] = []
    scripts: list[bytes] = []
    unclosed: set[bytes | None] = set()  # never searched for again
    start, search, find = 0, _UNREAD.search, html.find
    while found := search(html, start):
        begin, inner = found.span()
        kept.append(html[start:begin])
        name: bytes | None = found[1]
        if name is None:  # a comment
            end = -1 if name in unclosed else find(b"-->", inner)
            if end < 0:
                unclosed.add(name)
            start = end + 3 if end >= 0 else inner
            continue
        kept.append(b" ")
        head = find(b">", inner)
        end = -1
        if name not in unclosed and (name in _RAW or html[head - 1 : head] != b"/"):
            end = find(b"</" + name, inner) if name.islower() else _end_of(html, name, inner)
            if end < 0:
                unclosed.add(name)
        if end < 0:  # nothing in it, or never closed: nothing behind it can be told from it
            start = head + 1 or len(html)
            continue
        if name[1:2] in b"cC" and len(scripts) < MOST_SCRIPTS and find(b"ld+json", inner, min(head, inner + 300)) >= 0:
            scripts.append(html[head + 1 : end])
        start = find(b">", end) + 1 or len(html)
    kept.append(html[start:])
    return b"".join(kept), scripts


def _end_of(html: bytes, name: bytes, start: int) -> int:
    """Where the element ``name``, written in capitals, ends that begins before ``start``; -1 where it does not."""
    found = re.compile(b"</(?:%b|%b)" % (name, name.lower())).search(html, start)
    return found.start() if found else -1
