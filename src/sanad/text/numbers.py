"""Numbers as texts write them, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Protocol

from sanad.text.tokens import Tokens, find_tokens, fold

_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})+")


class _Pack(Protocol):
    def table(self, name: str) -> Mapping[str, Any]: ...


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language, folded; ``decimal`` is the mark of its fractions."""

    decimal: str
    cardinals: Mapping[str, float]
    plus: Mapping[str, float]
    multipliers: Mapping[str, float]
    scales: Mapping[str, float]
    vague: Mapping[str, float]
    ordinals: Mapping[str, int]
    joiners: frozenset[str]
    units: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


class Amount(NamedTuple):
    """A number at ``[start, end)``, its unit included where one stands beside it; ``vague`` where it only says how many at
    least.
    """

    start: int
    end: int
    value: float
    unit: str | None = None
    vague: bool = False


def read_number_words(pack: _Pack) -> NumberWords:
    """The number words of ``pack`` (``numbers.toml``)."""
    table = pack.table("numbers")

    def values(section: str) -> dict[str, float]:
        return {fold(word): float(key) for key, words in table.get(section, {}).items() for word in words}

    units: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for unit, names in table.get("units", {}).items():
        for name in names:
            folded = tuple(find_tokens(fold(name)).words)
            if not folded:
                raise ValueError(f"an empty string among the names of the unit {unit}")
            units.setdefault(folded[0], []).append((folded, unit))
    return NumberWords(
        table.get("decimal", "."),
        values("cardinals"),
        values("plus"),
        values("multipliers"),
        values("scales"),
        values("vague"),
        {word: int(value) for word, value in values("ordinals").items()},
        frozenset(fold(word) for word in table.get("joiners", {}).get("words", ())),
        {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in units.items()},
    )


def read_figures(token: str, decimal: str) -> float | None:
    """The value of a token of figures: ``1.945`` and ``3,5`` with a decimal comma, ``1,945`` and ``3.5`` with a point; None for
    dates and clocks.

    >>> read_figures("1.945", ","), read_figures("3,5", ","), read_figures("17:35", ",")
    (1945.0, 3.5, None)
    """
    if token.isdecimal():
        return float(token)
    grouped = _GROUPED.fullmatch(token)
    if grouped and grouped.group(1) != decimal:
        return float(token.replace(grouped.group(1), ""))
    other = "." if decimal == "," else ","
    whole, mark, rest = token.partition(decimal)
    if mark and rest.isdecimal() and (whole.isdecimal() or (_GROUPED.fullmatch(whole) and decimal not in whole)):
        return float(f"{whole.replace(other, '')}.{rest}")
    return None


def read_number(words: Sequence[str], at: int, numbers: NumberWords) -> tuple[float, int] | None:
    """The cardinal number in words that begins at token ``at``, and the token behind it."""
    if words[at] not in numbers.cardinals:
        return None
    total = current = pending = 0.0
    index, last = at, len(words)
    end = at
    joined = False  # a joiner was passed over and needs a number behind it
    while index < last:
        word = words[index]
        value = None if pending and word in numbers.multipliers else numbers.cardinals.get(word)
        if value is not None and value >= 100:  # a hundred or a thousand in one word
            if pending or current or (total and value >= 1000):
                break
            current, total = (current + value, total) if value < 1000 else (current, total + value)
        elif value is not None:
            if pending and not (pending >= 20 and pending % 10 == 0 and value < 10):
                break
            pending += value
        elif word in numbers.plus and 0 < pending < 10:
            pending += numbers.plus[word]
        elif word in numbers.multipliers and not joined:
            current += (pending or 1) * numbers.multipliers[word]
            pending = 0.0
        elif word in numbers.scales and not joined and len(word) > 2:
            total += ((current + pending) or 1) * numbers.scales[word]
            current = pending = 0.0
        elif index > at and not joined and (word == "-" or (word in numbers.joiners and (current or total) and not pending)):
            joined = True
            index += 1
            continue
        else:
            break
        joined = False
        index += 1
        end = index
    return total + current + pending, end


def find_amounts(tokens: Tokens, first: int, last: int, numbers: NumberWords) -> Iterator[Amount]:
    """The numbers among tokens ``[first, last)`` in order, with the unit in front or behind ("3,5 juta dolar AS", "US$ 2
    million").
    """
    words, index = tokens.words, first
    while index < last:
        word = words[index]
        if not ("/" < word < ":" or word in numbers.cardinals or word in numbers.vague):
            index += 1
            continue
        found = _amount(tokens, index, last, numbers)
        if found is None:
            index += 1
            continue
        value, end, vague = found
        start, unit = index, None
        for names, name in numbers.units.get(words[end], ()) if end < last else ():
            if tuple(words[end : end + len(names)]) == names:
                unit, end = name, end + len(names)
                break
        if unit is None:
            start, unit = _unit_in_front(tokens, index, first, numbers)
        yield Amount(tokens.starts[start], tokens.ends[end - 1], value, unit, vague)
        index = end


def _amount(tokens: Tokens, index: int, last: int, numbers: NumberWords) -> tuple[float, int, bool] | None:
    words = tokens.words
    word = words[index]
    if word[0].isdecimal():
        figures = read_figures(word, numbers.decimal)
        if figures is None or _in_code(tokens, index):
            return None
        end, value = index + 1, figures
    elif word in numbers.vague:
        end, value = index + 1, numbers.vague[word]
        while end < last and (words[end] in numbers.scales or words[end] in numbers.joiners):
            if words[end] in numbers.joiners:
                if end + 1 >= last or words[end + 1] not in numbers.vague:
                    break
                end += 1
            else:
                value *= numbers.scales[words[end]]
            end += 1
        return value, end, True
    else:
        read = read_number(words, index, numbers)
        if read is None:
            return None
        value, end = read
    while (end < last and words[end] in numbers.scales) or (end < last and words[end] in numbers.multipliers):
        value *= numbers.scales.get(words[end]) or numbers.multipliers[words[end]]
        end += 1
    return value, min(end, last), False


def _in_code(tokens: Tokens, index: int) -> bool:
    """Whether figures belong to a word ("Covid-19", "F16"); a code of currency in front is none ("Rp5")."""
    before = index - 1
    if before >= 1 and tokens.words[before] == "-" and tokens.ends[before] == tokens.starts[index]:
        return tokens.words[before - 1][-1].isalpha() and tokens.ends[before - 1] == tokens.starts[before]
    if before < 0 or tokens.ends[before] != tokens.starts[index] or not tokens.words[before][-1].isalpha():
        return False
    return len(tokens.words[before]) not in (2, 3)


def _unit_in_front(tokens: Tokens, index: int, first: int, numbers: NumberWords) -> tuple[int, str | None]:
    """Where an amount with a unit in front begins ("Rp 5 juta", "US$2"), and that unit.

    Only marks and short codes stand in front.
    """
    for length in (3, 2, 1):
        begin = index - length
        if begin < first:
            continue
        held = range(begin, index)
        whole = all(tokens.ends[at] == tokens.starts[at + 1] for at in held[:-1])
        for names, name in numbers.units.get(tokens.words[begin], ()):
            if whole and names == tuple(tokens.words[begin:index]) and all(len(one) <= 3 for one in names):
                return begin, name
    return index, None
