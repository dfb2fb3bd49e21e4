"""Who acts and who is acted on: parties chosen among the mentions by position, voice and prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sanad.annotate.scene import NOBODY, Scene, may_act
from sanad.annotate.triggers import Trigger
from sanad.lang.events import EventEntry
from sanad.lang.stance import StanceWords
from sanad.model import Mention
from sanad.plover import MUTUAL
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_NEAR = 4  # words that may stand between a preposition and the party it introduces
# Acts of authorities: done "in X" or "from X" they are X's, where nobody else is named.
_BY_STATES = frozenset({"COERCE", "SANCTION", "RETREAT"})
# Acts of moving away, in which "from X" says what is left, not who does it; acts whose complement names whom they are directed at.
_LEAVING = frozenset({"RETREAT", "CONCEDE", "SANCTION"})
_ASKING = frozenset({"REQUEST", "THREATEN"})
_ASKED = "\0"
_FROM = frozenset({"REQUEST", "RETREAT", "CONCEDE", "SANCTION", "REJECT", "ACCUSE"})
_WITH_MEANS = frozenset({"ASSAULT", "MOBILIZE", "AID", "CONSULT", "THREATEN"})
_JOINT = frozenset({"CONSULT", "COOPERATE", "AGREE"})
# Acts that answer another's words or deeds: "rejected a proposal by X".
_SAID = frozenset({"REJECT", "ACCUSE", "SUPPORT", "CONCEDE", "AGREE"})
_HOSTILE = frozenset({"ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_FAR = 40  # words after which a clause has surely ended


@dataclass(frozen=True, slots=True)
class Parties:
    """Indices of mentions: who acts, who is acted on; ``rule`` says how they were found; ``own`` whether the actor stands with the trigger
    itself rather than elsewhere in the clause."""

    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    rule: str = ""
    own: bool = False


def find_parties(
    scene: Scene, sentence: Sentence, stance: StanceWords, triggers: Sequence[Trigger], limits: Sequence[int]
) -> list[Parties]:
    """The parties of each trigger of a sentence; ``limits`` are the tokens at which the statements end in which the triggers stand, behind
    which only the speaker is named."""
    found: list[Parties] = []
    for index, trigger in enumerate(triggers):
        finder = _Finder(scene, sentence, stance, triggers, index, found, limits[index])
        found.append(finder.parties(trigger))
    return found


def _who(mention: Mention) -> str:
    """What tells parties apart: groups of one country are different groups where they are called differently."""
    return f"{mention.entity} {fold(mention.text)}" if mention.kind == "group" else mention.entity


@dataclass(frozen=True, slots=True)
class _Finder:
    """The clause around one trigger, and the parties of the triggers before it."""

    scene: Scene
    sentence: Sentence
    stance: StanceWords
    triggers: Sequence[Trigger]
    index: int
    earlier: Sequence[Parties]
    limit: int

    def parties(self, trigger: Trigger) -> Parties:
        """Who acts and who is acted on by ``trigger``."""
        if trigger.reading.actor is not None or (trigger.reading.recipient is not None and trigger.voice != "noun"):
            found = self._marked(trigger)
        elif trigger.voice == "noun":
            found = self._nominal(trigger)
        elif trigger.voice == "passive":
            found = self._passive(trigger)
        else:
            found = self._active(trigger)
        return self._distinct(found)

    # -- verbs --------------------------------------------------------------------------------------------------------

    def _active(self, trigger: Trigger) -> Parties:
        subject = self._subject(trigger)
        if subject and not self._is_head(subject[-1], trigger):
            return Parties((), (), "of another head")
        if len(subject) > 1 and trigger.entry.type in MUTUAL:
            return Parties(subject, self._by(trigger.first + 1, self.stance.companion, subject), "all sides", True)
        return Parties(subject, self._object(trigger, subject), trigger.voice, bool(subject))

    def _is_head(self, mention: int, trigger: Trigger) -> bool:
        """Whether a mention is the head of the subject and does not only qualify a noun that is nobody: "Brazil's harvest threatens"."""
        scene, words = self.scene, self.scene.words
        if scene.mentions[mention].kind != "country":
            return True
        if self.stance.owner_follows:
            at = scene.firsts[mention] - 1
            return at < self.sentence.first or not words[at].isalpha() or self._is_function(words[at]) or at in scene.dated or (
                words[at] in self.stance.adverbs or words[at] in self.stance.article or words[at] in self.stance.skip)
        between = range(scene.lasts[mention], trigger.aux)
        return len(between) == 0 or not all(
            words[at].isalpha() and scene.owner[at] == NOBODY and at not in scene.dated and not self._is_function(words[at])
            and words[at] not in self.stance.adverbs and words[at] not in self.stance.article and words[at] not in self.stance.have
            and not (self.stance.adverb_endings and words[at].endswith(self.stance.adverb_endings)) for at in between)

    def _passive(self, trigger: Trigger) -> Parties:
        stance, words = self.stance, self.scene.words
        patient = self._subject(trigger)
        before = words[trigger.first - 1] if trigger.first > self.sentence.first else ""
        if before in stance.own:
            actor = (self.scene.owner[trigger.first - 1],) if self.scene.owner[trigger.first - 1] != NOBODY else ()
            patient = self._left(trigger.first - 1) if patient == actor or not patient else patient
            return Parties(actor, patient, "passive, first person", bool(actor))
        actor = self._agent(trigger)
        if not actor and trigger.entry.type in _BY_STATES:
            held = self._by(trigger.first + 1, stance.place | stance.source, patient)
            actor = tuple(one for one in held if self.scene.mentions[one].kind == "country")[:1]
        patient = patient or self._by(trigger.last + 1, stance.recipient, actor)
        return Parties(actor, patient, "passive" if actor else "passive without agent", bool(actor))

    def _subject(self, trigger: Trigger) -> tuple[int, ...]:
        """The mention that the verb is said of, with those coordinated to it."""
        before = trigger.aux - 1
        shared = self._shared(trigger, before)
        if shared is not None:
            return shared
        words, stance = self.scene.words, self.stance
        word = words[trigger.first - 1] if trigger.first > self.sentence.first else ""
        if trigger.voice == "gerund":
            hangs = word == "," or (word in stance.prepositions and word not in stance.weak_recipient)
        else:
            hangs = any(words[at] in stance.purpose for at in range(trigger.aux, trigger.first))
        return self._head(trigger.aux) if hangs else self._left(trigger.aux)

    def _head(self, at: int) -> tuple[int, ...]:
        """The subject of the clause on which a verb at ``at`` hangs: its first mention that no preposition introduces."""
        scene, words = self.scene, self.scene.words
        here, best = at - 1, NOBODY
        floor = max(self.sentence.first, at - _FAR)
        while here >= floor:
            mention = scene.owner[here]
            if mention != NOBODY:
                if scene.party[mention] and may_act(scene.mentions[mention]) and not self._introduced(mention):
                    best = mention
                here = scene.firsts[mention] - 1
                continue
            if words[here] == ")":
                here = self._opening(here)
                continue
            if words[here] in self.stance.hard or (words[here] in self.stance.relative and best != NOBODY):
                break
            here -= 1
        return self._list_right(best, closed=True) if best != NOBODY else self._left(at)

    def _shared(self, trigger: Trigger, before: int) -> tuple[int, ...] | None:
        """The subject of the verb before, where this one is coordinated with it or hangs on it."""
        if not self.index or before < self.sentence.first:
            return None
        previous, parties = self.triggers[self.index - 1], self.earlier[self.index - 1]
        word = self.scene.words[before]
        joined = word in self.stance.conjunction or (word == "," and trigger.voice == "gerund")
        subject = parties.recipients if previous.voice == "passive" else parties.actors
        if previous.voice == "noun" or not subject or self._cut(previous.last, before):
            return None
        if joined:
            return subject
        if previous.voice == "passive" and parties.actors and self._left(trigger.aux)[-1:] == parties.actors[-1:]:
            return subject  # "is accused by B of attacking C": who is accused attacks
        return None

    def _cut(self, start: int, end: int) -> bool:
        return any(self.scene.words[at] in self.stance.hard for at in range(start + 1, end))

    def _left(self, at: int) -> tuple[int, ...]:
        """The nearest mention to the left of ``at`` that no preposition introduces, else the nearest."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        fallback: int | None = None
        here = at - 1
        if here > self.sentence.first and words[here] == ",":
            here = self._before_aside(here)
        floor = max(self.sentence.first, at - _FAR)
        while here >= floor:
            mention = scene.owner[here]
            if mention != NOBODY:
                if scene.party[mention] and may_act(scene.mentions[mention]) and (
                    scene.lasts[mention] >= at or not self._is_modifier(mention)
                ):
                    if not self._introduced(mention):
                        return self._list_left(mention)
                    fallback = mention if fallback is None else fallback
                here = scene.firsts[mention] - 1
                continue
            if words[here] == ")":
                here = self._opening(here)
                continue
            if words[here] in stance.hard:
                break
            here -= 1
        return () if fallback is None else self._list_left(fallback)

    def _opening(self, at: int) -> int:
        """The token before the bracket that opens what closes at ``at``."""
        words = self.scene.words
        while at > self.sentence.first and words[at] != "(":
            at -= 1
        return at - 1

    def _closing(self, at: int) -> int:
        """The token behind the bracket that closes what opens at ``at``."""
        words = self.scene.words
        while at < self.sentence.last - 1 and words[at] != ")":
            at += 1
        return at + 1

    def _before_aside(self, comma: int) -> int:
        """Where to look on when the verb stands behind ``, ... ,``: before the first of the two commas."""
        for at in range(comma - 1, max(self.sentence.first, comma - _FAR), -1):
            if self.scene.words[at] == ",":
                return at - 1
            if self.scene.words[at] in (";", ":"):
                break
        return comma

    def _preposition(self, mention: int) -> str:
        """The preposition that introduces a mention, articles and an adjective or two aside; "" where there is none."""
        words, loose = self.scene.words, 0
        at = self.scene.firsts[mention] - 1
        while at >= self.sentence.first:
            if words[at] in self.stance.article:
                at -= 1
            elif loose < 2 and words[at] not in self.stance.prepositions and words[at].isalpha() and self.scene.owner[at] == NOBODY and not (
                self._is_function(words[at]) or any(at in trigger.at for trigger in self.triggers)
            ):
                at, loose = at - 1, loose + 1
            else:
                break
        word = words[at] if at >= self.sentence.first else ""
        return word if word in self.stance.prepositions else ""

    def _introduced(self, mention: int) -> bool:
        return bool(self._preposition(mention))

    def _object(self, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
        """The party behind a verb: its object, else whom a preposition introduces, else one further on; where an entry has its object
        inside ("summon .. ambassador"), that one comes first."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        found: list[int | None] = [None, None, None]  # by how well the preposition fits: well, hardly, not at all
        beyond, loosely, direct = False, True, False
        closed = len(trigger.at) > 1 and not self._is_function(self._last(trigger)) and self._last(trigger) not in stance.particles
        at = self._object_start(trigger)
        limit = min(self.limit, at + _FAR)
        verbs = {other.aux for other in self.triggers if other.first > trigger.last and other.voice in ("active", "passive")
                 and words[other.aux - 1] in stance.conjunction}
        own = {_who(scene.mentions[one]) for one in subject} | {scene.mentions[one].entity for one in subject}
        while at < limit:
            mention = scene.owner[at]
            if mention != NOBODY:
                if self._is_object(mention, own) and mention not in subject and not self._is_named_means(mention, trigger):
                    how = self._preposition(mention)
                    aside = not how and words[scene.firsts[mention] - 1] == ","
                    rank = 2 if beyond or aside or self._is_own(mention) else self._rank(how, trigger.entry)
                    if how in stance.place and scene.mentions[mention].kind == "place" and not scene.mentions[mention].country:
                        rank = rank and 2
                    if rank == 0 and how not in stance.recipient and self._is_means(mention, trigger):
                        rank = 1
                    if closed and not how and at > trigger.last + 1:
                        rank = 2
                    if not beyond and self._is_preferred(how, trigger.entry, loosely, direct):
                        return self._list_right(mention)
                    if rank == 0 and found[0] is None:
                        loosely, direct = how in stance.weak_recipient, not how
                    if rank is not None and found[rank] is None:
                        found[rank] = mention
                    at = scene.lasts[self._list_right(mention)[-1]]
                else:
                    at = scene.lasts[mention]
                continue
            word = words[at]
            if word == "(":
                at = self._closing(at)
                continue
            if word in stance.hard or at in verbs or (found[0] is not None and word in stance.relative):
                break
            beyond = beyond or word in stance.relative
            at += 1
        chosen = next((one for one in found if one is not None), None)
        return () if chosen is None else self._list_right(chosen)

    def _is_object(self, mention: int, own: set[str]) -> bool:
        """Whether a mention may be what a verb is done to: no owner ("his"), no mere qualifier, not the actor."""
        scene = self.scene
        if not scene.party[mention] or _who(scene.mentions[mention]) in own or self._is_modifier(mention):
            return False
        first = scene.firsts[mention]
        return scene.lasts[mention] - first > 1 or scene.words[first] not in self.stance.owning or scene.mentions[mention].text.isupper()

    def _is_preferred(self, how: str, entry: EventEntry, loosely: bool, direct: bool) -> bool:
        """Whether a preposition introduces the other side of such an act whatever else is named: "complained to X against Y"."""
        if how in self.stance.adverse:
            return entry.type in _HOSTILE and not direct
        return loosely and how in self.stance.companion and entry.type in _JOINT

    def _is_own(self, mention: int) -> bool:
        """Whether the actor's own is meant: "its troops"."""
        first = self.scene.firsts[mention] - 1
        if self.scene.words[self.scene.lasts[mention] - 1].endswith(self.stance.owning_endings) and self.scene.mentions[mention].kind != "person":
            return True
        return first >= self.sentence.first and self.scene.words[first] in self.stance.owning

    def _is_modifier(self, mention: int) -> bool:
        """Whether a body without a name of its own only qualifies the noun behind it: "military aid"."""
        scene, last = self.scene, self.scene.lasts[mention]
        if scene.mentions[mention].kind != "organisation" or not scene.mentions[mention].text.islower():
            return False
        if self.stance.owner_follows:
            before = scene.firsts[mention] - 1
            if last - before > 2 or before <= self.sentence.first:
                return False
            verbs = {trigger.first for trigger in self.triggers if trigger.voice != "noun"}
            return scene.words[before].isalpha() and before not in verbs and not self._is_function(scene.words[before])
        if last >= self.sentence.last or not scene.words[last].isalpha() or last in scene.dated:
            return False
        word = scene.words[last]
        return not any(word in words for words in (
            self.stance.prepositions, self.stance.conjunction, self.stance.hard, self.stance.relative, self.stance.be, self.stance.complement))

    def _is_means(self, mention: int, trigger: Trigger) -> bool:
        """Whether a mention is what is sent or withdrawn rather than whom it concerns: "sent troops to X"."""
        one = self.scene.mentions[mention]
        moved = trigger.entry.type in ("AID", "MOBILIZE", "AGREE", "CONSULT", "REJECT") or trigger.entry.mode == "withdraw"
        return moved and one.kind in ("group", "office") and one.text.islower()

    def _is_named_means(self, mention: int, trigger: Trigger) -> bool:
        """Whether the entry's own words are the mention, as what an act is done with: "carried out air strikes"."""
        scene, behind = self.scene, self.scene.lasts[mention]
        if trigger.entry.type not in _WITH_MEANS or not any(scene.owner[at] == mention for at in trigger.at[1:]):
            return False
        onward = behind < self.sentence.last and (scene.words[behind] in self.stance.recipient or scene.words[behind] in self.stance.adverse)
        return onward or (trigger.entry.type != "ASSAULT" and scene.mentions[mention].sector in ("MIL", "IGO"))

    def _rank(self, how: str, entry: EventEntry) -> int | None:
        """How well a preposition introduces whom an act is done to: 0 well, 1 hardly, 2 not; None where it never does."""
        stance, type_ = self.stance, entry.type
        if not how:
            return 0
        if how in stance.agent:
            return 0 if type_ in _SAID else 2
        if how in stance.recipient:
            return 0
        if how in stance.source:
            return 0 if type_ in _FROM else 1
        if how in stance.weak_recipient:
            return 0
        if how in stance.place:
            return 2 if type_ != "CONSULT" or entry.mode in ("visit", "multilateral") else None
        return 2

    def _object_start(self, trigger: Trigger) -> int:
        """Where the object may begin: in the open place before a preposition ("accuse .. of"), behind an entry that ends in a preposition,
        else behind the verb."""
        words, stance = self.scene.words, self.stance
        for start, end in trigger.places:
            mention = self.scene.owner[end - 1] if end > start else NOBODY
            if mention != NOBODY and self.scene.party[mention] and self.scene.mentions[mention].kind != "country" and not self._introduced(mention):
                return self.scene.firsts[mention]
            if words[end] in stance.prepositions or words[end] in stance.complement:
                if any(self.scene.owner[at] != NOBODY and self.scene.party[self.scene.owner[at]] for at in range(start, end)):
                    return start
        return trigger.last + 1 if self._last(trigger) in stance.prepositions else trigger.first + 1

    def _last(self, trigger: Trigger) -> str:
        """The last word of an entry as it stands in the lexicon, or on the page where it may be one of several."""
        return trigger.reading.last or self.scene.words[trigger.last]

    def _agent(self, trigger: Trigger) -> tuple[int, ...]:
        """Who did what is said in the passive: behind the preposition for it, or at once behind the verb where the language has it so."""
        scene, stance = self.scene, self.stance
        if stance.agent_follows:
            for at in dict.fromkeys((trigger.first + 1, trigger.last + 1)):
                ahead = at + 1 if at + 1 < self.sentence.last and scene.words[at] in stance.article else at
                mention = scene.owner[ahead] if ahead < self.sentence.last else NOBODY
                if mention != NOBODY and scene.party[mention]:
                    return self._list_right(mention)
        return self._by(trigger.last + 1, stance.agent, ())

    def _by(self, at: int, prepositions: frozenset[str], other: tuple[int, ...]) -> tuple[int, ...]:
        """The first mention from ``at`` on that one of ``prepositions`` introduces, in the clause."""
        scene, words = self.scene, self.scene.words
        limit = min(self.limit, at + _FAR)
        while at < limit:
            mention = scene.owner[at]
            if mention != NOBODY:
                if scene.party[mention] and mention not in other and self._preposition(mention) in prepositions:
                    return self._list_right(mention)
                at = scene.lasts[mention]
                continue
            if words[at] in self.stance.hard or words[at] in self.stance.relative:
                break
            at += 1
        return ()

    # -- nouns --------------------------------------------------------------------------------------------------------

    def _nominal(self, trigger: Trigger) -> Parties:
        actors, recipients, both = self._complements(trigger)
        if both:
            return Parties(both, (), "noun between", True)
        owner = self._owner_before(trigger) if not self.stance.owner_follows else ()
        if owner:
            recipients = recipients or (actors if actors != owner else ())
            return Parties(owner, recipients, "noun of", True)
        if actors:
            return Parties(actors, recipients, "noun of", True)
        return self._borrowed(trigger, recipients)

    def _borrowed(self, trigger: Trigger, recipients: tuple[int, ...]) -> Parties:
        """A noun without a party of its own as actor: that of its verb."""
        first = trigger.first - 1
        while first > self.sentence.first and self.scene.words[first] in self.stance.skip:
            first -= 1
        introduced = self.scene.words[first] in self.stance.prepositions
        governed = any(other.voice != "noun" and other.last < trigger.first and not self._cut(other.last, trigger.first)
                       for other in self.triggers[: self.index])
        if governed:
            outer = self.earlier[self.index - 1]
            return Parties((), recipients, "noun governed", False) if recipients or not outer.actors else Parties((), (), "", False)
        subject = self._left(trigger.first)
        if introduced and subject and not recipients:
            return Parties((), recipients, "noun", False)
        if subject:
            if not recipients:
                recipients = self._object(trigger, subject)
            return Parties(subject, recipients, "noun as object", False)
        actor = self._doer(trigger.last + 1) or self._by(trigger.last + 1, self.stance.source, recipients)
        recipients = recipients or self._by(trigger.last + 1, self.stance.recipient, actor)
        return Parties(actor, recipients, "noun as subject", False)

    def _doer(self, at: int) -> tuple[int, ...]:
        """The agent of the passive verb of which a noun is the subject."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        if stance.agent_follows:
            for here in range(at, min(at + 2 * _NEAR, self.sentence.last - 1)):
                if words[here] in stance.hard:
                    break
                mention = scene.owner[here + 1]
                if words[here].startswith(stance.passive_heads) and len(words[here]) > _NEAR and mention != NOBODY and scene.party[mention]:
                    return self._list_right(mention)
        return self._by(at, stance.agent, ())

    def _owner_before(self, trigger: Trigger) -> tuple[int, ...]:
        """Whose act it is: "Russia's full-scale attack", "the Russian attack"."""
        scene, words = self.scene, self.scene.words
        at = trigger.first - 1
        for _ in range(_NEAR):
            if at < self.sentence.first:
                return ()
            mention = scene.owner[at]
            if mention != NOBODY:
                if not scene.party[mention]:
                    return ()
                possessive = words[at].endswith(tuple(self.stance.possessive))
                adjective = scene.mentions[mention].kind == "country" or at == trigger.first - 1
                return self._list_left(mention) if possessive or adjective else ()
            if at in scene.dated:
                at -= 1
                continue
            if words[at] in self.stance.possessive:
                at -= 1
                continue
            if not words[at].isalpha() or words[at] in self.stance.prepositions or words[at] in self.stance.hard or words[at] in self.stance.be:
                return ()
            if words[at] in self.stance.conjunction or words[at] in self.stance.article:
                return ()
            at -= 1
        return ()

    def _complements(self, trigger: Trigger) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """Actors, recipients and both sides that complete a noun: "of X", "by X", "against Y", "between X and Y"."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        actors: tuple[int, ...] = ()
        recipients: tuple[int, ...] = ()
        owned: tuple[int, ...] = ()
        at, limit, loose = trigger.first + 1, min(self.limit, trigger.last + _FAR), 0
        leaving = trigger.entry.type in _LEAVING
        others = {other.first for other in self.triggers if other.first > trigger.last}
        how = ""
        while at < limit:
            word, mention = words[at], scene.owner[at]
            if mention != NOBODY:
                listed = self._list_right(mention) if scene.party[mention] and not self._is_modifier(mention) else ()
                if listed and how in stance.between:
                    listed = self._list_right(mention, closed=True)
                    return (), (), listed if len(listed) > 1 else (*listed, *self._by(scene.lasts[mention], stance.recipient, listed))
                if listed and how in stance.source and how not in stance.agent and (leaving or owned):
                    recipients = recipients or listed
                elif listed and how in stance.source:
                    actors = actors or listed
                elif listed and how == _ASKED:
                    recipients = recipients or listed
                elif listed and how in stance.recipient and (how not in stance.place or not scene.party[mention] or how == "on"):
                    recipients = recipients or listed
                elif listed and not how and stance.owner_follows and at - trigger.last <= _NEAR:
                    owned = owned or listed
                elif listed and how in stance.weak_recipient:
                    owned = owned or listed
                elif listed and how in stance.recipient:
                    recipients = recipients or listed
                at, how, loose = (scene.lasts[listed[-1]] if listed else scene.lasts[mention]), "-", 0
                continue
            if at in others or word in stance.topic:
                break
            if word in stance.complement and trigger.entry.type in _ASKING and word not in stance.prepositions:
                how, loose = _ASKED, 0
            elif word in stance.hard or word in stance.relative or word in stance.be or word in stance.have or word in stance.future:
                break
            elif at in trigger.at and word not in stance.prepositions:
                loose = 0
            elif word in stance.prepositions:
                how, loose = word, 0
            elif word == "," or (stance.passive_heads and len(word) > _NEAR and word.startswith(stance.passive_heads)):
                break
            else:
                loose += at not in scene.dated
                if loose > _NEAR:
                    break
            at += 1
        if owned:
            patient = trigger.reading.recipient == -1 or (bool(actors) and actors != owned)
            patient = patient or (not stance.owner_follows and trigger.entry.type not in MUTUAL)
            if patient:
                recipients = recipients if recipients and self._is_means(owned[0], trigger) else owned
            else:
                actors = actors or owned
        return actors, recipients, ()

    # -- entries that say themselves where their parties stand -----------------------------------------------------------

    def _marked(self, trigger: Trigger) -> Parties:
        reading = trigger.reading
        actor = self._slot(trigger, reading.actor) if reading.actor is not None else ()
        recipient = self._slot(trigger, reading.recipient) if reading.recipient is not None else ()
        if trigger.voice == "passive":
            usual = self._passive(trigger)
            return Parties(actor or usual.actors, recipient or usual.recipients, "marked, passive", True)
        if reading.actor is None:
            actor = self._subject(trigger) if reading.recipient != 0 else self._agent(trigger)
        if reading.recipient is None:
            recipient = self._object(trigger, actor) if reading.actor != -1 else self._subject(trigger)
        if not recipient and reading.recipient not in (None, 0):
            recipient = self._object(trigger, actor)
        return Parties(actor, recipient, "marked", bool(actor))

    def _slot(self, trigger: Trigger, slot: int) -> tuple[int, ...]:
        if slot == 0:
            return self._subject(trigger)
        if slot < 0:
            found = self._object(trigger, ())
            direct = self.scene.words[trigger.last] in self.stance.prepositions or not found or not self._introduced(found[0])
            return found if direct else ()
        if slot > len(trigger.places):
            return ()
        start, end = trigger.places[slot - 1]
        for at in range(start, end):
            mention = self.scene.owner[at]
            if mention != NOBODY and self.scene.party[mention]:
                return tuple(one for one in self._list_right(mention) if self.scene.firsts[one] < end)
        return ()

    # -- lists --------------------------------------------------------------------------------------------------------

    def _list_left(self, mention: int) -> tuple[int, ...]:
        """``mention`` with those coordinated to it on its left: "A, B and C" from C."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        found = [mention]
        while True:
            at = self._unit_start(found[0]) - 1
            joint = words[at] if at > self.sentence.first else ""
            if joint in stance.conjunction:
                at -= words[at - 1] == ","
            elif joint != "," or len(found) < 2:
                break
            other = scene.owner[at - 1]
            if other == NOBODY or not scene.party[other] or other in found:
                break
            found.insert(0, other)
        return tuple(found)

    def _list_right(self, mention: int, closed: bool = False) -> tuple[int, ...]:
        """``mention`` with those coordinated to it on its right; a list has its conjunction before the last. What a verb
        follows is that verb's subject, unless the list is ``closed`` by its preposition."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        found, joined = [self._unit_head(mention)], False
        heads = set() if closed else {trigger.aux for trigger in self.triggers if trigger.voice != "noun"}
        while not joined:
            at, comma = scene.lasts[found[-1]], False
            while at < self.sentence.last and (words[at] == "," or words[at] in stance.conjunction or words[at] in stance.article):
                comma = comma or words[at] == ","
                joined = joined or words[at] in stance.conjunction
                at += 1
            if at >= self.sentence.last or not (comma or joined):
                break
            other = self._unit_head(scene.owner[at])
            if other == NOBODY or not scene.party[other] or other in found or (joined and scene.lasts[other] in heads):
                joined = joined and len(found) > 1
                break
            found.append(other)
        return tuple(found) if joined else (found[0],)

    def _unit_start(self, mention: int) -> int:
        """The first token of the noun phrase that ends in a mention: "his Pakistani counterpart X", "Western allies"."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        at, loose = scene.firsts[mention], 0
        while at - 1 > self.sentence.first:
            before = scene.owner[at - 1]
            if before != NOBODY:
                at = scene.firsts[before]
            elif words[at - 1] in stance.article:
                at -= 1
            elif loose < 2 and words[at - 1].isalpha() and not self._is_function(words[at - 1]):
                at, loose = at - 1, loose + 1
            else:
                break
        return at if not loose or words[at - 1] in stance.conjunction else scene.firsts[mention]

    def _is_function(self, word: str) -> bool:
        stance = self.stance
        return word in stance.conjunction or word in stance.prepositions or word in stance.hard or word in stance.relative or word in stance.be

    def _unit_head(self, mention: int) -> int:
        """The last of mentions that stand side by side and name one party: "Pakistani | counterpart | X"."""
        scene = self.scene
        while mention != NOBODY and scene.lasts[mention] < self.sentence.last:
            after = scene.owner[scene.lasts[mention]]
            if after == NOBODY or not scene.party[after]:
                break
            kinds = scene.mentions[mention].kind, scene.mentions[after].kind
            if kinds[1] != "person" and (kinds[0] != "country" or kinds[1] not in ("office", "organisation")):
                break
            mention = after
        return mention

    def _distinct(self, parties: Parties) -> Parties:
        """Nobody stands on both sides, and nobody twice."""
        mentions = self.scene.mentions
        seen: set[str] = set()
        sides: list[tuple[int, ...]] = []
        for side in (parties.actors, parties.recipients):
            kept = []
            for one in side:
                if _who(mentions[one]) not in seen:
                    seen.add(_who(mentions[one]))
                    kept.append(one)
            sides.append(tuple(kept))
        return replace(parties, actors=sides[0], recipients=sides[1])
