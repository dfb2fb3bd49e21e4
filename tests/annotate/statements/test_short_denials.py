"""Denials in a few words are statements, and end where the next verb of the same speaker begins."""

from __future__ import annotations

import pytest

import sanad


def said(text: str, language: str) -> list[tuple[str, bool]]:
    found = sanad.annotate(text, language=language).statements
    return [(" … ".join(text[span.start : span.end] for span in one.content), one.denies) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Peru denied any wrongdoing.", [("any wrongdoing", True)]),
        ("id", "Peru membantah ada pelanggaran.", [("ada pelanggaran", True)]),
        ("id", "Peru menampik adanya janji.", [("adanya janji", True)]),
        (
            "en",
            "Peru denied any such offer and added that talks went on.",
            [("any such offer", True), ("talks went on", False)],
        ),
        (
            "id",
            "Militer Peru membantah telah menyerang dan balik menuduh Chile memindahkan pasukan.",
            [("telah menyerang", True), ("Chile memindahkan pasukan", False)],
        ),
        (
            "en",
            "Peru denied that its troops had crossed, saying that the patrol stayed at home.",
            [("its troops had crossed", True), ("the patrol stayed at home", True)],
        ),
        (
            "en",
            "Peru denied that its troops had crossed, adding that talks went on.",
            [("its troops had crossed", True), ("talks went on", False)],
        ),
        (
            "id",
            "Peru menolak tuduhan Chile bahwa pasukannya menyeberang, seraya menyatakan patrolinya tetap di rumah.",
            [("pasukannya menyeberang", True), ("patrolinya tetap di rumah", True)],
        ),
        ("en", "Peru denies that it feeds or shelters the smugglers.", [("it feeds or shelters the smugglers", True)]),
        ("en", "Peru denied any allegations.", []),
    ],
)
def test_what_is_denied_in_few_words(language: str, text: str, expected: list[tuple[str, bool]]) -> None:
    """However short it is; a noun for what others say gives no words."""
    assert said(text, language) == expected
