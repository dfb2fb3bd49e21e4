"""What looks like an event and is none: other subjects, definitions, acts of storms, animals and prices."""

from __future__ import annotations

from sanad.annotate.scene import NOBODY, Scene, is_guess
from sanad.annotate.trigger import Trigger
from sanad.lang.events import EventWords
from sanad.text.sentences import Sentence

_HEAD = 7  # words within which a sentence says that it defines one
_SUBJECT = 6  # words before a verb among which its subject is looked for
_OWNER = 3  # words beside a noun that say whose act it is

# Sectors whose bodies and persons make a sentence political in spite of its subject.
_POLITICAL = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "SPY", "REB", "PRM", "OPP", "IGO"})


def is_political(scene: Scene, sentence: Sentence) -> bool:
    """Whether a political body or office-holder is named in a sentence; countries also play football."""
    seen = {scene.owner[at] for at in range(sentence.first, sentence.last)} - {NOBODY}
    named = [scene.mentions[one] for one in seen if not scene.mentions[one].text.islower()]
    return any(one.sector in _POLITICAL and one.kind in ("person", "office", "organisation") for one in named)


def is_definition(scene: Scene, sentence: Sentence, words: EventWords) -> bool:
    """Whether a sentence says what something is before it names anybody."""
    tokens, defining, heads = scene.words, words.stance.defining, words.stance.defining_heads
    for at in range(sentence.first, min(sentence.last, sentence.first + _HEAD)):
        mention = scene.owner[at]
        if mention != NOBODY and not is_guess(scene, mention) and scene.mentions[mention].kind in ("person", "country"):
            return False
        if tokens[at] in heads and at > sentence.first and ((tokens[at],) in defining or tuple(tokens[at : at + 2]) in defining):
            return True
    return False


def is_nobodys(scene: Scene, sentence: Sentence, words: EventWords, trigger: Trigger) -> bool:
    """Whether what is said to act is no actor: a storm, an animal, an illness, a price."""
    tokens, forces, stance = scene.words, words.forces, words.stance
    if trigger.voice == "noun":
        near = range(max(sentence.first, trigger.first - _OWNER), min(sentence.last, trigger.last + 1 + _OWNER))
        return any(tokens[at] in forces and at not in trigger.at and scene.owner[at] == NOBODY for at in near)
    if trigger.voice == "passive":
        steps = range(trigger.last + 1, min(sentence.last, trigger.last + 1 + _SUBJECT))
    else:
        steps = range(trigger.aux - 1, max(sentence.first, trigger.aux - _SUBJECT) - 1, -1)
    for at in steps:
        if tokens[at] in forces and (scene.owner[at] == NOBODY or is_guess(scene, scene.owner[at])):
            return True
        if (
            stance.owner_follows
            and scene.owner[at] != NOBODY
            and at > sentence.first
            and tokens[scene.firsts[scene.owner[at]] - 1] in forces
        ):
            return True  # "semut tentara": the mention only qualifies what acts
        if tokens[at] in stance.hard or tokens[at] == "," or (scene.owner[at] != NOBODY and not is_guess(scene, scene.owner[at])):
            return False
    return False
