"""When somebody spoke, and who answers an accusation."""

from __future__ import annotations

import sanad
from sanad.link.answers import answered
from sanad.link.claims import find_contested, find_contradictions
from sanad.link.spoken import days_spoken
from sanad.model import Annotations, Article


def read(text: str) -> tuple[Article, Annotations]:
    article = Article(id="a", text=text, language="en", published="2024-05-03")
    return article, sanad.annotate(article)


def spoken(text: str) -> dict[str, str]:
    notes = read(text)[1]
    return {notes.events[n].act: day for n, day in days_spoken(text, notes).items()}


def test_an_accusation_on_the_day_on_which_its_speaker_is_quoted() -> None:
    """The accusation comes without a day; the sentence that quotes the same man has one."""
    text = (
        "Kenyan president William Ruto accused Uganda of hiding cattle thieves.\n\n"
        '"They cross the river at night," Ruto told reporters on Wednesday.'
    )
    assert spoken(text) == {"ACCUSE": "2024-05-01"}


def test_a_speaker_of_two_days_gives_none() -> None:
    """Quoted on Monday and on Wednesday, he may have accused on either."""
    text = (
        "Kenyan president William Ruto accused Uganda of hiding cattle thieves.\n\n"
        '"They cross the river at night," Ruto told reporters on Wednesday. "We have lost 40 cows," Ruto said on Monday.'
    )
    assert spoken(text) == {}


def test_a_day_within_what_is_said_is_no_day_of_speaking() -> None:
    """What happened on Monday was said at an unknown time."""
    text = (
        "Kenyan president William Ruto accused Uganda of hiding cattle thieves.\n\n"
        '"They crossed the river on Monday night," Ruto told reporters.'
    )
    assert spoken(text) == {}


def disputed(text: str) -> list[str]:
    article, notes = read(text)
    found = find_contested(notes, find_contradictions(article, notes))
    return [notes.events[n].act for n in sorted(found)]


def test_an_accusation_that_the_accused_answers_is_disputed() -> None:
    """By a denial that is told as an act; the denial itself is not."""
    text = "Rwanda accused Burundi of arming rebels. Burundi's foreign ministry denied the accusation."
    assert "ACCUSE" in disputed(text)
    assert "REJECT" not in disputed(text)


def test_an_accusation_that_nobody_answers_is_not() -> None:
    """Nor is one that somebody else's denial is about."""
    assert disputed("Rwanda accused Burundi of arming rebels. Tanzania's foreign ministry called for talks.") == []
    text = "Rwanda accused Burundi of arming rebels. Kenya denied a report about its election."
    assert answered(read(text)[1].events, read(text)[1].statements) == frozenset()
