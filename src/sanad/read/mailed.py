"""The head of a mail, as it stands above a newsletter that was pasted whole: sender, subject and date."""

from __future__ import annotations

import re
from typing import Final

from sanad.read.context import Context
from sanad.read.draft import Draft
from sanad.read.lines import Line
from sanad.world.outlets import key_of

_FIELD: Final = re.compile(r"([^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)?):\s+(\S.*)")
_ADDRESS: Final = re.compile(r"\s*<[^<>\s]+@[^<>\s]+>|\s*\[mailto:[^\]]*\]|\"")
MOST: Final = 10  # lines of such a head


def read_mail_head(lines: list[Line], draft: Draft, context: Context) -> None:
    """Outlet, title and time from the fields of a mail, if ``lines`` begin with some; these are marked as taken."""
    if not lines or ":" not in lines[0].text:
        return
    found: dict[str, tuple[Line, str]] = {}
    for line in lines[:MOST]:
        field = _FIELD.fullmatch(line.text)
        if field is None:
            break
        if kind := context.words.mail.get(field.group(1).lower()):
            found.setdefault(kind, (line, field.group(2)))
    if not {"from", "subject"} <= set(found):
        return
    for line, _ in found.values():
        line.kind = "taken"
        draft.leave_out("other", line.text)
    draft.outlet = _ADDRESS.sub("", found["from"][1]).strip() or None
    draft.title = found["subject"][1]
    before, colon, rest = draft.title.partition(":")
    if colon and rest.strip() and key_of(before) == key_of(draft.outlet or ""):
        draft.title = rest.strip()
    if "date" in found:
        draft.published = context.stamp(found["date"][1])
