"""What hangs together: connected components of a graph that does not fit one machine.

Large and small stars in turn (Kiveris et al. 2014, *Connected Components in MapReduce and Beyond*): each round every node hands its
neighbours to the least of them, until nothing moves; a chain of n nodes takes about log n rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

MOST_ROUNDS = 60  # a chain of 2**60 nodes


def find_components(edges: DataFrame, few: int = 200_000) -> DataFrame:
    """``node`` and ``component`` (its least node) for every node of ``edges``, which has the text columns ``one`` and ``other``.

    Up to ``few`` edges are joined on the driver, which takes less time than one round.
    """
    edges = _pairs(edges.where("one <> other")).localCheckpoint()
    session = edges.sparkSession
    if edges.limit(few + 1).count() <= few:
        least = join_pairs([(row["one"], row["other"]) for row in edges.collect()])
        return session.createDataFrame(sorted(least.items()), "node string, component string")
    for _ in range(MOST_ROUNDS):
        moved = _small_star(_large_star(edges)).localCheckpoint()
        settled = moved.exceptAll(edges).isEmpty() and edges.exceptAll(moved).isEmpty()
        edges = moved
        if settled:
            break
    inner = edges.selectExpr("other AS node", "one AS component")
    return inner.union(inner.selectExpr("component AS node", "component").distinct())


def join_pairs(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """The least node of its component for every node."""
    above: dict[str, str] = {}

    def root(node: str) -> str:
        above.setdefault(node, node)
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        above[high] = low
    return {node: root(node) for node in above}


def _pairs(edges: DataFrame) -> DataFrame:
    """Each edge once, the lesser node first."""
    return edges.selectExpr("least(one, other) AS one", "greatest(one, other) AS other").distinct()


def _large_star(edges: DataFrame) -> DataFrame:
    """Every node joins its greater neighbours to the least of itself and all its neighbours."""
    both = edges.union(edges.selectExpr("other AS one", "one AS other"))
    least = both.groupBy("one").agg({"other": "min"}).withColumnRenamed("min(other)", "near")
    joined = both.join(least, "one").where("other > one")
    return _pairs(joined.selectExpr("least(one, near) AS one", "other").where("one <> other"))


def _small_star(edges: DataFrame) -> DataFrame:
    """Every node joins its lesser neighbours, and itself, to the least of them."""
    least = edges.groupBy("other").agg({"one": "min"}).withColumnRenamed("min(one)", "near")
    joined = edges.join(least, "other")
    stars = joined.selectExpr("near AS one", "one AS other").union(joined.selectExpr("near AS one", "other"))
    return _pairs(stars.where("one <> other"))
