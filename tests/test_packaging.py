"""What is built can be installed where nothing else is, and holds all that it needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = (".toml", ".txt", ".sql", ".html", ".css", ".js", ".svg", ".tsv", ".csv", ".json", ".typed")

PLAIN = {**os.environ, "SANAD_COMPILE": "0"}  # to compile takes minutes, and is no matter of what a wheel holds


def works(python: str) -> bool:
    """Whether an interpreter is there, and more than a name."""
    return (
        shutil.which(python) is not None and not subprocess.run([python, "-c", "import venv, ssl"], capture_output=True).returncode
    )


PYTHONS = [one for one in ("python3.11", "python3.12", "python3.13") if works(one)] or [sys.executable]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel made from it, of plain Python."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
        env=PLAIN,
    )
    return folder


def data_files() -> set[str]:
    """All files of the package that are no Python, as they must stand in the wheel."""
    home = ROOT / "src"
    found = {one.relative_to(home).as_posix() for one in (home / "sanad").rglob("*") if one.suffix in DATA}
    return {one for one in found if not any(part.startswith((".", "_")) for part in one.split("/"))}


def test_the_wheel_holds_every_data_file(built: Path) -> None:
    """Packs, world, migrations, templates, and the mark that says that the types are complete."""
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    missing = sorted(data_files() - names)
    assert missing == []
    assert "sanad/py.typed" in names
    assert any(name.startswith("sanad/packs/id/") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


def test_the_source_archive_holds_tests_and_licence(built: Path) -> None:
    """Who packages it for a distribution can run the tests."""
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {"LICENSE", "pyproject.toml", "tests/test_packaging.py", "src/sanad/py.typed"} <= names
    assert not [name for name in names if name.endswith((".db", ".pyc"))]


def test_the_wheel_works_outside_of_the_checkout(built: Path, tmp_path: Path) -> None:
    """In an environment of its own, with the dependencies of this one, it reads a page and answers from a chronicle."""
    (wheel,) = built.glob("*.whl")
    home = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(home), str(wheel)],
        check=True,
    )
    environment = {**os.environ, "PYTHONPATH": str(home)}

    def sanad(*call: str) -> str:
        run = subprocess.run(
            [sys.executable, "-m", "sanad", *call], check=True, capture_output=True, text=True, env=environment, cwd=tmp_path
        )
        return run.stdout

    where = subprocess.run(
        [sys.executable, "-c", "import sanad; print(sanad.__file__)"], capture_output=True, text=True, env=environment, cwd=tmp_path
    )
    assert where.stdout.startswith(str(home))
    assert "timeline" in sanad("--help")
    sanad("add", str(ROOT / "examples" / "pages"), "--db", "demo.db", "--jobs", "1")
    assert sanad("timeline", "--db", "demo.db", "--json").count("\n") > 10
    sanad("check", "--db", "demo.db")


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("kind", ["whl", "tar.gz"])
def test_it_installs_into_an_empty_environment(built: Path, tmp_path: Path, kind: str, python: str) -> None:
    """With all that it needs from the registry, and nothing else: help, the example pages, answers, no conflict of versions."""
    (archive,) = built.glob(f"*.{kind}")
    home = tmp_path / "empty"
    subprocess.run([python, "-m", "venv", str(home)], check=True)
    environment = {name: value for name, value in PLAIN.items() if not name.startswith("PYTHON")}

    def run(name: str, *call: str) -> str:
        done = subprocess.run([str(home / "bin" / name), *call], capture_output=True, text=True, env=environment, cwd=tmp_path)
        assert done.returncode == 0, done.stderr[-800:]
        return done.stdout

    run("pip", "install", "--quiet", "--disable-pip-version-check", str(archive))
    run("pip", "check")
    assert "timeline" in run("sanad", "--help")
    run("sanad", "add", str(ROOT / "examples" / "pages"), "--db", "demo.db")
    assert run("sanad", "timeline", "--db", "demo.db", "--json").count("\n") > 10
    run("sanad", "check", "--db", "demo.db")


def test_the_demo_of_the_readme_is_a_target_that_is_there() -> None:
    """`make demo` adds pages that are part of the checkout."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (line,) = [one for one in makefile.splitlines() if "sanad add" in one]
    folder = ROOT / line.split("sanad add ")[1].split()[0]
    assert any(folder.rglob("*.html"))
