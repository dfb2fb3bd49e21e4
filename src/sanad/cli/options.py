"""Options that commands share, and the chronicle that they open."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sanad.store.filters import Filters

if TYPE_CHECKING:
    from sanad.chronicle import Chronicle

Command = TypeVar("Command", bound=Callable[..., Any])

STATUSES = ("reported", "planned", "hypothetical", "alleged", "denied", "disputed")

db_option = click.option(
    "--db", type=click.Path(path_type=Path), envvar="SANAD_DB", default="sanad.db", show_default=True, help="The chronicle's file."
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
packs_option = click.option(
    "--packs",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    multiple=True,
    envvar="SANAD_PACKS",
    help="Folder with language packs of your own, beside or on top of the built-in ones.",
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), help="Processes that read pages side by side; as many as there are cores if not given."
)

_FILTERS = (
    click.option("--actor", help="Somebody who takes part or speaks: a name, a part of one, or an id."),
    click.option("--country", help="Country of a party, ISO 3166-1 alpha-3 (RUS)."),
    click.option("--type", help="PLOVER type (CONSULT)."),
    click.option("--status", type=click.Choice(STATUSES), help="How it is told."),
    click.option("--from", "since", help="First day (2022-08-15, 2022-08 or 2022)."),
    click.option("--to", "until", help="Last day."),
    click.option("--outlet", help="Told by this outlet: its name or a part of it."),
    click.option("--language", help="Told in this language, ISO 639-1 (id)."),
    click.option("--storyline", help="Belongs to the storyline with this id."),
)


def filter_options(command: Command) -> Command:
    """The filters that the timeline, listings and exports share, handed on as ``filters``."""

    @functools.wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        chosen = {one.name: kwargs.pop(one.name) for one in fields(Filters)}
        for key in ("since", "until"):
            if chosen[key] is not None:
                check_day(chosen[key])
        return command(*args, filters=Filters(**chosen), **kwargs)

    for option in reversed(_FILTERS):
        option(wrapped)
    return wrapped  # type: ignore[return-value]


def check_day(value: str) -> None:
    """Raises where ``value`` is no ISO date, month or year."""
    from datetime import date

    try:
        date.fromisoformat(value + "2000-01-01"[len(value) :] if len(value) in (4, 7) else value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write 2022-08-15, 2022-08 or 2022") from None


def open_chronicle(db: Path, *, create: bool = False, packs: tuple[Path, ...] = ()) -> Chronicle:
    """The chronicle at ``db``. Raises `StoreError`."""
    from sanad.chronicle import Chronicle

    return Chronicle(db, create=create, packs=packs)
