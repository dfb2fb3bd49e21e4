"""Commands that list what is in the chronicle."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sanad.cli.options import Count, db_option, filter_options, interface_option, json_option, open_chronicle
from sanad.cli.render import clean, console, day_of, joined, print_json, print_table

if TYPE_CHECKING:
    import sqlite3

    from sanad.model import Conflict
    from sanad.store.filters import Filters
    from sanad.store.timeline import TimelineRow

T = TypeVar("T")

NOTHING = "nothing matches"
limit_option = click.option("--limit", type=Count(), help="No more than this many rows.")


@click.command()
@db_option
@filter_options
@limit_option
@json_option
@interface_option
def timeline(db: Path, filters: Filters, limit: int | None, as_json: bool, interface: str) -> None:
    """What happened: date, parties, the act in words, status, sources, and the sentence that says so."""
    from sanad.store.timeline import timeline as rows

    with open_chronicle(db, asked=filters) as chronicle:
        found = islice(rows(chronicle.connection, filters), limit)
        if as_json:
            print_json(found)
            return
        _print_each(found, lambda out, row: _print_row(out, row, interface))


def _print_each(found: Iterable[T], show: Callable[[Any, T], None]) -> None:
    """Each of those found in lines of its own; that there is none, where there is none."""
    out, none = console(), True
    for one in found:
        show(out, one)
        none = False
    if none:
        click.echo(NOTHING, err=True)


def _print_row(out: Any, row: TimelineRow, language: str) -> None:
    from rich.text import Text

    from sanad.store.phrases import act_in_words, counted_in_words, mark_in_words
    from sanad.store.timeline import called

    event = row.event
    date = (event.date or "").partition("T")[0] or f"({day_of(event.first_reported) or mark_in_words('no_date', language)})"
    head = Text(f"{date:<12}", style="bold cyan")
    head.append(" ")
    head.append(clean(act_in_words(event, language)), style="bold")
    marks = [event.status] if event.status != "reported" else []
    marks += ["disputed"] if event.disputed else []
    marks += ["background"] if event.historical else []
    if marks:
        head.append("  [" + ", ".join(mark_in_words(one, language) for one in marks) + "]", style="bold yellow")
    pages = len({one.article for one in event.mentions})
    head.append(f"  {counted_in_words(event.independent_sources, 'source', language)}, ", style="green")
    head.append(counted_in_words(pages, "page", language), style="green")
    head.append(f"  {event.id}", style="dim")
    out.print(head, soft_wrap=True)
    speaker = called(row.mention.speaker, language) if row.speaker not in row.chain else row.speaker
    way = list(dict.fromkeys([*([speaker] if speaker else []), *row.chain]))
    for style, text in (("dim", " → ".join(way)), ("italic", row.sentence)):
        _print_below(out, text, style)
    out.print()


def _print_below(out: Any, text: str, style: str) -> None:
    """What stands indented below a line, in as many lines as it needs."""
    from rich.text import Text

    for line in textwrap.wrap(clean(text), max(out.width - 13, 30)):
        out.print(Text(" " * 13 + line, style=style), soft_wrap=True)


@click.command()
@db_option
@filter_options
@limit_option
@json_option
@interface_option
def conflicts(db: Path, filters: Filters, limit: int | None, as_json: bool, interface: str) -> None:
    """Where pages, or one page, disagree: day, kind, rival values, the id of what it is about, and who says what."""
    from sanad.store import queries

    with open_chronicle(db, asked=filters) as chronicle:
        found = islice(queries.conflicts_about(chronicle.connection, filters), limit)
        if as_json:
            print_json(one for one, _, _ in found)
            return
        _print_each(found, lambda out, told: _print_conflict(out, chronicle.connection, *told, interface))


def _print_conflict(out: Any, connection: sqlite3.Connection, one: Conflict, about: str, day: str, language: str) -> None:
    from rich.text import Text

    from sanad.model import UNNAMED
    from sanad.store.evidence import evidence_of_all
    from sanad.store.naming import name_in_words
    from sanad.store.phrases import mark_in_words

    head = Text(f"{day or mark_in_words('no_date', language):<12} ", style="bold cyan")
    head.append(f"{mark_in_words(one.kind, language)}: ", style="bold yellow")
    rivals = (mark_in_words(value, language) if value == UNNAMED else name_in_words("", value, language) for value in one.values)
    head.append(clean(" / ".join(rivals)), style="bold")
    head.append(f"  {about}", style="dim")
    out.print(head, soft_wrap=True)
    _print_below(out, one.what, "italic")
    for told in evidence_of_all(connection, one.mentions):
        _print_below(out, f"{told.outlet or '-'} {day_of(told.published)}: {told.sentence}", "dim")
    out.print()


def _listing(
    name: str, doc: str, columns: tuple[str, ...], cells: Callable[[Any, str], tuple[str | None, ...]]
) -> click.Command:
    """A command that prints the rows of the query ``name``; ``cells`` are told in the language of the interface."""

    @click.command(name=name, help=doc)
    @db_option
    @filter_options
    @limit_option
    @json_option
    @interface_option
    def command(db: Path, filters: Filters, limit: int | None, as_json: bool, interface: str) -> None:
        from sanad.store import queries

        ask: Callable[[sqlite3.Connection, Filters], Iterator[Any]] = getattr(queries, name)
        with open_chronicle(db, asked=filters) as chronicle:
            rows = islice(ask(chronicle.connection, filters), limit)
            if as_json:
                print_json(rows)
            else:
                print_table(columns, (cells(row, interface) for row in rows), NOTHING)

    return command


def _speaker(row: Any, language: str) -> str:
    from sanad.store.timeline import called

    return called(row.statement.speaker, language) or "-"


def _name(entity: str, name: str, language: str) -> str:
    from sanad.store.naming import name_in_words

    return name_in_words(entity, name, language)


statements = _listing(
    "statements",
    "Who said what, and through whom the page has it.",
    ("id", "speaker", "via", "words"),
    lambda row, language: (
        row.id,
        _speaker(row, language) + (" (denies)" if row.statement.denies else ""),
        " → ".join(row.statement.chain),
        row.text,
    ),
)
quotes = _listing(
    "quotes",
    "The same saying over pages and wordings, and who carried it first.",
    ("id", "speaker", "first carried by", "variants", "words"),
    lambda row, language: (
        row.id,
        _name("", row.speaker, language),
        f"{row.first.outlet or '-'} {day_of(row.first.published)}",
        str(len(row.variants)),
        row.text,
    ),
)
echoes = _listing(
    "echoes",
    "Pairs of pages of which the later adds nothing of its own.",
    ("earlier", "later", "share", "kind"),
    lambda row, _: (row.earlier, row.later, f"{row.share:.0%}", row.kind),
)
sources = _listing(
    "sources",
    "Outlets, agencies and vehicles: who cites whom, and how many of an outlet's articles echo others.",
    ("name", "articles", "echoes", "cites", "cited by"),
    lambda row, _: (row.name, str(row.articles), str(row.echoes), joined(row.cites) or "-", joined(row.cited_by) or "-"),
)
storylines = _listing(
    "storylines",
    "Events grouped over time.",
    ("id", "from", "to", "events", "title"),
    lambda row, _: (row.id, row.start, row.end, str(len(row.events)), row.title),
)
actors = _listing(
    "actors",
    "Who is mentioned, under which names, on how many pages.",
    ("name", "kind", "country", "pages", "mentions", "id"),
    lambda row, language: (
        _name(row.entity, row.name, language),
        row.kind,
        row.country,
        str(row.articles),
        str(row.mentions),
        row.entity,
    ),
)
articles = _listing(
    "articles",
    "The pages of the chronicle.",
    ("id", "published", "language", "outlet", "title"),
    lambda row, _: (
        row.article.id,
        row.article.published,
        row.article.language,
        row.article.outlet_name or row.article.outlet,
        row.article.title,
    ),
)


@click.command()
@click.option("--forget", metavar="LOCATION", help="Take the one at this location off the list: a file that is gone, say.")
@db_option
@json_option
def failures(forget: str | None, db: Path, as_json: bool) -> None:
    """What could not be read, and why; sanad add --retry-failed SOURCE tries it again."""
    from sanad.store import queries

    with open_chronicle(db) as chronicle:
        if forget is not None:
            chronicle.forget_failure(forget)
            click.echo(f"{forget}: no longer listed")
            return
        rows = queries.failures(chronicle.connection)
        if as_json:
            print_json(rows)
        else:
            print_table(("location", "reason"), ((row.location, row.reason) for row in rows), "there are no failures")


@click.command()
@click.argument("words", nargs=-1, required=True)
@db_option
@filter_options
@click.option("--limit", type=Count(), default=20, show_default=True, help="No more than this many articles.")
@json_option
def search(words: tuple[str, ...], db: Path, filters: Filters, limit: int, as_json: bool) -> None:
    """Articles that hold all WORDS; "words in quotation marks" are a phrase, a star stands for any ending (negara*)."""
    from sanad.store import queries

    queries.check_words(" ".join(words))
    with open_chronicle(db, asked=filters) as chronicle:
        rows = queries.search(chronicle.connection, " ".join(words), filters, limit)
    if as_json:
        print_json(rows)
    else:
        print_table(
            ("id", "published", "outlet", "title and words"),
            ((row.id, day_of(row.published), row.outlet, f"{row.title or ''} — {row.snippet}") for row in rows),
            _nothing_found(words),
        )


def _nothing_found(words: tuple[str, ...]) -> str:
    """What to say where no article holds all words; those that other programs take for signs are words here."""
    signs = [word for piece in words for word in piece.split() if word in ("AND", "OR", "NOT", "NEAR")]
    return NOTHING + (f"; {signs[0]} is looked for as a word like the others: leave it out" if signs else "")
