"""The command that serves web pages and the REST API."""

from __future__ import annotations

from pathlib import Path

import click

from sanad.cli.options import db_option, open_chronicle
from sanad.errors import SanadError


@click.command()
@db_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on.")
@click.option(
    "--token", envvar="SANAD_TOKEN", help="What callers must send as Bearer token; needed to listen on other than this machine."
)
def serve(db: Path, host: str, port: int, token: str | None) -> None:
    """Web pages, the REST API below /api/ and its description at /openapi.json."""
    open_chronicle(db).close()  # its faults are told before a server is up
    try:
        from sanad.web.server import serve as run
    except ImportError as error:
        raise SanadError(f"the web pages can't be loaded: {error}") from error
    run(db, host=host, port=port, token=token)
