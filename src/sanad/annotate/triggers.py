"""Where the words of the event lexicon stand in a text, each with its voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sanad.annotate.scene import NOBODY, Scene, forget, is_guess
from sanad.lang.events import BLOCKER, GAP, SLOT, EventEntry, EventWords, Node, Reading, Start
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_CURRENCIES = frozenset("€$£¥₩₹%")
_STOPS = frozenset(".;:!?\n()\"")
_MOST_SKIPS = 4
_LOOK_BACK = 6
_BEFORE = {"p": 0, "v": 0, "n": 1}  # of two entries with as many words the verb's counts

Found = tuple[Reading, tuple[int, ...], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Trigger:
    """An entry found in a sentence.

    ``at`` are the tokens of its words, ``places`` the open places between them (half-open); ``voice`` is active, passive, gerund or noun.
    ``aux`` is the first token of the auxiliaries and adverbs that belong to a verb.
    """

    reading: Reading
    at: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    voice: str
    aux: int
    voices: frozenset[str] = frozenset()

    @property
    def entry(self) -> EventEntry:
        """The lexicon's line."""
        return self.reading.entry

    @property
    def first(self) -> int:
        """Its first token."""
        return self.at[0]

    @property
    def last(self) -> int:
        """Its last token."""
        return self.at[-1]


def find_triggers(scene: Scene, sentence: Sentence, words: EventWords) -> list[Trigger]:
    """The triggers of one sentence in order: of those that share words the one with the most words, blockers taken out with what they cover."""
    tokens, starts = scene.words, words.starts
    found: list[tuple[int, bool, int, int, Trigger]] = []
    for at in range(sentence.first, sentence.last):
        begins = starts.get(tokens[at])
        if begins is None or (scene.owner[at] != NOBODY and not is_guess(scene, scene.owner[at])):
            continue  # no trigger, or a word inside a name
        if at > sentence.first and tokens[at - 1] == "-" and scene.ends[at - 1] == scene.starts[at]:
            continue  # the end of a compound: "war-torn"
        noun = any(begin.kind == "n" for begin in begins)
        for begin in begins:
            for reading, path, places in _walk(scene, words.stance.skip, words.stance.prepositions, begin.node, at, sentence.last):
                trigger = _voiced(scene, sentence, words.stance, begin, Trigger(reading, path, places, "", at), noun)
                if trigger is not None:
                    found.append((-len(path), reading.entry.type != BLOCKER, _BEFORE[begin.kind], path[-1] - at, trigger))
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


def _coordinated(scene: Scene, stance: StanceWords, triggers: list[Trigger], index: int) -> Trigger:
    """The trigger at ``index``, passive where it shares the auxiliary of a passive before it ("was tortured and killed")."""
    trigger = triggers[index]
    before = triggers[index - 1] if index else None
    if before is None or before.voice != "passive" or trigger.voice != "active" or "participle" not in trigger.voices:
        return trigger
    if scene.words[trigger.aux - 1] in stance.conjunction and trigger.first - before.last <= _MOST_SKIPS:
        return replace(trigger, voice="passive")
    return trigger


def _walk(scene: Scene, skip: frozenset[str], prepositions: frozenset[str], node: Node, first: int, limit: int) -> list[Found]:
    """All that ends below ``node``, whose first word stands at ``first``, before the token ``limit``."""
    words, owner = scene.words, scene.owner
    out: list[Found] = []
    open_: list[tuple[Node, int, tuple[int, ...], tuple[tuple[int, int], ...], int, bool]] = [(node, first + 1, (first,), (), 0, False)]
    while open_:
        here, at, path, places, skipped, bare = open_.pop()
        if not skipped:
            out += [(reading, path, places) for reading in here.finals]
        if at >= limit:
            continue
        word = words[at]
        if here.edges:
            if not (bare and word in prepositions):
                for step in here.edges.get(word, ()):
                    open_.append((step, at + 1, (*path, at), places, 0, False))
            if skipped < _MOST_SKIPS:
                if owner[at] != NOBODY and scene.mentions[owner[at]].kind == "country":
                    open_.append((here, scene.lasts[owner[at]], path, places, skipped + 1, True))
                elif word in skip or word[0].isdigit() or word in _CURRENCIES:
                    open_.append((here, at + 1, path, places, skipped + 1, bare))
        if not skipped:
            for gap, most in ((here.gap, GAP), (here.slot, SLOT)):
                if gap is not None:
                    open_ += [(step, stop + 1, (*path, stop), (*places, (at, stop)), 0, False)
                              for stop in _stops(words, at, min(at + most + 1, limit)) for step in gap.edges.get(words[stop], ())
                              if gap is here.gap or (stop > at and owner[stop - 1] != NOBODY)]
    return out


