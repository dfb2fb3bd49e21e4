"""Where the words of the event lexicon stand in a text, each with its voice."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from sanad.annotate.events.scene import LIGHT, NOBODY, Scene, forget, is_guess
from sanad.annotate.events.trigger import Met, Trigger
from sanad.annotate.events.triggers.apposed import apposed_at
from sanad.annotate.events.triggers.onsets import Onset, Onsets, Starts
from sanad.annotate.events.triggers.relevance import may_be_meant
from sanad.annotate.events.triggers.undergone import find_undergone
from sanad.annotate.events.triggers.voices import find_voice
from sanad.lang.event_lines import BLOCKER
from sanad.lang.event_tree import GAP, SLOT, Node, Reading, Start
from sanad.lang.events import EventWords
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_UNREAD: Final = frozenset({*"€$£¥₩₹%", LIGHT})  # signs between two words of a pattern
_STOPS: Final = frozenset(';:!?\n()"')  # a dot that does not end the sentence is one of an abbreviation
_PAIR: Final = 2
_MONEY: Final = frozenset("$€£¥")
_MOST_SKIPS: Final = 4
_ASIDE: Final = 10  # words between two commas or brackets behind a party
_CLOSING: Final = {",": ",", "(": ")"}
_BEFORE: Final = {"p": 0, "v": 0, "n": 1}  # of two entries with as many words the verb's counts
_UNDERGONE_LAST: Final = 2  # ... and last what is told of an object ahead of it

# Acts of which a noun of people may be said in the passive ("newspapers were closed by").
_UNDERGONE: Final = frozenset({"COERCE", "SANCTION"})

_Path = tuple[int, ...]
_Places = tuple[tuple[int, int], ...]
_Ending = tuple[Reading, _Path, _Places]  # what ends in the tree, and how it was come to


class _Place:
    """A place in the tree: the token ``at`` behind it, and the tokens of the words and of the open places that lead there."""

    __slots__ = ("at", "node", "path", "places")

    def __init__(self, node: Node, at: int, path: _Path, places: _Places) -> None:
        self.node = node
        self.at = at
        self.path = path
        self.places = places


def find_triggers(scene: Scene, sentence: Sentence, words: EventWords, onsets: Onsets) -> list[Trigger]:
    """The triggers of one sentence in order: of those that share words the one with the most words, blockers taken out with what
    they cover."""
    found: list[tuple[int, bool, int, int, Trigger]] = []
    comma = apposed_at(scene, sentence, words.stance)
    for met in find_readings(scene, sentence, words, words.starts, onsets.starts):
        begin, path = met.begin, met.path
        if path[0] < comma < path[-1]:
            continue  # "menyatakan ..., klaim yang disebut bohong": of two clauses
        if not may_be_meant(scene, sentence, met.reading.entry):
            continue
        if met.reading.entry.type == BLOCKER and scene.words[path[-1]] in words.stance.set_on and path[-1] + 1 in scene.dated:
            continue  # "seized on Monday" is no "seized on"
        if len(path) > 1 and scene.words[path[0]] in words.stance.have and _is_auxiliary(scene, words, path):
            continue
        voice = find_voice(scene, sentence, words.stance, met)
        if voice is not None:
            trigger = Trigger(met.reading, path, met.places, voice.aux, voice.name, begin.voices)
            length = 1 if voice.name == "passive" and _is_by_agent(scene, words.stance, met) else len(path)
            length -= met.reading.recipient == -1 and _opens_date(scene, words.stance, path)
            found.append((-length, trigger.entry.type != BLOCKER, _BEFORE[begin.kind], path[-1] - path[0], trigger))
    undergone = find_undergone(scene, sentence, words.stance, onsets.verbs)
    if undergone:
        relative = {at for trigger, ahead in undergone if trigger.voice == "active" for at in ahead}
        if relative:  # "the demands that A handed over" is told by the verb
            found = [one for one in found if one[-1].voice != "noun" or relative.isdisjoint(one[-1].at)]
        told = {at for *_, trigger in found if trigger.voice == "noun" for at in trigger.at}
        acting = (one[-1] for one in found if one[-1].entry.kind == "p" and one[-1].reading.recipient != -1)
        phrases = {trigger.first for trigger in acting if len(trigger.at) > 1}
        for trigger, ahead in undergone:
            if trigger.first in phrases:
                continue  # "dubes R dipanggil pulang" is told by both words, of which its state is the actor
            if told.isdisjoint(ahead):  # "the embargo was extended" is told by the noun
                found.append((-1 - len(ahead), True, _UNDERGONE_LAST, 0, trigger))
    if not found:
        return []
    found.sort(key=itemgetter(0, 1, 2, 3))
    taken: set[int] = set()
    kept = []
    for *_, trigger in found:
        if taken.isdisjoint(trigger.at):
            if trigger.entry.type == BLOCKER:
                taken.update(range(trigger.first, trigger.last + 1))
            else:
                taken.update(trigger.at)
                kept.append(trigger)
    for one in kept:
        if scene.owner[one.first] != NOBODY:
            forget(scene, scene.owner[one.first])
        if one.first > sentence.first and scene.reading.text[scene.starts[one.first]].isupper():
            _forget_capitals(scene, one)
    kept.sort(key=lambda one: one.first)
    return [_coordinated(scene, words.stance, kept, index) for index in range(len(kept))]


def _opens_date(scene: Scene, stance: StanceWords, path: tuple[int, ...]) -> bool:
    """Whether the preposition with which an entry ends, and behind which it wants whom that is done to, belongs to a day:
    "launched a rocket on Monday"."""
    return len(path) > 1 and path[-1] + 1 in scene.dated and scene.words[path[-1]] in stance.prepositions


def _forget_capitals(scene: Scene, trigger: Trigger) -> None:
    """Words for an act that looked like names have only a headline's capital."""
    for at in trigger.at[1:]:
        name = scene.owner[at]
        if name != NOBODY and scene.lasts[name] - scene.firsts[name] == 1 and is_guess(scene, name):
            forget(scene, name)


