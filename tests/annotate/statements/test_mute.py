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


@pytest.mark.parametrize(
    "text",
    [
        "Peru deported Carlos Vega, the only Chilean held in the case.",
        "The move came after Peru had freed Carlos Vega, the last Chilean charged in the case, for lack of proof.",
        "The ferry, the only Kenyan ship mentioned in the report, was sold.",
        "Kenya, the one country blamed for the leak, has left the talks.",
        "The bridge, one of three backed by Uganda, was not built.",
        "The isles, the only ones claimed by Uganda, were sold.",
        "The ministry named the Chilean believed to have planned the raid.",
        "Divers found the boat of a Kenyan reported missing on Monday.",
    ],
)
def test_a_participle_behind_a_noun_says_what_was_done_to_him(text: str) -> None:
    """Those who are held, charged or blamed say nothing by it."""
    assert sanad.annotate(text, language="en").statements == ()


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Two Chileans held in the case said they were innocent.", "unnamed", "they were innocent"),
        ("The soldier praised by the king for his courage said he was tired.", "soldier", "he was tired"),
        ("The mayor of a town held by the rebels said the siege was over.", "mayor", "the siege was over"),
        ("The lawyer of two Kenyans accused in the case said the trial was unfair.", "lawyer", "the trial was unfair"),
        ("Peru could not leave the pact, the court held in its ruling.", "Courts (Peru)", "Peru could not leave the pact"),
        ("Peru held in its note that the treaty was void.", "Government of Peru", "the treaty was void"),
        ("The panel found in May that the bridge was unsafe.", "panel", "the bridge was unsafe"),
        ("The bridge was unsafe, she mentioned in an interview.", "unnamed", "The bridge was unsafe"),
        ("Kenya blamed on Friday the rebels for the fire.", "Government of Kenya", "the rebels for the fire"),
    ],
)
def test_a_verb_that_looks_like_a_participle_reports(text: str, speaker: str, words: str) -> None:
    """And whoever is described by one speaks with the verb behind it."""
    (one,) = sanad.annotate(text, language="en").statements
    assert one.speaker is not None
    assert (one.speaker.name, text[one.content[0].start : one.content[0].end]) == (speaker, words)
