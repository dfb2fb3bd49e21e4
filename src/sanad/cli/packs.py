"""Commands about language packs: check them, begin a new one."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from sanad.cli.options import packs_option
from sanad.cli.render import counted
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
        faults, count, run = check_pack(code, packs), 0, not no_examples
        if run:
            try:
                count, failed = run_examples(code, packs)
                faults += failed
            except PackError:  # its faults are listed already
                run = False
        for fault in faults:
            click.echo(f"{fault.where}: {fault.message}")
        total += len(faults)
        told = counted(len(faults), "fault") if faults else "no faults"
        examples = counted(count, "example") if run else "examples not run"
        why = ", for the pack can't be used; mend the faults first" if not run and not no_examples else ""
        click.echo(f"{code}: {told}, {examples}{why}{_hint(code, packs) if not faults else ''}")
    if total:
        sys.exit(1)


def _hint(code: str, packs: tuple[Path, ...]) -> str:
    """What to say of a pack that has no words yet, such as one that was just begun."""
    from sanad.lang.load import load_pack

    held = load_pack(code, packs)
    empty = not any(held.lists.values()) and not any(table for name, table in held.tables.items() if name != "pack")
    return "; it holds no words yet: write some into its files" if empty else ""


@pack.command()
@click.argument("code")
@click.option(
    "--to", "home", type=click.Path(path_type=Path, file_okay=False), default="packs", show_default=True, help="Folder for packs."
)
@click.option("--like", default="en", show_default=True, help="The pack whose files are shown as a model.")
@click.option("--name", help="The language's name.")
def new(code: str, home: Path, like: str, name: str | None) -> None:
    """A folder for the language CODE (ISO 639-1, such as ms) with commented templates.

    Fill them, then: sanad pack check CODE --packs packs. For a language that has a built-in pack (en, id) the folder lies on top of
    it: what it holds is added.
    """
    from sanad.lang.load import BUILT_IN, load_pack, pack_codes

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
    below = load_pack(code) if code in pack_codes() else None
    about = _about(code, name or (below.name if below else code), f"{below.version}+1" if below else "0.1")
    (target / "pack.toml").write_text(about, encoding="utf-8")
    (target / "examples").mkdir(exist_ok=True)
    for subject in ("dates", "statements"):
        example = target / "examples" / f"{subject}.toml"
        if not example.exists():
            example.write_text(_EXAMPLES[subject], encoding="utf-8")
    on_top = f"lies on top of the built-in pack {code}, what you write there is added; " if below else ""
    click.echo(f"{target}: {on_top}fill the files, then: sanad pack check {code} --packs {home}")


def template(text: str, like: str) -> str:
    """A pack's file with its comments, and the first entries of each stretch as comments too, to show how it is done."""
    lines: list[str] = []
    shown = left = 0
    for line in [*text.splitlines(), ""]:
        if not line.strip() or line.lstrip().startswith("#"):
            lines += [f"# {like}: and {counted(left, 'more line')} like these", line] if left else [line]
            shown = left = 0
            continue
        shown += 1
        if shown <= SHOWN:
            lines.append(f"# {like}: {line}")
        else:
            left += 1
    return "\n".join(lines).rstrip("\n") + "\n"


def _about(code: str, name: str, version: str) -> str:
    return (
        f"# About this pack. name: of the language, in English; version: grows with every change of the words.\n"
        f'name = "{name}"\nversion = "{version}"\n# source: where the words are from; licence: under which they may be passed on.\n'
        f'source = "own writing"\nlicence = "Apache-2.0"\n'
    )


_EXAMPLES = {
    "dates": "# Sentences of your own with the day of publication and what must be read; also sentences that must give nothing.\n"
    '# examples = [\n#   ["2026-01-20", "...", "words = 2026-01-19"],\n# ]\n',
    "statements": "# Sentences of your own and the statements in them; fields that are left out are not compared.\n"
    '# [[example]]\n# text = "..."\n# statements = [{ speaker = "...", content = "...", form = "indirect", chain = [] }]\n',
}
