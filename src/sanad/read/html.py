"""An HTML page: one parse, shared by its metadata and its text."""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby

from sanad.lang.furniture import FurnitureWords
from sanad.model import Furniture
from sanad.read.besides import is_lead
from sanad.read.blocks import Block, Page, read_feet, read_page_blocks, read_part
from sanad.read.caption import read_caption
from sanad.read.context import Context
from sanad.read.details import read_details, take_caption
from sanad.read.draft import Draft
from sanad.read.heading import plainest, rights_owner
from sanad.read.lines import Line, has_stamp, line_of, name_kind, split_lines
from sanad.read.mainbody import Body, find_body, is_picture
from sanad.read.metadata import Metadata, read_metadata
from sanad.read.pasted import sort_body
from sanad.read.people import looks_like_name, split_names
from sanad.read.titles import choose_title, outlet_of_page, site_keys, split_title
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

_TAGGED = re.compile(r"(?:^|[\s_-])(?:tags?|topics?|keywords|taglist|submeta|hashtags?)(?:$|[\s_-])", re.IGNORECASE)
_CAPTION = re.compile(r"(?:^|[\s_-])\w*caption\w*(?:$|[\s_-])", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:^|[\s_-])(?:authors?|byline|by-?line|reporter|writer)(?:$|[\s_-])|author", re.IGNORECASE)
_RIGHTS = re.compile(r"©|opyright|OPYRIGHT|&copy|&#169|&#x[aA]9")
AROUND_SIGN = 400  # characters of markup on either side of a sign of copyright, in which its owner stands
LITTLE = 250  # characters of a body below which another way of finding it is tried
BEFORE, BEHIND = 25, 25  # blocks around the body in which its details are looked for


def read_html(text: str, scripts: Sequence[str], context: Context) -> Draft:
    """The article of the page ``text``, from which what is never shown has been cut; ``scripts`` are its JSON-LD."""
    page = read_page_blocks(text)
    data = read_metadata(text, scripts, page.markup)
    context.language = (data.language or "")[:2].lower() or context.language
    found = find_body(page, context.words)
    draft = Draft()
    headline = next((block.text for block in page.blocks if block.tag == "h1"), None)
    keys = site_keys(data.sites, context.url, context.outlet)
    draft.title = choose_title(data.titles, _headlines(page, data), keys, context.words)
    owners = _owners(page, data, context)
    draft.outlet = outlet_of_page(data, page, draft.title, owners, context)
    context.own_names([draft.outlet, *data.sites])
    slug = sort_body(_lines(found.blocks, headline, draft.title, data), draft, context)
    draft.outlet = plainest(draft.outlet, [slug, *owners])
    _fall_back(text, data, draft, context)
    _read_surroundings(page, found, draft, context)
    _merge(data, draft, context)
    return draft


def _headlines(page: Page, data: Metadata) -> list[str]:
    """What the page shows as headlines; where it marks none, a block that is a part of its window title."""
    found = [block.text for block in page.blocks if block.tag == "h1"]
    if found or "title" not in data.titles:
        return found
    window = key_of(data.titles["title"])
    parts = {key_of(part) for part in split_title(data.titles["title"])}
    shown = [block.text for block in page.blocks[:200] if 12 < len(block.text) < 300]
    fitting = [text for text in shown if (key := key_of(text)) in parts or (len(key) >= LONG_TITLE and _at_edge(key, window))]
    return sorted(fitting, key=lambda text: (key_of(text) == window, -len(text)))  # a part before the whole, the longest first


LONG_TITLE = 20  # letters of a headline that is looked for at either end of a window title without marks


def _at_edge(key: str, window: str) -> bool:
    return window.startswith(key) or window.endswith(key)


def _lines(blocks: list[Block], headline: str | None, title: str | None, data: Metadata) -> list[Line]:
    """The body's blocks as lines; those that repeat a title in any of its forms are marked as such."""
    lines = [line_of(block.text) for block in blocks]
    shown = [one for one in (headline, title, *data.titles.values()) if one]
    titles = {key_of(one) for one in shown}
    longest = min(max(map(len, shown), default=0) + 20, 300)  # with the marks that do not count
    for line in lines:
        if len(line.text) < longest and key_of(line.text) in titles:
            line.kind = "title"
    return lines


