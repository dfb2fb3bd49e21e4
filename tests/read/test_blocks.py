"""Markup to blocks of text. Outlets, people and events are invented."""

from hypothesis import given
from hypothesis import strategies as st

from sanad.read.blocks import read_blocks, read_feet, read_page_blocks
from sanad.read.unread import cut_unread

LONG = "The harbour board of Vik said on Monday that the new pier will be open to all ferries by the end of the month. "


def texts(markup: str) -> list[str]:
    return [block.text for block in read_blocks(markup).blocks]


def test_scripts_styles_and_comments_are_cut_whatever_their_letters():
    """JSON-LD among the scripts is handed back."""
    shown, scripts = cut_unread(
        b'a<SCRIPT>x = "<p>";</SCRIPT>b<style>p {}</style>c<!-- <script> -->d<script type="application/ld+json">{"a": 1}</script>'
    )
    assert shown.split() == [b"a", b"b", b"cd"]
    assert scripts == [b'{"a": 1}']


def test_what_is_never_closed_hides_nothing():
    """Only the tag itself goes."""
    assert b"".join(cut_unread(b"<p>one</p><script><p>two</p><!-- three")[0].split()) == b"<p>one</p><p>two</p>three"
    assert texts("<p>one</p><svg><p>two</p>") == ["one", "two"]


def test_comments_and_inline_elements_part_no_words():
    """Frameworks write comments between the pieces of a sentence."""
    shown, _ = cut_unread(b"<p>The <b>pier</b> opens<!-- -->, <span>said</span> <a href=/x>Vik</a>.</p>")
    block = read_blocks(shown.decode()).blocks[0]
    assert (block.text, block.anchors, block.links) == ("The pier opens, said Vik.", ("Vik",), 3)


def test_what_is_not_shown_is_no_text():
    """Drawings, choices and what is for browsers without scripts."""
    assert texts("<p>one<svg><title>icon</title></svg> two</p><noscript><p>three</p></noscript><select><option>4</select>five") == [
        "one two",
        "five",
    ]


def test_angle_brackets_in_text_stay():
    """A less-than sign opens no tag."""
    assert texts("<p>5 < 6 and <3</p>") == ["5 < 6 and <3"]


def test_blocks_know_their_element_and_siblings_end_each_other():
    """List items and paragraphs need no end."""
    page = read_page_blocks('<ul class="menu"><li>one<li>two</ul><p>three<p>four')
    assert [(block.text, block.tag) for block in page.blocks] == [("one", "li"), ("two", "li"), ("three", "p"), ("four", "p")]
    menu = next(one for one in page.elements if one.tag == "ul")
    assert (menu.names, menu.first, menu.last) == ("menu", 0, 2)


def test_far_from_the_article_only_the_text_is_kept():
    """Menus above the headline and lists far below are not taken apart, and none of their words is lost."""
    menu = "".join(f"<li><a href=/{number}>Menu {number}</a></li>" for number in range(400))
    rest = "".join(f"<div><a href=/{number}>Elsewhere {number}</a></div>" for number in range(600))
    body = "".join(f"<p>{number} {LONG * 3}</p>" for number in range(8))
    page = read_page_blocks(f"<html><body><ul>{menu}</ul><h1>A new pier</h1>{body}{rest}<footer>Vik Post</footer></body></html>")
    assert "Menu 1 " in page.above
    assert "Elsewhere 599" in page.below
    assert read_feet(page)[-1].text == "Vik Post"
    shown = [block.text for block in page.blocks]
    assert sum(LONG.strip() in text for text in shown) == 8
    assert "A new pier" in shown


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1), max_size=20))
def test_no_word_is_lost(words):
    """Every paragraph is a block."""
    assert texts("".join(f"<p>{word}</p>" for word in words)) == words
