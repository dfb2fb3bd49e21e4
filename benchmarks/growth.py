"""A chronicle that grows: time a page as it does, and how much of what was planted is found again.

python -m benchmarks.growth 100000 FOLDER     a thousand pages at a time; goes on where it was cut short; writes FOLDER/growth.csv
python -m benchmarks.growth --draw GROWTH.CSV PICTURE.SVG
python -m benchmarks.growth --beside SMALL LARGE   new pages into two grown chronicles in turn, as fair as a busy machine allows
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from itertools import combinations, islice
from pathlib import Path

from benchmarks import charts, speed
from sanad import build
from sanad.chronicle import Chronicle
from sanad.intake import page_rows
from sanad.testing import MadePage, make_pages

STEP = 1000  # pages
SAMPLE = 25  # of them, by which reading alone is measured
SEED = 17


@dataclass(frozen=True, slots=True)
class Point:
    """After so many ``pages``: milliseconds of processor time for each of the last ones, those for reading and annotating alone (in
    which the chronicle's size has no part: they tell how busy the machine was), megabytes resident and of the file.
    """

    pages: int
    milliseconds: float
    reading: float
    resident: float
    file: float


@dataclass(frozen=True, slots=True)
class Found:
    """How much of what was planted is found, and how much of what is found was planted; in pairs of pages."""

    planted: int
    recall: float
    precision: float


def grow(count: int, home: Path, step: int = STEP) -> Iterator[Point]:
    """Add ``count`` made-up pages, ``step`` at a time, to the chronicle in ``home``; gives the points of the curve."""
    pages = make_pages(count, SEED)
    with Chronicle(home / "news.db") as chronicle:
        there = chronicle.connection.execute("SELECT count(*) FROM page").fetchone()[0] // step * step
        for start in range(0, count, step):
            made = list(islice(pages, step))
            with (home / "planted.jsonl").open("a" if start else "w", encoding="utf-8") as planted:
                planted.writelines(json.dumps(_planted(one)) + "\n" for one in made)
            if start + len(made) <= there:
                continue
            folder = _written(made, home / "pages" / f"{start // step:04d}")
            reading = _reading(made[:SAMPLE])
            spent = _spent(chronicle, folder) / len(made)
            yield Point(start + len(made), spent, reading, _resident(), (home / "news.db").stat().st_size / 1e6)


def _written(made: Iterable[MadePage], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for one in made:
        (folder / one.name).write_bytes(one.body)
    return folder


def _spent(chronicle: Chronicle, folder: Path) -> float:
    started = time.process_time()
    chronicle.add(folder)
    return (time.process_time() - started) * 1000


def _reading(made: list[MadePage]) -> float:
    """Milliseconds a page up to where it is written."""

    def filed(one: MadePage) -> None:
        article = build.read(one.body)
        page_rows(one.name, one.body, article, build.annotate(article))

    for one in made[:8]:  # loads what is loaded once
        filed(one)
    started = time.process_time()
    for one in made:
        filed(one)
    return (time.process_time() - started) / len(made) * 1000


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _planted(one: MadePage) -> dict[str, object]:
    return {
        "name": one.name,
        "echo_of": one.echo_of,
        "event": [one.event.type, one.event.actor, one.event.recipient, one.event.day],
    }


def judge(home: Path) -> dict[str, Found]:
    """Echoes and repeated events of the chronicle in ``home``, held against what was planted."""
    with (home / "planted.jsonl").open(encoding="utf-8") as lines, Chronicle(home / "news.db") as chronicle:
        ask = chronicle.connection.execute
        # Articles by the file they came from; one that came from several files stands for each.
        names = [
            (key, Path(place).name) for key, place in ask("SELECT p.article, l.location FROM location l JOIN page p USING (sha256)")
        ]
        there = {name for _, name in names}
        made = [one for one in map(json.loads, lines) if one["name"] in there]
        by_key: dict[int, set[str]] = groups(names)  # type: ignore[assignment]
        pairs_found = {
            tuple(sorted((one, other)))
            for earlier, later in ask("SELECT earlier, later FROM echo")
            for one in by_key[earlier]
            for other in by_key[later]
        }
        told = groups((event, name) for event, key in ask("SELECT event, article FROM telling") for name in by_key[key])
    planted = groups((one["echo_of"] or one["name"], one["name"]) for one in made)
    events = groups((tuple(one["event"]), one["name"]) for one in made)
    return {"echoes": score(pairs(planted), pairs_found), "repeated events": score(pairs(events), pairs(told))}


def groups(rows: Iterable[tuple[Hashable, str]]) -> dict[Hashable, set[str]]:
    """Names by what they share."""
    found: dict[Hashable, set[str]] = defaultdict(set)
    for shared, name in rows:
        found[shared].add(name)
    return found


def pairs(grouped: Mapping[Hashable, set[str]]) -> set[tuple[str, ...]]:
    """All pairs within groups."""
    return {pair for names in grouped.values() for pair in combinations(sorted(names), 2)}


def score(planted: set[tuple[str, ...]], found: set[tuple[str, ...]]) -> Found:
    """Recall and precision of pairs."""
    right = Counter(pair in planted for pair in found)[True]
    return Found(len(planted), right / max(1, len(planted)), right / max(1, len(found)))


def beside(small: Path, large: Path, lots: int = 10, size: int = 100) -> tuple[float, float]:
    """Milliseconds a page in two grown chronicles; copies of both get the next pages of their own time in turn, a lot at a time."""
    spent = [0.0, 0.0]
    with tempfile.TemporaryDirectory(dir=large) as home:
        held = []
        for n, one in enumerate((small, large)):
            copy = Path(home, f"{n}.db")
            shutil.copy(one / "news.db", copy)
            chronicle = Chronicle(copy)
            there = chronicle.connection.execute("SELECT count(*) FROM page").fetchone()[0]
            held.append((chronicle, islice(make_pages(there + (lots + 1) * size, SEED), there, None)))
        for lot in range(lots + 1):
            for n, (chronicle, pages) in enumerate(held):
                taken = _spent(chronicle, _written(islice(pages, size), Path(home, str(n), str(lot))))
                spent[n] += taken if lot else 0  # the first lot loads what is loaded once
        for chronicle, _ in held:
            chronicle.close()
    return spent[0] / lots / size, spent[1] / lots / size


def draw(points: list[Point]) -> str:
    """The curve as SVG: a page as a whole, and in its two parts."""
    lines = [
        ("a page", [(float(one.pages), one.milliseconds) for one in points]),
        ("reading, annotating", [(float(one.pages), one.reading) for one in points]),
        ("writing, linking", [(float(one.pages), one.milliseconds - one.reading) for one in points]),
    ]
    return charts.curves("Growth: milliseconds of processor time a page", "pages in the chronicle", "ms", lines)


def load(path: Path) -> list[Point]:
    """The points that were kept as CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Point(int(row.pop("pages")), **{name: float(value) for name, value in row.items()}) for row in csv.DictReader(file)]


