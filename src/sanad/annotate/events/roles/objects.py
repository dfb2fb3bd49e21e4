"""Whom an act is done to: the party behind a verb, by the prepositions that introduce it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sanad.annotate.events.clause import FAR, Clause, who
from sanad.annotate.events.parties import FORCES
from sanad.annotate.events.roles.bystanders import is_denomination, is_wronged, tells_of_medium
from sanad.annotate.events.roles.means import is_coordinated_means, is_foreign_arms, is_make, is_means, is_named_means
from sanad.annotate.events.roles.openings import find_start, introduction
from sanad.annotate.events.scene import NOBODY, is_guess
from sanad.annotate.events.trigger import Trigger
from sanad.lang.event_lines import EventEntry

# Acts in which "from X" says whom they concern; that have another side.
_FROM: Final = frozenset({"REQUEST", "RETREAT", "CONCEDE", "SANCTION", "REJECT", "ACCUSE"})
_JOINT: Final = frozenset({"CONSULT", "COOPERATE", "AGREE"})
_FROM_SOMEWHERE: Final = frozenset({"MOBILIZE", "AID"})  # ... in which a place behind "from" concerns nobody
# Acts that answer another's words or deeds ("rejected a proposal by X"), and those that are against somebody.
_SAID: Final = frozenset({"REJECT", "ACCUSE", "SUPPORT", "CONCEDE", "AGREE"})
_HOSTILE: Final = frozenset({"ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_TOGETHER: Final = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
_OWNED: Final = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "RETREAT"})
_SPOKEN: Final = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "REJECT"})
_VERBAL: Final = _SPOKEN | {"ACCUSE", "THREATEN"}
# Acts in which something goes to the other side, whoever else is named with what is given.
_GIVEN: Final = frozenset({"RETREAT", "COOPERATE"})
# Acts whose verb may have behind its object what that shall do or has done: "meminta A dan B mundur".
_BIDDING: Final = frozenset({"REQUEST", "ACCUSE"})
_OWN_SIDE: Final = 3  # the rank of what hardly fits and is of the actor's country
_GOVERNMENT: Final = "GOV"
_QUOTE: Final = '"'
_STRUCK: Final = frozenset({"ASSAULT", "COERCE"})  # acts in which what belongs to somebody stands for him
_INSIDE: Final = frozenset({"REQUEST", "SUPPORT"})  # acts whose entries may end in where the other side is
_OF_GOODS: Final = frozenset({"SANCTION", "CONCEDE"})  # acts on what is traded, whose country may stand inside of their words
_OPENING: Final = 10  # words of a subject that opens a clause
_TITLES: Final = 2  # words of what somebody is before the name: "freed activist pastor N"


@dataclass(frozen=True, slots=True)
class _ObjectSearch:
    """What is known while the object of one verb is looked for: its ``subject``, what tells these parties from others (``own``) and
    their ``countries``; ``closed`` where the entry's last word leaves no object of its own to follow."""

    clause: Clause
    trigger: Trigger
    subject: tuple[int, ...]
    own: set[str]
    countries: set[str]
    closed: bool

    def is_possible(self, mention: int, denying: bool) -> bool:
        """Whether a mention may be what the verb is done to; ``denying`` where what is denied is no party to the denial."""
        clause, one, first = self.clause, self.clause.scene.mentions[mention], self.clause.scene.firsts[mention]
        words, stance = clause.scene.words, clause.stance
        pronoun = words[first] in stance.pronouns
        if mention in self.subject or (denying and pronoun and one.kind != "person"):  # "denied it"
            return False
        if pronoun and (one.entity in self.own or words[first] in stance.reflexive):
            return False  # "deplored what they called", "blew himself up among"
        if words[first - 1] in stance.quoting or (self.trigger.entry.type == "PROTEST" and self._is_led(mention)):
            return False  # "what officials called"; "mobilised crowds to besiege R"
        if self.trigger.entry.type == "ACCUSE" and is_wronged(clause.scene, stance, clause.sentence, mention):
            return False  # "condemned the raid as a violation of C's sovereignty", "of the UN Charter"
        if words[first - 1] in stance.mediation or words[first - 2] in stance.mediation:
            return False  # "berunding dengan perantaraan N"
        if one.kind == "group" and (is_coordinated_means(clause, mention, self.trigger) or is_make(clause, mention, self.trigger)):
            return False
        return _is_object(clause, mention, self.own) and not is_named_means(clause, mention, self.trigger, self.countries)

    def _is_led(self, mention: int) -> bool:
        """Whether a mention is who is led to do, as the verb right behind says, what is told of the leader as well."""
        scene = self.clause.scene
        if not scene.mentions[mention].text.islower():
            return False
        behind, type_ = scene.lasts[mention], self.trigger.entry.type
        return any(other.aux == behind and other.entry.type == type_ and other.voice == "active" for other in self.clause.triggers)

    def opens_clause(self, mention: int) -> bool:
        """Whether a mention is a pronoun for the people who act, with which another clause begins: "on strike say they will"."""
        scene, stance, first = self.clause.scene, self.clause.stance, self.clause.scene.firsts[mention]
        word = scene.words[first]
        if scene.mentions[mention].kind != "group" or word not in stance.pronouns or first <= self.trigger.last:
            return False
        if word in stance.reflexive or word in stance.owning:
            return False
        return scene.mentions[mention].entity in self.own and stance.quoting.isdisjoint(scene.words[max(first - 2, 0) : first])

    def is_foreign(self, mention: int) -> bool:
        return bool(self.countries) and self.clause.scene.mentions[mention].country not in self.countries

    def _is_start(self, how: str) -> bool:
        """Whether a place is only from where something is sent or somebody brought to safety: "scrambled jets from X"."""
        if not self.subject or how not in self.clause.stance.source or how in self.clause.stance.agent:
            return False
        return self.trigger.entry.type in _FROM_SOMEWHERE

    def rank(self, mention: int, how: str, beyond: bool) -> int | None:
        """How well a mention that the preposition ``how`` introduces fits: 0 well, 1 hardly, 2 not, `_OWN_SIDE` not and the actor's
        own; None where it is no party. ``beyond`` where a relative clause has begun."""
        clause, trigger, scene, entry = self.clause, self.trigger, self.clause.scene, self.trigger.entry
        stance, one, first = clause.stance, scene.mentions[mention], scene.firsts[mention]
        aside = not how and scene.words[first - 1] == ","
        owned = clause.is_own(mention) and (one.kind != "group" or one.text.islower() or clause.stance.owner_follows)
        rank = 2 if beyond or aside or owned else _rank(clause, how, trigger)  # "her Bolivian neighbour" is not her own
        if rank == 2 and entry.type == "RETREAT" and is_means(clause, mention, trigger) and clause.is_own(mention):
            rank = None  # "withdraw its troops"
        if rank == 2 and entry.type == "MOBILIZE" and not how and owned and one.sector in FORCES and one.kind == "group":
            rank = None  # "put its artillery on alert"
        if rank == 0 and one.country in self.countries and is_owner(clause, mention) and entry.type in _OWNED:
            rank = 2  # "A's capital promised A's support for B"
        if how in stance.inside and entry.type in _INSIDE and trigger.last == first - 1:
            rank = 0  # "sought refuge in R", "opened an embassy in R"
        elif how in stance.inside and one.kind == "place":
            nobody = entry.type == "PROTEST" and not self.subject
            only_scene = self.is_foreign(mention) and _is_scene(entry, len(self.subject))
            only_where = 2 if entry.type == "MOBILIZE" else rank and 2  # "dug in at R"
            rank = None if nobody or only_scene or (beyond and entry.type in _VERBAL) else only_where
        elif one.kind == "place" and self._is_start(how):
            rank = None
        elif one.kind == "place" and how in stance.recipient and entry.type == "AGREE" and one.country in self.countries:
            rank = 2  # "invited N to his capital"
        elif one.kind == "place" and how and entry.type == "MOBILIZE" and one.country in self.countries:
            rank = 2  # sent somewhere at home, perhaps against somebody
        if rank == 0 and how not in stance.recipient and how not in stance.source:
            rank = int(is_means(clause, mention, trigger) or _qualifies_entry(clause, mention, trigger))
        if rank == 0 and (_is_subject_of_talks(clause, how, trigger) or (not how and is_topic(clause, mention, trigger))):
            rank = None
        titles = _TITLES if one.kind == "person" else 0
        if self.closed and not how and first > trigger.last + 1 + titles:
            rank = 2
        if rank == 0 and is_foreign_arms(clause, mention, trigger, self.countries):
            rank = 1
        if rank == 2 and entry.type == "CONSULT" and one.country in self.countries:
            rank = _OWN_SIDE
        if rank == 0 and how in stance.companion and entry.type == "REJECT" and self._is_own_minister(mention):
            rank = _OWN_SIDE  # "rejected B's request for talks with its own minister"
        return rank

    def _is_own_minister(self, mention: int) -> bool:
        """Whether a mention is of the government that acts, and none of those with whom that deals at home."""
        mentions = self.clause.scene.mentions
        official = all(mentions[one].sector == _GOVERNMENT for one in (mention, *self.subject))
        return official and mentions[mention].country in self.countries


