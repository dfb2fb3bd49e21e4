"""Twenty-four pages that are made to keep a reader busy: bounded time, bounded memory, nothing but articles and reasons."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

PLAIN = "Lini Embun\n\nHarga beras naik di pasar\n\n12 Mei 2021, 08:00 WIB\n\n"
SENTENCE = "Petani di lereng utara memulai panen lebih awal tahun ini, kata pengurus koperasi. "


def page(body: str) -> bytes:
    """A page of plain text with a head that is in order."""
    return (PLAIN + SENTENCE * 3 + "\n\n" + body).encode("utf-8", "surrogatepass")


def markup(body: str) -> bytes:
    """A page of HTML."""
    head = "<!doctype html><html lang=id><head><title>Harga beras naik</title></head>"
    return f"{head}<body><p>{SENTENCE * 3}</p>{body}</body></html>".encode()


CORPUS: dict[str, bytes] = {
    "01-events": page("Rusia mengecam Ukraina. " * 3_000),
    "02-one-sentence-of-events": page("Rusia mengecam Ukraina dan " * 3_000),
    "03-speakers": page('"Ya," kata juru bicara Kementerian Luar Negeri Rusia. ' * 2_000),
    "04-quotes-never-closed": page('"kata "' * 10_000),
    "05-brackets": page("(" * 20_000 + "Rusia" + ")" * 20_000),
    "06-dates": page("12 Mei 2021, 13 Mei 2021 dan 14 Mei 2021 - " * 2_000),
    "07-days": page("Senin Selasa Rabu Kamis Jumat " * 3_000),
    "08-numbers": page("1.000.000,50 juta " * 5_000),
    "09-one-number": page("1" * 100_000),
    "10-names": page("Budi Santoso Wijaya Kusuma Hartono " * 3_000),
    "11-capitals": page("A" * 100_000),
    "12-dots": page("A. B. C. " * 10_000),
    "13-commas": page("Rusia, Ukraina, Iran, Turki, Jepang, " * 3_000),
    "14-chain": page("menurut Reuters mengutip TASS mengutip Antara " * 2_000),
    "15-relative-clauses": page("presiden yang mengatakan bahwa menteri yang menyebut bahwa " * 1_500),
    "16-combining-marks": page("e" + "\u0301" * 50_000),
    "17-no-width": page("\u200b\u200d\ufeff" * 30_000 + "Rusia mengecam Ukraina."),
    "18-right-to-left": page("\u202e" + "Rusia mengecam Ukraina. " * 500),
    "19-paragraphs": page("Ya.\n\n" * 20_000),
    "20-lines": page("Rusia\n" * 20_000),
    "21-nested-lists": markup("<ul><li>" * 20_000 + "Rusia mengecam Ukraina."),
    "22-tables": markup("<table><tr>" + "<td>Rusia mengecam Ukraina.</td>" * 5_000 + "</tr></table>"),
    "23-attributes": markup("<p " + " ".join(f'data-{n}="{n}"' for n in range(20_000)) + ">Rusia mengecam Ukraina.</p>"),
    "24-metadata": markup('<script type="application/ld+json">' + '{"author":[' * 10_000 + "]}" * 10_000 + "</script>"),
}

SECONDS = 30  # of processor time for a page; what is normal is a few hundredths
MEGABYTES = 1_500

SCRIPT = """
import sys, time
from pathlib import Path
from sanad.intake import Options, Task, derive
from sanad.model import Failure
for file in sorted(Path(sys.argv[1]).iterdir()):
    started = time.process_time()
    found = derive(Task(file.name, file.read_bytes(), None, None, "2026-01-20"), Options())
    fault = "fault in sanad" in found.reason if isinstance(found, Failure) else False
    print(file.name, round(time.process_time() - started, 2), fault, flush=True)
"""


@pytest.mark.slow
def test_hostile_pages_cost_bounded_time_and_memory(tmp_path: Path) -> None:
    """Each page is read or refused for a reason of its own, within its bounds; one process reads them all."""
    assert len(CORPUS) == 24
    for name, data in CORPUS.items():
        (tmp_path / name).write_bytes(data)
    limit = MEGABYTES * 2**20
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=SECONDS * 40,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
    )
    assert run.returncode == 0, run.stderr[-500:]
    rows = [line.split() for line in run.stdout.splitlines()]
    assert [row[0] for row in rows] == sorted(CORPUS)
    over = [row for row in rows if float(row[1]) > SECONDS or row[2] == "True"]
    assert over == []
