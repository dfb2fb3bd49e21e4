"""The day of an event from which its sentence counts: "hours later", "two days before the vote", "the day before the closure"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sanad.annotate.events.context.around import DAY, Around
from sanad.annotate.events.days.behind import acts_of
from sanad.annotate.events.days.occasions import day_apart, day_of_noun, days_from, days_long
from sanad.lang.phrases import find_phrases
from sanad.lang.roots import share_root
from sanad.model import EventMention, TimeExpression
from sanad.text.sentences import Sentence
from sanad.times.days import of_the_news

_BACK: Final = 2  # sentences back in which the occasion was told that is spoken of
# Sentences back in which the day is looked for from which days are counted, or hours.
_FAR: Final = 8
_SOON: Final = 4
_OPENING: Final = 6  # words in which a sentence says from what it counts
_LASTING: Final = 2  # words that say how long something took, not how much later it was: "three hours", not "three hours later"
_STEM: Final = 6  # letters by which words count as the same


def counted(
    around: Around,
    event: EventMention,
    sentence: Sentence,
    own: Sequence[TimeExpression],
    here: int,
    told: Mapping[int, Sequence[EventMention]],
) -> str | None:
    """The day so many hours or days from that which was spoken of last; or that of an act which a noun takes up."""
    tokens, stance = around.page.reading.tokens, around.page.words.stance
    head = range(sentence.first, min(sentence.first + _OPENING, sentence.last))
    behind = next((last for first, last in find_phrases(tokens.words, head.start, head.stop, stance.same_day)), None)
    if behind is None:
        behind = day_of_noun(tokens.words, stance, sentence.first, sentence.last, tokens.at(event.trigger.start))
        day = _of_act(around, behind, sentence, here, told) if behind is not None else None
        if day is not None:
            return day
    if behind is None and find_phrases(tokens.words, sentence.first, sentence.last, stance.same_occasion):
        if event.speaker is not None:
            return None  # "has protested eight times, he told the same briefing"
        return _told_last(around, here, told) or _spoken_of(around, here, _SOON, ())
    if behind is not None:
        return _spoken_of(around, here, _SOON, tokens.words[behind : around.clause_end(behind, sentence)])
    if (apart := _day_beside(around, sentence, here, told, tokens.at(event.trigger.start))) is not None:
        return apart
    for time in own:
        behind = tokens.at(time.end)
        long, opens = days_long(time.value), tokens.at(time.start) in head
        word = tokens.words[behind] if behind < sentence.last else ""
        counts = word in stance.after or word in stance.before
        lasts = not counts and not opens and behind - tokens.at(time.start) <= _LASTING and time.value[2:3].isdigit()
        if time.value.startswith("PT") and time.value.endswith("H") and long is None and not lasts:
            about = tokens.words[behind : around.clause_end(behind, sentence)] if counts else ()
            return _spoken_of(around, here, _SOON, about)
        if long is None or not opens or not counts:
            continue
        ends = around.clause_end(behind, sentence)
        days = long if word in stance.after else -long
        counted_from = _of_head(around, sentence, time, here, told)
        if counted_from is not None and event.trigger.start > time.end:
            return days_from(counted_from, -days)
        base = _of_act(around, behind + 1, sentence, here, told) or _spoken_of(around, here, _FAR, tokens.words[behind:ends])
        if base is not None and _takes_up(around, sentence, time, here):
            return days_from(base, -days)
        if base is None or tokens.at(event.trigger.start) < ends:
            return base
        return days_from(base, days)
    return None


def _day_beside(around: Around, sentence: Sentence, here: int, told: Mapping[int, Sequence[EventMention]], act: int) -> str | None:
    """The day before or after an act told above, where the sentence opens with that: "the day before *the closure*"."""
    head = min(sentence.first + _OPENING, act)
    apart = day_apart(around.page.reading.tokens.words, around.page.words.stance, sentence.first, head)
    base = _of_act(around, apart[0], sentence, here, told) if apart is not None else None
    return days_from(base, apart[1]) if base is not None and apart is not None else None


def _told_last(around: Around, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
    """The one day of what the sentence before tells, or the one before that."""
    for back in range(here - 1, max(here - _BACK, 0) - 1, -1):
        dated = (one.date for one in told.get(back, ()) if one.date is not None)
        days = {day for day in dated if len(day) == DAY and day <= around.today}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _of_act(around: Around, at: int, sentence: Sentence, here: int, told: Mapping[int, Sequence[EventMention]]) -> str | None:
    """The day of the last act told before that the words from a token to the end of their clause take up: "the day of the
    *raid*", "two days before *the rebels attacked*"."""
    tokens, stance = around.page.reading.tokens, around.page.words.stance
    ends = min(around.clause_end(at, sentence), at + _OPENING)
    dated = [
        one
        for back in range(here - 1, max(here - _FAR, 0) - 1, -1)
        for one in reversed(told.get(back, ()))
        if one.date is not None and len(one.date) == DAY and one.date <= around.today
    ]
    for noun in range(at, ends):
        word = tokens.words[noun]
        acts = acts_of(tokens.words, noun, sentence.last, around.page.words)
        if acts:
            return next((one.date for one in dated if one.act in acts), None)
        if word.isalpha() and word not in stance.functions:
            verbs = ((one, tokens.words[tokens.at(one.trigger.start)]) for one in dated)
            day = next((one.date for one, verb in verbs if share_root(word, verb, stance.beginnings, stance.root_endings)), None)
            if day is not None:
                return day
    return None


def _of_head(
    around: Around, sentence: Sentence, time: TimeExpression, here: int, told: Mapping[int, Sequence[EventMention]]
) -> str | None:
    """The day of the act told before that a sentence takes up ahead of a time and tells no other there: "*the clash* came a day
    after A left"."""
    opens = around.page.reading.tokens.at(time.start)
    if opens == sentence.first or any(one.trigger.start < time.start for one in around.ahead.get(here, ())):
        return None
    return _of_act(around, sentence.first, sentence._replace(last=opens), here, told)


def _takes_up(around: Around, sentence: Sentence, time: TimeExpression, here: int) -> bool:
    """Whether what stands ahead of a time in its sentence tells no act but takes one up: "the decision came a day after"."""
    tokens, stance = around.page.reading.tokens, around.page.words.stance
    ahead = range(sentence.first, tokens.at(time.start))
    if not ahead or any(one.trigger.start < time.start for one in around.ahead.get(here, ())):
        return False
    pointing = stance.definite or stance.pointing
    return any(tokens.words[at] in pointing or tokens.words[at] in stance.pointing for at in ahead)


def _spoken_of(around: Around, here: int, far: int, about: Sequence[str]) -> str | None:
    """The last day, up to that of the page, which the sentences before name; rather one that stands with the words of what is
    spoken ``about``."""
    stems = {word[:_STEM] for word in about if len(word) >= _STEM}
    last = None
    for back in range(here - 1, max(here - _FAR, 0) - 1, -1):
        days = list(around.days_in(back))
        if not days:
            continue
        sentence = around.page.reading.sentences[back]
        told = around.page.reading.tokens.words[sentence.first : sentence.last]
        if not stems.isdisjoint(word[:_STEM] for word in told):
            return days[-1]
        if last is None and here - back <= far:
            last = max(of_the_news(days))
    return last
