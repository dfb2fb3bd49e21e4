"""Numbers in figures and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sanad.lang.load import load_pack
from sanad.text.numbers import find_amounts, read_figures, read_number, read_number_words
from sanad.text.tokens import find_tokens

WORDS = {code: read_number_words(load_pack(code)) for code in ("id", "en")}


def amounts(text: str, code: str) -> list[tuple[str, float, str | None, bool]]:
    tokens = find_tokens(text)
    return [
        (text[one.start : one.end], one.value, one.unit, one.vague) for one in find_amounts(tokens, 0, len(tokens), WORDS[code])
    ]


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("dua puluh lima", "id", 25),
        ("lima belas", "id", 15),
        ("seratus dua puluh", "id", 120),
        ("dua ratus tiga puluh empat", "id", 234),
        ("seribu dua ratus", "id", 1200),
        ("tiga juta", "id", 3_000_000),
        ("twenty-five", "en", 25),
        ("two hundred and five", "en", 205),
        ("one thousand two hundred", "en", 1200),
        ("two dozen", "en", 24),
    ],
)
def test_numbers_in_words_are_read_whole(text: str, code: str, value: float) -> None:
    """As a speaker would write the figure."""
    words = find_tokens(text).words
    assert read_number(words, 0, WORDS[code]) == (value, len(words))


@pytest.mark.parametrize(
    ("token", "decimal", "value"),
    [
        ("1.945", ",", 1945),
        ("1,945", ".", 1945),
        ("3,5", ",", 3.5),
        ("3.5", ".", 3.5),
        ("1.250,75", ",", 1250.75),
        ("17:35", ",", None),
        ("7/10", ".", None),
    ],
)
def test_figures_follow_the_marks_of_the_language(token: str, decimal: str, value: float | None) -> None:
    """Points group thousands where the comma is decimal, and the other way about; dates and clocks are no numbers."""
    assert read_figures(token, decimal) == value


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("sedikitnya 12 tewas", "id", [("12", 12, None, False)]),
        ("1.200 orang mengungsi", "id", [("1.200 orang", 1200, "person", False)]),
        ("bantuan 3,5 juta dolar AS", "id", [("3,5 juta dolar AS", 3_500_000, "USD", False)]),
        ("denda Rp 5 miliar", "id", [("Rp 5 miliar", 5_000_000_000, "IDR", False)]),
        ("puluhan ribu warga", "id", [("puluhan ribu warga", 10_000, "person", True)]),
        ("tiga tentara dan dua polisi", "id", [("tiga", 3, None, False), ("dua", 2, None, False)]),
        ("two dozen people died", "en", [("two dozen people", 24, "person", False)]),
        ("a $2.5 billion loan", "en", [("$2.5 billion", 2_500_000_000, "USD", False)]),
        ("hundreds of thousands fled", "en", [("hundreds", 100, None, True), ("thousands", 1000, None, True)]),
        ("denda Rp5 juta", "id", [("Rp5 juta", 5_000_000, "IDR", False)]),
        ("pasien Covid-19", "id", []),
        ("satu pesawat F16", "id", [("satu", 1, None, False)]),
        ("12 percent", "en", [("12 percent", 12, "percent", False)]),
    ],
)
def test_amounts_come_with_the_unit_beside_them(text: str, code: str, expected: list[tuple[str, float, str | None, bool]]) -> None:
    """The span holds number and unit, and nothing else; a vague number gives how many at least."""
    assert amounts(text, code) == expected


@given(some.integers(min_value=0, max_value=10**12))
def test_grouped_figures_read_back(number: int) -> None:
    """Whatever the number, writing it with grouped thousands and reading it gives the number."""
    assert read_figures(f"{number:,}", ".") == number
