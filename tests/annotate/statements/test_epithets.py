"""Descriptions without a name, and who stands behind them."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import UNNAMED


def speakers(text: str, language: str) -> list[str]:
    return [one.speaker.name if one.speaker else "" for one in sanad.annotate(text, language=language).statements]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("id", "Jenderal Boni Ledo, panglima angkatan darat, tiba di Kupang.\n\n“Kami siap,” tandas sang jenderal.", "Boni Ledo"),
        ("id", "Menteri Pertahanan Jepang Kenta Ohara tiba, Rabu. “Kami bangga,” kata politikus 63 tahun itu.", "Kenta Ohara"),
        ("en", "Kenya's president, Amos Kirui, flew to Kampala. The Kenyan leader said the talks were over.", "Amos Kirui"),
        ("en", "General Pedro Salas, the army commander, spoke on Monday. “We are ready,” the general said.", "Pedro Salas"),
        ("en", "Ana Brun, a lawyer, went to court on Monday. The lawyer said the case was strong.", "Ana Brun"),
    ],
)
def test_a_description_means_the_person_named_before(language: str, text: str, speaker: str) -> None:
    """An article or a pointing word makes the noun somebody whom the page has named."""
    assert speakers(text, language)[-1] == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ana Brun went to court on Monday. The mayor said the case was weak."),
        ("en", "Ana Brun went to court on Monday. A lawyer said the case was weak."),
    ],
)
def test_an_office_of_nobody_named_is_not_given_to_anybody(language: str, text: str) -> None:
    """The mayor of whom nothing is said is not whoever was named last."""
    assert "Ana Brun" not in speakers(text, language)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Acme Corp closed its plant. The company said workers would be paid.", "Acme Corp"),
        ("en", "Peru's foreign ministry deplored it. The statement said they would pay.", "Ministry of Foreign Affairs (Peru)"),
        ("id", "Kementerian Luar Negeri Peru menyesalkan hal itu. Pernyataan itu menyebut korban akan dibantu.",
         "Ministry of Foreign Affairs (Peru)"),
        ("id", 'Kementerian Luar Negeri Peru marah. "Itu keliru," bunyi keterangan kementerian yang dirilis Andina, Rabu.',
         "Ministry of Foreign Affairs (Peru)"),
        ("id", "Kementerian Pertahanan Peru diam. Kementerian di Lima itu menyebut dua kapal karam.", "Ministry of Defence (Peru)"),
    ],
)  # fmt: skip
def test_a_noun_for_a_body_or_its_paper_means_the_body_named_before(language: str, text: str, speaker: str) -> None:
    """The company, the statement and the ministry are those that the page deals with."""
    assert speakers(text, language)[-1] == speaker


def test_a_body_with_an_owner_is_another_one() -> None:
    """The drivers' union is not the company that has just spoken."""
    text = "Acme Corp said the pier was open. The drivers' union said it was shut."
    assert speakers(text, "en")[-1] != "Acme Corp"


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("id", "Para menteri luar negeri ASEAN meminta semua pihak menahan diri. Mereka menilai bahwa keadaan memburuk.", "ASEAN"),
        ("id", "Para Menlu G7 mendesak semua pihak menahan diri.", "G7"),
        ("en", "The foreign ministers of the G7 said that the truce must hold.", "G7"),
    ],
)
def test_those_who_hold_an_office_in_a_body_speak_for_it(language: str, text: str, body: str) -> None:
    """Ministers of an alliance who speak together are the alliance."""
    assert set(speakers(text, language)) == {body}


def test_one_member_of_a_group_is_unnamed() -> None:
    """An official with words between the noun and the verb stays without a name."""
    text = "A rail official who would not give her name, for fear of the owners, told the panel that trains had stopped."
    assert speakers(text, "en") == [UNNAMED]


def test_a_pronoun_does_not_mean_the_one_who_is_told() -> None:
    """Kepada Ali ia menjanjikan: somebody else promises."""
    text = "Menteri Kesehatan Peru Luis Vega menemui Presiden Chad Idris Ali. Kepada Ali ia menjanjikan bahwa obat akan dikirim."
    assert speakers(text, "id") == ["Luis Vega"]


def test_an_embassy_is_named_by_where_it_stands() -> None:
    """Of a state with many embassies the page's is named, later mentions of it as well."""
    text = "“The visit is routine,” the Japanese embassy in Nairobi said. The embassy said it knew of no protest."
    assert speakers(text, "en") == ["Embassy of Japan in Nairobi"] * 2
