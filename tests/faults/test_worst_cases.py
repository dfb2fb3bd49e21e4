"""Every regex of the package, fed what keeps careless ones busy: runs of blanks, digits, letters, and of its own characters."""

from __future__ import annotations

import pkgutil
import re
import time
from collections.abc import Iterator
from importlib import import_module

import pytest

import sanad

LENGTH = 600  # a regex that tries all ways to part a run would need longer than the universe is old
SECONDS = 2
RUNS = (
    " ",
    "\n",
    "a",
    "A",
    "1",
    ".",
    ",",
    "-",
    '"',
    "'",
    "(",
    "<",
    "&",
    "a ",
    "A. ",
    "1.",
    "1,",
    "a-",
    "<a ",
    '="',
    "://",
    "a@",
    "%",
    "\t \n",
)
OUTSIDE = ("sanad.spark.__main__", "sanad.__main__")


def patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """All regexes that stand in modules, with their names."""
    for found in pkgutil.walk_packages(sanad.__path__, "sanad."):
        if found.name in OUTSIDE or "migrations" in found.name:
            continue
        for name, value in vars(import_module(found.name)).items():
            values = value.values() if isinstance(value, dict) else value if isinstance(value, (tuple, list)) else [value]
            for number, one in enumerate(values):
                if isinstance(one, re.Pattern):
                    yield f"{found.name}.{name}[{number}]", one


@pytest.mark.slow
def test_no_regex_is_kept_busy() -> None:
    """Searching a long run takes a moment, whatever the run is of; also where the end does not match."""
    known = dict(patterns())
    assert len(known) > 20
    slow = []
    for name, pattern in known.items():
        own = "".join(sorted({one for one in str(pattern.pattern) if one.isalnum()}))[:8]
        for run in (*RUNS, own or "x"):
            text = (run * (LENGTH // len(run) + 1))[:LENGTH] + "\x00"
            subject = text if isinstance(pattern.pattern, str) else text.encode()
            started = time.process_time()
            for _ in pattern.finditer(subject):  # type: ignore[arg-type]
                pass
            if time.process_time() - started > SECONDS:
                slow.append((name, run))
    assert slow == []
