"""Who is meant where nobody's name stands: other states, outlets that only report, leaders without their states."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

import sanad

Event = tuple[str, str, str]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Angola closed its border with Zambia. The eastern neighbour accused Angola of harassing traders.",
     ("ACCUSE", "ZMB", "AGO")),
    ("en", "Kenya recalled its envoy from Uganda. Kampala then withdrew its ambassador from the eastern neighbour.",
     ("SANCTION", "UGA", "KEN")),
    ("en", "Burundi accused its former colonial master Belgium of stealing archives.", ("ACCUSE", "BDI", "BEL")),
    ("en", "Angola accused its former colonial master, Portugal, of stealing archives.", ("ACCUSE", "AGO", "PRT")),
    ("en", "Algeria recalled its ambassador from France. The former colonial power apologised on Monday.",
     ("CONCEDE", "FRA", "DZA")),
    ("id", "Zambia menutup perbatasannya dengan Angola. Negara tetangga itu menuduh Zambia mengganggu pedagang.",
     ("ACCUSE", "AGO", "ZMB")),
    ("id", "Burundi menuduh bekas penjajahnya, Belgia, mencuri arsip.", ("ACCUSE", "BDI", "BEL")),
    ("id", "Mali mengusir duta besar Prancis. Junta mendesak bekas penjajah tersebut menutup pangkalannya.",
     ("REQUEST", "MLI", "FRA")),
    ("id", "Brunei memanggil duta besar Malaysia. Menteri Luar Negeri Erywan Yusof menuduh negara jiran itu berbohong.",
     ("ACCUSE", "BRN", "MYS")),
])
def test_the_neighbour_is_the_other_state(language: str, text: str, event: Event) -> None:
    """So is who once ruled it, with or without a word for *its*; a name behind says who it is."""
    found = told(text, language)
    assert event in found or (event[2] == "?" and (*event[:2], "") in found)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Bolivia recalled its ambassador from Chile. The Andean country accused its western neighbour of spying.",
     ("ACCUSE", "BOL", "CHL")),
    ("en", "Honduras cut ties with Taiwan. The Central American country established relations with China.",
     ("SUPPORT", "HND", "CHN")),
    ("en", "China suspended loans to Moldova. Russia cut gas supplies to the former Soviet republic on Tuesday.",
     ("SANCTION", "RUS", "MDA")),
    ("en", "Spain recalled its ambassador from Peru. A court in the Andean nation jailed two Spaniards on Tuesday.",
     ("COERCE", "PER", "ESP")),
    ("en", "A tribunal in the Himalayan kingdom sentenced two Indians after Bhutan had closed its border with India.",
     ("SANCTION", "BTN", "IND")),
    ("id", "Bolivia menarik duta besarnya dari Chile. Negara Andes itu menuduh tetangganya melakukan spionase.",
     ("ACCUSE", "BOL", "CHL")),
])
def test_a_part_of_the_world_tells_which_state(language: str, text: str, event: Event) -> None:
    """A state that acts is not the one to which it does something, and a court there is that state's."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Ethiopia denied a report by Reuters that it had bought drones from Turkey.", ("COOPERATE", "ETH", "TUR")),
    ("en", "Iran denied a BBC report that it supplied missiles to Sudan.", ("AID", "IRN", "SDN")),
    ("id", "Hanoi membantah berita media Thailand bahwa mereka mengirim senjata ke Suriah.", ("AID", "VNM", "SYR")),
    ("id", "Kolombia membantah tudingan Peru bahwa pihaknya mengirim senjata ke Suriah.", ("AID", "COL", "SYR")),
])
def test_who_denies_a_report_is_whom_it_tells_of(language: str, text: str, event: Event) -> None:
    """Not the outlet that stands next to the pronoun."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "published", "text", "event"), [
    ("en", "1991-02-12", "President Bush warned Iraq on Tuesday.", ("THREATEN", "USA", "IRQ")),
    ("en", "1998-02-12", "President Clinton suspended aid to Sudan on Monday.", ("SANCTION", "USA", "SDN")),
    ("en", "1994-06-12", "Former President Carter met Cuban leaders in Havana.", ("CONSULT", "USA", "CUB")),
    ("id", "1998-02-12", "Presiden Clinton mengecam Sudan pada Senin.", ("ACCUSE", "USA", "SDN")),
])
def test_a_title_before_the_name_of_somebody_known_says_of_what_state_he_is(
    language: str, published: str, text: str, event: Event
) -> None:
    """On the day of the page that is who held the office then, whatever state is named beside him."""
    assert event in told(text, language, published)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "ASEAN leaders met in Vientiane on Tuesday.", ("CONSULT", "IGO", "IGO")),
    ("en", "NATO condemned the attack on Monday. Its foreign ministers met in Brussels on Tuesday.", ("CONSULT", "IGO", "IGO")),
    ("en", "The African Union suspended Sudan. The bloc's leaders held talks in Addis Ababa on Friday.", ("CONSULT", "IGO", "IGO")),
    ("id", "Para pemimpin ASEAN bertemu di Vientiane pada Selasa.", ("CONSULT", "IGO", "IGO")),
    ("id", "ECOWAS membekukan keanggotaan Mali. Para panglimanya bertemu di Accra pada Jumat.", ("CONSULT", "IGO", "IGO")),
    ("id", "ECOWAS membekukan keanggotaan Mali. Para panglima militer blok itu bertemu di Accra.", ("CONSULT", "IGO", "IGO")),
])
def test_the_people_of_a_league_are_the_league(language: str, text: str, event: Event) -> None:
    """Whatever state they meet in; where nobody else is met they meet each other."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Crowds attacked the Turkish embassy in Baghdad. Ankara urged the country to protect its diplomats.",
     ("REQUEST", "TUR", "IRQ")),
    ("id", "Massa menyerang kedutaan besar Turki di Bagdad. Ankara mendesak negara itu melindungi diplomatnya.",
     ("REQUEST", "TUR", "IRQ")),
    ("en", "Negotiators in Doha agreed on Monday to exchange prisoners.", ("AGREE", "?", "?")),
    ("id", "Menteri Muda Luar Negeri Inggris Anne-Marie Trevelyan mengunjungi Vietnam pada Senin.", ("CONSULT", "GBR", "VNM")),
    ("id", "Menteri Negara Luar Negeri Qatar Soltan Al Muraikhi mengunjungi Sudan pada Senin.", ("CONSULT", "QAT", "SDN")),
])
def test_where_an_embassy_or_a_delegate_is(language: str, text: str, event: Event) -> None:
    """Is the state that others deal with about the embassy, but not the state of a delegate, who is of that of his title."""
    assert event in told(text, language)


