"""Asserted against denied: whose word a denial contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sanad.lang.disputes import DisputeWords
from sanad.link.answers import ACCUSE, answered, is_denial
from sanad.link.pages import GROUP, on_one_side
from sanad.link.replies import find_opposing, find_replies
from sanad.link.said import Said, find_acts, find_said, tells_rumour
from sanad.model import UNNAMED, Annotations, Article, Conflict, EventMention
from sanad.world.outlets import Outlets

SHARED: Final = 4  # words beyond which more in common says no more
LEAST: Final = 1.0  # likeness beyond which a denial answers a claim: nearness alone is none
TELLING: Final = 2  # words in common that tie a denial to what is told only behind it
# What it counts to come right behind a claim, and how that fades.
NEXT: Final = 1.6
FAR: Final = 0.15
# Likeness of a report that is named right behind the denial, within so many characters.
AIMED: Final = 3.0
BESIDE: Final = 60
POINTED: Final = 5.0  # likeness of what was said right before a denial of "the announcement"
REPORTED: Final = 1.5  # what it counts against a claim that an outlet only reports it
LATE: Final = 2  # statements after which an answer is no longer expected
ADJACENT: Final = 0.5  # statements between an act of speech and what stands right before it
RETORT: Final = 2  # statements behind what a retort answers
RUMOURED: Final = 4  # statements within which a page tells whose the rumour is that is denied
CERTAIN: Final = 4.0  # likeness from which hearsay that is denied is a claim that the page tells
BORNE_OUT: Final = 2  # statements within which somebody who denied goes on to deny

Contradiction = tuple[Said, Said]  # a claim and its denial


def find_contradictions(
    article: Article, annotations: Annotations, words: DisputeWords | None = None, outlets: Outlets | None = None
) -> list[Contradiction]:
    """For each denial on a page, the claim on the same page that it contradicts: that which has most in common with it (words,
    the denier's side being named in it, nearness). What is denied as hearsay may be nobody's claim on the page; then it is that of
    somebody unnamed, or of the outlet named beside it. ``words`` are those of the page's language,
    ``outlets`` tell platforms, where anybody writes, from outlets."""
    said = find_said(article, annotations, words)
    if words is not None and said:
        said = find_replies(said, article, words, find_opposing(article, words))
    accusing, denying = find_acts(article, annotations, words)
    denials = [one for one in (*said, *denying) if one.may_deny]
    if not denials:
        return []
    told = [*said, *accusing]
    named = {one.outlet for one in denials if one.outlet is not None}
    platforms = frozenset(name for name in named if outlets and (found := outlets.by_name(name)) and found.kind == "platform")
    if words is not None and any(one.hearsay for one in denials):
        rumours = frozenset(one.place for one in said if tells_rumour(article, one, words))
    else:
        rumours = frozenset()
    pairs = []
    for run in _runs(denials, said):
        claim = _claim_against(run, told, platforms, rumours)
        if claim is not None:
            pairs += [(one, denial) for one in _side_of(claim, run[0], said, article.text) for denial in run]
    return pairs


def _side_of(claim: Said, denial: Said, said: Sequence[Said], text: str) -> list[Said]:
    """The claim with what others of its side say to the same effect: right before it in the same paragraph, or in any where the
    denial answers what was said before as a whole; and, where it is told as an act, between it and the denial."""
    before: list[Said] = []
    for one in reversed([one for one in said if one.place < claim.place]):
        apart = "\n" in text[one.where.end : claim.where.start] and not denial.retorts
        if claim.country is None or one.country != claim.country or apart or denial.place < claim.place:
            break
        if one.entity != claim.entity:
            before.append(one)
    between = [
        one
        for one in said
        if claim.act and claim.country is not None and claim.country == one.country and claim.place < one.place < denial.place
    ]
    return [*before[::-1], claim, *between]


def _runs(denials: Sequence[Said], said: Sequence[Said]) -> list[list[Said]]:
    """Denials of one side that follow one another, each run as one answer: until the side is charged anew."""
    runs: list[list[Said]] = []
    for one in sorted(denials, key=lambda denial: denial.place):
        before = runs[-1][-1] if runs else None
        near = before is not None and one.place - before.place <= (BORNE_OUT if one.entity == before.entity else 1)
        if before is not None and near and not one.retorts and _speak_as_one(one, before) and not _charged(one, before, said):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _charged(one: Said, before: Said, said: Sequence[Said]) -> bool:
    """Whether somebody else charges the side of ``one`` between its two denials."""
    between = (told for told in said if before.place < told.place < one.place and told.entity != one.entity)
    return any(one.entity in told.charged or (one.country is not None and one.country in told.charged) for told in between)


def _speak_as_one(one: Said, before: Said) -> bool:
    """Whether both are the same, or a body and somebody of its country, or the one bears the other out in its own words."""
    if one.entity == before.entity or (one.quoted and not before.quoted):
        return True
    return one.country is not None and one.country == before.country and one.person != before.person


def _claim_against(run: Sequence[Said], told: Iterable[Said], platforms: frozenset[str], rumours: frozenset[float]) -> Said | None:
    """The claim that a run of denials answers; None where there is none. Where there are words of denial, that it is told as an act
    too says no more."""
    names = {one.entity for one in run} | {one.name for one in run}
    worded = [one for one in run if not one.act] or run
    points, first = any(one.points for one in run), min(one.place for one in run)
    stems, named = frozenset[str]().union(*(one.stems for one in worded)), frozenset[str]().union(*(one.named for one in worded))
    whole = worded[0]._replace(stems=stems, named=named, points=points, place=first if points else worded[0].place)
    found: list[tuple[float, float, Said]] = []
    likely: tuple[float, Said] | None = None
    for claim in told:
        if any(name in claim.entity or name == claim.name for name in names) or any(_is_within(claim, one) for one in run):
            continue
        speaks_to = claim.accuses or claim.reports or not whole.act or whole.retorts
        score = _likeness(claim, whole) if speaks_to else 0.0
        if score > LEAST:
            found.append((score, -claim.place, claim))
        most = max((_likeness(claim, one) for one in run if claim.accuses or claim.reports or not one.act), default=0.0)
        if most > (likely[0] if likely else 0):
            likely = most, claim
    best = max(found, key=lambda one: one[:2], default=None)
    heard = next((one for one in worded if one.hearsay), next((one for one in run if one.hearsay), None))
    if heard is not None:
        behind = (one for one in told if one.place in rumours and 0 < one.place - run[-1].place <= RUMOURED)
        rumoured = next((one for one in behind if one.name not in names), None)
        if rumoured is not None:
            return rumoured
    if heard is not None and (
        best is None
        or min(best[0], _likeness(best[2], heard)) < CERTAIN
        or best[2].place > heard.place + RETORT
        or heard.outlet is not None
    ):
        sourced = any(one.name == UNNAMED and one.outlet == heard.outlet for one in told)  # the outlet has it from somebody
        name = UNNAMED if heard.outlet is None or heard.outlet in platforms or sourced else heard.outlet
        means = likely[1].where if likely is not None else None
        return heard._replace(name=name, entity=name, country=None, denies=False, means=means)
    owner = next((one.answered for one in run if one.answered is not None), None)
    if owner is not None and not on_one_side(owner, run[0]) and (best is None or not on_one_side(owner, best[2])):
        side = worded[0]._replace(name=owner.name, entity=owner.entity, country=owner.country)
        return side._replace(denies=False, act=True, answered=None)
    return best[2] if best is not None else None


def _is_within(claim: Said, denial: Said) -> bool:
    """Whether a claim is only told by the one who denies it."""
    return claim.act and not denial.act and denial.where.start <= claim.where.start and claim.where.end <= denial.where.end


def find_claims(pairs: Iterable[Contradiction]) -> list[Conflict]:
    """One conflict for each two sides; the values are the speakers, those who claim before those who deny."""
    sides: dict[tuple[str, str], list[Contradiction]] = {}
    known: dict[int, tuple[str, str]] = {}
    for claim, denial in pairs:
        key = (claim.country or claim.entity, denial.country or denial.entity)
        if denial.quoted:  # bears out the denial before it
            key = known.get(id(claim), key)
        known[id(claim)] = key
        sides.setdefault(key, []).append((claim, denial))
    return [_conflict(pairs) for pairs in sides.values()]


def find_contested(annotations: Annotations, pairs: Sequence[Contradiction]) -> frozenset[int]:
    """Places in ``annotations.events`` of those that somebody on the page contradicts: what is told as denied, the accusations
    that the accused answers or that are the claim which somebody answers, and what a claim says of the one who denies it. A denial
    that is known to answer a claim answers no other, unless who claims has accused who denies as well."""
    charges = [one for one in annotations.events if one.act == ACCUSE]
    aimed = [denial.where for claim, denial in pairs if not any(_has_charged(claim, denial, one) for one in charges)]
    found = set(answered(annotations.events, annotations.statements, aimed))
    for claim, denial in pairs:
        where = claim.means or claim.where
        found |= {
            n
            for n, one in enumerate(annotations.events)
            if one.field == where.field
            and not is_denial(one)
            and where.start <= one.trigger.start < where.end
            and any(on_one_side(who, denial) or (one.act == ACCUSE and who.entity == claim.entity) for who in one.actors)
        }
    return frozenset(found)


def _has_charged(claim: Said, denial: Said, charge: EventMention) -> bool:
    return any(on_one_side(one, claim) for one in charge.actors) and any(on_one_side(one, denial) for one in charge.recipients)


def _conflict(pairs: Sequence[tuple[Said, Said]]) -> Conflict:
    claims, denials = zip(*pairs, strict=True)
    told = (*claims, *denials)
    names = (name for one in told for name in _names_of(one))
    values = tuple(dict.fromkeys(names))
    return Conflict("claim", claims[0].text, values, tuple(dict.fromkeys(one.where for one in told)))


def _names_of(one: Said) -> tuple[str, ...]:
    """Whose word it is: of a report whose sources go unnamed, theirs too."""
    return (one.name, UNNAMED) if one.anonymous else (UNNAMED,) if one.entity.startswith(GROUP) else (one.name,)


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


def _likeness(claim: Said, denial: Said) -> float:
    """How likely it is that ``denial`` contradicts ``claim``; 0 or less: it does not."""
    found, distance = _resemblance(claim, denial), denial.place - claim.place
    same_side = claim.country is not None and claim.country == denial.country
    if not denial.points or not 0 < distance <= RETORT or same_side or (claim.act and not claim.accuses):
        return found
    return max(found, POINTED / max(distance, 1) + min(len(claim.stems & denial.stems), SHARED))


def _resemblance(claim: Said, denial: Said) -> float:
    shared = min(len(claim.stems & denial.stems), SHARED)
    names_side = denial.entity in claim.named or (denial.country is not None and denial.country in claim.named)
    distance = denial.place - claim.place
    if denial.act and claim.reports:  # "rejected a report in X that ..."
        return AIMED if denial.where.start <= claim.where.start <= denial.where.end + BESIDE else 0.0
    same_side = claim.country is not None and claim.country == denial.country
    if denial.retorts:  # answers what was said just before
        same_side = same_side and not (claim.person and denial.person and distance <= 1)  # whatever the page takes them for
        charges = claim.accuses and names_side
        answers = 0 < distance <= RETORT and not same_side and not claim.reports and (charges or not claim.act)
        answers = answers and not (denial.act and claim.asks)
        return AIMED / max(distance, ADJACENT) + shared + charges if answers else 0.0
    if denial.act and not (names_side and (distance > 0 or _names(denial, claim))):
        return 0.0  # a refusal, or a denial of something that the page does not tell
    if not shared and not names_side and not 0 < distance <= 1:
        return 0.0
    if (not shared and claim.asks) or (shared < TELLING and distance < 0):
        return 0.0  # a demand claims nothing; what is told only behind is answered in its own words
    if (claim.reports and distance > RUMOURED) or (claim.reports and shared < TELLING and not names_side):
        return 0.0  # what an outlet reports is the page's own account, unless the denial plainly means it
    if not shared and not names_side and denial.paragraph != claim.paragraph and claim.name != UNNAMED:
        return 0.0
    if distance > 0:
        nearness = NEXT / max(distance, 1) - FAR * distance + (distance <= 1) * (0.5 * (shared > 0) + (claim.name == UNNAMED))
    else:
        nearness = FAR * distance - 1.0 * (shared < TELLING)
    touched = shared > 0 or claim.accuses or distance <= 1
    aimed = names_side * (2.0 if touched else 1.0) + (claim.accuses and names_side)
    aimed *= 0.5 if distance > LATE else 1.0
    aimed += not denial.act and _names(denial, claim)
    told_on = claim.reports and (not shared or distance > 1)
    return shared + aimed + nearness - 1.5 * same_side - 2.5 * claim.denies - REPORTED * told_on


def _names(denial: Said, claim: Said) -> bool:
    return claim.entity in denial.named or (claim.country is not None and claim.country in denial.named)
