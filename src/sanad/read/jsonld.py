"""JSON-LD of a page: the object that describes its article, however the site nested it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any, Final

import msgspec

from sanad.text.clean import without_halves

_WRAPPING: Final = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/|;)\s*$"
)
_TRAILING: Final = re.compile(r",\s*([}\]])")
_TYPES: Final = re.compile(
    r"article$|posting$|^report$|^review$|^newsarticle|^liveblog|^webpage$|^creativework$|^medicalwebpage$|^recipe$|^howto$|^videoobject$",
    re.IGNORECASE,
)
_TYPED: Final = re.compile(
    r"[Aa]rticle|[Pp]osting|[Rr]eport|[Rr]eview|[Bb]log|[Pp]age|[Cc]reative|[Vv]ideo|Recipe|How[Tt]o|@id|headline"
)
_WEAK: Final = re.compile(r"webpage$|^creativework$|^videoobject$|^recipe$|^howto$|^review$", re.IGNORECASE)
MOST: Final = 400_000  # characters of one script
MOST_DEPTH: Final = 8


def find_article(scripts: Sequence[str]) -> dict[str, Any]:
    """The properties of the page's article by schema.org's names, from its JSON-LD ``scripts``; empty where there is none.

    References by ``@id`` are resolved.
    """
    objects = [one for script in scripts if _TYPED.search(script) for one in _objects(_load(script))]
    by_id = {one["@id"]: one for one in objects[::-1] if isinstance(one.get("@id"), str) and len(one) > 1}
    best: dict[str, Any] = {}
    best_rank = -1
    for one in objects:
        rank = _rank(one)
        if rank > best_rank:
            best, best_rank = one, rank
    return {key: _resolved(value, by_id) for key, value in best.items()}


def _load(script: str) -> Any:
    script = script[:MOST].strip()
    if script[:1] not in ("{", "[") or script[-1:] not in ("}", "]"):
        script = _WRAPPING.sub("", _WRAPPING.sub("", script)).strip()
    try:
        return msgspec.json.decode(script)
    except (ValueError, RecursionError):  # written as sites do; what reads it then is slower and more lenient
        pass
    for attempt in (script, _TRAILING.sub(r"\1", script), unescape(script)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > MOST_DEPTH:
        return
    if isinstance(value, list):
        for one in value[:200]:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in (
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "itemListElement",
            "hasPart",
            "subjectOf",
            "author",
            "publisher",
            "creator",
        ):
            if isinstance(value.get(key), dict | list):
                yield from _objects(value[key], depth + 1)


def types_of(one: dict[str, Any]) -> list[str]:
    """The names in ``@type``, without their namespace."""
    kinds = one.get("@type", [])
    return [str(kind).rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _rank(one: dict[str, Any]) -> int:
    kinds = [kind for kind in types_of(one) if _TYPES.search(kind)]
    if not kinds:
        return -1
    rank = 0 if all(_WEAK.search(kind) for kind in kinds) else 10
    if rank == 0 and not ("headline" in one or "datePublished" in one):
        return -1
    return (
        rank
        + 3 * ("headline" in one)
        + 2 * ("datePublished" in one)
        + ("author" in one or "creator" in one)
        + ("articleBody" in one)
    )


def _resolved(value: Any, by_id: dict[str, dict[str, Any]], depth: int = 0) -> Any:
    if depth > 3:
        return value
    if isinstance(value, list):
        return [_resolved(one, by_id, depth + 1) for one in value[:100]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str) and value["@id"] in by_id:
        return {**by_id[value["@id"]], **value}
    return value


def names_in(value: Any) -> list[tuple[str, str]]:
    """Names and their types in an ``author``, ``publisher`` or the like: a string, an object or a list of them."""
    if isinstance(value, str):
        return [(_text(value), "")]
    if isinstance(value, list):
        return [pair for one in value[:60] for pair in names_in(one)]
    if isinstance(value, dict):
        kind = (types_of(value) or [""])[0]
        name = value.get("name")
        if isinstance(name, list):
            return [(_text(str(one)), kind) for one in name[:20]]
        if isinstance(name, dict):
            return names_in(name)
        return [(_text(str(name)), kind)] if name else []
    return []


def text_in(value: Any) -> str | None:
    """A string property as text: entities resolved, tags and runs of blanks gone."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return _text(value) or None if isinstance(value, str) else None


def _text(value: str) -> str:
    value = without_halves(unescape(unescape(value)) if "&" in value else value)
    if "<" in value:
        value = re.sub(r"<(script|style)\b[^<>]*>[^<]*(?:</\1[^<>]*>|$)|<[^<>]{0,300}>", "", value, flags=re.IGNORECASE)
    return " ".join(value.split())
