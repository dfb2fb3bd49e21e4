"""Whether somebody is told something or tells it, by the reporting words beside the name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.lang.reporting import ReportingWords
from sanad.text.match import Hit

_TELLERS: Final = frozenset({"say", "write", "judge", "deny", "accuse", "promise", "threaten"})
_THE: Final = 5  # characters that an article takes


def is_told(near: Sequence[Hit], before: str, start: int, lists: ReportingWords) -> bool:
    """Whether somebody speaks to whoever is named at ``start``, behind the word ``before``."""
    if before in lists.to_whom:
        return any(hit.end <= start and not _TELLERS.isdisjoint(hit.value.kinds) for hit in near)
    return any(hit.value.tells and 0 <= start - hit.end <= _THE for hit in near if hit.end < start)


def tells(near: Sequence[Hit], end: int) -> bool:
    """Whether a verb of speech follows the name that ends at ``end``."""
    return any(hit.start == end + 1 and "subject" in hit.value.orders for hit in near)


def others_speak(near: Sequence[Hit], start: int) -> bool:
    """Whether somebody else speaks in the sentence before ``start``: "A second ship is on its way, a source told X, Y wrote"."""
    return any(hit.end < start and (hit.value.closes or hit.value.tells) and not hit.value.weak for hit in near)


def reports_behind(near: Sequence[Hit], start: int, titled: bool) -> bool:
    """Whether *according to* or the like stands before ``start``: where somebody spoke before it, it names an outlet."""
    led = any(0 <= start - hit.end <= _THE and "source" in hit.value.orders for hit in near)
    return led and (titled or any("source" not in hit.value.orders and hit.end < start for hit in near[:-1]))
