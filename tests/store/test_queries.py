"""Filters, full text and evidence over planted articles."""

import pytest

from sanad.chronicle import Chronicle
from sanad.model import Span, Statement
from sanad.store import evidence, queries
from sanad.store.filters import Filters
from sanad.store.timeline import sentence_around, timeline

from .conftest import Plant, act, somebody

TEXT = "Rina met Omar in Rabat. It rained.\n\nThe talks went on for two days, Rina said."
SAID = Span(36, 66)


@pytest.fixture
def filled(chronicle: Chronicle, plant: Plant) -> Chronicle:
    """Two pages about two events and a statement."""
    rina, omar = somebody("Rina Sari", "IDN"), somebody("Omar Alami", "MAR", 9)
    said = Statement(35, 77, (SAID,), Span(72, 76), somebody("Rina Sari", "IDN", 67), "indirect", chain=("Antara",), denies=True)
    plant(TEXT, events=(act("CONSULT", rina, omar, "2023-05-01"),), statements=(said,), mentions=(rina, omar), language="id")
    plant("Omar accused Rina of much.", events=(act("ACCUSE", omar, rina, "2023-07", status="alleged"),), outlet="The Bellwether",
          published="2023-07-09", title="Words", mentions=(omar,))  # fmt: skip
    return chronicle


@pytest.mark.parametrize(
    ("filters", "acts"),
    [
        (Filters(), ["CONSULT", "ACCUSE"]),
        (Filters(actor="omar alami"), ["CONSULT", "ACCUSE"]),
        (Filters(actor="nobody"), []),
        (Filters(country="idn"), ["CONSULT", "ACCUSE"]),
        (Filters(type="accuse"), ["ACCUSE"]),
        (Filters(status="alleged"), ["ACCUSE"]),
        (Filters(since="2023-07-20"), ["ACCUSE"]),
        (Filters(until="2023-05"), ["CONSULT"]),
        (Filters(since="2023-06", until="2023-06"), []),
        (Filters(outlet="bellwether"), ["ACCUSE"]),
        (Filters(language="id"), ["CONSULT"]),
        (Filters(actor="100%_"), []),
    ],
)
def test_filters_of_events(filled: Chronicle, filters: Filters, acts: list[str]) -> None:
    """Each filter alone; a month includes its days, an event of a month lies in each of its days."""
    assert [one.act for one in filled.events(filters)] == acts
    assert [one.event.act for one in timeline(filled.connection, filters)] == acts


def test_what_has_no_day_is_neither_before_nor_after_one(chronicle: Chronicle, plant: Plant) -> None:
    """An event of an undated page stands in no stretch of time."""
    accused = act("ACCUSE", somebody("Omar Alami"), somebody("Rina Sari"), None)
    plant("Omar accused Rina of much.", events=(accused,), published=None)
    assert [len(chronicle.events(one)) for one in (Filters(), Filters(until="1000"), Filters(since="1000"))] == [1, 0, 0]
    assert chronicle.articles(Filters(until="2030")) == []


def test_filters_of_other_listings(filled: Chronicle) -> None:
    """Statements by their speaker; articles by who is mentioned and what is told."""
    assert len(filled.statements(Filters(actor="rina"))) == 1
    assert not filled.statements(Filters(country="MAR"))
    assert [one.article.title for one in filled.articles(Filters(type="ACCUSE"))] == ["Words"]
    assert [one.article.title for one in filled.articles(Filters(country="IDN"))] == ["A title"]
    assert filled.quotes(Filters(outlet="Lini"))[0].speaker == "Rina Sari"
    assert {one.name: one.cited_by for one in queries.sources(filled.connection)}["Antara"] == ("Lini Embun",)


def test_a_statement_row_holds_the_words(filled: Chronicle) -> None:
    """``text`` is what the spans say."""
    row = filled.statements()[0]
    assert row.text == TEXT[slice(*SAID)] == "The talks went on for two days"
    assert row.to_dict()["speaker"]["name"] == "Rina Sari"


@pytest.mark.parametrize(
    "words", ["talks", '"two days"', "TALK*", "rabat rain*", 'odd "quotes', "AND", "(", "-x", "title:talks OR", "*"]
)
def test_any_words_can_be_searched_for(filled: Chronicle, words: str) -> None:
    """What people type is never refused, and finds the page where its words stand on it."""
    found = queries.search(filled.connection, words)
    assert bool(found) == (words in ("talks", '"two days"', "TALK*", "rabat rain*"))


def test_the_sentence_around_a_span() -> None:
    """A sentence, not the paragraph; two where the span runs over the border."""
    assert [TEXT[slice(*sentence_around(TEXT, *span))] for span in ((9, 13), (17, 30), (50, 55))] == [
        "Rina met Omar in Rabat.",
        "Rina met Omar in Rabat. It rained.",
        "The talks went on for two days, Rina said.",
    ]


def test_everything_can_be_shown_by_its_id(filled: Chronicle) -> None:
    """Events, articles, statements, quotes; actors and outlets by name; None for what is not there."""
    event = filled.events()[0]
    ids = [
        event.id,
        filled.articles()[0].article.id,
        filled.statements()[0].id,
        filled.quotes()[0].id,
        "Omar Alami",
        "the bellwether",
        "zzz",
    ]
    found = [evidence.find(filled.connection, id_) for id_ in ids]
    assert [type(one).__name__ for one in found] == [
        "ToldEvent", "ReadArticle", "SaidStatement", "Quote", "KnownActor", "KnownOutlet", "NoneType",
    ]  # fmt: skip
    assert isinstance(found[0], evidence.ToldEvent)
    assert found[0].evidence[0].sentence == "Rina met Omar in Rabat."


def test_an_event_says_why_its_mentions_were_merged(chronicle: Chronicle, plant: Plant) -> None:
    """The first has no reason, the second names the page that it agrees with."""
    rina, omar = somebody("Rina Sari", "IDN"), somebody("Omar Alami", "MAR", 9)
    first = plant("Rina met Omar in Rabat.", events=(act("CONSULT", rina, omar, "2023-05-01"),))
    plant("In Rabat Rina saw Omar.", events=(act("CONSULT", rina, omar, "2023-05-01"),), published="2023-05-03")
    (event,) = chronicle.events()
    found = evidence.find(chronicle.connection, event.id)
    assert isinstance(found, evidence.ToldEvent)
    assert found.reasons == (None, f"act, parties and day agree with {first.id}")
