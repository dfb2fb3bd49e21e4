"""Who is meant: names, offices, groups and pronouns of one page, settled in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene, give_organ, slug
from sanad.annotate.actors.people import Known, People
from sanad.text.sentences import Sentence

# Whose country the page's setting tells where their words do not.
_STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "OPP", "PTY"})


def resolve(drafts: list[Draft], chunks: Sequence[Chunk], sentences: Sequence[Sentence], scene: Scene) -> list[Draft]:
    """The drafts with entity, name, kind, country and sector settled, and those of pronouns among them, in order."""
    people = People(scene)
    aliases = _brackets(drafts, scene)
    for draft in drafts:
        owner = aliases.get(draft.owner) if draft.owner else None
        if owner is not None:
            draft.country, draft.sector, draft.organ = draft.country or owner.country, owner.sector or draft.sector, draft.organ or owner.organ
    _name_in_full(drafts, people, scene)
    setting = _Setting(drafts, sentences, scene)
    for draft in drafts:
        alias = aliases.get(scene.text[draft.start:draft.end])
        if alias is not None and alias is not draft and draft.kind != "person":
            draft.kind, draft.entity, draft.name, draft.country, draft.sector = alias.kind, alias.entity, alias.name, alias.country, alias.sector
        elif draft.kind == "person" or (not draft.kind and draft.tokens):
            _settle_name(draft, people, scene)
            if draft.country is None and draft.role and draft.sector in _STATE and (known := people.by_entity.get(draft.entity)) is not None:
                known.country = draft.country = setting.country(draft)
        elif draft.kind in ("group", "organisation", "office"):
            _settle_country(draft, setting, scene)
    merged = _with_pointers(drafts, chunks, sentences, people, scene)
    for draft in merged:
        known = people.by_entity.get(draft.entity)
        if known is not None:  # what the page says of somebody later on holds for the earlier mentions too
            draft.country, draft.sector, draft.role = draft.country or known.country, draft.sector or known.sector, draft.role or known.role
        if not draft.entity:
            draft.kind = draft.kind or "organisation"
            draft.entity = f"{_PREFIX.get(draft.kind, draft.kind)}:{_key(draft)}"
    return merged


_PREFIX = {"organisation": "body"}
# How many sentences back a pronoun may point.
_REACH = 6


def _key(draft: Draft) -> str:
    if draft.kind == "group" and draft.head is not None:
        return f"{draft.country or ''}:{draft.sector or ''}:{slug(draft.head.id)}"
    return slug(draft.name)


# -- names --------------------------------------------------------------------------------------------------------------


def _name_in_full(drafts: Sequence[Draft], people: People, scene: Scene) -> None:
    """Enters everybody who is named with two words or more, or by a name that the world data know to be one person's."""
    for draft in drafts:
        if draft.kind not in ("", "person") or not draft.tokens:
            continue
        if draft.head is not None and (draft.head.doubtful or draft.head.short):
            continue
        if draft.head is None and len(draft.tokens) < 2:
            continue
        if not draft.kind and not _looks_personal(draft, scene):
            continue
        draft.kind = "person"
        if draft.head is None and (person := people.world_person(draft)) is not None:
            _become(draft, person, scene)
        known = people.enter(draft)
        _take(draft, known)


def _looks_personal(draft: Draft, scene: Scene) -> bool:
    """Whether unknown capitals are a personal name rather than that of a thing."""
    tokens, names = draft.tokens, scene.names
    if len(tokens) > 6 or any(token in names.institution for token in tokens) or any(one.isdigit() for one in draft.name):
        return False
    if any(token in scene.given for token in tokens[:2]):
        return True
    before = scene.words[draft.first - 1] if draft.first else ""
    if before in names.prepositions or draft.name.isupper():
        return False
    if len(tokens) <= 4 and (tokens[-1] in scene.singles or tokens[0] in scene.singles):
        return True
    return 2 <= len(tokens) <= 3 and before not in names.articles and not any(token in names.common or len(token) < 3 for token in tokens)


