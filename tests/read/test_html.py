"""HTML pages. Outlets, people and events are invented."""

import json

import pytest

PARAGRAPHS = [
    "Two ministers met in Oslo on Monday to talk about natural gas and fish, their offices said in a statement.",
    "They agreed on a date for the next round of talks, which will be held in Medan in the month of May.",
    "“We are content,” said one of them, according to Reuters, before she left for the airport with her staff.",
]


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def article_of(extra: str = "", between: str = "") -> str:
    shown = between.join(f"<p>{one}</p>" for one in PARAGRAPHS)
    return (
        "<nav><a href=/>Home</a> <a href=/w>World</a></nav><main><article><h1>Ministers meet in Oslo</h1>"
        f"<div class=byline>By <a rel=author href=/a>Ada Holm</a></div><div class=article-body>{shown}</div>{extra}</article></main>"  # noqa: E501
        "<aside><p>Another story that has nothing to do with this one, but is long enough to be taken for text.</p></aside>"
        "<footer><p>Copyright 2023 The Fjord Ledger. All rights reserved.</p></footer>"
    )


def test_the_body_is_what_the_article_holds(read):
    """Navigation, asides and the footer stay outside."""
    article = read(page(article_of()))
    assert article.text.split("\n\n") == PARAGRAPHS
    assert article.title == "Ministers meet in Oslo"
    assert article.byline == ("Ada Holm",)


def test_other_stories_inside_of_the_article_stay_outside(read):
    """Boxes that class names or links give away are left out of the text and labelled."""
    article = read(page(article_of(between='<div class="related-story"><a href=/x>What the last round brought</a></div>')))
    assert article.text.split("\n\n") == PARAGRAPHS
    assert any("last round" in one.text for one in article.furniture)


@pytest.mark.parametrize(
    "shape",
    [lambda one: one, lambda one: [one], lambda one: {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, one]}],
)
def test_json_ld_gives_the_metadata(read, shape):
    """Alone, in a list or in a graph."""
    data = {
        "@type": "NewsArticle",
        "headline": "Ministers meet in Oslo",
        "datePublished": "2023-04-03T10:00:00+02:00",
        "dateModified": "2023-04-04T08:30:00+02:00",
        "author": [{"@type": "Person", "name": "Ada Holm"}, {"@type": "Person", "name": "Bo Lind"}],
        "publisher": {"@type": "Organization", "name": "The Fjord Ledger"},
    }
    article = read(page(article_of(), f'<script type="application/ld+json">{json.dumps(shape(data))}</script>'))
    assert (article.published, article.modified) == ("2023-04-03T10:00+02:00", "2023-04-04T08:30+02:00")
    assert article.byline == ("Ada Holm", "Bo Lind")
    assert article.outlet == "The Fjord Ledger"


@pytest.mark.parametrize("encoding", ["windows-1250", "iso-8859-2", "utf-8", "utf-16"])
def test_json_ld_is_in_the_encoding_of_its_page(read, encoding):
    """The declared one; in a script of a few words no evidence would tell."""
    data = {"@type": "NewsArticle", "headline": "Žluté pole čeká", "author": {"name": "Zoë Šimić"}}
    script = f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    article = read(
        page(article_of(), script).replace("charset=utf-8", f'charset="{encoding}"').encode(encoding, "xmlcharrefreplace")
    )
    assert article.byline == ("Zoë Šimić",)
    assert "encoding_guessed" not in [one.code for one in article.problems]


def test_text_has_no_encoding_whatever_it_declares(read):
    """Whoever gives text has decoded it."""
    article = read(page(article_of(), "<title>Žluté pole</title>").replace("charset=utf-8", "charset=windows-1250"))
    assert "encoding_guessed" not in [one.code for one in article.problems]


def test_an_editor_declared_as_author_is_the_editor(read):
    """Where the page shows the declared author as its editor, the reporter is whom it shows as reporter."""
    body = article_of("<p>Editor: Eva Dahl</p>")
    head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers meet in Oslo","author":{"@type":"Person","name":"Eva Dahl"}}</script>'  # noqa: E501
    article = read(page(body, head))
    assert (article.byline, article.editor) == (("Ada Holm",), "Eva Dahl")


def test_the_zone_that_the_page_shows_is_kept(read):
    """The same instant in UTC and in local time: the local form is the day of the newspaper."""
    head = '<meta property="article:published_time" content="2023-04-03T20:30:00Z">'
    body = article_of().replace(
        "<div class=article-body>",
        '<time datetime="2023-04-04T03:30:00+07:00">4 April 2023, 03.30 WIB</time><div class=article-body>',
    )
    assert read(page(body, head)).published == "2023-04-04T03:30+07:00"


def test_two_dates_that_disagree_are_reported(read):
    """The declared one is taken."""
    head = '<meta property="article:published_time" content="2023-04-03T10:00:00+02:00">'
    body = article_of().replace(
        "<div class=article-body>", "<div class=when>Published 9 April 2023 10:00</div><div class=article-body>"
    )
    article = read(page(body, head))
    assert article.published == "2023-04-03T10:00+02:00"
    assert "two_dates" in [one.code for one in article.problems]


def test_an_undated_page_says_so(read):
    """No date is taken from the story."""
    article = read(page(article_of()))
    assert article.published is None and "no_date" in [one.code for one in article.problems]


