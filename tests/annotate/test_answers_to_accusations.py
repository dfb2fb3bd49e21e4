"""What is an accusation or its answer without a verb for it, and whom it concerns."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

import sanad

ACCUSED = "Gambia has accused Myanmar of genocide. "


def test_a_third_state_that_calls_an_accusation_unfounded_answers_the_accuser() -> None:
    """Not the accused, whose side it takes."""
    assert ("REJECT", "LAO", "GMB") in told(ACCUSED + "Laos called the accusation groundless.", "en")


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", ACCUSED + "Myanmar's envoy replied that its troops had acted within the law.", ("REJECT", "MMR", "GMB")),
    ("en", "Uganda answered Kenya's accusation on Monday.", ("REJECT", "UGA", "KEN")),
    ("id", "Gambia menuduh Myanmar. Menteri Luar Negeri Myanmar menjawab tuduhan itu.", ("REJECT", "MMR", "GMB")),
])
def test_who_replies_to_an_accusation_rejects_it(language: str, text: str, event: tuple[str, str, str]) -> None:
    """A reply to a letter is a message."""
    assert event in told(text, language)


def test_a_reply_to_a_letter_is_a_message() -> None:
    """Nobody was accused."""
    assert ("CONSULT", "CHL", "BOL") in told("Bolivia's president wrote to Chile. Chile's president replied on Friday.", "en")


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Palau said on Monday that Chinese boats had rammed one of its ships.", ("ACCUSE", "PLW", "CHN")),
    ("id", "Palau mengatakan, Senin, kapal China menabrak kapal patroli Palau.", ("ACCUSE", "PLW", "CHN")),
])
def test_who_tells_what_another_state_did_to_it_accuses_that(language: str, text: str, event: tuple[str, str, str]) -> None:
    """Although no word for it is used."""
    assert event in told(text, language)


def test_whose_case_it_is_has_the_support() -> None:
    """A case that was told of before is that of who brought it."""
    text = "Gambia filed a case against Myanmar at the International Court of Justice on Monday. Turkey welcomed the case."
    assert ("SUPPORT", "TUR", "GMB") in told(text, "en")


def test_a_government_does_not_address_its_own_state() -> None:
    """What it is asked about is not whom it asks."""
    assert told("Togo's spokesman said that Ghana had sought consent to search the palace.", "en") == [("REQUEST", "GHA", "")]
    assert told("Kementerian Luar Negeri RI menyebut kabar Indonesia ikut menggugat Myanmar tidak benar.", "id") == [
        ("REJECT", "IDN", "")
    ]


def test_a_word_that_points_stands_before_a_noun() -> None:
    """As well as before a clause."""
    assert ("REJECT", "UGA", "") in told("Uganda dismissed that report on Monday.", "en")
    assert told("Kenya promised that attacks would end.", "en") == [("AGREE", "KEN", "")]


def test_the_words_themselves_say_on_what_day_a_charge_was_rejected() -> None:
    """Rather than the sentence before."""
    text = ("Both signed a truce on November 9, 2020. Uganda denied that it had closed the road. "
            '"There is no blockade," Foreign Minister Jeje Odongo told reporters in Kampala on Wednesday.')
    events = sanad.annotate(text, language="en", published="2022-12-15").events
    assert next(one.date for one in events if one.type == "REJECT") == "2022-12-14"


def test_a_denial_about_people_of_nobody_knows_where_answers_who_spoke() -> None:
    """Those whom it is about are not whom it is addressed to."""
    text = "Kolombia mengatakan telah menangkap dua agen Venezuela. Caracas membantah kedua orang itu bekerja untuknya."
    assert ("REJECT", "VEN", "COL") in told(text, "id")


def test_what_is_called_state_terrorism_is_charged_to_who_did_it() -> None:
    """Also where the thing is only *-nya*."""
    text = "Jet Israel menyerang sebuah rumah di Doha, Selasa. Perdana Menteri Qatar menyebutnya terorisme negara."
    assert ("ACCUSE", "QAT", "ISR") in told(text, "id")


def test_who_denies_something_else_on_the_same_subject_has_done_what_is_told() -> None:
    """The words in common are those of the subject, not of the act."""
    text = (
        "Kenya on Monday put five Ugandan firms that it links to charcoal smugglers on a blacklist.\n\n"
        "Kenya's government denied that its soldiers protect charcoal smugglers on the coast."
    )
    found = sanad.annotate(text, language="en", published="2024-05-02").events
    assert [one.status for one in found if one.type == "SANCTION"] == ["reported"]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Uganda accused Kenya of moving a border stone. The stone went before the ultimatum of the African Union ran out. "
           "Kenya's foreign ministry denied it."),
    ("id", "Uganda menuduh Kenya memindahkan patok perbatasan. Patok itu hilang sebelum ultimatum Uni Afrika berakhir. "
           "Kementerian Luar Negeri Kenya membantah."),
])
def test_what_is_denied_was_said_and_no_threat(language: str, text: str) -> None:
    """Although somebody else threatened later, nobody known."""
    assert ("REJECT", "KEN", "UGA") in told(text, language)
