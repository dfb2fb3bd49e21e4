"""The shapes of answers, for the API's description: made from the records themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from sanad import model
from sanad.store import actors, evidence, queries
from sanad.store.corrections import Correction

REF = "#/components/schemas/{name}"
_RECORDS: tuple[Any, ...] = (
    model.Article,
    model.Annotations,
    model.Event,
    model.Statement,
    model.EventMention,
    model.Quote,
    model.Storyline,
    model.Echo,
    model.Citation,
    model.Conflict,
    model.Failure,
    queries.SourceRow,
    queries.ActorRow,
    queries.SearchRow,
    evidence.ToldEvent,
    evidence.Evidence,
    actors.Month,
    Correction,
)
_TEXT, _MAYBE = {"type": "string"}, {"type": ["string", "null"]}
_TEXTS = {"type": "array", "items": _TEXT}
# Rows whose fields are those of a record with others beside them.
_WIDER: dict[str, tuple[str, dict[str, Any]]] = {
    "ArticleRow": ("Article", {"location": _TEXT, "locations": _TEXTS}),
    "StatementRow": ("Statement", {"id": _TEXT, "article": _TEXT, "entity": _MAYBE, "text": _TEXT}),
    "MentionRow": (
        "EventMention", {"id": _TEXT, "article": _TEXT, "event": _MAYBE, "outlet": _MAYBE, "published": _MAYBE},
    ),
    "TimelineRow": (
        "Event", {"sentence": _TEXT, "where": {"$ref": REF.format(name="Passage")}, "outlet": _MAYBE, "speaker": _MAYBE},
    ),
    "CorrectionRow": ("Correction", {}),
    "Reading": ("Annotations", {"article": {"$ref": REF.format(name="Article")}}),
}  # fmt: skip
_OF_LISTING = {
    "timeline": "TimelineRow",
    "events": "Event",
    "mentions": "MentionRow",
    "articles": "ArticleRow",
    "statements": "StatementRow",
    "quotes": "Quote",
    "storylines": "Storyline",
    "echoes": "Echo",
    "citations": "Citation",
    "conflicts": "Conflict",
    "failures": "Failure",
    "actors": "ActorRow",
    "sources": "SourceRow",
    "search": "SearchRow",
    "months": "Month",
    "corrections": "CorrectionRow",
}
_ALSO: dict[str, Any] = {
    "ReadArticle": {
        "type": "object",
        "properties": {"row": {"$ref": REF.format(name="ArticleRow")}, "annotations": {"$ref": REF.format(name="Annotations")}},
        "required": ["row", "annotations"],
    },
    "SaidStatement": {
        "type": "object",
        "properties": {"row": {"$ref": REF.format(name="StatementRow")}, "evidence": {"$ref": REF.format(name="Evidence")}},
        "required": ["row", "evidence"],
    },
    "About": {
        "type": "object",
        "properties": {
            "name": _TEXT,
            "version": _TEXT,
            "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
            "listings": {"type": "object", "additionalProperties": _TEXT},
            "description": _TEXT,
        },
        "required": ["name", "version", "counts", "listings"],
    },
    "Added": {
        "type": "object",
        "properties": {"article": _TEXT, "outcome": {"enum": ["new", "known"]}},
        "required": ["article", "outcome"],
    },
    "ProblemDetails": {
        "type": "object",
        "description": "RFC 9457",
        "properties": {
            "type": _TEXT,
            "title": _TEXT,
            "status": {"type": "integer"},
            "detail": _TEXT,
            "errors": {
                "type": "array",
                "items": {"type": "object", "properties": {"where": _TEXT, "message": _TEXT}, "required": ["where", "message"]},
            },
        },
        "required": ["type", "title", "status", "detail"],
    },
}
_PROBLEM = {"application/problem+json": {"schema": {"$ref": REF.format(name="ProblemDetails").replace(" ", "%20")}}}
_SAID = {
    400: "The call does not fit.",
    401: "A token is needed.",
    403: "Sent from another site.",
    404: "There is no such thing, or no such cursor.",
    413: "Too long.",
    422: "A value does not fit, or the page can't be read.",
    429: "Too many changes a minute.",
    503: "The chronicle is being written; ask again.",
}
PROBLEMS: dict[int | str, dict[str, Any]] = {status: {"description": said, "content": _PROBLEM} for status, said in _SAID.items()}
PAGE_BODY = {
    "requestBody": {
        "required": True,
        "description": "One page as it is: HTML, saved text, or pasted text, in any encoding.",
        "content": {
            kind: {"schema": {"type": "string", "format": "binary"}}
            for kind in ("text/html", "text/plain", "application/octet-stream")
        },
    }
}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": REF.format(name=name)}


def rows(what: str) -> dict[int | str, dict[str, Any]]:
    """The answer of a listing."""
    schema = {
        "type": "object",
        "properties": {"rows": {"type": "array", "items": _ref(_OF_LISTING[what])}, "next": _MAYBE},
        "required": ["rows", "next"],
    }
    content: dict[str, Any] = {"application/json": {"schema": schema}}
    if what not in ("search", "months", "corrections"):
        content |= {"text/csv": {"schema": _TEXT}, "application/x-ndjson": {"schema": _TEXT}}
    return {200: {"description": "Rows, and the cursor of the next ones.", "content": content}}


def plain(name: str, *, status: int = 200, missing: bool = False) -> dict[int | str, dict[str, Any]]:
    """The answer that is one thing."""
    told: dict[int | str, dict[str, Any]] = {
        status: {"description": "As asked.", "content": {"application/json": {"schema": _ref(name)}}}
    }
    if missing:
        told[404] = {"description": "There is no such thing.", "content": _PROBLEM}
    return told


def added() -> dict[int | str, dict[str, Any]]:
    """The answer to a page that was sent."""
    content = {"application/json": {"schema": _ref("Added")}}
    return {201: {"description": "Taken in.", "content": content}, 200: {"description": "Was there already.", "content": content}}


def schemas() -> dict[str, Any]:
    """All shapes by name."""
    _, found = msgspec.json.schema_components(_RECORDS, ref_template=REF)
    for name, (base, more) in _WIDER.items():
        found[name] = {"allOf": [_ref(base), {"type": "object", "properties": more, "required": sorted(more)}]}
    return {**found, **_ALSO}
