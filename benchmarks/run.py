"""Measures everything and writes RESULTS.md with its charts: ``make bench``.

python -m benchmarks.run                      sizes for a small machine, some minutes
python -m benchmarks.run --grow 100000        growth to a hundred thousand pages
python -m benchmarks.run --pages FOLDER       reading and annotating on pages of one's own
"""

from __future__ import annotations

import argparse
import inspect
import os
import platform
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks import charts, growth, speed
from benchmarks.corpus import folder_pages, full_pages

HERE = Path(__file__).resolve().parent
PICTURES = HERE.parent / "docs" / "pictures"
PACKAGES = ("sanad", "trafilatura", "resiliparse", "dateparser", "lxml", "msgspec", "pyahocorasick", "rensa", "pyspark", "pyarrow")


def main() -> None:
    """Run and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300, help="full-size pages to read and annotate")
    parser.add_argument("--grow", type=int, default=10_000, help="pages that the chronicle grows to")
    parser.add_argument("--pages", type=Path, help="a folder of pages of one's own instead of made-up ones")
    args = parser.parse_args()
    pages = folder_pages(args.pages)[: args.count] if args.pages else full_pages(args.count)
    parts = [_head(pages, args.pages is not None)]
    parts.append(_table("Reading", speed.reading.__doc__, speed.reading(pages), "reading"))
    parts.append(_table("Annotating", speed.annotating.__doc__, speed.annotating(pages), "annotating"))
    if not args.pages and _version("dateparser") != "-":
        parts.append(_table("Dates", speed.dates.__doc__, speed.dates(pages), None))
    rows, rates = speed.adding(pages, [] if args.pages else full_pages(2 * args.count, seed=1))
    parts.append(_table("Adding", speed.adding.__doc__, rows, "adding"))
    parts.append(_rates(rates))
    parts.append(_starting(speed.starting()))
    points, found, asked = growth.measured(args.grow)
    parts.append(_growth(points, found))
    parts.append(_table(f"Asking a chronicle of {args.grow:,} pages", speed.asking.__doc__, asked, None, peers=False))
    (HERE / "RESULTS.md").write_text("\n".join(parts), encoding="utf-8")


def _head(pages: list, own: bool) -> str:  # type: ignore[type-arg]
    size = sum(len(one.body) for one in pages) / len(pages) / 1000
    made = "pages of a folder" if own else "made-up pages of 4,500 characters of text, half Indonesian, half English"
    packages = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    return (
        "# Results\n\nWritten by `make bench`; not edited. Times are processor time of one core, the least of some rounds in which"
        " the candidates take turns, so that they are comparable within this page, and little with other machines.\n\n"
        f"- {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n"
        f"- {_processor()}, {platform.system()} {platform.machine()}, Python {platform.python_version()}\n"
        f"- {packages}; what reads, annotates and links is {'compiled' if speed.is_compiled() else 'plain Python'}\n"
        f"- {len(pages)} {made}, {size:.0f} kB of markup each\n"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown processor")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def _table(title: str, about: str | None, rows: list[speed.Row], picture: str | None, *, peers: bool = True) -> str:
    first = rows[0].milliseconds
    head = ["| | ms | a second | times ours |", "|---|---|---|---|"] if peers else ["| | ms | a second |", "|---|---|---|"]
    lines = [f"## {title}\n", f"{inspect.cleandoc(about or '')}\n", *head]
    for one in rows:
        name = f"*{one.name}*" if one.limit else one.name
        line = f"| {name} | {one.milliseconds:.3g} | {1000 / max(one.milliseconds, 1e-6):,.0f} |"
        lines.append(f"{line} {one.milliseconds / first:.2f} |" if peers else line)
    if picture:
        chart = charts.bars(
            f"{title}: pages a second", "", [(one.name, 1000 / max(one.milliseconds, 1e-6)) for one in rows if one.milliseconds]
        )
        lines.append(f"\n![{title}](../{_draw(picture, chart)})")
    return "\n".join(lines) + "\n"


def _draw(name: str, chart: str) -> str:
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / f"{name}.svg").write_text(chart, encoding="utf-8")
    return f"docs/pictures/{name}.svg"


def _rates(rates: dict[str, float]) -> str:
    if len(rates) < 4:
        return "Too few pages to tell what `sanad add` takes as a whole process from what loading takes.\n"
    return (
        "`sanad add` as a whole process, by the clock, loading left out: "
        f"{rates['1']:.0f} pages a second with one process, {rates['2']:.0f} with two ({rates['2'] / rates['1']:.2f} times). On a"
        f" busy machine the clock says little. By processor time: a page takes {rates['writer 1']:.1f} ms in one process; with two"
        f" that read, the one that writes has {rates['writer 2']:.1f} ms left to do, so that two cores can give up to"
        f" {min(2.0, rates['writer 1'] / max(rates['writer 2'], 1e-6)):.2f} times.\n"
    )


def _starting(found: dict[str, float]) -> str:
    lines = ["## Starting\n", "Processor time of a new process, the least of three.\n", "| | |", "|---|---|"]
    lines += [
        f"| {name} | {value:.0f} MB |" if "megabytes" in name else f"| {name} | {value:.2f} s |" for name, value in found.items()
    ]
    return "\n".join(lines) + "\n"


def _growth(points: list[growth.Point], found: dict[str, growth.Found]) -> str:
    curve = [(float(one.pages), one.milliseconds) for one in points]
    picture = _draw(
        "growth",
        charts.curves("Growth: milliseconds a page, written and linked", "pages in the chronicle", "ms", [("a page", curve)]),
    )
    lines = [
        "## Growth\n", "Short pages with planted echoes and repeated events, added a tenth at a time to one chronicle.\n",
        "| pages | ms a page | resident, MB | file, MB |", "|---|---|---|---|",
    ]  # fmt: skip
    lines += [f"| {one.pages:,} | {one.milliseconds:.2f} | {one.resident:.0f} | {one.file:.0f} |" for one in points]
    lines += [f"\n![Growth](../{picture})\n", "| planted | pairs of pages | recall | precision |", "|---|---|---|---|"]
    lines += [f"| {name} | {one.planted:,} | {one.recall:.3f} | {one.precision:.3f} |" for name, one in found.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