def _is_by_agent(scene: Scene, stance: StanceWords, met: Met) -> bool:
    """Whether what stands in the place of the object behind a passive is who acts: "was expelled by A in"."""
    slot = met.reading.recipient
    if stance.agent_follows or slot is None or not 0 < slot <= len(met.places):
        return False
    return scene.words[met.places[slot - 1][0]] in stance.agent


def _is_auxiliary(scene: Scene, words: EventWords, path: tuple[int, ...]) -> bool:
    """Whether the word for having that an entry begins with belongs to another verb here: "have refused talks"."""
    return any(
        "participle" in begin.voices
        for at in range(path[0] + 1, min(path[0] + _MOST_SKIPS, path[1] + (path[1] == path[0] + 1)))
        for begin in words.starts.get(scene.words[at], ())
    )


def find_readings(
    scene: Scene, sentence: Sentence, words: EventWords, starts: Starts, onsets: Sequence[Onset]
) -> list[Met]:
    """Each pattern below ``starts`` that matches from one of ``onsets`` on."""
    tokens, owner, limit = scene.words, scene.owner, sentence.last
    found: list[Met] = []
    for onset in onsets:
        at = onset.at
        if at > sentence.first and tokens[at - 1] == "-" and scene.ends[at - 1] == scene.starts[at]:
            continue  # the end of a compound: "war-torn"
        begins, behind = starts[tokens[at]], tokens[at + 1 : limit]
        inside = owner[at] != NOBODY and _is_in_mention(scene, sentence, words.stance, at, begins)
        if inside and not (behind and _may_modify(scene, words, at)):
            continue  # a word inside a name
        noun = len(begins) > 1 and any(begin.kind == "n" for begin in begins)
        for begin in onset.begins:
            node = begin.root.node()
            if not inside:
                for reading, path, places in _walk(scene, words.stance, node, at, limit):
                    found.append(Met(begin, noun, reading, path, places))
            elif begin.kind == "n" and not node.onward.isdisjoint(behind):
                for reading, path, places in _walk(scene, words.stance, node, at, limit):
                    undergone = behind[0] not in words.stance.be or reading.entry.type in _UNDERGONE
                    if len(path) > 1 and path[1] == at + 1 and undergone:
                        found.append(Met(begin, noun, reading, path[1:], places))
    return found


def _is_in_mention(scene: Scene, sentence: Sentence, stance: StanceWords, at: int, begins: Sequence[Start]) -> bool:
    """Whether a token of a mention is no word of an entry beside that: a noun or verb that only looks like a name, or is between
    two."""
    if is_guess(scene, scene.owner[at]) or _opens_phrase(scene, sentence, at, begins):
        return False
    return not _is_verb_between(scene, stance, at, sentence.last, begins)


def _opens_phrase(scene: Scene, sentence: Sentence, at: int, begins: Sequence[Start]) -> bool:
    """Whether what looks like a name is the first word of a phrase, with a capital as it opens the sentence: "Baku tembak"."""
    if at != sentence.first or at + 1 >= sentence.last or scene.lasts[scene.owner[at]] != at + 1:
        return False
    behind = scene.words[at + 1]
    plain = scene.reading.text[scene.starts[at + 1]].islower() and scene.owner[at + 1] == NOBODY
    return plain and any(begin.kind != "v" and behind in begin.root.node().edges for begin in begins)