def _stops(words: list[str], at: int, limit: int) -> Iterator[int]:
    for stop in range(at, limit):
        if words[stop] in _STOPS:
            return
        yield stop


def _voiced(scene: Scene, sentence: Sentence, stance: StanceWords, begin: Start, trigger: Trigger, noun: bool) -> Trigger | None:
    """``trigger`` with its voice; None where the form can't be the verb that the entry means."""
    if begin.kind == "n":
        return Trigger(trigger.reading, trigger.at, trigger.places, "noun", trigger.first)
    if begin.kind == "p":
        before = scene.words[trigger.first - 1] if trigger.first > sentence.first else ""
        behind = range(trigger.last + 1, min(sentence.last, trigger.last + 1 + _MOST_SKIPS))
        if trigger.reading.actor == -1 and all(scene.owner[at] == NOBODY for at in behind):
            return None
        voice = "noun" if before in stance.prepositions and before not in stance.purpose else "active"
        return Trigger(trigger.reading, trigger.at, trigger.places, voice, _aux(scene, sentence, stance, trigger.first)[0])
    aux, helper = _aux(scene, sentence, stance, trigger.first)
    voice = _voice(scene, sentence, stance, begin.voices, trigger, helper, noun)
    return None if voice is None else Trigger(trigger.reading, trigger.at, trigger.places, voice, aux, begin.voices)


def _aux(scene: Scene, sentence: Sentence, stance: StanceWords, first: int) -> tuple[int, str]:
    """Where the auxiliaries before a verb begin, and the nearest that decides its voice: "be", "have", "infinitive" or ""."""
    words, helper, at = scene.words, "", first - 1
    while at >= sentence.first and first - at <= _LOOK_BACK + 4:
        word = words[at]
        if word in stance.be:
            helper = helper or "be"
        elif word in stance.have:
            helper = helper or "have"
        elif word in stance.infinitive and scene.owner[at] == NOBODY:
            helper = helper or "infinitive"
        elif word in stance.future or word in stance.negation or word in stance.unwilling or word in stance.plan or word in stance.chance or word in stance.duty or word in stance.alleged or word in stance.adverbs or at in scene.dated:
            pass
        elif not (stance.adverb_endings and word.endswith(stance.adverb_endings)):
            break
        at -= 1
    return at + 1, helper


def _voice(
    scene: Scene, sentence: Sentence, stance: StanceWords, voices: frozenset[str], trigger: Trigger, helper: str, noun: bool
) -> str | None:
    words, first = scene.words, trigger.first
    before = words[first - 1] if first > sentence.first else ""
    behind = words[trigger.last + 1] if trigger.last + 1 < sentence.last else ""
    alone = len(trigger.at) == 1
    if "passive" in voices:
        return "passive"
    if "participle" in voices and (helper == "be" or ("active" not in voices and helper != "have")):
        return "passive"
    if "gerund" in voices:
        return "gerund" if helper == "be" or _opens_gerund(scene, stance, first, before, noun) else None
    if "active" in voices and helper != "infinitive":
        closed = alone or (trigger.last - first == len(trigger.at) - 1 and words[trigger.last] in stance.skip)
        if "participle" in voices and helper != "have" and ((closed and behind in stance.agent) or _agent_later(scene, sentence, stance, trigger)):
            return "passive"
        if "bare" in voices and "participle" not in voices:
            return _bare(scene, sentence, stance, trigger, before, behind, noun)
        if helper != "have" and before in stance.determiners and before not in stance.adverbs:
            return None
        if alone and before[:1].isdigit() and first - 1 not in scene.dated:
            return None
        after = words[first + 1] if first + 1 < sentence.last else ""
        if noun and "participle" not in voices and (
            after in stance.noun_prepositions or (before.isalpha() and not _heads_verb(scene, stance, first - 1))
        ):
            return None
        if alone and "participle" not in voices and _is_noun(scene, stance, first, before, behind):
            return None
        return "active"
    if "participle" in voices and helper == "have":
        return "active"
    if "bare" in voices:
        return _bare(scene, sentence, stance, trigger, before, behind, noun)
    return "active" if "active" in voices else None


