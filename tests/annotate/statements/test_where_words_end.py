"""What belongs to the words that somebody says, and what to the page: where, when and through what he said it, who he is."""

from __future__ import annotations

import pytest

import sanad


def said(language: str, text: str) -> list[str]:
    """What each statement says."""
    found = sanad.annotate(text, language=language).statements
    return [" ".join(text[span.start : span.end] for span in one.content) for one in found]


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "The European Parliament demanded a ban on lead pipes in a resolution on which most liberals abstained.",
     "a ban on lead pipes"),
    ("id", "Parlemen Eropa menuntut pipa timbal dilarang mulai 2030 lewat resolusi yang tidak didukung kaum liberal.",
     "pipa timbal dilarang mulai 2030"),
    ("id", "Menteri Pariwisata Maladewa menyatakan hotel sudah penuh semua dalam wawancara dengan Radio Atoll.",
     "hotel sudah penuh semua"),
    ("id",
     "Polisi Kamboja mengaku menyita sembilan truk kayu di Kratie, Senin (17/2), dua pekan setelah jembatan runtuh di Sambor.",
     "menyita sembilan truk kayu di Kratie"),
    ("en", "Latvia has closed two ferry lines, the transport ministry announced on Friday, a week after Sweden raised port fees.",
     "Latvia has closed two ferry lines"),
    ("en", "Four miners were hurt, two of them badly, said Colonel Pedro Ruiz, the brigade's deputy commander.",
     "Four miners were hurt, two of them badly"),
    ("en", "The bridge would stay shut for a month, said Jane Roe, head of the port, on Monday.",
     "The bridge would stay shut for a month"),
])
def test_where_and_when_it_was_said_is_no_part_of_it(language: str, text: str, words: str) -> None:
    """Nor is the office of the speaker."""
    assert said(language, text) == [words]


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "The minister said the spy had confessed in a letter to his wife.", "the spy had confessed in a letter to his wife"),
    ("id", "Menteri itu mengatakan tersangka mengaku dalam surat kepada istrinya.",
     "tersangka mengaku dalam surat kepada istrinya"),
    ("id", "Wali kota menyatakan sekolah ditutup, sementara pasar tetap buka.", "sekolah ditutup, sementara pasar tetap buka"),
    ("en", "The general said 12 men had died, 30 were hurt and 5 were missing.",
     "12 men had died, 30 were hurt and 5 were missing"),
    ("en", "The general said the convoy was attacked while it was crossing the river.",
     "the convoy was attacked while it was crossing the river"),
    ("en", "Peru had been asked to join but declined because it was poor, the envoy said.",
     "Peru had been asked to join but declined because it was poor"),
    ("en", "An official said that Peru had been asked to join but declined because it was poor.",
     "Peru had been asked to join but declined because it was poor"),
])
def test_what_is_told_in_the_words_stays(language: str, text: str, words: str) -> None:
    assert said(language, text) == [words]


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "Mia Mottley pledged in a joint statement to plant mangroves along both coasts.",
     "to plant mangroves along both coasts"),
    ("en", "The king promised in a letter to the pope to build a church.", "to build a church"),
    ("id", "Menteri Kesehatan Filipina Ramon Villar mengancam lewat Facebook akan memecat perawat yang mogok.",
     "akan memecat perawat yang mogok"),
    ("id", "Bupati Sanusi berjanji di hadapan petani Dampit, Sabtu, akan menggali sumur baru.", "akan menggali sumur baru"),
    ("en", "The Armenian bishop complained, without naming Turkey, that others were redrawing the maps.",
     "others were redrawing the maps"),
    ("id", "Uskup mengeluhkan, tanpa menyebut Turki, bahwa peta lama diubah orang.", "peta lama diubah orang"),
    ("id", "Organisasi Kesehatan Dunia (WHO) di Jenewa melaporkan tidak ada pasien kolera di kedua pulau tersebut.",
     "tidak ada pasien kolera di kedua pulau tersebut"),
    ("en", "The African Union sent them home on Friday: late entries were against the rules, said its spokesman Paul Adeyemi.",
     "late entries were against the rules"),
])
def test_words_begin_behind_where_and_how_they_were_said(language: str, text: str, words: str) -> None:
    assert said(language, text) == [words]


@pytest.mark.parametrize(("language", "text", "numbers"), [
    ("id", "The Fiji Times semula menyebut 140 pelari, sedangkan panitia lomba menghitung 90 pelari.", ["140 pelari", "90 pelari"]),
    ("id", "Polisi menyebut lima orang tewas, sementara 12 lainnya terluka.", ["lima orang tewas, sementara 12 lainnya terluka"]),
])
def test_who_counts_otherwise_says_so_himself(language: str, text: str, numbers: list[str]) -> None:
    assert said(language, text) == numbers


@pytest.mark.parametrize("text", ["condemned France who on was", "The guard told the"])
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert said("en", text) == []


@pytest.mark.parametrize(("text", "words"), [
    ("Kenya again denied arming the miners, who say they own the pit.", ["arming the miners", "they own the pit"]),
    ("Kenya rejected the allegation by Uganda, which says the nets were cut.",
     ["the allegation by Uganda", "the nets were cut"]),
])
def test_who_is_named_last_says_what_the_clause_tells(text: str, words: list[str]) -> None:
    """It is not what the first speaker says."""
    assert said("en", text) == words


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "Kenya accused Peru on Friday night of spying on its herds.", "Peru of spying on its herds"),
    ("en", "Kenya urged Peru last week to release the two sailors.", "Peru to release the two sailors"),
    ("en", "Kenya blamed the rebels on the same day for the fire in the port.", "the rebels for the fire in the port"),
    ("en", "Kenya accused Peru of theft on Friday.", "Peru of theft"),
    ("en", "Kenya dismissed a report by the Red Cross on Monday.", "a report by the Red Cross"),
    ("id", "Kenya menuduh Peru pada Jumat (14/3) menembaki sebuah desa nelayan.", "Peru menembaki sebuah desa nelayan"),
    ("id", "Kenya menuduh Peru, Jumat (14/3), menembaki sebuah desa nelayan.", "Peru menembaki sebuah desa nelayan"),
    ("id", "Kenya mengecam keputusan pengadilan Uganda kemarin.", "keputusan pengadilan Uganda"),
    # a time of what is done, wanted or foretold
    ("en", "Kenya accused Peru of shelling a village on Friday.", "Peru of shelling a village on Friday"),
    ("en", "Kenya denied shelling the village on Friday.", "shelling the village on Friday"),
    ("en", "Kenya predicted heavy rain on Friday.", "heavy rain on Friday"),
    ("en", "Kenya demanded an election on Sunday.", "an election on Sunday"),
    ("id", "Kenya membantah menembaki desa itu pada Jumat.", "menembaki desa itu pada Jumat"),
    ("id", "Kenya menuntut pemilu digelar pada Minggu.", "pemilu digelar pada Minggu"),
])
def test_when_somebody_accused_or_rejected_is_no_part_of_his_words(language: str, text: str, words: str) -> None:
    """Wherever in the sentence it stands."""
    assert said(language, text) == [words]


@pytest.mark.parametrize("text", [
    "The mayor rejected the demand on Saturday.", "Kenya accused Peru on Friday.", "The police questioned them on Sunday.",
])
def test_an_object_and_a_time_give_no_words(text: str) -> None:
    assert said("en", text) == []
