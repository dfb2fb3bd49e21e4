"""Why the tellings of an event were taken for one happening, in the order in which its pages tell it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sanad.store.joins import echo_groups
from sanad.store.keys import in_lots

_Ties = dict[int, set[tuple[int, bool, str]]]  # by profile: the one it is tied with, whether on echoing pages, and why


class Placed(NamedTuple):
    """A telling with the keys of itself and of its article, the article's id, and what it shares with those that compare alike."""

    key: int
    page: int
    article: str
    profile: int


def find_reasons(connection: sqlite3.Connection, tellings: Sequence[Placed]) -> list[str | None]:
    """For each telling why it is of the same event as the earliest before it with which it is joined; None for the first, and where
    only others join it with those before.

    Ties are kept between some of those that compare alike, and hold for all of them; those on echoing pages, on echoing pages.
    """
    groups = echo_groups(connection, {one.page for one in tellings})
    hashes, ties = _hashes(connection, tellings), _ties(connection, tellings, groups)
    first: dict[int, tuple[int, str]] = {}  # place and article of the earliest telling with a key
    before: dict[int, list[tuple[int, Placed]]] = {}  # by profile
    reasons: list[str | None] = []
    for place, one in enumerate(tellings):
        keys, profile = hashes.get(one.key, ()), _profile(one)
        known = min((first[key] for key in keys if key in first), default=None)
        tied = min(_tied(one, ties.get(profile, ()), before, groups), default=None)
        if known:
            reasons.append(f"act, parties and day agree with {known[1]}")
        else:
            reasons.append(f"{tied[1]} (with {tied[2]})" if tied else None)
        for key in keys:
            first.setdefault(key, (place, one.article))
        before.setdefault(profile, []).append((place, one))
    return reasons


def _tied(
    one: Placed, ties: Collection[tuple[int, bool, str]], before: dict[int, list[tuple[int, Placed]]], groups: dict[int, set[int]]
) -> Iterator[tuple[int, str, str]]:
    """Place, reason and article of the earliest telling of each profile that this one is tied with."""
    for profile, echoed, reason in ties:
        for place, other in before.get(profile, ()):
            if other.page != one.page and (not echoed or other.page in groups[one.page]):
                yield place, reason, other.article
                break


def _profile(telling: Placed) -> int:
    return telling.profile or telling.key  # in chronicles from before profiles were kept it has none


def _hashes(connection: sqlite3.Connection, tellings: Sequence[Placed]) -> dict[int, list[int]]:
    """The keys that tellings are filed under."""
    found: dict[int, list[int]] = {}
    for marks, lot in in_lots(one.key for one in tellings):
        for row, hash_ in connection.execute(f"SELECT row, hash FROM telling_key WHERE row IN ({marks})", lot):
            found.setdefault(row, []).append(hash_)
    return found


def _ties(connection: sqlite3.Connection, tellings: Sequence[Placed], groups: dict[int, set[int]]) -> _Ties:
    """What of these tellings is tied, by profile."""
    held = {one.key: one for one in tellings}
    found: _Ties = {}
    for marks, lot in in_lots(held):
        for one, other, reason in connection.execute(f"SELECT one, other, reason FROM telling_tie WHERE one IN ({marks})", lot):
            if other in held:
                echoed = held[other].page in groups[held[one].page]
                mine, theirs = _profile(held[one]), _profile(held[other])
                found.setdefault(mine, set()).add((theirs, echoed, reason))
                found.setdefault(theirs, set()).add((mine, echoed, reason))
    return found
