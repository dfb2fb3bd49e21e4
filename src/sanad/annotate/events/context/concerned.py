"""Whom an act concerns that its own sentence does not say: to whom words are addressed, whom a lifted ban had hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.found import Found, told_within
from sanad.annotate.events.parties import (
    CUSTODY,
    SPOKEN,
    are_own_officials,
    are_unknown,
    fights,
    is_medium,
    is_own_state,
    is_spot,
    is_unnamed,
)
from sanad.annotate.events.speech.about import OUTCOME
from sanad.annotate.events.speech.answered import ASKING, BACK
from sanad.annotate.events.speech.reports import is_of_claim
from sanad.lang.stance import StanceWords
from sanad.model import OF_NO_STATE, REBELS, EventMention, Mention
from sanad.plover import quad_of, score_of
from sanad.text.reading import Reading

_NEAR: Final = 3  # sentences back in which is looked for what an answer answers of which nobody told that
_RECENT: Final = 5  # ... in which somebody is still dealing with the other side
# ... for what is answered, and for praise, which is as often for nobody.
_REACH: Final = {"REJECT": _NEAR, "SUPPORT": 2}
_JUST: Final = 2  # sentences back in which stands what a sanction answers that names nobody
_OBJECT: Final = 5  # words behind a verb among which the noun of its object stands
_EARLIER: Final = 50  # events back in which a decision is looked for
# Modes of acts by which a state holds people, or lets them go.
_CUSTODIAL: Final = frozenset({"arrest", "seize", "deport", "release"})
_ADDRESSED: Final = frozenset({"ACCUSE", "REQUEST", "REJECT"})
# Acts of which others say that it was a good or a bad step.
_CHARGES: Final = frozenset({"ACCUSE", "THREATEN"})  # acts that say something of the other
_STEPS: Final = frozenset(
    {"AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "COOPERATE", "MOBILIZE", "REJECT", "RETREAT", "SANCTION", "THREATEN"}
)
_HARM: Final = CUSTODY | {"ASSAULT", "MOBILIZE"}  # acts for which a state may be sorry
_AT_A_STATE: Final = frozenset({"ACCUSE", "REJECT", "THREATEN", "AGREE"})  # acts of a state that another state is at the end of


def with_other_side(
    one: Found,
    earlier: Sequence[EventMention],
    reading: Reading,
    stance: StanceWords,
    main: Mention | None,
    answered: Mention | None,
) -> EventMention:
    """A state's words with whom they are addressed to, where its own sentence names nobody but itself or a place."""
    event = one.event
    own = event.type in _AT_A_STATE and all(is_own_state(x, event.actors) for x in event.recipients)
    unknown = event.type in ("ACCUSE", "REJECT") and are_unknown(event.recipients)
    struck = event.type == "ACCUSE" and all(x.kind == "place" and x.sector is None for x in event.recipients)  # "the raid on X"
    lacking = own or one.heard or unknown or struck or all(map(is_spot, event.recipients))
    together = len(event.actors) > 1 and event.type == "ACCUSE" and one.about is not None and not event.recipients
    if one.open_to:  # "denied involvement" answers but who accused one of it
        answered = accuser_of(event, earlier, reading) if event.type == "REJECT" and not event.recipients else None
    closed = one.open_to and answered is None
    if event.type not in SPOKEN or not (len(event.actors) == 1 or together) or closed or not lacking:
        return event
    other = answered if answered is not None and not is_medium(answered) and answered.country is not None else None
    if other is None:
        other = _addressed(one, event, earlier, reading, stance)
    if other is None and main is not None and event.type in _ADDRESSED and (one.about is None or event.type == "REJECT"):
        nobody = one.heard or not event.recipients
        other = main if nobody and _have_dealt(event.actors[0].country, main.country, earlier) else None
    if other is None and event.type == "ACCUSE" and not event.recipients and not _is_of_words(event, reading, stance):
        other = _step_taker(event, earlier, reading, _HARM)
    if together and other is not None and any(other.country == actor.country for actor in event.actors):
        return event  # "A, B and C condemned the attack": none of them
    return event if other is None else replace(event, recipients=(other,), rule=f"{event.rule}, other side from the context")


