"""Neighbouring chunks read as phrases: titles with names, groups with countries, names of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene, country_draft, from_chunk, give_organ, known_draft, name_draft
from sanad.annotate.actors.words import Word

TITLES = ("office", "rank")
_CITED = ("former", "acting")
# Groups that a body ahead of them makes its own: "UN officials" are the UN.
_OF_A_BODY = frozenset({"people", "officials", "rebels", "agency", "leaders", "military"})
_POINTERS = ("pronoun", "epithet", "pair")


def read_phrases(chunks: Sequence[Chunk], scene: Scene) -> Iterator[list[Chunk]]:
    """The chunks in runs that nothing parts but an owner's mark or, ahead of a noun, words that may stand between."""
    run: list[Chunk] = []
    for chunk in chunks:
        if chunk.what in _POINTERS:
            other = [word for word in chunk.words if word.what not in _POINTERS]
            if not other:
                continue
            chunk.words = other
        if run and _aside(run[-1], chunk, scene):
            yield [chunk]
            run[-1].last = chunk.last + 1
            continue
        if run and not _near(run[-1], chunk, scene):
            yield run
            run = []
        run.append(chunk)
    if run:
        yield run


def _aside(left: Chunk, right: Chunk, scene: Scene) -> bool:
    """Whether ``right`` stands in brackets behind ``left``: another name for it, which parts nothing."""
    words = scene.words
    return right.first - left.last == 1 and words[left.last] == "(" and right.last < len(words) and words[right.last] == ")"


def _near(left: Chunk, right: Chunk, scene: Scene) -> bool:
    gap = right.first - left.last
    if gap == 0:
        return "\n" not in scene.text[left.end:right.start]
    if gap > 3:
        return False
    between = scene.words[left.last:right.first]
    if gap == 1 and between[0] in scene.names.possessive:
        return True
    return scene.names.modifiers == "before" and all(word in scene.names.between for word in between)


def draft_mentions(phrase: list[Chunk], scene: Scene) -> list[Draft]:
    """The mentions of one phrase, by the side on which the language puts what belongs to a noun."""
    if len(phrase) == 1:
        return _alone(phrase[0], scene)
    reader = _HeadLast(scene) if scene.names.modifiers == "before" else _HeadFirst(scene)
    return reader.read(phrase)


def _alone(chunk: Chunk, scene: Scene) -> list[Draft]:
    what = chunk.what
    if what in _CITED or what in ("rank", "site") or _too_soft(chunk, scene):
        return []
    return [_plain(chunk, scene)]


def _too_soft(chunk: Chunk, scene: Scene) -> bool:
    """Whether a word that names nobody by itself stands by itself, without a number ahead of it."""
    if chunk.capital or not chunk.words or scene.text[chunk.start:chunk.end].lower() not in scene.names.soft:
        return False
    before = scene.words[chunk.first - 1] if chunk.first else ""
    return before not in scene.names.quantities and not before[:1].isdigit()


def _plain(chunk: Chunk, scene: Scene) -> Draft:
    """A chunk by itself."""
    what = chunk.what
    word = chunk.words[0] if chunk.words else None
    if word is None:
        return name_draft(chunk, scene)
    if what == "country":
        return country_draft(chunk, word, scene)
    if what in ("person", "body", "outlet", "place"):
        return known_draft(chunk, word, scene)
    if what in TITLES and (group := group_reading(chunk)) is None:
        return office_draft([chunk], [], scene)
    if what in TITLES:
        word = group
    if what == "organ":
        draft = from_chunk(chunk, "organisation")
        give_organ(draft, word.id, None, scene)
        return draft
    if what == "unit":
        return unit_draft([chunk], scene)
    if what == "site":
        return name_draft(chunk, scene, "place")
    draft = from_chunk(chunk, "group")
    draft.head, draft.sector, draft.name = word, word.sector, scene.text[chunk.start:chunk.end]
    if word.id in scene.world.organs:
        give_organ(draft, word.id, None, scene)
    return draft


def group_reading(chunk: Chunk) -> Word | None:
    """The reading as a group of a title without a name: in the plural, or where the word is rather one for people than for an office."""
    group, title = chunk.read_as("group"), chunk.read_as(*TITLES)
    if group is None or title is None or not (group.part == "many" or title.part == "many" or title.sector == "CVL"):
        return None
    return group


def country_of(chunks: Sequence[Chunk], scene: Scene) -> str | None:
    """The country that the words ahead of or behind a noun name: a country's own word before that of a body, place or person."""
    for what in ("country", "body", "place", "person"):
        for chunk in chunks:
            word = chunk.read_as(what)
            if word is None or (what != "country" and chunk.what != what):
                continue
            if what == "country":
                return word.id
            if what == "body":
                body = scene.world.body(word.id)
                if body is not None and body.country:
                    return body.country
            elif what == "place":
                return scene.world.places[word.id].country
            else:
                return scene.world.people[word.id].country
    return None