def _to_search(clause: Clause, trigger: Trigger, subject: tuple[int, ...]) -> _ObjectSearch:
    """The search for the object of ``trigger``, with what its ``subject`` says of it."""
    mentions = [clause.scene.mentions[one] for one in subject]
    own = {who(one) for one in mentions} | {one.entity for one in mentions}
    countries = {one.country for one in mentions if one.country}
    return _ObjectSearch(clause, trigger, subject, own, countries, _is_closed(clause, trigger))


def find_object(clause: Clause, trigger: Trigger, subject: tuple[int, ...], start: int | None = None) -> tuple[int, ...]:
    """The party behind a verb: its object, else whom a preposition introduces, else one further on; where an entry has its object
    inside ("summon .. ambassador"), that one comes first. ``start`` is the token to begin at, if not as usual."""
    scene, stance, words = clause.scene, clause.stance, clause.scene.words
    search = _to_search(clause, trigger, subject)
    found: list[int | None] = [None, None, None, None]  # by rank
    beyond, loosely, direct = False, True, False
    qualifier: int | None = None
    at, limit = _stretch(clause, trigger, start, search.countries)
    verbs = _next_verbs(clause, trigger)
    denying = words[trigger.first] in stance.untrue
    completed = stance.owner_follows or clause.last_word(trigger) in stance.complement
    bidden = completed and trigger.entry.type in _BIDDING  # the verb behind them completes this one
    while at < limit:
        mention = scene.owner[at]
        if mention != NOBODY and search.is_possible(mention, denying):
            how = introduction(clause, trigger, mention)
            rank = search.rank(mention, how, beyond)
            preferred = not beyond and _is_preferred(clause, how, trigger, loosely, direct)
            if preferred and (found[0] is None or not _is_anothers(clause, trigger, mention)):
                return clause.list_right(mention, bidden)
            if rank == 0 and found[0] is None:
                loosely, direct = how in stance.weak_recipient, not how or how in stance.agent
            if rank is not None and found[rank] is None:
                found[rank] = mention
            at = scene.lasts[clause.list_right(mention, bidden)[-1]]
            continue
        if mention != NOBODY and search.opens_clause(mention):
            break
        if mention != NOBODY:
            usable = trigger.entry.type in _STRUCK and scene.party[mention] and who(scene.mentions[mention]) not in search.own
            if usable and qualifier is None and not clause.preposition(mention) and at <= trigger.last + _TITLES + 1:
                qualifier = mention  # "attacked an army base"
            at = scene.lasts[mention]
            continue
        word = words[at]
        if word == "(":
            at = clause.behind_bracket(at)
            continue
        if word == _QUOTE and _closes_verb(clause, trigger, subject, at):
            at += 1
            continue
        own_word = at in trigger.at  # "dismissed as nonsense B's claim"
        if word == "," and not own_word and _opens_main(clause, trigger, at):
            break
        if (word in stance.hard and not own_word) or at in verbs or (found[0] is not None and word in stance.relative):
            break
        if denying and word in stance.complement and word in stance.relative:
            break
        if word in stance.relative and trigger.entry.type == "REQUEST" and tells_of_medium(clause, at):
            break
        beyond = beyond or word in stance.relative
        at += 1
    if len(subject) > 1 and trigger.entry.type in _TOGETHER and trigger.entry.mode != "visit":
        found[2:] = [None, None]  # what all sides did together has nobody else to be done to
    if qualifier is not None and found[0] is None and found[1] is None:
        return (qualifier,)
    chosen = next((one for one in found if one is not None), None)
    if chosen is None and trigger.entry.type in _OF_GOODS and trigger.places and start is None:
        return find_object(clause, trigger, subject, trigger.first + 1)  # "banned Thai coffee from 3 March"
    return () if chosen is None else clause.list_right(chosen, bidden)


