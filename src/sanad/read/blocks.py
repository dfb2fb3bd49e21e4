"""An HTML page as a flat list of text blocks and the elements that hold them, in one pass over its tags.

The source is cut at its tags by an expression that reads each character once, whatever the markup; what sites write wrong (a
paragraph or list item never closed, ends without beginnings) is put right on the way. Where attributes hold tags of their own, so
that the cut goes wrong, the markup is mended by a parser (lexbor, through resiliparse) first and cut again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from itertools import islice
from operator import length_hint
from typing import Final

from resiliparse.parse.html import HTMLTree

from sanad.text.clean import strip_unseen

# Inline elements that say nothing of their text.
# fmt: off
_INLINE: Final = frozenset({
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    "picture", "source", "slot", "input", "link", "meta", "param", "area", "col", "embed", "track", "base",
})
# fmt: on
# Nothing in them is shown as text of the page.
_SKIPPED: Final = frozenset({"svg", "iframe", "textarea", "select", "noscript", "template"})
_VOID: Final = frozenset({"br", "hr", "amp-pixel", "amp-analytics", "frame", "keygen"})
_NAME: Final = re.compile(r"(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_ATTRIBUTE: Final = re.compile(r"""(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_NAMES: Final = re.compile(r"""\s(?:class|id|role|data-testid|data-component)="([^"]*)\"""")
_NAMING: Final = re.compile(r"""(?i)\s(?:class|id|role|data-testid|data-component)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_SHOWN: Final = re.compile(r">\s*+([^<]++)")
_UNSHOWN: Final = re.compile(r"""\shidden(?=[\s>/=]|$)|aria-hidden\s*=\s*["']?true|display:\s*none""", re.IGNORECASE)
_BROKEN: Final = re.compile(r"""^["'][^<>"']{0,3}/?>|=\s*["']$|\w="[^"]*$|-->|\\n|\\\"|\\/""")
# Elements that end where a sibling or a block begins, as HTML lets writers leave their ends out.
_ENDED_BY: Final = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
}
# fmt: off
_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section",
    "table", "ul", "li", "td", "th", "tr",
})
# fmt: on
_SCOPES: Final = frozenset({"ul", "ol", "dl", "table", "body"})
LONG_PARAGRAPH: Final = 80  # characters
MOST_OF: Final = 0.85  # of the text of long paragraphs
ENOUGH: Final = 1500  # characters in long paragraphs for an article
GAP: Final = 10_000  # characters of markup without a long paragraph behind which the article is over
FEET: Final = 5000  # characters of markup at the foot of the page in which it says whose it is
ABOVE: Final = 3000  # characters of markup around an article that may hold its kicker, time, picture or tags
BELOW: Final = 5000
MOST_DEPTH: Final = 400


# Made by the hundred for each page, so that how they are made is written out: what `dataclass` makes of it can't be compiled.


class Tag:
    """What a tag does to the blocks of its page (``act``), and its name in small letters; of one that opens an element whether it
    ends a paragraph, which open siblings it ends, and the attributes that a line break parts from its name."""

    __slots__ = ("act", "attributes", "ended", "ends_paragraph", "name")

    def __init__(self, act: int, name: str, attributes: str = "") -> None:
        self.act = act
        self.name = name
        self.ends_paragraph = name in _BLOCKS
        self.ended = _ENDED_BY.get(name)
        self.attributes = attributes


class Element:
    """A block-level element: its place in the tree, its attributes, where its blocks begin and end, and whether a picture stands in
    it; of one with text also its class, id and role as written, and whether it is hidden."""

    __slots__ = ("attributes", "first", "hidden", "last", "names", "parent", "pictured", "tag")

    def __init__(self, parent: int, tag: str, attributes: str, first: int) -> None:
        self.parent = parent
        self.tag = tag
        self.attributes = attributes
        self.first = first
        self.last = 0
        self.pictured = False
        self.names = ""
        self.hidden = False


class Block:
    """A run of text between two block-level tags; ``links`` counts its characters inside of links, ``anchors`` are their texts."""

    __slots__ = ("anchors", "element", "links", "tag", "text")

    def __init__(self, text: str, element: int, tag: str, links: int = 0, anchors: tuple[str, ...] = ()) -> None:
        self.text = text
        self.element = element
        self.tag = tag
        self.links = links
        self.anchors = anchors


@dataclass(slots=True)
class Page:
    """What one pass over the markup leaves."""

    elements: list[Element] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    markup: str = ""  # what they were read from
    above: str = ""  # the text of the menus above, which were not looked at
    below: str = ""  # the same of what follows far behind the article
    foot: str = ""  # the markup at the end of the page, where that lies behind the part that was looked at


def attributes_of(raw: str) -> dict[str, str]:
    """The attributes of a tag, with entities resolved."""
    return {
        name.lower(): unescape(value) if "&" in (value := one or two or three) else value
        for name, one, two, three in _ATTRIBUTE.findall(raw)
    }


