"""Time expressions: what holds for any text."""

from __future__ import annotations

import itertools
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from sanad.lang.dates import DateWords, Holiday, read_date_words
from sanad.lang.load import load_pack, pack_codes
from sanad.lang.pack import Pack
from sanad.model import TimeExpression
from sanad.text.match import Lexicon
from sanad.text.reading import read_text
from sanad.times.feasts import easter, feast_day
from sanad.times.find import entries, find_times
from sanad.times.values import precision_of


@lru_cache
def compiled(code: str) -> tuple[DateWords, Lexicon]:
    words = read_date_words(load_pack(code))
    return words, Lexicon(entries(words))


def find(text: str, code: str, published: str | None = "2023-03-01T14:30:00+07:00") -> list[TimeExpression]:
    words, lexicon = compiled(code)
    return find_times(read_text(text, lexicon, frozenset()), words, published)


@lru_cache
def vocabulary(code: str) -> list[str]:
    words, _ = compiled(code)
    glue = [" ".join(names) for rows in words.glue.values() for names, _ in rows]
    return [
        *sorted({surface for surface, _ in words.anchors} | set(glue)),
        "15",
        "2022",
        "7/10",
        "17.35",
        "3",
        "(",
        ")",
        ",",
        "-",
        ".",
        "\n",
        "Retno",
    ]


@pytest.mark.parametrize("code", pack_codes())
@settings(max_examples=150)
@given(data=some.data())
def test_any_heap_of_date_words_gives_exact_spans_and_known_precisions(code: str, data: some.DataObject) -> None:
    """However odd the text, every span holds its own words, spans do not overlap, and values are well formed."""
    text = " ".join(data.draw(some.lists(some.sampled_from(vocabulary(code)), max_size=12)))
    found = find(text, code)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert all(one.precision == precision_of(one.value) and one.value for one in found)


@pytest.mark.parametrize("code", pack_codes())
@given(text=some.text(max_size=80))
def test_any_text_is_read_without_fault(code: str, text: str) -> None:
    """Signs of all scripts do not upset the grammar."""
    assert all(text[one.start : one.end] == one.text for one in find(text, code))


def test_each_value_keeps_what_it_was_resolved_against() -> None:
    """The day of the page, the date before, or nothing for a date that is complete."""
    found = find("Kemarin ia bilang, serangan 3 Juli 2020 itu dibalas dua hari kemudian.", "id")
    assert [(one.value, one.anchor) for one in found] == [
        ("2023-02-28", "2023-03-01"),
        ("2020-07-03", None),
        ("2020-07-05", "2020-07-03"),
    ]


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    """Full dates stay, a day without year keeps its year open, and what needs today is left out."""
    found = find("Kemarin ia datang; pada 3 Juli 2020 ia pergi, pada 17 Agustus pulang.", "id", None)
    assert [one.value for one in found] == ["2020-07-03", "XXXX-08-17"]


def test_modifiers_are_kept_beside_the_value() -> None:
    """The month is the value, its part the mod."""
    found = find("Proyek itu rampung pada akhir Agustus 2021 dan awal 2022.", "id")
    assert [(one.value, one.mod) for one in found] == [("2021-08", "END"), ("2022", "START")]


def test_a_pack_without_date_words_finds_nothing() -> None:
    """A language may have a pack that says nothing of dates."""
    words = read_date_words(Pack("xx", "None", "1", {}, {}))
    assert find_times(read_text("15 August 2022", Lexicon(entries(words)), frozenset()), words, "2023-03-01") == []


def test_moving_feasts_are_reckoned() -> None:
    """Easter by the calendar, a fourth Thursday, a last Monday, and a listed day only in its years."""
    assert easter(2023).isoformat() == "2023-04-09"
    assert str(feast_day(Holiday(rule=("nth", 11, 4, 4)), 2022)) == "2022-11-24"
    assert str(feast_day(Holiday(rule=("nth", 5, 1, -1)), 2022)) == "2022-05-30"
    assert feast_day(Holiday(days=("2022-05-02",)), 2023) is None


@pytest.mark.parametrize("published", ["0001-01-01T00:00+00:00", "9999-12-31"])
@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "They met on Friday. They will meet on Sunday, next weekend and next year; two weeks ago they did not."),
        ("id", "Mereka bertemu pada Jumat. Mereka akan bertemu pada Minggu dan tahun depan; dua pekan lalu tidak."),
    ],
)
def test_pages_at_the_ends_of_the_calendar_are_read(code: str, text: str, published: str) -> None:
    """A page with an empty date, which some systems write as the year 1, gives no errors."""
    for one in find(text, code, published):
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize("text", ["The strike on 29 February began.", "The strike on Feb. 29 began."])
def test_a_day_that_no_year_near_has_upsets_nothing(text: str) -> None:
    """29 February without a year, told years away from a leap year, does not stop the reading."""
    assert all(text[one.start : one.end] == one.text for one in find(text, "en", "2026-11-20"))


def test_what_happened_is_not_counted_from_a_day_to_come() -> None:
    """The day before, and the same day, are counted from the last day that has been."""
    text = "Menteri itu tiba pada Selasa (28/2). Sidang dijadwalkan pada Jumat (3/3). Sehari sebelumnya ia dipanggil."
    assert [one.value for one in find(text, "id")][-1] == "2023-02-27"
    text = "Utusan itu tiba pada Selasa (28/2). Sidang dijadwalkan pada Jumat (3/3). Pada hari yang sama ia dipanggil."
    assert [one.value for one in find(text, "id")][-1] == "2023-02-28"


def test_a_plan_in_the_clause_behind_says_nothing_of_a_day_before_it() -> None:
    """A weekday at the end of its own clause has been."""
    text = "Keduanya bertelepon pada Senin, tetapi hanya membahas rencana kunjungan."
    assert [one.value for one in find(text, "id")] == ["2023-02-27"]


def test_the_same_day_far_from_its_day_is_a_day_of_the_news() -> None:
    """The last day of those right before the page, not one of long ago."""
    filler = " Warga diminta tetap tenang." * 6
    text = f"Menteri itu tiba pada Selasa (28/2). Kapal hilang pada 6 Februari.{filler} Pada hari yang sama ia bertemu Presiden."
    assert [one.value for one in find(text, "id")][-1] == "2023-02-28"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank at 9:30 a.m. (0100 GMT).", "2023-03-01T09:30+08:30"),
        ("The ferry sank at 11 p.m. local time (0300 GMT).", "2023-03-01T23:00-04:00"),
        ("The ferry sank at 9:07 a.m. (0100 GMT).", "2023-03-01T09:07"),
        ("The ferry sank at 9 a.m. JST (0000 GMT).", "2023-03-01T09:00+09:00"),
    ],
)
def test_a_time_told_twice_is_one_whose_zone_the_other_tells(text: str, value: str) -> None:
    """Only a difference that some zone has is read; a zone that is named stays."""
    assert [one.value for one in find(text, "en")] == [value]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The pass will be reopened in November.", 2023),
        ("The pass may be reopened in November.", 2023),
        ("The pass was reopened in November.", 2022),
        ("The pass could have been reopened in November.", 2022),
        ("The pass will have been reopened by November.", 2023),
    ],
)
def test_a_participle_behind_its_auxiliaries_takes_their_tense(text: str, year: int) -> None:
    """What will be done has not been done."""
    assert [one.value for one in find(text, "en")] == [f"{year}-11"]
