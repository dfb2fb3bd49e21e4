"""With whom a page tells a state to deal: to whom its acts are done of which the page does not say to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from sanad.annotate.events.parties import are_unknown
from sanad.model import OF_NO_STATE, REBELS, EventMention, Mention

# Acts towards another state that name it but rarely where a page has one subject.
_AT_ANOTHER: Final = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION"})
_AT_PEOPLE: Final = "COERCE"  # an act that with nobody to whom it is done may be a rule for whoever comes
_MOSTLY: Final = 0.75  # of the acts between a state and others those that are between it and the one it deals with
_NOUN: Final = "noun"  # rules of acts that a noun tells begin so: these only refer to one that is told

_Pair = tuple[str, str]  # the countries of who acts and who is acted on


def with_partners(events: Sequence[EventMention]) -> list[EventMention]:
    """``events``; where nearly all of what the page tells between a state and others is between it and one other, what that state
    does to nobody known is done to that other, unless the page tells such an act between them anyway: "A shut every crossing"."""
    told = [(one, pair) for one in events for pair in _pairs(one)]
    dealings = Counter(pair if pair[0] < pair[1] else pair[::-1] for _, pair in told)
    if not dealings:
        return list(events)
    days: dict[tuple[str, str, str], set[str | None]] = {}
    for one, pair in told:
        days.setdefault((one.act, *pair), set()).add(one.date)
    found: list[EventMention] = []
    for event in events:
        partner = _partner(event, dealings)
        if partner is not None:
            known = days.get((event.act, event.actors[0].country or "", partner), set())
            again = bool(known) and (event.date is None or not known.isdisjoint({None, event.date}))
            event = event if again else _towards(event, partner, events)
        found.append(event)
    return found


def _pairs(event: EventMention) -> list[_Pair]:
    """The two states of an act, each with each; where several do something together, the first of them with the others."""
    actors, recipients = event.actors, event.recipients
    if not recipients:
        actors, recipients = actors[:1], actors[1:]
    both = product([one.country for one in actors], [one.country for one in recipients])
    return [(one, other) for one, other in both if one is not None and other is not None and one != other]


def _partner(event: EventMention, dealings: Counter[_Pair]) -> str | None:
    """With whom the one state that does ``event`` mostly deals, where it is not told to whom that was done."""
    if event.act not in _AT_ANOTHER or len(event.actors) != 1 or event.rule.startswith(_NOUN):
        return None
    actor = event.actors[0]
    if actor.country is None or actor.country in OF_NO_STATE or actor.sector in REBELS or not _is_towards_nobody(event):
        return None
    others = {pair[pair[0] == actor.country]: times for pair, times in dealings.items() if actor.country in pair}
    if not others:
        return None
    partner, times = max(others.items(), key=lambda one: (one[1], one[0]))
    return partner if times >= _MOSTLY * sum(others.values()) and partner not in OF_NO_STATE else None


def _is_towards_nobody(event: EventMention) -> bool:
    """Whether nothing is known of those to whom an act is done."""
    if event.act == _AT_PEOPLE and not event.recipients:
        return False
    return are_unknown(event.recipients) or all(one.country is None and one.kind == "office" for one in event.recipients)


def _towards(event: EventMention, country: str, events: Sequence[EventMention]) -> EventMention:
    """``event`` as done to ``country``, or to its own people where some are told of."""
    if event.recipients:
        recipients: tuple[Mention, ...] = tuple(replace(one, country=country) for one in event.recipients)
    else:
        parties = [party for one in events for party in (*one.actors, *one.recipients) if party.country == country]
        before = [one for one in parties if one.start < event.start]
        recipients = (before[-1] if before else parties[0],)
    return replace(event, recipients=recipients, rule=f"{event.rule}, with whom its state deals on the page")