def read_page_blocks(html: str) -> Page:
    """The blocks of ``html``, which has been through `cut_unread`; mended first where its own tags can't be trusted."""
    start = html.find("<body")
    if start < 0:
        start = html.find("<BODY")
    page = _read_body(html, max(start, 0))
    if any('"' in block.text and _is_broken(block.text) for block in page.blocks):
        tree = HTMLTree.parse(html)
        page = _read_body(tree.body.html if tree.body else html, 0)
    return page


def _is_broken(text: str) -> bool:
    """Whether what should be a text with quotes in it is, or holds, the rest of a tag that was cut at the wrong place."""
    return ("=" in text or ">" in text or "\\" in text) and bool(_BROKEN.search(text))


def _read_body(html: str, start: int) -> Page:
    """The blocks of the part of the body, which begins at ``start``, that can hold the article, and the text of the rest."""
    ends, sizes = _long_paragraphs(html, start)
    begin, end = _begin(html, start, ends, sizes), _end(html, ends, sizes)
    markup = html[begin:end]
    page = read_blocks(markup)
    _read_attributes(page.elements)
    page.markup = markup
    page.above, page.below = _text(html, start, begin), _text(html, end, len(html))
    page.foot = html[html.find("<", max(end, len(html) - FEET)) :] if end < len(html) else ""
    return page


def read_feet(page: Page) -> list[Block]:
    """The last blocks of the page, far behind its article too."""
    return read_blocks(page.foot).blocks if page.foot else page.blocks[-12:]


def read_part(markup: str, begin: int, end: int) -> list[Block]:
    """The blocks of a part of ``markup``, of whole tags."""
    start = max(markup.rfind("<", 0, max(begin, 1)), 0)
    return read_blocks(markup[start : markup.find("<", end) if end < len(markup) else None]).blocks


def _long_paragraphs(html: str, start: int) -> tuple[list[int], list[int]]:
    """Where the long paragraphs behind ``start`` end, and about how many characters they have."""
    ends: list[int] = []
    sizes: list[int] = []
    while (end := html.find("</p>", start)) >= 0:
        if end - start > LONG_PARAGRAPH and (begin := html.rfind("<p", start, end)) >= 0:
            size = end - begin - html.count("<", begin, end) * 40  # tags have about so many characters
            if size > LONG_PARAGRAPH:
                ends.append(end + 4)
                sizes.append(size)
        start = end + 4
    return ends, sizes


def _begin(html: str, start: int, ends: list[int], sizes: list[int]) -> int:
    """Where the part of the page begins that can hold the article: somewhat above the headline, where hardly any paragraph stands
    before it."""
    headline = html.find("<h1", start)
    above = headline - ABOVE
    if above < start or sum(sizes[: bisect_right(ends, headline)]) * 5 > sum(sizes):
        return start
    return html.find("<", max(above, html.rfind("<article", above, headline), html.rfind("<main", above, headline)))


def _end(html: str, ends: list[int], sizes: list[int]) -> int:
    """Where the part of the page ends that can hold the article: some way behind the paragraphs that hold most of its text, where
    no other long one stands."""
    whole, so_far = sum(sizes), 0
    for index, place in enumerate(ends):
        so_far += sizes[index]
        following = ends[index + 1] if index + 1 < len(ends) else len(html)
        if so_far >= max(whole * MOST_OF, ENOUGH) and index >= 2 and following - place > GAP:
            return max(html.find("<", place + BELOW), place)
    return len(html)


def _text(html: str, begin: int, end: int) -> str:
    """All text of a part that is not looked at, on one line."""
    return _clean(" ".join(_SHOWN.findall(html, begin, end))) if begin < end else ""


# What a tag does to the blocks of its page.
_OPENS: Final = 0
_CLOSES: Final = 1
_BREAKS: Final = 2
_FLOWS: Final = 3
_LINKS: Final = 4
_UNLINKS: Final = 5
_SKIPS: Final = 6
_SAYS: Final = 7
_SHOWS: Final = 8


@lru_cache(maxsize=256)
def _tag_of(head: str) -> Tag:
    """The tag that begins with ``head``, without attributes but those that a line break parts from its name."""
    found = _NAME.match(head)
    if found is None:
        return Tag(_FLOWS if head[:1] in ("!", "?", "/") else _SAYS, "")
    name, closes = found.group(2).lower(), bool(found.group(1))
    if name in _INLINE:
        act = _FLOWS
    elif name in ("img", "amp-img"):
        act = _SHOWS
    elif name == "a":
        act = _UNLINKS if closes else _LINKS
    elif name in _SKIPPED:
        act = _FLOWS if closes else _SKIPS
    elif name in _VOID:
        act = _BREAKS
    else:
        act = _CLOSES if closes else _OPENS
    return Tag(act, name, head[len(name) :] if act == _OPENS else "")


def _read_attributes(elements: list[Element]) -> None:
    """Fill in what the attributes of ``elements`` say, where there is text that it is said of."""
    known: dict[str, tuple[str, bool]] = {}
    for one in elements:
        if one.attributes and one.first < one.last:
            if (said := known.get(one.attributes)) is None:
                known[one.attributes] = said = _names_in(one.attributes), _is_hidden(one.attributes)
            one.names, one.hidden = said


