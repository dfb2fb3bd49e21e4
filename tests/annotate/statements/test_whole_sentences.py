"""Sentences in which several things are said, asked, promised and denied, and by whom."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Statement


def find(text: str, language: str) -> list[Statement]:
    return list(sanad.annotate(text, language=language).statements)


def told(text: str, language: str) -> list[tuple[str, str]]:
    """What is said, and the speaker's name."""
    found = find(text, language)
    return [(" … ".join(text[start:end] for start, end in one.content), one.speaker.name if one.speaker else "") for one in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Mara Lind said the port was shut; Jonas Vik denied that anybody had asked.",
            "en",
            [("the port was shut", "Mara Lind"), ("anybody had asked", "Jonas Vik")],
        ),
        (
            "Mara Lind retorted that the port was open, and she undertook on her city's behalf that it would stay open.",
            "en",
            [("the port was open", "Mara Lind"), ("it would stay open", "Mara Lind")],
        ),
        (
            "The court turned down the plea, holding unanimously that it had come too late.",
            "en",
            [("it had come too late", "court")],
        ),
        ("Mara Lind said the same day that the port was shut.", "en", [("the port was shut", "Mara Lind")]),
        ("The port is shut, Mara Lind told her cabinet the same day.", "en", [("The port is shut", "Mara Lind")]),
        (
            "At least ten sailors are missing, Mara Lind, a lawyer for the families, told Reuters.",
            "en",
            [("At least ten sailors are missing", "Mara Lind")],
        ),
        ("No ship had left, its spokeswoman, Mara Lind, told Reuters.", "en", [("No ship had left", "Mara Lind")]),
        ("Ia pun mengimbau warga Ambon di sana menjauhi pelabuhan.", "id", [("warga Ambon di sana menjauhi pelabuhan", "unnamed")]),
        (
            "Raka Wibisana datang. Warga Ambon diimbaunya untuk menjauhi pelabuhan.",
            "id",
            [("Warga Ambon … untuk menjauhi pelabuhan", "Raka Wibisana")],
        ),
        ("Raka Wibisana mengakui proses itu sedang ditunda.", "id", [("proses itu sedang ditunda", "Raka Wibisana")]),
        (
            "Raka Wibisana membantah ada kapal di sana, lalu menyebut kabar itu karangan.",
            "id",
            [("ada kapal di sana", "Raka Wibisana"), ("kabar itu karangan", "Raka Wibisana")],
        ),
        (
            '"Tidak ada jalan lain," ujar ketua serikat yang baru terpilih itu, Raka Wibisana.',
            "id",
            [("Tidak ada jalan lain", "Raka Wibisana")],
        ),
        (
            "Raka Wibisana menolak setiap perubahan jadwal itu, tulis Antara.",
            "id",
            [("setiap perubahan jadwal itu", "Raka Wibisana")],
        ),
    ],
)
def test_each_says_its_own(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    """Semicolons, joined verbs, asides and passives part what is said and keep its speaker."""
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Ratusan orang berbaris di tepi sungai meminta Raka Wibisana pulang.", "id", "Ratusan orang"),
        ("Dua pejabat di Ambon berkata kepada Reuters bahwa kapal itu kandas.", "id", "Dua pejabat di Ambon"),
        ("Massa mendatangi gedung itu. Bendera dibakar. Mereka meminta Raka Wibisana mundur.", "id", "Mereka"),
    ],
)
def test_people_without_a_name_are_unnamed(text: str, language: str, words: str) -> None:
    """Neither a noun for people nor the first word of a sentence is a name."""
    speaker = find(text, language)[-1].speaker
    assert speaker is not None and speaker.text == words
    assert speaker.name in ("unnamed", "Massa")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mara Lind's lawyer declined to comment.", "en"),
        ("The street was shut when men describing themselves as fishermen dropped their nets across it.", "en"),
        ("The Tribune, citing a memo seen by AFP, was first.", "en"),
    ],
)
def test_silence_and_descriptions_say_nothing(text: str, language: str) -> None:
    """Not every verb of speech gives words."""
    assert find(text, language) == []


