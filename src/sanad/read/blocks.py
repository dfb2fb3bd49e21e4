"""An HTML page as a flat list of text blocks and the elements that hold them, in one pass over its tags.

The source is cut at its tags by an expression that reads each character once, whatever the markup; what sites write wrong (a
paragraph or
list item never closed, ends without beginnings) is put right on the way. Where attributes hold tags of their own, so that the cut
goes
wrong, the markup is mended by a parser (lexbor, through resiliparse) first and cut again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from resiliparse.parse.html import HTMLTree

from sanad.text.clean import strip_unseen

# Inline elements that say nothing of their text are left standing in it and taken out of the finished block.
_PLAIN = (
    "abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|tt|u|"
    "var|wbr|picture|source|slot|img|input|link|meta|param|area|col|embed|track|base"
)
_TAG = re.compile(rf"<(/?)(?!(?:{_PLAIN})[\s/>])([a-z][a-z0-9:-]*)([^<>]*)>", re.IGNORECASE)
_PLAIN_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<![^<>]*>")
_UNREAD = re.compile(r"<(?:!--|(script|style|svg|iframe|textarea|select|noscript|template)(?=[\s>/])[^>]*>)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_NAMING = re.compile(r"""\s(?:class|id|role|data-testid|data-component)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_UNSHOWN = re.compile(r"""\shidden(?=[\s>/=]|$)|aria-hidden\s*=\s*["']?true|display:\s*none""", re.IGNORECASE)
_BROKEN = re.compile(r"""^["'][^<>"']{0,3}/?>|=\s*["']$|\w="[^"]*$|-->|\\n|\\\"|\\/""")
_VOID = frozenset({"br", "hr", "amp-img", "amp-pixel", "amp-analytics", "frame", "keygen"})
# Elements that end where a sibling or a block begins, as HTML lets writers leave their ends out.
_ENDED_BY = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
        "li",
        "td",
        "th",
        "tr",
    ]
)
_SCOPES = frozenset({"ul", "ol", "dl", "table", "body"})
MARGIN = 4000  # characters of markup above a headline that may hold its kicker, time or picture
MOST_DEPTH = 400
MOST_SCRIPTS = 30


@dataclass(slots=True)
class Element:
    """A block-level element: its place in the tree, class and id as written, and where its blocks begin and end."""

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
class Page:
    """What one pass over the markup leaves."""

    elements: list[Element] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    above: str = ""  # the text of the menus above, which were not looked at


def attributes_of(raw: str) -> dict[str, str]:
    """The attributes of a tag, with entities resolved."""
    return {
        name.lower(): unescape(value) if "&" in (value := one or two or three) else value
        for name, one, two, three in _ATTRIBUTE.findall(raw)
    }


def cut_unread(html: str) -> tuple[str, list[str]]:
    """``html`` without scripts, styles, comments and the like, which make up most of a page, and the JSON-LD among the scripts."""
    lowered = html.lower() if "</SCRIPT" in html or "</STYLE" in html or "</Script" in html else html
    kept: list[str] = []
    scripts: list[str] = []
    start, search = 0, _UNREAD.search
    unclosed: set[str] = set()
    while found := search(html, start):
        kept.append(html[start : found.start()])
        name = found.group(1)
        close = "-->" if name is None else f"</{name.lower()}"
        end = -1 if close in unclosed else lowered.find(close, found.end() if name else found.start() + 4)
        if end < 0:  # never closed: nothing behind it can be told from it
            unclosed.add(close)
            start = found.end()
            continue
        if name and len(scripts) < MOST_SCRIPTS and "ld+json" in found.group():
            scripts.append(html[found.end() : end])
        start = end + 3 if name is None else html.find(">", end) + 1 or len(html)
    kept.append(html[start:])
    return " ".join(kept), scripts


def read_page_blocks(html: str) -> Page:
    """The blocks of ``html``, which has been through `cut_unread`; mended first where its own tags can't be trusted."""
    start = html.find("<body")
    body = html[start:] if start >= 0 else html
    begin = _begin(body)
    page = read_blocks(body[begin:])
    page.above = _clean(body[:begin]) if begin else ""
    if any('"' in block.text and _BROKEN.search(block.text) for block in page.blocks):
        tree = HTMLTree.parse(html)
        page = read_blocks(tree.body.html if tree.body else html)
    return page


