"""Dates and times that people write down for us: whether they are any."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from sanad.times.values import interval_of

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?")
_BEHIND_DAY: Final = re.compile(r"\d\d(:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?|MO|MI|AF|EV|NI|DT")
_REFERENCES: Final = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


def is_moment(value: str) -> bool:
    """Whether ``value`` is a day, or a time of a day, as ISO 8601 has it.

    >>> is_moment("2022-08-15T17:35+07:00"), is_moment("kemarin"), is_moment("2022-13-01")
    (True, False, False)
    """
    if not _MOMENT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_span(value: str) -> bool:
    """Whether ``value`` is a day, month or year as filters take it.

    >>> is_span("2022-08"), is_span("2024-13"), is_span("2022-08-15T17:35")
    (True, False, False)
    """
    return re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) is not None and interval_of(value) is not None


def is_timex(value: str) -> bool:
    """Whether ``value`` is a TIMEX3 value that an event can have: days of some precision, or a reference to no known ones.

    >>> [is_timex(one) for one in ("2022-08", "1910/1945", "2022-W33", "2022-08-14TNI", "PAST_REF", "yesterday", "12")]
    [True, True, True, True, True, False, False]
    """
    if value in _REFERENCES:
        return True
    parts = value.split("/")
    if len(parts) == 2 and all(_is_part(part) for part in parts):
        return interval_of(value) is not None
    return len(parts) == 1 and _is_part(value)


def _is_part(value: str) -> bool:
    day, clock, behind = value.partition("T")
    return len(day) >= 4 and interval_of(day) is not None and (not clock or _BEHIND_DAY.fullmatch(behind) is not None)
