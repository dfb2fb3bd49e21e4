"""Phrases of languages that put what something belongs to behind it: Menteri Luar Negeri Rusia, pengungsi Myanmar."""

from __future__ import annotations

from typing import Final

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene, give_organ, is_institutional, is_thing, name_words, own_words
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
from sanad.annotate.actors.words import OTHERS, Word

# What goes on with the name of an institution: a personal name would stand behind it.
_INSTITUTIONS: Final = frozenset({"country", "body", "organ", "unit", "site", "place"})

# What a group is called by where it stands right behind it.
_OWN_NAMES: Final = frozenset({"name", "body", "outlet", "person"})

_GOVERNMENT: Final = "government"  # which goes by the name of whoever leads it, too
_PEOPLE: Final = "CVL"

# Offices behind which a place stands that no list may know.
_REGIONAL: Final = frozenset({"governor", "mayor", "police_officer"})


class HeadFirst:
    """Reads phrases in which what something belongs to stands behind it: Menteri Luar Negeri Rusia, pengungsi Myanmar."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.made: list[Draft] = []
        self.titles: list[Chunk] = []
        self.modifiers: list[Chunk] = []
        self.head: list[Chunk] = []

    def _words(self, chunk: Chunk) -> tuple[str, ...]:
        return name_words(chunk, self.scene) if chunk.what == "name" else ()

    def read(self, phrase: list[Chunk]) -> list[Draft]:
        """The mentions of ``phrase``."""
        if phrase[0].what == "name" and is_thing(name_words(phrase[0], self.scene), self.scene):
            return []  # a regulation of the minister acts not, nor does its minister
        count = len(phrase)
        if count > 1 and phrase[1].what in ("country", "place") and not self.scene.names.things.isdisjoint(self._words(phrase[0])):
            return []  # a treaty called after a city
        for index, chunk in enumerate(phrase):
            what = chunk.what
            following = phrase[index + 1].what if index + 1 < count else ""
            if what in TITLES or what in CITED:
                if self.head:
                    self._close_head()
                served = index > 0 and not self.titles and what == "office"
                self.titles.append(self._aide(phrase[index - 1], chunk) if served else chunk)
            elif any(one.what in TITLES for one in self.titles):
                self._behind_title(chunk, following)
            elif what == "country" and chunk.words[0].part == "seat" and following == "name" and not self.head:
                self.head = [chunk]  # a palace with its own name is none of those that the word alone means
            elif what == "site" and not following and self.made and phrase[index - 1].what in ("name", "place") and not self.head:
                self.made[-1] = merged([phrase[index - 1], chunk], self.scene, "place")
            elif what in ("group", "organ", "unit", "site"):
                if self.head and self.head[0].what in ("unit", "site") and chunk.capital:
                    self.head.append(chunk)
                    continue
                others = chunk.words[0].id in OTHERS  # "pasukan negara tetangga itu"
                if self.head and self.head[0].what in ("group", "organ") and what in ("group", "organ") and not others:
                    self.head.append(chunk)
                    continue
                self._close_head()
                self.head = [chunk]
            elif self.head and (what != "person" or self.head[0].what == "site" or self.head[0].words[0].id == _GOVERNMENT):
                self.head.append(chunk)
            else:
                self._close_head()
                self.made.extend(alone(chunk, self.scene))
        self._close_head()
        self._close_titles()
        return self.made

    def _aide(self, before: Chunk, office: Chunk) -> Chunk:
        """``office``; behind unknown capitals it is not the office itself but that of somebody who serves there."""
        scene = self.scene
        if before.what != "name" or before.last != office.first or not self.made or self.made[-1].first != before.first:
            return office
        if any(word in scene.given or word in scene.singles for word in scene.words[before.first:before.last]):
            return office
        self.made.pop()
        served = Word("office", "aide", sector=office.words[0].sector)
        return Chunk(before.first, office.last, before.start, office.end, [served], True, before.initial)

    def _behind_title(self, chunk: Chunk, following: str) -> None:
        what = chunk.what
        ranked = self.titles[-1].what == "rank"
        called = what in ("country", "place") and chunk.last - chunk.first == 1  # "Jenderal Chad", but "jenderal Sri Lanka"
        if what == "person" or (ranked and called and self.scene.words[chunk.first] in self.scene.given):
            self._person(chunk)
        elif what != "name" or (not ranked and (following in TITLES or following in _INSTITUTIONS)):
            self.modifiers.append(chunk)
        else:
            ahead, name = self._split(chunk)
            if ahead is not None:
                self.modifiers.append(ahead)
            if name is not None:
                self._person(name)

    def _person(self, chunk: Chunk) -> None:
        self.made.append(person_draft(chunk, self.titles, self.modifiers, self.scene))
        self.titles, self.modifiers = [], []

    def _split(self, chunk: Chunk) -> tuple[Chunk | None, Chunk | None]:
        """The part of the capitals that names an institution or place, and the personal name behind it."""
        scene = self.scene
        if self.titles[-1].what == "rank" and not (self.modifiers and self.modifiers[-1].first >= self.titles[-1].last):
            return None, chunk
        words, names = scene.words, scene.names
        cut = chunk.first
        for index in range(chunk.first, chunk.last):
            word = words[index]
            surface = scene.text[scene.starts[index]:scene.ends[index]]
            letters = len(surface) > 1 and surface.isupper() and word not in names.degrees
            if letters or word[0].isdigit() or word in names.joins or word in scene.spots or is_institutional(word, scene):
                cut = index + 1
        if cut == chunk.first:
            cut = self._name_begins(chunk)
        while cut < chunk.last and not words[cut][0].isalpha():
            cut += 1
        return _part(chunk, chunk.first, cut, scene), _part(chunk, cut, chunk.last, scene)

    def _name_begins(self, chunk: Chunk) -> int:
        """Where in unknown capitals the personal name begins: at a given name, or at a word that is a short name elsewhere."""
        words, scene = self.scene.words, self.scene
        for index in range(chunk.first, chunk.last):
            if words[index] in scene.given or words[index] in scene.singles:
                if index == chunk.last - 1 and index - chunk.first >= 2:  # a family name
                    break
                return index
        regional = any((word := title.read_as("office")) and word.id in _REGIONAL for title in self.titles)
        place = regional and not self.modifiers and chunk.last - chunk.first >= 3
        return chunk.first + 1 if place else chunk.first

    def _close_titles(self) -> None:
        titles, modifiers = self.titles, self.modifiers
        self.titles, self.modifiers = [], []
        if not any(one.what == "office" for one in titles):
            if modifiers and titles[-1].last <= modifiers[0].first and (group := titles[-1].read_as("group")) is not None:
                titles[-1].take([group])  # a general of some state
                self.head = [titles[-1], *modifiers]
                self._close_head()
                return
            for chunk in modifiers:
                self.made.append(plain(chunk, self.scene))
        elif len(titles) == 1 and (group := group_reading(titles[0])) is not None:
            titles[0].take([group])
            self.head = [titles[0], *modifiers]
            self._close_head()
        else:
            self.made.append(office_draft(titles, modifiers, self.scene))

    def _close_head(self) -> None:
        head, scene = self.head, self.scene
        self.head = []
        if not head:
            return
        first = head[0]
        if len(head) == 1:
            self.made.extend(alone(first, scene))
        elif first.what == "unit":
            self.made.append(unit_draft(head, scene))
        elif first.what in ("site", "country"):
            self.made.append(merged(head, scene, "place"))
            if first.what == "country":
                self.made[-1].country = None
        elif first.what == "group" and (head[-1].what == "outlet" or (
            len(head) == 2 and head[1].what in _OWN_NAMES and (head[1].what != "person" or first.words[0].id != _GOVERNMENT)
        )):
            draft = plain(head[-1], scene)  # kantor berita pemerintah Iran IRNA
            if draft.sector is None or draft.sector == _PEOPLE:  # a people's militia
                draft.sector = first.words[0].sector
            draft.kind = draft.kind if draft.head else ("outlet" if draft.sector == "JRN" else "organisation")
            draft.first, draft.start = first.first, first.start
            self.made.append(draft)
        else:
            word = first.words[0]
            draft = Draft(first.first, head[-1].last, first.start, head[-1].end, "group")
            draft.head, draft.country = word, country_of(head[1:], scene)
            groups = (one.words[0] for one in reversed(head) if one.what in ("group", "organ"))
            draft.sector = next((one.sector for one in groups if one.sector), word.sector)
            draft.name = own_words(draft, scene)
            if word.id in scene.world.organs:
                if first.what == "organ":
                    draft.kind = "organisation"
                give_organ(draft, word.id, draft.country, scene)
            self.made.append(draft)


def _part(chunk: Chunk, first: int, last: int, scene: Scene) -> Chunk | None:
    if first >= last:
        return None
    end = chunk.end if last == chunk.last else scene.ends[last - 1]
    return Chunk(first, last, scene.starts[first], end, [], True, chunk.initial and first == chunk.first)
