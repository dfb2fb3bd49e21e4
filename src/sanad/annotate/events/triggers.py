"""Where the words of the event lexicon stand in a text, each with its voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sanad.annotate.events.scene import NOBODY, Scene, forget, is_guess
from sanad.annotate.events.trigger import Trigger
from sanad.annotate.events.undergone import find_undergone
from sanad.annotate.events.voices import with_voice
from sanad.lang.event_lines import BLOCKER
from sanad.lang.event_tree import GAP, SLOT, Node, Reading, Start
from sanad.lang.events import EventWords
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_CURRENCIES = frozenset("€$£¥₩₹%")
_STOPS = frozenset('.;:!?\n()"')
_MOST_SKIPS = 4
_BEFORE = {"p": 0, "v": 0, "n": 1}  # of two entries with as many words the verb's counts
_UNDERGONE_LAST = 2  # ... and last what is told of an object ahead of it

# Acts of which a noun of people may be said in the passive ("newspapers were closed by").
_UNDERGONE = frozenset({"COERCE", "SANCTION"})

Found = tuple[Reading, tuple[int, ...], tuple[tuple[int, int], ...]]


def find_triggers(scene: Scene, sentence: Sentence, words: EventWords) -> list[Trigger]:
    """The triggers of one sentence in order: of those that share words the one with the most words, blockers taken out with what
    they cover."""
    found: list[tuple[int, bool, int, int, Trigger]] = []
    for begin, noun, reading, path, places in find_readings(scene, sentence, words, words.starts):
        if len(path) > 1 and scene.words[path[0]] in words.stance.have and _is_auxiliary(scene, words, path):
            continue
        met = Trigger(reading, path, places, path[0])
        trigger = with_voice(scene, sentence, words.stance, begin, met, noun)
        if trigger is not None:
            found.append((-len(path), reading.entry.type != BLOCKER, _BEFORE[begin.kind], path[-1] - path[0], trigger))
    told = {at for *_, trigger in found if trigger.voice == "noun" for at in trigger.at}
    for trigger, ahead in find_undergone(scene, sentence, words):
        if told.isdisjoint(ahead):  # "the embargo was extended" is told by the noun
            found.append((-1 - len(ahead), True, _UNDERGONE_LAST, 0, trigger))
    if not found:
        return []
    found.sort(key=lambda one: one[:4])
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
    kept.sort(key=lambda one: one.first)
    return [_coordinated(scene, words.stance, kept, index) for index in range(len(kept))]


def _is_auxiliary(scene: Scene, words: EventWords, path: tuple[int, ...]) -> bool:
    """Whether the word for having that an entry begins with belongs to another verb here: "have refused talks"."""
    return any(
        "participle" in begin.voices
        for at in range(path[0] + 1, min(path[0] + _MOST_SKIPS, path[1]))
        for begin in words.starts.get(scene.words[at], ())
    )


def find_readings(
    scene: Scene, sentence: Sentence, words: EventWords, starts: Mapping[str, tuple[Start, ...]]
) -> Iterator[tuple[Start, bool, Reading, tuple[int, ...], tuple[tuple[int, int], ...]]]:
    """Each pattern below ``starts`` that matches, with its start and whether a noun begins with its word, too."""
    tokens, owner, skip, limit = scene.words, scene.owner, words.stance.skip, sentence.last
    for at in [at for at, word in enumerate(tokens[sentence.first : limit], sentence.first) if word in starts]:
        begins, behind = starts[tokens[at]], tokens[at + 1 : limit]
        for begin in begins:
            node = begin.root.grown or begin.root.node()
            if node.finals or not node.onward.isdisjoint(behind):
                break
        else:
            continue  # nothing goes on from it here, as is true of most
        inside = owner[at] != NOBODY and not is_guess(scene, owner[at]) and not _opens_phrase(scene, sentence, at, begins)
        inside = inside and not _is_verb_between(scene, words.stance, at, limit, begins)
        if inside and (at + 1 >= limit or not _may_modify(scene, words, at)):
            continue  # a word inside a name
        if at > sentence.first and tokens[at - 1] == "-" and scene.ends[at - 1] == scene.starts[at]:
            continue  # the end of a compound: "war-torn"
        noun = len(begins) > 1 and any(begin.kind == "n" for begin in begins)
        coming = _coming(scene, skip, at + 1, limit)
        for begin in begins:
            node = begin.root.node()
            if node.onward.isdisjoint(behind):
                for reading in () if inside else node.finals:
                    yield begin, noun, reading, (at,), ()
            elif inside:
                if begin.kind == "n":
                    for reading, path, places in _walk(scene, words.stance, node, at, limit):
                        undergone = tokens[at + 1] not in words.stance.be or reading.entry.type in _UNDERGONE
                        if len(path) > 1 and path[1] == at + 1 and undergone:
                            yield begin, noun, reading, path[1:], places
            elif (
                not node.edges.keys().isdisjoint(coming)
                or (node.gap is not None and not node.gap.edges.keys().isdisjoint(behind[: 2 * GAP + 1]))
                or (node.slot is not None and not node.slot.edges.keys().isdisjoint(behind[: SLOT + 1]))
                or (node.slot is not None and node.slot.gap is not None and not node.slot.gap.edges.keys().isdisjoint(behind))
            ):
                for reading, path, places in _walk(scene, words.stance, node, at, limit):
                    yield begin, noun, reading, path, places
            else:
                for reading in node.finals:
                    yield begin, noun, reading, (at,), ()


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


def _coming(scene: Scene, skip: frozenset[str], at: int, limit: int) -> list[str]:
    """The words that may be the next of a pattern: the one at ``at``, and those behind words that may be skipped."""
    words, owner = scene.words, scene.owner
    found: list[str] = []
    for _ in range(_MOST_SKIPS + 1):
        if at >= limit:
            break
        word = words[at]
        found.append(word)
        if owner[at] != NOBODY and scene.mentions[owner[at]].kind == "country":
            at = scene.lasts[owner[at]]
        elif word in skip or word[0].isdigit() or word in _CURRENCIES:
            at += 1
        else:
            break
    return found


def _coordinated(scene: Scene, stance: StanceWords, triggers: list[Trigger], index: int) -> Trigger:
    """The trigger at ``index``, passive where it shares the auxiliary of a passive before it ("was tortured and killed")."""
    trigger = triggers[index]
    before = triggers[index - 1] if index else None
    if before is None or before.voice != "passive" or trigger.voice != "active" or "participle" not in trigger.voices:
        return trigger
    if scene.words[trigger.aux - 1] in stance.conjunction and trigger.first - before.last <= _MOST_SKIPS:
        return trigger._replace(voice="passive")
    return trigger


def _bound(owner: list[int], at: int, most: int, limit: int) -> int:
    """The token behind ``most`` words and one more from ``at`` on, where a mention of several words counts as one."""
    if at < limit:
        at, most = at + 1, most - 1
    while at < limit and most >= 0:
        most -= owner[at] == NOBODY or owner[at] != owner[at - 1]
        at += 1
    return at


def _is_in_name(scene: Scene, at: int) -> bool:
    """Whether a token is of a country's name of several words, which are no words of a pattern: "South Sudan"."""
    mention = scene.owner[at]
    several = scene.mentions[mention].kind == "country" and scene.lasts[mention] - scene.firsts[mention] > 1
    return several and scene.reading.text[scene.starts[at]].isupper()


