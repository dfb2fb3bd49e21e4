"""Pages in the manner of many kinds of site, told apart by where things stand and what shape they have."""

from __future__ import annotations

import pytest

import sanad
from sanad.read.unwrap import unwrap

BODY = """Ministers agreed on Tuesday to reopen the bridge at Hexley after a closure of two years, the council said.

Engineers had found cracks in the eastern pier in 2022. "It is safe again," the mayor told reporters.

The ferry that replaced it will stop on Friday, according to the harbour board."""
PAGE = "The Hexley Argus\n\nBridge at Hexley to reopen after two years\n{head}\n\n{body}\n{tail}\n"


def read(head: str = "5 June 2024", body: str = BODY, tail: str = "") -> sanad.Article:
    return sanad.read(PAGE.format(head=head, body=body, tail=tail))


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Added by Fenella Ormerod", ("Fenella Ormerod",)),
        ("Written for the Argus by Fenella Ormerod", ("Fenella Ormerod",)),
        ("Updates by Fenella Ormerod, in Hexley", ("Fenella Ormerod",)),
        ("Fenella Ormerod, Transport Journalist", ("Fenella Ormerod",)),
        ("STORY: Fenella Ormerod   PICTURES: Dougal Renwick", ("Fenella Ormerod",)),
        ("(Fenella Ormerod/Hexley Argus)", ("Fenella Ormerod",)),
        ("Fenella Ormerod Wednesday, 5 June 2024", ("Fenella Ormerod",)),
        ("Photo by Dougal Renwick", ()),
    ],
)
def test_who_wrote_it_is_known_by_the_shape_of_the_line(line: str, byline: tuple[str, ...]) -> None:
    """A name behind "by", a label nobody listed or before an office is that of the reporter, without the day that follows it."""
    assert read(head=f"{line}\n5 June 2024").byline == byline


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("17 Feb 2022 14:35 (GYT, UTC-4)", "2022-02-17T14:35-04:00"),
        ("Tue, 19 Apr 2022 9:05pm AST", "2022-04-19T21:05-04:00"),
        ("12 October 2023 · 9 minutes\nListen 9:12", "2023-10-12"),
    ],
)
def test_zones_behind_their_name_and_lengths_that_are_no_time_of_day(stamp: str, published: str) -> None:
    """The offset counts behind a name in brackets; how long it takes to hear the article is no clock time."""
    assert read(head=stamp).published == published


@pytest.mark.parametrize(
    "between",
    [
        "-- advert --",
        ">> Join our channel, tap here <<",
        "More from the Argus:\nBakery wins pie of the year\nMan fined over goat",
        "READ THIS NEXT > Hill villages empty out",
        "Tap for more\nUp to 50% off chino trousers",
        "Stay where you are and watch the full report at six tonight",
        "00:00 / 02:31 Speed: 0.5x 1x 1.5x 2x",
        "14.20 BST",
    ],
)
def test_what_stands_between_paragraphs_and_is_no_sentence_stays_out(between: str) -> None:
    """Rows of marks, lists below a pointer, controls and calls without a stop are no paragraphs."""
    first, rest = BODY.split("\n\n", 1)
    article = read(body=f"{first}\n\n{between}\n\n{rest}")
    assert article.text == BODY


def test_a_heading_inside_of_the_text_stays() -> None:
    """A short line by itself between paragraphs is a heading, and text."""
    first, rest = BODY.split("\n\n", 1)
    assert "Cracks in the pier" in read(body=f"{first}\n\nCracks in the pier\n\n{rest}").text


def test_a_notice_to_the_reader_above_the_text_is_none_of_it() -> None:
    """A sentence that speaks to the reader, with something else between it and the text, is a notice."""
    article = read(head="5 June 2024\nThis clip is not available where you are or needs a paid plan.\nQuality: Auto")
    assert article.text == BODY


