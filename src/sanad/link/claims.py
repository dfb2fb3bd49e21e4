"""Asserted against denied: whose word a denial contradicts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sanad.link.pages import words_of
from sanad.model import Annotations, Article, Conflict, Mention, Passage, Statement
from sanad.text.tokens import find_tokens

STEM = 6  # letters by which words count as the same: inflection differs between a claim and its denial
SHARED = 4  # words beyond which more in common says no more
UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement, or an accusation that is told without its words, with what it is compared by: where it comes on the page
    (counted in statements), whose it is, whether it denies, its stems, and who is named in it."""

    place: float
    where: Passage
    accuses: bool
    denies: bool
    name: str
    entity: str
    country: str | None
    stems: frozenset[str]
    named: frozenset[str]
    text: str


def find_claims(article: Article, annotations: Annotations) -> list[Conflict]:
    """For each side that denies something on a page, the claims on the same page that it contradicts; the values are the
    speakers, those who claim before those who deny.

    The claim that a denial contradicts is that which has most in common with it: words, the denier's side being named in it,
    nearness.
    """
    if not any(one.denies for one in annotations.statements):
        return []
    said = [_read(n, one, article, annotations.mentions) for n, one in enumerate(annotations.statements)]
    told = [*said, *_accusations(article, annotations)]
    sides: dict[str, list[tuple[_Said, _Said]]] = {}
    for denial in said:
        if not denial.denies or denial.name == UNNAMED or denial.entity.startswith("pair:"):
            continue
        claims = [(_likeness(one, denial), -one.place, one) for one in told if one.entity != denial.entity]
        best = max((claim for claim in claims if claim[0] > 0), key=lambda claim: claim[:2], default=None)
        if best is not None:
            sides.setdefault(denial.country or denial.entity, []).append((best[2], denial))
    return [_conflict(pairs) for pairs in sides.values()]


def _conflict(pairs: Sequence[tuple[_Said, _Said]]) -> Conflict:
    claims, denials = zip(*pairs, strict=True)
    values = tuple(dict.fromkeys(one.name for one in (*claims, *denials)))
    return Conflict("claim", claims[0].text, values, tuple(dict.fromkeys(one.where for one in (*claims, *denials))))


def fold_claims(claims: Iterable[Conflict]) -> list[Conflict]:
    """Conflicts on pages that echo one another are one where they have a speaker in common; those on one page stay apart."""
    folded: list[Conflict] = []
    for one in claims:
        pages = {place.article for place in one.mentions}
        for index, other in enumerate(folded):
            if set(other.values) & set(one.values) and pages.isdisjoint(place.article for place in other.mentions):
                values = tuple(dict.fromkeys((*other.values, *one.values)))
                folded[index] = Conflict(other.kind, other.what, values, (*other.mentions, *one.mentions))
                break
        else:
            folded.append(one)
    return folded


def _read(place: int, statement: Statement, article: Article, mentions: Sequence[Mention]) -> _Said:
    text = words_of(article, statement)
    speaker = statement.speaker
    inside = [
        one
        for one in mentions
        if one.field == statement.field and any(start <= one.start < end for start, end in statement.content)
    ]
    named = {one.entity for one in inside} | {one.country for one in inside if one.country}
    stems = frozenset(word[:STEM] for word in find_tokens(text).words if len(word) > 3)
    name, entity, country = (speaker.name, speaker.entity, speaker.country) if speaker else (UNNAMED, UNNAMED, None)
    spans = statement.content
    start, end = (spans[0].start, spans[-1].end) if spans else (statement.start, statement.end)
    where = Passage(article.id, statement.field, start, end)
    return _Said(place, where, False, statement.denies, name, entity, country, stems, frozenset(named), text)


def _accusations(article: Article, annotations: Annotations) -> list[_Said]:
    """The accusations by somebody named that the page tells as events: "the army accused the rebels of looting"."""
    starts = [one.start for one in annotations.statements]
    found = []
    for event in annotations.events:
        if event.act != "ACCUSE" or not event.actors or event.actors[0].name == UNNAMED or event.field != "text":
            continue
        accuser = event.actors[0]
        named = {one.entity for one in event.recipients} | {one.country for one in event.recipients if one.country}
        text = article.text[event.start : event.end]
        stems = frozenset(word[:STEM] for word in find_tokens(text).words if len(word) > 3)
        place = bisect_left(starts, event.start) - 0.5
        where = Passage(article.id, event.field, event.start, event.end)
        found.append(_Said(place, where, True, False, accuser.name, accuser.entity, accuser.country, stems, frozenset(named), text))
    return found


def _likeness(claim: _Said, denial: _Said) -> float:
    """How likely it is that ``denial`` contradicts ``claim``; 0 or less: it does not."""
    shared = min(len(claim.stems & denial.stems), SHARED)
    names_side = denial.entity in claim.named or (denial.country is not None and denial.country in claim.named)
    distance = denial.place - claim.place
    if not shared and not names_side and not 0 < distance <= 1:
        return 0.0
    same_side = claim.country is not None and claim.country == denial.country
    nearness = 1.0 - 0.2 * distance if distance > 0 else 0.2 * distance
    return (
        shared
        + 2.0 * names_side
        + (claim.accuses and names_side)
        + nearness
        - 1.5 * same_side
        - 1.5 * (claim.denies and not names_side)
    )
