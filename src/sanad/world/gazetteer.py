"""Lesser places and bodies, looked up by the whole name where nobody else is known by it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from sanad.text.forms import read_form
from sanad.text.tokens import fold
from sanad.world.tables import DATA

_LEAST: Final = 3  # letters of a name


class Entry(NamedTuple):
    """A place (without ``sector``) or body; ``doubtful`` where the name means something else as well."""

    name: str
    country: str | None
    sector: str | None
    kind: str
    doubtful: bool

    @property
    def is_place(self) -> bool:
        return self.sector is None


def look_up(name: str) -> Entry | None:
    """Who or what goes by ``name`` as a whole, case and blanks aside; None where nobody is known."""
    line = _lines().get(fold(" ".join(name.split()))) if len(name) >= _LEAST else None
    if line is None:
        return None
    form, country, sector, kind, *canonical = line.split("\t")
    surface, _, doubtful = read_form(form)
    return Entry(canonical[0] if canonical else surface, country or None, sector or None, kind, doubtful)


@cache
def _lines() -> Mapping[str, str]:
    """The lines of the file by folded name, each read when it is asked for; the file itself then too: most pages name nobody
    unknown."""
    lines = (DATA / "gazetteer.tsv").read_text(encoding="utf-8").splitlines()
    return {fold(read_form(line.partition("\t")[0]).surface): line for line in lines if line[:1] != "#"}
