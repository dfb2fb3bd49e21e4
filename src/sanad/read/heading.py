"""What stands above the body of a pasted page: outlet, title, people, time and picture."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanad.lang.furniture import FurnitureWords
from sanad.read.caption import read_caption
from sanad.read.context import Context
from sanad.read.details import read_details, take_caption
from sanad.read.draft import Draft
from sanad.read.lines import Line, ends_like_sentence, has_stamp, tells
from sanad.read.people import looks_like_name
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

_TITLE_CUT = re.compile(r"\s+(?:[-–—|»:]|::)\s+")
_RIGHTS = re.compile(r"[©\d,.|–—-]+|\(c\)", re.IGNORECASE)
OPENING = 40  # lines among which title, byline and time are looked for


def read_head(lines: list[Line], draft: Draft, context: Context) -> None:
    title = next((index for index, line in enumerate(lines) if line.kind == "title"), None)
    if title is None and draft.title is None:
        title = _find_title(lines, context)
        if title is not None:
            draft.title = _bare_title(lines[title].text, lines, context)
    written = key_of(draft.title or "")
    for index, line in enumerate(lines):
        if index == title:
            if key_of(line.text) != written and draft.outlet is None:
                draft.outlet = _rest_of_title(line.text, draft.title or "")
            continue
        if line.kind == "title" or (written and key_of(line.text) == written):
            continue
        before_title = title is not None and index < title
        if before_title and line.kind in ("nav", "text") and not is_stamp(line, context):
            outlet = outlet_of(line, context) if draft.outlet is None and index < 6 else None
            if outlet:
                draft.outlet = outlet
            draft.leave_out("nav" if line.kind == "nav" or not outlet else "outlet", line.text)
            continue
        if read_details(line, draft, context, after_title=title is not None and not before_title):
            continue
        if (
            line.kind == "text"
            and not before_title
            and line.words >= 4
            and draft.image_caption is None
            and (read_caption(line.text, context.words).credit or (ends_like_sentence(line.text) and line.words >= 6))
        ):
            take_caption(line.text, draft, context)
            continue
        if line.kind == "text" and title is None and draft.outlet is None and index < 4 and (outlet := outlet_of(line, context)):
            draft.outlet = outlet
        draft.leave_out("other" if line.kind == "text" else line.kind.removeprefix("heading:"), line.text)
    if title is None and not draft.title:
        _title_of_last_resort(lines, draft)


def _find_title(lines: list[Line], context: Context) -> int | None:
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.folded] = counts.get(line.folded, 0) + 1
    best, best_score = None, -1.0
    for index, line in enumerate(lines[:OPENING]):
        if (
            line.kind != "text"
            or line.words < 3
            or len(line.text) > 260
            or is_stamp(line, context)
            or not any(one.isalpha() for one in line.text)
        ):
            continue
        caption = read_caption(line.text, context.words)
        score = min(line.words, 14) - index * 0.4
        score += 12 if counts[line.folded] > 1 else 0
        score -= 8 if ends_like_sentence(line.text) and line.text[-1] in ".:;" else 0
        score -= 8 if caption.credit else 0
        score -= 6 if looks_like_name(line.text, context.words) and line.words < 4 else 0
        score -= 4 if index == 0 and line.words < 5 else 0
        if any(is_stamp(other, context) or other.kind in ("byline", "editor") for other in lines[index + 1 : index + 4]):
            score += 3
        if index + 1 < len(lines) and lines[index + 1].kind in ("byline", "editor"):
            score += 4  # and not what a site says of itself above the day
        if score > best_score:
            best, best_score = index, score
    return best


def _bare_title(text: str, lines: list[Line], context: Context) -> str:
    """The headline without the name of the site behind it."""
    cuts = list(_TITLE_CUT.finditer(text))
    if cuts:
        kept, rest = text[: cuts[-1].start()], text[cuts[-1].end() :]
        if context.is_outlet(rest) or any(key_of(line.text) == key_of(kept) for line in lines):
            return _bare_title(kept, lines, context)
    return text


def _rest_of_title(line: str, title: str) -> str | None:
    rest = line[len(title) :].strip(" -–—|»:") if line.startswith(title) else ""
    return _TITLE_CUT.split(rest)[-1] if rest and len(rest.split()) <= 6 else None


def _title_of_last_resort(lines: list[Line], draft: Draft) -> None:
    """A line that holds a date among other words, where there is nothing better: the title of an index or an issue."""
    for line in lines:
        if line.kind == "text" and 4 <= line.words <= 20 and draft.title is None and has_stamp(line.text):
            draft.title = line.text
            draft.furniture[:] = [one for one in draft.furniture if one.text != line.text]


def outlet_of(line: Line, context: Context) -> str | None:
    """The outlet's name, if the line opens with one: a line by itself, or the first item of a menu."""
    parts = [part for part in re.split(r"\s*(?:\||•|·|»|\t| {2,}|\s[-–—.:]\s)\s*", line.raw) if part]
    if not parts:
        return None
    first = parts[0].strip()
    listed = first.split()
    if (
        not first
        or fold(first) in context.words.menu
        or fold(first) in context.words.sections
        or len(listed) > 6
        or (ends_like_sentence(first) and not first.endswith("!"))
    ):
        return None
    if all(fold(word) in context.words.menu or fold(word) in context.words.buttons for word in listed):
        return None
    if len(parts) == 1 and line.kind == "nav":
        return None
    if len(listed) > 1 and sum(any(one.isupper() for one in word) for word in listed) * 2 <= len(listed):
        return None  # a headline
    if len(parts) > 1 and context.is_place(first) and context.is_place(parts[1].strip()):
        return None  # a menu of towns
    return first if any(one.isupper() for one in first) or "." in first or context.is_outlet(first) else None


def is_stamp(line: Line, context: Context) -> bool:
    """Whether the line says when the page was published."""
    return has_stamp(line.text) and line.words <= 24 and not tells(line) and context.stamp(line.text) is not None


def rights_owner(text: str, words: FurnitureWords) -> str | None:
    """Whose rights a copyright line reserves."""
    rest = text
    label = words.begins.at_head(fold(rest))
    if label:
        rest = rest[label[1] :]
    rest = " ".join(_RIGHTS.sub(" ", rest.split("|")[0].split(" - ")[0].split(" – ")[0].split(". ")[0]).split())
    return rest if 0 < len(rest.split()) <= 5 and rest[0].isupper() else None


def plainest(outlet: str | None, others: Iterable[str | None]) -> str | None:
    """The outlet's name, in the shorter form that its slug or a copyright line gives it where that is the beginning of it."""
    key = key_of(outlet or "")
    for other in others:
        if (
            other
            and 5 <= len(key_of(other)) < len(key)
            and key.startswith(key_of(other))
            and (" " in other or " " not in (outlet or ""))
        ):
            return other
    return outlet or next((other for other in others if other), None)
