"""Pages that end the process that reads them, or keep it."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from sanad.errors import SanadError
from sanad.intake import Options, Task
from sanad.model import Failure
from sanad.spark.guard import Guard, Limits
from sanad.store.rows import PageRows

PAGE = b"""Lini Embun

Panen kopi dimulai lebih awal

12 Mei 2021, 08:00 WIB

Petani di lereng utara memulai panen kopi lebih awal tahun ini. Hujan turun lebih sedikit daripada biasanya.

Panen diperkirakan selesai dalam tiga minggu, kata pengurus koperasi.
"""


def task(name: str, body: bytes = PAGE) -> Task:
    """One page to be read."""
    return Task(name, body, None, None, "2026-01-20")


def test_a_killed_child_costs_one_page() -> None:
    """The page at which it died is a failure with the signal; the next is read by a new child."""
    guard = Guard(Options(), Limits(60))
    try:
        assert isinstance(guard.derive(task("first")), PageRows)
        assert guard._child is not None and guard._child.pid is not None
        os.kill(guard._child.pid, signal.SIGKILL)
        guard._child.join()
        failed = guard.derive(task("second"))
        assert isinstance(failed, Failure)
        assert "ended the process that read it (exit status -9)" in failed.reason
        assert isinstance(guard.derive(task("third")), PageRows)
    finally:
        guard.close()


@pytest.mark.slow
def test_a_child_may_wait_for_its_next_page() -> None:
    """What ends a child that nobody ends counts the time of a page, not the time between two: Spark uses workers again."""
    guard = Guard(Options(), Limits(-22))  # the child would end itself eight seconds from its first page on
    try:
        guard._start()
        guard._limits = Limits(60)
        assert isinstance(guard.derive(task("first")), PageRows)
        time.sleep(9)
        assert isinstance(guard.derive(task("second")), PageRows)
    finally:
        guard.close()


def test_a_page_that_takes_too_long_is_given_up() -> None:
    """A child that does not answer is ended, and the page says so."""
    guard = Guard(Options(), Limits(20))
    try:
        guard.derive(task("first"))
        assert guard._child is not None and guard._child.pid is not None
        os.kill(guard._child.pid, signal.SIGSTOP)
        guard._limits = Limits(0.3)
        failed = guard.derive(task("second"))
        assert isinstance(failed, Failure)
        assert "longer than 0.3 seconds" in failed.reason
    finally:
        guard.close()


def test_a_broken_pack_is_no_fault_of_the_page(tmp_path) -> None:
    """It would be the same for every page, so the job is told."""
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "dates.toml").write_text("not = [toml")
    guard = Guard(Options((tmp_path,)), Limits(60))
    try:
        with pytest.raises(SanadError, match=r"dates\.toml"):
            guard.derive(task("page"))
    finally:
        guard.close()


def test_closing_leaves_no_process_behind() -> None:
    """The child is gone when the guard is."""
    guard = Guard(Options(), Limits(60))
    guard.derive(task("page"))
    child = guard._child
    assert child is not None
    guard.close()
    deadline = time.monotonic() + 10
    while child.is_alive() and time.monotonic() < deadline:
        threading.Event().wait(0.05)
    assert not child.is_alive()
