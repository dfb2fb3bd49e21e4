"""What opens and parts clauses: the words for it in one language, and the marks on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final

from sanad.lang.names import NameWords
from sanad.lang.reporting import ReportingWords
from sanad.text.reading import Reading

_QUOTE: Final = '"'
_INVERTED: Final = frozenset({"inverted", "passive"})  # orders in which the speaker stands behind the word
_DENIAL: Final = ("deny",)  # the classes of a reporting word that does nothing else


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The words that open clauses in one language."""

    that: frozenset[str]
    prepositions: frozenset[str]
    coordinators: frozenset[str]
    aim: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClauseMarks:
    """What parts clauses on one page: where reporting words begin and end, those end behind which their speaker may stand, those
    of denial end, where words end that call a claim untrue, and which tokens are quotes."""

    cue_starts: frozenset[int]
    cue_ends: frozenset[int]
    inverted: frozenset[int]
    denials: frozenset[int]
    verdicts: frozenset[int]
    quotes: Sequence[int]


def read_clause_words(names: NameWords, reporting: ReportingWords) -> ClauseWords:
    """The words that open clauses in the language of ``names`` and ``reporting``."""
    prepositions = (reporting.prepositions | names.prepositions | names.of) - names.beside - reporting.that
    return ClauseWords(reporting.that, prepositions, reporting.coordinators - {","} - names.beside, reporting.aim)


def find_marks(reading: Reading) -> ClauseMarks:
    """What parts clauses in ``reading``."""
    cues = reading.hits("cue")
    words = reading.tokens.words
    quotes = [*compress(range(len(words)), map(_QUOTE.__eq__, words))] if _QUOTE in reading.folded else []
    denials = frozenset([hit.end for hit in cues if hit.value is not None and hit.value.kinds == _DENIAL])
    verdicts = frozenset([hit.end for hit in reading.hits("cue.contradiction") if hit.value == "plain"])
    inverted = frozenset([hit.end for hit in cues if hit.value is not None and not _INVERTED.isdisjoint(hit.value.orders)])
    starts, ends = frozenset([hit.start for hit in cues]), frozenset([hit.end for hit in cues])
    return ClauseMarks(starts, ends, inverted, denials, verdicts, quotes)
