"""Tellings of one happening become one event."""

import itertools
from dataclasses import replace

import sanad
from sanad.link import events, storylines
from sanad.link.pages import Telling, page_alone, tellings_of
from sanad.model import Article


def told(*pages: tuple[str, str, str]) -> list[Telling]:
    """The tellings of pages given as outlet, day and text."""
    found = []
    for outlet, day, text in pages:
        article = Article(id=outlet, outlet=outlet, published=day, language="en", text=text)
        found += tellings_of(page_alone(article), sanad.annotate(article))
    return found


def meetings(*pages: tuple[str, str, str]) -> list[Telling]:
    return [one for one in told(*pages) if one.mention.act == "CONSULT"]


def test_told_soon_after_without_its_date() -> None:
    """A page of the next day that names no date tells the same meeting; they share a clue."""
    one, other = meetings(
        (
            "a",
            "2024-03-12",
            "The Norwegian foreign minister Espen Barth Eide met Hakan Fidan of Turkey in Ankara on 12 March 2024.",
        ),
        ("b", "2024-03-13", "The Norwegian foreign minister Espen Barth Eide met Hakan Fidan of Turkey in Ankara."),
    )
    assert set(events.clues_of(one)) & set(events.clues_of(other))
    assert events.compare_tellings(one, other)
    assert len(events.merge_tellings([one, other])) == 1


def test_a_meeting_called_off_is_not_one_held_days_later() -> None:
    """The same two met where the one had scrapped another meeting."""
    off, held = meetings(
        ("a", "2024-03-12", "Kenya's president William Ruto scrapped a meeting with Mahamat Deby of Chad."),
        ("b", "2024-03-14", "Kenya's president William Ruto met Mahamat Deby of Chad in Nairobi on 14 March 2024."),
    )
    assert events.compare_tellings(off, held) is None


def test_a_page_that_gives_no_day_of_its_own_is_linked_like_any_other() -> None:
    """Its month or its year says when its events were first reported; what can't be read says nothing."""
    text = "Norway accused Turkey of theft. \"Norway never lies to any of its neighbours\", Espen Barth Eide said."
    for published, day in (("2023", "2023-01-01"), ("2023-05", "2023-05-01"), ("soon", None), (None, None)):
        articles = [Article(id=id_, outlet=id_, published=published, language="en", text=text) for id_ in ("a", "b")]
        found = sanad.link([(one, sanad.annotate(one)) for one in articles])
        assert page_alone(articles[0]).day is None
        assert (len(found.echoes), len(found.quotes)) == (1, 2)
        assert {(storylines.extent_of(one) or (None,))[0] for one in found.events} == {day}


def test_a_meeting_months_later_is_another() -> None:
    """The same parties meet again: two events."""
    one, other = meetings(
        ("a", "2024-03-12", "Espen Barth Eide of Norway met Hakan Fidan of Turkey on 12 March 2024."),
        ("b", "2024-09-13", "Espen Barth Eide of Norway met Hakan Fidan of Turkey on 12 September 2024."),
    )
    assert events.compare_tellings(one, other) is None


def test_a_slip_of_a_day_is_one_meeting_with_two_dates() -> None:
    """The same two ministers a day apart are one meeting that the pages date differently."""
    one, other = meetings(
        ("a", "2024-03-12", "Espen Barth Eide of Norway met Hakan Fidan of Turkey on 12 March 2024."),
        ("b", "2024-03-13", "Espen Barth Eide of Norway met Hakan Fidan of Turkey on 13 March 2024."),
    )
    assert events.compare_tellings(one, other) == "same people, dates that differ"


def test_what_is_signed_once_has_two_dates_where_a_page_that_looks_back_errs() -> None:
    """A page of months later puts the signing a day off; two pages of the days themselves tell what each day brought."""
    text = "Norway and Turkey signed a fisheries agreement in Ankara on {} March 2024."
    first, later, next_day = (
        one
        for one in told(
            ("a", "2024-03-12", text.format(12)), ("b", "2024-07-01", text.format(13)), ("c", "2024-03-14", text.format(13))
        )
        if one.mention.act == "SUPPORT"
    )
    assert events.compare_tellings(first, later) == "same people, dates that differ"
    assert events.compare_tellings(first, next_day) is None


def test_a_month_meets_its_every_day() -> None:
    """A page that looks back and names but the month tells the meeting that another dates to the day."""
    one, other = meetings(
        ("a", "2024-03-22", "Espen Barth Eide of Norway met Hakan Fidan of Turkey on 21 March 2024."),
        ("b", "2024-05-13", "Espen Barth Eide of Norway met Hakan Fidan of Turkey in March 2024."),
    )
    assert set(events.clues_of(one)) & set(events.clues_of(other))
    [(event, _)] = events.merge_tellings([one, other])
    assert event.date == "2024-03-21"