@pytest.mark.parametrize(
    ("text", "place", "outlet"),
    [
        ("NEW AMSTERDAM, Berbice - Two men were held.", "NEW AMSTERDAM, Berbice", "The Hexley Argus"),
        ("BANDUNG, (HA).- Two men were held.", "BANDUNG", "The Hexley Argus"),
    ],
)
def test_region_and_initials_behind_a_town(text: str, place: str, outlet: str) -> None:
    """A name in small letters behind a town in capitals is its region; initials in brackets are the outlet's."""
    article = read(body=f"{text} {BODY}")
    assert (article.dateline, article.outlet_name) == (place, outlet)
    assert article.text.startswith("Two men were held.")


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "Crowds at the pier on Friday. Photo by Ministry of Bridges (UK)",
            "Crowds at the pier on Friday.",
            "Ministry of Bridges (UK)",
        ),
        ("Crowds wait at the pier on Friday Credit: Renwick", "Crowds wait at the pier on Friday", "Renwick"),
        ("Crowds wait at the pier - Dougal Renwick/Reuters", "Crowds wait at the pier", "Dougal Renwick/Reuters"),
        ("Crowds wait at the pier yesterday\nDOUGAL RENWICK/EPA", "Crowds wait at the pier yesterday", "DOUGAL RENWICK/EPA"),
    ],
)
def test_credits_behind_captions(line: str, caption: str, credit: str) -> None:
    """A credit is told by its label, a slash or capitals, with or without a stop before it."""
    article = read(head=f"5 June 2024\n{line}")
    assert (article.image_caption, article.image_credit) == (caption, credit)


def test_topics_above_the_headline_are_those_of_the_site() -> None:
    """A row of hashtags above the title is a menu; one below the text holds the tags."""
    page = f"Hexley Argus\n#Bakery #Goats\nBridge at Hexley to reopen after two years\n5 June 2024\n\n{BODY}\n#Hexley #bridges"
    assert sanad.read(page).tags == ("Hexley", "bridges")


def test_an_address_at_the_top_is_no_name() -> None:
    """Where the page names itself with blanks too, that is the outlet."""
    page = f"hexleyargus.example\nWorld\nBridge at Hexley to reopen after two years\n5 June 2024, The Hexley Argus\n\n{BODY}"
    assert sanad.read(page).outlet == "The Hexley Argus"


def test_a_newsletter_with_the_head_of_its_mail() -> None:
    """Sender, subject and date of a mail are outlet, title and time."""
    head = "From: The Lantern Brief <brief@lantern.example>\nSubject: The Lantern Brief: A bridge opens"
    head += "\nDate: Tue, 4 Apr 2023 07:00 +0300"
    article = sanad.read(f"{head}\n\n{BODY}")
    assert (article.outlet, article.title, article.published) == ("The Lantern Brief", "A bridge opens", "2023-04-04T07:00+03:00")


def test_a_column_is_joined_to_paragraphs() -> None:
    """Lines that end inside of a sentence go on; headlines, and what is as short, stand for themselves."""
    column = "Bridge to reopen\n\nMinisters agreed to reopen\nthe bridge at Hexley after a\nclosure of two years and a\n"
    column += "long dispute.\n\nThe ferry will stop\nsoon."
    assert unwrap(column).split("\n\n")[:2] == [
        "Bridge to reopen",
        "Ministers agreed to reopen the bridge at Hexley after a closure of two years and a long dispute.",
    ]


def test_who_the_writer_is_stands_behind_the_text() -> None:
    """A last paragraph that begins with the name of the reporter tells of the reporter."""
    article = read(head="By Fenella Ormerod\n5 June 2024", tail="\nFenella Ormerod is a writer in Hexley.")
    assert article.text == BODY


def test_shown_tags_go_before_the_words_for_search_engines() -> None:
    """Tags that the page shows, as links or as a list without, are its tags."""
    paragraphs = "".join(f"<p>{one}</p>" for one in BODY.split("\n\n"))
    page = (
        '<html><head><title>Bridge at Hexley to reopen</title><meta name="keywords" content="news, latest, hexley"></head>'
        f"<body><article><h1>Bridge at Hexley to reopen</h1>{paragraphs}"
        '<ul class="tags"><li>Hexley</li><li>Bridges</li></ul></article></body></html>'
    )
    assert sanad.read(page).tags == ("Hexley", "Bridges")
