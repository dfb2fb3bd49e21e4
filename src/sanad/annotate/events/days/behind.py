"""Whether a sentence means what the one before it told, and so gives its day: "the attack took place on Monday", "he was speaking
on Monday", "they were freed on Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sanad.annotate.events.sources import on_one_side
from sanad.lang.event_lines import BLOCKER
from sanad.lang.events import EventWords
from sanad.lang.phrases import find_phrases
from sanad.lang.roots import share_root
from sanad.lang.stance import StanceWords
from sanad.model import SIDES, EventMention, Mention
from sanad.plover import quad_of
from sanad.text.sentences import Sentence

_HEAD: Final = 3  # words in which a sentence names what the one before it told
# Words at the head of a sentence among which stands what somebody said, and letters before whose it is.
_OWNED: Final = 6
_OPENING: Final = 40
_PEOPLE: Final = frozenset({"person", "office"})  # kinds of those of whom a sentence tells, who are no act
_VERB: Final = 10  # words in which stands what was done
_WORDS: Final = frozenset({"VC", "VK"})
_DECLARED: Final = frozenset({"AGREE", "SUPPORT", "SANCTION"})  # acts that are made known as they are done


class Behind(NamedTuple):
    """A sentence of the tokens ``words`` that names one day, at the token ``day``, the mentions in it, and what it tells;
    ``verb`` is the word by which the act before it is told."""

    words: Sequence[str]
    sentence: Sentence
    day: int
    named: Sequence[Mention]
    told: Sequence[EventMention]
    verb: str


def points_back(behind: Behind, event: EventMention, words: EventWords, *, first: bool) -> bool:
    """Whether the sentence behind that of an event gives the day of it; ``first``: of all that its sentence tells, it is what the
    actor did first, or of the same actor."""
    stance = words.stance
    if _is_of_something_else(behind, stance):
        return False
    heads = _heads(behind, stance)
    nouns = {behind.words[at] for at in heads}
    if not nouns.isdisjoint(stance.announced):
        return first and not _is_answered(behind, event)
    if _is_own_word(behind, event, stance):
        return first
    if heads and find_phrases(behind.words, heads[0], behind.sentence.last, stance.occurring):
        if not nouns.isdisjoint(stance.happening):
            return quad_of(event.type) not in _WORDS
        last = behind.sentence.last
        return any(event.act in acts_of(behind.words, at, last, words) or _is_of_its_root(behind, at, stance) for at in heads)
    if quad_of(event.type) in _WORDS and _is_about_speaking(behind, event, stance):
        return first
    if not heads:
        return False
    near = range(heads[-1] + 1, min(heads[-1] + _VERB, behind.sentence.last))
    if any(behind.words[at] in stance.announcing for at in near):
        return first and event.act in _DECLARED
    return _does_the_same(behind, event, words, near)


def _is_of_something_else(behind: Behind, stance: StanceWords) -> bool:
    """Whether the day is that of a clause of its own: "the attack came after X left on Monday"."""
    between = behind.words[behind.sentence.first : behind.day]
    return any(word in stance.after or word in stance.before or word in stance.relative for word in between)


def _heads(behind: Behind, stance: StanceWords) -> Sequence[int]:
    """Where the noun or pronoun may stand at the head of the sentence that means what was told before: "the *air strikes*",
    "*serangan udara* itu"."""
    words, sentence = behind.words, behind.sentence
    opens = sentence.first
    if words[opens] in stance.pronouns:
        return (opens,)
    led = sentence.start + len(words[opens]) + 1 if words[opens] in stance.definite else sentence.start
    if any(one.start == sentence.start or (one.start == led and one.kind in _PEOPLE) for one in behind.named):
        return ()  # "Chile rejected the accusation", "Chile menolak tuduhan itu", "the minister quit"
    if words[opens] in stance.definite:
        last = opens + _HEAD - 1
        occurs = bool(find_phrases(words, last + 1, min(last + _HEAD, sentence.last), stance.occurring))
        return (opens + 1, last) if occurs else (opens + 1,)
    pointed = next((at for at in range(opens + 1, min(opens + 1 + _HEAD, sentence.last)) if words[at] in stance.pointing), None)
    if pointed is not None:
        return range(opens, pointed)
    verb = opens + 1
    while verb < sentence.last and words[verb] in stance.pronouns:
        verb += 1
    occurs = any(first == verb for first, _ in find_phrases(words, verb, min(verb + _HEAD, sentence.last), stance.occurring))
    return (opens,) if occurs else ()


def _is_answered(behind: Behind, event: EventMention) -> bool:
    """Whether the sentence tells what somebody else did about it: "the demand was rejected by B on Monday"."""
    return any(
        one.date is not None and one.actors and not any(on_one_side(who, other) for who in one.actors for other in event.actors)
        for one in behind.told
    )


def _is_own_word(behind: Behind, event: EventMention, stance: StanceWords) -> bool:
    """Whether the sentence opens with what the actor said, as his, and tells when it was made: "Kenya's appeal came on Monday",
    "permintaan Kenya disampaikan Senin"."""
    words, sentence = behind.words, behind.sentence
    until = min(sentence.first + _OWNED, sentence.last)
    at = next((at for at in range(sentence.first, until) if words[at] in stance.announced), None)
    owners = [one for one in behind.named if any(on_one_side(one, actor) for actor in event.actors)]
    owned = any(one.start - sentence.start < _OPENING for one in owners) or words[sentence.first] in stance.owning
    if at is None or not owned or (behind.named and behind.named[0] not in owners):
        return False
    near = min(at + 1 + _HEAD, sentence.last)
    made = any(find_phrases(words, at + 1, near, one) for one in (stance.occurring, stance.conveyed))
    return made and not _is_answered(behind, event)


def _is_of_its_root(behind: Behind, at: int, stance: StanceWords) -> bool:
    return share_root(behind.words[at], behind.verb, stance.beginnings, stance.root_endings)


def _is_about_speaking(behind: Behind, event: EventMention, stance: StanceWords) -> bool:
    """Whether the sentence says when somebody spoke, and that is who did so before."""
    if not find_phrases(behind.words, behind.sentence.first, behind.day, stance.speaking):
        return False
    if behind.words[behind.sentence.first] in stance.pronouns:
        return True
    who = next((one for one in behind.named if one.kind in SIDES), None)
    return who is None or any(on_one_side(who, one) for one in event.actors)


def _does_the_same(behind: Behind, event: EventMention, words: EventWords, near: range) -> bool:
    """Whether a verb of the same act stands ``near`` behind the head of the sentence, which tells no such act of others."""
    if any(one.act == event.act and one.date is not None and _parties(one) != _parties(event) for one in behind.told):
        return False
    return any(event.act in acts_of(behind.words, at, behind.sentence.last, words) for at in near)


def _parties(event: EventMention) -> set[str]:
    return {one.country or one.entity for one in (*event.actors, *event.recipients)}


def acts_of(tokens: Sequence[str], at: int, last: int, words: EventWords, *, nouns: bool = False) -> set[str]:
    """The acts that the word at a token tells alone, or with the next (before ``last``); a noun, with what stands behind it mostly
    ("seizure of"). With ``nouns``, those that it tells as a noun alone."""
    found: set[str] = set()
    following = tokens[at + 1] if at + 1 < last else ""
    for start in words.starts.get(tokens[at], ()):
        if nouns and start.kind != "n":
            continue
        node = start.root.node()
        found.update(one.entry.type for one in node.finals)
        for word in (following, *(words.stance.prepositions if start.kind == "n" else ())):
            found.update(one.entry.type for each in node.edges.get(word, ()) for one in each.finals)
    return found - {BLOCKER}
