"""Outlets that are on no list, and the chains in which they carry each other's words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sanad
from sanad.model import Statement


def find(text: str, language: str) -> list[Statement]:
    return list(sanad.annotate(text, language=language).statements)


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        (
            '"Kami tetap di sini," kata Raka Wibisana kepada Havnposten, yang dikutip Reuters dan diteruskan Antara.',
            "id",
            ("Havnposten", "Reuters", "Antara"),
        ),
        (
            '"Kami tetap di sini," kata Raka Wibisana, seperti dikutip Warta Rinjani dari Sinar Lembata.',
            "id",
            ("Sinar Lembata", "Warta Rinjani"),
        ),
        ('"Kami tetap di sini," kata Raka Wibisana kepada Bangkok Mirror.', "id", ("Bangkok Mirror",)),
        (
            '"Kami tetap di sini," kata Raka Wibisana. Ucapannya kepada Havnposten dikutip Reuters dan dilansir Warta Rinjani.',
            "id",
            ("Havnposten", "Reuters", "Warta Rinjani"),
        ),
        ('"We are staying," Mara Lind told the daily Glas Planine, according to Reuters.', "en", ("Glas Planine", "Reuters")),
        (
            '"We are staying," Mara Lind told Radio Sever, whose interview was quoted by AFP and then by Reuters.',
            "en",
            ("Radio Sever", "AFP", "Reuters"),
        ),
        (
            "Mara Lind said the port was shut, according to AFP, which cited the broadcaster Kanal Most.",
            "en",
            ("Kanal Most", "AFP"),
        ),
        (
            "Mara Lind denied that the port was shut, in an interview with Havnposten, as carried by AFP.",
            "en",
            ("Havnposten", "AFP"),
        ),
        ("AFP reported that Mara Lind told Reuters the port was shut.", "en", ("Reuters", "AFP")),
    ],
)
def test_a_chain_goes_through_outlets_that_nobody_knows(text: str, language: str, chain: tuple[str, ...]) -> None:
    """A capitalised name behind a verb of carrying, beside *newspaper*, or told in an interview is one outlet."""
    assert find(text, language)[0].chain == chain


@pytest.mark.parametrize(
    ("text", "language", "outlet"),
    [
        ("Dilansir Warta Rinjani, Senin (4/3/2024), pelabuhan itu akan ditutup lagi.", "id", "Warta Rinjani"),
        ("Menurut harian Diario Dili, pelabuhan itu akan ditutup lagi.", "id", "Diario Dili"),
        ("Pelabuhan itu akan ditutup lagi pekan depan, sebagaimana ditulis Warta Rinjani.", "id", "Warta Rinjani"),
        ("The port will be shut again, the Addis Observer reported.", "en", "Addis Observer"),
        ("According to the weekly Novi Glas, the port will be shut again.", "en", "Novi Glas"),
    ],
)
def test_such_an_outlet_speaks(text: str, language: str, outlet: str) -> None:
    """It speaks where it tells, and heads its own chain."""
    (one,) = find(text, language)
    assert one.speaker is not None and (one.speaker.kind, one.speaker.name) == ("outlet", outlet)
    assert one.chain == (outlet,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Raka Wibisana berkata kepada Lestari bahwa pelabuhan itu ditutup. Lestari Wening terdiam.", "id"),
        ("Mara Lind told Lestari that the port was shut. Lestari Wening said nothing.", "en"),
        ("Mara Lind told parliament that the port was shut.", "en"),
    ],
)
def test_whoever_is_told_is_no_outlet_where_it_is_somebody(text: str, language: str) -> None:
    """Parts of persons' names and words for people stay what they are."""
    annotations = sanad.annotate(text, language=language)
    assert not [one for one in annotations.mentions if one.kind == "outlet"]
    assert annotations.statements[0].chain == ()


def test_each_side_of_a_sentence_has_its_own_vehicle() -> None:
    """What AFP has seen is no vehicle of what the teacher says in the same sentence."""
    text = "Guru menyebut Raka mengantuk, sementara catatan dokter yang dilihat AFP menyebut ia lapar."
    first, *_ = find(text, "id")
    assert first.chain == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kementerian Perhubungan membantah kabar di Facebook bahwa pelabuhan itu ditutup.", "id"),
        ("The ministry denied a report in Havnposten that the port was shut.", "en"),
    ],
)
def test_who_carried_what_is_denied_does_not_carry_the_denial(text: str, language: str) -> None:
    """The report that is denied came another way."""
    (one,) = find(text, language)
    assert one.denies and one.chain == ()


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(["dikutip", "Warta", "Rinjani", "harian", "kepada", "Antara", ",", "kata", "Raka", "Jakarta", "."]),
        max_size=14,
    )
)
def test_mentions_stay_apart_and_in_order(words: list[str]) -> None:
    """However the words stand, a mention says what is written and overlaps no other."""
    text = " ".join(words)
    mentions = sanad.annotate(text, language="id").mentions
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        ('Kabar itu diwartakan Kanal 9 News. "Kami tetap di sini," kata Raka Wibisana, menurut Kanal 9.', "id", ("Kanal 9 News",)),
        ('The Washington Post has the letter. "We are staying," Mara Lind told the Post.', "en", ("The Washington Post",)),
        ('Mara Lind spoke to The Glas Observer. "We are staying," she told the Observer.', "en", ("The Glas Observer",)),
    ],
)
def test_a_part_of_the_name_is_short_for_an_outlet_named_before(text: str, language: str, chain: tuple[str, ...]) -> None:
    assert [one.chain for one in find(text, language)][-1:] == [chain]


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        (
            "The talks have failed, The Lagoon Herald reported. Interior minister Pablo Reyes said the police had lost the"
            " town, the newspaper added, quoting EFE.",
            "en",
            ("EFE", "The Lagoon Herald"),
        ),
        (
            "Kenya closed the border, Reuters reported. Interior minister Pablo Reyes said the police had lost the town, the"
            " agency added.",
            "en",
            ("Reuters",),
        ),
        (
            "Kenya menutup perbatasan, lapor Harian Delta. Menteri Pablo Reyes mengatakan polisi kehilangan kota itu, tulis"
            " surat kabar itu mengutip AFP.",
            "id",
            ("AFP", "Harian Delta"),
        ),
        (
            "Interior minister Pablo Reyes said the police had lost the town, Reuters said, citing the province's Facebook"
            " page.",
            "en",
            ("Facebook", "Reuters"),
        ),
        (
            "The talks have failed, AFP said. Pablo Reyes told the newspaper Havnposten that the police had lost the town.",
            "en",
            ("Havnposten",),
        ),
    ],
)
def test_a_noun_for_an_outlet_means_the_last_one_named(text: str, language: str, chain: tuple[str, ...]) -> None:
    """Whoever speaks in the sentence speaks through it; what it cites comes first."""
    said = find(text, language)[-1]
    assert (said.speaker and said.speaker.name, said.chain) == ("Pablo Reyes", chain)


@pytest.mark.parametrize("name", ["The Guardian", "the Guardian"])
def test_an_outlet_keeps_its_article_in_mid_sentence(name: str) -> None:
    """... and is one outlet, whether the page writes it with a capital or not."""
    said, = find(f"Pablo Reyes told {name} on Monday that the police had lost the town.", "en")
    assert said.chain == ("The Guardian",)
