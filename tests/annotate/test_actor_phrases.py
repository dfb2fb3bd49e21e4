"""Which words make one mention: heads, adjectives and states, plurals, and offices set beside a name."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Mention


def over(text: str, words: str, language: str) -> list[Mention]:
    """The mentions that touch ``words``."""
    start = text.index(words)
    end = start + len(words)
    mentions = sanad.annotate(text, language=language, published="2024-05-10").mentions
    return [one for one in mentions if one.start < end and one.end > start]


@pytest.mark.parametrize(("words", "country", "sector", "language"), [
    ("garda pantai Kenya", "KEN", "MIL", "id"),
    ("kapal patroli Vietnam", "VNM", "MIL", "id"),
    ("staf umum Portugal", "PRT", "MIL", "id"),
    ("Portuguese general staff", "PRT", "MIL", "en"),
    ("dinas keamanan dalam negeri Norwegia", "NOR", "SPY", "id"),
    ("otoritas penerbangan sipil India", "IND", "GOV", "id"),
    ("tim juru runding Kolombia", "COL", "GOV", "id"),
    ("pengadilan banding Belanda", "NLD", "JUD", "id"),
    ("menteri urusan Eropa Prancis", "FRA", "GOV", "id"),
    ("kolonel Gabon", "GAB", "MIL", "id"),
    ("prajurit asal Uruguay", "URY", "MIL", "id"),
    ("pemerintahan Biden", "USA", "GOV", "id"),
    ("milisi pro-Iran Irak", "IRQ", "REB", "id"),
    ("domestic security service", None, "SPY", "en"),
    ("Vietnamese patrol vessels", "VNM", "MIL", "en"),
    ("India's civil aviation authority", "IND", "GOV", "en"),
    ("Iraqi pro-Iran militias", "IRQ", "REB", "en"),
])
def test_what_a_head_is_and_whose_is_one_mention(words: str, country: str | None, sector: str, language: str) -> None:
    """Head, adjectives and state are one."""
    text = f"Pada Selasa, {words} menolak usul itu." if language == "id" else f"On Tuesday, the {words} rejected the plan."
    found, = over(text, words, language)
    assert (found.text, found.country, found.sector) == (words, country, sector)


@pytest.mark.parametrize(("text", "name", "country", "language"), [
    ("Ali Demir, yang juga menteri kehakiman Turki, menolak permintaan itu pada Rabu.", "Ali Demir", "TUR", "id"),
    ("Tomas Novak, seorang diplomat senior Ceko, menyambut hasil itu pada Rabu.", "Tomas Novak", "CZE", "id"),
    ("Ali Demir, who is also Turkey's justice minister, rejected the request on Wednesday.", "Ali Demir", "TUR", "en"),
    ("Tomas Novak, a senior Czech diplomat, welcomed the result on Wednesday.", "Tomas Novak", "CZE", "en"),
    ("According to Amina Diallo, a spokeswoman for Senegal's government, the vote will go ahead.", "Amina Diallo", "SEN", "en"),
])
def test_an_office_beside_a_name_tells_whose_its_bearer_is(text: str, name: str, country: str, language: str) -> None:
    """... behind a comma, an article and adjectives, or a relative clause without a verb of its own."""
    found, = over(text, name, language)
    assert (found.name, found.country, found.sector) == (name, country, "GOV")


def test_a_noun_said_twice_means_several() -> None:
    """"Menteri-menteri" are one group, not the minister and the minister."""
    found, = over("Pada Selasa, menteri-menteri Belanda menolak usul itu.", "menteri-menteri Belanda", "id")
    assert (found.kind, found.country) == ("group", "NLD")


def test_what_is_called_back_from_a_state_is_not_of_it() -> None:
    """"Its ambassador from Kuwait" is that of whoever calls him back."""
    text = "Filipina memanggil pulang duta besarnya dari Kuwait pada Kamis."
    assert over(text, "duta besarnya", "id")[0].country == "PHL"


def test_a_name_goes_on_behind_its_hyphen() -> None:
    """Somebody known whose name is the beginning of another's is not meant by that."""
    found = over("Pada Selasa, Laksamana Park Jin-ho menolak usul itu.", "Park Jin-ho", "id")
    assert [one.name for one in found] == ["Park Jin-ho"]


@pytest.mark.parametrize(("text", "language", "sector"), [
    ("Police held Peruvian, Bolivian and Chilean citizens at the port.", "en", "CVL"),
    ("Polisi menahan warga Peru, Bolivia, dan Chile di pelabuhan.", "id", "CVL"),
    ("Peruvian, Bolivian and Chilean officials met in Geneva on Monday.", "en", "GOV"),
    ("Pejabat Peru, Bolivia, dan Chile bertemu di Jenewa pada Senin.", "id", "GOV"),
])
def test_a_noun_that_states_share_makes_people_of_each(text: str, language: str, sector: str) -> None:
    """... not a government of whichever stands apart from it."""
    people = [one for one in over(text, text, language) if one.kind == "group" and one.country]
    assert [(one.country, one.sector) for one in people] == [("PER", sector), ("BOL", sector), ("CHL", sector)]


@pytest.mark.parametrize(("text", "language", "country"), [
    ("Pasukan Chad, Niger mengecam serangan itu.", "id", "NER"),
    ("Warga Jepang dan Korea Selatan, China protes.", "id", "CHN"),
])
def test_what_stands_behind_a_list_of_people_is_a_state(text: str, language: str, country: str) -> None:
    """A list needs its *and*, and ends behind it."""
    assert [one.kind for one in over(text, text, language) if one.country == country] == ["country"]


@pytest.mark.parametrize(("text", "words", "language"), [
    ("Kenya closed its part of Lake Victoria on Monday.", "Lake Victoria", "en"),
    ("Kenya menutup bagiannya di Danau Victoria pada Senin.", "Danau Victoria", "id"),
    ("Thailand patrolled the Mekong on Monday.", "Mekong", "en"),
])
def test_waters_that_states_share_are_of_none(text: str, words: str, language: str) -> None:
    """... nor of the state or capital that goes by their name."""
    assert [(one.kind, one.country) for one in over(text, words, language)] == [("place", None)]


@pytest.mark.parametrize(("language", "text", "names"), [
    ("id", "Duta Besar Kang Pyol tiba. Peru mengusir Kang pada Senin.", ["Kang Pyol", "Kang"]),
    ("id", "Peru menyatakan Kang tak diterima lagi. Kang Pyol mengecam Peru.", ["Kang", "Kang Pyol"]),
    ("id", "Menteri Luar Negeri Bang Ki-tae tiba. Bang menolak usul itu.", ["Bang Ki-tae", "Bang"]),
    ("en", "Canadian Foreign Minister Karen Bishop visited Lima. On Monday Bishop accused Peru.", ["Karen Bishop", "Bishop"]),
    # who is called so has a name of his own behind it
    ("id", "Gubernur Kang Emil bertemu warga. Kang Emil menolak usul itu.", ["Emil", "Emil"]),
    ("id", 'Kata warga kepada Kang Ujang, "Terima kasih, Kang, sudah datang."', ["Ujang"]),
    ("en", "Queen Karen received Bishop Peter Lund. The Bishop thanked her.", ["Karen", "Peter Lund"]),
])  # fmt: skip
def test_a_title_may_be_part_of_a_name(language: str, text: str, names: list[str]) -> None:
    """A family name that is a rank or a form of address in some language, and alone behind it on the same page."""
    assert [m.text for m in sanad.annotate(text, language=language).mentions if m.kind == "person" and m.text[0].isupper()] == names
