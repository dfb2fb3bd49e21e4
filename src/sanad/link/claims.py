"""Asserted against denied: whose word a denial contradicts."""

from __future__ import annotations

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
    """A statement with what it is compared by: where it comes on the page, whose it is, its stems, and who is named in it."""

    place: int
    statement: Statement
    name: str
    entity: str
    country: str | None
    stems: frozenset[str]
    named: frozenset[str]
    text: str


def find_claims(article: Article, annotations: Annotations) -> list[Conflict]:
    """For each denial on a page by somebody named, the claim on the same page that it contradicts; the speakers are the values.

    The claim is that which has most in common with the denial: words, the denier's side being named in it, nearness.
    """
    said = [_read(n, one, article, annotations.mentions) for n, one in enumerate(annotations.statements)]
    found: dict[frozenset[str], Conflict] = {}
    for denial in said:
        if not denial.statement.denies or denial.name == UNNAMED:
            continue
        claims = [(_likeness(one, denial), -one.place, one) for one in said if one.entity != denial.entity]
        best = max((claim for claim in claims if claim[0] > 0), key=lambda claim: claim[:2], default=None)
        if best is not None:
            claim = best[2]
            values = (claim.name, denial.name)
            where = tuple(_passage(article, one) for one in (claim, denial))
            found.setdefault(frozenset(values), Conflict("claim", claim.text, values, where))
    return list(found.values())


def fold_claims(claims: Iterable[Conflict]) -> list[Conflict]:
    """The same two sides on pages that echo one another are one conflict."""
    found: dict[frozenset[str], Conflict] = {}
    for one in claims:
        sides = frozenset(one.values)
        first = found.get(sides)
        found[sides] = one if first is None else Conflict(first.kind, first.what, first.values, (*first.mentions, *one.mentions))
    return list(found.values())


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
    return _Said(place, statement, name, entity, country, stems, frozenset(named), text)


def _likeness(claim: _Said, denial: _Said) -> float:
    """How likely it is that ``denial`` contradicts ``claim``; 0 or less: it does not."""
    shared = min(len(claim.stems & denial.stems), SHARED)
    names_side = denial.entity in claim.named or (denial.country is not None and denial.country in claim.named)
    distance = denial.place - claim.place
    if not shared and not names_side and distance != 1:
        return 0.0
    same_side = claim.country is not None and claim.country == denial.country
    nearness = 1.0 - 0.2 * distance if distance > 0 else 0.2 * distance
    return shared + 2.0 * names_side + nearness - 1.5 * same_side - 1.5 * (claim.statement.denies and not names_side)


def _passage(article: Article, one: _Said) -> Passage:
    spans = one.statement.content
    start, end = (spans[0].start, spans[-1].end) if spans else (one.statement.start, one.statement.end)
    return Passage(article.id, one.statement.field, start, end)
