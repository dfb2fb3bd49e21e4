"""Whether the compiled package reads the example pages as plain Python does; part of `make bench`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READ_ALL = """
import sys
from importlib import import_module
from pathlib import Path
import msgspec, sanad
print(Path(import_module("sanad.annotate.page").__file__).suffix)
for file in sorted(Path(sys.argv[1]).rglob("*.*")):
    print(file.name, msgspec.json.encode(sanad.annotate(sanad.read(file.read_bytes()))).decode())
"""


def told(home: Path) -> list[str]:
    """What the package in ``home`` says of every example page, a line each, behind the ending of its modules."""
    call = [sys.executable, "-c", READ_ALL, str(ROOT / "examples" / "pages")]
    run = subprocess.run(call, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(home)})
    return run.stdout.splitlines()


def main() -> int:
    """0 where all is the same."""
    (kind, *fast), (_, *plain) = told(Path(sys.argv[1]).resolve()), told(ROOT / "src")
    if kind == ".py":
        print(f"{sys.argv[1]} is not compiled")
        return 1
    other = [line.split(" ")[0] for line, own in zip(fast, plain, strict=True) if line != own]
    print(f"compiled and plain Python differ on {', '.join(other)}" if other else f"the same on {len(plain)} pages")
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main())
