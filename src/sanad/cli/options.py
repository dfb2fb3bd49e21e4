"""Options that commands share, and the chronicle that they open."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sanad.errors import UnfitValue
from sanad.plover import TYPES
from sanad.store.filters import Filters
from sanad.store.vocabulary import ASKED, check_days, check_filters, check_storyline

if TYPE_CHECKING:
    from sanad.chronicle import Chronicle

Command = TypeVar("Command", bound=Callable[..., Any])


class Count(click.IntRange):
    """A whole number of one or more, or from ``min`` to ``max``; says so in plain words where it is none."""

    name = "number"

    def __init__(self, min: int = 1, max: int | None = None) -> None:
        super().__init__(min, max)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            number = int(value)
        except (TypeError, ValueError):
            number = None
        if number is None or number < (self.min or 0) or (self.max is not None and number > self.max):
            most = f"from {self.min} to {self.max}" if self.max is not None else f"of {self.min} or more"
            self.fail(f"{value!r} does not fit; write a whole number {most}", param, ctx)
        return number


class PackFolder(click.Path):
    """A folder that holds language packs, not one of the packs."""

    name = "folder"

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        folder = Path(value)
        if not folder.is_dir():
            self.fail(f"there is no folder {folder}{_from_variable(param, ctx, str(value))}", param, ctx)
        if (folder / "pack.toml").exists() or (folder / "events").is_dir():
            self.fail(f"{folder} is a pack's own folder; give the folder that holds it: {folder.parent}", param, ctx)
        return folder


def _from_variable(param: click.Parameter | None, ctx: click.Context | None, value: str) -> str:
    """Says that a value came from the environment, where the command line does not have it."""
    variable = param.envvar if param is not None and isinstance(param.envvar, str) else None
    return f" (from {variable} in the environment)" if variable and value in os.environ.get(variable, "").split(os.pathsep) else ""


db_option = click.option(
    "--db", type=click.Path(path_type=Path), envvar="SANAD_DB", default="sanad.db", show_default=True, help="The chronicle's file."
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
packs_option = click.option(
    "--packs",
    type=PackFolder(),
    multiple=True,
    envvar="SANAD_PACKS",
    help="Folder with language packs of your own, beside or on top of the built-in ones.",
)
jobs_option = click.option(
    "--jobs", type=Count(), help="Processes that read pages side by side; as many as there are cores if not given."
)



def _interface(context: click.Context, option: click.Parameter, given: str | None) -> str:
    """The language that was asked for, or else that of the terminal, if there are phrases in it."""
    from sanad.store.phrases import languages

    if given is None:
        head = (os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "")[:2]
        return head if head in languages() else "en"
    if given not in languages():
        raise click.BadParameter(f"there is no interface in {given!r}; choose from: {', '.join(languages())}", context, option)
    return given


interface_option = click.option(
    "--interface",
    callback=_interface,
    help="Language in which acts and names are told (en, id); that of the terminal if not given.",
)

_FILTERS = (
    click.option("--actor", help="Somebody who takes part or speaks: a name, a part of one, or an id."),
    click.option("--country", help="Country of a party, ISO 3166-1 alpha-3 (RUS)."),
    click.option("--type", metavar="TYPE", help=f"PLOVER type: {', '.join(TYPES)}."),
    click.option("--status", metavar="STATUS", help=f"How it is told: {', '.join(ASKED)}."),
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
        filters = Filters(**chosen)
        _refused(lambda: check_filters(filters))
        return command(*args, filters=filters, **kwargs)

    for option in reversed(_FILTERS):
        option(wrapped)
    return wrapped  # type: ignore[return-value]


def check_part(since: str | None, until: str | None) -> None:
    """Raises where what ``--from`` and ``--to`` say are no days, months or years."""
    _refused(lambda: check_days(since, until))


def _refused(check: Callable[[], None]) -> None:
    try:
        check()
    except UnfitValue as error:  # its text begins with the name of the filter
        raise click.UsageError(f"--{error}") from None


def open_chronicle(db: Path, *, create: bool = False, packs: tuple[Path, ...] = (), asked: Filters | None = None) -> Chronicle:
    """The chronicle at ``db``, in which there is the storyline that is ``asked`` for. Raises `StoreError`."""
    from sanad.chronicle import Chronicle

    chronicle = Chronicle(db, create=create, packs=packs)
    if asked is not None:
        try:
            _refused(lambda: check_storyline(chronicle.connection, asked))
        except BaseException:
            chronicle.close()
            raise
    return chronicle
