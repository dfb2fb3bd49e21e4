"""Who is meant where a page tells of a coup, a court or a body, and says "the junta", "the judges", "a spokeswoman"."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

import sanad

GUINEA = "Senegal closed its border with Guinea, where soldiers took power last week. President Macky Sall spoke on Sunday. "
GAMBIA = "Gambia filed a case against Myanmar at the International Court of Justice on Monday. "


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", GUINEA + "On Monday the junta accused French agents of arming rebels.", ("ACCUSE", "GIN", "FRA")),
    ("en", GUINEA + "ECOWAS told the officers to release the ministers.", ("REQUEST", "IGO", "GIN")),
    ("en", "There was a coup in Gabon on Monday. France is watching. The generals accused France of meddling.",
     ("ACCUSE", "GAB", "FRA")),
    ("id", "Senegal menutup perbatasan dengan Guinea setelah kudeta di Guinea. Junta menuduh Prancis mempersenjatai pemberontak.",
     ("ACCUSE", "GIN", "FRA")),
    ("id", "Junta Guinea marah. Benin menengahi. Perdana Menteri bentukan junta Sekou Camara menuduh Senegal ingkar janji.",
     ("ACCUSE", "GIN", "SEN")),
])  # fmt: skip
def test_those_who_rule_by_a_coup_are_of_the_state_in_which_it_was(language: str, text: str, event: tuple[str, str, str]) -> None:
    """Whichever state was named last."""
    assert event in told(text, language)


def test_soldiers_are_not_of_the_coup_by_the_word_alone() -> None:
    """Every state has some."""
    text = "There was a coup in Gabon on Monday. Togo sent troops to the border with Ghana. Ghana said the soldiers had crossed."
    soldiers = next(one for one in sanad.annotate(text, language="en").mentions if one.text == "soldiers")
    assert soldiers.country != "GAB"


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", GAMBIA + "It wants the judges to act. It asked the judges for haste.", ("REQUEST", "GMB", "IGO")),
    ("en", GAMBIA + "The judges rejected Myanmar's objections.", ("REJECT", "IGO", "MMR")),
    ("id", "Gambia menggugat Myanmar di Mahkamah Internasional, Senin, dan meminta hakim bertindak.", ("REQUEST", "GMB", "IGO")),
])
def test_judges_are_those_of_the_international_court_that_was_named(language: str, text: str, event: tuple[str, str, str]) -> None:
    """And no state's."""
    assert event in told(text, language)


def test_a_states_own_court_stays_its_own() -> None:
    """Also beside an international one, and its prosecutors are no judges."""
    text = GAMBIA + "In Peru, the Supreme Court met on Friday. The judges freed Ana Quispe. Prosecutors said nothing."
    named = {one.text: one.country for one in sanad.annotate(text, language="en").mentions}
    assert named["judges"] == "PER"
    assert named["Prosecutors"] != "IGO"


@pytest.mark.parametrize(("language", "text"), [
    ("en", 'Malaysia was angry. The European Commission waved the charge aside. "There is no ban," spokeswoman Ana Silva told '
     "reporters in Brussels on Friday."),
    ("id", 'Malaysia marah. Komisi Eropa menolak tuduhan itu. "Tidak ada larangan," kata juru bicara Ana Silva kepada wartawan di '
     "Brussel, Jumat."),
])  # fmt: skip
def test_a_spokeswoman_speaks_for_the_body_of_many_states_that_acted_before(language: str, text: str) -> None:
    """Not for the state that was named before it."""
    speaker = next(one for one in sanad.annotate(text, language=language).mentions if one.text == "Ana Silva")
    assert speaker.country == "IGO"


def test_it_is_the_subject_of_the_sentence_before_and_not_whom_that_accuses() -> None:
    """A participle with its object is no reporting clause."""
    text = "Gambia went to court on Monday, accusing Myanmar of genocide. It asked Bangladesh to speak."
    assert ("REQUEST", "GMB", "BGD") in told(text, "en")


@pytest.mark.parametrize(("language", "text", "events"), [
    ("en", "Egypt cut trade with Qatar. Rome has urged its two partners to talk.", [("REQUEST", "ITA", "EGY+QAT")]),
    ("en", "Egypt cut trade with Qatar. Washington urged both countries to talk.", [("REQUEST", "USA", "EGY+QAT")]),
])
def test_who_asks_both_is_none_of_them(language: str, text: str, events: list[tuple[str, str, str]]) -> None:
    """The two are those of whom the sentences before tell."""
    assert [one for one in told(text, language) if one[0] == "REQUEST"] == events


def test_a_state_sends_its_envoy_to_another_and_does_not_meet_him() -> None:
    """Where his name stands between."""
    assert told("France sent senior diplomat Jean Petit to Uganda on Monday.", "en") == [("CONSULT", "FRA", "UGA")]


def test_a_ministry_is_not_of_the_state_with_which_it_works() -> None:
    """Although no other is named."""
    text = "Kementerian itu berkolaborasi dengan Belanda."
    ministry = sanad.annotate(text, language="id").mentions[0]
    assert ministry.text == "Kementerian"
    assert ministry.country != "NLD"


def test_they_are_both_of_whom_a_plural_tells() -> None:
    """"The presidents of A and B": A and B."""
    events = told("The presidents of Colombia and Ecuador met in Quito on Friday. They agreed to reopen the bridge.", "en")
    assert events[-1][:2] == ("AGREE", "COL+ECU")


def test_what_an_official_calls_its_own_is_his_states() -> None:
    """Rather than that of the state of which the sentence before tells."""
    text = "Kenya is at war. Uganda's foreign minister, Jeje Odongo, said the last of its soldiers had left Kenya in June."
    assert ("RETREAT", "UGA", "KEN") in told(text, "en")


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Colombia criticised Ecuador's police. Quito responded by recalling its ambassador.", ("SANCTION", "ECU", "COL")),
    ("id", "Kolombia mengecam polisi Ekuador. Quito membalas dengan memanggil pulang duta besarnya.", ("SANCTION", "ECU", "COL")),
    ("en", "Serbia had stopped lorries from Kosovo. Belgrade lifted the ban on Friday.", ("CONCEDE", "SRB", "XKX")),
    ("en", "Indian police detained 12 Pakistani fishermen in May. They were freed on Thursday.", ("RETREAT", "IND", "PAK")),
    ("id", "India menahan 12 nelayan Pakistan pada Mei. Mereka dibebaskan pada Kamis.", ("RETREAT", "IND", "PAK")),
    ("id", "Venezuela mengerahkan tank ke perbatasan Guyana. Presiden Guyana menyebut langkah itu ancaman bagi perdamaian.",
     ("ACCUSE", "GUY", "VEN")),
])  # fmt: skip
def test_what_is_done_about_an_act_concerns_who_did_it(language: str, text: str, event: tuple[str, str, str]) -> None:
    """Although its own sentence names nobody else: envoys are called home, a ban is lifted, captives are let go."""
    assert event in told(text, language)


def test_dozens_of_its_soldiers_are_its_soldiers() -> None:
    """*Of* introduces nobody behind a word for how many."""
    text = "Azerbaijan said that dozens of its soldiers had been killed by Armenian troops."
    assert ("ASSAULT", "ARM", "AZE") in told(text, "en")


def test_those_who_sit_down_somewhere_meet_each_other() -> None:
    """And nobody who lives there."""
    assert ("CONSULT", "BEN+TGO", "") in told("The leaders of Benin and Togo sat down in Lagos on Monday.", "en")
