"""A process that reads pages for another one: what kills it, or keeps it for too long, costs one page and not the job."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from sanad.errors import SanadError
from sanad.intake import Derived, Options, Task, derive
from sanad.model import Failure


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take."""

    seconds: float = 60.0
    megabytes: int = 4096  # of address space, of which a tenth is ever used


class Guard:
    """Reads pages in a child process, which is started when first needed and again whenever a page ended it."""

    def __init__(self, options: Options, limits: Limits) -> None:
        self._options = options
        self._limits = limits
        self._child: SpawnProcess | None = None
        self._line: Connection | None = None

    def derive(self, task: Task) -> Derived:
        """As `sanad.intake.derive`; a page that ends the child is a `Failure`. Raises `SanadError` where no page could be read."""
        line = self._line or self._start()
        try:
            line.send(task)
            if not line.poll(self._limits.seconds):
                self.close()
                return Failure(task.location, f"took longer than {self._limits.seconds:g} seconds to read", task.retrieved)
            answer: Derived | SanadError = line.recv()
        except (EOFError, OSError):
            child = self._child
            if child is not None:
                child.join(5)
            status = child.exitcode if child else None
            self.close()
            return Failure(task.location, f"ended the process that read it (exit status {status})", task.retrieved)
        if isinstance(answer, SanadError):
            raise answer
        return answer

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._child.join()
        if self._line is not None:
            self._line.close()
        self._child = self._line = None

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._child = context.Process(target=_serve, args=(theirs, self._options, self._limits), daemon=True)
        self._child.start()
        theirs.close()
        return self._line


def _serve(line: Connection, options: Options, limits: Limits) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # not on every system, and not above what is set already
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.megabytes * 2**20,) * 2)
    while True:
        try:
            task: Task = line.recv()
        except EOFError:
            return
        if hasattr(signal, "alarm"):
            signal.alarm(int(limits.seconds) + 30)  # should the parent be gone by then, nobody else ends this
        try:
            answer: Derived | SanadError = derive(task, options)
        except SanadError as error:
            answer = SanadError(str(error))
        if hasattr(signal, "alarm"):
            signal.alarm(0)  # it may wait for the next page as long as it takes
        line.send(answer)
