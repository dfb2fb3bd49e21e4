"""One of several, papers that outlets have seen, claims denied in the passive, and times that are none."""

from __future__ import annotations

import pytest

import sanad

Told = tuple[str, str, tuple[str, ...], bool]


def told(text: str, language: str) -> list[Told]:
    """Speaker, words, chain and denial of each statement; of a speaker without a name his description."""
    found = sanad.annotate(text, language=language).statements
    described: dict[str, str] = {}
    for one in found:
        if one.speaker is not None:
            described.setdefault(one.speaker.entity, one.speaker.text if one.speaker.name == "unnamed" else one.speaker.name)
    return [
        (
            described[one.speaker.entity] if one.speaker is not None else "",
            " … ".join(text[span.start : span.end] for span in one.content),
            one.chain,
            one.denies,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "id",
            'Salah seorang dari mereka, perwira bea cukai Senegal, menyebut pemeriksaan itu "urusan rutin".'
            " Dia ngotot tak ada sitaan.",
            [
                ("perwira bea cukai Senegal", 'pemeriksaan itu "urusan rutin"', (), False),
                ("perwira bea cukai Senegal", "tak ada sitaan", (), True),
            ],
        ),
        (
            "en",
            'The second, a former minister, told Le Figaro that the vote was bought. She denied taking money.',
            [
                ("a former minister", "the vote was bought", ("Le Figaro",), False),
                ("a former minister", "taking money", ("Le Figaro",), True),
            ],
        ),
    ],
)
def test_one_of_several_is_whom_the_page_says_that_one_is(language: str, text: str, expected: list[Told]) -> None:
    """A pronoun behind means the same one, never an outlet or the state in the description."""
    assert told(text, language) == expected


def test_an_outlet_that_is_told_something_is_not_meant_by_it() -> None:
    """Who tells speaks on as "it", and the outlet stays the chain."""
    text = "Peru's foreign ministry told Reuters it had summoned the envoy."
    assert told(text, "en") == [("Ministry of Foreign Affairs (Peru)", "it had summoned the envoy", ("Reuters",), False)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Dokumen kementerian yang dilihat AFP menyebutkan kas negara habis pada Juni.",
         ("Dokumen kementerian", "kas negara habis pada Juni", ("AFP",), False)),
        ("en", "A leaked U.N. report reviewed by Reuters says the weapons came by sea.",
         ("A leaked U.N. report reviewed by Reuters", "the weapons came by sea", ("Reuters",), False)),
    ],
)  # fmt: skip
def test_a_paper_speaks_where_an_outlet_has_seen_it(language: str, text: str, expected: Told) -> None:
    assert told(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Tudingan bahwa Nairobi mendanai penyelundup dibantah tegas oleh Presiden Kenya William Ruto.",
         ("William Ruto", "Nairobi mendanai penyelundup", (), True)),
        ("en", "Allegations that Nairobi finances smugglers were firmly rejected by Kenyan President William Ruto in Nairobi.",
         ("William Ruto", "Nairobi finances smugglers", (), True)),
    ],
)  # fmt: skip
def test_claims_are_denied_in_the_passive_too(language: str, text: str, expected: Told) -> None:
    assert told(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("en", "According to Kaja Kallas, last week's attack came from abroad.", "last week's attack came from abroad"),
        ("en", "Kaja Kallas said this country was ready.", "this country was ready"),
        ("en", "Kaja Kallas said troops would be withdrawn.", "troops would be withdrawn"),
        ("en", "Kaja Kallas said that would hurt trade.", "that would hurt trade"),
        ("en", "Asked whether the base would close, Kaja Kallas said nobody had raised it.", "nobody had raised it"),
        ("en", "The talks failed, Kaja Kallas said, because nobody came.", "The talks failed … because nobody came"),
        ("id", "Menurut Kaja Kallas, Senin (6/5) di Tallinn, serangan itu gagal.", "serangan itu gagal"),
        ("id", "Rencana itu, ujar Kaja Kallas, Selasa (7/5), akan dibahas lagi.", "Rencana itu … akan dibahas lagi"),
    ],
)
def test_what_is_said_is_whole(language: str, text: str, content: str) -> None:
    """Times that belong to a noun, people who are no audience and clauses behind an interruption are a part of it."""
    assert [words for _, words, _, _ in told(text, language)] == [content]


@pytest.mark.parametrize(
    ("language", "text", "denies"),
    [
        ("en", "Eritrea never has and never will arm the rebels, Yemane Gebremeskel said.", True),
        ("id", "Eritrea tidak pernah dan tidak akan mempersenjatai pemberontak, kata Yemane Gebremeskel.", True),
        ("en", "Sheikh Hasina swore there would be no mercy.", False),
        ("id", "Sheikh Hasina bersumpah tidak akan ada ampun.", False),
    ],
)
def test_who_swears_what_will_not_be_denies_nothing(language: str, text: str, denies: bool) -> None:
    assert [one[3] for one in told(text, language)] == [denies]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", 'Jawaban Petro singkat: "Tidak ada jalan kembali."'),
        ("en", 'Petro\'s message was blunt: "There is no way back."'),
    ],
)
def test_a_noun_and_a_colon_announce_words(language: str, text: str) -> None:
    assert [speaker for speaker, _, _, _ in told(text, language)] == ["Gustavo Petro"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", 'Presiden Tanzania Samia Suluhu Hassan menanggapi laporan Bloomberg soal utang. "Utang kami sehat," katanya.'),
        ("en", '"Our debt is sound," President Samia Suluhu Hassan said in response to a Bloomberg report on borrowing.'),
    ],
)
def test_the_outlet_whose_report_is_answered_carries_nothing(language: str, text: str) -> None:
    assert [chain for _, _, chain, _ in told(text, language)] == [()]
