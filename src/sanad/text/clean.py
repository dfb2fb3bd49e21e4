"""Bytes to text: by what the bytes declare of themselves, then by evidence; and text without what nobody sees."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import Final, NamedTuple

_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the web means by these labels (WHATWG Encoding Standard).
_MEANT: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "latin-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
# Codecs of Python that no page is written in: they refuse every byte, or resolve what is written with backslashes.
_NO_PAGES: Final = frozenset({"undefined", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "utf-7"})
_UNSEEN: Final = re.compile(
    "[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]"
)
_TWICE: Final = re.compile("[\u00c2\u00c3\u00e2][\u0080-\u00bf\u0152-\u0178\u2013-\u203a\u20ac\u2122\u02c6\u02dc]")
# The characters of windows-1252 that stand elsewhere in Latin-1, as the bytes that they were; what has none stays as it is.
_NO_CHARACTER: Final = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_BYTES: Final = {ord(bytes([byte]).decode("cp1252")): byte for byte in range(0x80, 0xA0) if byte not in _NO_CHARACTER}
SAMPLE: Final = 65536


class Decoded(NamedTuple):
    """The text, the encoding it was read with, and a sentence where the encoding was not as declared or had to be guessed."""

    text: str
    encoding: str
    oddity: str | None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """``data`` as text. ``declared`` is the encoding that the server named; a mark at the head of the bytes goes before it. Never
    raises."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, "replace"), name, None)
    if wide := _wide(data):
        return Decoded(data.decode(wide, "replace"), wide, f"no encoding declared; read as {wide} because every other byte is zero")
    named = _known(declared) or _known(_declared_inside(data))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(data, named, error)
    repaired = _undo_twice(text)
    if repaired is not None:
        return Decoded(repaired, "utf-8", "the text had been encoded twice; put right")
    odd = named not in (None, "utf-8") and not data.isascii()
    return Decoded(text, "utf-8", f"declared as {named}, but the bytes are UTF-8" if odd else None)


def _decode_other(data: bytes, named: str | None, error: UnicodeDecodeError) -> Decoded:
    if named == "utf-8" or named is None:
        text = data.decode("utf-8", "replace")
        bad, good = text.count("\ufffd"), sum(one > 127 for one in data[:SAMPLE])
        if error.start >= len(data) - 4 or bad * 20 < good:
            return Decoded(text, "utf-8", f"{bad} characters are not valid UTF-8")
    if named and named != "utf-8":
        try:
            return Decoded(data.decode(named), named, None)
        except (UnicodeError, LookupError):
            if named == "cp1252":
                return Decoded(data.decode(named, "replace"), named, None)
    guessed = _guess(data)
    said = f"declared as {named}, but " if named else "no encoding declared; "
    return Decoded(data.decode(guessed, "replace"), guessed, f"{said}read as {guessed} by the evidence of its bytes")


def _guess(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8."""
    high = [one for one in data[:SAMPLE] if one > 127]
    spread = sum(0x91 <= one <= 0x97 or one in (0x85, 0xA0, 0xA9, 0xAB, 0xBB, 0xB7) or one >= 0xC0 for one in high)
    if high and len(high) * 8 < len(data[:SAMPLE]) and spread * 10 >= len(high) * 9:
        return "cp1252"
    from charset_normalizer import from_bytes  # only for the rare page that needs it: the import alone takes longer than a page

    best = from_bytes(data[: SAMPLE // 4], steps=3).best()
    return _MEANT.get(best.encoding, best.encoding) if best is not None else "cp1252"


def _wide(data: bytes) -> str | None:
    head = data[:400]
    if len(head) < 8 or b"\0" not in head:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.7 and head[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if head[::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _declared_inside(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return (found.group(1) or found.group(2)).decode("ascii", "replace") if found else None


def _known(label: str | None) -> str | None:
    try:
        name = codecs.lookup((label or "").strip()).name if label else None
    except (LookupError, ValueError):
        return None
    if name is None or name in _NO_PAGES:
        return None
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # a page that says so in bytes one can read is not in it
    return _MEANT.get(name, name)


def _undo_twice(text: str) -> str | None:
    """The text before it was taken for windows-1252 and encoded once more, or `None` where that did not happen."""
    if (
        text.isascii()
        or ("\u00c3" not in text and "\u00e2" not in text and "\u00c2" not in text)
        or len(list(islice(_TWICE.finditer(text, 0, SAMPLE), 3))) < 3
    ):
        return None
    try:
        return text.translate(_BYTES).encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def without_halves(text: str) -> str:
    """``text`` with a mark in place of halves of characters, as JSON may hold them and no file can."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def strip_unseen(text: str) -> str:
    """``text`` without control and zero-width characters, with one kind of line end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", text)
