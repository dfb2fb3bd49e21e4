"""The examples that stand in packs, run: each is a sentence with what must be read from it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sanad import build
from sanad.lang.events import BLOCKER, EventEntry, Example, read_entries
from sanad.lang.load import BUILT_IN
from sanad.lang.pack import Fault
from sanad.model import Annotations, EventMention


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
    """The sentences of ``examples/*.toml``: each ``[[example]]`` has ``text``, ``published`` and what must come out."""
    for home in (BUILT_IN, *folders):
        for file in sorted((home / code / "examples").glob("*.toml")):
            where = f"{code}/examples/{file.name}"
            try:
                rows = tomllib.loads(file.read_text(encoding="utf-8")).get("example", [])
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                yield Fault(where, str(error))
                continue
            for number, row in enumerate(rows, 1):
                wrong = _judge_row(code, folders, row)
                yield Fault(f"{where}, example {number}", wrong) if wrong else None


def _judge_row(code: str, folders: tuple[Path, ...], row: dict[str, Any]) -> str | None:
    text = row.get("text")
    if not isinstance(text, str):
        return "needs a 'text'"
    published = row.get("published")
    notes = build.annotate(text, published=str(published) if published else None, language=code, packs=folders)
    for key, judge in (("dates", _judge_dates), ("statements", _judge_statements)):
        if key in row:
            wrong = judge(text, row[key], notes)
            if wrong:
                return f"{text!r} {wrong}"
    return (
        None if "dates" in row or "statements" in row else "needs 'dates' or 'statements'; an empty list where nothing must be read"
    )


def _judge_dates(text: str, wanted: list[Any], notes: Annotations) -> str | None:
    found = [one.value for one in notes.times]
    values = [str(one) for one in wanted]
    return None if found == values else f"must give {values}, gives {found}"


def _judge_statements(text: str, wanted: list[dict[str, Any]], notes: Annotations) -> str | None:
    found = [
        {
            "speaker": one.speaker.name if one.speaker else None,
            "content": " ".join(text[start:end] for start, end in one.content),
            "form": one.form,
            "chain": list(one.chain),
            "denies": one.denies,
        }
        for one in notes.statements
    ]
    if len(found) != len(wanted):
        return f"must give {len(wanted)} statements, gives {len(found)}: {found}"
    for one, want in zip(found, wanted, strict=True):
        wrong = {key: one.get(key) for key, value in want.items() if one.get(key) != value}
        if wrong:
            return f"must give {want}, gives {wrong}"
    return None
