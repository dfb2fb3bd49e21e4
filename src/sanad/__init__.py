"""sanad: from news pages to a chronicle of who did what to whom, when, who says so and through whom.

The names here are the whole public interface. They are loaded when first used, so that importing the package does nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sanad.build import annotate, load_pack, read
    from sanad.chronicle import Chronicle, link
    from sanad.errors import SanadError, UnreadablePage
    from sanad.model import Annotations, Article, Event, EventMention, Span, Statement

__version__ = "0.1.0"

__all__ = [
    "Annotations",
    "Article",
    "Chronicle",
    "Event",
    "EventMention",
    "SanadError",
    "Span",
    "Statement",
    "UnreadablePage",
    "annotate",
    "link",
    "load_pack",
    "read",
]

_HOMES = {
    "sanad.build": ("annotate", "load_pack", "read"),
    "sanad.chronicle": ("Chronicle", "link"),
    "sanad.errors": ("SanadError", "UnreadablePage"),
    "sanad.model": ("Annotations", "Article", "Event", "EventMention", "Span", "Statement"),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'sanad' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])


class _Front(ModuleType):
    """Keeps ``sanad.read`` the function: importing the folder ``sanad/read`` would bind the name to that module."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in __all__ or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Front
