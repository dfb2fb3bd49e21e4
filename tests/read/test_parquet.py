"""Parquet tables as crawlers and data sets hand them out."""

from datetime import datetime
from pathlib import Path

import pytest

from sanad.model import Failure
from sanad.read.jsonlines import Fields
from sanad.read.record import Source
from sanad.read.sources import open_sources

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

PAGE = "<!doctype html><html><head><meta charset='cp1252'><title>Café</title></head><body><p>Prix du café</p></body></html>"


def written(path: Path, **columns: list[object]) -> Path:
    """A table in a file whose name says nothing."""
    pq.write_table(pa.table(columns), path)
    return path


def test_a_column_with_pages_gives_pages(tmp_path: Path) -> None:
    """Each row is a page with its address and time of retrieval; the location names the row."""
    table = written(tmp_path / "crawl", html=[PAGE, PAGE + " "], url=["https://a.example/1", "https://a.example/2"])
    first, second = open_sources(table)
    assert isinstance(first, Source) and isinstance(second, Source)
    assert (first.location, first.url) == (f"{table}!1", "https://a.example/1")
    assert (second.location, second.url) == (f"{table}!2", "https://a.example/2")


def test_bytes_are_handed_on_as_they_are(tmp_path: Path) -> None:
    """Only the page itself says in which encoding it is."""
    raw = PAGE.encode("cp1252")
    (page,) = open_sources(written(tmp_path / "crawl", content=[raw], link=["https://a.example/1"]))
    assert page == Source(f"{tmp_path / 'crawl'}!1", raw, "https://a.example/1", None)


def test_a_column_with_texts_gives_pages_with_what_is_known(tmp_path: Path) -> None:
    """Title and time of publication come along, also as a timestamp."""
    table = written(
        tmp_path / "t", title=["Harga naik"], text=["Harga beras naik.\nKata petani."], published=[datetime(2023, 5, 1, 8)]
    )
    (page,) = open_sources(table)
    assert isinstance(page, Source)
    assert b"Harga beras naik." in page.data
    assert b"2023-05-01T08:00:00" in page.data


def test_a_table_without_pages_says_which_columns_it_has(tmp_path: Path) -> None:
    """Each row is a failure."""
    (found,) = open_sources(written(tmp_path / "t", price=[3]))
    assert isinstance(found, Failure)
    assert "it has price" in found.reason


def test_a_cut_table_is_a_failure(tmp_path: Path) -> None:
    """The end of the file, where its layout stands, is missing."""
    table = written(tmp_path / "t", html=[PAGE] * 10)
    table.write_bytes(table.read_bytes()[:-50])
    (found,) = open_sources(table)
    assert isinstance(found, Failure)
    assert "can't be read" in found.reason


def test_a_column_that_the_user_names_holds_the_page(tmp_path: Path) -> None:
    """Also as bytes, and where bytes of another column, such as a small picture, stand before it."""
    raw = PAGE.encode("cp1252")
    table = written(tmp_path / "crawl", thumb=[b"GIF89a"], body=[raw], url=["https://a.example/1"])
    (page,) = open_sources(table, fields=Fields(html="body"))
    assert page == Source(f"{table}!1", raw, "https://a.example/1", None)
    (page,) = open_sources(written(tmp_path / "texts", thumb=[b"GIF89a"], body=["Harga naik."]), fields=Fields(text="body"))
    assert isinstance(page, Source) and b"Harga naik." in page.data
