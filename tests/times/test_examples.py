"""The packs' own examples run: sentence, day of publication, and what has to be found."""

from __future__ import annotations

import tomllib
from functools import lru_cache

import pytest

from sanad.lang.dates import DateWords, read_date_words
from sanad.lang.load import BUILT_IN, load_pack
from sanad.text.match import Lexicon
from sanad.text.reading import read_text
from sanad.times.find import entries, find_times


@lru_cache
def compiled(code: str) -> tuple[DateWords, Lexicon]:
    words = read_date_words(load_pack(code))
    return words, Lexicon(entries(words))


def examples() -> list[tuple[str, list[str]]]:
    found = []
    for file in sorted(BUILT_IN.glob("*/examples/dates.toml")):
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["examples"]
        found += [(file.parent.parent.name, row) for row in rows]
    return found


@pytest.mark.parametrize(("code", "row"), examples(), ids=lambda one: one if isinstance(one, str) else one[1])
def test_every_pack_finds_what_its_examples_say(code: str, row: list[str]) -> None:
    """Exactly the listed times are found, each with its words and its value."""
    published, sentence, *expected = row
    words, lexicon = compiled(code)
    found = find_times(read_text(sentence, lexicon, frozenset()), words, published)
    assert [f"{one.text} = {one.value}" for one in found] == expected
    assert all(sentence[one.start:one.end] == one.text for one in found)
