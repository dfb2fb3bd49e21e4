"""Acts that somebody does by what he says, and to whom he says it."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", 'Kenya "firmly rejects" the levy, its trade minister told his Tanzanian counterpart.', ("REJECT", "KEN", "TZA")),
    ("en", '"We will never accept this map," Bolivia\'s foreign minister told the Chilean ambassador.', ("REJECT", "BOL", "CHL")),
    ("en", '"We will never accept this map," Bolivia\'s foreign minister told Reuters.', ("REJECT", "BOL", "")),
    ("id", '"Kami tidak akan pernah menerima peta ini," ujar Menteri Luar Negeri Bolivia kepada Duta Besar Cile.',
     ("REJECT", "BOL", "CHL")),
    ("id", '"Kami menyesal atas insiden itu," kata Menteri Pertahanan Kenya kepada mitranya dari Tanzania.',
     ("CONCEDE", "KEN", "TZA")),
])
def test_words_are_addressed_to_whoever_is_told(language: str, text: str, event: tuple[str, str, str]) -> None:
    """But not to those who pass them on."""
    assert event in told(text, language)


def test_a_verb_of_which_but_a_few_words_are_quoted_has_its_parties_outside() -> None:
    """Unless it is quoted of what somebody is accused of."""
    assert ("REJECT", "KEN", "TZA") in told('Kenya "firmly rejects" the Tanzanian plan.', "en")
    assert "REJECT" not in [type_ for type_, _, _ in told('Nairobi accused the Ugandan boat of "ignoring" its calls.', "en")]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Ghana's foreign minister told reporters that Accra felt deeply sorry about the assaults on Togolese traders.",
     ("CONCEDE", "GHA", "TGO")),
    ("en", "In a letter the Danish prime minister said she was sorry that a Norwegian trawler had been fired on.",
     ("CONCEDE", "DNK", "NOR")),
    ("en", "A Uruguayan patrol sank a Paraguayan barge. President Luis Lacalle Pou said that he felt truly sorry about the dead.",
     ("CONCEDE", "URY", "PRY")),
    ("en", "A crowd beat Togolese traders in Accra. Ghana's foreign minister told reporters that Ghana felt very sorry about it.",
     ("CONCEDE", "GHA", "TGO")),
    ("en", "Turkish guards shot two Bulgarian hunters on Monday. Ankara apologised the next day.", ("CONCEDE", "TUR", "BGR")),
    ("id", "Pemerintah Denmark menyesalkan tertembaknya kapal nelayan Norwegia oleh angkatan lautnya.", ("CONCEDE", "DNK", "NOR")),
    ("id", "Kapal Uruguay menenggelamkan tongkang Paraguay, Senin. Uruguay menyatakan penyesalannya sehari kemudian.",
     ("CONCEDE", "URY", "PRY")),
    ("id", "Vietnam menyatakan penyesalan atas keputusan Kamboja keluar dari perundingan.", ("ACCUSE", "VNM", "KHM")),
])
def test_who_says_that_he_is_sorry_apologises_to_those_he_harmed(language: str, text: str, event: tuple[str, str, str]) -> None:
    """But of another's decision one only complains."""
    assert event in told(text, language)


@pytest.mark.parametrize("text", [
    "Belgium's king said he was sorry about the floods in Germany.",
    "The Greek minister said he was sorry to hear of the death of the Cypriot president.",
    "The Greek minister said he was sorry that Turkey had left the talks.",
])
def test_sympathy_is_no_apology(text: str) -> None:
    assert "CONCEDE" not in [type_ for type_, _, _ in told(text, "en")]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Malawi demanded on Monday that Zambia stop logging in the border forest. The Zambian forest minister said on the radio "
     "that Lusaka would press ahead.", ("REJECT", "ZMB", "MWI")),
    ("en", "Bolivia asked Chile on Monday to halt the dredging. Santiago's foreign minister declared that the ships would keep "
     "going.", ("REJECT", "CHL", "BOL")),
    ("en", "Mali's junta told the Danish troops on Monday to leave. Copenhagen replied that the junta had no right to issue "
     "orders.", ("REJECT", "DNK", "MLI")),
    ("id", "Bolivia meminta Cile menghentikan pengerukan, Senin. Menteri Luar Negeri Cile mengatakan pekerjaan tidak akan "
     "dihentikan.", ("REJECT", "CHL", "BOL")),
    ("id", "Junta Mali menyuruh tentara Denmark pergi, Senin. Kopenhagen menyatakan junta tidak berwenang mengajukan tuntutan "
     "semacam itu.", ("REJECT", "DNK", "MLI")),
])
def test_who_was_asked_refuses_by_saying_that_all_goes_on(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text, language)


@pytest.mark.parametrize("text", [
    "Chile's foreign minister declared that the ships would keep going.",
    "Malawi asked Zambia to halt the dam. Zambia said Malawi would not stop complaining.",
])
def test_nobody_refuses_what_nobody_asked_of_him(text: str) -> None:
    assert "REJECT" not in [type_ for type_, _, _ in told(text, "en")]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Peru's president, Pedro Castillo, spoke by telephone to his Ecuadorean colleague on Monday. He promised that 2,000 "
     "policemen would be posted along the river.", ("AGREE", "PER", "ECU")),
    ("id", "Presiden Peru Pedro Castillo berbicara lewat telepon dengan mitranya dari Ekuador, Senin. Ia berjanji bahwa 2.000 "
     "polisi akan dikirim ke perbatasan.", ("AGREE", "PER", "ECU")),
])
def test_a_promise_that_names_but_ones_own_people_is_made_to_the_other_side(
    language: str, text: str, event: tuple[str, str, str]
) -> None:
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Prime Minister Mette Frederiksen of Denmark told parliament that there was credible evidence to link Libyan agents to "
     "the bombing in Aarhus.", ("ACCUSE", "DNK", "LBY")),
    ("en", "President Yoweri Museveni of Uganda said Sudan had armed the raiders.", ("ACCUSE", "UGA", "SDN")),
    ("en", "Chile signed the decree on Friday, claiming that Bolivia's government was in league with smugglers.",
     ("ACCUSE", "CHL", "BOL")),
    ("en", "Kenyan police arrested a group of Ugandan traders on Monday. Kampala alleged on Friday that three of them had been "
     "beaten.", ("ACCUSE", "UGA", "KEN")),
    ("id", "Presiden Uganda Yoweri Museveni mengatakan Sudan yang bersalah atas kegagalan perundingan.", ("ACCUSE", "UGA", "SDN")),
    ("id", "Kementerian Luar Negeri Denmark menyebut Libya menyebarkan kabar bohong tentang kapalnya.", ("ACCUSE", "DNK", "LBY")),
])
def test_who_holds_something_against_another_accuses_him(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", 'Kenya and Uganda met on Monday. "Both countries stand against the blatant aggression of outsiders," Ugandan President '
           "Yoweri Museveni said."),
    ("id", 'Kenya dan Uganda bertemu, Senin. "Kedua negara bersatu melawan agresi terang-terangan pihak luar," kata Presiden '
           "Uganda Yoweri Museveni."),
])
def test_nobody_charges_a_pair_of_which_he_is_one(language: str, text: str) -> None:
    """What both do together is no wrong of the other."""
    assert ("ACCUSE", "UGA", "KEN") not in told(text, language)