def office_draft(titles: Sequence[Chunk], modifiers: Sequence[Chunk], scene: Scene) -> Draft:
    """An office without its holder's name, over its words and those it belongs to."""
    parts = sorted((*titles, *modifiers), key=lambda chunk: chunk.first)
    draft = Draft(parts[0].first, parts[-1].last, parts[0].start, parts[-1].end, "office", initial=parts[0].initial)
    give_office(draft, titles, modifiers, scene)
    draft.bare = True
    draft.name = " ".join(scene.text[draft.start:draft.end].split())
    return draft


def give_office(draft: Draft, titles: Sequence[Chunk], modifiers: Sequence[Chunk], scene: Scene) -> None:
    """What the words around a name say of its bearer: office, sector, country, role."""
    parts = sorted((*titles, *modifiers), key=lambda chunk: chunk.first)
    former = False
    for chunk in titles:
        word = chunk.read_as(*TITLES)
        if word is not None:
            draft.title = word.id if word.what == "rank" else scene.text[chunk.start:chunk.end].lower()
        if word is None:
            former = former or chunk.what == "former"
            continue
        if word.what == "office" and (draft.office is None or word.id not in ("head", "official", "leader")):
            draft.office = word.id
        if word.sector and (draft.sector is None or word.what == "office"):
            draft.sector = word.sector
    bodies = [chunk for chunk in modifiers if chunk.read_as("body", "organ", "unit", "group") is not None]
    for chunk in bodies:
        word = chunk.read_as("body", "organ", "unit", "group")
        sector = (scene.world.body(word.id).sector if word.what == "body" and scene.world.body(word.id) else  # type: ignore[union-attr]
                  scene.world.organs[word.id].sector if word.id in scene.world.organs else word.sector)
        if sector:
            draft.sector = sector
        if word.what == "body":
            draft.body = word.id
        elif word.id in scene.world.organs:
            draft.organ = word.id
    draft.owner = next((scene.text[chunk.start:chunk.end] for chunk in modifiers if chunk.what in ("outlet", "name")), "")
    draft.country = country_of(modifiers, scene) or draft.country
    if former:
        draft.sector, draft.office = "ELI", None if draft.office is None else f"former_{draft.office}"
    if parts:
        draft.role = " ".join(scene.text[parts[0].start:parts[-1].end].split())


def unit_draft(chunks: Sequence[Chunk], scene: Scene) -> Draft:
    """The name of a body: its heading word, and the capitals that belong to it."""
    draft = Draft(chunks[0].first, chunks[-1].last, chunks[0].start, chunks[-1].end, "organisation", initial=chunks[0].initial)
    word = next((word for chunk in reversed(chunks) if (word := chunk.read_as("unit"))), None)
    draft.head = word
    draft.name = " ".join(scene.text[draft.start:draft.end].split())
    draft.entity = f"body:{slug_of(draft)}"
    draft.country = country_of(chunks, scene)
    if word is not None:
        draft.sector = word.sector
        if draft.country is None and word.part == "national":
            draft.country = scene.names.home
        if word.sector == "JRN":
            draft.kind, draft.entity = "outlet", f"outlet:{slug_of(draft)}"
    return draft


def slug_of(draft: Draft) -> str:
    """The draft's name as part of an id."""
    return "-".join("".join(one if one.isalnum() else " " for one in draft.name.lower()).split())


def person_draft(chunk: Chunk, titles: Sequence[Chunk], modifiers: Sequence[Chunk], scene: Scene) -> Draft:
    """Somebody named, with what the words before the name say of office and country."""
    word = chunk.read_as("person")
    draft = known_draft(chunk, word, scene) if word else name_draft(chunk, scene, "person")
    known, sector = draft.country, draft.sector
    give_office(draft, titles, modifiers, scene)
    if word:
        draft.country = known or draft.country
        draft.sector = sector or draft.sector
    return draft