def _owners(page: Page, data: Metadata, context: Context) -> list[str | None]:
    """Who reserves rights at the foot of the page."""
    blocks = page.blocks[-12:]
    if page.foot and not data.sites:
        blocks = read_feet(page)[-12:]
    elif page.foot:
        signs = [found.start() for found in _RIGHTS.finditer(page.foot)]
        blocks = read_part(page.foot, signs[0] - AROUND_SIGN, signs[-1] + AROUND_SIGN)[-12:] if signs else []
    feet = [block.text for block in blocks if len(block.text) < 120]
    return [rights_owner(text, context.words) for text in feet if "©" in text or _reserves(text, context)]


def _reserves(text: str, context: Context) -> bool:
    """Whether the line begins as one on rights does."""
    label = context.words.begins.at_head(fold(text))
    return (label is not None and label[0] == "copyright") or "opyright" in text.lower()


def _fall_back(text: str, data: Metadata, draft: Draft, context: Context) -> None:
    """For a page on which next to no body was found: what JSON-LD carries, else what trafilatura finds."""
    size = sum(map(len, draft.paragraphs))
    if size >= LITTLE:
        return
    other = Draft(title=draft.title)
    if data.body and len(data.body) > 2 * size:
        sort_body(split_lines(re.sub(r"<[^<>]{1,300}>", "\n", data.body)), other, context)
    elif len(text) < MOST_FOR_FALLBACK and text.count("<") < MOST_TAGS:
        from trafilatura import extract  # only for the rare page that needs it

        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds odd about a page is of no use to our users
        found = extract(text, include_comments=False, fast=True) or ""
        sort_body(split_lines(found), other, context)
    if sum(map(len, other.paragraphs)) > 1.5 * size + 50:
        draft.paragraphs = other.paragraphs
        draft.dateline = draft.dateline or other.dateline


MOST_FOR_FALLBACK, MOST_TAGS = 1_500_000, 30_000


# -- around the body --------------------------------------------------------------------------------------------------


def _read_surroundings(page: Page, found: Body, draft: Draft, context: Context) -> None:
    """Caption, tags, people and time from the blocks near the body that are not of it; the rest goes to the furniture."""
    draft.leave_out("nav", page.above)
    kept = set(map(id, found.blocks))
    title = key_of(draft.title or "")
    top = next((index for index, block in enumerate(page.blocks[: found.last]) if block.tag == "h1"), -1)
    if top < 0:  # a headline that the markup does not call one
        near = range(max(found.first - BEFORE, 0), max(found.first, min(found.first + 3, found.last)))
        top = next((index for index in near if title and key_of(page.blocks[index].text) == title), near.start)
    top = min(top, found.first)
    far = found.last + BEHIND
    _leave_out_all(page.blocks[:top], draft)
    for index in range(top, min(far + 1, len(page.blocks))):
        block = page.blocks[index]
        if id(block) in kept:
            continue
        names = page.elements[block.element].names
        if index <= found.last and (draft.image_caption is None or draft.image_credit is None):
            if block.tag == "figcaption" or (names and _names_caption(names, context.words)):
                if draft.image_caption is None and draft.image_credit is None:
                    draft.image_caption, draft.image_credit = read_caption(block.text, context.words)
                    continue
            elif index > top and _is_pictured(page, block, draft, context):
                take_caption(block.text, draft, context)
                continue
        if index >= found.first and not draft.tags and block.anchors:
            if _is_tags(page, block):
                draft.tags = _tags_of(page, index, context)
                continue
            if (label := context.words.labels.at_head(fold(block.text[:40]))) and label[0] == "tags":
                draft.tags = _clean_tags(block.anchors, context)
                continue
        linked = block.links * 2 > len(block.text)
        if top < index < found.first and not linked and block.tag != "h1" and _is_lead(page, block, context):
            draft.leave_out("lead", block.text)
            continue
        if index < found.last and not draft.byline and names and len(block.text) < 120 and _names_author(names):
            shown = block.anchors[0] if block.anchors and linked else block.text
            draft.byline = split_names(shown, context.words, strict=True)
            if draft.byline:
                continue
        if linked and index < found.last and not draft.byline and (people := _linked_people(block, context)):
            draft.byline = people
            continue
        if linked or block.tag == "h1" or len(block.text) > 200:
            _leave_out(block, "text", draft)
            continue
        line = line_of(block.text)
        if not _read_detail(line, draft, context, before=index < found.last):
            _leave_out(block, line.kind, draft)
    _leave_out_all(page.blocks[far + 1 :], draft)
    draft.leave_out("other", page.below)


