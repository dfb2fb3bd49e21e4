"""A page pasted as text: which lines are its title, its people, its time, its picture, its body, and which the page around it."""

from __future__ import annotations

import re
from typing import Final

from sanad.read.caption import read_caption
from sanad.read.context import Context
from sanad.read.details import read_details, take_caption
from sanad.read.draft import Draft
from sanad.read.heading import OPENING, is_stamp, outlet_of, plainest, read_head, rights_owner, written_out
from sanad.read.lines import Line, cut_glued_menu, ends_like_sentence, has_stamp, is_prose, mark_asides, name_kind, split_lines
from sanad.read.mailed import read_mail_head
from sanad.read.paragraphs import read_body, slug_of
from sanad.read.people import looks_like_name, split_names
from sanad.read.unwrap import unwrap
from sanad.world.outlets import key_of


def read_pasted(text: str, context: Context) -> Draft:
    """The article in ``text`` as it was copied from a page."""
    lines = split_lines(unwrap(text))
    draft = Draft()
    if lines and (glued := cut_glued_menu(lines[0].text, context.words)):
        lines = split_lines("\n".join(glued) + "\n") + lines[1:]
        lines[0].kind = "nav"
    read_mail_head(lines, draft, context)
    sort_lines(lines, draft, context)
    return draft


def sort_body(lines: list[Line], draft: Draft, context: Context) -> str | None:
    """``lines`` that markup already showed to be the body: only what is plainly not of it goes elsewhere. Gives the slug of the
    outlet."""
    for line in lines:
        if line.kind == "text":
            name_kind(line, context.words)
    headline = _behind_title(lines)
    start = _behind_stamp(lines, context) or headline
    while (
        start < len(lines)
        and not is_prose(lines[start])
        and (
            lines[start].kind != "text"
            or is_stamp(lines[start], context)
            or (looks_like_name(lines[start].text, context.words, 4) and start < headline + 4)
        )
    ):
        start += 1
    if start == len(lines):
        start = 0
    for index, line in enumerate(lines[:start]):
        if line.kind == "text" and line.words >= 4 and read_caption(line.text, context.words).credit:
            take_caption(line.text, draft, context)
        elif line.kind != "title" and not read_details(line, draft, context, after_title=index >= headline):
            draft.leave_out("other" if line.kind == "text" else line.kind.removeprefix("heading:"), line.text)
    short = start < len(lines) and len(lines[start].text) <= LONGEST_CAPTION
    for index in range(start + 1, min(start + 5, len(lines)) if short else 0):  # what stands before the place is not of the text
        before = lines[start:index]
        if (
            all(len(one.text) <= LONGEST_CAPTION and (index < start + 3 or not is_prose(one)) for one in before)
            and slug_of(lines[index], context)
            and not slug_of(lines[start], context)
        ):
            for one in before:
                if read_details(one, draft, context, after_title=True):
                    continue
                shown = ends_like_sentence(one.text) or read_caption(one.text, context.words).credit
                if one.kind == "text" and draft.image_caption is None and one.words >= 4 and shown:
                    take_caption(one.text, draft, context)
                else:
                    draft.leave_out("other" if one.kind == "text" else one.kind.removeprefix("heading:"), one.text)
            start = index
            break
    if start + 1 < len(lines) and _opens_with_caption(lines[start], lines[start + 1], draft, context):
        take_caption(lines[start].text, draft, context)
        start += 1
    return read_body(lines[start:], draft, context, trusted=True)


def _behind_stamp(lines: list[Line], context: Context) -> int:
    """Index of the line behind the time of publication, where no running text stands above it; else 0."""
    for index, line in enumerate(lines[:5]):
        if len(line.text) > LONGEST_LEAD:
            break
        if index and line.kind in ("text", "published", "nav") and is_stamp(line, context) and not is_prose(line):
            return 0 if any(map(is_prose, lines[:index])) else index + 1
    return 0


def _behind_title(lines: list[Line]) -> int:
    """Index of the line behind a headline that has nothing of the text before it, else 0."""
    for index, line in enumerate(lines[:8]):
        if line.kind == "title":
            return index + 1
        if is_prose(line):
            break
    return 0


def _opens_with_caption(first: Line, second: Line, draft: Draft, context: Context) -> bool:
    """Whether what markup showed to be the first paragraph is a caption with its credit."""
    if (
        draft.image_caption
        or draft.image_credit
        or first.kind != "text"
        or len(first.text) > LONGEST_CAPTION
        or not is_prose(second)
    ):
        return False
    return not slug_of(first, context) and read_caption(first.text, context.words).credit is not None


LONGEST_CAPTION: Final = 320  # characters


def sort_lines(lines: list[Line], draft: Draft, context: Context) -> None:
    """Every one of ``lines`` into its place in ``draft``; a title that the draft has already is only taken out of the body."""
    words = context.words
    for line in lines:
        if line.kind == "text":
            name_kind(line, words)
    mark_asides(lines, words)
    _join_labels(lines, context)
    owners = [rights_owner(line.text, words) for line in lines if line.kind == "copyright"]
    context.own_names([draft.outlet, *owners, *(outlet_of(line, context) for line in _above_title(lines))])
    _join_captions(lines, context)
    known = key_of(draft.title or "")
    if known:
        longest = 2 * len(draft.title or "") + 20
        for line in lines:
            if len(known) <= len(line.text) < longest and key_of(line.text) == known:
                line.kind = "title"
    lines = [line for line in lines if line.kind != "taken"]
    start = _body_start(lines, context)
    read_head(lines[:start], draft, context, lines[start:])
    slug = read_body(lines[start:], draft, context)
    draft.outlet = written_out(plainest(draft.outlet, [slug, *owners]), lines)


