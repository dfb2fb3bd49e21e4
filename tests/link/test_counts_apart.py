"""Where pages count the same differently."""

import pytest

import sanad
from sanad.model import Article

BLACKLISTS = (
    "Canada put {} Belarusian firms on an export blacklist on 3 May 2024.",
    "Pada 3 Mei 2024 Kanada memasukkan {} perusahaan Belarusia ke daftar hitam ekspor.",
)
RALLIES = (
    "On 3 May 2024 {} Peruvian students protested against Denmark in Lima.",
    "Peruvian students, {} people in all, marched against Denmark on 3 May 2024 as shops closed.",
)


def numbers(*pages: tuple[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """The conflicts of numbers between pages, given as language and text: in what, and the numbers."""
    articles = [
        Article(id=str(n), outlet=str(n), published="2024-05-04", language=language, text=text)
        for n, (language, text) in enumerate(pages)
    ]
    found = sanad.link([(one, sanad.annotate(one)) for one in articles])
    return [(one.what, one.values) for one in found.conflicts if one.kind == "number"]


def test_five_firms_and_six() -> None:
    """One act, two numbers of the same things, in two languages."""
    english, indonesian = BLACKLISTS
    ((what, values),) = numbers(("en", english.format("six")), ("id", indonesian.format("lima")))
    assert what.startswith("SANCTION") and what.endswith("(companies)")
    assert values == ("5", "6")
    assert numbers(("en", english.format("six")), ("id", indonesian.format("enam"))) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [("about 200", "213", False), ("1,500", "1,400", True), ("10", "12", True), ("200", "350", True)],
)
def test_a_round_number_contradicts_no_exact_one(one: str, other: str, differ: bool) -> None:
    """From a hundred on."""
    first, second = RALLIES
    assert bool(numbers(("en", first.format(one)), ("en", second.format(other)))) is differ


def test_two_places_are_counted_apart() -> None:
    """One day's arrests by one police force in two towns, though they may be one act."""
    pages = [("en", f"Police arrested {count} people in {town} on Friday.") for count, town in ((12, "Tbilisi"), (30, "Batumi"))]
    assert numbers(*pages) == []
