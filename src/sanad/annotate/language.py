"""A language pack compiled for annotating: the records of its subjects, and one lexicon of their words and the names in the
world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sanad.annotate import actors, events, statements
from sanad.lang.countries import CountryWords, read_country_words
from sanad.lang.dates import DateWords, read_date_words
from sanad.lang.events import EventWords, read_event_words
from sanad.lang.names import NameWords, read_name_words
from sanad.lang.pack import Pack
from sanad.lang.reporting import ReportingWords, read_reporting_words
from sanad.text.match import Entry, Lexicon
from sanad.text.tokens import fold
from sanad.times import find as times
from sanad.world.given import load_given_names
from sanad.world.outlets import Outlets, load_outlets
from sanad.world.who import World


@dataclass(frozen=True, slots=True)
class Language:
    """All that annotating a text in one language needs; made once, then only read."""

    code: str
    version: str
    lexicon: Lexicon
    abbreviations: frozenset[str]
    dates: DateWords
    names: NameWords
    countries: CountryWords
    given: Mapping[str, str]
    reporting: ReportingWords
    clauses: actors.ClauseWords
    events: EventWords
    world: World
    outlets: Outlets


def compile_language(pack: Pack, world: World) -> Language:
    """The language of ``pack``, with the names of ``world`` in its lexicon. Raises `PackError` where a file is not as it should
    be."""
    dates, names = read_date_words(pack), read_name_words(pack)
    countries, outlets = read_country_words(pack), world.outlets or load_outlets()
    reporting, happenings = read_reporting_words(pack), read_event_words(pack)

    def entries() -> Iterator[Entry]:
        yield from times.entries(dates)
        yield from actors.entries(names, countries, world, outlets)
        yield from statements.entries(reporting)
        yield from events.entries(happenings)

    abbreviations = frozenset(fold(line.text).rstrip(".") for line in pack.lines("abbreviations"))
    return Language(pack.code, pack.version, Lexicon(entries()), abbreviations, dates, names, countries,
                    {**load_given_names(), **names.given}, reporting,
                    actors.read_clause_words(names, reporting), happenings, world, outlets)