def _closes_verb(clause: Clause, trigger: Trigger, subject: tuple[int, ...], mark: int) -> bool:
    """Whether a ``mark`` closes what is quoted of a clause, the verb but not its subject: 'A "flatly rejects" the map of B'."""
    words, scene = clause.scene.words, clause.scene
    if not subject or scene.lasts[subject[-1]] > trigger.first or _QUOTE in words[trigger.last : mark]:
        return False
    return words[scene.lasts[subject[-1]] : trigger.first].count(_QUOTE) == 1


def _is_closed(clause: Clause, trigger: Trigger) -> bool:
    """Whether the entry's last word is its object already: "hold talks", not "offer to send", whose object follows."""
    last = clause.last_word(trigger)
    if len(trigger.at) < 2 or clause.is_function(last) or last in clause.stance.particles:
        return False
    return clause.scene.words[trigger.at[-2]] not in clause.stance.purpose


def _stretch(clause: Clause, trigger: Trigger, start: int | None, home: set[str]) -> tuple[int, int]:
    """The tokens among which the object is looked for."""
    if start is None and trigger.entry.type == "REQUEST" and trigger.places:
        opened, closing = trigger.places[0]
        if opened < closing and clause.scene.words[closing] in clause.stance.purpose:
            return opened, closing  # "urge .. to": whom one urges stands in between
    at = find_start(clause, trigger, home) if start is None else start
    return at, min(clause.limit, at + FAR)


