"""Pages of which the later adds nothing of its own."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping

from rensa import RMinHash

from sanad.link.pages import Page
from sanad.model import Echo
from sanad.text.tokens import find_tokens

SHINGLE = 3  # words
PERMUTATIONS = 128
ROWS = 4  # per band: 32 bands, half of the pairs at a similarity of .42 become candidates
COPY, REWRITE = 0.9, 0.5  # share of the later page's shingles that stand in the earlier
SEED = 20  # of the permutations; part of the file format, since signatures are stored


def shingles(text: str) -> frozenset[str]:
    """The runs of `SHINGLE` words of ``text``."""
    words = [word for word in find_tokens(text).words if word[0].isalnum()]
    if len(words) < SHINGLE:
        return frozenset([" ".join(words)] if words else [])
    return frozenset(map(" ".join, zip(*(words[n:] for n in range(SHINGLE)), strict=False)))


def signature(text: str) -> bytes:
    """The MinHash of ``text``; empty where it has next to no words."""
    pieces = shingles(text)
    if len(pieces) < 8:
        return b""
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update(sorted(pieces))
    return struct.pack(f"<{PERMUTATIONS}I", *sketch.digest())


def bands(sketch: bytes) -> list[int]:
    """The keys under which a signature is filed; texts that share one are candidates."""
    size = ROWS * 4
    keys = []
    for n in range(len(sketch) // size):
        value = 0xCBF29CE484222325 ^ n
        for byte in sketch[n * size : (n + 1) * size]:
            value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        keys.append(value - (1 << 63))
    return keys


def compare(one: Page, other: Page, texts: Mapping[str, frozenset[str]]) -> Echo | None:
    """The echo of one page by the other, if there is one; ``texts`` holds the shingles of both by article."""
    earlier, later = sorted((one, other), key=lambda page: page.order)
    mine, theirs = texts[later.article], texts[earlier.article]
    if not mine or not theirs:
        return None
    share = len(mine & theirs) / len(mine)
    if share < REWRITE:
        return None
    return Echo(earlier.article, later.article, round(share, 3), "copy" if share >= COPY else "rewrite")


def find_echoes(pages: Mapping[str, Page], texts: Mapping[str, str], pairs: Iterable[tuple[str, str]]) -> Iterator[Echo]:
    """The echoes among candidate ``pairs`` of articles."""
    cut: dict[str, frozenset[str]] = {}
    for pair in pairs:
        for article in pair:
            if article not in cut:
                cut[article] = shingles(texts[article])
        echo = compare(pages[pair[0]], pages[pair[1]], cut)
        if echo:
            yield echo
