"""Acts to which the day of what is told before them gives none."""

from __future__ import annotations

from typing import Final

from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.model import EventMention
from sanad.plover import quad_of
from sanad.text.reading import Reading

_BEFORE: Final = 4  # words before a verb in which its adverbs stand
_CLAUSE: Final = 16  # ... and in which its clause opens


def is_standing(event: EventMention, reading: Reading, stance: StanceWords) -> bool:
    """Whether an act is done again and again, or ever since, or was done some time before: "has repeatedly accused", "since then",
    "previously"."""
    words, sentence = reading.tokens.words, reading.sentence_at(event.trigger.start)
    at = reading.tokens.at(event.trigger.start)
    opens = words[sentence.first]
    if at > sentence.first and (opens in stance.since or opens in stance.earlier):
        return True
    first = max(sentence.first, at - _BEFORE)
    first = next((one + 1 for one in range(at - 1, first - 1, -1) if words[one] in ",;"), first)
    return bool(find_phrases(words, first, at, stance.habitual))


def is_of_since(character: int, reading: Reading, stance: StanceWords) -> bool:
    """Whether what stands at a character is of an old act from which something has lasted: "tense since A left on Monday"."""
    words, at = reading.tokens.words, reading.tokens.at(character)
    for before in range(at - 1, max(at - _CLAUSE, reading.sentence_at(character).first) - 1, -1):
        if words[before] == "," or words[before] in stance.since:
            return words[before] != ","
    return False


def is_answer(event: EventMention, before: EventMention) -> bool:
    """Whether those protest to whom something was done, who may take their time; who meets, speaks his mind there and then."""
    if quad_of(event.type) != "VK" or before.act == "CONSULT" or not event.actors:
        return False
    doing = {one.country for one in before.actors}
    return event.actors[0].country in {one.country for one in before.recipients} - doing - {None}
