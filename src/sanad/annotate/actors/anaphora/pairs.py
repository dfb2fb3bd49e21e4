"""Words that mean two or more who were named: "the two sides", "kedua menteri", "the four countries"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene
from sanad.annotate.actors.phrases.members import listed_behind
from sanad.annotate.actors.words import POINTERS
from sanad.model import OF_NO_STATE, PAIR, REBELS, SIDES

# How many sentences back two states may have been named.
_REACH: Final = 6
_OFTEN: Final = 2
_BOTH: Final = 2
_JOINT: Final = 3  # words between two states of one list
_RARE: Final = 2  # times as often
_RECENT: Final = 200  # mentions back among which "the two sides" are looked for
_VERB: Final = 4  # words of a verb with its auxiliaries, and what may stand before its object
_TITLE: Final = 6  # words of a title before a name
# What two are called who are such, or fight.
_STATES: Final = "states"
_PEOPLE: Final = "people"
_WAR: Final = "war"

Camp = tuple[str | None, bool]


def two_sides(chunk: Chunk, ahead: Sequence[Draft], done: Sequence[Draft], scene: Scene) -> Draft | None:
    """"The two sides": two whose names follow, or that were named as one list in this sentence or the one before, else two sides
    that these sentences name or that the text is about."""
    part = chunk.words[0].part
    if part.isdigit():
        return _several(chunk, int(part), done[-_RECENT:], scene)
    sides = ahead or _named_ahead(chunk, part, done[-_RECENT:], scene)
    if part == _PEOPLE and len(sides) < _BOTH:
        sides = _named_ahead(chunk, "", done[-_RECENT:], scene)  # of whom only the states were named
    if len(sides) < _BOTH:
        return None
    draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "group")
    stand_for(draft, sides)
    return draft


def _several(chunk: Chunk, count: int, recent: Sequence[Draft], scene: Scene) -> Draft | None:
    """"The four countries": the states that were last named as one list of so many."""
    run: list[Draft] = []
    for one in reversed(recent):
        if one.kind != "country" or not one.entity:
            continue
        if run and not _are_in_list(scene.words[one.after : run[0].first], scene):
            if len(run) == count:
                break
            run = []
        run.insert(0, one)
    if len(run) != count or len({one.entity for one in run}) != count:
        return None
    draft = Draft(chunk.first, chunk.last, chunk.start, chunk.end, "group")
    stand_for(draft, run)
    return draft


def _are_in_list(words: Sequence[str], scene: Scene) -> bool:
    """Whether nothing but commas, words for *and*, and articles stand between two: "A, B and the C"."""
    joining = scene.clauses.coordinators | scene.names.joins | scene.names.articles
    return bool(words) and len(words) <= _JOINT and all(word == "," or word in joining for word in words)


def _named_ahead(chunk: Chunk, part: str, recent: Sequence[Draft], scene: Scene) -> Sequence[Draft]:
    last, counts = _camps(part, recent)
    listed = _listed(chunk, part, recent, scene)
    if listed and (listed[1].at == scene.sentence(chunk.first) or not _are_minor(listed, counts)):
        return [last.get(_camp(one), one) for one in listed] if part == _STATES else listed
    if part == _WAR and (fighting := _at_home(counts)):
        return sorted((last[camp] for camp in fighting), key=lambda one: one.first)
    return _by_camp(chunk, part, recent, last, counts, scene)


def named_behind(chunk: Chunk, drafts: Sequence[Draft], scene: Scene) -> Sequence[Draft]:
    """The two whose names stand behind "the two ministers", set off by a comma."""
    if chunk.last >= len(scene.words) or scene.words[chunk.last] != ",":
        return ()
    index = bisect_left(drafts, chunk.last, key=lambda one: one.first)
    people = listed_behind(drafts, index, chunk.last, scene)
    return people if len(people) == _BOTH else ()


def stand_for(draft: Draft, sides: Sequence[Draft]) -> None:
    """Makes ``draft`` mean all of ``sides``."""
    draft.entity, draft.name = PAIR + "|".join(one.entity for one in sides), ", ".join(one.name for one in sides)
    draft.country, draft.sector = sides[0].country, sides[0].sector


def _may_be_meant(one: Draft, part: str) -> bool:
    """Whether a draft may be one of two sides, of two states or of two people, as ``part`` says."""
    if one.kind not in SIDES or not (one.country and one.entity):
        return False
    if part == _PEOPLE:
        return one.kind in ("person", "office")
    return part != _STATES or one.sector not in REBELS


def _camp(one: Draft) -> Camp:
    """The side to which a draft belongs: its state, or those in arms against that."""
    return (one.country, one.sector in REBELS)


def _listed(chunk: Chunk, part: str, done: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The last two parties that were named as a list of two, in this sentence or the one before: "A and B"."""
    here = scene.sentence(chunk.first)
    for second, first in zip(reversed(done), reversed(done[:-1]), strict=False):
        if here - first.at > 1:
            break
        if _are_listed(first, second, part, scene):
            return [first, second]
    return []


