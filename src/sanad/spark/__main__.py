"""``python -m sanad.spark``: pages into Parquet tables, on this machine or, by ``spark-submit``, on a cluster."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sanad.errors import SanadError
from sanad.intake import Options
from sanad.spark.guard import Limits
from sanad.spark.job import Job, build_tables, open_session


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("pages", nargs=-1, required=True)
@click.option("--out", required=True, help="Folder for the tables; a job that was cut short goes on where it was.")
@click.option(
    "--packs", type=click.Path(path_type=Path, exists=True, file_okay=False), multiple=True, help="Language packs of your own."
)
@click.option("--languages", default="", help="Let in pages in these languages alone: ISO 639-1, joined by commas (id,en).")
@click.option("--today", help="The day that counts as today, in ISO 8601.")
@click.option("--seconds", default=Limits().seconds, show_default=True, help="What one page may take.")
@click.option("--megabytes", default=Limits().megabytes, show_default=True, help="Address space of the process that reads pages.")
@click.option("--round-gigabytes", default=50.0, show_default=True, help="Input that is read and kept at a time.")
@click.option("--partitions", type=int, help="Parts that the pages of a round are spread over.")
@click.option("--cores", default="*", show_default=True, help="Where Spark runs on this machine alone.")
@click.option("--memory", default="2g", show_default=True, help="Of the Java process, where Spark runs on this machine alone.")
def main(
    pages: tuple[str, ...], out: str, packs: tuple[Path, ...], languages: str, today: str | None, seconds: float, megabytes: int,
    round_gigabytes: float, partitions: int | None, cores: str, memory: str,
) -> None:  # fmt: skip
    """Read, annotate and link PAGES (files, folders, archives; local or hdfs://, s3a://, ...) into Parquet tables below --out."""
    chosen = frozenset(one.strip().lower() for one in languages.split(",") if one.strip())
    job = Job(
        pages, out.rstrip("/"), Options(packs, chosen), Limits(seconds, megabytes), today, int(round_gigabytes * 1e9), partitions
    )
    session = open_session(cores, memory)
    try:
        for name, table in build_tables(session, job).items():
            click.echo(f"{out}/{name}: {table.count()} rows")
    finally:
        session.stop()


if __name__ == "__main__":
    try:
        main()
    except SanadError as error:
        click.echo(f"sanad: {error}", err=True)
        sys.exit(2)
