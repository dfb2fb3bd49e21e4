"""The public names, and what importing the package does."""

import subprocess
import sys
from pathlib import Path

import sanad

SOURCE = Path(sanad.__file__).parent


def test_all_names_are_there() -> None:
    """Every name in ``__all__`` can be had, and is what `dir` shows."""
    assert all(getattr(sanad, name) is not None for name in sanad.__all__)
    assert set(sanad.__all__) <= set(dir(sanad))


def test_importing_loads_nothing_else() -> None:
    """`import sanad` reads no packs and imports no library."""
    code = "import sys, sanad; print([name for name in sys.modules if name.startswith('sanad.') or name in ('lxml', 'fastapi')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_packs_are_data_only() -> None:
    """No Python stands among the words."""
    assert not list((SOURCE / "packs").rglob("*.py"))
