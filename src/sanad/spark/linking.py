"""Linking on Spark: candidates by shared keys, clues and bands in SQL; every decision by the pure functions of `sanad.link`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sanad.link import claims, conflicts, echoes, events, noted, quotes
from sanad.link.facts import unpack_facts
from sanad.link.noted import Note
from sanad.link.pages import NEXT, Page, Saying, Telling
from sanad.model import Conflict, Echo, Event, EventMention, Quote, Statement
from sanad.spark.components import find_components
from sanad.spark.reading import Batches, lots, rows_of
from sanad.store.rows import decode
from sanad.tables import arrow, arrow_schema, from_row, to_batch, to_row

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

LOT = 500  # lines of a batch


@dataclass(frozen=True, slots=True)
class Tie:
    """Two rows that tell the same, as a comparison found."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class About:
    """A row with what it is about: of two things none contradicts the other."""

    id: str
    about: str


@dataclass(frozen=True, slots=True)
class MadeEvent:
    """An event with the ids of its tellings and what they disagree about."""

    event: Event
    tellings: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class FoundTally:
    """A conflict of figures, with the least id of those."""

    id: str
    conflict: Conflict


@dataclass(frozen=True, slots=True)
class Links:
    """What linking finds; each a table with the columns of its record (`events`: of `MadeEvent`)."""

    echoes: DataFrame
    events: DataFrame
    quotes: DataFrame
    claims: DataFrame
    figures: DataFrame


def struct(record: Any) -> Any:
    """The Spark schema of a table with one record a line."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(arrow_schema(record))


def link_pages(articles: DataFrame) -> Links:
    """What joins these lines of the table of pages, of which each article has one."""
    cards = articles.selectExpr(
        "rows.article.id AS article",
        "coalesce(rows.article.outlet_name, rows.article.outlet) AS outlet",
        "rows.article.published AS published",
        "rows.article.language AS language",
        "rows.article.title AS title",
        "rows.annotations.coded_by AS coded_by",
    )
    found = _echoes(articles, cards).localCheckpoint()
    pages = _led(cards, found).localCheckpoint()
    told = articles.selectExpr("rows.article.id AS article", "explode(rows.tellings) AS row")
    said = articles.selectExpr("rows.article.id AS article", "explode(rows.sayings) AS row")
    made = _grouped(told, pages, _compare_tellings, _merge_tellings, MadeEvent, _echoed(told, pages))
    return Links(
        found,
        made,
        _grouped(said, pages, _compare_sayings, _make_quotes, Quote, _translated(articles, found), _WEEKS),
        _claims(articles, pages),
        _figures(articles, pages, made),
    )


# -- echoes -----------------------------------------------------------------------------------------------------------


def _echoes(articles: DataFrame, cards: DataFrame) -> DataFrame:
    bands = articles.selectExpr("rows.article.id AS article", "explode(rows.bands) AS hash")
    twice = bands.withColumnRenamed("article", "one").join(bands.withColumnRenamed("article", "other"), "hash")
    pairs = twice.where("one < other").select("one", "other").distinct()
    evidence = articles.selectExpr("rows.article.id AS article", "rows.article.text AS text", "rows.signature AS signature")
    sides = _both_sides(pairs, cards.join(evidence, "article"))
    return sides.sortWithinPartitions("one.article").mapInArrow(_compare_pages, struct(Echo))


def _both_sides(pairs: DataFrame, rows: DataFrame) -> DataFrame:
    """Pairs with all that is known of both, as the structs ``one`` and ``other``; ``rows`` are told apart by their first column."""
    name = rows.columns[0]
    whole = f"struct({', '.join(f'`{column}`' for column in rows.columns)})"
    first = rows.selectExpr(f"{name} AS one", f"{whole} AS _one")
    second = rows.selectExpr(f"{name} AS other", f"{whole} AS _other")
    return pairs.join(first, "one").join(second, "other").selectExpr("_one AS one", "_other AS other")


def _compare_pages(batches: Batches) -> Batches:
    @lru_cache(maxsize=64)
    def print_of(text: str, signature: bytes) -> echoes.Print:
        return echoes.print_of(text, unpack_facts(signature))

    def compared() -> Iterator[Echo]:
        for row in rows_of(batches):
            one, other = row["one"], row["other"]
            prints = {side["article"]: print_of(side["text"], side["signature"]) for side in (one, other)}
            echo = echoes.compare(_page_alone(one), _page_alone(other), prints)
            if echo:
                yield echo

    return _batched(compared(), Echo)


def _page_alone(row: dict[str, Any]) -> Page:
    return Page(row["article"], row["outlet"], row["published"], row["language"], row["title"], row["article"], row["outlet"])


def _led(cards: DataFrame, found: DataFrame) -> DataFrame:
    """The cards with the first page of each one's group of echoes."""
    groups = find_components(found.selectExpr("earlier AS one", "later AS other")).withColumnRenamed("node", "article")
    grouped = cards.join(groups, "article", "left").selectExpr("*", "coalesce(component, article) AS group")
    order = "struct(published IS NULL AS undated, coalesce(published, '') AS published, article, outlet)"
    first = grouped.selectExpr("group", f"{order} AS lead")
    first = first.groupBy("group").agg({"lead": "min"}).withColumnRenamed("min(lead)", "lead")
    return grouped.join(first, "group").selectExpr(
        "article", "outlet", "published", "language", "title", "coded_by", "lead.article AS leader", "lead.outlet AS leader_outlet"
    )


