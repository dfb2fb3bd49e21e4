"""Subjects of verbs of saying that say nothing, and people who are called like things."""

from __future__ import annotations

import pytest

import sanad


def count(text: str, language: str) -> int:
    return len(sanad.annotate(text, language=language).statements)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The clock in the ministry's hall says ten past four."),
        ("en", "Rugs from Shiraz announce the way to the tea room."),
        ("en", "Dark clouds threatened to spoil the picnic."),
        ("en", "According to weight, the parcels go into six bins."),
        ("en", "Trains leave according to a summer timetable until October."),
        ("en", "Needless to say, the cake was gone by noon."),
        ("en", "It goes without saying that the cellar floods."),
        ("id", "Lampion dari Singkawang mengumumkan bahwa pesta dimulai."),
        ("id", "Jam di menara mengatakan bahwa hari sudah siang."),
        ("id", "Menurut abjad, Albania dan Aljazair duduk berdekatan."),
        ("id", "Menurut jadwal musim panas, feri berangkat pukul enam."),
        ("id", "Boleh dikatakan, ovennya tidak pernah menyala."),
    ],
)
def test_things_sizes_and_idioms_say_nothing(language: str, text: str) -> None:
    """A verb of saying alone makes no statement."""
    assert count(text, language) == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bell said he would resign."),
        ("en", "The bus driver said he saw smoke."),
        ("en", "The price watchdog warned that costs would rise."),
        ("en", "A river authority official told reporters that the dam was safe."),
        ("en", "A number of officials said the plan had failed."),
        ("en", "According to the group, two villages were burned."),
        ("id", "Sopir bus mengatakan ia melihat asap."),
        ("id", "Menurut kelompok itu, dua desa dibakar."),
        ("id", "Menurut Bintang, uji itu gagal."),
        ("id", "Badan cuaca mengatakan hujan akan berlanjut."),
    ],
)
def test_people_who_are_called_like_things_or_deal_with_them_speak(language: str, text: str) -> None:
    """The noun that a phrase is about decides, and a name is no thing."""
    assert count(text, language) == 1
