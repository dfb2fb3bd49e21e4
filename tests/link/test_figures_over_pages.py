"""Where pages count the same differently, whether or not an event was read there."""

from itertools import islice, permutations
from pathlib import Path

import pytest

import sanad
from sanad.chronicle import Chronicle
from sanad.model import Article, Conflict

Page = tuple[str, str, str]  # language, day, text

LANDSLIDE = ("en", "2024-05-04", "A landslide buried part of Mendi on Friday and killed 14 people, police said.")
LORRIES = ("en", "2024-03-10", "Some 1,200 lorries are waiting at the Beitbridge crossing, hauliers said.")
TANKS = ("en", "2024-05-04", "Germany has delivered 18 tanks to Ukraine.")
MISSILES = ("en", "2024-05-04", "Iran fired 180 missiles at Israel on Friday.")
CRASH = ("en", "2024-05-04", "The crash near Oruro on Friday killed 12 people.")
STORM = "Storm Elena tore the roofs off in Beira. Crops are lost and the roads are gone, the governor told Radio Sofala. {}"


def conflicts(*pages: Page) -> list[Conflict]:
    """The conflicts of numbers between pages of different outlets."""
    articles = [
        Article(id=f"p{n}", outlet=f"Outlet {n}", published=day, language=language, text=text)
        for n, (language, day, text) in enumerate(pages)
    ]
    found = sanad.link([(one, sanad.annotate(one)) for one in articles])
    return [one for one in found.conflicts if one.kind == "number"]


@pytest.mark.parametrize(
    ("pages", "values"),
    [
        ((LANDSLIDE, ("en", "2024-05-04", "Nine people died in the landslide at Mendi on Friday, a nurse said.")), ("9", "14")),
        ((LORRIES, ("id", "2024-03-10", "Sekitar 700 truk tertahan di Beitbridge, kata dinas pajak.")), ("700", "1200")),
        (
            (
                ("en", "2024-05-04", "Spain has delivered 16 buses to Jordan."),
                ("en", "2024-05-06", "The number of buses donated by Spain stands at 9, a driver in Amman said."),
            ),
            ("9", "16"),
        ),
        (
            (
                ("id", "2024-07-03", "Ledakan di Aden menewaskan tujuh tentara, Selasa."),
                ("en", "2024-07-04", "Four soldiers were killed in the blast in Aden on Tuesday."),
            ),
            ("4", "7"),
        ),
        (
            (
                ("en", "2024-07-03", "The fire on the Blue Star Delos killed 11 passengers, the coast guard said."),
                ("en", "2024-07-06", "Eight passengers died when the Blue Star Delos burned on Tuesday."),
            ),
            ("8", "11"),
        ),
        (
            (
                ("en", "2024-05-04", "The raid on Mopti on Friday killed 31 civilians."),
                ("id", "2024-05-05", "Serangan di Mopti pada Jumat menewaskan 24 orang."),
            ),
            ("24", "31"),
        ),
        (
            (
                ("en", "2024-05-05", "From Suva 420 people were evacuated on Saturday, the navy said."),
                ("en", "2024-05-05", "The navy evacuated 350 people from Suva on Saturday."),
            ),
            ("350", "420"),
        ),
        (
            (
                ("en", "2024-05-05", "On Saturday 420 evacuees left Suva, the navy said."),
                ("id", "2024-05-05", "Angkatan laut mengevakuasi 350 orang dari Suva, Sabtu."),
            ),
            ("350", "420"),
        ),
        ((CRASH, ("id", "2024-05-05", "Sebelas orang tewas dalam kecelakaan di Oruro, Jumat.")), ("11", "12")),
    ],
)
def test_pages_count_the_same_differently(pages: tuple[Page, ...], values: tuple[str, ...]) -> None:
    """In other words and languages: who was killed where, what stands, what was given; the sentences of both pages are shown."""
    (found,) = conflicts(*pages)
    assert found.values == values
    assert {one.article for one in found.mentions} == {"p0", "p1"}


@pytest.mark.parametrize(
    "pages",
    [
        (LANDSLIDE, ("en", "2024-05-06", "The landslide at Mendi on Friday killed 22 people, police said.")),
        (LORRIES, ("en", "2024-03-20", "About 300 lorries are waiting at the Beitbridge crossing.")),
        (TANKS, ("en", "2024-05-06", "Germany has delivered 25 tanks to Ukraine.")),
    ],
)
def test_a_later_page_brings_an_earlier_one_up_to_date(pages: tuple[Page, ...]) -> None:
    """Tolls and deliveries grow from day to day, queues also shrink."""
    assert conflicts(*pages) == []


def test_a_toll_that_is_disputed_does_not_grow() -> None:
    """Where a page says that accounts differ, a later figure contradicts an earlier one, though it is larger."""
    one = ("en", "2024-07-03", "Rebels killed 40 miners at Rutshuru on Monday, the army said. Accounts differ.")
    assert [
        it.values for it in conflicts(one, ("en", "2024-07-05", "At Rutshuru 75 miners were killed on Monday, a priest said."))
    ] == [("40", "75")]