def test_a_state_of_emergency_is_no_state() -> None:
    """Nor is one of war: nobody is meant by it."""
    found = sanad.annotate("Sudan closed its border with Chad. The state of war lasted a year.", language="en").mentions
    assert [one.country for one in found] == ["SDN", "TCD"]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The African Union sent observers to Chad on Monday. Its commissioner, Kofi Danso, met Chad's foreign minister. "
           "Chad proposed a hotline. Danso rejected the proposal."),
    ("id", "Uni Afrika mengirim pengamat ke Chad, Senin. Komisarisnya, Kofi Danso, bertemu menteri luar negeri Chad. "
           "Chad mengusulkan saluran khusus. Danso menolak usul itu."),
])
def test_whose_commissioner_somebody_is_holds_for_the_page(language: str, text: str) -> None:
    """Also where his name alone stands, near other states."""
    assert ("REJECT", "IGO", "TCD") in told(text, language)


@pytest.mark.parametrize(("text", "accusers"), [
    ("Peru mendesak Chili menahan diri. Tuduhan bahwa polisi lalai ditolak Presiden Chili Gabriel Boric.", []),
    ("Tuduhan terhadap Chili dilontarkan Peru.", ["PER"]),
])
def test_by_whom_an_accusation_is_rejected_did_not_make_it(text: str, accusers: list[str]) -> None:
    """The passive tells an act of its own, unless it says that the accusation was made."""
    assert [actor for type_, actor, _ in told(text, "id") if type_ == "ACCUSE"] == accusers


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Chile's minister thanked Laos, which helped. Japan regretted the decision."),
    ("id", "Menteri Luar Negeri Chili berterima kasih kepada Laos yang membantu perundingan. Jepang menyesalkan keputusan itu."),
])
def test_who_only_helped_is_not_whom_a_third_state_blames(language: str, text: str) -> None:
    """Whose decision it was the page does not say."""
    assert ("ACCUSE", "JPN", "LAO") not in told(text, language)


def test_a_state_answers_the_one_that_a_page_is_about_only_where_they_deal_with_each_other() -> None:
    """What it turns down may be a third's."""
    page = "Peru's ministers met in Lima. Peru's congress sat. The Peruvian president spoke. Peru's army rested. "
    assert ("REJECT", "JPN", "PER") not in told(page + "Japan rejected the results.", "en")
