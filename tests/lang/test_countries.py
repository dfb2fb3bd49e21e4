"""The names that a pack has for countries, bodies and places."""

from __future__ import annotations

import pytest

from sanad.errors import PackError
from sanad.lang.countries import WorldName, read_country_words
from sanad.lang.load import load_pack
from sanad.lang.pack import Line, Pack


def pack(**lists: list[str]) -> Pack:
    return Pack(
        "xx",
        "Test",
        "1",
        {},
        {
            name: tuple(Line(text, f"xx/{name}.txt:{number}") for number, text in enumerate(lines, 1))
            for name, lines in lists.items()
        },
    )


def test_each_form_says_what_it_stands_for_and_how() -> None:
    """Columns are names, adjectives, people, capitals and seats; marks are taken off the forms."""
    jordan = "JOR | ~=Jordan | Jordanian | Jordanians | =Amman | Basman Palace"
    words = read_country_words(pack(countries=[jordan], bodies=["un | UN; world body"]))
    assert words.countries == (
        WorldName("Jordan", "JOR", "name", True, True),
        WorldName("Jordanian", "JOR", "adjective", False, False),
        WorldName("Jordanians", "JOR", "people", False, False),
        WorldName("Amman", "JOR", "capital", True, False),
        WorldName("Basman Palace", "JOR", "seat", False, False),
    )
    assert [one.surface for one in words.bodies] == ["UN", "world body"] and words.places == ()


def test_names_serve_as_adjectives_where_a_language_has_none() -> None:
    """As in Indonesian: the pack leaves the column empty."""
    lone = read_country_words(pack(countries=["RUS | Rusia | | | Moskow"]))
    assert [(one.surface, one.part) for one in lone.countries] == [("Rusia", "name"), ("Moskow", "capital")]
    listed = {code: any(one.part == "adjective" for one in read_country_words(load_pack(code)).countries) for code in ("id", "en")}
    assert listed == {"id": False, "en": True}


@pytest.mark.parametrize("line", ["RUS", "| Rusia", "RUS | a | b | c | d | e | f"])
def test_a_line_that_can_not_be_read_is_named(line: str) -> None:
    """File, line and what was expected."""
    with pytest.raises(PackError, match=r"xx/countries.txt:1: expected CODE \| name"):
        read_country_words(pack(countries=[line]))


@pytest.mark.parametrize(
    ("code", "country", "usual"),
    [
        ("id", "USA", "Amerika Serikat"),
        ("id", "CHN", "Tiongkok"),
        ("en", "PRK", "North Korea"),
    ],
)
def test_a_country_has_a_usual_name_for_people_to_read(code: str, country: str, usual: str) -> None:
    """The first one listed."""
    assert read_country_words(load_pack(code)).name(country) == usual
