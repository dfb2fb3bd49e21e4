"""Who acts and who is acted on, where a reader of the language sees at once whose people they are."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

_SIDES = [
    ("en", "The foreign ministers, Ana Torres of Chile and Luis Rojas of Bolivia, met in Lima.", "CONSULT", "BOL CHL >"),
    ("en", "Defence ministers Kim Jae of South Korea and Taro Ito of Japan agreed to share data.", "AGREE", "JPN KOR >"),
    ("en", "Ethiopia summoned the envoys, John Njoroge of Kenya and Peter Okello of Uganda.", "ACCUSE", "ETH > KEN UGA"),
    ("id", "Para menteri luar negeri, Ana Torres dari Cile dan Luis Rojas dari Bolivia, bertemu di Lima.", "CONSULT", "BOL CHL >"),
    ("id", "Kedua wakil menteri, Juma Odinga dari Kenya dan Moses Okello dari Uganda, bertemu.", "CONSULT", "KEN UGA >"),
    ("en", "Canadian foreign minister Mary Holt and defence minister Jane Reed promised to help Latvia.", "AGREE", "CAN > LVA"),
    ("id", "Menlu Kanada Mary Holt dan Menhan Jane Reed berjanji membantu Latvia.", "AGREE", "CAN > LVA"),
    ("en", "Kenya and Uganda agreed to send troops to Sudan.", "AGREE", "KEN UGA >"),
    ("id", "Presiden Peru mengumumkan bahwa negara itu menghentikan ekspor gandum ke Cile.", "SANCTION", "PER > CHL"),
    ("id", "Menteri Luar Negeri Kenya mengatakan negaranya telah mengusir duta besar Sudan.", "SANCTION", "KEN > SDN"),
    ("id", "Kanada sudah berhenti mengirim senjata ke Turki.", "SANCTION", "CAN > TUR"),
    ("id", "Kanada tak berhenti mengirim senjata ke Turki.", "AID", "CAN > TUR"),
    ("en", "A diplomat told the Guardian that Spain had asked Algeria to wait.", "REQUEST", "ESP > DZA"),
    ("en", "Norway told Russia to leave the base.", "REQUEST", "NOR > RUS"),
    ("en", "Qatar opened a representative office in Nairobi on Monday.", "SUPPORT", "QAT > KEN"),
    ("en", "Norway referred Iceland to the European Commission, accusing it of overfishing.", "ACCUSE", "NOR > ISL"),
    ("en", "In Lima, Norway complained to the African Union, accusing it of bias.", "ACCUSE", "NOR > IGO"),
    ("id", "Kredit 500 juta dolar AS dijanjikan Prancis kepada Senegal.", "AGREE", "FRA > SEN"),
    ("id", "Kenya menolak pinjaman 10 juta dolar AS dari Jepang.", "REJECT", "KEN > JPN"),
    ("en", "40 million Canadian dollars were pledged to Nepal by Japan.", "AGREE", "JPN > NPL"),
    ("en", "Kenya seized a Ugandan boat. Uganda called the seizure a breach of the UN charter.", "ACCUSE", "UGA > KEN"),
    ("id", "Kenya menyita kapal Uganda. Uganda menilai penyitaan itu melanggar piagam Uni Afrika.", "ACCUSE", "UGA > KEN"),
    ("en", "Kenya's envoy in Kampala, Peter Njoroge, criticised Rwanda. Njoroge met nobody.", "ACCUSE", "KEN > RWA"),
    ("id", "Duta Besar Kenya di Kampala, Peter Njoroge, mengecam Rwanda.", "ACCUSE", "KEN > RWA"),
    ("en", "Oman shelled a Yemeni village. Egypt called it a breach of Yemen's territorial integrity.", "ACCUSE", "EGY > OMN"),
    ("id", 'Oman menembaki desa Yaman. Mesir mengecamnya sebagai "pelanggaran" atas kedaulatan Yaman.', "ACCUSE", "EGY > OMN"),
    ("en", "The African Union called for a ceasefire in a statement that Kenya and Ghana opposed.", "REQUEST", "IGO >"),
    ("id", "Jet tempur Oman menyerang tiga situs militer Yaman.", "ASSAULT", "OMN > YEM"),
    ("id", "Menurut Palang Merah, Sudan dan Chad menandatangani perjanjian.", "SUPPORT", "SDN TCD >"),
    ("en", "According to Reuters, Sudan, its neighbour, attacked Chad.", "ASSAULT", "SDN > TCD"),
    ("id", "Uni Afrika menuntut gencatan senjata lewat resolusi yang ditolak Kenya.", "REQUEST", "IGO >"),
]


def _in_order(side: str) -> str:
    return " ".join(sorted(set(side.split("+"))))


@pytest.mark.parametrize(("language", "text", "type_", "sides"), _SIDES)
def test_both_sides_are_those_whom_a_reader_sees(language: str, text: str, type_: str, sides: str) -> None:
    acts = told(text, language)
    found = [f"{_in_order(actors)} > {_in_order(recipients)}".strip() for act, actors, recipients in acts if act == type_]
    assert found == [sides], acts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru's minister met Chile's president on Monday. He blamed rising fuel costs."),
        ("id", "Menteri Peru bertemu presiden Cile, Senin. Peru menyalahkan kenaikan harga bahan bakar."),
    ],
)
def test_nobody_is_accused_where_a_thing_is_at_fault(language: str, text: str) -> None:
    assert [act for act, *_ in told(text, language)] == ["CONSULT"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Libya's internationally recognised government said that work would go on."),
        ("id", "Menurut juru bicara militer Sudan Ahmed Salih, 12 serangan udara menewaskan lima orang."),
    ],
)
def test_who_gives_an_account_and_what_a_government_is_called_are_no_acts(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(("text", "actors"), [
    ("Kenyan and Ugandan aircraft and gunboats struck an island in Congo.", "KEN+UGA+UGA"),
    ("Turkish aircraft and artillery struck a town in Syria.", "TUR+TUR"),
])
def test_aircraft_beside_warships_are_of_their_state(text: str, actors: str) -> None:
    """Which stands ahead of them alone."""
    assert [one[1] for one in told(text, "en") if one[0] == "ASSAULT"] == [actors]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Laos banned Thai coffee and tea."),
    ("en", "Laos banned Thai coffee from 3 March."),
    ("en", "Laos halted Thai cement at the border."),
    ("id", "Laos melarang kopi Thailand sejak 3 Maret."),
    ("id", "Laos melarang kopi dan teh Thailand."),
])
def test_goods_that_are_banned_are_of_whom_it_hits(language: str, text: str) -> None:
    """Wherever the state stands whose they are."""
    assert told(text, language) == [("SANCTION", "LAO", "THA")]


def test_who_comes_somewhere_promises_there() -> None:
    """Not the place, though the word before him looks like a preposition."""
    text = "Keadaan membaik setelah Menteri Luar Negeri Kenya datang ke Lusaka dan berjanji membantu Malawi."
    assert told(text, "id") == [("AGREE", "KEN", "MWI")]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The African Union held a meeting in Lusaka on Monday and condemned the attack."),
    ("id", "Uni Afrika menggelar sidang darurat di Lusaka, Senin, dan mengutuk serangan tersebut."),
])
def test_where_one_meets_is_not_blamed_for_what_one_condemns(language: str, text: str) -> None:
    """The attack is somebody else's."""
    assert ("ACCUSE", "IGO", "") in told(text, language)
