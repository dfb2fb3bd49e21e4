"""What people corrected, and how it is put into what is read: by quoted words, so that it survives reading anew."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import msgspec

from sanad.errors import StoreError
from sanad.model import Annotations, Article, EventMention, Mention, Statement
from sanad.store.rows import decode, encode

T = TypeVar("T", EventMention, Statement)


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: on the page with hash ``sha256``, the ``nth`` event or statement whose words are ``words`` (its trigger, its
    content), or the article itself, gets the values of ``changes``; ``{"wrong": true}`` takes it away. ``name`` is who made it.
    """

    sha256: str
    subject: str
    words: str
    changes: dict[str, Any]
    name: str
    made: str
    nth: int = 0
    note: str = ""

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


def check_correction(correction: Correction) -> None:
    """Raises `StoreError` where a correction names no field of its subject, or a value of the wrong shape."""
    kinds: dict[str, type[Any]] = {"article": Article, "event": EventMention, "statement": Statement}
    kind = kinds.get(correction.subject)
    if kind is None:
        raise StoreError(f"a correction is about an article, an event or a statement, not {correction.subject!r}")
    changes = {key: value for key, value in correction.changes.items() if key != "wrong"}
    known = {one.name for one in fields(kind)} - {"id", "raw_sha256", "text", "start", "end", "trigger", "cue", "content"}
    for key in changes:
        if key not in known:
            raise StoreError(f"{key!r} of {correction.subject} can't be corrected; what can: {', '.join(sorted(known))}")
    _applied(_blank(kind), changes)


def save_correction(connection: sqlite3.Connection, correction: Correction) -> None:
    """Keep a correction; a later one about the same words adds to an earlier one."""
    check_correction(correction)
    connection.execute(
        "INSERT INTO correction (sha256, subject, words, nth, changes, name, made, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            correction.sha256,
            correction.subject,
            correction.words,
            correction.nth,
            encode(correction.changes),
            correction.name,
            correction.made,
            correction.note,
        ),
    )


def load_corrections(connection: sqlite3.Connection, sha256: str | None = None) -> list[Correction]:
    """The corrections of one page, or all, in the order in which they were made."""
    where = "" if sha256 is None else " WHERE sha256 = ?"
    return [
        Correction(sha, subject, words, decode(changes, dict), name, made, nth, note)
        for sha, subject, words, nth, changes, name, made, note in connection.execute(
            f"SELECT sha256, subject, words, nth, changes, name, made, note FROM correction{where} ORDER BY key",
            () if sha256 is None else (sha256,),
        )
    ]


def correct_article(article: Article, corrections: list[Correction]) -> Article:
    """The article with what was corrected of its own fields."""
    for one in corrections:
        if one.subject == "article":
            article = _applied(article, one.changes)
    return article


def correct_annotations(article: Article, annotations: Annotations, corrections: list[Correction]) -> Annotations:
    """The annotations with what was corrected of their events and statements."""
    for one in corrections:
        if one.subject == "event":
            annotations = replace(annotations, events=_corrected(annotations.events, article, one))
        elif one.subject == "statement":
            annotations = replace(annotations, statements=_corrected(annotations.statements, article, one))
    return annotations


def quoted_words(article: Article, record: EventMention | Statement) -> str:
    """The words by which a correction names an event (its trigger) or a statement (what is said)."""
    text = getattr(article, record.field) or ""
    if isinstance(record, EventMention):
        return str(text[record.trigger.start : record.trigger.end])
    return " ".join(text[start:end] for start, end in record.content)


def _corrected(records: tuple[T, ...], article: Article, correction: Correction) -> tuple[T, ...]:
    kept: list[T] = []
    met = -1
    for one in records:
        met += quoted_words(article, one) == correction.words
        if quoted_words(article, one) != correction.words or met != correction.nth:
            kept.append(one)
        elif not correction.changes.get("wrong"):
            kept.append(_applied(one, correction.changes))
    return tuple(kept)


def _applied(record: Any, changes: dict[str, Any]) -> Any:
    plain = msgspec.to_builtins(record)
    plain.update({key: value for key, value in changes.items() if key != "wrong"})
    try:
        return msgspec.convert(plain, type(record))
    except msgspec.ValidationError as error:
        raise StoreError(f"the correction does not fit: {error}") from error


def _blank(kind: type[Any]) -> Any:
    if kind is Article:
        return Article(id="")
    someone = Mention(0, 0, "", "person", "", "")
    if kind is Statement:
        return msgspec.convert(
            {"start": 0, "end": 0, "content": [], "cue": None, "speaker": msgspec.to_builtins(someone), "form": "direct"}, kind
        )
    return msgspec.convert({"start": 0, "end": 0, "trigger": [0, 0], "type": "CONSULT", "act": "CONSULT", "score": 0.0}, kind)
