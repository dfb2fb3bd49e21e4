"""Whose something is that is said to be *its*: "its troops", "the kingdom's leaders", "juru bicaranya", "its big neighbour"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.actors.anaphora.states_meant import STATE_NOUN, state_of
from sanad.annotate.actors.anaphora.subjects import listed_with, meant_by
from sanad.annotate.actors.countries.setting import STATE
from sanad.annotate.actors.drafts import EMBASSY, Draft, Scene, give_entity, give_organ, mean, unowned
from sanad.annotate.actors.persons.people import People
from sanad.annotate.actors.words import OTHERS
from sanad.model import OF_NO_STATE, SIDES

# Kinds that may be somebody's: his spokesman, their troops.
OWNED: Final = frozenset({"group", "organisation", "office"})
MANY: Final = "many"  # the part of a word in the plural
# Kinds that say which other state is near: a state itself, else somebody of it, else a place in it.
_SAY_WHOSE: Final = (frozenset({STATE_NOUN}), SIDES | {"group"}, frozenset({"place"}))
_DESCRIBED: Final = 3  # words that say what sort of neighbour it is
_SPOKESPERSON: Final = "spokesperson"
_INTERNATIONAL: Final = "IGO"
_TWO: Final = 2  # words of "the bloc's leaders"
_THINGS: Final = frozenset({"country", "organisation", "outlet"})
_KINDS: Final = {"office": "person"}  # what a word that points to it is
_OWNERS: Final = SIDES | {"group"}


def give_owner(draft: Draft, drafts: Sequence[Draft], done: list[Draft], scene: Scene) -> None:
    """The country of "its troops" or "pasukannya" is that of whom the word for *its* means; not so that of its neighbours."""
    if draft.head is not None and draft.head.id in OTHERS:
        if draft.head.part != MANY:
            _give_other(draft, drafts, done, scene, own=draft.head.part == "own")
        return
    last = done[-1]
    told = _told_of(draft, last, scene) or _league_ahead(draft, done, scene)
    if told is not None:
        owner: Draft | None = told
    elif last.last == draft.first and last.head is not None and last.head.what == "pronoun" and (
        scene.words[last.first] in scene.names.owners
    ):
        done.pop()
        owner = last
    elif last.kind == STATE_NOUN and (last.head is None or last.head.part == STATE_NOUN) and _is_possessed(last, draft, scene):
        owner = last  # "the kingdom's leaders"
    elif draft.head is not None and draft.head.part == "own":
        owner = listed_with(draft.first, done, scene) or meant_by(draft.first, done, scene, _owns, far=draft.sector in STATE)
    else:
        return
    if owner is not None and owner.country:
        draft.country = owner.country
        if draft.organ and owner.country != _INTERNATIONAL:
            give_organ(draft, draft.organ, owner.country, scene)


def _told_of(draft: Draft, last: Draft, scene: Scene) -> Draft | None:
    """Of whom the clause is told that opens with whose ``draft`` is: "B, whose envoy A expelled"; ``last`` was named before it."""
    for at in range(draft.first - 1, max(draft.first - 2 - _DESCRIBED, last.after - 1), -1):
        word = scene.words[at]
        if word in scene.names.whose:
            beside = at - (scene.words[at - 1] == ",")
            return last if last.after == beside and last.kind != "place" else None
        if not word.isalpha() or word in scene.clauses.prepositions or word in scene.clauses.coordinators:
            return None
    return None


def _league_ahead(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The league of states whose people ``draft`` means by its first words: "the bloc's defence chiefs"."""
    word = scene.words[draft.first]
    if draft.last - draft.first < _TWO or not word.endswith(scene.names.possessive) or draft.kind != "group":
        return None
    if unowned(word, scene) not in scene.names.bloc_nouns:
        return None
    return next((one for one in reversed(done) if one.country == _INTERNATIONAL and one.kind in OWNED), None)


def _is_possessed(owner: Draft, draft: Draft, scene: Scene) -> bool:
    """Whether ``owner`` is said to have what stands right behind."""
    return owner.last == draft.first and scene.words[owner.last - 1].endswith(scene.names.possessive)


def _give_other(draft: Draft, drafts: Sequence[Draft], done: list[Draft], scene: Scene, *, own: bool) -> None:
    """What "its neighbour" or "negara tetangganya itu" means where nobody's name follows: the one other state that this sentence or
    the one before names; ``own`` where *its* is an ending of the word. "The northern neighbour" is one of those of ``drafts`` that
    its own sentence does not name."""
    behind = draft.last
    owning = _owning_word(draft, scene)
    pointing = owning is None and not own
    if pointing and not _is_known(draft, scene):
        return
    behind += behind < len(scene.words) and (scene.words[behind] == "," or scene.words[behind] in scene.names.pointing)
    if behind < len(scene.words) and scene.text[scene.starts[behind]].isupper():
        named = next((one for one in drafts if one.first == behind and one.kind == STATE_NOUN and one.country), None)
        if named is not None and not pointing:
            point_to(draft, named)  # "its neighbour, A"
        return
    first = draft.first if owning is None else owning
    pronoun = done[-1] if done[-1].first == owning else None  # the word for *its* itself
    owner = pronoun or meant_by(first, done, scene, _owns)
    if owner is None or owner.country is None or (not pointing and scene.words[first - 1] in scene.names.joins):
        return
    here = scene.sentence(draft.first)
    near = [one for one in done if here - one.at <= 1 and one.country not in OF_NO_STATE and one.country != owner.country]
    others: dict[str, Draft] = {}
    for kinds in _SAY_WHOSE:
        others = {one.country: one if one.kind == STATE_NOUN else state for one in near if one.country and one.kind in kinds
                  and (state := state_of(one, scene)) is not None}
        if others:
            break
    if pointing and len(others) > 1:
        told = {one.country for one in drafts if one.first > draft.last and scene.sentence(one.first) == here}
        others = {country: one for country, one in others.items() if country not in told}
    if len(others) != 1:
        return
    if owning is not None:
        draft.first, draft.start = owning, scene.starts[owning]
        if pronoun is not None:
            done.pop()
    point_to(draft, next(iter(others.values())))