def _leave_out_all(blocks: list[Block], draft: Draft) -> None:
    """Blocks far from the body to the furniture; neighbours of one kind become one piece."""
    for linked, group in groupby(blocks, lambda block: block.links * 2 > len(block.text)):
        draft.leave_out("nav" if linked else "other", "\n".join([block.text for block in group]))


@lru_cache(maxsize=4096)
def _names_caption(names: str, words: FurnitureWords) -> bool:
    listed = names.lower().replace("_", "-").split()
    return bool(_CAPTION.search(names)) or not words.markup_caption.isdisjoint(listed)


@lru_cache(maxsize=4096)
def _names_author(names: str) -> bool:
    return bool(_AUTHOR.search(names))


@lru_cache(maxsize=4096)
def _names_tags(names: str) -> bool:
    return bool(_TAGGED.search(names))


def _is_pictured(page: Page, block: Block, draft: Draft, context: Context) -> bool:
    """Whether the block is what a page without better markup writes below a picture."""
    if block.links or block.tag in ("h1", "h2", "h3"):
        return False
    element = block.element
    for _ in range(3):
        if is_picture(page, element):
            break
        element = page.elements[element].parent
        if element <= 0:
            return False
    else:
        return False
    label = context.words.labels.at_head(fold(block.text[:40]))
    if label and label[0] not in ("credit", "caption"):
        return False
    if label or read_caption(block.text, context.words).credit:
        return True
    return (
        draft.image_caption is None
        and block.text.count(" ") >= 3
        and block.text[-1] not in "?:"
        and (not has_stamp(block.text) or block.text.endswith("."))
    )


def _linked_people(block: Block, context: Context) -> list[str]:
    """The people in "By Name", where the name is a link and so most of the line."""
    label = context.words.labels.at_head(fold(block.text)) if len(block.text) < 100 else None
    return split_names(block.text[label[1] :], context.words, strict=True) if label and label[0] == "byline" else []


def _is_lead(page: Page, block: Block, context: Context) -> bool:
    """Whether the block, above the body, sums the article up: by its own name, or by that of what holds it alone."""
    if len(block.text) < SHORTEST_LEAD or has_stamp(block.text):
        return False
    one = page.elements[block.element]
    above = page.elements[one.parent] if one.parent > 0 else one
    alone = above.last - above.first <= 2
    return is_lead(one.names, context.words) or (alone and is_lead(above.names, context.words))


SHORTEST_LEAD = 30  # characters


def _is_tags(page: Page, block: Block) -> bool:
    element = block.element
    for _ in range(4):
        if element <= 0:
            return False
        if _names_tags(page.elements[element].names):
            return True
        element = page.elements[element].parent
    return False


def _tags_of(page: Page, index: int, context: Context) -> list[str]:
    """The links of all blocks that stand in the same list of tags as the block at ``index``."""
    element = page.blocks[index].element
    while not _names_tags(page.elements[element].names):
        element = page.elements[element].parent
    one = page.elements[element]
    return _clean_tags([anchor for block in page.blocks[one.first : one.last] for anchor in block.anchors], context)


def _clean_tags(anchors: Iterable[str], context: Context) -> list[str]:
    """The links of a list of tags, without a label that is one of them."""
    found = [anchor.strip(" #,") for anchor in anchors]
    return list(
        dict.fromkeys(
            tag for tag in found if tag and len(tag) < 60 and context.words.labels.at_head(fold(tag)) != ("tags", len(tag))
        )
    )[:20]


def _read_detail(line: Line, draft: Draft, context: Context, *, before: bool) -> bool:
    """People, source or time from a short line near the body; whether it held any."""
    stamped = has_stamp(line.text)
    if stamped or ((label := context.words.labels.at_head(line.folded)) and label[0] in ("byline", "editor", "source")):
        name_kind(line, context.words)
        if (line.kind in ("byline", "editor", "source") and line.value) or (
            stamped
            and (
                line.kind in ("published", "modified")
                or (before and len(line.text) < 120 and line.kind in ("text", "tools", "nav"))
            )
        ):
            return read_details(line, draft, context, after_title=True)
    elif line.words <= 12:
        name_kind(line, context.words)
    return False


