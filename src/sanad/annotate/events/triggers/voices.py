"""The voice of a verb that the lexicon found, or that it is none: auxiliaries, agents, nouns and adjectives of the same form."""

from __future__ import annotations

from typing import Final, NamedTuple

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Met
from sanad.annotate.events.triggers.apposed import is_subject_of_verdict
from sanad.annotate.events.triggers.homographs import is_noun, is_verbal_noun
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence

_LOOK_BACK: Final = 6
_OF_THE_STATE: Final = frozenset({"GOV", "COP", "MIL", "JUD"})
_INSERTED: Final = 6  # words of what stands between a conjunction and a verb
_SOON: Final = 4  # words within which an agent stands behind its preposition


class Voice(NamedTuple):
    """The ``name`` of a voice, and the first token of the auxiliaries (``aux``) that give it."""

    name: str
    aux: int


def find_voice(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met) -> Voice | None:
    """The voice in which a pattern is met; None where the form can't be the verb that the entry means."""
    first, last = met.path[0], met.path[-1]
    if met.begin.kind == "n":
        return Voice("noun", first)
    if met.begin.kind == "p":
        before = scene.words[first - 1] if first > sentence.first else ""
        behind = range(last + 1, min(sentence.last, last + 1 + _SOON))
        if met.reading.actor == -1 and all(scene.owner[at] == NOBODY for at in behind):
            return None
        introduced = before in stance.prepositions and before not in stance.purpose and before not in stance.subjectless
        return Voice("noun" if introduced else "active", auxiliaries_of(scene, sentence, stance, first)[0])
    aux, helper = auxiliaries_of(scene, sentence, stance, first)
    name = _voice(scene, sentence, stance, met, aux, helper)
    return None if name is None else Voice(name, aux)


def auxiliaries_of(scene: Scene, sentence: Sentence, stance: StanceWords, first: int) -> tuple[int, str]:
    """Where the auxiliaries before a verb begin, and the nearest that decides its voice: "be", "have", "phase", "infinitive" or
    ""."""
    words, helper, at = scene.words, "", _inserted_before(scene, sentence, stance, first) - 1
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
        elif word in stance.prepositions and at + 1 in scene.dated and at + 1 < first and scene.owner[at] == NOBODY:
            pass  # "and on Monday left"
        elif word in stance.anew and at > sentence.first and words[at - 1] in stance.past:
            at -= 1  # "but once again praised"
        elif word == "," and at + 1 == first:
            opens = _aside_of_auxiliaries(scene, sentence, stance, at)
            if opens == at:
                break
            at = opens
        elif scene.owner[at] != NOBODY or not word.endswith(stance.adverb_endings):
            break  # "Italy" is no adverb
        at -= 1
    return at + 1, helper


def _inserted_before(scene: Scene, sentence: Sentence, stance: StanceWords, behind: int) -> int:
    """Where words begin behind a conjunction that stand like an adverb before the verb, and end before token ``behind``: "and *in
    turn* accused"; ``behind`` where none do."""
    first = max(sentence.first, behind - _INSERTED)
    opens = next((at for at, end in find_phrases(scene.words, first, behind, stance.inserted) if end == behind), behind)
    return opens if opens > sentence.first and scene.words[opens - 1] in stance.conjunction else behind


def _aside_of_auxiliaries(scene: Scene, sentence: Sentence, stance: StanceWords, comma: int) -> int:
    """The comma that opens what a ``comma`` before a verb closes, where between them stand but other auxiliaries of the verb: "will
    not, and never would, accept"; else ``comma`` itself."""
    words, at = scene.words, comma - 1
    beside = (stance.beside_verbs, stance.infinitive, stance.be, stance.have)
    while at > sentence.first + 1 and any(words[at] in known for known in beside):
        at -= 1
    if at + 1 == comma or words[at] not in stance.conjunction or words[at - 1] != ",":
        return comma
    return at - 1 if any(words[at - 2] in known for known in beside) else comma


