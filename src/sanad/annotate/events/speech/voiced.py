"""Words with which somebody acts by speaking: "...," condemned the minister; "a flagrant violation", the minister said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.annotate.events.days.occasions import date_of
from sanad.annotate.events.implied.sides import both_of
from sanad.annotate.events.parties import OTHER_SIDES
from sanad.annotate.events.roles.bystanders import is_wronged
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.speech.about import subject_type, type_of
from sanad.annotate.events.speech.addressed import hearer
from sanad.annotate.events.trigger import Met
from sanad.annotate.events.triggers.apposed import apposed_at, noun_behind
from sanad.annotate.events.triggers.find import find_readings
from sanad.annotate.events.triggers.onsets import Starts, find_onsets
from sanad.lang.events import EventWords
from sanad.lang.stance import StanceWords
from sanad.model import PAIR, UNNAMED, EventMention, Mention, Span, Statement, TimeExpression
from sanad.plover import score_of
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

CONTRADICTS: Final = "what is said contradicts"  # the rule of a denial without a verb for it
CHARGE: Final = "charge in what is said"  # ... and of an accusation
_PRIVATE: Final = frozenset({None, "BUS", "CVL", "EDU", "MED"})  # sectors of people whose word is no state's
# Acts of which whoever suffers them accuses who did them by telling it.
_WRONGS: Final = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_CONTESTED: Final = frozenset({"alleged", "denied"})
_KEPT: Final = 4  # words ahead of a charge among which stands that it is kept from being done
_AHEAD: Final = 10  # words ahead of a charge among which a negation takes it back


def voiced_events(
    scene: Scene, stance: StanceWords, statements: Sequence[Statement], times: Sequence[TimeExpression], published: str | None
) -> list[EventMention]:
    """An event for each statement whose reporting verb is one of ``stance.voiced``; whom it concerns is the first of another
    country in what is said."""
    found = []
    for one, speaker in with_speakers(statements):
        cue = one.cue
        if cue is None:
            continue
        type_ = stance.voiced.get(fold(scene.reading.text[cue.start : cue.end]))
        if type_ is None:
            continue
        spoken = Spoken(cue, cue, type_, "stance.toml voiced", "reporting verb")
        found.append(spoken_event(scene, stance, one, speaker, spoken, times, published))
    return found


def rejoinders(
    scene: Scene,
    stance: StanceWords,
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    published: str | None,
    told: Sequence[EventMention],
) -> list[tuple[EventMention, bool]]:
    """A rejection for each statement that calls a claim untrue without a verb of denial ("an invented tale", said B's spokesman),
    unless one of its speaker's country is ``told`` beside it, or he speaks for himself; with it whether the page gives but the gist
    of what he says. Whose claim it was, the context says."""
    index = scene.reading.sentence_index
    answers = [one for one in told if one.act == "REJECT" or one.rule == CHARGE]
    answered = {(one.country, index(event.trigger.start)) for event in answers for one in event.actors}
    found: list[tuple[EventMention, bool]] = []
    for one, speaker in with_speakers(statements):
        if not one.denies or not may_charge(speaker) or is_private(speaker):
            continue
        hits = [hit for span in one.content for hit in scene.reading.hits_in("cue.contradiction", span.start, span.end)]
        verdict = any(not _is_anothers(scene, stance, hit.start) for hit in hits)
        if hits and not verdict:
            continue  # "said B had armed them, a charge that B called baseless"
        if one.form == "indirect" and not verdict:
            continue  # in the words of the page, an answer that only says how it was
        if _corrects(scene, stance, one):
            continue  # "no mistake but a deliberate act": says what something is
        first, last = index(one.start), index(max(one.start, one.end - 1))
        if any((speaker.country, at) in answered for at in range(first - 1, last + 2)):
            continue
        answered.update((speaker.country, at) for at in range(first, last + 1))
        cue = one.cue or Span(one.content[0].start, one.content[0].end)
        spoken = Spoken(cue, cue, "REJECT", "denial", CONTRADICTS)
        told_to = hearer(one, speaker.country)
        event = spoken_event(scene, stance, one, speaker, spoken, times, published)
        found.append((replace(event, recipients=() if told_to is None else (told_to,)), one.form == "indirect"))
    return found


def _is_anothers(scene: Scene, stance: StanceWords, offset: int) -> bool:
    """Whether what stands at a character is told of a noun that sums up what was said, and no more of it."""
    comma = apposed_at(scene, scene.reading.sentence_at(offset), stance)
    return NOBODY < comma < scene.reading.tokens.at(offset)


def summed_up(
    scene: Scene, words: EventWords, statements: Sequence[Statement], times: Sequence[TimeExpression], published: str | None
) -> list[EventMention]:
    """An accusation for each statement about another state that the page then calls one: "A said B had sent spies, an allegation
    that B denied"."""
    found = []
    for one, speaker in with_speakers(statements):
        cue = one.cue
        if cue is None or not may_charge(speaker) or is_private(speaker):
            continue
        sentence = scene.reading.sentence_at(cue.start)
        comma = apposed_at(scene, sentence, words.stance)
        if comma == NOBODY or scene.starts[comma] < max(cue.start, one.start):
            continue
        noun = noun_behind(scene, sentence, words.stance, comma)
        if type_of(words, scene.words[noun]) != "ACCUSE":
            continue
        said = Span(one.content[0].start, min(one.content[0].end, scene.starts[comma]))
        other = first_other(scene, (said,), speaker)
        if other is not None:
            trigger = Span(scene.starts[noun], scene.ends[noun])
            spoken = Spoken(trigger, cue, "ACCUSE", "stance.toml deeds", "summed up")
            found.append(replace(spoken_event(scene, words.stance, one, speaker, spoken, times, published), recipients=(other,)))
    return found


def _is_of_another(scene: Scene, statement: Statement, speaker: Mention) -> bool:
    """Whether what is said begins with another state than the speaker's: "said A was lying" denies and accuses."""
    owner = scene.owner[scene.reading.tokens.at(statement.content[0].start)]
    return owner != NOBODY and scene.party[owner] and scene.mentions[owner].country not in (None, speaker.country)


def _corrects(scene: Scene, stance: StanceWords, statement: Statement) -> bool:
    """Whether what is said puts one thing in the place of another."""
    at = scene.reading.tokens.at
    return any(not stance.instead.isdisjoint(scene.words[at(one.start) : at(one.end)]) for one in statement.content)


class Spoken(NamedTuple):
    """An act done by speaking: the words that make it one, those that say who speaks (or the same), and where that is listed."""

    trigger: Span
    cue: Span
    type: str
    entry: str
    rule: str


def charges(
    scene: Scene, words: EventWords, statements: Sequence[Statement], times: Sequence[TimeExpression], published: str | None
) -> list[tuple[EventMention, str | None]]:
    """An accusation for each statement in which somebody charges another with a wrong of ``words.charges``, without "accuse"; whom,
    is the first of another country in what is said. With it the type of an act told before that did the wrong, if such is named."""
    found: list[tuple[EventMention, str | None]] = []
    for one, speaker in with_speakers(statements):
        if not may_charge(speaker) or (one.denies and not _is_of_another(scene, one, speaker)):
            continue
        met = next((charge for span in one.content if (charge := _charge(scene, words, span)) is not None), None)
        if met is not None:
            trigger, entry = met
            spoken = Spoken(trigger, one.cue or trigger, "ACCUSE", entry, CHARGE)
            at = scene.reading.tokens.at
            said = next(span for span in one.content if span.start <= trigger.start < span.end)
            about = subject_type(scene, words, at(said.start), at(trigger.start))
            event = spoken_event(scene, words.stance, one, speaker, spoken, times, published)
            if event.recipients or not _speaks_for_both(scene, Span(said.start, trigger.start), speaker):
                found.append((event if about is None else replace(event, recipients=()), about))
    return found


def blamed(
    scene: Scene,
    stance: StanceWords,
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    published: str | None,
    told: Sequence[EventMention],
) -> list[EventMention]:
    """An accusation for each statement in which a state's voice tells what another did to that state, of the events ``told`` in
    order of start: "A said B had seized its ships"."""
    found = []
    deeds = [one for one in told if one.type in _WRONGS and one.status in _CONTESTED and one.actors]
    for one, speaker in with_speakers(statements if deeds else ()):
        anybody = speaker.kind == "group" and speaker.text.islower()  # "officials said"
        cue = one.cue
        if cue is None or one.denies or anybody or not may_charge(speaker) or is_private(speaker):
            continue
        deed = next((deed for deed in deeds if _is_said(deed.trigger.start, one) and _is_done_to(deed, speaker.country)), None)
        if deed is not None:
            spoken = Spoken(cue, cue, "ACCUSE", deed.entry, "blamed in what is said")
            found.append(replace(spoken_event(scene, stance, one, speaker, spoken, times, published), recipients=deed.actors[:1]))
    return found


def _is_done_to(deed: EventMention, country: str | None) -> bool:
    """Whether others did something to somebody of ``country``."""
    return all(one.country not in (None, country) for one in deed.actors) and any(one.country == country for one in deed.recipients)


def with_speakers(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Mention]]:
    """The statements of the text whose speaker is named, with him."""
    return ((one, one.speaker) for one in statements if one.field == "text" and one.speaker and one.speaker.name != UNNAMED)


