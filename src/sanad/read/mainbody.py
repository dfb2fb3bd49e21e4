"""Which blocks of an HTML page are the article's body."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from sanad.lang.furniture import FurnitureWords
from sanad.read.besides import ASIDE_TAGS, is_beside, is_body
from sanad.read.blocks import Block, Element, Page

_CERTAIN: Final = frozenset({"aside", "nav", "footer", "figcaption", "button", "dialog"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LEAVES: Final = frozenset({"p", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "pre", "figure", *_HEADINGS})
_STOP: Final = re.compile(r"[.!?…。！？][\"”’»)\]']*(?:\s|$)")
_STOPS: Final = frozenset('.!?…。！？"”»')  # which close a text that ends with them
SHARE: Final = 0.7  # of the text that a child must hold for the body to lie in it
HINTED: Final = 0.4  # the same for an element that the markup calls an article
RIVAL: Final = 0.12  # what another such element may hold at most
WIDER: Final = 1.4  # times the text that an element around the body may hold to be taken instead
MOST_BESIDE: Final = 0.4  # of the body's text may stand in elements of a name that says otherwise; beyond that the name is wrong


def worth(block: Block) -> int:
    """How much a block speaks for running text: its length, less where it is links; below zero for a menu or a teaser."""
    length = len(block.text)
    if block.links * 2 > length:
        return -min(length, 60) // 2
    if block.tag in _HEADINGS:
        return 0
    stops = length > 200 or block.text[-1] in _STOPS or bool(_STOP.search(block.text))
    if length < 80 and not stops:
        return 0 if length > 30 else -4
    return length - 2 * block.links if stops else (length - block.links) // 3


class Body(NamedTuple):
    """The blocks of the body in order, and the indices of the first and the last among all blocks of the page."""

    blocks: list[Block]
    first: int
    last: int


def find_body(page: Page, words: FurnitureWords) -> Body:
    """The blocks of the body in order, without those that stand beside it."""
    elements, blocks = page.elements, page.blocks
    worths = [worth(block) for block in blocks]
    certain = _inherit(elements, [one.tag in _CERTAIN or one.hidden for one in elements])
    core = _home(elements, blocks, _sums(elements, blocks, worths, certain))
    beside = _inherit(elements, _beside(elements, blocks, worths, core, words))
    sums = _sums(elements, blocks, worths, beside)
    home = elements[_widened(_home(elements, blocks, sums), elements, sums)]
    kept = [index for index in range(home.first, home.last) if not beside[blocks[index].element] and _is_kept(blocks[index])]
    if not kept:
        return Body([], len(blocks), len(blocks))
    return Body([blocks[index] for index in kept], kept[0], kept[-1])


def _inherit(elements: list[Element], marks: list[bool]) -> list[bool]:
    """``marks`` with every element below a marked one marked too."""
    for index in range(1, len(elements)):
        if marks[elements[index].parent]:
            marks[index] = True
    return marks


def _sums(elements: list[Element], blocks: list[Block], worths: list[int], without: list[bool]) -> list[int]:
    """For each element the running text in it, without that of the marked ones."""
    sums = [0] * len(elements)
    for block, value in zip(blocks, worths, strict=True):
        if value > 0 and not without[block.element]:
            sums[block.element] += value
    for index in range(len(elements) - 1, 0, -1):
        sums[elements[index].parent] += sums[index]
    return sums


def is_picture(page: Page, element: int) -> bool:
    """Whether the element holds a picture and hardly more than what could be its caption."""
    one = page.elements[element]
    return one.pictured and one.tag != "p" and element > 0 and _is_small(one, page.blocks, MOST_CAPTION)


def _is_small(one: Element, blocks: list[Block], most: int) -> bool:
    """Whether the element holds a few short blocks."""
    return one.last - one.first <= 4 and sum([len(block.text) for block in blocks[one.first : one.last]]) <= most


# Characters of a caption with its credit, and of a table set into the text.
MOST_CAPTION: Final = 320
MOST_BOX: Final = 400


def _beside(elements: list[Element], blocks: list[Block], worths: list[int], core: int, words: FurnitureWords) -> list[bool]:
    """Which elements stand beside the article by tag or name; not those that hold much of what reads like the article."""
    running = [0]
    for value in worths:
        running.append(running[-1] + max(value, 0))
    body = elements[core]
    whole = running[body.last] - running[body.first]
    judged = {"": False}
    marks = [False] * len(elements)
    held: dict[str, int] = {}
    for index, one in enumerate(elements):
        if one.last == one.first:
            continue
        if (one.pictured or one.tag == "table") and one.tag != "p" and index:
            within = body.first <= one.first and one.last <= body.last and one.last - one.first < body.last - body.first
            if within and _is_small(one, blocks, MOST_CAPTION if one.pictured else MOST_BOX):
                marks[index] = True
                continue
        if (aside := judged.get(one.names)) is None:
            judged[one.names] = aside = is_beside(one.names, words)
        if aside or one.hidden or one.tag in ASIDE_TAGS:
            marks[index] = True
            inside = running[min(one.last, body.last)] - running[max(one.first, body.first)]
            if inside > 0:
                key = f"{one.tag} {one.names}"
                held[key] = held.get(key, 0) + inside
    wrong = {key for key, inside in held.items() if inside > whole * MOST_BESIDE}
    if wrong:
        for index, one in enumerate(elements):
            if marks[index] and f"{one.tag} {one.names}" in wrong:
                marks[index] = False
    return marks


def _home(elements: list[Element], blocks: list[Block], sums: list[int]) -> int:
    """The deepest element that holds the body: from the root down as long as one child holds most of the text."""
    children: dict[int, list[int]] = {}
    for index, value in enumerate(sums):
        if value > 0 and index and elements[index].tag not in _LEAVES:
            children.setdefault(elements[index].parent, []).append(index)
    home = 0
    while True:
        while home in children:
            best = max(children[home], key=lambda index: sums[index])
            if sums[best] < sums[home] * SHARE:
                break
            home = best
        hinted = _hinted(elements, blocks, sums, home)
        if hinted is None:
            return home
        home = hinted


def _widened(home: int, elements: list[Element], sums: list[int]) -> int:
    """The element around ``home`` that the markup calls the body of the article, where little more text stands in it."""
    above = elements[home].parent
    while above > 0 and sums[above] <= sums[home] * WIDER:
        if "articleBody" in elements[above].attributes or "article-body" in elements[above].names:
            return above
        above = elements[above].parent
    return home


def _hinted(elements: list[Element], blocks: list[Block], sums: list[int], home: int) -> int | None:
    """The element below ``home`` that the markup calls the article and that holds enough of the text; `None` where several share
    it."""
    first, last = elements[home].first, elements[home].last
    most, least = sums[home], sums[home] * RIVAL
    found = [
        index
        for index in range(home + 1, len(elements))
        if most > sums[index] >= least
        and first <= elements[index].first
        and elements[index].last <= last
        and (
            (one := elements[index]).tag in ("article", "main")
            or "articleBody" in one.attributes
            or (bool(one.names) and is_body(one.names))
        )
    ]
    if not found:
        return None
    best = max(found, key=lambda index: sums[index])
    if sums[best] < sums[home] * HINTED:
        return None
    apart = [
        index for index in found if elements[index].first >= elements[best].last or elements[index].last <= elements[best].first
    ]
    if not apart:
        return best
    headline = next((block.element for block in blocks if block.tag == "h1"), 0)
    return (
        next((index for index in found if elements[index].first <= elements[headline].first < elements[index].last), None)
        if headline
        else None
    )


def _is_kept(block: Block) -> bool:
    if block.tag == "h1":
        return False
    length = len(block.text)
    if block.links * 10 >= length * 8 and (length < 120 or block.tag == "li"):
        return False
    pointing = block.links * 10 >= length * 6 and length < 120 and block.links < length - 5  # "IN OTHER NEWS Title of another"
    return not (pointing and block.text[-1].isalnum() and block.text[: length - block.links].strip().isupper())
