"""Of which country each sentence of a page tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene

# By what a sentence tells of a country: what is named bare, behind a preposition, by a place.
ACTS: Final = 0
BEHIND: Final = 1
PLACE: Final = 2
BACK: Final = 4  # sentences in which the country is looked for that the words around point to

Lead = tuple[int, int, str]  # how a sentence tells of a country, at which token, and which it is


class Leads:
    """Of which country each sentence tells: of the first that is named in it, rather of one that acts than of one that a
    preposition introduces, and rather of that than of a place."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.of: dict[int, Lead] = {}  # by sentence

    def add(self, draft: Draft, country: str) -> None:
        """Enter what ``draft`` makes its sentence tell of ``country``."""
        words, at, sentence = self.scene.words, min(draft.lead, draft.first) - 1, self.scene.sentence(draft.first)
        while at > 0 and words[at] in self.scene.names.articles:
            at -= 1
        if sentence in self.of and at >= 0 and (words[at] == "," or words[at] in self.scene.clauses.coordinators):
            return  # the second of a list is what the first is
        behind = at >= 0 and words[at] in self.scene.clauses.prepositions
        rank = PLACE if draft.kind == "place" else BEHIND if behind else ACTS
        new = (rank, draft.first, country)
        self.of[sentence] = min(self.of.get(sentence, new), new)

    def before(self, sentence: int, most: int = PLACE, far: int = BACK) -> Iterator[str]:
        """The countries of which the ``far`` sentences before ``sentence`` tell, the nearest first; not by less than ``most``."""
        for back in range(1, far + 1):
            if (lead := self.of.get(sentence - back)) is not None and lead[0] <= most:
                yield lead[2]
