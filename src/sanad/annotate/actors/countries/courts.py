"""Judges of an international court that the page has named: "the judges" and "the tribunal" are those of no state then."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene
from sanad.model import OF_NO_STATE

_COURT: Final = "court"  # as bodies of the world data are kinds of, and organs are called
_JUDICIARY: Final = "JUD"


def courts_named(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The courts that ``drafts`` name, those of states among them, in order."""
    return [draft for draft in drafts if draft.country and (_is_international(draft, scene) or draft.sector == _JUDICIARY)]


def add_court(draft: Draft, courts: list[Draft]) -> None:
    """Enter in ``courts``, which are in order, one whose state the words around it tell."""
    if draft.sector == _JUDICIARY and draft.country is not None:
        insort(courts, draft, key=attrgetter("first"))


def court_meant(draft: Draft, courts: Sequence[Draft], scene: Scene) -> Draft | None:
    """The international court whose judges ``draft`` means, of ``courts`` in order: the last one named before, unless that is a
    state's."""
    if draft.sector != _JUDICIARY or draft.kind == "person" or draft.country is not None:
        return None
    if draft.organ not in (None, _COURT) or draft.office not in (None, "judge"):
        return None  # its prosecutors bring cases before it
    last = next((one for one in reversed(courts) if one.first < draft.first), None)
    return last if last is not None and _is_international(last, scene) else None


def _is_international(draft: Draft, scene: Scene) -> bool:
    if draft.body is None or draft.country not in OF_NO_STATE:
        return False
    body = scene.world.body(draft.body)
    return body is not None and body.kind == _COURT
