"""Commands about language packs: check them, begin a new one."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from sanad.cli.options import packs_option
from sanad.errors import PackError

SHOWN = 6  # lines of the neighbour's file that a template shows of each stretch


@click.group()
def pack() -> None:
    """Check language packs, or begin a new one."""


@pack.command()
@click.argument("codes", nargs=-1)
@packs_option
@click.option("--no-examples", is_flag=True, help="Look at the files alone.")
def check(codes: tuple[str, ...], packs: tuple[Path, ...], no_examples: bool) -> None:
    """Faults of the packs CODES (all where none is given) with file and key, and the examples that do not come out."""
    from sanad.examples import run_examples
    from sanad.lang.check import check_pack
    from sanad.lang.load import pack_codes

    known = pack_codes(packs)
    for code in codes:
        if code not in known:
            raise PackError(f"there is no pack {code!r}; the packs here are: {', '.join(known)}")
    total = 0
    for code in codes or known:
        faults, count = check_pack(code, packs), 0
        if not no_examples:
            try:
                count, failed = run_examples(code, packs)
                faults += failed
            except PackError:  # its faults are listed already
                pass
        for fault in faults:
            click.echo(f"{fault.where}: {fault.message}")
        total += len(faults)
        click.echo(f"{code}: {len(faults) or 'no'} {'fault' if len(faults) == 1 else 'faults'}, {count} examples")
    if total:
        sys.exit(1)


@pack.command()
@click.argument("code")
@click.option(
    "--to", "home", type=click.Path(path_type=Path, file_okay=False), default="packs", show_default=True, help="Folder for packs."
)
@click.option("--like", default="en", show_default=True, help="The pack whose files are shown as a model.")
@click.option("--name", help="The language's name.")
def new(code: str, home: Path, like: str, name: str | None) -> None:
    """A folder for the language CODE (ISO 639-1, such as ms) with commented templates.

    Fill them, then: sanad pack check CODE --packs packs
    """
    from sanad.lang.load import BUILT_IN, pack_codes

    if not re.fullmatch(r"[a-z]{2,3}", code):
        raise click.BadParameter(f"{code!r} is no ISO 639 code; write two or three small letters, such as ms")
    model, target = BUILT_IN / like, home / code
    if not model.is_dir():
        raise click.BadParameter(f"there is no pack {like!r} to show; choose from: {', '.join(pack_codes())}")
    if target.exists():
        raise PackError(f"{target} is there already; choose another folder with --to, or go on in that one")
    for file in sorted(model.rglob("*")):
        if file.suffix in (".toml", ".txt"):
            copy = target / file.relative_to(model)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(template(file.read_text(encoding="utf-8"), like), encoding="utf-8")
    (target / "pack.toml").write_text(_about(code, name or code), encoding="utf-8")
    (target / "examples").mkdir(exist_ok=True)
    for subject in ("dates", "statements"):
        example = target / "examples" / f"{subject}.toml"
        if not example.exists():
            example.write_text(_EXAMPLES[subject], encoding="utf-8")
    click.echo(f"{target}: fill the files, then: sanad pack check {code} --packs {home}")


def template(text: str, like: str) -> str:
    """A pack's file with its comments, and the first entries of each stretch as comments too, to show how it is done."""
    lines: list[str] = []
    shown = 0
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            lines.append(line)
            shown = 0
            continue
        shown += 1
        if shown <= SHOWN:
            lines.append(f"# {like}: {line}")
        elif shown == SHOWN + 1:
            lines.append(f"# {like}: ...")
    return "\n".join(lines) + "\n"


def _about(code: str, name: str) -> str:
    return (
        f"# About this pack. name: of the language, in English; version: grows with every change of the words.\n"
        f'name = "{name}"\nversion = "0.1"\n# source: where the words are from; licence: under which they may be passed on.\n'
        f'source = "own writing"\nlicence = "Apache-2.0"\n'
    )


_EXAMPLES = {
    "dates": "# Sentences of your own with the day of publication and what must be read; also sentences that must give nothing.\n"
    '# examples = [\n#   ["2026-01-20", "...", "words = 2026-01-19"],\n# ]\n',
    "statements": "# Sentences of your own and the statements in them; fields that are left out are not compared.\n"
    '# [[example]]\n# text = "..."\n# statements = [{ speaker = "...", content = "...", form = "indirect", chain = [] }]\n',
}
