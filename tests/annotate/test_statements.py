"""Who said what, and through whom the page has it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sanad
from sanad.model import Article, Statement


def find(text: str, language: str = "id") -> list[Statement]:
    return list(sanad.annotate(text, language=language).statements)


def only(text: str, language: str = "id") -> Statement:
    found = find(text, language)
    assert len(found) == 1, found
    return found[0]


def said(text: str, one: Statement) -> list[str]:
    return [text[start:end] for start, end in one.content]


def speaker(one: Statement) -> str | None:
    return one.speaker.name if one.speaker is not None else None


# -- direct speech --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("marks", ['""', "“”", "””", "„“", "«»", "‘’"])
def test_papers_set_quotation_marks_in_many_ways(marks: str) -> None:
    """Straight, curly, low, angled, single, or the same curly mark on both sides."""
    text = f"{marks[0]}Gudang itu kosong sejak bulan lalu,{marks[1]} kata Raka Wibisana."
    one = only(text)
    assert said(text, one) == ["Gudang itu kosong sejak bulan lalu"]
    assert speaker(one) == "Raka Wibisana"
    assert one.form == "direct"


def test_two_single_marks_stand_for_a_double_one() -> None:
    """Some feeds write '' for a quotation mark."""
    text = "''The warehouse isn't empty,'' said Mara Ellison. ''Somebody lied.''"
    assert said(text, only(text, "en")) == ["The warehouse isn't empty", "Somebody lied."]


def test_a_quotation_goes_over_paragraphs_that_each_begin_with_a_mark() -> None:
    """Only the last paragraph closes the marks, and the one that opens it is no part of the words."""
    text = '"Kami menunggu hasil audit.\n\n"Setelah itu baru ada keputusan," kata Raka Wibisana.'
    assert said(text, only(text)) == ["Kami menunggu hasil audit.", "Setelah itu baru ada keputusan"]


def test_a_paragraph_in_marks_without_a_cue_goes_on_with_the_speaker_before() -> None:
    """English papers leave the cue out where the speaker has not changed."""
    text = '"The road will open in May," said Mara Ellison.\n\n"Nobody will need to drive around the bay any more."'
    first, second = find(text, "en")
    assert (speaker(first), speaker(second)) == ("Mara Ellison", "Mara Ellison")
    assert second.cue is None


def test_a_colon_before_a_paragraph_announces_its_quotation() -> None:
    """The cue ends the paragraph before."""
    text = 'Mara Ellison continued:\n\n"The road will open in May."'
    assert speaker(only(text, "en")) == "Mara Ellison"


def test_an_apposition_may_stand_between_the_speaker_and_the_verb() -> None:
    """The verb belongs to the first name, not to one in the apposition."""
    text = '"The road will open," Mara Ellison, who runs the port of Darwin, said on Friday.'
    assert speaker(only(text, "en")) == "Mara Ellison"


def test_a_quotation_in_a_quotation_is_part_of_it() -> None:
    """The outer marks count."""
    text = "\"Ia bilang 'tunggu saja' kepada kami,\" kata Raka Wibisana."
    assert said(text, only(text)) == ["Ia bilang 'tunggu saja' kepada kami"]


@pytest.mark.parametrize(("text", "language"), [
    ("Kafe “tempo dulu” itu ramai.", "id"),
    ("Warga menyebutnya “gunung kecil”.", "id"),
    ("Puisi “Bulan Berkata” dibacakan di aula.", "id"),
    ("Jembatan itu panjangnya 5'10\" saja.", "id"),
    ("The so-called “experts” stayed at home.", "en"),
    ("Her essay “What the Sea Says” won a prize.", "en"),
    ("Kata kunci itu terdiri atas enam huruf.", "id"),
    ("Kata-kata itu dicat di dinding.", "id"),
])
def test_names_titles_irony_and_measures_are_no_statements(text: str, language: str) -> None:
    """Marks and reporting words alone make no statement."""
    assert find(text, language) == []


# -- reported clauses -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "content"), [
    ("Raka Wibisana, di Ambon, Rabu (4/3/2026), mengatakan, gudang itu kosong.", ["gudang itu kosong"]),
    ("Raka Wibisana kepada wartawan di Ambon mengatakan bahwa gudang itu kosong.", ["gudang itu kosong"]),
    ("Raka Wibisana mengatakan kepada wartawan, Rabu (4/3/2026), bahwa gudang itu kosong.", ["gudang itu kosong"]),
    ("Gudang itu kosong, kata Raka Wibisana di Ambon, Rabu (4/3/2026).", ["Gudang itu kosong"]),
    ("Gudang itu, tutur Raka Wibisana, kosong sejak Januari.", ["Gudang itu", "kosong sejak Januari"]),
    ("Meski demikian, kata Raka Wibisana, gudang itu kosong.", ["gudang itu kosong"]),
])
def test_place_time_and_addressee_are_no_part_of_what_is_said(text: str, content: list[str]) -> None:
    """The reporting clause may hold them anywhere."""
    one = only(text)
    assert said(text, one) == content
    assert speaker(one) == "Raka Wibisana"


def test_a_second_verb_shares_the_subject() -> None:
    """What each verb reports is a statement of its own."""
    text = "Mara Ellison said the port was closed, adding that it would reopen in May."
    found = find(text, "en")
    assert [said(text, one) for one in found] == [["the port was closed"], ["it would reopen in May"]]
    assert {speaker(one) for one in found} == {"Mara Ellison"}


def test_a_cue_inside_what_somebody_says_makes_no_second_statement() -> None:
    """The outer one holds it."""
    text = "Mara Ellison said that the union had promised to wait."
    assert said(text, only(text, "en")) == ["the union had promised to wait"]


def test_a_noun_or_passive_like_a_reporting_verb_reports_nothing() -> None:
    """English has many words that are both."""
    for text in ("The report on the port runs to nine pages.", "The demand for rice rose.", "The claim was filed in Darwin."):
        assert find(text, "en") == []


# -- speakers -------------------------------------------------------------------------------------------------------------


def test_a_clitic_speaks_for_who_spoke_last() -> None:
    """The mention stands over the clitic and carries the name it means."""
    text = 'Raka Wibisana menolak itu. Sekar Ayuningtyas mengatakan gudang itu kosong. "Saya melihatnya sendiri," katanya.'
    last = find(text)[-1]
    assert last.speaker is not None
    assert (last.speaker.text, last.speaker.name) == ("nya", "Sekar Ayuningtyas")


def test_somebody_brought_in_by_title_speaks_next() -> None:
    """He needn't have spoken before."""
    text = 'Raka Wibisana mengatakan gudang itu kosong. Gubernur Maluku Sekar Ayuningtyas datang. "Memang kosong," ujarnya.'
    assert speaker(find(text)[-1]) == "Sekar Ayuningtyas"


