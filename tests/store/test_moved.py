"""Ids that were given out once keep leading somewhere when what they named is merged."""

from __future__ import annotations

import pytest

from sanad.chronicle import Chronicle
from sanad.model import Mention, Span, Statement, Storyline
from sanad.store import evidence, moved
from sanad.store.filters import Filters

from .conftest import Plant, act, somebody

RINA, OMAR = somebody("Rina Sari", "IDN"), somebody("Omar Alami", "MAR")
VIDA = somebody("Vida Novak", "SVN")


def quarrel(plant: Plant, day: str, start: int = 0) -> None:
    plant("Page " + day, events=(act("ACCUSE", RINA, OMAR, day, start=start),))


@pytest.fixture
def joined(chronicle: Chronicle, plant: Plant) -> tuple[str, str, Storyline]:
    """Two storylines that a third page joins: their ids before, and the one after."""
    for day in ("2023-01-01", "2023-01-03", "2023-07-01", "2023-07-03"):
        quarrel(plant, day)
    first, second = (one.id for one in chronicle.storylines())
    quarrel(plant, "2023-04-01")
    (after,) = chronicle.storylines()
    return first, second, after


def test_a_storyline_that_was_joined_to_another_is_found_by_its_old_id(
    chronicle: Chronicle, joined: tuple[str, str, Storyline]
) -> None:
    """The first keeps its id; the second leads to the whole, in `find`, by its kind and as a filter."""
    first, second, after = joined
    assert after.id == first
    assert evidence.find(chronicle.connection, second) == after
    assert evidence.find_kind(chronicle.connection, "storylines", second) == after
    assert len(chronicle.events(Filters(storyline=second))) == len(after.events) == 5


def test_a_storyline_that_begins_earlier_than_was_known(chronicle: Chronicle, plant: Plant) -> None:
    """Its id follows its first day; the old one leads to it, also when that happens twice and after linking anew."""
    quarrel(plant, "2023-05-01")
    quarrel(plant, "2023-05-20")
    seen = [chronicle.storylines()[0].id]
    for day in ("2023-04-01", "2023-03-01"):
        quarrel(plant, day)
        seen.append(chronicle.storylines()[0].id)
    assert len(set(seen)) == 3
    chronicle.relink()
    for old in seen:
        found = evidence.find(chronicle.connection, old)
        assert isinstance(found, Storyline)
        assert found.id == seen[-1]


def test_an_event_that_turns_out_to_be_another(chronicle: Chronicle, plant: Plant) -> None:
    """Told without a date first and with one the day after: one event under a new id, to which the old one leads."""
    plant("Rina met Omar.", events=(act("CONSULT", RINA, OMAR, None),), published="2023-05-03T08:00+07:00")
    (before,) = chronicle.events()
    plant("They met on Tuesday.", events=(act("CONSULT", RINA, OMAR, "2023-05-02"),), published="2023-05-03T09:00+07:00")
    (after,) = chronicle.events()
    assert before.id != after.id
    found = evidence.find(chronicle.connection, before.id)
    assert isinstance(found, evidence.ToldEvent)
    assert found.event == after
    assert found.reasons[1] is not None


def test_a_quote_whose_first_carrier_comes_late(chronicle: Chronicle, plant: Plant) -> None:
    """Another page had it earlier, so the quote is called after that one; the old id leads to it."""
    words = "We shall open the line before the end of the month"

    def say(by: Mention, published: str) -> None:
        said = Statement(0, len(words), (Span(0, len(words)),), None, by, "direct")
        plant(words + published, statements=(said,), published=published)

    say(RINA, "2023-05-03")
    (before,) = chronicle.quotes()
    say(RINA, "2023-05-02")
    (after,) = chronicle.quotes()
    assert before.id != after.id
    assert evidence.find_kind(chronicle.connection, "quotes", before.id) == after


def test_an_id_that_never_was(chronicle: Chronicle, plant: Plant) -> None:
    """Leads nowhere, and no event belongs to it."""
    plant("One.", events=(act("ACCUSE", RINA, VIDA, "2023-05-01"),))
    assert evidence.find(chronicle.connection, "e000000000000") is None
    assert moved.standing_for(chronicle.connection, "e000000000000") is None
    assert chronicle.events(Filters(storyline="l000000000000")) == []
