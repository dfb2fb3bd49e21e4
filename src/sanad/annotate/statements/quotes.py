"""Where quotation marks open and close."""

from __future__ import annotations

from typing import NamedTuple

from sanad.text.reading import Reading

# Folded tokens that are quotation marks.
MARKS = frozenset({'"', "''", "'"})
_OPENS_ONLY = "“„«‟"
_LONGEST_SINGLE = 600


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
    held = [one for one in single if not any(other.start < one.start < other.end for other in found)]
    found = [one for one in found if not any(other.start < one.start < other.end for other in held)]
    return sorted(found + held)


def _paired(reading: Reading, mark: str) -> list[Quotation]:
    text, folded, tokens = reading.text, reading.folded, reading.tokens
    if "''" in folded:  # two single marks for a double one
        folded = folded.replace("''", '""' if mark == '"' else "  ")
    found: list[Quotation] = []
    begin, depth, double = -1, 0, mark == '"'
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
            if double and at_head and text[at] == text[begin] and _continued(folded, begin, at, mark):
                line_end = text.find("\n", at)
                at = folded.find(mark, at + width)
                continue
            if at_head or not (double and _continued(folded, begin, at, mark)):
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
