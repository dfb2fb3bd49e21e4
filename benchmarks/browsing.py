"""How long each view of the web pages takes on a chronicle that is there.

python -m benchmarks.browsing NEWS.DB                  at rest
python -m benchmarks.browsing NEWS.DB --adding FOLDER  while another process adds the pages of a folder to it, as fast as it can

Every view is asked for at several addresses (the largest things of the chronicle, and some from all over it), each time drawn anew.
"""

from __future__ import annotations

import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

from fastapi import FastAPI
from starlette.testclient import TestClient

from sanad.store import actors
from sanad.web.access import Rules
from sanad.web.app import make_app

TARGET = {"home": 100}  # milliseconds; 200 for every other view
LARGEST, SPREAD = 4, 8  # things of each kind


@dataclass(frozen=True, slots=True)
class Taken:
    """A view: milliseconds by the clock (median, and what 95 of a hundred answers stay under) and of the processor (median)."""

    view: str
    answers: int
    median: float
    high: float
    processor: float
    slowest: str

    @property
    def target(self) -> int:
        """What the median should stay under."""
        return TARGET.get(self.view, 200)


def addresses(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Addresses by view: the largest things that the chronicle holds, and some from all over it."""

    def ask(question: str) -> list[str]:
        return [quote(str(row[0]), safe=":") for row in connection.execute(question)]

    def spread(table: str, column: str) -> list[str]:
        last = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0
        asked = f"SELECT {column} FROM {table} WHERE rowid >= ? LIMIT 1"
        rows = (connection.execute(asked, (last * n // SPREAD,)).fetchone() for n in range(SPREAD))
        return [str(row[0]) for row in rows if row]

    largest = f" ORDER BY count(*) DESC LIMIT {LARGEST}"
    stories = ask(f"SELECT storyline FROM event WHERE storyline IS NOT NULL GROUP BY storyline{largest}")
    told = ask(f"SELECT e.id FROM telling t JOIN event e ON t.event = e.key GROUP BY e.key{largest}")
    people = ask(f"SELECT entity FROM appearance GROUP BY entity{largest}")
    outlets = ask(f"SELECT outlet FROM article WHERE outlet IS NOT NULL GROUP BY outlet{largest}")
    speakers = ask(f"SELECT name FROM statement WHERE name IS NOT NULL GROUP BY name{largest}")
    words = list(_words(connection))
    return {
        "home": ["/"],
        "timeline": ["/timeline", "/timeline?from=2023-02&to=2023-03", "/timeline?type=ACCUSE", "/timeline?status=disputed"]
        + [f"/timeline?actor={one}" for one in people]
        + [f"/timeline?outlet={one}" for one in outlets],
        "storylines": ["/storylines"],
        "storyline": [f"/storylines/{one}" for one in dict.fromkeys([*stories, *spread("event", "storyline")]) if one != "None"],
        "happening": [f"/events/{one}" for one in [*told, *spread("event", "id")]],
        "article": [f"/articles/{one}" for one in spread("article", "id")],
        "articles": ["/articles", *(f"/articles?outlet={one}" for one in outlets)],
        "actor": [f"/actors/{one}" for one in people],
        "actors": ["/actors", "/actors?name=r"],
        "pair": [f"/pairs/{one}/{other}" for one, other, _ in actors.common_pairs(connection, LARGEST)] + ["/pairs"],
        "outlets": ["/outlets", *(f"/outlets/{one}" for one in outlets)],
        "statements": [
            "/statements",
            *(f"/statements?actor={one}" for one in speakers),
            *(f"/statements?about={one}" for one in words),
        ],
        "statement": [f"/statements/{one}" for one in spread("statement", "id")],
        "disputes": ["/disputes"],
        "failures": ["/failures"],
        "review": ["/review"],
        "search": [f"/search?q={one}" for one in (*words, *map("%20".join, pairwise(words)))],
    }


def _words(connection: sqlite3.Connection) -> Iterator[str]:
    """Words of headlines from all over the chronicle, common and rare."""
    last = connection.execute("SELECT max(key) FROM article").fetchone()[0] or 0
    seen: set[str] = set()
    for n in range(SPREAD):
        row = connection.execute("SELECT title FROM article WHERE key >= ? LIMIT 1", (last * n // SPREAD,)).fetchone()
        word = (
            max((one for one in (row[0] or "").split() if one.isalpha() and one not in seen), key=len, default=None)
            if row
            else None
        )
        if word:
            seen.add(word)
            yield quote(word)


def measure(db: Path, rounds: int = 3) -> list[Taken]:
    """All views of the chronicle, the slowest first."""
    app, client = _opened(db)
    with app.state.readers.reading() as connection:
        asked = addresses(connection)
    found = []
    for view, paths in asked.items():
        clock: list[tuple[float, str]] = []
        work: list[float] = []
        for turn in range(max(rounds, 12 // max(len(paths), 1)) + 1):
            for path in paths:
                app.state.house.ready.clear()
                started, spent = time.perf_counter(), time.process_time()
                answer = client.get(path)
                taken = time.perf_counter() - started
                assert answer.status_code == 200, (path, answer.status_code)
                if turn:  # the first one loads what is loaded once
                    clock.append((taken * 1000, path))
                    work.append((time.process_time() - spent) * 1000)
        found.append(_taken(view, clock, work))
    app.state.readers.close()
    return sorted(found, key=lambda one: -one.median)


def measure_while_adding(db: Path, folder: Path) -> tuple[list[Taken], list[str], float]:
    """All views in turn until another process has added ``folder``: their times, answers that failed, and the most megabytes that
    the log beside the chronicle came to.
    """
    app, client = _opened(db)
    with app.state.readers.reading() as connection:
        asked = addresses(connection)
    longest = max(map(len, asked.values()))
    turns = [(view, paths[n % len(paths)]) for n in range(longest) for view, paths in asked.items()]
    clock: dict[str, list[tuple[float, str]]] = {view: [] for view in asked}
    failed: list[str] = []
    most = 0
    adding = subprocess.Popen([sys.executable, "-m", "sanad", "add", str(folder), "--db", str(db), "--jobs", "1"])
    while adding.poll() is None:
        for view, path in turns:
            app.state.house.ready.clear()
            started = time.perf_counter()
            answer = client.get(path)
            clock[view].append(((time.perf_counter() - started) * 1000, path))
            if answer.status_code != 200:
                failed.append(f"{path}: {answer.status_code}")
            most = max(most, Path(f"{db}-wal").stat().st_size)
            if adding.poll() is not None:
                break
    app.state.readers.close()
    if adding.returncode:
        failed.append(f"sanad add: {adding.returncode}")
    return sorted((_taken(view, times, []) for view, times in clock.items()), key=lambda one: -one.median), failed, most / 1e6


def _opened(db: Path) -> tuple[FastAPI, TestClient]:
    app = make_app(db, rules=Rules())
    return app, TestClient(app, headers={"Accept": "text/html", "Accept-Language": "id"}, follow_redirects=True)


def _taken(view: str, clock: list[tuple[float, str]], work: list[float]) -> Taken:
    times = sorted(one for one, _ in clock)
    high = times[min(len(times) - 1, round(len(times) * 0.95))]
    return Taken(view, len(times), statistics.median(times), high, statistics.median(work or [0]), max(clock)[1])


def table(rows: list[Taken]) -> str:
    """As Markdown."""
    lines = ["| view | median, ms | p95, ms | processor, ms | should be under |", "|---|---|---|---|---|"]
    lines += [f"| {one.view} | {one.median:.0f} | {one.high:.0f} | {one.processor:.0f} | {one.target} |" for one in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if "--adding" in sys.argv:
        taken, failed, log = measure_while_adding(Path(sys.argv[1]), Path(sys.argv[3]))
        print(
            f"{sum(one.answers for one in taken)} answers, {len(failed)} failed, log of at most {log:.0f} MB",
            *failed[:20],
            sep="\n",
        )
    else:
        taken = measure(Path(sys.argv[1]))
    print(table(taken))
    for one in taken:
        print(f"{one.view}: slowest {one.slowest}", file=sys.stderr)