def _voice(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met, aux: int, helper: str) -> str | None:
    words, voices, first, end = scene.words, met.begin.voices, met.path[0], met.path[-1]
    before = words[first - 1] if first > sentence.first else ""
    behind = words[end + 1] if end + 1 < sentence.last else ""
    alone = len(met.path) == 1
    if "passive" in voices:
        return "passive"
    if "participle" in voices and (helper == "be" or ("active" not in voices and helper != "have")):
        filled = end - first >= len(met.path)
        last = words[end]
        if helper != "be" and filled and last not in stance.functions and last not in stance.particles:
            return None  # "frozen Russian assets"
        return "passive"
    noun = met.noun or words[first] in stance.homographs
    if noun and _is_present(stance, voices) and is_noun(scene, sentence, stance, met, aux, helper):
        return None
    if "gerund" in voices:
        if helper in ("be", "phase"):
            return "gerund"
        return "gerund" if _opens_gerund(stance, before, noun) and not is_verbal_noun(scene, sentence, stance, met) else None
    if "active" in voices and helper != "infinitive":
        whole = end - first == len(met.path) - 1
        closed = alone or (whole and (words[end] in stance.skip or (end == first + 1 and words[end] in stance.particles)))
        if (
            "participle" in voices
            and helper != "have"
            and not is_told_of(scene, stance, first)
            and not is_subject_of_verdict(scene, sentence, stance, first)
            and (
                (closed and behind in stance.agent)
                or _lacks_object(scene, stance, met)
                or _agent_later(scene, sentence, stance, met)
                or (closed and _is_undergone(scene, sentence, stance, met))
                or (before == "," and _opens_aside(scene, sentence, stance, first))
            )
        ):
            return "passive"
        if "bare" in voices and "participle" not in voices:
            return _bare(scene, sentence, stance, met, before, behind)
        if "participle" in voices and helper != "have" and _is_attribute(scene, sentence, stance, first):
            return None  # "Ecuador's exiled former president", "A's internationally recognised government"
        unnamed = first > sentence.first and scene.owner[first - 1] == NOBODY
        if helper != "have" and unnamed and aux == first and before in stance.determiners and before not in stance.adverbs:
            return None
        if alone and before[:1].isdigit() and first - 1 not in scene.dated:
            return None
        if alone and "participle" not in voices and _is_completed(scene, stance, first, behind):
            return None
        return "active"
    if ("participle" in voices and helper == "have") or ("bare" in voices and helper == "infinitive"):
        return "active"
    if "bare" in voices:
        return _bare(scene, sentence, stance, met, before, behind)
    return "active" if "active" in voices else None


def _is_attribute(scene: Scene, sentence: Sentence, stance: StanceWords, first: int) -> bool:
    """Whether a participle at token ``first`` stands behind whose its noun is, with nothing but an adverb between."""
    at = first - 1
    if at > sentence.first and scene.owner[at] == NOBODY and scene.words[at].endswith(stance.adverb_endings):
        at -= 1
    return at >= sentence.first and scene.words[at].endswith(stance.possessive)


def _is_present(stance: StanceWords, voices: frozenset[str]) -> bool:
    """Whether a form is only the present, which may be that of a noun too; a headline's bare verb is told otherwise."""
    return voices == {"active"} or (voices == {"bare"} and not stance.bare_is_headline)


def _agent_later(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met) -> bool:
    """Whether a participle is followed by a preposition at once and by its agent in the same clause: "evacuated from X by Y", but
    not "put off a tour by Y"."""
    words, at = scene.words, met.path[0] + 1
    if met.reading.entry.type == "PROTEST":
        return False  # nobody is protested: "protested at the arrest of R by A"
    if at in met.path and met.path[-1] - met.path[0] >= len(met.path):
        return False  # its own, with the object behind it
    if at >= sentence.last or words[at] not in stance.prepositions:
        return False
    if words[at] in stance.agent and at not in met.path and met.path[-1] > at:  # "condemned by B as a war crime"
        near = (here for here in range(at + 1, min(sentence.last, at + 1 + _SOON)) if scene.owner[here] != NOBODY)
        return any(scene.party[scene.owner[here]] and here not in scene.dated for here in near)
    for here in range(at + 1, min(sentence.last - 1, at + _LOOK_BACK + 2)):
        if words[here] in stance.hard or words[here] in stance.relative or words[here] == ",":
            return False
        if words[here] in stance.agent and scene.owner[here] == NOBODY:
            return any(scene.owner[near] != NOBODY for near in range(here + 1, min(sentence.last, here + _SOON)))
    return False


