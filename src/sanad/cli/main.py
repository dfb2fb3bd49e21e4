"""The command line: each command's module is loaded only when that command is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from sanad import __version__
from sanad.errors import SanadError

# name: module, function, line of help; in the order in which they are listed
COMMANDS: dict[str, tuple[str, str, str]] = {
    "read": ("pages", "read", "The article on each page as JSON, one line a page."),
    "annotate": ("pages", "annotate", "The article with times, mentions, statements and events, one line a page."),
    "explain": ("pages", "explain", "Why each event and statement was read: entry, rule, words."),
    "add": ("adding", "add", "Pages into the chronicle: files, folders, archives, addresses."),
    "timeline": ("listing", "timeline", "What happened: date, parties, act, status, sources, and the sentence that says so."),
    "statements": ("listing", "statements", "Who said what, through whom."),
    "quotes": ("listing", "quotes", "The same saying over pages and wordings, and who carried it first."),
    "conflicts": ("listing", "conflicts", "Where accounts differ."),
    "echoes": ("listing", "echoes", "Pages that add nothing to an earlier one."),
    "sources": ("listing", "sources", "Who cites whom, and how much of each outlet is its own."),
    "storylines": ("listing", "storylines", "Events grouped over time."),
    "actors": ("listing", "actors", "Who is mentioned, under which names."),
    "articles": ("listing", "articles", "The pages of the chronicle."),
    "failures": ("listing", "failures", "What could not be read, and why."),
    "search": ("listing", "search", "Full text."),
    "show": ("showing", "show", "One article, event, statement, quote, storyline, actor or outlet with its evidence."),
    "export": ("exporting", "export", "Events, mentions, statements and the rest in formats that other programs read."),
    "reread": ("adding", "reread", "Derive everything anew from the stored pages; corrections are kept."),
    "relink": ("adding", "relink", "Link everything anew."),
    "correct": ("correcting", "correct", "Put right what was read from a page; kept through reread and relink."),
    "corrections": ("correcting", "corrections", "What was corrected, by whom and when."),
    "serve": ("serving", "serve", "Web pages and REST API."),
    "sample": ("measuring", "sample", "A sheet of events and statements drawn at random, for people to judge."),
    "agreement": ("measuring", "agreement", "How right a judged sheet finds the chronicle, by type."),
    "pack": ("packs", "pack", "Check language packs, or begin a new one."),
    "check": ("keeping", "check", "Whether the chronicle's file is sound."),
    "backup": ("keeping", "backup", "A copy of the chronicle, also while it is in use."),
    "rescue": ("keeping", "rescue", "What can still be read of a damaged chronicle."),
}


class Commands(click.Group):
    """The commands of `COMMANDS`, loaded when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        command = getattr(import_module(f"sanad.cli.{module}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(__version__, prog_name="sanad")
def cli() -> None:
    """From news pages to a chronicle: who did what to whom, when, who says so and through whom."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; the only place where errors become exit statuses."""
    try:
        sys.exit(cli.main(arguments, prog_name="sanad", standalone_mode=False) or 0)
    except SanadError as error:
        _say(str(error))
        sys.exit(2)
    except click.exceptions.NoArgsIsHelpError as error:  # `sanad` alone: what there is, not what is wrong
        print(error.ctx.get_help() if error.ctx else error.format_message())
        sys.exit(0)
    except click.ClickException as error:
        command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "sanad"
        _say(f"{error.format_message()} (see: {command} --help)")
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _say("stopped; what was added so far is kept, run the same again to go on")
        sys.exit(130)
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if type(error).__module__ != "sqlite3":
            raise
        _say(f"the chronicle can't be read: {error}; see: sanad check, a copy made with: sanad backup, or: sanad rescue FOLDER")
        sys.exit(2)


def _say(line: str) -> None:
    print("sanad: " + " ".join(line.split()), file=sys.stderr)
