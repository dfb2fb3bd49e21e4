"""Inflection from the packs' own rules."""

import pytest

from sanad.errors import PackError
from sanad.lang.inflect import Morphology, read_morphology
from sanad.lang.load import load_pack
from sanad.lang.pack import Pack


@pytest.fixture(scope="module")
def english() -> Morphology:
    return read_morphology(load_pack("en"))


@pytest.fixture(scope="module")
def indonesian() -> Morphology:
    return read_morphology(load_pack("id"))


@pytest.mark.parametrize(
    ("base", "surface", "voice"),
    [
        ("attack", "attacked", "participle"),
        ("deny", "denies", "active"),
        ("ban", "banned", "participle"),
        ("free", "freed", "active"),
        ("expel", "expelling", "gerund"),
        ("withdraw", "withdrew", "active"),
        ("withdraw", "withdrawn", "participle"),
        ("meet", "met", "active"),
        ("seize", "seizing", "gerund"),
        ("agree", "agreeing", "gerund"),
        ("visit", "visit", "bare"),
    ],
)
def test_english_verbs_take_their_regular_and_irregular_forms(english: Morphology, base: str, surface: str, voice: str) -> None:
    """Each form comes with the voices that it may have."""
    assert voice in english.verb_forms(base)[surface]


@pytest.mark.parametrize(
    ("base", "surface", "voice"),
    [
        ("tolak", "menolak", "active"),
        ("tolak", "ditolak", "passive"),
        ("kunjungi", "mengunjungi", "active"),
        ("serang", "menyerang", "active"),
        ("protes", "memprotes", "active"),
        ("bom", "mengebom", "active"),
        ("tangkap", "tertangkap", "passive"),
        ("siagakan", "siagakan", "bare"),
        ("perpanjang", "memperpanjang", "active"),
        ("perintahkan", "memerintahkan", "active"),
        ("tuduh", "menuduhnya", "active"),
    ],
)
def test_indonesian_verbs_take_their_prefixes(indonesian: Morphology, base: str, surface: str, voice: str) -> None:
    """meN- assimilates, di- and ter- are passive, the bare stem is left to its surroundings."""
    assert voice in indonesian.verb_forms(base)[surface]


def test_nouns_have_plurals_and_possessives_but_function_words_do_not(english: Morphology, indonesian: Morphology) -> None:
    """Words of patterns inflect, unless the pack lists them as rigid."""
    assert set(english.noun_forms("sanction")) == {"sanction", "sanctions"}
    assert "crises" in english.noun_forms("crisis")
    assert english.noun_forms("against") == ("against",)
    assert "pasukannya" in indonesian.noun_forms("pasukan")


def test_a_rule_that_is_no_regular_expression_names_the_file() -> None:
    """A broken rule is a fault of the pack, not of the program."""
    pack = Pack("xx", "X", "1", {"morphology": {"verb": [{"name": "base", "rules": [["(", "x"]]}]}}, {})
    with pytest.raises(PackError, match=r"xx/morphology\.toml"):
        read_morphology(pack)


def test_an_unknown_voice_is_refused_with_the_known_ones() -> None:
    """Who writes a pack is told which voices there are."""
    pack = Pack("xx", "X", "1", {"morphology": {"verb": [{"name": "base", "voice": "middle", "rules": [["$", ""]]}]}}, {})
    with pytest.raises(PackError, match="participle"):
        read_morphology(pack)
