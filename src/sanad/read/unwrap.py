"""Text that was broken at a fixed width, or set in a column, as paragraphs of one line each."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from sanad.read.lines import ends_like_sentence

FEWEST: Final = 4  # breaks inside of sentences, below which nothing is joined
COLUMN: Final = 24  # characters that most lines of a column have at least
WIDEST: Final = 100  # and at most
FULL: Final = 0.85  # of the width of the column, beyond which a line goes on without a sign


def unwrap(text: str) -> str:
    """``text`` with the lines of a paragraph joined, if many of its lines end inside of a sentence."""
    lines = [line.strip() for line in text.split("\n")]
    broken = [
        len(line)
        for line, below in pairwise(lines)
        if line and below and len(line) <= WIDEST and below[0].islower() and line[-1].isalnum()
    ]
    if len(broken) < FEWEST:
        return _joined_blocks(text)
    width = sorted(broken)[len(broken) * 9 // 10]
    breaks = sum(1 for line, below in pairwise(lines) if line and below)
    if width < COLUMN or len(broken) * 3 < breaks or sum(size >= width * 0.6 for size in broken) * 10 < len(broken) * 7:
        return _joined_blocks(text)
    found: list[str] = []
    above = ""
    for line in lines:
        if above and line and _goes_on(above, line, width):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
        above = line
    return "\n".join(found)


def _goes_on(line: str, below: str, width: int) -> bool:
    """Whether ``below`` is the same paragraph as ``line``, in a column of this ``width``."""
    if len(line) > width * 1.3:
        return False
    if below[0].islower() or line[-1] == ",":
        return True
    return len(line) >= width * FULL and not ends_like_sentence(line) and below[0].isalnum()


def _joined_blocks(text: str) -> str:
    """``text`` with paragraphs between empty lines joined, where their lines are of about the same width throughout."""
    if text.count("\n\n") < 2:
        return text
    blocks = re.split(r"\n\s*\n", text)
    inner = [line for block in blocks if block.count("\n") >= 2 for line in block.split("\n")[:-1]]
    if (
        len(inner) < 4
        or not all(45 <= len(line) <= WIDEST for line in inner)
        or sum(map(ends_like_sentence, inner)) * 3 > len(inner)
    ):
        return text
    return "\n\n".join(" ".join(block.split("\n")) for block in blocks)
