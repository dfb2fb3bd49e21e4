"""Given names of many countries in Latin letters, to tell persons from other capitals."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sanad.text.tokens import fold

DATA: Final = Path(__file__).resolve().parent / "data" / "given_names.txt"


def load_given_names() -> dict[str, str]:
    """Folded given names with the sex they are given to: m, f, or nothing where that is open."""
    return read_given_names(line for line in DATA.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))


def read_given_names(lines: Iterable[str]) -> dict[str, str]:
    """The same from ``lines``, each a name with m, f or nothing behind it."""
    found: dict[str, str] = {}
    for line in lines:
        name, _, sex = line.strip().partition(" ")
        found[fold(name)] = sex
    return found