def is_private(speaker: Mention) -> bool:
    """Whether somebody's word is no state's."""
    return speaker.kind == "person" and speaker.sector in _PRIVATE


def may_charge(speaker: Mention) -> bool:
    return speaker.country is not None and speaker.kind != "outlet" and speaker.sector != "JRN"


def piece_of(scene: Scene, span: Span) -> Sentence | None:
    """A ``span`` as a sentence of its own, if it has words."""
    inside = scene.reading.tokens.within(span.start, span.end)
    return Sentence(span.start, span.end, inside[0], inside[-1] + 1, 0) if inside else None


def readings_in(scene: Scene, words: EventWords, lines: Starts, piece: Sentence) -> list[Met]:
    """What of ``lines`` stands in a ``piece``, in order."""
    met = find_readings(scene, piece, words, lines, find_onsets(scene.words, piece, lines).starts)
    return sorted(met, key=attrgetter("path"))


def is_taken_back(scene: Scene, stance: StanceWords, piece: Sentence, first: int) -> bool:
    """Whether what begins at the token ``first`` of a ``piece`` is negated ahead of it, or only supposed."""
    ahead = scene.words[max(piece.first, first - _AHEAD) : first]
    return not (stance.negation.isdisjoint(ahead) and stance.condition.isdisjoint(scene.words[piece.first : first]))