def _is_verb_between(scene: Scene, stance: StanceWords, at: int, limit: int, begins: Sequence[Start]) -> bool:
    """Whether a word for people is the verb right between two parties: "police suspect C", "Athens presses Tirana"."""
    if stance.owner_follows or at + 1 >= limit or not any(begin.kind == "v" for begin in begins):
        return False
    mention, before, behind = scene.mentions[scene.owner[at]], scene.owner[at - 1] if at else NOBODY, scene.owner[at + 1]
    plain = mention.text.islower() and scene.lasts[scene.owner[at]] - scene.firsts[scene.owner[at]] == 1
    if not plain or before == NOBODY or not scene.party[before] or scene.words[at - 1].endswith(stance.possessive):
        return False
    adjective = scene.mentions[before].kind == "country" and scene.words[at] == mention.text and behind == NOBODY
    named = behind != NOBODY and scene.reading.text[scene.starts[at + 1]].isupper()
    return named or (not adjective and scene.words[at + 1] in stance.indefinite)


def _may_modify(scene: Scene, words: EventWords, at: int) -> bool:
    """Whether the token ends the mention of a group, which may say of what kind the act is that is named behind: "troop
    withdrawal"; what is done then stands in the words behind the group."""
    index, behind = scene.owner[at], scene.words[at + 1]
    return (
        at + 1 == scene.lasts[index]
        and scene.mentions[index].kind in ("group", "organisation")
        and scene.reading.text[scene.starts[at]].islower()
        and behind not in words.stance.prepositions
        and behind not in words.stance.have
        and not any("participle" in begin.voices for begin in words.starts.get(behind, ()))
    )


def _coordinated(scene: Scene, stance: StanceWords, triggers: list[Trigger], index: int) -> Trigger:
    """The trigger at ``index``, passive where it shares the auxiliary of a passive before it ("was tortured and killed")."""
    trigger = triggers[index]
    before = triggers[index - 1] if index else None
    if before is None or before.voice != "passive" or trigger.voice != "active" or "participle" not in trigger.voices:
        return trigger
    apart = trigger.first - before.last
    if scene.words[trigger.aux - 1] in stance.conjunction and (apart <= _MOST_SKIPS or _is_bare(scene, stance, trigger, apart)):
        return trigger.passive()
    return trigger


def _is_bare(scene: Scene, stance: StanceWords, trigger: Trigger, apart: int) -> bool:
    """Whether a verb that never stands without an object has none, not too far behind the passive: "and freed two days later"."""
    behind = trigger.first + 1
    if apart > 4 * _MOST_SKIPS or scene.words[trigger.first] not in stance.transitive or behind >= len(scene.words):
        return False
    word = scene.words[behind]
    ends = word in stance.prepositions or word in stance.hard or not word[0].isalnum()
    return behind in scene.dated or (scene.owner[behind] == NOBODY and ends)


def _bound(scene: Scene, at: int, limit: int) -> int:
    """The token behind `GAP` words and one more from ``at`` on, where a mention of several words counts as one and figures of
    sums do not count: "as much as $20 million in"."""
    words, owner, left = scene.words, scene.owner, GAP
    if at < limit:
        at, left = at + 1, left - 1
    while at < limit and left >= 0:
        figure = words[at][0].isdigit() or words[at] in _MONEY
        left -= not figure and (owner[at] == NOBODY or owner[at] != owner[at - 1])
        at += 1
    return at


def _is_in_name(scene: Scene, at: int) -> bool:
    """Whether a token is of a country's name of several words, which are no words of a pattern: "South Sudan"."""
    mention = scene.owner[at]
    several = scene.mentions[mention].kind == "country" and scene.lasts[mention] - scene.firsts[mention] > 1
    return several and scene.reading.text[scene.starts[at]].isupper()


def _walk(scene: Scene, stance: StanceWords, node: Node, first: int, limit: int) -> list[_Ending]:
    """All that ends below ``node``, whose first word stands at ``first``, before the token ``limit``."""
    out: list[_Ending] = []
    open_ = [_Place(node, first + 1, (first,), ())]
    while open_:
        place = open_.pop()
        for reading in place.node.finals:
            out.append((reading, place.path, place.places))
        if place.at < limit:
            open_ += _step(scene, stance, place, limit)
            open_ += _reach(scene, stance, place, limit)
            open_ += _pass(scene, stance, place, limit)
    return out