def _have_dealt(country: str | None, other: str | None, earlier: Sequence[EventMention]) -> bool:
    """Whether the page has told of an act between two states."""
    both = {country, other}
    told = ({party.country for party in (*one.actors, *one.recipients)} for one in earlier)
    return None not in both and len(both) > 1 and any(both <= sides for sides in told)


def accuser_of(
    event: EventMention, earlier: Sequence[EventMention], reading: Reading, far: int = _JUST
) -> Mention | None:
    """Who of another country accused the one that rejects something, at most so many sentences before."""
    own = {one.country for one in event.actors} - {None}
    for one in told_within(far, event, earlier, reading):
        accused = {other.country for other in one.recipients}
        if one.type == "ACCUSE" and one.actors and not own.isdisjoint(accused) and one.actors[0].country not in {None, *own}:
            return one.actors[0]
    return None


def _addressed(
    one: Found, event: EventMention, earlier: Sequence[EventMention], reading: Reading, stance: StanceWords
) -> Mention | None:
    """To whom an act in words is addressed by what was told before: who did what its words point back to, else with whom its actor
    was last told to deal."""
    if event.type == "REJECT":
        return _answered(one, event, earlier, reading, stance)
    if one.about is None:
        return _other_side(event, earlier, reading)
    if one.about == OUTCOME:
        return _decider(event, earlier) or _step_taker(event, earlier, reading) or _other_side(event, earlier, reading)
    told = _told_before(one.about, event, earlier, reading)
    if told is not None:
        return _of_another(told)
    return _other_side(event, earlier, reading) if event.type == "ACCUSE" else None


def _is_of_words(event: EventMention, reading: Reading, stance: StanceWords) -> bool:
    """Whether what is condemned is what somebody said, and no step: "condemned the remarks"."""
    at = reading.tokens.at(event.trigger.end)
    return not stance.utterances.isdisjoint(reading.tokens.words[at : at + _OBJECT])


def _step_taker(
    event: EventMention, earlier: Sequence[EventMention], reading: Reading, steps: frozenset[str] = _STEPS
) -> Mention | None:
    """Who took the step that is welcomed or condemned where nobody says whose it is: the state of another country of which one of
    ``steps`` was last told that it does by itself, a few sentences back at most."""
    country = event.actors[0].country
    for one in told_within(_NEAR, event, earlier, reading):
        doers = {doer.country for doer in one.actors}
        alone = len(doers) == 1 and None not in doers and country is not None and country not in doers
        if alone and one.type in steps and one.status in ("reported", "planned") and not is_medium(one.actors[0]):
            return one.actors[0]
    return None


def with_whom_it_hit(
    event: EventMention, voice: str, earlier: Sequence[EventMention], reading: Reading, stance: StanceWords
) -> EventMention:
    """A ban that is lifted, with those on whom its author was told to have put one; an apology, with those whom its author was told
    to have harmed (unless but a noun tells it, that may mean one told before); envoys that are called home, from those with whom
    their state was last told to deal."""
    if len(event.actors) != 1:
        return event
    other: Mention | None = None
    if event.type == "CONCEDE" and not event.recipients:
        said = reading.tokens.within(event.trigger.start, event.trigger.end)
        sorry = voice != "noun" and any(reading.tokens.words[at] in stance.apology for at in said)
        other = _hit_by(event.actors[0], _HARM if sorry else CUSTODY, event, earlier, reading)
        if other is None and (sorry or event.rule == "marked"):  # words of regret for what was done to somebody
            other = _other_side(event, earlier, reading)
    elif _is_of_those_told_of(event, reading, stance):
        other = _other_side(event, earlier, reading)
        if other is not None and other.country in OF_NO_STATE:
            other = None
    elif event.type == "SANCTION" and event.recipients and are_own_officials(event.recipients, event.actors):
        other = _other_side(event, earlier, reading)
    elif event.type == "SANCTION" and not event.recipients:
        other = _who_struck_before(event, earlier, reading)
    return event if other is None else replace(event, recipients=(other,), rule=f"{event.rule}, other side from the context")


