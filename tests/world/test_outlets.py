"""Known outlets."""

import pytest

from sanad.world.datelines import load_datelines
from sanad.world.outlets import load_outlets, read_outlets


@pytest.fixture(scope="module")
def outlets():
    return load_outlets()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KOMPAS.com", "Kompas"),
        ("the Associated Press", "AP"),
        ("Kantor Berita Antara", "Antara"),
        ("TEMPO.CO", "Tempo"),
        ("xinhua news agency", "Xinhua"),
    ],
)
def test_an_outlet_is_known_by_every_name(outlets, written, name):
    """Case, blanks, points and the article do not count."""
    assert outlets.by_name(written).name == name


def test_an_outlet_is_known_by_its_pages(outlets):
    """A domain below a known one belongs to it, unless it is known itself."""
    assert outlets.by_url("https://nasional.kompas.com/read/1").name == "Kompas"
    assert outlets.by_url("https://depok.pikiran-rakyat.com/a").name == "PR Depok"
    assert outlets.by_url("https://example.org/") is None
    assert outlets.by_url("http://[broken") is None


def test_users_add_their_own(tmp_path):
    """A file of the same shape goes on top; a broken line is named."""
    (tmp_path / "mine.tsv").write_text("The Fjord Ledger\tNOR\tnewspaper\tledger.example\tFjord Ledger\n")
    assert load_outlets([tmp_path / "mine.tsv"]).by_url("http://www.ledger.example/a").country == "NOR"
    (tmp_path / "bad.tsv").write_text("only a name\n")
    with pytest.raises(ValueError, match=r"bad\.tsv:1"):
        list(read_outlets(tmp_path / "bad.tsv"))


def test_every_row_is_whole(outlets):
    """Countries are alpha-3, kinds are those of the record, and no domain belongs to two."""
    kinds = {"agency", "newspaper", "broadcaster", "online", "magazine", "platform", "journal"}
    assert all(one.kind in kinds and (one.country is None or len(one.country) == 3) for one in outlets)


def test_places_of_datelines_have_a_zone_that_exists():
    """Each zone is one of the tz database."""
    from zoneinfo import available_timezones

    places = load_datelines()
    assert places["makassar"].zone == "Asia/Makassar"
    assert {one.zone for one in places.values()} <= available_timezones() | {""}
