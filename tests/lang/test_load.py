"""Language packs from folders."""

from pathlib import Path

import pytest

from sanad.errors import PackError
from sanad.lang.check import check_pack
from sanad.lang.load import load_pack, pack_codes


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def test_indonesian_and_english_are_built_in() -> None:
    """Both packs load, each under its own name."""
    assert {"en", "id"} <= set(pack_codes())
    assert load_pack("id").name == "Indonesian"


def test_a_users_folder_adds_to_a_pack(tmp_path: Path) -> None:
    """Lists grow, tables are merged, and a line with ! takes an entry away."""
    home = write(
        tmp_path / "first",
        {
            "xx/pack.toml": 'name = "Test"\nversion = "1"\n[words]\na = ["x"]\n',
            "xx/abbreviations.txt": "dr\nprof # titles\n# a comment\n",
        },
    )
    more = write(tmp_path / "more", {"xx/pack.toml": '[words]\na = ["y"]\n', "xx/abbreviations.txt": "!dr\nkol\n"})
    pack = load_pack("xx", (home, more))
    assert pack.table("pack")["words"] == {"a": ["x", "y"]}
    assert [line.text for line in pack.lines("abbreviations")] == ["prof", "kol"]
    # the user's folder stands before it, since two files may have one name
    assert pack.lines("abbreviations")[0].where == "first/xx/abbreviations.txt:2"


def test_a_broken_pack_says_all_that_is_wrong(tmp_path: Path) -> None:
    """The error names each file and what was expected."""
    home = write(tmp_path, {"xx/pack.toml": "name = 3\n", "xx/dates.toml": "months = [\n"})
    with pytest.raises(PackError) as caught:
        load_pack("xx", (home,))
    assert "xx/dates.toml" in str(caught.value)
    assert "xx/pack.toml: needs a 'name'" in str(caught.value)
    assert "'version'" in str(caught.value)


def test_a_language_without_a_pack() -> None:
    """The error says which packs there are."""
    with pytest.raises(PackError, match="en, id"):
        load_pack("qq")


def test_a_word_for_what_befell_somebody_has_one_class(tmp_path: Path) -> None:
    """Else two pages with one word would tell two things: each such word is named with both its classes."""
    home = write(tmp_path, {"en/disputes.toml": '[fates]\nrescued = ["evacuated", "Airlifted"]\n[lasting]\nwar = ["sit-in"]\n'})
    faults = [one.message for one in check_pack("en", (home,)) if "one class" in one.message]
    assert [[word in fault for word in ("'evacuated'", "'Airlifted'", "'sit-in'")] for fault in faults] == [
        [True, False, False],
        [False, True, False],
        [False, False, True],
    ]
