"""The data files are whole: ids are unique, names lead to one thing, and both packs have words for what the world knows."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

import pytest

from sanad.lang.countries import CountryWords, read_country_words
from sanad.lang.load import load_pack
from sanad.text.tokens import fold
from sanad.world.records import Country
from sanad.world.who import World, load_world

WORLD = load_world()
WORDS = {code: read_country_words(load_pack(code)) for code in ("en", "id")}
SECTORS = {*"GOV MIL COP JUD LEG PTY SPY REB PRM UAF UNK CVL OPP BUS JRN EDU MED".split(),  # noqa: SIM905
           *"REL LAB AGR REF ELI SOC CRM PRE IGO NGO".split()}  # noqa: SIM905


@pytest.fixture(scope="module")
def world() -> World:
    return WORLD


@pytest.fixture(params=sorted(WORDS))
def words(request: pytest.FixtureRequest) -> CountryWords:
    return WORDS[request.param]


def test_an_id_means_one_thing_whatever_its_kind(world: World) -> None:
    """A mention's entity is an id alone, so people, bodies, places and countries share one space of ids."""
    kinds = [world.countries, world.bodies, world.people, world.places]
    assert len(set().union(*kinds)) == sum(len(one) for one in kinds)


@pytest.mark.parametrize("name", ["countries", "bodies", "people", "places"])
def test_no_line_of_a_file_hides_another(name: str) -> None:
    """Each line has an id of its own."""
    from sanad.world.tables import read_rows

    ids = [row[0] for row in read_rows(name, 1)]
    assert len(ids) == len(set(ids))


def test_codes_of_countries_are_unique(world: World) -> None:
    """Alpha-2 codes and Correlates of War numbers are shared only by former states and their successors."""
    codes = [one.alpha2 for one in world.countries.values() if one.alpha2 and one.status != "former"]
    assert len(codes) == len(set(codes))
    numbers = [one.cow for one in world.countries.values() if one.cow and one.status != "former"]
    assert len(numbers) == len(set(numbers))


def named(country: Country) -> bool:
    return country.region != "antarctica" and country.id != "UMI"


def test_every_country_has_name_adjective_and_capital(world: World, words: CountryWords) -> None:
    """In either language; where a language lists no adjectives, the names serve."""
    have = defaultdict(set)
    for one in words.countries:
        have[one.id].add(one.part)
    listed = any(one.part == "adjective" for one in words.countries)
    wanted = {"name", "capital", "adjective", "people"} if listed else {"name", "capital"}
    assert [code for code in world.countries if "name" not in have[code]] == []
    lacking = {code: wanted - have[code] for code, country in world.countries.items() if named(country)}
    assert {code: parts for code, parts in lacking.items() if parts} == {}


def test_packs_name_only_what_the_world_knows(world: World, words: CountryWords) -> None:
    """An id in a pack that the world lacks would be a name for nothing."""
    assert {one.id for one in words.countries} <= set(world.countries)
    assert [one.id for one in words.bodies if world.body(one.id) is None] == []
    assert [one.id for one in words.places if one.id not in world.places] == []


def test_every_body_and_place_has_a_name_in_either_language(world: World, words: CountryWords) -> None:
    """A body or place that no form leads to could never be found; a note of the data's own is no form."""
    everywhere = {(name.kind, name.id) for name in world.names()}
    elsewhere = {one.id for language in WORDS.values() for one in (*language.bodies, *language.places)}
    assert [code for code in world.bodies if ("body", code) not in everywhere and code not in elsewhere] == []
    assert [code for code in world.places if ("place", code) not in everywhere and code not in elsewhere] == []


def test_one_form_stands_for_one_country(words: CountryWords) -> None:
    """A name or adjective of two countries is marked as doubtful in at least all but one of them."""
    claims: dict[str, set[str]] = defaultdict(set)
    for one in words.countries:
        if not one.doubtful and one.part in ("name", "adjective"):
            claims[fold(one.surface)].add(one.id)
    assert {form: sorted(ids) for form, ids in claims.items() if len(ids) > 1} == {}


