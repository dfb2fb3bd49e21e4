"""An HTML page: one parse, shared by its metadata and its text."""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Sequence
from typing import Final

from sanad.lang.detect import detect_language
from sanad.lang.furniture import FurnitureWords
from sanad.read.around import read_surroundings
from sanad.read.blocks import Block, Page, read_feet, read_page_blocks, read_part
from sanad.read.caption import read_caption
from sanad.read.context import Context
from sanad.read.draft import Draft
from sanad.read.heading import plainest, rights_owner
from sanad.read.headlines import find_headlines
from sanad.read.lines import Line, has_stamp, line_of, split_lines
from sanad.read.mainbody import Body, find_body
from sanad.read.metadata import Metadata, read_metadata
from sanad.read.pasted import sort_body
from sanad.read.people import looks_like_name, split_names
from sanad.read.titles import choose_title, outlet_of_page, site_keys
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

AROUND_SIGN: Final = 400  # characters of markup on either side of a sign of copyright, in which its owner stands
LITTLE: Final = 250  # characters of a body below which another way of finding it is tried


def read_html(text: str, scripts: Sequence[str], context: Context) -> Draft:
    """The article of the page ``text``, from which what is never shown has been cut; ``scripts`` are its JSON-LD."""
    page = read_page_blocks(text)
    data = read_metadata(text, scripts, page.markup)
    found = find_body(page, context.words)
    context.language = (data.language or "")[:2].lower() or _told_in(found, context)
    draft = Draft()
    headline = next((block.text for block in page.blocks if block.tag == "h1"), None)
    keys = site_keys(data.sites, context.url, context.outlet)
    shown = find_headlines(page, found, data, context)
    draft.title = choose_title({} if shown.alone else data.titles, shown.shown, keys, context.words)
    owners = _owners(page, data, context)
    draft.outlet = outlet_of_page(data, page, draft.title, owners, context)
    context.own_names([draft.outlet, *data.sites])
    lines = _lines(found.blocks, headline, draft.title, data)
    _mark_above_headline(page, found, lines, draft.title, context)
    slug = sort_body(lines, draft, context)
    draft.outlet = plainest(draft.outlet, [slug, *owners])
    _fall_back(text, data, draft, context)
    read_surroundings(page, found, draft, context)
    _merge(page, data, draft, context)
    return draft


def _lines(blocks: list[Block], headline: str | None, title: str | None, data: Metadata) -> list[Line]:
    """The body's blocks as lines; those that repeat a title in any of its forms are marked as such."""
    lines = [line_of(block.text) for block in blocks]
    shown = [one for one in (headline, title, *data.titles.values()) if one]
    titles = {key_of(one) for one in shown}
    firsts = {key[:1] for key in titles} | {fold(one[:1]) for one in shown}
    longest = min(max(map(len, shown), default=0) + 20, 300)  # with the marks that do not count
    for line in lines:
        first = line.folded[0]
        if len(line.text) < longest and (first in firsts or not first.isalnum()) and key_of(line.text) in titles:
            line.kind = "title"
    return lines


def _signs_of_rights(folded: str, words: FurnitureWords) -> list[str]:
    """By which of its signs it is known that ``folded``, a line or a piece of markup, is on copyright."""
    return [sign for sign in ("©", "&copy", "&#169", "&#xa9", *words.rights) if sign in folded]


def _told_in(found: Body, context: Context) -> str | None:
    """The language of a page that declares none: what 3/4/2022 is there depends on it."""
    return detect_language("\n".join(block.text for block in found.blocks[:12]), context.language, context.words.telling)


def _mark_above_headline(page: Page, found: Body, lines: list[Line], title: str | None, context: Context) -> None:
    """Take lines in capitals above the headline, which need not be in the body, for a menu: they name a section, or the site, and
    nobody who wrote."""
    key = key_of(title or "")
    at = next((index for index, block in enumerate(page.blocks) if block.tag == "h1" or (key and key_of(block.text) == key)), 0)
    above = set(map(id, page.blocks[:at]))
    for block, line in zip(found.blocks, lines, strict=True):
        if line.kind == "text" and line.text.isupper() and id(block) in above and context.words.labels.at_head(line.folded) is None:
            line.kind = "nav"


def _owners(page: Page, data: Metadata, context: Context) -> list[str | None]:
    """Who reserves rights at the foot of the page."""
    blocks = page.blocks[-12:]
    if page.foot and not data.sites:
        blocks = read_feet(page)[-12:]
    elif page.foot:
        folded = fold(page.foot)
        signs = _signs_of_rights(folded, context.words)
        begin, end = min(map(folded.find, signs), default=0), max(map(folded.rfind, signs), default=0)
        blocks = read_part(page.foot, begin - AROUND_SIGN, end + AROUND_SIGN)[-12:] if signs else []
    feet = [block.text for block in blocks if len(block.text) < 120]
    return [rights_owner(text, context.words) for text in feet if "©" in text or _reserves(text, data, context)]


def _reserves(text: str, data: Metadata, context: Context) -> bool:
    """Whether the line begins as one on rights does; looked at closely where the site is not declared."""
    if data.sites:
        return bool(_signs_of_rights(fold(text), context.words))
    label = context.words.begins.at_head(fold(text))
    return label is not None and label[0] == "copyright"


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


MOST_FOR_FALLBACK: Final = 1_500_000
MOST_TAGS: Final = 30_000


# -- metadata and page together ---------------------------------------------------------------------------------------


def _merge(page: Page, data: Metadata, draft: Draft, context: Context) -> None:
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
    draft.tags = draft.tags or _keywords_of(data, draft)
    if draft.image_caption is None and draft.image_credit is None and data.caption:
        draft.image_caption, draft.image_credit = read_caption(data.caption, context.words)
    draft.language = data.language
    if draft.published is None and draft.modified is None:
        draft.published = _masthead_day(page, context)


def _keywords_of(data: Metadata, draft: Draft) -> list[str]:
    """The keywords of the markup, unless most of them are not found on the page: those of the whole site."""
    if not data.keywords:
        return []
    told = fold(" ".join([draft.title or "", *draft.paragraphs]))
    return data.keywords[:20] if sum(fold(one) in told for one in data.keywords) * 2 >= len(data.keywords) else []


def _masthead_day(page: Page, context: Context) -> str | None:
    """The day that a page without any other date has at its head."""
    for block in page.blocks[:12]:
        if has_stamp(block.text) and len(block.text) < 80 and (moment := context.stamp(block.text.rpartition("•")[2])):
            return moment[:10]
    return None


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
