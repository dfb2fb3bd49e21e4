"""Bytes of one page to an Article."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from sanad.lang.pack import Pack
from sanad.model import Article
from sanad.world.who import World


def read_page(data: bytes | str, packs: Mapping[str, Pack], world: World, *, url: str | None = None, retrieved: str | None = None) -> Article:
    """The article that stands on the page ``data``. Raises `UnreadablePage` where there is neither title nor body."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(raw).hexdigest()
    return Article(id=digest[:16], raw_sha256=digest, url=url, text=raw.decode("utf-8", "replace"))