def test_a_month_says_too_little_for_what_is_told_without_a_day() -> None:
    """What a page of that month tells without its day may be anything that the same two did then."""
    one, other = meetings(
        ("a", "2024-05-13", "Espen Barth Eide of Norway met Hakan Fidan of Turkey in March 2024."),
        ("b", "2024-03-20", "Espen Barth Eide of Norway met Hakan Fidan of Turkey."),
    )
    assert events.compare_tellings(one, other) is None


def test_two_languages_call_a_place_two_names() -> None:
    """A slip of a day stays one meeting, though one page says Cairo and the other Kairo."""
    texts = {
        "en": "Egypt's foreign minister Sameh Shoukry met his Turkish counterpart Hakan Fidan in Cairo on 12 March 2024.",
        "id": "Menlu Mesir Sameh Shoukry bertemu Menlu Turki Hakan Fidan di Kairo pada 13 Maret 2024.",
    }
    articles = [Article(id=code, outlet=code, published="2024-03-14", language=code, text=text) for code, text in texts.items()]
    one, other = (telling for page in articles for telling in tellings_of(page_alone(page), sanad.annotate(page)))
    assert events.compare_tellings(one, other) == "same people, dates that differ"


def test_the_order_of_tellings_does_not_matter() -> None:
    """Whatever the order, the same events with the same ids come out."""
    tellings = meetings(
        ("a", "2024-03-12", "Espen Barth Eide of Norway met Hakan Fidan of Turkey on 12 March 2024."),
        ("b", "2024-03-13", "Espen Barth Eide of Norway met Hakan Fidan of Turkey."),
        ("c", "2024-03-20", "Espen Barth Eide of Norway met Hakan Fidan of Turkey on 19 March 2024."),
    )
    results = {
        tuple(
            (event.id, tuple(one.id for one in group))
            for event, group in sorted(events.merge_tellings(order), key=lambda x: x[0].id)
        )
        for order in itertools.permutations(tellings)
    }
    assert len(results) == 1
    assert len(next(iter(results))) == 2


def echoing(*pages: tuple[str, str, str]) -> list[Telling]:
    """The tellings of pages that echo one another, the first of which leads."""
    return [replace(one, page=replace(one.page, leader=pages[0][0])) for one in told(*pages)]


def test_an_echo_that_leaves_out_a_party_or_the_day() -> None:
    """On pages that echo one another the same act is one event, though one of them says less of it."""
    pages = (
        ("a", "2024-03-13", "Norway expelled three diplomats of Turkey on 11 March 2024."),
        ("b", "2024-03-14", "Norway expelled three diplomats in 2024."),
    )
    tellings = [one for one in echoing(*pages) if one.mention.act == "SANCTION"]
    assert len(tellings) == 2
    assert events.compare_tellings(*tellings, echoed=True) is None
    assert events.tie_of(*tellings, echoed=True)
    for order in itertools.permutations(tellings):
        ((event, _),) = events.merge_tellings(order)
        assert event.date == "2024-03-11"
    apart = [one for one in told(*pages) if one.mention.act == "SANCTION"]
    assert len(events.merge_tellings(apart)) == 2


def test_a_page_that_tells_both_parts_them_on_its_echo() -> None:
    """Two acts of one page stay two, and those of its echo go with the one that each repeats."""
    first = "Norway expelled three diplomats of Turkey on 11 March 2024. Norway had expelled two diplomats of Turkey in 2019."
    tellings = [one for one in echoing(("a", "2024-03-13", first), ("b", "2024-03-14", first)) if one.mention.act == "SANCTION"]
    assert sorted(event.date or "" for event, _ in events.merge_tellings(tellings)) == ["2019", "2024-03-11"]


def test_an_echo_that_takes_others_for_the_ones_spoken_to() -> None:
    """What one man says on one day is one accusation, whomever the copy names; and one meeting, a day off, is one."""
    pages = (
        ("a", "2024-03-13", "Espen Barth Eide accused Turkey of theft on 12 March 2024."),
        ("b", "2024-03-14", "Espen Barth Eide accused Greece of theft on 12 March 2024."),
    )
    charges = [one for one in echoing(*pages) if one.mention.act == "ACCUSE"]
    assert events.tie_of(*charges, echoed=True)
    assert len(events.merge_tellings(charges)) == 1
    assert len(events.merge_tellings(one for one in told(*pages) if one.mention.act == "ACCUSE")) == 2
    held = [
        ("a", "2024-03-13", "Norway held talks with Turkey on 12 March 2024."),
        ("b", "2024-03-14", "Norway held talks with Turkey on 11 March 2024."),
    ]
    assert len(events.merge_tellings(one for one in echoing(*held) if one.mention.act == "CONSULT")) == 1
    assert len(events.merge_tellings(one for one in told(*held) if one.mention.act == "CONSULT")) == 2


