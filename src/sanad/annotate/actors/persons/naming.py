"""Which person a name on the page means, and which capitals are no person's name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene, is_institutional, own_words, slug
from sanad.annotate.actors.persons.people import Known, People
from sanad.lang.names import NameWords

_SHORT: Final = 3  # letters of a word that may be a name by itself
_SYLLABLE: Final = 6  # ... that may be one syllable


def name_in_full(drafts: Sequence[Draft], people: People, scene: Scene) -> None:
    """Enters everybody who is named with two words or more, or by a name that the world data know to be one person's."""
    for draft in drafts:
        if draft.kind not in ("", "person") or not draft.tokens:
            continue
        if draft.head is not None and (draft.head.doubtful or draft.head.short):
            continue
        if draft.head is None and len(draft.tokens) < 2:
            continue
        if not draft.kind and (not _looks_personal(draft, scene) or scene.listed(draft.name) is not None):
            continue
        draft.kind = "person"
        if draft.head is None and (person := people.world_person(draft) or people.hinted(draft)) is not None:
            _become(draft, person, scene)
        known = people.enter(draft)
        take(draft, known)


def _looks_personal(draft: Draft, scene: Scene) -> bool:
    """Whether unknown capitals are a personal name rather than that of a thing."""
    tokens, names = draft.tokens, scene.names
    if len(tokens) > 6 or any(is_institutional(token, scene) for token in tokens) or any(map(str.isdigit, draft.name)):
        return False
    if any(token in scene.given for token in tokens[:2]):
        return True
    before = scene.before(draft)
    if before in names.prepositions or draft.name.isupper():
        return False
    if len(tokens) <= 4 and (tokens[-1] in scene.singles or tokens[0] in scene.singles):
        return True
    if not 2 <= len(tokens) <= 3 or before in names.articles:
        return False
    if any(token in names.common for token in tokens):
        return False
    return min(map(len, tokens)) >= _SHORT or _is_in_three(draft, names)


def _is_in_three(draft: Draft, names: NameWords) -> bool:
    """Whether a name has three short words, as those of East Asia have: "Ri Jong Chol", "Ma Thi Oanh"."""
    words = draft.name.split()
    short = len(words) == len(draft.tokens) == 3 and all(_SHORT - 1 <= len(word) <= _SYLLABLE and word.istitle() for word in words)
    return short and draft.tokens[0] not in names.particles


def _become(draft: Draft, person: str, scene: Scene) -> None:
    """Makes ``draft`` the ``person`` of the world data."""
    standing = scene.standing(person)
    draft.kind, draft.entity, draft.name = "person", f"person:{person}", scene.world.people[person].name
    draft.country, draft.sector = standing.country or draft.country, standing.sector or draft.sector


def _leave(draft: Draft, person: str, scene: Scene) -> None:
    """Takes from ``draft`` what it has of the ``person`` of the world data who is not meant: somebody else of that name is."""
    standing = scene.standing(person)
    if draft.country == standing.country:
        draft.country = None
    if draft.sector == standing.sector:
        draft.sector = None


def take(draft: Draft, known: Known) -> None:
    """What is known of the person, where the words here do not say it."""
    draft.kind, draft.entity, draft.name = "person", known.entity, known.name
    draft.country = draft.country or known.country
    draft.sector = known.sector or draft.sector
    draft.role = draft.role or known.role
    draft.sex = known.sex
    known.seen.append(draft.first)


def settle_name(draft: Draft, people: People, scene: Scene) -> None:
    """One name: somebody on the page, of the world data, or somebody or something new."""
    if draft.kind == "person" and draft.entity in people.by_entity:
        people.by_entity[draft.entity].seen.append(draft.first)
        return
    tokens = draft.tokens
    known = people.named(tokens[-1], draft.first) or (people.named(tokens[0], draft.first) if len(tokens) > 1 else None)
    if known is None and len(tokens) == 1:
        known = people.begun(tokens[0])
    if known is not None and not set(known.tokens).issuperset(tokens) and len(tokens) > 1:
        known = None
    if known is None and draft.head is not None and draft.head.what == "person" and not draft.head.doubtful:
        known = people.enter(draft)
    if known is None and (person := people.world_person(draft)) is not None:
        _become(draft, person, scene)
        known = people.enter(draft)
    if known is not None:
        if draft.head is not None and draft.head.what == "person" and known.entity != f"person:{draft.head.id}":
            _leave(draft, draft.head.id, scene)
        people.learn(known, draft)
        take(draft, known)
    elif draft.kind == "person" or draft.hint is not None or (tokens[0] in scene.given and len(tokens) <= 3):
        draft.kind, draft.entity = "person", ""
        draft.name = own_words(draft, scene)
        if draft.head is not None:
            draft.country = draft.sector = None
        known = people.enter(draft)
        take(draft, known)
    else:
        placed = scene.before(draft) in scene.names.prepositions or _is_town(draft, scene)
        draft.kind = "place" if placed and len(tokens) <= 3 else "organisation"
        _become_listed(draft, scene, placed)


def _is_town(draft: Draft, scene: Scene) -> bool:
    """Whether the words ahead of a name say that it is a town's: "the village of X"."""
    words, at = scene.words, draft.first - 1
    return at > 0 and scene.names.modifiers == "before" and words[at] in scene.names.of and words[at - 1] in scene.names.towns


def _become_listed(draft: Draft, scene: Scene, placed: bool) -> None:
    """Makes ``draft`` the lesser place or body that goes by its name, if one does; ``placed`` behind a preposition."""
    entry = scene.listed(scene.text[draft.start : draft.end])
    if entry is None or (entry.doubtful and not (placed and entry.is_place)):
        return
    draft.kind = "place" if entry.is_place else "organisation"
    draft.name, draft.country, draft.sector = entry.name, entry.country, entry.sector
    draft.entity = f"{'place' if entry.is_place else 'body'}:{slug(entry.name)}"


def read_brackets(drafts: Sequence[Draft], scene: Scene) -> dict[str, Draft]:
    """Abbreviations that the page introduces: "Alliance for Fair Pay (AFP)"; what they stand for here."""
    found: dict[str, Draft] = {}
    for left, right in pairwise(drafts):
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
