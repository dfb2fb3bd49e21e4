"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanad.text.clean import decode, strip_unseen

SENTENCE = "Menteri berkata – “kami siap” – kepada pers di Medan."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_an_undeclared_encoding_is_found_by_evidence(encoding):
    """A mark at the head, zero bytes or the bytes of quotation marks say what nobody declared."""
    assert decode(SENTENCE.encode(encoding)).text == SENTENCE


def test_a_wrong_declaration_gives_way_to_valid_utf8():
    """Bytes that are valid UTF-8 are UTF-8, whatever the page says; the contradiction is reported."""
    page = f'<meta charset="iso-8859-1"><p>{SENTENCE}</p>'.encode()
    decoded = decode(page)
    assert SENTENCE in decoded.text
    assert decoded.oddity is not None and "UTF-8" in decoded.oddity


def test_latin_1_means_windows_1252():
    """As on the web: a page that declares ISO 8859-1 may hold the quotation marks of windows-1252."""
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>{SENTENCE}</p>'.encode("cp1252")
    assert SENTENCE in decode(page).text
    assert decode(page).oddity is None


def test_a_page_declared_utf8_that_is_not_is_read_and_reported():
    """What is declared UTF-8 and is windows-1252 comes out readable, with a note."""
    page = f'<meta charset="utf-8"><p>{SENTENCE}</p>'.encode("cp1252")
    decoded = decode(page)
    assert SENTENCE in decoded.text and decoded.oddity


def test_text_that_was_encoded_twice_is_put_right():
    """UTF-8 taken for a one-byte encoding and encoded again is undone."""
    twice = (SENTENCE * 2).encode().decode("latin-1").encode()
    assert decode(twice).text == SENTENCE * 2


def test_a_cut_in_the_middle_of_a_character_costs_only_that_character():
    """A file that ends inside of a character is still UTF-8."""
    assert decode("harga naik — kata menteri —".encode()[:-1]).text.startswith("harga naik — kata menteri ")


LABELS = ["utf-8", "latin-1", "nonsense", "utf-16", "", "idna", "hex", "undefined", "utf-7", "unicode_escape", "punycode", "cp037"]


@given(st.binary(max_size=400), st.none() | st.sampled_from(LABELS))
def test_no_bytes_make_decoding_fail(data, declared):
    """Any bytes under any declaration give a text that can be written to a file."""
    decode(data, declared).text.encode("utf-8")


def test_what_nobody_sees_is_taken_out():
    """Zero-width and control characters go; line ends become one kind."""
    assert strip_unseen("a\u200bb\u00adc\r\nd\re\x07") == "abc\nd\ne"


@pytest.mark.parametrize("label", ["undefined", "unicode_escape", "raw_unicode_escape", "punycode", "idna", "utf-7"])
def test_an_encoding_that_no_page_is_in_is_no_declaration(label):
    """What Python calls so refuses all bytes, or makes other characters of them."""
    page = f'<meta charset="{label}"><p>{SENTENCE} \\u0041 C:\\new</p>'
    assert decode(page.encode("cp1252")).text == page
    assert decode(page.encode(), label).text == page
