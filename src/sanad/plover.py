"""The PLOVER standard as a table: types, modes, scores, quad categories, contexts, and what becomes of acts that lie ahead.

Names and numbers are the standard's own (PLOVER manual 2.0, Open Event Data Alliance).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class EventType(NamedTuple):
    """One of the sixteen types: its quad category (VC, MC, VK, MK), its score, and the scores of its modes."""

    quad: str
    score: float
    modes: Mapping[str, float]


TYPES: Final[Mapping[str, EventType]] = {
    "AGREE": EventType("VC", 2.5, {}),
    "CONSULT": EventType("VC", 2.5, {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5}),
    "SUPPORT": EventType("VC", 5, {}),
    "CONCEDE": EventType("VC", 4.5, {}),
    "COOPERATE": EventType("MC", 9.5, {}),
    "AID": EventType("MC", 10, {}),
    "RETREAT": EventType("MC", 6.5, {"withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5}),
    "REQUEST": EventType("VK", 0, {"assist": 0.5, "change": -1, "yield": -1, "meet": 0}),
    "ACCUSE": EventType("VK", -3, {"disapprove": -2, "investigate": -3.5, "allege": -3.5}),
    "REJECT": EventType("VK", -2, {"assist": -1.5, "change": -2, "yield": -2, "meet": -2}),
    "THREATEN": EventType(
        "VK", -3.5, {"restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4, "violence": -3.5}
    ),
    "PROTEST": EventType(
        "MK", -5, {"demo": -5, "riot": -7, "strike": -5, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5, "vandalize": -4.5}
    ),
    "SANCTION": EventType("MK", -6, {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6}),
    "MOBILIZE": EventType("MK", -5.5, {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6}),
    "COERCE": EventType(
        "MK",
        -7,
        {
            "seize": -7,
            "restrict": -7,
            "censor": -6.5,
            "curfew": -6.5,
            "martial-law": -7.5,
            "arrest": -7,
            "deport": -7,
            "withhold": -7,
            "misinformation": -6.5,
            "cyber": -7,
        },
    ),
    "ASSAULT": EventType(
        "MK",
        -9,
        {
            "abduct": -8.5,
            "beat": -7.5,
            "torture": -8.5,
            "sexual": -8.5,
            "targeted": -9.5,
            "destroy": -8.5,
            "primitive": -8,
            "firearms": -9,
            "explosives": -9,
            "suicide-attack": -9.5,
            "aerial": -9.5,
            "drone": -9.5,
            "heavy-weapons": -9.5,
            "crowd-control": -7.5,
            "unconventional": -10,
        },
    ),
}

# How an event is told: not PLOVER's own, which has codes for what lies ahead and marks for what is negated.
STATUSES: Final = ("reported", "planned", "hypothetical", "alleged", "denied")

CONTEXTS: Final = frozenset(
    [
        "military",
        "intelligence",
        "executive",
        "legislative",
        "election",
        "political_institutions",
        "pro_democracy",
        "pro_autocracy",
        "economic",
        "legal",
        "reparations",
        "human_rights",
        "rights_freedoms",
        "repression",
        "human_security",
        "gender",
        "lgbt",
        "religion_ethnicity",
        "inequality",
        "diplomatic",
        "territory",
        "peacekeeping",
        "health",
        "asylum",
        "migration",
        "disasters",
        "natural_resource",
        "environment",
        "technology",
        "terrorism",
        "cbrn",
        "cyber",
        "misinformation",
        "crime",
        "corruption",
        "illegal_drugs",
        "trafficking",
    ]
)

# Types in which all sides act alike: all of them actors, no recipient.
MUTUAL: Final = frozenset({"AGREE", "CONSULT", "COOPERATE"})

# Types that are done to or with somebody: without a recipient, or a second side, they are none (PLOVER manual, which says so of
# SANCTION as well; but there who is convicted or removed is often told by a word that names nobody).
TOWARDS: Final = frozenset({"AID", "COOPERATE"})

# What an act that only lies ahead is coded as; the others keep their type.
AHEAD: Final[Mapping[str, str]] = {
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "RETREAT": "CONCEDE",
    "SANCTION": "THREATEN",
    "COERCE": "THREATEN",
    "ASSAULT": "THREATEN",
}

# What ending such an act is coded as.
ENDED: Final[Mapping[str, str]] = {
    "AGREE": "SANCTION",
    "CONSULT": "REJECT",
    "SUPPORT": "SANCTION",
    "COOPERATE": "SANCTION",
    "AID": "SANCTION",
    "SANCTION": "RETREAT",
    "COERCE": "RETREAT",
    "MOBILIZE": "RETREAT",
    "ASSAULT": "RETREAT",
    "PROTEST": "RETREAT",
    "THREATEN": "CONCEDE",
    "REQUEST": "CONCEDE",
    "ACCUSE": "CONCEDE",
}


def score_of(type_: str, mode: str | None) -> float:
    """The standard's score from -10 (most conflictual) to 10 for a type, or for its mode where it has one."""
    kind = TYPES[type_]
    return float(kind.score if mode is None else kind.modes.get(mode, kind.score))


def quad_of(type_: str) -> str:
    """VC, MC, VK or MK: verbal or material cooperation, verbal or material conflict."""
    return TYPES[type_].quad
