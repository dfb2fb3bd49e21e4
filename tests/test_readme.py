"""What the README shows can be done."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_example_runs(tmp_path: Path) -> None:
    """In a folder of its own, and says what it should."""
    code = re.search(r"```python\n(.*?)```", README, re.S)
    assert code is not None
    script = code.group(1).replace('"examples/pages"', repr(str(ROOT / "examples" / "pages")))
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    first, second = run.stdout.splitlines()
    assert first == "CONSULT 2023-08-07 ['Retno Marsudi', 'Hakan Fidan']"
    assert second.startswith("16 articles, ")


def test_every_link_leads_somewhere() -> None:
    """Files that the README and the docs name are there."""
    folders = ("", "examples", "benchmarks")
    for page in [*(ROOT / "docs").rglob("*.md"), *(ROOT / name / "README.md" for name in folders)]:
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_timeline_is_what_comes_out(tmp_path: Path) -> None:
    """Each entry that the README shows of the example pages, word for word."""
    block = re.search(r"What `make demo` prints.*?\n\n```\n(.*?)```", README, re.S)
    assert block is not None
    sanad = [sys.executable, "-m", "sanad"]
    subprocess.run([*sanad, "add", str(ROOT / "examples" / "pages")], cwd=tmp_path, check=True, capture_output=True)
    printed = subprocess.run([*sanad, "timeline"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    words = "".join(printed.split())  # lines are as long as the terminal is wide, and end in hyphens too
    for entry in block.group(1).strip().split("\n\n"):
        assert "".join(entry.split()) in words


@pytest.mark.slow
def test_the_commands_for_own_pages_run(tmp_path: Path) -> None:
    """Each `sanad` line of the README, on the example pages."""
    block = re.search(r"## Your own pages\n\n```\n(.*?)```", README, re.S)
    assert block is not None
    sanad = [sys.executable, "-m", "sanad"]
    pages = str(ROOT / "examples" / "pages")
    subprocess.run([*sanad, "add", pages], cwd=tmp_path, check=True, capture_output=True)
    listed = subprocess.run([*sanad, "timeline", "--json"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    event = re.search(r'"id": ?"(e[0-9a-f]+)"', listed)
    assert event is not None
    for line in block.group(1).splitlines():
        command = line.partition("#")[0].split()
        if command[:1] == ["sanad"] and command[1] not in ("add", "serve"):
            words = re.findall(r'"[^"]*"|\S+', line.partition("#")[0])[1:]
            words = [event.group(1) if word == "EVENT" else word.strip('"') for word in words]
            run = subprocess.run([*sanad, *words], cwd=tmp_path, capture_output=True, text=True)
            assert run.returncode == 0, f"{line}: {run.stderr}"
