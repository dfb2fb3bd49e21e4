"""When somebody spoke, and who answers an accusation."""

from __future__ import annotations

import sanad
from sanad.link.answers import answered
from sanad.link.claims import find_contested, find_contradictions
from sanad.link.spoken import days_spoken
from sanad.model import Annotations, Article, EventMention, Mention, Span, Statement, TimeExpression


def read(text: str) -> tuple[Article, Annotations]:
    article = Article(id="a", text=text, language="en", published="2024-05-03")
    return article, sanad.annotate(article)


RUTO = Mention(0, 4, "Ruto", "person", "person:william-ruto", "William Ruto", "KEN", "GOV")
CHARGE = EventMention(0, 26, Span(5, 12), "ACCUSE", "ACCUSE", -3.0, actors=(RUTO,))
TEXT = "Ruto accused Uganda of theft. Ruto said on Wednesday that cows were taken on Monday. Nobody spoke on Sunday."


def spoken(*quoted: tuple[Span, Span], **days: str) -> dict[int, str]:
    """The days of the charge; ``quoted`` are cue and content of what Ruto says, ``days`` what the weekdays in the text mean."""
    said = tuple(Statement(cue.start, content.end, (content,), cue, RUTO, "indirect") for cue, content in quoted)
    times = tuple(
        TimeExpression(at, at + len(word), word, value, "day") for word, value in days.items() for at in [TEXT.index(word)]
    )
    return days_spoken(Article(id="a", text=TEXT, published="2024-05-03"), Annotations(times, (RUTO,), said, (CHARGE,)))


SAID = (Span(35, 39), Span(53, 83))


def test_an_accusation_on_the_day_on_which_its_speaker_is_quoted() -> None:
    """The charge comes without a day, the sentence that quotes the same man has one; other sentences, and days within what is
    said, do not count."""
    assert spoken(SAID, Wednesday="2024-05-01", Monday="2024-04-29", Sunday="2024-04-28") == {0: "2024-05-01"}
    assert spoken(SAID, Monday="2024-04-29", Sunday="2024-04-28") == {}
    assert spoken(Wednesday="2024-05-01") == {}


def test_a_speaker_of_two_days_gives_none() -> None:
    """He may have accused on either."""
    second = (Span(92, 97), Span(92, 97))
    assert spoken(SAID, second, Wednesday="2024-05-01", Sunday="2024-04-28") == {}


def test_what_was_said_long_ago_gives_no_day() -> None:
    """Nor what is still to come."""
    assert spoken(SAID, Wednesday="2023-03-01") == {}
    assert spoken(SAID, Wednesday="2024-05-08") == {}


def disputed(text: str) -> list[str]:
    article, notes = read(text)
    found = find_contested(notes, find_contradictions(article, notes))
    return [notes.events[n].act for n in sorted(found)]


def test_an_accusation_that_the_accused_answers_is_disputed() -> None:
    """By a denial that is told as an act; the denial itself is not, also where the charge stands in its own sentence."""
    for text in (
        "Rwanda accused Burundi of arming rebels. Burundi's foreign ministry denied the accusation.",
        "Rwanda accused Burundi of arming rebels. Burundi's foreign ministry denied Rwanda's accusation.",
    ):
        assert "ACCUSE" in disputed(text)
        assert "REJECT" not in disputed(text)


def test_an_accusation_that_nobody_answers_is_not() -> None:
    """Nor is one that somebody else's denial is about."""
    assert disputed("Rwanda accused Burundi of arming rebels. Tanzania's foreign ministry called for talks.") == []
    text = "Rwanda accused Burundi of arming rebels. Kenya denied a report about its election."
    assert answered(read(text)[1].events, read(text)[1].statements) == frozenset()


def days_in(text: str) -> list[tuple[str, str | None]]:
    article, notes = read(text)
    said = days_spoken(article, notes)
    return [(one.act, one.date or said.get(n)) for n, one in enumerate(notes.events)]


def test_a_lead_that_goes_on_to_say_when_it_was_said() -> None:
    """The paragraph names one day, behind what is told."""
    text = "Kenya urged Uganda to open the border. Kenya's foreign minister spoke in Nairobi on Wednesday."
    assert ("REQUEST", "2024-05-01") in days_in(text)


def test_somebody_who_goes_on_speaking_in_a_paragraph_of_one_day() -> None:
    """Whoever acts on the only day of the paragraph speaks on it too; another, or what one is said to want, has no day."""
    lead = "The lake was quiet.\n\n"
    text = f"{lead}William Ruto opened a bridge on Wednesday. He accused Uganda of theft."
    assert ("ACCUSE", "2024-05-01") in days_in(text)
    assert ("ACCUSE", None) in days_in(f"{lead}William Ruto opened a bridge on Wednesday. Tanzania accused Uganda of theft.")
    rumour = f"{lead}Ruto opened a bridge on Wednesday. Ruto urged Uganda to leave, said an official who declined to be named."
    assert all(date is None for act, date in days_in(rumour) if act == "REQUEST")


def test_since_when_somebody_is_said_to_have_done_it_is_no_day_of_the_charge() -> None:
    """The month belongs to what is charged."""
    assert days_in("Ruto accused Uganda of having plotted the blockade since March.") == [("ACCUSE", None)]
