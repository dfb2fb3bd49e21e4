"""A language pack: all that is particular to one language, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sanad.errors import PackError


class Line(NamedTuple):
    """One entry of a plain list, and where it stands (``events/ACCUSE.txt:12``), for error messages and ``sanad explain``."""

    text: str
    where: str


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity, so that what is made from it can be kept
class Pack:
    """The files of one pack, read and merged but not yet interpreted.

    ``tables`` holds each ``NAME.toml`` by its name, ``lists`` each ``NAME.txt`` or ``FOLDER/NAME.txt`` as its lines without
    comments.
    The records that the steps work with are made from these by the functions beside them in `sanad.lang`.
    """

    code: str
    name: str
    version: str
    tables: Mapping[str, Mapping[str, Any]]
    lists: Mapping[str, tuple[Line, ...]]

    def table(self, name: str) -> Mapping[str, Any]:
        """The table ``name``, empty where the pack has none: a pack may leave a subject out."""
        return self.tables.get(name, {})

    def words(self, name: str, *keys: str) -> tuple[str, ...]:
        """The words at ``keys``, one inside the other, of the table ``name``; none where it lacks them. Raises `PackError` where
        it holds no list of words there."""
        *outer, last = keys
        table: Any = self.table(name)
        for key in outer:
            table = table.get(key, {})
        found = table.get(last, [])
        if not isinstance(found, list) or not all(isinstance(word, str) and word for word in found):
            raise PackError(f"{self.code}/{name}.toml: {'.'.join(keys)}: expected a list of words")
        return tuple(found)

    def lines(self, name: str) -> tuple[Line, ...]:
        """The list ``name``, empty where the pack has none."""
        return self.lists.get(name, ())

    def folder(self, name: str) -> Mapping[str, tuple[Line, ...]]:
        """All lists below the folder ``name``, by their own names."""
        prefix = name + "/"
        return {key[len(prefix) :]: lines for key, lines in self.lists.items() if key.startswith(prefix)}


class Fault(NamedTuple):
    """One thing wrong with a pack: the file and key or line, and a sentence that says what was expected."""

    where: str
    message: str
