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
    ("en", "Kenya's foreign ministry on Thursday accused Somalia of jamming its radio.",
     '"They have jammed the radio since May," deputy foreign minister Korir Singoei told AFP.', ["AFP"]),
    ("id", "Kementerian Luar Negeri Kenya pada Kamis menuduh Somalia mengacak siaran radionya.",
     '"Mereka mengacak radio kami," kata Wakil Menteri Luar Negeri Kenya Korir Singoei kepada AFP.', ["AFP"]),
    ("en", "Kenya's foreign ministry on Thursday accused Somalia of jamming its radio.",
     '"We have no machines for a radio," Somali information minister Daud Aweis told AFP.', []),
])
def test_a_ministry_s_lead_has_the_chain_of_its_official(language: str, lead: str, quoted: str, chain: list[str]) -> None:
    """Not that of another state's answer."""
    assert chains(language, lead, quoted) == [chain, ["AFP"]]


@pytest.mark.parametrize(("language", "text", "chain"), [
    ("id", "Menurut juru bicara militer Sudan Nabil Abdallah, lima tentaranya gugur di Nyala. \"Kami akan membalas,\" katanya. "
     "Pernyataan itu dimuat SUNA, disadur Reuters, lalu dikutip Kabar Merbabu.", ["SUNA", "Reuters", "Kabar Merbabu"]),
    ("en", "Five soldiers had died in Nyala, Sudanese army spokesman Nabil Abdallah said. \"We will answer,\" he added. His words "
     "were carried by SUNA and quoted by Reuters.", ["SUNA", "Reuters"]),
])
def test_a_sentence_about_vehicles_is_of_all_that_was_said_before_it(language: str, text: str, chain: list[str]) -> None:
    assert chains(language, text) == [chain, chain]


@pytest.mark.parametrize(("language", "text", "chain"), [
    ("id", "Milisi itu menyatakan lewat Telegram bahwa anggotanya menyerang kilang, tulis The Guardian. \"Kami tidak ikut,\" "
     "kata Menteri Pertahanan Irak Thabit Abbasi kepada Al Sumaria. Ucapannya dilansir INA dan dikutip koran yang sama.",
     ["Al Sumaria", "INA", "The Guardian"]),
    ("id", "\"Selat itu ditutup,\" kata Laksamana Ali Tangsiri kepada Press TV, dikutip The Guardian. Menteri Marco Rubio, "
     "dalam wawancara dengan Fox News, menurut koran yang sama, meminta China membujuk Teheran.", ["Fox News", "The Guardian"]),
])
def test_the_same_paper_is_the_last_one(language: str, text: str, chain: list[str]) -> None:
    """And brings nothing along of what it carried before."""
    assert chains(language, text)[-1] == chain


@pytest.mark.parametrize(("language", "text", "speaker", "chain"), [
    ("en", "Estonian foreign ministry spokesman Mihkel Tamm used Facebook to urge Moscow to free the sailor.", "Mihkel Tamm",
     ["Facebook"]),
    ("id", "Juru bicara Mihkel Tamm memakai Facebook untuk mendesak Moskwa membebaskan pelaut itu.", "Mihkel Tamm", ["Facebook"]),
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
    page = b"<html lang='id'><p>Duta Besar Chad Ammo Aziza Baroud melaporkan 78 orang tewas di perbatasan.</p></html>"
    found, = sanad.annotate(sanad.read(page)).statements
    assert found.speaker is not None
    assert (found.speaker.name, found.chain) == ("Ammo Aziza Baroud", ())
