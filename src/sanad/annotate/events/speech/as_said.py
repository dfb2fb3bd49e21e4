"""Acts that are done by speaking: whoever is said to say the words by which an act is told does it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.annotate.events.found import Found
from sanad.annotate.events.parties import FORCES
from sanad.annotate.events.scene import Scene
from sanad.annotate.events.speech.voiced import first_other
from sanad.lang.stance import StanceWords
from sanad.model import PAIR, UNNAMED, Mention, Span, Statement
from sanad.text.cover import Cover

# Acts by which one speaks to or of another.
_SAID: Final = frozenset({"AGREE", "ACCUSE", "REQUEST", "THREATEN", "REJECT"})
_OF_OTHERS: Final = frozenset({"ACCUSE", "AGREE"})


class _Voiced(NamedTuple):
    """The ``order``-th statement, whose cue is at ``[start, end)``, and who speaks, under a name; ``own`` as in `_own_voice`."""

    start: int
    end: int
    order: int
    statement: Statement
    speaker: Mention
    own: Mention | None


class Voices(NamedTuple):
    """Of the text: the statements with a cue and a named speaker by where the cue stands, the longest of which has ``longest``
    characters; and where what is said stands."""

    starts: list[int]
    voiced: list[_Voiced]
    longest: int
    content: Cover

    def at(self, trigger: Span) -> list[_Voiced]:
        """Those whose cue overlaps ``trigger``, in order of the statements."""
        near = self.voiced[bisect_left(self.starts, trigger.start - self.longest) : bisect_left(self.starts, trigger.end)]
        return sorted((one for one in near if trigger.start < one.end), key=attrgetter("order"))

    def hold(self, offset: int) -> bool:
        """Whether somebody says what stands at ``offset``."""
        return self.content.holds(offset)


def voices_of(statements: Sequence[Statement]) -> Voices:
    """The ``statements`` as acts are looked up in them."""
    voiced = sorted(
        (
            _Voiced(one.cue.start, one.cue.end, order, one, one.speaker, _own_voice(one))
            for order, one in enumerate(statements)
            if one.field == "text" and one.cue is not None and one.speaker is not None and one.speaker.name != UNNAMED
        ),
        key=attrgetter("start"),
    )
    return Voices(
        [one.start for one in voiced],
        voiced,
        max((one.end - one.start for one in voiced), default=0),
        Cover((span.start, span.end) for one in statements if one.field == "text" for span in one.content),
    )


def by_speaker(found: Found, voices: Voices) -> Found:
    """An event whose verb holds a pronoun for who acts, with the one who speaks by that verb."""
    for one in voices.at(found.event.trigger):
        return found._replace(event=replace(found.event, actors=(one.speaker,)))
    return found


def as_said(found: Found, scene: Scene, stance: StanceWords, voices: Voices) -> Found:
    """An event whose verb is that by which somebody says something, with the one who speaks; and where what is said comes first
    ("A must leave, B demanded") with whom that is about."""
    event = found.event
    if found.voice in ("noun", "passive") or event.type not in _SAID:
        return found
    for one in voices.at(event.trigger):
        speaker, content = one.own, one.statement.content
        if speaker is None:
            continue
        settled = found.to_say or any(other.entity == speaker.entity for other in event.recipients)  # nobody demands of himself
        if not settled and speaker.country is not None and all(_is_another(actor, speaker, voices) for actor in event.actors):
            event = replace(event, actors=(speaker,))
        if event.type == "AGREE" and event.recipients and all(_is_promised(other, speaker, content) for other in event.recipients):
            event = replace(event, recipients=())
        nobody = all(_is_at_home(other, speaker) for other in event.recipients)
        if content[0].start < one.start or (event.type in _OF_OTHERS and nobody and len(event.actors) == 1):
            other = first_other(scene, content, speaker, stance if event.type == "ACCUSE" else None)
            event = event if other is None else replace(event, recipients=(other,))
        return found if event is found.event else found._replace(event=event)
    return found


def _is_another(actor: Mention, speaker: Mention, voices: Voices) -> bool:
    """Whether who was taken to act is another person than the one who speaks, of another country, or only named in what is said."""
    if actor.entity == speaker.entity:
        return False
    if actor.country != speaker.country or actor.kind == speaker.kind == "person":
        return True
    return voices.hold(actor.start)


def _is_promised(mention: Mention, speaker: Mention, content: Sequence[Span]) -> bool:
    """Whether somebody of the speaker's own country is only named in what that promises: "that his police would go"."""
    inside = any(span.start <= mention.start < span.end for span in content)
    return inside and mention.country == speaker.country and mention.sector in FORCES | {"GOV"}


def _is_at_home(mention: Mention, speaker: Mention) -> bool:
    """Whether a mention is the speaker's own state or a place, which one does not accuse."""
    return mention.kind == "place" or (mention.kind == "country" and mention.country == speaker.country)


def _own_voice(statement: Statement) -> Mention | None:
    """Who speaks in the body of the page under a name of his own, if one person or body does."""
    speaker = statement.speaker
    if speaker is None or statement.field != "text" or speaker.name == UNNAMED or speaker.entity.startswith(PAIR):
        return None
    return speaker if speaker.kind in ("person", "organisation") else None
