"""Commands that fill the chronicle or derive it anew: add, reread, relink."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sanad.cli.options import check_part, db_option, jobs_option, json_option, open_chronicle, packs_option
from sanad.cli.render import console, counted, json_line
from sanad.sources import list_files
from sanad.tables import Slice, is_result

if TYPE_CHECKING:
    from sanad.adding import Progress


@click.command()
@click.argument("sources", nargs=-1, required=True)
@db_option
@packs_option
@click.option("--languages", help="Let in pages in these languages alone: ISO 639-1, joined by commas (id,en).")
@click.option("--from", "since", help="Of what Spark wrote, pages from this day on: 2022-08-15, 2022-08 or 2022.")
@click.option("--to", "until", help="Of what Spark wrote, pages up to this day, month or year.")
@click.option("--outlet", "outlets", multiple=True, help="Of what Spark wrote, pages of this outlet (its whole name).")
@click.option("--retry-failed", "retry", is_flag=True, help="Try again the files that failed before, or hold pages that did.")
@jobs_option
@json_option
def add(
    sources: tuple[str, ...], db: Path, packs: tuple[Path, ...], languages: str | None, since: str | None, until: str | None,
    outlets: tuple[str, ...], retry: bool, jobs: int | None, as_json: bool,
) -> None:  # fmt: skip
    """Pages from SOURCES (files, folders, archives, addresses, - for standard input) into the chronicle.

    What is there already is not read again, nor is a file that failed before (they are counted): not until it has changed, sanad is
    of another version, or --retry-failed is given. Pages that can't be read are listed, kept (sanad failures), and make the exit
    status 1; addresses are asked each time.
    A folder that python -m sanad.spark wrote is taken in without reading its pages anew, whole or in part.
    """
    chosen = _languages(languages, packs)
    check_part(since, until)
    if not db.exists():  # a call that is wrong leaves no empty chronicle behind
        list_files([one for one in sources if not is_result(Path(one))])
    part = Slice(since, until, frozenset(outlets), chosen)
    with open_chronicle(db, create=True, packs=packs) as chronicle, _bar() as tell:
        summary = chronicle.add(sources, jobs=jobs, languages=chosen, part=part, retry_failed=retry, on_progress=tell)
    if as_json:
        sys.stdout.write(json_line(summary.to_dict()))
    else:
        for failure in summary.failed:
            click.echo(f"sanad: {failure.location}: {failure.reason}", err=True)
        click.echo(f"{db}: {summary}")
        if summary.failed_before:
            click.echo("sanad: what failed before is listed by sanad failures; add --retry-failed to try it again", err=True)
    if summary.failed:
        sys.exit(1)


@click.command()
@db_option
@packs_option
@jobs_option
def reread(db: Path, packs: tuple[Path, ...], jobs: int | None) -> None:
    """Derive everything anew from the stored pages with the version that is installed; corrections are kept."""
    with open_chronicle(db, packs=packs) as chronicle, _bar() as tell:
        count = chronicle.reread(jobs=jobs, on_progress=tell)
    click.echo(f"{db}: {counted(count, 'page')} read anew")


@click.command()
@db_option
def relink(db: Path) -> None:
    """Link everything anew from what was read."""
    with open_chronicle(db) as chronicle, _bar() as tell:
        chronicle.relink(on_progress=tell)
    click.echo(f"{db}: linked anew")


def _languages(given: str | None, packs: tuple[Path, ...]) -> frozenset[str]:
    """The languages to let in. Raises where one is no language; says so where there is no pack for one."""
    from sanad.lang.codes import is_language
    from sanad.lang.load import pack_codes

    chosen = frozenset(one.strip().lower() for one in (given or "").split(",") if one.strip())
    known = pack_codes(packs)
    for one in sorted(chosen - set(known)):
        if not is_language(one):
            packed = ", ".join(known)
            raise click.UsageError(f"--languages: {one!r} is no language code, and there is no pack for it; packs: {packed}")
        click.echo(f"sanad: there is no pack for {one}: its pages are kept and can be searched, but not annotated", err=True)
    return chosen


@contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    """A progress bar on standard error with pages a second and time left; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None, rate="")

        def tell(progress: Progress) -> None:
            elapsed = bar.tasks[0].elapsed  # lots of pages come back at once, so the speed of the moment says little
            bar.update(
                task,
                description=progress.what,
                completed=progress.done,
                total=progress.total,
                rate=f"{progress.done / elapsed:.0f} pages/s" if elapsed and progress.done else "",
            )

        yield tell
