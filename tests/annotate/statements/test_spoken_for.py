"""Who speaks where somebody else tells of it: an outlet, a spokesman, a mission abroad."""

from __future__ import annotations

import pytest

import sanad


def voices(language: str, text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement."""
    return [
        (one.speaker.name if one.speaker else "", text[one.content[0].start : one.content[-1].end])
        for one in sanad.annotate(text, language=language).statements
    ]


@pytest.mark.parametrize(("language", "text", "voice"), [
    ("id", "Menteri Pertanian Chile Esteban Valenzuela, Selasa (4/3), meminta Lima tetap membeli anggur, tulis El Mercurio.",
     ("Esteban Valenzuela", "Lima tetap membeli anggur")),
    ("id", "Windhoek menepis gugatan itu dan berjanji mengirim dua perahu tambahan, tulis Xinhua.",
     ("Government of Namibia", "mengirim dua perahu tambahan")),
    ("en", 'President Emmanuel Macron wrote to Sergio Mattarella. He urged that the tunnel be dug "in time", the Elysee said.',
     ("Emmanuel Macron", 'the tunnel be dug "in time"')),
    ("id", "Presiden William Ruto mendesak Uganda membuka jalan itu, kata juru bicara kepresidenan Kenya Hussein Mohamed.",
     ("William Ruto", "Uganda membuka jalan itu")),
    ("en", "Cuba's mission to the United Nations said that two delegates had lost their luggage.",
     ("Permanent Mission of Cuba to the United Nations", "two delegates had lost their luggage")),
    ("en", "Kenya reports 28 dead.", ("Government of Kenya", "28 dead")),
])
def test_who_is_told_to_speak(language: str, text: str, voice: tuple[str, str]) -> None:
    assert voices(language, text)[-1] == voice


def test_a_spokesman_speaks_of_what_another_state_asked() -> None:
    """He speaks for his own side only."""
    text = "Uganda urged President William Ruto to open the road, said Kenyan spokesman Hussein Mohamed."
    assert voices("en", text)[0][0] == "Hussein Mohamed"


def test_a_person_behind_a_sentence_about_outlets() -> None:
    text = '"Panen gagal," tutur Joseph Boakai. Pidatonya diputar ELBC, dilansir AFP. Ia pun berjanji akan menurunkan harga beras.'
    assert [who for who, _ in voices("id", text)] == ["Joseph Boakai", "Joseph Boakai"]


@pytest.mark.parametrize(("language", "text", "speaker"), [
    ("en", "A spokesman for the Kenyan Farmers Union said the well was dry.", "Kenyan Farmers Union"),
    ("en", "Reuters quoted a spokeswoman for the Peruvian Jurists Committee as saying the well was dry.",
     "Peruvian Jurists Committee"),
    ("en", "A spokesman for the Turkish Exporters' Assembly said the well was dry.", "Turkish Exporters' Assembly"),
    ("en", "A Kenyan Teachers Association spokeswoman said the well was dry.", "Kenyan Teachers Association"),
    ("en", "A spokesman for Greenpeace said the well was dry.", "Greenpeace"),
    ("id", "Juru bicara Persatuan Guru Kenya mengatakan sumur itu kering.", "Persatuan Guru Kenya"),
    ("id", "Seorang juru bicara Greenpeace mengatakan sumur itu kering.", "Greenpeace"),
    ("id", "Juru bicara Asosiasi Pengacara Peru mengatakan sumur itu kering.", "Asosiasi Pengacara Peru"),
    # who speaks for the state
    ("en", "A spokesman for the Kenyan government said the well was dry.", "Government of Kenya"),
    ("en", "A spokesman for the Kenyan police said the well was dry.", "Police (Kenya)"),
    ("en", "A Kenyan spokesman said the well was dry.", "Government of Kenya"),
    ("id", "Juru bicara Kementerian Pertahanan Peru mengatakan sumur itu kering.", "Ministry of Defence (Peru)"),
    # who holds an office as others do
    ("en", "A Kenyan diplomat said the well was dry.", "unnamed"),
    ("id", "Seorang diplomat Kenya mengatakan sumur itu kering.", "unnamed"),
])
def test_a_spokesman_speaks_for_the_body_that_is_named(language: str, text: str, speaker: str) -> None:
    """Also where nothing but its name is known: it is its country's, and does not speak for that."""
    (one,) = sanad.annotate(text, language=language).statements
    assert one.speaker is not None
    assert one.speaker.name == speaker


@pytest.mark.parametrize(("language", "text", "speaker"), [
    ("id", "Chad menolak hasil itu. Juru bicara KBRI menyebutkan sidang digelar pada 1 Maret.", "KBRI"),
    ("en", "A spokesman for the Peruvian Lawyers Association said Chile was to blame.", "Peruvian Lawyers Association"),
    ("en", "Bolivia's agency quoted a spokesman for the Peruvian Jurists Committee as saying that Chile was to blame.",
     "Peruvian Jurists Committee"),
    ("en", "A spokesman for Peru's foreign ministry said Chile was to blame.", "Ministry of Foreign Affairs (Peru)"),
])
def test_a_spokesman_speaks_for_the_body_that_has_a_name(language: str, text: str, speaker: str) -> None:
    """Not for the government of its country, nor for the state named before."""
    assert [one.speaker.name for one in sanad.annotate(text, language=language).statements if one.speaker] == [speaker]


@pytest.mark.parametrize(("language", "text", "speaker"), [
    ("id", "Wakil Menteri Kenya Amina Otieno menemui Duta Besar Uganda di Nairobi untuk meminta perlakuan adil bagi Juma.",
     "Amina Otieno"),
    ("en", "Kenyan Foreign Minister Amina Otieno met Ugandan ambassador Joel Mutebi in Nairobi to demand the release of two men.",
     "Amina Otieno"),
    ("id", "Duta Besar Lalu Muhammad Iqbal menyebut, KBRI belum diizinkan menemui dua orang itu.", "Lalu Muhamad Iqbal"),
    ("id", "Menteri Amina Otieno datang, lalu Joel Mutebi mengatakan bahwa perbatasan akan dibuka.", "Joel Mutebi"),
])
def test_who_meets_somebody_to_ask_something_asks_it(language: str, text: str, speaker: str) -> None:
    """Although the other one stands nearer; and a name may begin with a word that else goes on with a sentence."""
    assert [one.speaker.name for one in sanad.annotate(text, language=language).statements if one.speaker] == [speaker]


def test_whoever_tells_what_his_own_side_does_means_that() -> None:
    """ "Pihaknya" is not the body named in the sentence before; a firm's manager is of no government."""
    def country(text: str) -> str | None:
        found = sanad.annotate(text, language="id", published="2023-05-04").mentions
        return next((one.country for one in found if one.text == "pihaknya"), None)

    held = "Kepolisian Kenya menahan dua orang."
    assert country(f"{held} Menteri Luar Negeri Retno Marsudi mengatakan, pihaknya meminta akses kepada Kenya.") == "IDN"
    assert country(f"{held} Direktur Utama PT Angin Samudra Bondan Prasojo mengatakan, pihaknya rugi.") != "IDN"
