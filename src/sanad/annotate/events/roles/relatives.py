"""Whom a relative clause with a subject of its own is about, and so who is the object of its verb."""

from __future__ import annotations

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.triggers.voices import is_told_of


def whom_about(clause: Clause, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
    """The party before the relative clause in which ``subject`` acts: "B, whom A arrested", "B, a country that A has threatened",
    "the envoy it expelled"."""
    scene, stance, first = clause.scene, clause.stance, clause.sentence.first
    if not subject or stance.owner_follows or subject[0] == NOBODY:
        return ()
    if any(scene.owner[at] != NOBODY for place in trigger.places for at in range(*place)):
        return ()  # "told parliament that it refused B's demand": the object stands in its words
    words, at = scene.words, clause.role_start(subject[0]) - 1
    while at > first and words[at] in stance.article:
        at -= 1
    if at <= first:
        return ()
    if words[at] in stance.relative:
        at -= 1
    elif not is_told_of(scene, stance, scene.lasts[subject[-1]]) or not _lacks_object(clause, trigger):
        return ()  # "told B it reserves the right"
    apposed = at
    while apposed - 2 > first and clause.is_plain(apposed):
        apposed -= 1
    if apposed < at and words[apposed] in stance.indefinite and words[apposed - 1] == ",":
        at = apposed - 1  # "B, a country that"
    owner = scene.owner[at - 1 if words[at] == "," and at > first else at]
    return (owner,) if owner != NOBODY and scene.party[owner] and owner not in subject else ()


def _lacks_object(clause: Clause, trigger: Trigger) -> bool:
    """Whether nothing stands behind a verb that may be its object."""
    scene, stance, behind = clause.scene, clause.stance, trigger.first + 1
    if behind >= clause.sentence.last or behind in scene.dated:
        return True
    word = scene.words[behind]
    return not word[0].isalnum() or clause.is_function(word) or word in stance.have or word.endswith(stance.adverb_endings)
