"""Who is who among states: look-ups over the data files beside this module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sanad.text.forms import read_form, read_forms, spellings
from sanad.world import tables
from sanad.world.records import Body, Country, Name, Office, Organ, Person, Place, Tenure


@dataclass(frozen=True, slots=True)
class World:
    """Countries, offices and who held them, bodies, people and places, each by id; an empty world knows nobody."""

    countries: Mapping[str, Country] = field(default_factory=dict)
    organs: Mapping[str, Organ] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    tenures: Mapping[tuple[str, str], tuple[Tenure, ...]] = field(default_factory=dict)

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
        return self.bodies.get(code) or Body(code, kind.name(state), country, kind.sector, kind.kind)

    def government(self, country: str) -> Body | None:
        """The government of ``country``: ``Government of the United States``."""
        return self.organ(country, "government")

    def holders(self, of: str, office: str, day: str | None = None) -> list[Person]:
        """Who held ``office`` in a country or body on ``day`` (or in a month or year, or ever), the latest to come first."""
        held = self.tenures.get((of, office), ())
        found = dict.fromkeys(one.person for one in held if day is None or one.holds(day))
        return [self.people[one] for one in found]

    def holder(self, of: str, office: str, day: str) -> Person | None:
        """Who held ``office`` in ``of`` on ``day``; of two on a day or month of change, the one who came."""
        found = self.holders(of, office, day)
        return found[0] if found else None

    def leader(self, country: str, day: str) -> Person | None:
        """Whom news mean on ``day`` by "the leader of" ``country``: its president, prime minister or supreme leader."""
        state = self.countries.get(country)
        if state is None or state.leads is None:
            return None
        order = dict.fromkeys((state.leads, "head_of_state", "head_of_government"))
        return next((one for one in (self.holder(country, office, day) for office in order) if one is not None), None)

    def sector(self, person: str, day: str | None = None) -> str | None:
        """The PLOVER sector of ``person`` on ``day``: that of the office held then, ELI after the last, else the person's own."""
        who = self.people[person]
        held = who.tenures if day is None else who.offices(day)
        if held:
            return self.offices[held[0].office].sector
        if who.tenures and day is not None and all(one.until and one.until < day for one in who.tenures):
            return who.sector or "ELI"
        return who.sector

    def names(self) -> Iterator[Name]:
        """Every name that is written alike in all languages: of people (with their spellings), bodies and places."""
        for person in self.people.values():
            for cell in (person.name, *person.spellings.split(";")):
                form = read_form(cell)
                for surface in spellings(form.surface) if form.surface else ():
                    yield Name(surface, "person", person.id, form.exact, form.doubtful)
            for form in read_forms(person.short):
                for surface in spellings(form.surface):
                    yield Name(surface, "person", person.id, form.exact, form.doubtful, True)
        for kind, listed in (("body", self.bodies), ("place", self.places)):
            for thing in listed.values():
                for form in read_forms(thing.forms):
                    yield Name(form.surface, kind, thing.id, form.exact, form.doubtful)


def load_world() -> World:
    """The world as the data files beside this module know it."""
    people = tables.read_people()
    held: dict[tuple[str, str], list[Tenure]] = {}
    for person in people.values():
        for tenure in person.tenures:
            held.setdefault((tenure.of, tenure.office), []).append(tenure)
    tenures = {key: tuple(sorted(found, key=lambda one: one.since, reverse=True)) for key, found in held.items()}
    return World(tables.read_countries(), tables.read_organs(), tables.read_offices(), tables.read_bodies(), people,
                 tables.read_places(), tenures)
