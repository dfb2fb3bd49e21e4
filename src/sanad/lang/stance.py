"""The words that decide about an event's parties, status and time: prepositions, auxiliaries, negation, modals, conditions
(``stance.toml``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from sanad.errors import PackError
from sanad.lang.countries import read_country_names
from sanad.lang.inflect import Morphology
from sanad.lang.pack import Pack
from sanad.lang.phrases import Phrases, read_phrases
from sanad.text.tokens import fold

Words = frozenset[str]
_NONE: Final[Words] = frozenset()
# The sets whose words may stand behind a name.
_FUNCTIONS: Final = (
    "be",
    "have",
    "do",
    "adverbs",
    "conjunction",
    "hard",
    "relative",
    "future",
    "negation",
    "duty",
    "chance",
    "alleged",
    "plan",
)

# The sets whose words may stand between an auxiliary and its verb.
_BESIDE_VERBS: Final = ("future", "negation", "unwilling", "plan", "chance", "able", "duty", "alleged", "adverbs")


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Sets of folded words and a few switches; what each is for stands beside it in ``packs/en/stance.toml``."""

    skip: Words = _NONE
    be: Words = _NONE
    have: Words = _NONE
    do: Words = _NONE
    infinitive: Words = _NONE
    adverbs: Words = _NONE
    determiners: Words = _NONE
    demonyms: Words = _NONE
    homographs: Words = _NONE
    verbal_nouns: Words = _NONE
    plurals: Words = _NONE
    noun_prepositions: Words = _NONE
    agent: Words = _NONE
    recipient: Words = _NONE
    weak_recipient: Words = _NONE
    topic: Words = _NONE
    place: Words = _NONE
    source: Words = _NONE
    inside: Words = _NONE
    occasion: Words = _NONE
    between: Words = _NONE
    conjunction: Words = _NONE
    article: Words = _NONE
    pronouns: Words = _NONE
    own: Words = _NONE
    reflexive: Words = _NONE
    reciprocal: Words = _NONE
    onward: Words = _NONE
    contrast: Words = _NONE
    money: Words = _NONE
    rights: Words = _NONE
    sourcing: Words = _NONE
    medium: Words = _NONE
    quoting: Words = _NONE
    answering: Words = _NONE
    feared: Words = _NONE
    one_day: Words = _NONE
    hard: Words = _NONE
    relative: Words = _NONE
    complement: Words = _NONE
    reported: Words = _NONE
    ceasing: Words = _NONE
    premises: Words = _NONE
    faulting: Words = _NONE
    barriers: Words = _NONE
    condition: Words = _NONE
    question: Words = _NONE
    subjectless: Words = _NONE
    whose: Words = _NONE
    led: Words = _NONE
    negation: Words = _NONE
    no: Words = _NONE
    nobody: Phrases = field(default_factory=dict)
    unwilling: Words = _NONE
    future: Words = _NONE
    plan: Words = _NONE
    coming: Words = _NONE
    since: Words = _NONE
    when: Words = _NONE
    spells: Words = _NONE
    duty: Words = _NONE
    chance: Words = _NONE
    able: Words = _NONE
    mediation: Words = _NONE
    matter: Words = _NONE
    bringing: Words = _NONE
    each_other: Phrases = field(default_factory=dict)
    inserted: Phrases = field(default_factory=dict)
    alleged: Words = _NONE
    untrue: Words = _NONE
    jointly: Words = _NONE
    motives: Phrases = field(default_factory=dict)
    instead: Words = _NONE
    retelling: Words = _NONE
    past: Words = _NONE
    anew: Words = _NONE
    alternative: Words = _NONE
    lacking: Words = _NONE
    hearsay: Words = _NONE
    inviting: Words = _NONE
    pointing: Words = _NONE
    definite: Words = _NONE
    told_of: Words = _NONE
    after: Words = _NONE
    before: Words = _NONE
    beforehand: Words = _NONE
    earlier: Words = _NONE
    habitual: Phrases = field(default_factory=dict)
    same_day: Phrases = field(default_factory=dict)
    likewise: Phrases = field(default_factory=dict)
    same_occasion: Phrases = field(default_factory=dict)
    at_once: Words = _NONE
    on_day: Phrases = field(default_factory=dict)
    announced: Words = _NONE
    deeds: Words = _NONE
    happening: Words = _NONE
    made_on: Words = _NONE
    occurring: Phrases = field(default_factory=dict)
    conveyed: Phrases = field(default_factory=dict)
    speaking: Phrases = field(default_factory=dict)
    reacting: Phrases = field(default_factory=dict)
    announcing: Words = _NONE
    set_for: Words = _NONE
    ending: Words = _NONE
    cancelling: Words = _NONE
    decreeing: Words = _NONE
    forbidding: Words = _NONE
    neighbours: Words = _NONE
    set_on: Words = _NONE
    organs: Words = _NONE
    demanding: Words = _NONE
    causing: Words = _NONE
    letting: Words = _NONE
    means: Words = _NONE
    reason: Words = _NONE
    transitive: Words = _NONE
    aspect: Words = _NONE
    phase: Words = _NONE
    arms: Words = _NONE
    forces: Words = _NONE
    promising: Words = _NONE
    vowing: Words = _NONE
    threatening: Words = _NONE
    for_whom: Words = _NONE
    ready: Words = _NONE
    light: Words = _NONE
    resolve: Words = _NONE
    purpose: Words = _NONE
    repelling: Words = _NONE
    indefinite: Words = _NONE
    owning: Words = _NONE
    counting: Words = _NONE
    rough: Words = _NONE
    bounds: Words = _NONE
    ownership: Words = _NONE
    holdings: Words = _NONE
    adverse: Words = _NONE
    goal: Words = _NONE
    towards: Words = _NONE
    peacekeeping: Words = _NONE
    utterances: Words = _NONE
    apology: Words = _NONE
    reports: Words = _NONE
    carriers: Words = _NONE
    relief: Words = _NONE
    exercises: Words = _NONE
    states: Words = _NONE
    companion: Words = _NONE
    particles: Words = _NONE
    prepositions: Words = _NONE
    functions: Words = _NONE
    beside_verbs: Words = _NONE
    anybody: Phrases = field(default_factory=dict)
    defining: Phrases = field(default_factory=dict)
    possessive: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    root_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    bare_endings: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    singular_endings: tuple[str, ...] = ()
    passive_heads: tuple[str, ...] = ()
    owning_endings: tuple[str, ...] = ()
    agent_endings: tuple[str, ...] = ()
    agent_follows: bool = False
    owner_follows: bool = False
    bare_is_headline: bool = False
    quantities: Mapping[str, str] = field(default_factory=dict)
    things: Mapping[str, str] = field(default_factory=dict)
    voiced: Mapping[str, str] = field(default_factory=dict)
    through: Words = _NONE
    participle_endings: tuple[str, ...] = ()
    unnamed: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def read_stance_words(pack: Pack, morphology: Morphology) -> StanceWords:
    """The words of ``stance.toml``, the verbs of ``ending`` in all their forms, and *that* from ``reporting.toml``. Raises
    `PackError` where a key is unknown."""
    table = dict(pack.table("stance"))
    switches: dict[str, Any] = dict(table.pop("switches", {}))
    quantities = {word: kind for kind, words in table.pop("quantities", {}).items() for word in words}
    things = {word: kind for kind, words in table.pop("things", {}).items() for word in words}
    voiced = {word: type_ for type_, words in table.pop("voiced", {}).items() for word in words}
    known = {one.name: one for one in fields(StanceWords)}
    unknown = sorted(key for key in (*table, *switches) if key not in known)
    if unknown:
        raise PackError(f"{pack.code}/stance.toml: there is no {', '.join(unknown)}; the keys are {', '.join(sorted(known))}")
    for key, words in table.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise PackError(f"{pack.code}/stance.toml: {key}: expected a list of words, found {words!r}")
    endings = ("adverb_endings", "possessive", "beginnings", "root_endings")
    values: dict[str, Any] = {key: tuple(words) if key in endings else frozenset(words) for key, words in table.items()}
    values |= {key: tuple(value) if isinstance(value, list) else value for key, value in switches.items()}
    phrases = (
        "defining", "anybody", "each_other", "nobody", "habitual", "same_day", "likewise", "on_day", "occurring", "conveyed",
        "speaking", "reacting", "same_occasion", "inserted", "motives",
    )
    for key in phrases:
        values[key] = read_phrases(table.get(key, ()))
    bases = ("ending", "decreeing", "forbidding", "aspect", "phase", "light", "promising", "inviting", "reciprocal", "bringing")
    for key in (*bases, "repelling", "faulting", "causing", "letting", "transitive", "demanding", "vowing", "threatening"):
        values[key] = frozenset(surface for base in table.get(key, ()) for surface in (base, *morphology.verb_forms(base)))
    values["homographs"] = frozenset(form for base in table.get("homographs", ()) for form in morphology.noun_forms(base))
    countries = read_country_names(pack)
    named, adjectives = ({fold(one.surface) for one in countries if one.part == part} for part in ("name", "adjective"))
    values["demonyms"] = frozenset(adjectives - named)
    values["promising"] |= values["vowing"]
    values["causing"] |= values["letting"]
    values["light"] = values["light"].union(values["ending"], values["decreeing"], values["aspect"])
    every = ("agent", "recipient", "weak_recipient", "topic", "place", "source", "between")
    values["prepositions"] = frozenset().union(*(values.get(key, _NONE) for key in every))
    values["reported"] = frozenset(pack.words("reporting", "that"))
    values["barriers"] = values["reported"] | values.get("negation", _NONE)  # no entry's ".." reaches over these
    values["functions"] = values["prepositions"].union(*(values.get(key, _NONE) for key in _FUNCTIONS))
    values["beside_verbs"] = _NONE.union(*(values.get(key, _NONE) for key in _BESIDE_VERBS))
    through, unnamed = _read_unnamed(pack, morphology)
    return StanceWords(quantities=quantities, things=things, voiced=voiced, through=through, unnamed=unnamed, **values)


def _read_unnamed(pack: Pack, morphology: Morphology) -> tuple[Words, dict[str, tuple[str, str]]]:
    """The words through which another is meant, and the label and sector of each common noun for a party, in all its forms
    (``unnamed.toml``, with the single words of the sectors of ``groups.toml`` that it names)."""
    table = dict(pack.table("unnamed"))
    through = frozenset(table.pop("through", ()))
    groups = pack.table("groups")
    found: dict[str, tuple[str, str]] = {}
    for sector in table.pop("groups", ()):
        for words in groups.get(sector, {}).values():
            _take_forms(found, words, morphology, ("press" if sector == "JRN" else "people", sector))
    for label, sectors in table.items():
        for sector, words in sectors.items():
            _take_forms(found, words, morphology, (label, sector))
    return through, found


def _take_forms(found: dict[str, tuple[str, str]], words: Iterable[str], morphology: Morphology, kind: tuple[str, str]) -> None:
    for word in words:
        for form in morphology.noun_forms(word) if " " not in word else ():
            found[fold(form)] = kind
