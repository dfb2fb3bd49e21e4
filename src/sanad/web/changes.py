"""What callers may change: pages taken in, corrections made and taken back. One change at a time."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import Depends, HTTPException
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from sanad.chronicle import Chronicle
from sanad.store import queries
from sanad.store.corrections import Correction, load_corrections


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where changes are made: the chronicle's file, the clock, and a lock, for SQLite takes one writer at a time."""

    db: Path
    packs: tuple[Path, ...] = ()
    now: Callable[[], datetime] = _now
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a page: its article's id, and whether that is new; or why it could not be read."""

    article: str | None
    outcome: str
    reason: str = ""


class Given(BaseModel):
    """A correction: of the article itself, or of the event, statement or furniture on it whose words are ``words``."""

    model_config = ConfigDict(extra="forbid")

    article: Annotated[str, Field(min_length=1, max_length=64, description="Id of the article.")]
    subject: Literal["article", "event", "statement", "furniture"]
    words: Annotated[
        str, Field(max_length=20_000, description="The trigger of the event, what is said, the text of the piece.")
    ] = ""
    nth: Annotated[int, Field(ge=0, le=10_000, description="Which one, where the words occur more than once; 0 is the first.")] = 0
    changes: Annotated[
        dict[str, Any], Field(min_length=1, max_length=50, description='Field to right value; {"wrong": true}: there is none.')
    ]
    name: Annotated[str, Field(min_length=1, max_length=100, description="Who corrects.")]
    note: Annotated[str, Field(max_length=1000, description="Why.")] = ""


async def body_of(request: Request) -> bytes:
    """The body of the request as it came."""
    return await request.body()


PageBody = Annotated[bytes, Depends(body_of)]


def take_page(desk: Desk, data: bytes, name: str | None = None) -> Taken:
    """Take one page into the chronicle: its article, ``new`` or ``known``."""
    sha256 = hashlib.sha256(data).hexdigest()
    location = f"pasted:{sha256[:12]}" + (f"/{name}" if name else "")
    with desk.lock, Chronicle(desk.db, create=False, packs=desk.packs) as chronicle:
        summary = chronicle.add_page(data, location)
        if summary.failed:
            return Taken(None, "failed", summary.failed[0].reason)
        article = queries.article_of_page(chronicle.connection, sha256)
    return Taken(article, "new" if summary.new else "known")


def correct(desk: Desk, given: Given) -> Correction:
    """Keep a correction and apply it; gives it as it is kept."""
    with desk.lock, Chronicle(desk.db, create=False, packs=desk.packs) as chronicle:
        found = queries.article(chronicle.connection, given.article)
        if found is None:
            raise HTTPException(404, f"there is no article {given.article!r}")
        sha256 = found[0].article.raw_sha256 or ""
        made = desk.now().isoformat(timespec="seconds")
        chronicle.correct(Correction(sha256, given.subject, given.words, given.changes, given.name, made, given.nth, given.note))
        return load_corrections(chronicle.connection, sha256)[-1]


def undo(desk: Desk, key: int, name: str) -> Correction:
    """Take a correction back."""
    with desk.lock, Chronicle(desk.db, create=False, packs=desk.packs) as chronicle:
        if not any(one.key == key for one in load_corrections(chronicle.connection, undone=True)):
            raise HTTPException(404, f"there is no correction number {key}")
        return chronicle.undo(key, name, desk.now().isoformat(timespec="seconds"))
