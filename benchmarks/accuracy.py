"""Writes the accuracy table of ``docs/accuracy.md`` and a line of ``HISTORY.md`` from the figures file of a benchmark run.

python benchmarks/accuracy.py FIGURES.json --note "what changed" --day 2026-01-31
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TABLE = HERE.parent / "docs" / "accuracy.md"
HISTORY = HERE / "HISTORY.md"

# What a reader looks for: section, name, where the figure stands in the file (`*` for any one key), short name in the history.
FIGURES = (
    ("Reading", "text of the article-extraction benchmark's pages, F1", "pages/dev > scores > aeb > text > F1", "text aeb"),
    ("Reading", "text of news pages in several languages, F1", "pages/dev > scores > fundus > text > F1", "text news"),
    ("Reading", "title exact", "pages/dev > scores > fundus > title > exact", "title"),
    ("Reading", "byline, whole set", "pages/dev > scores > fundus > byline > set", "byline"),
    ("Reading", "day of publication", "pages/dev > scores > fundus > published > day", ""),
    ("Dates", "Indonesian, span and value, strict F1", "dates/id_dev > strict_f1", "dates id"),
    ("Dates", "English, span and value, strict F1", "dates/en_dev > strict_f1", "dates en"),
    ("Statements", "Indonesian quotations (PFSA-ID), content F1", "statements/pfsa-id-dev > results > * > content > F1", "pfsa"),
    ("Statements", "their speakers", "statements/pfsa-id-dev > results > * > speaker accuracy", "speaker"),
    ("Statements", "speakers inherited", "statements/pfsa-id-dev > results > * > speaker accuracy, inherited", "inherited"),
    (
        "Statements",
        "the same in other styles, content F1",
        "statements/pfsa-id-restyled-dev > results > * > content > F1",
        "restyled",
    ),
    ("Statements", "direct and indirect, content F1", "statements/pfsa-id-full-dev > results > * > content > F1", "full"),
    ("Statements", "indirect alone, F1", "statements/pfsa-id-full-dev > results > * > content indirect+mixed > F1", "indirect"),
    ("Statements", "English attributions (PolNeAR), content F1", "statements/polnear-dev > results > * > content > F1", "polnear"),
    ("Statements", "their direct quotations, F1", "statements/polnear-dev > results > * > content direct > F1", ""),
    ("Statements", "their speakers", "statements/polnear-dev > results > * > speaker accuracy", ""),
    ("Events", "Indonesian, PLOVER type with parties, macro-F1", "events/id_dev > root_macro_f1", "events id"),
    ("Events", "Indonesian, status of those found", "events/id_dev > status_accuracy_of_matched", ""),
    ("Events", "Indonesian, date of those found", "events/id_dev > date_accuracy_of_matched", ""),
    ("Events", "English (PLV), type with parties, macro-F1", "events/plv_dev > root_macro_f1", "events en"),
    ("Events", "English, four-way macro-F1", "events/plv_dev > quad_macro_f1", ""),
    ("Events", "English, cooperation or conflict, macro-F1", "events/plv_dev > binary_macro_f1", ""),
    (
        "Precision",
        "sentences without an event in which one is found",
        "precision/negatives_dev > false_event_rate > all > rate",
        "false ev.",
    ),
    (
        "Precision",
        "sentences without a statement in which one is found",
        "precision/negatives_dev > false_statement_rate > all > rate",
        "",
    ),
    ("Storylines", "statements with speaker and whole chain, F1", "storylines > all > statements+speaker+chain > f1", "chains"),
    ("Storylines", "events: type, actor country, recipient country, F1", "storylines > all > events > f1", "story events"),
    ("Storylines", "happenings over pages, F1", "storylines > all > happenings > f1", "happenings"),
    ("Storylines", "echoes, F1", "storylines > all > echoes > f1", "echoes"),
    ("Storylines", "who cites whom, F1", "storylines > all > lineage > f1", "lineage"),
    ("Storylines", "conflicts, F1", "storylines > all > conflicts > f1", "conflicts"),
)


def figure_at(figures: Any, path: str) -> float | None:
    """The number at ``path``, whose keys are parted by `` > ``; ``*`` is the only key there is."""
    value = figures
    for key in path.split(" > "):
        if not isinstance(value, dict) or not value:
            return None
        value = next(iter(value.values())) if key == "*" else value.get(key)
    return float(value) if isinstance(value, (int, float)) else None


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("figures", type=Path)
    parser.add_argument("--note", required=True)
    parser.add_argument("--day", required=True)
    args = parser.parse_args()
    figures = json.loads(args.figures.read_text(encoding="utf-8"))
    found = [(section, name, figure_at(figures, path), short) for section, name, path, short in FIGURES]
    rows = [f"| {section} | {name} | {'–' if value is None else f'{value:.3f}'} |" for section, name, value, _ in found]
    table = "\n".join(["| | figure | on development data |", "|---|---|---|", *rows])
    page = TABLE.read_text(encoding="utf-8")
    page = re.sub(r"(<!-- figures -->\n).*?(<!-- end -->)", lambda found: f"{found[1]}{table}\n{found[2]}", page, flags=re.S)
    TABLE.write_text(re.sub(r"(?<=measured on )\S+", args.day, page, count=1), encoding="utf-8")
    short = [f"{name} {value:.3f}" for _, _, value, name in found if name and value is not None]
    with HISTORY.open("a", encoding="utf-8") as history:
        history.write(f"\n## {args.day}: {args.note}\n\n{', '.join(short)}\n")


if __name__ == "__main__":
    main()
