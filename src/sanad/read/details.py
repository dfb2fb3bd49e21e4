"""People, time, tags and credit from one line above or below the body."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sanad.lang.furniture import FurnitureWords
from sanad.read.caption import read_caption
from sanad.read.context import Context, known_names
from sanad.read.draft import Draft
from sanad.read.lines import Line, ends_like_sentence, half_of_day, has_stamp, line_of, name_kind, tells
from sanad.read.people import looks_like_name, split_names
from sanad.text.tokens import fold

_TAG_CUT: Final = re.compile(r"\s*[,;|•·#]\s*|\s/\s|\s{2,}|\t")
_WIDE: Final = re.compile(r"\s{2,}|\t|\s*[|•·]\s*")
_HEAD_CUT: Final = re.compile(r"\s*(?:\||•|·|\t| {2,}|\s[-–—/]\s|[/;]\s*(?=[^\W\d_]+(?: [^\W\d_]+)?\s?:)|;\s)\s*")
_CLOCK: Final = re.compile(r"\b\d{1,2}[.:]\d{2}(?![\d/])")


def read_details(line: Line, draft: Draft, context: Context, *, after_title: bool) -> bool:
    """Byline, editor, time, tags and reading time from one line above or below the body; whether it held any of them."""
    if line.words > 7 and line.kind == "text" and not _CLOCK.search(line.text) and read_caption(line.text, context.words).credit:
        return False
    pieces = _HEAD_CUT.split(line.raw) if line.kind == "tags" and after_title and not draft.paragraphs else []
    if len(pieces) > 1 and any(context.words.labels.at_head(fold(piece)) for piece in pieces[1:]):
        for piece in pieces[1:]:  # "Category: World - By: Name - Read: 451"
            inner = Line(piece, " ".join(piece.split()), fold(piece), False)
            name_kind(inner, context.words)
            if inner.kind != "text":
                read_details(inner, draft, context, after_title=True)
        return True
    sentence = line.words > MOST_NAMING and ends_like_sentence(line.text)  # with a day in it, of names and offices
    moment = context.stamp(line.text) if has_stamp(line.text) and line.words <= 24 and not sentence and not tells(line) else None
    dated = draft.published is not None and len(draft.published) == 10
    if moment is None and dated and line.words <= 4 and _at(context.words).search(line.text):
        moment = context.stamp(f"{draft.published} {line.text}")  # the day stood on the line above
    if moment is None:
        if read_label(line, draft, context):
            return True
        if line.kind == "text" and after_title and not draft.byline and line.words <= 8 and not ends_like_sentence(line.text):
            parts = _HEAD_CUT.split(line.raw)
            if len(parts) == 2 and context.is_outlet(parts[1]):  # "Name - Outlet"
                _add_people("byline", parts[0], draft, context, strict=True)
                return bool(draft.byline)
            names = split_names(line.text, context.words, strict=True)
            if names and (sum(len(name) for name in names) * 10 >= len(line.text) * 6 or _has_office(names, line.text, context)):
                return read_people(line.text, draft, context)
        if line.kind == "text" and after_title and not draft.byline and line.words <= MOST_NAMING:
            return _read_names_inside(line, draft, context)
        return False
    label = context.words.labels.at_head(line.folded)
    kind = label[0] if label else ""
    set_times = False
    for part in _HEAD_CUT.split(line.raw):
        piece = Line(part, " ".join(part.split()), fold(part), False)
        name_kind(piece, context.words)
        if has_stamp(part) and (label := context.words.labels.at_head(piece.folded)) and label[0] in ("published", "modified"):
            if own := context.stamp(part):
                _set_time(own, label[0], draft)
                set_times = True
            kind = label[0]
        elif has_stamp(part):
            if piece.kind in ("byline", "editor"):
                _add_people(piece.kind, _before_stamp(piece.value) or "", draft, context)
            elif (rest := _before_stamp(part)) or (rest := _behind_stamp(piece, context)):
                _add_people("byline", rest, draft, context, strict=True)
        elif piece.kind == "tools":
            draft.leave_out("tools", part)
        elif not read_label(piece, draft, context) and piece.kind == "text" and after_title:
            _add_people("byline", part, draft, context, strict=True)
    if not set_times:
        _set_time(moment, kind, draft)
    return True


@lru_cache(maxsize=4)
def _at(words: FurnitureWords) -> re.Pattern[str]:
    """A time of day alone, behind one word at most."""
    half = half_of_day(words)
    return re.compile(rf"^\W*(?:[^\W\d]+ (?=\S+ .))?\d{{1,2}}[.:]\d{{2}}(?: ?{half})?(?:[ (]+[A-Z]{{2,5}}\)?)?$")


MOST_NAMING: Final = 12  # words of a line that says who wrote the article


def _has_office(names: list[str], text: str, context: Context) -> bool:
    """Whether nothing but an office follows the name: "Name Name, Science Journalist"."""
    rest = text[text.find(names[-1]) + len(names[-1]) :].strip(" ,|-–—·")
    listed = fold(rest).split()
    return text.startswith(names[0]) and 0 < len(listed) <= 4 and any(word.strip(".,") in context.words.role for word in listed)


def _read_names_inside(line: Line, draft: Draft, context: Context) -> bool:
    """People from a line that no known label begins: "Written for us by Name", "Some label: Name", "(Name Name/Outlet)"."""
    text = line.text
    if ends_like_sentence(text):
        return False
    if text[0] == "(" and text[-1] == ")":
        name, slash, outlet = text[1:-1].partition("/")
        return bool(slash) and context.is_outlet(outlet.strip()) and read_people(name, draft, context)
    pieces = [piece for piece in _WIDE.split(line.raw) if piece]
    if len(pieces) > 1 and all(":" in piece for piece in pieces):  # "STORY: Name   PICTURES: Name"
        for piece in pieces:
            part = line_of(" ".join(piece.split()))
            name_kind(part, context.words)
            if part.kind == "text":
                _read_names_inside(part, draft, context)
            else:
                read_label(part, draft, context)
        return True
    label, colon, value = text.partition(":")
    if colon and label.count(" ") < 3 and looks_like_name(value.strip(), context.words, 4):
        return read_people(value, draft, context)
    listed = line.folded.split(" ")
    for index in range(len(listed) - 2, 0, -1):
        if listed[index] in context.words.agent:
            return read_people(" ".join(text.split(" ")[index + 1 :]), draft, context)
    return False


def read_people(value: str, draft: Draft, context: Context) -> bool:
    """The people in ``value`` into the byline, if all that stands there looks like names; whether there were any."""
    before = len(draft.byline)
    _add_people("byline", value, draft, context, strict=True)
    return len(draft.byline) > before


def _add_people(kind: str, value: str, draft: Draft, context: Context, *, strict: bool = False) -> None:
    listed = split_names(value, context.words, strict=strict)
    names = [name for name in listed if not _is_agency(name, draft, context) and not context.is_place(name)]
    if strict:
        names = [name for name in names if not _is_section(name, context.words)]
    if strict and names and fold(names[0].split()[0]) in context.words.cite_first:
        draft.outlet = draft.outlet or names[0]  # "Warta Kota - Monday": an outlet by its first word
        context.own_names([names[0]])
        names = names[1:]
    if kind == "editor":
        draft.editor = draft.editor or (", ".join(names) or None)
    else:
        _name_all(names, draft)


def _is_section(name: str, words: FurnitureWords) -> bool:
    """Whether ``name`` is that of a section of the site: "FOREIGN NEWS"."""
    folded = fold(name)
    return all(one in words.menu or one in words.sections for one in ([folded] if folded in words.menu else folded.split()))


def _name_all(names: list[str], draft: Draft) -> None:
    """``names`` into the byline, but for those that stand there already, in full."""
    for name in names:
        if not any(one == name or one.startswith(f"{name} ") for one in draft.byline):
            draft.byline = [one for one in draft.byline if not name.startswith(f"{one} ")] + [name]


def _is_agency(name: str, draft: Draft, context: Context) -> bool:
    """Whether an outlet stands where a person should; one that is not the page's own is a source of it."""
    known = context.outlets.by_name(name)
    if known and known.kind == "agency" and not context.is_own(name) and known.name not in draft.sources:
        draft.sources.append(known.name)
    return known is not None or context.is_outlet(name) or any(word.isupper() and context.is_own(word) for word in name.split())


