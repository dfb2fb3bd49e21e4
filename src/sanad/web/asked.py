"""What a request asks for: filters, slices, formats, and the chronicle itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from fastapi import Depends, Query
from starlette.requests import Request

from sanad.plover import TYPES
from sanad.store.filters import Filters
from sanad.store.vocabulary import ASKED, check_filters
from sanad.web.readers import Readers

Format = Literal["json", "jsonl", "csv"]
LONGEST = 200
CLEAN = r"^[^\x00-\x1f]*$"

TYPED = f"PLOVER type: {', '.join(TYPES)}."

Text = Annotated[str | None, Query(max_length=LONGEST, pattern=CLEAN)]


def connection_of(request: Request) -> Iterator[sqlite3.Connection]:
    """A connection for the length of the request."""
    readers: Readers = request.app.state.readers
    with readers.reading() as connection:
        yield connection


def _value(description: str, longest: int = LONGEST) -> Any:
    """A filter as text: which values fit is told by `check_filters`, in one way for all doors."""
    return Query(max_length=longest, pattern=CLEAN, description=description)


def filters_of(
    actor: Annotated[str | None, _value("A name, a part of one, or an id.")] = None,
    country: Annotated[str | None, _value("ISO 3166-1 alpha-3, of a party; or IGO or NGO.")] = None,
    type_: Annotated[str | None, Query(alias="type", max_length=LONGEST, pattern=CLEAN, description=TYPED)] = None,
    status: Annotated[str | None, _value(f"How it is told: {', '.join(ASKED)}.")] = None,
    since: Annotated[
        str | None, Query(alias="from", max_length=LONGEST, pattern=CLEAN, description="First day: 2022-08-15, 2022-08 or 2022.")
    ] = None,
    until: Annotated[str | None, Query(alias="to", max_length=LONGEST, pattern=CLEAN, description="Last day.")] = None,
    outlet: Annotated[str | None, _value("Told by this outlet: its name or a part.")] = None,
    language: Annotated[str | None, _value("Told in this language, ISO 639-1.")] = None,
    storyline: Annotated[str | None, _value("Belongs to the storyline with this id.", 64)] = None,
) -> Filters:
    """The filters that all doors share. Empty means: not asked for. Raises `UnfitValue` where one asks for what nothing can be."""
    given = (actor, country, type_, status, since, until, outlet, language, storyline)
    filters = Filters(*((one or "").strip() or None for one in given))
    check_filters(filters)
    return filters


Connection = Annotated[sqlite3.Connection, Depends(connection_of)]
Asked = Annotated[Filters, Depends(filters_of)]
Limit = Annotated[int, Query(ge=1, le=1000, description="No more than this many rows.")]
Cursor = Annotated[str | None, Query(max_length=400, description="`next` of the answer before.")]
Order = Annotated[Literal["oldest", "newest"], Query(description="Which day comes first.")]
Form = Annotated[Format, Query(alias="format", description="json, one object a line (jsonl), or csv for spreadsheets.")]
