"""Where sentences and paragraphs begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanad.lang.load import load_pack
from sanad.text.sentences import Sentence, find_sentences
from sanad.text.tokens import find_tokens, fold


def split(text: str, code: str | None = None) -> list[Sentence]:
    lines = load_pack(code).lines("abbreviations") if code else ()
    return find_sentences(text, find_tokens(text), frozenset(fold(line.text).rstrip(".") for line in lines))


def words(text: str, code: str | None = None) -> list[str]:
    return [text[one.start : one.end] for one in split(text, code)]


@pytest.mark.parametrize(("text", "code", "expected"), [
    ("Harga naik Rp 5.000. Warga mengeluh.", "id", ["Harga naik Rp 5.000.", "Warga mengeluh."]),
    ("Rapat dimulai pukul 10.00. Menteri datang.", "id", ["Rapat dimulai pukul 10.00.", "Menteri datang."]),
    ("Prof. Dr. H. Raka Wibisana, M.Sc. hadir. Ia pulang.", "id", ["Prof. Dr. H. Raka Wibisana, M.Sc. hadir.", "Ia pulang."]),
    ("Ia tinggal di Jl. Melati No. 5. Rumahnya besar.", "id", ["Ia tinggal di Jl. Melati No. 5.", "Rumahnya besar."]),
    ("Ia bertanya, \"Kapan?\" lalu pergi.", "id", ["Ia bertanya, \"Kapan?\" lalu pergi."]),
    ("Mr. Roe met Gen. Lee at 5 p.m. on Friday. They talked.", "en", ["Mr. Roe met Gen. Lee at 5 p.m. on Friday.", "They talked."]),
    ("Sen. J. D. Roe, R-Ohio, said no. He left.", "en", ["Sen. J. D. Roe, R-Ohio, said no.", "He left."]),
    ("“Stop!” he said. She stopped.", "en", ["“Stop!” he said.", "She stopped."]),
])
def test_a_point_ends_a_sentence_unless_it_belongs_to_a_word_or_number(text: str, code: str, expected: list[str]) -> None:
    """Numbers, initials, titles and abbreviations keep theirs."""
    assert words(text, code) == expected


@pytest.mark.parametrize(("text", "code", "expected"), [
    ("He lives in the U.S. The mayor left.", "en", ["He lives in the U.S.", "The mayor left."]),
    ("The U.S. Senate voted.", "en", ["The U.S. Senate voted."]),
    ("Hadir camat, lurah, dll. Semua pulang.", "id", ["Hadir camat, lurah, dll.", "Semua pulang."]),
    ("PT Angin Samudra Tbk. merugi.", "id", ["PT Angin Samudra Tbk. merugi."]),
])
def test_some_abbreviations_may_end_a_sentence(text: str, code: str, expected: list[str]) -> None:
    """They do where a word follows that commonly begins one."""
    assert words(text, code) == expected


def test_a_blank_line_begins_a_paragraph_and_a_line_break_a_sentence() -> None:
    """Headlines have no point."""
    text = "Judul\nIsi pertama. Isi kedua.\n\nIsi ketiga."
    found = split(text)
    assert [(text[one.start : one.end], one.paragraph) for one in found] == [
        ("Judul", 0), ("Isi pertama.", 0), ("Isi kedua.", 0), ("Isi ketiga.", 1)]


@given(st.text(alphabet="aB1 .,?!\"“”'\n()-U.S", max_size=60))
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    """Nothing but blanks lies between them; their tokens are consecutive."""
    tokens = find_tokens(text)
    found = find_sentences(text, tokens, frozenset({"u.s"}))
    at = token = 0
    for one in found:
        assert one.first == token
        assert text[at : one.start].strip() == ""
        assert text[one.start : one.end] == text[one.start : one.end].strip() != ""
        at, token = one.end, one.last
    assert text[at:].strip() == ""
    assert token == len(tokens)
