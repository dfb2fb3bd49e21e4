"""Which formats there are, what each can hold, and the one function that writes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from sanad.errors import StoreError
from sanad.store import queries
from sanad.store.export import feeds, graphs, lines, plover
from sanad.store.filters import Filters

ROWS: dict[str, Callable[[sqlite3.Connection, Filters], Iterator[lines.HasDict]]] = {
    "events": queries.events,
    "mentions": queries.mentions,
    "statements": queries.statements,
    "quotes": queries.quotes,
    "storylines": queries.storylines,
    "articles": queries.articles,
    "echoes": queries.echoes,
    "citations": queries.citations,
    "conflicts": queries.conflicts,
    "sources": queries.sources,
    "actors": queries.actors,
    "failures": lambda connection, filters: queries.failures(connection),
}

Writer = Callable[[sqlite3.Connection, Filters, str, BinaryIO], None]


class Format(NamedTuple):
    """A format: how it is written, what it can hold, and whether it is text that may go to a terminal."""

    write: Writer
    holds: tuple[str, ...]
    text: bool = True


def _jsonl(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    lines.write_jsonl(ROWS[what](connection, filters), out)


def _csv(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    lines.write_csv(ROWS[what](connection, filters), what, out)


def _parquet(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    lines.write_parquet(ROWS[what](connection, filters), what, out)


FORMATS: dict[str, Format] = {
    "jsonl": Format(_jsonl, tuple(ROWS)),
    "csv": Format(_csv, tuple(ROWS)),
    "parquet": Format(_parquet, tuple(ROWS), text=False),
    "plover": Format(plover.write_plover, ("events",)),
    "polecat": Format(plover.write_polecat, ("events",)),
    "ics": Format(feeds.write_ics, ("events",)),
    "atom": Format(feeds.write_atom, ("events",)),
    "timelinejs": Format(feeds.write_timelinejs, ("events",)),
    "graphml": Format(graphs.write_graphml, ("events", "citations")),
}


def export(connection: sqlite3.Connection, form: str, what: str, filters: Filters, out: BinaryIO) -> None:
    """Write ``what`` in the format ``form`` to ``out``. Raises `StoreError` where the format can't hold it."""
    if what not in FORMATS[form].holds:
        raise StoreError(f"{form} holds {' or '.join(FORMATS[form].holds)}, not {what}; jsonl, csv and parquet hold everything")
    FORMATS[form].write(connection, filters, what, out)