def _names_in(attributes: str) -> str:
    """Of class, id and role what is written."""
    if attributes.startswith(' class="') and attributes.find('"', 8) == len(attributes) - 1:
        return attributes[8:-1]
    if attributes.count('="') == attributes.count("="):  # as nearly all are
        return " ".join(_NAMES.findall(attributes))
    return " ".join([one or two or three for one, two, three in _NAMING.findall(attributes)])


def _is_hidden(attributes: str) -> bool:
    return ("hidden" in attributes or "display:" in attributes) and bool(_UNSHOWN.search(attributes))


def read_blocks(body: str) -> Page:
    """The blocks of the markup ``body``."""
    page = Page()
    elements, blocks = page.elements, page.blocks
    parts = body.split("<")
    elements.append(Element(-1, "body", "", 0))
    stack, names = [0], ["body"]
    current, count, opened = 0, 0, -1  # element, number of blocks, and where in the pieces the open link begins
    pieces = [parts[0]]
    anchors: list[str] = []
    tags: dict[str, Tag] = {}
    unclosed: set[str] = set()
    rest = iter(parts)
    next(rest)
    for part in rest:
        head, closed, text = part.partition(">")
        name, blank, attributes = head.partition(" ")
        if (known := tags.get(name)) is None:
            tags[name] = known = _tag_of(name)
        act = known.act
        if act <= _BREAKS:  # opens, closes or breaks a block
            if not closed:
                pieces.append("<" + part)
                continue
            if pieces:
                if inner := _clean("".join(pieces)):
                    if opened < 0 and not anchors:
                        blocks.append(Block(inner, current, names[-1]))
                    else:
                        if opened >= 0 and (rest_of_link := inner if opened == 0 else _clean("".join(pieces[opened:]))):
                            anchors.append(rest_of_link)
                        blocks.append(Block(inner, current, names[-1], min(sum(map(len, anchors)), len(inner)), tuple(anchors)))
                        anchors = []
                    count += 1
                if opened >= 0:
                    opened = 0  # the link goes on in the next block
                pieces.clear()
            if act == _CLOSES:
                tag = known.name
                if tag in names:
                    while names.pop() != tag:
                        elements[stack.pop()].last = count
                    ended_one = stack.pop()
                    if elements[ended_one].first == count and 0 < ended_one == len(elements) - 1:
                        elements.pop()  # there is nothing in it
                    else:
                        elements[ended_one].last = count
                    if not stack:
                        stack, names = [0], ["body"]
                    current = stack[-1]
            elif act == _OPENS and len(stack) < MOST_DEPTH:
                if known.ends_paragraph and names[-1] == "p":
                    elements[stack.pop()].last = count
                    names.pop()
                if known.ended:
                    _close_siblings(known.ended, stack, names, elements, count)
                current = len(elements)
                elements.append(Element(stack[-1], known.name, known.attributes + blank + attributes, count))
                stack.append(current)
                names.append(known.name)
            if text and not text.isspace():
                pieces.append(text)
        elif act == _FLOWS:
            if text:
                pieces.append(text)
            elif not closed:
                pieces.append("<" + part)
        elif act == _SHOWS:
            elements[current].pictured = True
            pieces.append(text if closed else "<" + part)
        elif not closed or act == _SAYS:
            pieces.append("<" + part)
        elif act == _SKIPS:
            pieces.append(" ")
            pieces.append(text if head.endswith("/") else _skip(known.name, rest, parts, unclosed))
        else:
            if opened >= 0 and pieces and (inner := _clean("".join(pieces[opened:]))):
                anchors.append(inner)
            opened = -1 if act == _UNLINKS else len(pieces)
            if text and (pieces or not text.isspace()):
                pieces.append(text)
    if inner := _clean("".join(pieces)):
        blocks.append(Block(inner, current, elements[current].tag, min(sum(map(len, anchors)), len(inner)), tuple(anchors)))
    for open_one in stack:
        elements[open_one].last = len(blocks)
    elements[0].last = len(blocks)
    return page


def _skip(tag: str, rest: Iterator[str], parts: list[str], unclosed: set[str]) -> str:
    """Move ``rest`` behind the end of the element ``tag``, if it has one, and give the text there."""
    here = len(parts) - length_hint(rest)
    close = "/" + tag
    end = -1
    if tag not in unclosed:
        size = len(close)
        end = next((place for place in range(here, len(parts)) if parts[place][:size].lower() == close), -1)
    if end < 0:
        unclosed.add(tag)
        return parts[here - 1].partition(">")[2]
    next(islice(rest, end - here, None), None)
    return parts[end].partition(">")[2]


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
    """``raw`` with its entities resolved, on one line."""
    if "&" in raw:
        raw = raw.replace("&nbsp;", " ")
        if "&" in raw:
            raw = unescape(raw)
    text = " ".join(raw.split())
    return text if text.isprintable() else " ".join(strip_unseen(text).split())
