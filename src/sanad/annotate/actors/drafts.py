"""Mentions while they are being made, and what they take from the world."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.clauses import ClauseMarks, ClauseWords
from sanad.annotate.actors.words import Word
from sanad.lang.names import NameWords
from sanad.text.tokens import fold
from sanad.world.gazetteer import Entry, look_up
from sanad.world.outlets import called
from sanad.world.records import Body, Standing
from sanad.world.who import World

EMBASSY: Final = "embassy"  # the organ of a state that stands in another one, whose police and people are around it
_NO_LETTERS: Final = re.compile(r"[\W_]+")


class Draft:
    """A mention not yet finished; what is not said of it stays as the class has it, so that making one is cheap.

    ``head`` is the word that names it, ``hint`` a person of whose name part is known; ``office`` and ``organ`` are codes of the
    world data, ``body`` its id of a body, ``owner`` an unknown body to which an office belongs, ``title`` the word for the
    office, ``tokens`` the folded words of a name. ``bare`` marks an office without its holder's name, ``aside`` what stands in
    brackets, ``gone`` what another draft has taken in, ``bound`` whose country its own words name, ``at`` the
    sentence once it is settled, ``lead`` the first token of the titles ahead of a name, ``usual`` the country that a body has
    by custom which is called as those of other countries are, ``host`` the state to which an envoy is sent, ``noun`` the word
    for the body in which somebody serves, ``owned`` the token at which an office begins that is said to be *its* or
    *his*, ``meant`` what a word that points stands for, ``served`` the body for which a spokesman speaks, ``after`` the token
    that stands next, behind brackets with another name, ``member`` that to which somebody belongs, ``listed`` those whom a
    plural head means.
    """

    entity = ""
    name = ""
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    head: Word | None = None
    hint: Word | None = None
    office: str | None = None
    organ: str | None = None
    body: str | None = None
    title = ""
    owner = ""
    tokens: tuple[str, ...] = ()
    sex = ""
    at = 0
    bare = False
    gone = False
    noun = ""
    owned: int | None = None
    meant: Draft | None = None
    served: Draft | None = None
    member: Draft | None = None
    listed: Sequence[Draft] = ()
    aside = False
    bound = False
    usual: str | None = None
    host: str | None = None

    def __init__(self, first: int, last: int, start: int, end: int, kind: str) -> None:
        self.first, self.last, self.start, self.end, self.kind = first, last, start, end, kind
        self.lead = first
        self.after = last


@dataclass(frozen=True, slots=True)
class Scene:
    """What the steps of finding actors look at together: the page's words and what is known of names.

    ``singles`` are unknown capitals that stand alone somewhere, as a short name would, ``spots`` those that do so behind a word
    of place; ``firsts`` holds the first token of each sentence, ``clauses`` the words that open clauses, ``marks``
    what parts them here, ``vouching`` the tokens right behind words like *according to*, ``dated`` the past times as of which
    whole sentences are told.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    names: NameWords
    world: World
    given: Mapping[str, str]
    singles: frozenset[str]
    spots: frozenset[str]
    day: str | None
    firsts: list[int]
    clauses: ClauseWords
    marks: ClauseMarks
    vouching: frozenset[int] = frozenset()
    dated: Mapping[int, str] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)
    organs: dict[tuple[str, str], Body | None] = field(default_factory=dict)
    entries: dict[str, Entry | None] = field(default_factory=dict)

    def standing(self, person: str) -> Standing:
        """For which country and in which sector ``person`` stands on the day of the page; looked up once a page."""
        found = self.standings.get(person)
        if found is None:
            found = self.standings[person] = self.world.standing(person, self.day)
        return found

    def organ(self, country: str, organ: str) -> Body | None:
        """The ``organ`` of ``country``; looked up once a page."""
        key = (country, organ)
        if key not in self.organs:
            self.organs[key] = self.world.organ(country, organ)
        return self.organs[key]

    def listed(self, name: str) -> Entry | None:
        """The lesser place or body that goes by ``name``; looked up once a page."""
        if name not in self.entries:
            self.entries[name] = look_up(name)
        return self.entries[name]

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds ``token``."""
        return bisect_right(self.firsts, token)

    def before(self, draft: Draft | Chunk) -> str:
        """The folded word ahead of ``draft``, empty at the head of the text."""
        return self.words[draft.first - 1] if draft.first else ""


def unowned(word: str, scene: Scene) -> str:
    """``word`` without an owner's mark."""
    if not word.endswith(scene.names.possessive):
        return word
    return word.removesuffix(next(mark for mark in scene.names.possessive if word.endswith(mark)))


def head_noun(draft: Draft, scene: Scene) -> str:
    """The noun that heads the phrase of ``draft``, without what says that it owns something or is owned."""
    if scene.names.modifiers == "before":
        return unowned(scene.words[draft.last - 1], scene)
    word = scene.words[draft.first]
    return next((word.removesuffix(one) for one in scene.names.clitics if word.endswith(one)), word)


def is_institutional(word: str, scene: Scene) -> bool:
    """Whether a capitalised word belongs to the name of an office or body rather than to that of a person."""
    names = scene.names
    return word in names.institution or (
        names.institution_shapes is not None and word not in scene.given and names.institution_shapes.search(word) is not None)


