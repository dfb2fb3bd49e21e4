"""What finding events needs to know of a language: the tree of its event lexicon, and the words that decide about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sanad.errors import PackError
from sanad.lang.event_lines import EventEntry, read_entries
from sanad.lang.event_tree import EventTree, Start, read_classes
from sanad.lang.inflect import read_morphology
from sanad.lang.pack import Fault, Pack
from sanad.lang.stance import StanceWords, read_stance_words
from sanad.text.tokens import fold


@dataclass(frozen=True, slots=True)
class EventWords:
    """What finding events needs to know of a language: the tree by first word, the words that decide about status and parties,
    and the entries."""

    starts: Mapping[str, tuple[Start, ...]] = field(default_factory=dict)
    stance: StanceWords = field(default_factory=StanceWords)
    topics: tuple[str, ...] = ()
    forces: frozenset[str] = frozenset()
    after_names: frozenset[str] = frozenset()
    entries: tuple[EventEntry, ...] = ()


def read_event_words(pack: Pack) -> EventWords:
    """The event words of ``pack``. Raises `PackError` with all faults of the lexicon at once."""
    entries, faults = read_entries(pack)
    morphology = read_morphology(pack)
    tree = EventTree(morphology, read_classes(pack))
    for entry in entries:
        faults += tree.add(entry)
    if faults:
        raise PackError("; ".join(f"{fault.where}: {fault.message}" for fault in faults))
    starts = tree.finish()
    topics = tuple(line.text for line in pack.lines("topics"))
    stance = read_stance_words(pack, morphology)
    after = stance.functions.union(word for word, found in starts.items() if any(start.kind != "n" for start in found))
    forces = frozenset(fold(line.text) for line in pack.lines("forces"))
    return EventWords(starts, stance, topics, forces, after, tuple(entries))


def check_event_words(pack: Pack) -> list[Fault]:
    """All that is wrong with the event lexicon of ``pack``: lines that can't be read, and the same pattern under two types."""
    entries, faults = read_entries(pack)
    tree = EventTree(read_morphology(pack), read_classes(pack))
    seen: dict[tuple[str, str], EventEntry] = {}
    for entry in entries:
        faults += tree.add(entry)
        other = seen.setdefault((entry.kind, entry.pattern), entry)
        if other is not entry:
            faults.append(Fault(entry.where, f"{entry.kind} {entry.pattern!r} stands already at {other.where} ({other.type})"))
    return faults
