"""What finding events needs to know of a language: the tree of its event lexicon, and the words that decide about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sanad.errors import PackError
from sanad.lang.countries import read_country_words
from sanad.lang.event_lines import EventEntry, read_charges, read_classes, read_entries, read_spoken
from sanad.lang.event_tree import EventTree, Start, split_classes
from sanad.lang.inflect import read_morphology
from sanad.lang.names import read_name_words
from sanad.lang.pack import Fault, Pack
from sanad.lang.stance import StanceWords, read_stance_words
from sanad.text.tokens import find_tokens, fold

_FINITE: Final = frozenset({"active", "bare", "passive"})


@dataclass(frozen=True, slots=True)
class EventWords:
    """What finding events needs to know of a language: the tree by first word, the words that decide about status and parties,
    and the entries; ``charges`` is the tree of what is a charge where somebody says it, ``spoken`` that of other acts done so.

    ``topics`` are words of subjects without events, ``hints`` those of which it takes two, ``forces`` what acts without being
    anybody, ``works`` invented stories and ``telling`` the verbs by which they tell.
    """

    starts: Mapping[str, tuple[Start, ...]] = field(default_factory=dict)
    charges: Mapping[str, tuple[Start, ...]] = field(default_factory=dict)
    spoken: Mapping[str, tuple[Start, ...]] = field(default_factory=dict)
    stance: StanceWords = field(default_factory=StanceWords)
    topics: tuple[str, ...] = ()
    hints: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    after_names: frozenset[str] = frozenset()
    entries: tuple[EventEntry, ...] = ()

    def parts_names(self, word: str) -> bool:
        """Whether a word is no part of a name that stands beside it in a headline: a preposition, or a form of a verb that may
        stand behind its subject as it is."""
        verbs = (start for start in self.starts.get(word, ()) if start.kind == "v")
        return word in self.stance.prepositions or any(not start.voices.isdisjoint(_FINITE) for start in verbs)


def read_event_words(pack: Pack) -> EventWords:
    """The event words of ``pack``. Raises `PackError` with all faults of the lexicon at once."""
    entries, faults = read_entries(pack)
    morphology, classes = read_morphology(pack), split_classes(read_classes(pack))
    tree = EventTree(morphology, classes)
    for entry in entries:
        faults += tree.add(entry)
    charged, spoken = (EventTree(morphology, classes) for _ in range(2))
    for into, (lines, wrong) in ((charged, read_charges(pack)), (spoken, read_spoken(pack))):
        faults += wrong
        for entry in lines:
            faults += into.add(entry)
    if faults:
        raise PackError("; ".join(f"{fault.where}: {fault.message}" for fault in faults))
    starts = tree.finish()
    topics = tuple(line.text for line in pack.lines("topics"))
    stance = read_stance_words(pack, morphology)
    after = stance.functions.union(word for word, found in starts.items() if any(start.kind != "n" for start in found))
    hints, forces = (frozenset(fold(line.text) for line in pack.lines(name)) for name in ("hints", "forces"))
    fiction = pack.table("fiction")
    works, telling = (frozenset(map(fold, fiction.get(key, ()))) for key in ("works", "telling"))
    said = (charged.finish(), spoken.finish())
    return EventWords(starts, *said, stance, topics, hints, forces, works, telling, after, tuple(entries))


def check_event_words(pack: Pack) -> list[Fault]:
    """All that is wrong with the event lexicon of ``pack``: lines that can't be read, the same pattern under two types,
    and patterns that begin with a party."""
    entries, faults = read_entries(pack)
    tree = EventTree(read_morphology(pack), split_classes(read_classes(pack)))
    for lines, wrong in (read_charges(pack), read_spoken(pack)):
        faults += wrong
        for entry in lines:
            faults += tree.add(entry)
    seen: dict[tuple[str, str], EventEntry] = {}
    for entry in entries:
        faults += tree.add(entry)
        other = seen.setdefault((entry.kind, entry.pattern), entry)
        if other is not entry:
            faults.append(Fault(entry.where, f"{entry.kind} {entry.pattern!r} stands already at {other.where} ({other.type})"))
    return faults + list(_begins_with_party(pack, entries))


def _begins_with_party(pack: Pack, entries: Iterable[EventEntry]) -> Iterator[Fault]:
    """The nouns and phrases that can't match, since what they begin with is read as a party. A group's name may say of what kind an
    act is ("troop withdrawal"), a country's may be a plain word as well (`NameWords.institution`, `NameWords.common`)."""
    names, world, little = read_name_words(pack), read_country_words(pack), read_stance_words(pack, read_morphology(pack))
    people = [one.surface for one in (*names.groups, *names.offices, *names.ranks, *names.organs) if one.surface.islower()]
    named = [one.surface for one in (*world.countries, *world.bodies) if not one.exact and not one.doubtful]
    groups = _split({*map(fold, people)} - names.soft)
    parties = groups | _split({*map(fold, named)} - names.institution - names.common)
    for entry in entries:
        if entry.kind == "v":
            continue  # its inflected forms are no party's
        words = tuple(fold(entry.pattern).split())
        length = next((many for many in range(1, len(words) + 1) if words[:many] in parties), 0)
        behind = words[length].strip("(").partition("|")[0] if length < len(words) else ""
        may = entry.kind == "n" and words[:length] in groups and behind[:1].isalpha() and behind not in little.prepositions
        if length and not may:
            yield Fault(entry.where, f"{entry.pattern!r} never matches: {' '.join(words[:length])!r} is read as a party")


def _split(names: Iterable[str]) -> set[tuple[str, ...]]:
    return {tuple(find_tokens(name).words) for name in names}
