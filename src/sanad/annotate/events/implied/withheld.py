"""Who does what a passive tells without saying by whom: the state that the sentence before is about."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.implied.meant import Side
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.status.governing import Act
from sanad.annotate.events.status.stance import Coding
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import AUTHORITIES, OF_NO_STATE, Mention
from sanad.text.sentences import Sentence

# Acts of authorities towards another state's people.
_BY_STATES: Final = frozenset({"COERCE", "SANCTION", "RETREAT", "ACCUSE"})
_CONVICTED: Final = "convict"  # what courts do, after others have acted


def doer_before(scene: Scene, sentence: Sentence, stance: StanceWords, act: Act, coding: Coding, recipients: Side) -> Side:
    """The authority of another state with which the sentence before begins, in the same paragraph, where the passive of this one
    names nobody but whom it is done to: "A has made its decision. Two of B's diplomats were expelled."."""
    trigger, homes = act.trigger, {one.country for one in recipients}
    if act.said is not None:
        return ()
    passive = trigger.voice == "passive" or any(scene.words[at] in stance.be for at in trigger.at)
    told = passive and coding.type in _BY_STATES and coding.status == "reported"
    if not told or len(homes) != 1 or not homes.isdisjoint((None, *OF_NO_STATE)):
        return ()
    if trigger.entry.mode == _CONVICTED or any(one.kind not in ("group", "office") for one in recipients):
        return ()
    here = scene.reading.sentence_index(sentence.start)
    before = scene.reading.sentences[here - 1] if here else None
    if before is None or before.paragraph != sentence.paragraph or _is_elsewhere(scene, sentence, stance, trigger, homes):
        return ()
    for at in range(before.first, before.last):
        owner = scene.owner[at]
        if owner != NOBODY and scene.party[owner]:
            first = scene.mentions[owner]
            return (first,) if _is_authority(first) and first.country not in homes else ()
    return ()


def _is_elsewhere(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, homes: set[str | None]) -> bool:
    """Whether the passive is not what its sentence is about: it names another state than ``homes``, or the passive stands in a
    clause of its own behind others' names."""
    owners = [scene.owner[at] for at in range(sentence.first, sentence.last) if scene.owner[at] != NOBODY]
    if any(scene.mentions[one].country not in {None, *homes} for one in owners):
        return True
    opening = scene.lasts[owners[0]] if owners else sentence.first
    opener = scene.words[trigger.aux - 1]
    beside = opener in stance.relative or opener in stance.subjectless or opener == ","
    return beside or opening > trigger.last or any(scene.words[at] == "," for at in range(opening, trigger.aux))


def _is_authority(mention: Mention) -> bool:
    return mention.country not in {None, *OF_NO_STATE} and (mention.kind == "country" or mention.sector in AUTHORITIES)
