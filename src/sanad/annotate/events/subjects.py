"""Who a verb is said of: the subject beside it, that of the verb before, or that of the main clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sanad.annotate.events.clause import FAR, Clause
from sanad.annotate.events.nearest import main_subject, party_before
from sanad.annotate.events.parties import Parties
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger

_TITLE = 6  # words of a title before a name


def find_subject(clause: Clause, trigger: Trigger, earlier: Sequence[Parties]) -> tuple[int, ...]:
    """The mention that the verb of ``trigger`` is said of, with those coordinated to it; ``earlier`` are the parties of the
    triggers before it in its sentence."""
    return _SubjectSearch(clause, earlier).subject(trigger)


@dataclass(frozen=True, slots=True)
class _SubjectSearch:
    """The clause in which the subject of a verb is looked for, and the parties of the triggers before it."""

    clause: Clause
    earlier: Sequence[Parties]

    def subject(self, trigger: Trigger) -> tuple[int, ...]:
        """The mention that the verb is said of, with those coordinated to it."""
        before = trigger.aux - 1
        shared = self._shared(trigger, before)
        if shared is not None:
            return shared
        if trigger.entry.kind == "p" and trigger.reading.recipient != 0:
            outer = self._adverbial(trigger)
            if outer:
                return outer
        if before > self.clause.sentence.first and self._is_about_thing(before):
            return ()
        speaking = before >= self.clause.sentence.first and self.clause.scene.words[before] in self.clause.stance.own
        if speaking and self.clause.scene.owner[before] == NOBODY:
            return ()  # "we": whoever speaks
        words, stance = self.clause.scene.words, self.clause.stance
        word = words[trigger.first - 1] if trigger.first > self.clause.sentence.first else ""
        if trigger.entry.kind == "p" and words[trigger.first] in stance.subjectless:
            return self._main_subject(trigger, trigger.first)  # "released them after talks with"
        opener = next((at for at in range(trigger.first - 1, before - 1, -1) if words[at] in stance.subjectless), NOBODY)
        if opener >= self.clause.sentence.first:
            return self._main_subject(trigger, opener)
        if trigger.voice == "gerund":
            hangs = word == "," or (word in stance.prepositions and word not in stance.weak_recipient)
        else:
            hangs = any(words[at] in stance.purpose for at in range(trigger.aux, trigger.first))
        if not hangs:
            onward = words[before] == "," and words[trigger.aux] in stance.onward
            if onward and before > self.clause.sentence.first:
                return main_subject(self.clause, trigger.aux)  # "met A, then told B": whose verb came before
            joined = before > self.clause.sentence.first and words[before] in stance.conjunction and words[before - 1] != ","
            if joined and self.clause.opens <= self.clause.sentence.first and not stance.owner_follows:
                return main_subject(self.clause, trigger.aux)  # "stopped migrants and returned": whose verb came before
            opens = trigger.aux == self.clause.sentence.first
            return party_before(self.clause, trigger.aux) or (self._behind_comma(trigger) if opens else ())
        return self._whose_aim(trigger) or main_subject(self.clause, trigger.aux)

    def _adverbial(self, trigger: Trigger) -> tuple[int, ...]:
        """Who acts together with others, as a phrase says behind the object of a verb: "A patrols R in tandem with B"."""
        words, stance = self.clause.scene.words, self.clause.stance
        if not self.earlier or words[trigger.first] not in stance.inside or trigger.aux != trigger.first:
            return ()
        previous = self.clause.triggers[len(self.earlier) - 1]
        if previous.voice not in ("active", "gerund") or self.clause.is_cut(previous.last, trigger.first):
            return ()
        if any(words[at] == "," or words[at] in stance.relative for at in range(previous.last + 1, trigger.first)):
            return ()
        return self.earlier[-1].actors

    def _whose_aim(self, trigger: Trigger) -> tuple[int, ...]:
        """Whose decision, plan or duty an infinitive completes: "Germany's decision to raise"."""
        scene, words, stance = self.clause.scene, self.clause.scene.words, self.clause.stance
        at = trigger.aux - 1
        if at - 1 <= self.clause.sentence.first or stance.owner_follows:
            return ()
        owner = scene.owner[at - 1]
        plain = scene.owner[at] == NOBODY and words[at].isalpha()
        owning = owner != NOBODY and scene.party[owner] and words[at - 1].endswith(stance.possessive)
        return (owner,) if plain and owning else ()

    def _main_subject(self, trigger: Trigger, before: int) -> tuple[int, ...]:
        """The subject of the main clause, for a verb without one behind the conjunction at ``before``: it stands before the
        conjunction, else behind the comma that ends the clause: "after meeting B, A said"."""
        return main_subject(self.clause, before) or self._behind_comma(trigger)

    def _behind_comma(self, trigger: Trigger) -> tuple[int, ...]:
        """The party that opens the main clause behind the comma at the end of the one of ``trigger``."""
        clause, scene, words = self.clause, self.clause.scene, self.clause.scene.words
        for at in range(trigger.first + 1, min(clause.limit, trigger.first + FAR) - 1):
            if words[at] != ",":
                continue
            ahead = at + 1
            while ahead < min(clause.sentence.last - 1, at + _TITLE) and scene.owner[ahead] == NOBODY and words[ahead].isalpha():
                ahead += 1
            mention = clause.unit_head(scene.owner[ahead])
            last = scene.lasts[mention] if mention != NOBODY else clause.sentence.last
            if last < clause.sentence.last and scene.party[mention] and words[last] != ",":
                return clause.list_right(mention)
        return ()

    def _is_about_thing(self, before: int) -> bool:
        """Whether a relative clause at ``before`` says something of a thing rather than of a party: "a deal that lets"."""
        words, stance, scene = self.clause.scene.words, self.clause.stance, self.clause.scene
        if stance.owner_follows or words[before] not in stance.relative or scene.owner[before - 1] != NOBODY:
            return False
        return words[before - 1].isalpha() and not self.clause.is_function(words[before - 1])

    def _antecedent(self, previous: Trigger) -> tuple[int, ...]:
        """Of whom a clause between commas tells in which a verb stands: "the president, whom B accuses of fraud, met"."""
        words, stance, first = self.clause.scene.words, self.clause.stance, self.clause.sentence.first
        for at in range(previous.first - 1, max(first + 1, previous.first - _TITLE), -1):
            if words[at] == "," or words[at] in stance.hard:
                return ()
            if words[at] in stance.relative and words[at - 1] == "," and not words[at].endswith(stance.gerund_endings):
                return party_before(self.clause, at - 1)
        return ()

    def _shared(self, trigger: Trigger, before: int) -> tuple[int, ...] | None:
        """The subject of the verb before, where this one is coordinated with it or hangs on it."""
        if not self.earlier or before < self.clause.sentence.first:
            return None
        index = len(self.earlier) - 1
        word = self.clause.scene.words[before]
        joined = word in self.clause.stance.conjunction or word == ","
        if word in self.clause.stance.conjunction and trigger.voice == "active" and trigger.aux == trigger.first:
            while index > 0 and self.clause.triggers[index].voice == "noun" and self.clause.triggers[index - 1].voice == "active":
                index -= 1  # "regretted the attack by B and asked": whoever regretted it
        previous, parties = self.clause.triggers[index], self.earlier[index]
        antecedent = self._antecedent(previous) if word == "," else ()
        if antecedent:
            return antecedent
        subject = parties.recipients if previous.voice == "passive" else parties.actors
        if previous.voice == "noun" or not subject or self.clause.is_cut(previous.last, before):
            return None
        aside = word == "," and trigger.voice == "passive" and trigger.aux == trigger.first and previous.voice != "passive"
        if joined and not aside:  # "detained soldiers, suspected of": those who are detained
            return subject
        if previous.voice == "passive" and parties.actors and party_before(self.clause, trigger.aux)[-1:] == parties.actors[-1:]:
            return subject  # "is accused by B of attacking C": who is accused attacks
        return None