def _charge(scene: Scene, words: EventWords, span: Span) -> tuple[Span, str] | None:
    """The first charge in ``span`` that is not negated or only supposed, and its line."""
    stance, piece = words.stance, piece_of(scene, span)
    if piece is None:
        return None
    for met in readings_in(scene, words, words.charges, piece):
        first = met.path[0]
        kept_from = first > piece.first and scene.words[first - 1] in stance.source - stance.agent  # "to refrain from acts of war"
        if not stance.forbidding.isdisjoint(scene.words[max(piece.first, first - _KEPT) : first]):
            continue  # "to prevent acts of war"
        if not kept_from and not is_taken_back(scene, stance, piece, first):
            return Span(scene.starts[first], scene.ends[met.path[-1]]), met.reading.entry.where
    return None


def spoken_event(
    scene: Scene,
    stance: StanceWords,
    one: Statement,
    speaker: Mention,
    spoken: Spoken,
    times: Sequence[TimeExpression],
    published: str | None,
) -> EventMention:
    cue, trigger = spoken.cue, spoken.trigger
    sentence = scene.reading.sentence_at(cue.start)
    at = scene.reading.tokens.at(cue.start)
    first, last = (bisect_left(times, at, key=attrgetter("start")) for at in (sentence.start, sentence.end))
    inside = [time for time in times[first:last] if not _is_said(time.start, one)]
    spans = (*one.content, *(() if trigger != cue else (Span(speaker.end, sentence.end),)))
    victims = stance if spoken.type == "ACCUSE" else None
    other = first_other(scene, spans, speaker, victims) or hearer(one, speaker.country)
    return EventMention(
        start=min(trigger.start, speaker.start) if speaker.start >= sentence.start else trigger.start,
        end=max(trigger.end, speaker.end) if speaker.start < sentence.end else trigger.end,
        trigger=trigger,
        type=spoken.type,
        act=spoken.type,
        score=score_of(spoken.type, None),
        actors=(speaker,),
        recipients=() if other is None else (other,),
        date=date_of(scene, stance, at, at, inside, (sentence.start, sentence.end), False, published),
        chain=one.chain,
        entry=spoken.entry,
        rule=spoken.rule,
    )


def _is_of_both(scene: Scene, mention: Mention, speaker: Mention) -> bool:
    """Whether words mean two of whom one is of the speaker's state: "both countries"."""
    both = both_of(mention, scene.mentions) if mention.entity.startswith(PAIR) else ()
    return any(one.country == speaker.country for one in both)


def _speaks_for_both(scene: Scene, ahead: Span, speaker: Mention) -> bool:
    """Whether what stands ``ahead`` of a charge tells what the speaker's state and another do together, against whomever."""
    owners = {scene.owner[at] for at in scene.reading.tokens.within(ahead.start, ahead.end)} - {NOBODY}
    return any(_is_of_both(scene, scene.mentions[one], speaker) for one in owners)


def _is_said(offset: int, statement: Statement) -> bool:
    return any(span.start <= offset < span.end for span in statement.content)


def first_other(scene: Scene, spans: Sequence[Span], speaker: Mention, stance: StanceWords | None = None) -> Mention | None:
    """The first party of another country than the speaker's in ``spans``; with ``stance`` none whose right is said to be broken."""
    for span in spans:
        for at in scene.reading.tokens.within(span.start, span.end):
            owner = scene.owner[at]
            if owner == NOBODY or not scene.party[owner]:
                continue
            mention = scene.mentions[owner]
            if mention.kind not in OTHER_SIDES or mention.country in (None, speaker.country):
                continue
            if _is_of_both(scene, mention, speaker):
                continue
            if stance is None or not is_wronged(scene, stance, scene.reading.sentence_at(mention.start), owner):
                return mention
    return None
