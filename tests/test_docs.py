"""The documentation names everything that there is."""

import dataclasses
import re
from pathlib import Path

import click
import pytest

import sanad.model
from sanad.cli.main import COMMANDS, cli

DOCS = Path(__file__).parent.parent / "docs"
RECORDS = {name: one for name, one in vars(sanad.model).items() if dataclasses.is_dataclass(one) and isinstance(one, type)}


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_every_record_is_described(name: str) -> None:
    """And no field that is gone still is."""
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", (DOCS / "records.md").read_text(encoding="utf-8"), re.M | re.S))
    assert set(sections) == set(RECORDS)
    cells = re.findall(r"^\| (`.*?) \|", sections[name], re.M)
    assert {field for cell in cells for field in re.findall(r"`(\w+)`", cell)} == {
        one.name for one in dataclasses.fields(RECORDS[name])
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_described(name: str) -> None:
    """With its long name."""
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    command = cli.get_command(click.Context(cli), name)
    commands = list(command.commands.values()) if isinstance(command, click.Group) else [command]
    for one in commands:
        assert one is not None
        assert f"sanad {name}" + (f" {one.name}" if len(commands) > 1 else "") in text
        options = [option.opts[-1] for option in one.params if isinstance(option, click.Option)]
        assert [option for option in options if not re.search(rf"(?<![\w-]){option}(?![\w-])", text)] == []
