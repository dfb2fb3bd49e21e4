"""What is written comes back equal."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sanad.model import Annotations, Article, EventMention, Furniture, Mention, Problem, Quantity, Span, Statement, TimeExpression
from sanad.store.rows import (
    appearances,
    compress,
    decode,
    decode_article,
    decode_notes,
    decompress,
    encode,
    encode_article,
    encode_notes,
)

text = st.text(st.characters(codec="utf-8"), max_size=30)
maybe = st.none() | text
number = st.integers(0, 10_000)
spans = st.builds(Span, number, number)
mentions = st.builds(Mention, number, number, text, text, text, text, maybe, maybe, maybe, text)
statements = st.builds(
    Statement, number, number, st.lists(spans, max_size=3).map(tuple), st.none() | spans, st.none() | mentions, text,
    st.none() | mentions,
    st.lists(text, max_size=3).map(tuple), st.booleans(), text, text,
)  # fmt: skip
quantities = st.builds(Quantity, number, number, text, st.floats(allow_nan=False, allow_infinity=False), maybe)
events = st.builds(
    EventMention, number, number, spans, text, text, st.floats(-10, 10), maybe, st.lists(text, max_size=2).map(tuple),
    st.lists(mentions, max_size=2).map(tuple), st.lists(mentions, max_size=2).map(tuple), maybe,
    st.none() | mentions, text,
    st.lists(text, max_size=2).map(tuple), st.booleans(), st.none() | mentions, st.lists(quantities, max_size=2).map(tuple),
    text, text, text,
)  # fmt: skip
times = st.builds(TimeExpression, number, number, text, text, text, maybe, maybe, text)
articles = st.builds(
    Article, id=text, raw_sha256=maybe, url=maybe, title=maybe, byline=st.lists(text, max_size=2).map(tuple), published=maybe,
    text=text,
    furniture=st.lists(st.builds(Furniture, text, text), max_size=2).map(tuple),
    problems=st.lists(st.builds(Problem, text, text), max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=60)
@given(statements, events)
def test_statements_and_events_come_back_equal(statement: Statement, event: EventMention) -> None:
    """Every field, spans and nested mentions included."""
    assert decode(encode(statement), Statement) == statement
    assert decode(encode(event), EventMention) == event


@settings(max_examples=40)
@given(articles)
def test_articles_come_back_equal(article: Article) -> None:
    """Though the text is kept beside the rest."""
    assert decode_article(encode_article(article), article.text) == article


@settings(max_examples=30)
@given(st.lists(times, max_size=4), st.lists(mentions, max_size=4))
def test_times_and_mentions_come_back_equal(found: list[TimeExpression], named: list[Mention]) -> None:
    """Though they are kept compressed."""
    notes = Annotations(tuple(found), tuple(named))
    assert decode_notes(encode_notes(notes)) == (notes.times, notes.mentions)


@settings(max_examples=30)
@given(st.binary(max_size=500))
def test_a_page_comes_back_byte_for_byte(body: bytes) -> None:
    """Whatever its bytes."""
    assert decompress(compress(body)) == body


def test_who_appears_is_counted_by_entity() -> None:
    """Two mentions of one entity are one row, with the place of the first."""
    one = Mention(5, 8, "Kim", "person", "kim", "Kim Jong Un", "PRK")
    other = Mention(40, 42, "he", "person", "kim", "Kim Jong Un", "PRK")
    assert appearances([one, other]) == [(("kim", "Kim Jong Un", "person", "PRK", None), (2, "text", 5, 8))]
