"""Acts that are told as the same as the one before: "Canada followed suit", "Kanada mengambil langkah serupa"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from sanad.annotate.events.days.occasions import date_of
from sanad.annotate.events.found import Found
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.model import AUTHORITIES, EventMention, Mention, Span, TimeExpression
from sanad.text.sentences import Sentence

_BACK: Final = 2  # sentences back in which the act stands that is done again
_NOT: Final = 3  # words ahead among which it is said that it was not done
_START: Final = attrgetter("start")
ENTRY: Final = "stance.toml likewise"


def with_likewise(
    found: Sequence[Found], scene: Scene, stance: StanceWords, times: Sequence[TimeExpression], published: str | None
) -> list[Found]:
    """The events in order, with those that others are said to do likewise: of the same type, towards the same, or back at the one
    who began it."""
    again: list[Found] = []
    for first, behind in find_phrases(scene.words, 0, len(scene.words), stance.likewise):
        sentence = scene.reading.sentence_at(scene.starts[first])
        if not stance.negation.isdisjoint(scene.words[max(sentence.first, first - _NOT) : first]):
            continue
        actors = _doers(scene, stance, sentence, first)
        done = _done_before(found, scene, first, actors) if actors else None
        if done is None or any(one.event.trigger.start < scene.ends[behind - 1] and scene.starts[first] < one.event.trigger.end
                               for one in found):
            continue
        own = times[bisect_left(times, sentence.start, key=_START) : bisect_left(times, sentence.end, key=_START)]
        date = date_of(scene, stance, first, behind - 1, own, (sentence.start, sentence.end), False, published)
        home = {one.country for one in actors}
        back = any(one.country in home for one in done.recipients)
        event = replace(
            done,
            start=min(actors[0].start, scene.starts[first]),
            end=scene.ends[behind - 1],
            trigger=Span(scene.starts[first], scene.ends[behind - 1]),
            actors=actors,
            recipients=done.actors if back else done.recipients,
            date=date,
            place=None,
            quantities=(),
            entry=ENTRY,
            rule="as was done before",
        )
        again.append(Found(event, "active"))
    return sorted([*found, *again], key=lambda one: (one.event.start, one.event.end)) if again else list(found)


def _doers(scene: Scene, stance: StanceWords, sentence: Sentence, first: int) -> tuple[Mention, ...]:
    """The states, or those who act for them, that are named last before the token ``first`` of a sentence, one or several."""
    at, doers = first - 1, list[Mention]()
    while at >= sentence.first:
        index = scene.owner[at]
        if index == NOBODY:
            word = scene.words[at]
            if doers and word != "," and word not in stance.conjunction and word not in stance.article:
                break
            at -= 1
            continue
        one = scene.mentions[index]
        if not scene.party[index] or one.country is None or (one.kind != "country" and one.sector not in AUTHORITIES | {"IGO"}):
            break
        doers.insert(0, one)
        at = scene.firsts[index] - 1
    return tuple(doers)


def _done_before(found: Sequence[Found], scene: Scene, first: int, actors: Sequence[Mention]) -> EventMention | None:
    """The last act told before the token ``first``, of others than ``actors``, a few sentences back at most."""
    here, home = scene.reading.sentence_index(scene.starts[first]), {one.country for one in actors}
    ends = bisect_right(found, scene.starts[first], key=lambda one: one.event.start)
    for one in reversed(found[:ends]):
        event = one.event
        if here - scene.reading.sentence_index(event.trigger.start) > _BACK:
            return None
        doing = {other.country for other in event.actors}
        if event.trigger.end <= scene.starts[first] and event.status == "reported" and doing and home.isdisjoint(doing):
            return event
    return None
