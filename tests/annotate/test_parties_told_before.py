"""Parties of acts whose words take up what was told before: captives, demands and accusations, people and missions abroad."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

HELD = [
    ("en", "Iran seized a Greek tanker on Monday. The crew were freed by Iran on Thursday.", ("RETREAT", "IRN", "GRC")),
    ("id", "Yunani mendesak Iran melepaskan para pelautnya. Sang kapten dibebaskan Teheran pada Kamis.", ("RETREAT", "IRN", "GRC")),
    ("id", "Kenya mengejar kapal ikan Somalia di Lamu. Kapal beserta awaknya itu diringkus Angkatan Laut Kenya pada Rabu.",
     ("COERCE", "KEN", "SOM")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), HELD)
def test_those_held_or_freed_are_of_the_other_side(language: str, text: str, expected: tuple[str, str, str]) -> None:
    """With whom the state that holds them was last told to deal."""
    assert expected in told(text, language)


def test_people_whom_police_take_up_at_home_are_no_other_states() -> None:
    """Who is held by his own police has nothing to do with the state of which was told before."""
    text = "Kenya dan Somalia bertemu di Nairobi. Gubernur bank sentral itu ditahan polisi Kenya karena korupsi."
    assert ("COERCE", "KEN", "SOM") not in told(text, "id")


TAKEN_UP = [
    ("Peru menolak tuduhan Bolivia soal penyelundupan. Tuduhan itu dilontarkan Presiden Luis Arce, Rabu.",
     ("ACCUSE", "BOL", "PER")),
    ("Kenya mengirim bantuan pangan ke Malawi, Kamis. Bantuan itu diminta Presiden Lazarus Chakwera, Rabu.",
     ("REQUEST", "MWI", "KEN")),
    ("Bolivia menolak 12 tuntutan Peru, Kamis. Daftar tuntutan itu diserahkan Duta Besar Peru pada 10 Maret.",
     ("REQUEST", "PER", "BOL")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP)
def test_who_made_the_charge_or_demand_of_which_was_told(text: str, expected: tuple[str, str, str]) -> None:
    """The noun stands for what was rejected or granted before; whoever made it did so to the other side."""
    assert expected in told(text, "id")


@pytest.mark.parametrize(("language", "text", "type_"), [
    ("en", "Peru asked Chile to withdraw its ships. The request was made by Peru's foreign minister on Wednesday.", "REQUEST"),
    ("id", "Ghana mengancam akan menutup perbatasan dengan Togo. Ancaman itu dilontarkan Presiden Ghana, Rabu.", "THREATEN"),
])  # fmt: skip
def test_when_a_demand_was_made_is_no_second_one(language: str, text: str, type_: str) -> None:
    """The sentence behind gives the day of what was told, and nothing new."""
    assert [one[0] for one in told(text, language)].count(type_) == 1


ABROAD = [
    ("id", "Menteri Luar Negeri Kenya mengecam pembakaran konsulat negaranya di Addis Ababa.", ("ACCUSE", "KEN", "ETH")),
    ("en", "France condemned the arrest of a French journalist in Niger.", ("ACCUSE", "FRA", "NER")),
    ("id", "Prancis mengutuk penangkapan wartawan Prancis di Niger.", ("ACCUSE", "FRA", "NER")),
    ("id", "Uni Afrika mengutuk penembakan empat pekerja UNICEF di Sudan.", ("ACCUSE", "IGO", "SDN")),
]


@pytest.mark.parametrize(("language", "text", "expected"), ABROAD)
def test_what_befell_ones_own_abroad(language: str, text: str, expected: tuple[str, str, str]) -> None:
    """A state does not accuse its own embassy, people or staff."""
    assert [one for one in told(text, language) if one[0] == "ACCUSE"] == [expected]


def test_workers_behind_a_killing_are_its_victims() -> None:
    """"The killing of workers of R": R has killed nobody."""
    found = told("Uni Afrika mengutuk penembakan empat pekerja UNICEF di Sudan.", "id")
    assert all(actors != "IGO" for type_, actors, _ in found if type_ == "ASSAULT")


def test_people_named_together_are_of_one_state() -> None:
    """The name of the state stands with the last of them."""
    found = told("Puluhan petani dan nelayan Laos berunjuk rasa di depan Konsulat Thailand.", "id")
    assert ("PROTEST", "LAO+LAO", "THA") in found
