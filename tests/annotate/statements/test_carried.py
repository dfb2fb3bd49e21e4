"""Sentences that name the outlet they have their words from, without a reporting verb."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Statement


def find(text: str, language: str = "id") -> list[Statement]:
    return list(sanad.annotate(text, language=language).statements)


@pytest.mark.parametrize(
    ("head", "speaker", "chain"),
    [
        ("Dilansir CNN, ", "CNN", ("CNN",)),
        ("Melansir CNN, ", "CNN", ("CNN",)),
        ("Dikutip dari Reuters, ", "Reuters", ("Reuters",)),
        ("Seperti dilansir dari CNN, Rabu (5/3), ", "CNN", ("CNN",)),
        ("Mengutip laporan Reuters, Selasa, ", "Reuters", ("Reuters",)),
        ("Dilansir Antara dari Reuters, ", "Reuters", ("Reuters", "Antara")),
    ],
)
def test_the_outlet_that_opens_a_sentence_tells_it(head: str, speaker: str, chain: tuple[str, ...]) -> None:
    """The one the words come from speaks; time and date behind it are no part of what is said."""
    text = f"{head}pelabuhan di Bitung itu akan ditutup."
    (one,) = find(text)
    assert [text[start:end] for start, end in one.content] == ["pelabuhan di Bitung itu akan ditutup"]
    assert one.speaker is not None and one.speaker.name == speaker
    assert one.chain == chain


def test_who_is_said_to_speak_in_such_a_sentence_speaks() -> None:
    """The outlet is then only a link."""
    (one,) = find("Dilansir CNN, Raka Wibisana mengatakan pelabuhan itu akan ditutup.")
    assert one.speaker is not None and one.speaker.name == "Raka Wibisana"
    assert one.chain == ("CNN",)


@pytest.mark.parametrize(
    "text", ["Dilansir dari berbagai sumber, pelabuhan itu akan ditutup.", "Sebagaimana diberitakan, pelabuhan itu ditutup lagi."]
)
def test_without_an_outlet_nobody_tells(text: str) -> None:
    """The page speaks for itself."""
    assert find(text) == []
