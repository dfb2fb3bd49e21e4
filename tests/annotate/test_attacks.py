"""Who was killed in whose attack, and who struck whom: the ordinary sentences of war news."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import EventMention


def told(language: str, text: str) -> list[EventMention]:
    return list(sanad.annotate(text, language=language, published="2024-05-06").events)


def sides(event: EventMention) -> tuple[str, set[str | None], set[str | None]]:
    return event.act, {one.country for one in event.actors}, {one.country for one in event.recipients}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three Eritrean soldiers were wounded in an Ethiopian air strike near Senafe on Monday."),
        ("en", "An Eritrean nurse died in an Ethiopian drone attack near Senafe."),
        ("en", "Nine Eritreans were hurt in shelling by Ethiopia on Monday."),
        ("en", "Six Eritreans lost their lives in an Ethiopian raid."),
        ("en", "An Eritrean farmer was injured by an Ethiopian mortar."),
        ("en", "Two people were killed in an Ethiopian air strike near Asmara."),
        ("en", "Ethiopian drones targeted an Eritrean airfield on Monday."),
        ("en", "An Eritrean village came under mortar fire from Ethiopia."),
        ("en", "Ethiopia hit back with air strikes on Eritrea."),
        ("id", "Tiga tentara Eritrea terluka dalam serangan udara Etiopia di dekat Senafe pada Senin."),
        ("id", "Seorang perwira Eritrea gugur akibat tembakan tentara Etiopia."),
        ("id", "Dua orang tewas dalam serangan udara Etiopia di Asmara."),
        ("id", "Drone Etiopia menargetkan pangkalan Eritrea pada Senin."),
        ("id", "Etiopia menghancurkan gudang amunisi Eritrea."),
    ],
)
def test_whom_an_attack_befell(language: str, text: str) -> None:
    assert [sides(one) for one in told(language, text)] == [("ASSAULT", {"ETH"}, {"ERI"})]


def test_soldiers_whom_only_the_context_places_are_of_the_town_that_is_attacked() -> None:
    """Who was told of before is not meant."""
    _, attack = told("en", "Norway sent aid to Kenya on Monday. At least 20 soldiers were killed when Ethiopia attacked Asmara.")
    assert sides(attack) == ("ASSAULT", {"ETH"}, {"ERI"})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ethiopia expelled two Eritrean diplomats on Monday. Eritrea recalled its ambassador in response."),
        ("en", "Ethiopia banned imports from Eritrea on Monday. In response, Eritrea closed its border."),
        ("id", "Etiopia mengusir dua diplomat Eritrea pada Senin. Sebagai balasan, Eritrea menarik duta besarnya."),
    ],
)
def test_a_sanction_that_answers_another(language: str, text: str) -> None:
    """It is against whoever was told to have acted before."""
    assert sides(told(language, text)[-1]) == ("SANCTION", {"ERI"}, {"ETH"})


def test_the_two_countries_are_those_told_of() -> None:
    """Not whoever calls on them; the one is known by its village only."""
    _, call = told("en", "Ethiopian troops shelled an Eritrean village on Monday. Djibouti called on the two countries to talk.")
    assert sides(call) == ("REQUEST", {"DJI"}, {"ETH", "ERI"})


def test_a_missile_that_is_launched_on_a_day_is_launched_at_nobody() -> None:
    [test] = told("en", "Norway launched a missile on Monday.")
    assert sides(test) == ("MOBILIZE", {"NOR"}, set())
    [attack] = told("en", "Ethiopia launched missiles on Eritrea on Monday.")
    assert sides(attack) == ("ASSAULT", {"ETH"}, {"ERI"})


def test_what_is_no_attack() -> None:
    """Goals, markets and illnesses."""
    assert told("en", "The company targeted a bigger market for its drones in Kenya.") == []
    assert told("en", "Two Kenyan runners were hurt in a fall near Asmara.") == []
