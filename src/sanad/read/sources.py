"""What a user names (files, folders, archives, feeds, addresses) as one lazy stream of pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sanad.model import Failure


@dataclass(frozen=True, slots=True)
class Source:
    """One page as it was found: where, its bytes, and its address and time of retrieval where known.

    ``location`` is a path, an address, or either with the member behind ``!`` (``crawl.warc.gz!<urn:uuid:...>``, ``pages.zip!a/b.html``).
    """

    location: str
    data: bytes
    url: str | None = None
    retrieved: str | None = None


Fetch = Callable[[str], Source | Failure]


def open_sources(paths_or_urls: str | Path | Iterable[str | Path], *, fetch: Fetch | None = None) -> Iterator[Source | Failure]:
    """The pages behind ``paths_or_urls`` one by one, in a fixed order; what can't be opened comes as a `Failure` and the stream goes on.

    Folders are walked, and kinds are recognised by content: pages, ZIP, WARC, MHTML, JSONL, RSS and Atom, lists of addresses; ``-`` is
    standard input. Addresses need ``fetch`` (see `sanad.read.fetch.fetcher`), without it each is a `Failure`.
    """
    for one in [paths_or_urls] if isinstance(paths_or_urls, str | Path) else paths_or_urls:
        path = Path(one)
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_dir():
                continue
            try:
                yield Source(str(file), file.read_bytes())
            except OSError as error:
                yield Failure(str(file), error.strerror or str(error), None)
