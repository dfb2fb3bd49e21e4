"""The chronicle as a whole: what is added once, what survives, and what is the same whatever way it came."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

import sanad
from sanad.adding import Progress, Run
from sanad.chronicle import Chronicle
from sanad.errors import SanadError, StoreError
from sanad.intake import Options, Task, derive
from sanad.lang.load import BUILT_IN
from sanad.model import Failure, Quote
from sanad.read.record import Source
from sanad.store.corrections import Correction
from sanad.store.filing import FiledPage, file_page
from sanad.store.filters import Filters
from sanad.store.rows import PageRows
from sanad.testing import exported, write_pages

FUTURE = """Lini Embun

Panen kopi dimulai lebih awal

12 Mei 2031, 08:00 WIB

Petani di lereng utara memulai panen kopi lebih awal tahun ini. Hujan turun lebih sedikit daripada biasanya.

Panen diperkirakan selesai dalam tiga minggu, kata pengurus koperasi.
"""
FRENCH = """Le Phare du Quai

La récolte de café commence plus tôt que prévu

Les paysans du versant nord ont commencé la récolte de café plus tôt cette année. Il a moins plu que d'habitude.

La récolte devrait se terminer dans trois semaines, selon la coopérative. Les prix n'ont pas encore changé.
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty made-up pages with echoes, chains and events told again."""
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder, 40, seed=7)
    return folder


@pytest.fixture(scope="module")
def whole(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an undisturbed run over these pages exports."""
    with Chronicle(tmp_path_factory.mktemp("whole") / "news.db") as chronicle:
        chronicle.add(pages)
        return exported(chronicle.connection)


@pytest.fixture
def chronicle(tmp_path: Path) -> Iterator[Chronicle]:
    """An empty chronicle, on a day in 2026."""
    with Chronicle(tmp_path / "news.db", today=lambda: date(2026, 1, 20)) as opened:
        yield opened


def test_the_pages_hold_something_to_compare(whole: dict[str, bytes]) -> None:
    """Otherwise the comparisons below would say nothing."""
    assert all(whole[what] for what in ("articles", "events", "mentions", "statements", "echoes", "citations"))


def test_a_second_time_nothing_is_new(chronicle: Chronicle, pages: Path) -> None:
    """The same pages again change nothing, and neither do their copies elsewhere touched in time only."""
    assert (chronicle.add(pages).new, chronicle.add(pages).new) == (40, 0)
    before = exported(chronicle.connection)
    for file in pages.rglob("*.txt"):
        os.utime(file)
    again = chronicle.add([pages])
    assert (again.new, again.known, str(again)) == (0, 40, "nothing new, 40 known already")
    assert exported(chronicle.connection) == before


def test_any_order_gives_the_same(chronicle: Chronicle, pages: Path, whole: dict[str, bytes]) -> None:
    """Page by page in a random order, linked bit by bit, ends where one run does; and so does linking anew."""
    files = sorted(one for one in pages.rglob("*") if one.is_file())
    random.Random(3).shuffle(files)
    for start in range(0, 40, 9):
        chronicle.add(files[start : start + 9])
    assert exported(chronicle.connection) == whole
    chronicle.relink()
    assert exported(chronicle.connection) == whole


def test_reading_anew_gives_the_same(chronicle: Chronicle, pages: Path, whole: dict[str, bytes]) -> None:
    """The stored pages are enough; the files may be gone."""
    chronicle.add(pages)
    assert chronicle.reread() == 40
    assert exported(chronicle.connection) == whole


def test_two_processes_give_the_same_as_one(chronicle: Chronicle, pages: Path, whole: dict[str, bytes]) -> None:
    """Pages are written in their order, whoever read them."""
    assert chronicle.add(pages, jobs=2).new == 40
    assert exported(chronicle.connection) == whole


