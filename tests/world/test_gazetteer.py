"""Lesser places and bodies, asked by the whole name."""

import pytest

import sanad
from sanad.text.tokens import fold
from sanad.world.gazetteer import look_up
from sanad.world.tables import DATA
from sanad.world.who import load_world


@pytest.mark.parametrize(
    ("name", "country", "is_place"),
    [("Panjgur", "PAK", True), ("KIRUNA", "SWE", True), ("Aida  Refugee Camp", "PSE", True), ("Inuit Ataqatigiit", "GRL", False)],
)
def test_a_lesser_name_leads_to_its_country(name: str, country: str, is_place: bool) -> None:
    entry = look_up(name)
    if entry is None:
        pytest.fail(f"{name} is not listed")
    assert (entry.country, entry.is_place) == (country, is_place)


def test_nobody_goes_by_a_part_of_a_name_or_by_an_invented_one() -> None:
    assert look_up("Trust") is None
    assert look_up("Qwertyville") is None


def test_every_line_names_a_known_country_once() -> None:
    """Codes are those of the world data, and no name stands twice."""
    codes = {*load_world().countries, "IGO", "NGO", ""}
    lines = [line for line in (DATA / "gazetteer.tsv").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    names = [fold(line.partition("\t")[0].removeprefix("~")) for line in lines]
    assert len(set(names)) == len(names)
    assert {line.split("\t")[1] for line in lines} <= codes


def test_an_unknown_name_on_a_page_is_looked_up() -> None:
    """The state that is struck is known by a town."""
    (event,) = sanad.annotate("Iran menghantam Panjgur.", language="id").events
    assert [(one.kind, one.country) for one in event.recipients] == [("place", "PAK")]
