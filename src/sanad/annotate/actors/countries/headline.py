"""What the headline and the dateline of a page say of states, their bodies and offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sanad.annotate.actors.drafts import Draft, Scene, head_noun
from sanad.model import BODIES, OF_NO_STATE


@dataclass(frozen=True, slots=True)
class Headline:
    """What a headline says: the countries it names, and whose the bodies and offices are of which it says that; ``spot`` is the
    country of the place where the page was written."""

    countries: tuple[str, ...] = ()
    nouns: tuple[tuple[str, str], ...] = ()
    organs: tuple[tuple[str, str], ...] = ()
    spot: str | None = None


def read_headline(drafts: Sequence[Draft], scene: Scene, spot: str | None) -> Headline:
    """What the headline says of which ``drafts`` are made."""
    own = [(one, one.country) for one in drafts if one.country and one.country not in OF_NO_STATE and one.kind != "outlet"]
    return Headline(
        tuple(country for draft, country in own if draft.kind != "person"),
        tuple((head_noun(draft, scene), country) for draft, country in own if draft.kind in BODIES),
        tuple((draft.organ or draft.office or "", country) for draft, country in own if draft.organ or draft.office),
        spot)
