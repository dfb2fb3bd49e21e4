"""Text with what was read from it marked and linked. Whatever the text says, it stays text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked: ``kind`` is one of `ORDER`; of several on the same words the first of these that has a link gives it.
    ``title`` is told when pointed at.
    """

    start: int
    end: int
    kind: str
    title: str = ""
    href: str | None = None
    id: str | None = None


ORDER = ("event", "actor", "time", "cue", "hit", "said")


def marked(text: str, marks: Iterable[Mark], offset: int = 0) -> Markup:
    """``text``, which begins at ``offset`` in the field that the marks count in, as markup."""
    inside = [
        Mark(max(one.start - offset, 0), min(one.end - offset, len(text)), one.kind, one.title, one.href, one.id)
        for one in marks
        if one.start - offset < len(text) and one.end > offset and one.start < one.end
    ]
    inside.sort(key=lambda one: (one.start, ORDER.index(one.kind), one.end))
    cuts = sorted({0, len(text), *(one.start for one in inside), *(one.end for one in inside)})
    pieces: list[Markup] = []
    open_: list[Mark] = []
    waiting = iter(inside)
    coming = next(waiting, None)
    named: set[str] = set()
    for start, end in pairwise(cuts):
        open_ = [one for one in open_ if one.end > start]
        while coming is not None and coming.start <= start:
            open_.append(coming)
            coming = next(waiting, None)
        pieces.append(_piece(text[start:end], open_, start, named))
    return Markup("").join(pieces)


def _piece(words: str, marks: Sequence[Mark], start: int, named: set[str]) -> Markup:
    if not marks:
        return escape(words)
    ranked = sorted(marks, key=lambda one: ORDER.index(one.kind))
    kinds = " ".join(dict.fromkeys(f"m-{one.kind}" for one in ranked))
    link = next((one for one in ranked if one.href), None)
    title = "; ".join(dict.fromkeys(one.title for one in ranked if one.title))
    anchor = next((one.id for one in ranked if one.id and one.start == start and one.id not in named), None)
    attributes = Markup(' class="{}"').format(kinds)
    if title:
        attributes += Markup(' title="{}"').format(title)
    if anchor:
        named.add(anchor)
        attributes += Markup(' id="{}"').format(anchor)
    if link is not None:
        return Markup('<a href="{}"{}>{}</a>').format(link.href, attributes, words)
    return Markup("<mark{}>{}</mark>").format(attributes, words)


def paragraphs(text: str, marks: Sequence[Mark]) -> list[Markup]:
    """The paragraphs of ``text``, each marked."""
    found, at = [], 0
    for piece in text.split("\n\n"):
        near = [one for one in marks if one.start < at + len(piece) and one.end > at]
        found.append(marked(piece, near, at))
        at += len(piece) + 2
    return found


def snippet(text: str) -> Markup:
    """A search result's words, with those that were searched for (in ``[ ]``) marked."""
    pieces = []
    for n, part in enumerate(text.split("[")):
        hit, closed, rest = part.partition("]")
        if n and closed:
            pieces.append(Markup('<mark class="m-hit">{}</mark>{}').format(hit, rest))
        else:
            pieces.append(escape(("[" if n else "") + part))
    return Markup("").join(pieces)
