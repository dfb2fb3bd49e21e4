"""Events that the one who is said to have acted denies elsewhere on the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, NamedTuple

from sanad.annotate.events.sources import is_joint, on_one_side
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.model import UNNAMED, EventMention, Mention, Span, Statement
from sanad.plover import quad_of
from sanad.text.reading import Reading

# Words of a telling that a denial must share, the least length of such a word, and the length from which only its end is
# compared, since prefixes differ between voices.
_SHARED: Final = 2
_STEM: Final = 5
_LONG: Final = 7
# Sentences between what is told on somebody's word, or alleged, and the answer to it.
_NEAR: Final = 3
_FAR: Final = 8
_STRETCH: Final = 60  # sentences within which a denial may be of what is told: a longer page, as a live blog, is of many matters
_POINTING: Final = 3  # words that may only point back to what is denied
_SENTENCE: Final = attrgetter("sentence")


def with_denials(
    events: Sequence[EventMention], statements: Sequence[Statement], reading: Reading, stance: StanceWords
) -> list[EventMention]:
    """The events, those as denied that the one said to act contradicts elsewhere in the text: in words that the telling shares,
    other than function words, or right beside what is told on the word of others."""
    by_side: dict[tuple[str, str], list[_Denial]] = {}
    for denial in sorted(_denials(events, statements, reading, stance), key=_SENTENCE):
        for side in _sides(denial.speakers):
            by_side.setdefault(side, []).append(denial)
    if not by_side:
        return list(events)
    found = []
    for event in events:
        own = _own(by_side, event, reading) if event.status in ("reported", "alleged") else []
        if not own:
            found.append(event)
            continue
        # Who is named in both may have done something else.
        telling = _stems(reading, (event,)) - _stems(reading, (*event.actors, *event.recipients)) - stance.functions
        joint = event.speaker is not None and is_joint(event.speaker, stance.jointly)
        told = replace(event, speaker=None) if joint else event  # all sides vouch for it, as the page does
        answered = any(_answers(one, len(telling & one.stems), told, reading) for one in own)
        found.append(replace(event, status="denied") if answered else event)
    return found


class _Denial(NamedTuple):
    """Somebody's denial: in his words, or told as an act ``against`` those whose claim it answers; ``opens`` where nobody of
    another side has spoken right before it, ``worded`` where his words, or those that stand beside such an act, say what is denied,
    ``grants`` where that is only why or how something was done."""

    start: int
    sentence: int
    speakers: tuple[Mention, ...]
    stems: frozenset[str] = frozenset()
    content: tuple[Span, ...] = ()
    against: tuple[Mention, ...] = ()
    opens: bool = False
    worded: bool = False
    grants: bool = False

    @property
    def told(self) -> bool:
        """Whether it is told as an act."""
        return not self.content


def _denials(
    events: Sequence[EventMention], statements: Sequence[Statement], reading: Reading, stance: StanceWords
) -> list[_Denial]:
    index = reading.sentence_index
    found: list[_Denial] = []
    spoken: list[tuple[int, Mention]] = []  # who has spoken, and in which sentence
    for one in statements:
        if one.speaker is None or one.field != "text":
            continue
        at, speaker = index(one.content[0].start), one.speaker
        if one.denies:
            opens = not any(at - before <= _NEAR and not on_one_side(speaker, who) for before, who in spoken[-_NEAR:])
            stems = frozenset(_stems(reading, one.content))
            worded, grants = _is_worded(one, reading), _grants(one, reading, stance)
            found.append(_Denial(one.start, at, (speaker,), stems, one.content, opens=opens, worded=worded, grants=grants))
        spoken.append((at, speaker))
    said = {(one.sentence, side) for one in found if one.worded for side in _sides(one.speakers)}
    found += [
        _Denial(one.start, at, one.actors, against=one.recipients, worded=any((at, side) in said for side in _sides(one.actors)))
        for one in events
        if one.act == "REJECT" and one.mode is None and one.status == "reported"  # not what is asked
        for at in (index(one.trigger.start),)
    ]
    return found


def _own(by_side: Mapping[tuple[str, str], Sequence[_Denial]], event: EventMention, reading: Reading) -> list[_Denial]:
    """The denials on the same stretch of the page by the side that is said to have acted."""
    here = reading.sentence_index(event.trigger.start)
    found: list[_Denial] = []
    for side in _sides(event.actors):
        denials = by_side.get(side, ())
        first = bisect_left(denials, here - _STRETCH, key=_SENTENCE)
        found += denials[first : bisect_right(denials, here + _STRETCH, key=_SENTENCE)]
    return found


def _sides(mentions: Sequence[Mention]) -> set[tuple[str, str]]:
    """Of which two mentions have one in common where they are on one side."""
    countries = {("country", one.country) for one in mentions if one.country is not None}
    return countries | {("entity", one.entity) for one in mentions}


def _answers(denial: _Denial, shared: int, event: EventMention, reading: Reading) -> bool:
    """Whether a denial by who is said to have acted, that has ``shared`` words in common with the telling, contradicts an event."""
    joint = not event.recipients and len(event.actors) > 1
    if (joint and not shared and denial.worded) or (denial.grants and event.speaker is None):
        return False  # one of them denies another matter
    behind = denial.start > event.start
    away = denial.sentence - reading.sentence_index(event.trigger.start)
    if denial.told:
        if event.status != "alleged" or not behind or event.speaker is None:
            return False
        return _is_by((event.speaker,), denial.against) or (not denial.against and away <= _NEAR)
    if event.status == "alleged" and behind and (away <= _FAR or shared):
        return True
    speaker = event.speaker
    if 0 < abs(away) <= _NEAR and speaker is not None and _only_passes_on(speaker) and (behind or denial.opens):
        return True
    own = speaker is None or _is_by(denial.speakers, (speaker,))
    if event.status == "reported" and own and quad_of(event.type) not in ("MK", "MC"):
        return False
    if joint and speaker is None:
        return False  # what all sides do, in the page's own words
    given = quad_of(event.type) == "MC" and speaker is not None and not own
    if shared == _SHARED and speaker is None and _told_by(reading, event.trigger).isdisjoint(denial.stems):
        return False  # another matter of the same subject
    return shared >= _SHARED or (given and any(_names(reading, span, one) for span in denial.content for one in event.recipients))


def _is_worded(statement: Statement, reading: Reading) -> bool:
    """Whether a denial says what is denied, and does not only point back to it: "it", "the charge"."""
    return any(len(reading.tokens.within(one.start, one.end)) > _POINTING for one in statement.content)


def _grants(statement: Statement, reading: Reading, stance: StanceWords) -> bool:
    """Whether a denial is only of why or how something was done: "denied that they were expelled because of the vote"."""
    tokens = reading.tokens
    spans = [tokens.within(one.start, one.end) for one in statement.content]
    return any(bool(find_phrases(tokens.words, inside[0], inside[-1] + 1, stance.motives)) for inside in spans if inside)


def _told_by(reading: Reading, trigger: Span) -> set[str]:
    """The first and the last of the words that tell an act, between which others may stand: "put ... on a blacklist"."""
    tokens = reading.tokens
    inside = tokens.within(trigger.start, trigger.end)
    return _stems(reading, (Span(tokens.starts[at], tokens.ends[at]) for at in {inside[0], inside[-1]}))


def _is_by(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    return any(on_one_side(one, other) for one in some for other in others)


def _only_passes_on(speaker: Mention) -> bool:
    """Whether nobody vouches who is known: an unnamed source, or an outlet."""
    return speaker.name == UNNAMED or speaker.kind == "outlet"


def _names(reading: Reading, span: Span, mention: Mention) -> bool:
    """Whether the words of a mention stand in a span."""
    return mention.text in reading.text[span.start : span.end]


def _stems(reading: Reading, spans: Iterable[Span | Mention | EventMention]) -> set[str]:
    """The longer words in spans: cut to what stays the same between forms."""
    return {
        word[-_STEM:] if len(word) > _LONG else word
        for one in spans
        for at in reading.tokens.within(one.start, one.end)
        if len(word := reading.tokens.words[at]) >= _STEM
    }
