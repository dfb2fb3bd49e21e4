"""How fast each step is, beside its peers and beside what no program of its kind can do without; all in one run, on one core."""

from __future__ import annotations

import gzip
import importlib
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpus import FullPage, written
from sanad import build
from sanad.chronicle import Chronicle
from sanad.intake import page_rows
from sanad.store.filters import Filters
from sanad.text.reading import read_text
from sanad.times.find import find_times


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: milliseconds a page; ``limit`` where it is no peer but a part that nobody can do without."""

    name: str
    milliseconds: float
    limit: bool = False


def timed(rows: Sequence[tuple[str, Callable[[Any], Any], bool]], items: Sequence[Any], rounds: int = 3) -> list[Row]:
    """Milliseconds of processor time an item for each function, the least of some rounds in which they take turns."""
    best: dict[str, float] = {}
    for _, step, _ in rows:
        step(items[0])  # loads what is loaded once
    for _ in range(rounds):
        for name, step, _ in rows:
            started = time.process_time()
            for item in items:
                step(item)
            best[name] = min(best.get(name, 1e9), time.process_time() - started)
    return [Row(name, best[name] / len(items) * 1000, limit) for name, _, limit in rows]


def reading(pages: Sequence[FullPage]) -> list[Row]:
    """Packed bytes to article, beside extractors of main text (which give less: text and at most some metadata)."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    trafilatura = importlib.import_module("trafilatura")

    def parse(page: FullPage) -> Any:
        return HTMLTree.parse(gzip.decompress(page.packed).decode("utf-8", "replace"))

    return timed(
        [
            ("sanad.read", lambda page: build.read(gzip.decompress(page.packed)), False),
            ("trafilatura, fast", lambda page: trafilatura.extract(gzip.decompress(page.packed), fast=True), False),
            (
                "trafilatura, fast, with metadata",
                lambda page: trafilatura.bare_extraction(gzip.decompress(page.packed), fast=True, with_metadata=True),
                False,
            ),
            ("Resiliparse, main content", lambda page: extract_plain_text(parse(page), main_content=True), False),
            ("decompress and parse only", parse, True),
        ],
        pages,
    )


def annotating(pages: Sequence[FullPage]) -> list[Row]:
    """Article to annotations, beside its first step alone: folding, tokens, and one pass for all lexicons.

    Where what is measured is compiled, plain Python is measured beside it, in a process of its own.
    """
    articles = [one for one in (build.read(page.body) for page in pages) if one.language in ("en", "id")]

    def matched(one: Any) -> Any:
        language = build.language(one.language)
        return read_text(one.text, language.lexicon, language.abbreviations)

    rows = timed(
        [
            ("sanad.annotate", build.annotate, False),
            ("tokenise and match only", matched, True),
        ],
        articles,
    )
    if is_compiled():
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        call = [sys.executable, "-c", _PLAIN, str(len(pages))]
        said = subprocess.run(call, env=environment, capture_output=True, text=True, check=True).stdout
        rows.insert(1, Row("sanad.annotate, plain Python", float(said)))
    return rows


_PLAIN = """
import sys
from benchmarks import corpus, speed
print(speed.annotating(corpus.full_pages(int(sys.argv[1])))[0].milliseconds)
"""


def is_compiled() -> bool:
    """Whether the modules that annotate are compiled ones."""
    return not str(importlib.import_module("sanad.annotate.page").__file__).endswith(".py")


def dates(pages: Sequence[FullPage]) -> list[Row]:
    """Dates of a text, beside dateparser's search (which resolves fewer kinds)."""
    search = importlib.import_module("dateparser.search")
    articles = [build.read(page.body) for page in pages[:6]]

    def ours(one: Any) -> Any:
        language = build.language(one.language)
        return find_times(read_text(one.text, language.lexicon, language.abbreviations), language.dates, one.published)

    return timed(
        [
            ("sanad, matching included", ours, False),
            ("dateparser.search", lambda one: search.search_dates(one.text, languages=[one.language]), False),
        ],
        articles,
        1,
    )


