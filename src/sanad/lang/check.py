"""What is wrong with a pack, all of it at once, each with file and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from sanad.errors import PackError
from sanad.lang.countries import read_country_words
from sanad.lang.dates import read_date_words
from sanad.lang.disputes import read_dispute_words
from sanad.lang.events import check_event_words
from sanad.lang.furniture import read_furniture_words
from sanad.lang.inflect import Morphology, read_morphology
from sanad.lang.load import BUILT_IN, load_pack
from sanad.lang.names import read_name_words
from sanad.lang.pack import Fault, Pack
from sanad.lang.reporting import read_reporting_words
from sanad.lang.stance import read_stance_words

# Folders in which a pack's author chooses the names of the lists.
FREE: Final = ("classes", "examples")

_READERS: Final[tuple[tuple[str, Callable[[Pack], Any]], ...]] = (
    ("dates", read_date_words),
    ("countries", read_country_words),
    ("names", read_name_words),
    ("reporting", read_reporting_words),
    ("disputes", read_dispute_words),
    ("morphology", read_morphology),
    ("stance", lambda pack: read_stance_words(pack, Morphology((), (), frozenset()))),
    ("furniture", lambda pack: read_furniture_words((pack,))),
)


def check_pack(code: str, folders: Sequence[Path] = ()) -> list[Fault]:
    """The faults of the pack ``code`` with what ``folders`` add: files that can't be read, entries that make no sense, names
    that no step asks for, lines that stand twice. The examples need the whole of sanad: see `sanad.examples`.
    """
    try:
        pack = load_pack(code, folders)
    except PackError as error:
        return _split(error, code)
    faults = list(_unknown_files(pack))
    faults += _twice(pack)
    found = unusable(pack)
    try:
        lexicon = check_event_words(pack)
    except (PackError, KeyError, TypeError, ValueError, AttributeError):  # of what other files hold, which is told already
        lexicon = [] if found else [Fault(f"{pack.code}/events", "the lexicon can't be read with the other files of the pack")]
    return faults + found + lexicon


def unusable(pack: Pack) -> list[Fault]:
    """The files of a pack that its steps can't work with."""
    faults: list[Fault] = []
    for subject, read in _READERS:
        try:
            read(pack)
        except PackError as error:
            faults += _split(error, f"{pack.code}/{subject}")
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            faults.append(Fault(f"{pack.code}/{subject}.toml", f"has another shape than expected: {type(error).__name__}: {error}"))
    return faults


def _split(error: PackError, where: str) -> list[Fault]:
    """The faults that one `PackError` lists, each with its place where it names one."""
    faults = []
    for text in str(error).split("; "):
        place, sign, message = text.partition(": ")
        faults.append(Fault(place, message) if sign and "/" in place and " " not in place else Fault(where, text))
    return faults


def _unknown_files(pack: Pack) -> Iterator[Fault]:
    known = {file.relative_to(home).as_posix() for home in BUILT_IN.iterdir() if home.is_dir() for file in home.rglob("*.t*")}
    names = [*(f"{name}.toml" for name in pack.tables), *(f"{name}.txt" for name in pack.lists)]
    for name in names:
        if name not in known and name.split("/")[0] not in FREE:
            near = get_close_matches(name, known, 1)
            yield Fault(f"{pack.code}/{name}", "no step asks for a file of this name" + (f"; is {near[0]} meant?" if near else ""))


def _twice(pack: Pack) -> Iterator[Fault]:
    for name, lines in pack.lists.items():
        if name.startswith("events/"):
            continue  # there the same words may stand in two sections; the lexicon's own check knows
        seen: dict[str, str] = {}
        for line in lines:
            first = seen.setdefault(line.text, line.where)
            if first != line.where:
                yield Fault(line.where, f"{line.text!r} stands already at {first}")
