"""The paragraphs of a body, and what stands between and behind them."""

from __future__ import annotations

import itertools
import re
from typing import Final

from sanad.lang.furniture import FurnitureWords
from sanad.read.context import Context
from sanad.read.details import read_label, read_tags, said
from sanad.read.draft import Draft
from sanad.read.heading import rights_owner
from sanad.read.lines import Line, ends_like_sentence, has_stamp, is_prose, name_kind, segments
from sanad.read.slug import Slug, read_slug
from sanad.text.tokens import fold

_TAIL_MARK: Final = re.compile(
    r"(?:\s*(?:(?<!\*)\*{2,}+|\(\*+\)|[■□♦]|\([a-zA-Z*]{1,5}(?:[/,.&-]\s?[a-zA-Z]{1,6}\d{0,2}){0,4}\)|\[[a-z]{1,5}(?:[/,-][a-z]{1,5})*\]))+\s*$"
)
_TAIL_ENDS: Final = tuple("*)]■□♦")  # with which such marks end
# Tags, and characters at the end of the text that are marks.
MOST_TAGS: Final = 12
MOST_MARKS: Final = 1000
_IN_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]{8,160})[)\]]")


def read_body(lines: list[Line], draft: Draft, context: Context, *, trusted: bool = False) -> str | None:
    """The paragraphs from ``lines``, and what stands between and behind them; gives the outlet's slug, if the body opens with
    one."""
    slug: str | None = None
    over: str | None = None
    pointer: Line | None = None  # a bare heading inside the body that points to the line below it
    last = next((index for index in range(len(lines) - 1, -1, -1) if lines[index].kind == "text" and is_prose(lines[index])), 0)
    if trusted:
        closing = next((index for index in range(last + 1, len(lines)) if _ends_body(lines[index])), len(lines))
    else:
        closing = next((index for index, line in enumerate(lines) if index and _closes(line, lines, index, last)), len(lines))
    apart = frozenset() if trusted else _lines_apart(lines[: min(closing, last + 1)])
    for index, line in enumerate(lines):
        if index >= closing:
            over = _read_tail(line, over, draft, context)
            continue
        if pointer is not None:
            if line.kind == "text" and _is_pointed_to(line, pointer, lines[index - 1]):
                draft.leave_out(pointer.kind.removeprefix("heading:"), line.text)
                continue
            pointer = None
        if line.kind == "text":
            if not draft.paragraphs and (found := slug_of(line, context)):
                slug = found.outlet
                line = _take_slug(line, found, draft, context)
            if index in apart and draft.paragraphs:
                draft.leave_out("related", line.text)
            elif line.text and (kind := _kind_inside(line, context.words)) and draft.paragraphs:
                draft.leave_out(kind, line.text)
            elif line.text:
                _add_paragraph(line, draft, context)
        elif line.kind in ("byline", "editor", "tags", "source", "published", "modified", "credit", "video"):
            if not read_label(line, draft, context):
                draft.leave_out(line.kind, line.text)
        else:
            if line.kind.startswith("heading") or (line.kind == "related" and (line.words <= 3 or line.text[-1] == ":")):
                pointer = line
            if line.kind != "title":
                draft.leave_out(line.kind.removeprefix("heading:"), line.text)
    _clean_end(draft)
    return slug


def _lines_apart(lines: list[Line]) -> frozenset[int]:
    """Indices of what is no sentence in a body of sentences, and no heading inside of it either: too long for one, or one below the
    other."""
    texts = [index for index, line in enumerate(lines) if line.kind == "text"]
    reading = [index for index in texts if is_prose(lines[index])]
    loose = [index for index in texts if index and not ends_like_sentence(lines[index].text) and lines[index].text[0].isalnum()]
    if len(reading) < FEWEST_SENTENCES or len(loose) * 2 > len(texts):
        return frozenset()
    found = {index for index in loose if lines[index].words >= LONGEST_HEADING}
    for one, other in itertools.pairwise(loose):
        if other == one + 1 and not lines[other].blank:
            found |= {one, other}
    return frozenset(found)


