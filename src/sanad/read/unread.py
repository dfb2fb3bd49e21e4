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
    ends: dict[bytes, int] = {}
    start, search, find = 0, _UNREAD.search, html.find
    while found := search(html, start):
        begin, inner = found.span()
        kept.append(html[start:begin])
        name = found.group(1)
        if name is None:
            end = _next(html, b"-->", inner, ends)
            start = end + 3 if end >= 0 else inner
            continue
        kept.append(b" ")
        end = _next(html, b"</" + name, inner, ends) if name.islower() else _end_of(html, name, inner, ends)
        head = find(b">", inner)
        if end < 0 or (html[head - 1 : head] == b"/" and name not in _RAW):  # never closed: nothing behind it can be told from it
            start = head + 1 or len(html)
            continue
        if name[1:2] in b"cC" and len(scripts) < MOST_SCRIPTS and find(b"ld+json", inner, min(head, inner + 300)) >= 0:
            scripts.append(html[head + 1 : end])
        start = find(b">", end) + 1 or len(html)
    kept.append(html[start:])
    return b"".join(kept), scripts


def _end_of(html: bytes, name: bytes, start: int, ends: dict[bytes, int]) -> int:
    """Where the element ``name``, written in capitals, ends that begins before ``start``; -1 where it does not."""
    end = _next(html, b"</" + name, start, ends)
    other = _next(html, b"</" + name.lower(), start, ends)
    return min(end, other) if end >= 0 and other >= 0 else max(end, other)


def _next(html: bytes, mark: bytes, start: int, ends: dict[bytes, int]) -> int:
    """Where ``mark`` stands next, -1 where it does not. ``ends`` keeps what was found, so that nothing is searched twice."""
    end = ends.get(mark, 0)
    if 0 <= end < start:
        ends[mark] = end = html.find(mark, start)
    return end
