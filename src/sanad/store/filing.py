"""A page's rows as they are written: made where the page was read, so that whoever writes them has nothing left to encode."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sanad.model import Quote
from sanad.store.rows import Appearance, PageRows, QuoteValues, appearances, encode, encode_article, encode_notes, quote_values
from sanad.times.days import days_published

Values = tuple[str | int | bytes | None, ...]
Hashes = tuple[tuple[int, ...], ...]  # of each statement or telling, in their order


@dataclass(frozen=True, slots=True)
class FiledPage:
    """One page, ready to be written: small and plain, since it is handed from process to process.

    ``article`` holds the columns of its table, from ``id`` on; the rows of the other tables lack the keys of their article and of
    themselves alone. What statements are filed under is among their own columns. ``quotes`` holds what each statement is as a quote
    of its own, as most stay; None where its speaker goes unnamed.
    """

    location: str
    sha256: str
    id: str
    url: str | None
    retrieved: str | None
    body: bytes
    article: Values
    appearances: tuple[Appearance, ...]
    statements: tuple[Values, ...]
    statement_keys: Hashes
    tellings: tuple[Values, ...]
    telling_keys: Hashes
    telling_clues: Hashes
    citations: tuple[Values, ...]
    claims: tuple[bytes, ...]
    figures: tuple[Values, ...]
    figure_keys: Hashes
    figure_clues: Hashes
    bands: tuple[int, ...]
    quotes: tuple[QuoteValues | None, ...]


def file_page(rows: PageRows, quotes: Iterable[Quote | None]) -> FiledPage:
    """All that one page gives, as it is written; ``quotes`` are what its statements, one by one, are by themselves."""
    article = rows.article
    return FiledPage(
        rows.location,
        article.raw_sha256 or "",
        article.id,
        article.url,
        article.retrieved,
        rows.body,
        _article(rows),
        tuple(appearances(rows.annotations.mentions)),
        tuple(
            (
                one.id,
                *((who.entity, who.name, who.country) if (who := one.statement.speaker) else (None, None, None)),
                one.statement.denies,
                encode(one.statement),
                encode(one.clues).decode(),
            )
            for one in rows.sayings
        ),
        tuple(one.keys for one in rows.sayings),
        tuple((one.id, one.day, encode(one.mention), one.root, one.contested, one.said, one.profile) for one in rows.tellings),
        tuple(one.keys for one in rows.tellings),
        tuple(one.clues for one in rows.tellings),
        tuple((n, one.citing, one.cited, encode(one)) for n, one in enumerate(rows.citations)),
        tuple(encode(one) for one in rows.claims),
        tuple((one.id, one.record) for one in rows.figures),
        tuple(one.keys for one in rows.figures),
        tuple(one.clues for one in rows.figures),
        rows.bands,
        tuple(quote_values(one) if one is not None else None for one in quotes),
    )


def _article(rows: PageRows) -> Values:
    one, days = rows.article, days_published(rows.article.published)
    return (
        one.id,
        one.raw_sha256 or "",
        one.outlet_name or one.outlet,
        one.language,
        one.published,
        days[0] if days else None,
        one.title,
        one.text,
        encode_article(one),
        encode_notes(rows.annotations),
        rows.annotations.coded_by,
        rows.signature,
    )
