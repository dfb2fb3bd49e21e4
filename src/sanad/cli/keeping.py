"""Commands that look after the chronicle's file: check, backup, rescue."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sanad.cli.options import db_option, open_chronicle
from sanad.errors import StoreError


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
        click.echo(f"{db}: sound; " + ", ".join(f"{number} {name}" for name, number in queries.count(chronicle.connection).items()))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@db_option
def rescue(folder: Path, db: Path) -> None:
    """The pages that are still whole in a damaged chronicle, as files in FOLDER, from which sanad add makes a new one."""
    from sanad.store.rescue import rescue as rescue_pages

    found = rescue_pages(db, folder)
    click.echo(f"{folder}: {found.pages} pages and {found.corrections} corrections saved, {found.lost} pages lost")
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
