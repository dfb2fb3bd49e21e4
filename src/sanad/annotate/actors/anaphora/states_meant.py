"""Which state a description means: "the country", "the landlocked kingdom", "negara kecil di Afrika Barat itu"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import Final

from sanad.annotate.actors.anaphora.subjects import SUBJECT, doer_of, standing, subject_before
from sanad.annotate.actors.countries.denying import denies, has_denial
from sanad.annotate.actors.drafts import EMBASSY, Draft, Scene
from sanad.model import OF_NO_STATE

STATE_NOUN: Final = "country"  # what such a noun is for in the language pack
_GOVERNMENT: Final = "government"
_LATEST: Final = 6  # mentions of states among which a noun points to one
_TOLD: Final = 40  # ... among which one that says what sort of state it is does


def state_meant(draft: Draft, drafts: Sequence[Draft], done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state that ``draft`` means: the last one named before, a capital only where no other is, and none that is the subject of
    its clause where it is the object: "A cut ties with the country". ``drafts`` are all of the page, ``done`` those before."""
    agents = _subjects(draft, done, scene) if done else frozenset()
    subject = _subject_before(draft, done, scene)
    if (called := _called_by(draft, scene)) is not None:
        if subject is not None and subject.country in called:
            return subject
        doer = subject_before(draft.first, done, scene) if done else None
        states = agents | {doer.country} if doer is not None and doer.kind == STATE_NOUN else agents
        meant = _state_among(called - states, done, scene) or _state_among(called - agents, done, scene)
        meant = meant or _named_later(called, draft, drafts, scene)
        if meant is not None:
            return meant
    if subject is not None:
        return _answerer(draft, subject, done, scene) or subject
    same = list(
        islice((one for one in reversed(done) if one.kind == STATE_NOUN and one.entity and one.country not in agents), _LATEST)
    )
    meant = _embassy_state(draft, done, scene)
    meant = meant or next((one for one in same if one.head is None or one.head.part != "capital"), None)
    if meant is None:
        meant = _state_before(draft, done, scene, agents)  # a capital is mostly only where something takes place
    return meant or (same[0] if same else _state_there(draft, done, agents, scene))


