"""Commands that look after the chronicle's file: check, backup."""

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
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@db_option
def backup(target: Path, db: Path) -> None:
    """A copy of the chronicle as TARGET, also while it is in use."""
    if target.exists():
        raise StoreError(f"{target} is there already; give another name, or delete it first")
    with open_chronicle(db) as chronicle:
        chronicle.backup(target)
    click.echo(f"{target}: written")
