"""Who a verb is said of: the subject beside it, that of the verb before, or that of the main clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sanad.annotate.events.clause import FAR, Clause
from sanad.annotate.events.parties import Parties
from sanad.annotate.events.roles.nearest import is_apposed, main_subject, party_before
from sanad.annotate.events.roles.relatives import whom_about
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.status.joined import stands_bare
from sanad.annotate.events.trigger import Trigger

_WILLING: Final = frozenset({"country", "person", "organisation"})  # kinds of party that take a step
_FOR_DEEDS: Final = frozenset({"ACCUSE", "SUPPORT", "SANCTION", "PROTEST"})  # acts that are for what somebody did
_PASSIVE: Final = 4  # letters of words that are too short to be a passive
_TITLE: Final = 6  # words of a title before a name
_ASIDE: Final = 14  # words between the head of a relative clause and its last verb


def find_subject(clause: Clause, trigger: Trigger, earlier: Sequence[Parties]) -> tuple[int, ...]:
    """The mention that the verb of ``trigger`` is said of, with those coordinated to it; ``earlier`` are the parties of the
    triggers before it in its sentence."""
    return _SubjectSearch(clause, earlier).subject(trigger)


def whose_step(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """Whose step a passive is said of, whatever else is named in telling what that is: "the decision by A to leave B's bloc
    was welcomed by C", "keputusan A keluar dari B dikecam C"."""
    scene, words, stance = clause.scene, clause.scene.words, clause.stance
    first = trigger.aux
    while first > clause.sentence.first and words[first - 1] not in stance.hard and words[first - 1] != ",":
        first -= 1
    if any(first <= other.first < trigger.aux and other.voice == "noun" for other in clause.triggers):
        return ()
    first += words[first] in stance.article
    if first + 2 >= trigger.aux or not clause.is_plain(first):
        return ()
    at = first + 1
    if not stance.owner_follows:
        if words[at] not in stance.agent and words[at] not in stance.weak_recipient:
            return ()
        at += 1 + (words[at + 1] in stance.article)
    owner = scene.owner[at]
    if owner == NOBODY or not scene.party[owner] or scene.lasts[owner] >= trigger.aux:
        return ()
    return clause.list_right(owner) if scene.mentions[owner].kind in _WILLING else ()


