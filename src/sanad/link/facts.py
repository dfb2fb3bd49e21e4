"""What a page says that is the same in any language: whom it names, which days and numbers, in which order.

Two accounts of one happening name some of the same parties; only a rewrite or a translation names nearly all of them, with the
same days and numbers, in the same order.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from typing import Final
from zlib import crc32

from rapidfuzz.distance import LCSseq

from sanad.model import Annotations, Article
from sanad.text.cover import Cover

NAMED: Final = frozenset({"person", "office", "organisation", "outlet", "country", "place"})
TIMELESS: Final = frozenset({"duration", "set", "reference"})


def facts_of(article: Article, annotations: Annotations) -> tuple[int, ...]:
    """Checksums of the parties, days and numbers of a page's text, each once, in order of first appearance."""
    found = [(one.start, f"who {one.entity}") for one in annotations.mentions if one.field == "text" and one.kind in NAMED]
    dated = Cover((one.start, one.end) for one in annotations.times if one.field == "text")
    found += [
        (one.start, f"when {one.value[:10]}") for one in annotations.times if one.field == "text" and one.precision not in TIMELESS
    ]
    found += [(start, f"how many {digits}") for start, digits in _numbers(article.text, dated)]
    return tuple(dict.fromkeys(crc32(fact.encode()) for _, fact in sorted(found)))


# As the numbers among the tokens of a text, found without the rest of them.
_NUMBER: Final = re.compile(r"\d++(?:[.,:/]\d++)*+")
_MARKS: Final = str.maketrans("", "", ".,:/")


def _numbers(text: str, dated: Cover) -> list[tuple[int, str]]:
    """Numbers of two digits or more outside of dates, without their points and commas (which languages use differently)."""
    numbers = []
    for found in _NUMBER.finditer(text):
        start, digits = found.start(), found.group().translate(_MARKS)
        if len(digits) > 1 and not dated.holds(start):
            numbers.append((start, digits))
    return numbers


def pack_facts(facts: Sequence[int]) -> bytes:
    """The facts as the store keeps them."""
    return struct.pack(f"<{len(facts)}I", *facts)


def unpack_facts(data: bytes) -> tuple[int, ...]:
    """The facts that `pack_facts` was given."""
    return struct.unpack(f"<{len(data) // 4}I", data)


def resemblance(earlier: Sequence[int], later: Sequence[int]) -> tuple[float, float]:
    """How much of all facts of two pages both have (Jaccard), and how much of what both have stands in the same order; each from
    0 to 1."""
    shared = set(earlier) & set(later)
    if not shared:
        return 0.0, 0.0
    alike = len(shared) / (len(earlier) + len(later) - len(shared))
    ordered = LCSseq.similarity([one for one in earlier if one in shared], [one for one in later if one in shared])
    return alike, ordered / len(shared)
