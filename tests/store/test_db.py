"""Opening the file: what is refused and with which words, and migrations that fail half-way."""

import sqlite3
import threading
from pathlib import Path

import pytest

from sanad.errors import StoreError
from sanad.store.db import APPLICATION_ID, MIGRATIONS, open_database, shorten_log, split_sql, transaction


def test_a_new_file_is_marked_as_ours(tmp_path: Path) -> None:
    """A chronicle carries sanad's mark, is in write-ahead mode, and checks its references."""
    connection = open_database(tmp_path / "news.db", create=True)
    asked = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "journal_mode", "foreign_keys")]
    assert asked == [APPLICATION_ID, "wal", 1]


def test_an_empty_file_becomes_a_chronicle(tmp_path: Path) -> None:
    """A file of no bytes, as `mktemp` leaves, is filled."""
    (tmp_path / "news.db").touch()
    connection = open_database(tmp_path / "news.db", create=True)
    assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)


def test_a_missing_file_is_not_made_by_asking(tmp_path: Path) -> None:
    """Who only asks is told how to make a chronicle, and none is made."""
    with pytest.raises(StoreError, match=r"no chronicle at .*sanad add"):
        open_database(tmp_path / "news.db", create=False)
    assert not (tmp_path / "news.db").exists()


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A SQLite file with tables but without our mark keeps every byte."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (n)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_database(path, create=True)
    assert path.read_bytes() == before


def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A text file given as --db by mistake keeps its text."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database at all, but long enough to be looked at as one\n" * 40)
    with pytest.raises(StoreError, match="nor any SQLite file"):
        open_database(path, create=True)
    assert path.read_text().startswith("not a database")


def test_a_folder_and_a_missing_folder_are_told_apart(tmp_path: Path) -> None:
    """Both are calls that can't be right, each with its own words."""
    with pytest.raises(StoreError, match="is a folder"):
        open_database(tmp_path, create=True)
    with pytest.raises(StoreError, match="there is no folder"):
        open_database(tmp_path / "nowhere" / "news.db", create=True)


def test_a_newer_layout_is_refused(tmp_path: Path) -> None:
    """A file that a later sanad has changed must not be written by an earlier one."""
    connection = open_database(tmp_path / "news.db", create=True)
    connection.execute("PRAGMA user_version=9999")
    connection.close()
    with pytest.raises(StoreError, match="newer sanad"):
        open_database(tmp_path / "news.db", create=True)


def test_a_migration_that_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    """The first statements of a broken migration are undone, and the file opens again with the good ones."""
    steps = tmp_path / "steps"
    steps.mkdir()
    for file in MIGRATIONS.glob("*.sql"):
        (steps / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    open_database(tmp_path / "news.db", create=True, migrations=steps).close()
    (steps / "9000_broken.sql").write_text("CREATE TABLE extra (n);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_database(tmp_path / "news.db", create=True, migrations=steps)
    connection = open_database(tmp_path / "news.db", create=True)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone() == (0,)


def test_what_an_older_layout_holds_is_carried_over(tmp_path: Path) -> None:
    """Who is mentioned where stays as it was; of two weeks that a statement was filed under the first is left; and what a statement
    is filed under goes with it."""
    steps = tmp_path / "steps"
    steps.mkdir()
    for file in sorted(MIGRATIONS.glob("*.sql"))[:4]:
        (steps / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    connection = open_database(tmp_path / "news.db", create=True, migrations=steps)
    connection.execute(
        "INSERT INTO article (key, id, sha256, text, record, notes, coded_by, signature) VALUES (1, 'a', '', '', '', '', '', '')"
    )
    mentioned = [(1, "person:b", "B", "person", "FRA", None, 2, "text", 3, 4), (1, "c", "C", "place", None, None, 1, "title", 0, 1)]
    connection.executemany("INSERT INTO appearance VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", mentioned)
    connection.execute("INSERT INTO statement (key, article, id, denies, record) VALUES (7, 1, 's', 0, '')")
    week = 1 << 48
    connection.executemany("INSERT INTO statement_clue VALUES (?, 7)", [(5,), (5 + week,), (-9 * week,), (-8 * week,)])
    connection.close()
    connection = open_database(tmp_path / "news.db", create=True)
    assert sorted(connection.execute("SELECT * FROM appearance")) == sorted(mentioned)
    assert sorted(connection.execute("SELECT hash, row FROM statement_clue")) == [(-9 * week, 7), (5, 7)]
    connection.execute("DELETE FROM article")
    left = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("presence", "statement_clue")]
    assert left == [0, 0]


def test_a_script_is_split_at_statements_not_at_semicolons() -> None:
    """A trigger is one statement, though semicolons stand in it."""
    script = "CREATE TABLE a (n);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a;\n  SELECT ';';\nEND;\n"
    assert [one.split()[1] for one in split_sql(script)] == ["TABLE", "TRIGGER"]


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    """What was written before the fault is gone after it."""
    connection = open_database(tmp_path / "news.db", create=True)
    with pytest.raises(ValueError, match="stop"), transaction(connection):
        connection.execute("INSERT INTO failure VALUES ('a', 'b', NULL)")
        raise ValueError("stop")
    assert connection.execute("SELECT count(*) FROM failure").fetchone() == (0,)


def test_a_read_only_folder_can_be_asked_but_not_written(tmp_path: Path) -> None:
    """A chronicle on a read-only disk answers and stays as it is; adding to it is refused with a line that says why."""
    open_database(tmp_path / "news.db", create=True).close()
    before = sorted(tmp_path.iterdir())
    connection = open_database(tmp_path / "news.db", create=False, may_write=lambda path: path.name == "news.db")
    assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM article")
    assert sorted(tmp_path.iterdir()) == before
    with pytest.raises(StoreError, match="read-only"):
        open_database(tmp_path / "news.db", create=True, may_write=lambda path: path.name == "news.db")


def test_the_log_stays_short_while_somebody_always_reads(tmp_path: Path) -> None:
    """Two readers take turns so that there is never none; the log is begun anew all the same, and no reading fails."""
    path = tmp_path / "news.db"
    writer = open_database(path, create=True)
    writer.execute("CREATE TABLE heap (piece BLOB)")
    stop, begun = threading.Event(), threading.Event()

    def read() -> None:
        held: sqlite3.Connection | None = None
        readers = [open_database(path, create=False) for _ in range(2)]
        while not stop.is_set():
            for one in readers:
                one.execute("BEGIN")
                one.execute("SELECT count(*) FROM heap").fetchone()
                if held is not None:
                    held.execute("ROLLBACK")
                held = one
                begun.set()
                stop.wait(0.002)
        for one in readers:
            one.close()

    thread = threading.Thread(target=read)
    thread.start()
    begun.wait()
    sizes = []
    for _ in range(30):
        with transaction(writer):
            writer.execute("INSERT INTO heap VALUES (zeroblob(400000))")
        shorten_log(writer, 200)
        sizes.append(Path(f"{path}-wal").stat().st_size)
    stop.set()
    thread.join()
    assert max(sizes) < 3_000_000  # of twelve million bytes written
