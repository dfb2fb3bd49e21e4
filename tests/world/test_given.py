"""Given names of many countries."""

from __future__ import annotations

from sanad.world.given import load_given_names, read_given_names


def test_a_name_is_given_to_one_sex_or_either() -> None:
    """m and f stand behind names of one sex, nothing behind others."""
    assert read_given_names(["Maria f", "Sasha", "Pedro m"]) == {"maria": "f", "sasha": "", "pedro": "m"}


def test_the_list_holds_no_common_words() -> None:
    """Words that open English sentences are not taken for names."""
    assert not {"the", "will", "may", "april", "grace"} & load_given_names().keys()
