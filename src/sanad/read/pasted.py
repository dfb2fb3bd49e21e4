"""A page pasted as text: which lines are its title, its people, its time, its picture, its body, and which are the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanad.lang.furniture import FurnitureWords
from sanad.read.caption import read_caption
from sanad.read.context import Context, known_names
from sanad.read.draft import Draft
from sanad.read.lines import Line, cut_glued_menu, ends_like_sentence, has_stamp, is_prose, name_kind, split_lines
from sanad.read.people import looks_like_name, split_names
from sanad.read.slug import Slug, read_slug
from sanad.text.tokens import fold
from sanad.world.outlets import key_of

_TAG_CUT = re.compile(r"\s*[,;|•·#]\s*|\s{2,}|\t")
_HEAD_CUT = re.compile(r"\s*(?:\||•|·|\t| {2,}|\s[-–—/]\s)\s*")
_TITLE_CUT = re.compile(r"\s+(?:[-–—|»:]|::)\s+")
_TAIL_MARK = re.compile(
    r"(?:\s*(?:\*{2,}|\(\*+\)|[■□♦]|\([a-zA-Z]{1,5}(?:[/,.&-]\s?[a-zA-Z]{1,6}){0,4}\)|\[[a-z]{1,5}(?:[/,-][a-z]{1,5})*\]))+\s*$"
)
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{8,160})[)\]]")
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}(?![\d/])")
_RIGHTS = re.compile(r"[©\d,.|–—-]+|\(c\)", re.IGNORECASE)
OPENING = 40  # lines among which title, byline and time are looked for


def read_pasted(text: str, context: Context) -> Draft:
    """The article in ``text`` as it was copied from a page."""
    lines = split_lines(_unwrap(text))
    draft = Draft()
    if lines and (glued := cut_glued_menu(lines[0].text, context.words)):
        lines = split_lines("\n".join(glued) + "\n") + lines[1:]
        lines[0].kind = "nav"
    sort_lines(lines, draft, context)
    return draft


def sort_body(lines: list[Line], draft: Draft, context: Context) -> str | None:
    """``lines`` that markup already showed to be the body: only what is plainly not of it goes elsewhere. Gives the slug of the outlet."""
    for line in lines:
        if line.kind == "text":
            name_kind(line, context.words)
    start = 0
    while (
        start < len(lines)
        and not is_prose(lines[start])
        and (
            lines[start].kind != "text" or _is_stamp(lines[start], context) or (looks_like_name(lines[start].text, 4) and start < 4)
        )
    ):
        start += 1
    if start == len(lines):
        start = 0
    for line in lines[:start]:
        if line.kind != "title" and not read_details(line, draft, context, after_title=True):
            draft.leave_out("other" if line.kind == "text" else line.kind.removeprefix("heading:"), line.text)
    return _read_body(lines[start:], draft, context, trusted=True)


def sort_lines(lines: list[Line], draft: Draft, context: Context) -> None:
    """Every one of ``lines`` into its place in ``draft``; a title that the draft has already is only taken out of the body."""
    words = context.words
    for line in lines:
        if line.kind == "text":
            name_kind(line, words)
    known = key_of(draft.title or "")
    if known:
        for line in lines:
            if key_of(line.text) == known:
                line.kind = "title"
    owners = [rights_owner(line.text, words) for line in lines if line.kind == "copyright"]
    context.own_names([draft.outlet, *owners, *(_outlet_of(line, context) for line in lines[:5] if line.kind in ("text", "nav"))])
    start = _body_start(lines, context)
    _read_head(lines[:start], draft, context)
    slug = _read_body(lines[start:], draft, context)
    draft.outlet = plainest(draft.outlet, [slug, *owners])


def _unwrap(text: str) -> str:
    """``text`` with paragraphs that were broken at a fixed width joined again."""
    if text.count("\n\n") < 2:
        return text
    blocks = re.split(r"\n\s*\n", text)
    broken = [block.split("\n") for block in blocks if block.count("\n") >= 2]
    inner = [line for block in broken for line in block[:-1]]
    if (
        len(inner) < 4
        or not all(45 <= len(line) <= 100 for line in inner)
        or sum(ends_like_sentence(line) for line in inner) * 3 > len(inner)
    ):
        return text
    return "\n\n".join(" ".join(block.split("\n")) for block in blocks)


# -- where the body begins --------------------------------------------------------------------------------------------


def _body_start(lines: list[Line], context: Context) -> int:
    """Index of the first line of the body: the first with a dateline, else the first that reads as running text and is no caption."""
    prose = [index for index, line in enumerate(lines) if line.kind == "text" and is_prose(line)]
    for index in prose[:4]:
        if index - prose[0] <= 8 and _slug_of(lines[index], context):
            return index
    for place, index in enumerate(prose):
        line = lines[index]
        if _is_stamp(line, context) and line.words < 14:
            continue
        caption = read_caption(line.text, context.words)
        if caption.credit and place + 1 < len(prose) and _stands_alone(lines, index):
            continue
        return index
    return _truncated_start(lines, context)


def _stands_alone(lines: list[Line], index: int) -> bool:
    return (
        index + 1 >= len(lines) or lines[index + 1].blank or lines[index].blank or not is_prose(lines[index + 1]) or index < OPENING
    )


def _truncated_start(lines: list[Line], context: Context) -> int:
    """For a page that shows only the beginning of a sentence: a long line without a stop below the title and the time."""
    seen_title = False
    for index, line in enumerate(lines[:OPENING]):
        if line.kind.startswith(("heading", "paywall", "pages")):
            break
        small = sum(word[:1].islower() for word in line.text.split())
        if line.kind == "text" and line.words >= 7 and small * 2 >= line.words and not has_stamp(line.text):
            if seen_title:
                return index
        if line.kind in ("text", "title") and line.words >= 4:
            seen_title = True
    return len(lines)


def _slug_of(line: Line, context: Context) -> Slug | None:
    return read_slug(line.text, context.is_outlet, context.is_place, outlet_known=bool(context.outlet))


# -- above the body ---------------------------------------------------------------------------------------------------


def _read_head(lines: list[Line], draft: Draft, context: Context) -> None:
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
        if before_title and line.kind in ("nav", "text") and not _is_stamp(line, context):
            outlet = _outlet_of(line, context) if draft.outlet is None and index < 6 else None
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
            _take_caption(line.text, draft, context)
            continue
        if line.kind == "text" and title is None and draft.outlet is None and index < 4 and (outlet := _outlet_of(line, context)):
            draft.outlet = outlet
        draft.leave_out("other" if line.kind == "text" else line.kind.removeprefix("heading:"), line.text)
    if title is None and not draft.title:
        _title_of_last_resort(lines, draft, context)


def _find_title(lines: list[Line], context: Context) -> int | None:
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.folded] = counts.get(line.folded, 0) + 1
    best, best_score = None, 0.0
    for index, line in enumerate(lines[:OPENING]):
        if (
            line.kind != "text"
            or line.words < 3
            or len(line.text) > 260
            or _is_stamp(line, context)
            or not any(one.isalpha() for one in line.text)
        ):
            continue
        caption = read_caption(line.text, context.words)
        score = min(line.words, 14) - index * 0.4
        score += 12 if counts[line.folded] > 1 else 0
        score -= 8 if ends_like_sentence(line.text) and line.text[-1] in ".:;" else 0
        score -= 8 if caption.credit else 0
        score -= 6 if looks_like_name(line.text) and line.words < 4 else 0
        score -= 4 if index == 0 and line.words < 5 else 0
        if any(_is_stamp(other, context) or other.kind in ("byline", "editor") for other in lines[index + 1 : index + 4]):
            score += 3
        if score > best_score:
            best, best_score = index, score
    return best


def _bare_title(text: str, lines: list[Line], context: Context) -> str:
    """The headline without the name of the site behind or before it."""
    parts = _TITLE_CUT.split(text)
    if len(parts) > 1:
        heads = {key_of(line.text) for line in lines}
        for end in range(len(parts) - 1, 0, -1):
            kept = text[: text.rindex(parts[end])]
            kept = _TITLE_CUT.sub("\0", kept + " ").rstrip("\0 ") if False else re.sub(r"\s+(?:[-–—|»:]|::)\s*$", "", kept)
            if context.is_outlet(parts[end]) or key_of(kept) in heads:
                return _bare_title(kept, lines, context)
    return text


def _rest_of_title(line: str, title: str) -> str | None:
    rest = line[len(title) :].strip(" -–—|»:") if line.startswith(title) else ""
    return _TITLE_CUT.split(rest)[-1] if rest and len(rest.split()) <= 6 else None


def _title_of_last_resort(lines: list[Line], draft: Draft, context: Context) -> None:
    """A line that holds a date among other words, where there is nothing better: the title of an index or an issue."""
    for line in lines:
        if line.kind == "text" and 4 <= line.words <= 20 and draft.title is None and has_stamp(line.text):
            draft.title = line.text
            draft.furniture[:] = [one for one in draft.furniture if one.text != line.text]


def _outlet_of(line: Line, context: Context) -> str | None:
    """The outlet's name, if the line opens with one: a line by itself, or the first item of a menu."""
    parts = [part for part in re.split(r"\s*(?:\||•|·|»|\t| {2,}|\s[-–—.:]\s)\s*", line.raw) if part]
    if not parts:
        return None
    first = parts[0].strip()
    listed = first.split()
    if not first or fold(first) in context.words.menu or len(listed) > 6 or (ends_like_sentence(first) and not first.endswith("!")):
        return None
    if all(fold(word) in context.words.menu or fold(word) in context.words.buttons for word in listed):
        return None
    if len(parts) == 1 and line.kind == "nav":
        return None
    return first if first[0].isupper() or "." in first or context.is_outlet(first) else None


