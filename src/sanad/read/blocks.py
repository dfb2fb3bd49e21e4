"""An HTML page as a flat list of text blocks and the elements that hold them: one parse, one pass.

The parser (lexbor, through resiliparse) mends the markup and writes it out well-formed; that is cut at its tags once. Walking the parser's own
tree from Python takes several times as long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from resiliparse.parse.html import HTMLTree

from sanad.text.clean import strip_unseen

_TAG = re.compile(r'<(/?)([a-z][a-z0-9:-]*)([^">]*(?:"[^"]*"[^">]*)*)>', re.IGNORECASE)
_UNREAD = re.compile(r"<(?:!--|(script|style|svg|iframe|textarea|select|noscript|template)(?=[\s>/])[^>]*>)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_INLINE = frozenset("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var "
                    "wbr picture slot".split())
_VOID = frozenset("area base br col embed frame hr img input keygen link meta param source track wbr amp-img amp-pixel amp-analytics".split())
_UNSHOWN = re.compile(r"display:\s*none", re.IGNORECASE)
_NAMING = (' class="', ' id="', ' role="', ' data-testid="', ' data-component="')
MOST_DEPTH = 400
MOST_SCRIPTS = 30


@dataclass(slots=True)
class Element:
    """A block-level element: its place in the tree, its class and id as written, and where its blocks begin and end."""

    parent: int
    tag: str
    names: str
    attributes: str
    first: int
    last: int = 0
    hidden: bool = False


@dataclass(slots=True)
class Block:
    """A run of text between two block-level tags; ``links`` counts its characters inside of links, ``anchors`` are their texts."""

    text: str
    element: int
    tag: str
    links: int
    anchors: tuple[str, ...] = ()


@dataclass(slots=True)
class Marked:
    """An element whose attributes say what its text is: ``itemprop``, ``rel=author``, ``time``."""

    kind: str
    value: str
    text: str
    element: int


@dataclass(slots=True)
class Page:
    """What one pass over the markup leaves."""

    elements: list[Element] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)
    metas: list[tuple[str, str]] = field(default_factory=list)


def attributes_of(raw: str) -> dict[str, str]:
    """The attributes of a tag, with entities resolved."""
    return {name.lower(): unescape(value) if "&" in value else value for name, value in _ATTRIBUTE.findall(raw)}


def cut_unread(html: str) -> tuple[str, list[str]]:
    """``html`` without scripts, styles, comments and the like, which make up most of a page, and the JSON-LD among the scripts."""
    lowered = html.lower() if "</SCRIPT" in html or "</STYLE" in html or "</Script" in html else html
    kept: list[str] = []
    scripts: list[str] = []
    start = 0
    for found in iter(lambda: _UNREAD.search(html, start), None):
        kept.append(html[start:found.start()])
        name = found.group(1)
        close = "-->" if name is None else f"</{name.lower()}"
        end = lowered.find(close, found.end() if name else found.start() + 4)
        if end < 0:  # never closed: what the browser would do with the rest is the parser's matter
            kept.append(html[found.start():])
            break
        if name and len(scripts) < MOST_SCRIPTS and "ld+json" in found.group():
            scripts.append(html[found.end():end])
        start = end + 3 if name is None else html.find(">", end) + 1 or len(html)
    else:
        kept.append(html[start:])
    return " ".join(kept), scripts


def mend(html: str) -> tuple[str, str]:
    """Head and body of ``html``, well-formed; empty where there is none."""
    tree = HTMLTree.parse(html)
    return (tree.head.html if tree.head else ""), (tree.body.html if tree.body else "")


def read_blocks(body: str) -> Page:
    """The blocks of the well-formed markup ``body``."""
    page = Page()
    elements, blocks = page.elements, page.blocks
    parts = _TAG.split(body)
    elements.append(Element(-1, "body", "", "", 0))
    stack = [0]
    names: list[str] = ["body"]
    current, pieces, opened = 0, [parts[0]], -1
    anchors: list[str] = []
    captures: list[tuple[int, Marked, int]] = []
    depth = 0

    def flush() -> None:
        nonlocal opened
        if opened >= 0:
            close_anchor()
            opened = 0  # the link goes on in the next block
        text = "".join(pieces)
        pieces.clear()
        if "&" in text:
            text = unescape(text)
        text = " ".join(text.split())
        if not text.isprintable():
            text = strip_unseen(text)
        if text:
            blocks.append(Block(text, current, elements[current].tag, min(sum(map(len, anchors)), len(text)), tuple(anchors)))
        anchors.clear()

    def close_anchor() -> None:
        text = " ".join(unescape("".join(pieces[opened:])).split())
        if text:
            anchors.append(text)

    for index in range(1, len(parts), 4):
        close, tag, attributes, text = parts[index], parts[index + 1], parts[index + 2], parts[index + 3]
        if tag in _INLINE:
            if tag == "a":
                if opened >= 0:
                    close_anchor()
                opened = -1 if close else len(pieces)
            if not close:
                depth += 1
                if ("itemprop=" in attributes or "rel=" in attributes and "author" in attributes or tag == "time") and len(captures) < 200:
                    captures.append((depth, _mark(tag, attributes, current), len(pieces)))
            elif depth:
                if captures and captures[-1][0] >= depth:
                    _, marked, start = captures.pop()
                    marked.text = " ".join(unescape("".join(pieces[start:])).split())
                    page.marked.append(marked)
                depth -= 1
        elif tag in _VOID:
            if tag == "br" or tag == "hr":
                flush()
            elif "itemprop=" in attributes:
                page.marked.append(_mark(tag, attributes, current))
        elif close:
            if pieces or opened >= 0:
                flush()
            captures.clear()
            depth = 0
            if tag in names:
                while names.pop() != tag:
                    elements[stack.pop()].last = len(blocks)
                elements[stack.pop()].last = len(blocks)
                if not stack:
                    stack, names = [0], ["body"]
                current = stack[-1]
        elif len(stack) < MOST_DEPTH:
            if pieces or opened >= 0:
                flush()
            captures.clear()
            depth = 0
            elements.append(Element(current, tag, _names(attributes), attributes, len(blocks), 0, _is_hidden(attributes)) if attributes
                            else Element(current, tag, "", "", len(blocks)))
            current = len(elements) - 1
            stack.append(current)
            names.append(tag)
            if "itemprop=" in attributes:
                page.marked.append(_mark(tag, attributes, current))
        if text and (pieces or not text.isspace()):
            pieces.append(text)
    flush()
    for open_one in stack:
        elements[open_one].last = len(blocks)
    for marked in page.marked:
        if not marked.text and marked.kind.startswith("itemprop:"):
            one = elements[marked.element]
            if one.last - one.first <= 6:
                marked.text = " ".join(block.text for block in blocks[one.first:one.last])
    return page


def _names(attributes: str) -> str:
    """Class, id and role, as written."""
    found = []
    for opening in _NAMING:
        start = attributes.find(opening)
        if start >= 0:
            start += len(opening)
            found.append(attributes[start:attributes.find('"', start)])
    return " ".join(found)


def _is_hidden(attributes: str) -> bool:
    return ' hidden=""' in attributes or 'aria-hidden="true"' in attributes or "display:" in attributes and bool(_UNSHOWN.search(attributes))


def _mark(tag: str, raw: str, element: int) -> Marked:
    attributes = attributes_of(raw)
    kind = "itemprop:" + attributes["itemprop"] if "itemprop" in attributes else "author" if "author" in attributes.get("rel", "") else tag
    return Marked(kind, attributes.get("content") or attributes.get("datetime") or "", "", element)
