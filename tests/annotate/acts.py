"""Events of a text as tests compare them."""

from __future__ import annotations

from collections.abc import Iterable

import sanad
from sanad.model import Mention


def told(text: str, language: str, published: str = "2025-03-14") -> list[tuple[str, str, str]]:
    """Type, countries of the actors and of the recipients of each event in ``text``; a question mark for no country."""
    found = sanad.annotate(text, language=language, published=published).events
    return [(one.type, _countries(one.actors), _countries(one.recipients)) for one in found]


def _countries(side: Iterable[Mention]) -> str:
    return "+".join(one.country or "?" for one in side)
