"""The two sides of an act."""

from __future__ import annotations

from typing import NamedTuple


class Parties(NamedTuple):
    """Indices of mentions: who acts, who is acted on; ``rule`` says how they were found; ``own`` whether the actor stands with
    the trigger itself rather than elsewhere in the clause."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    rule: str = ""
    own: bool = False