def measured(count: int) -> tuple[list[Point], dict[str, Found], list[speed.Row]]:
    """Growth to ``count`` pages: curve, scores, and the times of questions to the grown chronicle."""
    with tempfile.TemporaryDirectory() as home:
        points = list(grow(count, Path(home), max(100, min(STEP, count // 10))))
        with Chronicle(Path(home, "news.db")) as chronicle:
            return points, judge(Path(home)), speed.asking(chronicle)


def main() -> None:
    """Grow a chronicle, or compare two."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--beside", action="store_true", help="compare two folders that were grown")
    parser.add_argument("--draw", action="store_true", help="draw what was kept")
    parser.add_argument("what", nargs=2, help="number of pages and folder, two folders, or the file and the picture of it")
    args = parser.parse_args()
    if args.draw:
        Path(args.what[1]).write_text(draw(load(Path(args.what[0]))), encoding="utf-8")
        return
    if args.beside:
        small, large = beside(Path(args.what[0]), Path(args.what[1]))
        print(f"{small:.2f} and {large:.2f} ms a page: {large / small:.2f} times")
        return
    home = Path(args.what[1])
    home.mkdir(parents=True, exist_ok=True)
    fresh = not (home / "growth.csv").exists()
    with (home / "growth.csv").open("a", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, [one.name for one in fields(Point)])
        if fresh:
            table.writeheader()
        for point in grow(int(args.what[0]), home):
            table.writerow({name: round(value, 2) for name, value in asdict(point).items()})
            file.flush()
    for name, found in judge(home).items():
        print(f"{name}: {found.planted:,} pairs planted, recall {found.recall:.3f}, precision {found.precision:.3f}")


if __name__ == "__main__":
    main()
