"""From sources to what is written of them: files walked, pages read and annotated, on as many cores as asked for, in order."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, islice
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any

from sanad import build
from sanad.errors import SanadError, UnreadablePage
from sanad.link import citations, claims, echoes, events, noted, quotes
from sanad.link.disputes import find_on_sheet
from sanad.link.facts import facts_of, pack_facts
from sanad.link.origins import root_of
from sanad.link.pages import Saying, hashed, page_alone, sayings_of, tellings_of
from sanad.link.sheet import lay_out
from sanad.link.spoken import days_spoken
from sanad.link.words import alone, words_told
from sanad.model import Annotations, Article, Failure, Problem
from sanad.store.corrections import Correction, correct_annotations, correct_article, groupings
from sanad.store.filing import FiledPage, file_page
from sanad.store.rows import FigureRow, PageRows, SayingRow, TellingRow, compress, encode

LOT = 16  # pages that are read together, and handed to a process at a time
LARGE = 2_000_000  # bytes, behind which a lot ends
UNDER_WAY = 8  # lots that are read, or wait to be, while others are written
FEW = 64  # pages that one process reads faster than others are started


@dataclass(frozen=True, slots=True)
class Options:
    """How pages are read: folders with packs, and the languages that are let in (all where empty)."""

    packs: tuple[Path, ...] = ()
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Task:
    """One page to be read: its bytes, where they came from, the day that counts as today, and what was corrected of it."""

    location: str
    body: bytes
    url: str | None
    retrieved: str | None
    today: str
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A page in a language that was not asked for."""

    location: str
    language: str | None


Derived = PageRows | Failure | LeftOut
Filed = FiledPage | Failure | LeftOut


def derive(task: Task, options: Options) -> Derived:
    """All that one page gives. What can't be read is a `Failure`, never an exception, so that a run goes on."""
    return derive_lot([task], options)[0]


def derive_lot(lot: Sequence[Task], options: Options) -> list[Derived]:
    """What `derive` gives of each page. One step is taken for all of them before the next: what it needs stays in the processor's
    caches meanwhile, which saves a tenth of the time."""
    found: list[Any] = list(lot)
    with build.collector_resting():
        for step in (_read, _annotate, _rows):
            found = [_tried(step, task, one, options) for task, one in zip(lot, found, strict=True)]
    return found


def _tried(step: Callable[[Task, Any, Options], Any], task: Task, before: Any, options: Options) -> Any:
    """What a step makes of what the one ``before`` it made; the same where that ended the page's way."""
    if isinstance(before, (Failure, LeftOut)):
        return before
    try:
        return step(task, before, options)
    except UnreadablePage as error:
        return Failure(task.location, str(error), task.retrieved)
    except SanadError:  # a broken pack or a correction that does not fit: nothing of the run would come out right
        raise
    except Exception as error:  # a fault of ours must not cost the other pages of a long run
        return Failure(
            task.location, f"could not be read because of a fault in sanad: {type(error).__name__}: {error}", task.retrieved
        )


def _read(task: Task, _: Task, options: Options) -> Article | LeftOut:
    article = build.read(task.body, task.url, retrieved=task.retrieved, packs=options.packs)
    if options.languages and article.language not in options.languages:
        return LeftOut(task.location, article.language)
    return correct_article(note_future(article, task.today), list(task.corrections))


def _annotate(task: Task, article: Article, options: Options) -> tuple[Article, Annotations]:
    return article, correct_annotations(article, build.annotate(article, packs=options.packs), list(task.corrections))


def _rows(task: Task, both: tuple[Article, Annotations], options: Options) -> PageRows:
    article, annotations = both
    rows = page_rows(task.location, task.body, article, annotations, options.packs)
    said = groupings(article, annotations.events, list(task.corrections))
    return replace(rows, tellings=tuple(_grouped(one, n, said) for n, one in enumerate(rows.tellings))) if said else rows


def _grouped(row: TellingRow, place: int, said: dict[int, str | None]) -> TellingRow:
    """A telling filed as people said: by itself, or with those of the same label."""
    if place not in said:
        return row
    label = said[place]
    if label is None:  # without a day it shares no key with others
        return replace(row, day="", keys=(hashed("apart", row.id),), clues=())
    return replace(row, keys=(*row.keys, hashed("together", label)))


def page_rows(location: str, body: bytes, article: Article, annotations: Annotations, packs: tuple[Path, ...] = ()) -> PageRows:
    """An article and its annotations with what the store files them under."""
    sha256 = article.raw_sha256 or hashlib.sha256(body).hexdigest()
    return _filed(location, compress(body), replace(article, raw_sha256=sha256), annotations, packs)


def file_anew(rows: PageRows, packs: tuple[Path, ...] = ()) -> PageRows:
    """What was read elsewhere with what this version, and these packs, file it under."""
    return _filed(rows.location, rows.body, rows.article, rows.annotations, packs)


