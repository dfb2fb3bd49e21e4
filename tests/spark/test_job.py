"""The same pages give the same chronicle, read here or on Spark; and what happens to inputs that are out of the ordinary."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sanad.chronicle import Chronicle
from sanad.store.export.formats import ROWS
from sanad.store.filters import Filters
from sanad.tables import Slice

pytestmark = pytest.mark.slow
pytest.importorskip("pyspark")

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples" / "pages"
TODAY = date(2026, 1, 20)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The example pages, some of them again in archives and tables, and some that can't be read."""
    folder = tmp_path_factory.mktemp("more")
    files = sorted(one for one in EXAMPLES.rglob("*") if one.is_file())
    copied = files[0].read_text(encoding="utf-8").replace("\n\n", "\n\n \n\n", 1)
    with zipfile.ZipFile(folder / "copies.zip", "w") as archive:
        archive.writestr("copy.txt", copied)
        archive.writestr("same.txt", files[1].read_bytes())
    pages = [one.read_text(encoding="utf-8") for one in files if one.suffix == ".html"]
    records = [{"html": f"{one}\n", "url": f"https://pages.example/{n}"} for n, one in enumerate(pages[:3])]
    (folder / "records.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    for name, count in (("one", "80"), ("two", "60")):
        text = f"Egypt gave Sudan {count} trucks, an official in Cairo said on Friday.\n\nKenya expelled {count} Ugandan diplomats."
        (folder / f"{name}.txt").write_text(f"The {name} Post\n\nTrucks for Sudan\n\n10 March 2024\n\n{text}\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.html").write_bytes(bytes(range(256)) * 20)
    return [str(EXAMPLES), str(folder)]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """Spark on this machine."""
    import os
    import shutil

    if not shutil.which("java"):
        message = "needs java, which is not installed here"
        pytest.fail(message) if os.environ.get("SANAD_SKIP_NOTHING") else pytest.skip(message)
    from sanad.spark.job import open_session

    opened = open_session("2", "1g", shuffles=2)
    opened.sparkContext.setLogLevel("ERROR")
    yield opened
    opened.stop()


@pytest.fixture(scope="module")
def out(session: Any, sources: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a job over the sources wrote."""
    from sanad.spark import Job, build_tables

    folder = tmp_path_factory.mktemp("result")
    build_tables(session, Job(tuple(sources), str(folder), today=TODAY.isoformat(), partitions=2))
    return folder


def rows_of(out: Path, table: str) -> list[dict[str, Any]]:
    """A table's rows."""
    import pyarrow.parquet as pq

    return pq.read_table(out / table).to_pylist()


def comparable(rows: list[dict[str, Any]]) -> list[str]:
    """Rows without their order."""
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


def exported(chronicle: Chronicle) -> dict[str, list[dict[str, Any]]]:
    """All rows of a chronicle."""
    return {what: [row.to_dict() for row in ask(chronicle.connection, Filters())] for what, ask in ROWS.items()}


def test_spark_and_a_local_run_agree(out: Path, sources: list[str], tmp_path: Path) -> None:
    """Every table holds what the chronicle holds, and nothing is empty that should be compared."""
    with Chronicle(tmp_path / "news.db", today=lambda: TODAY) as chronicle:
        chronicle.add(sources)
        local = exported(chronicle)
    assert all(
        local[what] for what in ("articles", "events", "mentions", "statements", "quotes", "echoes", "citations", "failures")
    )
    local["event_mentions"] = local["mentions"]
    for table in ("event_mentions", "statements", "events", "quotes", "echoes", "citations", "conflicts", "failures"):
        assert comparable(rows_of(out, table)) == comparable(local[table]), table
    articles = [{key: value for key, value in row.items() if key != "coded_by"} for row in rows_of(out, "articles")]
    assert comparable(articles) == comparable(local["articles"])


def test_a_chronicle_takes_in_what_spark_wrote(out: Path, sources: list[str], tmp_path: Path) -> None:
    """Loaded and linked, it is the chronicle that a local run over the same pages makes; and a second time nothing is new."""
    with (
        Chronicle(tmp_path / "local.db", today=lambda: TODAY) as one,
        Chronicle(tmp_path / "loaded.db", today=lambda: TODAY) as other,
    ):
        one.add(sources)
        summary = other.add(out)
        assert exported(one) == exported(other)
        assert summary.new == len(one.articles())
        assert other.add(out).new == 0


def test_a_slice_is_taken_by_day_outlet_and_language(out: Path, tmp_path: Path) -> None:
    """Only the pages asked for come in, and are linked among themselves."""
    with Chronicle(tmp_path / "slice.db", today=lambda: TODAY) as chronicle:
        chronicle.add(out, part=Slice(since="2023-04", until="2023-04", languages=frozenset({"id"})))
        found = [row.article for row in chronicle.articles()]
        assert found
        assert all(one.language == "id" and (one.published or "").startswith("2023-04") for one in found)


def test_a_second_run_reads_only_what_is_new(session: Any, out: Path, sources: list[str], tmp_path: Path) -> None:
    """What was kept is not read again; a page that came later is added to it."""
    from sanad.spark.job import Job, read_rounds

    before = sorted(one.name for one in (out / "pages").iterdir())
    later = tmp_path / "later.txt"
    later.write_text(
        "Lini Embun\n\nPanen kopi dimulai\n\n12 Mei 2021, 08:00 WIB\n\nPetani memulai panen kopi lebih awal tahun ini.\n"
    )
    read_rounds(session, Job(tuple(sources), str(out), today=TODAY.isoformat(), partitions=2))
    assert sorted(one.name for one in (out / "pages").iterdir()) == before
    read_rounds(session, Job((*sources, str(later)), str(out), today=TODAY.isoformat(), partitions=2))
    (new,) = {one.name for one in (out / "pages").iterdir()} - set(before)
    assert [row["location"] for row in rows_of(out, f"pages/{new}")] == [str(later)]


def test_components_on_the_cluster_are_those_on_the_driver(session: Any) -> None:
    """Stars in turn find a long chain, a star and a ring."""
    from sanad.spark.components import find_components, join_pairs

    chain = [(f"c{n:02d}", f"c{n + 1:02d}") for n in range(9)]
    pairs = [*chain, ("m", "n"), ("m", "o"), ("r1", "r2"), ("r2", "r3"), ("r3", "r1")]
    edges = session.createDataFrame(pairs, "one string, other string")
    found = {row["node"]: row["component"] for row in find_components(edges, few=0).collect()}
    assert found == join_pairs(pairs)


def test_files_that_spark_fetches_are_read_alike(session: Any, tmp_path: Path) -> None:
    """An address of any file system, here file://, gives the same pages as a path."""
    from sanad.spark.job import Job, read_rounds

    page = tmp_path / "in" / "pages.zip"
    page.parent.mkdir()
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for file in sorted(EXAMPLES.rglob("*.txt"))[:2]:
            archive.writestr(file.name, file.read_bytes())
    page.write_bytes(held.getvalue())
    read_rounds(session, Job((page.parent.as_uri(),), str(tmp_path / "out"), today=TODAY.isoformat(), partitions=2))
    rows = [row for file in (tmp_path / "out" / "pages").iterdir() for row in rows_of(file, ".")]
    assert [row["location"].rpartition("!")[2] for row in rows if row["rows"]] == [
        one["location"].rpartition("!")[2] for one in rows
    ]
    assert len(rows) == 2
