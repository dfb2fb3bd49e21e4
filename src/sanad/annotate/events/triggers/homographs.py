"""Whether a form that may be verb or noun is the noun: "Peru doubts the result", but "Peru has doubts about the result"."""

from __future__ import annotations

from sanad.annotate.events.scene import NOBODY, Scene, is_guess
from sanad.annotate.events.trigger import Met
from sanad.lang.stance import StanceWords
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold


def is_noun(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met, aux: int, helper: str) -> bool:
    """Whether the present of a verb that is a noun as well is that noun, to judge by its auxiliaries and its neighbours."""
    words, first, base = scene.words, met.path[0], "bare" in met.begin.voices
    before = words[first - 1] if first > sentence.first else ""
    if first in scene.dated or _is_barred(scene, stance, before, first):
        return True
    if (before in stance.infinitive and not helper) if base else before in stance.pronouns:
        return False  # "it doubts", "they doubt", but "brought it back"
    if helper:
        return _is_behind_auxiliary(scene, sentence, stance, met, aux, helper, base)
    ends = _ends_phrase(scene, sentence, stance, met)
    if first == sentence.first:
        return not base or ends or _takes_over(scene, sentence, stance, met)
    if before in stance.conjunction:  # "shootings and protests", but "come out and surrender"
        return (ends or _is_subject(scene, stance, first)) and words[first - 2] not in stance.particles
    if scene.owner[first - 1] != NOBODY:
        return _follows_name(scene, sentence, stance, met, base, ends)
    if before.isalpha() and not _heads_verb(scene, stance, first - 1):
        plural = _is_plural(scene, stance, first - 1)  # "protesters rally", but "prison sentences", "missiles strikes"
        return not plural if base else plural or not opens_object(scene, stance, first + 1)
    return ends if base or first - 1 in scene.dated else _takes_over(scene, sentence, stance, met)


def is_verbal_noun(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met) -> bool:
    """Whether a form in -ing is a noun of its own: "last week's shooting", "funding for", but "after shelling the town"."""
    first = met.path[0]
    if scene.words[first] not in stance.verbal_nouns:
        return False
    before = scene.words[first - 1] if first > sentence.first else ""
    if before.endswith(stance.possessive) or before in stance.owning or before[:1].isdigit():
        return not opens_object(scene, stance, first + 1)
    opens = not before or before in stance.prepositions or before in stance.conjunction
    behind = scene.words[first + 1] if first + 1 < sentence.last else ""
    return opens and behind not in stance.conjunction and _ends_phrase(scene, sentence, stance, met)


def _is_barred(scene: Scene, stance: StanceWords, before: str, first: int) -> bool:
    """Whether what stands before a form takes a noun behind it: an owner or determiner."""
    if before in stance.owning or before in stance.whose or before.endswith(stance.possessive):
        return True
    return before in stance.determiners and before not in stance.adverbs and scene.owner[first - 1] == NOBODY


def _is_behind_auxiliary(
    scene: Scene, sentence: Sentence, stance: StanceWords, met: Met, aux: int, helper: str, base: bool
) -> bool:
    """Whether a form is no verb of the auxiliary before it: "has doubts", "response to protests", but "who doubts"."""
    words, first = scene.words, met.path[0]
    if helper != "infinitive" or not base:
        return stance.relative.isdisjoint(words[aux:first]) or _is_subject(scene, stance, first)
    if not _ends_phrase(scene, sentence, stance, met):
        return False
    if words[first - 1] in stance.purpose:
        return words[first] in stance.transitive  # "sent to jail"
    # "in that strike", but "rules that promise to"
    return words[first - 1] in stance.definite and not _is_plural(scene, stance, first - 2)


def _is_subject(scene: Scene, stance: StanceWords, first: int) -> bool:
    """Whether the verb of a form follows it: "signs that protests will", "doubts and protests demand that"."""
    if first + 2 >= len(scene.words):
        return False
    word = scene.words[first + 1]
    if word in stance.demanding:
        return scene.words[first + 2] in stance.reported
    return word in stance.be or word in stance.have or (word in stance.infinitive and word in stance.beside_verbs)


