"""Tellings with one profile stand for each other; who acts is part of what happened."""

from __future__ import annotations

from dataclasses import replace

from sanad.link import events
from sanad.link.pages import Page, Telling, page_alone, tellings_of
from sanad.model import Annotations, Article, EventMention, Mention, Span

CHAD = Mention(0, 4, "Chad", "country", "country:TCD", "Government of Chad", "TCD", "GOV")
NIGER = Mention(5, 10, "Niger", "country", "country:NER", "Government of Niger", "NER", "GOV")
CHARGE = EventMention(0, 10, Span(0, 4), "ACCUSE", "ACCUSE", -3.0, actors=(CHAD,), recipients=(NIGER,))


def telling(name: str, mention: EventMention, day: str = "2024-05-03") -> Telling:
    page: Page = page_alone(Article(id=name, outlet=name, published=day, language="en", text="Chad Niger and more"))
    return tellings_of(page, Annotations(events=(mention,)))[0]


def merged(*tellings: Telling) -> list[int]:
    return sorted(len(group) for _, group in events.merge_tellings(tellings))


def test_the_same_on_two_pages_has_one_profile_and_one_key() -> None:
    """Only the page differs."""
    one, other = telling("a", CHARGE), telling("b", CHARGE)
    assert events.profile_of(one) == events.profile_of(other)
    assert events.keys_of(one) == events.keys_of(other)
    assert merged(one, other) == [2]


def test_whatever_is_compared_is_in_the_profile() -> None:
    """Mode, status, date, parties and the day of a page that gives no date."""
    first = telling("a", CHARGE)
    others = [
        telling("b", replace(CHARGE, mode="allege")),
        telling("b", replace(CHARGE, status="planned")),
        telling("b", replace(CHARGE, date="2024-05-03")),
        telling("b", replace(CHARGE, actors=(NIGER,), recipients=(CHAD,))),
        telling("b", CHARGE, "2024-05-04"),
    ]
    assert len({events.profile_of(one) for one in (first, *others)}) == 6


def test_a_charge_and_the_countercharge_of_one_day_are_two() -> None:
    """The parties are the same, who accuses is not; a meeting may be told from either side."""
    dated = replace(CHARGE, date="2024-05-02")
    back = replace(dated, actors=(NIGER,), recipients=(CHAD,))
    assert merged(telling("a", dated), telling("b", back)) == [1, 1]
    met, met_back = (replace(one, type="CONSULT", act="CONSULT") for one in (dated, back))
    assert merged(telling("a", met), telling("b", met_back)) == [2]


def test_a_plan_and_what_was_done_are_one() -> None:
    """Announced for a day, and told as done on that day; a plan without a day is not what was done before it."""
    meeting = replace(CHARGE, type="CONSULT", act="CONSULT", date="2024-05-02")
    plan = replace(meeting, type="AGREE", status="planned")
    ((event, _),) = events.merge_tellings([telling("a", plan, "2024-05-01"), telling("b", meeting)])
    assert (event.type, event.status, event.date) == ("CONSULT", "reported", "2024-05-02")
    assert merged(telling("a", replace(plan, date=None), "2024-05-03"), telling("b", meeting)) == [1, 1]
    assert merged(telling("a", replace(plan, date=None), "2024-05-01"), telling("b", meeting)) == [2]
