"""What stands above the body of a pasted page: outlet, title, people, time and picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sanad.lang.furniture import FurnitureWords
from sanad.read.caption import read_caption
from sanad.read.context import Context
from sanad.read.details import read_details, take_caption
from sanad.read.draft import Draft
from sanad.read.lines import Line, ends_like_sentence, has_stamp, line_of, tells
from sanad.read.people import looks_like_name
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

_TITLE_CUT: Final = re.compile(r"\s+(?:[-–—|«»‹›:]|::)\s+")
_RIGHTS: Final = re.compile(r"[©\d,.|–—-]+|\(c\)", re.IGNORECASE)
_TWO_SENTENCES: Final = re.compile(r"[^\W\d_A-Z]{3}[.] [A-Z]")
_DAY_IN_BRACKETS: Final = re.compile(r".\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")  # as a day stands inside of a sentence
_WIDE: Final = re.compile(r"\s{3,}|\t")
_SPACED: Final = re.compile(r"(?:\S )+\S")  # "T H E  H E R A L D"
_INITIALS: Final = re.compile(r"(.{6,})\s\(([A-Z]{2,6})\)")
_NAMED_PARTS: Final = re.compile(r"\s*[|,•·»©]\s*|\s[-–—]\s")
NAME: Final = 3  # words of what may stand twice because it is the name of the site
STRIP: Final = 3  # bars of a line that is a row of small things: hours of prayer, rates
OPENING: Final = 40  # lines among which title, byline and time are looked for


def read_head(lines: list[Line], draft: Draft, context: Context, below: list[Line]) -> None:
    """What ``lines``, which stand above those ``below``, say of the article; the outlet is also known by its name coming back."""
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
            if outlet is None and draft.outlet is None and index < 2 and _comes_back(line, [*lines[index + 1 :], *below]):
                outlet = line.text
            if outlet:
                draft.outlet = outlet
            draft.leave_out("nav" if line.kind == "nav" or not outlet else "outlet", line.text)
            continue
        if before_title and draft.outlet is None and index < 2 and len(pieces := _WIDE.split(line.raw)) > 1:
            draft.outlet = outlet_of(line_of(pieces[0]), context) if not has_stamp(pieces[0]) else None  # "NAME      Day, date"
        if before_title and line.kind == "tags" and line.text[0] == "#":
            draft.leave_out("nav", line.text)  # what is much talked about, not what the article is about
            continue
        if read_details(line, draft, context, after_title=title is not None and not before_title):
            continue
        if (
            line.kind == "text"
            and not before_title
            and line.words >= 4
            and draft.image_caption is None
            and not _is_labelled(line, context.words)
            and (read_caption(line.text, context.words).credit or (ends_like_sentence(line.text) and line.words >= 6))
        ):
            take_caption(line.text, draft, context)
            continue
        if line.kind == "text" and title is None and draft.outlet is None and index < 4 and (outlet := outlet_of(line, context)):
            draft.outlet = outlet
        draft.leave_out("other" if line.kind == "text" else line.kind.removeprefix("heading:"), line.text)
    if title is None and not draft.title:
        _title_of_last_resort(lines, draft)


def _comes_back(line: Line, others: list[Line]) -> bool:
    """Whether a short line at the very top is a name that the page says again inside of another line."""
    name = line.text
    if not 2 <= line.words <= 5 or len(name) > 40 or not all(word[0].isupper() for word in name.split()):
        return False
    return any(len(other.text) > len(name) + 3 and name in other.text for other in others)


def _is_labelled(line: Line, words: FurnitureWords) -> bool:
    label = words.labels.at_head(line.folded)
    return label is not None and label[0] in ("byline", "editor")


def _find_title(lines: list[Line], context: Context) -> int | None:
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.folded] = counts.get(line.folded, 0) + 1
    best, best_score = None, -1.0
    for index, line in enumerate(lines[:OPENING]):
        below = lines[index + 1] if index + 1 < len(lines) else None
        pointed = line.kind == "related" and below is not None and is_stamp(below, context)  # "WATCH: ...", with its day below
        if (
            not (line.kind == "text" or pointed)
            or line.words < 3
            or _SPACED.fullmatch(line.text)
            or len(line.text) > 260
            or is_stamp(line, context)
            or not any(one.isalpha() for one in line.text)
            or line.text.count("|") >= STRIP
        ):
            continue
        caption = read_caption(line.text, context.words)
        score = min(line.words, 14) - index * 0.4
        score += 12 if counts[line.folded] > 1 and line.words > NAME else 0
        score -= 8 if ends_like_sentence(line.text) and line.text[-1] in ".:;" else 0
        score -= 8 if caption.credit else 0
        score -= 12 if _TWO_SENTENCES.search(line.text) else 0
        score -= 6 if looks_like_name(line.text, context.words) and line.words < 4 else 0
        score -= 4 if index == 0 and line.words < 5 else 0
        if any(is_stamp(other, context) or other.kind in ("byline", "editor") for other in lines[index + 1 : index + 4]):
            score += 3
        if below is not None and (
            below.kind in ("byline", "editor") or (line.words > NAME and _is_to_the_minute(below, context))
        ):
            score += 4  # and not what a site says of itself above the day
        if score > best_score:
            best, best_score = index, score
    return best


def _is_to_the_minute(line: Line, context: Context) -> bool:
    """Whether the line says when an article was published, and not only of which day the paper is."""
    return is_stamp(line, context) and len(context.stamp(line.text) or "") > len("2024-05-03")


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
    parts = [part for part in re.split(r"\s*(?:\||•|·|»|\t| {2,}|\s(?:[-–—.:]|--|//)\s)\s*", line.raw) if part]
    if not parts or _SPACED.fullmatch(line.text):
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
    if (named := _INITIALS.fullmatch(first)) and named.group(2) == "".join(word[0] for word in named.group(1).split()).upper():
        first = named.group(1)  # "Some News Agency (SNA)"
    return first if any(one.isupper() for one in first) or "." in first or context.is_outlet(first) else None


def is_stamp(line: Line, context: Context) -> bool:
    """Whether the line says when the page was published."""
    if not has_stamp(line.text) or line.words > 24 or tells(line) or context.stamp(line.text) is None:
        return False
    return "(" not in line.text or _DAY_IN_BRACKETS.search(line.text) is None


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


def written_out(outlet: str | None, lines: list[Line]) -> str | None:
    """``outlet``, where it is the name of a site, as a line at the head or foot of the page writes it with blanks."""
    if outlet is None or " " in outlet or "." not in outlet:
        return outlet
    key = key_of(max(outlet.lower().removeprefix("https://").removeprefix("www.").partition("/")[0].split("."), key=len))
    for line in (*lines[:12], *lines[-6:]):
        if len(line.text) > 160:
            continue
        for part in _NAMED_PARTS.split(line.text):
            if " " in part and len(part) < 2 * len(key) + 6 and key_of(part) == key:
                return part.strip()
    return outlet
