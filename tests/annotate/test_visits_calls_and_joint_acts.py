"""The most ordinary tellings of visits, calls, deals and joint acts name both sides, whoever stands first and by what title."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Article


@pytest.mark.parametrize(
    ("language", "text", "type_", "parties"),
    [
        ("en", "Kenya and Ghana are in talks over the river.", "CONSULT", {"KEN", "GHA"}),
        ("en", "In a phone call with Malta's President Tomas Arleda, Senegal's premier discussed gas.", "CONSULT", {"MLT", "SEN"}),
        ("en", "A letter from the Latvian president was handed to Kenya's foreign minister.", "CONSULT", {"LVA", "KEN"}),
        ("en", "The Namibian president is expected to arrive in Lima on Thursday.", "CONSULT", {"NAM", "PER"}),
        ("en", "Senegal's ambassador was summoned by Paraguay's President Samir Delko.", "ACCUSE", {"SEN", "PRY"}),
        ("en", "Malta offered help to Latvia.", "AGREE", {"MLT", "LVA"}),
        ("en", "A drug suspect was extradited to Norway by Malta.", "COOPERATE", {"NOR", "MLT"}),
        ("id", "Zambia dikecam Presiden Estonia Joseph Tarimo.", "ACCUSE", {"ZMB", "EST"}),
        ("id", "Menlu Bhutan menerima Menlu Uruguay hari ini.", "CONSULT", {"BTN", "URY"}),
        ("id", "Kunjungan Menteri Luar Negeri Kenya Anton Brezin ke Lima berakhir.", "CONSULT", {"KEN", "PER"}),
        ("id", "Kunjungan Presiden Peter Okwandi dari Malta ke Riga berlangsung dua hari.", "CONSULT", {"MLT", "LVA"}),
        ("id", "Dalam pertemuan dengan Menlu Norwegia, Presiden Laos Lina Marwesh membahas perikanan.", "CONSULT", {"NOR", "LAO"}),
        ("id", "Slovenia-Ghana gelar latihan bersama.", "COOPERATE", {"SVN", "GHA"}),
        ("id", "Kenya gelar latihan perang bareng Zambia.", "COOPERATE", {"KEN", "ZMB"}),
    ],
)
def test_ordinary_sentences_name_both_sides(language: str, text: str, type_: str, parties: set[str]) -> None:
    events = sanad.annotate(Article("x", published="2024-05-08", language=language, text=text)).events
    assert [one.act for one in events if one.act == type_] == [type_], [one.act for one in events]
    (event,) = (one for one in events if one.act == type_)
    assert {one.country for one in (*event.actors, *event.recipients)} == parties


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru agreed to supply gas to Laos."),
        ("en", "The premier's visit to Lima ended amid a row over fishing rights."),
        ("id", "Laga Peru-Chile berakhir imbang."),
    ],
)
def test_what_is_no_quarrel_is_told_as_none(language: str, text: str) -> None:
    events = sanad.annotate(Article("x", published="2024-05-08", language=language, text=text)).events
    assert not [one.type for one in events if one.type not in ("AGREE", "CONSULT", "COOPERATE")]
