"""Whether two speak for one side."""

from __future__ import annotations

from typing import Final

from sanad.model import REBELS, Mention

# Sectors of PLOVER whose people do not speak for the state they live in.
_OUTSIDE: Final = REBELS | {"UAF", "OPP", "PTY", "LEG", "JUD", "CVL", "SOC", "REL", "MED", "JRN", "BUS", "LAB", "EDU", "NGO", "CRM"}
_ARMED: Final = REBELS | {"UAF"}


def are_together(one: Mention | None, other: Mention | None) -> bool:
    """Whether two are the same, or speak for one state."""
    if one is None or other is None:
        return False
    if one.entity == other.entity:
        return True
    if one.country is None or one.country != other.country:
        return False
    if one.sector in _ARMED and one.sector == other.sector:
        return True
    return _is_official(one) and _is_official(other)


def _is_official(one: Mention) -> bool:
    """Whether somebody speaks for the state, as far as his office tells."""
    return one.sector not in _OUTSIDE and (one.sector is not None or one.kind != "person")


def is_colleague(one: Mention | None, other: Mention | None) -> bool:
    """Whether two are of one side, but not the same."""
    return one is not None and other is not None and one.entity != other.entity and are_together(one, other)


def are_apart(one: Mention | None, other: Mention | None) -> bool:
    """Whether two are known to speak for different sides."""
    return one is not None and other is not None and not are_together(one, other)