def _who_struck_before(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """The other state that was told just before to have done harm to the actor's: "A expelled B's envoys. B recalled its own"."""
    home = event.actors[0].country
    for one in told_within(_JUST, event, earlier, reading):
        doers = {doer.country for doer in one.actors}
        apart = len(doers) == 1 and doers.isdisjoint({None, home, *OF_NO_STATE})
        if quad_of(one.type) == "MK" and apart and home is not None and any(x.country == home for x in one.recipients):
            return one.actors[0]
    return None


def _is_of_those_told_of(event: EventMention, reading: Reading, stance: StanceWords) -> bool:
    """Whether a state holds or frees people or ships that were told of before, of which its sentence says no more than that: "the
    captain was freed by A", "kapal beserta awaknya itu diringkus A"."""
    if event.mode not in _CUSTODIAL or event.status != "reported" or event.actors[0].start < event.trigger.start:
        return False
    unknown = all(one.country is None and one.kind in ("group", "office") for one in event.recipients)
    if not unknown or event.actors[0].country is None or event.actors[0].sector in REBELS:
        return False
    words, sentence = reading.tokens.words, reading.sentence_at(event.trigger.start)
    at, first = reading.tokens.at(event.trigger.start), sentence.first
    opens = any(words[first] in one for one in (stance.definite, stance.told_of, stance.pronouns))
    return opens or any(word in stance.pointing for word in words[first:at])


def _hit_by(
    actor: Mention, acts: frozenset[str], event: EventMention, earlier: Sequence[EventMention], reading: Reading
) -> Mention | None:
    """Who of another country was last told to suffer one of ``acts`` by ``actor`` or his state, a few sentences back at most."""
    for one in told_within(_RECENT, event, earlier, reading):
        doing = any(other.country == actor.country for other in one.actors) and actor.country is not None
        doing = doing or (acts is _HARM and all(other.country is None for other in one.actors))  # a mob that nobody names
        if doing and one.type in acts and one.recipients and one.recipients[0].country not in (None, actor.country):
            return one.recipients[0]
    return None


def as_rejection(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> EventMention:
    """A reply of somebody who was accused in this sentence or the one before as the rejection of that: "A accused B of fraud. B
    replied that its books were in order"."""
    accuser = accuser_of(event, earlier, reading, 1)
    if accuser is None:
        return event
    score, rule = score_of("REJECT", None), f"{event.rule}, answers an accusation"
    return replace(event, type="REJECT", act="REJECT", mode=None, score=score, recipients=(accuser,), rule=rule)


def _answered(
    one: Found, event: EventMention, earlier: Sequence[EventMention], reading: Reading, stance: StanceWords
) -> Mention | None:
    """Whom a rejection answers of whom nobody said anything: who accused or asked its actor, else who accused somebody else where
    that is what is rejected, else with whom the actor was last told to deal."""
    if _answers_nobody(event, earlier, reading):
        return None
    charged = _asker(event, earlier, reading, _CHARGES) if is_of_claim(event, reading, stance) else None
    other = charged or _asker(event, earlier, reading, ASKING)
    if other is None and one.about is not None:
        told = _told_before(one.about, event, earlier, reading)
        other = None if told is None else _of_another(told)
    return other or _other_side(event, earlier, reading)


def _asker(
    event: EventMention, earlier: Sequence[EventMention], reading: Reading, acts: frozenset[str]
) -> Mention | None:
    """Whom a rejection answers: who said of its actor what is told right before, else who last did one of ``acts`` to him, which
    are such as to want an answer."""
    country = event.actors[0].country
    if country is None:
        return None
    last = next(told_within(1, event, earlier, reading), None)
    if last is not None and last.speaker is not None:
        told_of = any(mention.country == country for mention in (*last.actors, *last.recipients))
        if told_of and last.speaker.country not in (None, country) and not is_medium(last.speaker):
            return last.speaker
    here = reading.sentence_index(event.trigger.start)
    for one in told_within(BACK, event, earlier, reading):
        near = here - reading.sentence_index(one.trigger.start) <= 1
        asked = one.type in acts and (
            any(mention.country == country for mention in one.recipients)
            or (not one.recipients and near and (acts is ASKING or one.type == "ACCUSE"))  # a threat is not what one denies
        )
        if asked and one.actors and one.actors[0].country not in (None, country) and not is_medium(one.actors[0]):
            return one.actors[0]
    return None


def _answers_nobody(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> bool:
    """Whether a rejection follows right behind what somebody says who is not named."""
    last = next(told_within(1, event, earlier, reading), None)
    return last is not None and last.speaker is not None and is_unnamed(last.speaker)


def _other_side(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """The party of another country that the actor was last told to deal with; for an accusation, whoever did something right
    before."""
    country = event.actors[0].country
    if country is None:
        return None
    last = next(told_within(1, event, earlier, reading), None) if event.type == "ACCUSE" else None
    if last is not None and last.status == "reported":
        act = quad_of(last.type) == "MK" or last.type in ("THREATEN", "REJECT")
        act = act or (quad_of(last.type) == "MC" and bool(last.recipients))  # not who only helped
        if act and last.actors and last.actors[0].country not in (None, country):
            return last.actors[0]
    for one in told_within(_REACH.get(event.type, _RECENT), event, earlier, reading):
        sides = (one.actors, one.recipients) if one.recipients else (one.actors[:1], one.actors[1:])
        for own, other in (sides, sides[::-1]):
            if not other or is_medium(other[0]) or (other[0].kind == "place" and other[0].sector is None):
                continue
            if event.type == "ACCUSE" and other[0].sector == "JUD":
                continue  # who hears the case
            if any(mention.country == country for mention in own) and other[0].country not in (None, country):
                return other[0]
            if any(mention.entity == event.actors[0].entity for mention in own) and fights(event.actors[0], other[0]):
                return other[0]
        if one.actors and one.actors[0].country == country and fights(event.actors[0], one.actors[0]):
            return one.actors[0]
        if one.recipients and one.recipients[0].country == country and fights(event.actors[0], one.recipients[0]):
            return one.recipients[0]
    return None


def _told_before(about: str, event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> EventMention | None:
    """The last act of the type ``about`` that somebody else was told to have done, a few sentences back at most."""
    country = event.actors[0].country
    claimed: EventMention | None = None
    for one in told_within(BACK, event, earlier, reading):
        alike = one.act == about and (one.actors or one.recipients) and not all(x.sector == "COP" for x in one.actors)
        if alike and all(x.country != country for x in one.actors):
            if one.status != "alleged":
                return one
            claimed = claimed or one  # what nobody but the other side says, only where nothing else was told
    return claimed


def _decider(event: EventMention, earlier: Sequence[EventMention]) -> Mention | None:
    """Whose vote, ruling or decision is welcomed: the parliament or court of another country that was last told to have acted."""
    country = event.actors[0].country
    for one in reversed(earlier[-_EARLIER:]):
        for doer in one.actors[:1]:
            if doer.sector in ("LEG", "JUD") and doer.country not in (None, country) and one.status == "reported":
                return doer
    return None


def _of_another(told: EventMention) -> Mention | None:
    """Who did what is told, where his country is known; of two sides that fight each other it can't be said."""
    known = [one for one in told.actors if one.country is not None]
    both = len({one.country for one in known}) > 1 and not told.recipients
    return known[0] if known and not both else None
