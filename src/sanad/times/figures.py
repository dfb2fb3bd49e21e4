"""Typed tokens, and how figures are typed: by their shape alone."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from sanad.lang.dates import DateWords
from sanad.text.numbers import read_figures

_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?|(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEARS: Final = re.compile(r"(\d{4})/(\d{4}|\d{2})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
_CLOCK: Final = re.compile(r"(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?")


class Item(NamedTuple):
    """A typed token at ``[start, end)``; ``alone`` is false where it is no time unless others stand beside it."""

    kind: str
    start: int
    end: int
    value: Any = None
    alone: bool = True


def typed_figures(word: str, start: int, end: int, words: DateWords) -> Item:
    """The item for a token of figures."""
    if word.isdecimal():
        value = int(word)
        if len(word) <= 2:
            return Item("d" if 1 <= value <= 31 else "n", start, end, value)
        return Item("y" if len(word) == 4 and 1000 <= value < 2200 else "n", start, end, word if word[0] == "0" else value)
    slashed = _SLASHED.fullmatch(word)
    if slashed:
        return Item("x", start, end, tuple(int(one) for one in slashed.groups() if one))
    years = _YEARS.fullmatch(word)
    if years:
        first, second = int(years[1]), int(years[2])
        second += first // 100 * 100 if second < 100 else 0
        return Item("v" if second == first + 1 and 1900 <= first < 2200 else "n", start, end, (first, second))
    first_year = _YEAR_FIRST.fullmatch(word)
    if first_year:
        return Item("x", start, end, (int(first_year[3]), int(first_year[2]), int(first_year[1]), "ymd"))
    clock = _CLOCK.fullmatch(word)
    if clock and int(clock[1]) <= 24 and int(clock[2]) < 60:
        return Item("t", start, end, (int(clock[1]), int(clock[2])))
    return Item("n", start, end, read_figures(word, words.numbers.decimal) or 0)


def decade_of(digits: str) -> str | None:
    """199 of 1990 or 90, 18 of 1800; None where no decade is written like this."""
    if len(digits) == 4 and digits[3] == "0":
        return digits[:2] if digits[2] == "0" and digits < "1900" else digits[:3]
    return "19" + digits[0] if len(digits) == 2 and digits[1] == "0" else None
