"""The data files beside this package, as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from sanad.world.records import Body, Country, Office, Organ, Person, Place, Tenure

DATA: Final = Path(__file__).resolve().parent / "data"


def read_rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of ``NAME.tsv``, each filled up to ``columns``; lines that begin with ``#`` are for people."""
    for line in (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            cells = line.split("\t")
            while len(cells) < columns:
                cells.append("")
            yield cells


def read_countries() -> dict[str, Country]:
    """All countries by alpha-3."""
    return {
        code: Country(code, alpha2 or None, int(cow) if cow else None, region, status, leads or None, article, name, within or None)
        for code, alpha2, cow, region, status, leads, article, name, within in read_rows("countries", 9)
    }


def read_traits(countries: Mapping[str, Country]) -> dict[str, frozenset[str]]:
    """By trait the alpha-3 codes of the states that are called by it instead of their names."""
    regions: dict[str, set[str]] = {}
    for one in countries.values():
        regions.setdefault(one.region, set()).add(one.id)
    return {
        trait: frozenset(code for member in members.split() for code in regions.get(member, {member}))
        for trait, members in read_rows("traits", 2)
    }


def read_organs() -> dict[str, Organ]:
    """The kinds of body that every state has, by code."""
    return {row[0]: Organ(*row) for row in read_rows("organs", 5)}


def read_offices() -> dict[str, Office]:
    """The offices by code, the weightiest first."""
    return {
        code: Office(code, sector, organ, name, tuple(titles.split("; ")) if titles else ())
        for code, sector, organ, name, titles in read_rows("offices", 5)
    }


def read_bodies() -> dict[str, Body]:
    """The organisations by id."""
    return {
        code: Body(code, name, country or None, sector, kind, part_of or None, forms)
        for code, name, country, sector, kind, part_of, forms in read_rows("bodies", 7)
    }


def read_people() -> dict[str, Person]:
    """The people by id, each with tenures in the order of the file."""
    return {
        code: Person(code, name, country or None, sector or None, tuple(_tenures(code, country, held)), spellings, short)
        for code, name, country, sector, held, short, spellings in read_rows("people", 7)
    }


def _tenures(person: str, country: str, cell: str) -> Iterator[Tenure]:
    """From ``head_of_state:2000-05:2008-05; secretary_general@nato:2014:2024``: office, whose if not the country's own, years."""
    if not cell:
        return
    for one in cell.split("; "):
        office, since, until = one.split(":")
        if "@" in office:
            office, _, of = office.partition("@")
            yield Tenure(person, office, of, since, until)
        else:
            yield Tenure(person, office, country, since, until)


def read_places() -> dict[str, Place]:
    """The places by id."""
    return {
        code: Place(code, name, country or None, kind, forms, within or None)
        for code, name, country, kind, within, forms in read_rows("places", 6)
    }


def read_equipment() -> list[tuple[str, str]]:
    """Designations of aircraft, missiles and vehicles, each with the group that it is of."""
    return [(surface, group) for group, surfaces in read_rows("equipment", 2) for surface in surfaces.split("; ")]


def read_hulls() -> dict[str, tuple[str, str]]:
    """The country and sector of a state's ships by what their names begin with."""
    return {prefix: (country, sector) for prefix, country, sector in read_rows("hulls", 3)}


def read_variants() -> dict[str, tuple[str, ...]]:
    """For each word of a name that is spelled in several ways, all of them, its own first."""
    found: dict[str, tuple[str, ...]] = {}
    for words in read_rows("variants", 2):
        for word in words:
            found[word] = tuple(dict.fromkeys((word, *found.get(word, ()), *words)))
    return found
