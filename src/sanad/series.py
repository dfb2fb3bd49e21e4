"""Pages of one article that come together, bundled; what comes by itself goes through as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sanad import build
from sanad.lang.furniture import read_furniture_words
from sanad.lang.load import pack_codes
from sanad.read.record import MOST_BYTES, Source
from sanad.read.series import find_place, pack_pages
from sanad.sources import Closed, Opened

MOST_HELD = 200  # pages that wait for the others of their article
MOST_BYTES_HELD = 50_000_000


def join_series(opened: Iterable[Opened | Closed], packs: Sequence[Path] = ()) -> Iterator[Opened | Closed]:
    """The pages of ``opened``, those of one article as one bundle in the order of their numbers.

    Pages that show signs of being one of several wait until their file, or all files, have been opened; of the others of their
    article no more than `MOST_HELD` pages may come between.
    """
    folders = tuple(packs)
    words = read_furniture_words(tuple(build.load_pack(code, folders) for code in sorted(pack_codes(folders))))
    held: dict[str, dict[int, Opened]] = {}
    count = size = 0
    for one in opened:
        if isinstance(one, Closed):
            for address in [address for address, group in held.items() if any(_is_in(page, one) for page in group.values())]:
                group = held.pop(address)
                count -= len(group)
                size -= sum(len(page.source.data) for page in group.values() if isinstance(page.source, Source))
                yield from _joined(group)
            yield one
            continue
        source = one.source
        place = find_place(source.data, source.url, words) if isinstance(source, Source) else None
        if not isinstance(source, Source) or place is None or place.number in held.get(place.address, {}):
            yield one
            continue
        held.setdefault(place.address, {})[place.number] = one
        count, size = count + 1, size + len(source.data)
        if count > MOST_HELD or size > MOST_BYTES_HELD:
            for group in held.values():
                yield from _joined(group)
            held.clear()
            count = size = 0
    for group in held.values():
        yield from _joined(group)


def _is_in(page: Opened, closed: Closed) -> bool:
    """Whether the page is one of several in the file that is done with now: then it must be handed out before."""
    return page.stamp == closed.stamp and page.source.location != closed.stamp.location


def _joined(group: dict[int, Opened]) -> Iterator[Opened]:
    """The pages from the first on without a gap as one, the others as they are."""
    run: list[tuple[Opened, Source]] = []
    while (page := group.get(len(run) + 1)) is not None and isinstance(page.source, Source):
        run.append((page, page.source))
    if len(run) > 1 and sum(len(source.data) for _, source in run) < MOST_BYTES:
        first, source = run[0]
        bundle = replace(source, data=pack_pages([one.data for _, one in run]))
        yield replace(first, source=bundle, others=tuple(page for page, _ in run[1:]))
        run_of = len(run)
    else:
        run_of = 0
    yield from (page for number, page in sorted(group.items()) if number > run_of)
