"""Where pages come from: files and folders, each file opened only when its turn comes and only if it changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sanad.errors import SanadError
from sanad.model import Failure

LARGEST = 50_000_000  # bytes of one page; more is no news page


@dataclass(frozen=True, slots=True)
class Source:
    """One page as it was found; ``size`` and ``mtime`` (in nanoseconds) are those of its file, where it has one."""

    location: str
    body: bytes
    url: str | None = None
    retrieved: str | None = None
    size: int = 0
    mtime: int | None = None


def list_files(given: Sequence[str | Path]) -> list[str]:
    """The files that are asked for, folders walked in alphabetical order. Raises `SanadError` where one is not there or empty."""
    found: list[str] = []
    for one in given:
        path = Path(one)
        if str(one) == "-":
            found.append("-")
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


def open_sources(files: Sequence[str], skips: Callable[[str, int, int], bool]) -> Iterator[Source | Failure]:
    """The pages of these files; those for which ``skips(location, size, mtime)`` is true are not opened."""
    for file in files:
        if file == "-":
            yield Source("-", sys.stdin.buffer.read())
            continue
        location = str(Path(file).absolute())
        try:
            stat = Path(location).stat()
            if skips(location, stat.st_size, stat.st_mtime_ns):
                continue
            if stat.st_size > LARGEST:
                yield Failure(location, f"{stat.st_size / 1e6:.0f} MB are too much for one page", None)
                continue
            yield Source(location, Path(location).read_bytes(), size=stat.st_size, mtime=stat.st_mtime_ns)
        except OSError as error:
            yield Failure(location, f"can't be opened: {error.strerror}", None)
