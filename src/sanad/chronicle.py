"""The chronicle: one file that pages go into and answers come out of."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import sanad
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
from sanad.read.record import Source
from sanad.read.sources import Fetch
from sanad.sources import Closed, Opened, Stamp, fetch_page, list_files, open_pages
from sanad.store import corrections, pages, queries
from sanad.store.db import explained, open_database, open_in_memory, transaction
from sanad.store.filters import Filters
from sanad.store.pages import Seen, Touched
from sanad.store.rows import PageRows, decompress
from sanad.tables import ALL, Slice, is_result, load_result

if TYPE_CHECKING:  # loaded where pages are read: asking a chronicle needs no language packs
    from sanad.intake import Derived, Options, Task

BATCH = 100  # pages that are written and linked in one transaction


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long run is: pages done, pages in all where that is known, and what is being done."""

    done: int
    total: int | None
    what: str


@dataclass(frozen=True, slots=True)
class AddSummary(Record):
    """What `Chronicle.add` did: pages that are new, that were there already, that carry an article which was there already, that
    were left out for their language, and the failures.
    """

    new: int = 0
    known: int = 0
    same: int = 0
    left_out: int = 0
    failed: tuple[Failure, ...] = ()

    def __str__(self) -> str:
        parts = [f"{self.new} new" if self.new else "nothing new", f"{self.known} known already"]
        parts += [f"{self.same} under another address"] if self.same else []
        parts += [f"{self.left_out} left out for their language"] if self.left_out else []
        parts += [f"{len(self.failed)} failed"] if self.failed else []
        return ", ".join(parts)