def _are_listed(first: Draft, second: Draft, part: str, scene: Scene) -> bool:
    """Whether two drafts are all of one list, a title before the second aside: "A and President B"."""
    joint, names = first.after, scene.names
    may_be = _may_be_meant(first, part) and _may_be_meant(second, part)
    if first.entity == second.entity or not may_be or second.first - joint > _TITLE:
        return False
    word = scene.words[joint]
    if word not in names.joins or word in names.of or (first.first and scene.words[first.first - 1] == ","):
        return False
    return all(scene.text[scene.starts[at]].isupper() or scene.words[at] in names.pointing for at in range(joint + 1, second.first))


def _camps(part: str, done: Sequence[Draft]) -> tuple[dict[Camp, Draft], Counter[Camp]]:
    """The last mention of each side, of a state by its own name if there is one, and how often each was named, for people with
    their states; who stands between is none."""
    last: dict[Camp, Draft] = {}
    counts: Counter[Camp] = Counter()
    for one in done:
        if one.country in OF_NO_STATE or not _may_be_meant(one, "" if part == _PEOPLE else part):
            continue
        camp = _camp(one)
        counts[camp] += one.head is None or one.head.what not in POINTERS  # words that point name nobody
        if _may_be_meant(one, part) and not (camp in last and _stands_less(one, last[camp], part)):
            last[camp] = one
    return last, Counter({camp: counts[camp] for camp in last})


def _stands_less(one: Draft, other: Draft, part: str) -> bool:
    """Whether ``other`` of the same side is rather meant than ``one``: the state than its ministry, the army than its spokesman."""
    if part == _STATES:
        return other.kind == "country" and one.kind != "country"
    owner = other.after >= one.first - 1  # "Uganda's N"
    return part != _PEOPLE and one.kind in ("person", "office") and other.kind in ("country", "organisation") and not owner


def _are_minor(listed: Sequence[Draft], counts: Counter[Camp]) -> bool:
    """Whether the text names two far more often than either of those that a list names, who then only stand by."""
    two = counts.most_common(2)
    return len(two) == _BOTH and max(counts[_camp(one)] for one in listed) * _RARE <= two[1][1]


def _at_home(counts: Counter[Camp]) -> list[Camp]:
    """The two sides that fight within one state, where the text names both again and again."""
    for camp, times in counts.most_common():
        state = (camp[0], False)
        if camp[1] and times >= _OFTEN and counts[state] >= _OFTEN:
            return [state, camp]
    return []


def _is_object(chunk: Chunk, subject: Draft, scene: Scene) -> bool:
    """Whether "both" stands behind a verb of which ``subject``, right before that, is the subject, and so means others: "A urged
    both countries to talk"."""
    between = scene.words[subject.after : chunk.first]
    return 0 < len(between) <= _VERB and scene.clauses.that.isdisjoint(between) and all(map(str.isalpha, between))


def _spot_of_another(camps: Collection[Camp | None], done: Sequence[Draft], here: int) -> Draft | None:
    """The last place of a state that is none of ``camps``, in this sentence or the one before: "A shelled a village of B"."""
    spots = (one for one in reversed(done) if here - one.at <= 1 and one.kind == "place" and one.country is not None)
    return next((one for one in spots if one.entity and (one.country, False) not in camps), None)


def _by_camp(
    chunk: Chunk, part: str, done: Sequence[Draft], last: dict[Camp, Draft], counts: Counter[Camp], scene: Scene
) -> list[Draft]:
    """The last mention of either of two sides, in the order in which these stand: the only two of this sentence, or of this
    and the one before, unless one of them deals with the two that the text has named most often."""
    here = scene.sentence(chunk.first)
    told = [one for one in done if here - one.at <= 1 and _may_be_meant(one, part)]
    near = {_camp(one) for one in told} & counts.keys()
    beside = {_camp(one) for one in told if one.at == here} & counts.keys()
    dealing = next((_camp(one) for one in told if one.at == here), None)
    often = [camp for camp, times in counts.most_common(2) if times >= _OFTEN]
    mediated = len(often) == _BOTH and dealing is not None and dealing not in often
    others = [camp for camp, _ in counts.most_common() if camp != dealing and here - last[camp].at <= _REACH]
    if len(beside) == 1 and _is_object(chunk, told[-1], scene):
        if len(others) == 1 and (spot := _spot_of_another({dealing, *others}, done, here)) is not None:
            return sorted((last[others[0]], spot), key=lambda one: one.first)
        if len(others) >= _BOTH:
            return sorted((last[camp] for camp in others[:2]), key=lambda one: one.first)
    pairs = zip(reversed(done), reversed(done[:-1]), strict=False)
    listed = next(((first, second) for second, first in pairs if _are_listed(first, second, part, scene)), None)
    if part == _PEOPLE and len(often) == _BOTH:
        chosen = often
    elif _BOTH in (len(beside), len(near)) and not mediated:
        chosen = list(beside if len(beside) == _BOTH else near)
    elif (
        listed is not None
        and not _are_minor(listed, counts)
        and (listed[0].at <= 1 or all(counts[_camp(one)] >= _OFTEN for one in listed))
    ):
        return list(listed)
    else:
        chosen = [camp for camp, times in counts.most_common() if here - last[camp].at <= _REACH or times >= _OFTEN]
    return sorted((last[camp] for camp in chosen[:2]), key=lambda one: one.first)
