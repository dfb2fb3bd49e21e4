"""What happens to a chronicle when the machine does not behave: each fault is made, not imagined."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from sanad.chronicle import Chronicle
from sanad.errors import StoreError
from sanad.store.corrections import Correction
from sanad.store.rescue import rescue
from sanad.testing import exported, write_pages

SANAD = [sys.executable, "-m", "sanad"]


def sound(path: Path) -> dict[str, bytes]:
    """All rows of a chronicle in which nothing is broken."""
    with Chronicle(path, create=False) as chronicle:
        assert chronicle.check() == []
        return exported(chronicle.connection)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty made-up pages."""
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder, 60, seed=23)
    return folder


@pytest.fixture(scope="module")
def whole(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronicle of them, closed."""
    path = tmp_path_factory.mktemp("whole") / "news.db"
    with Chronicle(path) as chronicle:
        chronicle.add(pages)
    return path


def damaged(whole: Path, target: Path, start: int, size: int) -> Path:
    """A copy in which some bytes are noise."""
    data = bytearray(whole.read_bytes())
    data[start : start + size] = random.Random(1).randbytes(len(data[start : start + size]))
    target.write_bytes(data)
    return target


@pytest.mark.slow
def test_two_processes_may_add_at_once(tmp_path: Path) -> None:
    """They wait for one another, and the chronicle is the one that a single run over both folders makes."""
    for name, seed in (("one", 31), ("other", 32)):
        write_pages(tmp_path / name, 150, seed=seed)
    runs = [
        subprocess.Popen(
            [*SANAD, "add", str(tmp_path / name), "--db", str(tmp_path / "both.db"), "--jobs", "1"], stderr=subprocess.PIPE
        )
        for name in ("one", "other")
    ]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [(b"", 0), (b"", 0)]
    with Chronicle(tmp_path / "single.db") as single:
        single.add([tmp_path / "one", tmp_path / "other"])
    assert sound(tmp_path / "both.db") == sound(tmp_path / "single.db")


@pytest.mark.slow
def test_one_of_two_is_killed(tmp_path: Path) -> None:
    """The other is not held up, and what the killed one had not written comes with its next run."""
    for name, seed in (("one", 33), ("other", 34)):
        write_pages(tmp_path / name, 150, seed=seed)
    call = [*SANAD, "add", "--db", str(tmp_path / "both.db"), "--jobs", "1"]
    killed = subprocess.Popen([*call, str(tmp_path / "one")], stdout=subprocess.DEVNULL, start_new_session=True)
    other = subprocess.Popen([*call, str(tmp_path / "other")], stdout=subprocess.DEVNULL)
    time.sleep(random.Random(35).uniform(2, 5))
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    assert other.wait() == 0
    subprocess.run([*call, str(tmp_path / "one")], check=True, capture_output=True)
    with Chronicle(tmp_path / "single.db") as single:
        single.add([tmp_path / "one", tmp_path / "other"])
    assert sound(tmp_path / "both.db") == sound(tmp_path / "single.db")


def test_a_disk_that_is_full_is_told_in_one_line_and_nothing_is_lost(pages: Path, whole: Path, tmp_path: Path) -> None:
    """No file may grow beyond 600 kB: the call fails with what to do; with room again, the same call goes on."""
    resource = pytest.importorskip("resource")
    call = [*SANAD, "add", str(pages), "--db", str(tmp_path / "news.db"), "--jobs", "1"]
    limit = 600_000
    full = subprocess.run(
        call, capture_output=True, text=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    )
    assert (full.returncode, full.stderr.count("\n")) == (2, 1)
    assert "no room left to write" in full.stderr and "run the same again" in full.stderr
    subprocess.run(call, check=True, capture_output=True)
    assert sound(tmp_path / "news.db") == sound(whole)


def test_a_file_that_may_not_be_written_can_be_asked(whole: Path, pages: Path) -> None:
    """Another user's chronicle answers; adding to it is refused in one line."""
    if not hasattr(os, "geteuid"):
        pytest.skip("there are no users like that on this system")
    script = """
import os, sys, tempfile
from pathlib import Path
import sanad
from sanad.errors import StoreError
with tempfile.TemporaryDirectory() as home:  # loads all that is loaded when first needed, while it may be read
    with sanad.Chronicle(Path(home, "other.db")) as other:
        other.add(sys.argv[2])
        other.articles()
db = Path(sys.argv[1])
os.chdir(db.parent)
if os.geteuid() == 0:
    os.setgid(65534), os.setuid(65534)
chronicle = sanad.Chronicle(Path(db.name), create=False)
print(len(chronicle.articles()))
try:
    chronicle.add(sys.argv[2])
except StoreError as error:
    print(error)
"""
    before = whole.read_bytes()
    with tempfile.TemporaryDirectory() as home:  # where others may look into, unlike the folders that pytest makes
        db = Path(home, "news.db")
        db.write_bytes(before)
        db.chmod(0o444)
        page = Path(home, "page.txt")
        page.write_bytes(next(pages.rglob("*.txt")).read_bytes())
        page.chmod(0o444)
        db.parent.chmod(0o555)
        run = subprocess.run([sys.executable, "-c", script, str(db), str(page)], capture_output=True, text=True)
        assert run.stderr == ""
        assert db.read_bytes() == before
    assert run.stdout.splitlines()[0] == "60"
    assert "read-only" in run.stdout.splitlines()[1]


@pytest.mark.parametrize(("start", "size"), [(100, 3000), (80_000, 200_000), (400_000, 30_000)])
def test_a_damaged_file_is_told_in_one_line(whole: Path, pages: Path, tmp_path: Path, start: int, size: int) -> None:
    """Whatever is asked of it, there is no trace of Python; and `sanad check` finds the damage."""
    path = damaged(whole, tmp_path / "damaged.db", start, size)
    checked = subprocess.run([*SANAD, "check", "--db", str(path)], capture_output=True, text=True)
    assert checked.returncode in (1, 2)
    assert "sanad rescue" in checked.stdout + checked.stderr
    added = subprocess.run([*SANAD, "add", str(pages), "--db", str(path)], capture_output=True, text=True)
    assert "Traceback" not in checked.stderr + added.stderr
    assert (added.returncode, added.stderr.count("\n")) in ((2, 1), (0, 0))


def test_what_is_whole_in_a_damaged_file_is_saved(whole: Path, tmp_path: Path) -> None:
    """Pages are saved byte by byte; a new chronicle can be made of them. Nothing false is written."""
    path = whole
    for start in range(300_000, whole.stat().st_size, 40_000):  # every tenth page behind the schema
        path = damaged(path, tmp_path / "damaged.db", start - start % 4096, 4096)
    found = rescue(path, tmp_path / "saved")
    files = sorted((tmp_path / "saved").glob("*.page"))
    assert 0 < len(files) == found.pages < 60
    with Chronicle(whole) as before, Chronicle(tmp_path / "new.db") as after:
        after.add(tmp_path / "saved")
        known = {row.article.id: row.article for row in before.articles()}
        assert all(known[row.article.id] == row.article for row in after.articles())


def test_an_undamaged_file_gives_all_its_pages(whole: Path, tmp_path: Path) -> None:
    """Rescuing is no guesswork: what is whole comes out whole."""
    found = rescue(whole, tmp_path / "saved")
    assert (found.pages, found.lost) == (60, 0)


def test_a_correction_that_was_taken_back_is_not_saved_as_if_in_force(tmp_path: Path) -> None:
    """Each line says what was corrected, and of one taken back also when and by whom."""
    write_pages(tmp_path / "pages", 1, seed=3)
    with Chronicle(tmp_path / "news.db") as chronicle:
        chronicle.add(tmp_path / "pages")
        page = chronicle.articles()[0].article.raw_sha256 or ""
        for editor in ("R. Sari", "V. Novak"):
            chronicle.correct(Correction(page, "article", "", {"editor": editor}, "R. Sari", "2026-01-20T00:00+00:00"))
        chronicle.undo(2, "O. Alami", "2026-01-21T00:00+00:00")
    assert rescue(tmp_path / "news.db", tmp_path / "saved").corrections == 2
    lines = [json.loads(line) for line in (tmp_path / "saved" / "corrections.jsonl").read_text().splitlines()]
    assert [(one["changes"], one["undone"], one["undone_by"]) for one in lines] == [
        ({"editor": "R. Sari"}, None, None),
        ({"editor": "V. Novak"}, "2026-01-21T00:00+00:00", "O. Alami"),
    ]


def test_a_file_without_its_head_gives_nothing_and_says_so(whole: Path, tmp_path: Path) -> None:
    """There is no telling where anything stands."""
    path = damaged(whole, tmp_path / "damaged.db", 0, 5000)
    with pytest.raises(StoreError, match="nothing can be saved"):
        rescue(path, tmp_path / "saved")