def _silent(progress: Progress) -> None:
    pass


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
        fetch: Fetch | None = fetch_page,
        part: Slice = ALL,
        on_progress: Callable[[Progress], None] = _silent,
    ) -> AddSummary:
        """Read, annotate and link pages from files, folders, archives and addresses; what is there already costs next to nothing.

        Every hundred pages are one transaction together with their linking: killed at any moment and run again, it ends in the same
        chronicle. ``languages`` keeps other languages out; ``fetch`` gets addresses (None: not at all). A folder that
        ``python -m sanad.spark`` wrote is taken in without reading its pages anew, or the ``part`` of it that is asked for. Raises
        `StoreError` where the chronicle can't be written.
        """
        from sanad.intake import Options

        given = [sources] if isinstance(sources, (str, Path)) else list(sources)
        results = [Path(one) for one in given if is_result(Path(one))]
        options = Options(self._packs, frozenset(languages))
        with self._writing():
            files = list_files([one for one in given if Path(one) not in results])
            run = _Run(self.connection, options, self._today().isoformat(), on_progress, len(files))
            for result in results:
                run.take_in(load_result(result, replace(part, languages=part.languages | options.languages)))
            return run.add(open_pages(files, run.skips, fetch), jobs)

    def add_page(self, data: bytes, location: str, url: str | None = None) -> AddSummary:
        """Take in one page that is at hand, such as one that somebody pasted; as `add` does with files."""
        from sanad.intake import Options

        with self._writing():
            run = _Run(self.connection, Options(self._packs), self._today().isoformat(), _silent, 1)
            return run.add([Opened(Source(location, data, url), None)], 1)

    def reread(self, *, jobs: int | None = 1, on_progress: Callable[[Progress], None] = _silent) -> int:
        """Derive everything anew from the stored pages with the version that is installed; corrections are kept.

        Gives the number of pages. One transaction: either all is read anew or nothing has changed.
        """
        from sanad.intake import Options, derive_all

        with self._writing(), transaction(self.connection):
            total = pages.count_pages(self.connection)
            done, claims = 0, pages.Claims(self.connection)
            under_way: deque[pages.StoredPage] = deque()
            for rows in derive_all(self._stored_tasks(under_way), Options(self._packs), jobs):
                done += 1
                on_progress(Progress(done, total, "reading"))
                claims.settle(under_way.popleft(), rows if isinstance(rows, PageRows) else None)
            claims.close()
            joining.rejoin(self.connection, lambda: on_progress(Progress(done, total, "linking")))
            return done

    def relink(self, on_progress: Callable[[Progress], None] = _silent) -> None:
        """Link everything anew from what was read."""
        with self._writing(), transaction(self.connection):
            joining.rejoin(self.connection, lambda: on_progress(Progress(0, None, "linking")))

    def correct(self, correction: corrections.Correction) -> bool:
        """Keep a correction and read its page anew; whether that changed anything. Raises `StoreError` where it does not fit."""
        with self._writing(), transaction(self.connection):
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
        from sanad.intake import Options, derive

        page = pages.stored_page(self.connection, sha256)
        if page is None:
            raise StoreError(f"no page with the hash {sha256} is in the chronicle")
        old = queries.article_by_key(self.connection, page.key)
        rows = derive(self._stored_task(page), Options(self._packs))
        if not isinstance(rows, PageRows):
            raise StoreError(f"the stored page can't be read anew: {rows}")
        touched = Touched()
        pages.replace_article(self.connection, page.key, rows, touched)
        joining.join(self.connection, touched)
        return queries.article_by_key(self.connection, page.key) != old

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
        faults = [str(row[0]) for row in self.connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        faults += [
            f"{table}: row {row} points at a missing row of {other}"
            for table, row, other, _ in self.connection.execute("PRAGMA foreign_key_check")
        ]
        for id_, size, last in self.connection.execute(
            "SELECT a.id, length(a.text), max(json_extract(CAST(t.record AS TEXT), '$.end'))"
            " FROM article a JOIN telling t ON t.article = a.key"
            " WHERE json_extract(CAST(t.record AS TEXT), '$.field') = 'text' GROUP BY a.key"
        ):
            if last > size:
                faults.append(f"article {id_}: an event ends at {last}, behind the text's {size} characters")
        return faults

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.connection.execute("PRAGMA query_only").fetchone()[0]:
            raise StoreError(f"{self.path} can't be written: the file or its folder is read-only")
        with explained(self.path):
            yield

    def _stored_tasks(self, under_way: deque[pages.StoredPage]) -> Iterator[Task]:
        after = ""
        while lot := list(pages.stored_pages(self.connection, after, BATCH)):
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
    from sanad.intake import page_rows

    connection = open_in_memory()
    touched = Touched()
    for article, notes in pages_:
        pages.save_page(connection, page_rows(article.id, article.id.encode(), article, notes), "", touched)
    joining.join(connection, touched)
    asked = (queries.events, queries.quotes, queries.storylines, queries.echoes, queries.citations, queries.conflicts)
    return Links(*(tuple(ask(connection)) for ask in asked))  # type: ignore[arg-type]


class _Run:
    """One run of `Chronicle.add`: what it has counted, and what is known of the files whose pages are under way."""

    def __init__(
        self, connection: sqlite3.Connection, options: Options, today: str, on_progress: Callable[[Progress], None], total: int
    ) -> None:
        self.connection = connection
        self.options = options
        self.today = today
        self.on_progress = on_progress
        self.total = total
        self.summary = AddSummary()
        self.done = 0
        self._stamps: dict[str, Stamp] = {}  # of files that are one page, by location
        self._members: dict[str, int] = {}  # pages handed out so far of the file that is open
        self._closed: deque[tuple[int, Stamp, int]] = deque()  # pages asked for when a file of several ended; its stamp; its pages
        self._asked = self._written = 0

    def add(self, opened: Iterable[Opened | Closed], jobs: int | None) -> AddSummary:
        from sanad.intake import derive_all

        batch: list[Derived] = []
        for one in derive_all(self._tasks(opened, batch), self.options, jobs):
            self._written += 1
            self._keep(one, batch)
        self._write(batch)
        return self.summary

    def take_in(self, lines: Iterable[PageRows | Failure]) -> None:
        """Write what was read elsewhere; filed anew, since another version may have read it."""
        from sanad.intake import page_rows

        batch: list[Derived] = []
        for one in lines:
            if isinstance(one, PageRows):
                one = replace(page_rows(one.location, b"", one.article, one.annotations), body=one.body)
            self._keep(one, batch)
        self._write(batch)

    def _keep(self, one: Derived, batch: list[Derived]) -> None:
        batch.append(one)
        self._tell()
        if len(batch) >= BATCH:
            self._write(batch)
            batch.clear()

    def skips(self, stamp: Stamp) -> bool:
        """Whether the file is as it was when it was last taken in (or failed, with this version of sanad)."""
        seen = pages.find_seen(self.connection, stamp.location)
        if seen is None or (seen.size, seen.mtime) != (stamp.size, stamp.mtime):
            return False
        count = 1
        if seen.outcome == "failure" and seen.detail != sanad.__version__:
            return False
        if seen.outcome == "left_out" and (not self.options.languages or seen.detail in self.options.languages):
            return False
        if seen.outcome == "container":
            count = int(seen.detail)
        self.summary = replace(self.summary, known=self.summary.known + count)
        self._tell()
        return True

    def _tell(self) -> None:
        self.done += 1
        self.total = max(self.total, self.done)  # a file may hold many pages
        self.on_progress(Progress(self.done, self.total, "adding"))

    def _tasks(self, opened: Iterable[Opened | Closed], batch: list[Derived]) -> Iterator[Task]:
        from sanad.intake import Task

        for one in opened:
            if isinstance(one, Closed):
                count = self._members.pop(one.stamp.location, 0)
                if count:
                    self._closed.append((self._asked, one.stamp, count))
                continue
            source, stamp = one.source, one.stamp
            if stamp is not None and source.location == stamp.location:
                self._stamps[stamp.location] = stamp
            elif stamp is not None:
                self._members[stamp.location] = self._members.get(stamp.location, 0) + 1
            if isinstance(source, Failure):
                batch.append(source)
                self._tell()
                continue
            sha256 = hashlib.sha256(source.data).hexdigest()
            if pages.has_page(self.connection, sha256):
                with transaction(self.connection):
                    pages.save_location(self.connection, source.location, sha256)
                    self._save_seen(source.location, "page", sha256)
                self.summary = replace(self.summary, known=self.summary.known + 1)
                self._tell()
                continue
            self._asked += 1
            yield Task(source.location, source.data, source.url, source.retrieved, self.today)

    def _write(self, batch: list[Derived]) -> None:
        touched, counts, failed = Touched(), {"new": 0, "known": 0, "same": 0, "left_out": 0}, []
        with transaction(self.connection):
            for one in batch:
                if isinstance(one, Failure):
                    failed.append(one)
                    pages.save_failure(self.connection, one)
                    self._save_seen(one.location, "failure", sanad.__version__)
                elif not isinstance(one, PageRows):
                    counts["left_out"] += 1
                    self._save_seen(one.location, "left_out", one.language or "")
                else:
                    counts[pages.save_page(self.connection, one, self.today, touched)] += 1
                    pages.drop_failure(self.connection, one.location)
                    self._save_seen(one.location, "page", one.article.raw_sha256 or "")
            joining.join(self.connection, touched)
            while self._closed and self._closed[0][0] <= self._written:
                _, stamp, count = self._closed.popleft()
                pages.save_seen(self.connection, stamp.location, Seen(stamp.size, stamp.mtime, "container", str(count)))
        was = self.summary
        self.summary = AddSummary(
            was.new + counts["new"],
            was.known + counts["known"],
            was.same + counts["same"],
            was.left_out + counts["left_out"],
            (*was.failed, *failed),
        )

    def _save_seen(self, location: str, outcome: str, detail: str) -> None:
        stamp = self._stamps.pop(location, None)
        if stamp is not None:
            pages.save_seen(self.connection, location, Seen(stamp.size, stamp.mtime, outcome, detail))