def test_the_name_of_the_site_is_no_part_of_the_title(read):
    """Not behind the headline, not before it."""
    head = '<title>The Fjord Ledger :: Ministers meet in Oslo</title><meta property="og:site_name" content="The Fjord Ledger">'
    assert read(page(article_of().replace("<h1>Ministers meet in Oslo</h1>", ""), head)).title == "Ministers meet in Oslo"


def test_caption_credit_and_tags_are_found(read):
    """From the figure and from the list of tags below the article."""
    body = article_of('<ul class="tags"><li><a href=/t/gas>Gas</a></li><li><a href=/t/fish>Fish</a></li></ul>')
    figure = "<figure><img src=a.jpg><figcaption>The ministers on the quay. Photograph: Ola Berg</figcaption></figure>"
    article = read(page(body.replace("<div class=article-body>", f"<div class=article-body>{figure}")))
    assert (article.image_caption, article.image_credit) == ("The ministers on the quay.", "Ola Berg")
    assert article.tags == ("Gas", "Fish")


def test_a_table_layout_without_paragraphs_is_read(read):
    """Pages from before stylesheets: cells, fonts and line breaks."""
    lines = "<br><br>".join(PARAGRAPHS)
    body = (
        "<table width=780><tr><td><font size=1><a href=/>Home</a> <a href=/w>World</a> <a href=/s>Sport</a></font></td>"
        f"<td><font><b>Ministers meet in Oslo</b><br><i>3 April 2023 10:00</i><br><br>{lines}</font></td></tr></table>"
    )
    article = read(f"<html><head><title>Fjord Ledger Online :: Ministers meet in Oslo</title></head><body>{body}</body></html>")
    assert article.text.split("\n\n") == PARAGRAPHS
    assert article.published == "2023-04-03T10:00"


def test_markup_in_attributes_is_no_text(read):
    """Attributes that hold tags of their own make the page go through a real parser."""
    trap = '<div data-props=\'{"html":"<p>Text that nobody sees, in an attribute.</p>\\n"}\'></div>'
    assert read(page(article_of(between=trap))).text.split("\n\n") == PARAGRAPHS


def test_no_value_holds_markup(read):
    """Scripts in titles and metadata come out as text without tags, or not at all."""
    head = '<title>A <script>alert(1)</script>title</title><meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt;Ministers meet in Oslo">'  # noqa: E501
    article = read(page(article_of(), head))
    assert not any("<" in str(value) for value in article.to_dict().values())
    assert article.title == "Ministers meet in Oslo"


def test_amp_pages_are_read(read):
    """Their own elements are boxes like others."""
    body = article_of("<amp-social-share>Share</amp-social-share>").replace(
        "<main>", "<amp-sidebar><ul><li>Home</li></ul></amp-sidebar><main>"
    )
    assert read(page(body)).text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    ("caption", "shown", "credit"),
    [
        ("The ministers on the quay. (Photo by Ola Berg)", "The ministers on the quay.", "Ola Berg"),
        ("The ministers on the quay (pic by Ola Berg/Fjord Ledger)", "The ministers on the quay", "Ola Berg/Fjord Ledger"),
        ("Kedua menteri di dermaga. (Foto oleh Bayu Laksana)", "Kedua menteri di dermaga.", "Bayu Laksana"),
        ("Kedua menteri di dermaga. (Foto Kabar Seroja/Bayu)", "Kedua menteri di dermaga.", "Kabar Seroja/Bayu"),
        ("The ministers on the quay. — Seroja pic", "The ministers on the quay.", "Seroja"),
        ("The ministers on the quay – Seroja file pic", "The ministers on the quay", "Seroja"),
        ("The ministers on the quay. KSN photo", "The ministers on the quay.", "KSN"),
        ("Kedua menteri di dermaga – Foto Seroja", "Kedua menteri di dermaga", "Seroja"),
        ("The ministers on the quay — Picture by Ola Berg", "The ministers on the quay", "Ola Berg"),
        ("The ministers on the quay. (File photo)", "The ministers on the quay.", "File photo"),
        ("The ministers, whom one can see in the picture.", "The ministers, whom one can see in the picture.", None),
        ("Kedua menteri di dermaga - Galeri Foto", "Kedua menteri di dermaga - Galeri Foto", None),
    ],
)
def test_a_credit_is_whose_picture_it_is(read, caption, shown, credit):
    """Without what says that it is a picture, be it before the name or behind."""
    figure = f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
    article = read(page(article_of().replace("<div class=article-body>", f"<div class=article-body>{figure}")))
    assert (article.image_caption, article.image_credit) == (shown, credit)


def test_a_label_without_a_credit_hides_no_caption(read):
    """The first picture has but the word for it; the caption is that of the second."""
    figures = "".join(
        f"<figure><img src=a.jpg><figcaption>{one}</figcaption></figure>"
        for one in ("Foto:", "The ministers on the quay. Photograph: Ola Berg")
    )
    article = read(page(article_of().replace("<div class=article-body>", f"<div class=article-body>{figures}")))
    assert (article.image_caption, article.image_credit) == ("The ministers on the quay.", "Ola Berg")
    assert "Foto:" in [one.text for one in article.furniture]
