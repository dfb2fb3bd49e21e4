"""What stands between a subject and its verb, and who is meant by *he* behind an office without a name."""

from __future__ import annotations

import pytest

import sanad


def _told(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    events = sanad.annotate(text, language=language, published="2024-05-14").events
    return [
        (one.type, one.actors[0].country if one.actors else None, one.recipients[0].country if one.recipients else None)
        for one in events
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya - no friend of the West - expelled two Ugandan diplomats."),
        ("en", "Kenya—which chairs the bloc—expelled two Ugandan diplomats."),
        ("en", "LONDON (Reuters) -- Kenya -- no friend of the West -- expelled two Ugandan diplomats."),
        ("en", "The Kenyan side expelled two Ugandan diplomats."),
        ("en", "Kenya's prime minister said that talks had failed. He expelled two Ugandan diplomats."),
        ("id", "Kenya - yang memimpin blok itu - mengusir dua diplomat Uganda."),
        ("id", "Republik Kenya mengusir dua diplomat Uganda."),
    ],
)
def test_an_aside_or_an_office_keeps_nobody_from_acting(language: str, text: str) -> None:
    assert ("SANCTION", "KEN", "UGA") in _told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At least 300 Kenyan soldiers attacked Uganda."),
        ("en", "Around 300 Kenyan soldiers attacked Uganda."),
        ("id", "Sekitar 300 tentara Kenya menyerang Uganda."),
        ("id", "Sekitar seribu tentara Kenya menyerang Uganda."),
    ],
)
def test_a_rough_number_keeps_nobody_from_acting(language: str, text: str) -> None:
    assert ("ASSAULT", "KEN", "UGA") in _told(text, language)


def test_a_dot_inside_an_abbreviation_ends_no_phrase() -> None:
    assert ("REQUEST", "NPL", "IGO") in _told("Nepal begged the U.N. General Assembly on May 9 to send observers.", "en")


def test_soldiers_who_land_are_a_move_of_force_and_generals_visit() -> None:
    assert ("MOBILIZE", "KEN", "COD") in _told("Some 300 Kenyan soldiers landed in Goma on Tuesday.", "en")
    assert ("CONSULT", "KEN", "RWA") in _told("Two Kenyan generals arrived in Kigali for talks.", "en")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Norway removed Japan on Monday from its white list.", ("SANCTION", "NOR", "JPN")),
        ("en", "Norway removed Japan, a member of the bloc, from its white list.", ("SANCTION", "NOR", "JPN")),
        ("en", "Norway removed Japan (a member of the bloc) from its white list.", ("SANCTION", "NOR", "JPN")),
        ("en", "Police in neighbouring Chile arrested two Bolivians.", ("COERCE", "CHL", "BOL")),
        ("en", "Rebels in war-torn eastern Congo killed two Kenyan soldiers.", ("ASSAULT", "COD", "KEN")),
        ("id", "Pemberontak di wilayah timur Kongo membunuh dua tentara Kenya.", ("ASSAULT", "COD", "KEN")),
    ],
)
def test_a_day_an_aside_or_a_part_of_a_country_stands_between_words(language: str, text: str, told: tuple[str, str, str]) -> None:
    assert told in _told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The International Court of Justice ordered Serbia to prevent acts of genocide."),
        ("id", "Mahkamah Internasional memerintahkan Serbia mencegah tindakan genosida."),
    ],
)
def test_an_order_to_keep_from_an_act_is_a_demand_and_neither_the_act_nor_a_charge(language: str, text: str) -> None:
    assert _told(text, language) == [("REQUEST", "IGO", "SRB")]


def test_several_who_condemn_what_was_done_before_condemn_who_did_it() -> None:
    told = _told("Israel bombed Doha on Tuesday. Oman and Kuwait condemned the attack.", "en")
    assert ("ACCUSE", "OMN", "ISR") in told


def test_an_arrest_of_which_nobody_says_by_whom_was_made_by_the_authorities_there() -> None:
    assert ("COERCE", "PER", "BOL") in _told("In Lima, two Bolivian journalists were jailed on Monday.", "en")