class _HeadLast:
    """Reads phrases in which what something belongs to stands ahead of it: Russian foreign minister, Philippine navy boats."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.made: list[Draft] = []
        self.modifiers: list[Chunk] = []
        self.titles: list[Chunk] = []

    def read(self, phrase: list[Chunk]) -> list[Draft]:
        """The mentions of ``phrase``."""
        count = len(phrase)
        for index, chunk in enumerate(phrase):
            what = chunk.what
            if what in TITLES or what in _CITED:
                self.titles.append(chunk)
            elif self.titles and any(one.what in TITLES for one in self.titles):
                if what in ("person", "name") or (what in ("place", "country") and chunk.capital and self._names_person(chunk)):
                    self.made.append(person_draft(chunk, self.titles, self.modifiers, self.scene))
                    self.titles, self.modifiers = [], []
                else:
                    self._close()
                    self.modifiers = [chunk]
            elif what == "name" and self.modifiers and index + 1 < count and self.modifiers[-1].what in ("name", "unit", "site"):
                self.modifiers.append(chunk)
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
            if all(one.what == "rank" or one.what in _CITED for one in titles):
                self._nouns(modifiers)
            elif titles[-1].what in TITLES and (group := group_reading(titles[-1])) is not None:
                titles[-1].words = [group]
                self._nouns([*modifiers, titles[-1]])
            else:
                self.made.append(office_draft(titles, modifiers, self.scene))
            return
        self._nouns(modifiers)

    def _nouns(self, chunks: list[Chunk]) -> None:
        """Chunks without a title: the last of a run of capitals decides, a group takes the country ahead of it."""
        scene, index = self.scene, 0
        while index < len(chunks):
            stop = index + 1
            whats = {chunks[index].what}
            while stop < len(chunks):
                whats.add(chunks[stop].what)
                stop += 1
            piece = chunks[index:stop]
            index = stop
            self._piece(piece, whats, scene)

    def _piece(self, piece: list[Chunk], whats: set[str], scene: Scene) -> None:
        last = piece[-1]
        if len(piece) == 1:
            self.made.extend(_alone(last, scene))
        elif last.what in ("group", "organ"):
            word = last.words[0]
            before = piece[:-1]
            if last.capital and before[-1].what == "name" and last.what == "group":
                self.made.append(_merged(piece, scene))
                return
            draft = Draft(piece[0].first, last.last, piece[0].start, last.end, "group", initial=piece[0].initial)
            draft.head, draft.sector, draft.country = word, word.sector, country_of(before, scene)
            draft.name = " ".join(scene.text[draft.start:draft.end].split())
            organ = word.id if word.id in scene.world.organs else next(
                (one.words[0].id for one in before if one.what == "organ" and word.id == "people"), None)
            if organ is not None:
                if last.what == "organ":
                    draft.kind = "organisation"
                give_organ(draft, organ, draft.country, scene)
            elif (body := next((one.read_as("body") for one in before if one.what == "body"), None)) is not None:
                known = scene.world.body(body.id)
                if known is not None and word.id in _OF_A_BODY:
                    draft.sector, draft.entity, draft.name = known.sector, f"body:{known.id}", known.name
            self.made.append(draft)
        elif last.what == "unit" or ("unit" in whats and last.what in ("name", "site")):
            self.made.append(unit_draft(piece, scene))
        elif last.what == "site":
            self.made.append(_merged(piece, scene, "place"))
        elif last.what == "name":
            self._named(piece, scene)
        else:
            for chunk in piece:
                self.made.append(_plain(chunk, scene))

    def _named(self, piece: list[Chunk], scene: Scene) -> None:
        """Capitals behind known words: an adjective says whose they are, the name of a person or place is part of a longer name."""
        last, before = piece[-1], piece[-2]
        word = before.words[0] if before.words else None
        if word is not None and word.what == "country" and word.part in ("adjective", "people"):
            for chunk in piece[:-2]:
                self.made.append(_plain(chunk, scene))
            draft = name_draft(last, scene)
            draft.country = word.id
            self.made.append(draft)
        elif word is not None and (word.what == "person" or (word.what in ("country", "place") and before.last == last.first
                                                             and scene.text[before.end:last.start] == " ")):
            for chunk in piece[:-2]:
                self.made.append(_plain(chunk, scene))
            self.made.append(_merged(piece[-2:], scene))
        else:
            for chunk in piece:
                self.made.append(_plain(chunk, scene))


def _merged(piece: Sequence[Chunk], scene: Scene, kind: str = "") -> Draft:
    """Several chunks as one name."""
    whole = Chunk(piece[0].first, piece[-1].last, piece[0].start, piece[-1].end, [], True, piece[0].initial)
    draft = name_draft(whole, scene, kind)
    if kind == "place":
        draft.entity = f"place:{slug_of(draft)}"
        draft.country = country_of([one for one in piece if one.words], scene)
    return draft


class _HeadFirst:
    """Reads phrases in which what something belongs to stands behind it: Menteri Luar Negeri Rusia, pengungsi Myanmar."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.made: list[Draft] = []
        self.titles: list[Chunk] = []
        self.modifiers: list[Chunk] = []
        self.head: list[Chunk] = []

    def read(self, phrase: list[Chunk]) -> list[Draft]:
        """The mentions of ``phrase``."""
        count = len(phrase)
        for index, chunk in enumerate(phrase):
            what = chunk.what
            following = phrase[index + 1].what if index + 1 < count else ""
            if what in TITLES or what in _CITED:
                if self.head:
                    self._close_head()
                self.titles.append(chunk)
            elif any(one.what in TITLES for one in self.titles):
                self._behind_title(chunk, following)
            elif what == "site" and not following and index and phrase[index - 1].what in ("name", "place") and not self.head:
                self.made[-1] = _merged([phrase[index - 1], chunk], self.scene, "place")
            elif what in ("group", "organ", "unit", "site"):
                if self.head and self.head[0].what in ("unit", "site") and what in ("unit", "organ", "group", "site") and chunk.capital:
                    self.head.append(chunk)
                    continue
                if self.head and self.head[0].what in ("group", "organ") and what in ("group", "organ"):
                    self.head.append(chunk)
                    continue
                self._close_head()
                self.head = [chunk]
            elif self.head and (what != "person" or self.head[0].what == "site"):
                self.head.append(chunk)
            else:
                self._close_head()
                self.made.append(_plain(chunk, self.scene))
        self._close_head()
        self._close_titles()
        return self.made

    def _behind_title(self, chunk: Chunk, following: str) -> None:
        what = chunk.what
        if what == "person" or (what in ("country", "place") and self.titles[-1].what == "rank" and self.scene.words[chunk.first] in self.scene.given):
            self._person(chunk)
        elif what != "name":
            self.modifiers.append(chunk)
        elif self.titles[-1].what != "rank" and (following in TITLES or (
                following in ("country", "body", "organ") and not self._personal(chunk))):
            self.modifiers.append(chunk)
        else:
            ahead, name = self._split(chunk)
            if ahead is not None:
                self.modifiers.append(ahead)
            if name is not None:
                self._person(name)

    def _personal(self, chunk: Chunk) -> bool:
        return any(self.scene.words[index] in self.scene.given for index in range(chunk.first, chunk.last))

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
            upper = scene.text[scene.starts[index]:scene.ends[index]]
            if word in names.institution or word in scene.spots or word[0].isdigit() or (len(upper) > 1 and upper.isupper() and word not in names.degrees):
                cut = index + 1
        if cut == chunk.first:
            for index in range(chunk.first, chunk.last):
                if words[index] in scene.singles or words[index] in scene.given:
                    cut = index
                    break
        while cut < chunk.last and not words[cut][0].isalpha():
            cut += 1
        return _part(chunk, chunk.first, cut, scene), _part(chunk, cut, chunk.last, scene)

    def _close_titles(self) -> None:
        titles, modifiers = self.titles, self.modifiers
        self.titles, self.modifiers = [], []
        if not any(one.what == "office" for one in titles):
            for chunk in modifiers:
                self.made.append(_plain(chunk, self.scene))
        elif len(titles) == 1 and (group := group_reading(titles[0])) is not None:
            titles[0].words = [group]
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
            self.made.extend(_alone(first, scene))
        elif first.what == "unit":
            self.made.append(unit_draft(head, scene))
        elif first.what == "site":
            self.made.append(_merged(head, scene, "place"))
        elif len(head) == 2 and head[1].what in ("name", "body", "outlet", "person") and first.what == "group":
            draft = _plain(head[1], scene)
            draft.sector = draft.sector or first.words[0].sector
            draft.kind = draft.kind if draft.head else ("outlet" if draft.sector == "JRN" else "organisation")
            draft.first, draft.start = first.first, first.start
            self.made.append(draft)
        else:
            word = first.words[0]
            draft = Draft(first.first, head[-1].last, first.start, head[-1].end, "group", initial=first.initial)
            draft.head, draft.country = word, country_of(head[1:], scene)
            draft.sector = next((one.words[0].sector for one in reversed(head) if one.what in ("group", "organ") and one.words[0].sector), word.sector)
            draft.name = " ".join(scene.text[draft.start:draft.end].split())
            if word.id in scene.world.organs:
                if first.what == "organ":
                    draft.kind = "organisation"
                give_organ(draft, word.id, draft.country, scene)
                draft.name = draft.name or scene.text[draft.start:draft.end]
            self.made.append(draft)


def _part(chunk: Chunk, first: int, last: int, scene: Scene) -> Chunk | None:
    if first >= last:
        return None
    end = chunk.end if last == chunk.last else scene.ends[last - 1]
    return Chunk(first, last, scene.starts[first], end, [], True, chunk.initial and first == chunk.first)