def is_thing(tokens: tuple[str, ...], scene: Scene) -> bool:
    """Whether a name is that of a law, a work, a day or the like: its head word says so."""
    if len(tokens) < 2:
        return False
    head, other = (tokens[-1], tokens[0]) if scene.names.modifiers == "before" else (tokens[0], tokens[-1])
    return head in scene.names.things and (scene.names.modifiers == "before" or other not in scene.given)


@lru_cache(maxsize=8192)
def slug(name: str) -> str:
    """``name`` as it stands in an id: ``Wening Asmarani`` is ``wening-asmarani``."""
    return _NO_LETTERS.sub("-", fold(name)).strip("-")


def give_entity(draft: Draft) -> None:
    """An id made of its own words, or of country, sector and label of a group, for a draft that nothing else identifies."""
    draft.kind = draft.kind or "organisation"
    if draft.kind == "group" and draft.head is not None:
        draft.entity = f"group:{draft.country or ''}:{draft.sector or ''}:{slug(draft.head.id)}"
    else:
        draft.entity = f"{'body' if draft.kind == 'organisation' else draft.kind}:{slug(draft.name)}"


def from_chunk(chunk: Chunk, kind: str) -> Draft:
    """A draft over the words of ``chunk``."""
    return Draft(chunk.first, chunk.last, chunk.start, chunk.end, kind)


def country_draft(chunk: Chunk, word: Word, scene: Scene) -> Draft:
    """The mention of a country, by its name, people, capital or palace; behind a preposition of place a capital is a place."""
    draft = from_chunk(chunk, "country")
    body = scene.organ(word.id, "government")
    draft.head, draft.country, draft.sector, draft.entity = word, word.id, "GOV", f"country:{word.id}"
    draft.name = body.name if body else word.id
    if word.part == "capital" and scene.before(chunk) in scene.names.prepositions and chunk.first not in scene.vouching:
        draft.kind, draft.name, draft.sector = "place", own_words(chunk, scene), None
        draft.entity = f"place:{slug(draft.name)}"
    elif word.part == "people":
        draft.kind, draft.sector, draft.entity = "group", "CVL", f"group:{word.id}:CVL:people"
        draft.name = own_words(chunk, scene)
    return draft


def own_words(one: Chunk | Draft, scene: Scene) -> str:
    """The words of a chunk or mention as the page has them, with single blanks."""
    return " ".join(scene.text[one.start:one.end].split())


def mean(draft: Draft, meant: Draft) -> None:
    """Gives ``draft`` the entity, name, country and sector of ``meant``."""
    draft.entity, draft.name, draft.country, draft.sector = meant.entity, meant.name, meant.country, meant.sector


def known_draft(chunk: Chunk, word: Word, scene: Scene) -> Draft:
    """The mention of a person, body, outlet or place of the world data."""
    world = scene.world
    draft = from_chunk(chunk, "organisation" if word.what == "body" else word.what)
    draft.head, draft.name = word, own_words(chunk, scene)
    if word.what == "person":
        person = world.people[word.id]
        standing = scene.standing(person.id)
        draft.entity, draft.name = f"person:{person.id}", person.name
        draft.country, draft.sector = standing.country, standing.sector
        draft.tokens = name_words(chunk, scene)
    elif word.what == "body":
        body = world.body(word.id)
        draft.entity = f"body:{word.id}"
        if body is not None:
            draft.name, draft.country, draft.sector, draft.body = body.name, body.country, body.sector, body.id
            organ = chunk.read_as("organ")
            if organ is not None:
                draft.usual, draft.organ = body.country, organ.id
    elif word.what == "place":
        place = world.places[word.id]
        draft.entity, draft.name, draft.country = f"place:{place.id}", place.name, place.country
    else:
        draft.entity, draft.name, draft.country, draft.sector = f"outlet:{slug(word.id)}", called(word.id), word.part or None, "JRN"
    return draft


def name_draft(chunk: Chunk, scene: Scene, kind: str = "", tokens: tuple[str, ...] | None = None) -> Draft:
    """The mention of somebody or something the world data do not know; ``kind`` is settled later where it is empty."""
    draft = from_chunk(chunk, kind)
    draft.name = own_words(chunk, scene)
    draft.tokens = name_words(chunk, scene) if tokens is None else tokens
    draft.hint = chunk.hint
    return draft


def name_words(chunk: Chunk, scene: Scene) -> tuple[str, ...]:
    """The folded words of a name, without an owner's mark behind the last."""
    words = scene.words[chunk.first:chunk.last]
    if len(words) > 1:
        words = [word for word in words if word[0].isalpha()]
    if words and chunk.end < scene.ends[chunk.last - 1]:
        words[-1] = words[-1][:chunk.end - scene.starts[chunk.last - 1]]
    return tuple(words)


def give_organ(draft: Draft, organ: str, country: str | None, scene: Scene) -> None:
    """Makes ``draft`` the ``organ`` of ``country``; of no country in particular where that is None."""
    draft.organ = organ
    kind = scene.world.organs.get(organ)
    if kind is not None:
        draft.sector = kind.sector
    body = scene.organ(country, organ) if country else None
    if body is not None:
        draft.country, draft.sector, draft.name = body.country or country, body.sector, body.name
        draft.entity = f"country:{country}" if organ == "government" else f"body:{body.id}"
    elif kind is not None:
        draft.name, draft.entity = scene.text[draft.start:draft.end], f"organ:{organ}"
