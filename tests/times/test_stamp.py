"""A page's line of publication."""

from __future__ import annotations

import pytest

from sanad.lang.dates import read_date_words
from sanad.lang.load import load_pack
from sanad.times.stamp import read_stamp

WORDS = [read_date_words(load_pack(code)) for code in ("id", "en")]


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Rabu, 11 Januari 2023 17.35 WIB", "2023-01-11T17:35+07:00"),
        ("Rabu, 11 Jan 2023 | 09:10 WITA", "2023-01-11T09:10+08:00"),
        ("Jum'at, 13 Januari 2023 - 06:00 WIT", "2023-01-13T06:00+09:00"),
        ("Diterbitkan 11 Januari 2023", "2023-01-11"),
        ("11/01/2023 14:55", "2023-01-11T14:55"),
        ("27-01-2023, 20.11 WIB", "2023-01-27T20:11+07:00"),
        ("January 11, 2023 | 7:15 AM PHT", "2023-01-11T07:15+08:00"),
        ("Wed 11 Jan 2023 12.30 GMT", "2023-01-11T12:30+00:00"),
        ("Jan. 11, 2023 9 p.m. ET", "2023-01-11T21:00-05:00"),
        ("July 11, 2023 9 p.m. ET", "2023-07-11T21:00-04:00"),
        ("Monday 9th January 2023", "2023-01-09"),
        ("11 January 2023 / 18:00 (UTC+8)", "2023-01-11T18:00+08:00"),
        ("2023-01-11T17:35:00+07:00", "2023-01-11T17:35+07:00"),
        ("2023-01-11T10:35:00Z", "2023-01-11T10:35+00:00"),
        ("17:40, 2 March 2021", "2021-03-02T17:40"),
        ("12:05 AM, 2 March 2021", "2021-03-02T00:05"),
    ],
)
def test_a_line_of_publication_is_read(line: str, stamp: str) -> None:
    """Date, clock and zone as far as the line has them, and no zone that it does not give."""
    assert read_stamp(line, WORDS) == stamp


@pytest.mark.parametrize("line", ["", "17:35 WIB", "Maret 2021", "Baca 2 menit", "31 Februari 2023", "99/99/2023"])
def test_a_line_without_a_date_gives_none(line: str) -> None:
    """A clock time alone, a month alone or an impossible day is no time of publication."""
    assert read_stamp(line, WORDS) is None


@pytest.mark.parametrize(("line", "stamp"), [
    ("03/02/2023 08:20 BST", "2023-02-03T08:20+01:00"),
    ("03/02/2023 08:20 GMT", "2023-02-03T08:20+00:00"),
    ("03/02/2023 08:20 EST", "2023-03-02T08:20-05:00"),
    ("03/02/2023 08:20", "2023-03-02T08:20"),
])
def test_the_zone_tells_which_number_is_the_month(line: str, stamp: str) -> None:
    """An English page puts the month first only where its clock is an American one, or names no zone."""
    assert read_stamp(line, WORDS[::-1]) == stamp