# -- tellings and sayings ---------------------------------------------------------------------------------------------

# Sayings are filed under their own week, and compared with those of the weeks beside it.
_WEEKS = f"flatten(transform(row.clues, c -> array(try_subtract(c, {NEXT}), c, try_add(c, {NEXT}))))"


def _grouped(
    rows: DataFrame,
    pages: DataFrame,
    compare: Callable[[Batches], Batches],
    make: Callable[[Any], Any],
    record: Any,
    more: DataFrame | None = None,
    near: str = "row.clues",
) -> DataFrame:
    """What ``make`` makes of every group of ``rows`` that keys and ties join, with ``more`` ties; ``rows`` has the columns article,
    row, and more. ``near`` are the clues of those that a row is compared with."""
    rows = rows.localCheckpoint()
    keys = rows.selectExpr("row.id AS id", "explode(row.keys) AS hash")
    first = keys.groupBy("hash").agg({"id": "min"}).withColumnRenamed("min(id)", "one")
    edges = keys.join(first, "hash").selectExpr("one", "id AS other")
    filed, sought = (rows.selectExpr("row.id AS id", f"explode({clues}) AS hash") for clues in ("row.clues", near))
    twice = sought.withColumnRenamed("id", "one").join(filed.withColumnRenamed("id", "other"), "hash")
    pairs = twice.where("one < other").select("one", "other").distinct()
    held = _with_pages(rows, pages)
    ties = _both_sides(pairs, held).mapInArrow(compare, struct(Tie))
    ties = ties.union(more) if more is not None else ties
    groups = find_components(edges.union(ties)).withColumnRenamed("node", "id")
    grouped = held.join(groups, "id", "left").selectExpr("*", "coalesce(component, id) AS group")
    return grouped.groupBy("group").applyInArrow(make, struct(record)).localCheckpoint()


def _echoed(told: DataFrame, pages: DataFrame) -> DataFrame:
    """The ties between tellings of one act on pages that echo one another; those that people put apart have no clue, and no tie."""
    held = _with_pages(told, pages).where("size(row.clues) > 0").localCheckpoint()
    one = held.selectExpr("id AS one", "page.leader AS leader", "row.mention.act AS act", "page.article AS here")
    other = held.selectExpr("id AS other", "page.leader AS leader", "row.mention.act AS act", "page.article AS there")
    pairs = one.join(other, ["leader", "act"]).where("one < other AND here <> there").select("one", "other")
    return _both_sides(pairs, held).mapInArrow(_compare_echoed, struct(Tie))


def _translated(articles: DataFrame, found: DataFrame) -> DataFrame:
    """The ties between the sayings of pages and those of their translations."""
    pairs = found.where("kind = 'translation'").selectExpr("earlier AS one", "later AS other")
    said = articles.selectExpr("rows.article.id AS article", "rows.sayings AS sayings")
    return _both_sides(pairs, said).mapInArrow(_align, struct(Tie))


def _align(batches: Batches) -> Batches:
    def said(side: dict[str, Any]) -> list[Saying]:
        page = Page(side["article"], None, None, None, None, side["article"], None)
        return [Saying(one["id"], page, from_row(one["statement"], Statement), one["text"]) for one in side["sayings"]]

    rows = rows_of(batches)
    return _batched(
        (Tie(left.id, right.id) for row in rows for left, right in quotes.align(said(row["one"]), said(row["other"]))), Tie
    )


def _with_pages(rows: DataFrame, pages: DataFrame) -> DataFrame:
    """Rows by their ids, each with its page as a struct."""
    columns = ", ".join(pages.columns)
    held = pages.selectExpr("article", f"struct({columns}) AS page")
    return rows.join(held, "article").drop("article").selectExpr("row.id AS id", "*")


def _page(row: dict[str, Any]) -> Page:
    names = ("article", "outlet", "published", "language", "title", "leader", "leader_outlet")
    return Page(*(row[name] for name in names))


def _telling(row: dict[str, Any]) -> Telling:
    one, page = row["row"], row["page"]
    mention = from_row(one["mention"], EventMention)
    return Telling(one["id"], _page(page), mention, page["coded_by"], one["day"], one["root"], bool(one["contested"]), one["said"])


def _saying(row: dict[str, Any]) -> Saying:
    one = row["row"]
    return Saying(one["id"], _page(row["page"]), from_row(one["statement"], Statement), one["text"])


def _compare_tellings(batches: Batches) -> Batches:
    pairs = ((_telling(row["one"]), _telling(row["other"])) for row in rows_of(batches))
    ties = (
        Tie(one.id, other.id)
        for one, other in pairs
        if events.compare_tellings(one, other, one.page.leader == other.page.leader) is not None
    )
    return _batched(ties, Tie)


