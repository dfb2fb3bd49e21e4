"""What joins pages, over the store: quotes, events, echoes and storylines, and what becomes of them when a page changes."""

from __future__ import annotations

import sanad
from sanad.chronicle import Chronicle
from sanad.model import Mention, Span, Statement
from sanad.store import views
from sanad.store.corrections import Correction
from sanad.testing import make_pages

from .conftest import Plant, act, somebody

RINA, OMAR = somebody("Rina Sari", "IDN"), somebody("Omar Alami", "MAR")
LONG = " ".join(f"word{n} stands beside word{n + 1}, said nobody." for n in range(12))


def saying(words: str, speaker: Mention | None = RINA) -> Statement:
    """A statement whose content are the first characters of its page."""
    return Statement(0, len(words), (Span(0, len(words)),), None, speaker, "direct")


def test_one_saying_in_two_wordings_is_one_quote(chronicle: Chronicle, plant: Plant) -> None:
    """With both variants; who published earlier carried it first, whichever page was added first."""
    for words, day in (("We shall open the line before the end of the month", "2023-05-03"),
                       ("We shall open the line by the end of the month", "2023-05-02")):  # fmt: skip
        plant(words, statements=(saying(words),), published=day)
    (quote,) = chronicle.quotes()
    assert [one.published for one in quote.variants] == ["2023-05-02", "2023-05-03"]
    assert quote.text == quote.first.text == "We shall open the line by the end of the month"


def test_other_speakers_words_and_times_are_other_quotes(chronicle: Chronicle, plant: Plant) -> None:
    """The same words from another mouth, other words, and the same words a season later; nobody's words are no quote."""
    words = "We shall open the line before the end of the month"
    plant(words, statements=(saying(words),))
    plant(words + "!", statements=(saying(words, OMAR),))
    plant("The boats are old and nobody wants them", statements=(saying("The boats are old and nobody wants them"),))
    plant(words + "?", statements=(saying(words),), published="2023-09-02")
    plant(words + ".", statements=(saying(words, None),))
    assert len(chronicle.quotes()) == 4


def test_what_is_repeated_is_the_earliest_page_that_says_when(chronicle: Chronicle, plant: Plant) -> None:
    """Of three copies the last repeats the dated one, not the one of which nobody knows the day."""
    event = act("ACCUSE", RINA, OMAR, None)
    first = plant("Rina accused Omar. " + LONG, published="2023-05-02T08:00+07:00")
    others = [plant("Rina accused Omar. " + LONG + end, events=(event,), published=None) for end in (" End.", " Fin.")]
    assert views.echoes_among(chronicle.connection, [one.id for one in others]) == {one.id: first.id for one in others}
    told = views.told(chronicle.connection, [one.id for one in chronicle.events()])
    assert {one.echo_of for one in told} == {first.id}


def test_an_echo_is_no_second_source(chronicle: Chronicle, plant: Plant) -> None:
    """Two outlets with their own words are two; a copy adds a page, not a source."""
    event = act("ACCUSE", RINA, OMAR, "2023-05-01")
    plant("Rina accused Omar. " + LONG, events=(event,), outlet="Lini Embun", published="2023-05-02T08:00+07:00")
    plant("Rina accused Omar. " + LONG + " End.", events=(event,), outlet="Pena Cendana", published="2023-05-02T09:00+07:00")
    plant("Omar was accused by Rina, we hear.", events=(event,), outlet="The Bellwether", published="2023-05-03T09:00+07:00")
    (found,) = chronicle.events()
    assert len(chronicle.echoes()) == 1
    assert (len(found.mentions), found.independent_sources) == (3, 2)


def test_events_of_two_parties_within_a_season_are_a_storyline(chronicle: Chronicle, plant: Plant) -> None:
    """Told from its events, with a title from the page that tells most; a single event, or one after a long silence, is none."""
    plant("One.", events=(act("ACCUSE", RINA, OMAR, "2023-05-01"), act("REJECT", OMAR, RINA, "2023-05-02", start=1)), title="Both")
    plant("Two.", events=(act("CONSULT", RINA, OMAR, "2023-06-01"),), title="Talks")
    plant("Three.", events=(act("CONSULT", RINA, OMAR, "2024-06-01"),), title="Later")
    (found,) = chronicle.storylines()
    assert (found.title, found.start, found.end, len(found.events)) == ("Both", "2023-05-01", "2023-06-01", 3)
    assert {one.name for one in found.participants} == {"Rina Sari", "Omar Alami"}


def test_a_storyline_grows_and_parts_with_its_events(chronicle: Chronicle, plant: Plant) -> None:
    """An event in the gap joins two stretches into one."""
    plant("One.", events=(act("ACCUSE", RINA, OMAR, "2023-01-01"), act("REJECT", OMAR, RINA, "2023-01-02", start=1)))
    plant("Two.", events=(act("ACCUSE", RINA, OMAR, "2023-07-01"), act("REJECT", OMAR, RINA, "2023-07-02", start=1)))
    assert len(chronicle.storylines()) == 2
    plant("Three.", events=(act("CONSULT", RINA, OMAR, "2023-04-01"),))
    (found,) = chronicle.storylines()
    assert (found.start, found.end) == ("2023-01-01", "2023-07-02")


def test_what_is_corrected_away_leaves_no_event_behind(chronicle: Chronicle) -> None:
    """Events, parties and stories follow the corrected reading."""
    page = next(one for one in make_pages(10, 3) if one.language == "en")
    chronicle.add_page(page.body, "page")
    article = chronicle.articles()[0].article
    told = next(one for one in chronicle.events() if one.act == page.event.type)
    where = told.mentions[0]
    mention = next(one for one in sanad.annotate(article).events if (one.start, one.end) == (where.start, where.end))
    words = article.text[slice(*mention.trigger)]
    chronicle.correct(Correction(article.raw_sha256 or "", "event", words, {"wrong": True}, "R. Sari", "2026-01-20T00:00+00:00"))
    assert told.id not in [one.id for one in chronicle.events()]
    assert chronicle.check() == []
