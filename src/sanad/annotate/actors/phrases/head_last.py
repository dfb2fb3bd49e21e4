"""Phrases of languages that put what something belongs to ahead of it: Russian foreign minister, Philippine navy boats."""

from __future__ import annotations

from typing import Final

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene, give_organ, known_draft, name_draft, name_words, own_words
from sanad.annotate.actors.phrases.parts import (
    CITED,
    TITLES,
    alone,
    country_of,
    group_reading,
    merged,
    office_draft,
    person_draft,
    plain,
    unit_draft,
)
from sanad.annotate.actors.words import Word

_PRESS: Final = "JRN"
_PEOPLE: Final = "CVL"
# Groups that a body ahead of them makes its own: "UN officials" are the UN.
_OF_A_BODY: Final = frozenset({"people", "officials", "rebels", "agency", "leaders", "military"})


class HeadLast:
    """Reads phrases in which what something belongs to stands ahead of it: Russian foreign minister, Philippine navy boats."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.made: list[Draft] = []
        self.modifiers: list[Chunk] = []
        self.titles: list[Chunk] = []

    def read(self, phrase: list[Chunk]) -> list[Draft]:
        """The mentions of ``phrase``."""
        scene = self.scene
        for index, chunk in enumerate(phrase):
            if chunk.what in TITLES and not chunk.capital and index == len(phrase) - 1:
                kin = chunk.read_as("group")
                if self.titles and kin is not None and scene.words[chunk.first] in scene.names.soft:
                    chunk.take([kin])  # the mayor's brother: neither the mayor nor a monk
                    draft = plain(chunk, scene)
                    draft.country = draft.country or country_of(self.modifiers, scene)
                    self.titles, self.modifiers = [], []
                    self.made.append(draft)
                    continue
            what = chunk.what
            if _names_members(phrase, index):
                self.modifiers.append(chunk)
            elif what in TITLES or what in CITED:
                self.titles.append(chunk)
            elif any(one.what in TITLES for one in self.titles):
                if what in ("person", "name") or (what in ("place", "country") and chunk.capital and self._names_person(chunk)):
                    self.made.append(person_draft(chunk, self.titles, self.modifiers, self.scene))
                    self.titles, self.modifiers = [], []
                else:
                    self._close()
                    self.modifiers = [chunk]
            else:
                self.modifiers.append(chunk)
        self._close()
        return self.made

    def _names_person(self, chunk: Chunk) -> bool:
        return self.scene.words[chunk.first] in self.scene.given

    def _close(self) -> None:
        """Ends a stretch without a name behind its titles."""
        titles, modifiers = self.titles, self.modifiers
        self.titles, self.modifiers = [], []
        if any(one.what in TITLES for one in titles):
            if all(one.what == "rank" or one.what in CITED for one in titles):
                self._nouns(modifiers)
            elif titles[-1].what in TITLES and (group := group_reading(titles[-1])) is not None:
                titles[-1].take([group])
                self._nouns([*modifiers, titles[-1]])
            else:
                self.made.append(office_draft(titles, modifiers, self.scene))
            return
        self._nouns(modifiers)

    def _nouns(self, chunks: list[Chunk]) -> None:
        """Chunks without a title: the last of a run of capitals decides, a group takes the country ahead of it."""
        if len(chunks) == 1:
            self.made.extend(alone(chunks[0], self.scene))
        elif chunks:
            self._piece(chunks, self.scene)

    def _piece(self, piece: list[Chunk], scene: Scene) -> None:
        last = piece[-1]
        if last.what == "group" and last.words[0].sector == _PRESS and piece[-2].what == "outlet" and piece[-2].last == last.first:
            self.made.append(known_draft(piece[-2], piece[-2].words[0], scene))  # the KCNA news agency
            self.made[-1].last = self.made[-1].after = last.last
            self.made[-1].end = last.end
        elif last.what in ("group", "organ"):
            word = last.words[0]
            before = piece[:-1]
            if last.capital and before[-1].what == "name" and last.what == "group":
                self.made.append(merged(piece, scene))
                return
            draft = Draft(piece[0].first, last.last, piece[0].start, last.end, "group")
            draft.head, draft.sector, draft.country = word, word.sector, country_of(before, scene)
            draft.name = own_words(draft, scene)
            organ = word.id if word.id in scene.world.organs else next(
                (one.words[0].id for one in before if one.what == "organ" and word.id in _OF_A_BODY), None)
            if organ is not None:
                if last.what == "organ":
                    draft.kind = "organisation"
                give_organ(draft, organ, draft.country, scene)
            elif (body := next((one.read_as("body") for one in before if one.what == "body"), None)) is not None:
                known = scene.world.body(body.id)
                if known is not None and word.id in _OF_A_BODY:
                    draft.entity, draft.name = f"body:{known.id}", known.name
                    draft.sector = known.sector if known.sector != _PEOPLE else word.sector  # a people's militia
            self.made.append(draft)
        elif last.what == "unit" or (last.what in ("name", "site") and any(one.what == "unit" for one in piece)):
            self.made.append(unit_draft(piece, scene))
        elif last.what == "site":
            self.made.append(merged(piece, scene, "place"))
        elif last.what == "name":
            self._named(piece, scene)
        elif (people := _people_of(piece)) is not None:
            self._nouns(piece[:-2])
            draft = Draft(piece[-2].first, last.last, piece[-2].start, last.end, "group")
            draft.head, draft.sector, draft.name, draft.bound = people, _PEOPLE, own_words(draft, scene), True
            draft.country = plain(piece[-2], scene).country
            self.made.append(draft)
        else:
            for chunk in piece:
                self.made.extend(alone(chunk, scene))

    def _named(self, piece: list[Chunk], scene: Scene) -> None:
        """Capitals behind known words: an adjective says whose they are, the name of a person or place is part of a longer name."""
        last, before = piece[-1], piece[-2]
        word = before.words[0] if before.words else None
        if not scene.names.things.isdisjoint(name_words(last, scene)[-1:]):  # the Paris Agreement, an ASEAN Summit
            for chunk in piece[:-1]:
                if chunk.what == "body" or (chunk.what == "country" and chunk.words[0].part == "adjective"):
                    self.made.append(plain(chunk, scene))
        elif word is not None and word.what == "country" and word.part in ("adjective", "people"):
            for chunk in piece[:-2]:
                self.made.append(plain(chunk, scene))
            draft = name_draft(last, scene)
            draft.country = word.id
            self.made.append(draft)
        elif word is not None and (word.what == "person" or (word.what in ("country", "place") and before.last == last.first
                                                             and scene.text[before.end:last.start] == " ")):
            for chunk in piece[:-2]:
                self.made.append(plain(chunk, scene))
            self.made.append(merged(piece[-2:], scene))
        else:
            for chunk in piece:
                self.made.extend(alone(chunk, scene))


def _names_members(phrase: list[Chunk], index: int) -> bool:
    """Whether a title in the plural only says whose body it is whose name it stands in: "the Kenyan Farmers Union"."""
    chunk, following = phrase[index], phrase[index + 1] if index + 1 < len(phrase) else None
    if following is None or following.what != "unit" or following.first != chunk.last:
        return False
    title = chunk.read_as("office")
    return title is not None and title.part == "many" and chunk.capital and following.capital and not chunk.initial


def _people_of(piece: list[Chunk]) -> Word | None:
    """The word for a people that lives in the state or place named ahead of it, whose citizens they are: "Kosovo Serbs"."""
    where, last = piece[-2], piece[-1]
    word, place = last.words[0], where.words[0] if where.words else None
    if last.what != "country" or word.part != "people" or where.last != last.first or place is None:
        return None
    return word if where.what == "place" or (where.what == "country" and place.part == "name" and place.id != word.id) else None
