"""The words that records stand for, cut out of an article's text or title."""

from __future__ import annotations

from typing import Final

from sanad.model import Statement

_STOPS: Final = (".", "?", "!", "…")
_MARKS: Final = "\"'“”‘’„‟«»"


def held_in(field: str, text: str, title: str | None) -> str:
    """The field of an article that the spans of a record lie in; empty where that is neither its text nor its title."""
    return text if field == "text" else (title or "") if field == "title" else ""


def words_said(statement: Statement, text: str, title: str | None) -> str:
    """What is said, in the article's words: the pieces of a quotation that its reporting clause breaks are joined by a blank, and
    where that closed a sentence with its own stop ("It rained," he said. "We left.") by that stop."""
    held = held_in(statement.field, text, title)
    joined, before = "", 0
    for start, end in statement.content:
        between = held[before:start].rstrip(f"{_MARKS} \n")
        if joined:
            stop = between[-1:] if between[-1:] in _STOPS and not joined.rstrip(_MARKS).endswith(_STOPS) else ""
            joined += f"{stop} "
        joined, before = joined + held[start:end], end
    return joined
