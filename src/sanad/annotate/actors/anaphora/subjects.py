"""Who is the subject of a clause: whom a pronoun or "its" takes up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene

# What a draft is where it stands: subject of a main clause or of what is said, subject of a clause beside the main one, anything
# else that no preposition introduces, what stands behind a preposition.
SUBJECT: Final = 3
BESIDE: Final = 2
OTHER: Final = 1
BEHIND: Final = 0
_LISTED: Final = -1
_LATER: Final = -2
_MARKS: Final = frozenset('":;(-')
_SETS_OFF: Final = frozenset('",')
_REACH: Final = 6  # sentences back
_VERB: Final = 3  # words of a verb and its auxiliaries
_ADJECTIVES: Final = 4  # words between an article and its noun, or between a subject and its verb

Fits = Callable[[Draft], bool]


def standing(drafts: Sequence[Draft], index: int, scene: Scene) -> int:
    """What the draft at ``index`` of ``drafts``, which are in order, is in its clause."""
    begin = scene.firsts[scene.sentence(drafts[index].first) - 1]
    own = _alone(drafts, index, begin, scene)
    while own == _LISTED:
        index -= 1
        own = _alone(drafts, index, begin, scene)
    if own != _LATER:
        return own
    return OTHER if _follows(drafts, index, begin, scene) else SUBJECT


def _follows(drafts: Sequence[Draft], index: int, begin: int, scene: Scene) -> bool:
    """Whether something that no preposition introduces is named in the sentence before the draft at ``index``."""
    while index and drafts[index - 1].first >= begin:
        index -= 1
        if _alone(drafts, index, begin, scene) not in (BEHIND, _LISTED):
            return True
    return False


def _alone(drafts: Sequence[Draft], index: int, begin: int, scene: Scene) -> int:
    """What the words ahead of a draft of the sentence at token ``begin`` make it: what the one before is where it is ``_LISTED``,
    the subject unless there is one before where it is ``_LATER``."""
    one, words, clauses = drafts[index], scene.words, scene.clauses
    first = _phrase_begins(one, begin, scene)
    if first <= begin or words[first - 1] in clauses.that:
        return SUBJECT
    before = words[first - 1]
    if before in scene.names.beside:
        return BESIDE
    if before in clauses.prepositions:
        return BEHIND
    listed = before == "," or before in clauses.coordinators
    if listed and index and drafts[index - 1].after == first - 1 and drafts[index - 1].first >= begin:
        return _LISTED
    if listed or before in _MARKS or scene.ends[first - 1] in scene.marks.cue_ends:
        return SUBJECT
    return _LATER


def _phrase_begins(one: Draft, begin: int, scene: Scene) -> int:
    """The first token of the phrase that ``one`` heads: its article, titles and a few adjectives stand ahead of it."""
    words, names = scene.words, scene.names
    first = one.lead if one.kind == "person" else one.first
    while first > begin and (words[first - 1] in names.quantities or words[first - 1] in names.articles
                             or words[first - 1] in names.former or words[first - 1] in names.acting):
        first -= 1
    if names.modifiers == "before" and words[first] not in names.articles:
        for back in range(1, _ADJECTIVES + 1):
            if first - back < begin or not words[first - back].isalpha():
                break
            if words[first - back] in names.articles:
                return first - back
    return first


def listed_with(first: int, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """Whose that is which a list names right behind him, with a word for *its* at token ``first``: "detained A and its crew"."""
    last = done[-1] if done and first and scene.words[first - 1] in scene.clauses.coordinators else None
    owns = last is not None and last.after == first - 1 and last.country is not None and last.kind != "place"
    return last if owns else None


def meant_by(first: int, done: Sequence[Draft], scene: Scene, fits: Fits, *, far: bool = True) -> Draft | None:
    """Whom a word at token ``first`` takes up of ``done``, the drafts before it.

    It is the nearest subject of its sentence, what is quoted aside; a subject of a clause beside the main one only where there is
    no other, and what stands behind a preposition only where the sentences before have no subject. Nobody further away is meant
    by a word inside a quotation, nor unless ``far``.
    """
    here, quoted = scene.sentence(first), is_quoted(first, scene)
    spare: Draft | None = None
    best = -1
    index = len(done) - 1
    while index >= 0 and done[index].at >= here:
        one = done[index]
        if fits(one) and (quoted or not is_quoted(one.first, scene)) and not _set_off(one, first, scene):
            rank = standing(done, index, scene)
            aims = not scene.clauses.aim.isdisjoint(scene.words[one.after : one.after + 1])
            if rank == SUBJECT or (rank == OTHER and aims):
                return one
            if rank > best:
                spare, best = one, rank
        index -= 1
    if quoted or not far or best > BEHIND:
        return spare
    while index >= 0 and here - done[index].at <= _REACH:
        last, at = index, done[index].at
        while index >= 0 and done[index].at == at:
            index -= 1
        found = _subject_of(index + 1, last + 1, done, scene, fits)
        if found is not None:
            return found
        if spare is not None:
            return spare
    return spare


def subject_before(first: int, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The subject of the clause in which token ``first`` stands: whoever of ``done`` stands before it in the sentence as one."""
    here = scene.sentence(first)
    for index in range(len(done) - 1, -1, -1):
        if done[index].at < here:
            break
        low = scene.firsts[here - 1]
        begin = _phrase_begins(done[index], low, scene)
        beside = begin > 0 and scene.words[begin - 1] == "," and _follows(done, index, low, scene)
        told = beside or (begin > 0 and scene.ends[begin - 1] in scene.marks.cue_ends)
        if not told and standing(done, index, scene) >= BESIDE:
            return done[index]
    return None


