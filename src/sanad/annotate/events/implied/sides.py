"""The two sides of a meeting or deal that its own sentence does not name: those whom the page is about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import OF_NO_STATE, PAIR, SIDES, Mention
from sanad.text.sentences import Sentence

PAGE_SIDES: Final = "sides of the page"  # the rule of a meeting whose sentence names nobody
DEALERS: Final = "states of the page"  # the rule of such a deal
_SHARE: Final = 0.7  # of the page's mentions of states, how many those of the two sides must be
_HALF: Final = 0.5
_MAIN: Final = 4  # mentions that a page about one state has of it at least
_RECENT: Final = 200  # mentions looked at
_OFTEN: Final = 2  # times either side is named at least
_DEALS: Final = frozenset({"AGREE", "SUPPORT"})
_NEAR: Final = 6  # words behind a noun within which its day or place stands


def is_anchored(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a noun tells of one meeting or deal rather than of such in general: with its own day or place right behind it."""
    deal = _is_made(scene, stance, trigger)
    if trigger.entry.type != "CONSULT" and not deal:
        return False
    for at in range(trigger.last + (not deal), min(sentence.last - 1, trigger.last + _NEAR)):
        if at in scene.dated:
            return True
        if scene.words[at] in stance.hard:
            return False
        if scene.words[at] in stance.place and scene.owner[at + 1] != NOBODY:
            return scene.mentions[scene.owner[at + 1]].kind in ("place", "country")
    return False


def _is_made(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a deal is told by words that say that it was made, up to those that say when or where: "the pact signed in"."""
    opens = scene.words[trigger.last] in stance.prepositions or trigger.last in scene.dated
    return trigger.entry.type in _DEALS and len(trigger.at) > 1 and opens


def both_of(pair: Mention, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The first mentions of the two whom ``pair`` stands for."""
    for entity in pair.entity.removeprefix(PAIR).split("|"):
        meant = next((other for other in mentions if other.entity == entity), None)
        if meant is not None:
            yield meant


class States(NamedTuple):
    """The mentions of states, and of who is of one, on a page; and how many there are of each."""

    named: list[Mention]
    counts: Counter[str | None]


def states_of(scene: Scene) -> States:
    """Those of ``scene``."""
    named = [one for one in scene.mentions if one.country is not None and one.kind in SIDES and one.country not in OF_NO_STATE]
    return States(named, Counter([one.country for one in named]))


def main_state(states: States) -> Mention | None:
    """The first mention of the state that more than half of the page's mentions of states are of, as a state where there is one."""
    named, counts = states
    if not counts:
        return None
    country, times = counts.most_common(1)[0]
    if times < _MAIN or times <= _HALF * len(named):
        return None
    ours = [one for one in named if one.country == country]
    return next((one for one in ours if one.kind == "country"), ours[0])


def rivals(states: States) -> dict[str, Mention]:
    """The two states that the page names most, if it names both again and again, by country: each as a state where it is one."""
    named, counts = states
    two = counts.most_common(2)
    if len(two) < 2 or two[1][1] <= _OFTEN:
        return {}
    found: dict[str, Mention] = {}
    both = (two[0][0], two[1][0])
    for one in sorted([one for one in named if one.country in both], key=lambda one: one.kind != "country"):
        if one.country is not None:
            found.setdefault(one.country, one)
    return found


def dealers(scene: Scene) -> tuple[Mention, ...]:
    """The two states that a page is about, between whom a deal was made of which it only tells when or where: those of at least
    half its mentions of states."""
    states = states_of(scene)
    two = rivals(states)
    return tuple(two.values()) if sum(states.counts[one] for one in two) >= _HALF * len(states.named) else ()


def page_sides(scene: Scene, sentence: Sentence) -> tuple[Mention, ...]:
    """The two parties that words in the sentence stand for ("the two sides"), else the last mentions of the only two states that
    the page has been about so far; empty where it is about more or fewer."""
    for at in range(sentence.first, sentence.last):
        mention = scene.owner[at]
        if mention != NOBODY and scene.mentions[mention].entity.startswith(PAIR):
            return (scene.mentions[mention],)
    counts: Counter[str] = Counter()
    last: dict[str, Mention] = {}
    end = bisect_left(scene.mentions, scene.ends[sentence.last - 1], hi=scene.named, key=lambda one: one.start)
    for one in scene.mentions[max(0, end - _RECENT) : end]:
        if one.kind in SIDES and one.country is not None:
            counts[one.country] += 1
            last[one.country] = one
    two = counts.most_common(2)
    if len(two) < 2 or two[1][1] < _OFTEN or two[0][1] + two[1][1] < _SHARE * counts.total():
        return ()
    return tuple(last[country] for country, _ in two)