def _before_stamp(part: str) -> str | None:
    """The words before the day in "Name, Monday, 1 May 2023 10.00"."""
    digit = next((index for index, one in enumerate(part) if one.isdigit()), len(part))
    pieces = part[:digit].split(",")
    return ", ".join(piece.strip() for piece in pieces[:-1]) if len(pieces) > 1 else None


def _behind_stamp(piece: Line, context: Context) -> str | None:
    """The words behind the label in "3 May 2023 by Name"."""
    place = piece.folded.find(" ")
    while place >= 0:
        label = context.words.labels.at_head(piece.folded[place + 1 :])
        if label and label[0] == "byline":
            return piece.text[place + 1 + label[1] :].strip(" :")
        place = piece.folded.find(" ", place + 1)
    return None


def _set_time(moment: str, kind: str, draft: Draft) -> None:
    if kind == "modified":
        draft.modified = draft.modified or moment
    elif draft.published is None or (len(draft.published) <= 10 and moment.startswith(draft.published)):
        draft.published = moment
    elif moment != draft.published and len(moment) == len(draft.published):
        draft.modified = draft.modified or moment


def read_label(line: Line, draft: Draft, context: Context) -> bool:
    kind, value, words = line.kind, line.value, context.words
    if kind in ("byline", "editor") and (inner := words.labels.at_head(fold(value))) and value[inner[1] :].lstrip().startswith(":"):
        draft.leave_out("credits", line.text)  # a label without a value before the next label
        return True
    if kind == "byline":
        pieces = _HEAD_CUT.split(_raw_value(line)) if value else []
        if len(pieces) > 1:
            return _read_pieces(kind, pieces, draft, context)
        names = [name for name in split_names(value, words) if not _is_agency(name, draft, context) and not name.islower()]
        names = [name for index, name in enumerate(names) if not index or not context.is_place(name)]  # "Name, Town"
        _name_all(names, draft)
        if not names:
            draft.leave_out("byline", line.text)
        return True
    if kind == "editor":
        pieces = _HEAD_CUT.split(_raw_value(line)) if value else []
        if len(pieces) > 1:
            return _read_pieces(kind, pieces, draft, context)
        names = split_names(value, words)
        draft.editor = draft.editor or (", ".join(names) or None)
        return True
    if kind == "tags" and value:
        draft.tags += [tag for tag in read_tags(_raw_value(line), said(draft)) if tag not in draft.tags]
        return True
    if kind == "source" and value:
        draft.source_line = draft.source_line or line.text
        return True
    if kind in ("published", "modified") and value:
        moment = context.stamp(value) or context.stamp(line.text)
        if moment:
            _set_time(moment, kind, draft)
            return True
    if kind == "caption" and value:
        take_caption(value, draft, context)
        return True
    if kind == "credit" and value:
        take_caption(line.text, draft, context)
        return True
    if kind == "video":
        draft.leave_out("credits", line.text)
        return True
    return False


