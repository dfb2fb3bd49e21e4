"""What a sentence leaves to the ones before it: to whom something is said, and whose people act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from sanad.annotate.events.about import OUTCOME
from sanad.annotate.events.answered import ASKING, BACK, Claim, whom_it_answers
from sanad.annotate.events.crowds import with_place_of_crowd
from sanad.annotate.events.parties import are_own_officials, are_unknown, fights, is_medium, is_own_state, is_unnamed
from sanad.annotate.events.standing import is_answer, is_of_since, is_standing
from sanad.annotate.events.voiced import CONTRADICTS
from sanad.lang.stance import StanceWords
from sanad.model import REBELS, UNNAMED, EventMention, Mention
from sanad.plover import MUTUAL, quad_of, score_of
from sanad.text.reading import Reading

_DAY = 10  # letters of a day
_NEAR = 3  # the same for an answer of which nobody told what it answers
_RECENT = 5  # ... back in which somebody is still dealing with the other side
_ADDRESSED = frozenset({"ACCUSE", "REQUEST", "REJECT"})
_EARLIER = 50  # events back in which a meeting is looked for
_AT_A_STATE = frozenset({"ACCUSE", "REJECT", "THREATEN", "AGREE"})  # acts of a state that another state is at the end of
_CUSTODY = frozenset({"COERCE", "SANCTION"})  # acts that one authority does to somebody, one after the other
_DEALINGS = frozenset({"withdraw", "discontinue", "release"})  # modes of those that are done to the other if nobody is named
_REPEATED = _CUSTODY | {"ACCUSE"}  # told again they are of something else, or what came of them
_DEEDS = frozenset({"ASSAULT", "MOBILIZE"})  # told again they are the same, unless on another day
_DONE_TO = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONSULT"})


class Found(NamedTuple):
    """An event with what its words say beyond the record: the ``voice`` in which it is told (``noun`` among them; empty where it is
    done by speaking), whether it is none without another side (``lone``), leaves its other side open (``open_to``), has its parties
    from the page alone (``borrowed``), points back to an act of a type (``about``), has but a pronoun for who acts
    (``by_pronoun``), or as recipient only who hears a complaint (``heard``)."""

    event: EventMention
    voice: str = ""
    lone: bool = False
    open_to: bool = False
    borrowed: bool = False
    about: str | None = None
    by_pronoun: bool = False
    heard: bool = False


def with_context(
    all_found: Sequence[Found],
    reading: Reading,
    claims: Sequence[Claim],
    stance: StanceWords,
    main: Mention | None = None,
    rivals: Mapping[str, Mention] = MappingProxyType({}),
) -> list[Found]:
    """The events in order of start, with what the context gives: the other side of an exchange, the country of people in the
    street, and the day and place where the sentence before names them. ``claims`` are what is said on the page; ``main`` is the
    state that the page is about, to which other states' words are addressed where nothing nearer is; ``rivals`` are the two it is
    about, of which one tells what the other does to it."""
    found: list[Found] = []
    earlier: list[EventMention] = []
    for one in all_found:
        event = _with_parties_met(one.event, earlier) if one.borrowed else one.event
        if event.type == "CONSULT" and one.about == "ACCUSE":
            event, one = _as_rejection(event, earlier, reading), one._replace(about=None)
        answered = whom_it_answers(event, claims, earlier, reading) if event.type == "REJECT" and not event.recipients else None
        if answered is None or not is_unnamed(answered):  # a claim of nobody known is answered to nobody
            event = _with_other_side(_telling(one, event), earlier, reading, main, answered)
        event = _with_whom_it_hit(event, earlier, reading)
        event = _with_actor(_telling(one, event), earlier, reading)
        event = _with_rival(_with_teller(event, earlier, reading, rivals), rivals)
        event = with_place_of_crowd(_with_day_and_place(event, earlier, reading, stance), earlier)
        earlier.append(event)
        found.append(_telling(one, event))
    return found


def _telling(found: Found, event: EventMention) -> Found:
    """``found`` with its event as it is known by now."""
    return found if event is found.event else found._replace(event=event)


_Deed = tuple[str, str, frozenset[str | None], frozenset[str | None]]  # an act, its status, and the countries on either side


def without_retellings(all_found: Sequence[Found], reading: Reading) -> list[Found]:
    """The events without those that only refer back to one told before: the same act between the same countries, on no other day,
    told as a noun, as a visit again, or in the next sentence."""
    kept: list[Found] = []
    told: dict[_Deed, set[str | None]] = {}
    visits: set[_Deed] = set()
    last: dict[tuple[str | None, _Deed], int] = {}  # with the sides as told, and how where both do it
    for one in all_found:
        event = one.event
        actors, recipients = frozenset(x.country for x in event.actors), frozenset(x.country for x in event.recipients)
        as_told = event.mode if event.act in MUTUAL else None, (event.act, event.status, actors, recipients)
        if event.act in MUTUAL:
            actors, recipients = actors | recipients, frozenset()
        key = event.act, event.status, actors, recipients
        days = told.setdefault(key, set())
        here = reading.sentence_index(event.trigger.start)
        again = one.voice == "noun" or event.status == "denied" or event.rule.startswith(CONTRADICTS)
        again = again or (event.mode == "visit" and key in visits) or event.mode == "third-party"
        again = again or (event.act in _DEEDS and key in told and bool(days))
        again = again or (event.act not in _REPEATED and here - last.get(as_told, here) == 1)
        last[as_told] = here
        if again and (actors or recipients) and days and (event.date is None or event.date in days):
            continue
        days.add(event.date)
        if event.mode == "visit":
            visits.add(key)
        kept.append(one)
    return kept


def _with_parties_met(event: EventMention, earlier: Sequence[EventMention]) -> EventMention:
    """An event without parties of its own, with those of the last of its kind that had two: "the talks lasted two hours"."""
    alike = (x for x in reversed(earlier[-_EARLIER:]) if x.act == event.act)
    met = next((x for x in alike if len(x.actors) + len(x.recipients) > 1), None)
    return event if met is None else replace(event, actors=met.actors, recipients=met.recipients)


def _with_whom_it_hit(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> EventMention:
    """A ban that is lifted, with those on whom its author was told to have put one; envoys that are called home, from those with
    whom their state was last told to deal."""
    if len(event.actors) != 1:
        return event
    other: Mention | None = None
    if event.type == "CONCEDE" and not event.recipients:
        other = _hit_by(event.actors[0], event, earlier, reading)
    elif event.type == "SANCTION" and event.recipients and are_own_officials(event.recipients, event.actors):
        other = _other_side(event, earlier, reading)
    return event if other is None else replace(event, recipients=(other,), rule=f"{event.rule}, other side from the context")


def _hit_by(actor: Mention, event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """Who of another country was last told to be punished or forced by ``actor`` or his state, a few sentences back at most."""
    here = reading.sentence_index(event.trigger.start)
    for one in reversed(earlier):
        if here - reading.sentence_index(one.trigger.start) > _RECENT:
            return None
        doing = any(other.country == actor.country for other in one.actors) and actor.country is not None
        if doing and one.type in _CUSTODY and one.recipients and one.recipients[0].country not in (None, actor.country):
            return one.recipients[0]
    return None


def _as_rejection(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> EventMention:
    """A reply of somebody who was accused in this sentence or the one before as the rejection of that: "A accused B of fraud. B
    replied that its books were in order"."""
    here, own = reading.sentence_index(event.trigger.start), {one.country for one in event.actors} - {None}
    for one in reversed(earlier):
        if here - reading.sentence_index(one.trigger.start) > 1:
            break
        accused = {other.country for other in one.recipients}
        if one.type == "ACCUSE" and one.actors and not own.isdisjoint(accused) and one.actors[0].country not in {None, *own}:
            score, rule = score_of("REJECT", None), f"{event.rule}, answers an accusation"
            return replace(event, type="REJECT", act="REJECT", mode=None, score=score, recipients=one.actors[:1], rule=rule)
    return event


