"""What commands print: tables and timelines for people, lines of JSON for programs."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

import click
import msgspec


class HasDict(Protocol):
    """A record, or a row made of records."""

    def to_dict(self) -> dict[str, Any]: ...


# Pages are hostile: what would move the cursor, colour the terminal or turn the writing direction is not passed on.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def clean(text: str | None) -> str:
    """Text from a page, safe to print on one line."""
    return " ".join(_CONTROLS.sub("", text or "").split())


def print_json(rows: Iterable[HasDict]) -> None:
    """One object a line."""
    out = sys.stdout
    for row in rows:
        out.write(json_line(row.to_dict()))


def json_line(value: object) -> str:
    """A value as one line of JSON, in the page's own letters; lone surrogates are replaced, since UTF-8 has none."""
    try:
        return msgspec.json.encode(value).decode() + "\n"
    except UnicodeEncodeError:
        return msgspec.json.encode(_mended(value)).decode() + "\n"


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _mended(one) for key, one in value.items()}
    return [_mended(one) for one in value] if isinstance(value, list) else value


NAME = 30  # characters of a name that are not broken into lines where others can be
WHOLE = ("id", "key")  # columns that are copied, and short: not broken into lines


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str | None]], nothing: str) -> None:
    """A table as wide as the terminal; ``nothing`` is what to say where there is no row."""
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for n, column in enumerate(columns):
        table.add_column(column, overflow="fold", no_wrap=n == 0 and column in WHOLE)
    held = [tuple(clean(cell) for cell in row) for row in rows]
    for row in held:
        table.add_row(*map(_text, row))
    for n, column in enumerate(columns):
        if column == "name":  # for people; ids beside it may be broken before it is
            table.columns[n].min_width = min(NAME, max((len(row[n]) for row in held), default=0))
    if held:
        console().print(table)
    else:
        click.echo(nothing, err=True)


def _text(cell: str) -> Any:
    from rich.text import Text

    return Text(cell)


def console(*, stderr: bool = False) -> Any:
    """Where people read: as wide as the terminal, 110 columns where there is none."""
    import os

    from rich.console import Console

    file = sys.stderr if stderr else sys.stdout
    width = None if file.isatty() or os.environ.get("COLUMNS") else 110
    return Console(stderr=stderr, width=width, highlight=False, markup=False, emoji=False)


def day_of(stamp: str | None) -> str:
    """The day of a time, empty where there is none."""
    return (stamp or "")[:10]


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 page, 2 pages."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def joined(names: Iterable[str], most: int = 4) -> str:
    """Names in one line, the rest counted."""
    held = list(names)
    return ", ".join(held[:most]) + (f" +{len(held) - most}" if len(held) > most else "")


def lines_of(rows: Iterable[HasDict]) -> Iterator[str]:
    """JSON lines of rows."""
    return (json_line(row.to_dict()) for row in rows)
