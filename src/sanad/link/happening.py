"""One event made of the tellings of one happening."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from sanad.link.origins import find_origins
from sanad.link.pages import Telling, digest, lies_ahead
from sanad.link.participants import commonest, participants_of
from sanad.model import Event
from sanad.times.days import days_between, days_of

# What vouches most for the event comes first: a plan that another page reports as done is done.
_STATUS: Final = ("reported", "denied", "alleged", "planned", "hypothetical")
_EVER: Final = 1_000_000  # days; wider than any date


def width(date_: str | None) -> int:
    """Days that a date covers."""
    days = days_of(date_)
    return days_between(*days) if days else _EVER


def event_of(group: Sequence[Telling], key: Sequence[str], taken: Collection[str]) -> Event:
    """The event that ``group`` tells, the telling that leads it first; its id is made of ``key``, or of its first telling as well
    where that is ``taken``."""
    lead = group[0].mention
    told = sorted(group, key=lambda one: (one.page.order, one.mention.start, one.id))
    date = _date(told)
    statuses = {one.mention.status for one in told}
    status = min(statuses, key=lambda value: _STATUS.index(value) if value in _STATUS else len(_STATUS))
    if statuses == {"reported", "denied"}:
        status = "denied"
    mode = commonest(one.mention.mode for one in told if one.mention.mode)
    scored = next((one.mention for one in told if one.mention.mode == mode), told[0].mention)
    name = "e" + digest(*key)
    if name in taken:
        name = "e" + digest(*key, told[0].id)
    origins = find_origins(told)
    return Event(
        id=name,
        type=lead.act if status == "reported" else lead.type,
        act=lead.act,
        mode=mode,
        contexts=tuple(sorted({context for one in told for context in one.mention.contexts})),
        score=scored.score,
        participants=participants_of([one.mention for one in told]),
        date=date,
        place=commonest(one.mention.place.name for one in told if one.mention.place),
        status=status,
        mentions=tuple(one.passage for one in told),
        first_reported=next((one.page.published for one in told if one.page.published), None),
        independent_sources=max(1, len(origins)),
        origins=origins,
        disputed="denied" in statuses or any(one.contested for one in told),
        historical=all(one.mention.historical for one in told),
        coded_by=commonest(one.coded_by for one in told) or "",
    )


def _date(told: Sequence[Telling]) -> str | None:
    """The date of an event whose tellings come in order of publication: the most precise; of several, that of the act itself
    rather than of its plan; then that which most pages give that do not echo one another, then that which was first.
    """
    dated = [one for one in told if one.date]
    if not dated:
        return None
    pages: dict[str | None, set[str]] = {}
    for one in dated:
        pages.setdefault(one.date, set()).add(one.page.leader)
    return min(
        dated,
        key=lambda one: (width(one.date), lies_ahead(one.mention), -len(pages[one.date])),
    ).date
