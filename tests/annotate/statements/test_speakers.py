"""Who speaks: bodies, offices, the press, people who are quoted, and those who are not meant."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Statement


def find(text: str, language: str = "id") -> list[Statement]:
    return list(sanad.annotate(text, language=language).statements)


def told(text: str, language: str = "id") -> list[tuple[str, str]]:
    """What is said, and the speaker's name."""
    found = find(text, language)
    return [(" ".join(text[start:end] for start, end in one.content), one.speaker.name if one.speaker else "") for one in found]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Menurut Antara, pelabuhan itu ditutup lagi.", "pelabuhan itu ditutup lagi"),
        ("Antara melaporkan pelabuhan itu ditutup lagi.", "pelabuhan itu ditutup lagi"),
        ("Dilaporkan Antara, pelabuhan itu ditutup lagi.", "pelabuhan itu ditutup lagi"),
        ("Pelabuhan itu ditutup lagi, lapor Antara.", "Pelabuhan itu ditutup lagi"),
    ],
)
def test_an_outlet_whose_name_is_a_preposition_speaks(text: str, content: str) -> None:
    """Where a speaker stands the capital makes it a name."""
    assert told(text) == [(content, "Antara")]


def test_a_preposition_at_the_head_of_a_sentence_is_no_outlet() -> None:
    """Between Ambon and Bitung nobody speaks."""
    assert find("Antara Ambon dan Bitung, kapal itu berhenti dua kali.") == []


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("An official said the port had closed.", "en", "unnamed"),
        ("A senior official said on Monday the port had closed.", "en", "unnamed"),
        ("State media said the port had closed.", "en", "State media"),
        ("The state-run KCNA news agency said on Friday the port had closed.", "en", "KCNA"),
        ("China's state news agency said the port had closed.", "en", "Xinhua"),
        ("China's state news agency Xinhua said the port had closed.", "en", "Xinhua"),
        ("Russian state news agency RIA Novosti said the port had closed.", "en", "RIA Novosti"),
        ("Reuters said, citing a witness, that the port had closed.", "en", "Reuters"),
        ("TASS quoted Mara Ellison as saying the port had closed.", "en", "Mara Ellison"),
        ("Mara Ellison was quoted by TASS as saying the port had closed.", "en", "Mara Ellison"),
        ("The port had closed, the Coastal Nation Alliance said.", "en", "Coastal Nation Alliance"),
        ("Menurut kantor berita resmi Korea Utara, pelabuhan itu sudah ditutup.", "id", "KCNA"),
        ("Kantor berita negara China melaporkan pelabuhan itu sudah ditutup.", "id", "Xinhua"),
        ("Kantor berita pemerintah China, Xinhua, melaporkan pelabuhan itu sudah ditutup.", "id", "Xinhua"),
        ("Media pemerintah Korea Utara melaporkan pelabuhan itu sudah ditutup.", "id", "Media pemerintah Korea Utara"),
    ],
)
def test_press_officials_and_those_who_are_quoted_speak(text: str, language: str, speaker: str) -> None:
    """An agency of a state is known by its description; whoever is quoted speaks, not the outlet that quotes."""
    assert told(text, language)[-1][1] == speaker


def test_direct_speech_may_be_quoted_in_the_passive() -> None:
    """The outlet behind it is the link."""
    text = '"The port is closed," Mara Ellison was quoted as saying by TASS.'
    (one,) = find(text, "en")
    assert one.speaker is not None and one.speaker.name == "Mara Ellison"
    assert one.chain == ("TASS",)


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        (
            "Kementerian Luar Negeri Rusia marah besar. Juru bicara kementerian itu menyebut kapal itu sebagai ancaman.",
            "id",
            "Ministry of Foreign Affairs (Russia)",
        ),
        (
            "Kemlu Rusia marah besar. Kementerian itu menyebut kapal asing itu sebagai ancaman.",
            "id",
            "Ministry of Foreign Affairs (Russia)",
        ),
        (
            "Russia's foreign ministry was angry. A ministry spokesman called the ship a threat to peace.",
            "en",
            "Ministry of Foreign Affairs (Russia)",
        ),
        ("Reuters wrote about the ship. The agency said the crew had left.", "en", "Reuters"),
        (
            'Kementerian Perhubungan menepis kabar itu. "Kapal itu tidak ada," bunyi pernyataannya.',
            "id",
            "Ministry of Transport (Indonesia)",
        ),
    ],
)
def test_a_body_speaks_that_was_named_before(text: str, language: str, speaker: str) -> None:
    """By its noun, through its spokesman, or in its paper."""
    assert told(text, language)[-1][1] == speaker


