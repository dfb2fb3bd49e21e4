"""The lexicon: all words in one pass."""

from hypothesis import given
from hypothesis import strategies as st

from sanad.text.match import Entry, Hit, Lexicon, longest
from sanad.text.tokens import fold


def test_words_match_whole_and_in_any_case() -> None:
    """A word is found in capitals and beside punctuation, but not inside another word."""
    lexicon = Lexicon([Entry("Korea", "place", 1)])
    assert lexicon.find(fold("KOREA, koreanya; (Korea)")) == {"place": [Hit(0, 5, 1), Hit(18, 23, 1)]}


def test_longest_first_and_by_kind() -> None:
    """Overlapping entries are all given, the longest first; `longest` keeps one of them."""
    lexicon = Lexicon([Entry("Korea", "place", "korea"), Entry("Korea Utara", "place", "north"), Entry("utara", "side", "n")])
    found = lexicon.find(fold("Korea Utara"))
    assert [hit.value for hit in found["place"]] == ["north", "korea"]
    assert [hit.value for hit in longest(found["place"])] == ["north"]
    assert [hit.value for hit in found["side"]] == ["n"]


def test_an_empty_lexicon_finds_nothing() -> None:
    """A pack without words is no error."""
    assert Lexicon([]).find("apa saja") == {}


@given(st.lists(st.from_regex(r"[ab. -]?[abc][abc -]{0,3}", fullmatch=True)), st.text("abc -.", max_size=40))
def test_hits_are_what_the_text_says(words: list[str], text: str) -> None:
    """Every hit's characters are the entry's."""
    lexicon = Lexicon(Entry(word, "word", word) for word in words)
    for hit in lexicon.find(fold(text)).get("word", []):
        assert fold(text)[hit.start : hit.end] == fold(hit.value)
