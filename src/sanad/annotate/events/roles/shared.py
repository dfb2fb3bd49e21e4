"""What verbs of one sentence share that is told but once: the other side of several verbs, whom a pronoun in a verb means, who lets
go those whom he held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.parties import EACH_OTHER, Parties
from sanad.annotate.events.scene import Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.plover import quad_of

_DEALINGS: Final = frozenset({"VC", "MC"})  # classes of acts by which one deals with another in good part
_NOUN: Final = 2  # words in which an object and what points to it stand


def _takes_pronoun(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a pronoun at the end of a verb stands for its object: "lalu menahannya"."""
    return trigger.voice == "active" and scene.words[trigger.first].endswith(stance.owning_endings)


def _is_let_go(before: Trigger, trigger: Trigger) -> bool:
    """Whether a passive tells that those are let go of whom the one before tells that they were held."""
    held = before.entry.type == "COERCE" and before.voice == "passive"
    free = trigger.entry.type == "RETREAT" and trigger.voice == "passive"
    return held and free


def _is_shared(scene: Scene, stance: StanceWords, before: Trigger, trigger: Trigger) -> bool:
    """Whether the other side of a verb may be that of the one ``before`` it; hardly of whom it blames for something behind one by
    which one deals with somebody: "met B and condemned the attack"."""
    if before.voice == "noun":
        return False
    blames = trigger.entry.type == "ACCUSE" and quad_of(before.entry.type) in _DEALINGS
    return not (blames and _has_object(scene, stance, trigger))


def _has_object(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a noun that was spoken of stands behind a verb: "condemned *the attack*", "mengutuk *kejadian tersebut*"."""
    words, at = scene.words, trigger.last + 1
    if stance.pointing:
        return not stance.pointing.isdisjoint(words[at + 1 : at + 1 + _NOUN])
    return words[at : at + 1] != [] and words[at] in stance.definite


def with_shared(scene: Scene, stance: StanceWords, triggers: Sequence[Trigger], found: list[Parties]) -> list[Parties]:
    """The parties, with those given once for several verbs: "rammed and boarded B's boats", "wrote to B, promising help"."""
    for index, parties in enumerate(found):
        trigger = triggers[index]
        if index and not parties.recipients and _takes_pronoun(scene, stance, trigger):
            found[index] = parties = parties._replace(recipients=found[index - 1].recipients)
        same = index > 0 and not parties.actors and set(parties.recipients) == set(found[index - 1].recipients)
        if same and _is_let_go(triggers[index - 1], trigger):
            found[index] = parties = parties._replace(actors=found[index - 1].actors)
        vague = all(scene.mentions[one].kind == "place" and scene.mentions[one].country is None for one in parties.recipients)
        if not vague or not parties.actors or parties.rule == EACH_OTHER or trigger.voice == "noun":
            continue
        after = index + 1
        if after < len(found) and found[after].actors == parties.actors and triggers[after].aux - trigger.last == 2:
            found[index] = parties._replace(recipients=found[after].recipients or parties.recipients)
        elif index and _is_shared(scene, stance, triggers[index - 1], trigger) and found[index - 1].actors == parties.actors:
            found[index] = parties._replace(recipients=found[index - 1].recipients or parties.recipients)
    return found