def _is_stamp(line: Line, context: Context) -> bool:
    return has_stamp(line.text) and line.words <= 24 and context.stamp(line.text) is not None


def read_details(line: Line, draft: Draft, context: Context, *, after_title: bool) -> bool:
    """Byline, editor, time, tags and reading time from one line above or below the body; whether it held any of them."""
    if line.words > 7 and line.kind == "text" and not _CLOCK.search(line.text) and read_caption(line.text, context.words).credit:
        return False
    moment = context.stamp(line.text) if has_stamp(line.text) and line.words <= 24 else None
    if moment is None and draft.published and len(draft.published) == 10 and line.words <= 4 and _CLOCK.search(line.text):
        moment = context.stamp(f"{draft.published} {line.text}")  # the day stood on the line above
    if moment is None:
        if _read_label(line, draft, context):
            return True
        if line.kind == "text" and after_title and not draft.byline and line.words <= 8 and not ends_like_sentence(line.text):
            names = split_names(line.text, context.words, strict=True)
            if names and sum(len(name) for name in names) * 10 >= len(line.text) * 6:
                draft.byline += names
                return True
        return False
    label = context.words.labels.at_head(line.folded)
    kind = label[0] if label else ""
    for part in _HEAD_CUT.split(line.raw):
        piece = Line(part, " ".join(part.split()), fold(part), False)
        name_kind(piece, context.words)
        if has_stamp(part) and (label := context.words.labels.at_head(piece.folded)) and label[0] in ("published", "modified"):
            kind = label[0]
        elif has_stamp(part):
            if piece.kind in ("byline", "editor"):
                _add_people(piece.kind, _before_stamp(piece.value, context) or "", draft, context)
            elif rest := _before_stamp(part, context):
                _add_people("byline", rest, draft, context, strict=True)
        elif piece.kind == "tools":
            draft.leave_out("tools", part)
        elif not _read_label(piece, draft, context) and piece.kind == "text" and after_title:
            _add_people("byline", part, draft, context, strict=True)
    _set_time(moment, kind, draft)
    return True


