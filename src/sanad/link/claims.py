"""Asserted against denied: whose word a denial contradicts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sanad.lang.disputes import DisputeWords
from sanad.link.answers import answered, is_denial
from sanad.link.pages import words_of
from sanad.model import PAIR, UNNAMED, Annotations, Article, Conflict, EventMention, Mention, Passage, Statement
from sanad.text.tokens import find_tokens
from sanad.world.outlets import Outlets

WORD = 5  # letters; shorter words are mostly those that join others
STEM = 6  # letters by which words count as the same: inflection differs between a claim and its denial
SHARED = 4  # words beyond which more in common says no more
TELLING = 2  # words in common that tie a denial to what is told only behind it
NEXT, FAR = 1.6, 0.15  # what it counts to come right behind a claim, and how that fades
AIMED, BESIDE = 3.0, 60  # likeness of a report that is named right behind the denial, within so many characters
CLOSE = 120  # characters between a claim and what answers it without a word of denial
REPORTED = 1.5  # what it counts against a claim that an outlet only reports it
LATE = 2  # statements after which an answer is no longer expected
RETORT = 2  # statements behind what a retort answers
CERTAIN = 4.0  # likeness from which hearsay that is denied is a claim that the page tells
LEAD = 12  # words behind a verb of denial among which stands what kind of thing is denied
HEAD = 40  # characters that hold the first words of a saying
LEADING = 5  # words at the head of a saying that may show it to be an answer
INTO = 3  # of these, words of the denied thing itself


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
    hearsay: bool = False  # it denies what is said without naming whose word it is
    outlet: str | None = None  # whose report it denies
    retorts: bool = False
    negates: bool = False  # in quotation marks, with a *not*
    person: bool = False
    reports: bool = False  # an outlet that tells what others say or do
    means: Passage | None = None  # of hearsay: where the page tells what is probably meant


Contradiction = tuple[_Said, _Said]  # a claim and its denial


def find_contradictions(
    article: Article, annotations: Annotations, words: DisputeWords | None = None, outlets: Outlets | None = None
) -> list[Contradiction]:
    """For each denial on a page, the claim on the same page that it contradicts: that which has most in common with it (words,
    the denier's side being named in it, nearness). What is denied as hearsay may be nobody's claim on the page; then it is that of
    somebody unnamed, or of the outlet named beside it. ``words`` are those of the page's language,
    ``outlets`` tell platforms, where anybody writes, from outlets."""
    spans = [span for one in annotations.statements if one.field == "text" and not one.denies for span in one.content]
    denying = [
        one
        for one in annotations.events
        if is_denial(one) and one.field == "text" and not any(start <= one.trigger.start < end for start, end in spans)
    ]
    if not denying and not _disputed(article, annotations.statements, words):
        return []
    said = _answers([_read(n, one, article, annotations.mentions, words) for n, one in enumerate(annotations.statements)])
    if not denying and not any(one.denies for one in said):
        return []
    charges = [one for one in annotations.events if one.act == "ACCUSE" and one.field == "text"]
    told = [*said, *_acts(charges, article, annotations, accuses=True)]
    denials = [one for one in (*said, *_acts(denying, article, annotations, accuses=False)) if _may_deny(one)]
    named = {one.outlet for one in denials if one.outlet is not None}
    platforms = frozenset(name for name in named if outlets and (found := outlets.by_name(name)) and found.kind == "platform")
    pairs = []
    for run in _runs(denials):
        claim = _claim_against(run, told, platforms)
        pairs += [(claim, denial) for denial in run if claim is not None]
    return pairs


def _disputed(article: Article, statements: Sequence[Statement], words: DisputeWords | None) -> bool:
    """Whether any statement may deny another: a quick look, since on most pages none does."""
    if any(one.denies for one in statements):
        return True
    if words is None:
        return False
    unnamed = any(one.speaker is not None and one.speaker.name == UNNAMED for one in statements)
    return unnamed or any(word in words.retorts for one in statements for word in _head(article, one))


def _head(article: Article, statement: Statement) -> list[str]:
    """The words at the head of a statement, behind its verb."""
    if statement.cue is None or statement.field != "text":
        return []
    start = statement.content[0].start if statement.content else statement.start
    cue = article.text[statement.cue.start : statement.cue.end]
    return find_tokens(f"{cue} {article.text[start : start + HEAD]}").words[:LEADING]


def _answers(said: list[_Said]) -> list[_Said]:
    """With a *no* in quotation marks, right behind what a source without a name says of the speaker's side, as a denial."""
    found = list(said)
    for n, (claim, one) in enumerate(pairwise(said), 1):
        named = one.entity in claim.named or (one.country is not None and one.country in claim.named)
        if one.negates and claim.name == UNNAMED and named and 0 <= one.where.start - claim.where.end <= CLOSE:
            found[n] = replace(one, denies=True)
    return found


def _may_deny(one: _Said) -> bool:
    return one.denies and one.name != UNNAMED and not one.entity.startswith(PAIR)


def _runs(denials: Sequence[_Said]) -> list[list[_Said]]:
    """Denials of one side that follow one another, each run as one answer."""
    runs: list[list[_Said]] = []
    for one in sorted(denials, key=lambda denial: denial.place):
        before = runs[-1][-1] if runs else None
        if before is not None and one.place - before.place <= 1 and not one.retorts and _speak_as_one(one, before):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _speak_as_one(one: _Said, other: _Said) -> bool:
    """Whether both are the same, or a body and somebody of its country."""
    return one.entity == other.entity or (one.country is not None and one.country == other.country and one.person != other.person)


def _claim_against(run: Sequence[_Said], told: Iterable[_Said], platforms: frozenset[str]) -> _Said | None:
    """The claim that a run of denials answers; None where there is none. Where there are words of denial, that it is told as an act
    too says no more."""
    names = {one.entity for one in run} | {one.name for one in run}
    worded = [one for one in run if not one.act] or run
    stems, named = frozenset[str]().union(*(one.stems for one in worded)), frozenset[str]().union(*(one.named for one in worded))
    whole = replace(worded[0], stems=stems, named=named)
    found: list[tuple[float, float, _Said]] = []
    likely: tuple[float, _Said] | None = None
    for claim in told:
        if claim.entity in names or claim.name in names:
            continue
        score = _likeness(claim, whole) if claim.accuses or claim.reports or not whole.act else 0.0
        if score > 0:
            found.append((score, -claim.place, claim))
        most = max((_likeness(claim, one) for one in run if claim.accuses or claim.reports or not one.act), default=0.0)
        if most > (likely[0] if likely else 0):
            likely = most, claim
    best = max(found, key=lambda one: one[:2], default=None)
    heard = next((one for one in run if one.hearsay), None)
    if heard is not None and (
        best is None or best[0] < CERTAIN or best[2].place > heard.place + RETORT or heard.outlet is not None
    ):
        name = heard.outlet if heard.outlet is not None and heard.outlet not in platforms else UNNAMED
        means = likely[1].where if likely is not None else None
        return replace(heard, name=name, entity=name, country=None, denies=False, means=means)
    return best[2] if best is not None else None


def find_claims(pairs: Iterable[Contradiction]) -> list[Conflict]:
    """One conflict for each two sides; the values are the speakers, those who claim before those who deny."""
    sides: dict[tuple[str, str], list[Contradiction]] = {}
    for claim, denial in pairs:
        sides.setdefault((claim.country or claim.entity, denial.country or denial.entity), []).append((claim, denial))
    return [_conflict(pairs) for pairs in sides.values()]


def find_contested(annotations: Annotations, pairs: Sequence[Contradiction]) -> frozenset[int]:
    """Places in ``annotations.events`` of those that somebody on the page contradicts: what is told as denied, the accusations
    that the accused answers, and what a claim says of the one who denies it."""
    found = set(answered(annotations.events, annotations.statements))
    for claim, denial in pairs:
        where = claim.means or claim.where
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
    """Conflicts on pages that echo one another are one where they have a named speaker in common, or all values: with that which
    has most in common. Those on one page stay apart."""
    folded: list[Conflict] = []
    for one in claims:
        pages = {place.article for place in one.mentions}
        alike = [
            (_in_common(one, other), -index)
            for index, other in enumerate(folded)
            if one.kind == other.kind and pages.isdisjoint(place.article for place in other.mentions)
        ]
        most, before = max(alike, default=(0, 0))
        if most:
            other = folded[-before]
            values = tuple(dict.fromkeys((*other.values, *one.values)))
            folded[-before] = Conflict(other.kind, other.what, values, (*other.mentions, *one.mentions))
        else:
            folded.append(one)
    return folded


def _in_common(one: Conflict, other: Conflict) -> int:
    shared = set(one.values) & set(other.values)
    if one.kind == "claim":
        return len(shared) if shared - {UNNAMED} else 0
    return int(len(shared) == len(one.values) == len(other.values))


def _read(place: int, statement: Statement, article: Article, mentions: Sequence[Mention], words: DisputeWords | None) -> _Said:
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
    reports = speaker is not None and speaker.kind == "outlet"
    said = _Said(place, where, False, statement.denies, name, entity, country, _stems(text), _named(inside), text)
    said = replace(said, reports=reports, person=speaker is not None and speaker.kind == "person")
    if words is None or statement.cue is None or statement.field != "text":
        return said
    cue = statement.cue
    if speaker is not None and not statement.denies and any(word in words.retorts for word in _head(article, statement)):
        return replace(said, denies=True, retorts=True)
    if not statement.denies or start < cue.end:
        quoted = statement.form != "indirect"
        return replace(said, negates=quoted and any(word in words.negations for word in find_tokens(text).words))
    lead = find_tokens(article.text[cue.end : start]).words
    opening = [*lead[:LEAD], *find_tokens(article.text[start : start + HEAD]).words[:INTO]]
    if not any(word in words.hearsay for word in opening):
        return said
    named = (one for one in mentions if one.field == "text" and cue.end <= one.start < start)
    outlet = next((one.name for one in named if one.kind == "outlet"), None)
    return replace(said, hearsay=True, outlet=outlet)


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
        told = _Said(place, where, accuses, not accuses, *side, _stems(text), named, text, act=True)
        found.append(replace(told, person=who.kind == "person"))
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in find_tokens(text).words if len(word) >= WORD)


