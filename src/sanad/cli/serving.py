"""The command that serves web pages and the REST API."""

from __future__ import annotations

from pathlib import Path

import click

from sanad.cli.options import Count, db_option, open_chronicle, packs_option


@click.command()
@db_option
@packs_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=Count(0, 65535), default=8000, show_default=True, help="Port to listen on; 0 for a free one.")
@click.option(
    "--token",
    envvar="SANAD_TOKEN",
    help="What callers must know; made and printed where others than this machine can reach the address and none is given.",
)
def serve(db: Path, packs: tuple[Path, ...], host: str, port: int, token: str | None) -> None:
    """The chronicle in a browser, the REST API below /api/ and its description at /openapi.json."""
    from sanad.web.server import serve as run

    open_chronicle(db).close()  # its faults are told before a server is up
    run(db, host=host, port=port, token=token, packs=packs, tell=lambda line: click.echo(line, err=True))