def _add_people(kind: str, value: str, draft: Draft, context: Context, *, strict: bool = False) -> None:
    names = [
        name
        for name in split_names(value, context.words, strict=strict)
        if not context.is_outlet(name) and not context.is_place(name)
    ]
    if kind == "editor":
        draft.editor = draft.editor or (", ".join(names) or None)
    else:
        draft.byline += [name for name in names if name not in draft.byline]


def _before_stamp(part: str, context: Context) -> str | None:
    """The words before the day in "Name, Monday, 1 May 2023 10.00"."""
    digit = next((index for index, one in enumerate(part) if one.isdigit()), len(part))
    pieces = part[:digit].split(",")
    return ", ".join(piece.strip() for piece in pieces[:-1]) if len(pieces) > 1 else None


def _set_time(moment: str, kind: str, draft: Draft) -> None:
    if kind == "modified":
        draft.modified = draft.modified or moment
    elif draft.published is None or (len(draft.published) <= 10 and moment.startswith(draft.published)):
        draft.published = moment
    elif moment != draft.published and len(moment) == len(draft.published):
        draft.modified = draft.modified or moment


def _read_label(line: Line, draft: Draft, context: Context) -> bool:
    kind, value, words = line.kind, line.value, context.words
    if kind in ("byline", "editor") and (inner := words.labels.at_head(fold(value))) and value[inner[1] :].lstrip().startswith(":"):
        draft.leave_out("credits", line.text)  # a label without a value before the next label
        return True
    if kind == "byline":
        pieces = _HEAD_CUT.split(_raw_value(line)) if value else []
        if len(pieces) > 1:
            return _read_pieces(kind, pieces, draft, context)
        names = split_names(value, words)
        draft.byline += [name for name in names if name not in draft.byline]
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
        draft.tags += [tag for tag in read_tags(_raw_value(line), _said(draft)) if tag not in draft.tags]
        return True
    if kind == "source" and value:
        draft.source_line = draft.source_line or line.text
        return True
    if kind in ("published", "modified") and value:
        moment = context.stamp(value) or context.stamp(line.text)
        if moment:
            _set_time(moment, kind, draft)
            return True
    if kind == "credit" and value:
        _take_caption(line.text, draft, context)
        return True
    if kind == "video":
        draft.leave_out("credits", line.text)
        return True
    return False


