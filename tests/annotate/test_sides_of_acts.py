"""Who acts and who is acted on, where a reader of the language sees at once whose people they are."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Article, Mention

_SIDES = [
    ("en", "The foreign ministers, Ana Torres of Chile and Luis Rojas of Bolivia, met in Lima.", "CONSULT", "BOL CHL >"),
    ("en", "Defence ministers Kim Jae of South Korea and Taro Ito of Japan agreed to share data.", "AGREE", "JPN KOR >"),
    ("en", "Ethiopia summoned the envoys, John Njoroge of Kenya and Peter Okello of Uganda.", "ACCUSE", "ETH > KEN UGA"),
    ("id", "Para menteri luar negeri, Ana Torres dari Cile dan Luis Rojas dari Bolivia, bertemu di Lima.", "CONSULT", "BOL CHL >"),
    ("id", "Kedua wakil menteri, Juma Odinga dari Kenya dan Moses Okello dari Uganda, bertemu.", "CONSULT", "KEN UGA >"),
    ("en", "Canadian foreign minister Mary Holt and defence minister Jane Reed promised to help Latvia.", "AGREE", "CAN > LVA"),
    ("id", "Menlu Kanada Mary Holt dan Menhan Jane Reed berjanji membantu Latvia.", "AGREE", "CAN > LVA"),
    ("en", "Kenya and Uganda agreed to send troops to Sudan.", "AGREE", "KEN UGA >"),
]


def _states(side: tuple[Mention, ...]) -> str:
    return " ".join(sorted({one.country or "?" for one in side}))


@pytest.mark.parametrize(("language", "text", "type_", "sides"), _SIDES)
def test_both_sides_are_those_whom_a_reader_sees(language: str, text: str, type_: str, sides: str) -> None:
    events = sanad.annotate(Article("x", published="2024-05-08", language=language, text=text)).events
    found = [f"{_states(one.actors)} > {_states(one.recipients)}".strip() for one in events if one.type == type_]
    assert found == [sides], [(one.type, one.rule) for one in events]
