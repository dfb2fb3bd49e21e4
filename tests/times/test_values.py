"""Arithmetic on TIMEX3 values."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sanad.times.values import day_of, interval_of, later_by, overlap, precision_of, within


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-08-15", "2022-08-15", "2022-08-15"),
        ("2022-08-15T17:35+07:00", "2022-08-15", "2022-08-15"),
        ("2022-08-14TNI", "2022-08-14", "2022-08-14"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-W33", "2022-08-15", "2022-08-21"),
        ("2022-W33-WE", "2022-08-20", "2022-08-21"),
        ("2022-Q4", "2022-10-01", "2022-12-31"),
        ("2022-H2", "2022-07-01", "2022-12-31"),
        ("2021-WI", "2021-12-01", "2022-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("1910/1945", "1910-01-01", "1945-12-31"),
        ("2020-03/2021-06", "2020-03-01", "2021-06-30"),
    ],
)
def test_a_value_covers_its_days(value: str, first: str, last: str) -> None:
    """From the first to the last day that a reader would take the words for."""
    assert interval_of(value) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("value", ["P3D", "PXM", "PT90M", "XXXX-WXX-4", "PAST_REF", "", None, "2022-13", "2022-02-30", "1945/1910"])
def test_what_names_no_days_covers_none(value: str | None) -> None:
    """Durations, sets, references and impossible dates give nothing to reckon with."""
    assert interval_of(value) is None


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2022-08-15", "day"),
        ("2022-08-15T17:35", "minute"),
        ("2022-08-15TMO", "part_of_day"),
        ("2022-08", "month"),
        ("2022", "year"),
        ("2022-W33", "week"),
        ("2022-W33-WE", "weekend"),
        ("2022-Q2", "quarter"),
        ("2022-H1", "half"),
        ("2022-SU", "season"),
        ("199", "decade"),
        ("19", "century"),
        ("P1Y6M", "duration"),
        ("PTXH", "duration"),
        ("XXXX-08-17", "set"),
        ("FUTURE_REF", "reference"),
        ("1910/1945", "range"),
    ],
)
def test_precision_follows_from_the_value(value: str, precision: str) -> None:
    """Each form of value has one precision."""
    assert precision_of(value) == precision


def test_values_overlap_where_they_share_a_day() -> None:
    """A week that holds the day, a month beside it, and a duration that has no days."""
    assert overlap("2022-08-15", "2022-W33")
    assert not overlap("2022-08-15", "2022-09")
    assert not overlap("2022-08-15", "P3D")
    assert within("2022-08-15", "2022-08")
    assert not within("2022-08", "2022-08-15")


@given(some.dates())
def test_a_day_is_its_own_interval(day: dt.date) -> None:
    """Whatever the day, its value reads back as that day."""
    assert day_of(day.isoformat()) == day
    assert interval_of(day.isoformat()) == (day, day)


def test_hours_are_counted_over_midnight_and_keep_their_zone() -> None:
    """Two hours after ten to eleven at night is the next day; a day without a clock time has no hour to count from."""
    assert later_by("2022-12-31T22:50+09:00", 2 * 3600) == "2023-01-01T00:50+09:00"
    assert later_by("2022-12-31T24:00", -60) == "2022-12-31T23:59"
    assert later_by("2022-12-31", 60) is None
    assert later_by("2022-12-31TNI", 60) is None
