"""A job: inputs in rounds that are kept once they are done, then linking, then the tables that people use."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sanad
from sanad import build
from sanad.errors import SanadError
from sanad.intake import Options
from sanad.model import Article, Citation, Conflict, Event, EventMention, Mention, Statement, TimeExpression
from sanad.sources import list_files
from sanad.spark.guard import Limits
from sanad.spark.linking import Links, link_pages, struct
from sanad.spark.reading import RawPage, open_files, page_reader
from sanad.tables import ABOUT, PAGES, PageLine

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

TABLES = (
    "articles", "mentions", "times", "statements", "event_mentions", "events", "quotes", "echoes", "citations", "conflicts",
    "failures",
)  # fmt: skip
FILES = "files"
EVERYTHING, USUAL = Options(), Limits()


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done: ``sources`` are files and folders, or addresses of such (``hdfs://...``, ``s3a://...``); ``out`` is a
    folder.

    ``round_bytes`` of input are read and kept at a time; what was kept is not read again when the job is started anew. ``today``
    is the day that counts as such, in ISO 8601; ``partitions`` as many as there are cores, where not given.
    """

    sources: tuple[str, ...]
    out: str
    options: Options = EVERYTHING
    limits: Limits = USUAL
    today: str | None = None
    round_bytes: int = 50_000_000_000
    partitions: int | None = None


@dataclass(frozen=True, slots=True)
class _Input:
    path: str
    size: int


def build_tables(session: SparkSession, job: Job) -> dict[str, DataFrame]:
    """Read, annotate and link; gives the tables that were written below ``job.out``, by name. Raises `SanadError`.

    >>> from sanad.spark import Job, build_tables  # doctest: +SKIP
    >>> tables = build_tables(spark, Job(("hdfs:///crawl/",), "hdfs:///chronicle"))  # doctest: +SKIP
    """
    build.check_packs(job.options.packs)  # told here, and not by a thousand tasks
    read_rounds(session, job)
    lines = session.read.schema(struct(PageLine)).parquet(*_kept_rounds(session, job))
    articles, places = one_line_each(lines)
    links = link_pages(articles)
    for name, table in flat_tables(lines, articles, places, links).items():
        table.write.mode("overwrite").parquet(f"{job.out}/{name}")
    about = [(sanad.__version__, job.today or date.today().isoformat())]
    session.createDataFrame(about, "sanad string, made string").write.mode("overwrite").parquet(f"{job.out}/{ABOUT}")
    return {name: session.read.parquet(f"{job.out}/{name}") for name in TABLES}


# -- reading ----------------------------------------------------------------------------------------------------------


def read_rounds(session: SparkSession, job: Job) -> None:
    """Read the inputs that were not read yet, round by round; each is kept whole or not at all."""
    known = {(row["path"], row["size"]) for row in _read_or_none(session, f"{job.out}/{FILES}", "path string, size long")}
    left = [one for one in _inputs(session, job) if (one.path, one.size) not in known]
    for lot in _rounds(left, job.round_bytes):
        name = hashlib.sha256("\x1f".join(f"{one.path} {one.size}" for one in lot).encode("utf-8", "surrogateescape")).hexdigest()[
            :16
        ]
        raw = _open(session, lot, job)
        read = page_reader(job.options, job.limits, job.today or date.today().isoformat())
        spread = raw.repartition(_partitions(session, job), "location")  # one huge archive is read by all
        spread.mapInArrow(read, struct(PageLine)).write.mode("overwrite").parquet(f"{job.out}/{PAGES}/round={name}")
        done = session.createDataFrame([(one.path, one.size) for one in lot], "path string, size long")
        done.coalesce(1).write.mode("overwrite").parquet(f"{job.out}/{FILES}/round={name}")


def _inputs(session: SparkSession, job: Job) -> Iterator[_Input]:
    local = [one for one in job.sources if "://" not in one]
    for file in list_files(local):
        path = Path(file).absolute()
        yield _Input(str(path), path.stat().st_size)
    far = [one for one in job.sources if "://" in one]
    if far:
        listed = session.read.format("binaryFile").option("recursiveFileLookup", True).load(far).select("path", "length")
        for row in listed.orderBy("path").collect():
            yield _Input(row["path"], row["length"])


def _rounds(inputs: Iterable[_Input], most: int) -> Iterator[list[_Input]]:
    lot: list[_Input] = []
    size = 0
    for one in inputs:
        if lot and size + one.size > most:
            yield lot
            lot, size = [], 0
        lot.append(one)
        size += one.size
    if lot:
        yield lot


def _open(session: SparkSession, lot: Sequence[_Input], job: Job) -> DataFrame:
    """The pages of these files. Local ones are opened where they are read; Spark fetches the others whole (at most 2 GB each)."""
    local = [(one.path,) for one in lot if "://" not in one.path and not one.path.startswith("file:")]
    far = [one.path for one in lot if (one.path,) not in set(local)]
    found = []
    if local:
        parts = min(len(local), _partitions(session, job))
        found.append(session.createDataFrame(local, "path string").repartition(parts).mapInArrow(open_files, struct(RawPage)))
    if far:
        fetched = session.read.format("binaryFile").load(far).select("path", "content")
        found.append(fetched.mapInArrow(open_files, struct(RawPage)))
    return found[0].union(found[1]) if len(found) > 1 else found[0]


