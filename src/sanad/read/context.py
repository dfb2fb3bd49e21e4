"""What the steps of reading look things up in while they read one page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sanad.lang.dates import DateWords
from sanad.lang.furniture import FurnitureWords
from sanad.text.tokens import fold
from sanad.times.stamp import read_stamp
from sanad.world.outlets import Outlets, key_of


@dataclass(slots=True)
class Context:
    """Words, outlets and places; ``outlet`` is what the page is known to belong to, ``dates`` reads its time."""

    words: FurnitureWords
    outlets: Outlets
    places: Collection[str]
    dates: Mapping[str, DateWords]
    language: str | None = None
    outlet: str | None = None
    own: frozenset[str] = frozenset()  # forms in which the page's own outlet may stand in a slug

    def stamp(self, text: str) -> str | None:
        """The time of publication that a line gives; the page's own language decides what 3/4/2022 is."""
        first = self.dates.get(self.language or "")
        return read_stamp(text, [*([first] if first else []), *(one for one in self.dates.values() if one is not first)])

    def is_outlet(self, name: str) -> bool:
        """Whether ``name`` is an outlet: known, or the page's own."""
        return bool(name) and (key_of(name) in self.own or fold(name) not in self.places and self.outlets.by_name(name) is not None)

    def is_place(self, name: str) -> bool:
        """Whether ``name`` is a known place."""
        return fold(name) in self.places

    def known_names(self, text: str) -> list[str]:
        """The tags in a run of words without separators: the words joined to names as the page itself writes them."""
        return [text]
