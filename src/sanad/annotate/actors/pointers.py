"""Words that point back: pronouns, epithets, offices with a pointing word, owners of groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene, give_entity, give_organ
from sanad.annotate.actors.parts import SAME_OFFICE
from sanad.annotate.actors.people import People
from sanad.annotate.actors.setting import settle_office
from sanad.model import PAIR, UNNAMED

# How many sentences back a pronoun may point.
_REACH = 6
_OFTEN = 2
_RECENT = 200  # mentions back among which "the two sides" are looked for
_TITLE = 6  # words of a title before a name
_ABROAD = "embassy"  # the organ that stands for a state in another one
_POINTERS = ("pronoun", "epithet", "pair")
# Groups that are somebody's without being of his country: its neighbours, sekutunya.
OTHERS = frozenset({"neighbours", "allies"})
# Kinds of which two make "the two sides".
_SIDES = frozenset({"person", "office", "country", "organisation"})
# Kinds that may be somebody's: his spokesman, their troops.
_OWNED = frozenset({"group", "organisation", "office"})


def with_pointers(drafts: Sequence[Draft], chunks: Sequence[Chunk], people: People, scene: Scene) -> list[Draft]:
    """``drafts`` with pronouns and epithets that are resolved, in order; offices are settled on the way."""
    owners, words = scene.names.owners, scene.words
    owned = {draft.first for draft in drafts}
    pointers = [chunk for chunk in chunks if chunk.what in _POINTERS
                and (chunk.words[0].part not in ("many", "thing") or words[chunk.first] not in owners or chunk.last in owned)]
    glosses = {draft.first: draft for draft in drafts if draft.first and words[draft.first - 1] == "(" and draft.entity}
    unsure = people.unsure() if pointers else frozenset()
    done: list[Draft] = []
    queue: list[Draft | Chunk] = [*drafts, *pointers]
    queue.sort(key=attrgetter("first"))
    at, firsts, last = 0, scene.firsts, len(scene.firsts)
    for one in queue:
        if done and one.first < done[-1].last and one.start < done[-1].end:
            continue
        while at < last and firsts[at] <= one.first:
            at += 1
        if isinstance(one, Draft):
            if done and not one.bound and one.kind in _OWNED:
                _give_owner(one, done, scene)
            if one.kind == "office" and one.bare:
                if one.office == SAME_OFFICE:
                    one.office = _office_before(done, people)
                settle_office(one, people, scene)
                if not one.entity.startswith("person:") and scene.names.modifiers == "behind" and _points(one, scene):
                    _point(one, _antecedent(one, "", done, scene, unsure))
            one.at = at
            if one.kind == "group" and not one.bound and scene.words[one.last - 1] in scene.names.body_nouns:
                _point(one, _body_before(one, done, scene))
            if not one.entity:
                give_entity(one)
            done.append(one)
        else:
            found = _pointer(one, glosses.get(one.last + 1), done, scene, unsure)
            if found is not None:
                found.at = at
                done.append(found)
    return done


def _body_before(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The body that "the group" or "kelompok itu" means: the last one named in this sentence or the one before, unless people were
    called by the same word since."""
    if draft.last - draft.first > 1 or not _points(draft, scene):
        return None
    word = scene.words[draft.last - 1] if scene.names.modifiers == "before" else scene.words[draft.first]
    for one in reversed(done):
        if draft.at - one.at > 1 or (one.kind == "group" and word in scene.words[one.first : one.last]):
            return None
        if one.kind == "organisation" and one.entity:
            return one
    return None


def _office_before(done: Sequence[Draft], people: People) -> str | None:
    """The office of the last person with one: what a counterpart elsewhere holds as well."""
    for one in reversed(done):
        known = people.by_entity.get(one.entity)
        if known is not None and known.offices:
            return known.offices[0][0]
    return None


