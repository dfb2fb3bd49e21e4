"""Chains that stand elsewhere than beside the words: of a lead, of two statements before one sentence, of a paper or network."""

from __future__ import annotations

import pytest

import sanad


def chains(language: str, *paragraphs: str) -> list[list[str]]:
    """The chain of each statement, in order."""
    return [list(one.chain) for one in sanad.annotate("\n\n".join(paragraphs), language=language).statements]


def test_a_lead_has_the_chain_of_the_quotation_that_it_sums_up() -> None:
    """Wherever that stands; what the same person is quoted with about something else is another matter."""
    lead = "Chile will close its northern border, President Gabriel Boric said."
    answer = "Peru called the plan hasty."
    quoted = '"We close the border because of the smugglers," Boric told CNN Chile, in an interview picked up by Reuters.'
    assert chains("en", lead, answer, quoted) == [["CNN Chile", "Reuters"], [], ["CNN Chile", "Reuters"]]
    assert chains("en", lead, answer, 'In May students had marched. "I love them," Boric told Radio Bio Bio then.')[0] == []


@pytest.mark.parametrize(("language", "lead", "quoted", "chain"), [
    ("en", "Uruguay's agriculture ministry on Friday accused Brazil of hiding a cattle plague.",
     '"Ten herds there have the plague," deputy agriculture minister Matias Carrau told EFE.', ["EFE"]),
    ("id", "Kementerian Pertanian Uruguay pada Jumat menuduh Brasil menutupi wabah sapi.",
     '"Sapi di sana kena wabah," kata Wakil Menteri Pertanian Uruguay Matias Carrau kepada EFE.', ["EFE"]),
    ("en", "Uruguay's agriculture ministry on Friday accused Brazil of hiding a cattle plague.",
     '"There is no plague in our herds," Brazilian agriculture minister Carlos Favaro told EFE.', []),
])
def test_a_ministry_s_lead_has_the_chain_of_its_official(language: str, lead: str, quoted: str, chain: list[str]) -> None:
    """Not that of another state's answer."""
    assert chains(language, lead, quoted) == [chain, ["EFE"]]


@pytest.mark.parametrize(("language", "text", "chain"), [
    ("id", "Menurut Menteri Kehutanan Gabon Maurice Ntossui, dua helikopternya hilang di Makokou. \"Pencarian jalan terus,\" "
     "tuturnya. Keterangan itu disiarkan Gabon Review, dialihbahasakan AFP, lalu dikutip Kabar Tirtasari.",
     ["Gabon Review", "AFP", "Kabar Tirtasari"]),
    ("en", "Two helicopters were missing at Makokou, Gabonese forestry minister Maurice Ntossui said. \"We search on,\" he added. "
     "His words were carried by Gabon Review and quoted by AFP.", ["Gabon Review", "AFP"]),
])
def test_a_sentence_about_vehicles_is_of_all_that_was_said_before_it(language: str, text: str, chain: list[str]) -> None:
    assert chains(language, text) == [chain, chain]


@pytest.mark.parametrize(("language", "text", "chain"), [
    ("id", "Serikat sopir mengumumkan lewat Facebook bahwa jalan tol diblokade, tulis Le Monde. \"Upah mereka sudah naik,\" "
     "kata Menteri Perhubungan Peru César Sandoval kepada RPP. Jawabannya dilansir Andina dan dikutip koran yang sama.",
     ["RPP", "Andina", "Le Monde"]),
    ("id", "\"Pasar ikan dibuka lagi,\" kata Wali Kota Carlos Moedas kepada RTP, dikutip El Pais. Menteri Annie Genevard, dalam "
     "wawancara dengan France 24, menurut koran yang sama, meminta Spanyol mengurangi tangkapan.", ["France 24", "El Pais"]),
])
def test_the_same_paper_is_the_last_one(language: str, text: str, chain: list[str]) -> None:
    """And brings nothing along of what it carried before."""
    assert chains(language, text)[-1] == chain


@pytest.mark.parametrize(("language", "text", "speaker", "chain"), [
    ("en", "Icelandic culture ministry spokeswoman Birna Lind used Instagram to urge Copenhagen to return the sagas.", "Birna Lind",
     ["Instagram"]),
    ("id", "Juru bicara Birna Lind memakai Instagram untuk mendesak Kopenhagen mengembalikan naskah.", "Birna Lind", ["Instagram"]),
    ("en", "Information minister Daud Aweis accused the Kenyans on X of stealing the coast.", "Daud Aweis", ["X"]),
    ("en", "Malta urged posts on Facebook about the fire to be removed.", "Government of Malta", []),
    ("en", '"It is ours," Greek minister Christos Stylianides said in a Greek foreign ministry statement.', "Christos Stylianides",
     ["Ministry of Foreign Affairs (Greece)"]),
    ("id", '"Itu milik kami," kata Menteri Retno Marsudi dalam keterangan tertulis Kemlu RI.', "Retno Marsudi",
     ["Ministry of Foreign Affairs (Indonesia)"]),
    ("en", "The Greek foreign ministry said in a statement that the ship was Greek.", "Ministry of Foreign Affairs (Greece)", []),
    ("en", "In reply to a statement by the Greek foreign ministry, Hakan Fidan said that the ship was Turkish.", "Hakan Fidan", []),
])
def test_networks_and_papers_through_which_somebody_speaks(language: str, text: str, speaker: str, chain: list[str]) -> None:
    """They do not speak themselves; a body needs no vehicle for its own paper."""
    found, = sanad.annotate(text, language=language).statements
    assert found.speaker is not None
    assert (found.speaker.name, list(found.chain)) == (speaker, chain)


def test_an_ambassador_is_no_outlet() -> None:
    """Though newspapers are called envoys, too."""
    page = b"<html lang='id'><p>Duta Besar Fiji Filipo Vula Tarakini melaporkan 9 sekolah roboh di Labasa.</p></html>"
    found, = sanad.annotate(sanad.read(page)).statements
    assert found.speaker is not None
    assert (found.speaker.name, found.chain) == ("Filipo Vula Tarakini", ())
