"""Figures that compare alike stand for one another, so that copies of a page cost no more than a page."""

from __future__ import annotations

from itertools import permutations

from sanad.link import noted, tallies
from sanad.link.counts import Count
from sanad.link.pages import Page
from sanad.link.tallies import Tally

KILLED = Count(0, 40, "people", "killed", 12.0, None, False, ("Oruro",), True, None, None, None, (), "near", None, False)


def tally(name: str, published: str, value: float, *, start: int = 0, leader: str | None = None, **more: object) -> Tally:
    page = Page(name, name, published, "en", None, leader or name, None)
    values = {field: getattr(KILLED, field) for field in Count.__slots__} | more | {"start": start, "value": value}
    return Tally(f"{name}-{start}-{value}", page, Count(**values))  # type: ignore[arg-type]


def test_copies_of_a_day_are_compared_once() -> None:
    """At whatever time each of them appeared."""
    held = {
        100 * copy + n: tally(f"p{copy:03}", f"2024-05-04T{copy % 24:02}:{copy % 60:02}:00Z", 12.0 + 7 * n, start=n, leader="p000")
        for copy in range(120)
        for n in range(4)
    }
    pairs = noted.repeated_pairs(held)
    assert len(pairs) <= 24
    assert any(noted.differ(held[one], held[other]) for one, other in pairs)


def test_only_the_hour_tells_what_is_up_to_date() -> None:
    """Within one hour two figures compare alike with all others; where the page says that accounts differ, within one day."""
    early, late = tally("a", "2024-05-04T08:10:00Z", 12.0), tally("b", "2024-05-04T08:50:00Z", 12.0)
    assert early.keys == late.keys
    more = tally("c", "2024-05-04T08:30:00Z", 19.0)
    assert tallies.differ(early, more) and tallies.differ(late, more)
    noon = tally("d", "2024-05-04T12:00:00Z", 19.0)
    assert more.keys != noon.keys
    assert not tallies.differ(early, noon)
    doubted = [tally(one.page.article, one.page.published or "", 19.0, disputed=True) for one in (more, noon)]
    assert len({one.keys for one in doubted}) == 1


def test_two_equal_numbers_of_a_sentence_have_one_order() -> None:
    """Whichever of them is given first, the conflict is the same."""
    told = [
        Tally("n1", KILLED_PAGE, KILLED),
        Tally("n2", KILLED_PAGE, Count(0, 40, "troops", "killed", 12.0, "troops", *FIRST, "near", "army", True)),
        Tally("n3", KILLED_PAGE, Count(50, 90, "people", "killed", 19.0, None, *FIRST, "near", "doctor", True)),
    ]
    assert len({tallies.make_conflict(some) for some in permutations(told)}) == 1
    assert len({one.place for one in told}) == 3


KILLED_PAGE = Page("a", "a", "2024-05-04", "en", None, "a", None)
FIRST = (False, ("Oruro",), True, None, None, None, ())
