"""With whom a page tells a state to deal: to whom it does what is done to nobody known, and who does to it what nobody does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from sanad.annotate.events.parties import are_unknown, is_spot
from sanad.model import OF_NO_STATE, REBELS, EventMention, Mention

# Acts towards another state that name it but rarely where a page has one subject.
_AT_ANOTHER: Final = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION"})
# ... and those that states do to each other's people and goods, of which the one that does them goes without saying.
_BY_ANOTHER: Final = frozenset({"COERCE", "SANCTION"})
_AT_PEOPLE: Final = "COERCE"  # an act that with nobody to whom it is done may be a rule for whoever comes
_AT_TREATY: Final = "SANCTION"  # an act that is done to a state, whatever place its words name
_MOSTLY: Final = 0.75  # of the acts between a state and others those that are between it and the one it deals with
_NOUN: Final = "noun"  # rules of acts that a noun tells begin so: these only refer to one that is told

_Pair = tuple[str, str]  # the countries of who acts and who is acted on


def with_partners(events: Sequence[EventMention]) -> list[EventMention]:
    """``events``; where nearly all of what the page tells between a state and others is between it and one other, what that state
    does to nobody known is done to that other, and what nobody is told to do to its people is done by that other, unless the page
    tells such an act between them anyway: "A shut every crossing", "B's attaches were expelled"."""
    told = [(one, pair) for one in events for pair in _pairs(one)]
    dealings = Counter(pair if pair[0] < pair[1] else pair[::-1] for _, pair in told)
    if not dealings:
        return list(events)
    days: dict[tuple[str, str, str], set[str | None]] = {}
    for one, pair in told:
        days.setdefault((one.act, *pair), set()).add(one.date)
    found: list[EventMention] = []
    for event in events:
        side = _side(event)
        partner = None if side is None else _partner(side, dealings)
        if side is not None and partner is not None:
            both = (side, partner) if event.actors else (partner, side)
            known = days.get((event.act, *both), set())
            again = bool(known) and (event.date is None or not known.isdisjoint({None, event.date}))
            if not again:
                event = _towards(event, partner, events) if event.actors else _done_by(event, partner, events)
        found.append(event)
    return found


def _pairs(event: EventMention) -> list[_Pair]:
    """The two states of an act, each with each; where several do something together, the first of them with the others."""
    actors, recipients = event.actors, event.recipients
    if not recipients:
        actors, recipients = actors[:1], actors[1:]
    both = product([one.country for one in actors], [one.country for one in recipients])
    return [(one, other) for one, other in both if one is not None and other is not None and one != other]


def _side(event: EventMention) -> str | None:
    """The one state that does ``event``, where it is not told to whom that was done, or to whose people it is done, where it is not
    told by whom."""
    if event.rule.startswith(_NOUN):
        return None
    if event.act in _BY_ANOTHER and not event.actors and event.recipients:
        sides = {one.country for one in event.recipients}
        side = sides.pop() if len(sides) == 1 else None
    elif event.act in _AT_ANOTHER and len(event.actors) == 1 and event.actors[0].sector not in REBELS and _is_towards_nobody(event):
        side = event.actors[0].country
    else:
        return None
    return None if side in OF_NO_STATE else side


def _partner(side: str, dealings: Counter[_Pair]) -> str | None:
    """With whom a state mostly deals."""
    others = {pair[pair[0] == side]: times for pair, times in dealings.items() if side in pair}
    if not others:
        return None
    partner, times = max(others.items(), key=lambda one: (one[1], one[0]))
    return partner if times >= _MOSTLY * sum(others.values()) and partner not in OF_NO_STATE else None


def _is_towards_nobody(event: EventMention) -> bool:
    """Whether nothing is known of those to whom an act is done."""
    if event.act == _AT_PEOPLE and not event.recipients:
        return False
    if event.act == _AT_TREATY and all(map(is_spot, event.recipients)):
        return True  # "suspended the treaty on the river"
    return are_unknown(event.recipients) or all(one.country is None and one.kind == "office" for one in event.recipients)


def _towards(event: EventMention, country: str, events: Sequence[EventMention]) -> EventMention:
    """``event`` as done to ``country``, or to its own people where some are told of."""
    if event.recipients and not any(map(is_spot, event.recipients)):
        recipients: tuple[Mention, ...] = tuple(replace(one, country=country) for one in event.recipients)
    else:
        recipients = (_of_state(event, country, events),)
    return replace(event, recipients=recipients, rule=f"{event.rule}, with whom its state deals on the page")


def _done_by(event: EventMention, country: str, events: Sequence[EventMention]) -> EventMention:
    """``event`` as done by ``country``."""
    return replace(event, actors=(_of_state(event, country, events),), rule=f"{event.rule}, who deals with that state on the page")


def _of_state(event: EventMention, country: str, events: Sequence[EventMention]) -> Mention:
    """Who of ``country`` is told of in the last event before this one, else in the first."""
    parties = [party for one in events for party in (*one.actors, *one.recipients) if party.country == country]
    before = [one for one in parties if one.start < event.start]
    return before[-1] if before else parties[0]
