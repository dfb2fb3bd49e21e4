"""Numbers that somebody gives, which are statements of whoever counts."""

from __future__ import annotations

import pytest

import sanad


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    """What is said, and the speaker's name."""
    found = sanad.annotate(text, language=language).statements
    return [(" ".join(text[start:end] for start, end in one.content), one.speaker.name if one.speaker else "") for one in found]


HEALTH = "Ministry of Health (Kenya)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Kenyan health ministry counts 420 dead.", "420 dead"),
        ("The Kenyan health ministry has counted at least 420 dead.", "at least 420 dead"),
        ("The Kenyan health ministry put the toll at about 420 on Sunday evening.", "the toll at about 420"),
        ("The Kenyan health ministry speaks of three.", "three"),
        ("By the count of the Kenyan health ministry, three of the men died.", "three of the men died"),
    ],
)
def test_a_number_is_a_statement_of_the_body_that_counts(text: str, said: str) -> None:
    """Whatever the verb, and without the day on which it was given."""
    assert told(text) == [(said, HEALTH)]


@pytest.mark.parametrize("verb", ["menghitung", "mencatat", "menyebut", "menaksir", "melaporkan"])
def test_indonesian_verbs_of_counting(verb: str) -> None:
    """Also behind a word like "sedikitnya"."""
    assert told(f"Kementerian Kesehatan Kenya {verb} sedikitnya 40 korban.", "id") == [("sedikitnya 40 korban", HEALTH)]


def test_who_counts_by_the_same_verb_needs_none() -> None:
    """The second number stands beside its speaker only."""
    assert told("Kenya's health ministry lists 20 dead, the Ugandan defence ministry 13.") == [
        ("20 dead", HEALTH),
        ("13", "Ministry of Defence (Uganda)"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ellison listed three dishes on the menu.",
        "The Kenyan army put three tanks at the gate.",
        "The Kenyan health ministry did not count 40 dead.",
    ],
)
def test_a_number_alone_is_no_statement(text: str) -> None:
    """Where no body counts, or it doesn't."""
    assert told(text) == []