def _next_verbs(clause: Clause, trigger: Trigger) -> set[int]:
    """The tokens at which verbs begin that go on with the same subject: "and left", ", leaving"."""
    words = clause.scene.words
    return {
        other.aux
        for other in clause.triggers
        if other.first > trigger.last
        and (
            (other.voice in ("active", "passive") and words[other.aux - 1] in clause.stance.conjunction)
            or (other.voice == "gerund" and words[other.first - 1] == ",")
        )
    }


def _opens_main(clause: Clause, trigger: Trigger, comma: int) -> bool:
    """Whether the party behind a comma is the subject of the verb right behind it: "after bombing a town, A recalled"."""
    scene, first = clause.scene, comma + 1
    joined = first < clause.sentence.last and scene.words[first] in clause.stance.conjunction  # ", and each side agreed"
    verbs = {other.aux for other in clause.triggers if other.voice == "active" and other.first > trigger.last} if joined else set()
    for at in range(first + joined, min(clause.sentence.last - 1, comma + _OPENING)):
        if at in verbs:
            return at > first + 1
        if scene.words[at] == "," or clause.is_function(scene.words[at]):
            return False
        ends = scene.owner[at] != NOBODY and scene.lasts[scene.owner[at]] == at + 1
        behind = (other for other in clause.triggers if other.first > trigger.last)
        if ends and any(other.aux == at + 1 and other.voice == "active" for other in behind):
            return True
    return False


def _is_subject_of_talks(clause: Clause, how: str, trigger: Trigger) -> bool:
    """Whether a party is what a meeting is about rather than whom it is with: "a conference on Sudan"."""
    stance = clause.stance
    if trigger.entry.type != "CONSULT" or not stance.goal or how not in stance.recipient:
        return False
    if how in stance.companion or how in stance.goal or how in stance.place or how in stance.purpose:
        return False
    inner = [clause.scene.words[at] for at in trigger.at[1:]]
    phrasal = bool(inner) and (inner[0] in stance.prepositions or inner[0] in stance.particles)
    called = trigger.entry.mode == "visit" and how == inner[-1] if inner else False  # "paid a call on B"
    return not (called or (phrasal and how in inner))  # "called on B", "dropped in on B"


def is_topic(clause: Clause, mention: int, trigger: Trigger) -> bool:
    """Whether a country only says of what kind the thing is that is talked about: "membahas perang A", "discussed the A war"."""
    scene, entry = clause.scene, trigger.entry
    if entry.type != "CONSULT" or entry.mode == "visit" or scene.mentions[mention].kind != "country":
        return False
    beside = scene.firsts[mention] - 1 if clause.stance.owner_follows else scene.lasts[mention]
    return trigger.last < beside < clause.sentence.last and clause.is_plain(beside)


