"""Folding and tokens: offsets stay those of the text."""

from hypothesis import given
from hypothesis import strategies as st

from sanad.text.tokens import find_tokens, fold


@given(st.text())
def test_folded_text_is_as_long_as_the_text(text: str) -> None:
    """Offsets found in the folded text can be used in the text, whatever letters it holds."""
    assert len(fold(text)) == len(text)


@given(st.text())
def test_tokens_are_what_the_text_says(text: str) -> None:
    """Every token's word is the folded text at its offsets, tokens are in order, and nothing but blanks lies between them."""
    tokens = find_tokens(text)
    folded, end = fold(text), 0
    for start, stop, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert folded[start:stop] == word
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


def test_numbers_and_names_keep_what_is_inside_them() -> None:
    """Dates, clock times and amounts are one token, as are names with an apostrophe; hyphens part words."""
    assert find_tokens("Ma'ruf, 15/8/2022 17.35: 1.200 Rusia-Korut").words == [
        "ma'ruf",
        ",",
        "15/8/2022",
        "17.35",
        ":",
        "1.200",
        "rusia",
        "-",
        "korut",
    ]


def test_one_kind_of_quotation_mark_and_dash() -> None:
    """Curly and angled marks fold to straight ones, long dashes to a hyphen."""
    assert fold("“Ya” – «nyet»") == '"ya" - "nyet"'
