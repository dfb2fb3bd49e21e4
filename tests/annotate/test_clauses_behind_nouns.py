"""Acts told in clauses behind a noun: what others made of a step that a noun sums up, whose people a clause is about, who condemned
what a participle tells of; on our own sentences."""

import pytest
from tests.annotate.acts import told

STEPS = [
    ("en", "Kenya accused Ethiopia of a land grab, a charge that Addis Ababa dismissed as baseless.", ("REJECT", "ETH", "KEN")),
    ("en", "Bolivia asked Peru to hand over the former minister, a request that Lima rejected.", ("REJECT", "PER", "BOL")),
    ("en", "Morocco released 40 Spanish fishermen on Monday, a step that the U.N. chief praised.", ("SUPPORT", "IGO", "MAR")),
    ("en", "Morocco released 40 Spanish fishermen on Monday, a move welcomed by France.", ("SUPPORT", "FRA", "MAR")),
    ("en", "Morocco released 40 Spanish fishermen on Monday, a decision France welcomed.", ("SUPPORT", "FRA", "MAR")),
    ("en", "Colombia rejected Peru's claim to the island, a claim Lima has repeated for years.", ("REJECT", "COL", "PER")),
    ("id", "Maroko membebaskan 40 nelayan Spanyol pada Senin, langkah yang dipuji Sekjen PBB.", ("SUPPORT", "IGO", "MAR")),
    ("id", "Maroko menyita dua kapal Spanyol pada Senin, langkah yang dikecam Prancis.", ("ACCUSE", "FRA", "MAR")),
    ("id", "Hungaria menuntut Ukraina membuka pipa minyak, tuntutan yang ditolak Kyiv.", ("REJECT", "UKR", "HUN")),
]


@pytest.mark.parametrize(("language", "text", "act"), STEPS)
def test_who_took_a_step_acts_in_the_clause_that_the_noun_sums_up(language: str, text: str, act: tuple[str, str, str]) -> None:
    assert act in told(text, language)


def test_what_a_noun_sums_up_ends_at_its_comma() -> None:
    text = "Kenya menuduh Ethiopia mempersenjatai pemberontak, tudingan yang dibantah Menteri Luar Negeri Ethiopia."
    assert [one for one in told(text, "id") if one[0] == "AID"] == []


WHOSE = [
    ("Djibouti, whose fishermen were arrested by Eritrea on Monday, closed the border.", ("COERCE", "ERI", "DJI")),
    ("Djibouti, whose foreign minister accused Eritrea of a land grab, recalled its envoy.", ("ACCUSE", "DJI", "ERI")),
    ("Oman, whose rescue teams were thanked by the president of Nepal that evening, sent two planes.", ("SUPPORT", "NPL", "OMN")),
]


@pytest.mark.parametrize(("text", "act"), WHOSE)
def test_people_of_a_clause_with_whose_are_of_whom_it_is_told(text: str, act: tuple[str, str, str]) -> None:
    assert act in told(text, "en")


PARTICIPLES = [
    "Turkish jets bombed an Iraqi village. The raid, condemned by Egypt as a war crime, killed six people.",
    "Turkish jets bombed an Iraqi village. The raid, denounced by Egypt the same day, killed six people.",
]


@pytest.mark.parametrize("text", PARTICIPLES)
def test_a_participle_behind_a_comma_is_a_passive(text: str) -> None:
    assert ("ACCUSE", "EGY", "TUR") in told(text, "en")


def test_the_head_of_an_international_body_acts_for_none_of_the_states() -> None:
    assert told("The U.N. chief condemned Turkey on Monday.", "en") == [("ACCUSE", "IGO", "TUR")]
    assert told("Sekjen PBB mengecam Turki pada Senin.", "id") == [("ACCUSE", "IGO", "TUR")]


def test_a_place_may_be_taken_in_a_relative_clause() -> None:
    text = "Eritrea withdrew from the Djiboutian town that its army had captured on April 10."
    assert ("ASSAULT", "ERI", "DJI") in told(text, "en")