def _subject_before(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state that is the subject of the sentence before, where ``draft`` opens its own: "A sued B. The country also …"."""
    here = scene.sentence(draft.first)
    if draft.first != scene.firsts[here - 1]:
        return None
    index = len(done) - 1
    while index > 0 and done[index - 1].at == here - 1:
        index -= 1
    first = done[index] if done else None
    if first is None or first.at != here - 1 or first.kind != STATE_NOUN or not first.entity:
        return None
    return first if standing(done, index, scene) == SUBJECT else None


def _answerer(draft: Draft, subject: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The one other state that the sentence before names, where ``draft`` denies or refuses what its ``subject`` said of it or
    asked of it: "A accused B of fraud. The country denied it"."""
    here = scene.sentence(draft.first)
    if not denies(draft, scene) or has_denial(here - 1, scene):
        return None
    others = [one for one in done if one.at == here - 1 and one.country not in {None, subject.country, *OF_NO_STATE}]
    told = {one.country for one in others if one.kind != "place"}
    return state_of(others[0], scene) if len(told) == 1 else None


def _called_by(draft: Draft, scene: Scene) -> frozenset[str] | None:
    """The states that are called by what ``draft`` says of its own, as "the Gulf state" does; None where it says nothing."""
    said = f" {' '.join(scene.words[draft.first : draft.last])} "
    traits = {trait for words, trait in scene.names.traits.items() if f" {words} " in said}
    known = [scene.world.traits[trait] for trait in traits if trait in scene.world.traits]
    return frozenset.intersection(*known) if known else None


def _state_among(called: frozenset[str], done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state among those ``called`` so that was named last, or of which somebody was named last."""
    for one in islice(reversed(done), _TOLD):
        if one.country in called and one.entity:
            return one if one.kind == STATE_NOUN else state_of(one, scene)
    return None


def _named_later(called: frozenset[str], draft: Draft, drafts: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state among those ``called`` so that the sentence of ``draft`` names behind it."""
    here = scene.sentence(draft.first)
    later = (one for one in drafts if one.first > draft.last and one.country in called and one.kind == STATE_NOUN)
    return next((one for one in later if scene.sentence(one.first) == here), None)


def _subjects(draft: Draft, done: Sequence[Draft], scene: Scene) -> frozenset[str]:
    """The countries of those who act in the clause in which ``draft`` is an object, right behind a verb or behind a preposition
    that does not only say where."""
    before = scene.words[draft.first - 1] if draft.first else ""
    if before in scene.clauses.prepositions and before not in scene.names.within:
        agent = subject_before(draft.first, done, scene)
    else:
        agent = doer_of(draft.first, done, scene)
    if agent is None or agent.country is None:
        return frozenset()
    found, index = {agent.country}, next(at for at in range(len(done) - 1, -1, -1) if done[at] is agent)
    while index and _are_listed(done[index - 1], done[index], scene):
        index -= 1
        found.add(done[index].country or agent.country)
    return frozenset(found)


def _are_listed(left: Draft, right: Draft, scene: Scene) -> bool:
    """Whether nothing but commas, brackets and words like *and* stands between two parties."""
    if right.first < left.after:  # in brackets, by another name
        return True
    between = scene.words[left.after : right.first]
    return left.at == right.at and 0 < len(between) <= 3 and all(
        word in ",()" or word in scene.clauses.coordinators for word in between
    )


def _state_before(draft: Draft, done: Sequence[Draft], scene: Scene, agents: frozenset[str]) -> Draft | None:
    """The state of the last body or person that was named in this sentence or the one before, as a party of its own."""
    here = scene.sentence(draft.first)
    for one in reversed(done):
        if here - one.at > 1:
            break
        known = one.kind in ("organisation", "person", "office", "group") and one.country not in OF_NO_STATE
        known = known and one.country not in agents
        if known and (meant := state_of(one, scene)) is not None:
            return meant
    return None


def _state_there(draft: Draft, done: Sequence[Draft], agents: frozenset[str], scene: Scene) -> Draft | None:
    """The state in which a place lies that this sentence or the one before names, and none that acts: where an embassy of the
    latter is."""
    here = scene.sentence(draft.first)
    near = (one for one in reversed(done) if here - one.at <= 1 and one.kind == "place" and one.country not in agents)
    return next((state for one in near if (state := state_of(one, scene)) is not None), None)


def _embassy_state(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state whose embassy was named last in this sentence, if no state was since: "outside the embassy of X, the country's
    flag"."""
    here = scene.sentence(draft.first)
    for one in reversed(done):
        if one.at != here or one.kind == "country":
            break
        if one.organ == EMBASSY:
            return state_of(one, scene)
    return None


def with_halves(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """``drafts`` in order with "the North" and "the South" of a nation whose two states they are, once either of these is named."""
    halves, words, text = scene.names.halves, scene.words, scene.text
    if not halves or halves.keys().isdisjoint(words):
        return list(drafts)
    states = set(halves.values())
    named = next((one.first for one in drafts if one.country in states), len(words))
    taken = {at for one in drafts for at in range(one.first, one.last)}
    found: list[Draft] = []
    for at in range(max(named, 1), len(words)):
        word = words[at].removesuffix("'s")
        if word not in halves or at in taken or words[at - 1] not in scene.names.articles or not text[scene.starts[at]].isupper():
            continue
        behind = text[scene.starts[at + 1] : scene.starts[at + 1] + 1] if at + 1 < len(words) else ""
        body = scene.organ(halves[word], _GOVERNMENT)
        if behind.isupper() or body is None:
            continue  # "the South China Sea"
        draft = Draft(at - 1, at + 1, scene.starts[at - 1], scene.starts[at] + len(word), "country")
        draft.country, draft.entity, draft.name, draft.sector = halves[word], f"country:{halves[word]}", body.name, "GOV"
        draft.at = scene.sentence(at)
        found.append(draft)
    return sorted([*drafts, *found], key=attrgetter("first")) if found else list(drafts)


def state_of(one: Draft, scene: Scene) -> Draft | None:
    """The state of which somebody is, as a party of its own."""
    state = scene.organ(one.country, _GOVERNMENT) if one.country else None
    if state is None:
        return None
    meant = Draft(one.first, one.last, one.start, one.end, "country")
    meant.entity, meant.name, meant.country, meant.sector = f"country:{one.country}", state.name, one.country, state.sector
    return meant
