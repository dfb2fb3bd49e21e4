"""The examples that stand in packs, run: each is a sentence with what must be read from it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sanad import build
from sanad.errors import PackError, SanadError
from sanad.lang.event_lines import BLOCKER, EventEntry, Example, read_entries
from sanad.lang.load import BUILT_IN
from sanad.lang.pack import Fault
from sanad.model import EventMention


def run_examples(code: str, folders: Sequence[Path] = ()) -> tuple[int, list[Fault]]:
    """How many examples the pack ``code`` has, and those that do not come out. Raises `PackError` where the pack can't be used."""
    count, faults = 0, []
    for found in (_run_events(code, tuple(folders)), _run_files(code, tuple(folders))):
        for fault in found:
            count += 1
            faults += [fault] if fault else []
    return count, faults


def _run_events(code: str, folders: tuple[Path, ...]) -> Iterator[Fault | None]:
    """The sentences beside the lines of the event lexicon."""
    entries, _ = read_entries(build.load_pack(code, folders))
    for entry in entries:
        for example in entry.examples:
            events = build.annotate(example.text, language=code, packs=folders).events
            wrong = _judge_event(entry, example, events)
            yield Fault(entry.where, f"{example.text!r} {wrong}") if wrong else None


def _judge_event(entry: EventEntry, example: Example, events: Sequence[EventMention]) -> str | None:
    of_type = [one for one in events if entry.type in (one.type, one.act)]
    read = ", ".join(f"{one.type} {_sides(one)}" for one in events) or "no event"
    if entry.type == BLOCKER:
        return f"must give no event, gives {read}" if events else None
    if not example.holds:
        return f"must not give {entry.type}, gives {read}" if of_type else None
    if not of_type:
        return f"must give {entry.type}, gives {read}"
    wanted = (set(example.actors), set(example.recipients))
    if not any(wanted) or any(_agree(wanted, one) for one in of_type):
        return None
    return f"must be {' '.join(example.actors) or '-'} > {' '.join(example.recipients) or '-'}, is {read}"


def _agree(wanted: tuple[set[str], set[str]], event: EventMention) -> bool:
    actors = {one.country for one in event.actors if one.country}
    recipients = {one.country for one in event.recipients if one.country}
    return (wanted[0] <= actors and wanted[1] <= recipients) or (not event.recipients and wanted[0] | wanted[1] <= actors)


def _sides(event: EventMention) -> str:
    sides = [" ".join(one.country or one.name for one in side) or "-" for side in (event.actors, event.recipients)]
    return " > ".join(sides)


def _run_files(code: str, folders: tuple[Path, ...]) -> Iterator[Fault | None]:
    """The sentences of ``examples/dates.toml`` and ``examples/statements.toml``."""
    for home in (BUILT_IN, *folders):
        for name, key, judge in (("dates", "examples", _judge_dates), ("statements", "example", _judge_statements)):
            file = home / code / "examples" / f"{name}.toml"
            where = f"{code if home == BUILT_IN else f'{home.name}/{code}'}/examples/{file.name}"
            if not file.exists():
                continue
            try:
                rows = tomllib.loads(file.read_text(encoding="utf-8")).get(key, [])
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                yield Fault(where, str(error))
                continue
            for number, row in enumerate(rows, 1):
                try:
                    wrong = judge(code, folders, row)
                except PackError:
                    raise
                except SanadError as error:  # a day of publication that is none
                    wrong = str(error)
                yield Fault(f"{where}, example {number}", wrong) if wrong else None


def _judge_dates(code: str, folders: tuple[Path, ...], row: Any) -> str | None:
    """A row is a list: day of publication, sentence, and each time that must be found as ``words = value``."""
    if not isinstance(row, list) or len(row) < 2 or not all(isinstance(cell, str) for cell in row):
        return 'must be ["day of publication", "sentence", "words = value", ...]'
    published, text, *wanted = row
    found = [f"{one.text} = {one.value}" for one in build.annotate(text, published=published, language=code, packs=folders).times]
    return None if found == wanted else f"{text!r} must give {wanted}, gives {found}"


def _judge_statements(code: str, folders: tuple[Path, ...], row: Any) -> str | None:
    """A row is a table with ``text``, ``published`` if it matters, and ``statements``, of which the fields given are compared."""
    text, wanted = row.get("text"), row.get("statements")
    if not isinstance(text, str) or not isinstance(wanted, list):
        return "needs a 'text' and 'statements' (an empty list where nothing must be read)"
    published = row.get("published")
    notes = build.annotate(text, published=str(published) if published else None, language=code, packs=folders)
    found = [
        {
            "speaker": one.speaker.name if one.speaker else None,
            "content": " ".join(text[start:end] for start, end in one.content),
            "form": one.form,
            "chain": list(one.chain),
            "denies": one.denies,
            "addressee": one.addressee.name if one.addressee else None,
        }
        for one in notes.statements
    ]
    if len(found) != len(wanted):
        return f"{text!r} must give {len(wanted)} statements, gives {len(found)}: {found}"
    for one, want in zip(found, wanted, strict=True):
        wrong = {key: one.get(key) for key, value in want.items() if one.get(key) != value}
        if wrong:
            return f"{text!r} must give {want}, gives {wrong}"
    return None
