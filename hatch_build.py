"""Compiles what reads, annotates and links when a wheel is built with ``SANAD_COMPILE=1``: the same code, 1.1 to 2 times as fast.

It takes some minutes and a C compiler, so it is asked for: without, the wheel holds plain Python, which gives the same results.
An editable install is always plain, so that what one edits is what runs. ``SANAD_OPTIMISE`` is gcc's level (2).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What runs for each word of a page, and the lists of words that it asks. The records of the model stay plain: msgspec reads their
# annotations, which compiled classes have lost.
SUBJECTS = ("text", "lang", "world", "times", "read", "annotate", "link")
COMPILE = """
import sys
from mypyc.build import mypycify
from setuptools import setup
flags = ["--ignore-missing-imports", "--follow-imports=silent"]
extensions = mypycify([*flags, *sys.argv[3:]], opt_level=sys.argv[2], debug_level="0", multi_file=True)
setup(name="sanad", packages=[], ext_modules=extensions, script_args=["build_ext", "--build-lib", sys.argv[1]])
"""


class CompiledWheel(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled modules to the wheel, beside the plain ones that they take the place of."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by Hatch before it packs; ``build_data`` says what comes in and how the wheel is named."""
        if version == "editable" or os.environ.get("SANAD_COMPILE", "0") == "0":
            return
        self.folder = tempfile.TemporaryDirectory(prefix="sanad-build-")  # goes with the process where the build fails
        built = compiled(Path(self.root), Path(self.folder.name))
        build_data["force_include"].update({str(file): name for file, name in built})
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called by Hatch when the wheel is packed."""
        if hasattr(self, "folder"):
            self.folder.cleanup()


def compiled(root: Path, folder: Path) -> list[tuple[Path, str]]:
    """The compiled modules of the checkout ``root``, built in ``folder``, each with its place in the wheel.

    Raises `RuntimeError` with what the compiler said where they can't be built.
    """
    shutil.copytree(root / "src" / "sanad", folder / "sanad", ignore=shutil.ignore_patterns("*.so", "*.pyd", "__pycache__"))
    home = folder / "sanad"
    modules = [one for subject in SUBJECTS for one in sorted((home / subject).rglob("*.py")) if one.name != "__init__.py"]
    names = [one.relative_to(folder).as_posix() for one in modules]
    call = [sys.executable, "-c", COMPILE, str(folder / "built"), os.environ.get("SANAD_OPTIMISE", "2"), *names]
    run = subprocess.run(call, cwd=folder, check=False, capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"not compiled; without SANAD_COMPILE a plain wheel is built\n{(run.stdout + run.stderr)[-4000:]}")
    return [(one, one.relative_to(folder / "built").as_posix()) for one in sorted((folder / "built").rglob("*")) if one.is_file()]
