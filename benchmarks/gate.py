"""Fails where a figure of a benchmark run lies below its floor, and says by how much.

python benchmarks/gate.py FIGURES.json           compare
python benchmarks/gate.py FIGURES.json --raise   compare, then lift each floor that was beaten
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from accuracy import figure_at

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.0005  # rounding in the scorers' output


def main() -> int:
    """0 where every figure reaches its floor, else 1."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("figures", type=Path)
    parser.add_argument("--raise", dest="lift", action="store_true")
    args = parser.parse_args()
    figures = json.loads(args.figures.read_text(encoding="utf-8"))
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = 0
    for path, floor in floors.items():
        lower_is_better = floor.get("most") is not None
        limit = floor["most"] if lower_is_better else floor["least"]
        value = figure_at(figures, path)
        short = value is None or (value > limit + SLACK if lower_is_better else value < limit - SLACK)
        below += short
        print(f"{'BELOW ' if short else 'ok    '}{path}: {'missing' if value is None else f'{value:.4f}'} (floor {limit:.4f})")
        if args.lift and value is not None and not short:
            floors[path] = {"most": min(value, limit)} if lower_is_better else {"least": max(value, limit)}
    if args.lift:
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
