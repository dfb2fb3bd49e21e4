"""Who vouches for an event in the end."""

from __future__ import annotations

from dataclasses import replace

from sanad import build
from sanad.link.origins import find_origins, root_of
from sanad.link.pages import Page, Telling
from sanad.model import EventMention, Mention, Span

ACT = EventMention(0, 9, Span(0, 3), "ASSAULT", "ASSAULT", -9.0)
SPEAKER = Mention(0, 4, "Rina Sari", "person", "person:rina-sari", "Rina Sari", "IDN", "GOV")


def telling(outlet: str, root: str | None = None, leader: str | None = None, day: str = "2024-05-03") -> Telling:
    page = Page(outlet, outlet, day, "en", None, leader or outlet, leader or outlet)
    return Telling(outlet, page, ACT, "", "", root)


def test_whoever_speaks_for_a_state_is_its_government() -> None:
    """A minister, and an agency that the state owns, are one origin; a private person and a private agency are themselves."""
    world = build.world()
    assert root_of(replace(ACT, speaker=SPEAKER), world) == "Government of Indonesia"
    assert root_of(replace(ACT, chain=("Antara", "Reuters")), world) == "Government of Indonesia"
    assert root_of(replace(ACT, speaker=replace(SPEAKER, sector=None)), world) == "Rina Sari"
    assert root_of(replace(ACT, chain=("Reuters", "Antara")), world) == "Reuters"
    assert root_of(ACT, world) is None


def test_outlets_in_their_own_words_are_distinct() -> None:
    """However they spell themselves."""
    assert find_origins([telling("Lini Embun"), telling("The Bellwether"), telling("THE BELLWETHER")]) == (
        "Lini Embun",
        "The Bellwether",
    )


def test_a_chain_that_leads_to_another_page_is_followed() -> None:
    """Lini Embun has it from The Bellwether, and The Bellwether from a minister: one origin."""
    told = [telling("Lini Embun", "The Bellwether"), telling("THE BELLWETHER", "Government of Indonesia")]
    assert find_origins(told) == ("Government of Indonesia",)


def test_echoes_count_with_what_the_first_has() -> None:
    """A later copy that names somebody more is no further origin."""
    told = [
        telling("Lini Embun", "Government of Indonesia"),
        telling("Pena Cendana", "Reuters", leader="Lini Embun", day="2024-05-04"),
    ]
    assert find_origins(told) == ("Government of Indonesia",)
