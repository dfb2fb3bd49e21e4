"""The words by which actors are recognised, as lexicon entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from sanad.lang.countries import CountryWords
from sanad.lang.names import NameWords
from sanad.text.match import Entry
from sanad.text.tokens import fold
from sanad.world.outlets import Outlet
from sanad.world.who import World

KIND: Final = "actor"
ANY: Final = 0
_CAPITAL: Final = 1
EXACT: Final = 2
OWN_STATE: Final = "own state"  # what a noun for a state with a clitic is for: "negaranya"
# What a word is that names nobody and points to somebody.
POINTERS: Final = ("pronoun", "epithet", "pair")
# Groups that are somebody's without being of his country: its neighbours, sekutunya.
OTHERS: Final = frozenset({"neighbours", "allies"})
# Groups of people who are of another state than the place where they are: "negotiators in Geneva".
TRAVELLING: Final = frozenset({"diplomats", "delegation", "envoy"})


class Word(NamedTuple):
    """What a surface form may stand for.

    ``what`` is country, person, body, place, outlet, office, rank, group, organ, unit (a word that heads the name of a body),
    site (of a place), former, acting, pronoun, epithet or pair. ``id`` is the world's id, an office's or organ's code, or a
    group's label. ``part`` says how a country is named, whose an outlet is, how far a unit reaches, what an epithet is for, and
    of an office or group ``many`` in the plural, ``own`` with a clitic that says whose. ``letters`` says which capitals the
    page must have, ``form`` what it then compares.
    """

    what: str
    id: str
    part: str = ""
    sector: str = ""
    letters: int = ANY
    form: str = ""
    doubtful: bool = False
    short: bool = False


def entries(names: NameWords, countries: CountryWords, world: World, outlets: Iterable[Outlet]) -> Iterator[Entry]:
    """The lexicon entries that `find_mentions` looks up."""
    for surface, word in _words(names, countries, world, outlets):
        letters = word.letters
        if letters == _CAPITAL and surface.isupper() and surface.isalpha():
            letters = EXACT
        yield Entry(surface, KIND, word._replace(letters=letters, form=surface) if letters == EXACT else word)


def _words(names: NameWords, countries: CountryWords, world: World, outlets: Iterable[Outlet]) -> Iterator[tuple[str, Word]]:
    nouns = {term.surface for term in names.epithets if term.label == "country"}
    for one in countries.countries:
        letters = EXACT if one.exact else _CAPITAL
        if letters == _CAPITAL and not one.doubtful and fold(one.surface.partition(" ")[0]) in nouns and " " in one.surface:
            letters = ANY  # "negeri sakura" as well as "Negeri Sakura"
        yield one.surface, Word("country", one.id, one.part, "GOV", letters, doubtful=one.doubtful)
    for what, listed in (("body", countries.bodies), ("place", countries.places)):
        for one in listed:
            letters = EXACT if one.exact else _of_name(one.surface)
            yield one.surface, Word(what, one.id, letters=letters, doubtful=one.doubtful)
    for name in world.names():
        letters = EXACT if name.exact else _CAPITAL
        yield name.surface, Word(name.kind, name.id, letters=letters, doubtful=name.doubtful, short=name.short)
    agencies: dict[str, str] = {}
    states = {fold(one.surface) for one in countries.countries}
    for outlet in outlets:
        if outlet.state and outlet.kind == "agency" and outlet.country:
            agencies.setdefault(outlet.country, outlet.name)
        for surface in outlet.names:
            letters, doubtful = _of_name(surface), surface in outlet.guarded
            yield surface, Word("outlet", outlet.name, outlet.country or "", letters=letters, doubtful=doubtful)
            article, _, rest = surface.partition(" ")
            if rest and fold(article) in names.articles and fold(rest) not in states:  # "the Guardian", in mid-sentence
                inner = f"{fold(article)} {rest}"
                yield inner, Word("outlet", outlet.name, outlet.country or "", letters=EXACT, doubtful=True)
        if outlet.called not in outlet.names:
            yield outlet.called, Word("outlet", outlet.name, outlet.country or "", letters=_CAPITAL, doubtful=True, short=True)
    for one in countries.countries:
        if one.id in agencies and not one.doubtful:
            for phrase in names.state_agencies:
                yield phrase.format(one.surface), Word("outlet", agencies[one.id], one.id)
    for what, terms in (("office", names.offices), ("rank", names.ranks), ("group", names.groups), ("organ", names.organs)):
        for term in terms:
            yield term.surface, Word(what, term.label, "many" if term.many else "", term.sector, _letters(term.surface))
            if what != "rank":
                # a form that has its clitic takes no other
                for clitic in names.clitics if not (term.many and term.surface.endswith(names.clitics)) else ():
                    yield term.surface + clitic, Word(what, term.label, "own", term.sector, _letters(term.surface))
    for surface, group in world.equipment:
        yield surface, Word("group", group, "", "MIL", _CAPITAL)
        for ending in names.plural_marks:
            yield surface + ending, Word("group", group, "many", "MIL", _CAPITAL)
    for term in names.bodies:
        yield term.surface, Word("unit", term.surface, term.label, term.sector, _CAPITAL)
    for surface in names.places:
        yield surface, Word("site", surface, letters=_letters(surface))
    for what, plain in (("former", names.former), ("acting", names.acting)):
        for surface in plain:
            yield surface, Word(what, surface)
    for term in names.pairs:
        yield term.surface, Word("pair", term.surface, term.label)
    for surface, pronoun in names.pronouns.items():
        yield surface, Word("pronoun", surface, pronoun.means)
    acting = {term.surface for term in (*names.organs, *names.groups)}
    for term in names.epithets:
        yield term.surface, Word("epithet", term.surface, term.label)
        if term.label == "country" and term.surface not in acting:
            for clitic in names.clitics:
                yield term.surface + clitic, Word("epithet", term.surface, OWN_STATE)


def _of_name(surface: str) -> int:
    """The capitals that a name must have: none where the list writes several words small, "badan migrasi PBB"."""
    return ANY if surface[0].islower() and " " in surface else _CAPITAL


def _letters(surface: str) -> int:
    """A word that the list writes in capitals needs them on the page."""
    if len(surface) > 1 and surface.isupper() and surface.isalpha():
        return EXACT
    return _CAPITAL if surface[0].isupper() else ANY
