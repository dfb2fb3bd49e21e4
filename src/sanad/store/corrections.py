"""What people corrected, and how it is put into what is read: by quoted words, so that it survives reading anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec

from sanad.errors import StoreError, UnfitValue
from sanad.model import Annotations, Article, EventMention, Furniture, Statement
from sanad.store.correction_values import check_spans, check_values
from sanad.store.rows import decode, encode
from sanad.text.spans import held_in, words_said

T = TypeVar("T", EventMention, Statement)

GROUPING = frozenset({"together", "apart"})  # changes that say which tellings are of one happening
SIGNS = GROUPING | {"wrong"}  # changes that name no field
_KINDS: dict[str, type[Any]] = {"article": Article, "event": EventMention, "statement": Statement, "furniture": Furniture}
PEOPLE = frozenset({"actors", "recipients", "place", "speaker", "addressee"})  # fields that hold mentions
_LISTED = 20  # words that could be meant


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: on the page with hash ``sha256``, the ``nth`` event or statement whose words are ``words`` (its trigger, its
    content), or the article itself, gets the values of ``changes``; ``{"wrong": true}`` takes it away. ``name`` is who made it.

    An event with ``{"apart": true}`` tells a happening of its own; those with the same ``{"together": label}`` tell the same one.
    A piece of furniture whose text is ``words`` belongs to the article with ``{"after": words}``: behind the paragraph that holds
    these words, at its end where none does. ``key`` is the store's number; ``undone`` is when it was taken back, by ``undone_by``;
    ``article`` the id of the article that is on the page now.
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
    article: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


def check_correction(correction: Correction) -> None:
    """Raises `UnfitValue` where a correction names no field of its subject, or a value that the field can't have."""
    kind = _KINDS.get(correction.subject)
    if kind is None:
        raise UnfitValue(f"a correction is about an article, an event, a statement or furniture, not {correction.subject!r}")
    if kind is Furniture:
        if set(correction.changes) != {"after"} or not isinstance(correction.changes["after"], str):
            raise UnfitValue('furniture can be made part of the article alone: {"after": words of the paragraph before it}')
        return
    if kind is not EventMention and GROUPING & set(correction.changes):
        raise UnfitValue(f"{' and '.join(sorted(GROUPING))} are for events")
    if kind is Article and "wrong" in correction.changes:
        raise UnfitValue("an article can't be taken away; wrong is for events and statements")
    if not isinstance(correction.changes.get("together", ""), str) or correction.changes.get("apart", True) is not True:
        raise UnfitValue('together wants a label, apart wants true: {"together": "summit"}, {"apart": true}')
    if not isinstance(correction.changes.get("wrong", True), bool):
        raise UnfitValue('wrong wants true: {"wrong": true}')
    check_values(correction.subject, kind, {key: value for key, value in correction.changes.items() if key not in SIGNS})


def named_by(annotations: Annotations, correction: Correction) -> Correction:
    """The correction with the page's own mentions where it names somebody by id, name or words. Raises `UnfitValue` where the page
    mentions nobody so."""
    parties = (party for event in annotations.events for party in (*event.actors, *event.recipients))
    speakers = (one.speaker for one in annotations.statements if one.speaker)
    known = (*annotations.mentions, *parties, *speakers)

    def mention(key: str, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        for field in ("entity", "name", "text"):
            found = next((one for one in known if getattr(one, field) == value), None)
            if found is not None:
                return msgspec.to_builtins(found)
        names = sorted({one.name for one in known})[:_LISTED]
        raise UnfitValue(
            f"{key}: this page mentions nobody as {value!r}; it mentions {', '.join(names) or 'nobody'}; or give an object with the"
            " fields of a Mention (docs/records.md)"
        )

    if correction.subject not in ("event", "statement"):
        return correction
    changes = {
        key: [mention(key, one) for one in value] if isinstance(value, list) else mention(key, value)
        for key, value in correction.changes.items()
        if key in PEOPLE
    }
    return replace(correction, changes=correction.changes | changes)


def check_target(article: Article, annotations: Annotations, correction: Correction) -> None:
    """Raises `UnfitValue` where nothing on the page has the words that a correction is about, or where a mention that it gives is
    not on the page; ``annotations`` are those that the page has now."""
    check_spans(article, correction.changes)
    if correction.subject == "article":
        return
    told: dict[str, tuple[Any, ...]] = {
        "event": annotations.events,
        "statement": annotations.statements,
        "furniture": article.furniture,
    }
    words = [one.text if isinstance(one, Furniture) else quoted_words(article, one) for one in told[correction.subject]]
    count = words.count(correction.words)
    if count > correction.nth:
        return
    if count:
        raise UnfitValue(
            f"of {correction.subject}s with the words {correction.words!r} this page has {count},"
            f" so there is no number {correction.nth + 1}"
        )
    known = list(dict.fromkeys(words))
    near = get_close_matches(correction.words, known, 3, 0.4)
    holding = [one for one in known if correction.words and correction.words.casefold() in one.casefold()]
    meant = list(dict.fromkeys([*holding, *near])) if correction.subject != "event" else known
    listed = "; ".join(repr(one) for one in meant[:_LISTED]) + ("; ..." if len(meant) > _LISTED else "")
    raise UnfitValue(
        f"no {correction.subject} of this page has the words {correction.words!r}; "
        + (f"they must be one of: {listed}" if meant else f"it has {len(known) or 'no'} {correction.subject}s with other words")
        + "; sanad explain shows them"
    )


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
            "SELECT sha256, subject, words, changes, name, made, nth, note, key, undone, undone_by, (SELECT a.id FROM page p"
            " JOIN article a ON p.article = a.key WHERE p.sha256 = correction.sha256) FROM correction"
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