def _with_other_side(
    one: Found, earlier: Sequence[EventMention], reading: Reading, main: Mention | None, answered: Mention | None
) -> EventMention:
    """A state's words with whom they are addressed to, where its own sentence names nobody but itself or a place."""
    event = one.event
    own = event.type in _AT_A_STATE and all(is_own_state(x, event.actors) for x in event.recipients)
    unknown = event.type in ("ACCUSE", "REJECT") and are_unknown(event.recipients)
    lacking = own or one.heard or unknown or all(map(_is_spot, event.recipients))
    if event.type not in _SPOKEN or len(event.actors) != 1 or one.open_to or not lacking:
        return event
    other: Mention | None
    if answered is not None and not is_medium(answered) and answered.country is not None:
        other = answered
    elif one.about is None or event.type == "REJECT":
        other = _answered(one, event, earlier, reading) if event.type == "REJECT" else _other_side(event, earlier, reading)
        unanswered = other is None and event.type in _ADDRESSED and (one.heard or not event.recipients)
        if unanswered and main is not None:
            other = main if event.actors[0].country not in (None, main.country) else None
    elif one.about == OUTCOME:
        other = _decider(event, earlier) or _other_side(event, earlier, reading)
    else:
        told = _told_before(one.about, event, earlier, reading)
        other = _other_side(event, earlier, reading) if told is None and event.type == "ACCUSE" else None
        other = other if told is None else _of_another(told)
    return event if other is None else replace(event, recipients=(other,), rule=f"{event.rule}, other side from the context")