def test_a_run_that_is_cut_short_goes_on_where_it_was(
    chronicle: Chronicle, pages: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was being done when it stopped, run again it ends in the same."""
    monkeypatch.setattr("sanad.adding.BATCH", 7)

    def stop(progress: Progress) -> None:
        if progress.done == 25:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        chronicle.add(pages, on_progress=stop)
    assert 0 < len(chronicle.articles()) < 25
    summary = chronicle.add(pages)
    assert summary.new + summary.known == 40
    assert exported(chronicle.connection) == whole


def test_the_same_page_elsewhere_is_one_article_with_two_places(chronicle: Chronicle, pages: Path, tmp_path: Path) -> None:
    """The bytes decide, not the name."""
    first = next(pages.rglob("*.txt"))
    copy = tmp_path / "copy.txt"
    copy.write_bytes(first.read_bytes())
    chronicle.add([first])
    assert chronicle.add([copy]).new == 0
    (row,) = chronicle.articles()
    assert row.locations == tuple(sorted([str(first), str(copy)]))
    assert row.location == row.locations[0]


def test_what_can_not_be_read_is_kept_and_the_run_goes_on(chronicle: Chronicle, pages: Path, tmp_path: Path) -> None:
    """An empty file and noise are failures with a reason; once mended, the failure is gone."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.html").write_bytes(random.Random(1).randbytes(3000))
    (folder / "c.txt").write_bytes(next(pages.rglob("*.txt")).read_bytes())
    summary = chronicle.add(folder)
    assert (summary.new, [Path(one.location).name for one in summary.failed]) == (1, ["a.txt", "b.html"])
    assert all(one.reason for one in chronicle.failures())
    again = chronicle.add(folder)
    assert (again.new, again.known, again.failed_before, again.failed, len(chronicle.failures())) == (0, 1, 2, (), 2)
    (folder / "a.txt").write_text(FUTURE)
    assert chronicle.add(folder).new == 1
    assert [Path(one.location).name for one in chronicle.failures()] == ["b.html"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_can_not_be_written_is_a_failure_and_the_run_goes_on(chronicle: Chronicle, tmp_path: Path, jobs: int) -> None:
    """Halves of characters, names of files that are no text, and a fault of ours while a page is filed."""
    odd = r'{"@type":"NewsArticle","headline":"Panen kopi","author":{"name":"Budi \ud800"}}'
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "a.html").write_text(f'<html><script type="application/ld+json">{odd}</script><body><p>{FUTURE}</p></body></html>')
    (folder / "b.jsonl").write_text('{"text":"Panen kopi mulai, kata koperasi.","url":"http://lini.example/\\ud800"}\n')
    (folder / "c.txt").write_text(FUTURE)
    if os.name == "posix":
        Path(os.fsdecode(os.fsencode(folder) + b"/x\xff.html")).write_text(FUTURE.replace("kopi", "teh"))
        Path(os.fsdecode(os.fsencode(folder) + b"/y\xff.html")).write_bytes(b"")
    summary = chronicle.add(folder, jobs=jobs)
    odd_names = 1 if os.name == "posix" else 0
    assert (summary.new, len(summary.failed)) == (3 + odd_names, odd_names)
    assert chronicle.add(folder, jobs=jobs).new == 0


