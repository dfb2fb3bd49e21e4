"""Review: what people put right, and the forms by which they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import msgspec
from fastapi import APIRouter, HTTPException
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sanad.model import Annotations, Article, EventMention, Mention, Statement
from sanad.store import evidence, views
from sanad.store.corrections import load_corrections, quoted_words
from sanad.web import changes
from sanad.web.changes import Given
from sanad.web.render import House, View, Visiting, check_proof, words_of

Subject = Literal["event", "statement", "furniture", "article"]
FIELDS = ("title", "outlet", "published", "modified", "language", "dateline", "editor")
STATUSES = ("reported", "planned", "hypothetical", "alleged", "denied")


def add_to(router: APIRouter) -> None:
    """The addresses of these pages."""
    router.get("/review")(review)
    router.get("/review/{article}/{subject}/{n}")(form)
    router.post("/review/{article}/{subject}/{n}")(correct)
    router.post("/review/undo/{key}")(undo)


def review(visit: Visiting) -> Response:
    """All corrections, the newest first."""
    held = load_corrections(visit.connection, undone=True)[::-1]
    heads = {one.sha256: views.stored_article(visit.connection, one.sha256) for one in held}
    return visit.page(
        View(
            "review.html",
            visit.words("review.title"),
            {"rows": [(one, heads[one.sha256]) for one in held]},
            lambda: {"rows": [one.to_dict() for one in held]},
            "corrections",
            held,
        )
    )


def form(visit: Visiting, article: str, subject: Subject, n: int) -> Response:
    """The form for one thing on an article."""
    found = _article(visit.connection, article)
    if found is None:
        raise HTTPException(404, visit.words("error.no_article", id=article))
    held, notes = found.row.article, found.annotations
    one = _subject(held, notes, subject, n)
    if one is None:
        raise HTTPException(404, visit.words("error.no_subject"))
    people = {mention.entity: mention for mention in notes.mentions}
    parties = (*getattr(one, "actors", ()), *getattr(one, "recipients", ()))
    people.update({party.entity: party for party in parties})
    if isinstance(one, Statement) and one.speaker:
        people[one.speaker.entity] = one.speaker
    return visit.page(
        View(
            "correct.html",
            visit.words("review.correct"),
            {
                "article": held,
                "subject": subject,
                "n": n,
                "one": one,
                "words": _words(held, one),
                "people": sorted(people.values(), key=lambda mention: mention.name.casefold()),
                "chosen": {
                    "actors": {party.entity for party in getattr(one, "actors", ())},
                    "recipients": {party.entity for party in getattr(one, "recipients", ())},
                },
                "fields": FIELDS,
                "values": {name: getattr(held, name) for name in FIELDS},
                "statuses": STATUSES,
                "heads": [part[:90] for part in held.text.split("\n\n")],
                "merge": visit.request.query_params.get("merge", ""),
            },
            lambda: {"subject": subject, "words": _words(held, one)},
        )
    )


async def correct(request: Request, article: str, subject: Subject, n: int) -> Response:
    """Keep what the form says."""
    house: House = request.app.state.house
    async with request.form(max_files=0, max_fields=200) as sent:
        check_proof(house, sent.get("proof"))
        values = {name: [str(value) for value in sent.getlist(name)] for name in sent}
    made = await run_in_threadpool(_correct, house, request, article, subject, n, values)
    return RedirectResponse(f"/articles/{made}?done=corrected", 303)


def _correct(house: House, request: Request, article: str, subject: Subject, n: int, values: Mapping[str, list[str]]) -> str:
    words = words_of(request)
    with house.readers.reading() as connection:
        found = _article(connection, article)
        if found is None:
            raise HTTPException(404, words("error.no_article", id=article))
        held, notes = found.row.article, found.annotations
        one = _subject(held, notes, subject, n)
        if one is None:
            raise HTTPException(404, words("error.no_subject"))
        given = [_given(held, notes, subject, n, one, values)]
        other = values.get("merge", [""])[0].strip().rpartition("/")[2]
        if subject == "event" and values.get("what") == ["merge"]:
            given = _merged(connection, given[0], other, words("error.no_event", id=other))
    for correction in given:
        changes.correct(house.desk, correction)
    return article


def _given(article: Article, notes: Annotations, subject: Subject, n: int, one: Any, values: Mapping[str, list[str]]) -> Given:
    what = values.get("what", [""])[0]
    changed = _changes(notes, subject, what, values)
    nth = 0
    if isinstance(one, (EventMention, Statement)):
        same = [other for other in (notes.events if subject == "event" else notes.statements) if other is not None]
        nth = sum(1 for other in same[:n] if quoted_words(article, other) == quoted_words(article, one))
    try:
        return Given(
            article=article.id,
            subject=subject,
            words=_words(article, one),
            nth=nth,
            changes=changed,
            name=values.get("name", [""])[0].strip(),
            note=values.get("note", [""])[0].strip(),
        )
    except ValidationError as error:
        said = "; ".join(f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}" for fault in error.errors())
        raise HTTPException(422, said) from error


def _changes(notes: Annotations, subject: str, what: str, values: Mapping[str, list[str]]) -> dict[str, Any]:
    """What the form says is right, as a correction has it."""
    if subject == "furniture":
        return {"after": values.get("after", [""])[0]}
    if subject == "article":
        return {what: values.get(what, [""])[0].strip() or None} if what in FIELDS else {}
    if what == "wrong":
        return {"wrong": True}
    if what == "apart":
        return {"apart": True}
    if what == "date":
        return {"date": values.get("date", [""])[0].strip() or None}
    if what == "status":
        return {"status": values.get("status", [""])[0]}
    if what == "speaker":
        return {"speaker": _mention(notes, values.get("speaker", [""])[0])}
    if what == "parties":
        return {part: [_mention(notes, entity) for entity in values.get(part, [])] for part in ("actors", "recipients")}
    return {"together": ""} if what == "merge" else {}


def _mention(notes: Annotations, entity: str) -> Any:
    parties = (party for event in notes.events for party in (*event.actors, *event.recipients))
    speakers = (one.speaker for one in notes.statements if one.speaker)
    found: Mention | None = next((one for one in (*notes.mentions, *parties, *speakers) if one.entity == entity), None)
    return msgspec.to_builtins(found) if found else None


def _merged(connection: Any, given: Given, other: str, missing: str) -> list[Given]:
    """Corrections that make a telling one of the event ``other``: the same label on it and on one of that event's own."""
    told = views.told(connection, [other])
    if not told:
        raise HTTPException(422, missing)
    first = told[0]
    home = _article(connection, first.article)
    assert home is not None
    same = {"type": first.mention.type, "act": first.mention.act, "mode": first.mention.mode, "together": other}
    article, notes = home.row.article, home.annotations
    trigger = quoted_words(article, first.mention)
    place = notes.events.index(first.mention)
    nth = sum(1 for one in notes.events[:place] if quoted_words(article, one) == trigger)
    return [
        given.model_copy(update={"changes": same}),
        given.model_copy(update={"article": article.id, "words": trigger, "nth": nth, "changes": {"together": other}}),
    ]


async def undo(request: Request, key: int) -> Response:
    """Take a correction back."""
    house: House = request.app.state.house
    async with request.form(max_files=0, max_fields=20) as sent:
        check_proof(house, sent.get("proof"))
        name = str(sent.get("name") or "").strip()[:100]
    if not name:
        raise HTTPException(422, words_of(request)("error.no_name"))
    await run_in_threadpool(changes.undo, house.desk, key, name)
    return RedirectResponse("/review?done=undone", 303)


def _article(connection: Any, id_: str) -> evidence.ReadArticle | None:
    found = evidence.find_kind(connection, "articles", id_)
    return found if isinstance(found, evidence.ReadArticle) else None


def _subject(article: Article, notes: Annotations, subject: str, n: int) -> Any:
    all_: dict[str, tuple[Any, ...]] = {
        "event": notes.events,
        "statement": notes.statements,
        "furniture": article.furniture,
        "article": (article,),
    }
    return all_[subject][n] if 0 <= n < len(all_[subject]) else None


def _words(article: Article, one: Any) -> str:
    if isinstance(one, (EventMention, Statement)):
        return quoted_words(article, one)
    return "" if isinstance(one, Article) else str(one.text)
