"""Whether two words are of one root: "signing" and "signed", "pemanggilan" and "memanggil"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_LEAST: Final = 4  # letters that a root keeps at least

Parts = tuple[str, ...]


@lru_cache(maxsize=8192)
def roots_of(word: str, beginnings: Parts, endings: Parts) -> frozenset[str]:
    """What may be the root of ``word``: it without the longest of the ``beginnings`` and without any one of the ``endings``, as far
    as four letters are left."""
    begun = [one for one in beginnings if word.startswith(one) and len(word) - len(one) >= _LEAST]
    word = word.removeprefix(max(begun, key=len, default=""))
    ended = (word.removesuffix(one) for one in endings if word.endswith(one))
    return frozenset(one for one in (word, *ended) if len(one) >= _LEAST)


def share_root(one: str, other: str, beginnings: Parts, endings: Parts) -> bool:
    """Whether a root of one word is that of the other, but for a first letter that a beginning has taken: "ditembak",
    "penembakan". A language without ``beginnings`` has them alike in their first four letters."""
    if not beginnings:
        return one[:_LEAST] == other[:_LEAST]
    theirs = roots_of(other, beginnings, endings)
    return any(
        root in (mine, mine[1:]) or mine == root[1:]
        for mine in roots_of(one, beginnings, endings)
        for root in theirs
    )
