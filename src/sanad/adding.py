"""Adding pages to a chronicle: what is known is skipped, what is new is read, and written in batches together with its linking."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import sanad
from sanad import build, joining
from sanad.intake import Filed, Options, Task, derive_all, file_anew, filed_page
from sanad.model import Failure, Record
from sanad.series import join_series
from sanad.sources import Closed, Opened, Stamp
from sanad.store import pages
from sanad.store.db import shorten_log, transaction
from sanad.store.filing import FiledPage
from sanad.store.pages import Batch, Seen
from sanad.store.rows import PageRows

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
    were left out for their language, that failed in an earlier run and were not tried again, and the failures.
    """

    new: int = 0
    known: int = 0
    same: int = 0
    left_out: int = 0
    failed_before: int = 0
    failed: tuple[Failure, ...] = ()

    def __str__(self) -> str:
        parts = [f"{self.new} new" if self.new else "nothing new", f"{self.known} known already"]
        parts += [f"{self.same} under another address"] if self.same else []
        parts += [f"{self.left_out} left out for their language"] if self.left_out else []
        parts += [f"{self.failed_before} failed before"] if self.failed_before else []
        parts += [f"{len(self.failed)} failed"] if self.failed else []
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Known:
    """A page whose bytes are there already, and where it was found (also)."""

    location: str
    sha256: str


Kept = Filed | Known  # what a batch is made of


class Run:
    """One run of `Chronicle.add`: what it has counted, and what is known of the files whose pages are under way.

    Files that failed before, or hold pages that did, are opened again where ``retry`` says so.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        options: Options,
        today: str,
        on_progress: Callable[[Progress], None],
        total: int,
        *,
        retry: bool = False,
    ) -> None:
        self.connection = connection
        self.options = options
        self.today = today
        self.on_progress = on_progress
        self.total = total
        self.retry = retry
        self.summary = AddSummary()
        self.done = 0
        self._stamps: dict[str, Stamp] = {}  # of files that are one page, by location
        self._members: dict[str, int] = {}  # pages handed out so far of the file that is open
        self._closed: deque[tuple[int, Stamp, int]] = deque()  # pages asked for when a file of several ended; its stamp; its pages
        self._files: dict[str, str] = {}  # pages of files of several that are under way, with their file
        self._lost: Counter[str] = Counter()  # pages that failed, by such a file
        self._asked = self._written = 0
        self._others: dict[str, tuple[Opened, ...]] = {}  # further pages of articles, by the first one's location

    def add(self, opened: Iterable[Opened | Closed], jobs: int | None) -> AddSummary:
        """Read and write what was opened, with ``jobs`` processes; gives what came of it and of what was taken in before."""
        batch: list[Kept] = []
        for one in derive_all(self._tasks(join_series(opened, self.options.packs), batch), self.options, jobs):
            self._written += 1
            self._keep(one, batch)
        self._write(batch)
        return self.summary

    def take_in(self, lines: Iterable[PageRows | Failure]) -> None:
        """Write what was read elsewhere; filed anew, since another version may have read it."""
        batch: list[Kept] = []
        for one in lines:
            self._keep(filed_page(file_anew(one, self.options.packs)) if isinstance(one, PageRows) else one, batch)
        self._write(batch)

    def _keep(self, one: Kept, batch: list[Kept]) -> None:
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
        count = failed = 0
        if seen.outcome == "failure":
            if seen.detail != sanad.__version__:
                return False
            failed = 1
        if seen.outcome == "left_out" and (not self.options.languages or seen.detail in self.options.languages):
            return False
        if seen.outcome == "container":
            count, failed = seen.pages
        if failed and self.retry:
            return False
        was = self.summary
        known = max(count or 1, failed) - failed
        self.summary = replace(was, known=was.known + known, failed_before=was.failed_before + failed)
        self._tell()
        return True

    def _tell(self) -> None:
        self.done += 1
        self.total = max(self.total, self.done)  # a file may hold many pages
        self.on_progress(Progress(self.done, self.total, "adding"))

    def _tasks(self, opened: Iterable[Opened | Closed], batch: list[Kept]) -> Iterator[Task]:
        for one in opened:
            if isinstance(one, Closed):
                count = self._members.pop(one.stamp.location, 0)
                if count:
                    self._closed.append((self._asked, one.stamp, count))
                continue
            source, stamp = one.source, one.stamp
            if one.others:
                self._others[source.location] = one.others
            if stamp is not None and source.location == stamp.location:
                self._stamps[stamp.location] = stamp
            elif stamp is not None:
                self._members[stamp.location] = self._members.get(stamp.location, 0) + 1
                self._files[source.location] = stamp.location
            if isinstance(source, Failure):
                self._keep(source, batch)
                continue
            sha256 = hashlib.sha256(source.data).hexdigest()
            if pages.has_page(self.connection, sha256):
                self._keep(Known(source.location, sha256), batch)
                continue
            self._asked += 1
            yield Task(source.location, source.data, source.url, source.retrieved, self.today)

    def _write(self, batch: list[Kept]) -> None:
        counts, failed = {"new": 0, "known": 0, "same": 0, "left_out": 0}, []
        with build.collector_resting(), transaction(self.connection):
            written = Batch(self.connection)
            for became in written.save([one for one in batch if isinstance(one, FiledPage)], self.today):
                counts[became] += 1
            written.flush()
            for one in batch:
                file = self._files.pop(one.location, None)
                if isinstance(one, Failure):
                    failed.append(one)
                    if file is not None:
                        self._lost[file] += 1
                    pages.save_failure(self.connection, one)
                    self._save_seen(one.location, "failure", sanad.__version__)
                elif isinstance(one, Known):
                    counts["known"] += 1
                    pages.save_location(self.connection, one.location, one.sha256)
                    pages.drop_failure(self.connection, one.location)
                    self._save_seen(one.location, "page", one.sha256)
                elif not isinstance(one, FiledPage):
                    counts["left_out"] += 1
                    self._save_seen(one.location, "left_out", one.language or "")
                else:
                    pages.drop_failure(self.connection, one.location)
                    self._save_seen(one.location, "page", one.sha256)
            joining.join(self.connection, written.touched)
            while self._closed and self._closed[0][0] <= self._written:
                _, stamp, count = self._closed.popleft()
                lost = self._lost.pop(stamp.location, 0)
                pages.save_seen(self.connection, stamp.location, Seen(stamp.size, stamp.mtime, "container", f"{count} {lost}"))
        shorten_log(self.connection)
        was = self.summary
        self.summary = AddSummary(
            was.new + counts["new"],
            was.known + counts["known"],
            was.same + counts["same"],
            was.left_out + counts["left_out"],
            was.failed_before,
            (*was.failed, *failed),
        )

    def _save_seen(self, location: str, outcome: str, detail: str) -> None:
        for other in self._others.pop(location, ()):
            if outcome == "page":
                pages.save_location(self.connection, other.source.location, detail)
            if other.stamp is not None and other.stamp.location == other.source.location:
                self._stamps[other.stamp.location] = other.stamp
                self._save_seen(other.stamp.location, outcome, detail)
        stamp = self._stamps.pop(location, None)
        if stamp is not None:
            pages.save_seen(self.connection, location, Seen(stamp.size, stamp.mtime, outcome, detail))
