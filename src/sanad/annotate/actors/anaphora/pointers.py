"""Words that point back: pronouns, epithets, offices with a pointing word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import Final

from sanad.annotate.actors.anaphora.bodies import speaks_for_body
from sanad.annotate.actors.anaphora.owners import (
    MANY,
    OWNED,
    give_holder,
    give_namesake,
    give_owner,
    give_state,
    is_thing,
    point_to,
)
from sanad.annotate.actors.anaphora.pairs import named_behind, stand_for, two_sides
from sanad.annotate.actors.anaphora.pointing import describes_state, points_back
from sanad.annotate.actors.anaphora.states_meant import STATE_NOUN, state_meant
from sanad.annotate.actors.anaphora.subjects import (
    BEHIND,
    SUBJECT,
    doer_of,
    is_quoted,
    is_told,
    listed_with,
    meant_by,
    opens_clause,
    standing,
    subject_before,
)
from sanad.annotate.actors.anaphora.tellers import state_where_told, tellers_side, tellers_state
from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.countries.settling import settle_office
from sanad.annotate.actors.drafts import Draft, Scene, give_entity
from sanad.annotate.actors.persons.people import People
from sanad.annotate.actors.phrases.parts import SAME_OFFICE
from sanad.annotate.actors.words import OWN_STATE, POINTERS
from sanad.model import UNNAMED
from sanad.text.tokens import fold

# How many sentences back a pronoun may point.
_REACH: Final = 6
_LATEST: Final = 6  # mentions of a kind among which a noun points to one
_SPECIFIC: Final = ("named", "bloc")
_INTERNATIONAL: Final = "IGO"
_DESCRIBED: Final = 6  # words that say what somebody is to another, ahead of the name
_NEAR: Final = 2  # words between "of" and a state, or between two states that "and" joins
_GOVERNMENT: Final = "government"
_PRESS: Final = "JRN"


def with_pointers(drafts: Sequence[Draft], chunks: Sequence[Chunk], people: People, scene: Scene) -> list[Draft]:
    """``drafts`` with pronouns and epithets that are resolved, in order; offices are settled on the way."""
    owners, words = scene.names.owners, scene.words
    loose = scene.names.loose_nouns
    owned = {draft.first: draft for draft in drafts}
    owned.update((draft.owned, draft) for draft in drafts if draft.owned is not None)
    spoken_for = {draft.first for draft in drafts}
    pointers = [chunk for chunk in chunks if (chunk.what in POINTERS or _may_point(chunk, spoken_for))
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
            if done and one.owned is not None and not one.bound:
                give_holder(one, done, people, scene)
            elif done and not one.bound and one.kind in OWNED:
                give_owner(one, drafts, done, scene)
                if one.kind == "country":
                    give_state(done, one, scene)
            if one.kind == "office" and one.bare:
                if one.office == SAME_OFFICE:
                    one.office = _office_before(done, people)
                settle_office(one, people, scene)
                behind = scene.names.modifiers == "behind" and points_back(one, scene) and not speaks_for_body(one, scene)
                if behind and not one.entity.startswith("person:"):
                    point_to(one, _antecedent(one, "", done, scene, unsure))
            one.at = at
            opens = one.kind == "organisation" and one.last - one.first == 1 and one.first in firsts  # "Lembaga itu", too
            if (one.kind == "group" or opens) and not one.bound and words[one.last - 1] in loose:
                point_to(one, _body_before(one, done, scene))
            if one.kind == "organisation" and not one.bound and done:
                give_namesake(one, done, scene)
            if one.listed:
                stand_for(one, one.listed)
            if not one.entity:
                give_entity(one)
            done.append(one)
        else:
            if one.what == "pair":
                found = two_sides(one, named_behind(one, drafts, scene), done, scene)
            else:
                found = _pointer(one, glosses.get(one.last + 1), owned.get(one.last), drafts, done, scene, unsure)
            if found is not None:
                while done and done[-1].first >= found.first and found.head is not None and found.head.part == STATE_NOUN:
                    done.pop()  # a part of the world within the description of a state
                found.at = at
                if found.kind == "country" or found.country == _INTERNATIONAL:
                    give_state(done, found, scene)
                done.append(found)
    return done


def _may_point(chunk: Chunk, spoken_for: set[int]) -> bool:
    """Whether a noun for people, which by itself is nobody, may call somebody who was named: "mendesak kelompok itu"."""
    return chunk.what == "group" and chunk.first not in spoken_for and chunk.read_as("epithet") is not None


def _body_before(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The body that "the group" or "kelompok itu" means: the last one named in this sentence or the one before, unless people were
    called by the same word since."""
    alone = draft.last, draft.end
    if draft.last - draft.first > 1 or not points_back(draft, scene):
        return None
    word = scene.words[draft.last - 1] if scene.names.modifiers == "before" else scene.words[draft.first]
    agent = doer_of(draft.first, done, scene) if done else None
    for one in reversed(done):
        if agent is not None and one.entity == agent.entity:
            continue
        if draft.at - one.at > 1 or (one.kind == "group" and word in scene.words[one.first : one.last]):
            break
        if one.kind == "organisation" and one.entity:
            return one
    draft.last, draft.end = alone  # nobody: it is called what it was
    return None


