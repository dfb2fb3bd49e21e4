"""What pages are compared in, whether or not an event was read there: what they count, and the days of what happens once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
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
Record = Count | Dating  # what of a note is kept


def notes_of(page: Page, sheet: Sheet) -> list[Note]:
    """Those of one page."""
    counts = list(find_counts(sheet))
    return [*tallies.tallies_of(page, counts), *datings.dated_of(page, datings.find_datings(sheet, counts))]


def record_of(note: Note) -> Record:
    """What is kept of it."""
    return note.count if isinstance(note, Tally) else note.dating


def record_in(fields: Mapping[str, Any]) -> Record:
    """What `record_of` gave, of its JSON as read. By hand: compiled classes have lost the annotations that msgspec would read."""
    told: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in fields.items()}
    return Count(**told) if "fate" in told else Dating(**told)


def note_of(id_: str, page: Page, record: Record) -> Note:
    """The note on its page, of which ``record`` is kept."""
    return Tally(id_, page, record) if isinstance(record, Count) else Dated(id_, page, record)


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
        told = one.page.leader, one.about
        alike.setdefault(told, {}).setdefault(one.repeated_as, []).append(key)
    pairs: set[tuple[int, int]] = set()
    for found in alike.values():
        ends = [{keys[0], keys[-1]} for keys in found.values()]
        for mine, theirs in combinations(ends, 2):
            pairs.update((min(one, other), max(one, other)) for one in mine for other in theirs)
    return pairs


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
