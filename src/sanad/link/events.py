"""Tellings of one happening, on whichever pages, become one event.

Tellings that share a *key* tell the same happening. Those that share a *clue* are compared, and joined where `compare_tellings`
gives a reason. What is so joined, directly or through others, is handed to `merge_tellings` as one group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sanad.link.pages import Telling, block_of, digest, hashed
from sanad.model import Event, EventMention, Participant
from sanad.times.days import days_between, days_of

# What vouches most for the event comes first: a plan that another page reports as done is done.
_STATUS = ("reported", "denied", "alleged", "planned", "hypothetical")
_EVER = 1_000_000  # days; wider than any date


def keys_of(telling: Telling) -> tuple[int, ...]:
    """What tellings of the same happening share for certain: act, parties and day. One without any day stands for itself."""
    return (hashed("event", block_of(telling.mention), telling.day or telling.id),)


def clues_of(telling: Telling) -> tuple[int, ...]:
    """What tellings of the same happening may share, though their keys differ."""
    return ()


def compare_tellings(one: Telling, other: Telling) -> str | None:
    """Why two tellings that share a clue tell the same happening; None where they do not. Depends on these two alone."""
    return None


def merge_tellings(tellings: Iterable[Telling]) -> list[tuple[Event, list[Telling]]]:
    """Events with the tellings that each is made of; ``tellings`` are a whole group. Depends on the set alone, not on its order."""
    ordered = sorted(tellings, key=lambda one: (_width(one.mention.date), one.day, one.page.order, one.mention.start, one.id))
    groups: list[list[Telling]] = []
    for telling in ordered:
        group = next((group for group in groups if _modes_agree(group, telling)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    ids: set[str] = set()
    merged = []
    for group in groups:
        event = _event(group, ids)
        ids.add(event.id)
        merged.append((event, group))
    return merged


def _width(date: str | None) -> int:
    """Days that a date covers."""
    days = days_of(date)
    return days_between(*days) if days else _EVER


def _modes_agree(group: Sequence[Telling], telling: Telling) -> bool:
    modes = {one.mention.mode for one in group if one.mention.mode}
    return not modes or telling.mention.mode is None or telling.mention.mode in modes


def _event(group: Sequence[Telling], taken: set[str]) -> Event:
    lead = group[0].mention
    told = sorted(group, key=lambda one: (one.page.order, one.mention.start, one.id))
    dates = Counter(one.mention.date for one in told if one.mention.date)
    date = min(dates, key=lambda value: (_width(value), -dates[value], value)) if dates else None
    statuses = {one.mention.status for one in told}
    status = min(statuses, key=lambda value: _STATUS.index(value) if value in _STATUS else len(_STATUS))
    if statuses == {"reported", "denied"}:
        status = "denied"
    mode = commonest(one.mention.mode for one in told if one.mention.mode)
    scored = next((one.mention for one in told if one.mention.mode == mode), told[0].mention)
    key = (block_of(lead), group[0].day or group[0].id)
    name = "e" + digest(*key)
    if name in taken:
        name = "e" + digest(*key, told[0].id)
    origins = tuple(sorted({origin_of(one) for one in told}))
    return Event(
        id=name,
        type=lead.act if status == "reported" else lead.type,
        act=lead.act,
        mode=mode,
        contexts=tuple(sorted({context for one in told for context in one.mention.contexts})),
        score=scored.score,
        participants=participants_of([one.mention for one in told]),
        date=date,
        place=commonest(one.mention.place.name for one in told if one.mention.place),
        status=status,
        mentions=tuple(one.passage for one in told),
        first_reported=next((one.page.published for one in told if one.page.published), None),
        independent_sources=max(1, len(origins)),
        origins=origins,
        disputed="denied" in statuses,
        historical=all(one.mention.historical for one in told),
        coded_by=commonest(one.coded_by for one in told) or "",
    )


def commonest(values: Iterable[str]) -> str | None:
    """The value that occurs most often, of several the first in the alphabet; None where there is none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def participants_of(mentions: Sequence[EventMention]) -> tuple[Participant, ...]:
    """The parties of all tellings, each entity once, actors first and the most often named first."""
    parts: Counter[str] = Counter()
    seen: dict[str, Participant] = {}
    for mention in mentions:
        for part, parties in (("actor", mention.actors), ("recipient", mention.recipients)):
            for one in parties:
                parts[one.entity] += 1
                seen.setdefault(one.entity, Participant(one.entity, one.name, one.country, part))
    return tuple(sorted(seen.values(), key=lambda one: (one.part, -parts[one.entity], one.entity)))


def origin_of(telling: Telling) -> str:
    """Where a telling comes from: the head of its chain, or the page itself; for an echo, the page that was first."""
    if telling.mention.chain:
        return telling.mention.chain[0]
    return telling.page.leader_outlet or telling.page.leader
