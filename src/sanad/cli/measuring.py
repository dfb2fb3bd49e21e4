"""Commands that let people measure how right the chronicle is: sample, agreement."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import click

from sanad.cli.options import Count, db_option, json_option, open_chronicle
from sanad.cli.render import print_json, print_table
from sanad.errors import SanadError

JUDGED = {
    **dict.fromkeys(("y", "yes", "1", "true", "right", "ya", "benar", "x"), True),
    **dict.fromkeys(("n", "no", "0", "false", "wrong", "tidak", "salah"), False),
}


@click.command()
@click.argument("count", type=Count())
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed draws the same rows.")
@click.option(
    "--what", type=click.Choice(("event", "statement")), multiple=True, help="Events or statements alone; both if not given."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Sheet to write; standard output if not given."
)
@db_option
def sample(count: int, seed: int, what: tuple[str, ...], output: Path | None, db: Path) -> None:
    """A sheet (CSV) with about COUNT events and as many statements, spread over types; write y or n into the column "right"."""
    from sanad.store.sample import COLUMNS, draw

    if output is not None and not output.parent.is_dir():
        raise SanadError(f"there is no folder {output.parent} to write {output.name} in")
    with open_chronicle(db) as chronicle:
        rows = draw(chronicle.connection, count, seed, what or ("event", "statement"))
    if not rows:
        raise SanadError(f"there is nothing to draw from in {db}")
    try:
        target = output.open("w", encoding="utf-8-sig", newline="", errors="replace") if output else sys.stdout
    except OSError as error:
        raise SanadError(f"{output} can't be written: {error.strerror}") from error
    sheet = csv.DictWriter(target, COLUMNS)
    sheet.writeheader()
    sheet.writerows({key: "'" + value if value[:1] in ("=", "+", "@") else value for key, value in row.items()} for row in rows)
    if output:
        target.close()
        click.echo(f"{output}: {len(rows)} rows to judge", err=True)


@click.command()
@click.argument("sheet", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_option
def agreement(sheet: Path, as_json: bool) -> None:
    """Precision by type of a judged SHEET from `sanad sample`, with 95 % intervals (Wilson); unjudged rows do not count."""
    from sanad.store.sample import precision

    with sheet.open(encoding="utf-8-sig", newline="") as lines:
        table = csv.DictReader(lines)
        if not {"kind", "type", "right"} <= set(table.fieldnames or ()):
            raise SanadError(f"{sheet} is no sheet from sanad sample: it needs the columns kind, type and right")
        found = precision(table, JUDGED)
    if not found:
        raise SanadError(f"nothing in {sheet} is judged; write y or n into the column right")
    if as_json:
        print_json(found)
    else:
        print_table(
            ("kind and type", "judged", "right", "precision", "95 % interval"),
            ((one.type, str(one.judged), str(one.right), f"{one.share:.0%}", f"{one.low:.0%} to {one.high:.0%}") for one in found),
            "nothing is judged",
        )
