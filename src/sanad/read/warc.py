"""WARC files, plain or gzip-compressed, record by record; a truncated one gives what stands before the cut, and says so."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO, Any, Final

from sanad.model import Failure
from sanad.read.record import MOST_BYTES, Source, too_big

CHUNK: Final = 1 << 16
_TEXT: Final = ("text/html", "application/xhtml", "text/plain", "application/xml", "text/xml")


class Gunzip:
    """The plain bytes of a gzip file of any number of members, read bit by bit; ``cut`` once the file has ended before its data
    do."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._unpacker: Any = None
        self._rest = b""
        self._ready = bytearray()
        self._read = 0
        self.cut = False

    def tell(self) -> int:
        """How many plain bytes have been read."""
        return self._read

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes, fewer only at the end."""
        while (size < 0 or len(self._ready) < size) and self._more():
            pass
        taken = bytes(self._ready) if size < 0 else bytes(self._ready[:size])
        del self._ready[: len(taken)]
        self._read += len(taken)
        return taken

    def _more(self) -> bool:
        packed = self._rest or self._file.read(CHUNK)
        self._rest = b""
        if not packed:
            self.cut = self.cut or self._unpacker is not None
            return False
        if self._unpacker is None:
            packed = packed.lstrip(b"\0")
            if not packed:
                return True
            self._unpacker = zlib.decompressobj(wbits=31)
        try:
            self._ready += self._unpacker.decompress(packed, CHUNK * 16)
        except zlib.error:
            self.cut = True
            self._unpacker = None
            return False
        if self._unpacker.eof:
            self._rest = self._unpacker.unused_data
            self._unpacker = None
        else:
            self._rest = self._unpacker.unconsumed_tail
        return True


class _Plain:
    """A file whose last bytes are remembered: a whole WARC ends with two empty lines."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._last = b""

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._last = (self._last + data[-4:])[-4:]
        return data

    @property
    def cut(self) -> bool:
        return self._last != b"\r\n\r\n"


def read_warc(location: str, file: IO[bytes]) -> Iterator[Source | Failure]:
    """The pages in a WARC: responses and resources of text, with their address and time of retrieval; answers that are errors as
    `Failure`."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    packed = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    stream: Gunzip | _Plain = Gunzip(file) if packed else _Plain(file)
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    read, why = 0, ""
    try:
        for record in ArchiveIterator(stream, record_types=wanted, parse_http=True):  # type: ignore[arg-type]  # it only reads
            found = _read_record(location, record)
            if found is None:
                continue
            if found == CUT:
                why = "in the middle of a record"
                break
            read += 1
            yield found  # type: ignore[misc]
    except (OSError, ValueError, EOFError, RuntimeError) as error:
        why = f"at what is no WARC record ({error})"
    if why or stream.cut:
        yield Failure(location, f"the WARC file ends {why or 'too early'}; the {read} pages before that were read", None)


CUT: Final = "cut"


def _read_record(location: str, record: Any) -> Source | Failure | str | None:
    headers = record.headers
    name = f"{location}!{record.record_id or headers.get('WARC-Target-URI') or record.stream_pos}"
    url, retrieved = headers.get("WARC-Target-URI"), headers.get("WARC-Date")
    status = record.http_headers.status_code if record.http_headers is not None else 200
    kind = (record.http_content_type or headers.get("Content-Type") or "").lower()
    if record.content_length > MOST_BYTES:
        return Failure(name, too_big(name, record.content_length).reason, retrieved)
    if record.http_headers is not None and status and 300 <= status < 400:
        return None
    if not kind.startswith(_TEXT) and not (record.http_headers is None and kind.startswith(("application/http", "text/"))):
        return None
    length = record.content_length
    data = record.reader.read()
    if len(data) < length:
        return CUT
    if status and status >= 400:
        return Failure(name, f"the server answered {status}", retrieved)
    if record.http_headers is not None:
        data = _decoded(data, record.http_headers)
    return Source(name, data, url.strip("<>") if url else None, retrieved)


def _decoded(data: bytes, headers: Any) -> bytes:
    """The body of an HTTP answer as it was before it was packed for the way; as it is where that fails."""
    coding = (headers.get("Content-Encoding") or "").lower()
    if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
        data = _unchunked(data)
    if coding in ("gzip", "x-gzip", "deflate"):
        try:
            unpacker = zlib.decompressobj(wbits=47 if "gzip" in coding else -15 if data[:1] != b"\x78" else 15)
            return unpacker.decompress(data, MOST_BYTES)
        except zlib.error:
            return data
    return data


def _unchunked(data: bytes) -> bytes:
    pieces: list[bytes] = []
    place = 0
    while True:
        end = data.find(b"\r\n", place)
        try:
            size = int(data[place:end].split(b";")[0], 16) if end > 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(pieces) if pieces else data  # was stored without its chunks already
        if size == 0:
            return b"".join(pieces)
        pieces.append(data[end + 2 : end + 2 + size])
        place = end + 4 + size
