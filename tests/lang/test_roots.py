"""Which words are of one root, by the affixes that a language pack lists."""

from __future__ import annotations

import pytest

from sanad import build
from sanad.lang.roots import share_root


@pytest.mark.parametrize(("language", "one", "other", "same"), [
    ("id", "pemanggilan", "memanggil", True),
    ("id", "penembakan", "ditembak", True),
    ("id", "pertukaran", "bertukar", True),
    ("id", "kunjungan", "mengunjungi", True),
    ("id", "serangan", "melarang", False),
    ("id", "pembunuhan", "penerbangan", False),
    ("en", "signing", "signed", True),
    ("en", "seizure", "raided", False),
])
def test_words_of_one_root(language: str, one: str, other: str, same: bool) -> None:
    """A beginning may take the first letter of the root with it."""
    stance = build.language(language).events.stance
    assert share_root(one, other, stance.beginnings, stance.root_endings) is same