@dataclass(frozen=True, slots=True)
class _SubjectSearch:
    """The clause in which the subject of a verb is looked for, and the parties of the triggers before it."""

    clause: Clause
    earlier: Sequence[Parties]

    def subject(self, trigger: Trigger) -> tuple[int, ...]:
        """The mention that the verb is said of, with those coordinated to it."""
        before = trigger.aux - 1
        words, stance = self.clause.scene.words, self.clause.stance
        contrasted = trigger.aux < trigger.first and words[trigger.aux] in stance.contrast
        if contrasted and (before < 0 or words[before] not in stance.conjunction):
            before = trigger.aux  # "praised B yet condemned", but "and instead condemned"
        if self.earlier and self._is_days_later(trigger, before):
            first = next((one.actors for one in self.earlier if one.actors), ())
            if first:
                return first
        shared = self._shared(trigger, before)
        if shared is not None:
            return shared
        owner = self._owner_of_doing(trigger)
        if owner:
            return owner
        if trigger.entry.kind == "p" and trigger.reading.recipient != 0:
            outer = self._adverbial(trigger)
            if outer:
                return outer
        relative = before if trigger.aux == trigger.first or words[trigger.aux] not in stance.relative else trigger.aux
        if relative > before and (words[before] in stance.organs or words[before] in stance.arms):
            relative = before  # "sent agents who killed"
        if before > self.clause.sentence.first and self._is_about_thing(relative):
            return ()
        told = self._told_of(before)
        if told:
            return told
        speaking = before >= self.clause.sentence.first and self.clause.scene.words[before] in self.clause.stance.own
        if speaking and self.clause.scene.owner[before] == NOBODY:
            return ()  # "we": whoever speaks
        word = words[trigger.first - 1] if trigger.first > self.clause.sentence.first else ""
        if trigger.entry.kind == "p" and words[trigger.first] in stance.subjectless:
            return self._main_subject(trigger, trigger.first)  # "released them after talks with"
        blamed = self._blamed(trigger)
        if blamed:
            return blamed
        opener = next((at for at in range(trigger.first - 1, before - 1, -1) if words[at] in stance.subjectless), NOBODY)
        if opener >= self.clause.sentence.first:
            return self._main_subject(trigger, opener)
        if trigger.voice == "gerund":
            hangs = word == "," or (word in stance.prepositions and word not in stance.weak_recipient)
        else:
            hangs = any(words[at] in stance.purpose for at in range(trigger.aux, trigger.first))
        if not hangs:
            if before > self.clause.sentence.first and words[before] in stance.contrast:
                return main_subject(self.clause, before)  # "voiced regret but rejected": whose verb came before
            onward = words[before] == "," and words[trigger.aux] in stance.onward
            if onward and before > self.clause.sentence.first:
                return main_subject(self.clause, trigger.aux)  # "met A, then told B": whose verb came before
            joined = before > self.clause.sentence.first and words[before] in stance.conjunction and words[before - 1] != ","
            if joined and self.clause.opens <= self.clause.sentence.first and not stance.owner_follows:
                return main_subject(self.clause, trigger.aux)  # "stopped migrants and returned": whose verb came before
            opens = trigger.aux == self.clause.sentence.first
            return party_before(self.clause, trigger.aux) or (self._behind_comma(trigger) if opens else ())
        return self._whose_aim(trigger) or self._caused(trigger) or main_subject(self.clause, trigger.aux)

    def _is_days_later(self, trigger: Trigger, before: int) -> bool:
        """Whether a time stands between a verb and the word with which the sentence goes on, whoever was named in between: "thanked
        A and, two weeks later, sued B", "lalu dua pekan kemudian menggugat B"."""
        scene, words, stance = self.clause.scene, self.clause.scene.words, self.clause.stance
        if words[trigger.aux] in stance.onward and trigger.aux + 1 in scene.dated:
            return True
        at, floor = before, self.clause.sentence.first + 1
        while at > floor and (words[at] == "," or at in scene.dated or words[at] in stance.after):
            at -= 1
        if not any(one in scene.dated for one in range(at + 1, before + 1)):
            return False
        return words[at] in stance.onward or (words[at] in stance.conjunction and words[at + 1] == ",")

    def _owner_of_doing(self, trigger: Trigger) -> tuple[int, ...]:
        """Whose doing a form in -ing tells: "A's arming of the rebels"."""
        at, stance, scene = trigger.first - 1, self.clause.stance, self.clause.scene
        if trigger.voice != "gerund" or at < self.clause.sentence.first or not scene.words[at].endswith(stance.possessive):
            return ()
        owner = scene.owner[at] if scene.owner[at] != NOBODY or at == self.clause.sentence.first else scene.owner[at - 1]
        return self.clause.list_left(owner) if owner != NOBODY and scene.party[owner] else ()

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

    def _blamed(self, trigger: Trigger) -> tuple[int, ...]:
        """Who is praised, blamed or punished for what a verb without a subject tells behind a word for the reason."""
        at = trigger.aux - 1
        if not self.earlier or self.clause.scene.words[at] not in self.clause.stance.reason:
            return ()
        previous, parties = self.clause.triggers[len(self.earlier) - 1], self.earlier[-1]
        if previous.voice == "noun" or previous.entry.type not in _FOR_DEEDS or self.clause.is_cut(previous.last, at):
            return ()
        return parties.recipients

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

    def _caused(self, trigger: Trigger) -> tuple[int, ...]:
        """Whom something brought to do what an infinitive tells: "a vote that prompted A to recall"."""
        scene, words, stance = self.clause.scene, self.clause.scene.words, self.clause.stance
        mention = scene.owner[trigger.aux - 1] if stance.causing and trigger.aux > self.clause.sentence.first else NOBODY
        if mention == NOBODY or not scene.party[mention]:
            return ()
        listed = self.clause.list_left(mention)
        at = scene.firsts[listed[0]] - 1
        while at > self.clause.sentence.first and (words[at] in stance.article or words[at] in stance.skip):
            at -= 1
        return listed if words[at] in stance.causing else ()

    def _main_subject(self, trigger: Trigger, before: int) -> tuple[int, ...]:
        """The subject of the main clause, for a verb without one behind the conjunction at ``before``: it stands before the
        conjunction, else behind the comma that ends the clause: "after meeting B, A said"."""
        doer = self._by_means_of(before)
        if doer:
            return doer
        return main_subject(self.clause, before) or self._behind_comma(trigger)

    def _by_means_of(self, before: int) -> tuple[int, ...]:
        """Who did what a passive tells, by what the verb behind a word for the means at ``before`` tells: "dibalas A dengan"."""
        scene, words, stance = self.clause.scene, self.clause.scene.words, self.clause.stance
        if words[before] not in stance.means or not stance.agent_follows:
            return ()
        for at in range(before - 1, max(self.clause.sentence.first, before - FAR // 2), -1):
            if words[at] == "," or words[at] in stance.hard or words[at] in stance.relative:
                break
            by = scene.owner[at + 1]
            passive = scene.owner[at] == NOBODY and words[at].startswith(stance.passive_heads) and len(words[at]) > _PASSIVE
            if passive and by != NOBODY and scene.party[by]:
                return self.clause.list_right(by)
        return ()

    def _behind_comma(self, trigger: Trigger) -> tuple[int, ...]:
        """The party that opens the main clause behind the comma at the end of the one of ``trigger``."""
        clause, scene, words = self.clause, self.clause.scene, self.clause.scene.words
        for at in range(trigger.first + 1, min(clause.limit, trigger.first + FAR) - 1):
            if words[at] != ",":
                continue
            ahead = at + 1
            titled = clause.titled(ahead)
            if titled != NOBODY and scene.lasts[titled] < clause.sentence.last:
                return (titled,)  # "accusing B of fraud, A's president, N, left"
            while ahead < min(clause.sentence.last - 1, at + _TITLE) and scene.owner[ahead] == NOBODY and words[ahead].isalpha():
                ahead += 1
            mention = clause.unit_head(scene.owner[ahead])
            last = scene.lasts[mention] if mention != NOBODY else clause.sentence.last
            if last < clause.sentence.last and scene.party[mention] and words[last] != ",":
                return clause.list_right(mention)
        return ()

    def _told_of(self, before: int) -> tuple[int, ...]:
        """Of whom others tell what a verb behind their saying so tells: "A, which observers say is backed by B"."""
        scene, words, stance = self.clause.scene, self.clause.scene.words, self.clause.stance
        teller = scene.owner[before - 1] if before > self.clause.sentence.first else NOBODY
        if teller == NOBODY or words[before] not in stance.retelling or stance.owner_follows:
            return ()
        at = scene.firsts[teller] - 1
        if at <= self.clause.sentence.first or words[at] not in stance.relative:
            return ()
        told = scene.owner[at - 2 if words[at - 1] == "," else at - 1]
        return self.clause.list_left(told) if told != NOBODY and scene.party[told] else ()

    def _is_about_thing(self, before: int) -> bool:
        """Whether a relative clause at ``before`` says something of a thing rather than of a party: "a deal that lets"."""
        words, stance, scene = self.clause.scene.words, self.clause.stance, self.clause.scene
        if stance.owner_follows or words[before] not in stance.relative or scene.owner[before - 1] != NOBODY:
            return False
        return words[before - 1].isalpha() and not self.clause.is_function(words[before - 1])

    def _antecedent(self, previous: Trigger) -> tuple[int, ...]:
        """Of whom a clause between commas tells in which a verb stands: "the president, whom B accuses of fraud, met"."""
        words, stance, first = self.clause.scene.words, self.clause.stance, self.clause.sentence.first
        for at in range(previous.first - 1, max(first + 1, previous.first - _ASIDE), -1):
            opens = words[at] in stance.relative or words[at] in stance.whose
            if opens and words[at - 1] == "," and not words[at].endswith(stance.gerund_endings):
                return party_before(self.clause, at - 1)
            if words[at] == "," or words[at] in stance.hard:
                return ()
        return ()

    def _is_in_aside(self, trigger: Trigger, previous: Trigger) -> bool:
        """Whether the verb before one with a subject of its own stands in a relative clause behind a comma: "A, who fled B,"."""
        words, stance = self.clause.scene.words, self.clause.stance
        if trigger.voice != "active" or self._is_inner(trigger):
            return False
        told = False
        for at in range(previous.first - 1, self.clause.sentence.first, -1):
            if words[at] in stance.hard:
                break
            if words[at] == ",":
                named = self.clause.scene.owner[at - 1]
                return told and named != NOBODY and self.clause.scene.party[named] and not self.clause.is_introduced(named)
            told = told or (words[at] in stance.relative and words[at - 1] != ",")
        return False

    def _is_inner(self, trigger: Trigger) -> bool:
        """Whether an act is told by a noun or by a verb without a subject of its own: an infinitive or a form in -ing."""
        if trigger.voice == "noun":
            return True
        if trigger.entry.kind == "p":
            return False
        if trigger.voice == "gerund":
            return trigger.aux == trigger.first
        words = self.clause.scene.words
        return any(words[at] in self.clause.stance.purpose for at in range(trigger.aux, trigger.first))

    def _shared(self, trigger: Trigger, before: int) -> tuple[int, ...] | None:
        """The subject of the verb before, where this one is coordinated with it or hangs on it."""
        if not self.earlier or before < self.clause.sentence.first:
            return None
        words, relative = self.clause.scene.words, self.clause.stance.relative
        if words[before] == "," and words[trigger.aux] in relative and trigger.aux < trigger.first:
            return party_before(self.clause, before) or None  # "thanked B, which had sent aid"
        index = len(self.earlier) - 1
        word = self.clause.scene.words[before]
        linked = word in self.clause.stance.conjunction or word in self.clause.stance.contrast
        joined = linked or word == ","
        if linked and trigger.voice == "active" and stands_bare(self.clause.scene, self.clause.stance, trigger):
            while index > 0 and self._is_inner(self.clause.triggers[index]) and not self._is_inner(self.clause.triggers[0]):
                index -= 1  # "regretted the attack by B and asked", "refused to hand over B and denied": whoever did so
        previous, parties = self.clause.triggers[index], self.earlier[index]
        if word == "," and (is_apposed(self.clause, before) or self._is_in_aside(trigger, previous)):
            return None  # "accusing B of fraud, A's president, N, left", "A, a man who fled B, left"
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
        closes = previous.voice == "active" and not joined and not self._is_inner(trigger)
        return parties.recipients if closes and self._closes_relative(previous, trigger, parties) else None

    def _closes_relative(self, previous: Trigger, trigger: Trigger, parties: Parties) -> bool:
        """Whether a verb goes on with the clause in whose subject ``previous`` tells what was done to it: "the boat that A seized
        on Monday was freed"."""
        words, stance = self.clause.scene.words, self.clause.stance
        if not parties.recipients or whom_about(self.clause, previous, parties.actors) != parties.recipients:
            return False
        between = words[previous.last + 1 : trigger.aux]
        opened = any(word == "," or word in stance.relative or word in stance.conjunction for word in between)
        named = any(self.clause.scene.owner[at] != NOBODY and not self.clause.is_introduced(self.clause.scene.owner[at])
                    for at in range(previous.last + 1, trigger.aux))
        return not opened and not named