def _office_before(done: Sequence[Draft], people: People) -> str | None:
    """The office of the last person with one: what a counterpart elsewhere holds as well."""
    for one in reversed(done):
        known = people.by_entity.get(one.entity)
        if known is not None and known.offices:
            return known.offices[0][0]
    return None


def _pointer(
    chunk: Chunk, gloss: Draft | None, belonging: Draft | None, drafts: Sequence[Draft], done: Sequence[Draft], scene: Scene,
    unsure: frozenset[str],
) -> Draft | None:
    """Whom ``chunk`` means; ``gloss`` is named in brackets behind it, ``belonging`` stands right behind a word for whose it is."""
    word = chunk.read_as("pronoun", "epithet")
    if word is None:
        return None
    draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "person")
    draft.head = word
    if word.what == "pronoun":
        if word.part == "thing":
            meant = gloss or tellers_side(chunk.first, done, scene)
            meant = meant or _whose_report(chunk.first, _thing(chunk, belonging, done, scene), done, scene)
        else:
            meant = gloss or _antecedent(draft, word.part, done, scene, unsure)
            meant = _whose_report(chunk.first, meant, done, scene) if word.part == MANY else meant
        if meant is None and word.part == "thing":
            return None
        if meant is None:
            draft.entity, draft.name = f"{UNNAMED}:{draft.start}", UNNAMED
            draft.kind = "group" if word.part == "many" else "person"
            return draft
    elif word.part == OWN_STATE:
        meant = state_where_told(draft, done, scene)
        if meant is None:
            return None
    else:
        if not (describes_state(draft, scene) if word.part == STATE_NOUN else points_back(draft, scene)):
            return None
        if word.part in _SPECIFIC:
            meant = _body_called(chunk, word.part, done, scene)
            if meant is None:
                return None
            point_to(draft, meant)
            return draft
        if word.part == STATE_NOUN:
            meant = state_meant(draft, drafts, done, scene)
        else:
            agent = doer_of(draft.first, done, scene) if done else None  # "the agency urged the group"
            same = islice((one for one in reversed(done) if one.kind == word.part and one.entity and (
                agent is None or one.entity != agent.entity)), _LATEST)
            meant = next((one for one in same if one.head is None or one.head.part != "capital"), None)
        if meant is None:
            return None
    states = _states_of(meant, done, scene) if word.part == MANY else ()
    if states:
        draft.kind = "group"
        stand_for(draft, states)
        return draft
    point_to(draft, meant)
    if word.part in ("m", "f"):
        draft.sex = word.part
    return draft


