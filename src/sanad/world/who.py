"""Who is who among states: look-ups over the data files beside this module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sanad.world import tables
from sanad.world.names import names_of_people, names_of_things, short_names
from sanad.world.outlets import Outlets, load_outlets
from sanad.world.records import Body, Country, Name, Office, Organ, Person, Place, Standing, Tenure

_LEADING: Final = frozenset({"head_of_state", "head_of_government"})


@dataclass(frozen=True, slots=True)
class World:
    """Countries, offices and who held them, bodies, people and places, each by id; an empty world knows nobody.

    ``titles`` says which office a title means ("chancellor": head_of_government); ``tenures`` has, by country or body and office,
    who held it, the latest first, ``borne`` the same by office and short name for those who lead states; ``variants`` how words
    of names are spelled; ``hulls`` whose a ship is by what its name begins with; ``equipment`` the designations of arms, each with
    the group that it is of; ``traits`` which states are called by what they are ("kingdom"); ``outlets`` who publishes.
    """

    countries: Mapping[str, Country] = field(default_factory=dict)
    organs: Mapping[str, Organ] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    tenures: Mapping[tuple[str, str], tuple[Tenure, ...]] = field(default_factory=dict)
    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hulls: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    equipment: tuple[tuple[str, str], ...] = ()
    traits: Mapping[str, frozenset[str]] = field(default_factory=dict)
    borne: Mapping[tuple[str, str], tuple[Tenure, ...]] = field(default_factory=dict)
    outlets: Outlets | None = None

    def country(self, code: str | None) -> Country | None:
        """The country with this alpha-3 code."""
        return self.countries.get(code) if code else None

    def body(self, code: str) -> Body | None:
        """The body with this id; ``RUS.foreign_ministry`` is that organ of that country, listed by name or not."""
        listed = self.bodies.get(code)
        if listed is not None or "." not in code:
            return listed
        country, _, organ = code.partition(".")
        return self.organ(country, organ)

    def organ(self, country: str, organ: str) -> Body | None:
        """The ``organ`` (government, foreign_ministry, armed_forces, ...) of ``country``, under its own name where it has one."""
        state, kind = self.countries.get(country), self.organs.get(organ)
        if state is None or kind is None:
            return None
        code = f"{country}.{organ}"
        known = self.bodies.get(code) or self.bodies.get(f"{country}.{kind.wider}")
        return known or Body(code, kind.name(state), country, kind.sector, kind.kind)

    def government(self, country: str) -> Body | None:
        """The government of ``country``: ``Government of the United States``."""
        return self.organ(country, "government")

    def holders(self, of: str, office: str, day: str | None = None) -> list[Person]:
        """Who held ``office`` in a country or body on ``day`` (or in a month or year, or ever), the latest to come first.

        ``office`` is a code of ``offices`` or of ``titles``.
        """
        held = self.tenures.get((of, office)) or self.tenures.get((of, self.titles.get(office, "")), ())
        found = dict.fromkeys(one.person for one in held if day is None or one.holds(day))
        return [self.people[one] for one in found]

    def holder(self, of: str, office: str, day: str) -> Person | None:
        """Who held ``office`` in ``of`` on ``day``; of two on a day or month of change, the one who came.

        The office ``leader`` is whatever leads: see `leader`.
        """
        if office == "leader" and of in self.countries:
            return self.leader(of, day)
        found = self.holders(of, office, day)
        return found[0] if found else None

    def bearer(self, name: str, office: str, day: str) -> Person | None:
        """Whom a title before a bare ``name``, folded, means on a page of ``day`` that names no state: "President Clinton".

        That is the one so called who held ``office`` then, else the last of those who had held it, if all of them did so in one
        state; of holders of states alone.
        """
        held = [one for one in self.borne.get((office, name), ()) if not one.since or one.since[:len(day)] <= day[:len(one.since)]]
        held = [one for one in held if one.holds(day)] or held
        if not held or len({one.of for one in held}) > 1 or held[0].of not in self.countries:
            return None
        return self.people[held[0].person]

    def leader(self, country: str, day: str) -> Person | None:
        """Whom news mean on ``day`` by "the leader of" ``country``: its president, prime minister or supreme leader."""
        state = self.countries.get(country)
        if state is None or state.leads is None:
            return None
        order = dict.fromkeys((state.leads, "head_of_state", "head_of_government"))
        return next((one for one in (self.holder(country, office, day) for office in order) if one is not None), None)

    def standing(self, person: str, day: str | None = None) -> Standing:
        """For which country ``person`` stood on ``day``, in which sector and office; former officials are ELI."""
        who = self.people[person]
        held = who.offices(day) if day is not None else tuple(one for one in who.tenures if not one.until) or who.tenures
        if held:
            first = held[0]
            body = self.bodies.get(first.of)
            if body is not None:
                return Standing(body.country or who.country, body.sector, first)
            return Standing(first.of, self.offices[first.office].sector, first)
        gone = day is not None and any(one.until and one.until[:len(day)] <= day[:len(one.until)] for one in who.tenures)
        return Standing(who.country, who.sector or ("ELI" if gone else None), None)

    def names(self) -> Iterator[Name]:
        """Every name that is written alike in all languages: of people (with their spellings), bodies and places."""
        yield from names_of_people(self.people.values(), self.variants)
        yield from names_of_things("body", self.bodies.values())
        yield from names_of_things("place", self.places.values())


def load_world() -> World:
    """The world as the data files beside this module know it."""
    people = tables.read_people()
    held: dict[tuple[str, str], list[Tenure]] = {}
    for person in people.values():
        for tenure in person.tenures:
            held.setdefault((tenure.of, tenure.office), []).append(tenure)
    for found in held.values():
        if len(found) > 1:
            found.sort(key=lambda one: one.since, reverse=True)
    borne: dict[tuple[str, str], list[Tenure]] = {}
    for (_, office), tenures in held.items():
        for one in tenures if office in _LEADING else ():
            for name in short_names(people[one.person]):
                borne.setdefault((office, name), []).append(one)
    for found in borne.values():
        found.sort(key=lambda one: one.since, reverse=True)
    offices = tables.read_offices()
    titles = {title: office.code for office in offices.values() for title in office.titles}
    countries = tables.read_countries()
    return World(countries, tables.read_organs(), offices, tables.read_bodies(), people, tables.read_places(), titles,
                 {key: tuple(found) for key, found in held.items()}, tables.read_variants(), tables.read_hulls(),
                 tuple(tables.read_equipment()),
                 tables.read_traits(countries), {key: tuple(found) for key, found in borne.items()}, load_outlets())
