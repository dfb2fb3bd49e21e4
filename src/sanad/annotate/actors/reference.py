"""Who is meant by each mention of one page: the order in which that is settled."""

from __future__ import annotations

from collections.abc import Sequence

from sanad.annotate.actors.anaphora.bodies import seat_missions, settle_bodies, without_epithets
from sanad.annotate.actors.anaphora.places_meant import with_towns
from sanad.annotate.actors.anaphora.pointers import repoint, with_pointers
from sanad.annotate.actors.anaphora.possession import give_possessed
from sanad.annotate.actors.anaphora.states_meant import with_halves
from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.countries.customs import free_usual, give_usual
from sanad.annotate.actors.countries.headline import Headline
from sanad.annotate.actors.countries.setting import OF_A_STATE, Setting
from sanad.annotate.actors.countries.settling import settle_country
from sanad.annotate.actors.countries.ships import name_ships
from sanad.annotate.actors.countries.spots import place_names
from sanad.annotate.actors.drafts import Draft, Scene, mean
from sanad.annotate.actors.persons.naming import name_in_full, read_brackets, settle_name
from sanad.annotate.actors.persons.people import People
from sanad.annotate.actors.words import OTHERS


def resolve(drafts: list[Draft], chunks: Sequence[Chunk], scene: Scene, headline: Headline) -> list[Draft]:
    """The drafts with entity, name, kind, country and sector settled, and those of pronouns among them, in order."""
    people = People(scene)
    aliases = read_brackets(drafts, scene)
    for draft in drafts if aliases else ():
        owner = aliases.get(draft.owner)
        if owner is not None:
            draft.country, draft.sector = draft.country or owner.country, owner.sector or draft.sector
            draft.organ = draft.organ or owner.organ
    free_usual(drafts, scene, headline.countries, headline.spot)
    name_ships(drafts, scene)
    name_in_full(drafts, people, scene)
    setting = Setting(drafts, scene, headline)
    owned: set[str] = set()  # who hold an office that is said to be *its*: their country is settled with what that means
    for draft in drafts:
        alias = aliases.get(scene.text[draft.start:draft.end]) if aliases else None
        if alias is not None and alias is not draft and draft.kind != "person":
            mean(draft, alias)
            draft.kind = alias.kind
        elif draft.kind == "person" or (not draft.kind and draft.tokens):
            settle_name(draft, people, scene)
            known = people.by_entity.get(draft.entity)
            if draft.owned is not None:
                owned.add(draft.entity)
            of_somewhere = draft.country is None and draft.role and draft.sector in OF_A_STATE
            if known is not None and of_somewhere and draft.entity not in owned:
                known.country = draft.country = setting.country(draft) or draft.usual
            setting.remember(draft)
        elif draft.kind in ("group", "organisation", "office") and not (draft.head and draft.head.id in OTHERS):
            settle_country(draft, setting, scene)
            give_usual(draft, scene)
    merged = with_pointers(with_halves(drafts, scene), chunks, people, scene)
    merged = without_epithets(with_towns(merged, scene), scene)
    settle_bodies(merged, scene)
    repoint(merged)
    seat_missions(merged, scene)
    for draft in merged:
        known = people.by_entity.get(draft.entity)
        if known is not None:  # what the page says of somebody later on holds for the earlier mentions too
            draft.country, draft.sector = draft.country or known.country, draft.sector or known.sector
            draft.role = draft.role or known.role
            if draft.country is None and draft.member is not None and draft.member.country:
                known.country = draft.country = draft.member.country
                known.sector = draft.sector = draft.sector or draft.member.sector
            if draft.country is None and draft.owned is not None and draft.sector in OF_A_STATE:
                known.country = draft.country = setting.country(draft)
            if draft.country is None and (draft.role or not scene.given.keys().isdisjoint(known.tokens)):
                draft.country = setting.about
    _share_country(merged)
    give_possessed(merged, scene)
    place_names(merged, scene)
    return merged


def _share_country(drafts: Sequence[Draft]) -> None:
    """Gives a body or ship that is named alone the country that the page gives it elsewhere."""
    known = {one.entity: (one.country, one.sector) for one in drafts if one.kind == "organisation" and one.country and one.entity}
    for draft in drafts:
        if draft.kind == "organisation" and draft.country is None and draft.entity in known:
            country, sector = known[draft.entity]
            draft.country, draft.sector = country, draft.sector or sector

