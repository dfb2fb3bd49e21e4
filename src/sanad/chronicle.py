"""The chronicle: one file that pages go into and answers come out of."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sanad import joining
from sanad.errors import StoreError
from sanad.model import (
    Annotations,
    Article,
    ArticleRow,
    Citation,
    Conflict,
    Echo,
    Event,
    Failure,
    Quote,
    Record,
    StatementRow,
    Storyline,
)
from sanad.store import corrections, pages, queries
from sanad.store.db import explained, open_database, open_in_memory, transaction
from sanad.store.filing import FiledPage
from sanad.store.filters import Filters
from sanad.store.rows import PageRows, decompress
from sanad.store.soundness import damages, inconsistencies
from sanad.tables import ALL, Slice, is_result, load_result

if TYPE_CHECKING:  # loaded where pages are read: asking a chronicle needs neither readers nor language packs
    from sanad.adding import AddSummary, Progress
    from sanad.intake import Task
    from sanad.read.sources import Fetch, Source

LOT = 100  # stored pages that are fetched at a time


def _silent(progress: Progress) -> None:
    pass


def _fetch_page(url: str) -> Source | Failure:
    from sanad.sources import fetch_page

    return fetch_page(url)


class Chronicle:
    """A chronicle file, opened or made. Close it, or use it in a ``with`` statement.

    >>> with Chronicle("news.db") as chronicle:  # doctest: +SKIP
    ...     chronicle.add(["pages/"])
    ...     chronicle.events()
    """

    def __init__(
        self, path: str | Path, *, create: bool = True, packs: Sequence[Path] = (), today: Callable[[], date] = date.today
    ) -> None:
        self.path = Path(path)
        self._packs = tuple(packs)
        self._today = today
        self.connection = open_database(self.path, create=create)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # -- writing ------------------------------------------------------------------------------------------------------

    def add(
        self,
        sources: Iterable[str | Path] | str | Path,
        *,
        jobs: int | None = 1,
        languages: Iterable[str] = (),
        fetch: Fetch | None = _fetch_page,
        part: Slice = ALL,
        retry_failed: bool = False,
        on_progress: Callable[[Progress], None] = _silent,
    ) -> AddSummary:
        """Read, annotate and link pages from files, folders, archives and addresses; what is there already costs next to nothing.

        Every hundred pages are one transaction together with their linking: killed at any moment and run again, it ends in the same
        chronicle. ``languages`` keeps other languages out; ``fetch`` gets addresses (None: not at all). Files that failed before,
        or hold pages that did, are passed over like those that were read, unless ``retry_failed``. A folder that
        ``python -m sanad.spark`` wrote is taken in without reading its pages anew, or the ``part`` of it that is asked for. Raises
        `StoreError` where the chronicle can't be written.
        """
        from sanad import build
        from sanad.adding import Run
        from sanad.intake import Options
        from sanad.sources import list_files, open_pages

        given = [sources] if isinstance(sources, (str, Path)) else list(sources)
        results = [Path(one) for one in given if is_result(Path(one))]
        options = Options(self._packs, frozenset(languages))
        if self._packs:
            build.check_packs(self._packs)
        with self._writing():
            files = list_files([one for one in given if Path(one) not in results])
            run = Run(self.connection, options, self._today().isoformat(), on_progress, len(files), retry=retry_failed)
            for result in results:
                run.take_in(load_result(result, replace(part, languages=part.languages | options.languages)))
            return run.add(open_pages(files, run.skips, fetch), jobs)

    def add_page(self, data: bytes, location: str, url: str | None = None) -> AddSummary:
        """Take in one page that is at hand, such as one that somebody pasted; as `add` does with files.

        Whoever hands it in is told where it can't be read, and it is nowhere to be tried again: it is not kept among the failures.
        """
        from sanad.adding import Run
        from sanad.intake import Options
        from sanad.read.record import Source
        from sanad.sources import Opened

        with self._writing():
            run = Run(self.connection, Options(self._packs), self._today().isoformat(), _silent, 1)
            summary = run.add([Opened(Source(location, data, url), None)], 1)
            if summary.failed:
                self._forget(location)
            return summary

    def forget_failure(self, location: str) -> None:
        """Take what failed at ``location`` off the list of failures; a file that is still there is tried again when it is added.

        Raises `StoreError` where nothing failed there.
        """
        with self._writing():
            if not self._forget(location):
                raise StoreError(f"nothing failed at {location!r}; locations stand in: sanad failures")

    def _forget(self, location: str) -> bool:
        with transaction(self.connection):
            pages.drop_seen(self.connection, location)
            return pages.drop_failure(self.connection, location)

    def reread(self, *, jobs: int | None = 1, on_progress: Callable[[Progress], None] = _silent) -> int:
        """Derive everything anew from the stored pages with the version that is installed; corrections are kept.

        Gives the number of pages. One transaction: either all is read anew or nothing has changed.
        """
        from sanad.adding import Progress
        from sanad.intake import Options, derive_all

        with self._writing(), transaction(self.connection):
            total = pages.count_pages(self.connection)
            done, claims = 0, pages.Claims(self.connection)
            under_way: deque[pages.StoredPage] = deque()
            for rows in derive_all(self._stored_tasks(under_way), Options(self._packs), jobs):
                done += 1
                on_progress(Progress(done, total, "reading"))
                claims.settle(under_way.popleft(), rows if isinstance(rows, FiledPage) else None)
            claims.close()
            joining.rejoin(self.connection, lambda: on_progress(Progress(done, total, "linking")))
            return done

    def relink(self, on_progress: Callable[[Progress], None] = _silent) -> None:
        """Link everything anew from what was read."""
        from sanad.adding import Progress

        with self._writing(), transaction(self.connection):
            joining.rejoin(self.connection, lambda: on_progress(Progress(0, None, "linking")))

    def correct(self, correction: corrections.Correction) -> bool:
        """Keep a correction and read its page anew; whether that changed anything. Raises `StoreError` where it does not fit, or
        where its words stand nowhere."""
        with self._writing(), transaction(self.connection):
            row, annotations = queries.article_by_key(self.connection, self._stored(correction.sha256).key)
            correction = corrections.named_by(annotations, correction)
            corrections.check_correction(correction)
            corrections.check_target(row.article, annotations, correction)
            corrections.save_correction(self.connection, correction)
            return self._reread_page(correction.sha256)

    def undo(self, key: int, name: str, when: str) -> corrections.Correction:
        """Take the correction with this number back and read its page anew. Raises `StoreError` where there is none."""
        with self._writing(), transaction(self.connection):
            held = corrections.undo_correction(self.connection, key, name, when)
            if held is None:
                raise StoreError(f"there is no correction number {key}")
            self._reread_page(held.sha256)
            return held

    def _reread_page(self, sha256: str) -> bool:
        """Read one stored page anew; whether that changed anything."""
        from sanad.intake import Options, derive, filed_page

        page = self._stored(sha256)
        old = queries.article_by_key(self.connection, page.key)
        rows = derive(self._stored_task(page), Options(self._packs))
        if not isinstance(rows, PageRows):
            why = rows.reason if isinstance(rows, Failure) else f"its language {rows.language!r} is left out"
            raise StoreError(f"{page.location}: the stored page can't be read anew: {why}")
        batch = pages.Batch(self.connection)
        batch.replace(page.key, filed_page(rows))
        batch.flush()
        joining.join(self.connection, batch.touched)
        return queries.article_by_key(self.connection, page.key) != old

    def _stored(self, sha256: str) -> pages.StoredPage:
        page = pages.stored_page(self.connection, sha256)
        if page is None:
            raise StoreError(f"no page with the hash {sha256} is in the chronicle")
        return page

    def backup(self, target: Path) -> None:
        """Copy the chronicle to ``target`` while it may be in use."""
        with explained(target):
            copy = sqlite3.connect(target)
            try:
                self.connection.backup(copy)
            finally:
                copy.close()

    def check(self) -> list[str]:
        """What is wrong with the file: SQLite's own findings, dangling references, spans outside texts. Empty if all is well."""
        try:
            faults = damages(self.connection)
        except sqlite3.DatabaseError as error:
            return [f"{self.path}: {error}; save its pages with: sanad rescue FOLDER"]
        return [*faults, "save what can be saved with: sanad rescue FOLDER"] if faults else inconsistencies(self.connection)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.connection.execute("PRAGMA query_only").fetchone()[0]:
            raise StoreError(f"{self.path} can't be written: the file or its folder is read-only")
        with explained(self.path):
            yield

    def _stored_tasks(self, under_way: deque[pages.StoredPage]) -> Iterator[Task]:
        after = ""
        while lot := list(pages.stored_pages(self.connection, after, LOT)):
            after = lot[-1].sha256
            for page in lot:
                under_way.append(replace(page, body=b""))
                yield self._stored_task(page)

    def _stored_task(self, page: pages.StoredPage) -> Task:
        from sanad.intake import Task

        return Task(
            page.location,
            decompress(page.body),
            page.url,
            page.retrieved,
            page.added,
            tuple(corrections.load_corrections(self.connection, page.sha256)),
        )

    # -- reading ------------------------------------------------------------------------------------------------------

    def articles(self, filters: Filters = queries.ALL) -> list[ArticleRow]:
        """Every article, with where it came from."""
        return list(queries.articles(self.connection, filters))

    def events(self, filters: Filters = queries.ALL) -> list[Event]:
        """One row per happening, merged over pages."""
        return list(queries.events(self.connection, filters))

    def statements(self, filters: Filters = queries.ALL) -> list[StatementRow]:
        """One row per statement."""
        return list(queries.statements(self.connection, filters))

    def quotes(self, filters: Filters = queries.ALL) -> list[Quote]:
        """The same saying over pages and wordings, folded into one."""
        return list(queries.quotes(self.connection, filters))

    def storylines(self, filters: Filters = queries.ALL) -> list[Storyline]:
        """Groups of events over time."""
        return list(queries.storylines(self.connection, filters))

    def echoes(self, filters: Filters = queries.ALL) -> list[Echo]:
        """Pairs of pages of which the later adds nothing of its own."""
        return list(queries.echoes(self.connection, filters))

    def citations(self, filters: Filters = queries.ALL) -> list[Citation]:
        """Who cites whom: every link of every chain."""
        return list(queries.citations(self.connection, filters))

    def conflicts(self, filters: Filters = queries.ALL) -> list[Conflict]:
        """Where pages, or one page, disagree."""
        return list(queries.conflicts(self.connection, filters))

    def failures(self) -> list[Failure]:
        """What could not be read."""
        return list(queries.failures(self.connection))


@dataclass(frozen=True, slots=True)
class Links(Record):
    """What joins some pages."""

    events: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    storylines: tuple[Storyline, ...]
    echoes: tuple[Echo, ...]
    citations: tuple[Citation, ...]
    conflicts: tuple[Conflict, ...]


def link(pages_: Iterable[tuple[Article, Annotations]]) -> Links:
    """What joins these pages, as a chronicle of them would hold it; the same whatever their order. Nothing is written."""
    from sanad.intake import filed_page, page_rows

    connection = open_in_memory()
    batch = pages.Batch(connection)
    batch.save([filed_page(page_rows(article.id, article.id.encode(), article, notes)) for article, notes in pages_], "")
    batch.flush()
    joining.join(connection, batch.touched)
    asked = (queries.events, queries.quotes, queries.storylines, queries.echoes, queries.citations, queries.conflicts)
    return Links(*(tuple(ask(connection)) for ask in asked))  # type: ignore[arg-type]