def _leave_out(block: Block, kind: str, draft: Draft) -> None:
    """The block to the furniture; neighbours of one kind become one piece."""
    kind = kind.removeprefix("heading:")
    if kind == "text":
        kind = "related" if block.links * 2 > len(block.text) else "other"
    last = draft.furniture[-1] if draft.furniture else None
    if last is not None and last.kind == kind and kind in ("nav", "other", "related") and len(last.text) < 2000:
        draft.furniture[-1] = Furniture(kind, f"{last.text}\n{block.text}")
    elif len(draft.furniture) < MOST_FURNITURE:
        draft.leave_out(kind, block.text)


MOST_FURNITURE = 400


# -- metadata and page together ---------------------------------------------------------------------------------------


def _merge(data: Metadata, draft: Draft, context: Context) -> None:
    shown, shown_modified = draft.published, draft.modified
    timed = data.shown
    if shown and len(shown) == 10:  # the day as text, with its minute in the markup
        shown = next((moment for moment in timed if moment.startswith(shown)), shown)
    draft.published = _best_moment(data.published, [*([shown] if shown else []), *timed]) or shown or (timed[0] if timed else None)
    draft.modified = _best_moment(data.modified, [*([shown_modified] if shown_modified else []), *timed]) or shown_modified
    if draft.modified and draft.published and _instant(draft.modified) == _instant(draft.published):
        draft.modified = None
    if shown and draft.published and shown[:10] != draft.published[:10] and _days_apart(shown, draft.published) > 1:
        draft.note("two_dates", f"the page shows {shown}, its metadata say {draft.published}")
    _merge_people(data, draft, context)
    draft.tags = draft.tags or data.keywords[:20]
    if draft.image_caption is None and draft.image_credit is None and data.caption:
        draft.image_caption, draft.image_credit = read_caption(data.caption, context.words)
    draft.language = data.language


def _merge_people(data: Metadata, draft: Draft, context: Context) -> None:
    """Bylines: those of the metadata, unless they name whom the page shows as its editor."""
    shown = draft.byline
    declared: list[str] = []
    for name, kind in data.authors:
        declared += _people_in(name, kind, context)
    if not declared:
        declared = [
            name
            for one in data.other_authors
            for name in split_names(one, context.words)
            if not context.is_outlet(name) or not shown
        ]
    declared = list(dict.fromkeys(declared))
    editors = data.editors or ([draft.editor] if draft.editor else [])
    if editors and {fold(name) for name in declared} <= {fold(name) for name in editors}:
        declared = []
    if shown and declared and all(context.is_outlet(name) for name in declared):
        declared = []
    draft.byline = declared or shown
    draft.editor = draft.editor or (", ".join(data.editors) or None)


def _people_in(name: str, kind: str, context: Context) -> list[str]:
    """The people in a declared name: several where it joins them, one where offices follow it, the name itself else."""
    split = split_names(name, context.words)
    if kind != "Organization" and len(split) > 1 and looks_like_name(split[0], context.words):
        people = [one for one in split if looks_like_name(one, context.words)]
        return people if len(people) * 2 >= len(split) else split[:1]
    return [name] if _names_one(name, context) else []


def _names_one(name: str, context: Context) -> bool:
    return bool(name) and "//" not in name and fold(name) not in context.words.nobody and len(name) < 90


def _best_moment(declared: list[str], shown: list[str]) -> str | None:
    """The first declared time; where the page shows the same instant with its own zone, or the zone that the declaration lacks,
    as shown."""
    if not declared:
        return None
    best = declared[0]
    for other in [*declared[1:], *shown]:
        if (len(best) <= 10 and len(other) > 10 and other[:10] == best) or (
            len(best) > 10
            and best[16:].find("+") < 0
            and best[16:].find("-") < 0
            and other[:16] == best[:16]
            and len(other) > len(best)
        ):
            best = other
    instant = _instant(best)
    for other in shown:
        own = _instant(other) if best.endswith("+00:00") and not other.endswith("+00:00") else None
        if instant is not None and own is not None and abs((own - instant).total_seconds()) < 60:
            return other
    return best


def _instant(moment: str) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(moment)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _days_apart(first: str, second: str) -> int:
    return abs((dt.date.fromisoformat(first[:10]) - dt.date.fromisoformat(second[:10])).days)