def _become(draft: Draft, person: str, scene: Scene) -> None:
    """Makes ``draft`` the ``person`` of the world data."""
    known = scene.world.people[person]
    draft.kind, draft.entity, draft.name, draft.country = "person", f"person:{person}", known.name, known.country or draft.country
    draft.sector = scene.world.sector(person, scene.day) or draft.sector


def _take(draft: Draft, known: Known) -> None:
    """What is known of the person, where the words here do not say it."""
    draft.kind, draft.entity, draft.name = "person", known.entity, known.name
    draft.country = draft.country or known.country
    draft.sector = known.sector or draft.sector
    draft.role = draft.role or known.role
    draft.sex = known.sex
    known.seen.append(draft.first)


def _settle_name(draft: Draft, people: People, scene: Scene) -> None:
    """One name: somebody on the page, of the world data, or somebody or something new."""
    if draft.entity and draft.entity in people.by_entity and draft.head is not None and not draft.head.short:
        people.by_entity[draft.entity].seen.append(draft.first)
        return
    if draft.kind == "person" and draft.entity and draft.entity in people.by_entity:
        people.by_entity[draft.entity].seen.append(draft.first)
        return
    tokens = draft.tokens
    known = people.named(tokens[-1], draft.first) or (people.named(tokens[0], draft.first) if len(tokens) > 1 else None)
    if known is not None and len(tokens) > 1 and not set(tokens) & set(known.tokens) > {""} and len(set(tokens) & set(known.tokens)) < len(tokens):
        known = None
    if known is None and draft.head is not None and draft.head.what == "person" and not draft.head.doubtful:
        known = people.enter(draft)
    if known is None and (person := people.world_person(draft)) is not None:
        _become(draft, person, scene)
        known = people.enter(draft)
    if known is not None:
        people.learn(known, draft)
        _take(draft, known)
    elif draft.kind == "person" or (tokens[0] in scene.given and len(tokens) <= 3):
        draft.kind, draft.entity = "person", ""
        draft.name = " ".join(scene.text[draft.start:draft.end].split())
        if draft.head is not None:
            draft.country = draft.sector = None
        known = people.enter(draft)
        _take(draft, known)
    else:
        before = scene.words[draft.first - 1] if draft.first else ""
        draft.kind = "place" if before in scene.names.prepositions and len(tokens) <= 3 else "organisation"