def qualified(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """The people right before a participle that tells what was done to them: "handed over a man suspected of"."""
    scene = clause.scene
    if trigger.aux != trigger.first or trigger.first <= clause.sentence.first or clause.stance.owner_follows:
        return ()
    told = scene.owner[trigger.first - 1]
    people = told != NOBODY and scene.party[told] and scene.mentions[told].kind == "group"
    return clause.list_left(told) if people and scene.mentions[told].text.islower() else ()


def is_owner(clause: Clause, mention: int) -> bool:
    """Whether a mention stands before what is its own: "Vienna's support"."""
    last = clause.scene.lasts[mention]
    inner = clause.scene.words[last - 1].endswith(clause.stance.possessive)
    return inner or (last < clause.sentence.last and clause.scene.words[last] in clause.stance.possessive)


def _is_scene(entry: EventEntry, sides: int) -> bool:
    """Whether a city abroad "in" which something is done is only where it is done: what is said, what all sides do to each
    other."""
    return entry.type in _SPOKEN or (sides > 1 and entry.type == "ASSAULT")


def _is_object(clause: Clause, mention: int, own: set[str]) -> bool:
    """Whether a mention may be what a verb is done to: no owner ("his"), no mere qualifier, not the actor."""
    scene = clause.scene
    if not scene.party[mention] or who(scene.mentions[mention]) in own or clause.is_modifier(mention):
        return False
    first = scene.firsts[mention]
    if clause.is_compounded(mention) or is_denomination(scene, clause.stance, mention):
        return False
    if scene.words[first - 1] == "-" and _is_in_compound(clause, mention):
        return False
    return (
        scene.lasts[mention] - first > 1 or scene.words[first] not in clause.stance.owning or scene.mentions[mention].text.isupper()
    )


def _is_in_compound(clause: Clause, mention: int) -> bool:
    """Whether a mention behind a hyphen belongs to a compound that says of what kind a noun is: "a status-of-forces accord"."""
    scene, first, last = clause.scene, clause.scene.firsts[mention], clause.scene.lasts[mention]
    tight = first > clause.sentence.first and scene.ends[first - 1] == scene.starts[first]
    if not tight or last >= clause.sentence.last or not scene.mentions[mention].text.islower():
        return False
    return scene.words[last].isalpha() and not clause.is_function(scene.words[last]) and not clause.stance.owner_follows


def _qualifies_entry(clause: Clause, mention: int, trigger: Trigger) -> bool:
    """Whether a mention only says whose or which the entry's own noun is: "reiterated Turkey's support", "returned Iraqi
    artifacts"."""
    if clause.scene.lasts[mention] not in trigger.at:
        return False
    if clause.scene.mentions[mention].kind == "person" and clause.scene.lasts[mention] - clause.scene.firsts[mention] > 1:
        return False  # "found N N guilty"
    return is_guess(clause.scene, mention) or (trigger.entry.type in _OWNED and clause.scene.mentions[mention].kind == "country")


def _is_preferred(clause: Clause, how: str, trigger: Trigger, loosely: bool, direct: bool) -> bool:
    """Whether a preposition introduces the other side of such an act whatever else is named: "complained to X against Y"."""
    entry = trigger.entry
    if how in clause.stance.adverse:
        return entry.type in _HOSTILE and not direct
    if how in clause.stance.goal and entry.type in _GIVEN:
        return not direct or entry.type == "COOPERATE"  # "extradited X to R"
    if how in clause.stance.companion and clause.scene.words[trigger.first] in clause.stance.reciprocal:
        return True
    return loosely and how in clause.stance.companion and entry.type in _JOINT


def _is_anothers(clause: Clause, trigger: Trigger, mention: int) -> bool:
    """Whether a noun that names another act stands between a verb and a mention, which then belongs to it."""
    first = clause.scene.firsts[mention]
    return any(other.voice == "noun" and trigger.last < other.first < first for other in clause.triggers)


def _rank(clause: Clause, how: str, trigger: Trigger) -> int | None:
    """How well a preposition introduces whom an act is done to: 0 well, 1 hardly, 2 not; None where it never does."""
    stance, entry, type_ = clause.stance, trigger.entry, trigger.entry.type
    if not how:
        return 0
    if how in stance.agent:
        return 0 if type_ in _SAID else 2
    only_where = type_ == "CONSULT" and how in stance.inside and how != clause.last_word(trigger)  # but "arrived at R"
    if how in stance.recipient and not only_where:
        return 0
    if how in stance.source:
        return 0 if type_ in _FROM else 1
    if how in stance.weak_recipient:
        return 0
    if how in stance.place:
        return 2 if type_ != "CONSULT" or entry.mode in ("visit", "multilateral") else None
    return 2
