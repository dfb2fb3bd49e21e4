"""Where pages give what happens once two days, whether or not an event was read there."""

import pytest

import sanad
from sanad.model import Article

Page = tuple[str, str, str]  # language, day, text

SHIP = ("en", "2024-05-04", "Pirates seized the Ruen Star off Socotra on 2 May.")
ARREST = ("en", "2024-05-04", "The journalist Amina Yusuf was arrested in Kano on 2 May.")
TRUCE = ("en", "2024-05-04", "A truce between Chad and Sudan took effect on 2 May.")


def days(*pages: Page) -> list[tuple[str, ...]]:
    """The conflicts of days between pages of different outlets."""
    articles = [
        Article(id=f"p{n}", outlet=f"Outlet {n}", published=day, language=language, text=text)
        for n, (language, day, text) in enumerate(pages)
    ]
    found = sanad.link([(one, sanad.annotate(one)) for one in articles])
    return [one.values for one in found.conflicts if one.kind == "date"]


@pytest.mark.parametrize(
    "pages",
    [
        (SHIP, ("en", "2024-05-20", "The navy freed the crew of the Ruen Star, which pirates had seized on 3 May.")),
        (ARREST, ("en", "2024-05-10", "Amina Yusuf has been in prison since she was arrested on 3 May.")),
        (TRUCE, ("id", "2024-05-10", "Gencatan senjata Chad dan Sudan berlaku sejak 3 Mei.")),
        (
            ("en", "2024-05-04", "Bolivian miners have kept up a blockade on the road to Peru since 2 May."),
            ("en", "2024-05-05", "Peru has lost money to the blockade by Bolivian miners since 3 May."),
        ),
        (
            ("en", "2024-05-04", "The cease-fire between Chad and Sudan took effect on 2 May."),
            ("id", "2024-05-10", "Gencatan senjata Chad dan Sudan berlaku sejak 3 Mei."),
        ),
        (
            ("id", "2024-05-04", "Jam malam di Fiji berlaku sejak 2 Mei."),
            ("en", "2024-05-05", "A curfew in Fiji took effect on 3 May."),
        ),
        (
            ("en", "2024-05-04", "A warehouse fire near Suva killed 34 people on 2 May."),
            ("en", "2024-05-10", "The fire near Suva that killed 34 people on 3 May is being looked into."),
        ),
    ],
)
def test_pages_give_two_days(pages: tuple[Page, ...]) -> None:
    """For what befell a ship or a person, for what began and lasts, for what so many died of."""
    assert days(*pages) == [("2024-05-02", "2024-05-03")]


@pytest.mark.parametrize(
    "pages",
    [
        (SHIP, ("en", "2024-05-20", "Pirates seized the Pacific Dawn off Socotra on 3 May.")),
        (ARREST, ("en", "2024-05-20", "The journalist Amina Yusuf was freed on 3 May.")),
        (ARREST, ("en", "2024-05-20", "Amina Yusuf was arrested on 2 May, freed, and arrested again on 4 May.")),
        (TRUCE, ("en", "2024-05-05", "A truce between Mali and Niger took effect on 3 May.")),
        (TRUCE, ("en", "2024-05-05", "The truce between Chad and Sudan was broken on 3 May.")),
        (
            ("en", "2024-05-04", "Russian drones killed 20 people in Kharkiv on 2 May."),
            ("en", "2024-05-05", "Russian drones killed 20 people in Kharkiv on 3 May."),
        ),
        (
            ("en", "2024-05-04", "President Joe Biden freed Amina Yusuf on 2 May."),
            ("en", "2024-05-20", "President Joe Biden freed Omar Saleh on 3 May."),
        ),
    ],
)
def test_two_acts_have_two_days(pages: tuple[Page, ...]) -> None:
    """Others, another act, the same twice, a number as round as many."""
    assert days(*pages) == []
