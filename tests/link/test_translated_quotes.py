"""The same saying on a page and on its translation."""

from __future__ import annotations

from sanad.link.pages import Page, Saying
from sanad.link.quotes import align
from sanad.model import Mention, Span, Statement


def saying(text: str, speaker: str, at: int, form: str = "direct", denies: bool = False) -> Saying:
    who = Mention(0, 4, speaker, "person", "person:" + speaker.lower(), speaker)
    said = Statement(at, at + len(text), (Span(at, at + len(text)),), None, who, form, denies=denies)
    return Saying(f"{speaker} {at}", Page("a", None, None, None, None, "a", None), said, text)


def pairs(one: list[Saying], other: list[Saying]) -> list[tuple[str, str]]:
    return [(left.text, right.text) for left, right in align(one, other)]


def test_by_the_place_among_what_the_speaker_says() -> None:
    """The second saying of one is the second of the other, whoever speaks in between."""
    english = [
        saying("We shall rebuild the bridge", "Eide", 0),
        saying("Nobody was hurt", "Fidan", 40),
        saying("It will take 14 months", "Eide", 80),
    ]
    indonesian = [
        saying("Kami akan membangun kembali jembatan", "Eide", 0),
        saying("Itu akan memakan waktu 14 bulan", "Eide", 60),
        saying("Tidak ada yang terluka", "Fidan", 99),
    ]
    assert sorted(pairs(english, indonesian)) == [
        ("It will take 14 months", "Itu akan memakan waktu 14 bulan"),
        ("Nobody was hurt", "Tidak ada yang terluka"),
        ("We shall rebuild the bridge", "Kami akan membangun kembali jembatan"),
    ]


def test_a_page_that_leaves_one_out() -> None:
    """Places no longer tell which is which; those in quotation marks still do where as many of them are left."""
    whole = [
        saying("We shall rebuild the bridge", "Eide", 0),
        saying("the harbour is next", "Eide", 40, form="indirect"),
    ]
    assert pairs(whole, [saying("Kami akan membangun kembali jembatan", "Eide", 0)]) == [
        ("We shall rebuild the bridge", "Kami akan membangun kembali jembatan")
    ]
    more = [*whole, saying("We are not afraid", "Eide", 90)]
    assert pairs(more, [saying("Kami akan membangun kembali jembatan", "Eide", 0)]) == []


def test_other_numbers_lengths_and_denials_are_other_sayings() -> None:
    """What stands at the same place but can't be a translation is left apart."""
    one = [saying("It will take 14 months", "Eide", 0)]
    assert pairs(one, [saying("Itu akan memakan waktu 30 bulan", "Eide", 0)]) == []
    assert pairs(one, [saying("Tidak", "Eide", 0)]) == []
    assert pairs(one, [saying("Itu akan memakan 14 bulan", "Eide", 0, denies=True)]) == []
