"""Who is named and is no party to what is told: whose money is counted, whose right was broken, of whom an aside tells."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_OF_RIGHT: Final = 2  # words between a state and its right: "C's territorial integrity"


def leave_out_currencies(scene: Scene, stance: StanceWords) -> None:
    """Makes no party of a state that only says which money is counted: "2 miliar dolar AS", "40 million Canadian dollars"."""
    words = scene.words
    for index in range(len(scene.mentions)):
        if not scene.party[index] or not is_denomination(scene, stance, index):
            continue
        before = scene.firsts[index] - 1
        at = before - (words[before] in stance.skip)
        if stance.owner_follows or (at >= 0 and (words[at][0].isdigit() or words[at] in stance.counting)):
            scene.party[index] = False


def is_denomination(scene: Scene, stance: StanceWords, mention: int) -> bool:
    """Whether a country stands beside a word for money: "dolar AS", "Canadian dollars"; "Iran won" looks the same."""
    beside = scene.firsts[mention] - 1 if stance.owner_follows else scene.lasts[mention]
    return scene.mentions[mention].kind == "country" and 0 <= beside < len(scene.words) and scene.words[beside] in stance.money


def is_wronged(scene: Scene, stance: StanceWords, sentence: Sentence, mention: int) -> bool:
    """Whether a mention only says whose right or rule was broken: "C's sovereignty", "the sovereignty of C", "kedaulatan C"."""
    words, first, last = scene.words, scene.firsts[mention], scene.lasts[mention]
    if scene.mentions[mention].kind == "organisation" and not stance.rights.isdisjoint(words[first:last]):
        return True  # "the UN Charter", taken for a body
    behind = last + (last < sentence.last and words[last] in stance.possessive)
    for at in range(behind, min(behind + _OF_RIGHT, sentence.last)):
        if words[at] in stance.rights:
            return not stance.owner_follows
        if scene.owner[at] != NOBODY or not words[at].isalpha() or words[at] in stance.functions:
            break
    before = words[max(first - 1 - _OF_RIGHT, sentence.first) : first]
    if before and before[-1] in stance.article:
        before = before[:-1]
    if not before or before[-1] in stance.rights:
        return bool(before)
    return len(before) > 1 and before[-1] in stance.noun_prepositions and before[-2] in stance.rights


def tells_of_medium(clause: Clause, at: int) -> bool:
    """Whether the relative clause at token ``at`` tells of that in which something is said: "in a resolution on which A abstained",
    "lewat resolusi yang ditolak A"."""
    words, stance = clause.scene.words, clause.stance
    if words[at - 1] in stance.prepositions:
        return True
    back = at - 1
    while back > clause.sentence.first and clause.is_plain(back):
        back -= 1
    back -= words[back] in stance.article
    return back < at - 1 and words[back] in stance.medium