def _filed(location: str, packed: bytes, article: Article, annotations: Annotations, packs: tuple[Path, ...]) -> PageRows:
    words, caption = build.disputes(article.language, packs), article.image_caption
    captioned = build.times_beside(article, caption, packs) if caption and words else ()
    page = page_alone(article)
    facts = facts_of(article, annotations)
    world = build.world()
    pairs = claims.find_contradictions(article, annotations, words, world.outlets)
    contested = claims.find_contested(annotations, pairs)
    sayings = sayings_of(page, article, annotations)
    told = [alone(words_told(one.statement, article.text, article.title)) for one in sayings]
    claimed = claims.find_claims(pairs)
    sheet = lay_out(article, annotations, words) if words is not None else None
    notes = noted.notes_of(page, sheet) if sheet is not None else []
    return PageRows(
        location,
        packed,
        article,
        annotations,
        pack_facts(facts),
        echoes.bands_of(article.text, facts, page.day),
        tuple(
            TellingRow(
                one.id,
                one.day,
                one.mention,
                events.keys_of(one),
                events.clues_of(one),
                root_of(one.mention, world),
                n in contested,
                one.said,
                events.profile_of(one),
            )
            for n, one in enumerate(tellings_of(page, annotations, days_spoken(article, annotations)))
        ),
        tuple(
            SayingRow(one.id, one.statement, one.text, quotes.keys_of(one, its), clues)
            for one, its, clues in zip(sayings, told, quotes.clues_of(sayings, told), strict=True)
        ),
        tuple(
            FigureRow(one.id, encode(noted.record_of(one)), one.keys, clues)
            for one in notes
            if (clues := one.clues)  # without one it is compared with nothing
        ),
        tuple(citations.find_citations(article, annotations)),
        tuple(find_on_sheet(sheet, notes, claimed, captioned) if sheet is not None else claimed),
    )


def note_future(article: Article, today: str) -> Article:
    """The article with a problem noted where it is dated later than tomorrow (it may be tomorrow elsewhere)."""
    tomorrow = (date.fromisoformat(today) + timedelta(days=1)).isoformat()
    if article.published is None or article.published[:10] <= tomorrow:
        return article
    problem = Problem("future_date", f"the page is dated {article.published}, later than the day on which it was added")
    return replace(article, problems=(*article.problems, problem))


def derive_all(tasks: Iterable[Task], options: Options, jobs: int | None = None) -> Iterator[Filed]:
    """What `derive` gives of all tasks in their order, ready to be written; with ``jobs`` processes no more are under way than
    keep them busy while one batch is written.

    ``jobs=None`` takes as many processes as there are cores, but none where the pages are too few to pay for starting them.
    """
    stream = iter(tasks)
    if jobs is None:
        head = list(islice(stream, FEW))
        jobs = usable_cores() if len(head) == FEW else 1
        stream = chain(head, stream)
    if jobs <= 1:
        while lot := list(_lot(stream)):
            yield from _file_lot(lot, options)
        return
    waiting: deque[Future[list[Filed]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=_processes(), initializer=_end_with_parent) as pool:
        try:
            while True:
                while len(waiting) < UNDER_WAY + jobs and (lot := list(_lot(stream))):
                    waiting.append(pool.submit(_file_lot, lot, options))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            raise SanadError(
                "a process that reads pages died, of too little memory or because a script starts them without"
                " `if __name__ == '__main__':`; what was added is kept, run the same again with one job"
            ) from None
        finally:
            for future in waiting:
                future.cancel()


def _processes() -> BaseContext:
    """How processes are started: from a server that has loaded what all of them need, where the system has such."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["sanad.warm"])
    return context


def _end_with_parent() -> None:
    """Have this process end when the one that hands out pages does, though that be killed: it would wait for pages for ever."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch(sentinel: int) -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()


def _lot(stream: Iterator[Task]) -> Iterator[Task]:
    """The next pages to be read together: a few, or one that is large."""
    size = 0
    for task in islice(stream, LOT):
        yield task
        size += len(task.body)
        if size > LARGE:
            return


def _file_lot(lot: list[Task], options: Options) -> list[Filed]:
    with build.collector_resting():
        return [_tried(_file, task, one, options) for task, one in zip(lot, derive_lot(lot, options), strict=True)]


def _file(_: Task, rows: PageRows, options: Options) -> FiledPage:
    return filed_page(rows)


def filed_page(rows: PageRows) -> FiledPage:
    """A page ready to be written."""
    page = page_alone(rows.article)
    return file_page(rows, (quotes.make_quote([Saying(one.id, page, one.statement, one.text)]) for one in rows.sayings))


def usable_cores() -> int:
    """How many processes can really run side by side here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
