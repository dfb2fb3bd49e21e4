"""Places without a name, and names of which nothing is known but that they are places."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

Event = tuple[str, str, str]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Crowds in Goma protested on Monday. Rwandan soldiers bombarded the hillside town.", ("ASSAULT", "RWA", "COD")),
    ("en", "Libyan rebels entered Benghazi. French planes struck the port city on Monday.", ("ASSAULT", "FRA", "LBY")),
    ("en", "Houthi rebels seized Yemen's capital on Sunday. Saudi planes bombed the city on Monday.", ("ASSAULT", "SAU", "YEM")),
    ("en", "Saudi-led warplanes bombed the Red Sea port of Hodeida on Monday.", ("ASSAULT", "SAU", "YEM")),
    ("id", "Pasukan Rwanda mengepung kota Goma di Kongo. Mereka menembaki kota itu pada Selasa.", ("ASSAULT", "RWA", "COD")),
    ("id", "Pemberontak Suriah menembaki ibu kota pada Senin.", ("ASSAULT", "SYR", "SYR")),
])
def test_a_town_is_the_one_that_was_named(language: str, text: str, event: Event) -> None:
    """A noun that points back stands for it, and so does the capital of the one state of which is told."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Kenyan police raided the village of Mbololo on Monday.", ("ASSAULT", "KEN", "KEN")),
    ("en", "Rebels in Chad captured the town of Kournari on Monday.", ("ASSAULT", "TCD", "TCD")),
])
def test_rebels_and_police_act_in_their_own_land(language: str, text: str, event: Event) -> None:
    """A town of which nothing is known lies there."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Saudi Arabia bombed Hodeidah on Monday. Iran condemned the bombing of the city."),
    ("id", "Arab Saudi mengebom Hodeidah pada Senin. Iran mengecam pengeboman kota itu."),
])
def test_a_place_is_neither_blamed_nor_does_it_attack(language: str, text: str) -> None:
    """Whoever struck it is blamed for the blow."""
    assert told(text, language) == [("ASSAULT", "SAU", "YEM"), ("ACCUSE", "IRN", "SAU")]