def give_state(done: Sequence[Draft], state: Draft, scene: Scene) -> None:
    """The country of a group or body that names none, where ``state``, a noun for a state that is settled only now, says whose it
    is or where: "a court in the Andean nation", "pasukan negara itu"."""
    one = done[-1] if done else None
    if one is None or one.kind not in OWNED or one.bound or one.organ == EMBASSY or not state.country or one.meant is not None:
        return
    behind = scene.names.modifiers == "behind" and one.last == state.first
    if not behind and (one.after != state.first - 1 or scene.words[one.after] not in scene.names.of | scene.names.within):
        return
    one.country, one.bound = state.country, True
    if one.organ and state.country != _INTERNATIONAL:
        give_organ(one, one.organ, state.country, scene)
    elif one.kind == "group":
        give_entity(one)


def _is_known(draft: Draft, scene: Scene) -> bool:
    """Whether the words around a neighbour say that it was named: "the northern neighbour", "negara tetangga itu", not "a
    neighbour" nor "the neighbour of A"."""
    words, names = scene.words, scene.names
    if names.modifiers == "behind":
        return draft.after < len(words) and words[draft.after] in names.pointing
    if draft.after < len(words) and words[draft.after] in names.of:
        return False
    for at in range(draft.first - 1, max(draft.first - 2 - _DESCRIBED, -1), -1):
        if words[at] in names.pointing:
            return True
        if not words[at].isalpha() or words[at] in scene.clauses.prepositions or words[at] in scene.clauses.coordinators:
            return False
    return False


def _owning_word(draft: Draft, scene: Scene) -> int | None:
    """The token of the word for *its* ahead of ``draft``, from which only words part it that say what sort it is: "its small
    southern neighbour"."""
    clauses = scene.clauses
    for at in range(draft.first - 1, max(draft.first - 2 - _DESCRIBED, -1), -1):
        word = scene.words[at]
        if word in scene.names.owners:
            return at
        named = scene.text[scene.starts[at]].isupper() and word not in scene.names.regions
        if named or not word.isalpha() or word in clauses.prepositions or word in clauses.coordinators:
            return None
    return None


def give_holder(draft: Draft, done: list[Draft], people: People, scene: Scene) -> None:
    """Somebody who has an office that is said to be *its*, "juru bicaranya", is of the country of whom that word means, and a
    spokesman of no name speaks as that body."""
    last = done[-1]
    if last.last == draft.owned and last.head is not None and last.head.what == "pronoun":
        owner: Draft | None = last
        if draft.kind == "office" or last.head.part in ("thing", "many"):
            done.pop()
    else:
        owner = meant_by(draft.owned or draft.first, done, scene, lambda one: _may_appoint(one, scene))
    if owner is None:
        return
    known = people.by_entity.get(draft.entity)
    if known is not None:
        known.country = known.country or owner.country
    if draft.kind in ("office", "group") or draft.country is None:
        draft.country = owner.country or draft.country
    if draft.kind == "office" and draft.office == _SPOKESPERSON and draft.organ is None and owner.kind in ("organisation", "group"):
        draft.served = owner


def give_namesake(draft: Draft, done: Sequence[Draft], scene: Scene) -> None:
    """The country of "the junta, which calls itself the Council of X" is that of the junta."""
    at = draft.first - 1
    if at > 0 and scene.words[at] in scene.names.articles:
        at -= 1
    if at < 0 or scene.words[at] not in scene.names.selves:
        return
    owner = meant_by(at, done, scene, lambda one: is_thing(one, scene))
    if owner is not None and owner.country:
        draft.country = owner.country


def _owns(one: Draft) -> bool:
    """Whether something may be said to be that of ``one``, and be of his country then."""
    return one.country is not None and one.kind in _OWNERS


def _may_appoint(one: Draft, scene: Scene) -> bool:
    """Whether ``one`` may have an office-holder: a state, somebody in office, a body, or a group that acts as one."""
    return one.entity != "" and (one.kind in SIDES or is_thing(one, scene))


def is_thing(one: Draft, scene: Scene) -> bool:
    """Whether "it" may stand for ``one``: a state, a body, or a group that acts as one, such as a junta."""
    if one.kind == "group":
        body = one.organ is not None or one.entity.startswith("body:")  # "the leaders of ASEAN"
        return one.entity != "" and (body or scene.words[one.last - 1] in scene.names.body_nouns)
    return one.entity != "" and one.kind in _THINGS


def point_to(draft: Draft, meant: Draft | None) -> None:
    """Makes ``draft`` another mention of what ``meant`` is one of."""
    if meant is None:
        return
    draft.meant = meant
    mean(draft, meant)
    draft.kind = _KINDS.get(meant.kind, meant.kind)
    if draft.kind == "group" and draft.entity.startswith("country:") and draft.head is not None and draft.head.part == "thing":
        draft.kind = "country"  # a regime taken up as "it"
    draft.role, draft.sex = meant.role, meant.sex
