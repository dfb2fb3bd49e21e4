"""To whom an act is done of which a page does not say to whom: whom it tells its actor to deal with, or to answer."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

EN = "Kenya recalled its ambassador from Uganda on Monday. Kenya accused Uganda of moving a border stone. "
ID = "Kenya memanggil pulang duta besarnya dari Uganda, Senin. Kenya menuduh Uganda memindahkan patok perbatasan. "


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", EN + "Ugandan soldiers wounded three herders near the lake.", ("ASSAULT", "UGA", "KEN")),
    ("en", EN + 'President William Ruto called the new toll a "blatant robbery".', ("ACCUSE", "KEN", "UGA")),
    ("id", ID + "Tentara Uganda melukai tiga gembala di dekat danau.", ("ASSAULT", "UGA", "KEN")),
    ("id", ID + 'Presiden William Ruto menyebut pungutan itu "perampokan terang-terangan".', ("ACCUSE", "KEN", "UGA")),
    ("en", EN + "On Friday it suspended the treaty on Lake Victoria.", ("SANCTION", "KEN", "UGA")),
    ("id", ID + "Uganda menangguhkan perjanjian air Sungai Sio.", ("SANCTION", "UGA", "KEN")),
])
def test_an_act_towards_nobody_is_towards_whom_the_state_deals_with(
    language: str, text: str, event: tuple[str, str, str]
) -> None:
    """Where the page is about the two of them."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", EN + "Two days later three Kenyan consular officers were expelled.", ("SANCTION", "UGA", "KEN")),
    ("id", ID + "Malam itu juga tiga pegawai konsulat Kenya diusir.", ("SANCTION", "UGA", "KEN")),
])
def test_what_nobody_is_told_to_do_is_done_by_whom_the_state_deals_with(
    language: str, text: str, event: tuple[str, str, str]
) -> None:
    """Nobody else would expel its people."""
    assert event in told(text, language)


def test_who_deals_with_several_is_not_guessed_about() -> None:
    """Any of them may be meant."""
    text = EN + "Kenya accused Tanzania of fraud. Kenya expelled a Rwandan envoy. Kenyan soldiers wounded three herders by a lake."
    assert [one for one in told(text, "en") if one[0] == "ASSAULT"] == []


def test_an_act_that_is_told_is_not_told_twice() -> None:
    """What comes later without the other side refers back to it."""
    text = EN + "Ugandan soldiers shot at Kenyan policemen near the lake. The Ugandan soldiers wounded three herders, doctors said."
    assert told(text, "en").count(("ASSAULT", "UGA", "KEN")) == 1


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Responding to Uganda, Kenya's foreign ministry said it rejected any pressure.", ("REJECT", "KEN", "UGA")),
    ("en", "Responding to reporters, Kenya's foreign ministry said it rejected any pressure.", ("REJECT", "KEN", "")),
    ("en", "In reply to Ugandan criticism, Kenya's foreign ministry rejected any pressure.", ("REJECT", "KEN", "UGA")),
    ("id", "Menanggapi pernyataan Presiden Uganda Yoweri Museveni, Kementerian Luar Negeri Kenya menolak segala bentuk tekanan.",
     ("REJECT", "KEN", "UGA")),
    ("id", "Menjawab pertanyaan wartawan, Menteri Luar Negeri Kenya menolak segala bentuk tekanan.", ("REJECT", "KEN", "")),
])
def test_whom_a_sentence_answers_is_addressed(language: str, text: str, event: tuple[str, str, str]) -> None:
    """Although the act names nobody; the press is no other side."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "other"), [
    ("en", "Mr Ruto accused Uganda of hiding gunmen led by a Rwandan and said he had suspended aid to Burundi.", "BDI"),
    ("id", "Presiden Ruto menuduh Uganda melindungi pemberontak dan mengaku memutus hubungan dengan Rwanda.", "RWA"),
])
def test_who_goes_on_to_say_something_did_that(language: str, text: str, other: str) -> None:
    """And not whoever he accused before."""
    assert ("SANCTION", "KEN", other) in told(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Fears of a Kenyan attack on Uganda grew."),
    ("en", "The truce averted a wider war between Kenya and Uganda."),
    ("en", "Diplomats spoke of the growing risk of a war between Kenya and Uganda."),
    ("id", "Para diplomat mengkhawatirkan perang antara Kenya dan Uganda."),
    ("id", "Perundingan itu mencegah perang antara Kenya dan Uganda."),
])
def test_a_war_that_is_feared_or_averted_is_none(language: str, text: str) -> None:
    """Nobody has struck anybody."""
    assert "ASSAULT" not in {one[0] for one in told(text, language)}


@pytest.mark.parametrize("text", [
    "Kenya suspended as much as $9 million in grants to Somalia.",
    "Kenya suspended up to 9 million dollars in grants to Somalia.",
])
def test_how_much_it_is_does_not_stand_in_the_way(text: str) -> None:
    """Of words that belong together."""
    assert told(text, "en") == [("SANCTION", "KEN", "SOM")]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Kenya recalled its ambassador from Uganda. Kenya shut its border with Uganda. Uganda denied the rumours."),
    ("id", "Kenya memanggil pulang duta besarnya dari Uganda. Kenya menutup perbatasannya dengan Uganda. Uganda menentang rumor "
           "yang beredar."),
])
def test_a_rumour_is_nobodys_though_two_states_quarrel(language: str, text: str) -> None:
    """Whoever spread it is not known."""
    assert ("REJECT", "UGA", "") in told(text, language)