def _states_of(meant: Draft, done: Sequence[Draft], scene: Scene) -> Sequence[Draft]:
    """The two states of which a plural says that they have such people: "the presidents of A and B"."""
    words, at = scene.words, meant.after
    if meant.kind != "group" or at >= len(words) or words[at] not in scene.names.of:
        return ()
    behind = [one for one in done if one.first > at and one.at == meant.at][:2]
    if len(behind) < 2 or any(one.kind != "country" or not one.country for one in behind):
        return ()
    first, second = behind
    near = first.first - at <= _NEAR and second.first - first.after <= _NEAR
    return behind if near and words[first.after] in scene.clauses.coordinators else ()


def _body_called(chunk: Chunk, part: str, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The body named last whose name holds the noun of ``chunk``; "the bloc" is also any league of states."""
    nouns = set(scene.words[chunk.first : chunk.last])
    for one in reversed(done):
        if one.kind != "organisation" and not (one.kind == "group" and one.entity.startswith("body:")):
            continue
        if not nouns.isdisjoint(scene.words[one.first : one.last]) or not nouns.isdisjoint(fold(one.name).split()):
            return one
        if part == "bloc" and one.country == _INTERNATIONAL:
            return one
    return None


def repoint(drafts: Sequence[Draft]) -> None:
    """Makes words that point mean what became of what they point to."""
    for draft in drafts:
        meant = draft.meant
        if meant is not None and meant.entity and (meant.entity, meant.country) != (draft.entity, draft.country):
            point_to(draft, meant)


def _antecedent(draft: Draft, part: str, done: Sequence[Draft], scene: Scene, unsure: frozenset[str]) -> Draft | None:
    """For one person: the first named in this sentence before, else the first of the nearest sentence before that names one.

    Those who may be no persons count only where there is nobody else, and of those whom somebody names in what he is quoted as
    saying none is meant outside of it. The object of a verb is not its subject.
    """
    here = scene.sentence(draft.first)
    quoted = is_quoted(draft.first, scene)
    object_ = part != "many" and scene.words[draft.first] in scene.names.objects
    agent = subject_before(draft.first, done, scene) if object_ else None
    opens = opens_clause(draft.first, draft.last, scene)
    best: Draft | None = None
    spare: Draft | None = None
    for index in range(len(done) - 1, -1, -1):
        one = done[index]
        if (best is not None and one.at != best.at) or here - one.at > _REACH:
            break
        if not _may_mean(one, part):
            continue
        if opens and one.at == here and standing(done, index, scene) == BEHIND:
            spare = spare or one  # "in a letter to A, he said"
            continue
        if agent is not None and one.entity == agent.entity:
            spare = spare or one
            continue
        if best is not None and _is_told_as_his(best, one, scene):
            continue  # "his counterpart, N, dismissed it. He said": N
        if spare is not None and part == "many" and one.at < min(spare.at, here - 1):
            break  # people further away than a body are not meant
        if one.entity in unsure or (part == "many" and one.kind == "organisation") or (
            part != "many" and not quoted and is_quoted(one.first, scene)
        ):
            spare = spare or one
            continue
        best = one
        if part == "many":
            speaks = opens and one.at < here and scene.starts[min(draft.last, len(scene.starts) - 1)] in scene.marks.cue_starts
            if speaks and (subject := _several_before(index, done, scene)) is not None:
                best = subject
            break
    return best or spare or (agent if agent is not None and _may_mean(agent, part) else None)


def _is_told_as_his(named: Draft, owner: Draft, scene: Scene) -> bool:
    """Whether the word ``owner`` opens what is said of somebody who is ``named`` behind it, between commas or as a title."""
    between = scene.words[owner.last : named.first]
    if scene.words[owner.first] not in scene.names.owners or len(between) > _DESCRIBED:
        return False
    return named.role is not None and (not between or between[-1] == "," or " ".join(between) == fold(named.role))


def _several_before(index: int, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """Several people who are the subject of the sentence of ``done[index]``, where that is none: "they said" is
    rather of those."""
    at = done[index].at
    while index > 0 and done[index - 1].at == at:
        index -= 1
    first = done[index]
    several = first.entity != "" and (first.kind == "group" or (first.kind == "organisation" and _is_plural(first, scene)))
    return first if several and standing(done, index, scene) == SUBJECT else None


def _is_plural(one: Draft, scene: Scene) -> bool:
    """Whether a body is named by its people: "Para pemimpin Uni Eropa"."""
    return scene.words[one.first] in scene.names.quantities or scene.words[one.first] in scene.names.several


def _may_mean(one: Draft, part: str) -> bool:
    """Whether a pronoun for several or for a person of one sex may stand for ``one``."""
    if part == "many":
        return one.kind == "group" or (one.kind == "organisation" and one.entity != "")
    one_of_them = one.entity.startswith("person:") or (one.kind == "office" and one.country is not None)
    return one.kind in ("person", "office") and one_of_them and not (part and one.sex and one.sex != part)


def _thing(chunk: Chunk, belonging: Draft | None, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """What "it" or "its" means: the subject before it; as the object of a verb, what was named last."""
    def fits(one: Draft) -> bool:
        return is_thing(one, scene)

    if scene.words[chunk.first] in scene.names.owners:
        owns = _is_state if belonging is not None and belonging.organ else fits
        owner = listed_with(chunk.first, done, scene) or meant_by(chunk.first, done, scene, owns)
        near = owner is not None and owner.at == scene.sentence(chunk.first)
        return owner if near else tellers_state(chunk.first, done, scene) or owner
    here = scene.sentence(chunk.first)
    if not done or done[-1].at < here or opens_clause(chunk.first, chunk.last, scene) or is_told(done[-1], chunk.first, scene):
        return meant_by(chunk.first, done, scene, fits)
    agent = doer_of(chunk.first, done, scene)
    dealt_with = _dealt_with(chunk.first, done, scene)
    if dealt_with is not None and fits(dealt_with):
        return dealt_with
    spare: Draft | None = None
    for one in reversed(done):
        if here - one.at > _REACH:
            break
        if (agent is None or one.entity != agent.entity) and fits(one):
            return one
        if spare is None and fits(one):
            spare = one
    return spare


def _dealt_with(first: int, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """Whom the main verb is done to where ``first`` is the object of a form behind a comma, and whoever was named last only stands
    behind a preposition: "A took B to the court, accusing it"."""
    here = done[-1].at
    if first < 2 or scene.words[first - 2] != "," or len(done) < 2 or standing(done, len(done) - 1, scene) != BEHIND:
        return None
    for index in range(len(done) - 2, 0, -1):
        if done[index].at != here:
            return None
        if standing(done, index, scene) != BEHIND:
            subject = done[index - 1]
            apart = "," in scene.words[subject.after : done[index].first] or subject.at != here
            apart = apart or scene.words[done[index].after] not in scene.clauses.prepositions
            return None if apart or standing(done, index - 1, scene) != SUBJECT else done[index]
    return None


def _whose_report(first: int, meant: Draft | None, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """``meant`` by the word at token ``first``; but at the head of what an outlet tells the subject of the sentence rather than the
    outlet: "A denied a report by X that it had"."""
    told = scene.words[first - 1] in scene.clauses.that if first else False
    if meant is None or meant.sector != _PRESS or not told:
        return meant
    begin, end = scene.starts[scene.firsts[meant.at - 1]], scene.starts[meant.first]
    denied = next((at for at in sorted(scene.marks.denials) if begin < at <= end), 0)
    for at in range(len(done) - 1, -1, -1):
        one = done[at]
        if one.at == meant.at and one.end < denied and standing(done, at, scene) == SUBJECT:
            body = one.kind in ("country", "organisation") or (one.kind == "group" and one.country is not None)
            return one if body and one.sector != _PRESS and one.entity else meant
    return meant


def _is_state(one: Draft) -> bool:
    """Whether ``one`` has what only states have: ministries, embassies, an army."""
    return one.entity != "" and one.country is not None and (one.kind == "country" or one.organ == _GOVERNMENT)


