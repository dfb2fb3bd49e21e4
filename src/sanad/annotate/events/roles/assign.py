"""Who acts and who is acted on: parties chosen among the mentions by position, voice and prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sanad.annotate.events.clause import Clause, who
from sanad.annotate.events.parties import BETWEEN, EACH_OTHER, Parties
from sanad.annotate.events.roles.agents import find_agent, to_whose_office, told_beside
from sanad.annotate.events.roles.means import kept_off, own_people
from sanad.annotate.events.roles.nearest import party_before
from sanad.annotate.events.roles.nominals import find_noun_parties
from sanad.annotate.events.roles.objects import find_object, qualified
from sanad.annotate.events.roles.relatives import whom_about
from sanad.annotate.events.roles.shared import with_shared
from sanad.annotate.events.roles.slots import fill_slot, find_keeper
from sanad.annotate.events.roles.subjects import find_subject, whose_step
from sanad.annotate.events.roles.together import find_others, is_reciprocal, is_to_each_other
from sanad.annotate.events.roles.unnamed import with_unnamed
from sanad.annotate.events.scene import NOBODY, Scene, is_guess
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.triggers.apposed import with_deed
from sanad.lang.stance import StanceWords
from sanad.model import PAIR
from sanad.plover import MUTUAL
from sanad.text.sentences import Sentence

# Acts of authorities: done "in X" or "from X" they are X's, where nobody else is named.
_BY_STATES: Final = frozenset({"COERCE", "SANCTION", "RETREAT"})
_PROMISED: Final = frozenset({"AGREE", "AID"})  # acts in which something goes to the other side
_ALIKE: Final = MUTUAL | {"SUPPORT"}  # acts that those named side by side do together
_SENT: Final = frozenset({"MOBILIZE", "AID"})  # acts in which forces or arms may be sent
_IN_CUSTODY: Final = "torture"  # a mode of what is done where authorities hold somebody

_JUDGED: Final = frozenset({"ACCUSE", "SUPPORT", "REJECT"})  # acts that are said of somebody's step
_FORCED: Final = frozenset({"ASSAULT", "COERCE"})
_GOVERNING: Final = frozenset({"GOV", "IGO", "MIL"})  # sectors of those who act for one side together
_BACK: Final = 8  # mentions back in which a pronoun's meaning is looked for


def find_parties(
    scene: Scene, sentence: Sentence, stance: StanceWords, triggers: Sequence[Trigger], limits: Sequence[tuple[int, int]]
) -> list[Parties]:
    """The parties of each trigger of a sentence; ``limits`` are the tokens at which the statements begin and end in which the
    triggers stand, behind which only the speaker is named."""
    found: list[Parties] = []
    taken = frozenset(at for trigger in triggers for at in trigger.at)
    for trigger, (opens, limit) in zip(triggers, limits, strict=True):
        clause = Clause(scene, sentence, stance, triggers, taken, opens, limit)
        parties = with_unnamed(clause, trigger, _Finder(clause, found).parties(trigger))
        found.append(with_deed(clause, trigger, parties, found))
    return with_shared(scene, stance, triggers, found)


@dataclass(frozen=True, slots=True)
class _Finder:
    """The clause around one trigger, and the parties of the triggers before it."""

    clause: Clause
    earlier: Sequence[Parties]

    def parties(self, trigger: Trigger) -> Parties:
        """Who acts and who is acted on by ``trigger``."""
        if trigger.reading.actor is not None or (trigger.reading.recipient is not None and trigger.voice != "noun"):
            found = self._marked(trigger)
        elif trigger.voice == "noun":
            found = find_noun_parties(self.clause, trigger, self.earlier)
        elif trigger.voice == "passive":
            found = self._passive(trigger)
        else:
            found = self._active(trigger)
        return self._distinct(found)

    def _active(self, trigger: Trigger) -> Parties:
        subject = self._spoken_of(trigger, self._subject(trigger))
        hangs = any(self.clause.scene.words[at] in self.clause.stance.purpose for at in range(trigger.aux, trigger.first))
        if subject and not hangs and not self._is_head(subject[-1], trigger):
            people = self._people_before(subject[-1])
            if not people:
                return Parties((), find_object(self.clause, trigger, subject), "of another head")
            subject = people
        told = self._told_before(trigger, subject)
        if told:
            return Parties(subject, told, trigger.voice, True)
        each_other = len(subject) > 1 and is_to_each_other(self.clause, trigger)
        if each_other:
            return Parties(subject, (), EACH_OTHER, True)
        several = len(subject) > 1 or (bool(subject) and self.clause.scene.mentions[subject[0]].entity.startswith(PAIR))
        mutual = trigger.entry.type in MUTUAL and trigger.entry.mode != "visit"  # what two may do together, but not to each other
        if several and (mutual or is_reciprocal(self.clause, trigger)):
            others = find_others(self.clause, trigger, subject) or self._whom_one_state_deals_with(trigger, subject)
            return Parties(subject, others, "all sides", True)
        behind = trigger.last + 1
        scene, bare = self.clause.scene, behind >= self.clause.sentence.last
        bare = bare or (scene.owner[behind] == NOBODY and scene.words[behind] not in self.clause.stance.article)
        whom = own_people(self.clause, trigger) or (whom_about(self.clause, trigger, subject) if bare else ())
        if not whom and trigger.entry.type == "MOBILIZE":
            whom = kept_off(self.clause, trigger)
        found = whom or find_object(self.clause, trigger, subject)
        if several and trigger.entry.type == "SUPPORT":  # "A and B signed an accord at the White House"
            found = tuple(one for one in found if self.clause.preposition(one) not in self.clause.stance.place)
        return Parties(subject, found, trigger.voice, bool(subject))

    def _whom_one_state_deals_with(self, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
        """Whom several of one government do together what states do to each other: "A's minister, N, and M promised to help B"."""
        mentions = self.clause.scene.mentions
        home = {(mentions[one].country, mentions[one].sector) for one in subject}
        country, sector = next(iter(home))
        pair = any(mentions[one].entity.startswith(PAIR) for one in subject)  # "the two met at the summit of B"
        if len(home) > 1 or pair or country is None or sector not in _GOVERNING:
            return ()
        found = find_object(self.clause, trigger, subject)
        abroad = all(mentions[one].country not in (None, country) for one in found)
        return found if abroad else ()

    def _spoken_of(self, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
        """``subject``; nobody where a verb in what somebody says has a subject of its own that is nobody: "A said five of the
        missiles landed"."""
        scene, clause = self.clause.scene, self.clause
        if not subject or clause.opens <= clause.sentence.first or any(scene.lasts[one] > clause.opens for one in subject):
            return subject
        if scene.words[trigger.aux - 1] in clause.stance.conjunction:
            return subject
        plain = any(self.clause.is_plain(at) for at in range(clause.opens, trigger.aux))
        return () if plain else subject

    def _told_before(self, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
        """Whom a pronoun right behind a verb means that can't be the verb's own subject: the group or body named before that."""
        scene, stance = self.clause.scene, self.clause.stance
        at = trigger.last + 1
        mention = scene.owner[at] if subject and at < self.clause.sentence.last else NOBODY
        if mention == NOBODY or scene.words[at] not in stance.pronouns or scene.words[at] in stance.own:
            return ()
        one = scene.mentions[mention]
        same = who(one) == who(scene.mentions[subject[0]]) or one.entity == scene.mentions[subject[0]].entity
        if one.kind not in ("group", "organisation") or not same:
            return ()
        for before in range(subject[0] - 1, max(subject[0] - _BACK, -1), -1):
            other = scene.mentions[before]
            if other.kind in ("group", "organisation", "office") and scene.party[before] and other.entity != one.entity:
                return (before,)
        return ()

    def _people_before(self, mention: int) -> tuple[int, ...]:
        """The body of a country that is named right before it, or its people before what they deal with: "[teachers] [of physics]
        [of Peru]"."""
        scene, at = self.clause.scene, self.clause.scene.firsts[mention] - 2
        body = scene.owner[at + 1] if at + 1 >= self.clause.sentence.first else NOBODY
        if body != NOBODY and scene.mentions[body].kind == "organisation" and scene.mentions[body].sector is not None:
            return (body,)
        if at < self.clause.sentence.first or not self.clause.stance.owner_follows or not scene.words[at + 1].isalpha():
            return ()
        people = scene.owner[at]
        return (people,) if people != NOBODY and scene.mentions[people].kind in ("group", "office") else ()

    def _is_head(self, mention: int, trigger: Trigger) -> bool:
        """Whether a mention is the head of the subject and does not only qualify a noun that is nobody: "Brazil's harvest
        threatens"."""
        scene, words = self.clause.scene, self.clause.scene.words
        if scene.mentions[mention].kind != "country":
            return True
        if self.clause.stance.owner_follows:
            at = scene.firsts[mention] - 1
            if words[at] in self.clause.stance.causing:
                return True  # "membuat X menutup"
            if self._acts_for_owner(at) or (at > self.clause.sentence.first and self._acts_for_owner(at - 1)):
                return True  # "inspektur X", "badan keamanan X"
            arms = any(words[near] in self.clause.stance.arms for near in range(max(at - 1, 0), at + 1))
            return (
                arms
                or at < max(self.clause.sentence.first, self.clause.opens)
                or at in self.clause.taken
                or not words[at].isalpha()
                or self.clause.is_function(words[at])
                or at in scene.dated
                or (
                    words[at] in self.clause.stance.adverbs
                    or words[at] in self.clause.stance.article
                    or words[at] in self.clause.stance.skip
                )
            )
        between = range(scene.lasts[mention], trigger.aux)
        if len(between) and self._acts_for_owner(between[-1]):
            return True  # "X's security services"
        if any(words[at] in self.clause.stance.arms or words[at] in self.clause.stance.states for at in between):
            return True
        return len(between) == 0 or not all(
            words[at].isalpha()
            and scene.owner[at] == NOBODY
            and at not in scene.dated
            and not self.clause.is_function(words[at])
            and words[at] not in self.clause.stance.adverbs
            and words[at] not in self.clause.stance.article
            and words[at] not in self.clause.stance.have
            and not words[at].endswith(self.clause.stance.adverb_endings)
            for at in between
        )

    def _acts_for_owner(self, at: int) -> bool:
        """Whether a token is a common noun for people or a body that act for the state whose they are."""
        scene, stance = self.clause.scene, self.clause.stance
        if scene.owner[at] != NOBODY or at in self.clause.taken:
            return False
        return scene.words[at] in stance.organs or stance.unnamed.get(scene.words[at], ("", ""))[0] == "people"

    def _sent_to(self, trigger: Trigger, actor: tuple[int, ...], forces: tuple[int, ...]) -> tuple[int, ...]:
        """Whom nameless forces are sent to, or near whom: "tanks sent by A to R"; themselves where nobody is told."""
        if any(self.clause.scene.mentions[one].country is not None for one in forces):
            return forces
        to = self.clause.stance.recipient | (self.clause.stance.place if trigger.entry.type == "MOBILIZE" else frozenset())
        return self.clause.introduced_by(trigger.first + 1, to, (*actor, *forces)) or forces

    def _passive(self, trigger: Trigger) -> Parties:
        stance, words = self.clause.stance, self.clause.scene.words
        undergoer = self._behind_noun(trigger)
        doer = self.clause.introduced_by(trigger.first + 1, stance.agent, undergoer) if undergoer else ()
        if doer:
            return Parties(doer, undergoer, "passive as noun", True)
        patient = () if self._qualifies_thing(trigger) else qualified(self.clause, trigger) or self._subject(trigger)
        if self.earlier and self.clause.triggers[len(self.earlier) - 1].voice == "noun":
            told = self.clause.triggers[len(self.earlier) - 1]  # "the offer was spurned": it is the noun that is said of
            if not self.clause.is_cut(told.last, trigger.aux) and all(
                self.clause.scene.lasts[one] <= told.first for one in patient
            ):
                patient = self.earlier[-1].actors if self.earlier[-1].own else ()
        elif trigger.entry.type in _JUDGED:
            patient = whose_step(self.clause, trigger) or patient
        before = words[trigger.first - 1] if trigger.first > self.clause.sentence.first else ""
        if before in stance.own:
            owner = self.clause.scene.owner[trigger.first - 1]
            actor: tuple[int, ...] = (owner,) if owner != NOBODY else ()
            patient = party_before(self.clause, trigger.first - 1) if patient == actor or not patient else patient
            return Parties(actor, patient, "passive, first person", bool(actor))
        fired = trigger.entry.type == "ASSAULT" and words[trigger.last] in stance.recipient
        if fired and all(words[self.clause.scene.lasts[one] - 1] in stance.arms for one in patient):
            patient = ()  # "rockets were fired at R"
        actor = find_agent(self.clause, trigger)
        if not actor and (trigger.entry.type in _BY_STATES or trigger.entry.mode == _IN_CUSTODY):
            held = self.clause.introduced_by(trigger.first + 1, stance.inside | stance.source, patient)
            if held and self.clause.scene.mentions[held[0]].kind != "country":
                held = self.clause.introduced_by(trigger.first + 1, stance.inside | stance.source, (*patient, *held))
            actor = tuple(one for one in held if self.clause.scene.mentions[one].kind == "country")[:1]
        if actor and patient and trigger.entry.type in _FORCED:
            patient = told_beside(self.clause, trigger, actor, patient)
        if patient and not actor and trigger.entry.type == "ACCUSE":
            actor = to_whose_office(self.clause, trigger, patient)
        if patient and not actor and trigger.entry.type == "MOBILIZE" and self._are_forces(patient):
            aim = kept_off(self.clause, trigger) or self.clause.introduced_by(trigger.first + 1, stance.recipient, patient)
            return Parties(patient, aim, "forces that are sent", True)
        if actor and patient and trigger.entry.type in _SENT and self._are_forces(patient):
            patient = self._sent_to(trigger, actor, patient)
        if actor and not patient and trigger.entry.type == "MOBILIZE":
            patient = find_object(self.clause, trigger, actor, trigger.last + 1)
        if patient and actor and trigger.entry.type in _PROMISED and all(is_guess(self.clause.scene, one) for one in patient):
            patient = self.clause.introduced_by(trigger.last, stance.goal, actor) or patient  # "Loans were promised to R by A"
        patient = patient or self.clause.introduced_by(trigger.last, stance.recipient, actor)
        return Parties(actor, patient, "passive" if actor else "passive without agent", bool(actor))

    def _behind_noun(self, trigger: Trigger) -> tuple[int, ...]:
        """Whom a passive that its ending makes a noun is about, who stands behind it: "setelah ditahannya R oleh A"."""
        stance, scene, first = self.clause.stance, self.clause.scene, trigger.first
        if not stance.agent_follows or not scene.words[first].endswith(stance.agent_endings):
            return ()
        found = find_object(self.clause, trigger, (), first + 1)
        direct = bool(found) and not self.clause.preposition(found[0]) and not self.clause.is_cut(first, scene.firsts[found[0]])
        return found if direct and "," not in scene.words[first : scene.firsts[found[0]]] else ()

    def _are_forces(self, parties: tuple[int, ...]) -> bool:
        return all(self.clause.scene.mentions[one].sector in ("MIL", "COP", "REB", "PRM") for one in parties)

    def _subject(self, trigger: Trigger) -> tuple[int, ...]:
        return find_subject(self.clause, trigger, self.earlier)

    def _qualifies_thing(self, trigger: Trigger) -> bool:
        """Whether a participle qualifies the noun before it and that noun is nobody: "the election promised by A"."""
        scene, words, stance = self.clause.scene, self.clause.scene.words, self.clause.stance
        at = trigger.aux - 1
        if stance.owner_follows:
            if at <= self.clause.sentence.first or words[at] not in stance.relative:
                return False
            at -= 1
        elif trigger.aux != trigger.first:
            return False
        if at - 2 < self.clause.sentence.first or at in self.clause.taken:
            return False
        return all(
            scene.owner[near] == NOBODY
            and words[near].isalpha()
            and not self.clause.is_function(words[near])
            and near not in scene.dated
            for near in range(at - 1, at + 1)
        )

    def _marked(self, trigger: Trigger) -> Parties:
        reading = trigger.reading
        actor, recipient = self._slot(trigger, reading.actor), self._slot(trigger, reading.recipient)
        if trigger.voice == "passive":
            usual = self._passive(trigger)
            stance = self.clause.stance
            bare = self.clause.last_word(trigger) not in stance.prepositions
            if bare and reading.recipient == -1 and reading.actor is None:
                recipient = ()  # it is the subject
            if recipient and not stance.agent_follows and self.clause.preposition(recipient[0]) in stance.agent:
                recipient = ()  # "was picked up by police in R"
            if usual.actors and recipient == usual.actors and trigger.entry.type in _BY_STATES:
                recipient = ()  # "was detained in A"
            return Parties(actor or usual.actors, recipient or usual.recipients, "marked, passive", True)
        if reading.actor is None:
            actor = self._spoken_of(trigger, self._subject(trigger)) if reading.recipient != 0 else find_agent(self.clause, trigger)
        if reading.recipient is None:
            recipient = find_object(self.clause, trigger, actor) if reading.actor != -1 else self._subject(trigger)
        if not recipient and reading.recipient is None and reading.actor == -1 and trigger.places:
            recipient = fill_slot(self.clause, trigger, 1)  # "the internet of R was cut by A"
        if not recipient and reading.recipient == -1 and trigger.places and trigger.entry.type in _FORCED:
            beside = fill_slot(self.clause, trigger, 1)
            recipient = tuple(one for one in beside if one not in actor)  # "hit an R refinery on Monday"
        if not actor and reading.recipient == 0 and recipient:
            called = to_whose_office(self.clause, trigger, recipient) if trigger.entry.type == "ACCUSE" else ()
            actor = called or find_keeper(self.clause, trigger, recipient[0])
        between = reading.actor == -1 and self.clause.last_word(trigger) in self.clause.stance.between
        sides = self.clause.introduced_by(trigger.last + 1, self.clause.stance.between, ()) if between else ()
        if len(sides) > 1 or any(self.clause.scene.mentions[one].entity.startswith(PAIR) for one in sides):
            return Parties(sides, (), BETWEEN, True)  # "agreed between A and B at R"
        if trigger.entry.type in _ALIKE and recipient and self.clause.scene.words[trigger.last] in self.clause.stance.conjunction:
            actor, recipient = (*actor, *recipient), ()  # "kesepakatan yang diteken A dan B"
        doing = {who(self.clause.scene.mentions[one]) for one in actor}
        recipient = () if doing.issuperset(who(self.clause.scene.mentions[one]) for one in recipient) else recipient
        if not recipient and reading.recipient not in (None, 0):
            recipient = find_object(self.clause, trigger, actor)
        return Parties(actor, recipient, "marked", bool(actor))

    def _slot(self, trigger: Trigger, slot: int | None) -> tuple[int, ...]:
        """Who stands where an entry's reading says, which is before its words where that is 0; nobody where it says nothing."""
        if slot is None:
            return ()
        return self._subject(trigger) if slot == 0 else fill_slot(self.clause, trigger, slot)

    def _distinct(self, parties: Parties) -> Parties:
        """Nobody stands on both sides, and nobody twice."""
        if len(parties.actors) + len(parties.recipients) < 2:
            return parties
        mentions = self.clause.scene.mentions
        seen: set[str] = set()
        sides: list[tuple[int, ...]] = []
        for side in (parties.actors, parties.recipients):
            kept = []
            for one in side:
                name = who(mentions[one])
                if name not in seen:
                    seen.add(name)
                    kept.append(one)
            sides.append(tuple(kept))
        return parties._replace(actors=sides[0], recipients=sides[1])
