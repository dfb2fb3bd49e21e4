"""The words that records stand for, cut out of an article's text or title."""

from __future__ import annotations

from sanad.model import Statement


def held_in(field: str, text: str, title: str | None) -> str:
    """The field of an article that the spans of a record lie in; empty where that is neither its text nor its title."""
    return text if field == "text" else (title or "") if field == "title" else ""


def words_said(statement: Statement, text: str, title: str | None) -> str:
    """What is said, in the article's words; the pieces of a quotation that its reporting clause breaks are joined by a blank."""
    held = held_in(statement.field, text, title)
    return " ".join(held[start:end] for start, end in statement.content)
