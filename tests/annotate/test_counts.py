"""What the numbers of a sentence count, and of which act."""

import pytest

import sanad

COUNTS = [
    ("Canada put six Belarusian firms on an export blacklist.", "en", [("SANCTION", "counted", "companies", 6.0)]),
    ("Kanada memasukkan lima perusahaan Belarusia ke daftar hitam ekspor.", "id", [("SANCTION", "counted", "companies", 5.0)]),
    ("About 200 people rallied outside the Danish embassy in Lima.", "en", [("PROTEST", "counted", "person", 200.0)]),
    ("Sekitar 500 orang berunjuk rasa di depan Kedutaan Besar Denmark di Lima.", "id", [("PROTEST", "counted", "person", 500.0)]),
    ("Norway withdrew 1,400 soldiers from Mali.", "en", [("RETREAT", "counted", "troops", 1400.0)]),
    ("Portugal expelled three Belarusian diplomats.", "en", [("SANCTION", "counted", "diplomats", 3.0)]),
    ("Portugal mengusir tiga diplomat Belarusia.", "id", [("SANCTION", "counted", "diplomats", 3.0)]),
    ("Tanzania sent 20,000 tonnes of maize to Zambia.", "en", [("AID", "counted", "tonnes", 20000.0)]),
    ("Eritrea attacked Ethiopia and 12 soldiers were killed.", "en", [("ASSAULT", "killed", None, 12.0)]),
    ("Kenya signed Resolution 2231 with Uganda on 5 May.", "en", []),
]


def counted(text: str, language: str) -> list[tuple[str, str, str | None, float]]:
    found = sanad.annotate(text, language=language, published="2024-05-10").events
    return [(event.type, one.kind, one.unit, one.value) for event in found for one in event.quantities]


@pytest.mark.parametrize(("text", "language", "expected"), COUNTS, ids=[one[0] for one in COUNTS])
def test_a_number_counts_what_its_noun_names(text: str, language: str, expected: list[tuple[str, str, str | None, float]]) -> None:
    """The class is the same in both languages."""
    assert counted(text, language) == expected


def test_of_two_acts_each_has_the_number_that_stands_nearest() -> None:
    """One sentence, two acts, two numbers."""
    assert counted("Kenya expelled three Sudanese diplomats after Sudan had seized two Kenyan ships.", "en") == [
        ("SANCTION", "counted", "diplomats", 3.0),
        ("COERCE", "counted", "ships", 2.0),
    ]