def _said(draft: Draft) -> str:
    return "\n".join([draft.title or "", *draft.paragraphs])


def _raw_value(line: Line) -> str:
    """The value behind the line's label with its wide blanks."""
    first = line.value.split(" ", 1)[0]
    start = line.raw.find(first, len(line.text) - len(line.value)) if first else -1
    return line.raw[start:] if start >= 0 else line.value


def _read_pieces(kind: str, pieces: list[str], draft: Draft, context: Context) -> bool:
    """A labelled value with more behind it: "Name | Editor: Name", "Name - Thursday, 31 May 2018"."""
    first = Line(pieces[0], pieces[0], fold(pieces[0]), False, kind, pieces[0])
    _read_label(first, draft, context)
    for piece in pieces[1:]:
        line = Line(piece, " ".join(piece.split()), fold(piece), False)
        name_kind(line, context.words)
        _read_label(line, draft, context)
    return True


def read_tags(value: str, text: str) -> list[str]:
    """The tags in the value of a label: parted by commas, bars, hash signs or wide blanks, else as the names stand in ``text``."""
    parts = [part.strip(" #.") for part in _TAG_CUT.split(value) if part.strip(" #.")]
    if len(parts) == 1 and " " in parts[0]:
        return known_names(parts[0], text)
    return [part for part in parts if len(part) < 60]


def _take_caption(text: str, draft: Draft, context: Context) -> None:
    caption = read_caption(text, context.words)
    if draft.image_caption is None and draft.image_credit is None:
        draft.image_caption, draft.image_credit = caption
    else:
        draft.leave_out("caption", text)


# -- the body and what follows ----------------------------------------------------------------------------------------


def _read_body(lines: list[Line], draft: Draft, context: Context, *, trusted: bool = False) -> str | None:
    """The paragraphs from ``lines``, and what stands between and behind them; gives the outlet's slug, if the body opens with one."""
    slug: str | None = None
    over: str | None = None
    pointer: Line | None = None  # a bare heading inside the body that points to the line below it
    last = max((index for index, line in enumerate(lines) if line.kind == "text" and is_prose(line)), default=0)
    if trusted:
        closing = next((index for index in range(last + 1, len(lines)) if lines[index].kind.startswith("heading:")), len(lines))
    else:
        closing = next((index for index, line in enumerate(lines) if index and _closes(line, lines, index, last)), len(lines))
    for index, line in enumerate(lines):
        if index >= closing:
            over = _read_tail(line, over, draft, context)
            continue
        if pointer is not None:
            previous, pointer = pointer, None
            if line.kind == "text" and not line.blank and not ends_like_sentence(line.text) and line.words <= 20:
                draft.leave_out(previous.kind.removeprefix("heading:"), line.text)
                continue
        if line.kind == "text":
            if not draft.paragraphs and (found := _slug_of(line, context)):
                slug = found.outlet
                line = _take_slug(line, found, draft)
            if line.text:
                _add_paragraph(line, draft, context)
        elif line.kind in ("byline", "editor", "tags", "source", "published", "modified", "credit", "video"):
            if not _read_label(line, draft, context):
                draft.leave_out(line.kind, line.text)
        else:
            if line.kind.startswith("heading") or (line.kind == "related" and line.words <= 3):
                pointer = line
            if line.kind != "title":
                draft.leave_out(line.kind.removeprefix("heading:"), line.text)
    _clean_end(draft)
    return slug


