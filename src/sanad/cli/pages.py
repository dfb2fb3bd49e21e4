"""Commands about pages alone: read, annotate, explain."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sanad.cli.options import packs_option
from sanad.cli.render import clean, json_line
from sanad.errors import UnreadablePage
from sanad.model import Article, Failure
from sanad.sources import Closed, list_files, open_pages

pages_argument = click.argument("pages", nargs=-1, required=True)


def _articles(pages: tuple[str, ...], packs: tuple[Path, ...]) -> Iterator[Article | Failure]:
    from sanad import build

    for opened in open_pages(list_files(pages), lambda stamp: False):
        if isinstance(opened, Closed):
            continue
        source = opened.source
        if isinstance(source, Failure):
            yield source
            continue
        try:
            yield build.read(source.data, source.url, retrieved=source.retrieved, packs=packs)
        except UnreadablePage as error:
            yield Failure(source.location, str(error), source.retrieved)


class _Failures:
    """Failed pages are told on standard error, and make the exit status 1."""

    def __init__(self) -> None:
        self.count = 0

    def tell(self, failure: Failure) -> None:
        self.count += 1
        click.echo(f"sanad: {failure.location}: {failure.reason}", err=True)

    def leave(self) -> None:
        if self.count:
            sys.exit(1)


@click.command()
@pages_argument
@packs_option
def read(pages: tuple[str, ...], packs: tuple[Path, ...]) -> None:
    """The article on each of PAGES (files, folders, addresses, - for standard input) as JSON, one line a page."""
    failures = _Failures()
    for article in _articles(pages, packs):
        if isinstance(article, Failure):
            failures.tell(article)
        else:
            sys.stdout.write(json_line(article.to_dict()))
    failures.leave()


@click.command()
@pages_argument
@packs_option
def annotate(pages: tuple[str, ...], packs: tuple[Path, ...]) -> None:
    """The article with its times, mentions, statements and events as JSON, one line a page."""
    from sanad import build

    failures = _Failures()
    for article in _articles(pages, packs):
        if isinstance(article, Failure):
            failures.tell(article)
        else:
            notes = build.annotate(article, packs=packs).to_dict()
            sys.stdout.write(json_line({"article": article.to_dict(), **notes}))
    failures.leave()


@click.command()
@pages_argument
@packs_option
def explain(pages: tuple[str, ...], packs: tuple[Path, ...]) -> None:
    """Why each event and statement of PAGES was read: the words, the rule, and the line of the lexicon."""
    from sanad import build

    failures = _Failures()
    for article in _articles(pages, packs):
        if isinstance(article, Failure):
            failures.tell(article)
            continue
        click.echo(
            f"{clean(article.title)}  ({article.id}, {article.outlet or 'outlet unknown'}, {article.published or 'no date'}, "
            f"language {article.language or 'unknown'})"
        )
        for problem in article.problems:
            click.echo(f"  odd: {problem.code}: {clean(problem.message)}")
        notes = build.annotate(article, packs=packs)
        for event in notes.events:
            text = getattr(article, event.field) or ""
            sides = " > ".join(", ".join(one.name for one in side) or "?" for side in (event.actors, event.recipients))
            click.echo(
                f"  event {event.type}{'/' + event.mode if event.mode else ''} {sides} on {event.date or 'no date'}, {event.status}"
                f" [{event.start}:{event.end}]"
            )
            click.echo(f"    words   {clean(text[event.start : event.end])}")
            click.echo(f"    trigger {clean(text[slice(*event.trigger)])}   entry {event.entry or '-'}   rule {event.rule or '-'}")
            for one in (*event.actors, *event.recipients):
                click.echo(
                    f"    party   {one.name} ({one.kind}, {one.country or '-'}) read from {clean(one.text)!r}"
                    f" [{one.start}:{one.end}]"
                )
        for statement in notes.statements:
            text = getattr(article, statement.field) or ""
            cue = clean(text[slice(*statement.cue)]) if statement.cue else "-"
            speaker = statement.speaker.name if statement.speaker else "nobody named"
            via = " via " + " → ".join(statement.chain) if statement.chain else ""
            click.echo(
                f"  statement {statement.form}{', denies' if statement.denies else ''}: {speaker}{via}"
                f" [{statement.start}:{statement.end}]"
            )
            click.echo(f"    words   {clean(' '.join(text[start:end] for start, end in statement.content))}")
            click.echo(f"    cue     {cue}   rule {statement.rule or '-'}")
    failures.leave()
