"""Chronicles with articles and annotations planted in them, so that tests of the store do not hang on what is read from pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sanad.chronicle import Chronicle
from sanad.intake import filed_page, page_rows
from sanad.joining import join
from sanad.model import Annotations, Article, EventMention, Mention, Span, Statement
from sanad.store.db import transaction
from sanad.store.pages import Batch

Plant = Callable[..., Article]


def somebody(name: str, country: str | None = None, start: int = 0) -> Mention:
    """A mention of a person, as if read at ``start``."""
    return Mention(start, start + len(name), name, "person", name.lower().replace(" ", "-"), name, country, "GOV")


def act(
    type_: str, actor: Mention, recipient: Mention, date: str | None, *, start: int = 0, end: int = 20, **more: object
) -> EventMention:
    """An event mention whose trigger are its first characters."""
    fields = {"type": type_, "act": type_, "score": 1.0, "actors": (actor,), "recipients": (recipient,), "date": date, **more}
    return EventMention(start, end, Span(start, start + 5), **fields)  # type: ignore[arg-type]


@pytest.fixture
def chronicle(tmp_path: Path) -> Chronicle:
    """An empty chronicle."""
    return Chronicle(tmp_path / "news.db")


@pytest.fixture
def plant(chronicle: Chronicle) -> Plant:
    """A function that puts an article with its annotations into the chronicle and links it."""

    def put(
        text: str,
        *,
        events: tuple[EventMention, ...] = (),
        statements: tuple[Statement, ...] = (),
        mentions: tuple[Mention, ...] = (),
        **fields: object,
    ) -> Article:
        body = f"{text}{sorted(fields.items())}".encode()
        values = {"outlet": "Lini Embun", "published": "2023-05-02T10:00+07:00", "language": "en", "title": "A title", **fields}
        article = Article(id=f"a{len(chronicle.articles()):03d}", text=text, **values)  # type: ignore[arg-type]
        rows = page_rows(
            f"/pages/{article.id}.txt", body, article, Annotations((), mentions, statements, events, "sanad test, en 0")
        )
        with transaction(chronicle.connection):
            batch = Batch(chronicle.connection)
            batch.save([filed_page(rows)], "2023-06-01")
            batch.flush()
            join(chronicle.connection, batch.touched)
        return rows.article

    return put
