"""What the words of one time expression say, before it is known which day they were written on."""

from __future__ import annotations

from typing import Any, NamedTuple

from sanad.lang.dates import Holiday


class Moment(NamedTuple):
    """A time as its words give it; what they leave open is None.

    ``fixed`` is a value that needs no resolving (``P3D``, ``PAST_REF``, ``199``). ``shift`` counts ``unit`` from the day of the
    page, or where ``anaphoric`` from the time that was spoken of. ``direction`` is -1, 0 or 1 for a last, this or next date
    without year. ``sub`` is a part of the year (``Q3``, ``H1``, ``SU``) or ``WE``. ``plus`` are days to add. ``end`` is the far
    end of a range. ``ambiguous``: figures whose day and month may be the other way about, a length that may be a rate ("60
    hours a week"), or a quarter that stands in front of its figures ("second-quarter results"). ``to_day``: a length counted to
    the day ("a year ago today").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    shift: int | None = None
    anaphoric: bool = False
    sub: str | None = None
    week: int | None = None
    holiday: Holiday | None = None
    number: float | None = None
    plus: int = 0
    part: str | None = None
    hour: int | None = None
    minute: int = 0
    zone: str | None = None
    mod: str | None = None
    direction: int | None = None
    fixed: str | None = None
    end: Moment | None = None
    ambiguous: bool = False
    to_day: bool = False

    def but(self, **changes: Any) -> Moment:
        """This moment with some fields changed."""
        return self._replace(**changes)

    def also(self, other: Moment) -> Moment:
        """This moment with what only ``other`` says added."""
        mine = {
            name: getattr(other, name)
            for name in (
                "year",
                "month",
                "day",
                "weekday",
                "unit",
                "shift",
                "sub",
                "holiday",
                "part",
                "hour",
                "zone",
                "mod",
                "direction",
                "week",
            )
            if getattr(self, name) is None and getattr(other, name) is not None
        }
        if "hour" in mine:
            mine["minute"] = other.minute
        if other.anaphoric and "shift" in mine:
            mine["anaphoric"] = True
        return self._replace(**mine)