@pytest.mark.parametrize(
    "pages",
    [
        (("en", "2024-05-04", "Some 300 people were killed in Gao on Friday."), ("en", "2024-05-04", "On Friday 312 died in Gao.")),
        (CRASH, ("id", "2024-05-04", "Lebih dari 10 orang tewas dalam kecelakaan di Oruro, Jumat.")),
    ],
)
def test_round_numbers_and_bounds_agree_with_exact_ones(pages: tuple[Page, ...]) -> None:
    """Some 300 and 312; more than ten and twelve."""
    assert conflicts(*pages) == []


@pytest.mark.parametrize(
    "pages",
    [
        (CRASH, ("en", "2024-05-04", "The crash near Sucre on Friday killed nine people.")),
        (CRASH, ("en", "2024-05-04", "The crash near Oruro on Thursday killed nine people.")),
        (CRASH, ("en", "2024-05-04", "The crash near Oruro on Friday injured nine people.")),
        (CRASH, ("en", "2024-05-04", "Nine of those killed near Oruro on Friday were children.")),
        (CRASH, ("en", "2024-05-04", "The crash near Oruro on Friday killed five soldiers.")),
        (CRASH, ("en", "2024-05-04", "Crashes have killed 410 people in Bolivia since January.")),
        (TANKS, ("en", "2024-05-04", "Denmark has delivered 10 tanks to Ukraine.")),
        (TANKS, ("en", "2024-05-04", "Germany has delivered 40 lorries to Ukraine.")),
        (TANKS, ("en", "2024-05-04", "Germany has ordered 40 tanks.")),
        (MISSILES, ("en", "2024-05-04", "Israel fired 20 missiles at Iran on Friday.")),
        (MISSILES, ("en", "2024-05-04", "Israel intercepted 150 missiles on Friday.")),
        (
            ("en", "2024-05-06", "Ukraine shot down 40 drones overnight, its air force said."),
            ("en", "2024-05-07", "Ukraine shot down 25 drones overnight, its air force said."),
        ),
        (
            ("id", "2024-05-06", "Pasukan Israel menghancurkan 12 rumah di Jenin."),
            ("id", "2024-05-08", "Pasukan Israel menghancurkan empat rumah di Jenin."),
        ),
        (
            ("en", "2024-05-06", "The Philippine government freed nine Abu Sayyaf prisoners."),
            ("en", "2024-05-08", "Abu Sayyaf in the Philippines freed four hostages."),
        ),
    ],
)
def test_what_only_looks_alike_is_counted_apart(pages: tuple[Page, ...]) -> None:
    """Another place, day, fate or side; parts of a whole, other things; what wars do every day, without a day."""
    assert conflicts(*pages) == []


def test_a_copy_with_another_figure_is_in_error() -> None:
    """Also where it is later and tells of more."""
    (found,) = conflicts(
        ("en", "2024-05-04", STORM.format("In Beira 26 people were killed on Friday, and schools stay shut until Monday.")),
        ("en", "2024-05-05", STORM.format("In Beira 28 people were killed on Friday, and schools stay shut until Monday.")),
    )
    assert found.values == ("26", "28")


def test_one_conflict_for_all_figures_in_any_order() -> None:
    """Three pages are one conflict with three values; what an event tells already is told once."""
    pages = (
        CRASH,
        ("id", "2024-05-04", "Sebelas orang tewas dalam kecelakaan di Oruro, Jumat."),
        ("en", "2024-05-04", "Fifteen people died near Oruro on Friday when a bus crashed."),
    )
    assert {tuple(it.values for it in conflicts(*some)) for some in permutations(pages)} == {(("11", "12", "15"),)}
    expelled = (
        ("en", "2024-07-03", "Kenya has expelled six Ugandan diplomats."),
        ("id", "2024-07-04", "Kenya mengusir empat diplomat Uganda."),
    )
    assert [it.values for it in conflicts(*expelled)] == [("4", "6")]


def test_a_chronicle_that_grows_holds_what_one_that_is_linked_at_once_does(tmp_path: Path) -> None:
    """Whichever page comes first."""
    texts = [
        "The crash near Oruro on 3 May 2024 killed 12 people.",
        "On 3 May 2024 eleven people died near Oruro when a bus fell into a ravine, an officer said.",
        "Sebelas orang tewas dalam kecelakaan di Oruro pada 3 Mei 2024, kata polisi.",
        "Ten people were killed near Oruro on 3 May 2024, a nurse in the town told the radio.",
    ]
    bodies = [f"The Oruro bus\n\n4 May 2024\n\n{text}\n\nIt was raining, and the road is narrow.\n".encode() for text in texts]
    seen = []
    for n, order in enumerate(islice(permutations(range(4)), 0, 24, 5)):
        with Chronicle(tmp_path / f"{n}.db") as chronicle:
            for at in order:
                chronicle.add_page(bodies[at], f"/pages/{at}.txt")
            grown = chronicle.conflicts()
            chronicle.relink()
            assert chronicle.conflicts() == grown
            seen.append([one.values for one in grown if one.kind == "number"])
    assert seen == [[("10", "11", "12")]] * 5
