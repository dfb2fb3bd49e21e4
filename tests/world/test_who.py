"""Who held what when, and what the organs of a state are called."""

from __future__ import annotations

import pytest

from sanad.text.tokens import fold
from sanad.world.names import plain
from sanad.world.who import World, load_world

WORLD = load_world()
PEOPLE = {(fold(one.surface), one.id) for one in WORLD.names() if one.kind == "person"}


def name(of: str, office: str, day: str) -> str | None:
    person = WORLD.holder(of, office, day)
    return person.name if person else None


@pytest.mark.parametrize(("of", "office", "day", "who"), [
    ("IDN", "foreign_minister", "2017-06-01", "Retno Marsudi"),
    ("IDN", "foreign_minister", "2025-06-01", "Sugiono"),
    ("IDN", "foreign_minister", "2011", "Marty Natalegawa"),
    ("IDN", "president", "2022-08-17", "Joko Widodo"),
    ("IDN", "defence_minister", "2023-01-01", "Prabowo Subianto"),
    ("RUS", "president", "2010-05-09", "Dmitry Medvedev"),
    ("RUS", "prime_minister", "2010-05-09", "Vladimir Putin"),
    ("DEU", "chancellor", "2015-09", "Angela Merkel"),
    ("USA", "secretary_of_state", "2003-02-05", "Colin Powell"),
    ("GBR", "monarch", "2020-01-01", "Elizabeth II"),
    ("UKR", "head_of_state", "2022-02-24", "Volodymyr Zelensky"),
    ("un", "secretary_general", "2016-01-01", "Ban Ki-moon"),
    ("asean", "secretary_general", "2009", "Surin Pitsuwan"),
    ("nato", "secretary_general", "2022-02-24", "Jens Stoltenberg"),
    ("european-commission", "president", "2021-01-01", "Ursula von der Leyen"),
    ("hezbollah", "group_leader", "2006-07-12", "Hassan Nasrallah"),
])
def test_an_office_leads_to_who_held_it_on_the_day(of: str, office: str, day: str, who: str) -> None:
    """By the office's own code or by the title that a pack calls it, in states and in bodies."""
    assert name(of, office, day) == who


def test_nobody_is_named_where_nobody_is_known() -> None:
    """No guess: an unknown state, office or day gives None."""
    assert name("XXX", "president", "2020-01-01") is None
    assert name("DEU", "chancellor", "1850-01-01") is None
    assert name("USA", "supreme_leader", "2020-01-01") is None


@pytest.mark.parametrize(("called", "office", "day", "who"), [
    ("bush", "head_of_state", "1990-08-03", "George H. W. Bush"),
    ("bush", "head_of_state", "2003-03-20", "George W. Bush"),
    ("bush", "head_of_state", "2015-01-01", "George W. Bush"),
    ("thatcher", "head_of_government", "1985-01-01", "Margaret Thatcher"),
])
def test_a_title_before_a_bare_name_leads_to_who_was_called_so(called: str, office: str, day: str, who: str) -> None:
    """Whoever held the office on the day, else the last who had held it."""
    person = WORLD.bearer(called, office, day)
    assert person is not None
    assert person.name == who


def test_nobody_is_meant_by_a_title_before_a_name_that_nobody_had_yet() -> None:
    """Nor by one that leaders of several states bear."""
    assert WORLD.bearer("obama", "head_of_state", "1999-01-01") is None
    assert WORLD.bearer("smith", "head_of_state", "1999-01-01") is None


def test_on_the_day_of_change_the_one_who_came_is_meant_and_both_are_held() -> None:
    """Both held the office on that day."""
    assert [one.name for one in WORLD.holders("IDN", "head_of_state", "2024-10-20")] == ["Prabowo Subianto", "Joko Widodo"]
    assert name("IDN", "head_of_state", "2024-10-20") == "Prabowo Subianto"
    assert name("IDN", "head_of_state", "2024-10-19") == "Joko Widodo"


