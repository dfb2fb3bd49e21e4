"""Bodies that have a country by custom only: "the ministry of the interior" is that at home, "Congress" that of one state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from sanad.annotate.actors.countries.setting import is_met, seat_of
from sanad.annotate.actors.drafts import Draft, Scene, give_organ

_OFTEN: Final = 3  # mentions that a page about a foreign country has of it at least
_TELLING: Final = frozenset({"country", "place", "group", "person", "office"})


def free_usual(drafts: Sequence[Draft], scene: Scene, headed: Sequence[str], spot: str | None) -> None:
    """Takes its country from a body that has it by custom only.

    So where the page has named the same organ of another, "Peru's Congress"; and from one at home where neither the page nor its
    head, whose countries are ``headed``, names that, if the page is about another, or if its sentence tells of what another does
    before the body is named: "X closed its border, the interior ministry said". The latter holds for its officials on any page,
    and so does that nobody meets his own side. Where the page was written at a ``spot`` abroad, a place at home is but one on the
    way. Envoys are called to the ministry of those to whom they are sent.
    """
    usual = [draft for draft in drafts if draft.usual]
    if not usual:
        return
    telling = [draft for draft in drafts if draft.country and not draft.usual and draft.kind in _TELLING]
    counts = Counter(draft.country for draft in drafts if draft.country and not draft.usual and draft.kind != "outlet")
    abroad = spot not in (None, scene.names.home)
    own = {*headed, spot, *(draft.country for draft in telling if not abroad or draft.kind != "place")}
    seats = {draft.first: draft.country for draft in drafts if draft.kind == "place" and draft.country}
    hosts = {scene.sentence(draft.first): draft.host for draft in drafts if draft.host and draft.country != scene.names.home}
    for draft in usual:
        seat = seat_of(draft, seats, scene)
        foreign = draft.usual not in own and bool(counts)
        named_before = _is_named_before(draft, drafts)
        if draft.usual == scene.names.home:
            official = draft.kind == "person"
            free = foreign and (counts.most_common(1)[0][1] >= _OFTEN or named_before)
            free = free or ((foreign or official) and _is_told_behind(draft, telling, scene)) or (official and is_met(draft, scene))
            free = free or (bool(draft.organ) and hosts.get(scene.sentence(draft.first), draft.usual) != draft.usual)
        else:
            free = named_before
        if (free or seat not in (None, draft.usual)) and not (draft.kind == "person" and draft.entity):
            draft.country = draft.body = None
            draft.entity = ""


def _is_named_before(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the organ of another country was the last of its kind to be named in full before ``draft``."""
    last = next((one for one in reversed(drafts) if one.first < draft.first and one.organ == draft.organ and not one.usual), None)
    return last is not None and last.country not in (None, draft.usual)


def give_usual(draft: Draft, scene: Scene) -> None:
    """The country by custom, where nothing else on the page gives one."""
    if draft.usual and draft.country is None:
        if draft.kind in ("organisation", "group"):
            give_organ(draft, draft.organ or "", draft.usual, scene)
        draft.country = draft.usual


def _is_told_behind(draft: Draft, telling: Sequence[Draft], scene: Scene) -> bool:
    """Whether a state acts in the sentence of ``draft`` ahead of it, and a reporting word stands beside the latter; or in the
    sentence before, where the body opens its own."""
    here, begin = scene.sentence(draft.first), draft.lead if draft.kind == "person" else draft.first
    cues, starts = scene.marks.cue_starts, scene.starts
    opens = begin == scene.firsts[here - 1]
    first = next((one for one in telling if scene.sentence(one.first) == here - opens), None)
    reports = opens or starts[begin - 1] in cues or starts[min(draft.last, len(starts) - 1)] in cues
    return reports and first is not None and first.kind == "country" and first.first < draft.first