def _walk(scene: Scene, stance: StanceWords, node: Node, first: int, limit: int) -> list[Found]:
    """All that ends below ``node``, whose first word stands at ``first``, before the token ``limit``."""
    words, owner = scene.words, scene.owner
    skip, prepositions, hard = stance.skip, stance.prepositions, stance.hard
    out: list[Found] = []
    open_: list[tuple[Node, int, tuple[int, ...], tuple[tuple[int, int], ...], int, bool]] = [
        (node, first + 1, (first,), (), 0, False)
    ]
    while open_:
        here, at, path, places, skipped, bare = open_.pop()
        if not skipped:
            for reading in here.finals:
                out.append((reading, path, places))
        if at >= limit:
            continue
        if here.edges:
            word = words[at]
            steps = here.edges.get(word)
            if steps is not None and not (bare and word in prepositions):
                for step in steps:
                    open_.append((step, at + 1, (*path, at), places, 0, False))
            if skipped < _MOST_SKIPS:
                if owner[at] != NOBODY and scene.mentions[owner[at]].kind == "country":
                    open_.append((here, scene.lasts[owner[at]], path, places, skipped + 1, True))
                elif word in skip or word[0].isdigit() or word in _CURRENCIES:
                    open_.append((here, at + 1, path, places, skipped + 1, bare))
        if not skipped:
            if here.gap is not None:
                edges = here.gap.edges
                for stop in range(at, _bound(owner, at, GAP, limit)):
                    word = words[stop]
                    if word in edges and not (owner[stop] != NOBODY and _is_in_name(scene, stop)):
                        open_ += [(step, stop + 1, (*path, stop), (*places, (at, stop)), 0, False) for step in edges[word]]
                    if word in _STOPS or word in hard or word in stance.reported:
                        break
            if here.slot is not None:
                edges = here.slot.edges
                for stop in range(at, min(at + SLOT + 1, limit)):
                    word = words[stop]
                    if word in _STOPS:
                        break
                    if word in edges and stop > at and owner[stop - 1] != NOBODY:
                        open_ += [(step, stop + 1, (*path, stop), (*places, (at, stop)), 0, False) for step in edges[word]]
                    if here.slot.gap is not None and stop > at and owner[stop] != owner[stop - 1] != NOBODY:
                        open_.append((here.slot, stop, path, (*places, (at, stop)), 0, False))  # anything may stand behind a party
    return out
