"""Asserted against denied: whose word a denial contradicts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sanad.link.answers import answered, is_denial
from sanad.link.pages import words_of
from sanad.model import PAIR, UNNAMED, Annotations, Article, Conflict, EventMention, Mention, Passage, Statement
from sanad.text.tokens import find_tokens

STEM = 6  # letters by which words count as the same: inflection differs between a claim and its denial
SHARED = 4  # words beyond which more in common says no more
TELLING = 2  # words in common that tie a denial to what is told only behind it


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement, or an accusation or denial that is told without its words, with what it is compared by: where it comes on the
    page (counted in statements), whose it is, whether it accuses or denies, its stems, and who is named in it."""

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
    act: bool = False


Contradiction = tuple[_Said, _Said]  # a claim and its denial


def find_contradictions(article: Article, annotations: Annotations) -> list[Contradiction]:
    """For each denial on a page, the claim on the same page that it contradicts: that which has most in common with it (words,
    the denier's side being named in it, nearness)."""
    denying = [one for one in annotations.events if is_denial(one) and one.field == "text"]
    if not denying and not any(one.denies for one in annotations.statements):
        return []
    said = [_read(n, one, article, annotations.mentions) for n, one in enumerate(annotations.statements)]
    charges = [one for one in annotations.events if one.act == "ACCUSE" and one.field == "text"]
    told = [*said, *_acts(charges, article, annotations, accuses=True)]
    pairs = []
    for denial in [*said, *_acts(denying, article, annotations, accuses=False)]:
        if not denial.denies or denial.name == UNNAMED or denial.entity.startswith(PAIR):
            continue
        claims = [
            (_likeness(one, denial), -one.place, one)
            for one in told
            if one.entity != denial.entity and (one.accuses or not denial.act) and one.name != denial.name
        ]
        best = max((claim for claim in claims if claim[0] > 0), key=lambda claim: claim[:2], default=None)
        if best is not None:
            pairs.append((best[2], denial))
    return pairs


def find_claims(pairs: Iterable[Contradiction]) -> list[Conflict]:
    """One conflict for each side that denies; the values are the speakers, those who claim before those who deny."""
    sides: dict[str, list[Contradiction]] = {}
    for claim, denial in pairs:
        sides.setdefault(denial.country or denial.entity, []).append((claim, denial))
    return [_conflict(pairs) for pairs in sides.values()]


def find_contested(annotations: Annotations, pairs: Sequence[Contradiction]) -> frozenset[int]:
    """Places in ``annotations.events`` of those that somebody on the page contradicts: what is told as denied, the accusations
    that the accused answers, and what a claim says of the one who denies it."""
    found = set(answered(annotations.events, annotations.statements))
    for claim, denial in pairs:
        where = claim.where
        found |= {
            n
            for n, one in enumerate(annotations.events)
            if one.field == where.field
            and not is_denial(one)
            and where.start <= one.trigger.start < where.end
            and any(_side(who, denial) for who in one.actors)
        }
    return frozenset(found)


def _side(who: Mention, denial: _Said) -> bool:
    return who.entity == denial.entity or (who.country is not None and who.country == denial.country)


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
    name, entity, country = (speaker.name, speaker.entity, speaker.country) if speaker else (UNNAMED, UNNAMED, None)
    spans = statement.content
    start, end = (spans[0].start, spans[-1].end) if spans else (statement.start, statement.end)
    where = Passage(article.id, statement.field, start, end)
    return _Said(place, where, False, statement.denies, name, entity, country, _stems(text), _named(inside), text)


def _acts(events: Sequence[EventMention], article: Article, annotations: Annotations, *, accuses: bool) -> list[_Said]:
    """Accusations, or denials, by somebody named that the page tells as events: "the army accused the rebels of looting"."""
    starts = [one.start for one in annotations.statements]
    found = []
    for event in events:
        if not event.actors or event.actors[0].name == UNNAMED:
            continue
        who = event.actors[0]
        text, named = article.text[event.start : event.end], _named(event.recipients)
        place = bisect_left(starts, event.start) - 0.5
        where = Passage(article.id, event.field, event.start, event.end)
        side = who.name, who.entity, who.country
        found.append(_Said(place, where, accuses, not accuses, *side, _stems(text), named, text, act=True))
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in find_tokens(text).words if len(word) > 3)


def _named(mentions: Iterable[Mention]) -> frozenset[str]:
    """Who is named, by entity and by country."""
    return frozenset(name for one in mentions for name in (one.entity, one.country) if name)


def _likeness(claim: _Said, denial: _Said) -> float:
    """How likely it is that ``denial`` contradicts ``claim``; 0 or less: it does not."""
    shared = min(len(claim.stems & denial.stems), SHARED)
    names_side = denial.entity in claim.named or (denial.country is not None and denial.country in claim.named)
    distance = denial.place - claim.place
    if denial.act and not (names_side and (distance > 0 or _names(denial, claim))):
        return 0.0  # a refusal, or a denial of something that the page does not tell
    if not shared and not names_side and not 0 < distance <= 1:
        return 0.0
    same_side = claim.country is not None and claim.country == denial.country
    nearness = 1.0 - 0.2 * distance if distance > 0 else 0.2 * distance - 1.0 * (shared < TELLING)
    return shared + 2.0 * names_side + (claim.accuses and names_side) + nearness - 1.5 * same_side - 2.5 * claim.denies


def _names(denial: _Said, claim: _Said) -> bool:
    return claim.entity in denial.named or (claim.country is not None and claim.country in denial.named)