def _named(mentions: Iterable[Mention]) -> frozenset[str]:
    """Who is named, by entity and by country."""
    return frozenset(name for one in mentions for name in (one.entity, one.country) if name)


def _likeness(claim: _Said, denial: _Said) -> float:
    """How likely it is that ``denial`` contradicts ``claim``; 0 or less: it does not."""
    shared = min(len(claim.stems & denial.stems), SHARED)
    names_side = denial.entity in claim.named or (denial.country is not None and denial.country in claim.named)
    distance = denial.place - claim.place
    if denial.act and claim.reports:  # "rejected a report in X that ..."
        return AIMED if denial.where.start <= claim.where.start <= denial.where.end + BESIDE else 0.0
    if denial.act and not (names_side and (distance > 0 or _names(denial, claim))):
        return 0.0  # a refusal, or a denial of something that the page does not tell
    same_side = claim.country is not None and claim.country == denial.country
    if denial.retorts:  # answers what was said just before
        return AIMED / distance + shared if 0 < distance <= RETORT and not same_side and not claim.reports else 0.0
    if not shared and not names_side and not 0 < distance <= 1:
        return 0.0
    if distance > 0:
        nearness = NEXT / max(distance, 1) - FAR * distance + (distance <= 1) * (0.5 * (shared > 0) + (claim.name == UNNAMED))
    else:
        nearness = FAR * distance - 1.0 * (shared < TELLING)
    touched = shared > 0 or claim.accuses or distance <= 1
    aimed = names_side * (2.0 if touched else 1.0) + (claim.accuses and names_side)
    aimed *= 0.5 if distance > LATE else 1.0
    told_on = claim.reports and (not shared or distance > 1)
    return shared + aimed + nearness - 1.5 * same_side - 2.5 * claim.denies - REPORTED * told_on


def _names(denial: _Said, claim: _Said) -> bool:
    return claim.entity in denial.named or (claim.country is not None and claim.country in denial.named)