def _ends_phrase(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met) -> bool:
    """Whether neither an object nor more of the entry stands behind the form: the phrase ends, or goes on as a noun's does."""
    behind = met.path[0] + 1
    if behind >= sentence.last:
        return True
    word = scene.words[behind]
    if behind in met.path or scene.owner[behind] != NOBODY or word in stance.particles:
        return False
    if word in stance.definite or word == "-":
        return False
    return not word[0].isalnum() or word in stance.noun_prepositions or word in stance.conjunction


def _takes_over(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met) -> bool:
    """Whether an entry of the noun may tell what stands behind the form: "Kenyan exports to", "rejected UN calls for talks"."""
    first, behind = met.path[0], met.path[0] + 1
    if behind >= len(scene.words) or scene.owner[behind] != NOBODY:
        return False
    if met.path[-1] > behind and first > sentence.first and _opens_clause(scene, sentence, stance, first - 1):
        return False  # with more of the verb's entry behind it: "China calls for talks"
    return scene.words[behind] == "," or (met.noun and scene.words[behind] in stance.noun_prepositions)


def _opens_clause(scene: Scene, sentence: Sentence, stance: StanceWords, at: int) -> bool:
    """Whether the token ``at``, or the name that it ends, stands at the head of a clause, as a subject may."""
    ahead = (scene.firsts[scene.owner[at]] if scene.owner[at] != NOBODY else at) - 1
    word = scene.words[ahead] if ahead >= sentence.first else ""
    return not word.isalpha() or word in stance.relative or word in stance.conjunction or word in stance.hard


def _follows_name(scene: Scene, sentence: Sentence, stance: StanceWords, met: Met, base: bool, ends: bool) -> bool:
    """Whether a form behind a name is a noun that the name belongs to: "a Nairobi rally in", but "Nairobi rallies behind"."""
    first = met.path[0]
    name = scene.owner[first - 1]
    if fold(scene.mentions[name].text) in stance.demonyms and not base:
        return ends or scene.words[first + 1] in stance.noun_prepositions  # "Kenyan stations in"
    plural = _is_plural(scene, stance, first - 1)
    if not base:
        common = plural and scene.reading.text[scene.starts[first - 1]].islower()  # "missiles strikes"
        return common or _takes_over(scene, sentence, stance, met) or (ends and _is_modifier(scene, stance, name))
    if plural:
        return ends
    if len(met.path) == 1:
        return not opens_object(scene, stance, first + 1)
    return scene.words[first + 1] in stance.noun_prepositions


def _is_modifier(scene: Scene, stance: StanceWords, name: int) -> bool:
    """Whether a name is no subject, as it is part of a noun phrase: "the Kenyan protests", "under UN sanctions"."""
    ahead = scene.firsts[name] - 1
    return is_guess(scene, name) or (ahead >= 0 and scene.words[ahead] in stance.determiners)


def _is_plural(scene: Scene, stance: StanceWords, at: int) -> bool:
    """Whether the token ``at`` may end the subject of a base form: a plural, or the last of several names."""
    word = scene.words[at]
    if word in stance.plurals or (word.endswith(stance.plural_endings) and not word.endswith(stance.singular_endings)):
        return True
    ahead = scene.firsts[scene.owner[at]] - 1 if scene.owner[at] != NOBODY else -1
    return ahead >= 0 and (scene.words[ahead] in stance.conjunction or scene.words[ahead] == ",")


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


def opens_object(scene: Scene, stance: StanceWords, at: int) -> bool:
    """Whether an object begins at the token ``at``: an article, an owner, a number, a party."""
    if at >= len(scene.words):
        return False
    word = scene.words[at]
    return scene.owner[at] != NOBODY or word in stance.article or word in stance.owning or word[0].isdigit()
