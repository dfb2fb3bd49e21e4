"""To whom words are spoken: 'A "flatly rejects" the plan, its minister told B's envoy', "answering B, A said it would"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.found import Found
from sanad.annotate.events.parties import FORCES, OTHER_SIDES, is_medium, is_own_state
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.sources import Said, on_one_side, said_at
from sanad.lang.stance import StanceWords
from sanad.model import EventMention, Mention, Statement

# Acts in words that are done to whoever hears them, where the words themselves name nobody.
_TO_HEARERS: Final = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN"})
_OFFICIAL: Final = FORCES | {"GOV", "LEG"}
_OPENING: Final = 8  # words at the head of a sentence among which stands whom it answers
_LEAGUE: Final = "IGO"  # before bodies of many states one speaks of the others


def hearer(statement: Statement, country: str | None) -> Mention | None:
    """Who of another state than ``country`` is told, as the other side; none where those hear it who pass it on, or before whom
    states speak of each other."""
    told = statement.addressee
    if told is None or told.kind not in OTHER_SIDES or told.sector not in _OFFICIAL or told.country in (None, country, _LEAGUE):
        return None
    return told


def with_hearer(found: Found, sayings: Sequence[Said]) -> Found:
    """An act in words with whom they are told, where they name nobody but their own state, a place, or the one who speaks."""
    event = found.event
    if event.type not in _TO_HEARERS or len({one.country for one in event.actors}) != 1 or not _lacks_other(event):
        return found
    said = said_at(sayings, event.trigger.start)
    if said is None or said.statement.speaker is None or not on_one_side(said.statement.speaker, event.actors[0]):
        return found
    other = hearer(said.statement, event.actors[0].country)
    if other is None:
        return found
    return found._replace(event=replace(event, recipients=(other,), rule=f"{event.rule}, said to them"))


def with_answered(found: Found, scene: Scene, stance: StanceWords) -> Found:
    """An act in words with whom its sentence says at its head that it answers, where the act's own words name nobody else."""
    event = found.event
    if event.type not in _TO_HEARERS or len({one.country for one in event.actors}) != 1 or not _lacks_other(event):
        return found
    sentence = scene.reading.sentence_at(event.trigger.start)
    limit = min(sentence.first + _OPENING, sentence.last)
    at = next((at for at in range(sentence.first, limit) if scene.words[at] in stance.answering), limit)
    while at < limit and scene.owner[at] == NOBODY and scene.words[at] != ",":
        at += 1
    other = scene.mentions[scene.owner[at]] if at < limit and scene.owner[at] != NOBODY else None
    if other is None or other.country in (None, event.actors[0].country) or other.kind not in OTHER_SIDES or is_medium(other):
        return found
    return found._replace(event=replace(event, recipients=(other,), rule=f"{event.rule}, answers them"))


def _lacks_other(event: EventMention) -> bool:
    return all(is_own_state(one, event.actors) or one.kind == "place" for one in event.recipients)
