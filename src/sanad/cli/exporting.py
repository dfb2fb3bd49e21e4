"""The command that writes the chronicle for other programs."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sanad.cli.options import db_option, filter_options, open_chronicle

if TYPE_CHECKING:
    from sanad.store.filters import Filters

FORMS = ("jsonl", "csv", "parquet", "plover", "polecat", "ics", "atom", "timelinejs", "graphml")
THINGS = (
    "events", "mentions", "statements", "quotes", "storylines", "articles", "echoes", "citations", "conflicts", "sources", "actors",
    "failures",
)  # fmt: skip


@click.command()
@click.option("--format", "form", type=click.Choice(FORMS), default="jsonl", show_default=True, help="The format.")
@click.option(
    "--what", type=click.Choice(THINGS), default="events", show_default=True, help="What to write; events alone in some formats."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write; standard output if not given."
)
@db_option
@filter_options
def export(form: str, what: str, output: Path | None, db: Path, filters: Filters) -> None:
    """Events, mentions, statements and the rest in formats that other programs read.

    jsonl holds everything there is to know; csv (for spreadsheets) and parquet hold flat columns; plover, polecat, ics, atom and
    timelinejs hold events; graphml holds who does what to whom, or with --what citations who cites whom.
    """
    from sanad.errors import StoreError
    from sanad.store.export.formats import FORMATS
    from sanad.store.export.formats import export as write

    with open_chronicle(db, asked=filters) as chronicle:
        if output is None:
            if not FORMATS[form].text and sys.stdout.isatty():
                raise StoreError(f"{form} is no text for a terminal; give a file with -o")
            write(chronicle.connection, form, what, filters, sys.stdout.buffer)
            return
        if not output.parent.is_dir():
            raise StoreError(f"there is no folder {output.parent} to write {output.name} in")
        draft = output.with_name(output.name + ".part")  # so that a broken run leaves no half file that looks whole
        try:
            with draft.open("wb") as out:
                write(chronicle.connection, form, what, filters, out)
            draft.replace(output)
        except OSError as error:
            raise StoreError(f"{output} can't be written: {error.strerror}") from error
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
