"""Which state is meant by what it is, by whose neighbour it is, or by who its people are."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

import sanad

Event = tuple[str, str, str]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Morocco recalled its envoy from Algiers. France thanked the kingdom for its restraint.", ("SUPPORT", "FRA", "MAR")),
    ("en", "Oman received Iran's minister. Germany thanked the Gulf state for its help.", ("SUPPORT", "DEU", "OMN")),
    ("en", "Fiji and Australia met. Japan thanked the Pacific nation's leaders for their help.", ("SUPPORT", "JPN", "FJI")),
    ("id", "Maroko memanggil pulang dubesnya dari Aljir. Paris mengecam kerajaan itu.", ("ACCUSE", "FRA", "MAR")),
    ("id", "Togo menahan tiga warga Prancis. Paris mengecam negara Afrika Barat tersebut.", ("ACCUSE", "FRA", "TGO")),
])
def test_states_are_called_by_what_they_are(language: str, text: str, event: Event) -> None:
    """"The kingdom" is the monarchy of those named, whoever was named last."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Chile was angry. Lima had cut all links with its long southern neighbour.", ("SANCTION", "PER", "CHL")),
    ("en", "Bolivian soldiers left Arica by a deal with Chile. La Paz accused its neighbour of greed.", ("ACCUSE", "BOL", "CHL")),
    ("id", "Zambia menarik dubesnya dari Lilongwe. Lusaka menuding negara tetangganya itu berbohong.", ("ACCUSE", "ZMB", "MWI")),
])
def test_its_neighbour_is_the_other_state_of_which_is_told(language: str, text: str, event: Event) -> None:
    """Adjectives may stand before the neighbour, and the state may be told of by its people or a city only."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Three Russian senators came to Latvia. By Friday police had detained two Russians.", ("COERCE", "LVA", "RUS")),
    ("en", "Gabon bombed a camp. Police rounded up dozens of Cameroonians.", ("COERCE", "GAB", "CMR")),
])
def test_police_who_act_on_people_of_another_state_are_not_of_it(language: str, text: str, event: Event) -> None:
    """Of their own nobody says of which state they are."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Chadian troops shot down a drone belonging to Sudan's army.", ("ASSAULT", "TCD", "SDN")),
    ("id", "Niger marah atas penembakan drone milik militer Niger oleh pasukan Benin.", ("ASSAULT", "BEN", "NER")),
    ("id", "Rusia mengecam pengusiran diplomat Rusia oleh Norwegia.", ("SANCTION", "NOR", "RUS")),
    ("id", "Peru mengusir dubes Chile, Kamis, sebagai balasan pengusiran duta besarnya dari Santiago.", ("SANCTION", "CHL", "PER")),
    ("id", "Polisi Peru menyerbu kedutaan besar Chile.", ("ASSAULT", "PER", "CHL")),
])
def test_whose_a_thing_is_and_whom_an_expulsion_expels(language: str, text: str, event: Event) -> None:
    """A drone is of those to whom it belongs, and who is expelled does not expel."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "President Mutharika of Malawi threatened Zambia. In a letter to President Hichilema, he accused the country of lying.",
     ("ACCUSE", "MWI", "ZMB")),
    ("id", "Para pemimpin Uni Eropa melarang maskapai Belarus melintas. Mereka mengecam Minsk.", ("ACCUSE", "IGO", "BLR")),
])
def test_a_pronoun_is_nobody_who_is_only_written_to(language: str, text: str, event: Event) -> None:
    """Nor, where it speaks, those to whom its people did something."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("id", "Kuba membebaskan seorang wartawan Meksiko. PBB memuji keputusan itu.", ("SUPPORT", "IGO", "CUB")),
    ("id", "Pengadilan di Lima memvonis mati seorang pastor Italia. Peru meminta Chile diam. PBB menyayangkan vonis tersebut.",
     ("ACCUSE", "IGO", "PER")),
    ("en", "Oman summoned Kuwait's envoy. Kuwait's minister apologised for the incident.", ("CONCEDE", "KWT", "OMN")),
])
def test_a_step_is_praised_or_blamed_as_of_who_took_it(language: str, text: str, event: Event) -> None:
    """And an apology is made to whom one had to deal with."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "found"), [
    ("en", "Turkish relief flights landed in Khartoum on Monday.", [("AID", "TUR", "SDN")]),
    ("id", "Pesawat Turki berisi obat-obatan mendarat di Khartoum pada Senin.", [("AID", "TUR", "SDN")]),
    ("en", "Five Kenyans arrived in Uganda on Monday.", []),
])
def test_what_arrives_is_not_always_a_visit(language: str, text: str, found: list[Event]) -> None:
    """Relief is aid, and people in general visit nobody for their state."""
    assert told(text, language) == found


@pytest.mark.parametrize(("language", "text", "event"), [
    ("id", "M23 merebut dua desa di Kongo. PBB mendesak kelompok itu mundur.", ("REQUEST", "IGO", "COD")),
    ("en", "The Houthis attacked Hodeidah. The U.N. urged the group to stop.", ("REQUEST", "IGO", "YEM")),
    ("id", "Presiden Peru Dina Boluarte menuduh Chile. Lalu Gabriel Boric meminta maaf kepadanya.", ("CONCEDE", "CHL", "PER")),
    ("id", "Kenya menggugat Somalia. Negara itu juga mengusir duta besar Somalia.", ("SANCTION", "KEN", "SOM")),
    ("id", "Ruto tiba di Kampala pada Senin dan disambut ribuan warga.", ("CONSULT", "KEN", "UGA")),
])
def test_words_that_point_mean_nobody_who_acts_in_their_clause(language: str, text: str, event: Event) -> None:
    """Who urges a group is not that group; the state that opens a sentence is who opened the one before."""
    assert event in told(text, language)


@pytest.mark.parametrize(("text", "event"), [
    ("South Korea said it would wait. Seoul then suspended all trade with the North.", ("SANCTION", "KOR", "PRK")),
    ("North Korea fired first. The South's army shelled a northern village.", ("ASSAULT", "KOR", "?")),
    ("President Peter Mutharika apologised to the visiting Danish minister, Lars Beck, for the arrest of two Swedes.",
     ("CONCEDE", "MWI", "DNK")),
])
def test_halves_of_a_nation_and_names_set_beside_what_somebody_is(text: str, event: Event) -> None:
    """"The North" of a nation that was named, and who is named behind a comma, are whom an act is done to."""
    assert event in told(text, "en")


def test_the_north_of_other_states_is_no_state() -> None:
    """Nobody has named either Korea."""
    assert "PRK" not in str(told("Kenya fought rebels in Garissa. Kenya suspended all trade with the North.", "en"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya lost patience on Monday. Parliament condemned Uganda."),
        ("en", "Kenya lost patience on Monday. The army fired rockets at Uganda."),
        ("id", "Kenya kehilangan kesabaran pada Senin. Parlemen mengecam Uganda."),
    ],
)
def test_a_body_that_acts_on_a_state_is_of_the_one_told_of_before(language: str, text: str) -> None:
    events = sanad.annotate(text, language=language, published="2024-05-14").events
    assert events[-1].actors[0].country == "KEN"
    assert events[-1].recipients[0].country == "UGA"


def test_a_surname_alone_is_of_whom_the_page_named_in_full() -> None:
    text = "Peru's minister Peter Khan condemned Chile. On Friday Khan flew to Bolivia."
    events = sanad.annotate(text, language="en", published="2024-05-14").events
    assert {one.actors[0].country for one in events} == {"PER"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru, Chile and Bolivia cut ties with Ecuador. The three countries banned Ecuadorian ships."),
        ("id", "Peru, Chile, dan Bolivia memutus hubungan dengan Ekuador. Ketiga negara itu menuntut Ekuador menutup pangkalan."),
    ],
)
def test_as_many_states_as_a_list_named_are_those_of_the_list(language: str, text: str) -> None:
    last = sanad.annotate(text, language=language, published="2024-05-14").events[-1]
    assert [one.country for one in last.actors] == ["PER", "CHL", "BOL"]
    assert last.recipients[0].country == "ECU"