# Lines of running text, and words of what could be a heading inside of it.
FEWEST_SENTENCES: Final = 3
LONGEST_HEADING: Final = 8


def _ends_body(line: Line) -> bool:
    """Whether nothing of the text follows the line, behind which no running text comes."""
    return line.kind.startswith("heading:") or line.kind in ("tags", "source", "editor", "copyright")


_CAPITALS: Final = re.compile(r"[^\W\d_a-z][^\W\d_a-z]{2,}(?:[ /&'’+-]+[^\W\d_a-z]+){0,4}\s?[:|»›>]\s*[^\W\d_]")
MOST_POINTING: Final = 18  # words of a line inside of a body that points to something else


def _is_pointed_to(line: Line, pointer: Line, above: Line) -> bool:
    """Whether the line is a headline in the list below the heading ``pointer``; a blank line may stand behind the heading alone."""
    if ends_like_sentence(line.text) or line.words > 20:
        return False
    return not line.blank or (above is pointer and pointer.blank and line.words >= 4)


def _kind_inside(line: Line, words: FurnitureWords) -> str | None:
    """What a line inside of a body is that has a word for another article, or capitals, and a colon before a headline."""
    if line.words > MOST_POINTING or ends_like_sentence(line.text):
        return None
    found = words.inside.at_head(line.folded)
    if found and line.folded[found[1] :].lstrip()[:1] in (":", "|", "»", "›"):
        return found[0]
    return "related" if _CAPITALS.match(line.text) else None


def _closes(line: Line, lines: list[Line], index: int, last: int) -> bool:
    """Whether the article is over at ``line``: a closing label or heading behind which hardly any running text comes."""
    if line.kind.startswith("heading:"):
        if index + 1 < len(lines) and line.kind not in ("heading:comments", "heading:footnotes") and index < last:
            return _is_over(lines, index) and not _resumes(lines, index, last)
        return True
    if line.kind in ("editor", "tags", "source", "byline", "comments", "copyright", "paywall"):
        return index > last or (_is_over(lines, index) and not (line.kind == "paywall" and _goes_on(lines, index)))
    if line.kind == "text" and index > last:
        return not ends_like_sentence(line.text) and line.words <= 12 and not is_prose(line)
    return False


def _goes_on(lines: list[Line], index: int) -> bool:
    """Whether several full paragraphs stand below ``index``: an offer in the middle of the article."""
    return sum(line.kind == "text" and len(line.text) > FULL and is_prose(line) for line in lines[index + 1 :]) >= 2


_CLOSING: Final = frozenset({"tags", "signature", "source", "editor", "comments", "copyright"})


def _resumes(lines: list[Line], index: int, last: int) -> bool:
    """Whether paragraphs follow each other below the heading at ``index``, as they don't among headlines with their summaries."""
    if any(line.kind in _CLOSING for line in lines[:index]):
        return False
    below = [is_prose(line) for line in lines[index + 1 : last + 1] if line.kind == "text"]
    return any(one and other for one, other in itertools.pairwise(below))


FULL: Final = 150  # characters of a paragraph that is no notice


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
    if over == "tags" and (line.kind != "text" or (line.blank and draft.tags) or ends_like_sentence(line.text) or line.words > 12):
        over = "other" if line.kind == "nav" else None  # the list of tags is over
    if over == "tags" and len(draft.tags) < MOST_TAGS:
        if draft.tags and line.words > 1 and line.text.isupper() and not draft.tags[-1].isupper():
            draft.leave_out("related", line.text)  # the next heading
            return "related"
        if line.words > 3 or "," in line.text:
            if draft.tags:
                draft.leave_out("other", line.text)
            else:
                draft.tags = read_tags(line.raw, said(draft))
            return None
        draft.tags.append(line.text.strip("# "))
        return over
    # Readers may write of editors and sources; nobody lists tags among his comments.
    heard = ("tags",) if over == "comments" else ("editor", "byline", "tags", "source", "published", "modified", "video")
    if line.kind in heard and line.value and read_label(line, draft, context):
        return over
    if line.kind == "copyright" and draft.outlet is None and context.outlet is None:
        draft.outlet = rights_owner(line.text, context.words)
    if line.kind == "nav" and over is None and not draft.tags and _is_list_of_tags(line, context.words):
        draft.tags = segments(line)
        return over
    if over != "comments" and _is_source_line(line, context):
        draft.source_line = draft.source_line or line.text
        return over
    draft.leave_out(over or ("other" if line.kind in ("text", "title") else line.kind), line.text)
    return over


