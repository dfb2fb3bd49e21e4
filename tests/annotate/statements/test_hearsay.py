"""What is told without anybody who says it, and what is told on from a source named before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sanad
from sanad.model import Statement


def find(text: str, language: str = "id") -> list[Statement]:
    return list(sanad.annotate(text, language=language).statements)


def told(text: str, language: str = "id") -> list[tuple[str, str]]:
    """What is said, and the speaker's name."""
    found = find(text, language)
    return [(" ".join(text[start:end] for start, end in one.content), one.speaker.name if one.speaker else "") for one in found]


INDONESIAN = [
    "Santer beredar kabar bahwa",
    "Santer beredar kabar",
    "Beredar rumor bahwa",
    "Tersiar kabar bahwa",
    "Kabar beredar,",
    "Ramai diberitakan bahwa",
    "Dikabarkan,",
    "Dilaporkan bahwa",
    "Disebut-sebut bahwa",
    "Sempat dikabarkan bahwa",
    "Konon,",
    "Konon kabarnya",
    "Kabarnya,",
    "Menurut kabar yang beredar,",
    "Rumor yang beredar menyebutkan",
    "Sejak Senin beredar kabar di media sosial bahwa",
    "Setelah perundingan itu, santer beredar kabar",
    "Ada kabar bahwa",
    "Spekulasi merebak bahwa",
]
ENGLISH = [
    "It is rumoured that",
    "It was widely reported that",
    "It has been said that",
    "Rumours circulated that",
    "Rumours have been swirling in Darwin that",
    "Speculation is rife that",
    "Word has it",
    "Word has it that",
    "Reportedly,",
    "There are rumours that",
    "There is talk that",
    "Unconfirmed reports emerged that",
    "Whispers spread through the capital that",
]


@pytest.mark.parametrize("head", INDONESIAN)
def test_indonesian_hearsay_is_said_by_somebody_unnamed(head: str) -> None:
    """The page's words for the rumour are its speaker; what follows is its content."""
    text = f"{head} gudang di Bitung itu sudah lama kosong."
    assert told(text) == [("gudang di Bitung itu sudah lama kosong", "unnamed")]


@pytest.mark.parametrize("head", ENGLISH)
def test_english_hearsay_is_said_by_somebody_unnamed(head: str) -> None:
    """The same of English."""
    text = f"{head} the warehouse in Darwin was empty."
    assert told(text, "en") == [("the warehouse in Darwin was empty", "unnamed")]


def test_the_speaker_of_hearsay_is_a_mention_over_the_words_for_it() -> None:
    """The page says how it heard."""
    text = "Sejak kemarin santer beredar kabar bahwa gudang itu kosong."
    (one,) = find(text)
    assert one.speaker is not None
    assert text[one.speaker.start : one.speaker.end] == "santer beredar kabar"
    assert one.form == "indirect"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gudang itu kabarnya sudah lama kosong.", "id"),
        ("Raka Wibisana dikabarkan pindah ke Bitung.", "id"),
        ("Menteri itu disebut-sebut akan mundur pekan depan.", "id"),
        ("Belum ada kabar bahwa gudang itu kosong.", "id"),
        ("Uang palsu beredar luas di pasar itu.", "id"),
        ("Diduga gudang itu sudah lama kosong.", "id"),
        ("The warehouse was reportedly empty for months.", "en"),
        ("Mara Ellison is said to have left the port.", "en"),
        ("It is not believed that the warehouse was empty.", "en"),
        ("The report emerged from the archives in May.", "en"),
        ("Rumours spread quickly in a small town like this.", "en"),
    ],
)
def test_an_adverb_a_passive_with_a_subject_and_a_negation_make_no_statement(text: str, language: str) -> None:
    """They say at most that something is alleged."""
    assert find(text, language) == []


def test_who_denies_hearsay_is_the_one_who_speaks() -> None:
    """A rumour inside a denial is what is denied."""
    text = "Raka Wibisana membantah kabar yang beredar bahwa gudang itu kosong."
    (one,) = find(text)
    assert one.speaker is not None and one.speaker.name == "Raka Wibisana"
    assert one.denies


def test_a_not_right_behind_hearsay_denies_it() -> None:
    """The hearsay itself denies nothing."""
    text = "Santer beredar kabar gudang itu sudah kosong. Raka Wibisana mengatakan gudang itu tidak kosong."
    assert [one.denies for one in find(text)] == [False, True]


def test_hearsay_lends_no_speaker_to_the_next_sentence() -> None:
    """Katanya means the person before, not the rumour."""
    text = 'Raka Wibisana tiba di Bitung. Beredar kabar bahwa gudang itu kosong. "Saya akan periksa sendiri," katanya.'
    assert told(text)[-1] == ("Saya akan periksa sendiri", "Raka Wibisana")


@pytest.mark.parametrize(
    "head",
    ["Masih dari sumber yang sama, ", "Masih dari laman yang sama, dikabarkan ", "Dari kantor berita yang sama, "],
)
def test_a_source_named_before_tells_on(head: str) -> None:
    """Speaker and chain are the outlet's."""
    text = f"Kantor berita Antara melaporkan bahwa gudang itu kosong. {head}pemilik gudang itu sudah lama pergi."
    one = find(text)[-1]
    assert text[one.content[0].start : one.content[0].end] == "pemilik gudang itu sudah lama pergi"
    assert one.speaker is not None and one.speaker.name == "Antara"
    assert one.chain == ("Antara",)


def test_the_same_source_is_the_unnamed_one_who_spoke_before() -> None:
    """A source is a person where the page has heard one."""
    text = "A source at the port told Reuters the crane was broken. According to the same source, repairs will take a year."
    one = find(text, "en")[-1]
    assert one.speaker is not None and one.speaker.name == "unnamed"
    assert one.chain == ("Reuters",)


def test_the_same_site_is_the_outlet_named_last() -> None:
    """An outlet that is pointed at has a name."""
    text = "According to Reuters, the crane was broken. According to the same agency, repairs will take a year."
    one = find(text, "en")[-1]
    assert one.speaker is not None and one.speaker.name == "Reuters"


@given(
    st.lists(
        st.sampled_from(["kabar", "beredar", "bahwa", "konon", "tidak", "yang", ",", "Raka Wibisana", "menyebut", "gudang", "."])
    )
)
def test_contents_stay_inside_the_text(words: list[str]) -> None:
    """Whatever order the words come in, spans are exact and not empty."""
    text = " ".join(words)
    for one in find(text):
        for start, end in one.content:
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end]
