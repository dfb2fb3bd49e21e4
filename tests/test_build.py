"""The front door: reading and annotating, pure and without surprises."""

import re
from datetime import date
from pathlib import Path

import pytest

import sanad
from sanad.model import Annotations

PAGE = """Quayside Tribune

Ferry ministers to meet in Rabat

12 May 2023, 08:00 GMT

Japan condemned Brazil on Thursday over the ferry line. "The line is closed," Prime Minister Fumio Kishida said.

The harbour was quiet in the morning and the market stayed open.
"""


def test_names_stay_functions_when_their_folders_are_loaded() -> None:
    """`sanad.read` is a function although `sanad/read/` is a folder of modules."""
    import sanad.link.events
    import sanad.read.page

    assert callable(sanad.read)
    assert callable(sanad.annotate)
    assert callable(sanad.link)


def test_text_and_bytes_give_the_same_article() -> None:
    """Bytes are decoded; the hash is that of the bytes."""
    assert sanad.read(PAGE) == sanad.read(PAGE.encode())
    assert sanad.read(PAGE.encode("utf-16")).text == sanad.read(PAGE).text


def test_reading_and_annotating_are_pure() -> None:
    """The same input, the same output; what the caller knows is taken over."""
    article = sanad.read(PAGE, url="https://quayside.example/1")
    assert article == sanad.read(PAGE, url="https://quayside.example/1")
    assert sanad.annotate(article) == sanad.annotate(article)
    assert (article.url, article.title) == ("https://quayside.example/1", "Ferry ministers to meet in Rabat")


@pytest.mark.parametrize("data", [b"", b"   \n\n ", bytes(range(256)) * 20])
def test_what_is_no_page_is_refused_in_one_line(data: bytes) -> None:
    """As `UnreadablePage`, a `SanadError`."""
    with pytest.raises(sanad.UnreadablePage) as refused:
        sanad.read(data)
    assert isinstance(refused.value, sanad.SanadError)
    assert str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_sentence_can_be_annotated_without_a_page() -> None:
    """Dates are resolved against the day that is given."""
    notes = sanad.annotate("Japan condemned Brazil on Monday.", published="2022-08-17", language="en")
    assert [one.value for one in notes.times] == ["2022-08-15"]
    assert [(one.type, one.date) for one in notes.events] == [("ACCUSE", "2022-08-15")]
    assert notes.coded_by.startswith(f"sanad {sanad.__version__}, en ")


def test_a_language_without_a_pack_is_not_annotated() -> None:
    """It is no fault; there is just nothing to say."""
    assert sanad.annotate("Le port est calme.", language="fr") == Annotations()
    assert sanad.annotate("The harbour is quiet.") == Annotations()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"language": "xx"}, "language='xx' is no language code; write ISO 639-1; languages with a pack are: en, id"),
        ({"language": "indonesian"}, "language='indonesian' is no language code"),
        ({"language": "id", "published": "kemarin"}, "published='kemarin' is no date; write 2022-08-15"),
    ],
)
def test_what_can_not_be_meant_is_refused(given: dict[str, str], words: str) -> None:
    """In one line, before anything is read."""
    with pytest.raises(sanad.SanadError, match=re.escape(words)):
        sanad.annotate("Japan condemned Brazil on Monday.", **given)


def test_annotating_takes_no_bytes() -> None:
    """The error says what makes an article of them."""
    with pytest.raises(TypeError, match=re.escape("not bytes; sanad.read(...) makes an Article of a page")):
        sanad.annotate(b"Japan condemned Brazil.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="published is text, such as 2022-08-15, not date"):
        sanad.annotate("Japan condemned Brazil.", published=date(2022, 8, 17), language="en")  # type: ignore[arg-type]


def test_a_folder_of_the_users_adds_words(tmp_path: Path) -> None:
    """Lines of a list come on top of the built-in ones."""
    from sanad import build

    home = tmp_path / "en" / "events"
    home.mkdir(parents=True)
    (home / "ACCUSE.txt").write_text("v frobnicate\n")
    sentence = "Japan frobnicated Brazil on Monday."
    assert not build.annotate(sentence, published="2022-08-17", language="en").events
    assert [one.type for one in build.annotate(sentence, published="2022-08-17", language="en", packs=[tmp_path]).events] == [
        "ACCUSE"
    ]


@pytest.mark.parametrize("pattern", ["p (winked|blinked) .. R", "p (winked|blinked) .. (at|) R"])
@pytest.mark.parametrize("sentence", ["Portugal winked Norway off.", "Portugal blinked the ships of Norway off."])
def test_an_open_place_at_the_end_of_a_pattern_may_be_empty(tmp_path: Path, pattern: str, sentence: str) -> None:
    """``..`` before the recipient is met where nothing stands between, too."""
    (tmp_path / "en" / "events").mkdir(parents=True)
    (tmp_path / "en" / "events" / "ACCUSE.txt").write_text(f"{pattern}\n", encoding="utf-8")
    (event,) = sanad.annotate(sentence, published="2022-08-17", language="en", packs=[tmp_path]).events
    sides = [[one.country for one in side] for side in (event.actors, event.recipients)]
    assert (event.type, *sides) == ("ACCUSE", ["PRT"], ["NOR"])


def test_linking_some_pages_needs_no_chronicle() -> None:
    """Two pages that tell the same event, in any order."""
    pages = [
        (article, sanad.annotate(article))
        for article in (sanad.read(PAGE), sanad.read(PAGE.replace("Quayside Tribune", "The Bellwether")))
    ]
    links = sanad.link(pages)
    assert links == sanad.link(reversed(pages))
    assert len({one.article for event in links.events if event.act == "ACCUSE" for one in event.mentions}) == 2
    assert [one.kind for one in links.echoes] == ["copy"]
