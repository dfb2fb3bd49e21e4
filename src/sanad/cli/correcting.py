"""Commands about corrections: make one, take one back, list them."""

from __future__ import annotations

import json
import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from sanad.cli.options import Count, db_option, json_option, open_chronicle
from sanad.cli.render import clean, json_line, print_table
from sanad.errors import StoreError

if TYPE_CHECKING:
    from sanad.chronicle import Chronicle

NUMBERS = frozenset({"score"})  # fields whose values are numbers; others may look like one (a title, a date) and are words


@click.command()
@click.argument("article", required=False)
@click.option("--event", "event", help="The event whose trigger are these words of the page, as sanad explain shows them.")
@click.option("--statement", "statement", help="The statement whose content are these words, as sanad explain shows them.")
@click.option(
    "--nth", type=Count(), default=1, show_default=True, help="Which one, where the words occur more than once; 1 is the first."
)
@click.option(
    "--set", "settings", multiple=True, metavar="FIELD=VALUE", help="The right value; JSON for lists and objects, null for nothing."
)
@click.option("--wrong", is_flag=True, help="There is no such event or statement.")
@click.option("--undo", type=Count(), metavar="KEY", help="Take back the correction with this number; see: sanad corrections.")
@click.option("--by", "name", help="Your name; it is kept with the correction.")
@click.option("--note", default="", help="Why.")
@db_option
def correct(
    article: str | None,
    event: str | None,
    statement: str | None,
    nth: int,
    settings: tuple[str, ...],
    wrong: bool,
    undo: int | None,
    name: str | None,
    note: str,
    db: Path,
) -> None:
    """Put right what was read from ARTICLE (an id): a field of the article itself, of an event, or of a statement.

    \b
    sanad correct 3fd1… --by "R. Sari" --set published=2022-08-16
    sanad correct 3fd1… --by "R. Sari" --event "menyurati" --set status=planned
    sanad correct 3fd1… --by "R. Sari" --event "menyurati" --set 'recipients=["Kim Jong Un"]'
    sanad correct 3fd1… --by "R. Sari" --statement "Suratnya hangat" --wrong
    sanad correct --undo 4 --by "R. Sari"
    """
    if undo is not None:
        if article or event or statement or settings or wrong:
            raise click.UsageError("--undo takes back a correction by its number alone; leave out the article and what is right")
        with open_chronicle(db) as chronicle:
            _take_back(chronicle, undo, name)
        return
    if article is None:
        raise click.UsageError("Missing argument 'ARTICLE': the id of the article; ids stand in: sanad articles")
    with open_chronicle(db) as chronicle:
        sha256 = _page_of(chronicle, article)
        if event and statement:
            raise click.UsageError("a correction is about one thing: give --event or --statement, not both")
        if not settings and not wrong:
            raise click.UsageError("say what is right: --set FIELD=VALUE, or --wrong")
        if wrong and not (event or statement):
            raise click.UsageError("--wrong needs --event or --statement: an article can't be taken away")
        changes: dict[str, Any] = {"wrong": True} if wrong else {}
        for setting in settings:
            field, sign, value = setting.partition("=")
            if not sign:
                raise click.UsageError(f"--set wants FIELD=VALUE, not {setting!r}")
            changes[field.strip()] = _value(field.strip(), value)
        subject = "event" if event else "statement" if statement else "article"
        _keep(chronicle, (sha256, subject, event or statement or "", changes, _named(name), _now(), nth - 1, note), article)


def _page_of(chronicle: Chronicle, article: str) -> str:
    from sanad.store import queries

    found = queries.article(chronicle.connection, article)
    if found is None:
        raise StoreError(f"there is no article {article!r} in {chronicle.path}; ids stand in: sanad articles")
    return found[0].article.raw_sha256 or ""


def _keep(chronicle: Chronicle, given: tuple[Any, ...], article: str) -> None:
    from sanad.store.corrections import Correction, load_corrections

    changed = chronicle.correct(Correction(*given))
    key = load_corrections(chronicle.connection, given[0])[-1].key
    click.echo(
        f"{article}: kept as number {key}"
        + ("" if changed else "; nothing changed by it")
        + f" (take it back with: sanad correct --undo {key} --by {shlex.quote(given[4])}{_where()})"
    )


def _where() -> str:
    """The option for the chronicle's file, where this call was given it."""
    context = click.get_current_context()
    given = context.get_parameter_source("db") is ParameterSource.COMMANDLINE
    return f" --db {shlex.quote(str(context.params['db']))}" if given else ""


def _take_back(chronicle: Chronicle, key: int, name: str | None) -> None:
    from sanad.store.corrections import load_corrections

    held = next((one for one in load_corrections(chronicle.connection, undone=True) if one.key == key), None)
    if held is None:
        raise StoreError(f"there is no correction number {key} in {chronicle.path}; numbers stand in: sanad corrections")
    if held.undone:
        raise StoreError(f"correction number {key} was taken back already, by {held.undone_by} on {held.undone[:10]}")
    chronicle.undo(key, _named(name), _now())
    click.echo(f"{held.article}: correction number {key} is taken back")


def _named(name: str | None) -> str:
    if not (name or "").strip():
        raise click.UsageError("say who corrects: --by NAME; it is kept with the correction")
    return (name or "").strip()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _value(field: str, text: str) -> Any:
    try:
        is_json = text[:1] in '[{"' or text in ("null", "true", "false") or field in NUMBERS
        return json.loads(text) if text and is_json else text
    except ValueError:
        if field in NUMBERS:
            return text
        raise click.UsageError(f"{text!r} begins like JSON but is none") from None


@click.command()
@db_option
@json_option
def corrections(db: Path, as_json: bool) -> None:
    """What was corrected, by whom and when, also what was taken back; the key is what sanad correct --undo takes."""
    from sanad.store.corrections import load_corrections

    with open_chronicle(db) as chronicle:
        held = load_corrections(chronicle.connection, undone=True)
    if as_json:
        for one in held:
            click.echo(json_line(one.to_dict()), nl=False)
        return
    print_table(
        ("key", "article", "made", "by", "about", "right is"),
        (
            (
                str(one.key),
                one.article,
                one.made[:10],
                one.name,
                one.subject + (f" {clean(one.words)!r}" if one.words else "") + (f" number {one.nth + 1}" if one.nth else ""),
                _told(one.changes) + (f" (taken back by {one.undone_by})" if one.undone else ""),
            )
            for one in held
        ),
        "there are no corrections",
    )


def _told(changes: dict[str, Any]) -> str:
    """What is right, as it is said to --set."""
    if changes.get("wrong"):
        return "there is none"
    return ", ".join(
        f"{key}={value if isinstance(value, str) else json.dumps(_short(value), ensure_ascii=False)}"
        for key, value in changes.items()
    )


def _short(value: Any) -> Any:
    """Mentions by their names."""
    if isinstance(value, list):
        return [_short(one) for one in value]
    return value["name"] if isinstance(value, dict) and "name" in value else value