def _partitions(session: SparkSession, job: Job) -> int:
    return job.partitions or max(2, session.sparkContext.defaultParallelism * 3)


def _kept_rounds(session: SparkSession, job: Job) -> list[str]:
    rounds = {row["round"] for row in _read_or_none(session, f"{job.out}/{FILES}", "path string, size long, round string")}
    if not rounds:
        raise SanadError(f"nothing was read into {job.out}: the sources hold no files")
    return [f"{job.out}/{PAGES}/round={one}" for one in sorted(rounds)]


def _read_or_none(session: SparkSession, path: str, schema: str) -> list[dict[str, Any]]:
    from pyspark.errors import AnalysisException

    try:
        return [row.asDict() for row in session.read.schema(schema).parquet(path).distinct().collect()]
    except AnalysisException as error:
        if "PATH_NOT_FOUND" in str(error):
            return []
        raise


# -- tables -----------------------------------------------------------------------------------------------------------


def one_line_each(lines: DataFrame) -> tuple[DataFrame, DataFrame]:
    """One line for every article, that of the least hash of its pages; and the ``locations`` of all of them, by ``article``."""
    read = lines.where("rows IS NOT NULL")
    spots = read.selectExpr("rows.article.id AS article", "sha256", "location", "struct(sha256, location) AS spot")
    chosen = spots.groupBy("article").agg({"spot": "min"}).withColumnRenamed("min(spot)", "spot").select("article", "spot.*")
    places = spots.groupBy("article").agg({"location": "collect_set"}).withColumnRenamed("collect_set(location)", "locations")
    places = places.selectExpr("article", "array_sort(locations) AS locations")
    articles = read.join(chosen.drop("article"), ["sha256", "location"], "left_semi").dropDuplicates(["sha256", "location"])
    return articles.persist(), places


def flat_tables(lines: DataFrame, articles: DataFrame, places: DataFrame, links: Links) -> dict[str, DataFrame]:
    """The tables that people use, by name."""
    rows = articles.selectExpr("rows.*", "rows.article.id AS of")
    events = links.events
    told = events.selectExpr("event.id AS event", "explode(tellings) AS id")
    tellings = rows.selectExpr(
        "of",
        "coalesce(article.outlet_name, article.outlet) AS outlet",
        "article.published AS published",
        "explode(tellings) AS row",
    ).selectExpr("row.id AS id", "of AS article", "outlet", "published", *_columns("row.mention", EventMention))
    sayings = rows.selectExpr("of AS article", "explode(sayings) AS one")
    whole = rows.selectExpr("of", *_columns("article", Article), "annotations.coded_by AS coded_by")
    conflicts = events.selectExpr("explode(conflicts) AS one").selectExpr(*_columns("one", Conflict))
    conflicts = conflicts.union(links.claims).union(links.figures)
    failed = lines.where("reason IS NOT NULL").select("location", "reason", "retrieved").distinct()
    return {
        "articles": whole.join(places.withColumnRenamed("article", "of"), "of")
        .selectExpr("*", "locations[0] AS location")
        .drop("of"),
        "mentions": _exploded(rows, "annotations.mentions", Mention),
        "times": _exploded(rows, "annotations.times", TimeExpression),
        "statements": sayings.selectExpr(
            "one.id AS id",
            "article",
            "one.statement.speaker.entity AS entity",
            "one.text AS words",
            *_columns("one.statement", Statement),
        ).withColumnRenamed("words", "text"),
        "event_mentions": tellings.join(told, "id", "left"),
        "events": events.selectExpr(*_columns("event", Event)),
        "quotes": links.quotes,
        "echoes": links.echoes,
        "citations": rows.selectExpr("explode(citations) AS one").selectExpr(*_columns("one", Citation)),
        "conflicts": conflicts,
        "failures": failed,
    }


def _exploded(rows: DataFrame, field: str, record: type) -> DataFrame:
    return rows.selectExpr("of AS article", f"explode({field}) AS one").selectExpr("article", *_columns("one", record))


def _columns(of: str, record: type) -> list[str]:
    return [f"{of}.`{one.name}` AS `{one.name}`" for one in fields(record)]


# -- session ----------------------------------------------------------------------------------------------------------


def open_session(cores: str = "*", memory: str = "2g", shuffles: int = 8) -> SparkSession:
    """The session that ``spark-submit`` has prepared, or else one on this machine. Raises `SanadError` without PySpark or Java."""
    try:
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError:
        raise SanadError("Spark needs PySpark; install it with: pip install 'sanad[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = (
        SparkSession.builder.appName("sanad")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "200")
    )
    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # spark-submit has started the Java side and says where it runs
        builder = (
            builder.master(f"local[{cores}]")
            .config("spark.driver.memory", memory)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", str(shuffles))
        )
    try:
        return builder.getOrCreate()
    except PySparkRuntimeError as error:
        raise SanadError(f"Spark did not start; it needs Java 17 (java on the path, or JAVA_HOME): {error}") from None