def test_one_form_stands_for_one_body(world: World, words: CountryWords) -> None:
    """Two bodies share a form only where it is marked as doubtful, or written with other capitals (RSF, rsf)."""
    claims: dict[str, set[str]] = defaultdict(set)
    for surface, kind, ident, exact, doubtful, _ in world.names():
        if kind == "body" and not doubtful:
            claims[surface if exact else fold(surface)].add(ident)
    for one in words.bodies:
        if not one.doubtful:
            claims[one.surface if one.exact else fold(one.surface)].add(one.id)
    assert {form: sorted(ids) for form, ids in claims.items() if len(ids) > 1} == {}


def test_no_two_people_of_one_country_share_a_name_unless_it_is_marked(world: World) -> None:
    """Namesakes are marked as doubtful with both, so that no reader takes the first for sure."""
    claims: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for surface, kind, ident, _, doubtful, short in world.names():
        if kind == "person" and not doubtful and not short:
            claims[fold(surface), world.people[ident].country].add(ident)
    assert {form: sorted(ids) for form, ids in claims.items() if len(ids) > 1} == {}


def test_a_short_name_stands_for_one_person(world: World) -> None:
    """A short name that could be somebody else's is marked as doubtful."""
    claims: dict[str, set[str]] = defaultdict(set)
    for surface, kind, ident, _, doubtful, short in world.names():
        if kind == "person" and short and not doubtful:
            claims[fold(surface)].add(ident)
    assert {form: sorted(ids) for form, ids in claims.items() if len(ids) > 1} == {}


def test_tenures_point_at_known_offices_and_run_forward(world: World) -> None:
    """Each office has a code, belongs to a country or body, and ends after it began."""
    for person in world.people.values():
        for tenure in person.tenures:
            assert tenure.office in world.offices, person
            assert tenure.of in world.countries or tenure.of in world.bodies or tenure.of == "IGO", person
            assert all(re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", day) for day in (tenure.since, tenure.until)), person
            assert not (tenure.since and tenure.until) or tenure.since[:len(tenure.until)] <= tenure.until, person


@pytest.mark.parametrize("office", ["head_of_state", "head_of_government", "foreign_minister"])
def test_an_office_is_held_by_one_at_a_time(world: World, office: str) -> None:
    """Tenures of one office overlap at most on the month in which it changed hands."""
    shared = {("NIC", "head_of_state")}  # co-presidents
    clashes = []
    for (of, code), held in world.tenures.items():
        if code == office and (of, code) not in shared:
            ordered = sorted(held, key=lambda one: one.since)
            for before, after in itertools.pairwise(ordered):
                if not before.until or (before.until[:7] > after.since[:len(before.until[:7])] and len(after.since) >= 7):
                    clashes.append((of, before.person, before.until, after.person, after.since))
    assert clashes == []


def test_bodies_and_people_have_sectors_of_plover(world: World) -> None:
    """A sector is one of PLOVER's, and people without an office have one of their own."""
    assert {one.sector for one in world.bodies.values()} <= SECTORS
    assert {one.sector for one in world.people.values() if one.sector} <= SECTORS
    assert [one.id for one in world.people.values() if not one.tenures and not one.sector] == []


def test_bodies_belong_to_known_countries(world: World) -> None:
    """Alpha-3, or IGO and NGO for international ones; none for those without a home."""
    assert {one.country for one in world.bodies.values() if one.country} <= {*world.countries, "IGO", "NGO"}
    assert [one.id for one in world.bodies.values() if one.part_of and world.body(one.part_of) is None] == []
    assert [one.id for one in world.places.values() if one.country and one.country not in world.countries] == []
    assert [one.id for one in world.places.values() if one.within and one.within not in world.places] == []
