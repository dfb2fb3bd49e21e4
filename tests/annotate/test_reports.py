"""Whose report a rejection calls untrue."""

from __future__ import annotations

import pytest

import sanad


def _answered(text: str, language: str) -> list[tuple[str, ...]]:
    events = sanad.annotate(text, language=language, published="2024-05-14").events
    return [tuple(one.name for one in event.recipients) for event in events if event.type == "REJECT"]


@pytest.mark.parametrize(
    ("language", "text", "whose"),
    [
        ("en", "Chile's mining ministry rejected a story by Reuters about a tax on copper.", "Reuters"),
        ("en", "The Guardian said Oslo would close the base. Norway's prime minister called the report false.", "The Guardian"),
        ("id", "Kementerian Pertanian Malaysia menyangkal berita Reuters tentang pajak beras.", "Reuters"),
        ("id", "The Guardian menulis Oslo menutup pangkalan itu. Perdana Menteri Norwegia membantah laporan itu.", "The Guardian"),
    ],
)  # fmt: skip
def test_a_rejected_report_is_answered_to_the_outlet_that_carried_it(language: str, text: str, whose: str) -> None:
    assert _answered(text, language) == [(whose,)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Guardian spoke to fishermen. Norway's foreign minister rejected a report that the port would close."),
        ("en", "Norway's foreign minister denied the report, Reuters said."),
        ("id", "Menteri Luar Negeri Norwegia menepis kabar bahwa pelabuhan itu akan ditutup."),
    ],
)
def test_a_report_of_nobody_known_is_answered_to_nobody(language: str, text: str) -> None:
    assert _answered(text, language) == [()]
