"""What a request asks for: filters, slices, formats, and the chronicle itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Annotated, Literal

from fastapi import Depends, Query
from starlette.requests import Request

from sanad.store.filters import Filters
from sanad.web.readers import Readers

Status = Literal["reported", "planned", "hypothetical", "alleged", "denied", "disputed"]
Format = Literal["json", "jsonl", "csv"]
DAY = r"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?$"
LONGEST = 200
CLEAN = r"^[^\x00-\x1f]*$"

Text = Annotated[str | None, Query(max_length=LONGEST, pattern=CLEAN)]


def connection_of(request: Request) -> Iterator[sqlite3.Connection]:
    """A connection for the length of the request."""
    readers: Readers = request.app.state.readers
    with readers.reading() as connection:
        yield connection


def filters_of(
    actor: Annotated[str | None, Query(max_length=LONGEST, pattern=CLEAN, description="A name, a part of one, or an id.")] = None,
    country: Annotated[str | None, Query(pattern=r"^[A-Za-z]{0,3}$", description="ISO 3166-1 alpha-3, of a party.")] = None,
    type_: Annotated[str | None, Query(alias="type", pattern=r"^[A-Za-z_]{0,20}$", description="PLOVER type.")] = None,
    status: Annotated[Status | Literal[""] | None, Query(description="How it is told.")] = None,
    since: Annotated[str | None, Query(alias="from", pattern=DAY, description="First day: 2022-08-15, 2022-08 or 2022.")] = None,
    until: Annotated[str | None, Query(alias="to", pattern=DAY, description="Last day.")] = None,
    outlet: Annotated[
        str | None, Query(max_length=LONGEST, pattern=CLEAN, description="Told by this outlet: its name or a part.")
    ] = None,
    language: Annotated[str | None, Query(pattern=r"^[A-Za-z]{0,3}$", description="Told in this language, ISO 639-1.")] = None,
    storyline: Annotated[
        str | None, Query(max_length=64, pattern=CLEAN, description="Belongs to the storyline with this id.")
    ] = None,
) -> Filters:
    """The filters that all doors share. Empty means: not asked for."""
    given = (actor, country, type_, status, since, until, outlet, language, storyline)
    return Filters(*((one or "").strip() or None for one in given))


Connection = Annotated[sqlite3.Connection, Depends(connection_of)]
Asked = Annotated[Filters, Depends(filters_of)]
Limit = Annotated[int, Query(ge=1, le=1000, description="No more than this many rows.")]
Cursor = Annotated[str | None, Query(max_length=400, description="`next` of the answer before.")]
Order = Annotated[Literal["oldest", "newest"], Query(description="Which day comes first.")]
Form = Annotated[Format, Query(alias="format", description="json, one object a line (jsonl), or csv for spreadsheets.")]
