"""What one language calls countries, bodies and places (``countries.txt``, ``bodies.txt``, ``places.txt``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from sanad.errors import PackError
from sanad.lang.pack import Line, Pack
from sanad.text.forms import read_forms

PARTS: Final = ("name", "adjective", "people", "capital", "seat")


class WorldName(NamedTuple):
    """A form, the id in the world data of what it stands for, and how: name, adjective, people, capital or seat (for a country)."""

    surface: str
    id: str
    part: str
    exact: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class CountryWords:
    """All names that a language has of its own for what the world data know, in the order of its files.

    Where a language lists no adjectives the names of countries stand as such themselves. ``capitals`` are the names of capitals.
    """

    countries: tuple[WorldName, ...]
    bodies: tuple[WorldName, ...]
    places: tuple[WorldName, ...]
    capitals: frozenset[str]

    def name(self, country: str) -> str | None:
        """The usual name of ``country``, for people to read."""
        return next((one.surface for one in self.countries if one.id == country and one.part == "name"), None)


def read_country_names(pack: Pack) -> tuple[WorldName, ...]:
    """The names of countries, of what and who is of them, of capitals and seats in ``pack``. Raises `PackError` as
    `read_country_words` does."""
    return tuple(_read(pack.lines("countries"), PARTS))


def read_body_names(pack: Pack) -> tuple[WorldName, ...]:
    """The names of bodies in ``pack``. Raises `PackError` as `read_country_words` does."""
    return tuple(_read(pack.lines("bodies"), PARTS[:1]))


def read_country_words(pack: Pack) -> CountryWords:
    """The names of ``pack``. Raises `PackError` where a line lacks its code or has too many columns."""
    countries = read_country_names(pack)
    return CountryWords(
        countries,
        read_body_names(pack),
        tuple(_read(pack.lines("places"), PARTS[:1])),
        frozenset(one.surface for one in countries if one.part == "capital"),
    )


def _read(lines: tuple[Line, ...], parts: tuple[str, ...]) -> Iterator[WorldName]:
    for line in lines:
        code, *cells = (cell.strip() for cell in line.text.split("|"))
        if not code or not cells or len(cells) > len(parts):
            raise PackError(f"{line.where}: expected CODE | {' | '.join(parts)}, got {line.text!r}")
        for part, cell in zip(parts, cells, strict=False):
            for form in read_forms(cell):
                yield WorldName(form.surface, code, part, form.exact, form.doubtful)
