"""Input that is wrong, or meant to do harm: bounded time, a clear reason, never another exception."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanad.errors import UnreadablePage

CASES = {
    "deep": b"<html><body>" + b"<div>" * 100_000 + b"text in the depth. " * 20,
    "unclosed": b"<html><body>" + b"<b><i><p>x" * 30_000,
    "comments": b"<html><body>" + b"<!--" * 200_000,
    "scripts": b"<html><body>" + b"<script>" * 100_000,
    "loud scripts": b"<html><body>" + b"<Script>x</script>" * 60_000,
    "loud scripts, the end far away": b"<html><body>" + b"<Script>x</script>" * 60_000 + b"</Script>",
    "drawings": b"<html><body>" + b"<svg><p>" * 100_000,
    "long paragraphs": b"<html><body>" + (b"<p>" + b"word " * 20 + b"</p>") * 20_000,
    "quotes": b"<html><body>" + b'<a "' * 200_000,
    "angles": b"<html><body>" + b"<" * 500_000,
    "metas": b"<html><head>" + b'<meta name="a" content="' * 50_000,
    "one line": b"word " * 400_000,
    "dots": b". " * 400_000,
    "glued": b"HomeNewsSport" * 50_000,
    "pointers": b"baca juga: " * 50_000,
    "colons": b"<html><body><p>" + b"word of a list: " * 50_000,
    "stars": b"<html><body><p>" + b"A word of a text that goes on. " * 20 + b"*" * 100_000 + b"x",
    "marks": b"<html><body><p>" + b"A word of a text that goes on. " * 20 + b"(ab)" * 50_000 + b"x",
    "json": b'<html><script type="application/ld+json">' + b'{"a":' * 50_000 + b"</script><p>x</p>",
    "entities": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b;' + b"&amp;" * 200_000,
}


@pytest.mark.parametrize("name", CASES)
def test_nothing_takes_long(read, name):
    """It comes to an end. All take a second or less; the bound is for what would go on for minutes, on any machine."""
    started = time.process_time()
    try:
        read(CASES[name])
    except UnreadablePage as error:
        assert str(error)
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (bytes(range(256)) * 50, "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n", "PNG"),
        (b"x" * 50_000_000, "50 MB"),
        (b"<html><body><nav><a href=/>Home</a></nav></body></html>", "neither a title nor a body"),
    ],
)
def test_what_is_no_page_is_refused_in_one_line(read, data, reason):
    """The reason names what was given."""
    with pytest.raises(UnreadablePage, match=reason):
        read(data)


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div class='related'>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<table><tr><td>",
        "<li>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<h1>",
        "</h1>",
        "<article>",
        "<title>",
        "</title>",
        "<meta property='og:title' content='",
        "'>",
        '">',
        "&amp;",
        "&#x0;",
        "&#55296;",
        "<time datetime='2023-13-45'>",
        "\ud800",
        "\x00",
        "<![CDATA[",
    ]
)
LINES = st.sampled_from(
    [
        "Baca juga: ",
        "Editor: ",
        "Oleh ",
        "By ",
        "Tags: ",
        "Sumber: ",
        "JAKARTA, ",
        " - ",
        "(Foto: ",
        "Senin, 3 April 2023 10.00 WIB",
        "***",
        "|",
        "Menteri bertemu di Oslo kemarin.",
        "\n",
        "\n\n",
        "\t",
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(TAGS | LINES | st.text(max_size=12), max_size=40).map("".join), st.booleans())
def test_any_text_gives_an_article_or_a_reason(read, text, html):
    """No mixture of markup, labels and noise makes reading fail in another way; what comes back can be written down
    and is as described."""
    try:
        article = read("<html><body>" + text if html else text)
    except UnreadablePage:
        return
    values = article.to_dict()
    str(values).encode("utf-8")
    assert values["published"] is None or values["published"][:4].isdigit()
    assert article.text == article.text.strip()


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=600))
def test_any_bytes_give_an_article_or_a_reason(read, data):
    """Also bytes that are no text at all."""
    try:
        read(data)
    except UnreadablePage as error:
        assert "\n" not in str(error)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TAGS | LINES | st.text(max_size=12), max_size=30).map("".join))
def test_reading_is_pure(read, text):
    """The same input gives the same article."""
    try:
        first = read(text)
    except UnreadablePage:
        return
    assert read(text) == first


def test_halves_of_characters_in_json_ld_cost_only_themselves(read):
    """Names and text that come from there can be written down."""
    said = r'{"@type":"NewsArticle","headline":"Panen \udc00 kopi","author":{"name":"Budi \ud800"},"keywords":["kopi \ud800"]}'
    article = read(f'<html><head><script type="application/ld+json">{said}</script></head><body><p>Panen kopi mulai.</p></body>')
    assert str(article.to_dict()).encode()
    assert article.byline == ("Budi ?",)


@pytest.mark.parametrize("moment", ["²²²²²²²²²²", "1680516000", "٠١٢٣٤٥٦٧٨٩"])
def test_only_plain_digits_are_a_moment(read, moment):
    """Seconds since 1970 are written with the digits of ASCII."""
    head = f'<meta property="article:published_time" content="{moment}">'
    article = read(f"<html><head><title>Panen kopi dimulai</title>{head}</head><body><p>Panen kopi mulai.</p></body></html>")
    assert article.published == ("2023-04-03T10:00+00:00" if moment.isascii() else None)
