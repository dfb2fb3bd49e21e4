"""What the numbers of a sentence count: casualties and sums, and people and things that its acts are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.scene import Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import COUNTED, Quantity
from sanad.text.numbers import Amount, NumberWords, find_amounts
from sanad.text.sentences import Sentence

_CURRENCY: Final = 3  # letters of an ISO 4217 code
_PERSON: Final = "person"
_PEOPLE: Final = (None, _PERSON)  # units in which people are counted
_BEFELL: Final = 5  # words between a number and what befell so many
_NOUN: Final = 4  # words behind a number up to the noun that it counts


def quantities_of(scene: Scene, sentence: Sentence, stance: StanceWords, numbers: NumberWords | None) -> list[Quantity]:
    """What a sentence counts, in order: a number within a few words of a word for what befell people, or with a currency; else the
    people or things of which the noun behind a number says the class (`COUNTED`, with the class as unit)."""
    if numbers is None:
        return []
    amounts = list(find_amounts(scene.reading.tokens, sentence.first, sentence.last, numbers))
    if not amounts:
        return []
    words, found, at = scene.words, [], scene.reading.tokens.at
    kinds = ((here, stance.quantities.get(words[here])) for here in range(sentence.first, sentence.last))
    told = [(here, kind) for here, kind in kinds if kind is not None]
    for amount in amounts:
        first = at(amount.start)
        if first in scene.dated or amount.vague:
            continue
        if amount.unit is not None and len(amount.unit) == _CURRENCY and amount.unit.isupper():
            found.append(Quantity(amount.start, amount.end, "amount", amount.value, amount.unit))
        elif amount.unit in _PEOPLE:
            near = [(here - first if here >= first else first - here + 1, kind) for here, kind in told]
            far, kind = min(near, default=(_BEFELL + 1, ""))
            if far <= _BEFELL:
                found.append(Quantity(amount.start, amount.end, kind, amount.value))
            elif (thing := _thing(words, stance, amount, at(amount.end), sentence.last)) is not None:
                found.append(Quantity(amount.start, amount.end, COUNTED, amount.value, thing))
    return found


def holder(scene: Scene, quantity: Quantity, triggers: Sequence[Trigger]) -> Trigger:
    """Of the ``triggers`` of a sentence the one that stands nearest to a number."""
    at = scene.reading.tokens.at(quantity.start)
    return min(triggers, key=lambda one: one.first - at if one.first > at else max(0, at - one.last))


def _thing(words: list[str], stance: StanceWords, amount: Amount, behind: int, last: int) -> str | None:
    """The class of what an ``amount`` counts, by the noun in it ("200 people") or in the phrase that begins at the token ``behind``
    it ("six foreign firms")."""
    if amount.unit == _PERSON:
        return stance.things.get(words[behind - 1], _PERSON)
    for at in range(behind, min(behind + _NOUN, last)):
        if words[at] in stance.things:
            return stance.things[words[at]]
        if not words[at][0].isalpha() or words[at] in stance.prepositions:
            return None
    return None
