"""The server: where it listens, and the token that others than this machine need."""

from __future__ import annotations

import errno
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from sanad.errors import SanadError
from sanad.web.access import Rules, is_local
from sanad.web.app import make_app

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
ANY = {"0.0.0.0": "127.0.0.1", "::": "::1", "[::]": "::1"}  # all addresses, and which of them a browser on this machine opens
SHORTEST = 12  # characters of a token that is not easily guessed


def rules_for(host: str, token: str | None) -> Rules:
    """Who may ask a server on this address; makes a token where one is needed and none is given. Raises `SanadError`."""
    if token is not None and len(token) < SHORTEST:
        raise SanadError(f"the token is too short to keep anybody out; take {SHORTEST} characters or more, or leave it to sanad")
    if is_local(host):
        return Rules(token, LOCAL_NAMES | {host.strip("[]")})
    return Rules(token or secrets.token_urlsafe(24))


def bind(host: str, port: int) -> socket.socket:
    """The socket on which to listen. Raises `SanadError` where there is no such address, or the port is taken."""
    held = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        held.bind((host.strip("[]"), port))
    except OSError as error:
        held.close()
        if error.errno == errno.EADDRINUSE:
            raise SanadError(f"port {port} of {host} is taken; is another server there? Take another with --port") from None
        raise SanadError(f"can't listen on {host} port {port}: {error.strerror}") from None
    held.set_inheritable(True)
    return held


def address_of(host: str, port: int) -> str:
    """What to open in a browser; of a server that listens on all addresses, this machine's own."""
    name = ANY.get(host, host).strip("[]")
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/"


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
    held = bind(host, port)
    number = held.getsockname()[1]
    address = address_of(host, number)
    tell(f"{db} at {address} (stop with Ctrl-C)")
    if rules.token is not None and token is None:
        tell(f"token: {rules.token}")
        tell(f"open once in each browser: {address}?token={rules.token}")
    if host in ANY:
        tell(f"from other machines: {address_of(socket.gethostname(), number)} or this machine's address in your network")
    server.run(sockets=[held])
