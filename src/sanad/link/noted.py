"""What pages are compared in, whether or not an event was read there: what they count, and the days of what happens once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sanad.link import datings, tallies
from sanad.link.counts import Count, find_counts
from sanad.link.datings import Dated, Dating
from sanad.link.pages import Page
from sanad.link.sheet import Sheet
from sanad.link.tallies import Tally
from sanad.model import Conflict

Note = Tally | Dated


@dataclass(frozen=True, slots=True)
class Noted:
    """One of them as it is kept."""

    count: Count | None = None
    dating: Dating | None = None


def notes_of(page: Page, sheet: Sheet) -> list[Note]:
    """Those of one page."""
    counts = list(find_counts(sheet))
    return [*tallies.tallies_of(page, counts), *datings.dated_of(page, datings.find_datings(sheet, counts))]


def record_of(note: Note) -> Noted:
    """What is kept of it."""
    return Noted(count=note.count) if isinstance(note, Tally) else Noted(dating=note.dating)


def noted_in(record: Mapping[str, Any]) -> Noted:
    """The same, of its JSON as read. By hand: compiled classes have lost the annotations by which msgspec would read them."""
    count, dating = record["count"], record["dating"]
    return Noted(None if count is None else Count(**_fields(count)), None if dating is None else Dating(**_fields(dating)))


def _fields(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(one) if isinstance(one, list) else one for name, one in record.items()}


def note_of(id_: str, page: Page, kept: Noted) -> Note:
    """What `record_of` was given."""
    if kept.count is not None:
        return Tally(id_, page, kept.count)
    assert kept.dating is not None
    return Dated(id_, page, kept.dating)


def about(kept: Noted) -> str:
    """What befell so many, or what was done: what is about two of these contradicts nothing."""
    if kept.count is not None:
        return f"count {kept.count.fate}"
    return f"day {kept.dating.kind}" if kept.dating is not None else ""


def keys_of(note: Note) -> tuple[int, ...]:
    """What those share that compare alike with all others: they stand for one another."""
    return tallies.keys_of(note) if isinstance(note, Tally) else datings.keys_of(note)


def clues_of(note: Note) -> tuple[int, ...]:
    """What those of the same may share."""
    return tallies.clues_of(note) if isinstance(note, Tally) else datings.clues_of(note)


def differ(one: Note, other: Note) -> bool:
    """Whether two contradict each other. Depends on these two alone, and on whether their pages echo one another."""
    if isinstance(one, Tally):
        return isinstance(other, Tally) and tallies.differ(one, other)
    return isinstance(other, Dated) and datings.differ(one, other)


def repeated_pairs(held: Mapping[int, Note]) -> set[tuple[int, int]]:
    """Pairs of them, by their keys, of the same on pages that echo one another: of those that compare alike the first and the
    last."""
    alike: dict[tuple[str, str], dict[Hashable, list[int]]] = {}
    for key, one in sorted(held.items()):
        told = one.page.leader, about(record_of(one))
        alike.setdefault(told, {}).setdefault(_repeated_as(one), []).append(key)
    pairs: set[tuple[int, int]] = set()
    for found in alike.values():
        ends = [{keys[0], keys[-1]} for keys in found.values()]
        for mine, theirs in combinations(ends, 2):
            pairs.update((min(one, other), max(one, other)) for one in mine for other in theirs)
    return pairs


def _repeated_as(note: Note) -> Hashable:
    return tallies.repeated_as(note) if isinstance(note, Tally) else datings.repeated_as(note)


def make_conflict(notes: Sequence[Note]) -> Conflict | None:
    """The conflict of those that hang together; None where all say the same."""
    counted = [one for one in notes if isinstance(one, Tally)]
    return tallies.make_conflict(counted) if counted else datings.make_conflict([one for one in notes if isinstance(one, Dated)])


def is_told(found: Conflict, others: Iterable[Conflict]) -> bool:
    """Whether one of ``others``, which are about events, has all that a conflict has, and a page in common with it."""
    articles = {one.article for one in found.mentions}
    return any(
        one.kind == found.kind and set(one.values).issuperset(found.values) and any(it.article in articles for it in one.mentions)
        for one in others
    )
