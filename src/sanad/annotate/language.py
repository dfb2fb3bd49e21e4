"""A language pack compiled for annotating: the records of its subjects, and one lexicon of all their words and the world's names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sanad.annotate import actors, events, statements
from sanad.lang.dates import DateWords, read_date_words
from sanad.lang.events import EventWords, read_event_words
from sanad.lang.names import NameWords, read_name_words
from sanad.lang.pack import Pack
from sanad.lang.reporting import ReportingWords, read_reporting_words
from sanad.text.match import Entry, Lexicon
from sanad.text.tokens import fold
from sanad.times import find as times
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
    reporting: ReportingWords
    events: EventWords
    world: World


def compile_language(pack: Pack, world: World) -> Language:
    """The language of ``pack``, with the names of ``world`` in its lexicon. Raises `PackError` where a file can't be interpreted."""
    dates, names = read_date_words(pack), read_name_words(pack)
    reporting, happenings = read_reporting_words(pack), read_event_words(pack)

    def entries() -> Iterator[Entry]:
        yield from times.entries(dates)
        yield from actors.entries(names, world)
        yield from statements.entries(reporting)
        yield from events.entries(happenings)

    abbreviations = frozenset(fold(line.text).rstrip(".") for line in pack.lines("abbreviations"))
    return Language(pack.code, pack.version, Lexicon(entries()), abbreviations, dates, names, reporting, happenings, world)
