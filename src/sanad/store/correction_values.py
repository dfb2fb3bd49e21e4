"""What a correction may say is right: which values each field can have, and how to tell that one is none of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, get_type_hints

import msgspec

from sanad.errors import UnfitValue
from sanad.lang.codes import is_language
from sanad.model import Article, EventMention, Statement
from sanad.plover import CONTEXTS, STATUSES, TYPES
from sanad.store.vocabulary import countries
from sanad.times.written import is_moment, is_span, is_timex

KINDS = ("person", "office", "country", "organisation", "outlet", "place", "group")
FORMS = ("direct", "indirect", "mixed")
QUANTITIES = ("killed", "injured", "arrested", "missing", "displaced", "amount", "counted")
_SECTOR = re.compile(r"[A-Z]{3}")
_SHOWN = 60  # characters of a value that is refused

_MENTION = (
    '{"start": 10, "end": 21, "text": "Laut Natuna", "kind": "place", "entity": "place:natuna", "name": "Natuna Sea"}, with'
    f" country, sector and role where known; kind is one of {', '.join(KINDS)}; text is what stands from start to end"
)
_QUANTITY = (
    '{"start": 10, "end": 18, "kind": "killed", "value": 12, "unit": null}, where kind is one of ' + ", ".join(QUANTITIES)
)
_MODES = tuple(dict.fromkeys(mode for one in TYPES.values() for mode in one.modes))
_DAY = "a day (2022-08-15), a time of one (2022-08-15T17:35+07:00), or a month (2022-08) or year where no more is known"


class Field(NamedTuple):
    """What a field wants, in words; whether a value of the right shape is one; and the values, where they can be counted."""

    wants: str
    fits: Callable[[Any], bool] = lambda value: True
    values: tuple[str, ...] = ()


def _one_of(values: tuple[str, ...]) -> Field:
    return Field(f"one of {', '.join(values)}", lambda value: value is None or value in values, values)


def _mention_fits(one: Any) -> bool:
    return one is None or bool(
        one["kind"] in KINDS
        and one["entity"]
        and one["name"]
        and (one.get("country") is None or one["country"] in countries())
        and (one.get("sector") is None or _SECTOR.fullmatch(one["sector"]))
    )


_WORDS = Field("words, or null")
_NAMES = Field('a list of words, such as ["R. Sari", "O. Alami"]')
_TRUTH = Field("true or false")
_SOMEBODY = Field(f"a mention, or null; a mention is {_MENTION}", _mention_fits)
_SEVERAL = Field(f"a list of mentions; a mention is {_MENTION}", lambda value: all(map(_mention_fits, value)))
_MOMENT = Field(f"{_DAY}, or null", lambda value: value is None or is_moment(value) or is_span(value))

FIELDS: Mapping[type[Any], Mapping[str, Field]] = {
    Article: {
        **dict.fromkeys(
            ("url", "outlet", "outlet_name", "title", "editor", "dateline", "image_caption", "image_credit", "source_line"),
            _WORDS,
        ),
        **dict.fromkeys(("byline", "tags", "sources"), _NAMES),
        **dict.fromkeys(("retrieved", "published", "modified"), _MOMENT),
        "language": Field("an ISO 639-1 code such as id or en, or null", lambda value: value is None or is_language(value)),
        "furniture": Field('a list of {"kind": "share", "text": "..."}'),
        "problems": Field('a list of {"code": "...", "message": "..."}'),
    },
    EventMention: {
        "type": _one_of(tuple(TYPES)),
        "act": _one_of(tuple(TYPES)),
        "mode": _one_of(_MODES),
        "score": Field("a number from -10 to 10", lambda value: -10 <= value <= 10),
        "contexts": Field(
            f"a list out of {', '.join(sorted(CONTEXTS))}", lambda value: set(value) <= CONTEXTS, tuple(sorted(CONTEXTS))
        ),
        "actors": _SEVERAL,
        "recipients": _SEVERAL,
        "place": _SOMEBODY,
        "speaker": _SOMEBODY,
        "date": Field(
            "a TIMEX3 value: a day (2022-08-15), month (2022-08), year (2022), week (2022-W33), time (2022-08-15T17:35+07:00), or"
            " range (2022-08-15/2022-08-20), or null",
            lambda value: value is None or is_timex(value),
        ),
        "status": _one_of(STATUSES),
        "chain": _NAMES,
        "historical": _TRUTH,
        "quantities": Field(
            f"a list of quantities; a quantity is {_QUANTITY}", lambda value: all(one["kind"] in QUANTITIES for one in value)
        ),
    },
    Statement: {"speaker": _SOMEBODY, "addressee": _SOMEBODY, "form": _one_of(FORMS), "chain": _NAMES, "denies": _TRUTH},
}  # fmt: skip

_HOMES: tuple[tuple[str, type[Any]], ...] = (("an event", EventMention), ("a statement", Statement), ("an article", Article))


def check_values(subject: str, kind: type[Any], changes: Mapping[str, Any]) -> None:
    """Raises `UnfitValue` where ``changes`` name a field that ``kind`` has not, or a value that the field can't have."""
    held = FIELDS[kind]
    shapes = get_type_hints(kind)
    for key, value in changes.items():
        field = held.get(key)
        if field is None:
            near = get_close_matches(key, held, 1)
            others = [name for name, other in _HOMES if key in FIELDS[other]]
            meant = f" (it is a field of {others[0]})" if others else f" (is {near[0]} meant?)" if near else ""
            raise UnfitValue(f"{key!r} of {subject} can't be corrected{meant}; what can: {', '.join(sorted(held))}")
        if not _fits(field, shapes[key], value):
            near = get_close_matches(value, field.values, 1, 0.5) if isinstance(value, str) else []
            raise UnfitValue(
                f"{_shown(value)} is no {key} of {subject}{f' (is {near[0]} meant?)' if near else ''}; it must be {field.wants}"
            )
    _check_mode(changes)


def _fits(field: Field, shape: Any, value: Any) -> bool:
    try:
        plain = msgspec.to_builtins(msgspec.convert(value, shape))
    except msgspec.ValidationError:
        return False
    return field.fits(plain)


def _check_mode(changes: Mapping[str, Any]) -> None:
    """A mode belongs to its type, where both are said; `type` and `act` differ for what lies ahead."""
    types = [changes[key] for key in ("type", "act") if changes.get(key)]
    mode = changes.get("mode")
    if mode is None or not types or any(mode in TYPES[one].modes for one in types):
        return
    known = ", ".join(dict.fromkeys(mode for one in types for mode in TYPES[one].modes))
    raise UnfitValue(f"{'/'.join(dict.fromkeys(types))} has no mode {mode!r}; its modes are: {known or 'none'}")


def check_spans(article: Article, changes: Mapping[str, Any]) -> None:
    """Raises `UnfitValue` where a mention among ``changes`` is not what stands at its place in ``article``."""
    for key, value in changes.items():
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict) or not {"start", "end", "text"} <= set(one):
                continue
            name = one.get("field", "text")
            held = getattr(article, name, None) or ""
            if not isinstance(held, str) or held[one["start"] : one["end"]] != one["text"]:
                at = held.find(one["text"]) if isinstance(held, str) and one["text"] else -1
                where = f"; they stand at {at} to {at + len(one['text'])}" if at >= 0 else "; they stand nowhere in it"
                raise UnfitValue(
                    f"{key}: the words {one['text']!r} are not what stands from {one['start']} to {one['end']} of the article's"
                    f" {name}{where}"
                )


def _shown(value: Any) -> str:
    text = repr(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
