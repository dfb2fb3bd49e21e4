"""The command that shows one thing with its evidence."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sanad.cli.options import db_option, interface_option, json_option, open_chronicle
from sanad.cli.render import clean, counted, day_of, json_line
from sanad.errors import StoreError
from sanad.model import Event, Quote, Storyline
from sanad.store import evidence
from sanad.store.evidence import Evidence
from sanad.store.naming import name_in_words
from sanad.store.phrases import act_in_words
from sanad.store.timeline import called


@click.command()
@click.argument("id_", metavar="ID")
@db_option
@json_option
@interface_option
def show(id_: str, db: Path, as_json: bool, interface: str) -> None:
    """The article, event, statement, quote, storyline, actor or outlet with this ID (or name), with its evidence."""
    with open_chronicle(db) as chronicle:
        found = evidence.find(chronicle.connection, id_)
        if found is None:
            raise StoreError(
                f"nothing in {db} is called {id_!r}; ids stand in the listings (sanad timeline, articles, statements, actors)"
            )
        if as_json:
            sys.stdout.write(json_line({"kind": type(found).__name__, **found.to_dict()}))
            return
        if isinstance(found, evidence.ToldEvent):
            _show_event(found, interface)
        elif isinstance(found, evidence.ReadArticle):
            _show_article(found)
        elif isinstance(found, evidence.SaidStatement):
            _show_statement(found, interface)
        elif isinstance(found, Quote):
            _show_quote(found)
        elif isinstance(found, Storyline):
            _show_storyline(found, evidence.events_of(chronicle.connection, found), interface)
        elif isinstance(found, evidence.KnownActor):
            _show_actor(found, interface)
        else:
            _say(found.source.name)
            _say(f"  {counted(found.source.articles, 'article')}, {counted(found.source.echoes, 'echo', 'echoes')} among them")
            _say(f"  cites    {', '.join(found.source.cites) or 'nobody'}")
            _say(f"  cited by {', '.join(found.source.cited_by) or 'nobody'}")
            for article in found.articles:
                _say(f"  article  {article}")


def _say(line: str) -> None:
    head = line[: len(line) - len(line.lstrip())]
    click.echo(head + clean(line))


def _show_evidence(one: Evidence, note: str) -> None:
    _say(
        f"  {day_of(one.published) or 'no date'}  {one.outlet or 'outlet unknown'}"
        f"  {one.where.article} [{one.where.start}:{one.where.end}]  {note}"
    )
    _say(f"    {one.sentence}")


def _event_line(event: Event, language: str) -> str:
    marks = [event.status] if event.status != "reported" else []
    marks += ["disputed"] if event.disputed else []
    date = event.date or f"({day_of(event.first_reported)})"
    return f"{date}  {act_in_words(event, language)}{'  [' + ', '.join(marks) + ']' if marks else ''}  {event.id}"


def _show_event(found: evidence.ToldEvent, language: str) -> None:
    event = found.event
    _say(_event_line(event, language))
    _say(
        f"  type {event.type}, act {event.act}, mode {event.mode or '-'}, score {event.score:g},"
        f" contexts {', '.join(event.contexts) or '-'}"
    )
    for one in event.participants:
        name = name_in_words(one.entity, one.name, language)
        _say(f"  {one.part:<9} {name} ({one.entity}{', ' + one.country if one.country else ''})")
    _say(f"  place     {event.place or '-'}")
    _say(f"  sources   {event.independent_sources}: {', '.join(event.origins) or '-'}")
    _say(f"  storyline {found.storyline or '-'}")
    for conflict in found.conflicts:
        _say(f"  conflict  {conflict.kind}: {' / '.join(name_in_words('', one, language) for one in conflict.values)}")
    _say(f"  told {counted(len(found.evidence), 'time')}:")
    for mention, proof, reason in zip(found.mentions, found.evidence, found.reasons, strict=True):
        _show_evidence(
            proof, f"{mention.status}, date {mention.date or '-'}, entry {mention.entry or '-'}, rule {mention.rule or '-'}"
        )
        if reason:
            _say(f"    merged: {reason}")


def _show_article(found: evidence.ReadArticle) -> None:
    article, notes = found.row.article, found.annotations
    _say(article.title or "(no title)")
    _say(
        f"  {article.outlet_name or article.outlet or 'outlet unknown'}, {article.published or 'no date'},"
        f" language {article.language or 'unknown'}"
    )
    _say(f"  by {', '.join(article.byline) or '-'}; editor {article.editor or '-'}; sources {', '.join(article.sources) or '-'}")
    for location in found.row.locations:
        _say(f"  from {location}")
    for problem in article.problems:
        _say(f"  odd: {problem.code}: {problem.message}")
    _say(
        f"  {counted(len(notes.times), 'time')}, {counted(len(notes.mentions), 'mention')},"
        f" {counted(len(notes.statements), 'statement')}, {counted(len(notes.events), 'event')}"
    )
    for paragraph in article.text.split("\n\n"):
        click.echo()
        _say(paragraph)


def _show_statement(found: evidence.SaidStatement, language: str) -> None:
    statement = found.row.statement
    speaker, addressee = statement.speaker, statement.addressee
    _say(
        f"{called(speaker, language) or 'nobody named'}{' to ' + str(called(addressee, language)) if addressee else ''}:"
        f" {found.row.text}{'  [denies]' if statement.denies else ''}"
    )
    if statement.chain:
        _say(f"  via {' → '.join(statement.chain)}")
    _show_evidence(found.evidence, f"{statement.form}, rule {statement.rule or '-'}")


def _show_quote(found: Quote) -> None:
    _say(f"{found.speaker}: {found.text}")
    for one in found.variants:
        first = "  first" if one == found.first else ""
        _say(f"  {day_of(one.published) or 'no date'}  {one.outlet or '-'}  {one.where.article}  {' → '.join(one.chain)}{first}")
        _say(f"    {one.text}")


def _show_storyline(found: Storyline, events: list[Event], language: str) -> None:
    _say(f"{found.title}  {found.id}")
    pages = counted(len(found.articles), "page")
    people = ", ".join(name_in_words(one.entity, one.name, language) for one in found.participants)
    _say(f"  {found.start} to {found.end}, {pages}: {people}")
    for event in events:
        _say(f"  {_event_line(event, language)}")


def _show_actor(found: evidence.KnownActor, language: str) -> None:
    actor = found.actor
    _say(f"{name_in_words(actor.entity, actor.name, language)}  {actor.entity}")
    _say(
        f"  {actor.kind}, {actor.country or 'no country'}, sector {actor.sector or '-'};"
        f" {counted(actor.mentions, 'mention')} on {counted(actor.articles, 'page')}"
    )
    _say(f"  called {', '.join(actor.names)}")
    for event in found.events:
        _say(f"  {_event_line(event, language)}")
    for row in found.statements:
        _say(f"  said {row.id}: {row.text}")
