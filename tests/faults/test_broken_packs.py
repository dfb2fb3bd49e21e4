"""A language pack broken in many ways: each is told with its file, and nothing goes on as if it were whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import sanad
from sanad.errors import PackError, SanadError
from sanad.lang.check import check_pack

TEXT = "Rusia mengecam Ukraina, kata juru bicara."
WAYS = {
    "TOML that ends too early": ("dates.toml", b"months = [\n"),
    "bytes that are no UTF-8": ("names.toml", b"x = '\xff\xfe'\n"),
    "a list with bytes that are no UTF-8": ("abbreviations.txt", b"\xff\n"),
    "a word where a table is expected": ("dates.toml", b"months = 'januari'\n"),
    "a list where a table is expected": ("numbers.toml", b"units = [1, 2]\n"),
    "a line with too few columns": ("countries.txt", b"no columns at all\n"),
    "a mode that PLOVER does not have": ("events/ACCUSE.txt", b"[whisper] mengecam\n"),
    "a type that PLOVER does not have": ("events/FOO.txt", b"mengecam\n"),
    "a version that is no text": ("pack.toml", b"version = 3\n"),
    "a name that is no text": ("pack.toml", b"name = []\n"),
    "a key that no step asks for": ("stance.toml", b"[nonsense]\na = 1\n"),
    "a number where a table is expected": ("pronouns.toml", b"third = 7\n"),
    "an empty unit": ("numbers.toml", b"[units]\nUSD = ['']\n"),
    "an empty word of time": ("dates.toml", b"[same]\nbefore = ['']\n"),
    "a word where a list is expected": ("stance.toml", b"skip = 'abc'\n"),
    "an entry without a letter": ("reporting/say.txt", b"(\n"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_broken_pack_is_told_with_its_file(tmp_path: Path, way: str) -> None:
    """One `PackError` whose text begins with the pack, and never an error of Python's."""
    name, content = WAYS[way]
    file = tmp_path / "id" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    with pytest.raises(PackError, match=r"^(\w+/)?id[/:]"):
        sanad.annotate(TEXT, language="id", packs=[tmp_path])


def test_all_faults_are_listed_whichever_file_they_are_in(tmp_path: Path) -> None:
    """Checking a pack never ends at the first thing that can't be read."""
    broken = {
        "stance.toml": "nonsense = ['a']\n",
        "morphology.toml": "[[verb]]\nname = 'past'\n",
        "places.txt": "short\n",
        "names.toml": "common_shapes = '('\n",
        "disputes.toml": "mutual = ['']\n",
        "unnamed.toml": "people = 3\n",
    }
    (tmp_path / "ms").mkdir()
    for name, text in {"pack.toml": "name = 'Malay'\nversion = '1'\n", **broken}.items():
        (tmp_path / "ms" / name).write_text(text)
    told = " ".join(f"{fault.where}: {fault.message}" for fault in check_pack("ms", (tmp_path,)))
    assert [one for one in ("stance", "morphology", "places", "names", "disputes") if one not in told] == []


def test_a_new_language_without_a_name_is_told(tmp_path: Path) -> None:
    """A pack of one's own needs a pack.toml."""
    (tmp_path / "ms").mkdir()
    (tmp_path / "ms" / "dates.toml").write_text("[months]\n")
    with pytest.raises(PackError, match=r"ms/pack\.toml: needs a 'name'"):
        sanad.annotate(TEXT, language="ms", packs=[tmp_path])


def test_a_run_over_many_pages_stops_at_once(tmp_path: Path) -> None:
    """A broken pack is no fault of the pages: none is put down as failed, and the call is told to be wrong."""
    (tmp_path / "packs" / "id").mkdir(parents=True)
    (tmp_path / "packs" / "id" / "dates.toml").write_text("months = 'januari'\n")
    (tmp_path / "page.txt").write_text(f"Lini Embun\n\nJudul berita hari ini\n\n12 Mei 2021, 08:00 WIB\n\n{TEXT} Katanya begitu.\n")
    with sanad.Chronicle(tmp_path / "news.db", packs=[tmp_path / "packs"]) as chronicle:
        with pytest.raises(SanadError):
            chronicle.add(tmp_path / "page.txt")
        assert (chronicle.articles(), chronicle.failures()) == ([], [])
    call = ["add", str(tmp_path / "page.txt"), "--db", str(tmp_path / "news.db"), "--packs", str(tmp_path / "packs")]
    run = subprocess.run([sys.executable, "-m", "sanad", *call], capture_output=True, text=True)
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert "id/dates.toml" in run.stderr
