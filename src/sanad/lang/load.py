"""Packs from folders: the built-in ones, and those that users add beside or on top of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from sanad.errors import PackError
from sanad.lang.pack import Fault, Line, Pack

BUILT_IN: Final = Path(__file__).resolve().parent.parent / "packs"


def pack_codes(folders: Sequence[Path] = ()) -> list[str]:
    """ISO 639-1 codes of all languages that have a pack, built in or in the user's ``folders``."""
    return sorted(
        {
            one.name
            for folder in (BUILT_IN, *folders)
            if folder.is_dir()
            for one in folder.iterdir()
            if one.is_dir() and (any(one.glob("*.toml")) or any(one.rglob("*.txt")))
        }
    )


def load_pack(code: str, folders: Sequence[Path] = (), *, only: Sequence[str] = ()) -> Pack:
    """The pack for language ``code``: the built-in one, then each ``FOLDER/code`` on top of it.

    A table of a later folder is merged into the earlier one (lists grow, values are replaced); the lines of a list are added, and
    a line that begins with ``!`` takes the same earlier line away. Of files ``only`` those named are read, where any are. Raises
    `PackError` with all faults at once.
    """
    tables: dict[str, dict[str, Any]] = {}
    lists: dict[str, list[Line]] = {}
    faults: list[Fault] = []
    homes = [home for home in (folder / code for folder in (BUILT_IN, *folders)) if home.is_dir()]
    if not homes:
        raise PackError(f"there is no pack for language {code!r}; the packs here are: {', '.join(pack_codes(folders)) or 'none'}")
    for home in homes:
        for file in sorted(home.rglob("*")):
            name = file.relative_to(home).with_suffix("").as_posix()
            where = code if home.parent == BUILT_IN else f"{home.parent.name}/{code}"  # so that a user's file is told from ours
            if name.startswith("examples/") or (only and name not in ("pack", *only)):
                continue  # sentences with what must come out of them; read by `sanad pack check` alone
            try:
                if file.suffix == ".toml":
                    merge(tables.setdefault(name, {}), tomllib.loads(file.read_text(encoding="utf-8")))
                elif file.suffix == ".txt":
                    add_lines(lists.setdefault(name, []), read_lines(file, f"{where}/{name}.txt"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                faults.append(Fault(f"{where}/{file.relative_to(home).as_posix()}", str(error)))
    about = tables.get("pack", {})
    faults += [Fault(f"{code}/pack.toml", f"needs a {key!r}") for key in ("name", "version") if not isinstance(about.get(key), str)]
    if faults:
        raise PackError("; ".join(f"{fault.where}: {fault.message}" for fault in faults))
    return Pack(code, about["name"], about["version"], tables, {name: tuple(lines) for name, lines in lists.items()})


def read_lines(file: Path, where: str) -> Iterator[Line]:
    """The entries of a plain list: blank lines and what follows `` #`` or stands behind a ``#`` at the head are left out."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        text = line.partition(" #")[0].strip()
        if text and not text.startswith("#"):
            yield Line(text, f"{where}:{number}")


def add_lines(lines: list[Line], more: Iterator[Line]) -> None:
    """``more`` behind ``lines``; an entry ``!text`` takes ``text`` out of what was there."""
    for line in more:
        if line.text.startswith("!"):
            gone = line.text[1:].strip()
            lines[:] = [one for one in lines if one.text != gone]
        else:
            lines.append(line)


def merge(table: dict[str, Any], more: Mapping[str, Any]) -> None:
    """``more`` into ``table``: tables are merged, lists grow, any other value is replaced."""
    for key, value in more.items():
        old = table.get(key)
        if isinstance(old, dict) and isinstance(value, Mapping):
            merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            old.extend(value)
        else:
            table[key] = value
