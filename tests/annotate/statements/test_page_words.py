"""Where the page takes over in the sentence in which it says what somebody said."""

from __future__ import annotations

import pytest

import sanad


def said(text: str, language: str) -> list[str]:
    return [text[one.content[0].start : one.content[-1].end] for one in sanad.annotate(text, language=language).statements]


@pytest.mark.parametrize(
    ("language", "words", "page"),
    [
        ("en", "Kenya denied that it had sold the ferry", ", hours after its envoy had said so, by mistake."),
        ("en", "The Kenyan foreign ministry announced that it had freed Mr Ali", ", who is wanted in Uganda and faces a trial."),
        ("en", "Kenya said that Uganda had broken the truce", ", and Joko Widodo, the president of Indonesia, convened a summit."),
        ("en", "Nairobi demanded that Uganda talk to the ADF", ", the rebel movement that haunts the border forests."),
        ("id", "Kenya meminta pulau itu ikut dirundingkan", ", permintaan yang ditolak menteri luar negeri Uganda."),
    ],
)
def test_what_the_page_adds_is_not_said(language: str, words: str, page: str) -> None:
    """Times, appositions, what is told of the present and what others did."""
    (content,) = said(words + page, language)
    assert words.endswith(content)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said that Uganda had broken the truce, and that Joko Widodo would convene a summit in Jakarta.",
        "Kenya said that the talks were over, while the ships had been sent back to the port at noon.",
    ],
)
def test_what_goes_on_is_said(text: str) -> None:
    """A second clause with an auxiliary of the same time belongs to what is said."""
    assert said(text, "en")[-1].endswith(text[-12:-1])
