"""What of a page's bytes is never shown and takes up most of them: scripts, styles, drawings, comments.

Cut from the bytes, before they are decoded: less is left to decode then, and the marks that it is cut at are the same in every
encoding that has ASCII in it.
"""

from __future__ import annotations

import re

# Scripts and styles, and the commonest of the elements that show no text, written as nearly all are.
_UNREAD = re.compile(rb"<(?:!--|(s(?:cript|tyle|vg)|noscript|template|iframe|S(?:CRIPT|TYLE|cript|tyle))(?=[\s>/]))")
_RAW = frozenset({b"script", b"style"})  # closed by an end tag only, whatever their own tag says
MOST_SCRIPTS = 30


def cut_unread(html: bytes) -> tuple[bytes, list[bytes]]:
    """``html`` without scripts, styles, drawings and comments, which make up most of a page, and the JSON-LD among the scripts."""
    kept: list[bytes] = []
    scripts: list[bytes] = []
    missing: set[bytes] = set()
    start, search, find = 0, _UNREAD.search, html.find
    while found := search(html, start):
        begin, inner = found.span()
        kept.append(html[start:begin])
        name = found.group(1)
        if name is None:
            end = -1 if b"-->" in missing else find(b"-->", inner)
            if end >= 0:
                start = end + 3
                continue
            missing.add(b"-->")
            start = inner
            continue
        kept.append(b" ")
        end = _end_of(html, name, inner, missing)
        head = find(b">", inner)
        if end < 0 or (html[head - 1 : head] == b"/" and name not in _RAW):  # never closed: nothing behind it can be told from it
            start = head + 1 or len(html)
            continue
        if name[1:2] in b"cC" and len(scripts) < MOST_SCRIPTS and find(b"ld+json", inner, min(head, inner + 300)) >= 0:
            scripts.append(html[head + 1 : end])
        start = find(b">", end) + 1 or len(html)
    kept.append(html[start:])
    return b"".join(kept), scripts


def _end_of(html: bytes, name: bytes, start: int, missing: set[bytes]) -> int:
    """Where the element ``name`` ends that begins before ``start``; -1 where it does not. ``missing`` are ends that do not come
    any more."""
    found = -1
    for close in (name,) if name.islower() else (name, name.lower()):
        if close not in missing:
            end = html.find(b"</" + close, start)
            if end < 0:
                missing.add(close)
            elif found < 0 or end < found:
                found = end
    return found
