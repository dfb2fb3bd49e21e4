"""Places that news are written from, with their country and their zone of the tz database."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from sanad.text.forms import read_forms
from sanad.text.tokens import fold
from sanad.world.tables import read_places

DATA: Final = Path(__file__).resolve().parent / "data" / "datelines.tsv"


class Dateline(NamedTuple):
    """A place at the head of a news text: ISO 3166-1 alpha-3 code of its country, and its time zone, empty where it is not
    listed."""

    country: str
    zone: str


CITIES: Final = ("capital", "city", "town")


def load_datelines(file: Path = DATA) -> Mapping[str, Dateline]:
    """The places by their folded names: those of ``file``, and the towns of the world as far as their names mean nothing else.

    Raises `ValueError` with file and line where a row is not zone, country and names."""
    found: dict[str, Dateline] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            raise ValueError(f"{file.name}:{number}: expected zone, country and names, parted by tabs")
        zone, country, names = cells
        for name in names.split(";"):
            found.setdefault(fold(name.strip()), Dateline(country, zone))
    for place in read_places().values():
        for form in read_forms(f"{place.name};{place.forms}") if place.kind in CITIES else ():
            if not form.doubtful:
                found.setdefault(fold(form.surface), Dateline(place.country or "", ""))
    return found
