"""Outlets, agencies and state media: canonical name, country, kind, web domains and the other names they go by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from sanad.text.tokens import fold

DATA: Final = Path(__file__).resolve().parent / "data"
_SOUNDLESS: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Outlet:
    """``kind`` is agency, newspaper, broadcaster, online, magazine, platform or journal; ``state`` whether a government owns or
    directs it.

    ``country`` is ISO 3166-1 alpha-3, or IGO for those of international bodies. ``names`` holds every form, the canonical one
    first; a form
    that is also a common word stands in ``guarded`` too, and counts as the outlet only where the words around it say so.
    """

    name: str
    country: str | None
    kind: str
    state: bool
    domains: tuple[str, ...]
    names: tuple[str, ...]
    guarded: frozenset[str]

    @property
    def called(self) -> str:
        """The name as pages write it, without what tells it from others in brackets: ``Daily Star (Bangladesh)``."""
        return called(self.name)


def called(name: str) -> str:
    """An outlet's ``name`` without what stands behind it in brackets."""
    return name.partition(" (")[0]


class Outlets:
    """Look-ups over known outlets; a later one takes the names and domains of an earlier one of the same name."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        by_key: dict[str, Outlet] = {outlet.name: outlet for outlet in outlets}
        self.all: tuple[Outlet, ...] = tuple(by_key.values())
        self._by_name: Mapping[str, Outlet] = {
            key: outlet for outlet in reversed(self.all) for name in reversed(outlet.names) if (key := key_of(name))
        }
        self._by_domain: Mapping[str, Outlet] = {domain: outlet for outlet in self.all for domain in outlet.domains}

    def __iter__(self) -> Iterator[Outlet]:
        return iter(self.all)

    def by_name(self, name: str) -> Outlet | None:
        """The outlet that goes by ``name``; case, blanks, points and a leading article aside. A domain is a name too."""
        found = self._by_name.get(key_of(name))
        if found is None and "." in name:
            found = self.by_domain(name.strip().lower()) or self._by_name.get(key_of(name.rpartition(".")[0]))
        return found

    def by_domain(self, host: str) -> Outlet | None:
        """The outlet to which ``host`` or a domain above it belongs."""
        host = host.lower().rstrip(".")
        while host:
            if found := self._by_domain.get(host):
                return found
            host = host.partition(".")[2]
        return None

    def by_url(self, url: str | None) -> Outlet | None:
        """The outlet whose page ``url`` is."""
        try:
            host = urlsplit(url or "").hostname
        except ValueError:
            return None
        return self.by_domain(host) if host else None


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """``name`` as outlets are compared: letters and digits alone, without an English article at the head."""
    folded = fold(name).strip()
    if len(folded) > 7:
        folded = folded.removeprefix("the ")
    return folded if folded.isalnum() else _SOUNDLESS.sub("", folded)


def load_outlets(more: Iterable[Path] = ()) -> Outlets:
    """The outlets of ``data/outlets.tsv`` and of the user's files of the same shape, and the language services of broadcasters."""
    listed = [outlet for file in (DATA / "outlets.tsv", *more) for outlet in read_outlets(file)]
    known = {name for outlet in listed for name in outlet.names}
    services = (one for one in read_services(DATA / "services.tsv") if one.name not in known)
    return Outlets((*listed, *services))


def read_services(file: Path) -> Iterator[Outlet]:
    """The services in ``file``: how their names are made, behind ``=``; then broadcaster, country, kind, other names, languages."""
    shapes: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("="):
            shapes += line.removeprefix("=").strip().split(";")
        elif line.strip() and not line.startswith("#"):
            broadcaster, country, kind, others, languages = line.split("\t")
            kind, _, state = kind.partition("+")
            for called in (one.split("=") for one in languages.split(";")):
                owners = [broadcaster, *(one for one in others.split(";") if one)]
                names = [shape.format(owner, one) for shape in shapes for owner in owners for one in called]
                plain = tuple(dict.fromkeys(names))
                yield Outlet(plain[0], country, kind, state == "state", (), plain, frozenset())


def read_outlets(file: Path) -> Iterator[Outlet]:
    """The rows of ``file``: name, country, kind (``+state`` behind it for state media), domains, other names; lists are parted by
    ``;``.

    A name behind ``?`` is a common word too. Lines that begin with ``#`` are comments. Raises `ValueError` with file and line.
    """
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) < 3:
            raise ValueError(f"{file.name}:{number}: expected name, country, kind, domains and other names, parted by tabs")
        name, country, kind, domains, others = (*cells, "", "")[:5]
        kind, _, state = kind.partition("+")
        names = [name, *_listed(others)]
        guarded = frozenset([one.lstrip("?").strip() for one in names if one.startswith("?")]) if "?" in line else frozenset[str]()
        plain = tuple(dict.fromkeys([one.lstrip("?").strip() for one in names] if guarded else names))
        yield Outlet(plain[0], country or None, kind, state == "state", tuple(_listed(domains)), plain, guarded)


def _listed(cell: str) -> list[str]:
    """What a cell lists."""
    return [one for part in cell.split(";") if (one := part.strip())]
