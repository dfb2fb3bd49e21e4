"""Denials that need no claim before them: *never*, a charge rejected in the speaker's own words, an answer that is announced."""

from __future__ import annotations

import pytest

import sanad


def denied(language: str, *paragraphs: str) -> list[bool]:
    """Whether each statement denies, in order."""
    return [one.denies for one in sanad.annotate("\n\n".join(paragraphs), language=language).statements]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"We never promised anybody a seat at the table," Kenyan Foreign Minister Musalia Mudavadi said on Monday.'),
        ("en", "Kenya has never sold a single rifle to the militia, its defence ministry said."),
        ("en", '"Kenyan farmers never asked for a subsidy," Kenyan Agriculture Minister Julius Ouma said.'),
        ("id", '"Kami tidak pernah menjanjikan kursi itu kepada siapa pun," kata Menteri Luar Negeri Kenya Musalia Mudavadi.'),
        ("id", "Kementerian Pertahanan Kenya menyatakan, negaranya tidak pernah menjual senjata kepada milisi tersebut."),
        ("en", '"Our books are open. We reject the allegations," Kenyan Trade Minister Lee Kinyanjui said.'),
        ("id", '"Pembukuan kami terbuka. Kami menolak tuduhan itu," ujar Menteri Perdagangan Kenya Lee Kinyanjui.'),
        ("en", '"That suit is without any basis in fact," Kenyan spokesman Isaac Mwaura said.'),
        ("en", '"To say that we hid the tolls is plainly mistaken," Kenyan Trade Minister Lee Kinyanjui said.'),
        ("en", 'Kenya reacted within the hour. "No lorry was held at the border," spokesman Isaac Mwaura said.'),
        ("id", 'Nairobi segera merespons. "Tidak ada truk yang ditahan," kata juru bicara pemerintah Kenya Isaac Mwaura.'),
        ("id", 'Mudavadi punya penjelasan berbeda. "Undangan itu bukan dari kami," katanya.'),
    ],
)
def test_a_denial_by_itself(language: str, text: str) -> None:
    assert denied(language, text) == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"We have never been so close to an agreement," Kenyan Foreign Minister Musalia Mudavadi said.'),
        ("en", '"We will never forget our dead," Kenyan President William Ruto said.'),
        ("en", '"Uganda never paid for the bridge," Kenyan Trade Minister Lee Kinyanjui said.'),
        ("id", '"Kami tidak pernah sedekat ini dengan kesepakatan," kata Menteri Luar Negeri Kenya Musalia Mudavadi.'),
        ("id", '"Kami tidak akan pernah melupakan para korban," kata Presiden Kenya William Ruto.'),
        ("id", '"Uganda tidak pernah membayar jembatan itu," kata Menteri Perdagangan Kenya Lee Kinyanjui.'),
        ("en", 'Kenya reacted within the hour. "We must speak with one voice," spokesman Isaac Mwaura said.'),
        ("id", 'Nairobi segera merespons. "Kita harus bersatu," kata juru bicara pemerintah Kenya Isaac Mwaura.'),
    ],
)
def test_what_answers_nobody(language: str, text: str) -> None:
    assert denied(language, text) == [False]


@pytest.mark.parametrize(("language", "text"), [
    ("en", '"Not a single shell was fired from our side," Kenyan spokesman Isaac Mwaura said.'),
    ("en", "Kenya's ministry said its lorries had at no time crossed the river."),
    ("id", '"Tak sebutir peluru pun ditembakkan dari pihak kami," kata juru bicara pemerintah Kenya Isaac Mwaura.'),
    ("id", "Kementerian Pertahanan Kenya menyatakan truknya sama sekali tidak menyeberangi sungai itu."),
    ("en", "Inspectors found no trace of weapons in the lorries, the African Union said."),
    ("id", "Uni Afrika mengatakan tim pemeriksa tidak menemukan jejak senjata di truk itu."),
    ("en", 'The letter is fake, Kenya\'s foreign ministry said.'),
    ("id", '"Mana ada perjanjian seperti itu," kata Menteri Luar Negeri Kenya Musalia Mudavadi.'),
    ("id", 'Kampala berpendapat lain. "Truk itu milik pedagang," kata Menteri Luar Negeri Uganda Odongo Jeje.'),
])
def test_what_leaves_nothing_of_a_claim(language: str, text: str) -> None:
    """A *not* that is stressed, a search without a find, a paper called false, another version."""
    assert denied(language, text) == [True]


@pytest.mark.parametrize(("language", "text"), [
    ("en", '"Not a single soldier should die for this," Kenyan President William Ruto said.'),
    ("id", '"Tak seorang pun boleh mendikte kami," kata Presiden Kenya William Ruto.'),
    ("en", "Police arrested two men who travelled on false papers, Kenya's interior ministry said."),
    ("en", "Investigators have not ruled out sabotage, Kenya's interior minister said."),
    ("id", 'Seorang pejabat Kenya yang menolak disebut namanya mengatakan truk itu penuh senjata.'),
])
def test_what_stresses_a_wish_or_names_a_crime(language: str, text: str) -> None:
    assert denied(language, text) == [False]
