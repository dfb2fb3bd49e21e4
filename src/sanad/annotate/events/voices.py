"""The voice of a verb that the lexicon found, or that it is none: auxiliaries, agents, nouns and adjectives of the same form."""

from __future__ import annotations

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.event_tree import Start
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_LOOK_BACK = 6
_SOON = 4  # words within which an agent stands behind its preposition


def settle_voice(scene: Scene, sentence: Sentence, stance: StanceWords, begin: Start, trigger: Trigger, noun: bool) -> bool:
    """Give ``trigger`` its voice; whether the form can be the verb that the entry means."""
    if begin.kind == "n":
        trigger.voice = "noun"
        return True
    if begin.kind == "p":
        before = scene.words[trigger.first - 1] if trigger.first > sentence.first else ""
        behind = range(trigger.last + 1, min(sentence.last, trigger.last + 1 + _SOON))
        if trigger.reading.actor == -1 and all(scene.owner[at] == NOBODY for at in behind):
            return False
        introduced = before in stance.prepositions and before not in stance.purpose and before not in stance.subjectless
        trigger.voice = "noun" if introduced else "active"
        trigger.aux = auxiliaries_of(scene, sentence, stance, trigger.first)[0]
        return True
    aux, helper = auxiliaries_of(scene, sentence, stance, trigger.first)
    voice = _voice(scene, sentence, stance, begin.voices, trigger, helper, noun)
    if voice is None:
        return False
    trigger.voice, trigger.aux, trigger.voices = voice, aux, begin.voices
    return True


def auxiliaries_of(scene: Scene, sentence: Sentence, stance: StanceWords, first: int) -> tuple[int, str]:
    """Where the auxiliaries before a verb begin, and the nearest that decides its voice: "be", "have", "phase", "infinitive" or
    ""."""
    words, helper, at = scene.words, "", first - 1
    while at >= sentence.first and first - at <= _LOOK_BACK + 4:
        word = words[at]
        if word in stance.be:
            helper = helper or "be"
        elif word in stance.have:
            helper = helper or "have"
        elif word in stance.infinitive and scene.owner[at] == NOBODY:
            helper = helper or "infinitive"
        elif word in stance.phase and scene.owner[at] == NOBODY:
            helper = helper or "phase"  # "began shelling", "kept on arresting"
        elif word in stance.beside_verbs or at in scene.dated:
            pass
        elif scene.owner[at] != NOBODY or not word.endswith(stance.adverb_endings):
            break  # "Italy" is no adverb
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
        filled = trigger.last - first >= len(trigger.at)
        last = words[trigger.last]
        if helper != "be" and filled and last not in stance.functions and last not in stance.particles:
            return None  # "frozen Russian assets"
        return "passive"
    if "gerund" in voices:
        return "gerund" if helper in ("be", "phase") or _opens_gerund(stance, before, noun) else None
    if "active" in voices and helper != "infinitive":
        closed = alone or (trigger.last - first == len(trigger.at) - 1 and words[trigger.last] in stance.skip)
        if (
            "participle" in voices
            and helper != "have"
            and (
                (closed and behind in stance.agent)
                or _lacks_object(scene, stance, trigger)
                or _agent_later(scene, sentence, stance, trigger)
            )
        ):
            return "passive"
        if "bare" in voices and "participle" not in voices:
            return _bare(scene, sentence, stance, trigger, before, behind, noun)
        if "participle" in voices and helper != "have" and before.endswith(stance.possessive):
            return None  # "Ecuador's exiled former president"
        unnamed = first > sentence.first and scene.owner[first - 1] == NOBODY
        if helper != "have" and unnamed and before in stance.determiners and before not in stance.adverbs:
            return None
        if alone and before[:1].isdigit() and first - 1 not in scene.dated:
            return None
        after = words[first + 1] if first + 1 < sentence.last else ""
        if (
            noun
            and "participle" not in voices
            and (
                after in stance.noun_prepositions
                or after == ","
                or (before.isalpha() and not _heads_verb(scene, stance, first - 1))
            )
        ):
            return None
        if alone and "participle" not in voices and _is_noun(scene, stance, first, before, behind):
            return None
        return "active"
    if ("participle" in voices and helper == "have") or ("bare" in voices and helper == "infinitive"):
        return "active"
    if "bare" in voices:
        return _bare(scene, sentence, stance, trigger, before, behind, noun)
    return "active" if "active" in voices else None


def _heads_verb(scene: Scene, stance: StanceWords, before: int) -> bool:
    """Whether the token ``before`` a form that may be noun or verb makes it a verb: a party, an adverb, a relative or
    conjunction."""
    word = scene.words[before]
    if (
        scene.owner[before] != NOBODY
        or word in stance.adverbs
        or word in stance.relative
        or word in stance.conjunction
        or before in scene.dated
    ):
        return not word.endswith(stance.possessive)
    return word.endswith(stance.adverb_endings)


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
            return any(scene.owner[near] != NOBODY for near in range(here + 1, min(sentence.last, here + _SOON)))
    return False


def _lacks_object(scene: Scene, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether an accusation stands without whom it is against behind the verb: "a man suspected of spying"."""
    if trigger.entry.type != "ACCUSE" or not trigger.places:
        return False
    start, end = trigger.places[0]
    return start == end == trigger.first + 1 and scene.words[start] in stance.prepositions


def _opens_gerund(stance: StanceWords, before: str, noun: bool) -> bool:
    """Whether a form in -ing behind ``before`` is a verb's rather than a noun ("a cabinet meeting")."""
    if before in stance.determiners and before not in stance.prepositions:
        return False
    if not noun or not before.isalpha() or before in stance.prepositions or before in stance.conjunction or before in stance.aspect:
        return True
    return before in stance.relative or before in stance.hard or before.endswith(stance.adverb_endings)


def _is_noun(scene: Scene, stance: StanceWords, first: int, before: str, behind: str) -> bool:
    """Whether a form that may be noun or verb is the noun: behind an owner, with what completes a noun behind it."""
    if before.endswith(stance.possessive):
        return True
    return first > 0 and scene.owner[first - 1] != NOBODY and behind in stance.noun_prepositions


def _bare(
    scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, before: str, behind: str, noun: bool
) -> str | None:
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
    if before in stance.determiners or before.endswith(stance.possessive):
        return None
    if noun and before.isalpha() and not _heads_verb(scene, stance, first - 1):
        return None  # "a centuries-old ban on"
    if len(trigger.at) > 1:
        return "active"
    if owned:
        if noun and not _opens_object(scene, stance, trigger.last + 1):
            return None
        return None if behind in stance.noun_prepositions else "active"
    if before in stance.conjunction or before in stance.adverbs or before.endswith(stance.adverb_endings):
        return "active"
    return None