def _with_teller(
    event: EventMention, earlier: Sequence[EventMention], reading: Reading, rivals: Mapping[str, Mention]
) -> EventMention:
    """A hostile act of which nobody says to whom it is done, as done to the rival who tells of it or accuses somebody of it."""
    doing = {one.country for one in event.actors}
    own = event.type == "MOBILIZE" and all(one.country in doing for one in event.recipients)  # "sent its troops"
    nobody = own or all(map(_is_spot, event.recipients))
    if not nobody or event.type not in _DONE_TO or len(doing) != 1 or not doing <= rivals.keys():
        return event
    here = reading.sentence_index(event.trigger.start)
    accusers = [one.actors[0] for one in earlier[-1:] if one.type == "ACCUSE" and len(one.actors) == 1
                and reading.sentence_index(one.trigger.start) == here]
    teller = accusers[0] if accusers else event.speaker
    if teller is None or teller.country in doing or teller.country not in rivals or teller.name == UNNAMED:
        return event
    return replace(event, recipients=(teller,), rule=f"{event.rule}, done to who tells of it")


def _with_rival(event: EventMention, rivals: Mapping[str, Mention]) -> EventMention:
    """What one of the two states that a page is about does to its own envoys, to people of whom nothing is known, or to nobody who
    is named, as done to the other: ties are cut with it, and the captives are its people."""
    doing = {one.country for one in event.actors}
    if len(doing) != 1 or not doing <= rivals.keys() or any(one.sector in REBELS for one in event.actors):
        return event
    if are_unknown(event.recipients):
        concerns = event.mode in _DEALINGS
    else:
        concerns = event.type == "SANCTION" and are_own_officials(event.recipients, event.actors)
    rival = next((one for country, one in rivals.items() if country not in doing), None)
    return replace(event, recipients=(rival,), rule=f"{event.rule}, rival of the page") if concerns and rival else event


def _with_actor(one: Found, earlier: Sequence[EventMention], reading: Reading) -> EventMention:
    """An event of which only who it is done to is named, with who does it: a pronoun's meaning, a captor, a visitor."""
    event = one.event
    if event.actors or not event.recipients or not earlier:
        return event
    doer = _pronoun(event, earlier, reading) if one.by_pronoun else None
    if (event.type in _CUSTODY or event.mode == "release") and not one.by_pronoun:
        doer = _keeper(event, earlier)
    told = event.type in _SPOKEN and one.voice == "passive"
    if doer is None and told and event.speaker is not None and _speaks_for(event.speaker, event.recipients):
        doer = event.speaker
    if doer is None and event.type == "CONSULT":
        doer = _visitor(event, earlier[-1], reading)
    return event if doer is None else replace(event, actors=(doer,), rule=f"{event.rule}, actor from the context")


def _with_day_and_place(
    event: EventMention, earlier: Sequence[EventMention], reading: Reading, stance: StanceWords
) -> EventMention:
    """An event with the day, and where it is the same act the place, of one told in the same breath before it; unless it is of no
    one day, or what those say to whom the other was done, who may take their time (see `carried` for one paragraph)."""
    if event.status != "reported" or not earlier or not _follows(event, earlier[-1], reading):
        return event
    last = earlier[-1]
    if is_standing(event, reading, stance) or is_answer(event, last) or is_of_since(last.trigger.start, reading, stance):
        return event
    bygone = last.historical or (last.date is not None and len(last.date) < _DAY)  # "agreed in 2023": what comes next is later
    if event.date is None and last.date is not None and not bygone:
        event = replace(event, date=last.date, historical=last.historical)
    if event.place is None and event.act == last.act and event.date == last.date:
        event = replace(event, place=last.place)
    return event


