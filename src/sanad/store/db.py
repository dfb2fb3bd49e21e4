"""The chronicle's file: opened, checked, brought to the newest layout, and written in transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sanad.errors import StoreError

APPLICATION_ID = 0x53414E44  # "SAND"
LONG_LOG = 32_768  # pages of 4 kB
MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def may_write(path: Path) -> bool:
    """Whether this user may write the file or folder."""
    return os.access(path, os.W_OK)


def open_database(
    path: Path, *, create: bool, migrations: Path = MIGRATIONS, may_write: Callable[[Path], bool] = may_write
) -> sqlite3.Connection:
    """A connection to the chronicle at ``path``, made where ``create`` allows it and it is not there; only for asking where it
    can't be written and ``create`` is not asked for.

    Raises `StoreError` where the file is not a chronicle, can't be opened, or was made by a newer sanad.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder; give the name of a chronicle file, such as {path / 'sanad.db'}")
    there = path.exists() and path.stat().st_size > 0
    if not there and not create:
        raise StoreError(f"there is no chronicle at {path}; make one with: sanad add FOLDER --db {path}")
    if not there and not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent} to make the chronicle in")
    with explained(path):
        connection = _connect(path, create, (not path.exists() or may_write(path)) and may_write(path.parent))
        try:
            if there:
                _check_ours(connection, path)
            writable = not connection.execute("PRAGMA query_only").fetchone()[0]
            if writable:
                migrate(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def _connect(path: Path, create: bool, writable: bool) -> sqlite3.Connection:
    if not writable and create:
        raise StoreError(f"{path} can't be written: the file or its folder is read-only; choose another place with --db")
    if writable:
        connection = sqlite3.connect(path, isolation_level=None, timeout=10, check_same_thread=False)
    else:  # beside a WAL file that can't be made, only an immutable reading works
        mode = "mode=ro" if Path(f"{path}-wal").exists() else "immutable=1"
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA query_only=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA cache_size=-65536")
    connection.execute("PRAGMA temp_store=MEMORY")
    return connection


def _check_ours(connection: sqlite3.Connection, path: Path) -> None:
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if mark != APPLICATION_ID and tables:
        raise StoreError(f"{path} is a database of another program; choose another file with --db")


def open_in_memory() -> sqlite3.Connection:
    """An empty chronicle that is gone when it is closed."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    migrate(connection, Path(":memory:"))
    return connection


def migrate(connection: sqlite3.Connection, path: Path, migrations: Path = MIGRATIONS) -> None:
    """Bring the file to the newest layout: each numbered migration in a transaction of its own."""
    files = {int(file.name.split("_")[0]): file for file in sorted(migrations.glob("[0-9]*.sql"))}
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > max(files):
        raise StoreError(f"{path} was made by a newer sanad (layout {version}, this one knows {max(files)}); install that one")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    for number in sorted(number for number in files if number > version):
        with transaction(connection):
            if connection.execute("PRAGMA user_version").fetchone()[0] >= number:
                continue  # another process was faster
            for statement in split_sql(files[number].read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={number}")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")


def split_sql(script: str) -> Iterator[str]:
    """The statements of a script one by one (`executescript` would end the transaction that holds them)."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""


def shorten_log(connection: sqlite3.Connection, longest: int = LONG_LOG) -> None:
    """Keep the log beside the file from growing for as long as somebody reads: where it has become long, wait until those who read
    now are done (others may begin), so that the next transaction starts it anew.
    """
    _, frames, _ = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    if frames > longest:
        connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what is done inside is kept together or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """SQLite's errors as `StoreError` with a line that says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = str(error)
        if "not a database" in said:
            raise StoreError(f"{path} is not a chronicle, nor any SQLite file; choose another file with --db") from error
        if "disk is full" in said or "disk I/O" in said:
            raise StoreError(
                f"no room left to write {path}: what was added so far is kept; make room and run the same again"
            ) from error
        if "locked" in said or "busy" in said:
            raise StoreError(f"{path} is being written by another sanad; wait until it is done and run the same again") from error
        if "readonly" in said or "unable to open" in said:
            raise StoreError(f"{path} can't be opened for writing: the file or its folder is read-only") from error
        if "malformed" in said:
            raise StoreError(
                f"{path} is damaged; go back to a copy made with: sanad backup, or save its pages with: sanad rescue FOLDER"
            ) from error
        raise