def test_a_page_that_can_not_be_filed_costs_only_itself(
    chronicle: Chronicle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong with one page while it is made ready to be written."""

    def refuse(rows: PageRows, quotes: Iterable[Quote | None]) -> FiledPage:
        if "teh" in rows.article.text:
            raise UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed")
        return file_page(rows, quotes)

    monkeypatch.setattr("sanad.intake.file_page", refuse)
    (tmp_path / "a.txt").write_text(FUTURE.replace("kopi", "teh"))
    (tmp_path / "b.txt").write_text(FUTURE)
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    summary = chronicle.add(files, jobs=1)
    assert (summary.new, [Path(one.location).name for one in summary.failed]) == (1, ["a.txt"])
    assert "a fault in sanad" in summary.failed[0].reason
    monkeypatch.undo()  # what was wrong with the installation is mended; the file is as it was
    assert (chronicle.add(files).new, len(chronicle.failures())) == (0, 1)
    again = chronicle.add(files, retry_failed=True)
    assert (again.new, again.known, again.failed_before, chronicle.failures()) == (1, 1, 0, [])


def test_a_page_dated_in_the_future_is_noticed_by_add_not_by_read(chronicle: Chronicle, tmp_path: Path) -> None:
    """Reading is pure; only the chronicle knows what day it is. Read anew, it is still in the future of the day it came."""
    page = tmp_path / "future.txt"
    page.write_text(FUTURE)
    assert "future_date" not in [one.code for one in sanad.read(FUTURE).problems]
    chronicle.add(page)
    assert "future_date" in [one.code for one in chronicle.articles()[0].article.problems]
    chronicle.reread()
    assert "future_date" in [one.code for one in chronicle.articles()[0].article.problems]


def test_a_language_without_a_pack_is_kept_and_searchable(chronicle: Chronicle, tmp_path: Path) -> None:
    """It is no failure; it is only not annotated."""
    page = tmp_path / "french.txt"
    page.write_text(FRENCH)
    assert str(chronicle.add(page)) == "1 new, 0 known already"
    (row,) = chronicle.articles(Filters(language="fr"))
    assert "récolte" in row.article.text
    assert not chronicle.statements()


def test_languages_keeps_others_out_until_they_are_asked_for(chronicle: Chronicle, tmp_path: Path) -> None:
    """What was left out is neither a failure nor forgotten."""
    for name, text in (("french.txt", FRENCH), ("indonesian.txt", FUTURE)):
        (tmp_path / name).write_text(text)
    files = [tmp_path / "french.txt", tmp_path / "indonesian.txt"]
    first = chronicle.add(files, languages=["id", "en"])
    assert (first.new, first.left_out, chronicle.failures()) == (1, 1, [])
    assert chronicle.add(files, languages=["id", "en"]).known == 2
    assert chronicle.add(files).new == 1


def test_corrections_survive_reading_and_linking_anew(chronicle: Chronicle, tmp_path: Path) -> None:
    """They are keyed by the page and the words on it."""
    (tmp_path / "page.txt").write_text(FUTURE)
    chronicle.add(tmp_path / "page.txt")
    sha256 = chronicle.articles()[0].article.raw_sha256 or ""
    assert chronicle.correct(Correction(sha256, "article", "", {"published": "2021-05-12"}, "R. Sari", "2026-01-20T00:00+00:00"))
    for again in (lambda: None, chronicle.relink, chronicle.reread):
        again()
        assert chronicle.articles()[0].article.published == "2021-05-12"
    with pytest.raises(SanadError, match="no page"):
        chronicle.correct(Correction("ff" * 32, "article", "", {"editor": "R. Sari"}, "R. Sari", "2026-01-20T00:00+00:00"))


def test_addresses_are_fetched_and_keep_their_time(chronicle: Chronicle, tmp_path: Path) -> None:
    """By whatever is handed in; an address that fails is a failure like any other."""

    def fetch(url: str) -> Source | Failure:
        if url.endswith("gone"):
            return Failure(url, "404 Not Found", "2026-01-20T10:00:00+00:00")
        return Source(url, FUTURE.encode(), url, "2026-01-20T10:00:00+00:00")

    summary = chronicle.add(["https://lini.example/1", "https://lini.example/gone"], fetch=fetch)
    assert (summary.new, [one.location for one in summary.failed]) == (1, ["https://lini.example/gone"])
    (row,) = chronicle.articles()
    assert (row.location, row.article.retrieved) == ("https://lini.example/1", "2026-01-20T10:00:00+00:00")
    assert chronicle.add("https://lini.example/1", fetch=fetch).known == 1


def test_an_archive_is_taken_in_page_by_page_and_then_skipped_as_a_whole(chronicle: Chronicle, pages: Path, tmp_path: Path) -> None:
    """The pages in it are counted as known; an archive that grew is looked at again."""
    files = sorted(pages.rglob("*.txt"))[:5]
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for file in files[:4]:
            archive.write(file, file.name)
    assert chronicle.add(tmp_path / "pages.zip").new == 4
    assert all("pages.zip" in one.location for one in chronicle.articles())
    assert chronicle.add(tmp_path / "pages.zip").known == 4
    with zipfile.ZipFile(tmp_path / "pages.zip", "a") as archive:
        archive.write(files[4], files[4].name)
    again = chronicle.add(tmp_path / "pages.zip")
    assert (again.new, again.known) == (1, 4)


def test_an_archive_of_which_a_page_failed_is_opened_again_where_that_is_asked_for(
    chronicle: Chronicle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page that failed is counted until it is read; an archive without such a page is not opened."""

    def refuse(rows: PageRows, quotes: Iterable[Quote | None]) -> FiledPage:
        if "teh" in rows.article.text:
            raise ImportError("a part of another package is missing")
        return file_page(rows, quotes)

    monkeypatch.setattr("sanad.intake.file_page", refuse)
    for name, crops in (("one.zip", ("teh", "kopi", "kakao")), ("two.zip", ("cengkih", "pala"))):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for crop in crops:
                archive.writestr(f"{crop}.txt", FUTURE.replace("kopi", crop))
    files = [tmp_path / "one.zip", tmp_path / "two.zip"]
    assert len(chronicle.add(files).failed) == 1
    monkeypatch.undo()
    for _ in range(2):
        again = chronicle.add(files)
        assert (again.new, again.known, again.failed_before) == (0, 4, 1)
    mended = chronicle.add(files, retry_failed=True)
    assert (mended.new, mended.known, mended.failed_before, chronicle.failures()) == (1, 4, 0, [])
    assert (chronicle.add(files).known, chronicle.add(files).failed_before) == (5, 0)


def test_known_pages_and_failures_are_written_in_batches(chronicle: Chronicle, pages: Path, tmp_path: Path) -> None:
    """Copies elsewhere cost no transaction each, and what fails is kept long before a run over nothing else ends."""
    chronicle.add(pages)
    for file in pages.rglob("*.txt"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    said: list[str] = []
    chronicle.connection.set_trace_callback(said.append)
    count = len(list(tmp_path.glob("*.txt")))
    assert chronicle.add([*tmp_path.glob("*.txt")]).known == count > 10
    assert [one for one in said if one.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]
    empty = [tmp_path / f"empty{n}.txt" for n in range(120)]
    for file in empty:
        file.touch()
    kept: list[int] = []
    chronicle.add(empty, on_progress=lambda progress: kept.append(len(chronicle.failures())))
    assert (kept[50], kept[110], len(chronicle.failures())) == (0, 100, 120)


def test_a_failure_is_forgotten_where_a_page_that_is_known_stands_now(chronicle: Chronicle, pages: Path, tmp_path: Path) -> None:
    """It has been read, only elsewhere."""
    first = next(pages.rglob("*.txt"))
    (tmp_path / "copy.txt").touch()
    assert len(chronicle.add([first, tmp_path / "copy.txt"]).failed) == 1
    (tmp_path / "copy.txt").write_bytes(first.read_bytes())
    assert chronicle.add([tmp_path / "copy.txt"]).known == 1
    assert chronicle.failures() == []


def test_what_was_read_elsewhere_is_filed_by_the_packs_of_the_user(chronicle: Chronicle, tmp_path: Path) -> None:
    """Taken in, a page in a language that only the user's pack knows has the disputes that it has when it is added."""
    shutil.copytree(BUILT_IN / "id", tmp_path / "packs" / "ms")
    article = FUTURE.replace("Hujan turun", "Panitia mengatakan 3.000 orang hadir, sementara polisi memperkirakan 450. Hujan turun")
    body = f'<html lang="ms"><body><article><h1>Panen kopi</h1><p>{article}</p></article></body></html>'.encode()
    packs = (tmp_path / "packs",)
    with Chronicle(tmp_path / "own.db", packs=packs) as own:
        own.add_page(body, "/page.html")
        assert [one.values for one in own.conflicts()] == [("450", "3000")]
        assert own.articles()[0].article.language == "ms"
        rows = derive(Task("/page.html", body, None, None, "2026-01-20"), Options(packs))
        Run(chronicle.connection, Options(packs), "2026-01-20", lambda progress: None, 1).take_in([rows])
        assert chronicle.conflicts() == own.conflicts()


def test_what_is_not_there_is_told_before_anything_is_done(chronicle: Chronicle, tmp_path: Path) -> None:
    """A missing folder, and a folder without pages."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(SanadError, match="nothing at"):
        chronicle.add(tmp_path / "nowhere")
    with pytest.raises(SanadError, match="no pages in"):
        chronicle.add(tmp_path / "empty")


def test_a_full_disk_gets_one_line_and_loses_nothing(
    chronicle: Chronicle, pages: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written before is kept; with room again, the same call goes on."""
    monkeypatch.setattr("sanad.adding.BATCH", 5)
    chronicle.add(next(pages.rglob("*.txt")))
    size = chronicle.connection.execute("PRAGMA page_count").fetchone()[0]
    chronicle.connection.execute(f"PRAGMA max_page_count={size + 40}")  # as SQLite sees a full disk
    with pytest.raises(StoreError, match=r"no room left .* run the same again"):
        chronicle.add(pages)
    assert 0 < len(chronicle.articles()) < 40
    chronicle.connection.execute("PRAGMA max_page_count=1000000")
    chronicle.add(pages)
    assert exported(chronicle.connection) == whole


def test_a_backup_is_a_chronicle(chronicle: Chronicle, pages: Path, tmp_path: Path, whole: dict[str, bytes]) -> None:
    """Copied while open, it holds the same."""
    chronicle.add(pages)
    chronicle.backup(tmp_path / "copy.db")
    with Chronicle(tmp_path / "copy.db", create=False) as copy:
        assert exported(copy.connection) == whole
        assert copy.check() == []


@pytest.mark.slow
def test_killed_again_and_again_it_ends_in_the_same(tmp_path: Path) -> None:
    """``kill -9`` of the command and its readers at five random moments, then run again: the export of an undisturbed run."""
    folder = tmp_path / "pages"
    write_pages(folder, 150, seed=11)
    call = [sys.executable, "-m", "sanad", "add", str(folder), "--db"]
    started = time.monotonic()
    subprocess.run([*call, str(tmp_path / "whole.db")], check=True, capture_output=True)
    took = time.monotonic() - started
    dice = random.Random(12)
    for _ in range(5):
        run = subprocess.Popen(
            [*call, str(tmp_path / "cut.db")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(dice.uniform(0.2, took))
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
    subprocess.run([*call, str(tmp_path / "cut.db")], check=True, capture_output=True)
    with Chronicle(tmp_path / "whole.db") as one, Chronicle(tmp_path / "cut.db") as other:
        assert exported(one.connection) == exported(other.connection)
        assert other.check() == []


@pytest.mark.slow
def test_two_thousand_pages_in_bounded_memory(tmp_path: Path) -> None:
    """Four times the pages take little more memory, and a second run over them reads none of them."""
    write_pages(tmp_path / "few", 500, seed=13)
    write_pages(tmp_path / "many", 2000, seed=14)
    script = (
        "import resource, sys, sanad\nprint(sanad.Chronicle(sys.argv[2]).add(sys.argv[1]))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )

    def run(folder: str, db: str, first: str = "") -> tuple[str, int]:
        call = [sys.executable, "-c", first + script, str(tmp_path / folder), str(tmp_path / db)]
        said, memory = subprocess.run(call, check=True, capture_output=True, text=True).stdout.splitlines()
        return said, int(memory)

    _, few = run("few", "few.db")
    said, many = run("many", "many.db")
    assert said == "2000 new, 0 known already"
    assert many < few * 1.5
    again, _ = run("many", "many.db", first="import sanad.intake; sanad.intake.derive_lot = None\n")
    assert again == "nothing new, 2000 known already"