def doer_of(first: int, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The subject of the verb right before token ``first``, which an object there does not mean: "A condemned it", but not "A said
    that it", where a clause begins."""
    last = done[-1]
    if first and scene.words[first - 1] in scene.clauses.that:
        return None
    near = 0 < first - last.after <= _VERB and scene.words[first - 1] not in scene.clauses.prepositions
    return last if near and subject_before(first, done, scene) is last else None


def _subject_of(low: int, high: int, done: Sequence[Draft], scene: Scene, fits: Fits) -> Draft | None:
    """Who is the subject among ``done[low:high]``, the drafts of one sentence: who says it, else the first; the last one where
    there is none."""
    first: Draft | None = None
    last: Draft | None = None
    for index in range(low, high):
        one = done[index]
        if not fits(one) or is_quoted(one.first, scene):
            continue
        last = one
        if standing(done, index, scene) != SUBJECT:
            continue
        if _speaks(one, scene):
            return one
        first = first or one
    return first or last


def _speaks(one: Draft, scene: Scene) -> bool:
    """Whether ``one`` is the subject of a reporting clause behind what is said: "…, the ministry said"."""
    begin = _phrase_begins(one, scene.firsts[scene.sentence(one.first) - 1], scene)
    starts, cues = scene.starts, scene.marks.cue_starts
    if begin == 0:
        return False
    if scene.ends[begin - 1] in scene.marks.inverted:
        return begin > 1 and scene.words[begin - 2] in _SETS_OFF
    return scene.words[begin - 1] in _SETS_OFF and any(
        starts[token] in cues for token in range(one.after, min(one.after + _ADJECTIVES, len(starts))))


def opens_clause(first: int, last: int, scene: Scene) -> bool:
    """Whether a pronoun at tokens ``[first, last)`` may be the subject of a clause rather than the object of a verb."""
    words, clauses = scene.words, scene.clauses
    if first == scene.firsts[scene.sentence(first) - 1]:
        return True
    before, behind = words[first - 1], words[last] if last < len(words) else "."
    if behind in clauses.that or behind in clauses.prepositions or behind in clauses.aim or not behind[0].isalpha():
        return False
    return before in clauses.that or before in scene.names.beside or before in clauses.coordinators or before == "," or (
        before in _MARKS or scene.ends[first - 1] in scene.marks.cue_ends)


def is_told(one: Draft, first: int, scene: Scene) -> bool:
    """Whether ``one`` stands between a reporting word and the word at ``first``, which opens what is told: "told X it had"."""
    begin = one.first - (one.first > 0 and scene.words[one.first - 1] in scene.names.articles)
    return one.after == first and begin > 0 and scene.ends[begin - 1] in scene.marks.cue_ends


def _set_off(one: Draft, first: int, scene: Scene) -> bool:
    """Whether nothing or a comma alone parts ``one`` from the word at ``first``, which then means another: "Kyiv, it said, …", "the
    company it bought"."""
    return one.after == first or (one.after == first - 1 and scene.words[one.after] == ",")


def is_quoted(token: int, scene: Scene) -> bool:
    """Whether ``token`` stands inside quotation marks, which are taken to open and close in turn."""
    return bisect_left(scene.marks.quotes, token) % 2 == 1
