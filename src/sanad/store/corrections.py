"""What people corrected, and how it is put into what is read: by quoted words, so that it survives reading anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import msgspec

from sanad.errors import StoreError
from sanad.model import Annotations, Article, EventMention, Furniture, Mention, Statement
from sanad.store.rows import decode, encode
from sanad.text.spans import held_in, words_said
from sanad.times.days import days_published

T = TypeVar("T", EventMention, Statement)

GROUPING = frozenset({"together", "apart"})  # changes that say which tellings are of one happening
DAYS = frozenset({"published", "modified", "date"})  # fields that say when
SIGNS = GROUPING | {"wrong"}  # changes that name no field


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: on the page with hash ``sha256``, the ``nth`` event or statement whose words are ``words`` (its trigger, its
    content), or the article itself, gets the values of ``changes``; ``{"wrong": true}`` takes it away. ``name`` is who made it.

    An event with ``{"apart": true}`` tells a happening of its own; those with the same ``{"together": label}`` tell the same one.
    A piece of furniture whose text is ``words`` belongs to the article with ``{"after": words}``: behind the paragraph that holds
    these words, at its end where none does. ``key`` is the store's number; ``undone`` is when it was taken back, by ``undone_by``.
    """

    sha256: str
    subject: str
    words: str
    changes: dict[str, Any]
    name: str
    made: str
    nth: int = 0
    note: str = ""
    key: int = 0
    undone: str | None = None
    undone_by: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


def check_correction(correction: Correction) -> None:
    """Raises `StoreError` where a correction names no field of its subject, or a value of the wrong shape."""
    kinds: dict[str, type[Any]] = {"article": Article, "event": EventMention, "statement": Statement, "furniture": Furniture}
    kind = kinds.get(correction.subject)
    if kind is None:
        raise StoreError(f"a correction is about an article, an event, a statement or furniture, not {correction.subject!r}")
    if kind is Furniture:
        if set(correction.changes) != {"after"} or not isinstance(correction.changes["after"], str):
            raise StoreError('furniture can be made part of the article alone: {"after": words of the paragraph before it}')
        return
    if kind is not EventMention and GROUPING & set(correction.changes):
        raise StoreError(f"{' and '.join(sorted(GROUPING))} are for events")
    if not isinstance(correction.changes.get("together", ""), str) or correction.changes.get("apart", True) is not True:
        raise StoreError('together wants a label, apart wants true: {"together": "summit"}, {"apart": true}')
    changes = {key: value for key, value in correction.changes.items() if key not in SIGNS}
    known = {one.name for one in fields(kind)} - {"id", "raw_sha256", "text", "start", "end", "trigger", "cue", "content"}
    for key in changes:
        if key not in known:
            raise StoreError(f"{key!r} of {correction.subject} can't be corrected; what can: {', '.join(sorted(known))}")
    _applied(_blank(kind), changes)
    for key in sorted(DAYS & changes.keys()):
        if (value := changes[key]) is not None and days_published(value) is None:
            raise StoreError(f"{key} of {correction.subject} wants a day, a month or a year (2023-05-31, 2023-05), not {value!r}")


def save_correction(connection: sqlite3.Connection, correction: Correction) -> int:
    """Keep a correction and give its number; a later one about the same words adds to an earlier one."""
    check_correction(correction)
    cursor = connection.execute(
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
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def load_corrections(connection: sqlite3.Connection, sha256: str | None = None, *, undone: bool = False) -> list[Correction]:
    """The corrections of one page, or all, in the order in which they were made; with ``undone`` also those taken back."""
    where = ["1"] + ([] if sha256 is None else ["sha256 = ?"]) + ([] if undone else ["undone IS NULL"])
    return [
        Correction(sha, subject, words, decode(changes, dict), *rest)
        for sha, subject, words, changes, *rest in connection.execute(
            "SELECT sha256, subject, words, changes, name, made, nth, note, key, undone, undone_by FROM correction"
            f" WHERE {' AND '.join(where)} ORDER BY key",
            () if sha256 is None else (sha256,),
        )
    ]


def corrections_on(connection: sqlite3.Connection, articles: Iterable[str]) -> dict[str, list[Correction]]:
    """The corrections that were made on these articles, by their ids, also those taken back."""
    found = {}
    for id_ in dict.fromkeys(articles):
        row = connection.execute("SELECT sha256 FROM article WHERE id = ?", (id_,)).fetchone()
        if row and (held := load_corrections(connection, row[0], undone=True)):
            found[id_] = held
    return found


def undo_correction(connection: sqlite3.Connection, key: int, name: str, when: str) -> Correction | None:
    """Take a correction back, where it is not already; it stays listed. None where there is none with this number."""
    connection.execute("UPDATE correction SET undone = ?, undone_by = ? WHERE key = ? AND undone IS NULL", (when, name, key))
    return next((one for one in load_corrections(connection, undone=True) if one.key == key), None)


def correct_article(article: Article, corrections: list[Correction]) -> Article:
    """The article with what was corrected of its own fields."""
    for one in corrections:
        if one.subject == "article":
            article = _applied(article, one.changes)
        elif one.subject == "furniture":
            article = _restored(article, one)
    return article


def _restored(article: Article, correction: Correction) -> Article:
    """The article with a piece of furniture put back into its text, as a paragraph of its own."""
    piece = next((one for one in article.furniture if one.text == correction.words), None)
    if piece is None:
        return article
    paragraphs = article.text.split("\n\n") if article.text else []
    after = correction.changes["after"]
    place = next((n for n, one in enumerate(paragraphs, 1) if after and after in one), len(paragraphs))
    text = "\n\n".join([*paragraphs[:place], piece.text, *paragraphs[place:]])
    return replace(article, text=text, furniture=tuple(one for one in article.furniture if one is not piece))


def correct_annotations(article: Article, annotations: Annotations, corrections: list[Correction]) -> Annotations:
    """The annotations with what was corrected of their events and statements."""
    for one in corrections:
        if one.subject == "event":
            annotations = replace(annotations, events=_corrected(annotations.events, article, one))
        elif one.subject == "statement":
            annotations = replace(annotations, statements=_corrected(annotations.statements, article, one))
    return annotations


def groupings(article: Article, events: Sequence[EventMention], corrections: list[Correction]) -> dict[int, str | None]:
    """Which of ``events`` were said to tell a happening of their own (None) or the same as others with that label, by their place.

    ``events`` are those left by `correct_annotations`.
    """
    said: dict[int, str | None] = {}
    for one in corrections:
        if one.subject != "event" or not GROUPING & set(one.changes):
            continue
        places = [n for n, event in enumerate(events) if quoted_words(article, event) == one.words]
        if one.nth < len(places):
            said[places[one.nth]] = one.changes.get("together")
    return said


def quoted_words(article: Article, record: EventMention | Statement) -> str:
    """The words by which a correction names an event (its trigger) or a statement (what is said)."""
    if isinstance(record, EventMention):
        return held_in(record.field, article.text, article.title)[record.trigger.start : record.trigger.end]
    return words_said(record, article.text, article.title)


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
    plain.update({key: value for key, value in changes.items() if key not in SIGNS})
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
