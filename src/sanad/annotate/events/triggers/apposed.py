"""What is told before by a noun that a comma sets beside it: "A freed the crew, a step that B praised", "A membebaskan awak kapal,
langkah yang dipuji B"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.parties import Parties
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_LONG: Final = 4  # words of a noun phrase up to its noun
_JUDGED: Final = frozenset({"ACCUSE", "SUPPORT", "REJECT"})  # acts that are said of somebody's step


def apposed_at(scene: Scene, sentence: Sentence, stance: StanceWords) -> int:
    """The comma behind which a noun sums up the clause before, of which a relative clause or a participle then tells what others
    made of it; `NOBODY` where there is none."""
    for at in range(sentence.first + 2, sentence.last - 1):
        if scene.words[at] == ",":
            noun = noun_behind(scene, sentence, stance, at)
            if noun != NOBODY and _is_told_of(scene, sentence, stance, noun + 1):
                return at
    return NOBODY


def noun_behind(scene: Scene, sentence: Sentence, stance: StanceWords, comma: int) -> int:
    """The noun for something done or said that ends the phrase behind ``comma``; it is any such, and none that was named before."""
    words = scene.words
    for at in range(comma + 1, min(sentence.last - 1, comma + 1 + _LONG)):
        if words[at] in stance.deeds and scene.owner[at] == NOBODY:
            return at
        opens = words[at] in stance.indefinite and at == comma + 1
        if not opens and (scene.owner[at] != NOBODY or not words[at].isalpha() or _is_bound(stance, words[at])):
            return NOBODY
    return NOBODY


def _is_bound(stance: StanceWords, word: str) -> bool:
    """Whether a word is none that says what a step is like."""
    linking = (stance.conjunction, stance.prepositions, stance.hard, stance.relative, stance.be, stance.have)
    return any(word in words for words in (*linking, stance.definite, stance.owning))


def _is_told_of(scene: Scene, sentence: Sentence, stance: StanceWords, behind: int) -> bool:
    """Whether at the token ``behind`` a noun a clause about it begins: a relative, a participle or a party with a verb."""
    words, last = scene.words, sentence.last
    while stance.owner_follows and behind < last - 1 and words[behind] not in stance.relative and words[behind].isalpha() and (
        scene.owner[behind] == NOBODY and not _is_bound(stance, words[behind])
    ):
        behind += 1  # "langkah berani yang"
    word = words[behind] if behind < last else ""
    if word in stance.relative:
        return True
    if stance.owner_follows or not word or not word[0].isalnum():
        return False
    if word.endswith(stance.participle_endings) and scene.owner[behind] == NOBODY and behind + 1 < last:
        near = words[behind + 1 : min(last, behind + 1 + _LONG)]
        return "," not in near and not stance.agent.isdisjoint(near)  # "described as piracy by A"
    return scene.owner[behind] != NOBODY or word in stance.article or word in stance.owning


def is_subject_of_verdict(scene: Scene, sentence: Sentence, stance: StanceWords, verb: int) -> bool:
    """Whether the party right before the token ``verb`` stands right behind a noun that sums up the clause before, of which it
    says something then: "a deployment A described as a threat"."""
    comma = apposed_at(scene, sentence, stance)
    noun = noun_behind(scene, sentence, stance, comma) if NOBODY < comma < verb else NOBODY
    if noun == NOBODY or scene.owner[verb - 1] == NOBODY:
        return False
    return all(scene.owner[at] != NOBODY or scene.words[at] in stance.article or scene.words[at] in stance.possessive
               for at in range(noun + 1, verb))


def with_deed(clause: Clause, trigger: Trigger, found: Parties, earlier: Sequence[Parties]) -> Parties:
    """``found``; for what is said of a step that a noun sums up, with those who took the step as the other side: who acts in the
    clause before. ``earlier`` are the parties of the triggers before."""
    if trigger.entry.type not in _JUDGED or not earlier:
        return found
    comma = apposed_at(clause.scene, clause.sentence, clause.stance)
    if trigger.voice == "noun":
        by = clause.introduced_by(trigger.last, clause.stance.agent, ())
        if not by or comma == NOBODY or trigger.first != noun_behind(clause.scene, clause.sentence, clause.stance, comma):
            return found
        found = Parties(by, (), "noun, passive", True)  # "a demand that was rejected by A"
    if comma == NOBODY or trigger.first < comma or not _opens(clause, trigger, comma) or _has_object(clause, trigger, found):
        return found
    mentions = clause.scene.mentions
    judging = {mentions[one].country for one in found.actors}
    doing = _who_did(clause, earlier, comma)
    apart = bool(doing) and judging.isdisjoint(mentions[one].country for one in doing)
    return found._replace(recipients=doing if apart else (), rule=f"{found.rule}, of the step before")


def _opens(clause: Clause, trigger: Trigger, comma: int) -> bool:
    """Whether a verb is the first behind the noun at whose ``comma`` it is told of, and nobody but who acts stands before it."""
    if any(comma < other.first < trigger.first and other.voice != "noun" for other in clause.triggers):
        return False
    behind = clause.scene.words[comma + 1 : trigger.first]
    return len(behind) <= 4 * _LONG and "," not in behind


def _has_object(clause: Clause, trigger: Trigger, found: Parties) -> bool:
    """Whether a verb has an object of its own and so says nothing of the noun: "a step that led A to condemn B"."""
    if trigger.voice != "active" or trigger.entry.kind == "p":
        return False
    direct = any(clause.scene.firsts[one] > trigger.first and not clause.preposition(one) for one in found.recipients)
    return direct or clause.stance.owner_follows


def _who_did(clause: Clause, earlier: Sequence[Parties], comma: int) -> tuple[int, ...]:
    """Who acts in the clause that ends at ``comma``: by its last verb that has a subject of its own, else by a noun."""
    told = [(trigger, parties) for trigger, parties in zip(clause.triggers, earlier, strict=False)
            if trigger.last < comma and parties.actors]
    verbs = [one for one in told if not _is_inner(clause, one[0])]
    return (verbs or told)[-1][1].actors if told else ()


def _is_inner(clause: Clause, trigger: Trigger) -> bool:
    """Whether an act is told by a noun or by a verb without a subject of its own."""
    if trigger.voice in ("noun", "gerund"):
        return True
    words = clause.scene.words
    return any(words[at] in clause.stance.purpose for at in range(max(trigger.aux - 1, 0), trigger.first))