def _heads_verb(scene: Scene, stance: StanceWords, before: int) -> bool:
    """Whether the token ``before`` a form that may be noun or verb makes it a verb: a party, an adverb, a relative or conjunction."""
    word = scene.words[before]
    if scene.owner[before] != NOBODY or word in stance.adverbs or word in stance.relative or word in stance.conjunction or before in scene.dated:
        return not word.endswith(tuple(stance.possessive))
    return bool(stance.adverb_endings) and word.endswith(stance.adverb_endings)


def _opens_object(scene: Scene, stance: StanceWords, at: int) -> bool:
    """Whether an object begins at the token ``at``: an article, an owner, a number, a party."""
    if at >= len(scene.words):
        return False
    word = scene.words[at]
    return scene.owner[at] != NOBODY or word in stance.article or word in stance.owning or word[0].isdigit()


def _agent_later(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether a participle is followed by a preposition at once and by its agent in the same clause: "evacuated from X by Y"."""
    words, at = scene.words, trigger.first + 1
    if at >= sentence.last or words[at] not in stance.prepositions:
        return False
    for here in range(at + 1, min(sentence.last - 1, at + _LOOK_BACK + 2)):
        if words[here] in stance.hard or words[here] in stance.relative or words[here] == ",":
            return False
        if words[here] in stance.agent and scene.owner[here] == NOBODY:
            return any(scene.owner[near] != NOBODY for near in range(here + 1, min(sentence.last, here + _MOST_SKIPS)))
    return False


def _opens_gerund(scene: Scene, stance: StanceWords, first: int, before: str, noun: bool) -> bool:
    """Whether a form in -ing behind ``before`` is a verb's rather than a noun ("a cabinet meeting")."""
    if before in stance.determiners and before not in stance.prepositions:
        return False
    if not noun or not before.isalpha() or before in stance.prepositions or before in stance.conjunction or before in stance.aspect:
        return True
    if before in stance.relative or before in stance.hard or (stance.adverb_endings and before.endswith(stance.adverb_endings)):
        return True
    return first > 0 and scene.owner[first - 1] != NOBODY and not before.endswith(tuple(stance.possessive))


def _is_noun(scene: Scene, stance: StanceWords, first: int, before: str, behind: str) -> bool:
    """Whether a form that may be noun or verb is the noun: behind an owner, with what completes a noun behind it."""
    if before.endswith(tuple(stance.possessive)) if stance.possessive else False:
        return True
    return first > 0 and scene.owner[first - 1] != NOBODY and behind in stance.noun_prepositions


def _bare(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, before: str, behind: str, noun: bool) -> str | None:
    first, words = trigger.first, scene.words
    owned = first > sentence.first and scene.owner[first - 1] != NOBODY
    if stance.bare_is_headline:
        if before in stance.own:
            return "passive"
        letter = scene.reading.text[scene.starts[first]]
        if len(trigger.at) > 1 or (letter.isupper() and first > sentence.first) or before in stance.infinitive:
            return "active" if first > sentence.first else None
        if words[first].endswith(stance.bare_endings) and first > sentence.first:
            return "active"
        return "active" if owned and first + 1 < sentence.last and scene.owner[first + 1] != NOBODY else None
    if before in stance.infinitive:
        return "active"
    if before in stance.determiners or before.endswith(tuple(stance.possessive)):
        return None
    if len(trigger.at) > 1:
        return "active"
    if owned:
        if noun and not _opens_object(scene, stance, trigger.last + 1):
            return None
        return None if behind in stance.noun_prepositions else "active"
    if before in stance.conjunction or before in stance.adverbs or (stance.adverb_endings and before.endswith(stance.adverb_endings)):
        return "active"
    return None