def test_two_who_speak_on_one_page_say_two_things() -> None:
    """A page that tells of a body and of a person of its state that each accuses the other state tells two accusations; the next
    page's go each to that of the same speaker."""
    text = (
        "The Kenyan foreign ministry accused Uganda of espionage on 12 March 2024. "
        "President William Ruto accused Uganda of arming rebels on 12 March 2024."
    )
    tellings = [one for one in told(("a", "2024-03-13", text), ("b", "2024-03-13", text)) if one.mention.act == "ACCUSE"]
    merged = events.merge_tellings(tellings)
    speakers = [{one.mention.actors[0].name for one in group} for _, group in merged]
    assert sorted(map(len, (group for _, group in merged))) == [2, 2]
    assert all(len(one) == 1 for one in speakers)


def test_acts_of_nobody_known_are_not_one_over_pages() -> None:
    """The same words about people and things of no known state are of others on another page, unless it echoes the first."""
    text = "The fleet was withdrawn on 12 March 2024."
    one, other = told(("a", "2024-03-12", text), ("b", "2024-03-12", text))
    assert one.of_nobody
    assert not set(events.keys_of(one)) & set(events.keys_of(other))
    assert not set(events.clues_of(one)) & set(events.clues_of(other))
    assert events.compare_tellings(one, other) is None
    assert events.compare_tellings(one, other, echoed=True)


def test_acts_of_nobody_known_are_one_on_their_page() -> None:
    """A page may tell them twice."""
    text = "The fleet was withdrawn on 12 March 2024. Nobody knew why.\n\nThe fleet was pulled out on 12 March 2024."
    one, other = told(("a", "2024-03-12", text))
    assert events.keys_of(one) == events.keys_of(other)
    assert events.compare_tellings(one, other)


def test_a_state_goes_to_court_once() -> None:
    """A page that looks back and is a day off tells the same suit; accusations in words are many."""
    suit, accusation = "Gambia sued Myanmar on {}.", "Gambia accused Myanmar of theft on {}."
    for text, same in ((suit, True), (accusation, False)):
        one, other = (
            told((outlet, day, text.format(when)))[0]
            for outlet, day, when in (("a", "2019-11-12", "11 November 2019"), ("b", "2024-03-01", "12 November 2019"))
        )
        assert bool(events.compare_tellings(one, other)) is same


def acts(*pages: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Type, status and date (or nothing) of each event that the tellings of pages make, but for words."""
    tellings = [one for one in told(*pages) if one.mention.act not in ("REJECT", "ACCUSE")]
    return sorted((one.type, one.status, one.date or "") for one, _ in events.merge_tellings(tellings))


def test_two_measures_of_one_page_are_two_events() -> None:
    """Envoys sent home, and visas asked for later: the one has no day, and gets none from the other."""
    measures = "Kenya expelled Somalia's ambassador. From Monday, Kenya suspended visa-free travel for Somalis."
    found = acts(("a", "2024-03-15", measures))
    assert len(found) == 2
    assert ("SANCTION", "reported", "") in found
    again = "Kenya expelled Somalia's ambassador on Monday. Somalia's ambassador was expelled by Kenya."
    assert len(acts(("a", "2024-03-15", again))) == 1


def test_what_is_denied_is_not_what_its_page_tells_as_done() -> None:
    """The prisoners were freed; that they were traded is denied."""
    freed = "Kenya released 40 Somali sailors on 12 March 2024. "
    denial = "President William Ruto denied that Kenya had traded the prisoners for Somali oil."
    assert ("RETREAT", "reported", "2024-03-12") in acts(("a", "2024-03-13", freed + denial))


def test_an_act_that_one_page_tells_and_another_denies_is_one() -> None:
    """The pages contradict each other."""
    found = acts(
        ("a", "2024-03-13", "Kenya shelled Somalia on 12 March 2024."),
        ("b", "2024-03-13", "Kenya denied shelling Somalia."),
    )
    assert [one[:2] for one in found] == [("ASSAULT", "denied")]