def test_the_capital_speaks_for_whoever_wrote_the_paper() -> None:
    """Dalam pernyataan itu: the paper is that of the ministry."""
    text = (
        "Kementerian Luar Negeri Vietnam menyebut kapal itu melanggar batas. "
        "Dalam pernyataan itu pula Hanoi mendesak kapal itu segera pergi."
    )
    assert [speaker for _, speaker in told(text)] == ["Ministry of Foreign Affairs (Vietnam)"] * 2


def test_a_name_behind_a_preposition_of_place_is_no_subject() -> None:
    """Those who gather speak, not the house in front of which they do."""
    text = "Hundreds gathered outside the Indonesian embassy in Darwin, demanding that the ship leave."
    assert told(text, "en") == [("the ship leave", "unnamed")]


def test_a_participle_behind_direct_speech_is_of_the_same_speaker() -> None:
    """Not of a name that stands between."""
    text = '"The port is closed," Mara Ellison said in the State House, adding that the ship had left.'
    assert [speaker for _, speaker in told(text, "en")] == ["Mara Ellison", "Mara Ellison"]


def test_what_somebody_else_said_is_not_said_by_who_corrects_him() -> None:
    """The relative clause is the other's."""
    text = "Raka Wibisana meralat ucapan Sekar Ayuningtyas yang menyebut gudang itu kosong sejak lama."
    assert told(text) == [("gudang itu kosong sejak lama", "Sekar Ayuningtyas")]


@pytest.mark.parametrize(
    "text",
    [
        "The diplomats asked that their names be withheld.",
        "The officials asked to remain anonymous because of the law.",
    ],
)
def test_asking_for_anonymity_is_no_statement(text: str) -> None:
    """It only keeps a name out of the paper."""
    assert find(text, "en") == []


def test_numbers_that_differ_are_statements_of_their_own() -> None:
    """However short."""
    assert told("Militer menyebut tiga orang, sedangkan saksi mata menyebut lima.")[0][0] == "tiga orang"
    assert [content for content, _ in told("Militer menyebut tiga orang, sedangkan saksi mata menyebut lima.")] == [
        "tiga orang",
        "lima",
    ]


def test_courts_and_studies_find() -> None:
    """Whatever they find is said by them; what others find may be a thing."""
    assert told("The court found no evidence of fraud.", "en")[0][0] == "no evidence of fraud"
    assert told("The divers found no gold in the wreck.", "en") == []


def test_nicknames_of_countries_need_no_capitals() -> None:
    """Penguasa negeri pertapa is the one who rules there."""
    text = "Kim Jong Un memeriksa kapal itu. Penguasa negeri pertapa itu menyebut kapalnya tak terkalahkan."
    assert told(text)[-1][1] == "Kim Jong Un"


def test_an_outlet_speaks_past_the_source_that_it_cites() -> None:
    """The verb may be one that reports only what outlets say."""
    assert told("Kompas, mengutip sumber di pelabuhan, melaporkan kapal itu sudah pergi.") == [("kapal itu sudah pergi", "Kompas")]
    assert told("Yonhap, quoting a military source, said the ship had left.", "en")[0][0] == "the ship had left"


def test_who_declines_to_speak_says_nothing() -> None:
    """Neither a statement nor a denial."""
    assert find("Mara Ellison declined to comment on the report.", "en") == []
    assert find("Raka Wibisana menolak berkomentar soal laporan itu.") == []


def test_two_sides_parted_by_a_semicolon_speak_each_for_itself() -> None:
    """What the first says ends there."""
    text = "Russia says Ukraine shelled the plant; Ukraine says Russia did it."
    assert [content for content, _ in told(text, "en")] == ["Ukraine shelled the plant", "Russia did it"]


def test_what_somebody_is_called_may_be_two_words() -> None:
    """A name and what is said of it."""
    assert told("Raka Wibisana menyebut Sekar pembohong.") == [("Sekar pembohong", "Raka Wibisana")]


