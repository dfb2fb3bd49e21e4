"""Corrections by quoted words."""

import pytest

from sanad.errors import StoreError
from sanad.model import Annotations, Article, Span, Statement
from sanad.store.corrections import Correction, check_correction, correct_annotations, correct_article

from .conftest import act, somebody

TEXT = "Visit planned. Visit made. Rina said it rained."
ARTICLE = Article(id="a", text=TEXT, published="2023-05-02")
RINA, OMAR = somebody("Rina Sari", "IDN"), somebody("Omar Alami", "MAR")
NOTES = Annotations(
    events=(act("CONSULT", RINA, OMAR, "2023-05-01"), act("CONSULT", RINA, OMAR, None, start=15)),
    statements=(Statement(27, 47, (Span(37, 46),), None, RINA, "indirect"),),
)


def correction(subject: str, words: str, changes: dict[str, object], nth: int = 0) -> Correction:
    """A correction by R. Sari."""
    return Correction("00", subject, words, changes, "R. Sari", "2023-06-01T00:00+00:00", nth)


def test_a_field_of_the_article() -> None:
    """Only what is named changes."""
    got = correct_article(ARTICLE, [correction("article", "", {"published": "2023-05-03"})])
    assert (got.published, got.text) == ("2023-05-03", TEXT)


@pytest.mark.parametrize("published", [None, "2023", "2023-05", "2023-05-31", "2023-05-31T10:00+07:00"])
def test_a_page_may_be_known_by_month_or_year_alone(published: str | None) -> None:
    """What no page says more exactly can't be corrected more exactly."""
    check_correction(correction("article", "", {"published": published}))


def test_the_nth_event_with_these_words() -> None:
    """The second visit is made, the first stays as it was read."""
    got = correct_annotations(ARTICLE, NOTES, [correction("event", "Visit", {"status": "planned"}, nth=1)])
    assert [one.status for one in got.events] == ["reported", "planned"]


def test_what_is_wrong_is_taken_away() -> None:
    """And nothing else."""
    got = correct_annotations(ARTICLE, NOTES, [correction("statement", "it rained", {"wrong": True})])
    assert (got.statements, got.events) == ((), NOTES.events)


def test_words_that_are_not_there_change_nothing() -> None:
    """A later version may read the page otherwise; the correction then waits."""
    assert correct_annotations(ARTICLE, NOTES, [correction("event", "Journey", {"wrong": True})]) == NOTES


@pytest.mark.parametrize(
    ("subject", "changes", "words"),
    [
        ("page", {"status": "planned"}, "not 'page'"),
        ("event", {"colour": "red"}, "can't be corrected"),
        ("event", {"start": 3}, "can't be corrected"),
        ("event", {"actors": "Rina"}, "a list of mentions; a mention is"),
        ("event", {"status": "foo"}, "one of reported, planned"),
        ("event", {"date": "kemarin"}, "TIMEX3"),
        ("event", {"field": "title"}, "can't be corrected"),
        ("statement", {"form": "spoken"}, "one of direct, indirect, mixed"),
        ("article", {"byline": "Rina"}, "a list of words"),
        ("article", {"published": "last May"}, "or a month"),
        ("article", {"modified": "2023-02-30"}, "or a month"),
        ("article", {"wrong": True}, "can't be taken away"),
    ],
)
def test_what_does_not_fit_is_refused(subject: str, changes: dict[str, object], words: str) -> None:
    """Before it is kept, with a line that says why."""
    with pytest.raises(StoreError, match=words):
        check_correction(correction(subject, "x", changes))
