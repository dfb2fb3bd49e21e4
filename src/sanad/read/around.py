"""What stands around the body of an HTML page: caption, tags, people and time, and the furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Final

from sanad.lang.furniture import FurnitureWords
from sanad.model import Furniture
from sanad.read.besides import is_lead
from sanad.read.blocks import Block, Page
from sanad.read.caption import names_somebody, read_caption
from sanad.read.context import Context
from sanad.read.details import read_details, take_caption
from sanad.read.draft import Draft
from sanad.read.lines import Line, has_stamp, line_of, name_kind
from sanad.read.mainbody import Body, is_picture
from sanad.read.people import looks_like_name, split_names
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

_TAGGED: Final = re.compile(r"(?:^|[\s_-])(?:tags?|topics?|keywords|taglist|submeta|hashtags?)(?:$|[\s_-])", re.IGNORECASE)
_CAPTION: Final = re.compile(r"(?:^|[\s_-])\w*caption\w*(?:$|[\s_-])", re.IGNORECASE)
_AUTHOR: Final = re.compile(r"(?:^|[\s_-])(?:authors?|byline|by-?line|reporter|writer)(?:$|[\s_-])|author", re.IGNORECASE)
# Blocks around the body in which its details are looked for.
BEFORE: Final = 25
BEHIND: Final = 25
NAMED: Final = 12  # blocks behind the body of whose furniture it is said what it is


def read_surroundings(page: Page, found: Body, draft: Draft, context: Context) -> None:
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
            if block.tag == "figcaption" or (names and _names_caption(names, context.words) and not _says_who(block.text, context)):
                if draft.image_caption is None and draft.image_credit is None:
                    take_caption(block.text, draft, context)
                    continue
            elif index > top and _is_pictured(page, block, draft, context):
                if _is_bare_credit(block.text, draft) and read_caption(block.text, context.words).credit is None:
                    draft.image_credit = block.text
                else:
                    take_caption(block.text, draft, context)
                continue
        if index >= found.first and not draft.tags and (block.anchors or block.tag == "li"):
            if _is_tags(page, block):
                draft.tags = _tags_of(page, index, context)
                continue
            if len(block.anchors) > 1 and index <= found.last + CLOSE and _is_bare_label(page.blocks[index - 1].text, context):
                draft.tags = _clean_tags(block.anchors, context)
                continue
            if index <= found.last + CLOSE and _are_named(block, found):
                draft.tags = _clean_tags(block.anchors, context)
                continue
            if block.anchors and (label := context.words.labels.at_head(fold(block.text[:40]))) and label[0] == "tags":
                draft.tags = _clean_tags(_behind_last_label(block, context), context)
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
        if linked and index < found.last and (labelled := _linked_people(block, context)):
            kind, listed = labelled
            if kind == "editor" and draft.editor is None:
                draft.editor = ", ".join(listed)
                continue
            if kind == "byline" and not draft.byline:
                draft.byline = listed
                continue
        if index < found.first and not draft.byline and (people := _people_with_role(block, context)):
            draft.byline = people
            continue
        if linked or block.tag == "h1" or len(block.text) > 200:
            _leave_out(block, "text", draft)
            continue
        line = line_of(block.text)
        if not _read_detail(line, draft, context, before=index < found.last, named=index <= found.last + NAMED):
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


def _says_who(text: str, context: Context) -> bool:
    """Whether a line says who wrote and edited the article, whatever its markup is called: "N N | Editor: N N"."""
    labels = [context.words.labels.at_head(fold(piece)) for piece in text.split("|")]
    return any(label is not None and label[0] in ("byline", "editor") for label in labels)


@lru_cache(maxsize=4096)
def _names_tags(names: str) -> bool:
    return bool(_TAGGED.search(names))


def _is_pictured(page: Page, block: Block, draft: Draft, context: Context) -> bool:
    """Whether the block is what a page without better markup writes below a picture."""
    if block.links or block.tag in ("h1", "h2", "h3") or _says_who(block.text, context):
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
    if label or read_caption(block.text, context.words).credit or _is_bare_credit(block.text, draft):
        return True
    return (
        draft.image_caption is None
        and block.text.count(" ") >= 3
        and block.text[-1] not in "?:"
        and (not has_stamp(block.text) or block.text.endswith("."))
    )


def _is_bare_credit(text: str, draft: Draft) -> bool:
    """Whether nothing but a name stands below a caption."""
    return draft.image_caption is not None and draft.image_credit is None and text.count(" ") < 6 and names_somebody(text)


def _linked_people(block: Block, context: Context) -> tuple[str, list[str]] | None:
    """The label and the people in "By Name", where the name is a link and so most of the line."""
    label = context.words.labels.at_head(fold(block.text)) if len(block.text) < 100 else None
    if label is None or label[0] not in ("byline", "editor"):
        return None
    names = split_names(block.text[label[1] :], context.words, strict=True)
    return (label[0], names) if names else None


def _people_with_role(block: Block, context: Context) -> list[str]:
    """ "Name Name · Diplomatic editor": somebody with an office, above the body."""
    if len(block.text) > 80:
        return []
    name, _, office = block.text.partition(" · ") if " · " in block.text else block.text.partition(" | ")
    if not office or not looks_like_name(name, context.words, 4):
        return []
    return [name] if len(office.split()) <= 4 and any(fold(word) in context.words.role for word in office.split()) else []


def _is_lead(page: Page, block: Block, context: Context) -> bool:
    """Whether the block, above the body, sums the article up: by its own name, or by that of what holds it alone."""
    if len(block.text) < SHORTEST_LEAD or has_stamp(block.text):
        return False
    one = page.elements[block.element]
    above = page.elements[one.parent] if one.parent > 0 else one
    alone = above.last - above.first <= 2
    return is_lead(one.names, context.words) or (alone and is_lead(above.names, context.words))


SHORTEST_LEAD: Final = 30  # characters


def _is_bare_label(text: str, context: Context) -> bool:
    """Whether nothing but a label of tags stands there."""
    return len(text) < MOST_LABEL and context.words.labels.at_head(fold(text).rstrip(" :")) == ("tags", len(text.rstrip(" :")))


# Characters, and blocks behind the body.
MOST_LABEL: Final = 30
CLOSE: Final = 3


def _is_tags(page: Page, block: Block) -> bool:
    element = block.element
    for _ in range(4):
        if element <= 0:
            return False
        if _names_tags(page.elements[element].names):
            return True
        element = page.elements[element].parent
    return False


def _are_named(block: Block, found: Body) -> bool:
    """Whether a row of links right behind the body is of names that it holds, whatever the markup calls it."""
    if len(block.anchors) < 2 or block.links * 10 < len(block.text.replace(" ", "")) * 9:
        return False
    told = " ".join(one.text for one in found.blocks)
    return all(one.count(" ") < 4 and one[:1].isupper() and one in told for one in block.anchors)


def _tags_of(page: Page, index: int, context: Context) -> list[str]:
    """The links of all blocks that stand in the same list of tags as the block at ``index``."""
    element = page.blocks[index].element
    while not _names_tags(page.elements[element].names):
        element = page.elements[element].parent
    one = page.elements[element]
    blocks = page.blocks[one.first : one.last]
    linked = [anchor for block in blocks for anchor in block.anchors]
    return _clean_tags(linked or [block.text for block in blocks if block.tag == "li"], context)


def _behind_last_label(block: Block, context: Context) -> list[str]:
    """The links behind the last label of tags in the block: "Posted in News. Tagged Dam, Flood"."""
    place, kept = 0, list(block.anchors)
    for index, anchor in enumerate(block.anchors):
        start = block.text.find(anchor, place)
        between = fold(block.text[place : max(start, place)].strip(" .,|·•-:"))
        if index and between and (label := context.words.labels.at_head(between)) and label[0] == "tags":
            kept = list(block.anchors[index:])
        place = max(start, place) + len(anchor)
    return kept


def _clean_tags(anchors: Iterable[str], context: Context) -> list[str]:
    """The links of a list of tags, without a label that is one of them."""
    found = [anchor.strip(" #,") for anchor in anchors]
    return list(
        dict.fromkeys(
            tag for tag in found if tag and len(tag) < 60 and context.words.labels.at_head(fold(tag)) != ("tags", len(tag))
        )
    )[:20]


def _read_detail(line: Line, draft: Draft, context: Context, *, before: bool, named: bool) -> bool:
    """People, source or time from a short line near the body; whether it held any. What else it is is ``named`` if asked for."""
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
    elif named and line.words <= 12:
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


MOST_FURNITURE: Final = 400
