"""The two sides of an act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sanad.model import REBELS, SIDES, UNNAMED, Mention

ARMED: Final = frozenset({"MIL", "REB", "PRM", "UAF"})  # sectors of those who fight
FORCES: Final = ARMED | {"COP"}  # ... and of all who may use force
CUSTODY: Final = frozenset({"COERCE", "SANCTION"})  # acts that one authority does to somebody, one after the other
SPOKEN: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONSULT"})  # acts that are done in words
OTHER_SIDES: Final = SIDES | {"group"}  # kinds of those to whom words are said, or of whom they are
_BODIES: Final = frozenset({"organisation", "group", "country", "office"})  # kinds of those who speak or act for a side
EACH_OTHER: Final = "to each other"  # the rule by which the actors are the other side too
CHARGED: Final = "noun of a charge"  # ... by which an act is what somebody is accused of: "blamed A for an attack"
BETWEEN: Final = "noun between"  # ... by which an act is told as between them: "the pact between A and B"


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


def is_own_envoy(mention: Mention, state: Mention) -> bool:
    """Whether somebody is a person or official of the ``state`` that acts, and so whom it sends rather than whom it meets."""
    return mention.kind in ("person", "office", "group") and state.kind == "country" and mention.country in (None, state.country)


def are_unknown(parties: Sequence[Mention]) -> bool:
    """Whether nothing is known of people: "its neighbour", "nine detainees"; nobody is unknown too."""
    return all(one.kind == "group" and one.country is None for one in parties)


def are_own_officials(parties: Sequence[Mention], actors: Sequence[Mention]) -> bool:
    """Whether ``parties`` are officials and missions of the states that act, such as their own envoys; none are nobody else's."""
    home = {one.country for one in actors}
    return None not in home and all(one.country in home and one.sector == "GOV" and one.kind != "country" for one in parties)


def are_own_people(parties: Sequence[Mention], actors: Sequence[Mention]) -> bool:
    """Whether ``parties`` are people of the one state or body that acts, to whom something was done that it speaks of."""
    home = {one.country for one in actors}
    return len(home) == 1 and None not in home and all(
        one.country in home and one.kind in ("group", "organisation") and any(map(str.islower, one.text.split())) for one in parties
    )


def fights(one: Mention, other: Mention) -> bool:
    """Whether two bodies of one country are sides of a conflict within it."""
    armed = any(mention.sector in REBELS | {"OPP"} for mention in (one, other))
    return armed and one.entity != other.entity and other.kind in _BODIES and other.sector is not None


def is_unnamed(mention: Mention) -> bool:
    """Whether a speaker is somebody who is not named: "a diplomat", of whatever country he may be."""
    return mention.name == UNNAMED


def is_medium(mention: Mention) -> bool:
    """Whether a mention is of journalists, who pass words on without being those to whom they are addressed."""
    return mention.kind == "outlet" or mention.sector == "JRN"


def is_spot(mention: Mention) -> bool:
    """Whether a mention is a place of no known country, to which nothing is done."""
    return mention.kind == "place" and mention.country is None
