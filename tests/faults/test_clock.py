"""A clock that jumps, and a machine that is moved to another time zone, change nothing of what pages say."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from sanad.chronicle import Chronicle
from sanad.testing import exported, write_pages

FUTURE, PAST = date(2099, 12, 31), date(1970, 1, 1)


def timeless(path: Path) -> dict[str, list[dict[str, object]]]:
    """All rows of a chronicle, without the problems of its articles: that a page is dated in the future depends on the day."""
    with Chronicle(path, create=False) as chronicle:
        assert chronicle.check() == []
        held = exported(chronicle.connection)
    found = {what: [json.loads(line) for line in lines.splitlines()] for what, lines in held.items()}
    for row in found["articles"]:
        row.pop("problems", None)
    return found


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty made-up pages in two folders."""
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder / "all", 60, seed=51)
    for n, file in enumerate(sorted(one for one in (folder / "all").rglob("*") if one.is_file())):
        target = folder / ("early" if n % 2 else "late") / f"{n:03d}-{file.name}"
        target.parent.mkdir(exist_ok=True)
        file.rename(target)
    return folder


@pytest.fixture(scope="module")
def steady(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, object]]]:
    """What a chronicle holds that was filled in one go."""
    path = tmp_path_factory.mktemp("steady") / "news.db"
    with Chronicle(path) as chronicle:
        chronicle.add(pages)
    return timeless(path)


@pytest.mark.parametrize("days", [(FUTURE, PAST), (PAST, FUTURE)], ids=["back", "forth"])
def test_the_clock_jumps_between_two_runs(
    pages: Path, steady: dict[str, list[dict[str, object]]], tmp_path: Path, days: tuple[date, date]
) -> None:
    """By more than a century, forth or back: the chronicle is the same."""
    for day, folder in zip(days, ("early", "late"), strict=True):
        with Chronicle(tmp_path / "news.db", today=lambda day=day: day) as chronicle:  # type: ignore[misc]
            summary = chronicle.add(pages / folder)
            assert (summary.new, summary.failed) == (30, ())
    assert timeless(tmp_path / "news.db") == steady


def test_what_was_added_under_a_wrong_clock_is_told_and_kept(pages: Path, tmp_path: Path) -> None:
    """Pages dated later than the clock are noted as such, on the day of adding; read anew, they are what they were."""
    with Chronicle(tmp_path / "news.db", today=lambda: PAST) as chronicle:
        chronicle.add(pages)
        before = chronicle.articles()
        assert {problem.code for row in before for problem in row.article.problems} >= {"future_date"}
    with Chronicle(tmp_path / "news.db", today=lambda: FUTURE) as chronicle:
        assert chronicle.add(pages).new == 0
        chronicle.reread()
        assert chronicle.articles() == before


@pytest.mark.parametrize("step", [-(10**9), 10**9], ids=["older", "newer"])
def test_a_file_that_changed_is_read_whatever_its_time_says(tmp_path: Path, step: int) -> None:
    """A file with new bytes of the same length, dated thirty years back or forth, is another page."""
    text = "Lini Embun\n\nHarga {} naik di pasar\n\n12 Mei 2021, 08:00 WIB\n\nPetani mulai panen lebih awal tahun ini.\n"
    page = tmp_path / "page.txt"
    page.write_text(text.format("beras"))
    with Chronicle(tmp_path / "news.db") as chronicle:
        chronicle.add(page)
        was = page.stat()
        page.write_text(text.format("jagung")[: was.st_size])
        page.write_bytes(page.read_bytes().ljust(was.st_size, b"\n"))
        os.utime(page, (was.st_atime + step, was.st_mtime + step))
        assert chronicle.add(page).new == 1
        assert len(chronicle.articles()) == 2


def test_the_time_zone_of_the_machine_does_not_matter(
    pages: Path, steady: dict[str, list[dict[str, object]]], tmp_path: Path
) -> None:
    """One half added a day ahead of the other, on opposite sides of the date line."""
    for zone, folder in (("Pacific/Kiritimati", "early"), ("Etc/GMT+12", "late")):
        call = [sys.executable, "-m", "sanad", "add", str(pages / folder), "--db", str(tmp_path / "news.db")]
        subprocess.run(call, check=True, capture_output=True, env={**os.environ, "TZ": zone})
    assert timeless(tmp_path / "news.db") == steady