def test_it_is_the_body_that_has_just_spoken() -> None:
    """Not the outlet named before it; and the outlet is no vehicle of what the body says."""
    text = (
        "Some twenty looms are lost, Mara Lind told Havnposten. The Ministry of Culture denies losing any looms. "
        "Those in the cellar, it says, are being oiled."
    )
    *_, denial, last = find(text, "en")
    assert denial.speaker is not None and last.speaker is not None
    assert last.speaker.entity == denial.speaker.entity
    assert denial.chain == last.chain == ()


def test_what_a_source_adds_to_a_quotation_is_its_vehicle() -> None:
    """Words between the verb and *according to* only say to whom and when."""
    text = '"Bread has its price," Mara Lind told the bakers when the fair closed on Sunday, according to Reuters.'
    (one,) = find(text, "en")
    assert one.chain == ("Reuters",)


@pytest.mark.parametrize(
    ("text", "language", "denies"),
    [
        ('Raka Wibisana menolak tuntutan itu. "Saya tidak akan mundur," katanya.', "id", [False]),
        ('Raka Wibisana menepis kabar itu. "Saya tidak akan mundur," katanya.', "id", [True]),
        ('Mara Lind denied that the port was shut. "Anybody can walk in," she said.', "en", [True, True]),
        ("Nelayan mengklaim 90 kapal tiba, sedangkan Raka Wibisana menaksir tak sampai 20.", "id", [False, False]),
    ],
)
def test_a_refusal_is_no_denial(text: str, language: str, denies: list[bool]) -> None:
    """A demand is refused, a claim denied; the quotation that a denial leads up to bears it out."""
    assert [one.denies for one in find(text, language)] == denies


def test_a_post_ends_its_sentence() -> None:
    """The network's name is no initial."""
    text = "Raka Wibisana menulis itu di X. Menteri Perhubungan Wening Asmarani menjawab bahwa pelabuhan itu dibuka."
    assert ("pelabuhan itu dibuka", "Wening Asmarani") in told(text, "id")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Police said at least 40 boats had sunk.", ("at least 40 boats had sunk", "Police")),
        ("en", "He was tired. The minister, Ana Brun, said only that the boats were “on their way”.",
         ("the boats were “on their way”", "Ana Brun")),
        ("en", "The mission appealed on Monday for a truce in the far north.", ("a truce in the far north", "unnamed")),
        ("en", "Ana Brun, the envoy, rejected the charge: Peru had started it and Chile was late, she wrote.",
         ("Peru had started it and Chile was late", "Ana Brun")),
        ("en", "According to a Western diplomat, who spoke on condition of anonymity, the boats had left.",
         ("the boats had left", "unnamed")),
        ("id", "Panglima Boni Ledo mencatat dua rumah dibakar.", ("dua rumah dibakar", "Boni Ledo")),
        ("id", "Menurut Jenderal Boni Ledo, panglima angkatan darat, 16 kapal sudah tiba.", ("16 kapal sudah tiba", "Boni Ledo")),
        ("id", "Kapal itu bocor. Tak ada kapal, sambung Boni Ledo, Senin.", ("Tak ada kapal", "Boni Ledo")),
        ("id", "Juru Bicara Kementerian Luar Negeri, Lalu Wira Iqbal, menegaskan kapal itu sudah tiba.",
         ("kapal itu sudah tiba", "Lalu Wira")),
        ("id", "Rumor yang beredar menyebutkan bandara akan ditutup; otoritas diam.", ("bandara akan ditutup", "unnamed")),
    ],
)  # fmt: skip
def test_what_is_said_ends_where_its_words_end(language: str, text: str, expected: tuple[str, str]) -> None:
    """Counts, adverbs before a that, asides behind the speaker, colons and passives: what is reported, and who says it."""
    found = sanad.annotate(text, language=language).statements
    content, name = expected
    assert [" ".join(text[start:end] for start, end in one.content) for one in found] == [content]
    assert found[0].speaker is not None and name.casefold() in found[0].speaker.name.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "A jet thought to be carrying the minister headed for the island.",
        "The session had been requested by Peru, whose foreign minister, Ana Brun, wrote to the council on Monday.",
        "Peru has said nothing about the figure.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    """Reduced passives, letters without their words and silence are no statements."""
    assert find(text, "en") == []
