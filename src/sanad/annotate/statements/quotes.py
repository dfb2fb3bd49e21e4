"""Where quotation marks open and close."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.text.reading import Reading

# Folded tokens that are quotation marks.
MARKS: Final = frozenset({'"', "''", "'"})
_OPENS_ONLY: Final = "“„«‟"
_LONGEST_SINGLE: Final = 600


class Quotation(NamedTuple):
    """A stretch in quotation marks: ``[start, end)`` with its marks, and the indices of the tokens that are the marks."""

    start: int
    end: int
    first: int
    last: int


def find_quotations(reading: Reading) -> list[Quotation]:
    """The outermost quotations of ``reading`` in order.

    A mark opens or closes by what stands beside it, since many papers set the same mark on both sides. A quotation that is still
    open at the end of a paragraph goes on if the next begins with a mark, else it is none.
    """
    found = _paired(reading, '"')
    single = [one for one in _paired(reading, "'") if one.end - one.start <= _LONGEST_SINGLE]
    if not single:
        return found
    held = [one for one in single if not _within(found, one.start)]
    return sorted([one for one in found if not _within(held, one.start)] + held)


def _within(quotations: Sequence[Quotation], offset: int) -> bool:
    """Whether ``offset`` is inside one of ``quotations``, which are in order and apart."""
    before = bisect_left(quotations, offset, key=attrgetter("start")) - 1
    return before >= 0 and offset < quotations[before].end


def _paired(reading: Reading, mark: str) -> list[Quotation]:
    text, folded, tokens = reading.text, reading.folded, reading.tokens
    if "''" in folded:  # two single marks for a double one
        folded = folded.replace("''", '""' if mark == '"' else "  ")
    found: list[Quotation] = []
    begin, depth, double = -1, 0, mark == '"'
    checked = 0  # the line up to which every paragraph of the open quotation begins with a mark
    at, line_end = folded.find(mark), -1
    while at >= 0:
        left = folded[at - 1] if at else "\n"
        width = 2 if mark == '"' and folded[at : at + 2] == '""' and text[at] in "'‘’`" else 1
        right = folded[at + width] if at + width < len(folded) else "\n"
        if not double and left.isalnum() and right.isalnum():  # an apostrophe
            at = folded.find(mark, at + 1)
            continue
        opens = (left.isspace() or left in "([-\"'/:") and not right.isspace() and right not in ",.;:)]"
        closes = not left.isspace() and left not in "([" and (double or not right.isalnum())
        if begin >= 0 and at > line_end >= 0:
            at_head = opens and not text[text.rfind("\n", 0, at) + 1 : at].strip()
            goes_on = double and (not at_head or text[at] == text[begin]) and _continued(folded, max(begin, checked), at, mark)
            if goes_on:
                checked = max(checked, folded.rfind("\n", begin, at) + 1)
            if goes_on and at_head:
                line_end = text.find("\n", at)
                at = folded.find(mark, at + width)
                continue
            if not goes_on:
                begin, depth = -1, 0  # nobody closed it: not a quotation, and this mark stands for itself
        if begin < 0:
            if opens:
                begin, depth, line_end = at, 1, text.find("\n", at)
        elif closes and not (opens and text[at] in _OPENS_ONLY):
            depth -= 1
            if depth <= 0:
                first, last = tokens.at(begin), tokens.at(at)
                if last - first > 1:
                    found.append(Quotation(begin, at + width, first, last))
                begin = -1
        elif opens and text[at] in _OPENS_ONLY and text[begin] not in "”":
            depth += 1
        elif opens:
            begin, depth, line_end = at, 1, text.find("\n", at)
        at = folded.find(mark, at + width)
    return found


def _continued(folded: str, begin: int, at: int, mark: str) -> bool:
    """Whether every paragraph between ``begin`` and ``at`` begins with a mark, as those of one long quotation do."""
    return all(piece.lstrip().startswith(mark) for piece in folded[begin:at].split("\n") if piece.strip())
