"""Titles, groups, names of bodies and pronouns of one language (``titles``, ``groups``, ``names``, ``pronouns`` of its pack)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sanad.errors import PackError
from sanad.lang.inflect import Morphology, read_morphology
from sanad.lang.pack import Pack
from sanad.lang.phrases import Phrases, read_phrases
from sanad.text.tokens import fold


class Term(NamedTuple):
    """A word or phrase, what it stands for (office, organ, English label), PLOVER's sector; ``many`` in the plural."""

    surface: str
    label: str
    sector: str
    many: bool = False


class Pronoun(NamedTuple):
    """A word for somebody or something named elsewhere: m, f, many or thing, empty for one person of either sex."""

    means: str


@dataclass(frozen=True, slots=True)
class NameWords:
    """What finding actors needs to know of a language; all look-up sets hold folded words.

    ``modifiers`` says where the country, body or office stands to which somebody belongs: ``before`` the noun or ``behind`` it.
    ``offices`` have the world's office codes as labels, ``organs`` its codes of organs; ``home`` is the country whose
    institutions are meant where the page names none. ``of`` are words whose complement is part of the name or office before them,
    ``within`` those that only say where, ``whereabouts`` those for a place, ``parts`` those for parts of a state; ``surnames``
    are states that are family names as well, ``homonyms`` other words that are parts of names as well, ``meeting`` verbs whose
    object is of another side than their subject, ``coups`` phrases for a coup, ``juntas`` and ``putschists`` nouns for those who
    rule by one or may have made it, ``ethnic`` words those before the name of a people rather than a state, ``regions`` those for
    parts of the world, whose officials are of no one state, ``traits`` the traits by which states are called, ``belonging`` what
    stands between a thing and its owner, ``owning`` what a hyphen ties to the owner ahead of it ("Greek-flagged"),
    ``plural_marks`` what makes several of a designation ("F-16s"), ``away`` words before a place that is left, ``halves`` the
    states of a divided nation by what each is called where either was named, ``leanings`` those before a hyphen and whom somebody
    is for or against. Behind a word of ``clauses`` stands a verb, not a
    noun. ``soft`` words, with and without ``clitics``, name nobody unless a name or owner stands beside them or one of
    ``before_nouns`` ahead of them. ``vessels`` are what ships are, ahead of their names, ``body_nouns`` are nouns for a body that
    was named, ``named_nouns`` those of which its name holds the noun, ``bloc_nouns`` those for a league of states,
    ``loose_nouns`` all others. Words of ``beside`` open a clause beside the main one, those of
    ``own_sides`` mean the side of whoever tells what it does. Behind words of ``moments`` a pointing word
    makes a time and says nothing of who stands before them. ``state_agencies`` are phrases for the agency of a state, ``{}``
    where the country stands. ``shapes`` tell words that are no names at the head of a sentence, ``institution_shapes`` those that
    belong to offices and bodies.
    """

    modifiers: str
    home: str | None
    offices: tuple[Term, ...]
    ranks: tuple[Term, ...]
    groups: tuple[Term, ...]
    soft: frozenset[str]
    before_nouns: frozenset[str]
    organs: tuple[Term, ...]
    bodies: tuple[Term, ...]
    places: tuple[str, ...]
    towns: frozenset[str]
    capitals: frozenset[str]
    former: frozenset[str]
    acting: frozenset[str]
    between: frozenset[str]
    degrees: frozenset[str]
    particles: frozenset[str]
    joins: frozenset[str]
    of: frozenset[str]
    within: frozenset[str]
    whereabouts: frozenset[str]
    parts: frozenset[str]
    inside: frozenset[str]
    meeting: frozenset[str]
    coups: Phrases
    juntas: frozenset[str]
    putschists: frozenset[str]
    surnames: frozenset[str]
    homonyms: frozenset[str]
    ethnic: frozenset[str]
    regions: frozenset[str]
    traits: Mapping[str, str]
    belonging: Phrases
    owning: frozenset[str]
    away: frozenset[str]
    halves: Mapping[str, str]
    leanings: frozenset[str]
    clauses: frozenset[str]
    linkers: frozenset[str]
    articles: frozenset[str]
    possessive: tuple[str, ...]
    plural_marks: tuple[str, ...]
    quantities: frozenset[str]
    several: frozenset[str]
    vessels: frozenset[str]
    prepositions: frozenset[str]
    common: frozenset[str]
    shapes: re.Pattern[str] | None
    institution: frozenset[str]
    institution_shapes: re.Pattern[str] | None
    things: frozenset[str]
    given: Mapping[str, str]
    pronouns: Mapping[str, Pronoun]
    owners: frozenset[str]
    whose: frozenset[str]
    objects: frozenset[str]
    selves: frozenset[str]
    own_sides: frozenset[str]
    beside: frozenset[str]
    clitics: tuple[str, ...]
    pairs: tuple[Term, ...]
    pointing: frozenset[str]
    moments: frozenset[str]
    epithets: tuple[Term, ...]
    body_nouns: frozenset[str]
    named_nouns: frozenset[str]
    bloc_nouns: frozenset[str]
    loose_nouns: frozenset[str]
    outlet_nouns: frozenset[str]
    organ_nouns: Mapping[str, frozenset[str]]
    state_agencies: tuple[str, ...]


