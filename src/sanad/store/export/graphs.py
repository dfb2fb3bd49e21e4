"""Networks for Gephi, yEd and the like: who does what to whom, and who cites whom."""

from __future__ import annotations

import sqlite3
from typing import BinaryIO

from sanad.store import queries
from sanad.store.filters import Filters


def write_graphml(connection: sqlite3.Connection, filters: Filters, what: str, out: BinaryIO) -> None:
    """GraphML: of ``events``, actors with an edge for each type of act between them; of ``citations``, who cites whom."""
    import networkx as nx

    graph = nx.MultiDiGraph()
    if what == "citations":
        counts: dict[tuple[str, str], int] = {}
        for one in queries.citations(connection, filters):
            counts[one.citing, one.cited] = counts.get((one.citing, one.cited), 0) + 1
        for (citing, cited), count in counts.items():
            graph.add_edge(citing, cited, weight=count)
    else:
        acts: dict[tuple[str, str, str], list[float]] = {}
        for event in queries.events(connection, filters):
            actors = [one for one in event.participants if one.part == "actor"]
            recipients = [one for one in event.participants if one.part == "recipient"]
            alike = not recipients  # all act alike: one edge for each of the others, from the one named most often
            for party in event.participants:
                graph.add_node(party.entity, label=party.name, country=party.country or "")
            for actor in actors[:1] if alike else actors:
                for recipient in actors[1:] if alike else recipients:
                    if actor.entity != recipient.entity:
                        acts.setdefault((actor.entity, recipient.entity, event.type), []).append(event.score)
        for (actor_id, recipient_id, kind), scores in acts.items():
            graph.add_edge(actor_id, recipient_id, type=kind, weight=len(scores), score=sum(scores) / len(scores))
    for line in nx.generate_graphml(graph):
        out.write(line.encode("utf-8", "replace") + b"\n")