def _begin(body: str) -> int:
    """Where the part of the page begins that can hold the article: somewhat above the headline, where hardly any paragraph stands
    before it."""
    headline = body.find("<h1")
    if headline < MARGIN or body.count("<p", 0, headline) * 4 > body.count("<p", headline):
        return 0
    return body.find("<", max(headline - MARGIN, body.rfind("<article", 0, headline), body.rfind("<main", 0, headline)))


def read_blocks(body: str) -> Page:
    """The blocks of the markup ``body``."""
    page = Page()
    elements, blocks = page.elements, page.blocks
    parts = _TAG.split(body)
    elements.append(Element(-1, "body", "", "", 0))
    stack, names = [0], ["body"]
    current, pieces, opened = 0, [parts[0]], -1
    anchors: list[str] = []
    for index in range(1, len(parts), 4):
        tag = parts[index + 1]
        if tag == "a" or tag == "A":
            if opened >= 0 and (text := _clean("".join(pieces[opened:]))):
                anchors.append(text)
            opened = -1 if parts[index] else len(pieces)
        else:
            if pieces:
                raw = "".join(pieces)
                pieces.clear()
                if opened >= 0:
                    if text := _clean(raw):
                        anchors.append(text)
                    opened = 0  # the link goes on in the next block
                if text := _clean(raw):
                    blocks.append(
                        Block(
                            text,
                            current,
                            elements[current].tag,
                            min(sum(map(len, anchors)), len(text)) if anchors else 0,
                            tuple(anchors),
                        )
                    )
                if anchors:
                    anchors = []
            tag = tag.lower()
            if tag in _VOID:
                pass
            elif parts[index]:
                if tag in names:
                    while names.pop() != tag:
                        elements[stack.pop()].last = len(blocks)
                    elements[stack.pop()].last = len(blocks)
                    if not stack:
                        stack, names = [0], ["body"]
                    current = stack[-1]
            elif len(stack) < MOST_DEPTH:
                last = names[-1]
                if last == "p" and tag in _BLOCKS:
                    elements[stack.pop()].last = len(blocks)
                    names.pop()
                    last = names[-1]
                if tag in _ENDED_BY and (ended := _ENDED_BY[tag]):
                    _close_siblings(ended, stack, names, elements, len(blocks))
                attributes = parts[index + 2]
                if attributes:
                    hidden = ("hidden" in attributes or "display:" in attributes) and bool(_UNSHOWN.search(attributes))
                    elements.append(Element(stack[-1], tag, _names(attributes), attributes, len(blocks), 0, hidden))
                else:
                    elements.append(Element(stack[-1], tag, "", "", len(blocks)))
                current = len(elements) - 1
                stack.append(current)
                names.append(tag)
        text = parts[index + 3]
        if text and (pieces or not text.isspace()):
            pieces.append(text)
    if text := _clean("".join(pieces)):
        blocks.append(Block(text, current, elements[current].tag, min(sum(map(len, anchors)), len(text)), tuple(anchors)))
    for open_one in stack:
        elements[open_one].last = len(blocks)
    elements[0].last = len(blocks)
    return page


def _names(attributes: str) -> str:
    """Class, id and role, as written."""
    if attributes.startswith(' class="') and attributes.count("=") == 1:
        return attributes[8:-1]
    return " ".join(one or two or three for one, two, three in _NAMING.findall(attributes))


def _close_siblings(ended: frozenset[str], stack: list[int], names: list[str], elements: list[Element], count: int) -> None:
    """Close the open sibling that the new element ends, unless a list or table has been opened inside of it."""
    for place in range(len(names) - 1, max(len(names) - 8, 0), -1):
        if names[place] in ended:
            while len(names) > place:
                elements[stack.pop()].last = count
                names.pop()
            if "td" not in ended or "tr" not in ended:
                return
        elif names[place] in _SCOPES:
            return


def _clean(raw: str) -> str:
    """``raw`` without inline tags, entities resolved, on one line."""
    if "<" in raw:
        raw = _PLAIN_TAG.sub("", raw)
    if "&" in raw:
        raw = unescape(raw)
    text = " ".join(raw.split())
    return text if text.isprintable() else " ".join(strip_unseen(text).split())
