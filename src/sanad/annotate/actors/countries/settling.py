"""Of which country somebody is, and who holds an office, where that is left to the words around."""

from __future__ import annotations

from typing import Final

from sanad.annotate.actors.countries.courts import add_court, court_meant
from sanad.annotate.actors.countries.setting import OFFICIAL, STATE, Setting
from sanad.annotate.actors.drafts import Draft, Scene, give_organ, mean, slug
from sanad.annotate.actors.persons.naming import take
from sanad.annotate.actors.persons.people import People
from sanad.annotate.actors.words import TRAVELLING
from sanad.world.records import Person
from sanad.world.who import World

_LEADER: Final = "leader"
# Offices that several hold at a time: the world's one holder is not the one meant.
_MANY_AT_A_TIME: Final = frozenset({"spokesperson", "ambassador", "legislator", "royal", "governor", "mayor", "commander"})
# Sectors whose bodies are somebody's although the page does not say so.
_STATE_BODIES: Final = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "OPP", "PTY"})


def settle_country(draft: Draft, setting: Setting, scene: Scene) -> None:
    """The country of a group, organ or office that names none, where the words around it do."""
    draft.bound = draft.country is not None
    known = draft.body is not None or draft.entity.startswith(("body:", "outlet:"))
    if known and draft.body is None and draft.head is not None and draft.head.what == "unit" and draft.sector in _STATE_BODIES:
        known = draft.head.part != "any" or _has_own_land(draft, scene)
    if not known and (court := court_meant(draft, setting.courts, scene)) is not None:
        mean(draft, court)
        draft.organ, draft.office, draft.kind = None, None, "group"
    if draft.country is None and draft.kind == "group" and draft.sector not in OFFICIAL and not draft.organ and not known:
        draft.country = setting.same_people(draft)
    placed = _is_of_region(draft, scene) or _is_only_there(draft, scene)
    if draft.country is None and not known and (draft.sector in STATE or draft.organ) and not placed:
        draft.country = setting.country(draft)
        if draft.country and draft.organ and draft.kind != "office":
            give_organ(draft, draft.organ, draft.country, scene)
        setting.remember(draft)
        add_court(draft, setting.courts)


def _has_own_land(draft: Draft, scene: Scene) -> bool:
    """Whether the name of a body says more of where it belongs than that it is somewhere: a part of the world, several states."""
    return not scene.names.regions.isdisjoint(scene.words[draft.first : draft.last])


def _is_of_region(draft: Draft, scene: Scene) -> bool:
    """Whether somebody is said to be of a part of the world rather than of a state: "a Western diplomat", "diplomat Eropa"."""
    if not scene.names.regions or (draft.head is not None and draft.head.what in ("organ", "body")):
        return False  # "the Foreign Office" is no office of foreigners
    last = draft.last + (scene.names.modifiers == "behind")
    return not scene.names.regions.isdisjoint(scene.words[max(draft.first - 1, 0) : last])


def _is_only_there(draft: Draft, scene: Scene) -> bool:
    """Whether the words behind people who travel say where they are, which is not whose they are: "negotiators in Geneva"."""
    away = draft.head is not None and draft.head.id in TRAVELLING and draft.after < len(scene.words)
    return away and scene.words[draft.after] in scene.names.within - scene.names.away


def _holder(of: str, office: str, past: str, world: World) -> Person | None:
    """Who alone held an office in ``past``, which may be a year."""
    person = world.holder(of, office, past)
    return person if office == _LEADER or len(world.holders(of, office, past)) == 1 else None


def settle_office(draft: Draft, people: People, scene: Scene) -> None:
    """Whom an office without a name means: somebody on the page, its holder at the time of the page or of the past of which the
    sentence tells, for a spokesman the body he speaks for."""
    if draft.served is not None:  # "its spokesman" of a body that was named before
        draft.entity, draft.name, draft.sector = draft.served.entity, draft.served.name, draft.served.sector or draft.sector
        draft.country, draft.meant = draft.served.country, draft.served
        return
    past = scene.dated.get(scene.sentence(draft.first))
    known = people.holding(draft, draft.first) if draft.office and past is None else None
    if known is not None:
        take(draft, known)
        draft.kind = "office"
        return
    world, country, office = scene.world, draft.country, draft.office
    if office and country and scene.day:
        of = draft.body or country
        person = _holder(of, office, past, world) if past else world.holder(of, office, scene.day)
        if person is not None and office not in _MANY_AT_A_TIME:
            standing = world.standing(person.id, past) if past else scene.standing(person.id)
            draft.entity, draft.name, draft.country = f"person:{person.id}", person.name, standing.country or country
            draft.sector = standing.sector or draft.sector
            return
    if office == "spokesperson":
        body = world.body(draft.body) if draft.body else scene.organ(country, draft.organ or "government") if country else None
        if body is not None:
            draft.entity = f"country:{country}" if body.kind == "government" and body.country else f"body:{body.id}"
            draft.name, draft.sector = body.name, body.sector
            return
    draft.entity = f"office:{country or ''}:{slug(draft.title or draft.name)}"
