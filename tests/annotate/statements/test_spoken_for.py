"""Who speaks where somebody else tells of it: an outlet, a spokesman, a mission abroad."""

from __future__ import annotations

import pytest

import sanad


def voices(language: str, text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement."""
    return [
        (one.speaker.name if one.speaker else "", text[one.content[0].start : one.content[-1].end])
        for one in sanad.annotate(text, language=language).statements
    ]


@pytest.mark.parametrize(("language", "text", "voice"), [
    ("id", "Menlu Rusia Sergei Lavrov, Kamis (26/6), meminta Teheran tetap bekerja sama dengan IAEA, tulis TASS.",
     ("Sergei Lavrov", "Teheran tetap bekerja sama dengan IAEA")),
    ("id", "Bogota menolak tuduhan itu dan berjanji membuka satu lagi pangkalan, tulis Reuters.",
     ("Government of Colombia", "membuka satu lagi pangkalan")),
    ("en", 'President Barack Obama telephoned Xi Jinping. He urged that differences be handled "wisely", the White House said.',
     ("Barack Obama", 'differences be handled "wisely"')),
    ("id", "Presiden William Ruto mendesak Uganda membuka jalan itu, kata juru bicara kepresidenan Kenya Hussein Mohamed.",
     ("William Ruto", "Uganda membuka jalan itu")),
    ("en", "Iran's mission to the United Nations said that several countries had asked for a truce.",
     ("Permanent Mission of Iran to the United Nations", "several countries had asked for a truce")),
    ("en", "Kenya reports 28 dead.", ("Government of Kenya", "28 dead")),
])
def test_who_is_told_to_speak(language: str, text: str, voice: tuple[str, str]) -> None:
    assert voices(language, text)[-1] == voice


def test_a_spokesman_speaks_of_what_another_state_asked() -> None:
    """He speaks for his own side only."""
    text = "Uganda urged President William Ruto to open the road, said Kenyan spokesman Hussein Mohamed."
    assert voices("en", text)[0][0] == "Hussein Mohamed"


def test_a_person_behind_a_sentence_about_outlets() -> None:
    text = '"Saya pamit," ujar Hassan Diab. Wawancaranya disiarkan NNA, dikutip Reuters. Ia pun mengancam akan menggugat bank.'
    assert [who for who, _ in voices("id", text)] == ["Hassan Diab", "Hassan Diab"]
