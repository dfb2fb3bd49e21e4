"""Commands that look after the chronicle's file: check, backup, rescue."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sanad.cli.options import db_option, open_chronicle
from sanad.cli.render import counted
from sanad.errors import StoreError

ONE = {
    "articles": "article", "events": "event", "statements": "statement", "quotes": "quote", "storylines": "storyline",
    "echoes": "echo", "citations": "citation", "conflicts": "conflict", "failures": "failure",
}  # fmt: skip


@click.command()
@db_option
def check(db: Path) -> None:
    """Whether the chronicle's file is sound: SQLite's own check, references, spans within their texts; exit status 1 if not."""
    from sanad.store import queries

    with open_chronicle(db) as chronicle:
        faults = chronicle.check()
        for fault in faults:
            click.echo(fault)
        if faults:
            sys.exit(1)
        told = [counted(number, ONE[name], name) for name, number in queries.count(chronicle.connection).items()]
        click.echo(f"{db}: sound; " + ", ".join(told))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@db_option
def rescue(folder: Path, db: Path) -> None:
    """The pages that are still whole in a damaged chronicle, as files in FOLDER, from which sanad add makes a new one."""
    from sanad.store.rescue import rescue as rescue_pages

    found = rescue_pages(db, folder)
    pages, lost = counted(found.pages, "page"), counted(found.lost, "page")
    click.echo(f"{folder}: {pages} and {counted(found.corrections, 'correction')} saved, {lost} lost")
    click.echo(f"make a new chronicle of them with: sanad add {folder} --db NEW.db")
    if found.lost:
        sys.exit(1)


@click.command()
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@db_option
def backup(target: Path, db: Path) -> None:
    """A copy of the chronicle as TARGET, also while it is in use."""
    if target.exists():
        raise StoreError(f"{target} is there already; give another name, or delete it first")
    with open_chronicle(db) as chronicle:
        chronicle.backup(target)
    click.echo(f"{target}: written")
