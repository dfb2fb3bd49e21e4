"""Verbs behind a quotation that are the speaker's act as well: "...," condemned the minister."""

from __future__ import annotations

from collections.abc import Sequence

from sanad.annotate.events.occasions import date_of
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.lang.stance import StanceWords
from sanad.model import UNNAMED, EventMention, Mention, Span, Statement, TimeExpression
from sanad.plover import score_of
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_SIDES = frozenset({"person", "office", "country", "organisation", "group"})


def voiced_events(
    scene: Scene, stance: StanceWords, statements: Sequence[Statement], times: Sequence[TimeExpression], published: str | None
) -> list[EventMention]:
    """An event for each statement whose reporting verb is one of ``stance.voiced``; whom it concerns is the first of another
    country in what is said."""
    found = []
    for one in statements:
        cue, speaker = one.cue, one.speaker
        if cue is None or speaker is None or speaker.name == UNNAMED or one.field != "text":
            continue
        type_ = stance.voiced.get(fold(scene.reading.text[cue.start : cue.end]))
        if type_ is None:
            continue
        sentence = scene.reading.sentence_at(cue.start)
        at = scene.reading.tokens.at(cue.start)
        inside = [time for time in times if sentence.start <= time.start < sentence.end and not _is_said(time.start, one)]
        other = _other(scene, one, speaker, sentence)
        found.append(
            EventMention(
                start=min(cue.start, speaker.start) if speaker.start >= sentence.start else cue.start,
                end=max(cue.end, speaker.end) if speaker.start < sentence.end else cue.end,
                trigger=Span(cue.start, cue.end),
                type=type_,
                act=type_,
                score=score_of(type_, None),
                actors=(speaker,),
                recipients=() if other is None else (other,),
                date=date_of(scene, stance, at, at, inside, (sentence.start, sentence.end), False, published),
                chain=one.chain,
                entry="stance.toml voiced",
                rule="reporting verb",
            )
        )
    return found


def _is_said(offset: int, statement: Statement) -> bool:
    return any(span.start <= offset < span.end for span in statement.content)


def _other(scene: Scene, statement: Statement, speaker: Mention, sentence: Sentence) -> Mention | None:
    """The first party of another country than the speaker's in what is said, else in the rest of the sentence."""
    for span in (*statement.content, Span(speaker.end, sentence.end)):
        for at in scene.reading.tokens.within(span.start, span.end):
            owner = scene.owner[at]
            if owner == NOBODY or not scene.party[owner]:
                continue
            mention = scene.mentions[owner]
            if mention.kind in _SIDES and mention.country not in (None, speaker.country):
                return mention
    return None
