"""An `add` that is killed at random moments and run again until it is done makes the chronicle that nobody disturbed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sanad.testing import write_pages

# Children are forked from a process that has loaded all, so that most of the moments lie in reading, writing and linking.
SCRIPT = """
import os, random, signal, sys, time
from pathlib import Path
from sanad.chronicle import Chronicle
from sanad.testing import exported

home, pages, kills, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
drawn = random.Random(seed)

def sound(path):
    with Chronicle(path, create=False) as chronicle:
        assert chronicle.check() == [], "check"
        return exported(chronicle.connection)

started = time.monotonic()
with Chronicle(home / "whole.db") as chronicle:
    chronicle.add(pages)
took = time.monotonic() - started
whole = sound(home / "whole.db")
killed = done = amid = 0
while killed < kills:
    path, times = home / f"{done}.db", 0
    while True:
        child = os.fork()
        if child == 0:
            with Chronicle(path) as chronicle:
                chronicle.add(pages)
            os._exit(0)
        if killed < kills and times < 6:  # then it may finish, however slow the machine is just now
            time.sleep(drawn.uniform(0.02, 0.4 * took))
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0, "exit"
            break
        killed, times = killed + 1, times + 1
    for what, rows in sound(path).items():
        assert rows == whole[what], f"{path.name} differs in {what} after {times} kills"
    done, amid = done + 1, amid + (times > 0)
    path.unlink()
print(killed, done, amid)
"""


def killed(tmp_path: Path, pages: int, kills: int, seed: int) -> tuple[int, int, int]:
    """How often it was killed, chronicles that were finished, and those among them that had been killed on the way."""
    write_pages(tmp_path / "pages", pages, seed=seed)
    call = [sys.executable, "-c", SCRIPT, str(tmp_path), str(tmp_path / "pages"), str(kills), str(seed)]
    run = subprocess.run(call, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-800:]
    count, done, amid = map(int, run.stdout.split())
    return count, done, amid


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
def test_three_kills_lose_nothing(tmp_path: Path) -> None:
    """The short form of the next one."""
    count, _, amid = killed(tmp_path, 110, 3, 41)
    assert count == 3
    assert amid >= 1


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
def test_many_kills_lose_nothing(tmp_path: Path) -> None:
    """Every chronicle that comes of it is sound, and all its exports are those of a run that nobody disturbed.

    A hundred are done with ``SANAD_KILLS=100``, which takes minutes.
    """
    kills = int(os.environ.get("SANAD_KILLS", "20"))
    count, done, amid = killed(tmp_path, 150, kills, 43)
    assert count == kills
    assert amid >= 3  # each chronicle is killed several times before it is whole
    assert done >= amid


def running(group: int) -> list[int]:
    """The processes of a session that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == group and fields[0] != "Z":
                found.append(int(entry.name))
    return found


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_readers_end_with_the_process_that_was_killed(tmp_path: Path) -> None:
    """Those that read pages for it wait for no more, and free their memory."""
    write_pages(tmp_path / "pages", 600, seed=44)
    call = [sys.executable, "-m", "sanad", "add", str(tmp_path / "pages"), "--db", str(tmp_path / "news.db"), "--jobs", "2"]
    run = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    late = time.monotonic() + 60
    while len(running(run.pid)) < 4 and run.poll() is None and time.monotonic() < late:  # itself, the server, two readers
        time.sleep(0.1)
    assert len(running(run.pid)) >= 4
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    late = time.monotonic() + 30
    while running(run.pid) and time.monotonic() < late:
        time.sleep(0.1)
    left = running(run.pid)
    for one in left:
        os.kill(one, signal.SIGKILL)
    assert left == []
