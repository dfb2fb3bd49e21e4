"""What a page shows as its headline, where its markup says so and where only type and place do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from sanad.read.blocks import Block, Page
from sanad.read.caption import read_caption
from sanad.read.context import Context
from sanad.read.heading import is_stamp
from sanad.read.lines import Line, has_stamp, is_prose, line_of, name_kind
from sanad.read.mainbody import Body
from sanad.read.metadata import Metadata
from sanad.read.people import looks_like_name
from sanad.read.titles import split_title
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

# Words of what may be no headline, but the name of a site, and of a window title that holds none.
SHORT_TITLE: Final = 4
SHORT_WINDOW: Final = 6
LONG_TITLE: Final = 20  # letters of a headline that is looked for at either end of a window title without marks
ABOVE: Final = 25  # blocks above the running text among which a headline is looked for
LONGEST: Final = 200  # characters of a headline
_TAGS: Final = re.compile(r"(?:<[^<>]*>\s*)+$")
_BOLD: Final = re.compile(r"<(?:b|strong|big)\b", re.IGNORECASE)
_SIZE: Final = re.compile(r"<font\b[^<>]*?\bsize\s*=\s*[\"']?(\+?)(\d)", re.IGNORECASE)
MARKS: Final = 3  # lines above the running text that say who wrote or when, or look like it, between which a headline may stand
USUAL: Final = 3  # the size of letters in old markup, on which +1 counts


class Headlines(NamedTuple):
    """What is shown as a headline, the likeliest first; ``alone`` where the window title has nothing of it, but the name of the
    site."""

    shown: list[str]
    alone: bool = False


def find_headlines(page: Page, body: Body, data: Metadata, context: Context) -> Headlines:
    """The headlines that the markup names; where it names none, a block that is a part of its window title, and where there is none
    either, what stands out above the byline."""
    found = [block.text for block in page.blocks if block.tag == "h1"]
    window = key_of(data.titles.get("title", ""))
    if not window or any(len(text.split()) > SHORT_TITLE or not _at_edge(key_of(text), window) for text in found):
        return Headlines(found)
    if found and len(window) < 2 * max(len(key_of(text)) for text in found) and window not in map(key_of, found):
        return Headlines(found)  # and not only the name of the site
    parts = {key_of(part) for part in split_title(data.titles["title"])}
    shown = [block.text for block in page.blocks[:200] if 12 < len(block.text) < 300]
    fitting = [text for text in shown if (key := key_of(text)) in parts or (len(key) >= LONG_TITLE and _at_edge(key, window))]
    fitting.sort(key=lambda text: (key_of(text) == window, -len(text)))  # a part before the whole, the longest first
    if any(len(text.split()) > SHORT_TITLE for text in fitting):
        return Headlines(fitting)
    if set(data.titles) == {"title"} and (above := _above_byline(page, body, data.titles["title"], context)):
        return Headlines([above], alone=True)
    if len(data.titles["title"].split()) <= SHORT_WINDOW:
        named = (one.text for one in page.blocks[:60] if one.tag in ("h2", "h3") and one.text.count(" ") >= SHORT_TITLE)
        fitting[:0] = list(islice(named, 1))
    return Headlines(fitting or found)


def _at_edge(key: str, window: str) -> bool:
    return window.startswith(key) or window.endswith(key)


def _above_byline(page: Page, body: Body, window: str, context: Context) -> str | None:
    """What stands out most among the blocks between the name of the site and who wrote the article or when, by its element or its
    type."""
    end = _first_running(page, body)
    start = max(end - ABOVE, 0)
    lines = [line_of(block.text) for block in page.blocks[start:end]]
    for line in lines:
        name_kind(line, context.words)
    ranks = [_rank(page, block) for block in page.blocks[start:end]]
    marks = [index for index in range(1, len(lines)) if _says_who_or_when(lines[index], ranks[index], context)]
    rows = [
        (index, rank, block.text)
        for index, (block, line, rank) in enumerate(zip(page.blocks[start:end], lines, ranks, strict=True))
        if _may_head(block, line, window, context)
        and line.text.count(" ") >= (1 if rank > 1 else 2 if rank else SHORT_TITLE)
    ]
    tops = [_stands_out([(rank, text) for index, rank, text in rows if index < mark]) for mark in [*marks[:MARKS], len(lines)]]
    large = next((top for top in tops if top is not None and top[0] > 1), None)  # also where the day stands above it
    top = large or tops[0]
    return None if top is None or (top[0] < 1 and not marks) else top[1]


def _stands_out(rows: list[tuple[int, str]]) -> tuple[int, str] | None:
    """The last of those that stand out most."""
    return max(reversed(rows), key=lambda row: row[0], default=None)


def _first_running(page: Page, body: Body) -> int:
    """Index of the block in which the article's running text begins."""
    kept = set(map(id, body.blocks))
    running = (index for index, block in enumerate(page.blocks) if id(block) in kept and is_prose(line_of(block.text)))
    return next(running, min(body.first, len(page.blocks)))


def _says_who_or_when(line: Line, rank: int, context: Context) -> bool:
    if line.kind in ("byline", "editor", "published", "modified") or is_stamp(line, context):
        return True
    if line.kind != "text" or rank > 1 or line.text.isupper() or _is_section(line.folded, context):
        return False
    return looks_like_name(line.text, context.words, 3) and not context.is_outlet(line.text)


def _is_section(folded: str, context: Context) -> bool:
    return folded in context.words.menu or folded in context.words.sections


def _may_head(block: Block, line: Line, window: str, context: Context) -> bool:
    """Whether the block can be a headline, and is neither the site's name, nor a section, nor a button."""
    text = line.text
    if line.kind != "text" or block.links * 2 > len(text) or len(text) > LONGEST or has_stamp(text) or text.count(" ") < 1:
        return False
    if _is_section(line.folded, context) or (text.isupper() and text.count(" ") < SHORT_TITLE) or text.endswith((".", ":")):
        return False
    if context.is_outlet(text) or context.is_place(text) or read_caption(text, context.words).credit:
        return False
    words, site = set(line.folded.split()), set(fold(window).split())
    return not (_at_edge(key_of(text), key_of(window)) or (len(words) <= SHORT_TITLE and len(words & site) * 2 >= len(words)))


def _rank(page: Page, block: Block) -> int:
    """How much the block stands out: a heading by its element, else bold or large type; 0 where it does not."""
    if block.tag[:1] == "h" and block.tag[1:].isdigit():
        return 10 - int(block.tag[1:])
    at = page.markup.find(block.text[:24])
    before = _TAGS.search(page.markup, max(at - 300, 0), at) if at > 0 else None
    if before is None:
        return 0
    tags = before.group()
    return max([int(bool(_BOLD.search(tags))), *_sizes(tags)])


def _sizes(tags: str) -> Iterator[int]:
    """How much larger than usual ``tags`` make letters, if they do."""
    for sign, size in _SIZE.findall(tags):
        larger = int(size) - (0 if sign else USUAL)
        yield larger + 1 if larger > 0 else 0
