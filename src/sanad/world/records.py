"""What the world is made of: countries, their organs and offices, bodies, people with their tenures, places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Country:
    """A state, territory or partially recognised entity; ``id`` is ISO 3166-1 alpha-3, or our own code with X where ISO has none.

    ``status`` is state, partial, former or territory; ``leads`` the office that news mean by "the leader of" it; ``cow`` its number
    among the Correlates of War; ``article`` is set where English puts one before the name; ``within`` is the state to which the
    territory of one without an ISO code is counted.
    """

    id: str
    alpha2: str | None
    cow: int | None
    region: str
    status: str
    leads: str | None
    article: str
    name: str
    within: str | None = None

    @property
    def full_name(self) -> str:
        """The name as it stands in a sentence: ``the United States``."""
        return f"{self.article} {self.name}" if self.article else self.name


@dataclass(frozen=True, slots=True)
class Organ:
    """A kind of body that every state has one of, such as its ministry of foreign affairs; ``pattern`` is its canonical name,
    ``wider`` the organ that is meant by it in a state of which only that is known."""

    code: str
    kind: str
    sector: str
    pattern: str
    wider: str = ""

    def name(self, country: Country) -> str:
        """The canonical name of this organ of ``country``: ``Ministry of Foreign Affairs (Russia)``."""
        return self.pattern.replace("{the}", country.full_name).replace("{}", country.name)


@dataclass(frozen=True, slots=True)
class Office:
    """An office in a state or body; ``organ`` is where its holder belongs, ``titles`` are other codes by which it is asked for."""

    code: str
    sector: str
    organ: str
    name: str
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation with its canonical English ``name``; ``country`` is alpha-3, or IGO or NGO for an international one.

    ``kind`` is igo, ngo, ministry, military, police, intelligence, court, parliament, agency, party, armed_group, company, ...;
    ``part_of`` the body that it is an organ of; ``forms`` what it is called in any language, as its data line has it.
    """

    id: str
    name: str
    country: str | None
    sector: str
    kind: str
    part_of: str | None = None
    forms: str = ""


class Tenure(NamedTuple):
    """An ``office`` held in ``of`` (a country or body) by a person; ``since`` and ``until`` are a year, month or day, or empty."""

    person: str
    office: str
    of: str
    since: str
    until: str

    def holds(self, day: str) -> bool:
        """Whether the office was held on ``day``, which may be a month or a year alone; days of change belong to both sides."""
        since, until = self.since, self.until
        return (not since or since[:len(day)] <= day[:len(since)]) and (not until or day[:len(until)] <= until[:len(day)])


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in public life. ``spellings`` and ``short`` are as the data line has them (see `World.names`); ``sector`` is the
    PLOVER sector of somebody without an office."""

    id: str
    name: str
    country: str | None
    sector: str | None
    tenures: tuple[Tenure, ...]
    spellings: str = ""
    short: str = ""

    def offices(self, day: str) -> tuple[Tenure, ...]:
        """What this person held on ``day``, the weightiest first."""
        return tuple(one for one in self.tenures if one.holds(day))


@dataclass(frozen=True, slots=True)
class Place:
    """A named place; ``country`` is whose it is, None where several claim it or none does; ``within`` the place around it."""

    id: str
    name: str
    country: str | None
    kind: str
    forms: str = ""
    within: str | None = None


class Standing(NamedTuple):
    """For whom somebody stood on a day: alpha-3 code, IGO or NGO; PLOVER sector; and the office held then, if any."""

    country: str | None
    sector: str | None
    tenure: Tenure | None


class Name(NamedTuple):
    """A way to write the name of the person, body or place (``kind``) with this ``id``; ``short`` where it is but part of it."""

    surface: str
    kind: str
    id: str
    exact: bool
    doubtful: bool
    short: bool = False
