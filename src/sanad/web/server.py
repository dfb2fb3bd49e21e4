"""The server: where it listens, and the token that others than this machine need."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import uvicorn

from sanad.errors import SanadError
from sanad.web.access import Rules, is_local
from sanad.web.app import make_app

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
SHORTEST = 12  # characters of a token that is not easily guessed


def rules_for(host: str, token: str | None) -> Rules:
    """Who may ask a server on this address; makes a token where one is needed and none is given. Raises `SanadError`."""
    if token is not None and len(token) < SHORTEST:
        raise SanadError(f"the token is too short to keep anybody out; take {SHORTEST} characters or more, or leave it to sanad")
    if is_local(host):
        return Rules(token, LOCAL_NAMES | {host.strip("[]")})
    return Rules(token or secrets.token_urlsafe(24))


def serve(db: Path, *, host: str, port: int, token: str | None, packs: tuple[Path, ...], tell: Callable[[str], None]) -> None:
    """Serve until stopped; ``tell`` gets the lines for whoever started it. Raises `SanadError` where the port is taken."""
    from sanad.web.changes import Desk

    rules = rules_for(host, token)
    server = uvicorn.Server(
        uvicorn.Config(
            make_app(db, rules=rules, desk=Desk(db, packs)),
            host=host,
            port=port,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=3,
        )
    )
    try:
        held = server.config.bind_socket()
    except SystemExit:
        raise SanadError(f"can't listen on {host} port {port}; is another server there? Take another with --port") from None
    name = f"[{host}]" if ":" in host else host
    address = f"http://{name}:{held.getsockname()[1]}/"
    tell(f"{db} at {address} (stop with Ctrl-C)")
    if rules.token is not None and token is None:
        tell(f"token: {rules.token}")
        tell(f"open once in each browser: {address}?token={rules.token}")
    server.run(sockets=[held])