@pytest.mark.parametrize(("country", "day", "who"), [
    ("PRK", "2019-02-27", "Kim Jong Un"), ("IRN", "2020-01-03", "Ali Khamenei"), ("DEU", "2022-01-01", "Olaf Scholz"),
    ("MMR", "2021-03-01", "Min Aung Hlaing"), ("MMR", "2017-09-01", "Htin Kyaw"), ("FRA", "2018-01-01", "Emmanuel Macron"),
    ("CHN", "2020-01-01", "Xi Jinping"),
])
def test_the_leader_of_a_country_is_who_leads_it(country: str, day: str, who: str) -> None:
    """President, prime minister or supreme leader, whichever the country has in front."""
    found = WORLD.leader(country, day)
    assert found is not None and found.name == who
    assert WORLD.holder(country, "leader", day) == found


def test_where_somebody_stands_changes_with_the_years() -> None:
    """Country, sector and office on a day; after the last office a former official, unless the data say otherwise."""
    assert WORLD.standing("mark-rutte", "2015-01-01")[:2] == ("NLD", "GOV")
    assert WORLD.standing("mark-rutte", "2025-06-24")[:2] == ("IGO", "IGO")
    assert WORLD.standing("donald-trump", "2022-01-01")[:2] == ("USA", "ELI")
    assert WORLD.standing("yevgeny-prigozhin", "2023-06-24")[:2] == ("RUS", "PRM")
    assert WORLD.standing("donald-trump", "2018-01-01").tenure is not None
    assert WORLD.standing("maria-ressa", "2021-10-08") == ("PHL", "JRN", None)


def test_organs_are_named_by_pattern_or_by_their_own_name() -> None:
    """`Government of X`, `Ministry of Foreign Affairs (X)`; a body with a name of its own keeps it."""
    def called(code: str) -> str | None:
        body = WORLD.body(code)
        return body.name if body else None

    assert called("USA.government") == "Government of the United States"
    assert called("PRK.foreign_ministry") == "Ministry of Foreign Affairs (North Korea)"
    assert called("USA.foreign_ministry") == "Department of State (United States)"
    assert called("ISR.armed_forces") == "Israel Defense Forces"
    assert called("CHE.border_guard") == "Border Guard (Switzerland)"
    assert called("XXX.government") is None and called("USA.no_such_organ") is None
    government = WORLD.government("IDN")
    assert government is not None and (government.country, government.sector) == ("IDN", "GOV")
    assert WORLD.body("asean") == WORLD.bodies["asean"] and WORLD.bodies["asean"].country == "IGO"


@pytest.mark.parametrize(("written", "who"), [
    ("Sergey Shoygu", "sergei-shoigu"), ("Sergei Shoigu", "sergei-shoigu"), ("Wladimir Putin", "vladimir-putin"),
    ("Volodymyr Zelenskyy", "volodymyr-zelensky"), ("Volodimir Zelenskiy", "volodymyr-zelensky"), ("Kim Jong-un", "kim-jong-un"),
    ("Recep Tayyip Erdogan", "recep-tayyip-erdogan"), ("Muammar Khadafi", "muammar-gaddafi"), ("Bashar Assad", "bashar-al-assad"),
    ("Muhammad bin Salman", "mohammed-bin-salman"), ("Jokowi", "joko-widodo"), ("Yevgeniy Prigozhin", "yevgeny-prigozhin"),
    ("Qasim Sulaimani", "qassem-soleimani"), ("Paus Fransiskus", "pope-francis"), ("Mette Frederiksen", "mette-frederiksen"),
])
def test_people_are_found_under_their_spellings(written: str, who: str) -> None:
    """Transliterations, Indonesian spellings, nicknames, with and without accents."""
    assert (fold(written), who) in PEOPLE


def test_accents_are_taken_off_letters() -> None:
    """As most news write foreign names."""
    assert plain("Recep Tayyip Erdoğan, Lech Wałęsa, Jonas Gahr Støre") == "Recep Tayyip Erdogan, Lech Walesa, Jonas Gahr Store"


def test_an_empty_world_knows_nobody() -> None:
    """A caller without data gets no answers and no errors."""
    world = World()
    assert world.holder("IDN", "president", "2020") is None and world.body("un") is None and list(world.names()) == []
