"""The day of an act that a noun further down the page tells: "*Monday's session*", "*surat* bertanggal 29 Agustus"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from sanad.annotate.events.days.behind import acts_of
from sanad.annotate.events.sources import on_one_side
from sanad.lang.events import EventWords
from sanad.lang.roots import share_root
from sanad.model import EventMention, Mention
from sanad.text.reading import Reading

_NOUN: Final = 2  # words from a day to the noun that it is of: "Monday's closed-door session"
_MADE: Final = 3  # words from a verb of making to the day: "signed late on Monday"
_FAR: Final = 8  # sentences from an act to the noun that gives its day
_BOTH: Final = 2
_DECLARED: Final = frozenset({"SANCTION", "AGREE", "SUPPORT", "REJECT", "COERCE"})  # acts that a decision is


class DatedNoun(NamedTuple):
    """A noun at a token of a sentence, with its own day."""

    sentence: int
    token: int
    day: str


def find_dated_nouns(placed: Mapping[int, Sequence[tuple[int, str]]], reading: Reading, words: EventWords) -> list[DatedNoun]:
    """The nouns that say of which day they are, in order; ``placed`` are the days of each sentence with where they begin."""
    found = []
    for index, days in sorted(placed.items()):
        for start, day in days:
            found += [DatedNoun(index, token, day) for token in _nouns_of(start, index, reading, words)]
    return found


def _nouns_of(start: int, index: int, reading: Reading, words: EventWords) -> Sequence[int]:
    """The tokens of the words one of which is the noun of the day that begins at a character."""
    tokens, stance, sentence = reading.tokens, words.stance, reading.sentences[index]
    at = tokens.at(start)
    if stance.possessive and tokens.words[at].endswith(stance.possessive):
        near = range(at + 1, min(at + 1 + _NOUN, sentence.last))
        return [one for one in near if tokens.words[one].isalpha() and tokens.words[one] not in stance.functions]
    made = next((one for one in range(at - 1, max(sentence.first, at - _MADE), -1) if tokens.words[one] in stance.made_on), None)
    if made is None or made < sentence.first + 1:
        return ()
    noun = made - 1
    while noun > sentence.first and (tokens.words[noun] == "," or tokens.words[noun] in stance.pointing):
        noun -= 1
    return (noun,) if tokens.words[noun].isalpha() else ()


def day_further_down(
    event: EventMention,
    here: int,
    *,
    leads: bool,
    nouns: Sequence[DatedNoun],
    told: Mapping[int, Sequence[EventMention]],
    reading: Reading,
    words: EventWords,
) -> str | None:
    """The day of the first noun below sentence ``here`` that means the act of ``event``; a decision means what the page ``leads``
    with. ``told`` is what the sentences tell."""
    tokens, stance = reading.tokens, words.stance
    verb = tokens.words[tokens.at(event.trigger.start)]
    for one in nouns:
        if not here < one.sentence <= here + _FAR or _is_of_others(one, event, told.get(one.sentence, ()), reading):
            continue
        noun = tokens.words[one.token]
        acts = acts_of(tokens.words, one.token, reading.sentences[one.sentence].last, words, nouns=True)
        decided = leads and event.act in _DECLARED and noun in stance.announced
        if event.act in acts or decided or share_root(noun, verb, stance.beginnings, stance.root_endings):
            return one.day
    return None


def _is_of_others(noun: DatedNoun, event: EventMention, told: Sequence[EventMention], reading: Reading) -> bool:
    """Whether what the noun tells, with its parties, is another act than ``event``: none of its two sides is one of that. Who is
    named alone may be its host."""
    at = reading.tokens.starts[noun.token]
    own = next((one for one in told if one.trigger.start <= at < one.trigger.end), None)
    if own is None or len({one.country for one in _sides(own)} - {None}) < _BOTH:
        return False
    return not any(on_one_side(one, other) for one in _sides(own) for other in _sides(event))


def _sides(event: EventMention) -> tuple[Mention, ...]:
    return (*event.actors, *event.recipients)