def _answered(one: Found, event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """Whom a rejection answers of whom nobody said anything: who accused or asked its actor, else who accused somebody else where
    that is what is rejected, else with whom the actor was last told to deal."""
    if _answers_nobody(event, earlier, reading):
        return None
    other = _asker(event, earlier, reading)
    if other is None and one.about is not None:
        told = _told_before(one.about, event, earlier, reading)
        other = None if told is None else _of_another(told)
    return other or _other_side(event, earlier, reading)


def _asker(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """Whom a rejection answers: who said of its actor what is told right before, else who last accused him or asked him."""
    country, here = event.actors[0].country, reading.sentence_index(event.trigger.start)
    if country is None:
        return None
    last = earlier[-1] if earlier else None
    if last is not None and last.speaker is not None and here - reading.sentence_index(last.trigger.start) <= 1:
        told_of = any(mention.country == country for mention in (*last.actors, *last.recipients))
        if told_of and last.speaker.country not in (None, country) and not is_medium(last.speaker):
            return last.speaker
    for one in reversed(earlier):
        if here - reading.sentence_index(one.trigger.start) > BACK:
            break
        asked = one.type in ASKING and (
            any(mention.country == country for mention in one.recipients)
            or (not one.recipients and here - reading.sentence_index(one.trigger.start) <= 1)
        )
        if asked and one.actors and one.actors[0].country not in (None, country) and not is_medium(one.actors[0]):
            return one.actors[0]
    return None


def _answers_nobody(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> bool:
    """Whether a rejection follows right behind what somebody says who is not named."""
    last = earlier[-1] if earlier else None
    near = last is not None and reading.sentence_index(event.trigger.start) - reading.sentence_index(last.trigger.start) <= 1
    return near and last is not None and last.speaker is not None and is_unnamed(last.speaker)


def _other_side(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """The party of another country that the actor was last told to deal with; for an accusation, whoever did something right
    before."""
    country = event.actors[0].country
    if country is None:
        return None
    here = reading.sentence_index(event.trigger.start)
    if event.type == "ACCUSE" and earlier:
        last = earlier[-1]
        near = here - reading.sentence_index(last.trigger.start) <= 1 and last.status == "reported"
        act = quad_of(last.type) in ("MK", "MC") or last.type in ("THREATEN", "REJECT")
        if near and act and last.actors and last.actors[0].country not in (None, country):
            return last.actors[0]
    back = _NEAR if event.type == "REJECT" else _RECENT
    for one in reversed(earlier):
        if here - reading.sentence_index(one.trigger.start) > back:
            return None
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
    here, country = reading.sentence_index(event.trigger.start), event.actors[0].country
    claimed: EventMention | None = None
    for one in reversed(earlier):
        if here - reading.sentence_index(one.trigger.start) > BACK:
            break
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


def _pronoun(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> Mention | None:
    """Whom a pronoun for who acts means: who spoke or acted last, a few sentences back at most, and is not acted on."""
    here, others = reading.sentence_index(event.trigger.start), {None, *(one.country for one in event.recipients)}
    for one in reversed(earlier):
        if here - reading.sentence_index(one.trigger.start) > _NEAR:
            break
        for doer in (one.speaker, *one.actors[:1]):
            if doer is not None and doer.country not in others and not is_medium(doer):
                return doer
    return None


def _speaks_for(speaker: Mention, recipients: Sequence[Mention]) -> bool:
    """Whether a state's own voice tells what was done to others without saying by whom: "B had been asked", A's envoy said."""
    abroad = all(one.country not in (None, speaker.country) for one in recipients)
    return abroad and speaker.country is not None and speaker.sector == "GOV" and not is_unnamed(speaker)


def _keeper(event: EventMention, earlier: Sequence[EventMention]) -> Mention | None:
    """Who took somebody before that is now held or freed, where nobody says by whom: "police arrested A. A was jailed"."""
    held = {one.entity for one in event.recipients if one.kind == "person" or event.mode == "release"}
    for one in reversed(earlier[-_EARLIER:]):
        took = one.act in _CUSTODY and one.status == event.status == "reported" and one.actors
        if took and one.actors[0].country is not None and any(x.entity in held for x in one.recipients):
            return one.actors[0]
    return None


def _visitor(event: EventMention, last: EventMention, reading: Reading) -> Mention | None:
    """Whom the sentence before was about, for a meeting of which only the other side is named."""
    if reading.sentence_index(event.trigger.start) - reading.sentence_index(last.trigger.start) > 1 or not last.actors:
        return None
    first = last.actors[0]
    own = {None, *(one.country for one in event.recipients)}
    return first if first.country not in own and not is_medium(first) else None


def _follows(event: EventMention, last: EventMention, reading: Reading) -> bool:
    """Whether an event is told in the same breath as one that was dated: in the next sentence, with a party in common, or both in
    another paragraph."""
    if (last.date is None and last.place is None) or last.status != "reported":
        return False
    first, second = reading.sentence_at(last.trigger.start), reading.sentence_at(event.trigger.start)
    if reading.sentence_index(event.trigger.start) - reading.sentence_index(last.trigger.start) > 1:
        return False
    countries = {one.country for one in (*last.actors, *last.recipients)} - {None}
    shared = {one.country for one in (*event.actors, *event.recipients)} & countries
    return bool(shared) and (first.paragraph == second.paragraph or len(shared) > 1)


def _is_spot(mention: Mention) -> bool:
    return mention.kind == "place" and mention.country is None
