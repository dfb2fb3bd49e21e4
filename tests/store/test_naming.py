"""Who is who in the language of the interface: states, their bodies, and groups that pages called by words of another language."""

from __future__ import annotations

import tomllib

import pytest

from sanad.model import Event, Participant
from sanad.plover import TYPES
from sanad.store import naming, phrases
from sanad.store.naming import name_in_words
from sanad.world.tables import read_organs


@pytest.mark.parametrize(
    ("entity", "name", "english", "indonesian"),
    [
        ("country:PRK", "Government of North Korea", "North Korea", "Korea Utara"),
        ("body:THA.foreign_ministry", "Ministry of Foreign Affairs (Thailand)", None, "Kementerian Luar Negeri Thailand"),
        ("body:USA.embassy", "Embassy of the United States in Lima", None, "Kedutaan Besar Amerika Serikat di Lima"),
        ("body:IDN.intelligence", "State Intelligence Agency (Indonesia)", None, "Badan Intelijen Negara"),
        ("body:who", "World Health Organization", None, "Organisasi Kesehatan Dunia"),
        ("body:nato", "NATO", None, "NATO"),
        ("body:rumah-sakit-melati", "Rumah Sakit Melati", None, "Rumah Sakit Melati"),
        ("person:doan-thi-huong", "Doan Thi Huong", None, "Doan Thi Huong"),
        ("pair:country:MYS|country:JPN", "Government of Malaysia, Government of Japan", "Malaysia, Japan", "Malaysia, Jepang"),
        ("", "Ministry of Defence (Japan)", None, "Kementerian Pertahanan Jepang"),
        ("", "2023-05-01", None, "2023-05-01"),
    ],
)
def test_states_and_bodies_are_called_as_in_the_language(entity: str, name: str, english: str | None, indonesian: str) -> None:
    """What has no name of its own in the language keeps the one it has."""
    assert name_in_words(entity, name, "en") == (english or name)
    assert name_in_words(entity, name, "id") == indonesian


@pytest.mark.parametrize(
    ("entity", "name", "english", "indonesian"),
    [
        ("group:JPN:CVL:people", "warga Jepang", "Japanese people", "warga Jepang"),
        ("group:JPN:CVL:people", "Japanese tourists", "Japanese tourists", "wisatawan Jepang"),
        ("group::CVL:people", "family", "family", "keluarga"),
        ("group:KOR:LEG:lawmakers", "South Korean lawmakers", "South Korean lawmakers", "anggota parlemen Korea Selatan"),
        ("group:KOR:JRN:journalists", "Media Korea Selatan", "South Korean media", "Media Korea Selatan"),
        ("group:PHL:AGR:farmers", "nelayan", "Philippine fishermen", "nelayan"),
        ("group:MYS:CVL:experts", "pundits", "pundits", "pundits"),  # a word that no line has, and none of a country: kept
    ],
)
def test_groups_keep_the_words_of_a_page_that_is_in_the_language(entity: str, name: str, english: str, indonesian: str) -> None:
    """Others are called by the word that means the same, and whose they are."""
    assert (name_in_words(entity, name, "en"), name_in_words(entity, name, "id")) == (english, indonesian)


def test_every_language_has_a_name_for_every_organ_and_group_and_a_phrase_for_every_act() -> None:
    """What one has and another lacks would be told in the wrong language."""
    data = tomllib.loads(naming.FILE.read_text(encoding="utf-8"))
    spoken = [one for one in data if one != "groups"]
    assert spoken == phrases.languages()
    for language in spoken:
        if language != naming.FIRST:
            assert set(data[language]["organs"]) == set(read_organs())
        assert all(line.get(language) for lines in data["groups"].values() for line in lines)
    assert len({frozenset(one) for one in phrases.phrases().values()}) == 1


def test_every_mode_has_words_in_the_web() -> None:
    """In each language of the interface."""
    from sanad.web.words import languages, load_words

    modes = {mode for kind in TYPES.values() for mode in kind.modes}
    for language in languages():
        assert modes <= load_words(language).table["mode"].keys()


def test_an_act_is_told_in_one_language() -> None:
    """Verb and parties."""
    parties = (
        Participant("country:CHN", "Government of China", "CHN", "actor"),
        Participant("group:PRK:CVL:people", "North Koreans", "PRK", "recipient"),
    )
    event = Event("e1", "COERCE", "COERCE", "deport", (), -7, parties, None, None, "reported", (), None, 1, (), False, False, "")
    assert phrases.act_in_words(event, "en") == "China deported North Koreans"
    assert phrases.act_in_words(event, "id") == "Tiongkok mendeportasi warga Korea Utara"
