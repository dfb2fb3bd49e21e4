"""What a user names, file by file: how many there are, and which have not changed since they were taken in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sanad.errors import SanadError
from sanad.model import Failure
from sanad.read.record import location_of
from sanad.read.sources import Fetch, Source, open_sources


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it looks from outside; ``mtime`` in nanoseconds."""

    location: str
    size: int
    mtime: int


@dataclass(frozen=True, slots=True)
class Opened:
    """One page, or why it can't be had, with the stamp of its file where it has one."""

    source: Source | Failure
    stamp: Stamp | None
    others: tuple[Opened, ...] = ()  # the further pages of the article, whose bytes are bundled in ``source``


@dataclass(frozen=True, slots=True)
class Closed:
    """All pages of the file with this stamp have been handed out."""

    stamp: Stamp


def list_files(given: Sequence[str | Path]) -> list[str]:
    """Files and addresses that are asked for, folders walked in alphabetical order. Raises `SanadError` where one is not there."""
    found: list[str] = []
    for one in given:
        path = Path(one)
        if str(one) == "-" or "://" in str(one):
            found.append(str(one))
        elif path.is_dir():
            before = len(found)
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                found += [str(Path(folder, name)) for name in sorted(names) if not name.startswith(".")]
            if len(found) == before:
                raise SanadError(f"there are no pages in the folder {path}")
        elif path.exists():
            found.append(str(path))
        else:
            raise SanadError(f"there is nothing at {path}; give files, folders or addresses of pages")
    return found


@lru_cache(maxsize=1)
def _web() -> Fetch:
    from sanad.read.fetch import fetcher  # loads an HTTP client, which most runs have no use for

    return fetcher()


def fetch_page(url: str) -> Source | Failure:
    """The page at an address, as `sanad.read.fetch.fetcher` gets it by default."""
    return _web()(url)


def open_pages(files: Sequence[str], skips: Callable[[Stamp], bool], fetch: Fetch | None = fetch_page) -> Iterator[Opened | Closed]:
    """The pages of these files and addresses; files for which ``skips`` is true are not opened."""
    for file in files:
        if file == "-" or "://" in file:
            for source in open_sources(file, fetch=fetch):
                yield Opened(source, None)
            continue
        path = Path(file).absolute()
        try:
            found = path.stat()
        except OSError as error:
            yield Opened(Failure(location_of(path), f"can't be opened: {error.strerror}", None), None)
            continue
        stamp = Stamp(location_of(path), found.st_size, found.st_mtime_ns)
        if skips(stamp):
            continue
        for source in open_sources(path, fetch=fetch):
            yield Opened(source, stamp)
        yield Closed(stamp)
