"""What a user names (files, folders, archives, feeds, addresses) as one lazy stream of pages.

Kinds are recognised by content. What can't be opened comes as a `Failure` in its place, and the stream goes on. Nothing is held
longer than
one page, but for the kinds that can only be read whole (MHTML, feeds, JSON), which are bounded.
"""

from __future__ import annotations

import re
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from sanad.model import Failure
from sanad.read.feeds import is_feed, read_feed
from sanad.read.jsonlines import Fields, is_json, read_json_lines
from sanad.read.parquet import MAGIC, read_parquet
from sanad.read.record import MOST_BYTES, Source, location_of, too_big
from sanad.read.saved import is_mhtml, read_mhtml
from sanad.read.warc import Gunzip, read_warc

__all__ = ["Fetch", "Fields", "Options", "Source", "open_sources"]

Fetch = Callable[[str], Source | Failure]

MOST_WHOLE: Final = 200_000_000  # bytes of an archive that has to be read whole
MOST_RATIO: Final = 250  # what a page may grow to when unpacked; text shrinks to a tenth at most, spared for runs of blanks
MOST_UNPACKED: Final = 20_000_000_000  # of all members of one archive together
_ADDRESS: Final = re.compile(r"https?://\S+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """``fetch`` gets an address, or says why not; ``fields`` names the fields of JSON records where they are not the usual ones."""

    fetch: Fetch | None = None
    fields: Fields | None = None


def open_sources(
    paths_or_urls: str | Path | Iterable[str | Path], *, fetch: Fetch | None = None, fields: Fields | None = None
) -> Iterator[Source | Failure]:
    """The pages behind ``paths_or_urls`` one by one, in a fixed order; what can't be opened comes as a `Failure` and the stream
    goes on.

    Folders are walked, and kinds are recognised by content: pages, ZIP, WARC, MHTML, JSONL, Parquet, RSS and Atom, lists of
    addresses;
    ``-`` is
    standard input. Addresses need ``fetch`` (see `sanad.read.fetch.fetcher`), without it each is a `Failure`.
    """
    options = Options(fetch, fields)
    for one in [paths_or_urls] if isinstance(paths_or_urls, str | Path) else paths_or_urls:
        name = str(one)
        if name == "-":
            yield from _from_bytes("-", sys.stdin.buffer.read(MOST_WHOLE + 1), options)
        elif _ADDRESS.match(name):
            yield _fetched(name, options)
        elif (path := Path(one)).is_dir():
            for file in sorted(path.rglob("*")):
                if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts):
                    yield from _from_file(file, options)
        else:
            yield from _from_file(path, options)


def _fetched(url: str, options: Options) -> Source | Failure:
    if options.fetch is None:
        return Failure(url, "this is an address, and fetching is not turned on", None)
    return options.fetch(url)


def _from_file(path: Path, options: Options) -> Iterator[Source | Failure]:
    location = location_of(path)
    try:
        with path.open("rb") as file:
            head = file.read(4096)
            file.seek(0)
            if head.startswith(b"PK") and zipfile.is_zipfile(file):
                file.seek(0)
                yield from _from_zip(location, file, options)
                return
            file.seek(0)
            if head.startswith(b"WARC/") or (head.startswith(b"\x1f\x8b") and Gunzip(file).read(5) == b"WARC/"):
                file.seek(0)
                yield from read_warc(location, file)
                return
            file.seek(0)
            if head.startswith(b"\x1f\x8b"):
                yield from _from_gzip(location, file, options)
            elif head.startswith(MAGIC):
                yield from read_parquet(location, str(path), options.fields)
            elif is_json(head):
                yield from read_json_lines(location, file, options.fields)
            else:
                size = path.stat().st_size
                if size > (MOST_WHOLE if is_mhtml(head) or is_feed(head) else MOST_BYTES):
                    yield too_big(location, size)
                else:
                    yield from _from_bytes(location, file.read(), options)
    except OSError as error:
        yield Failure(location, f"can't be read: {error.strerror or error}", None)


def _from_bytes(location: str, data: bytes, options: Options, *, nested: bool = False) -> Iterator[Source | Failure]:
    """The pages in ``data``, which is one file; ``nested`` says that it came out of an archive, in which no further one is
    opened."""
    head = data[:4096]
    if head.startswith((b"PK\x03\x04", b"\x1f\x8b", b"WARC/")):
        if nested:
            yield Failure(location, "an archive inside of an archive is not opened; unpack it first", None)
        else:
            from io import BytesIO

            opened = BytesIO(data)
            if head.startswith(b"PK"):
                yield from _from_zip(location, opened, options)
            elif head.startswith(b"WARC/") or Gunzip(BytesIO(data)).read(5) == b"WARC/":
                yield from read_warc(location, opened)
            else:
                yield from _from_gzip(location, opened, options)
    elif is_mhtml(head):
        yield read_mhtml(location, data)
    elif is_feed(head):
        yield from read_feed(location, data, options.fetch)
    elif is_json(head):
        from io import BytesIO

        yield from read_json_lines(location, BytesIO(data), options.fields)
    elif addresses := _addresses(data):
        for url in addresses:
            yield _fetched(url, options)
    elif len(data) > MOST_BYTES:
        yield too_big(location, len(data))
    else:
        yield Source(location, data)


def _addresses(data: bytes) -> list[str]:
    """The addresses, if every line of ``data`` is one (or a comment behind ``#``)."""
    if (
        not data[:200].lstrip(b"\xef\xbb\xbf \t\r\n#").lower().startswith((b"http://", b"https://"))
        and b"\nhttp" not in data[:4096]
    ):
        return []
    lines = [line.strip() for line in data[:2_000_000].decode("utf-8", "replace").lstrip("\ufeff").splitlines()]
    given = [line for line in lines if line and not line.startswith("#")]
    return given if given and all(_ADDRESS.match(line) for line in given) else []


def _from_gzip(location: str, file: IO[bytes], options: Options) -> Iterator[Source | Failure]:
    packed = Gunzip(file)
    data = packed.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        yield too_big(location, len(data))
    elif packed.cut and not data:
        yield Failure(location, "the gzip data are damaged", None)
    else:
        yield from _from_bytes(location, data, options, nested=True)


def _from_zip(location: str, file: IO[bytes], options: Options) -> Iterator[Source | Failure]:
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        yield Failure(location, f"the ZIP archive is damaged: {error}", None)
        return
    unpacked = 0
    with archive:
        for member in archive.infolist():
            name = f"{location}!{member.filename}"
            if member.is_dir() or any(part.startswith((".", "__MACOSX")) for part in member.filename.split("/")):
                continue
            if member.flag_bits & 1:
                yield Failure(name, "locked with a password", None)
                continue
            if member.file_size > MOST_BYTES:
                yield too_big(name, member.file_size)
                continue
            if member.file_size > 100_000 and member.file_size > MOST_RATIO * max(member.compress_size, 1):
                yield Failure(
                    name, f"unpacks to {member.file_size // max(member.compress_size, 1)} times its size, as no page does", None
                )
                continue
            try:
                with archive.open(member) as packed:
                    data = packed.read(member.file_size + 1)
            except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError) as error:
                yield Failure(name, f"can't be unpacked: {error}", None)
                continue
            unpacked += len(data)
            if unpacked > MOST_UNPACKED:
                yield Failure(
                    location, f"the archive unpacks to more than {MOST_UNPACKED // 10**9} GB; the rest of it is left out", None
                )
                return
            yield from _from_bytes(name, data, options, nested=True)