def adding(pages: Sequence[FullPage], more: Sequence[FullPage] = ()) -> tuple[list[Row], dict[str, float]]:
    """Files to stored, linked chronicle, in parts, beside bare inserts; and pages a second with one and two processes."""
    # ``more`` pages are added by whole processes only, of whose time loading is then little.
    articles = [(page, build.read(page.body)) for page in pages]
    notes = [(page, one, build.annotate(one)) for page, one in articles]
    rows = timed([("reading", lambda item: build.read(item[0].body), False)], [(page,) for page in pages], 2)
    rows += timed([("annotating", lambda item: build.annotate(item[1]), False)], articles, 2)
    rows += timed(
        [("filing (keys, signatures, packing)", lambda item: page_rows(item[0].name, item[0].body, item[1], item[2]), False)],
        notes,
        2,
    )
    rates: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "pages")
        list(written(list(pages), folder))
        with Chronicle(Path(home, "first.db")) as chronicle:  # loads what is loaded once
            chronicle.add(min(folder.iterdir()))
        started = time.process_time()
        with Chronicle(Path(home, "one.db")) as chronicle:
            chronicle.add(folder)
        whole = (time.process_time() - started) / len(pages) * 1000
        rows.append(Row("writing and linking", max(0.0, whole - sum(one.milliseconds for one in rows))))
        rows.insert(0, Row("sanad add, whole", whole))
        rows.append(Row("bare inserts of page and text", _bare_inserts(notes, Path(home, "bare.db")), True))
        list(written(list(more), folder / "more"))
        for jobs in (1, 2):
            rates |= _whole_process(folder, len(pages) + len(more), jobs, Path(home))
    return rows, rates


def _whole_process(folder: Path, count: int, jobs: int, home: Path) -> dict[str, float]:
    """Pages a second by the clock, what loading takes left out; and milliseconds of processor time a page of the process that
    writes, which is all that can't be shared out. Nothing where there are too few pages to tell their time from that of loading.
    """
    first = Path(home, f"first{jobs}")
    first.mkdir()
    files = sorted(one for one in folder.iterdir() if one.is_file())
    for file in (files[0], files[-1]):  # one of each language
        (first / file.name).write_bytes(file.read_bytes())
    taken = []
    for what in (first, folder):
        used, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        call = [sys.executable, "-m", "sanad", "add", str(what), "--db", str(Path(home, f"{what.name}-{jobs}.db"))]
        subprocess.run([*call, "--jobs", str(jobs)], check=True, capture_output=True)
        now = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append((time.monotonic() - started, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime))
    clock, processor = taken[1][0] - taken[0][0], taken[1][1] - taken[0][1]
    if clock < taken[0][0]:
        return {}
    return {f"{jobs}": (count - 2) / clock, f"writer {jobs}": processor / (count - 2) * 1000}


def _bare_inserts(notes: Sequence[tuple[FullPage, Any, Any]], path: Path) -> float:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE page (id TEXT PRIMARY KEY, body BLOB, text TEXT)")
    started = time.process_time()
    with connection:
        for page, article, _ in notes:
            connection.execute("INSERT OR REPLACE INTO page VALUES (?, ?, ?)", (article.id, page.packed, article.text))
    connection.close()
    return (time.process_time() - started) / len(notes) * 1000


def asking(chronicle: Chronicle) -> list[Row]:
    """What people ask of a chronicle, in milliseconds an answer."""
    from itertools import islice

    from sanad.store import queries

    connection = chronicle.connection
    asked: list[tuple[str, Callable[[Any], Any], bool]] = [
        ("events, the first 100", lambda _: list(islice(queries.events(connection, Filters()), 100)), False),
        (
            "events with a party of one country, one year",
            lambda _: list(queries.events(connection, Filters(country="RUS", since="2023", until="2023"))),
            False,
        ),
        ("statements, the first 100", lambda _: list(islice(queries.statements(connection, Filters()), 100)), False),
        ("full text, two words", lambda _: list(islice(queries.search(connection, "harbour bridge", Filters()), 100)), False),
        ("all echoes", lambda _: list(queries.echoes(connection, Filters())), False),
    ]
    return timed(asked, [None], 3)


def starting() -> dict[str, float]:
    """Seconds of processor time (the least of three) and megabytes of a new process."""
    annotate = "import sanad; sanad.annotate('Rusia mengecam Ukraina.', language='id')"
    # what `getrusage` gives is no less than this process had itself when it began the other
    peak = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    both = annotate + "; sanad.annotate('Russia condemned Ukraine.', language='en')" + peak
    return {
        "`sanad --help`": _least([sys.executable, "-m", "sanad", "--help"]),
        "the world's names and offices": _least([sys.executable, "-c", "from sanad.world.who import load_world; load_world()"]),
        "first annotation": _least([sys.executable, "-c", annotate]),
        "bare Python": _least([sys.executable, "-c", "pass"]),
        "megabytes with both languages": int(
            subprocess.run([sys.executable, "-c", both], check=True, capture_output=True, text=True).stdout
        )
        / 1024,
    }


def _least(call: list[str]) -> float:
    found = []
    for _ in range(3):
        started = resource.getrusage(resource.RUSAGE_CHILDREN)
        before = started.ru_utime + started.ru_stime
        subprocess.run(call, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "0"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before)
    return min(found)