def _is_list_of_tags(line: Line, words: FurnitureWords) -> bool:
    """Whether the line below an article is a row of topics in small letters, and no menu."""
    listed = segments(line)
    return 2 <= len(listed) <= MOST_TAGS and all(
        one[0].islower() and fold(one) not in words.menu and fold(one) not in words.buttons for one in listed
    )


def _is_source_line(line: Line, context: Context) -> bool:
    """ "REUTERS | SPUTNIK NEWS": nothing but outlets, and not the page's own."""
    parts = [part.strip() for part in re.split(r"[|/,]", line.text)]
    return (
        line.kind in ("text", "nav")
        and line.words <= 8
        and all(part and context.outlets.by_name(part) and not context.is_own(part) for part in parts)
        and (len(parts) > 1 or line.text.isupper())
    )


def slug_of(line: Line, context: Context) -> Slug | None:
    return read_slug(line.text, context.is_outlet, context.is_place, outlet_known=bool(context.outlet or context.own))


def _take_slug(line: Line, slug: Slug, draft: Draft, context: Context) -> Line:
    """``line`` without its dateline and slug, which go into ``draft``."""
    head = line.text[: slug.end]
    if draft.published is None and has_stamp(head):
        draft.published = context.stamp(head)  # "TOWN, March 3, 2023 (Agency) -"
    draft.dateline = draft.dateline or (slug.place.strip("*_~ ") if slug.place else None)
    source = context.outlets.by_name(slug.outlet) if slug.outlet and draft.outlet and not context.is_own(slug.outlet) else None
    if source and source.kind == "agency" and source.name not in draft.sources:
        draft.sources.append(source.name)  # "TOWN (AP)" on the page of a newspaper
    draft.outlet = draft.outlet or slug.outlet
    rest = line.text[slug.end :].strip()
    return Line(rest, rest, fold(rest), line.blank)


def _add_paragraph(line: Line, draft: Draft, context: Context) -> None:
    text = line.text
    if ":" in text and ("(" in text or "[" in text):
        for inner in _IN_BRACKETS.findall(text):
            if ":" not in inner:
                continue
            piece = Line(inner, inner, fold(inner), False)
            name_kind(piece, context.words)
            if piece.kind == "related":
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
        near = max(colon - MOST_LEADING, 0)  # to search more would take for ever in a long text with many colons
        stop = max([text.rfind(mark, near, colon) for mark in _STOPS])
        if stop >= 0:
            head = fold(text[stop + 1 : colon + 1].strip())
            found = words.begins.at_head(head)
            if found and found[0] == "related" and " " in head[: found[1]] and not head[found[1] :].strip(" :"):
                rest = text[colon + 1 :].strip()
                return stop + 1 if not ends_like_sentence(rest) else None
        elif near == 0:
            return None
        colon = text.rfind(":", 0, colon)
    return None


_STOPS: Final = (". ", "! ", "? ", '" ', "” ", ".\u00a0")
MOST_LEADING: Final = 100  # characters of the words and the colon that lead to another article


def _clean_end(draft: Draft) -> None:
    while len(draft.paragraphs) > 2 and any(
        len(name) > 5 and draft.paragraphs[-1].startswith((f"{name} ", f"{name}, ")) for name in draft.byline
    ):
        draft.leave_out("about", draft.paragraphs.pop())  # "Somebody is a writer in ..."
    if draft.paragraphs and draft.paragraphs[-1].endswith(_TAIL_ENDS):
        mark = _TAIL_MARK.search(draft.paragraphs[-1], max(len(draft.paragraphs[-1]) - MOST_MARKS, 0))
        if mark and mark.start():
            draft.leave_out("signature", mark.group().strip())
            draft.paragraphs[-1] = draft.paragraphs[-1][: mark.start()].rstrip()