def test_a_speaker_without_a_name_keeps_the_words_of_the_page() -> None:
    """The mention stands over the whole description and is named so that nobody takes it for a name."""
    text = "Seorang sumber di rombongan Raka Wibisana mengatakan bahwa perundingan ditunda."
    one = only(text)
    assert one.speaker is not None
    assert (one.speaker.text, one.speaker.name) == ("Seorang sumber di rombongan Raka Wibisana", "unnamed")


def test_who_is_told_is_the_addressee() -> None:
    """Behind a verb of telling, or behind its preposition."""
    one = only("Mara Ellison told Reuters the port would close.", "en")
    assert one.addressee is not None
    assert one.addressee.name == "Reuters"


# -- chains ---------------------------------------------------------------------------------------------------------------


def test_the_chain_goes_from_the_speaker_to_the_page() -> None:
    """Whatever order the words have."""
    for text, chain in [
        ('"Perundingan ditunda," kata Sergei Lavrov dikutip TASS, sebagaimana dilansir Reuters.', ("TASS", "Reuters")),
        ('"Perundingan ditunda," kata Sergei Lavrov, dikutip Reuters dari TASS.', ("TASS", "Reuters")),
        ('"Perundingan ditunda," kata Sergei Lavrov dalam pernyataan yang dimuat TASS dan dikutip Reuters.', ("TASS", "Reuters")),
    ]:
        assert only(text).chain == chain


def test_an_outlet_that_nobody_lists_is_still_a_vehicle() -> None:
    """Behind a verb of quoting stands an outlet."""
    assert only('"Perundingan ditunda," kata Sergei Lavrov, dikutip Lensa Timur.').chain == ("Lensa Timur",)


def test_a_sentence_that_only_names_vehicles_gives_them_to_the_statement_before() -> None:
    """A document noun at its head says so."""
    text = "Sergei Lavrov mengatakan bahwa perundingan ditunda. Pernyataan itu disiarkan TASS dan dikutip Reuters."
    assert only(text).chain == ("TASS", "Reuters")


def test_the_same_source_means_the_one_before() -> None:
    """An anaphoric phrase takes the last chain again."""
    text = 'Menurut Sergei Lavrov, dikutip TASS, perundingan ditunda. "Kami menunggu," kata Kim Jong Un menurut media yang sama.'
    assert [one.chain for one in find(text)] == [("TASS",), ("TASS",)]


