"""What sanad depends on is what it uses, is bounded, and may be used by everybody."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata, packages_distributions, requires
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {re.split(r"[<>=\[; ]", line)[0].lower(): line for line in PROJECT["dependencies"]}
EXTRAS = {
    re.split(r"[<>=\[; ]", line)[0].lower() for extra in ("parquet", "spark") for line in PROJECT["optional-dependencies"][extra]
}
# Used without being imported: time zones on systems that have none; the web framework asks for forms; pandas is Spark's; what
# trafilatura leans on by an extra that older pips overlook.
UNNAMED = {"tzdata", "python-multipart", "pandas", "lxml_html_clean"}
# What these ask for themselves and sanad uses through them; Starlette is FastAPI's own foundation.
THROUGH = {"starlette", "pydantic"}
OPEN = re.compile(r"MIT|BSD|Apache|PSF|Python Software|ISC|MPL|Mozilla|Unlicense|CC0|LGPL|Zlib", re.IGNORECASE)


def imported() -> set[str]:
    """Distributions that the package's modules import, by name."""
    names: set[str] = set()
    for file in (ROOT / "src" / "sanad").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {one.name.partition(".")[0] for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    homes = packages_distributions()
    outside = names - sys.stdlib_module_names - {"sanad"}
    return {home.lower().replace("_", "-") for name in outside for home in homes.get(name, [name])}


def installed_for(names: set[str]) -> set[str]:
    """These distributions and all that they need here."""
    found: set[str] = set()
    waiting = sorted(names)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            needs = requires(name) or []
        except PackageNotFoundError:  # for other systems or Pythons
            continue
        found.add(name)
        waiting += [re.split(r"[^\w.-]", one)[0].lower() for one in needs if "extra ==" not in one]
    return found


def test_everything_imported_is_declared() -> None:
    """No module leans on what another package happens to bring."""
    assert imported() - DECLARED.keys() - EXTRAS - THROUGH == set()


def test_everything_declared_is_used() -> None:
    """What is not needed is not installed."""
    assert DECLARED.keys() - imported() - UNNAMED == set()


@pytest.mark.parametrize("name", sorted(DECLARED.keys() - {"tzdata"}))
def test_every_dependency_is_bounded(name: str) -> None:
    """Below by what is needed, above by the next release that may break it; `tzdata`, which is nothing but dates, below only."""
    assert re.search(r">=\d.*,<\d", DECLARED[name])


def test_everything_that_is_installed_has_an_open_licence() -> None:
    """As their own metadata say; also what the dependencies bring."""
    closed = {}
    for name in installed_for(set(DECLARED) | EXTRAS):
        about = metadata(name)
        said = [about.get("License-Expression") or "", (about.get("License") or "")[:300]]
        said += [one for one in about.get_all("Classifier") or [] if one.startswith("License")]
        if not any(OPEN.search(one) for one in said):
            closed[name] = said
    assert closed == {}
