"""The two sides of an act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sanad.model import Mention

ARMED = frozenset({"MIL", "REB", "PRM", "UAF"})  # sectors of those who fight
FORCES = ARMED | {"COP"}  # ... and of all who may use force
EACH_OTHER = "to each other"  # the rule by which the actors are the other side too
BETWEEN = "noun between"  # ... by which an act is told as between them: "the pact between A and B"


class Parties(NamedTuple):
    """Indices of mentions: who acts, who is acted on; ``rule`` says how they were found; ``own`` whether the actor stands with
    the trigger itself rather than elsewhere in the clause."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    rule: str = ""
    own: bool = False


def is_own_state(mention: Mention, actors: Sequence[Mention]) -> bool:
    """Whether a party is the state for which the actors act, named in their words: "warned that his parliament would not"."""
    state = mention.kind == "country" or (mention.kind == "organisation" and mention.sector in ("GOV", "LEG", "MIL"))
    ours = bool(actors) and all(one.sector == "GOV" and one.country == mention.country for one in actors)
    return state and ours and mention.country is not None


def are_unknown(parties: Sequence[Mention]) -> bool:
    """Whether nothing is known of people: "its neighbour", "nine detainees"; nobody is unknown too."""
    return all(one.kind == "group" and one.country is None for one in parties)


def are_own_officials(parties: Sequence[Mention], actors: Sequence[Mention]) -> bool:
    """Whether ``parties`` are officials and missions of the states that act, such as their own envoys; none are nobody else's."""
    home = {one.country for one in actors}
    return None not in home and all(one.country in home and one.sector == "GOV" and one.kind != "country" for one in parties)
