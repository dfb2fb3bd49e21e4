"""Acts that are told as the same as the one before."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

import sanad

Event = tuple[str, str, str]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Senegal cut ties with Mali on Sunday. Togo followed suit on Monday.", ("SANCTION", "TGO", "MLI")),
    ("en", "Norway imposed sanctions on Belarus. Iceland and Canada took the same step in June.", ("SANCTION", "ISL+CAN", "BLR")),
    ("en", "Chile expelled two Peruvian diplomats. Lima responded in kind on Friday.", ("SANCTION", "PER", "CHL")),
    ("id", "Senegal memutus hubungan dengan Mali. Togo mengambil langkah serupa.", ("SANCTION", "TGO", "MLI")),
    ("id", "Chile mengusir dua diplomat Peru. Lima membalas dengan langkah serupa.", ("SANCTION", "PER", "CHL")),
])
def test_who_follows_suit_does_the_same(language: str, text: str, event: Event) -> None:
    """Towards the same state, or, where it was done to him, back at who began."""
    assert event in told(text, language)


def test_it_has_the_day_of_its_own_sentence() -> None:
    """The act before has its own."""
    text = "Senegal cut ties with Mali on Sunday. Togo followed suit on Monday."
    events = sanad.annotate(text, language="en", published="2023-10-12").events
    assert [one.date for one in events] == ["2023-10-08", "2023-10-09"]


@pytest.mark.parametrize("text", [
    "Senegal cut ties with Mali on Sunday. Togo had not followed suit.",
    "Senegal cut ties with Mali on Sunday. Traders in Lomé did the same.",
    "Senegal thanked nobody. Togo followed suit.",
    "Senegal cut ties with Mali. Nobody spoke. Days went by. Rain fell. Togo followed suit.",
])
def test_where_nobody_did_the_same_there_is_no_second_act(text: str) -> None:
    """Nor where traders did so, or where it is not told what was done."""
    assert "TGO" not in "".join(actors for _, actors, _ in told(text, "en"))