def test_what_an_outlet_is_said_to_report_is_no_hearsay() -> None:
    """Demikian dilaporkan X only tells through whom the words came."""
    assert find("Demikian dilaporkan Reuters yang mengutip kantor berita TASS, Kamis (6/3).") == []


def test_a_source_that_tells_on_denies_nothing_by_the_denial_before() -> None:
    """The denial has its own object."""
    text = "Menurut Antara, kementerian itu menampik tuduhan itu. Masih dari sumber yang sama, kapal itu tetap berlayar ke Bitung."
    assert [one.denies for one in find(text)][-1] is False


def test_an_unnamed_source_may_be_described_by_who_quotes_it() -> None:
    """The outlet in the description is the link."""
    (one,) = find("Sumber di pelabuhan yang dikutip Kompas mengatakan kapal itu sudah pergi.")
    assert one.speaker is not None and one.speaker.name == "unnamed"
    assert one.chain == ("Kompas",)


@pytest.mark.parametrize(
    "text",
    [
        "The pier was closed, according to the drivers' union.",
        "The pier was closed, the drivers' union said.",
        "The drivers' union said that the pier was closed.",
        "The pier was closed, according to the drivers’ union.",
    ],
)
def test_the_apostrophe_of_an_owner_does_not_end_the_words_for_a_speaker(text: str) -> None:
    """It is no quotation mark."""
    (one,) = find(text, "en")
    assert one.speaker is not None and one.speaker.text == "union"
    assert [text[start:end].lower() for start, end in one.content] == ["the pier was closed"]


def test_a_group_does_not_go_on_denying_for_somebody_else() -> None:
    """Who denied something in one paragraph is not the union that speaks in the next."""
    text = "The Chilean army denied the accusation.\n\nThe pier was closed, according to the drivers' union."
    assert [one.denies for one in find(text, "en") if one.speaker is not None and one.speaker.text == "union"] == [False]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The truce was extended, Chile and the Netherlands said.", "Netherlands"),
        ("The truce was extended, Mara Ellison and Owen Prideaux said in a statement.", "Owen Prideaux"),
    ],
)
def test_two_may_speak_at_the_end_of_a_sentence(text: str, speaker: str) -> None:
    """What they say ends before the first of them."""
    (one,) = find(text, "en")
    assert [text[start:end] for start, end in one.content] == ["The truce was extended"]
    assert one.speaker is not None and one.speaker.text == speaker


@pytest.mark.parametrize(
    "subject",
    [
        "the ministry spokesman, Colonel-Major Paul Odhiambo,",
        "Paul Odhiambo, the ministry spokesman,",
        "the ministry spokesman, Paul Odhiambo,",
    ],
)
def test_a_name_with_rank_and_office_speaks_behind_what_is_said(subject: str) -> None:
    """Ranks ahead of the name and an office set off on either side of it part it not from its verb."""
    assert told(f"Rice is cheap this year, {subject} said on Radio Lagos on Monday.", "en") == [
        ("Rice is cheap this year", "Paul Odhiambo"),
    ]


def test_a_title_longer_than_is_read_at_the_end_of_a_page_that_is_cut_off() -> None:
    """The name stands across the end of the words that are looked at, and is the last of the page."""
    fields = "kelautan perikanan kehutanan pertanian peternakan perdagangan perindustrian pariwisata pendidikan kebudayaan olahraga"
    more = "kesehatan perhubungan pertahanan keamanan sosial tenaga kerja pertanahan perumahan"
    (said,) = find(f'"Kami sudah siap," kata juru bicara bidang {fields} {more} Siti Rahayu')
    assert said.speaker is not None
    assert said.speaker.text == "Siti Rahayu"


@pytest.mark.parametrize("office", ["juru bicara kementerian, Sari Amin,", "juru bicara kementerian itu, Sari Amin,"])
def test_a_body_without_a_name_parts_no_office_from_who_holds_it(office: str) -> None:
    """... whom "ia" then takes up."""
    text = f'"Kenya melanggar kedaulatan kami," kata {office} kepada wartawan. Ia mengumumkan bahwa semua kunjungan ditunda.'
    assert [one[1] for one in told(text)] == ["Sari Amin", "Sari Amin"]
