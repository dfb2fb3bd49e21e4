"""Tellings of one happening, on whichever pages, become one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sanad.link.pages import Telling, digest, party_keys
from sanad.model import Event, EventMention, Participant
from sanad.times.days import days_between, days_of

WINDOW = 3  # days by which accounts of one happening may differ; also how far apart runs of tellings are independent

# What vouches most for the event comes first: a plan that another page reports as done is done.
_STATUS = ("reported", "denied", "alleged", "planned", "hypothetical")


def block_of(mention: EventMention) -> str:
    """What all tellings of one happening share: the act and who takes part. Tellings of different blocks are never merged."""
    return "|".join((mention.act, *sorted(party_keys(mention.actors) | party_keys(mention.recipients))))


def merge_tellings(tellings: Iterable[Telling]) -> list[tuple[Event, list[Telling]]]:
    """Events with the tellings that each is made of; ``tellings`` are all those of one block within reach of each other.

    The result depends on the set alone, not on its order.
    """
    dated = sorted(tellings, key=lambda one: (_width(one), one.day, one.page.order, one.mention.start, one.id))
    groups: list[list[Telling]] = []
    for telling in dated:
        group = next((group for group in groups if _same(group[0], telling)), None)
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


def _width(telling: Telling) -> int:
    """Days that the date of ``telling`` covers: the narrowest lead their groups; those without a date come last."""
    days = days_of(telling.mention.date)
    return days_between(*days) if days else 1_000_000


def _same(one: Telling, other: Telling) -> bool:
    if bool(one.mention.historical) != bool(other.mention.historical) and one.page.article == other.page.article:
        return False
    if not _modes_agree(one.mention.mode, other.mention.mode):
        return False
    left, right = days_of(one.mention.date), days_of(other.mention.date)
    if left and right:
        return left[0] <= right[1] and right[0] <= left[1]
    if not one.day or not other.day:
        return one.page.article == other.page.article
    return days_between(one.day, other.day) <= WINDOW


def _modes_agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _event(group: Sequence[Telling], taken: set[str]) -> Event:
    lead = group[0].mention
    told = sorted(group, key=lambda one: (one.page.order, one.mention.start, one.id))
    dates = Counter(one.mention.date for one in told if one.mention.date)
    date = min(dates, key=lambda value: (_breadth(value), -dates[value], value)) if dates else None
    status = min((one.mention.status for one in told), key=lambda value: _STATUS.index(value) if value in _STATUS else len(_STATUS))
    if (
        status == "reported"
        and all(one.mention.status == "denied" for one in told if one.mention.status != "reported")
        and any(one.mention.status == "denied" for one in told)
    ):
        status = "denied"
    modes = Counter(one.mention.mode for one in told if one.mention.mode)
    mode = min(modes, key=lambda value: (-modes[value], value)) if modes else None
    scored = next((one.mention for one in told if one.mention.mode == mode), told[0].mention)
    key = (block_of(lead), lead.date or "", group[0].day)
    name = "e" + digest(*key)
    if name in taken:
        name = "e" + digest(*key, told[0].id)
    origins = tuple(sorted({origin_of(one) for one in told}))
    return Event(
        id=name,
        type=lead.act if status == "reported" and lead.act != lead.type else lead.type,
        act=lead.act,
        mode=mode,
        contexts=tuple(sorted({context for one in told for context in one.mention.contexts})),
        score=scored.score,
        participants=participants_of([one.mention for one in told]),
        date=date,
        place=_commonest(one.mention.place.name for one in told if one.mention.place),
        status=status,
        mentions=tuple(one.passage for one in told),
        first_reported=next((one.page.published for one in told if one.page.published), None),
        independent_sources=max(1, len(origins)),
        origins=origins,
        disputed=any(one.mention.status == "denied" for one in told),
        historical=all(one.mention.historical for one in told),
        coded_by=_commonest(one.coded_by for one in told) or "",
    )


def _breadth(value: str) -> int:
    days = days_of(value)
    return days_between(*days) if days else 1_000_000


def _commonest(values: Iterable[str]) -> str | None:
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