def said(draft: Draft) -> str:
    return "\n".join([draft.title or "", *draft.paragraphs])


def _raw_value(line: Line) -> str:
    """The value behind the line's label with its wide blanks."""
    first = line.value.split(" ", 1)[0]
    start = line.raw.find(first, len(line.text) - len(line.value)) if first else -1
    return line.raw[start:] if start >= 0 else line.value


def _read_pieces(kind: str, pieces: list[str], draft: Draft, context: Context) -> bool:
    """A labelled value with more behind it: "Name | Editor: Name", "Name - Thursday, 31 May 2018"."""
    first = Line(pieces[0], pieces[0], fold(pieces[0]), False, kind, pieces[0])
    read_label(first, draft, context)
    for piece in pieces[1:]:
        line = Line(piece, " ".join(piece.split()), fold(piece), False)
        name_kind(line, context.words)
        if not read_label(line, draft, context) and line.kind == "text" and not has_stamp(piece):
            _add_people(kind, piece, draft, context, strict=True)
    return True


def read_tags(value: str, text: str) -> list[str]:
    """The tags in the value of a label: parted by commas, bars, hash signs or wide blanks, else as the names stand in ``text``."""
    parts = [part.strip(" #.") for part in _TAG_CUT.split(value) if part.strip(" #.")]
    if len(parts) == 1 and " " in parts[0]:
        return known_names(parts[0], text)
    return [part for part in parts if len(part) < 60]


def take_caption(text: str, draft: Draft, context: Context) -> None:
    """The first caption and the first credit go into the article; they may stand on two lines. Others are furniture."""
    caption = read_caption(text, context.words)
    if caption == (None, None):
        draft.leave_out("caption", text)  # a label and nothing behind it
    elif draft.image_caption is None and draft.image_credit is None:
        draft.image_caption, draft.image_credit = caption
    elif draft.image_caption is None and caption.credit is None:
        draft.image_caption = caption.text
    elif draft.image_credit is None and caption.text is None:
        draft.image_credit = caption.credit
    else:
        draft.leave_out("caption", text)