def _brackets(drafts: Sequence[Draft], scene: Scene) -> dict[str, Draft]:
    """Abbreviations that the page introduces: "Armed Forces of the Philippines (AFP)"; what they stand for here."""
    found: dict[str, Draft] = {}
    for left, right in zip(drafts, drafts[1:], strict=False):
        if not right.aside:
            continue
        short = scene.text[right.start:right.end]
        if left.kind in ("organisation", "group", "") and " " not in short and _abbreviates(short, scene.text[left.start:left.end]):
            if not left.entity:
                left.kind, left.entity = "organisation", f"body:{slug(left.name)}"
            found[short] = left
    return found


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of ``short`` stand in ``name`` in their order, beginning with its first."""
    letters, rest = short.lower(), iter(name.lower())
    return len(letters) > 1 and any(word[:1] == letters[0] for word in name.lower().split()) and all(
        letter in rest for letter in letters if letter.isalnum())


# -- countries and offices ------------------------------------------------------------------------------------------------


class _Setting:
    """Which country the words around a mention point to."""

    def __init__(self, drafts: Sequence[Draft], sentences: Sequence[Sentence], scene: Scene) -> None:
        self.home = scene.names.home
        self.firsts = [sentence.first for sentence in sentences]
        counts: Counter[str] = Counter()
        self.by_sentence: dict[int, list[tuple[int, str]]] = {}
        self.organs: dict[str, str] = {}
        for draft in drafts:
            if not draft.country:
                continue
            self.organs.setdefault(draft.organ or draft.office or "", draft.country)
            if draft.kind in ("country", "place", "organisation", "group") and draft.country not in ("IGO", "NGO"):
                counts[draft.country] += 1
                self.by_sentence.setdefault(self._sentence(draft), []).append((draft.first, draft.country))
        self.main: str | None = None
        if counts:
            country, times = counts.most_common(1)[0]
            if times * 2 > sum(counts.values()):
                self.main = country
        elif self.home:
            self.main = self.home

    def _sentence(self, draft: Draft) -> int:
        return bisect_right(self.firsts, draft.first)

    def country(self, draft: Draft) -> str | None:
        """The country of what ``draft`` names: that of the same organ or office named before, of the sentence, or of the page."""
        same = self.organs.get(draft.organ or draft.office or "-")
        if same:
            return same
        sentence = self._sentence(draft)
        here = self.by_sentence.get(sentence, ())
        before = [country for first, country in here if first < draft.first]
        if before:
            return before[-1]
        for near in (self.by_sentence.get(sentence - 1, ()), here):
            if len({country for _, country in near}) == 1:
                return near[0][1]
        return self.main


def _settle_country(draft: Draft, setting: _Setting, scene: Scene) -> None:
    """The country of a group, organ or office that names none, where the words around it do."""
    draft.bound = draft.country is not None
    if draft.country is None and (draft.sector in _STATE or draft.organ) and draft.body is None and not draft.entity.startswith(("body:", "outlet:")):
        draft.country = setting.country(draft)
        if draft.country and draft.organ and draft.kind != "office":
            give_organ(draft, draft.organ, draft.country, scene)


def _settle_office(draft: Draft, people: People, scene: Scene) -> None:
    """Whom an office without a name means: somebody on the page, its holder at the time, for a spokesman the body he speaks for."""
    known = people.holding(draft, draft.first) if draft.office else None
    if known is not None:
        _take(draft, known)
        draft.kind = "office"
        return
    world, country, office = scene.world, draft.country, draft.office
    if office and country and scene.day:
        person = world.leader(country, scene.day) if office == "leader" else world.holder(draft.body or country, office, scene.day)
        if person is not None and office not in ("spokesperson", "ambassador", "legislator", "royal", "governor", "mayor", "commander"):
            draft.entity, draft.name, draft.country = f"person:{person.id}", person.name, person.country or country
            draft.sector = world.sector(person.id, scene.day) or draft.sector
            return
    if office == "spokesperson":
        body = world.body(draft.body) if draft.body else world.organ(country, draft.organ or "government") if country else None
        if body is not None:
            draft.entity = f"country:{country}" if body.kind == "government" and body.country else f"body:{body.id}"
            draft.name, draft.sector = body.name, body.sector
            return
    draft.entity = f"office:{country or ''}:{slug(draft.title or draft.name)}"


# -- words that point back ------------------------------------------------------------------------------------------------


def _with_pointers(drafts: Sequence[Draft], chunks: Sequence[Chunk], sentences: Sequence[Sentence], people: People, scene: Scene) -> list[Draft]:
    """``drafts`` with pronouns and epithets that are resolved, in order; offices are settled on the way."""
    pointers = [chunk for chunk in chunks if chunk.read_as("pronoun", "epithet")]
    firsts = [sentence.first for sentence in sentences]
    done: list[Draft] = []
    queue = sorted([*((draft.first, 0, draft) for draft in drafts), *((chunk.first, 1, chunk) for chunk in pointers)], key=lambda one: one[:2])
    for _, _, one in queue:
        if isinstance(one, Draft):
            if done and one.kind in ("group", "organisation", "office") and not one.bound:
                _give_owner(one, done, firsts, scene)
            if one.kind == "office" and one.bare:
                _settle_office(one, people, scene)
                if not one.entity.startswith("person:") and scene.names.modifiers == "behind" and _points(one, scene):
                    _point(one, _antecedent(one, "", done, firsts))
            done.append(one)
        elif not done or done[-1].last <= one.first:
            found = _pointer(one, done, firsts, scene)
            if found is not None:
                done.append(found)
    return done


def _give_owner(draft: Draft, done: list[Draft], firsts: Sequence[int], scene: Scene) -> None:
    """The country of "its troops" or "pasukannya" is that of whom the word for *its* means."""
    last = done[-1]
    if last.last == draft.first and scene.words[last.first] in scene.names.owners and last.head is not None and last.head.what == "pronoun":
        done.pop()
        owner: Draft | None = last
    elif draft.head is not None and draft.head.part == "own":
        here = bisect_right(firsts, draft.first)
        same = [one for one in done if bisect_right(firsts, one.first) == here and one.country]
        owner = same[0] if same else None
    else:
        return
    if owner is not None and owner.country:
        draft.country = owner.country
        if draft.organ:
            give_organ(draft, draft.organ, owner.country, scene)


def _pointer(chunk: Chunk, done: Sequence[Draft], firsts: Sequence[int], scene: Scene) -> Draft | None:
    word = chunk.read_as("pronoun", "epithet")
    if word is None:
        return None
    draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "person", head=word, initial=chunk.initial)
    if word.what == "pronoun":
        meant = _antecedent(draft, word.part, done, firsts)
        if meant is None and word.part == "thing":
            return None
        if meant is None:
            draft.entity, draft.name = f"unnamed:{draft.start}", "unnamed"
            draft.kind = "group" if word.part == "many" else "person"
            return draft
    else:
        if not _points(draft, scene):
            return None
        kinds = ("country",) if word.part == "country" else (word.part,)
        meant = next((one for one in reversed(done) if one.kind in kinds and one.entity and (one.kind != "country" or one.head)), None)
        if meant is None:
            return None
    _point(draft, meant)
    return draft


def _point(draft: Draft, meant: Draft | None) -> None:
    """Makes ``draft`` another mention of what ``meant`` is one of."""
    if meant is None:
        return
    draft.kind, draft.entity, draft.name = meant.kind if meant.kind != "office" else "person", meant.entity, meant.name
    draft.country, draft.sector, draft.role = meant.country, meant.sector, meant.role


def _antecedent(draft: Draft, part: str, done: Sequence[Draft], firsts: Sequence[int]) -> Draft | None:
    """For one person: the first named in this sentence before, else the first of the nearest sentence before that names one."""
    here = bisect_right(firsts, draft.first)
    best: Draft | None = None
    at = -1
    for one in reversed(done):
        sentence = bisect_right(firsts, one.first)
        if (best is not None and sentence != at) or here - sentence > _REACH:
            break
        if _may_mean(one, part):
            best, at = one, sentence
            if part in ("many", "thing"):
                break
    return best


def _may_mean(one: Draft, part: str) -> bool:
    """Whether a pronoun for several, for a thing, or for a person of one sex may stand for ``one``."""
    if part == "many":
        return one.kind == "group" or (one.kind == "organisation" and one.entity != "")
    if part == "thing":
        return one.kind in ("country", "organisation", "outlet") and one.entity != ""
    return one.entity.startswith("person:") and not (part and one.sex and one.sex != part)


def _points(draft: Draft, scene: Scene) -> bool:
    """Whether a pointing word stands on its side of the noun, and makes the phrase one that refers back; the span grows over it."""
    words, pointing = scene.words, scene.names.pointing
    if scene.names.modifiers == "before":
        index = draft.first - 1
        while index >= 0 and draft.first - index <= 3:
            if words[index] in pointing:
                draft.first, draft.start = index, scene.starts[index]
                return True
            if words[index] not in scene.names.between:
                return False
            index -= 1
        return False
    for index in range(draft.last, min(draft.last + 4, len(words))):
        if words[index] in pointing:
            draft.last, draft.end = index + 1, scene.ends[index]
            return True
        if not words[index][0].isalpha():
            return False
    return False
