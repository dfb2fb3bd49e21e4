"""Which times of a sentence may be those of one of its acts, where it tells several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.drafts import Draft
from sanad.annotate.events.scene import Scene
from sanad.lang.stance import StanceWords
from sanad.model import TimeExpression

# Signs behind a day, and those with which something else begins.
_CLOSING: Final = frozenset(".)\"”’'")
_PARTING: Final = frozenset(",;(")
_DEEDS: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})  # what somebody condemns
_OBJECT: Final = 4  # words between a verb and the noun of what it is about
_BESIDE: Final = 2  # words between a participle and its own time: "seized on Monday"


def own_times(
    scene: Scene, stance: StanceWords, times: Sequence[TimeExpression], draft: Draft, drafts: Sequence[Draft]
) -> Sequence[TimeExpression]:
    """The times of a sentence that may be those of ``draft``: for an accusation or denial not those behind the act of which
    somebody is accused, or which is denied, but for a day that a comma parts from all of it (", Tuesday", ", Selasa (9/5)"); and
    none of a clause about whom it is done to ("freed the men who were seized in May")."""
    told = [one for one in drafts if one.coding.status in ("alleged", "denied")]
    if times and len(drafts) > 1:
        times = [time for time in times if not _is_of_clause(scene, stance, time, draft, drafts)]
    if times:
        verb = condemned(draft, drafts)
        if verb is not None:
            opens = scene.starts[verb.trigger.first]  # "A on Thursday condemned the attack by B": that was on another day
            return [time for time in times if time.start > opens and not _is_parted(scene, stance, time)]
    if not times or not told:
        return times
    said = [one for one in drafts if one.coding.type in ("ACCUSE", "REJECT") and one.trigger.last < told[-1].trigger.first]
    if draft in said:
        begins = min((scene.starts[one.trigger.first] for one in told if one.trigger.first > draft.trigger.last), default=None)
        return [time for time in times if begins is None or time.start < begins or _is_parted(scene, stance, time)]
    if draft in told and said and said[0].trigger.last < draft.trigger.first:
        return [time for time in times if time.start < scene.starts[draft.trigger.first] or not _is_parted(scene, stance, time)]
    return times


def _is_of_clause(scene: Scene, stance: StanceWords, time: TimeExpression, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a time is that of what was done before to those whom ``draft`` tells something of: it stands behind a relative
    clause, or right behind a participle, and no other time does before it."""
    at = scene.reading.tokens.at(time.start)
    if draft.trigger.last >= at or draft.trigger.voice == "noun" or _is_parted(scene, stance, time):
        return False
    whom = {one.entity for one in draft.recipients}
    for one in drafts:
        verb = one.trigger
        if not draft.trigger.last < verb.first < at or verb.voice != "passive" or whom.isdisjoint(x.entity for x in one.recipients):
            continue
        between, behind = scene.words[draft.trigger.last + 1 : verb.first], range(verb.last + 1, at)
        relative = not stance.relative.isdisjoint(between) or len(behind) <= _BESIDE
        plain = stance.conjunction.isdisjoint(between) and "," not in between
        if relative and plain and scene.dated.isdisjoint(behind) and stance.hard.isdisjoint(scene.words[verb.last + 1 : at]):
            return True
    return False


def condemned(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """By which verb somebody condemns the deed that ``draft`` tells as a noun, right behind it."""
    if draft.trigger.voice != "noun" or draft.coding.type not in _DEEDS:
        return None
    verbs = (one for one in drafts if one.coding.type == "ACCUSE" and one.trigger.voice == "active")
    return next((one for one in verbs if 0 < draft.trigger.first - one.trigger.last <= _OBJECT), None)


def _is_parted(scene: Scene, stance: StanceWords, time: TimeExpression) -> bool:
    """Whether a day stands by itself behind a comma, up to the next or the end of its sentence."""
    first, behind = scene.reading.tokens.at(time.start), scene.reading.tokens.at(time.end)
    sentence = scene.reading.sentence_at(time.start)
    while behind < sentence.last and scene.words[behind] in _CLOSING:
        behind += 1
    if first > sentence.first and scene.words[first - 1] in stance.prepositions:
        first -= 1
    return first > sentence.first and scene.words[first - 1] == "," and (behind >= sentence.last or scene.words[behind] in _PARTING)
