"""Connected components, as the driver finds them and as a cluster does."""

import random

from sanad.spark.components import join_pairs


def test_every_node_gets_the_least_of_its_component() -> None:
    """A chain, a star and a pair, in any order."""
    pairs = [("d", "c"), ("c", "b"), ("b", "a"), ("m", "n"), ("m", "o"), ("y", "x")]
    for seed in range(5):
        random.Random(seed).shuffle(pairs)
        found = join_pairs(pairs)
        assert found == {**dict.fromkeys("abcd", "a"), **dict.fromkeys("mno", "m"), "x": "x", "y": "x"}


def test_no_pairs_no_components() -> None:
    """An empty graph is one."""
    assert join_pairs([]) == {}