def _give_owner(draft: Draft, done: list[Draft], scene: Scene) -> None:
    """The country of "its troops" or "pasukannya" is that of whom the word for *its* means; not so that of its neighbours."""
    if draft.head is not None and draft.head.id in OTHERS:
        return
    last = done[-1]
    if last.last == draft.first and last.head is not None and last.head.what == "pronoun" and (
        scene.words[last.first] in scene.names.owners
    ):
        done.pop()
        owner: Draft | None = last
    elif draft.head is not None and draft.head.part == "own":
        here = scene.sentence(draft.first)
        same = [one for one in done if one.at == here and one.country]
        owner = same[0] if same else None
    else:
        return
    if owner is not None and owner.country:
        draft.country = owner.country
        if draft.organ:
            give_organ(draft, draft.organ, owner.country, scene)


def _pair(chunk: Chunk, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """"The two sides": two that were named as one list in this sentence or the one before, else two states that these sentences
    name or that the text is about."""
    recent = done[-_RECENT:]
    sides = _listed(chunk, recent, scene) or _by_country(chunk, recent, scene)
    if len(sides) < 2:
        return None
    first, second = sides
    draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "group")
    draft.entity, draft.name = f"{PAIR}{first.entity}|{second.entity}", f"{first.name}, {second.name}"
    draft.country, draft.sector = first.country, first.sector
    return draft


def _is_side(one: Draft) -> bool:
    return one.kind in _SIDES and bool(one.country and one.entity)


def _listed(chunk: Chunk, done: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The last two parties that were named as a list of two, in this sentence or the one before: "A and B"."""
    here = scene.sentence(chunk.first)
    for second, first in zip(reversed(done), reversed(done[:-1]), strict=False):
        if here - first.at > 1:
            break
        if _are_listed(first, second, scene):
            return [first, second]
    return []


def _are_listed(first: Draft, second: Draft, scene: Scene) -> bool:
    """Whether two drafts are all of one list, a title before the second aside: "A and President B"."""
    joint, names = first.last, scene.names
    if first.entity == second.entity or not (_is_side(first) and _is_side(second)) or second.first - joint > _TITLE:
        return False
    word = scene.words[joint]
    if word not in names.joins or word in names.of or (first.first and scene.words[first.first - 1] == ","):
        return False
    return all(scene.text[scene.starts[at]].isupper() or scene.words[at] in names.pointing for at in range(joint + 1, second.first))


def _by_country(chunk: Chunk, done: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The last mention of either of two countries, in the order in which these stand: the only two of these sentences, unless one
    of them deals with the two that the text has named most often."""
    here = scene.sentence(chunk.first)
    last: dict[str, Draft] = {}
    near: list[str] = []
    counts: Counter[str] = Counter()
    dealing: str | None = None
    for one in done:
        if not _is_side(one) or one.country is None:
            continue
        last[one.country] = one
        counts[one.country] += one.head is None or one.head.what not in _POINTERS  # words that point name nobody
        if here - one.at <= 1 and one.country not in near:
            near.append(one.country)
        if one.at == here and dealing is None:
            dealing = one.country
    often = [code for code, times in counts.most_common(2) if times >= _OFTEN]
    mediated = len(often) == _OFTEN and dealing is not None and dealing not in often
    pairs = zip(reversed(done), reversed(done[:-1]), strict=False)
    listed = next(((first, second) for second, first in pairs if _are_listed(first, second, scene)), None)
    if len(near) == _OFTEN and not mediated:
        chosen = near
    elif listed is not None and (listed[0].at <= 1 or all(counts[one.country or ""] >= _OFTEN for one in listed)):
        return list(listed)
    else:
        chosen = [code for code, times in counts.most_common() if here - last[code].at <= _REACH or times >= _OFTEN]
    return sorted((last[code] for code in chosen[:2]), key=lambda one: one.first)


def _pointer(chunk: Chunk, gloss: Draft | None, done: Sequence[Draft], scene: Scene, unsure: frozenset[str]) -> Draft | None:
    if chunk.what == "pair":
        return _pair(chunk, done, scene)
    word = chunk.read_as("pronoun", "epithet")
    if word is None:
        return None
    draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "person")
    draft.head = word
    if word.what == "pronoun":
        meant = gloss or _antecedent(draft, word.part, done, scene, unsure)
        if meant is None and word.part == "thing":
            return None
        if meant is None:
            draft.entity, draft.name = f"{UNNAMED}:{draft.start}", UNNAMED
            draft.kind = "group" if word.part == "many" else "person"
            return draft
    else:
        if not _points(draft, scene):
            return None
        kinds = ("country",) if word.part == "country" else (word.part,)
        same = [one for one in reversed(done) if one.kind in kinds and one.entity][:6]
        meant = _embassy_state(draft, done, scene) if word.part == "country" else None
        meant = meant or next((one for one in same if one.head is None or one.head.part != "capital"), None)
        if meant is None and word.part == "country":
            meant = _state_before(draft, done, scene)  # a capital is mostly only where something takes place
        meant = meant or (same[0] if same else None)
        if meant is None:
            return None
    _point(draft, meant)
    if word.part in ("m", "f"):
        draft.sex = word.part
    return draft


