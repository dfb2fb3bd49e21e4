"""Where a telling has its event from: who vouches for it in the end, as far as one page says."""

from __future__ import annotations

from collections.abc import Iterable

from sanad.link.pages import Telling
from sanad.model import AUTHORITIES, UNNAMED, EventMention, Mention
from sanad.world.outlets import key_of
from sanad.world.who import World


def root_of(mention: EventMention, world: World | None) -> str | None:
    """Who vouches for the event, where its page names somebody else: the one who says so, or the head of the chain.

    Whoever speaks for a state, and the media that a state owns, count as its government.
    """
    speaker = mention.speaker
    if speaker is not None and speaker.name != UNNAMED and mention.chain[:1] != (speaker.name,):
        return _speaker(speaker, world)
    if not mention.chain:
        return None
    head = mention.chain[0]
    outlet = world.outlets.by_name(head) if world and world.outlets else None
    return _government(outlet.country, world) or head if outlet and outlet.state and outlet.country else head


def _speaker(speaker: Mention, world: World | None) -> str:
    if speaker.sector in AUTHORITIES or speaker.kind == "country":
        return _government(speaker.country, world) or speaker.name
    return speaker.name


def _government(country: str | None, world: World | None) -> str | None:
    found = world.government(country) if world and country else None
    return found.name if found else None


def find_origins(tellings: Iterable[Telling]) -> tuple[str, ...]:
    """The distinct origins of what these tellings tell, by name.

    Each page counts with whoever it names, or else with its outlet; pages that echo one another count once, with what the
    first of them has. An outlet that another page names, and that is here itself, counts with those whom it names.
    """
    first: dict[str, tuple[bool, str, str]] = {}
    for one in (held := list(tellings)):
        first[one.page.leader] = min(first.get(one.page.leader, one.page.order), one.page.order)
    named: dict[str, dict[str, str]] = {}
    outlets: dict[str, str] = {}
    for one in held:
        if one.page.order != first[one.page.leader]:
            continue
        outlet = one.page.leader_outlet or one.page.leader
        outlets.setdefault(key_of(outlet) or outlet, outlet)
        roots = named.setdefault(key_of(outlet) or outlet, {})
        if one.root is not None and key_of(one.root) != key_of(outlet):
            roots.setdefault(key_of(one.root) or one.root, one.root)
    found: dict[str, str] = {}
    for key, outlet in sorted(outlets.items()):
        found.update(_follow(key, outlet, named, frozenset()))
    return tuple(sorted(found.values()))


def _follow(key: str, name: str, named: dict[str, dict[str, str]], seen: frozenset[str]) -> dict[str, str]:
    """Those from whom ``name`` has it in the end, by key; itself where it names nobody, or only those who name it."""
    found: dict[str, str] = {}
    for root, called in sorted(named.get(key, {}).items()):
        if root not in seen:
            found.update(_follow(root, called, named, seen | {key}))
    return found or {key: name}