def _compare_echoed(batches: Batches) -> Batches:
    pairs = ((_telling(row["one"]), _telling(row["other"])) for row in rows_of(batches))
    return _batched((Tie(one.id, other.id) for one, other in pairs if events.tie_of(one, other, True) is not None), Tie)


def _compare_sayings(batches: Batches) -> Batches:
    pairs = ((_saying(row["one"]), _saying(row["other"])) for row in rows_of(batches))
    return _batched((Tie(one.id, other.id) for one, other in pairs if quotes.compare_sayings(one, other) is not None), Tie)


def _merge_tellings(table: Any) -> Any:
    made = [
        MadeEvent(event, tuple(one.id for one in told), tuple(conflicts.find_conflicts(event, told)))
        for event, told in events.merge_tellings(map(_telling, table.to_pylist()))
    ]
    return _table(made, MadeEvent)


def _make_quotes(table: Any) -> Any:
    said = [_saying(row) for row in table.to_pylist()]
    quote = quotes.make_quote(said)
    return _table([quote] if quote is not None else [], Quote)


# -- claims -----------------------------------------------------------------------------------------------------------


def _claims(articles: DataFrame, pages: DataFrame) -> DataFrame:
    """What is asserted and denied, folded over the pages of each group of echoes."""
    held = articles.selectExpr("rows.article.id AS article", "rows.claims AS claims").where("size(claims) > 0")
    led = held.join(pages.select("article", "published", "leader"), "article")
    return led.groupBy("leader").applyInArrow(_fold_claims, struct(Conflict))


def _fold_claims(table: Any) -> Any:
    rows = sorted(table.to_pylist(), key=lambda row: (row["published"] is None, row["published"] or "", row["article"]))
    return _table(claims.fold_claims(from_row(one, Conflict) for row in rows for one in row["claims"]), Conflict)


# -- figures ----------------------------------------------------------------------------------------------------------


def _figures(articles: DataFrame, pages: DataFrame, made: DataFrame) -> DataFrame:
    """What pages count differently, or give two days, where no event of those ``made`` tells it."""
    counted = articles.selectExpr("rows.article.id AS article", "explode(rows.figures) AS row")
    found = _grouped(counted, pages, _compare_counts, _make_tallies, FoundTally, _repeated(counted, pages))
    of_events = made.selectExpr("explode(conflicts) AS about").where("about.kind IN ('number', 'date')")
    where = "explode(transform({}.mentions, one -> one.article)) AS article"
    of_events = of_events.selectExpr("about.kind AS kind", "about.values AS held", where.format("about"))
    placed = found.selectExpr("id", "conflict.kind AS kind", "conflict.values AS values", where.format("conflict"))
    told = placed.join(of_events, ["article", "kind"]).where("size(array_except(values, held)) = 0").select("id").distinct()
    return found.join(told, "id", "left_anti").selectExpr("conflict.*")


def _repeated(counted: DataFrame, pages: DataFrame) -> DataFrame:
    """The ties between what is noted of the same on pages that echo one another."""
    held = _with_pages(counted, pages).localCheckpoint()
    about = held.select("id", "row.record").mapInArrow(_about, struct(About))
    placed = held.selectExpr("id", "page.leader AS leader", "page.article AS article").join(about, "id").localCheckpoint()
    one = placed.selectExpr("id AS one", "leader", "about", "article AS here")
    other = placed.selectExpr("id AS other", "leader", "about", "article AS there")
    pairs = one.join(other, ["leader", "about"]).where("one < other AND here <> there").select("one", "other")
    return _both_sides(pairs, held).mapInArrow(_compare_counts, struct(Tie))


def _about(batches: Batches) -> Batches:
    return _batched((About(row["id"], noted.record_in(decode(row["record"], dict)).about) for row in rows_of(batches)), About)


def _note(row: dict[str, Any]) -> Note:
    one = row["row"]
    return noted.note_of(one["id"], _page(row["page"]), noted.record_in(decode(one["record"], dict)))


def _compare_counts(batches: Batches) -> Batches:
    pairs = ((_note(row["one"]), _note(row["other"])) for row in rows_of(batches))
    return _batched((Tie(one.id, other.id) for one, other in pairs if noted.differ(one, other)), Tie)


def _make_tallies(table: Any) -> Any:
    counted = [_note(row) for row in table.to_pylist()]
    found = noted.make_conflict(counted)
    return _table([FoundTally(min(one.id for one in counted), found)] if found is not None else [], FoundTally)


# -- Arrow ------------------------------------------------------------------------------------------------------------


def _batched(records: Iterator[Any], kind: Any) -> Batches:
    schema = arrow_schema(kind)
    for lot in lots(records, LOT):
        yield to_batch([to_row(one) for one in lot], schema)


def _table(records: list[Any], kind: Any) -> Any:
    schema = arrow_schema(kind)
    return arrow().Table.from_batches([to_batch([to_row(one) for one in records], schema)], schema)
