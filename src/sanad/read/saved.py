"""Pages that a browser saved with all that belongs to them in one file (MHTML)."""

from __future__ import annotations

import email
import email.policy
from email.utils import parsedate_to_datetime

from sanad.model import Failure
from sanad.read.record import MOST_BYTES, Source, too_big


def is_mhtml(head: bytes) -> bool:
    """Whether a file that begins so is MHTML."""
    lowered = head[:4096].lower()
    return b"mime-version:" in lowered and (b"multipart/related" in lowered or b"snapshot-content-location:" in lowered)


def read_mhtml(location: str, data: bytes) -> Source | Failure:
    """The page itself, with the address and the time at which it was saved."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        body = part.get_payload(decode=True)
        if not isinstance(body, bytes):
            continue
        if len(body) > MOST_BYTES:
            return too_big(location, len(body))
        url = part.get("Content-Location") or message.get("Snapshot-Content-Location")
        charset = part.get_content_charset()
        if charset and charset.lower() not in ("utf-8", "us-ascii") and b"charset" not in body[:2000].lower():
            body = b'<meta charset="' + charset.encode("ascii", "ignore") + b'">' + body
        return Source(location, body, str(url) if url else None, _moment(message.get("Date")))
    return Failure(location, "the saved page holds no HTML", None)


def _moment(date: object) -> str | None:
    """The time in a header, which is no string where it has bytes beyond ASCII; `None` where it can't be read."""
    try:
        return parsedate_to_datetime(str(date)).isoformat() if date else None
    except (ValueError, TypeError, IndexError):
        return None
