"""What a sentence leaves to the ones before it: to whom something is said, and whose people act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from sanad.annotate.events.context.concerned import accuser_of, as_rejection, with_other_side, with_whom_it_hit
from sanad.annotate.events.context.doers import with_actor, with_captor_there
from sanad.annotate.events.context.standing import is_answer, is_of_since, is_standing
from sanad.annotate.events.days.occasions import is_after_another
from sanad.annotate.events.found import Found, told_within
from sanad.annotate.events.implied.crowds import with_land_of_victims, with_place_of_crowd
from sanad.annotate.events.parties import are_own_officials, are_unknown, is_spot, is_unnamed
from sanad.annotate.events.speech.answered import ASKING, Claim, whom_it_answers
from sanad.annotate.events.speech.reports import is_of_claim, noun_of_report, whose_report
from sanad.annotate.events.speech.uttered import SAID, refused
from sanad.lang.stance import StanceWords
from sanad.model import REBELS, UNNAMED, EventMention, Mention
from sanad.text.reading import Reading

_DAY: Final = 10  # letters of a day
_LONG_SINCE: Final = 20  # sentences back in which somebody may have claimed what is rejected
_BESIDE: Final = 8  # acts looked at in one sentence
_EARLIER: Final = 50  # events back in which a meeting is looked for
_DEALINGS: Final = frozenset({"withdraw", "discontinue", "release"})  # modes of acts that are done to the other if nobody is named
_DONE_TO: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_TAKING: Final = frozenset({"ASSAULT", "COERCE"})
_POLICE: Final = "COP"


def with_context(
    all_found: Sequence[Found],
    reading: Reading,
    claims: Sequence[Claim],
    media: Sequence[Mention],
    stance: StanceWords,
    main: Mention | None = None,
    rivals: Mapping[str, Mention] = MappingProxyType({}),
) -> list[Found]:
    """The events in order of start, with what the context gives: the other side of an exchange, the country of people in the
    street, and the day and place where the sentence before names them. ``claims`` are what is said on the page, ``media`` its
    outlets and journalists; ``main`` is the
    state that the page is about, to which other states' words are addressed where nothing nearer is; ``rivals`` are the two it is
    about, of which one tells what the other does to it."""
    found: list[Found] = []
    earlier: list[EventMention] = []
    for one in all_found:
        event = _with_parties_met(one.event, earlier) if one.borrowed else one.event
        if one.answers and event.rule.startswith(SAID):
            answer = refused(event, earlier, reading)
            if answer is None:
                continue  # nobody asked for what is not done
            event = answer
        if event.type == "CONSULT" and one.about == "ACCUSE":
            event, one = as_rejection(event, earlier, reading), one._replace(about=None)
        event = _with_addressee(_telling(one, event), claims, media, earlier, reading, stance, main)
        event = with_whom_it_hit(event, one.voice, earlier, reading, stance)
        event = with_actor(_telling(one, event), earlier, reading)
        event = _in_whose_land(_with_rival(_with_teller(event, earlier, reading, rivals), rivals, one.open_to), rivals)
        if not _is_provoked(one, event, earlier, reading):
            continue
        if not one.counted:
            event = _with_day_and_place(event, earlier, reading, stance)
        event = with_land_of_victims(with_place_of_crowd(with_captor_there(event), earlier))
        earlier.append(event)
        found.append(_telling(one, event))
    return found


def _with_addressee(
    one: Found,
    claims: Sequence[Claim],
    media: Sequence[Mention],
    earlier: Sequence[EventMention],
    reading: Reading,
    stance: StanceWords,
    main: Mention | None,
) -> EventMention:
    """An act in words with those to whom they are addressed, where its own sentence does not name them: whose report or claim it
    rejects, else with whom its actor is dealing. A report or claim of nobody known is answered to nobody."""
    event = one.event
    if event.type != "REJECT" or event.recipients:
        return with_other_side(one, earlier, reading, stance, main, None)
    noun = noun_of_report(event, reading, stance)
    carrier = None if noun is None else whose_report(event, noun, media, reading, stance)
    if carrier is not None:
        return replace(event, recipients=(carrier,), rule=f"{event.rule}, whose report it was")
    accuser = accuser_of(event, earlier, reading)
    of_claim = accuser is not None or is_of_claim(event, reading, stance)
    answered = whom_it_answers(event, claims, earlier, reading, of_claim=of_claim)
    if noun is not None:
        answered = answered or accuser  # "called the report a hoax", of what somebody accused it of
    if is_unnamed(answered) if answered is not None else noun is not None:
        return event
    return with_other_side(one, earlier, reading, stance, main, answered)


def _telling(found: Found, event: EventMention) -> Found:
    """``found`` with its event as it is known by now."""
    return found if event is found.event else found._replace(event=event)


def _with_parties_met(event: EventMention, earlier: Sequence[EventMention]) -> EventMention:
    """An event without parties of its own, with those of the last of its kind that had two: "the talks lasted two hours"."""
    alike = (x for x in reversed(earlier[-_EARLIER:]) if x.act == event.act)
    met = next((x for x in alike if len(x.actors) + len(x.recipients) > 1), None)
    return event if met is None else replace(event, actors=met.actors, recipients=met.recipients)


def _with_teller(
    event: EventMention, earlier: Sequence[EventMention], reading: Reading, rivals: Mapping[str, Mention]
) -> EventMention:
    """A hostile act of which nobody says to whom it is done, as done to the rival who tells of it or accuses somebody of it."""
    doing = {one.country for one in event.actors}
    own = event.type == "MOBILIZE" and all(one.country in doing for one in event.recipients)  # "sent its troops"
    nobody = own or all(map(is_spot, event.recipients)) or are_unknown(event.recipients)  # "a wooden boat"
    if not nobody or event.type not in _DONE_TO or len(doing) != 1 or not doing <= rivals.keys():
        return event
    here = reading.sentence_index(event.trigger.start)
    accusers = [one.actors[0] for one in earlier[-1:] if one.type == "ACCUSE" and len(one.actors) == 1
                and reading.sentence_index(one.trigger.start) == here]
    teller = accusers[0] if accusers else event.speaker
    if teller is None or teller.country in doing or teller.country not in rivals or teller.name == UNNAMED:
        return event
    return replace(event, recipients=(teller,), rule=f"{event.rule}, done to who tells of it")


def _is_provoked(one: Found, event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> bool:
    """Whether an event is more than a guess: not where the page gives but the gist of what somebody answers, whom that answers
    comes from the context, and nobody was told before to have accused, asked or threatened him."""
    if not one.answers or one.event.recipients or not event.recipients:
        return True
    own = {actor.country for actor in event.actors}
    return any(
        asked.type in ASKING and any(other.country in own for other in asked.recipients)
        for asked in told_within(_LONG_SINCE, event, earlier, reading)
    )


def _with_rival(event: EventMention, rivals: Mapping[str, Mention], open_to: bool) -> EventMention:
    """What one of the two states that a page is about does to its own envoys, to people of whom nothing is known, or to nobody who
    is named, as done to the other: ties are cut with it, and the captives are its people. ``open_to`` as in `Found`."""
    doing = {one.country for one in event.actors}
    if len(doing) != 1 or not doing <= rivals.keys() or any(one.sector in REBELS for one in event.actors):
        return event
    if are_unknown(event.recipients):
        concerns = event.mode in _DEALINGS or (event.type == "REJECT" and not event.recipients and not open_to)
    else:
        concerns = event.type == "SANCTION" and are_own_officials(event.recipients, event.actors)
    rival = next((one for country, one in rivals.items() if country not in doing), None)
    return replace(event, recipients=(rival,), rule=f"{event.rule}, rival of the page") if concerns and rival else event


def _in_whose_land(event: EventMention, rivals: Mapping[str, Mention]) -> EventMention:
    """An act done to a place of which nothing is known, as done to one of the state in which it lies: rebels and police act in
    their own, an army in that of the other state of the page."""
    spots, doing = event.recipients, {one.country for one in event.actors}
    if event.type not in _TAKING or not spots or not all(map(is_spot, spots)) or len(doing) != 1 or None in doing:
        return event
    if all(one.sector in REBELS or one.sector == _POLICE for one in event.actors):
        land = next(iter(doing))
    elif doing <= rivals.keys():
        land = next((country for country in rivals if country not in doing), None)
    else:
        return event
    return replace(event, recipients=tuple(replace(one, country=land) for one in spots))


def _with_day_and_place(
    event: EventMention, earlier: Sequence[EventMention], reading: Reading, stance: StanceWords
) -> EventMention:
    """An event with the day, and where it is the same act the place, of one told in the same breath before it; unless it is of no
    one day, or what those say to whom the other was done, who may take their time (see `days` beside it for one paragraph)."""
    if event.status != "reported" or not earlier or not _follows(event, earlier[-1], reading):
        return event
    last = _latest(event, earlier, reading)
    if is_standing(event, reading, stance) or is_answer(event, last) or is_of_since(last.trigger.start, reading, stance):
        return event
    bygone = last.historical or (last.date is not None and len(last.date) < _DAY)  # "agreed in 2023": what comes next is later
    if event.date is None and last.date is not None and not bygone and not _is_parted(event, last, reading, stance):
        event = replace(event, date=last.date, historical=last.historical)
    if event.place is None and event.act == last.act and event.date == last.date:
        event = replace(event, place=last.place)
    return event


def _is_parted(event: EventMention, last: EventMention, reading: Reading, stance: StanceWords) -> bool:
    """Whether an event is told as done before or after another of its sentence: "sued on Monday after A had closed the border"."""
    tokens = reading.tokens
    between = range(tokens.at(last.trigger.end), tokens.at(event.trigger.start))
    return is_after_another(tokens.words, stance, between)


def _latest(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> EventMention:
    """What is told last, or the act of latest day in its sentence: "A cut ties on Friday because B had seized a ship two days
    before. B regretted it"."""
    last, here = earlier[-1], reading.sentence_index(earlier[-1].trigger.start)
    if last.date is None or len(last.date) != _DAY:
        return last
    beside = [
        one for one in earlier[-_BESIDE:]
        if one.date is not None and len(one.date) == _DAY and reading.sentence_index(one.trigger.start) == here
    ]
    latest = max(beside, key=lambda one: one.date or "")
    return latest if latest.date != last.date and _follows(event, latest, reading) else last


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
