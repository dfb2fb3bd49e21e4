"""The lines of an event lexicon, read into entries.

The format of the lines is described in ``docs/event-lexicon.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from sanad.lang.pack import Fault, Line, Pack
from sanad.plover import CONTEXTS, TYPES
from sanad.text.tokens import fold

BLOCKER: Final = "NONE"
KINDS: Final = ("v", "n", "p")
_BY: Final = "by:@"  # ahead of the class of words of which those who act must be called one
_PARTY: Final = re.compile(r"[A-Z]{3}")


class Example(NamedTuple):
    """A sentence beside an entry: it must give the entry's type (``holds``) or must not; parties as country codes where given."""

    text: str
    holds: bool
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One line of the lexicon. ``type`` is PLOVER's, or NONE for what only looks like an event; ``by`` holds the folded words of
    which those who act must be called one, whoever they are where it is empty."""

    kind: str
    pattern: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    where: str
    examples: tuple[Example, ...] = ()
    by: frozenset[str] = frozenset()


def read_classes(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The words of each class, by its name: ``classes/troops.txt`` is ``@troops``."""
    found: dict[str, tuple[str, ...]] = {}
    for folder in ("events/classes", "classes"):
        for name, lines in pack.folder(folder).items():
            found[name] = (*found.get(name, ()), *(line.text for line in lines))
    return found


def read_entries(pack: Pack) -> tuple[list[EventEntry], list[Fault]]:
    """The entries of all lists below ``events/``, and what is wrong with the lines that give none."""
    entries: list[EventEntry] = []
    faults: list[Fault] = []
    classes = read_classes(pack)
    for name, lines in sorted(pack.folder("events").items()):
        if name.startswith("classes/"):
            continue
        if name != BLOCKER and name not in TYPES:
            faults.append(
                Fault(f"{pack.code}/events/{name}.txt", f"{name} is no PLOVER type; a list is called after one, or {BLOCKER}")
            )
            continue
        found, wrong = _read_list(name, lines, classes)
        entries += found
        faults += wrong
    return entries, faults


def read_charges(pack: Pack) -> tuple[list[EventEntry], list[Fault]]:
    """The entries of ``charges.txt``: what is a charge against somebody in the words of somebody else."""
    return _read_list("ACCUSE", pack.lines("charges"), read_classes(pack))


def read_spoken(pack: Pack) -> tuple[list[EventEntry], list[Fault]]:
    """The entries of all lists below ``spoken/``: what does an act of the type where somebody says it, without a verb for that."""
    entries: list[EventEntry] = []
    faults: list[Fault] = []
    classes = read_classes(pack)
    for name, lines in sorted(pack.folder("spoken").items()):
        if name != BLOCKER and name not in TYPES:
            faults.append(
                Fault(f"{pack.code}/spoken/{name}.txt", f"{name} is no PLOVER type; a list is called after one, or {BLOCKER}")
            )
            continue
        found, wrong = _read_list(name, lines, classes)
        entries += found
        faults += wrong
    return entries, faults


def _read_list(type_: str, lines: Iterable[Line], classes: Mapping[str, Sequence[str]]) -> tuple[list[EventEntry], list[Fault]]:
    entries: list[EventEntry] = []
    faults: list[Fault] = []
    mode: str | None = None
    shared: tuple[str, ...] = ()
    file = ""
    for line in lines:
        home = line.where.rpartition(":")[0]
        if home != file:  # a user's list on top of ours begins anew
            mode, shared, file = None, (), home
        if line.text.startswith("["):
            head, _, tail = line.text[1:].partition("]")
            mode, shared = (None if head == "-" else head), tuple(word.lstrip("+") for word in tail.split())
            faults += _check_labels(type_, mode, shared, line.where)
            shared = tuple(dict.fromkeys(shared))
            continue
        kind, _, rest = line.text.partition(" ")
        rest, _, example = rest.partition("::")
        words = rest.split()
        contexts: tuple[str, ...] = ()
        doers: list[str] = []
        if "+" in rest or _BY in rest:
            contexts = tuple([word[1:] for word in words if word.startswith("+")])
            doers = [word.removeprefix(_BY) for word in words if word.startswith(_BY)]
            words = [word for word in words if not word.startswith(("+", _BY))]
        pattern = " ".join(words)
        if kind not in KINDS or not pattern:
            faults.append(Fault(line.where, f"a line is one of {', '.join(KINDS)}, a blank, and a pattern; this is {line.text!r}"))
            continue
        wrong = _check_labels(type_, None, contexts, line.where)
        wrong += [Fault(line.where, f"there is no class {name!r} of those who act") for name in doers if name not in classes]
        faults += wrong
        if not wrong:
            every = tuple(dict.fromkeys((*shared, *contexts))) if contexts else shared
            examples = (_read_example(example.strip()),) if example.strip() else ()
            by = frozenset(fold(word) for name in doers for word in classes[name])
            entries.append(EventEntry(kind, pattern, type_, mode, every, line.where, examples, by))
    return entries, faults


def _check_labels(type_: str, mode: str | None, contexts: Sequence[str], where: str) -> list[Fault]:
    faults = [Fault(where, f"{one!r} is no PLOVER context") for one in contexts if one not in CONTEXTS]
    if mode is not None and (type_ == BLOCKER or mode not in TYPES[type_].modes):
        known = ", ".join(TYPES[type_].modes) if type_ in TYPES else ""
        faults.append(Fault(where, f"{type_} has no mode {mode!r}; its modes are: {known or 'none'}"))
    return faults


def _read_example(text: str) -> Example:
    holds = not text.startswith("!")
    text, _, parties = text.lstrip("! ").partition("=>")
    actors, _, recipients = parties.partition(">")
    return Example(text.strip(), holds, tuple(_PARTY.findall(actors)), tuple(_PARTY.findall(recipients)))