def _state_before(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state of the last body or person that was named in this sentence or the one before, as a party of its own."""
    here = scene.sentence(draft.first)
    for one in reversed(done):
        if here - one.at > 1:
            break
        known = one.kind in ("organisation", "person", "office", "group") and one.country not in (None, "IGO", "NGO")
        if known and (meant := _state_of(one, scene)) is not None:
            return meant
    return None


def _embassy_state(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state whose embassy was named last in this sentence, if no state was since: "outside the embassy of X, the country's
    flag"."""
    here = scene.sentence(draft.first)
    for one in reversed(done):
        if one.at != here or one.kind == "country":
            break
        if one.organ == _ABROAD:
            return _state_of(one, scene)
    return None


def _state_of(one: Draft, scene: Scene) -> Draft | None:
    """The state of which somebody is, as a party of its own."""
    state = scene.organ(one.country, "government") if one.country is not None else None
    if state is None or one.country is None:
        return None
    meant = Draft(one.first, one.last, one.start, one.end, "country")
    meant.entity, meant.name, meant.country, meant.sector = f"country:{one.country}", state.name, one.country, state.sector
    return meant


def _point(draft: Draft, meant: Draft | None) -> None:
    """Makes ``draft`` another mention of what ``meant`` is one of."""
    if meant is None:
        return
    draft.kind, draft.entity, draft.name = meant.kind if meant.kind != "office" else "person", meant.entity, meant.name
    draft.country, draft.sector, draft.role = meant.country, meant.sector, meant.role
    draft.sex = meant.sex


def _antecedent(draft: Draft, part: str, done: Sequence[Draft], scene: Scene, unsure: frozenset[str]) -> Draft | None:
    """For one person: the first named in this sentence before, else the first of the nearest sentence before that names one.

    Those who may be no persons count only where there is nobody else.
    """
    here = scene.sentence(draft.first)
    best: Draft | None = None
    spare: Draft | None = None
    for one in reversed(done):
        if (best is not None and one.at != best.at) or here - one.at > _REACH:
            break
        if not _may_mean(one, part):
            continue
        if spare is not None and part == "many" and one.at < min(spare.at, here - 1):
            break  # people further away than a body are not meant
        if one.entity in unsure or (part == "many" and one.kind == "organisation"):
            spare = spare or one
            continue
        best = one
        if part in ("many", "thing"):
            break
    return best or spare


def _may_mean(one: Draft, part: str) -> bool:
    """Whether a pronoun for several, for a thing, or for a person of one sex may stand for ``one``."""
    if part == "many":
        return one.kind == "group" or (one.kind == "organisation" and one.entity != "")
    if part == "thing":
        return one.kind in ("country", "organisation", "outlet") and one.entity != ""
    return one.kind in ("person", "office") and one.entity.startswith("person:") and not (part and one.sex and one.sex != part)


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
    for index in range(draft.last, min(draft.last + (2 if draft.bare else 4), len(words))):
        if words[index] in pointing:
            draft.last, draft.end = index + 1, scene.ends[index]
            return True
        if not words[index][0].isalpha():
            return False
    return False
