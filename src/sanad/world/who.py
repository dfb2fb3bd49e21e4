"""Who is who among states: look-ups over the data files beside this module."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class World:
    """Countries, office-holders, bodies and outlets."""


def load_world() -> World:
    """The world as the data files beside this module know it."""
    return World()