def _above_title(lines: list[Line]) -> list[Line]:
    """The lines at the top that may name the outlet: those before the first that could be a title."""
    found: list[Line] = []
    for line in lines[:8]:
        if line.kind in ("tools", "share", "cookies", "promo", "paywall", "advert"):
            continue
        if line.kind not in ("text", "nav") or (line.kind == "text" and line.words > 5):
            break
        found.append(line)
    return found


def _join_labels(lines: list[Line], context: Context) -> None:
    """Give labels that stand alone on their line the name on the line below, or above where the page puts names first."""
    bare = [index for index, line in enumerate(lines) if line.kind in ("byline", "editor") and not line.value]
    if not bare:
        return
    first = bare[0]
    above = (
        first > 1
        and lines[first - 1].kind == "text"
        and not lines[first].blank
        and looks_like_name(lines[first - 1].text, context.words, 4)
    )
    for index in bare:
        place = index - 1 if above else index + 1
        if 0 <= place < len(lines) and lines[place].kind == "text" and split_names(lines[place].text, context.words, strict=True):
            lines[index].value = lines[place].text
            lines[index].raw = f"{lines[index].raw}: {lines[place].raw}"
            lines[place].kind = "taken"


def _join_captions(lines: list[Line], context: Context) -> None:
    """Put a credit in brackets that stands alone on its line behind the caption above it."""
    for index in range(2, min(len(lines), OPENING)):
        line, above = lines[index], lines[index - 1]
        if line.blank or above.kind != "text" or above.words < 4 or line.text[:1] not in ("(", "[") or line.words > 12:
            continue
        if context.is_own(line.text.strip("()[]").partition("/")[2]):
            continue  # "(Reporter/Outlet)"
        if read_caption(f"{above.text}. {line.text}", context.words).credit:
            above.raw = above.text = f"{above.text} {line.text}"
            line.kind = "taken"
    for index in range(3, min(len(lines), OPENING)):  # "NAME NAME/AGENCY" in capitals below what the picture shows
        line, above = lines[index], lines[index - 1]
        if line.blank or line.words > 6 or "/" not in line.text or not line.text.isupper() or _DIGIT.search(line.text):
            continue
        if above.kind == "text" and above.words >= 4 and not above.text.isupper() and index + 1 < len(lines):
            above.raw = above.text = f"{above.text} ({line.text})"
            line.kind = "taken"


def _body_start(lines: list[Line], context: Context) -> int:
    """Index of the first line of the body: the first with a dateline, else the first that reads as running text and is no
    caption."""
    prose = [index for index, line in enumerate(lines) if line.kind == "text" and is_prose(line)]
    for index in prose[:4]:
        if index - prose[0] <= 8 and slug_of(lines[index], context):
            return index
    if len(prose) > 2 and _is_lead(lines, prose, context):
        lines[prose[0]].kind = "lead"
        del prose[0]
    for place, index in enumerate(prose):
        line = lines[index]
        if is_stamp(line, context) and line.words < 14:
            continue
        caption = read_caption(line.text, context.words)
        if caption.credit and place + 1 < len(prose) and _stands_alone(lines, index):
            continue
        return index
    return _truncated_start(lines)


def _is_lead(lines: list[Line], prose: list[int], context: Context) -> bool:
    """Whether the first running text sums the article up: it stands below the title, and above who wrote it and when."""
    first, second = prose[:2]
    between = lines[first + 1 : second]
    if not first or second - first < 2 or len(lines[first].text) > LONGEST_LEAD or is_stamp(lines[first], context):
        return False
    return any(line.kind in ("byline", "published") or is_stamp(line, context) for line in between) and not any(
        line.kind in ("byline", "editor", "published", "modified") or is_stamp(line, context) for line in lines[:first]
    )


LONGEST_LEAD: Final = 400  # characters


_DIGIT: Final = re.compile(r"\d")


def _stands_alone(lines: list[Line], index: int) -> bool:
    return (
        index + 1 >= len(lines) or lines[index + 1].blank or lines[index].blank or not is_prose(lines[index + 1]) or index < OPENING
    )


def _truncated_start(lines: list[Line]) -> int:
    """For a page that shows only the beginning of a sentence: a long line without a stop below the title and the time."""
    seen_title = False
    for index, line in enumerate(lines[:OPENING]):
        if line.kind.startswith(("heading", "paywall", "pages")):
            break
        small = sum(word[:1].islower() for word in line.text.split())
        if seen_title and line.kind == "text" and line.words >= 7 and small * 2 >= line.words and not has_stamp(line.text):
            return index
        if line.kind in ("text", "title") and line.words >= 4:
            seen_title = True
    return len(lines)
