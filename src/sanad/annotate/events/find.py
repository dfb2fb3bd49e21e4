"""Who did what to whom: the order of the steps from triggers to coded events."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from sanad.annotate.events.context.around import Page
from sanad.annotate.events.context.before import with_context
from sanad.annotate.events.context.days import with_days_around
from sanad.annotate.events.context.dealings import with_partners
from sanad.annotate.events.context.own_times import condemned, own_times
from sanad.annotate.events.context.settled import settle_parties
from sanad.annotate.events.days.occasions import as_place, date_of, holds_from, is_counted, place_of
from sanad.annotate.events.days.spoken import dated_by_speech
from sanad.annotate.events.drafts import Draft, draft_sentence
from sanad.annotate.events.found import Found
from sanad.annotate.events.implied.sides import PAGE_SIDES, main_state, rivals, states_of
from sanad.annotate.events.merging.asides import without_asides
from sanad.annotate.events.merging.beside import beside_each_other
from sanad.annotate.events.merging.counted import holder, quantities_of
from sanad.annotate.events.merging.likewise import with_likewise
from sanad.annotate.events.merging.retellings import without_retellings
from sanad.annotate.events.roles.bystanders import leave_out_currencies
from sanad.annotate.events.scene import NOBODY, Scene, lay_out
from sanad.annotate.events.sources import Said, said_at, sayings_of, speaks
from sanad.annotate.events.speech.about import what_is_denied
from sanad.annotate.events.speech.addressed import with_answered, with_hearer
from sanad.annotate.events.speech.answered import claims_of
from sanad.annotate.events.speech.as_said import Voices, as_said, by_speaker, voices_of
from sanad.annotate.events.speech.reports import media_of
from sanad.annotate.events.speech.spoken_acts import unless_accused, with_charges, with_voiced
from sanad.annotate.events.speech.uttered import uttered
from sanad.annotate.events.speech.voiced import blamed, charges, rejoinders, summed_up, voiced_events
from sanad.annotate.events.status.denied import with_denials
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.triggers.onsets import find_onsets
from sanad.annotate.events.triggers.relevance import is_definition, is_hinted, is_political, is_staged, needs_other_side
from sanad.lang.denying import DenyingWords
from sanad.lang.events import EventWords
from sanad.lang.stance import StanceWords
from sanad.model import CALLED_OFF, COUNTED, Article, EventMention, Mention, Span, Statement, TimeExpression
from sanad.plover import AHEAD, MUTUAL, TOWARDS, quad_of, score_of
from sanad.text.match import Entry, Hit
from sanad.text.reading import Reading
from sanad.text.sentences import Sentence

if TYPE_CHECKING:
    from sanad.annotate.language import Language

_START: Final = attrgetter("start")
_TOPIC: Final = "event.topic"
_SHORT: Final = 3  # letters of words that may be part of a name: "of"
# Acts of which casualties and sums are counted.
_COUNTABLE: Final = frozenset({"ASSAULT", "COERCE", "AID", "RETREAT", "PROTEST"})
_LASTING: Final = frozenset({"COERCE", "PROTEST", "SANCTION"})  # acts that go on since they were done
# Acts that told as nouns are none without somebody who does them ("visits to X").
_OF_SOMEBODY: Final = frozenset({"CONSULT", "SUPPORT", "REJECT", "COOPERATE", "AID"})
_LONG_AGO: Final = 1  # years before the page after which an act is background


def entries(words: EventWords) -> Iterator[Entry]:
    """The lexicon entries that `find_events` looks up: words of topics in which nothing is an event. Triggers are looked up by
    token."""
    for topic in words.topics:
        yield Entry(topic, _TOPIC, None)


class _Told(NamedTuple):
    """What the sentences of one page are read with: its ``times`` are those of the body, ``topics`` the words of subjects without
    events."""

    reading: Reading
    article: Article
    times: Sequence[TimeExpression]
    scene: Scene
    sayings: Sequence[Said]
    topics: Sequence[Hit]


def find_events(
    reading: Reading,
    language: Language,
    article: Article,
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> list[EventMention]:
    """The events told in ``reading`` in order of start."""
    words = language.events
    inside = [one for one in times if one.field == "text"]
    through = words.stance.place | language.reporting.via.words
    spans = [(one.start, one.end) for one in inside]
    scene = lay_out(reading, mentions, spans, words.after_names, language.names.pointing, through)
    leave_out_currencies(scene, words.stance)
    _leave_out_vehicles(scene, statements)
    told = _Told(reading, article, inside, scene, sayings_of(statements), reading.hits(_TOPIC))
    found = [
        one
        for sentence in reading.sentences
        for one in _events_in(told, language, sentence, _drafts_in(told, words, sentence))
    ]
    voices = voices_of(statements)
    found = _with_spoken(found, told, words, times, statements, voices)
    if not found:
        return []
    found = [_answering(one, scene, words, language.reporting.denying) for one in found]
    states = states_of(scene)
    claims, media = claims_of(statements, mentions, reading), media_of(mentions)
    in_context = with_context(found, reading, claims, media, words.stance, main_state(states), rivals(states))
    if words.stance.likewise:
        in_context = with_likewise(in_context, scene, words.stance, inside, article.published)
    events = [one.event for one in without_retellings(in_context, reading) if _is_whole(one)]
    events = dated_by_speech(events, statements, times, reading, words.stance, article.published)
    events = with_days_around(events, Page(statements, voices, times, mentions, reading, words), article.published)
    return without_asides(with_partners(with_denials(events, statements, reading, words.stance)), reading)


def _drafts_in(told: _Told, words: EventWords, sentence: Sentence) -> Sequence[Draft]:
    """The acts told in a sentence; none where it has no words for any, names nobody, asks, defines, stages, or is about a subject
    without events."""
    reading, scene = told.reading, told.scene
    named = max(scene.owner[sentence.first : sentence.last], default=NOBODY) != NOBODY
    if not named and not _speaks_of_itself(reading, sentence, words.stance, told.sayings):
        return ()  # nobody is named who could act
    if reading.text[sentence.end - 1] == "?":
        return ()  # a question tells nothing
    onsets = find_onsets(scene.words, sentence, words.starts)
    if not onsets.starts and not onsets.verbs:
        return ()  # no words for an act
    if is_definition(scene, sentence, words) or is_staged(scene, sentence, words):
        return ()
    topic = bisect_left(told.topics, sentence.start, key=_START)
    about = topic < len(told.topics) and told.topics[topic].start < sentence.end
    if about and not is_political(scene, sentence, told.topics[topic].start):
        return ()
    drafts = beside_each_other(scene, words.stance, draft_sentence(scene, sentence, words, told.sayings, onsets))
    hinted = bool(drafts) and is_hinted(scene, sentence, words) and not is_political(scene, sentence)
    return () if hinted else drafts


def _events_in(told: _Told, language: Language, sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Found]:
    """The ``drafts`` of a sentence as events, with its times, and its numbers: casualties and sums at the first that they may
    count, others at the nearest."""
    if not drafts:
        return
    stance = language.events.stance
    times = told.times[bisect_left(told.times, sentence.start, key=_START) : bisect_left(told.times, sentence.end, key=_START)]
    counted = quantities_of(told.scene, sentence, stance, language.dates.numbers)
    countable = next((draft for draft in drafts if draft.coding.act in _COUNTABLE), drafts[0]).trigger
    triggers = [draft.trigger for draft in drafts]
    held = [(one, holder(told.scene, one, triggers) if one.kind == COUNTED else countable) for one in counted]
    for draft in drafts:
        own = own_times(told.scene, stance, times, draft, drafts)
        event = _to_event(told.scene, sentence, language, told.article, own, draft)
        quantities = tuple(one for one, trigger in held if trigger is draft.trigger)
        event = replace(event, quantities=quantities) if quantities else event
        if event.act == "CONSULT" and not event.recipients and draft.trigger.voice != "noun" and _are_leaders(event.actors):
            event = replace(event, recipients=event.actors)  # the members of a league with each other
        lone = needs_other_side(draft.trigger, draft.coding.type, draft.actors)
        voice, borrowed = draft.trigger.voice, draft.rule == PAGE_SIDES
        apart = condemned(draft, drafts) is not None or is_counted(told.scene, stance, draft.trigger.first, times)
        counts = event.date is None and apart
        words = draft.open_to, borrowed, draft.about, draft.by_pronoun, draft.heard, counts
        yield Found(event, voice, lone, *words, to_say=draft.to_say)


def _with_spoken(
    found: list[Found],
    told: _Told,
    words: EventWords,
    times: Sequence[TimeExpression],
    statements: Sequence[Statement],
    voices: Voices,
) -> list[Found]:
    """The events in order of start, as those say who speak of them, with the acts that are done by speaking: verbs of reporting,
    charges, denials."""
    scene, published = told.scene, told.article.published
    if words.stance.voiced:
        found = with_voiced(found, voiced_events(scene, words.stance, statements, times, published))
    found = [by_speaker(one, voices) if one.by_pronoun else one for one in found]
    heard = (with_hearer(as_said(one, scene, words.stance, voices), told.sayings) for one in found)
    found = [with_answered(one, scene, words.stance) for one in heard]
    if words.charges:
        found = with_charges(found, charges(scene, words, statements, times, published), told.reading)
    found = [*found, *map(Found, unless_accused(found, summed_up(scene, words, statements, times, published), told.reading))]
    accusations = blamed(scene, words.stance, statements, times, published, [one.event for one in found])
    found = [*found, *map(Found, unless_accused(found, accusations, told.reading))]
    if words.spoken:
        found = [*found, *uttered(scene, words, statements, times, published, [one.event for one in found])]
    answers = rejoinders(scene, words.stance, statements, times, published, [one.event for one in found])
    spoken = [Found(event, answers=gist) for event, gist in answers]
    return sorted([*found, *spoken], key=lambda one: (one.event.start, one.event.end))


def _answering(found: Found, scene: Scene, words: EventWords, denying: DenyingWords) -> Found:
    """An event that answers an accusation, as its own words say, with that as what it points back to."""
    trigger = found.event.trigger
    if found.event.type == "REJECT":
        return found._replace(about=what_is_denied(scene, words, denying.charges, trigger.start))
    if found.event.type == "CONSULT" and scene.reading.folded[trigger.start : trigger.end] in denying.replying:
        return found._replace(about="ACCUSE")
    return found


def _speaks_of_itself(reading: Reading, sentence: Sentence, stance: StanceWords, sayings: Sequence[Said]) -> bool:
    """Whether somebody of a known state says what his side does in a sentence that names nobody: "We have lodged a protest"."""
    if stance.own.isdisjoint(reading.tokens.words[sentence.first : sentence.last]):
        return False
    said = said_at(sayings, reading.tokens.starts[min(sentence.first + 1, sentence.last - 1)])
    return said is not None and said.statement.speaker is not None and said.statement.speaker.country is not None


def _leave_out_vehicles(scene: Scene, statements: Sequence[Statement]) -> None:
    """Outlets through which something is said are no party to what its sentence tells: "..., Reuters reported"."""
    outlets = [index for index, one in enumerate(scene.mentions) if one.kind == "outlet" and scene.party[index]]
    if not outlets:
        return
    starts = [scene.mentions[index].start for index in outlets]
    for one in statements:
        if one.field != "text":
            continue
        begin, end = scene.reading.sentence_at(one.start).start, scene.reading.sentence_at(max(one.start, one.end - 1)).end
        through = {*one.chain, one.speaker.name if one.speaker is not None else ""}
        for index in outlets[bisect_left(starts, begin) : bisect_left(starts, end)]:
            mention = scene.mentions[index]
            if mention.name not in through or any(span.start <= mention.start < span.end for span in one.content):
                continue
            if mention.end > one.content[0].start or mention != one.speaker:  # the subject may have done more than to say so
                scene.party[index] = False


def _is_whole(found: Found) -> bool:
    """Whether an event has the parties without which such an act is none: a second side, or for a noun somebody who acts."""
    event = found.event
    if found.voice == "noun" and not event.actors and event.type in _OF_SOMEBODY:
        return False
    if found.voice == "noun" and event.act == "CONSULT" and not event.recipients and _is_league(event.actors):
        return False  # "on the sidelines of the G20 summit": where others act
    if event.type == "AID" and event.actors and all(_is_own_force(one, event.actors) for one in event.recipients):
        return False  # a navy that supplies its own marines
    return bool(event.recipients) or len(event.actors) > 1 or not (found.lone or event.type in TOWARDS)


def _is_league(actors: Sequence[Mention]) -> bool:
    """Whether nobody but one body of many states acts."""
    return len(actors) == 1 and actors[0].country == "IGO" and actors[0].kind in ("organisation", "group")


def _are_leaders(actors: Sequence[Mention]) -> bool:
    """Whether nobody acts but those who speak for the members of a body of many states: "ASEAN leaders", "para menteri ASEAN"."""
    if not _is_league(actors):
        return False
    return actors[0].kind == "group" or any(word.islower() and len(word) > _SHORT for word in actors[0].text.split())


def _is_own_force(mention: Mention, actors: Sequence[Mention]) -> bool:
    return mention.sector == "MIL" and mention.country is not None and any(one.country == mention.country for one in actors)


def _to_event(
    scene: Scene,
    sentence: Sentence,
    language: Language,
    article: Article,
    times: Sequence[TimeExpression],
    draft: Draft,
) -> EventMention:
    trigger, coding, said, words = draft.trigger, draft.coding, draft.said, language.events
    entry = trigger.entry
    # What is said to be done, or told of somebody else, has its own day; saying itself has the sentence's.
    told = said is not None and (quad_of(coding.type) in ("MK", "MC") or not speaks(said, draft.actors))
    span = (said.start, said.end) if said is not None and told else (sentence.start, sentence.end)
    ahead = coding.status in ("planned", "hypothetical")
    lasting = coding.type in _LASTING
    date = date_of(scene, words.stance, trigger.first, trigger.last, times, span, ahead, article.published, lasting)
    if date is None and coding.status == "alleged":  # by whom it is told says nothing about when
        date = date_of(scene, words.stance, trigger.first, trigger.last, times, span, True, article.published)
    if date is None and coding.rule == CALLED_OFF:  # its day may be over
        date = date_of(scene, words.stance, trigger.first, trigger.last, times, span, True, None)
    if date is None and coding.status == "reported":
        coming = holds_from(scene, language.dates.onset, times)
        date = date_of(scene, words.stance, trigger.first, trigger.last, coming, span, True, article.published)
    due = _is_set_for_a_day(scene, words.stance, trigger, times) or _has_set_out(scene, words.stance, trigger)
    arranged = coding.type in MUTUAL and (trigger.voice == "noun" or due)
    if arranged and coding.status == "reported" and article.published:
        later = date_of(scene, words.stance, trigger.first, trigger.last, times, span, True, article.published)
        if later is not None and later > article.published[: len(later)] and not later[5:6].isalpha():
            type_ = AHEAD.get(coding.type, coding.type)
            date, coding = later, coding._replace(type=type_, status="planned", rule="a day to come")
    mode = draft.mode
    place = place_of(scene, sentence, words.stance, trigger, draft.indices) or _host(draft)
    if place is None and coding.act == "PROTEST":
        place = _around(scene, sentence, draft)
    actors, recipients = settle_parties(draft, coding.type, scene.mentions)
    first, last = scene.starts[trigger.first], scene.ends[trigger.last]
    parties = (*draft.actors, *draft.recipients)
    return EventMention(
        start=min((first, *(one.start for one in parties if sentence.start <= one.start < sentence.end))),
        end=max((last, *(one.end for one in parties if sentence.start <= one.start < sentence.end))),
        trigger=Span(first, last),
        type=coding.type,
        act=coding.act,
        score=score_of(coding.type, mode),
        mode=mode,
        contexts=entry.contexts,
        actors=actors,
        recipients=recipients,
        date=date,
        place=as_place(place, language.world, language.countries),
        status=coding.status,
        chain=said.statement.chain if said else (),
        historical=_is_background(date, article.published) or draft.past,
        speaker=said.statement.speaker if said else None,
        entry=f"{entry.where} {entry.kind} {entry.pattern}",
        rule=", ".join(part for part in (draft.rule, coding.rule) if part),
    )


def _is_set_for_a_day(scene: Scene, stance: StanceWords, trigger: Trigger, times: Sequence[TimeExpression]) -> bool:
    """Whether a day behind a verb is the one for which something is arranged: "convened a session for Monday"."""
    at = scene.reading.tokens.at
    return any(time.start > scene.starts[trigger.last] and scene.words[at(time.start) - 1] in stance.set_for for time in times)


def _has_set_out(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether an act is what somebody has set out for: "left for Lima *to* meet B on Monday"."""
    return any(scene.words[at] in stance.purpose for at in range(trigger.first + 1, trigger.last))


def _around(scene: Scene, sentence: Sentence, draft: Draft) -> Mention | None:
    """The last place of known country in a sentence, for people in the street."""
    for at in range(sentence.last - 1, sentence.first - 1, -1):
        owner = scene.owner[at]
        if owner != NOBODY and scene.mentions[owner].kind == "place" and scene.mentions[owner].country is not None:
            return scene.mentions[owner] if owner not in draft.indices else None
    return None


def _host(draft: Draft) -> Mention | None:
    """Whom a visitor visits, where that says in what country or city it was."""
    visited = draft.recipients[0] if draft.recipients and draft.mode == "visit" else None
    return visited if visited is not None and visited.kind in ("country", "place") else None


def _is_background(date: str | None, published: str | None) -> bool:
    if date is None or published is None or not (date[:4].isdigit() and published[:4].isdigit()):
        return False
    return int(date[:4]) + _LONG_AGO < int(published[:4]) or (
        int(date[:4]) < int(published[:4]) and date[5:] < published[5 : len(date)]
    )
