"""Whom words for two mean, and what several who act together do to a third."""

import pytest
from tests.annotate.acts import told

import sanad


def meant(text, words, language):
    """The names for which the last mention ``words`` stands."""
    found = sanad.annotate(text, language=language, published="2025-03-14").mentions
    return next(one.name for one in reversed(found) if one.text == words)


AT_WAR = [
    ("en", "Colombia's army and the ELN have fought since May. The army shelled an ELN camp. The United States and Brazil look on."
           " African bodies did nothing. The African Union urged both camps to stop."),
    ("id", "Militer Kolombia dan ELN berperang sejak Mei. Militer menggempur markas ELN. Amerika Serikat dan Brasil menonton saja."
           " Tak ada yang lain. Uni Afrika mendesak kedua kubu menahan diri."),
]


@pytest.mark.parametrize(("language", "text"), AT_WAR)
def test_camps_of_one_state_are_those_at_war_in_it(language, text):
    """Not two states named nearer, and an appeal to them is one to that state."""
    assert ("REQUEST", "IGO", "COL+COL") in told(text, language)


def test_an_appeal_to_two_states_is_to_neither_more_than_to_the_other():
    """Its other side stays open."""
    text = "Peru and Chile are at odds. Peru warned Chile in May. The African Union urged both sides to hold back."
    assert ("REQUEST", "IGO", "") in told(text, "en")


def test_the_sides_of_a_war_are_those_for_whom_their_spokesmen_speak():
    """Not the spokesman who was the last to be named."""
    left = "Sudan's army left talks with the Rapid Support Forces on Monday."
    text = f"{left} Army spokesman Karim Salih said the RSF had broken the truce. The African Union called on both sides to return."
    told_of = meant(text, "both sides", "en")
    assert told_of == "Sudanese Armed Forces, Rapid Support Forces"


def test_two_men_are_people_and_two_countries_states():
    """Whoever else was named in between."""
    text = "Dina Boluarte wrote to Gabriel Boric on Monday. Japan had offered to help. The two men met in Lima in May."
    assert meant(text, "The two men", "en") == "Dina Boluarte, Gabriel Boric"


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Kenyan and Ghanaian envoys met the head of the Peruvian senate in Cusco.", ("CONSULT", "KEN+GHA", "PER")),
    ("id", "Utusan Kenya dan Ghana bertemu ketua senat Peru di Cusco.", ("CONSULT", "KEN+GHA", "PER")),
    ("en", "The ministers of Peru and Chile met in Lima on Monday.", ("CONSULT", "PER+CHL", "")),
    ("id", "Presiden Peru dan Presiden Chile bertemu Selasa di Lima.", ("CONSULT", "PER+CHL", "")),
])
def test_whom_several_meet_is_their_other_side(language, text, event):
    """Where nobody stands behind the verb they meet one another."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "King Felipe of Spain has invited Brazil's president, Luiz Inacio Lula da Silva, to Madrid.", ("AGREE", "ESP", "BRA")),
    ("en", "Three Bolivian drivers were picked up by Chilean police in Arica.", ("COERCE", "CHL", "BOL")),
    ("id", "Pertukaran 80 tawanan disepakati pemerintah Kolombia dan ELN di Quito.", ("AGREE", "COL+COL", "")),
])
def test_neither_the_place_nor_what_it_is_about_is_the_other_side(language, text, event):
    """A capital to which one is invited is the host's; who is swapped agrees to nothing."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "Kenya and Chad fell out in May. Kenya's foreign ministry and Chadian President Mahamat Deby hope for peace, a diplomat"
           " said. Last week both countries agreed to talk.", "both countries"),
    ("id", "Kenya dan Chad berselisih pada Mei. Kementerian Luar Negeri Kenya berharap Presiden Chad Mahamat Deby datang. Pekan"
           " lalu kedua negara sepakat berunding.", "kedua negara"),
])
def test_two_countries_are_the_states_themselves(language, text, words):
    """Rather than whoever of them was named last."""
    assert meant(text, words, language) == "Government of Kenya, Government of Chad"
