"""Fetching a page: robots.txt respected, redirects, size and time bounded, addresses inside the own network refused unless
allowed."""

from __future__ import annotations

import datetime as dt
import ipaddress
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from sanad.errors import FetchError
from sanad.model import Failure
from sanad.read.record import MOST_BYTES, Source

AGENT: Final = "sanad/0.1 (news reader for research; respects robots.txt)"
Resolve = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may take: bytes, seconds, redirects; ``private`` allows addresses inside the own network."""

    most_bytes: int = MOST_BYTES
    seconds: float = 30.0
    redirects: int = 5
    private: bool = False


def resolve(host: str, port: int) -> list[str]:
    """The addresses of ``host``. Raises `FetchError` where it has none."""
    try:
        return list(dict.fromkeys(str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
    except (OSError, UnicodeError) as error:
        raise FetchError(f"there is no host {host}") from error


def fetcher(
    limits: Limits = Limits(),
    *,
    agent: str = AGENT,
    transport: httpx.BaseTransport | None = None,
    resolve: Resolve = resolve,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> Callable[[str], Source | Failure]:
    """A function that gets one address: its page as a `Source`, or a `Failure` that says why not."""
    client = httpx.Client(
        transport=transport,
        timeout=limits.seconds,
        follow_redirects=False,
        headers={"User-Agent": agent, "Accept": "text/html,application/xhtml+xml,*/*;q=0.5"},
    )
    robots: dict[str, Protego | None] = {}

    def fetch(url: str) -> Source | Failure:
        moment = now().isoformat(timespec="seconds")
        try:
            final, data = _get(url)
        except FetchError as error:
            return Failure(url, str(error), moment)
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
            return Failure(url, f"could not be fetched: {error or type(error).__name__}", moment)
        return Source(url, data, final, moment)

    def _get(url: str) -> tuple[str, bytes]:
        deadline = time.monotonic() + limits.seconds
        for _ in range(limits.redirects + 1):
            if not _allowed(url, deadline):
                raise FetchError(f"robots.txt of {urlsplit(url).hostname} does not allow it")
            status, headers, data = _request(url, deadline)
            if status in (301, 302, 303, 307, 308) and "location" in headers:
                url = urljoin(url, headers["location"])
                continue
            if status >= 400:
                raise FetchError(f"the server answered {status}")
            return url, data
        raise FetchError(f"more than {limits.redirects} redirects")

    def _allowed(url: str, deadline: float) -> bool:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in robots:
            robots[site] = _read_robots(site, deadline)
        rules = robots[site]
        return rules is not None and bool(rules.can_fetch(url, agent))

    def _read_robots(site: str, deadline: float) -> Protego | None:
        """The rules of a site; all is allowed where it has none, nothing where its server fails (RFC 9309)."""
        url = f"{site}/robots.txt"
        for _ in range(limits.redirects + 1):
            status, headers, data = _request(url, deadline)
            if status in (301, 302, 303, 307, 308) and "location" in headers:
                url = urljoin(url, headers["location"])
            elif status >= 500:
                return None
            else:
                return Protego.parse(data[:500_000].decode("utf-8", "replace") if status < 400 else "")
        return Protego.parse("")

    def _request(url: str, deadline: float) -> tuple[int, httpx.Headers, bytes]:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise FetchError("only http and https addresses can be fetched")
        address = _checked(parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))
        # Connect to the very address that was checked: a name may resolve differently the next time.
        target = httpx.URL(url).copy_with(host=address)
        headers = {"Host": parts.netloc.rpartition("@")[2]}
        request = client.build_request("GET", target, headers=headers, extensions={"sni_hostname": parts.hostname})
        response = client.send(request, stream=True)
        try:
            data = bytearray()
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > limits.most_bytes:
                    raise FetchError(f"more than {limits.most_bytes / 1e6:.0f} MB")
                if time.monotonic() > deadline:
                    raise FetchError(f"took more than {limits.seconds:.0f} seconds")
            return response.status_code, response.headers, bytes(data)
        finally:
            response.close()

    def _checked(host: str, port: int) -> str:
        addresses = resolve(host, port)
        if not addresses:
            raise FetchError(f"there is no host {host}")
        for address in addresses:
            if not limits.private and not ipaddress.ip_address(address.partition("%")[0]).is_global:
                raise FetchError(f"{host} is inside the own network ({address}), which is not allowed")
        return addresses[0]

    return fetch