def read_name_words(pack: Pack) -> NameWords:
    """The name words of ``pack``. Raises `PackError` where a switch has a value that the engine does not know."""
    names, titles, groups, pronouns = (pack.table(one) for one in ("names", "titles", "groups", "pronouns"))
    about, third = titles.get("about", {}), pronouns.get("third", {})
    shapes, institution_shapes = (_pattern(pack, key) for key in ("common_shapes", "institution_shapes"))
    modifiers, morphology = names.get("modifiers", "before"), read_morphology(pack)
    if modifiers not in ("before", "behind"):
        raise PackError(f"{pack.code}/names.toml: modifiers is before or behind, got {modifiers!r}")
    places, coups, epithets = names.get("places", {}), names.get("coups", {}), pronouns.get("epithets", {})
    listed = (
        Term(word, label, sector)
        for sector, labels in groups.items()
        if sector != "needs_owner"
        for label, words in labels.items()
        for word in words
    )
    organs = (Term(word, label, "") for label, words in names.get("organs", {}).items() for word in words)
    offices = (
        Term(word, office, sector)
        for sector, labels in titles.get("offices", {}).items()
        for office, words in labels.items()
        for word in words
    )
    named, blocs = _folded(epithets.get("named", ())), _folded(epithets.get("bloc", ()))
    bodies = _folded(word for kind, words in epithets.items() if kind not in ("person", "country") for word in words)
    needs_owner = groups.get("needs_owner", {})
    soft = _folded((*about.get("soft", ()), *needs_owner.get("words", ())))
    owned = _folded(word + clitic for word in needs_owner.get("or_clitic", ()) for clitic in names.get("clitics", ()))
    given = {fold(name): sex for name, _, sex in (line.text.partition(" ") for line in pack.lines("names/given"))}
    together = {**pronouns.get("both", {}), **pronouns.get("several", {})}
    return NameWords(
        modifiers=modifiers,
        home=names.get("home"),
        offices=tuple(more for term in offices for more in _inflected(term, morphology)),
        ranks=tuple(
            Term(word + branch, "rank", sector)
            for sector, words in titles.get("ranks", {}).items()
            for word in words
            for branch in ("", *(f" {one}" for one in titles.get("branches", {}).get(sector, ())))
        ),
        before_nouns=_folded(names.get("before_nouns", ())),
        soft=frozenset(word + clitic for word in soft for clitic in ("", *names.get("clitics", ()))) - owned,
        groups=tuple(more for term in listed for more in _inflected(term, morphology)),
        organs=tuple(more for term in organs for more in _inflected(term, morphology)),
        bodies=tuple(
            Term(word, scope, sector)
            for sector, scopes in names.get("bodies", {}).items()
            for scope, words in scopes.items()
            for word in words
        ),
        places=tuple(places.get("words", ())),
        towns=_folded(places.get("meant", ())),
        capitals=_folded(places.get("capitals", ())),
        former=_folded(about.get("former", ())),
        acting=_folded(about.get("acting", ())),
        between=_folded(about.get("between", ())),
        degrees=_folded(titles.get("about", {}).get("degrees", ())),
        particles=_folded(names.get("particles", ())),
        joins=_folded(names.get("joins", ())),
        of=_folded(names.get("of", ())),
        within=_folded(names.get("within", ())),
        whereabouts=_folded(names.get("whereabouts", ())),
        parts=_folded(names.get("parts", ())),
        inside=_folded(names.get("inside", ())),
        meeting=_folded(names.get("meeting", ())),
        coups=read_phrases(coups.get("words", ())),
        juntas=_folded(coups.get("rulers", ())),
        putschists=_folded(coups.get("men", ())),
        surnames=_folded(names.get("surnames", ())),
        homonyms=_folded(names.get("homonyms", ())),
        ethnic=_folded(names.get("ethnic", ())),
        regions=_folded(names.get("regions", ())),
        traits={fold(word): trait for trait, words in names.get("traits", {}).items() for word in words},
        away=_folded(names.get("away", ())),
        halves={fold(word): state for state, words in names.get("halves", {}).items() for word in words},
        belonging=read_phrases(names.get("belonging", ())),
        owning=_folded(names.get("owning", ())),
        leanings=_folded(names.get("leanings", ())),
        clauses=_folded(names.get("clauses", ())),
        linkers=_folded(about.get("linkers", ())),
        articles=_folded(names.get("articles", ())),
        possessive=tuple(names.get("possessive", ())),
        plural_marks=tuple(names.get("plural_marks", ())),
        quantities=_folded(names.get("quantities", ())),
        several=_folded(names.get("several", ())),
        vessels=_folded(names.get("vessels", ())),
        prepositions=_folded(places.get("prepositions", ())),
        common=frozenset(fold(line.text) for line in pack.lines("names/common")),
        shapes=shapes,
        institution=frozenset(fold(line.text) for line in pack.lines("names/institution")),
        institution_shapes=institution_shapes,
        things=frozenset(fold(line.text) for line in pack.lines("names/things")),
        given=given,
        pronouns=dict(_pronouns(third)),
        owners=_folded(third.get("owner", ())),
        whose=_folded(third.get("whose", ())),
        objects=_folded(third.get("object", ())),
        selves=_folded(third.get("self", ())),
        own_sides=_folded(third.get("side", ())),
        beside=_folded(pronouns.get("clauses", {}).get("beside", ())),
        clitics=tuple(names.get("clitics", ())),
        pairs=tuple(Term(word, kind, "") for kind, words in together.items() for word in words),
        pointing=_folded(pronouns.get("pointing", {}).get("words", ())),
        moments=_folded(pronouns.get("pointing", {}).get("moments", ())),
        epithets=tuple(Term(word, kind, "") for kind, words in epithets.items() for word in words),
        body_nouns=bodies,
        named_nouns=named,
        bloc_nouns=blocs,
        loose_nouns=bodies - named - blocs,
        outlet_nouns=_folded(epithets.get("outlet", ())),
        organ_nouns={
            label: _folded(epithets.get("organisation", ())).intersection(fold(" ".join(words)).split())
            for label, words in names.get("organs", {}).items()
        },
        state_agencies=tuple(names.get("state_agencies", ())),
    )


def _pattern(pack: Pack, key: str) -> re.Pattern[str] | None:
    """The regular expression under a key of ``names.toml``."""
    pattern = pack.table("names").get(key)
    try:
        return None if pattern is None else re.compile(pattern)
    except (re.error, TypeError) as error:
        raise PackError(f"{pack.code}/names.toml: {key}: expected a regular expression, found {pattern!r} ({error})") from error


def _folded(words: Any) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _pronouns(third: Mapping[str, list[str]]) -> Iterator[tuple[str, Pronoun]]:
    for key, means in (("one", ""), ("male", "m"), ("female", "f"), ("many", "many"), ("thing", "thing")):
        for word in third.get(key, ()):
            yield fold(word), Pronoun(means)


def _inflected(term: Term, morphology: Morphology) -> Iterator[Term]:
    """``term`` in the singular and plural: its last word inflects."""
    head, blank, last = term.surface.rpartition(" ")
    for form in morphology.noun_forms(last):
        yield term._replace(surface=head + blank + form, many=form != last)
