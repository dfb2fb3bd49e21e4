"""Speakers whom the page leaves unnamed, however much it tells of them before the verb."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Statement


def first(text: str, language: str) -> Statement:
    found = sanad.annotate(text, language=language).statements
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Seorang pejabat IGAD yang ikut, dan tak mau disebut namanya, memberi tahu Reuters bahwa kapal itu karam."),
        ("id", "Seorang sumber di kementerian itu, yang bicara secara anonim, memberi tahu Reuters bahwa kapal itu karam."),
        ("id", "Seorang perwira Kenya yang enggan disebut namanya memberi tahu Reuters bahwa kapal itu karam."),
        ("id", "Salah seorang di antaranya, pejabat pertahanan Kenya, memberi tahu Reuters bahwa kapal itu karam."),
        ("en", "A Kenyan official, who asked not to be named because of the talks, told Reuters that the ship had sunk."),
        ("en", "One of them, a Kenyan defence official, told Reuters that the ship had sunk."),
    ],
)
def test_somebody_described_at_length_stays_unnamed(language: str, text: str) -> None:
    """The body, state or talks that the description mentions say nothing; the outlet that was told is the chain."""
    one = first(text, language)
    assert one.speaker is not None
    assert one.speaker.name == "unnamed"
    assert one.chain == ("Reuters",)
    assert text[one.content[0].start : one.content[0].end] in ("kapal itu karam", "the ship had sunk")


def test_an_outlet_tells_on_the_word_of_those_whom_it_cites() -> None:
    """It speaks for those whom it doesn't name, although they stand between its verb and what is said."""
    text = "Reuters reported on Thursday, citing two Kenyan officials whom it does not name, that the ship had sunk."
    one = first(text, "en")
    assert one.speaker is not None
    assert (one.speaker.name, one.chain) == ("Reuters", ("Reuters",))
    assert text[one.content[0].start : one.content[0].end] == "the ship had sunk"


def test_a_denial_made_to_an_outlet() -> None:
    """What is denied stands behind the clause that says who quoted the interview."""
    text = "An officer denied to the broadcaster Al Mayadeen, whose report was carried by Reuters, that the ship had sunk."
    one = first(text, "en")
    assert one.denies
    assert text[one.content[0].start : one.content[0].end] == "the ship had sunk"
