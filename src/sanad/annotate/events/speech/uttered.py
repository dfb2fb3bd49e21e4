"""What somebody does by what he says, although no verb tells it: "felt truly sorry", "they would press ahead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.found import Found, told_within
from sanad.annotate.events.parties import is_medium
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.speech.addressed import hearer
from sanad.annotate.events.speech.voiced import (
    Spoken,
    first_other,
    is_private,
    is_taken_back,
    may_charge,
    piece_of,
    readings_in,
    spoken_event,
    with_speakers,
)
from sanad.annotate.events.trigger import Met
from sanad.lang.event_lines import BLOCKER
from sanad.lang.events import EventWords
from sanad.model import EventMention, Mention, Span, Statement, TimeExpression
from sanad.text.reading import Reading
from sanad.text.sentences import Sentence

SAID: Final = "said without a verb for it"  # the rule of such an act
_REFUSES: Final = "REJECT"
_NEAR: Final = 3  # sentences back in which somebody asked for what is refused
_ASKING: Final = frozenset({"REQUEST", "THREATEN", "ACCUSE", "SANCTION", "COERCE"})  # acts that want somebody to give way
_CLAUSE: Final = 10  # words behind a "that" within which its verb stands


def uttered(
    scene: Scene,
    words: EventWords,
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    published: str | None,
    told: Sequence[EventMention],
) -> list[Found]:
    """The acts of ``words.spoken`` in what a state's voice says of its own side, unless its country is ``told`` to do such an act
    in the same sentence. What refuses is none but as an answer; whom it answers, the context says."""
    found: list[Found] = []
    index = scene.reading.sentence_index
    done = {(event.type, one.country, index(event.trigger.start)) for event in told for one in event.actors}
    for one, speaker in with_speakers(statements):
        if not may_charge(speaker) or is_private(speaker):
            continue
        for span, met in _met(scene, words, one, speaker):
            entry, trigger = met.reading.entry, Span(scene.starts[met.path[0]], scene.ends[met.path[-1]])
            here = (entry.type, speaker.country, index(trigger.start))
            if here in done:
                continue
            done.add(here)
            spoken = Spoken(trigger, one.cue or trigger, entry.type, entry.where, SAID)
            event = spoken_event(scene, words.stance, one, speaker, spoken, times, published)
            refuses = entry.type == _REFUSES
            other = None if refuses else first_other(scene, (Span(trigger.end, span.end),), speaker)
            other = other or hearer(one, speaker.country)
            found.append(Found(replace(event, recipients=() if other is None else (other,)), answers=refuses))
    return found


def refused(event: EventMention, earlier: Sequence[EventMention], reading: Reading) -> EventMention | None:
    """A refusal in what is said with who asked for it a few sentences back at most; None where nobody did."""
    own = {one.country for one in event.actors} - {None}
    for one in told_within(_NEAR, event, earlier, reading):
        other = one.actors[0] if one.actors else None
        asked = one.type in _ASKING and any(mention.country in own for mention in one.recipients)
        if asked and other is not None and other.country not in {None, *own} and not is_medium(other):
            return replace(event, recipients=(other,))
    return None


def _met(
    scene: Scene, words: EventWords, statement: Statement, speaker: Mention
) -> Iterator[tuple[Span, Met]]:
    """What of ``words.spoken`` a ``statement`` says of the side of its ``speaker``, with the span in which that stands."""
    for span in statement.content:
        piece = piece_of(scene, span)
        if piece is None:
            continue
        met = readings_in(scene, words, words.spoken, piece)
        barred = {at for one in met if one.reading.entry.type == BLOCKER for at in one.path}
        for one in met:
            if not barred.isdisjoint(one.path) or is_taken_back(scene, words.stance, piece, one.path[0]):
                continue
            of_others = one.begin.kind == "n" or not _names_others(scene, range(piece.first, one.path[0]), speaker)
            if of_others and not (one.reading.entry.type != _REFUSES and _is_of_others(scene, words, piece, one.path[-1])):
                yield span, one


def _names_others(scene: Scene, tokens: range, speaker: Mention) -> bool:
    """Whether somebody of another country than the speaker's is named among ``tokens``."""
    owners = {scene.owner[at] for at in tokens} - {NOBODY}
    return any(scene.mentions[one].country not in (None, speaker.country) for one in owners)


def _is_of_others(scene: Scene, words: EventWords, piece: Sentence, last: int) -> bool:
    """Whether what is regretted is a step of others: "sorry that A had left", but not "sorry that A's ship had been hit"."""
    stance = words.stance
    if last + 1 < piece.last and scene.words[last + 1] in stance.purpose:
        return True  # "sorry to see"
    if scene.words[last] not in stance.reported:
        return False
    behind = scene.words[last + 1 : min(piece.last, last + 1 + _CLAUSE)]
    return stance.be.isdisjoint(behind) and not any(word.startswith(stance.passive_heads or ("\0",)) for word in behind)
