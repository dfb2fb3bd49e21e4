"""Chains, marks, charts and words: what pages are drawn from."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanad.model import Event, Mention, Participant
from sanad.store.actors import Month
from sanad.web.chain import make_chain
from sanad.web.charts import NARROW, WIDTH, Spot, both_widths, graph, months, timeline
from sanad.web.marks import ORDER, Mark, marked, snippet
from sanad.web.pages.lines import day_said
from sanad.web.words import best_language, languages, load_words


def keys(table: dict[str, Any], before: str = "") -> set[str]:
    found = set()
    for name, value in table.items():
        found |= keys(value, f"{before}{name}.") if isinstance(value, dict) else {f"{before}{name}"}
    return found


def test_all_languages_have_the_same_words() -> None:
    """What one language of the interface says, all say."""
    tables = {one: keys(dict(load_words(one).table)) for one in languages()}
    assert set(tables) == {"en", "id"}
    assert tables["en"] == tables["id"]


@pytest.mark.parametrize(
    ("asked", "given_"),
    [("id-ID,id;q=0.9,en;q=0.8", "id"), ("ms,en;q=0.5,id;q=0.7", "id"), ("de", "en"), ("", "en"), ("en;q=x,id", "id"), ("*", "en")],
)
def test_the_browser_chooses_the_language(asked: str, given_: str) -> None:
    """The one it wants most of those there are; English where it wants neither."""
    assert best_language(asked) == given_


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        ("2023-05-02", "2 May 2023", "2 Mei 2023"),
        ("2023-05-02T10:05", "2 May 2023, 10:05", "2 Mei 2023, 10:05"),
        ("2023-05", "May 2023", "Mei 2023"),
        ("2019", "2019", "2019"),
        ("2023-W18", "1 May 2023 – 7 May 2023", "1 Mei 2023 – 7 Mei 2023"),
        ("P3D", "P3D", "P3D"),
        (None, "", ""),
    ],
)
def test_dates_as_people_write_them(value: str | None, english: str, indonesian: str) -> None:
    """Only as precise as the value is."""
    assert load_words("en").date(value) == english
    assert load_words("id").date(value) == indonesian


def happening(date: str | None = "2023-05-02", score: float = 2.5, status: str = "reported", name: str = "Omar Alami") -> Event:
    parties = (
        Participant("person:omar", name, None, "actor"),
        Participant("country:USA", "Government of the United States", "USA", "recipient"),
    )
    return Event(
        "e1", "CONSULT", "CONSULT", "visit", (), score, parties, date, None, status, (), "2023-05-03", 1, (), False, False, ""
    )


def test_states_are_called_as_the_language_does() -> None:
    """Within a sentence with the article that English has."""
    assert load_words("en").act(happening()).endswith("the United States")
    assert load_words("id").act(happening()).endswith("Amerika Serikat")
    assert load_words("en").who("country:USA", "Government of the United States") == "United States"


def speaker(name: str = "Omar Alami") -> Mention:
    return Mention(0, 4, "Omar", "person", "person:omar", name)


@pytest.mark.parametrize(
    ("chain", "shape", "manner"),
    [
        (make_chain(None, (), "Lini Embun"), [("page", True)], "told"),
        (make_chain(speaker(), (), "Lini Embun"), [("speaker", True), ("page", True)], "told"),
        (make_chain(None, ("Xinhua",), "Lini Embun"), [("agency", True), ("page", False)], "told"),
        (
            make_chain(speaker(), ("Telegram", "Reuters"), "Lini Embun", "planned"),
            [("speaker", True), ("document", True), ("agency", False), ("page", False)],
            "planned",
        ),
        (make_chain(None, (), "Lini Embun", "denied"), [("page", True)], "denied"),
        (make_chain(None, (), "Lini Embun", echo=True), [("page", False)], "told"),
        (make_chain(speaker("Reuters"), ("Reuters",), "Lini Embun"), [("agency", True), ("page", False)], "told"),
    ],
)
def test_chains(chain, shape: list[tuple[str, bool]], manner: str) -> None:
    """Who knows for themselves is filled, who passes on is hollow; the page stands at the end."""
    assert [(node.kind, node.own) for node in chain.nodes] == shape
    assert chain.manner == manner


MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(0, 30),
        st.integers(0, 40),
        st.sampled_from(ORDER),
        st.sampled_from(["", '"><b>']),
        st.sampled_from([None, "/a", '"><b>']),
        st.sampled_from([None, "x", "y"]),
    ),
    max_size=8,
)


@given(st.text(alphabet="ab <&\"'\n", max_size=30), MARKS, st.integers(0, 5))
def test_marks_change_no_word(text: str, marks: list[Mark], offset: int) -> None:
    """However marks overlap or lie outside, what remains without tags is the text, and no tag comes from it."""
    import re

    found = str(marked(text, marks, offset))
    plain = re.sub(r'<(a|mark)( [a-z]+="[^"<>]*")*>|</(a|mark)>', "", found)
    assert plain == str(marked(text, []))
    assert found.count("<a ") == found.count("</a>")


def test_a_link_of_several() -> None:
    """An event's link goes before an actor's, both marks stay."""
    found = str(marked("Omar visits", [Mark(0, 4, "actor", "", "/actors/x"), Mark(0, 11, "event", "", "/events/e")]))
    assert found == ('<a href="/events/e" class="m-event m-actor">Omar</a><a href="/events/e" class="m-event"> visits</a>')


def test_found_words_are_marked() -> None:
    """What stands in brackets by the search; lone brackets of the page stay."""
    assert str(snippet("a [b] c] <i>")) == 'a <mark class="m-hit">b</mark> c] &lt;i&gt;'


def test_a_month_is_a_bar() -> None:
    """A day is a dot, what is less precise a bar; conflict lies below the line; no event with a day, no chart."""
    words = load_words("en")
    drawn = str(timeline([happening(), happening("2023-06"), happening("2023-05-09", -5)], words))
    assert (drawn.count("<circle"), drawn.count("<rect")) == (2, 1)
    assert 'class="conf' in drawn
    assert timeline([], words) is None


def test_charts_are_drawn_for_wide_and_narrow_screens() -> None:
    """Labels of months are as short as fits; on a telephone there are fewer, and none lies beyond the edge."""
    words = load_words("id")
    events = [happening(f"2023-{month:02d}-0{day}") for month in range(1, 13) for day in (2, 5)]
    wide, narrow = (str(timeline(events, words, width=width)) for width in (WIDTH, NARROW))
    assert "Agu 2023" in wide
    assert wide.count("<text") > narrow.count("<text") > 1
    assert max(float(x) for x in re.findall(r'<circle cx="([0-9.]+)"', narrow)) <= NARROW
    assert str(both_widths(lambda width: timeline(events, words, width=width))).count("<svg") == 2
    assert both_widths(lambda width: timeline([], words, width=width)) is None


def test_charts_beside_each_other_have_the_same_months() -> None:
    """What two sides do to each other is compared month by month, in one measure."""
    words = load_words("en")
    mine, theirs = Month("2023-01", "A", "B", 2.0, 0.0, 1), Month("2023-12", "B", "A", 8.0, 0.0, 1)
    alone, beside = str(months([mine], words, "A")), str(months([mine], words, "A", [mine, theirs]))
    heights = [float(re.findall(r'class="coop"[^>]*height="([0-9.]+)"', drawn)[0]) for drawn in (alone, beside)]
    assert heights[0] == pytest.approx(4 * heights[1])
    assert "Dec 2023" not in alone


def test_agencies_have_the_same_sign_in_graphs_as_in_chains() -> None:
    """A ring around the dot."""
    drawn = str(graph([Spot("Antara", "agency", None), Spot("Lini Embun", "page", None)], [("Antara", "Lini Embun", 1)], "who"))
    assert drawn.count('class="ring"') == 1


@pytest.mark.parametrize(
    ("date", "said"), [("2023", "2023"), ("2023-05", "May 2023"), ("PAST_REF", "(3 May 2023)"), (None, "(3 May 2023)")]
)
def test_the_day_of_a_happening(date: str | None, said: str) -> None:
    """As precise as pages tell it; the day of the first report, in brackets, where they don't."""
    assert day_said(happening(date), load_words("en")) == said


def test_charts_hold_names_as_text() -> None:
    """A name full of markup stays a name."""
    evil = "<script>alert(1)</script>"
    words = load_words("en")
    drawn = [
        timeline([happening(name=evil)], words),
        graph([Spot(evil, "page", None), Spot("b", "agency", "/b")], [(evil, "b", 2)], evil),
        months([Month("2023-05", evil, "b", 2.0, -1.0, 3)], words, evil),
    ]
    assert all(one and "<script" not in one for one in drawn)


def test_a_circle_of_citations_is_drawn() -> None:
    """Outlets that cite each other in a circle do not hang the chart."""
    spots = [Spot(name, "page", None) for name in "abc"]
    assert graph(spots, [("a", "b", 1), ("b", "c", 1), ("c", "a", 1)], "x")
    assert graph(spots, [("a", "a", 1)], "x") is None
