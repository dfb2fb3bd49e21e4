"""The parties of an act that is told as a noun: "X's rejection of Y", "penolakan X terhadap Y", "talks between X and Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.clause import FAR, Clause
from sanad.annotate.events.parties import BETWEEN, CHARGED, FORCES, Parties
from sanad.annotate.events.roles.means import is_means
from sanad.annotate.events.roles.nearest import main_subject, party_before
from sanad.annotate.events.roles.objects import find_object
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger
from sanad.model import OF_NO_STATE, PAIR
from sanad.plover import MUTUAL

_LIGHT: Final = 8  # words that may stand between a light verb and its noun
_ASIDE: Final = 9  # words of an aside
_NEAR: Final = 4  # words that may stand between a noun and the party beside it
# Acts of moving away, in which "from X" says what is left, not who does it; acts whose complement names whom they are directed at.
_LEAVING: Final = frozenset({"RETREAT", "CONCEDE", "SANCTION"})
_ASKING: Final = frozenset({"REQUEST", "THREATEN"})
_UTTERED: Final = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"})
_JUDGED: Final = _UTTERED | {"ASSAULT"}  # ... of which others say what they make of it
_FRIENDLY: Final = frozenset({"AID", "COOPERATE", "SUPPORT"})
_RELATIONS: Final = frozenset({"COOPERATE", "SUPPORT"})
_SHARED: Final = frozenset({"CONSULT", "ASSAULT"})  # of which those behind "with" have the main clause's subject on the other side
_HARMING: Final = frozenset({"ASSAULT", "COERCE"})
_HARMED: Final = frozenset({"CVL", "JRN", "REF", "REL", "EDU", "LAB", "MED", "NGO", "SOC", "OPP"})
_EXPELLING: Final = frozenset({"expel", "deport"})  # modes of what is done to those of whom the noun is
_ASKED: Final = "\0"


def find_noun_parties(clause: Clause, trigger: Trigger, earlier: Sequence[Parties]) -> Parties:
    """The parties of ``trigger``; ``earlier`` are those of the triggers before it in its sentence."""
    if trigger.entry.type in _RELATIONS and clause.stance.owner_follows and _is_attribute(clause, trigger):
        return Parties()
    actors, recipients, both = _complements(clause, trigger)
    if not recipients and trigger.entry.type == "ASSAULT" and len(trigger.at) > 1 and not clause.stance.owner_follows:
        recipients = _struck(clause, trigger)
    before = clause.scene.owner[trigger.first - 1] if trigger.first > clause.sentence.first else NOBODY
    if before != NOBODY and clause.scene.words[trigger.first] in clause.stance.be:
        return Parties(actors, clause.list_left(before), "noun, passive", True)  # "newspapers were closed by A"
    if both and trigger.entry.type in _RELATIONS and not _is_light(clause, trigger) and _is_pair(clause, both):
        return Parties()  # how the two states stand to each other is no act
    if both:
        return Parties(both, (), BETWEEN, True)
    paired = _hyphenated(clause, trigger, actors)
    if paired != actors:
        return Parties(paired, recipients, "noun of both", True)
    owner = _owner_before(clause, trigger) if not clause.stance.owner_follows else ()
    if owner:
        owner = _hyphenated(clause, trigger, owner)
        recipients = recipients or (actors if actors != owner else ())
        return Parties(owner, recipients, "noun of", True)
    if actors and trigger.entry.type == "CONSULT" and not clause.stance.owner_follows and _is_light(clause, trigger):
        subject = party_before(clause, trigger.first)  # "attended a meeting of X"
        if subject and not set(subject) & set(actors):
            return Parties(subject, recipients or actors, "noun as object", False)
    if actors and trigger.entry.type == "ASSAULT" and _is_town(clause, actors[0]):
        return Parties()  # "pengeboman kota itu": towns attack nobody
    if actors:
        return Parties(actors, recipients, "noun of", True)
    behind = trigger.last + 1
    pointed = behind < clause.sentence.last and clause.scene.words[behind] in clause.stance.pointing
    if pointed and not recipients and trigger.entry.type in _UTTERED:
        return Parties()  # "that offer was accepted by X": whose offer it was has been told
    return _borrowed(clause, trigger, recipients, earlier)


def _is_town(clause: Clause, mention: int) -> bool:
    """Whether a place without a preposition stands behind a noun."""
    return clause.scene.mentions[mention].kind == "place" and not clause.preposition(mention)


def _struck(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """The party right behind words for an attack that end in a verb, which is its object ("the strike killed R"), or the place in
    which that stood which was hit: "shells slammed into a mill in R"."""
    scene, stance = clause.scene, clause.stance
    last = clause.last_word(trigger)
    if clause.is_function(last) and last not in stance.recipient:
        return ()
    at, limit = trigger.last + 1, min(clause.limit, trigger.last + 2 * _NEAR)
    while at < limit:
        word, mention = scene.words[at], scene.owner[at]
        if word in stance.hard or word in stance.relative or word == ",":
            break
        if mention != NOBODY:
            how = clause.preposition(mention)
            direct = scene.firsts[mention] - trigger.last <= _NEAR and (not how or how == last)
            where = how in stance.inside and scene.mentions[mention].kind in ("place", "country")
            if scene.party[mention] and not clause.is_modifier(mention) and (direct or where):
                return clause.list_right(mention)
            at = scene.lasts[mention]
            continue
        at += 1
    return ()


def _is_pair(clause: Clause, parties: tuple[int, ...]) -> bool:
    """Whether the parties are no more than "the two states"."""
    return any(clause.scene.mentions[one].entity.startswith(PAIR) for one in parties)


def _is_attribute(clause: Clause, trigger: Trigger) -> bool:
    """Whether a noun behind people only says whose they are: "separatis sokongan X"."""
    before = trigger.first - 1
    owner = clause.scene.owner[before] if before >= clause.sentence.first else NOBODY
    return owner != NOBODY and clause.scene.mentions[owner].kind == "group"


def _borrowed(clause: Clause, trigger: Trigger, recipients: tuple[int, ...], earlier: Sequence[Parties]) -> Parties:
    """A noun without a party of its own as actor: that of its verb."""
    first = trigger.first - 1
    while first > clause.sentence.first and (
        clause.scene.words[first] in clause.stance.skip or clause.scene.words[first] in clause.stance.article
    ):
        first -= 1
    introduced = clause.scene.words[first] in clause.stance.prepositions
    governed = any(
        other.voice != "noun" and other.last < trigger.first and not clause.is_cut(other.last, trigger.first)
        for other in clause.triggers[: len(earlier)]
    )
    if governed:
        outer = earlier[-1]
        blame = clause.triggers[len(earlier) - 1].entry
        charged = bool(outer.recipients) and blame.type == "ACCUSE" and blame.mode != "disapprove"
        if charged and recipients and trigger.entry.type in _HARMING:
            accused = {clause.scene.mentions[one].country for one in outer.recipients}  # "blamed B for an attack on its banks"
            others = tuple(one for one in recipients if clause.scene.mentions[one].country not in accused)
            return Parties(outer.recipients, others or outer.actors, CHARGED, False)
        return Parties((), recipients, "noun governed", False) if recipients or not outer.actors else Parties((), (), "", False)
    if clause.scene.words[first] in clause.stance.subjectless and recipients and trigger.entry.type in _SHARED:
        beside = clause.preposition(recipients[0]) in clause.stance.companion
        with_them = beside or trigger.entry.type != "ASSAULT"
        main = tuple(one for one in main_subject(clause, first) if one not in recipients) if with_them else ()
        return Parties(main, recipients, "noun of the main subject", False)
    subject = party_before(clause, first + 1)
    if introduced and subject and not recipients:
        return Parties((), recipients, "noun", False)
    if subject:
        if not _is_light(clause, trigger):
            return Parties((), recipients if not introduced else (), "noun", False)
        if not recipients:
            recipients = find_object(clause, trigger, subject)
        return Parties(subject, recipients, "noun as object", False)
    actor = _doer(clause, trigger.last + 1)
    if actor and trigger.entry.type in _JUDGED and _is_anothers_doing(clause, trigger, actor[0]):
        return Parties((), recipients, "noun as subject", False)  # "the attack was condemned by A", "the charge was denied by A"
    actor = actor or clause.introduced_by(trigger.last + 1, clause.stance.source, recipients)
    recipients = recipients or clause.introduced_by(trigger.last + 1, clause.stance.recipient, actor)
    if not actor and not recipients and trigger.entry.type == "COERCE":  # "emergency rule was declared in R"
        start = trigger.last if clause.last_word(trigger) in clause.stance.inside else trigger.last + 1
        held = clause.introduced_by(start, clause.stance.inside, ())
        actor = tuple(one for one in held if clause.scene.mentions[one].kind == "country")[:1]
    return Parties(actor, recipients, "noun as subject", False)


def _is_light(clause: Clause, trigger: Trigger) -> bool:
    """Whether the verb before a noun only says that its subject does what the noun says."""
    scene, stance = clause.scene, clause.stance
    for at in range(trigger.first - 1, max(clause.sentence.first, trigger.first - _LIGHT) - 1, -1):
        word = scene.words[at]
        if word in stance.light:
            return True
        plain = word in stance.owning or word in stance.skip
        if scene.owner[at] != NOBODY and scene.mentions[scene.owner[at]].kind != "country" and not plain:
            return False
        if word in stance.hard or (word in stance.prepositions and word not in stance.weak_recipient):
            return False
    return False


def _is_anothers_doing(clause: Clause, trigger: Trigger, actor: int) -> bool:
    """Whether a passive that tells an act of its own stands between a noun and the one by whom that is done."""
    scene, first = clause.scene, clause.scene.firsts[actor]
    others = [other for other in clause.triggers if trigger.last < other.first < first and other.entry.type in _UTTERED]
    return any(other.voice == "passive" or scene.words[other.first - 1] in clause.stance.be for other in others)


def _doer(clause: Clause, at: int) -> tuple[int, ...]:
    """The agent of the passive verb of which a noun is the subject."""
    scene, stance, words = clause.scene, clause.stance, clause.scene.words
    if stance.agent_follows:
        for here in range(at, min(at + 2 * _NEAR, clause.sentence.last - 1)):
            if words[here] in stance.hard:
                break
            mention = scene.owner[here + 1]
            if (
                words[here].startswith(stance.passive_heads)
                and len(words[here]) > _NEAR
                and mention != NOBODY
                and scene.party[mention]
            ):
                return clause.list_right(mention)
    return clause.introduced_by(at, stance.agent, ())


def _owner_before(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """Whose act it is: "Russia's full-scale attack", "the Russian attack"."""
    scene, words = clause.scene, clause.scene.words
    at = trigger.first - 1
    for _ in range(_NEAR):
        if at < clause.sentence.first:
            return ()
        mention = scene.owner[at]
        if mention != NOBODY:
            moved = at - 1 >= clause.sentence.first and words[at - 1] in clause.stance.decreeing
            if moved and is_means(clause, mention, trigger):
                return ()  # "approved troop deployments"
            kind = words[at] in clause.stance.skip and words[at] not in clause.stance.owning  # "military aid"
            if not scene.party[mention] or (kind and trigger.entry.type in _FRIENDLY):
                return ()
            possessive = words[at].endswith(clause.stance.possessive)
            adjective = scene.mentions[mention].kind == "country" or at == trigger.first - 1
            return clause.list_left(mention) if possessive or adjective else ()
        if at in scene.dated:
            at -= 1
            continue
        if words[at] in clause.stance.possessive:
            at -= 1
            continue
        if (
            not words[at].isalpha()
            or words[at] in clause.stance.prepositions
            or words[at] in clause.stance.hard
            or words[at] in clause.stance.be
        ):
            return ()
        if words[at] in clause.stance.conjunction or words[at] in clause.stance.article:
            return ()
        at -= 1
    return ()


def _is_force(clause: Clause, index: int) -> bool:
    one = clause.scene.mentions[index]
    return one.sector in ("MIL", "COP", "REB", "PRM") and one.country is not None and not one.text.islower()


def _hyphenated(clause: Clause, trigger: Trigger, actors: tuple[int, ...]) -> tuple[int, ...]:
    """Two states joined by a hyphen that both take part: "the Kenya-Uganda talks", "dialog Kenya-Uganda"."""
    scene, words = clause.scene, clause.scene.words
    if len(actors) != 1 or trigger.entry.type not in MUTUAL or scene.mentions[actors[0]].kind != "country":
        return actors
    only = actors[0]
    for hyphen, near in ((scene.firsts[only] - 1, scene.firsts[only] - 2), (scene.lasts[only], scene.lasts[only] + 1)):
        if not clause.sentence.first <= near < clause.sentence.last or words[hyphen] != "-":
            continue
        other = scene.owner[near]
        tight = scene.ends[hyphen - 1] == scene.starts[hyphen] and scene.ends[hyphen] == scene.starts[hyphen + 1]
        if tight and other != NOBODY and scene.mentions[other].kind == "country" and scene.party[other]:
            return (other, only) if near < hyphen else (only, other)
    return actors


def _behind_aside(clause: Clause, comma: int) -> int:
    """The token behind an aside that opens at ``comma`` and says who is among those named, if whom the act concerns follows it:
    "the deployment of troops, including medics, to X"; 0 where there is none."""
    scene, stance, words = clause.scene, clause.stance, clause.scene.words
    if comma + 1 >= clause.sentence.last or words[comma + 1] not in stance.topic:
        return 0
    for at in range(comma + 2, min(clause.sentence.last - 1, comma + _ASIDE)):
        if words[at] == ",":
            return at + 1 if words[at + 1] in stance.recipient and scene.owner[at + 1] == NOBODY else 0
    return 0


def _is_home(clause: Clause, listed: tuple[int, ...], owned: tuple[int, ...]) -> bool:
    """Whether a state behind the one person of whom a noun is only says where that is from."""
    mentions = clause.scene.mentions
    one = listed[0] if len(listed) == 1 == len(owned) else NOBODY
    return one != NOBODY and mentions[one].kind == "country" and mentions[one].country == mentions[owned[0]].country


def _is_victim(clause: Clause, trigger: Trigger, owned: tuple[int, ...]) -> bool:
    """Whether people, not states or forces, stand behind a noun for violence or custody done to them: "penembakan N"."""
    mentions = [clause.scene.mentions[one] for one in owned]
    harmed = _HARMED | ({"AGR"} if trigger.entry.type == "COERCE" else set())
    people = all(
        one.kind == "person"
        or (one.kind == "group" and one.sector in harmed)
        or (one.kind == "organisation" and one.text[:1].islower() and one.sector in OF_NO_STATE)  # "pekerja WFP"
        for one in mentions
    )
    return people and trigger.entry.type in _HARMING and all(one.sector not in FORCES for one in mentions)


def _complements(clause: Clause, trigger: Trigger) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Actors, recipients and both sides that complete a noun: "of X", "by X", "against Y", "between X and Y"."""
    scene, stance, words = clause.scene, clause.stance, clause.scene.words
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    owned: tuple[int, ...] = ()
    qualifier: tuple[int, ...] = ()
    aim: tuple[int, ...] = ()
    at, limit, loose = trigger.first + 1, min(clause.limit, trigger.last + FAR), 0
    expelled = trigger.entry.mode in _EXPELLING  # "the expulsion of N from X", which X does
    leaving = trigger.entry.type in _LEAVING and not (expelled and stance.owner_follows)
    others = {other.first for other in clause.triggers if other.first > trigger.last}
    how = ""
    while at < limit:
        word, mention = words[at], scene.owner[at]
        if mention == NOBODY and stance.owner_follows and not loose and at not in others:
            mention = clause.titled(at)  # "kunjungan Menteri Luar Negeri A N"
        if mention != NOBODY:
            listed = clause.list_right(mention) if scene.party[mention] and not clause.is_modifier(mention) else ()
            if not listed and scene.party[mention] and how in stance.recipient and trigger.entry.type == "ASSAULT":
                qualifier = qualifier or (mention,)  # "an attack on a government compound"
            if listed and how in stance.between:
                listed = clause.list_right(mention, closed=True)
                return (
                    (),
                    (),
                    listed if len(listed) > 1 else (*listed, *clause.introduced_by(scene.lasts[mention], stance.recipient, listed)),
                )
            if owned and how in stance.source and _is_home(clause, listed, owned):
                pass  # "kunjungan Presiden N dari A ke R"
            elif listed and how in stance.source and how not in stance.agent and (leaving or (owned and not expelled)):
                recipients = recipients or listed
            elif listed and how in stance.source:
                actors = actors or listed
            elif listed and how in stance.inside and trigger.entry.type == "MOBILIZE":
                aim = aim or listed
            elif listed and (how == _ASKED or how in stance.recipient):
                recipients = recipients or listed
            elif (listed and not how and stance.owner_follows and at - trigger.last <= _NEAR) or (
                listed and how in stance.weak_recipient
            ):
                owned = owned or listed
            at, how, loose = (scene.lasts[listed[-1]] if listed else scene.lasts[mention]), "-", 0
            continue
        along = trigger.entry.type == "MOBILIZE" and word in stance.inside
        if at in others or (word in stance.topic and not along):
            break
        if word in stance.complement and trigger.entry.type in _ASKING and word not in stance.prepositions:
            how, loose = _ASKED, 0
        elif at in trigger.at and word not in stance.prepositions:
            loose = 0
        elif word in stance.hard or word in stance.relative or word in stance.be or word in stance.have or word in stance.future:
            break
        elif word in stance.prepositions:
            how, loose = word, 0
        elif word == "," and (behind := _behind_aside(clause, at)):
            at = behind
            continue
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
        patient = patient or (not recipients and (expelled or _is_victim(clause, trigger, owned)))
        if patient:
            recipients = recipients or aim
            if trigger.entry.type == "MOBILIZE" and not actors and all(_is_force(clause, one) for one in owned):
                return owned, recipients, ()  # "the build-up of R's troops along the border with B"
            means = is_means(clause, owned[0], trigger) and (bool(recipients) or trigger.entry.type == "MOBILIZE")
            recipients = recipients if means else owned
        else:
            actors = actors or owned
    return actors, recipients or qualifier or aim, ()
