"""Commands about pages alone: read, annotate, explain."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sanad.cli.options import json_option, packs_option
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


_ALTERNATIVES = re.compile(r"\(([^()]*\|[^()]*)\)")
LONG = 100  # characters of a lexicon line, behind which its alternatives are left out but for those that may have matched
STEM = 4  # letters of a word by which an inflected form is known again


def shortened(entry: str, words: str) -> str:
    """A line of the lexicon with, of each list of alternatives, those whose beginning ``words`` hold; dots for the rest."""
    if len(entry) <= LONG:
        return entry
    said = " " + words.casefold()

    def short(found: re.Match[str]) -> str:
        all_ = found[1].split("|")
        kept = [one for one in all_ if one.strip() and " " + one.strip().casefold()[:STEM] in said] or all_[:1]
        return f"({'|'.join(kept[:3])}{'|…' if len(kept[:3]) < len(all_) else ''})"

    return _ALTERNATIVES.sub(short, entry)


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
@json_option
def explain(pages: tuple[str, ...], packs: tuple[Path, ...], as_json: bool) -> None:
    """Why each event and statement of PAGES was read: the words, the rule, and the line of the lexicon.

    Of long lines the alternatives that may have matched are shown; --json has all, as sanad annotate gives it.
    """
    from sanad import build

    failures = _Failures()
    for article in _articles(pages, packs):
        if isinstance(article, Failure):
            failures.tell(article)
            continue
        if as_json:
            notes = build.annotate(article, packs=packs).to_dict()
            sys.stdout.write(json_line({"article": article.to_dict(), **notes}))
            continue
        click.echo(
            f"{clean(article.title)}  ({article.id}, {article.outlet or 'outlet unknown'}, {article.published or 'no date'}, "
            f"language {article.language or 'unknown'})"
        )
        for problem in article.problems:
            click.echo(f"  odd: {problem.code}: {clean(problem.message)}")
        found = build.annotate(article, packs=packs)
        for event in found.events:
            text = getattr(article, event.field) or ""
            sides = " > ".join(", ".join(one.name for one in side) or "?" for side in (event.actors, event.recipients))
            click.echo(
                f"  event {event.type}{'/' + event.mode if event.mode else ''} {sides} on {event.date or 'no date'}, {event.status}"
                f" [{event.start}:{event.end}]"
            )
            click.echo(f"    words   {clean(text[event.start : event.end])}")
            entry = shortened(event.entry, text[event.start : event.end]) if event.entry else "-"
            click.echo(f"    trigger {clean(text[slice(*event.trigger)])}   entry {entry}   rule {event.rule or '-'}")
            for one in (*event.actors, *event.recipients):
                click.echo(
                    f"    party   {one.name} ({one.kind}, {one.country or '-'}) read from {clean(one.text)!r}"
                    f" [{one.start}:{one.end}]"
                )
        for statement in found.statements:
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
