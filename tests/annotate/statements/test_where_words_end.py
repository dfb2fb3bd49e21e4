"""What belongs to the words that somebody says, and what to the page: where, when and through what he said it, who he is."""

from __future__ import annotations

import pytest

import sanad


def said(language: str, text: str) -> list[str]:
    """What each statement says."""
    found = sanad.annotate(text, language=language).statements
    return [" ".join(text[span.start : span.end] for span in one.content) for one in found]


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "The Security Council demanded an end to the siege of Aleppo in a resolution on which China abstained.",
     "an end to the siege of Aleppo"),
    ("id", "Dewan Keamanan PBB menuntut pengepungan Aleppo segera diakhiri lewat resolusi yang disikapi abstain oleh China.",
     "pengepungan Aleppo segera diakhiri"),
    ("id", "Menteri Luar Negeri Bolivia menyatakan perundingan gagal total dalam wawancara dengan Radio Panamericana.",
     "perundingan gagal total"),
    ("id",
     "Militer Kenya mengaku menembak jatuh lima pesawat nirawak di Lamu, Kamis (8/5), sehari setelah roket menghantam Mombasa.",
     "menembak jatuh lima pesawat nirawak di Lamu"),
    ("en", "Kenya has cut ties with Somalia, the foreign ministry announced on Sunday, three days after Somalia shut its embassy.",
     "Kenya has cut ties with Somalia"),
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
    ("en", "Josep Borrell pledged in a joint statement to defend Lithuania against pressure.",
     "to defend Lithuania against pressure"),
    ("en", "The king promised in a letter to the pope to build a church.", "to build a church"),
    ("id", "Jubir militer Sudan Nabil Abdallah mengancam lewat Telegram akan menembak setiap kapal asing.",
     "akan menembak setiap kapal asing"),
    ("id", "Presiden Ruto berjanji di hadapan warga Kisumu, Minggu, akan mengaspal jalan itu.", "akan mengaspal jalan itu"),
    ("en", "The Bolivian president complained, without naming Chile, that some were playing with fire.",
     "some were playing with fire"),
    ("id", "Presiden mengeluhkan, tanpa menyebut Chile, bahwa ada pihak yang bermain api.", "ada pihak yang bermain api"),
    ("id", "Badan Tenaga Atom Internasional (IAEA) di Wina melaporkan tidak ada kenaikan radiasi di luar pabrik itu.",
     "tidak ada kenaikan radiasi di luar pabrik itu"),
    ("en", "The European Union turned them down on Monday: new permits were legally impossible, said its spokesman Eric Mamer.",
     "new permits were legally impossible"),
])
def test_words_begin_behind_where_and_how_they_were_said(language: str, text: str, words: str) -> None:
    assert said(language, text) == [words]


@pytest.mark.parametrize(("language", "text", "numbers"), [
    ("id", "El Comercio semula menyebut 52 orang, sedangkan pemilik kapal menghitung 25 orang.", ["52 orang", "25 orang"]),
    ("id", "Polisi menyebut lima orang tewas, sementara 12 lainnya terluka.", ["lima orang tewas, sementara 12 lainnya terluka"]),
])
def test_who_counts_otherwise_says_so_himself(language: str, text: str, numbers: list[str]) -> None:
    assert said(language, text) == numbers


@pytest.mark.parametrize("text", ["condemned France who on was", "The guard told the"])
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert said("en", text) == []