def _step(scene: Scene, stance: StanceWords, place: _Place, limit: int) -> list[_Place]:
    """The places behind the next word, or behind one that stands after words that may be skipped."""
    words, owner, edges = scene.words, scene.owner, place.node.edges
    found: list[_Place] = []
    if not edges:
        return found
    at, bare = place.at, False
    for _ in range(_MOST_SKIPS + 1):
        if at >= limit:
            break
        word = words[at]
        steps = edges.get(word)
        if steps is not None and not (bare and word in stance.prepositions):
            for step in steps:
                found.append(_Place(step, at + 1, (*place.path, at), place.places))
        if owner[at] != NOBODY and scene.mentions[owner[at]].kind == "country":
            at, bare = scene.lasts[owner[at]], True
        elif word in stance.skip or word[0].isdigit() or word in _UNREAD:
            at += 1
        else:
            break
    return found


def _reach(scene: Scene, stance: StanceWords, place: _Place, limit: int) -> list[_Place]:
    """The places behind words that stand, after an open place, near enough in the same clause."""
    words, owner, gap, start = scene.words, scene.owner, place.node.gap, place.at
    found: list[_Place] = []
    if gap is None or gap.edges.keys().isdisjoint(words[start:limit]):
        return found
    bound = 0
    for stop in range(start, limit):
        if words[stop] not in gap.edges or (owner[stop] != NOBODY and _is_in_name(scene, stop)):
            continue
        between = words[start:stop]
        barred = not (_STOPS.isdisjoint(between) and stance.hard.isdisjoint(between) and stance.barriers.isdisjoint(between))
        barred = barred and not _is_measured(stance, between)
        if barred and not _is_pointed_at(scene, stance, start, stop, limit):
            break
        if stop - start > GAP:  # as far as that it surely reaches
            bound = bound or _bound(scene, start, limit)
            if stop >= bound:
                break
        for step in gap.edges[words[stop]]:
            found.append(_Place(step, stop + 1, (*place.path, stop), (*place.places, (start, stop))))
    return found


def _is_measured(stance: StanceWords, between: Sequence[str]) -> bool:
    """Whether the one word in the way only begins and ends how much or how many there are: "as much as $20 million in"."""
    barriers = [at for at, word in enumerate(between) if word in _STOPS or word in stance.hard or word in stance.barriers]
    pair = len(barriers) == _PAIR and barriers[1] - barriers[0] == _PAIR and between[barriers[0]] == between[barriers[1]]
    return pair and between[barriers[0]].isalpha()


def _is_pointed_at(scene: Scene, stance: StanceWords, start: int, stop: int, limit: int) -> bool:
    """Whether nothing but a "that" stands before the noun at ``stop``, of which no verb behind it tells: "dismissed that claim"."""
    if stop != start + 1 or scene.words[start] not in stance.reported or scene.words[start] not in stance.definite:
        return False
    behind = scene.words[stop + 1] if stop + 1 < limit else "."
    return behind in stance.prepositions or behind in stance.conjunction or not behind[0].isalnum() or stop + 1 in scene.dated


def _pass(scene: Scene, stance: StanceWords, place: _Place, limit: int) -> list[_Place]:
    """The places behind a party that begins at once."""
    words, owner, slot, start = scene.words, scene.owner, place.node.slot, place.at
    found: list[_Place] = []
    if slot is None or (slot.gap is None and slot.edges.keys().isdisjoint(words[start + 1 : start + SLOT + 1])):
        return found
    for stop in range(start, min(start + SLOT + 1, limit)):
        word = words[stop]
        ends = stop > start and owner[stop - 1] not in (NOBODY, owner[stop])  # a party does right before
        ahead = _behind_adjunct(scene, stance, stop, limit) if ends else stop
        behind = (*place.places, (start, stop))
        if ahead != stop:
            for step in slot.edges.get(words[ahead], ()):
                found.append(_Place(step, ahead + 1, (*place.path, ahead), behind))
        closed = stop > start and owner[stop] == NOBODY and word in stance.reported  # "told A that B had": A is told
        if word in _STOPS or (closed and word not in slot.edges):
            break
        if stop == start or owner[stop - 1] == NOBODY:
            continue
        for step in slot.edges.get(word, ()):
            found.append(_Place(step, stop + 1, (*place.path, stop), behind))
        if slot.gap is not None and owner[stop] != owner[stop - 1]:
            found.append(_Place(slot, stop, place.path, behind))  # anything may stand behind a party
        if closed:
            break
    return found


def _behind_adjunct(scene: Scene, stance: StanceWords, at: int, limit: int) -> int:
    """The token behind a day or an aside that stands right behind a party, at ``at``: "urged A on Monday to", "A, its ally, to"."""
    words, behind = scene.words, at
    while behind + 1 < limit and (behind in scene.dated or (words[behind] in stance.prepositions and behind + 1 in scene.dated)):
        behind += 1
    closes = _CLOSING.get(words[at])
    if closes is not None:
        for closing in range(at + 1, min(at + _ASIDE, limit - 1)):
            if words[closing] == closes:
                return closing + 1
            if words[closing] in _STOPS:
                break
    return behind
