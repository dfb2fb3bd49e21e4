"""The persons of one page: who is named in full, and whom a short or misspelt name means."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from rapidfuzz import fuzz

from sanad.annotate.actors.drafts import Draft, Scene, slug
from sanad.text.forms import read_forms

# Above this likeness (0 to 100) two names that share a word or an office are spellings of one.
_ALIKE: Final = 80.0
_SPELLED: Final = 88.0
# From this many letters on, the beginning of a name may stand for it: Marli for Marlina.
_SHORTEST: Final = 4
FORMER: Final = "former_"  # ahead of the code of an office that somebody holds no more


@dataclass(slots=True, eq=False)
class Known:
    """A person on the page, equal to itself alone; ``seen`` are the token positions of the mentions so far, ``order`` says how
    many were named before."""

    entity: str
    name: str
    tokens: tuple[str, ...]
    order: int
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    sex: str = ""
    offices: list[tuple[str, str | None]] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    seen: list[int] = field(default_factory=list)


class People:
    """All persons of one page, by the words of their names."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.all: list[Known] = []
        self.by_entity: dict[str, Known] = {}
        self.by_token: dict[str, list[Known]] = {}
        self.by_beginning: dict[str, list[str]] = {}
        self.by_office: dict[str, list[Known]] = {}

    def enter(self, draft: Draft) -> Known:
        """Who ``draft``, a name of at least two words or of the world data, is; entered if new."""
        known = self._same(draft)
        if known is None:
            entity = draft.entity or f"person:{slug(draft.name)}"
            known = Known(entity, draft.name, draft.tokens, len(self.all))
            self.all.append(known)
            self.by_entity[entity] = known
            person = self.scene.world.people.get(draft.entity.removeprefix("person:"))
            words = list(draft.tokens)
            if person is not None:
                short = " ".join(form.surface for form in read_forms(person.short))
                words += f"{person.name} {short}".lower().replace("-", " ").replace("/", " ").split()
            known.sex = self.scene.given.get(words[len(draft.tokens) if person else 0], "") if words else ""
            for word in words:
                self._add(word, known)
        self.learn(known, draft)
        return known

    def _add(self, token: str, known: Known) -> None:
        if len(token) > 1 and token not in self.scene.names.particles:
            if token not in self.by_token:
                self.by_beginning.setdefault(token[:_SHORTEST], []).append(token)
            listed = self.by_token.setdefault(token, [])
            if known not in listed:
                listed.append(known)

    def unsure(self) -> frozenset[str]:
        """The entities that nothing but two capitals makes a person: no title, no given name, no second mention."""
        given, known_people = self.scene.given, self.scene.world.people
        return frozenset(
            known.entity for known in self.all
            if not known.role and len(known.seen) < 2 and known.entity.removeprefix("person:") not in known_people
            and not any(token in given for token in known.tokens))

    def learn(self, known: Known, draft: Draft) -> None:
        """What this mention adds to what the page says of ``known``."""
        known.country = known.country or draft.country
        known.sector = known.sector or draft.sector
        known.role = known.role or draft.role
        held = draft.office, draft.country or known.country
        if draft.office and held not in known.offices and (draft.office, draft.country) not in known.offices:
            known.offices.append((draft.office, held[1]))
            holders = self.by_office.setdefault(draft.office, [])
            if known not in holders:
                insort(holders, known, key=attrgetter("order"))
        if draft.title:
            known.titles.add(draft.title)

    def _same(self, draft: Draft) -> Known | None:
        if draft.entity and draft.entity in self.by_entity:
            return self.by_entity[draft.entity]
        tokens = set(draft.tokens)
        for token in draft.tokens:
            for known in self.by_token.get(token, ()):
                shared = tokens & set(known.tokens)
                if len(shared) >= 2 and (shared == tokens or (shared == set(known.tokens) and self._same_first(draft, known))):
                    return known
                if not draft.entity and len(draft.tokens) > 1 and len(known.tokens) > 1 and _misspelt(draft.tokens, known.tokens):
                    return known
        return None

    def _same_first(self, draft: Draft, known: Known) -> bool:
        """Whether a longer name may be that of ``known``: a name of his own before it, not that of his wife."""
        first = draft.tokens[0]
        return first == known.tokens[0] or self.scene.given.get(first, "?") in ("", known.sex)

    def world_person(self, draft: Draft) -> str | None:
        """The id of the person of the world data whom the office and a like name point to; for a bare name behind the title of who
        leads a state the name itself says which state."""
        world, office, country = self.scene.world, draft.office, draft.country
        if not office or self.scene.day is None:
            return None
        if not country:
            lone = len(draft.tokens) == 1 and draft.kind == "person" and not draft.body and not draft.owner
            bearer = world.bearer(draft.tokens[0], office.removeprefix(FORMER), self.scene.day) if lone else None
            return bearer.id if bearer is not None else None
        leader = world.leader(country, self.scene.day) if office == "leader" else None
        holders = [leader] if leader is not None else world.holders(country, office, self.scene.day)
        for person in holders:
            words = person.name.lower().replace("-", " ").split()
            if len(draft.tokens) == 1 and draft.tokens[0] in words:
                return person.id
            if len(draft.tokens) > 1 and fuzz.ratio(draft.name.lower(), person.name.lower()) >= _ALIKE:
                return person.id
        return None

    def hinted(self, draft: Draft) -> str | None:
        """The id of the person of the world data of whose name part is known, if the rest is but spelled otherwise."""
        if draft.hint is None:
            return None
        person = self.scene.world.people[draft.hint.id]
        return person.id if fuzz.ratio(draft.name.lower(), person.name.lower()) >= _SPELLED else None

    def named(self, token: str, position: int) -> Known | None:
        """Whom one word of a name means at ``position``: the one so named that was mentioned last, else the first on the page."""
        listed = self.by_token.get(token)
        if not listed:
            return None
        if len(listed) == 1:
            return listed[0]
        before = [(known.seen[-1], known) for known in listed if known.seen and known.seen[-1] < position]
        return max(before, key=lambda pair: pair[0])[1] if before else listed[0]

    def begun(self, token: str) -> Known | None:
        """The one person on the page of whose name ``token`` is the beginning."""
        if len(token) < _SHORTEST:
            return None
        begun = self.by_beginning.get(token[:_SHORTEST])
        if begun is None:
            return None
        alike = [one for one in begun if one.startswith(token)]
        listed = {id(known): known for one in alike for known in self.by_token[one]}
        return next(iter(listed.values())) if len(listed) == 1 else None

    def holding(self, draft: Draft, position: int) -> Known | None:
        """The person on the page who has the office that ``draft`` names, or the same title."""
        found: Known | None = None
        latest = -1
        for known in self.by_office.get(draft.office or "", ()):
            if draft.title not in known.titles and draft.office in _LOOSE:
                continue
            countries = [country for office, country in known.offices if office == draft.office]
            if draft.country is not None and not {None, draft.country}.intersection(countries):
                continue
            seen = known.seen[-1] if known.seen else -1
            if found is None or latest < seen < position:
                found, latest = known, seen
        return found


# Offices that many people on one page may have: the very same word is needed to take one for another.
_LOOSE: Final = frozenset({
    "minister", "deputy_minister", "head", "official", "activist", "executive", "expert", "academic", "medic", "journalist",
    "cleric",
    "legislator", "party_chair", "judge", "prosecutor", "police_officer", "commander", "envoy", "diplomat", "director_general",
    "governor", "mayor", "rebel", "ambassador", "leader", "secretary", "union", "spokesperson", "royal", "opposition", "criminal",
})


def _misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of as many words differ in the spelling of one: Ratna Wiranti for Ratna Wirasti."""
    if len(one) != len(other):
        return False
    differing = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    return len(differing) == 1 and min(map(len, differing[0])) > 3 and fuzz.ratio(*differing[0]) >= _ALIKE
