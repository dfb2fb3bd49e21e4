"""Tellings of one happening, on whichever pages, become one event.

Tellings that share a *key* tell the same happening. Those that share a *clue* are compared, and joined where `compare_tellings`
gives a reason. What is so joined, directly or through others, is handed to `merge_tellings` as one group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from sanad.link.pages import Telling, block_of, digest, hashed, party_keys
from sanad.model import Event, EventMention, Participant
from sanad.plover import MUTUAL
from sanad.times.days import days_between, days_of

# What vouches most for the event comes first: a plan that another page reports as done is done.
_STATUS = ("reported", "denied", "alleged", "planned", "hypothetical")
_EVER = 1_000_000  # days; wider than any date

SUPPOSED = "hypothetical"  # what is only supposed is not what happened
ENOUGH = 0.6  # of the parties of both tellings that both have
# Acts of which the same parties do several within days: two dates are two acts.
REPEATED = frozenset({"ASSAULT", "MOBILIZE", "PROTEST", "COERCE", "ACCUSE", "REQUEST", "THREATEN", "REJECT"})
LAG = 3  # days for which an event is told without its date
SLIP = 2  # days by which accounts of one act may differ in its date
BUCKET = 4  # days; two tellings within LAG share one of the two buckets that each is filed under
PARTIES = 4  # of a telling by whose pairs it is filed: more are lists of states
LONG = 40  # days; a date that covers more says too little about when


def keys_of(telling: Telling) -> tuple[int, ...]:
    """What tellings of the same happening share for certain: act, parties and day. One without any day stands for itself."""
    supposed = "supposed" if telling.mention.status == SUPPOSED else ""
    return (hashed("event", block_of(telling.mention), telling.day or telling.id, supposed),)


def clues_of(telling: Telling) -> tuple[int, ...]:
    """What tellings of the same happening may share, though their keys differ: the act, two of its parties (the one, where it has
    but one), and about when."""
    days = days_of(telling.day)
    parties = sorted(_parties(telling))[:PARTIES]
    if days is None or not parties:
        return ()
    first = date.fromisoformat(days[0]).toordinal() // BUCKET
    pairs: list[tuple[str, ...]] = [*combinations(parties, 2)] or [(parties[0],)]
    return tuple(hashed("event", telling.mention.act, *pair, str(bucket)) for pair in pairs for bucket in (first, first + 1))


def compare_tellings(one: Telling, other: Telling) -> str | None:
    """Why two tellings that share a clue tell the same happening; None where they do not. Depends on these two alone."""
    if (one.mention.status == SUPPOSED) != (other.mention.status == SUPPOSED):
        return None
    mine, theirs = _parties(one), _parties(other)
    if len(mine & theirs) < ENOUGH * len(mine | theirs) or not _modes_agree([one], other) or not _sides_agree(one, other):
        return None
    left, right = days_of(one.mention.date), days_of(other.mention.date)
    if left and right:
        if days_between(*left) > LONG or days_between(*right) > LONG:
            return None
        if left[0] <= right[1] and right[0] <= left[1]:
            return "same parties, dates that overlap"
        return "same people, dates that differ" if _slipped(one, other) else None
    days = left or right
    if days:
        lag = _lag(days, (other if left else one).page.day)
        return "same parties, told soon after" if lag is not None and lag <= LAG and days_between(*days) <= LONG else None
    if (
        one.page.day
        and other.page.day
        and days_between(one.page.day, other.page.day) <= 1
        and one.page.article != other.page.article
    ):
        return "same parties, told at the same time"
    return None


def _parties(telling: Telling) -> frozenset[str]:
    return party_keys(telling.mention.actors) | party_keys(telling.mention.recipients)


def _sides_agree(one: Telling, other: Telling) -> bool:
    """Whether somebody acts in both; where all sides act alike, pages may name either first."""
    if one.mention.act in MUTUAL:
        return True
    mine, theirs = party_keys(one.mention.actors), party_keys(other.mention.actors)
    return not mine or not theirs or bool(mine & theirs)


def _lag(days: tuple[str, str], told: str | None) -> int | None:
    """Days from an event to the page that tells it; None where that came before it."""
    return None if told is None or told < days[0] else days_between(min(days[1], told), told)


def _slipped(one: Telling, other: Telling) -> bool:
    """Whether two accounts give one act different days: the same people do it, once, days apart by no more than a slip."""
    mine, theirs = _people(one), _people(other)
    if one.mention.historical or other.mention.historical or not mine & theirs or one.mention.act in REPEATED:
        return False
    left, right = days_of(one.mention.date), days_of(other.mention.date)
    if left is None or right is None or left[0] != left[1] or right[0] != right[1]:
        return False
    return days_between(left[0], right[0]) <= SLIP


def _people(telling: Telling) -> frozenset[str]:
    return frozenset(one.entity for one in (*telling.mention.actors, *telling.mention.recipients) if one.kind == "person")


def merge_tellings(tellings: Iterable[Telling]) -> list[tuple[Event, list[Telling]]]:
    """Events with the tellings that each is made of; ``tellings`` are a whole group. Depends on the set alone, not on its order.

    A group may hold several happenings, chained by tellings without a date: the dated ones are parted first, each of the others
    goes to the latest happening before its page.
    """
    ordered = sorted(tellings, key=lambda one: (_width(one.mention.date), one.day, one.page.order, one.mention.start, one.id))
    groups: list[list[Telling]] = []
    for telling in ordered:
        fitting = [group for group in groups if _modes_agree(group, telling) and _fits(group, telling)]
        if fitting:
            max(fitting, key=lambda group: group[0].day).append(telling)
        else:
            groups.append([telling])
    ids: set[str] = set()
    merged = []
    for group in groups:
        event = _event(group, ids)
        ids.add(event.id)
        merged.append((event, group))
    return merged


def _fits(group: Sequence[Telling], telling: Telling) -> bool:
    return any(set(keys_of(one)) & set(keys_of(telling)) or compare_tellings(one, telling) for one in group)


def _width(date_: str | None) -> int:
    """Days that a date covers."""
    days = days_of(date_)
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
