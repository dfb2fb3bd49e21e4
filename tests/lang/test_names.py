"""Names, titles and groups of a pack."""

from __future__ import annotations

import pytest

from sanad.errors import PackError
from sanad.lang.load import load_pack
from sanad.lang.names import read_name_words
from sanad.lang.pack import Pack


def pack(**tables: dict[str, object]) -> Pack:
    return Pack("xx", "Test", "1", tables, {})


def test_groups_and_offices_take_the_plurals_of_the_language() -> None:
    """A singular in the list stands for its plural too, and the plural says so."""
    words = read_name_words(load_pack("en"))
    assert {term.surface: term.many for term in words.groups if term.label == "refugees"}["refugees"]
    assert "mayors" in {term.surface for term in words.offices}


def test_a_pack_without_name_files_has_no_words() -> None:
    """A pack may leave a subject out."""
    words = read_name_words(pack())
    assert (words.offices, words.groups, words.home) == ((), (), None)


def test_a_side_that_does_not_exist_is_a_fault() -> None:
    """Modifiers stand before or behind."""
    with pytest.raises(PackError, match="before or behind"):
        read_name_words(pack(names={"modifiers": "beside"}))


def test_ranks_take_their_branches() -> None:
    """A rank with a branch of service behind it is a rank."""
    words = read_name_words(pack(titles={"ranks": {"MIL": ["col"]}, "branches": {"MIL": ["inf"]}}))
    assert [term.surface for term in words.ranks] == ["col", "col inf"]