def _closes(line: Line, lines: list[Line], index: int, last: int) -> bool:
    """Whether the article is over at ``line``: a closing label or heading behind which hardly any running text comes."""
    if line.kind.startswith("heading:"):
        if index + 1 < len(lines) and line.kind == "heading:related" and index < last:
            return _is_over(lines, index)
        return True
    if line.kind in ("editor", "tags", "source", "byline", "comments", "copyright", "paywall"):
        return index > last or _is_over(lines, index)
    if line.kind == "text" and index > last:
        return not ends_like_sentence(line.text) and line.words <= 12 and not is_prose(line)
    return False


def _is_over(lines: list[Line], index: int) -> bool:
    """Whether what stands below ``index`` is mostly no running text of the same article."""
    below = [line for line in lines[index + 1 :] if line.kind == "text"]
    prose = sum(is_prose(line) for line in below)
    return prose * 2 <= len(below) or prose <= 1


def _read_tail(line: Line, over: str | None, draft: Draft, context: Context) -> str | None:
    if line.kind.startswith("heading:"):
        kind = line.kind.removeprefix("heading:")
        draft.leave_out(kind, line.text)
        return kind
    if over == "tags" and line.kind == "text" and line.words <= 12 and not draft.tags and not ends_like_sentence(line.text):
        draft.tags += read_tags(line.raw, _said(draft)) if line.words > 3 or "," in line.text else [line.text]
        return None
    if line.kind in ("editor", "byline", "tags", "source", "published", "modified", "video") and line.value and over != "comments":
        if _read_label(line, draft, context):
            return over
    if line.kind == "copyright" and draft.outlet is None and context.outlet is None:
        draft.outlet = rights_owner(line.text, context.words)
    if over != "comments" and _is_source_line(line, context):
        draft.source_line = draft.source_line or line.text
        return over
    draft.leave_out(over or ("other" if line.kind in ("text", "title") else line.kind), line.text)
    return over


def _is_source_line(line: Line, context: Context) -> bool:
    """ "REUTERS | SPUTNIK NEWS": nothing but outlets, and not the page's own."""
    parts = [part.strip() for part in re.split(r"[|/,]", line.text)]
    return (
        line.kind in ("text", "nav")
        and line.words <= 8
        and all(part and context.outlets.by_name(part) and not context.is_own(part) for part in parts)
        and (len(parts) > 1 or line.text.isupper())
    )


def _take_slug(line: Line, slug: Slug, draft: Draft) -> Line:
    """``line`` without its dateline and slug, which go into ``draft``."""
    draft.dateline = draft.dateline or slug.place
    draft.outlet = draft.outlet or slug.outlet
    rest = line.text[slug.end :].strip()
    return Line(rest, rest, fold(rest), line.blank)


def _add_paragraph(line: Line, draft: Draft, context: Context) -> None:
    text = line.text
    if "(" in text or "[" in text:
        for inner in _IN_BRACKETS.findall(text):
            piece = Line(inner, inner, fold(inner), False)
            name_kind(piece, context.words)
            if piece.kind == "related" and ":" in inner:
                draft.leave_out("related", inner)
                text = text.replace(f"({inner})", "").replace(f"[{inner}]", "").replace("  ", " ").strip()
    cut = _pointer_at_end(text, context.words)
    if cut:
        draft.leave_out("related", text[cut:].strip())
        text = text[:cut].rstrip()
    if text:
        draft.paragraphs.append(text)


def _pointer_at_end(text: str, words: FurnitureWords) -> int | None:
    """Where a pointer to another article begins that was glued to the end of a paragraph, or `None`."""
    colon = text.rfind(":")
    while colon > 20:
        stop = max(text.rfind(mark, 0, colon) for mark in (". ", "! ", "? ", '" ', "” ", ".\u00a0"))
        if stop < 0:
            return None
        head = fold(text[stop + 1 : colon + 1].strip())
        found = words.begins.at_head(head)
        if found and found[0] == "related" and " " in head[: found[1]] and not head[found[1] :].strip(" :"):
            rest = text[colon + 1 :].strip()
            return stop + 1 if not ends_like_sentence(rest) else None
        colon = text.rfind(":", 0, colon)
    return None


def _clean_end(draft: Draft) -> None:
    if draft.paragraphs:
        mark = _TAIL_MARK.search(draft.paragraphs[-1])
        if mark and mark.start():
            draft.leave_out("signature", mark.group().strip())
            draft.paragraphs[-1] = draft.paragraphs[-1][: mark.start()].rstrip()


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
