"""What the steps of reading look things up in while they read one page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sanad.lang.dates import DateWords
from sanad.lang.furniture import FurnitureWords
from sanad.text.tokens import fold
from sanad.times.stamp import read_stamp
from sanad.world.datelines import Dateline
from sanad.world.outlets import Outlets, key_of

_SUFFIX: Final = re.compile(r"(?:\.[a-z]{2,4}){1,2}$", re.IGNORECASE)
_CAPITALS: Final = re.compile(r"[A-Z][A-Za-z]*?(?=[A-Z][a-z]|[^A-Za-z]|$)")


@dataclass(slots=True)
class Context:
    """Words, outlets and places; ``outlet`` is what the page is known to belong to, ``dates`` reads its time."""

    words: FurnitureWords
    outlets: Outlets
    places: Mapping[str, Dateline]
    dates: Mapping[str, DateWords]
    nations: frozenset[str] = frozenset()  # countries, their people and what is of them
    language: str | None = None
    outlet: str | None = None
    url: str | None = None
    own: set[str] = field(default_factory=set)  # forms in which the page's own outlet may stand in a slug

    def stamp(self, text: str) -> str | None:
        """The time of publication that a line gives; the page's own language decides what 3/4/2022 is."""
        first = self.dates.get(self.language or "")
        return read_stamp(text, [*([first] if first else []), *(one for one in self.dates.values() if one is not first)])

    def is_outlet(self, name: str) -> bool:
        """Whether ``name`` is an outlet: known, or the page's own."""
        return bool(name) and (
            key_of(name) in self.own or (fold(name) not in self.places and self.outlets.by_name(name) is not None)
        )

    def is_own(self, name: str) -> bool:
        """Whether ``name`` is the page's own outlet."""
        return key_of(name) in self.own

    def own_names(self, names: Iterable[str | None]) -> None:
        """Take ``names`` as those of the page's outlet: with and without a web suffix, its initials, and without the first or
        last word."""
        for name in names:
            if not name:
                continue
            stem = without_suffix(name)
            self.own |= {key for key in (key_of(name), key_of(stem)) if len(key) > 1}
            words = _CAPITALS.findall(stem)
            if len(words) >= 2:
                self.own.add("".join(word[0] for word in words).lower())
            parts = stem.split()
            self.own |= {
                key
                for part in (parts[1:], parts[:-1])
                if len(key := key_of(" ".join(part))) >= 5 and not self.is_place(" ".join(part))
            }

    def is_place(self, name: str) -> bool:
        """Whether ``name`` is a known place."""
        return fold(name) in self.places


def without_suffix(name: str) -> str:
    """The name of a site without the end of its address: ``Kabar Seroja.co.id``."""
    return _SUFFIX.sub("", name)


def known_names(run: str, text: str) -> list[str]:
    """The names in a ``run`` of words without separators, joined as they stand together in ``text``; words that it lacks stand
    alone."""
    words, found, start = run.split(), [], 0
    folded = fold(text)
    while start < len(words):
        end = start + 1
        for longer in range(min(len(words), start + 4), start + 1, -1):
            if fold(" ".join(words[start:longer])) in folded:
                end = longer
                break
        found.append(" ".join(words[start:end]).strip(",#"))
        start = end
    return [one for one in found if one]
