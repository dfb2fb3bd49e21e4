"""Outlets with their initials in brackets or between commas, which are one: "the News Agency of X (NAX)", later just "NAX"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.model import Mention
from sanad.text.reading import Reading

_OPENS: Final = "("
_CLOSES: Final = ")"
_COMMA: Final = ","
_CLOSING: Final = ",."
_PRESS: Final = "JRN"
_SHORT: Final = 10  # characters of initials


def join_initials(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """``mentions`` with each outlet one with the initials in brackets behind its name.

    The longer name, if it is on no list, goes by the initials that are; initials on no list go by the longer name wherever they
    stand. So do those between commas by which the list knows it, though they may be a town's: "the news agency of X, NAX, said".
    """
    short: dict[str, Mention] = {}
    left: list[Mention] = []
    for one in mentions:
        before = left[-1] if left else None
        if before is not None and _is_short(reading, before, one):
            if one.kind == "outlet" and not _is_listed(before) and _is_listed(one):
                left[-1] = replace(before, entity=one.entity, name=one.name, country=one.country)
            else:
                short[one.text] = before
            continue
        if before is not None and _is_called(reading, before, one):
            short[one.text] = before
        left.append(one)
    return [_longer(one, short) for one in left] if short else left


def _is_short(reading: Reading, before: Mention, one: Mention) -> bool:
    """Whether ``one`` stands in brackets right behind the outlet ``before``, and may be its initials."""
    text = reading.text
    if before.kind != "outlet" or before.field != "text" or one.field != "text" or not one.text.isupper():
        return False
    between = text[before.end : one.start].strip()
    closed = text[one.end : one.end + 1] == _CLOSES
    return between == _OPENS and closed and len(one.text) <= _SHORT


def _is_called(reading: Reading, before: Mention, one: Mention) -> bool:
    """Whether ``one`` stands between commas right behind the outlet ``before``, by the initials for which that is known."""
    text = reading.text
    if before.kind != "outlet" or before.field != "text" or one.field != "text" or one.text != before.name:
        return False
    set_off = text[before.end : one.start].strip() == _COMMA and text[one.end : one.end + 1] in _CLOSING
    return set_off and one.text.isupper() and before.text != before.name


def _is_listed(outlet: Mention) -> bool:
    """Whether more is known of the outlet than the words of its name."""
    return outlet.country is not None


def _longer(one: Mention, short: dict[str, Mention]) -> Mention:
    meant = short.get(one.text) if one.field == "text" else None
    if meant is None or (one.kind == "outlet" and one.entity == meant.entity):
        return one
    return replace(one, kind="outlet", entity=meant.entity, name=meant.name, country=meant.country, sector=_PRESS, role=None)