def _is_undergone(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met) -> bool:
    """Whether a verb that never stands without an object has none behind it: "a pilot captured in May", "five killed"."""
    first, behind = met.path[0], met.path[-1] + 1
    if scene.words[first] not in stance.transitive:
        return False
    while behind < sentence.last and behind in scene.dated:
        behind += 1
    if behind >= sentence.last:
        return True
    word = scene.words[behind]
    if word in stance.adverbs or word.endswith(stance.adverb_endings):
        return False
    if scene.owner[behind] != NOBODY or word in stance.article or word in stance.owning:
        return False
    return not word[0].isalnum() or word in stance.prepositions or word in stance.hard or word in stance.conjunction


def _opens_aside(scene: Scene, sentence: Sentence, stance: StanceWords, first: int) -> bool:
    """Whether a verb behind a comma that never stands without an object has none: "two men, arrested near A, were freed"."""
    behind = first + 1
    bare = behind < sentence.last and scene.words[behind] in stance.prepositions and scene.words[first] in stance.transitive
    return bare and scene.owner[first - 2] != NOBODY and "," in scene.words[behind : sentence.last]


def is_told_of(scene: Scene, stance: StanceWords, first: int) -> bool:
    """Whether a party right before a verb opens a relative clause, whose noun then is the object: "a vote that A denounced", "the
    envoy it expelled"."""
    owner = scene.owner[first - 1] if first else NOBODY
    if owner == NOBODY or stance.owner_follows:
        return False
    before = scene.firsts[owner] - 1
    if before > 0 and scene.words[before + 1] in stance.pronouns and scene.owner[before] != NOBODY:
        return scene.party[scene.owner[before]]
    while before > 0 and scene.words[before] in stance.article:
        before -= 1
    return before >= 0 and scene.words[before] in stance.relative


def _lacks_object(scene: Scene, stance: StanceWords, met: Met) -> bool:
    """Whether an accusation stands without whom it is against behind the verb: "a man suspected of spying"."""
    if met.reading.entry.type != "ACCUSE" or not met.places:
        return False
    start, end = met.places[0]
    return start == end == met.path[0] + 1 and scene.words[start] in stance.prepositions


def _opens_gerund(stance: StanceWords, before: str, noun: bool) -> bool:
    """Whether a form in -ing behind ``before`` is a verb's rather than a noun ("a cabinet meeting")."""
    if before in stance.determiners and before not in stance.prepositions:
        return False
    if not noun or not before.isalpha() or before in stance.prepositions or before in stance.conjunction or before in stance.aspect:
        return True
    return before in stance.relative or before in stance.hard or before.endswith(stance.adverb_endings)


def _is_completed(scene: Scene, stance: StanceWords, first: int, behind: str) -> bool:
    """Whether what follows a form behind its owner is what completes a noun."""
    return first > 0 and scene.owner[first - 1] != NOBODY and behind in stance.noun_prepositions


def _bare(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met, before: str, behind: str) -> str | None:
    words, first = scene.words, met.path[0]
    owned = first > sentence.first and scene.owner[first - 1] != NOBODY
    if stance.bare_is_headline:
        if before in stance.own:
            return "passive"
        letter = scene.reading.text[scene.starts[first]]
        if len(met.path) > 1 or (letter.isupper() and first > sentence.first) or before in stance.infinitive:
            return "active" if first > sentence.first else None
        if words[first].endswith(stance.bare_endings) and first > sentence.first:
            return "active"
        at = first + 1
        if owned and scene.mentions[scene.owner[first - 1]].sector in _OF_THE_STATE:  # "polisi Peru tangkap dua wartawan R"
            while at + 1 < sentence.last and words[at] in stance.skip and scene.owner[at] == NOBODY:
                at += 1
        return "active" if owned and at < sentence.last and scene.owner[at] != NOBODY else None
    if before in stance.infinitive:
        return "active"
    if before in stance.determiners or before.endswith(stance.possessive):
        return None
    if len(met.path) > 1:
        return "active"
    if owned:
        return None if behind in stance.noun_prepositions else "active"
    if before in stance.conjunction or before in stance.adverbs or before.endswith(stance.adverb_endings):
        return "active"
    return None