def test_the_source_line_ends_chains_that_name_none_and_the_own_outlet_is_left_off() -> None:
    """A statement with a chain of its own keeps it."""
    article = Article(
        id="x", language="id", outlet="Lensa Timur", source_line="Sumber: Kabar Selat",
        text='"Gudang itu kosong," kata Raka Wibisana.\n\n"Itu ditunda," kata Sergei Lavrov kepada Lensa Timur, dikutip TASS.',
    )
    first, second = sanad.annotate(article).statements
    assert first.chain == ("Kabar Selat",)
    assert second.chain == ("TASS",)


# -- denials --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "language", "denies"), [
    ("Raka Wibisana membantah laporan yang menyebut gudang itu terbakar.", "id", True),
    ('Raka Wibisana membantahnya. "Gudang itu utuh," ujarnya.', "id", True),
    ('"Tuduhan itu fitnah," kata Raka Wibisana.', "id", True),
    ("Raka Wibisana mengatakan bahwa gudang itu utuh.", "id", False),
    ("Mara Ellison denied that the port was closed.", "en", True),
    ("Mara Ellison insisted that the port was not closed.", "en", True),
    ("Mara Ellison said that the port was not closed.", "en", False),
])
def test_a_statement_that_contradicts_a_claim_denies(text: str, language: str, denies: bool) -> None:
    """By its verb, by the verb that leads up to it, or by what it says; a mere *not* is no denial."""
    assert only(text, language).denies is denies


# -- whatever the text ----------------------------------------------------------------------------------------------------

PIECES = st.sampled_from([
    "Raka Wibisana", "Mara Ellison", "katanya", "kata", "mengatakan", "said", "that", "bahwa", '"', "“", "”", "''",
    "'", ",", ".", "?", "\n\n", "menurut", "according to", "dikutip", "TASS", "(", ")", "gudang itu", "the port",
    "Rabu", "on Friday", "dan",
    "who", ":", "-", "membantah", "İ",
])


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["id", "en"]))
def test_every_span_lies_in_the_text_and_says_what_it_reports(pieces: list[str], language: str) -> None:
    """Spans are in order and not empty, and a speaker's words are those of the text."""
    text = " ".join(pieces)
    found = find(text, language)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert one.content
        for start, end in [*one.content, *([one.cue] if one.cue else [])]:
            assert one.start <= start < end <= one.end <= len(text)
        assert one.form in ("direct", "indirect", "mixed")
        for mention in (one.speaker, one.addressee):
            assert mention is None or text[mention.start:mention.end] == mention.text


# -- denials that are somebody else's --------------------------------------------------------------------------------------


def test_what_one_side_denies_says_nothing_of_the_words_of_the_other() -> None:
    """The denial before a quotation is not that of the speaker from another country."""
    text = (
        "Peru menuduh Ekuador memindahkan patok batas. Quito membantah tuduhan itu.\n\n"
        "\"Patok itu bergeser dua kilometer,\" kata Presiden Peru Dina Boluarte di Lima."
    )
    assert [one.denies for one in find(text) if one.form == "direct"] == [False]


def test_neither_confirmed_nor_denied_is_no_denial() -> None:
    """The verb of denial is itself negated."""
    text = "Belize has neither confirmed nor denied the report. \"The boats were ours,\" said its foreign minister Francis Fonseca."
    assert [one.denies for one in find(text, "en") if one.form == "direct"] == [False]


TITLED = [
    "Norway will send a second ship to the strait, its defence minister Tore Sandvik told the news agency NTB on Friday.",
    "Norway will send a second ship to the strait, the kingdom's defence minister Tore Sandvik said late on Friday.",
]


@pytest.mark.parametrize("text", TITLED)
def test_a_title_or_owner_before_the_name_belongs_to_the_reporting_clause(text: str) -> None:
    """What stands before the comma is what was said."""
    one = only(text, "en")
    assert said(text, one) == ["Norway will send a second ship to the strait"]
    assert speaker(one) == "Tore Sandvik"


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Officials said 40"),
    ("en", "The minister appealed for Monday"),
    ("id", "Menteri mengatakan 40"),
    ("id", "Pemerintah menutup"),
    ("id", "Ukraina menyerang Rusia (pasukannya)"),
    ("en", "it met Iran " + "met Russia met Iran " * 700),
])
def test_texts_that_break_off_or_never_stop_are_read(language: str, text: str) -> None:
    """A teaser cut in mid-sentence, and a table of delegates without a stop: nothing is lost and nothing fails."""
    notes = sanad.annotate(text, language=language)
    assert all(text[one.start : one.end] == one.text for one in notes.mentions)
