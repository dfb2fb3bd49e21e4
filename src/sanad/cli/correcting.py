"""Commands about corrections: make one, list them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from sanad.cli.options import db_option, json_option, open_chronicle
from sanad.cli.render import clean, json_line, print_table
from sanad.errors import StoreError


@click.command()
@click.argument("article")
@click.option("--event", "event", help="The event whose trigger are these words of the page.")
@click.option("--statement", "statement", help="The statement whose content are these words of the page.")
@click.option(
    "--nth", type=click.IntRange(min=1), default=1, show_default=True, help="Which one, where the words occur more than once."
)
@click.option(
    "--set", "settings", multiple=True, metavar="FIELD=VALUE", help="The right value; JSON for lists and objects, null for nothing."
)
@click.option("--wrong", is_flag=True, help="There is no such event or statement.")
@click.option("--by", "name", required=True, help="Your name; it is kept with the correction.")
@click.option("--note", default="", help="Why.")
@db_option
def correct(
    article: str,
    event: str | None,
    statement: str | None,
    nth: int,
    settings: tuple[str, ...],
    wrong: bool,
    name: str,
    note: str,
    db: Path,
) -> None:
    """Put right what was read from ARTICLE (an id): a field of the article itself, of an event, or of a statement.

    \b
    sanad correct 3fd1… --by "R. Sari" --set published=2022-08-16
    sanad correct 3fd1… --by "R. Sari" --event "menyurati" --set status=planned
    sanad correct 3fd1… --by "R. Sari" --statement "Suratnya hangat" --wrong
    """
    from sanad.store import queries
    from sanad.store.corrections import Correction

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
        changes[field.strip()] = _value(value)
    with open_chronicle(db) as chronicle:
        found = queries.article(chronicle.connection, article)
        if found is None:
            raise StoreError(f"there is no article {article!r} in {db}; ids stand in: sanad articles")
        subject = "event" if event else "statement" if statement else "article"
        made = datetime.now(UTC).isoformat(timespec="seconds")
        changed = chronicle.correct(
            Correction(found[0].article.raw_sha256 or "", subject, event or statement or "", changes, name, made, nth - 1, note)
        )
    click.echo(
        f"{article}: kept" + ("" if changed else ", but nothing on the page has these words or another value; see: sanad explain")
    )


def _value(text: str) -> Any:
    try:
        return json.loads(text) if text[:1] in '[{"' or text in ("null", "true", "false") else text
    except ValueError:
        raise click.UsageError(f"{text!r} begins like JSON but is none") from None


@click.command()
@db_option
@json_option
def corrections(db: Path, as_json: bool) -> None:
    """What was corrected, by whom and when."""
    from sanad.store.corrections import load_corrections

    with open_chronicle(db) as chronicle:
        held = load_corrections(chronicle.connection)
    if as_json:
        for one in held:
            click.echo(json_line(one.to_dict()), nl=False)
        return
    print_table(
        ("made", "by", "about", "words", "changes"),
        ((one.made, one.name, one.subject, clean(one.words), json.dumps(one.changes, ensure_ascii=False)) for one in held),
        "there are no corrections",
    )
